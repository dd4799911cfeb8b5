"""Rows kept as pictures look as if painted, follow what they show, and are let go."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.parts.kept import KeptPictures
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.explore.parts import explore, search, settle

BOX = QRect(4, 6, 40, 20)
GROUND, INK = QColor("white"), QColor("black")


class Brush:
    """Paints a small square and counts how often."""

    def __init__(self) -> None:
        self.strokes = 0

    def draw(self, painter: QPainter, box: QRectF) -> None:
        self.strokes += 1
        painter.fillRect(QRectF(box.topLeft(), box.size() / 4), INK)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[ThemeService]:
    made = ThemeService(qapp, ThemeChoice.LIGHT)
    yield made
    made.deleteLater()


def painted(kept: KeptPictures, brush: Brush, shows: object, ratio: float = 1.0) -> QImage:
    picture = QPixmap(round(60 * ratio), round(40 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor("red"))
    painter = QPainter(picture)
    kept.paint(painter, BOX, GROUND, shows, brush.draw)
    painter.end()
    return picture.toImage()


def test_the_same_is_painted_once_and_looks_the_same(theme: ThemeService) -> None:
    kept, brush = KeptPictures(theme, 2), Brush()
    first = painted(kept, brush, "a")
    assert painted(kept, brush, "a") == first
    assert brush.strokes == 1
    assert first.pixelColor(BOX.topLeft() + QPoint(1, 1)) == INK
    assert first.pixelColor(BOX.bottomRight()) == GROUND
    assert first.pixelColor(QPoint(0, 0)) == QColor("red")


def test_another_thing_another_scale_and_another_theme_are_painted(theme: ThemeService) -> None:
    kept, brush = KeptPictures(theme, 2), Brush()
    painted(kept, brush, "a")
    painted(kept, brush, "b")
    painted(kept, brush, "b", ratio=2.0)  # now "a" is let go
    assert brush.strokes == 3
    painted(kept, brush, "a")
    assert brush.strokes == 4
    theme.choose(ThemeChoice.DARK)
    painted(kept, brush, "a")
    assert brush.strokes == 5


def test_between_whole_scales_nothing_is_copied(theme: ThemeService) -> None:
    kept, brush = KeptPictures(theme, 2), Brush()
    painted(kept, brush, "a", ratio=1.25)
    painted(kept, brush, "a", ratio=1.25)
    assert brush.strokes == 2


def test_a_card_tells_at_once_that_its_case_is_in_the_tray(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = explore(window)
    search(qtbot, page, "capacity matrices")
    before = page.results.view.grab().toImage()
    assert page.results.view.grab().toImage() == before
    current = page.results.current()
    assert current is not None
    page.context.tray.add(current.brief)
    settle(qtbot, page)
    assert page.results.view.grab().toImage() != before


def test_cards_below_the_first_batch_are_laid_out_too(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    view, last = page.results.view, page.results.model.rowCount() - 1
    qtbot.waitUntil(lambda: view.visualRect(page.results.model.index(last)).isValid())
    view.scrollToBottom()
    assert (
        view.viewport()
        .rect()
        .contains(view.visualRect(page.results.model.index(last)).bottomLeft())
    )

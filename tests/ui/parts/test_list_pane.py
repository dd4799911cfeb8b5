"""A list whose buttons stand by its rows, below them or beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casestudies.ui.parts.form.list_pane import ListPane
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice

ROWS = [
    NoteRow(f"Note {n}", "Ask who scores the exhibitions. " * 4, "today", f"{n}") for n in (1, 2)
]
NEAR = 60  # pixels


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication) -> ListPane:
    """With two rows and a button."""
    theme = ThemeService(qapp, ThemeChoice.LIGHT)
    made = ListPane(NoteList(theme, 2, twice=True), (("Delete", lambda: None),))
    qtbot.addWidget(made)
    made.view.set_rows(ROWS)
    return made


@pytest.mark.parametrize("width", [900, 2200])
def test_the_buttons_stand_by_the_rows(qtbot: QtBot, pane: ListPane, width: int) -> None:
    pane.resize(width, 1300)
    pane.show()
    qtbot.waitExposed(pane)
    QApplication.processEvents()
    (button,) = pane.findChildren(QPushButton)
    at, view = button.mapTo(pane, QPoint()), pane.view.geometry()
    rows = sum(pane.view.sizeHintForRow(row) for row in range(2))
    assert view.height() <= rows + 8
    told = [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]
    if width == 900:
        assert 0 <= at.y() - view.bottom() < NEAR
        assert at.x() == view.left()
        assert told == []
    else:
        assert 0 <= at.x() - view.right() < NEAR
        assert at.y() < view.top() + 200
        assert told == ["Note 1", ROWS[0].text, "today"]
        assert view.width() <= 860
        pane.view.setCurrentRow(1)
        assert told[0] != next(one.text() for one in pane.findChildren(QLabel))


def test_a_long_list_takes_the_room_and_scrolls(qtbot: QtBot, pane: ListPane) -> None:
    pane.view.set_rows([NoteRow(f"Note {n}", key=f"{n}") for n in range(300)])
    pane.resize(900, 600)
    pane.show()
    qtbot.waitExposed(pane)
    QApplication.processEvents()
    (button,) = pane.findChildren(QPushButton)
    assert pane.view.height() > 450
    assert button.mapTo(pane, QPoint()).y() + button.height() <= 600

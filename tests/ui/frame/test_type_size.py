"""The size of type: its keys and the wheel, kept for the next start; the foot where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.ui.context import Message
from casestudies.ui.frame.foot import Foot
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import STEPS, USUAL, nearest, set_percent, step_from
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.explore.parts import CTRL, Key, explore, press, settle


@pytest.fixture(autouse=True)
def _usual_size_after() -> Iterator[None]:
    yield
    set_percent(USUAL)


def size(window: MainWindow) -> int:
    shown = window.foot.usual.text()
    return int(shown.removesuffix(" %"))


def turn_wheel(window: QWidget, over: QWidget, turn: int, held: Qt.KeyboardModifier) -> None:
    """Turn the wheel with the mouse over a part of a window, as the desktop tells it."""
    spot = QPointF(over.mapTo(window, over.rect().center()))
    event = QWheelEvent(
        spot,
        QPointF(window.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.windowHandle(), event)


def test_the_keys_go_through_the_steps_and_stop_at_the_ends(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, explore(window))
    seen = [size(window)]
    for key in [Key.Key_Minus] * 3 + [Key.Key_Plus] * (len(STEPS) + 1):
        press(qtbot, key, CTRL)
        seen.append(size(window))
    assert seen[:4] == [100, 90, 80, 80]
    assert seen[3:-2] == list(STEPS)
    assert seen[-2:] == [250, 250]
    assert not window.foot.larger.isEnabled()
    press(qtbot, Key.Key_0, CTRL)
    assert size(window) == USUAL
    press(qtbot, Key.Key_Equal, CTRL)  # the key of the plus, without Shift
    assert size(window) == 110


def test_all_type_grows_and_so_does_what_holds_it(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    before = {
        "label": page.like_button.fontInfo().pixelSize(),
        "case": page.reading.reader.document().defaultFont().pixelSize(),
        "line": page.search.edit.height(),
        "card": page.results.view.sizeHintForRow(0),
    }
    for _ in range(5):
        press(qtbot, Key.Key_Plus, CTRL)
    assert size(window) == 200
    qtbot.wait(20)
    assert page.like_button.fontInfo().pixelSize() == 2 * before["label"]
    assert page.search.edit.height() > before["line"]
    assert page.results.view.sizeHintForRow(0) > 1.5 * before["card"]
    press(qtbot, Key.Key_0, CTRL)
    qtbot.wait(20)
    assert page.like_button.fontInfo().pixelSize() == before["label"]
    assert page.search.edit.height() == before["line"]
    assert page.results.view.sizeHintForRow(0) == before["card"]


def test_the_wheel_sizes_with_ctrl_and_scrolls_without(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    over = page.results.view.viewport()
    turn_wheel(window, over, 120, CTRL)
    assert size(window) == 110
    for _ in range(4):  # a touch pad sends parts of a notch
        turn_wheel(window, over, -30, CTRL)
    assert size(window) == 100
    before = page.results.view.verticalScrollBar().value()
    assert before == 0
    turn_wheel(window, over, -120, Qt.KeyboardModifier.NoModifier)
    assert page.results.view.verticalScrollBar().value() > before
    assert size(window) == 100


def test_the_help_takes_the_same_keys_and_the_wheel(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, explore(window))
    window.guide.show_help()
    assert window.guide.help is not None
    qtbot.waitUntil(window.guide.help.isVisible)
    qtbot.keyClick(window.guide.help, Qt.Key.Key_Plus, CTRL)
    assert size(window) == 110
    turn_wheel(window.guide.help, window.guide.help, 120, CTRL)
    assert size(window) == 125
    window.guide.help.close()


def test_the_size_is_kept_for_the_next_start(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, services: Services
) -> None:
    settle(qtbot, explore(window))
    press(qtbot, Key.Key_Plus, CTRL)
    press(qtbot, Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    kept = json.loads(services.settings.path.read_text("utf-8"))
    assert kept["type_size"] == 125
    again = ThemeService(qapp, ThemeChoice.LIGHT, services.settings.get("type_size", USUAL))
    assert again.size == 125
    again.deleteLater()


def test_the_foot_stays_when_something_is_said(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    for percent in (100, 200):
        while size(window) < percent:
            press(qtbot, Key.Key_Plus, CTRL)
        qtbot.wait(20)
        before, foot = page.size(), window.foot.geometry()
        window.context.said.emit(Message("The case is in the tray.", None, ""))
        qtbot.wait(20)
        assert window.toast.isVisible()
        assert page.size() == before
        assert window.foot.geometry() == foot
        assert foot.contains(window.toast.geometry())
        assert not window.toast.geometry().intersects(sizes_of(window.foot))


def sizes_of(foot: Foot) -> QRect:
    """Where the buttons for the size are, in the coordinates of the message."""
    around = foot.smaller.geometry().united(foot.larger.geometry())
    return around.translated(foot.geometry().topLeft())


def test_what_was_kept_is_brought_to_a_step() -> None:
    assert [nearest(kept) for kept in (100, 79, 120, 900, -4, "x", None, True, 1.5)] == [
        100, 80, 125, 250, 80, 100, 100, 100, 100,
    ]  # fmt: skip
    assert [step_from(80, -1), step_from(250, 1), step_from(110, 2)] == [80, 250, 150]

"""The message line lies over no row and goes when what it offers to undo was undone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import CTRL, Key, explore, press, settle


def on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def test_a_message_lies_over_no_row(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    height = page.height()
    for width, most in ((1440, 900), (960, 600)):
        window.resize(width, most)
        page.results.take_focus()
        press(qtbot, Key.Key_D, CTRL)
        qtbot.wait(20)
        assert window.toast.isVisible()
        said = on_screen(window.toast)
        for part in (page.results.view, page.facets.view, page.reading.reader):
            assert not said.intersects(on_screen(part))
        assert window.rect().contains(QRect(window.toast.mapTo(window, QPoint()), said.size()))
        settle(qtbot, page)
    window.resize(1440, 900)
    window.toast.undo()
    qtbot.waitUntil(lambda: page.height() == height)


def test_a_message_goes_when_its_undo_is_made_in_another_way(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, explore(window))
    window.context.go(Destination("compare", ("lindsay", "chugach", "pittsfield")))
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page.table.cell is not None)
    press(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: "is out of the comparison" in window.toast.text)
    assert len(page.state.spec.cases) == 2
    press(qtbot, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(page.state.spec.cases) == 3)
    assert window.toast.text == ""
    qtbot.waitUntil(lambda: not window.context.tasks.busy)

"""Driving the Explore page as a user does: keys to whatever has the focus, and waiting."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.patience import run_events

REST_MS = 5  # for what an answer sets going

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    """The widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """A key to whatever has the focus."""
    qtbot.keyClick(focused(), key, modifier)


def settle(qtbot: QtBot, page: ExplorePage) -> None:
    """Wait until the last question is answered and its case is on the screen."""

    def quiet() -> bool:
        return not (page.busy or page.context.tasks.busy)

    qtbot.waitUntil(quiet)
    run_events(REST_MS)
    qtbot.waitUntil(quiet)


def search(qtbot: QtBot, page: ExplorePage, words: str) -> None:
    """Type words into the empty search box and wait for the answer and the case."""
    page.search.clear()
    qtbot.keyClicks(page.search.edit, words)
    settle(qtbot, page)
    if page.completions.popup.isVisible():
        press(qtbot, Key.Key_Escape)


def explore(window: MainWindow) -> ExplorePage:
    """The window's Explore page."""
    page = window.page_of("explore")
    assert isinstance(page, ExplorePage)
    return page


def names(page: ExplorePage) -> list[str]:
    """The names of the cases in the results."""
    model = page.results.model
    return [model.index(row).data() for row in range(model.rowCount())]

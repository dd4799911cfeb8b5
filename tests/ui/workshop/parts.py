"""What the tests of the workshops' room share: its page, keys, waiting, a workshop at hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import ComparisonSpec
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.workshop.page import WorkshopPage
from casestudies.ui.workshop.state import View

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")  # grabbing, for a menu
SPEC = ComparisonSpec(("lindsay", "chugach", "pittsfield"))


def workshop(window: MainWindow) -> WorkshopPage:
    """The window's page, whether it is shown or not."""
    page = window.page_of("workshop")
    assert isinstance(page, WorkshopPage)
    return page


def settle(qtbot: QtBot, page: WorkshopPage) -> None:
    """Wait until all is read and written."""
    qtbot.waitUntil(lambda: not (page.state.busy or page.context.tasks.busy))


def visit(qtbot: QtBot, window: MainWindow) -> WorkshopPage:
    """Go to the page as the rail does."""
    window.context.go(Destination("workshop"))
    page = workshop(window)
    settle(qtbot, page)
    return page


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """A key to an open menu, or to whatever has the focus."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)


def write(qtbot: QtBot, words: str) -> None:
    """Words to whatever has the focus."""
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClicks(target, words)


def make(qtbot: QtBot, window: MainWindow, template: str = "") -> WorkshopPage:
    """A workshop made with three times Enter, open."""
    window.context.go(Destination("workshop", comparison=SPEC))
    page = workshop(window)
    settle(qtbot, page)
    making = page.state.making
    assert making is not None
    if template:
        page.steps.second.list.setCurrentRow(
            ["", *(one.key for one in page.state.templates)].index(template)
        )
    for _ in range(3):
        press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: page.state.view is View.OPEN)
    settle(qtbot, page)
    return page

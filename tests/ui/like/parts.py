"""What the tests of “Models like ours” share: its page, keys, and waiting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.like.page import LikePage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")  # grabbing, for a menu


def like(window: MainWindow) -> LikePage:
    """The window's page, whether it is shown or not."""
    page = window.page_of("like")
    assert isinstance(page, LikePage)
    return page


def visit(qtbot: QtBot, window: MainWindow) -> LikePage:
    """Go to the page as a button does."""
    window.context.go(Destination("like"))
    page = like(window)
    settle(qtbot, page)
    return page


def settle(qtbot: QtBot, page: LikePage) -> None:
    """Wait until the ranking is there and the draft is kept."""
    qtbot.waitUntil(lambda: not (page.busy or page.context.tasks.busy))


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


def best(page: LikePage) -> list[str]:
    """The slugs of the ranked cases, the most alike first."""
    assert page.answer is not None
    return [one.case.slug for one in page.answer.cases]


def refocus(qtbot: QtBot, window: MainWindow) -> None:
    """Without a display a window that lost the focus to a menu or dialog is not given it back."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

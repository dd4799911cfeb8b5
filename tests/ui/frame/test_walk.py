"""The whole walk by keyboard: find, read, open a source, collect, compare, filter, open a cell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import Axis
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import ALT, CTRL, Key, explore, press, search, settle

MENU_PATIENCE_MS = 50


def keys_into_menu(keys: list[Qt.Key]) -> None:
    """Send keys to the menu that the next key press opens (a menu has a loop of its own)."""

    def send() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            QTimer.singleShot(MENU_PATIENCE_MS, send)
            return
        for key in keys:
            QTest.keyClick(menu, key)

    QTimer.singleShot(MENU_PATIENCE_MS, send)


def back_in(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the keyboard is the window's again (without a window manager nobody hands it
    back after a menu)."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


@pytest.mark.qt_log_ignore("This plugin does not support")  # grabbing, for a menu
def test_from_the_first_word_to_the_open_cell(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    for number, words in enumerate(("lindsay", "chugach", "pittsfield"), 1):
        press(qtbot, Key.Key_K, CTRL)
        search(qtbot, page, words)
        press(qtbot, Key.Key_Down)
        if number == 1:
            press(qtbot, Key.Key_Return)
            settle(qtbot, page)
            assert page.reading.case is not None
            assert page.reading.case.slug == "lindsay"
            press(qtbot, Key.Key_Tab)
            press(qtbot, Key.Key_Return)
            popover = page.reading.source_popover
            qtbot.waitUntil(popover.isVisible)
            assert popover.source is not None
            press(qtbot, Key.Key_Escape)
            assert not popover.isVisible()
            press(qtbot, Key.Key_Escape)
        press(qtbot, Key.Key_D, CTRL)
        qtbot.waitUntil(lambda count=number: len(page.context.tray) == count)
    press(qtbot, Key.Key_Return, CTRL)
    comparing = window.page_of("compare")
    assert isinstance(comparing, ComparePage)
    qtbot.waitUntil(lambda: comparing.table.isVisible() and comparing.table.cell is not None)
    assert window.page is comparing
    assert comparing.state.spec.cases == ("lindsay", "chugach", "pittsfield")
    keys_into_menu([Key.Key_P])
    press(qtbot, Key.Key_R, ALT)
    qtbot.waitUntil(lambda: comparing.state.spec.rows is Axis.POPULATIONS)
    back_in(qtbot, window)
    keys_into_menu([Key.Key_D])
    press(qtbot, Key.Key_R, ALT)
    qtbot.waitUntil(lambda: comparing.state.spec.rows is Axis.DIMENSIONS)
    back_in(qtbot, window)
    keys_into_menu([Key.Key_Down, Key.Key_Down, Key.Key_Return])
    press(qtbot, Key.Key_P, ALT)
    qtbot.waitUntil(lambda: comparing.state.spec.population is not None)
    back_in(qtbot, window)
    qtbot.waitUntil(comparing.table.hasFocus)
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: comparing.panel.text.hasFocus())
    assert comparing.panel.plain_text().startswith("Chugach")

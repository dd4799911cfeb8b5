"""Menus opened by a key have their first item lit, and what opened them is let go afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.parts.menus import MenuKeys
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.explore.parts import ALT, Key, explore, press, settle

PATIENCE_MS = 60


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of this module use one window after another."""
    return shared_window


def lit_in_next_menu(lit: list[str], looks: int = 1) -> None:
    """Note which item is lit in the menu that opens next, and close it; where none is yet, look
    ``looks`` times before it is believed."""
    left = looks

    def look() -> None:
        nonlocal left
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            QTimer.singleShot(PATIENCE_MS, look)
            return
        action = menu.activeAction()
        left -= 1
        if action is None and left:
            QTimer.singleShot(PATIENCE_MS, look)
            return
        lit.append(action.text() if action is not None else "")
        menu.close()

    QTimer.singleShot(PATIENCE_MS, look)


@pytest.mark.qt_log_ignore("This plugin does not support")  # grabbing, for a menu
def test_a_menu_opened_by_a_key_has_its_first_item_lit(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    offered = page.results.sort_button.menu().actions()
    first = next(action.text() for action in offered if action.isVisible())
    lit: list[str] = []
    lit_in_next_menu(lit, looks=20)
    press(qtbot, Key.Key_S, ALT)
    qtbot.waitUntil(lambda: bool(lit))
    assert lit == [first]
    window.activateWindow()
    lit_in_next_menu(lit)
    button = page.results.sort_button
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(lit) == 2)
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert lit == [first, ""], "by mouse nothing is lit before it moves"


def test_a_button_is_let_go_when_the_window_is_active_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = explore(window)
    settle(qtbot, page)
    button = page.reading.bar.export_button
    QCursor.setPos(page.results.view.mapToGlobal(QPoint(40, 40)))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as a dialog leaves it
    button.setDown(True)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert not button.underMouse()
    assert not button.isDown()


@pytest.mark.qt_log_ignore("This plugin does not support")  # grabbing, for a menu
def test_the_icon_of_an_action_is_drawn_when_the_first_menu_with_it_opens(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = explore(window)
    settle(qtbot, page)
    (action,) = window.context.actions.bound("tray.compare")
    assert action.icon().isNull(), "drawing those that nobody sees delays the start"
    menu = QMenu(window)
    MenuKeys(menu)
    menu.addAction(action)
    menu.popup(QPoint(0, 0))
    drawn = action.icon().pixmap(18).toImage()
    assert not drawn.isNull()
    menu.close()
    light = window.context.theme.choice
    window.context.theme.choose(ThemeChoice.DARK)
    assert action.icon().pixmap(18).toImage() != drawn
    window.context.theme.choose(light)


@pytest.mark.qt_log_ignore("This plugin does not support")  # grabbing, for a menu
def test_letters_light_the_entry_that_they_begin(qtbot: QtBot, window: MainWindow) -> None:
    menu = QMenu(window)
    MenuKeys(menu)
    for said in ("About", "English learners", "Students of color", "● Más allá", "Elementary"):
        menu.addAction(said)
    menu.addSection("Noted")
    menu.addAction("Not to be chosen").setEnabled(False)
    below = menu.addMenu("Others")
    below.addAction("Rural")
    below.addAction("Small & urban".replace("&", "&&"))
    menu.popup(QPoint(0, 0))

    def lit(keys: str, typed_into: QMenu = menu, *, anew: bool = True) -> str:
        if anew:
            for timer in typed_into.findChildren(QTimer):
                timer.timeout.emit()  # nothing was typed for a while
        qtbot.keyClicks(typed_into, keys)
        return typed_into.activeAction().text()

    assert lit("e") == "English learners"
    assert lit("e", anew=False) == "Elementary", "the same letter goes on"
    assert lit("e", anew=False) == "English learners"
    assert lit("elem") == "Elementary"
    assert lit("mas") == "● Más allá", "marks and accents aside"
    assert lit("students of c") == "Students of color", "a blank chooses nothing"
    assert lit("learn") == "English learners", "a word inside, where nothing begins so"
    assert lit("n") == "English learners", "nothing that can be chosen begins so"
    assert lit("o") == "Others"
    assert not below.isVisible(), "it would take the letters that follow"
    below.popup(QPoint(80, 0))
    assert lit("small & u", below) == "Small && urban"
    below.close()
    menu.close()

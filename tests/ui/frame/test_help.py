"""Help in the window: F1 opens the page about where one is, and the search box finds help."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casestudies.ui.context import Destination
from casestudies.ui.frame.help import HelpDialog
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import Key, explore, press, search, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(window: MainWindow) -> HelpDialog:
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def topic(window: MainWindow) -> str:
    return str(opened(window).topics.currentItem().data(Qt.ItemDataRole.UserRole))


def test_f1_opens_the_page_about_where_one_is(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    press(qtbot, Key.Key_F1)
    assert topic(window) == "search"
    opened(window).close()
    page.reading.take_focus()
    window.guide.show_help()
    assert topic(window) == "reading"
    opened(window).close()
    places = {
        Destination("map"): "map",
        Destination("library", section="core"): "library",
        Destination("library", section="backups"): "backups",
        Destination("library", section="stars"): "notes",
    }
    for place, key in places.items():
        window.context.go(place)
        window.guide.show_help()
        assert topic(window) == key
        opened(window).close()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_the_search_box_finds_help_below_the_cases(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    search(qtbot, page, "trash")
    settle(qtbot, page)
    band = page.results.others
    qtbot.waitUntil(lambda: "help" in band.button.text())
    band.button.click()
    titles = [row.title for row in band.list.rows]
    at = titles.index("Help") + 1
    assert all(row.key for row in band.list.rows[at:])  # nothing stands below it
    row = next(n for n, title in enumerate(titles) if title.endswith(" · Taking back"))
    band.list.setCurrentRow(row)
    qtbot.keyClick(band.list, Key.Key_Return)
    dialog = opened(window)
    assert topic(window) == "backups"
    top = dialog.text.cursorForPosition(dialog.text.viewport().rect().topLeft())
    assert dialog.text.textCursor().block().text() == "Taking back"
    assert top.block().text() in {"Taking back", dialog.text.textCursor().block().previous().text()}
    assert dialog.text.verticalScrollBar().value() > 0
    dialog.close()
    search(qtbot, page, "advisory in Maine")
    settle(qtbot, page)
    qtbot.waitUntil(lambda: "help" not in band.button.text() or not band.isVisible())
    search(qtbot, page, "")
    settle(qtbot, page)
    assert not band.isVisible()

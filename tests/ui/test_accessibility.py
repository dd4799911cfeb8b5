"""Every focusable widget has a name and every row says what it is; the audit fails when broken."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from casestudies.ui.a11y import named, unnamed
from casestudies.ui.frame.help import HelpDialog
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.frame.places import PLACES
from tests.ui.explore.parts import ALT, CTRL, Key, explore, focused, press, search, settle


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of this module use one window after another."""
    return shared_window


def test_every_place_is_named_throughout(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    search(qtbot, page, "habits")
    for place in PLACES:
        window._place_chosen(place.key)
        qtbot.waitUntil(lambda: not window._tasks.busy)
        assert unnamed(window) == [], place.key


def test_what_opens_over_a_page_is_named(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    page.results.take_focus()
    press(qtbot, Key.Key_D, CTRL)
    press(qtbot, Key.Key_T, CTRL)
    assert page.tray_popover.isVisible()
    assert unnamed(page.tray_popover) == []
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_3, ALT)
    press(qtbot, Key.Key_C, ALT)
    assert unnamed(page.reading.contents_popover) == []
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_K, ALT)
    links = page.reading.links_popover
    assert links is not None
    assert unnamed(links) == []
    named_links = page.reading.reader.named_links()
    said = {links.list.item(row).text() for row in range(links.list.count())}
    assert {link.name for link in named_links} <= said
    assert {link.href for link in named_links} == {x.href for x in page.reading.reader.links}
    assert all(len(link.name) > len("Source S1") for link in named_links), "never the mark alone"
    press(qtbot, Key.Key_Return)
    assert page.reading.source_popover.isVisible()
    press(qtbot, Key.Key_Escape)
    assert focused() is page.reading.reader
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Return)
    assert unnamed(page.reading.source_popover) == []
    assert page.reading.source_popover.open_button.accessibleName().startswith("Open link:")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_help_is_named(window: MainWindow) -> None:
    window.guide.show_help()
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    assert unnamed(dialog) == []
    dialog.close()


def test_the_start_panel_is_named(window: MainWindow) -> None:
    window.start_panel.show_failure("The library could not be read; nothing was changed.")
    assert unnamed(window.start_panel) == []


def test_the_audit_finds_what_is_missing(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    box = QLineEdit(page)
    button = named(QPushButton(page), "")
    rows = named(QListWidget(page), "Rows")
    rows.addItem("silent")
    problems = unnamed(page)
    assert len(problems) == 3
    assert any("QLineEdit" in problem for problem in problems)
    assert any("row 0" in problem for problem in problems)
    for widget in (box, button, rows):
        widget.setParent(None)
        widget.deleteLater()
    assert unnamed(page) == []

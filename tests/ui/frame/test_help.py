"""Help in the window: F1 opens the page about where one is, and the search box finds help."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from casestudies import __version__
from casestudies.ui.a11y import unnamed
from casestudies.ui.context import Destination
from casestudies.ui.frame.help import HelpDialog
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.visits.page import VisitsPage
from casestudies.ui.workshop.page import WorkshopPage
from tests.ui.explore.parts import Key, explore, press, search, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(window: MainWindow) -> HelpDialog:
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


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


def test_samples_are_made_from_the_empty_places_and_from_the_help(
    qtbot: QtBot, window: MainWindow
) -> None:
    settle(qtbot, explore(window))
    window.context.go(Destination("workshop", listed=True))
    page = window.page_of("workshop")
    assert isinstance(page, WorkshopPage)
    quiet(qtbot, window)
    page.shelf.sample.click()
    qtbot.waitUntil(lambda: page.state.workshop is not None)
    assert page.state.workshop is not None
    assert page.state.workshop.title.startswith("Sample: ")
    quiet(qtbot, window)
    window.guide.show_help()
    opened(window).visit_button.click()
    visits = window.page_of("visits")
    assert isinstance(visits, VisitsPage)
    qtbot.waitUntil(lambda: visits.state.plan is not None)
    assert window.page is visits
    assert visits.state.plan is not None
    assert visits.state.plan.title.startswith("Sample: ")
    quiet(qtbot, window)
    visits.state.delete(visits.state.key)
    qtbot.waitUntil(lambda: not visits.state.saved)
    visits.state.show_list()
    quiet(qtbot, window)
    words = [button.accessibleName() for button in visits.shelf.empty.buttons]
    visits.shelf.empty.buttons[words.index("Open a sample visit")].click()
    qtbot.waitUntil(lambda: visits.state.plan is not None)
    quiet(qtbot, window)


def test_the_handbook_is_saved_and_the_program_tells_about_itself(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    settle(qtbot, explore(window))
    window.guide.show_help()
    dialog = opened(window)
    assert unnamed(dialog) == []
    window.guide.save_handbook(str(tmp_path / "handbook"))
    qtbot.waitUntil(lambda: "handbook.pdf" in window.toast.text)
    read = pypdf.PdfReader(tmp_path / "handbook.pdf")
    assert [str(entry.title) for entry in read.outline if not isinstance(entry, list)] == [
        page.title for page in dialog.pages
    ]
    assert dialog.pages[-1].title == "Shortcuts"
    dialog.about_button.click()
    about = window.guide.about
    assert about is not None
    assert about.isVisible()
    assert unnamed(about) == []
    assert __version__ in about.words
    assert str(window.context.services.paths.library) in about.words
    qtbot.waitUntil(lambda: "PySide6" in about.licences.toPlainText())
    about.copy_button.click()
    assert QGuiApplication.clipboard().text() == about.details
    assert "Python" in about.details
    about.close()
    dialog.close()


def test_the_help_has_a_search_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    window.guide.show_help()
    dialog = opened(window)
    every = dialog.topics.count()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=3000)
    qtbot.keyClick(dialog.topics, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(dialog.search.hasFocus, timeout=3000)
    qtbot.keyClicks(dialog.search, "export to word")
    assert topic(window) == "exports"
    assert dialog.topics.count() < every
    assert dialog.text.textCursor().block().text() == "Formats"
    qtbot.keyClick(dialog.search, Key.Key_Return)
    assert dialog.topics.hasFocus()
    dialog.search.setText("xylophone")
    assert "Nothing" in dialog.topics.item(0).text()
    assert dialog.topics.currentItem() is None
    qtbot.keyClick(dialog.search, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.topics.count() == every
    dialog.close()


def test_the_best_of_the_help_is_one_step_from_the_cases(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    search(qtbot, page, "how do I export to word")
    settle(qtbot, page)
    button = page.results.others.help_button
    qtbot.waitUntil(lambda: button.isVisible() and "Formats" in button.text())
    button.click()
    dialog = opened(window)
    assert topic(window) == "exports"
    assert dialog.text.textCursor().block().text() == "Formats"
    dialog.close()
    search(qtbot, page, "")
    settle(qtbot, page)


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

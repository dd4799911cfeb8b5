"""The library page: its sections, the list of them, and the saved comparisons."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import ComparisonSpec
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.comparisons import Comparisons
from casestudies.ui.library.page import LibraryPage
from casestudies.ui.library.sections import KINDS, entries
from tests.ui.explore.parts import CTRL, Key, press


def library(qtbot: QtBot, window: MainWindow, section: str = "") -> LibraryPage:
    """The library page with a section shown and its counts read."""
    window.context.go(Destination("library", section=section))
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    qtbot.waitUntil(lambda: not page.busy and not window.context.tasks.busy)
    return page


def save(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    saved = window.context.services.saved
    spec = ComparisonSpec(("lindsay", "chugach"))
    for name in names:
        window.context.bus.publish(saved.save_comparison(name, spec).changes)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_ctrl_6_shows_every_section_by_its_group(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Key.Key_6, CTRL)
    page = library(qtbot, window)
    assert window.page is page
    assert [entry.key for entry in page.list.entries] == [
        entry.key for entry in entries(page.state.overview)
    ]
    for kind in KINDS:
        window.context.go(Destination("library", section=kind.key))
        assert page.section.key == page.list.key == kind.key
        assert page.bar.title.accessibleName() == page.section.title != ""


def test_the_list_counts_what_is_saved(qtbot: QtBot, window: MainWindow) -> None:
    page = library(qtbot, window)
    save(qtbot, window, "Grading", "Pace")

    def told() -> dict[str, str]:
        return {entry.key: entry.told for entry in page.list.entries}

    qtbot.waitUntil(lambda: told()["comparisons"] == "2")


def test_a_saved_comparison_is_opened_deleted_and_back(qtbot: QtBot, window: MainWindow) -> None:
    page = library(qtbot, window, "comparisons")
    section = page.section
    assert isinstance(section, Comparisons)
    assert section.empty.isVisibleTo(section)
    save(qtbot, window, "Grading", "Pace")
    qtbot.waitUntil(lambda: len(section.list.rows) == 2)
    assert [row.title for row in section.list.rows] == ["Grading", "Pace"]
    assert section.list.rows[0].text == "Lindsay, Chugach"
    section.list.setCurrentRow(1)
    section._delete(section.list.rows[1].key)
    qtbot.waitUntil(lambda: len(section.list.rows) == 1)
    window.toast.undo()
    qtbot.waitUntil(lambda: len(section.list.rows) == 2)
    section.list.setFocus()
    section.list.setCurrentRow(0)
    press(qtbot, Key.Key_Return)
    compare = window.page_of("compare")
    assert isinstance(compare, ComparePage)
    assert window.page is compare
    assert compare.state.spec.cases == ("lindsay", "chugach")
    assert compare.state.saved == section.list.rows[0].key


def test_a_place_in_the_library_is_found_again(qtbot: QtBot, window: MainWindow) -> None:
    page = library(qtbot, window, "comparisons")
    assert page.location() == Destination("library", section="comparisons")
    assert window.context.services.settings.get("library.section", "") in ("", "comparisons")
    unknown = page.location()._replace(section="no such section")
    window.context.go(unknown)
    assert page.section.title


def test_escape_goes_from_the_section_to_the_list(qtbot: QtBot, window: MainWindow) -> None:
    save(qtbot, window, "Grading")
    page = library(qtbot, window, "comparisons")
    section = page.section
    assert isinstance(section, Comparisons)
    qtbot.waitUntil(lambda: bool(section.list.rows))
    section.entered()
    press(qtbot, Key.Key_Escape)
    assert QApplication.focusWidget() is page.list


def test_enter_goes_from_the_list_into_the_section(qtbot: QtBot, window: MainWindow) -> None:
    page = library(qtbot, window, "comparisons")
    section = page.section
    assert isinstance(section, Comparisons)
    page.list.setFocus()
    press(qtbot, Key.Key_Return)
    assert window.page is page
    assert QApplication.focusWidget() is section.empty.buttons[0]


def test_steps_that_are_told_anew_keep_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    section = library(qtbot, window, "comparisons").section
    assert isinstance(section, Comparisons)
    section.empty.take_focus()
    section.empty.show_steps("Nothing", "Nothing yet.", (("Begin", section.entered),))
    assert QApplication.focusWidget() is section.empty.buttons[0]


def test_the_library_opens_at_what_it_holds(qtbot: QtBot, window: MainWindow) -> None:
    assert library(qtbot, window).section_of("gone").key == "core"

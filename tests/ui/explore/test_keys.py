"""Letters go to the search box wherever they are typed in Explore, and Escape takes none away."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from casestudies.model.query import Facet
from casestudies.ui.actions import ACTIONS, CASE, EVERYWHERE, EXPLORE
from casestudies.ui.explore.page import ExplorePage
from tests.ui.explore.parts import CTRL, SHIFT, Key, focused, names, press, search, settle


def type_at_focus(qtbot: QtBot, text: str) -> None:
    """Each letter to what has the focus by then."""
    for letter in text:
        qtbot.keyClicks(focused(), letter)


def test_no_command_is_a_letter() -> None:
    for row in ACTIONS:
        for text in row.shortcuts:
            assert len(QKeySequence(text).toString()) > 1, (row.key, text)
    here = [t for row in ACTIONS if row.where in (EVERYWHERE, EXPLORE, CASE) for t in row.shortcuts]
    assert len(here) == len(set(here)), "the case is read within Explore"


def test_what_is_typed_after_enter_goes_on_in_the_box(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "habits")
    press(qtbot, Key.Key_D, CTRL)
    tray = page.context.tray.slugs
    press(qtbot, Key.Key_Return)
    assert focused() is page.results.view
    type_at_focus(qtbot, " of work, two mastery w")
    settle(qtbot, page)
    assert focused() is page.search.edit
    assert page.search.text == "habits of work, two mastery w"
    assert not page.why.isVisible()
    assert page.context.tray.slugs == tray


def focus_of(page: ExplorePage, where: str) -> QWidget:
    """What has the focus in a part of the page."""
    return {
        "results": page.results.view,
        "filters": page.facets.view,
        "clear": page.facets.clear_button,
        "sort": page.results.sort_button,
        "case": page.reading.reader,
        "star": page.search.saved_button,
        "tray": page.tray_button,
        "also found": page.results.others.list,
        "also found, closed": page.results.others.button,
    }[where]


@pytest.mark.parametrize(
    "where",
    [
        "results",
        "filters",
        "clear",
        "sort",
        "case",
        "star",
        "tray",
        "also found",
        "also found, closed",
    ],
)
def test_a_letter_begins_a_new_word_in_the_box(qtbot: QtBot, page: ExplorePage, where: str) -> None:
    page.state.toggle(Facet.KIND, "district")
    search(qtbot, page, "rubrics")
    page.results.others.button.setChecked(True)
    focus_of(page, where).setFocus()
    assert focused() is focus_of(page, where)
    row, scrolled = page.facets.view.currentIndex(), page.reading.reader.verticalScrollBar().value()
    type_at_focus(qtbot, "state")
    settle(qtbot, page)
    assert focused() is page.search.edit
    assert page.search.text == "rubrics state"
    assert page.facets.view.currentIndex().row() == row.row()
    assert page.reading.reader.verticalScrollBar().value() == scrolled
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_A, SHIFT)
    assert page.search.edit.text() in ("rubrics state A", "rubrics state a")


def test_a_field_typed_into_the_results_becomes_a_chip(qtbot: QtBot, page: ExplorePage) -> None:
    page.results.take_focus()
    type_at_focus(qtbot, "state:NH ")
    settle(qtbot, page)
    assert [field.text for field in page.search.fields] == ["state:NH"]
    chip = page.search.chips[0]
    chip.setFocus()
    type_at_focus(qtbot, "grading")
    settle(qtbot, page)
    assert page.search.text == "state:NH grading"


def test_enter_on_nothing_found_leaves_the_cursor_in_the_box(
    qtbot: QtBot, page: ExplorePage
) -> None:
    qtbot.keyClicks(page.search.edit, "zzzzqqqq")
    press(qtbot, Key.Key_Return)  # before the answer
    settle(qtbot, page)
    assert names(page) == []
    assert focused() is page.search.edit
    type_at_focus(qtbot, " of work")
    settle(qtbot, page)
    assert page.search.text == "zzzzqqqq of work"


def test_enter_before_the_answer_goes_into_it_when_it_comes(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, "zzzzqqqq")
    page.search.edit.selectAll()
    qtbot.keyClicks(page.search.edit, "lindsay")
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert focused() is page.results.view
    assert names(page)[0] == "Lindsay Unified School District"


def test_escape_closes_what_is_open_and_keeps_the_words(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "state:NH habits")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    press(qtbot, Key.Key_F, CTRL)
    type_at_focus(qtbot, "work")
    settle(qtbot, page)
    for _ in range(6):
        press(qtbot, Key.Key_Escape)
    assert focused() is page.search.edit
    assert not page.reading.finder.is_open
    assert page.search.text == "state:NH habits"
    assert page.reading.finder.bar.edit.text() == "work"
    type_at_focus(qtbot, "x")
    settle(qtbot, page)
    words = page.search.text
    for _ in range(3):
        press(qtbot, Key.Key_Escape)
    assert page.search.text == words


def test_letters_in_a_panel_stay_there(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "lindsay")
    page.reading.show_contents()
    contents = focused()
    assert isinstance(contents, QListWidget)
    type_at_focus(qtbot, "g")
    assert focused() is contents
    assert page.search.text == "lindsay"

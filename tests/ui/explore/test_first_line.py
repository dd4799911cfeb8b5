"""The line that tells which cases stand first for a place, and the key that makes a filter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from casestudies.model.query import Facet
from casestudies.ui.explore.case_card import other_words
from casestudies.ui.explore.first_line import FirstLine
from casestudies.ui.explore.page import ExplorePage
from tests.ui.explore.parts import ALT, Key, focused, names, press, search, settle


def line(page: ExplorePage) -> FirstLine | None:
    """The line as it stands above the cases, if it does."""
    lines = [found for found in page.results.findChildren(FirstLine) if found.isVisible()]
    assert len(lines) < 2
    return lines[0] if lines else None


def test_one_key_makes_a_filter_of_a_place(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "advisory in maine")
    told = line(page)
    assert told is not None
    assert told.button.accessibleName() == "Only cases in Maine"
    assert told.button.text() == "Make it a filter (Alt+F)"
    before = names(page)
    press(qtbot, Key.Key_F, ALT)
    settle(qtbot, page)
    assert page.state.text == "state:ME advisory"
    assert [chip.field.label for chip in page.search.chips] == ["State: Maine"]
    assert page.search.edit.text() == "advisory"
    assert focused() is page.search.edit
    assert line(page) is None
    assert names(page) == [name for name in before if name in names(page)]
    assert len(names(page)) == 3
    chosen = page.state.results
    assert chosen is not None
    assert [value.key for value in chosen.facet(Facet.STATE) if value.chosen] == ["ME"]


def test_a_click_makes_filters_of_several(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "grading in small rural districts")
    told = line(page)
    assert told is not None
    assert told.button.text() == "Make them filters (Alt+F)"
    qtbot.mouseClick(told.button, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    labels = [chip.field.label.split(":")[0] for chip in page.search.chips]
    assert labels == ["Size", "Locale", "Kind"]
    assert page.search.edit.text() == "grading"
    assert focused() is page.results.view


def test_the_key_does_nothing_where_no_place_is_named(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "advisory")
    assert line(page) is None
    press(qtbot, Key.Key_F, ALT)
    settle(qtbot, page)
    assert page.state.text == "advisory"


def test_one_key_makes_a_filter_of_a_distance_and_back_takes_it_off(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, "advisory near Boston")
    told = line(page)
    assert told is not None
    assert told.button.text() == "Only within 50 miles (Alt+F)"
    assert page.results.sort_button.text().strip() == "Nearest"
    assert names(page)[0] == "Boston Day and Evening Academy"
    first = page.results.model.row(1)
    assert first is not None
    assert other_words(first).startswith("31 miles from Boston, MA")
    press(qtbot, Key.Key_F, ALT)
    settle(qtbot, page)
    assert [chip.field.label for chip in page.search.chips] == ["Within 50 miles of Boston, MA"]
    assert page.search.edit.text() == "advisory"
    assert page.state.text == 'within:"50 miles of Boston, MA" advisory'
    within = names(page)
    assert 1 < len(within) < 12
    press(qtbot, Key.Key_Home)
    press(qtbot, Key.Key_Backspace)
    settle(qtbot, page)
    assert page.state.text == "advisory"
    assert len(names(page)) > len(within)


def test_another_place_of_the_name_is_a_click_away(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "near concord")
    links = [b for b in page.results.findChildren(QPushButton) if b.text().startswith("Near ")]
    assert [link.text() for link in links][:2] == [
        "Near Concord, Massachusetts",
        "Near Concord, California",
    ]
    qtbot.mouseClick(links[1], Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert page.state.text == "near Concord, CA"
    assert names(page)[0] == "Summit Public Schools"

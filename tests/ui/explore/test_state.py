"""The state of Explore without a window: the query in two pieces, the answer, the chosen case."""

from __future__ import annotations

import re
import sys
from types import FrameType

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.ui.explore import page as page_module
from casestudies.ui.explore.state import ExploreState
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import explore, settle


@pytest.fixture
def state(asked: Services) -> ExploreState:
    return ExploreState(asked.searching.tokens)


def fields(state: ExploreState) -> list[str]:
    return [field.text for field in state.fields]


def answer(state: ExploreState, asked: Services) -> None:
    state.show(asked.searching.search(state.query))


def test_a_finished_field_leaves_the_words_and_the_cursor_stays_beside_it(
    state: ExploreState,
) -> None:
    assert state.type("habits state:NH", 15) == 15
    assert (fields(state), state.words) == ([], "habits state:NH")
    assert state.type("habits state:NH of work", 16) == 7
    assert (fields(state), state.words) == (["state:NH"], "habits of work")
    assert state.text == "state:NH habits of work"


@pytest.mark.parametrize(
    ("text", "taken", "words"),
    [
        ("state:NH (a OR b)", ["state:NH"], "(a OR b)"),
        ("(a OR b) state:NH (c)", ["state:NH"], "(a OR b) (c)"),
        ("(a OR b) -year<2012 state:NH", ["-year<2012", "state:NH"], "(a OR b)"),
        ("state:NH a OR b", [], "state:NH a OR b"),
        ("a) state:NH", [], "a) state:NH"),
        ("(a state:NH", [], "(a state:NH"),
        ('kind:school state:"New Ham', ["kind:school", 'state:"New Ham"'], ""),
    ],
)
def test_a_whole_query_and_back(
    state: ExploreState, text: str, taken: list[str], words: str
) -> None:
    state.ask(Query(text))
    assert (fields(state), state.words.strip()) == (taken, words)
    written = state.text
    state.ask(Query(written))
    assert (fields(state), state.text) == (taken, written)


def test_words_with_or_stand_in_brackets_behind_fields(state: ExploreState) -> None:
    state.ask(Query("state:NH "))
    state.type("a OR b", 6)
    assert state.text == "state:NH (a OR b)"
    state.toggle(Facet.STATE, "NH")
    assert (state.text, state.words) == ("a OR b", "a OR b")


def test_filters_are_toggled_where_they_were_chosen(state: ExploreState) -> None:
    state.toggle(Facet.KIND, "school")
    state.ask(Query("grades:6-12 habits", state.query.filters, Sort.NAME))
    state.toggle(Facet.GRADES, "middle")
    assert state.text == "habits"
    assert state.query.filters.of(Facet.GRADES) == {"high"}
    state.type("habits kind:district state:NH ", 30)
    assert state.clear_filters()
    assert (state.text, state.query.filters) == ("habits ", Filters())
    assert not state.clear_filters()
    assert state.query.sort is Sort.NAME


def test_the_chosen_case_stays_while_the_words_go_on(state: ExploreState, asked: Services) -> None:
    state.type("habits", 6)
    answer(state, asked)
    assert state.results is not None
    first, other = (hit.brief.slug for hit in state.results.cases[:2])
    assert state.current == first
    state.choose(other)
    state.type("habits ", 7)
    answer(state, asked)
    assert state.current == other
    state.type("hab", 3)
    answer(state, asked)
    assert state.results.cases[0].brief.slug == state.current


def test_a_case_from_elsewhere_stays_until_something_else_is_asked(
    state: ExploreState, asked: Services
) -> None:
    state.type("lindsay", 7)
    state.pin("bdea")
    answer(state, asked)
    assert state.current == "bdea"
    state.type("lindsay ", 8)
    answer(state, asked)
    assert state.current == "lindsay"


def test_every_change_is_told_once(state: ExploreState, asked: Services) -> None:
    told: list[str] = []
    state.changed.connect(lambda: told.append(state.text))
    state.type("habits state:NH ", 16)
    state.toggle(Facet.STATE, "NH")
    state.sort_by(Sort.NAME)
    state.set_text("habits ")
    state.set_text("rubric")
    answer(state, asked)
    state.choose("lindsay")
    assert told == ["state:NH habits ", "habits ", "habits ", "rubric", "rubric", "rubric"]


def test_a_key_reaches_the_screen_by_the_names_that_the_page_gives(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = explore(window)
    settle(qtbot, page)
    told = re.findall(r"``(\w+\.\w+)``", page_module.__doc__ or "")
    assert len(told) == 8
    page.search.take_focus()
    called: list[str] = []

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            called.append(frame.f_code.co_qualname)

    def met() -> list[str]:
        rest = iter(tuple(called))
        return [name for name in told if name in rest]

    told.remove("SearchService.search")  # in the worker
    sys.setprofile(note)
    try:
        QTest.keyClick(page.search.edit, "l")
        qtbot.waitUntil(lambda: met() == told)
    finally:
        sys.setprofile(None)

"""Changes of a workshop's agenda, and what it can show of a comparison."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from casestudies.bootstrap import Services
from casestudies.model.comparison import Axis, ComparisonSpec, Question
from casestudies.model.workshop import Activity, RowNote, Workshop
from casestudies.services.workshop.editing import (
    begin_times,
    clock,
    copy_of,
    grouping,
    merged,
    minutes_of,
    moved_activity,
    with_activity,
    with_new,
    with_note,
    without_activity,
)
from casestudies.services.workshop.focus import FIRST

AGENDA = tuple(Activity(key, key.upper(), 10) for key in "abc")
WORKSHOP = Workshop("W", ComparisonSpec(("lindsay", "chugach")), agenda=AGENDA)


def ids(workshop: Workshop) -> str:
    return "".join(item.id for item in workshop.agenda)


def test_activities_are_added_moved_changed_and_removed() -> None:
    new = Activity("n", "New")
    assert ids(with_new(WORKSHOP, new, "a")) == "anbc"
    assert ids(with_new(WORKSHOP, new)) == "abcn"
    assert ids(with_new(WORKSHOP, new, "gone")) == "abcn"
    assert ids(moved_activity(WORKSHOP, "c", 0)) == "cab"
    assert ids(moved_activity(WORKSHOP, "a", 99)) == "bca"
    assert moved_activity(WORKSHOP, "gone", 0) == WORKSHOP
    assert ids(without_activity(WORKSHOP, "b")) == "ac"
    changed = replace(AGENDA[1], minutes=25)
    assert with_activity(WORKSHOP, changed).agenda[1].minutes == 25
    copy = copy_of(AGENDA[0])
    assert copy.id != "a"
    assert replace(copy, id="a") == AGENDA[0]


def test_an_empty_note_of_a_row_is_kept_nowhere() -> None:
    noted = with_note(with_note(WORKSHOP, RowNote("x", "Why?")), RowNote("y", notes="Mind"))
    again = with_note(noted, RowNote("x", "How?"))
    assert again.row_notes == (RowNote("x", "How?"), RowNote("y", notes="Mind"))
    assert with_note(again, RowNote("x")).row_notes == (RowNote("y", notes="Mind"),)


def test_the_agenda_stands_against_the_clock() -> None:
    late = replace(WORKSHOP, begins=23 * 60 + 45)
    assert begin_times(late) == (1425, 1435, 1445, 1455)
    assert [clock(time) for time in begin_times(late)] == ["23:45", "23:55", "0:05", "0:15"]


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("9", 540), ("9:05", 545), ("09.30", 570), ("13:00", 780), ("1:30 pm", 810),
        ("12 am", 0), ("12pm", 720), ("1 p.m.", 780), ("23:59", 1439),
        ("24:00", None), ("9:5", None), ("nine", None), ("", None), ("-1", None), ("13 pm", None),
        ("9:75", None), ("9:00:00", None), ("٩", None),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_as_people_write_it(said: str, minutes: int | None) -> None:
    assert minutes_of(said) == minutes


def test_groups_are_as_even_as_they_can_be() -> None:
    assert grouping(24, 6) == (4, 4)
    assert grouping(25, 6) == (4, 5)
    assert grouping(25, 0) == (25, 25)


def test_chosen_rows_keep_their_order_among_all(chance: random.Random) -> None:
    every = tuple("abcdefgh")
    assert merged(every, ("b", "d")) == every
    for _ in range(200):
        chosen = tuple(chance.sample(every, chance.randint(0, 8)))
        found = merged(every, chosen)
        assert sorted(found) == list(every)
        assert tuple(key for key in found if key in chosen) == chosen
    assert merged("ab", ("x", "b")) == ("a", "x", "b"), "what is gone keeps its place"


def test_the_rows_proposed_are_those_in_sight_or_those_in_which_the_cases_part(
    asked: Services,
) -> None:
    spec = ComparisonSpec(("lindsay", "chugach", "pittsfield"))
    focus = asked.workshops.focus(spec)
    assert focus.names == ("Lindsay", "Chugach", "Pittsfield")
    assert len(focus.rows) == 16
    assert focus.apart
    assert len(focus.first) == FIRST
    keys = [row.key for row in focus.rows]
    assert sorted(focus.first, key=keys.index) == list(focus.first)
    hidden = tuple(key for key in keys if key not in ("grading", "pace"))
    few = asked.workshops.focus(replace(spec, hidden=hidden))
    assert set(few.first) == {"grading", "pace"}
    assert not few.apart
    assert few.spec.hidden == ()
    assert len(few.rows) == 16, "hidden rows can be shown all the same"


def test_hidden_cases_stay_out_and_rows_are_never_cases(asked: Services) -> None:
    spec = ComparisonSpec(
        ("lindsay", "chugach", "pittsfield"),
        rows=Axis.CASES,
        columns=Axis.DIMENSIONS,
        hidden=("chugach",),
        questions=(Question("how do they grade"),),
    )
    focus = asked.workshops.focus(spec)
    assert focus.names == ("Lindsay", "Pittsfield")
    assert "grading" in {row.key for row in focus.rows}
    assert "question:how do they grade" in {row.key for row in focus.rows}
    assert "lindsay" not in {row.key for row in focus.rows}


def test_cases_that_are_gone_are_told_and_the_rest_works(asked: Services) -> None:
    focus = asked.workshops.focus(ComparisonSpec(("lindsay", "gone-away", "chugach")))
    assert focus.gone == ("gone-away",)
    assert focus.names == ("Lindsay", "Chugach")
    assert focus.rows
    alone = asked.workshops.focus(ComparisonSpec(("lindsay", "gone-away")))
    assert alone.rows == ()
    assert alone.problem

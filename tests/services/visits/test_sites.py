"""Which sites: what the team asks counts most, gaps are named, closed sites are never proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.bootstrap import make_services
from casestudies.model.brief import Visits
from casestudies.model.visit import StartPlace, Stop, StopStatus, VisitFocus, VisitPlan
from casestudies.paths import Paths
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.service import VisitService
from casestudies.services.visits.sites import ranked_sites
from casestudies.services.workspace.saved import SavedService

CONCORD = StartPlace("Concord, NH", 43.2, -71.5)
FOCUS = VisitFocus(("grading", "agency"), ("over-age-under-credited",))


@pytest.fixture
def visits(library: LibraryService) -> VisitService:
    return VisitService(library, SavedService(library))


def test_what_is_asked_counts_and_what_is_missing_is_named(
    visits: VisitService, library: LibraryService
) -> None:
    found = visits.sites(VisitPlan("x", FOCUS, CONCORD, days=3, miles=150))
    names = [library.vocabulary().name_of(key) for key in (*FOCUS.dimensions, *FOCUS.populations)]
    assert found.choices
    for one in (*found.choices, *found.beyond):
        case = one.case
        there = [*(key in case.dimensions for key in FOCUS.dimensions),
                 *(key in case.populations for key in FOCUS.populations)]  # fmt: skip
        told = (*one.answers, *one.ended, *one.absent)
        assert sorted(told) == sorted(n for n, has in zip(names, there, strict=True) if has)
        assert one.lacks == tuple(n for n, has in zip(names, there, strict=True) if not has)
        assert not case.gone
        assert 0 <= one.score <= 1
        assert one.miles is not None
        assert (one.miles > 150) is (one in found.beyond)
    slugs = [one.case.slug for one in (*found.choices, *found.beyond)]
    slugs += [brief.slug for brief in found.gone]
    assert sorted(slugs) == sorted(brief.slug for brief in library.briefs())
    assert [one.proposed for one in found.choices].count(True) == 3
    assert found.choices[0].proposed
    assert "documents" in found.choices[0].reasons[0]


def test_stops_are_left_out_and_count_as_near(visits: VisitService) -> None:
    plan = VisitPlan("x", FOCUS, CONCORD, stops=(Stop("a", "bdea"),))
    found = visits.sites(plan)
    assert "bdea" not in {one.case.slug for one in found.choices}
    assert sum(one.proposed for one in found.choices) == plan.days - 1
    assert any(one.near == "Boston Day and Evening" for one in found.choices)


def test_hosts_come_before_those_who_do_not(library: LibraryService) -> None:
    case = library.brief("sanborn")
    same = [replace(case, slug=str(kind), visits=kind) for kind in Visits]
    ranked = ranked_sites(same, VisitFocus(), library.vocabulary())
    order = [one.case.visits for one in ranked.choices]
    assert order == [Visits.NOW, Visits.ARRANGED, Visits.PAST, Visits.UNKNOWN, Visits.NO]


def test_the_near_one_of_two_that_answer_the_same_comes_first(library: LibraryService) -> None:
    near = library.brief("sanborn")
    far = replace(near, slug="far", lat=61.0, lon=-149.0)
    ranked = ranked_sites([far, near], FOCUS, library.vocabulary(), start=CONCORD)
    assert [one.case.slug for one in ranked.choices] == ["sanborn", "far"]


def test_a_question_in_own_words_is_asked_of_the_search(library_paths: Paths) -> None:
    services = make_services(library_paths)
    services.library.open()
    services.searching.prepare()
    try:
        question = "who sits on the school council"
        plan = VisitPlan("x", VisitFocus(questions=(question,)))
        found = services.visits.sites(plan).choices
        answers = [one for one in found if one.answers]
        assert answers
        assert answers[0].answers == (f"“{question}”",)
        assert "pittsfield" in {one.case.slug for one in answers}
    finally:
        services.close()


def test_the_shortest_order_takes_the_days_along(visits: VisitService) -> None:
    stops = (
        Stop("b", "bdea", day=0, begins=600),
        Stop("p", "pittsfield", day=1, begins=540),
        Stop("s", "sanborn", day=2, begins=510),
        Stop("x", "never-was"),
    )
    plan = VisitPlan("x", start=CONCORD, stops=stops)
    made = visits.shortest(plan)
    assert [stop.id for stop in made.stops] in (["p", "s", "b", "x"], ["b", "s", "p", "x"])
    assert [(s.day, s.begins) for s in made.stops[:3]] == [(0, 600), (1, 540), (2, 510)]
    ways = visits.legs(made)
    assert [way is None for way in ways] == [False, False, False, True]
    before = sum(way.miles for way in visits.legs(plan) if way)
    assert sum(way.miles for way in ways if way) < before


def test_a_stop_that_is_confirmed_keeps_its_day_in_the_shortest_order(visits: VisitService) -> None:
    stops = (
        Stop("b", "bdea", StopStatus.CONFIRMED, day=0, begins=600),
        Stop("p", "pittsfield", day=1, begins=540),
        Stop("s", "sanborn", day=2, begins=510),
        Stop("m", "parker-charter"),
    )
    made = visits.shortest(VisitPlan("x", start=CONCORD, stops=stops))
    assert made.stops[0] == stops[0]
    assert [(s.day, s.begins) for s in made.stops] == [(0, 600), (1, 540), (2, 510), (None, 540)]
    assert [stop.id for stop in made.stops] == ["b", "m", "s", "p"]

"""Which sites: what the team asks counts most, gaps are named, closed sites are never proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.bootstrap import Services
from casestudies.model.brief import State, Visits
from casestudies.model.places import miles_between
from casestudies.model.visit import StartPlace, Stop, StopStatus, VisitFocus, VisitPlan
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.service import VisitService
from casestudies.services.visits.sites import ranked_sites
from casestudies.services.workspace.saved import SavedService
from tests.chance import seeded

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


@pytest.mark.parametrize("questions", [FOCUS, VisitFocus(), VisitFocus(("grading",))])
def test_the_other_end_of_the_country_does_not_stand_before_the_neighbour_with_as_much(
    visits: VisitService, questions: VisitFocus
) -> None:
    """Whoever begins in New Hampshire reads of schools near it first, unless they lack it."""
    choices = visits.sites(VisitPlan("x", questions, CONCORD, days=3)).choices
    assert all(one.miles is not None and one.miles < 300 for one in choices if one.proposed)
    for at, near in enumerate(choices):
        for far in choices[:at]:
            if (near.miles or 0) < 100 and (far.miles or 0) > 2000:
                assert len(near.answers) < len(far.answers)
    most = choices[0].asked
    best_far = next(one for one in choices if (one.miles or 0) > 2000)
    poor = [one for one in choices if most and len(one.answers) * 4 <= most]
    assert all(best_far.score > one.score for one in poor), "what is asked still counts most"


def test_what_ended_or_is_absent_is_not_taken_for_undocumented(
    visits: VisitService, library: LibraryService
) -> None:
    """Every practice of the vocabulary, held against the findings of every case."""
    states: dict[tuple[str, str], set[State]] = {}
    for case in library.cases():
        for _, finding in case.findings():
            for key in finding.practices:
                states.setdefault((case.slug, key), set()).add(finding.state)
    seen: set[str] = set()
    for practice in library.vocabulary().practices:
        found = visits.sites(VisitPlan("x", VisitFocus(practices=(practice.key,))))
        for one in found.choices:
            there = states.get((one.case.slug, practice.key), set())
            if not there:
                wanted = "lacks"
            elif there & {State.DOCUMENTED, State.DISPUTED}:
                wanted = "answers"
            else:
                wanted = "ended" if State.ENDED in there else "absent"
            told = {of: getattr(one, of) for of in ("answers", "lacks", "ended", "absent")}
            assert told.pop(wanted) == (practice.name,)
            assert not any(told.values())
            seen.add(wanted)
            if wanted == "absent":
                assert f"documented as absent: {practice.name}" in one.told
                assert "documents 0 of 1 asked: nothing of it" in one.told
    assert seen == {"answers", "lacks", "ended", "absent"}


def test_distances_are_told_on_the_ellipsoid_for_thousands_of_cases(
    library: LibraryService,
) -> None:
    chance = seeded()
    briefs = list(library.briefs())
    many = [
        replace(
            briefs[at % len(briefs)],
            slug=f"case-{at}",
            short_name=f"Case {at}",
            lat=chance.uniform(25, 49),
            lon=chance.uniform(-124, -67),
        )
        for at in range(1000)
    ]
    found = ranked_sites(many, FOCUS, library.vocabulary(), start=CONCORD, days=4)
    by_name = {case.short_name: case for case in many}
    assert not found.choices[0].near
    for one in chance.sample(found.choices[1:], 60):
        case, near = one.case, by_name[one.near]
        assert one.miles == miles_between(43.2, -71.5, case.lat, case.lon)
        assert one.near_miles == miles_between(case.lat, case.lon, near.lat, near.lon)
    assert [one.proposed for one in found.choices[:5]] == [True] * 4 + [False]


def test_a_site_that_no_road_leads_to_says_so(visits: VisitService) -> None:
    found = visits.sites(VisitPlan("x", FOCUS)).choices
    by_slug = {one.case.slug: one for one in found}
    assert "in part reached only by plane or boat" in by_slug["chugach"].reasons
    assert "plane" not in " ".join(by_slug["lindsay"].reasons)


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


def test_a_question_in_own_words_is_asked_of_the_search(asked: Services) -> None:
    question = "who sits on the school council"
    found = asked.visits.sites(VisitPlan("x", VisitFocus(questions=(question,)))).choices
    answers = [one for one in found if one.answers]
    assert answers
    assert answers[0].answers == (f"“{question}”",)
    assert "pittsfield" in {one.case.slug for one in answers}


def test_a_question_that_only_what_ended_answers_is_not_answered(asked: Services) -> None:
    state = {
        (case.slug, finding.id): finding.state
        for case in asked.library.cases()
        for _, finding in case.findings()
    }
    question = "a learning management system"
    choices = asked.visits.sites(VisitPlan("x", VisitFocus(questions=(question,)))).choices
    assert any(one.ended for one in choices)
    told = asked.searching.answers_in_cases(question, [one.case.slug for one in choices])
    for one in choices:
        states = {state[one.case.slug, found.finding] for found in told[one.case.slug]}
        there = bool(states & {State.DOCUMENTED, State.DISPUTED})
        assert bool(one.answers) is there
        assert bool(one.ended or one.absent) is (bool(states) and not there)


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
    journeys = [visits.journey(one) for one in (plan, made)]
    before, now = (sum(stop.miles or 0 for stop in one.stops) + (one.back or 0) for one in journeys)
    assert now < before


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

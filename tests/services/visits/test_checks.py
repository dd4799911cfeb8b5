"""What speaks against a plan, each kind by itself, on cases of the real library."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casestudies.model.visit import StartPlace, Stop, StopStatus, VisitPlan
from casestudies.services.library.service import LibraryService
from casestudies.services.visits.checks import Check, CheckKind, checks

TODAY = date(2027, 2, 1)
PLAN = VisitPlan(
    "Spring",
    start=StartPlace("Concord, NH", 43.2, -71.5),
    first_day="2027-04-13",  # a Tuesday
    stops=(
        Stop("p", "pittsfield", day=0),
        Stop("s", "sanborn", day=1),
        Stop("b", "bdea", day=2, begins=10 * 60),
    ),
)


@pytest.fixture
def check(library: LibraryService):
    briefs = {brief.slug: brief for brief in library.briefs()}

    def made(plan: VisitPlan, today: date = TODAY) -> dict[CheckKind, list[Check]]:
        found: dict[CheckKind, list[Check]] = {}
        for one in checks(plan, briefs, today):
            found.setdefault(one.kind, []).append(one)
        return found

    return made


def changed(at: int, **changes: object) -> VisitPlan:
    stops = list(PLAN.stops)
    stops[at] = replace(stops[at], **changes)  # type: ignore[arg-type]
    return replace(PLAN, stops=tuple(stops))


def test_a_good_plan_has_only_its_holidays_to_ask_for(check) -> None:
    assert set(check(PLAN)) == {CheckKind.HOLIDAYS}
    assert check(replace(PLAN, first_day="")) == {}


@pytest.mark.parametrize(
    ("plan", "kind", "stops", "said", "serious"),
    [
        (changed(1, day=0, begins=10 * 60), CheckKind.OVERLAP, ("p", "s"), "same time", True),
        (changed(1, day=0, begins=12 * 60 + 10), CheckKind.TRAVEL, ("p", "s"), "10 minutes", True),
        (changed(1, day=None), CheckKind.OPEN_DAY, ("s",), "no day yet", False),
        (changed(2, day=3), CheckKind.LONGER, ("b",), "day 4, and the journey has 3", True),
        (changed(2, status=StopStatus.DECLINED), CheckKind.DECLINED, ("b",), "declined", False),
        (replace(PLAN, miles=30), CheckKind.FAR, ("b",), "more than 30", False),
        (
            replace(PLAN, first_day="2027-04-15"),
            CheckKind.WEEKEND,
            ("b",),
            "April 17 is a Saturday",
            True,
        ),
    ],
)
def test_each_kind_names_its_stops(
    check, plan: VisitPlan, kind: CheckKind, stops: tuple[str, ...], said: str, serious: bool
) -> None:
    (found,) = [one for one in check(plan)[kind] if one.stops == stops]
    assert said in found.said
    assert found.serious is serious


def test_hosts_are_asked_a_month_before(check) -> None:
    late = check(PLAN, date(2027, 4, 1))
    assert [one.stops for one in late[CheckKind.NOTICE]] == [("p",), ("s",), ("b",)]
    assert "12 days ahead" in late[CheckKind.NOTICE][0].said
    settled = changed(0, status=StopStatus.CONFIRMED)
    assert ("p",) not in [one.stops for one in check(settled, date(2027, 4, 1))[CheckKind.NOTICE]]
    over = check(PLAN, date(2027, 4, 14))
    assert [one.stops for one in over[CheckKind.LATE]] == [("p",)]
    done = changed(0, status=StopStatus.DONE)
    assert CheckKind.LATE not in check(done, date(2027, 4, 14))


def test_a_closed_school_cannot_be_visited(check, library: LibraryService) -> None:
    gone = next(brief for brief in library.briefs() if brief.gone)
    (found,) = check(changed(0, case=gone.slug))[CheckKind.GONE]
    assert found.serious
    assert gone.gone.lower() in found.said


def test_across_the_country_a_flight_may_fit_where_a_car_does_not(check) -> None:
    too_soon = check(changed(1, case="lindsay", day=0, begins=13 * 60))[CheckKind.TRAVEL][0]
    assert "by car at 50 miles an hour on roads 1.4 times as long; the plan leaves 4 h." in (
        too_soon.said
    )
    assert "A flight, about 11 h" in too_soon.said
    assert too_soon.said.endswith("would not fit either.")
    assert too_soon.serious
    plan = replace(changed(1, case="lindsay", day=1), stops=changed(1, case="lindsay").stops[:2])
    (next_day,) = check(plan)[CheckKind.TRAVEL]
    assert "too far to drive in 24 h; a flight, about 11 h" in next_day.said
    assert next_day.said.endswith("would fit.")
    assert not next_day.serious


def test_the_ways_from_home_and_back_are_looked_at(check) -> None:
    assert CheckKind.HOME not in check(PLAN)
    first = check(changed(0, begins=6 * 60))[CheckKind.HOME][0]
    assert first.said.startswith("Concord, NH to Pittsfield: ")
    assert first.said.endswith(" by car: leave before 6:00, or the day before.")
    assert (first.stops, first.serious) == (("p",), False)
    last = PLAN.stops[-1]
    late = check(changed(len(PLAN.stops) - 1, begins=20 * 60, day=last.day))[CheckKind.HOME][0]
    assert late.said.endswith(" by car: home is after 22:00, or on the next day.")
    far = check(changed(0, case="lindsay"))[CheckKind.HOME][0]
    assert "by plane with the ways to the airports: leave before 6:00" in far.said


def test_times_are_by_the_clock_of_each_place(library: LibraryService) -> None:
    """Evansville in Indiana keeps Central time, Louisville in Kentucky, 100 miles away, Eastern."""
    case = library.brief("sanborn")
    cases = {
        "west": replace(case, slug="west", short_name="West", lat=37.97, lon=-87.57),
        "east": replace(case, slug="east", short_name="East", lat=38.25, lon=-85.76),
    }

    def kinds(*times: tuple[str, int]) -> set[CheckKind]:
        stops = tuple(Stop(slug, slug, day=0, begins=begins) for slug, begins in times)
        return {one.kind for one in checks(replace(PLAN, stops=stops, start=None), cases, TODAY)}

    assert CheckKind.OVERLAP in kinds(("west", 9 * 60), ("east", 12 * 60 + 30))
    assert CheckKind.TRAVEL in kinds(("west", 9 * 60), ("east", 15 * 60))
    assert kinds(("west", 9 * 60), ("east", 17 * 60)) == {CheckKind.HOLIDAYS}
    assert kinds(("east", 9 * 60), ("west", 14 * 60)) == {CheckKind.HOLIDAYS}


def test_what_no_road_leads_to_is_said(check) -> None:
    (found,) = check(changed(1, case="chugach"))[CheckKind.NO_ROAD]
    assert "Chugach: part of it is reached only by plane or boat" in found.said
    assert not found.serious


def test_what_the_library_lacks_is_only_looked_at_for_its_times(check) -> None:
    found = check(changed(1, case="never-was", day=0))
    assert set(found) == {CheckKind.HOLIDAYS, CheckKind.OVERLAP}


def test_the_serious_come_first(library: LibraryService) -> None:
    briefs = {brief.slug: brief for brief in library.briefs()}
    plan = replace(changed(0, day=None), first_day="2027-04-15")
    serious = [one.serious for one in checks(plan, briefs, TODAY)]
    assert serious == sorted(serious, reverse=True)
    assert True in serious
    assert False in serious

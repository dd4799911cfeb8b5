"""A plan by day and hour: where a stop is put, what lies side by side, how long the way takes."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from casestudies.model.visit import Stop, VisitPlan
from casestudies.services.visits.days import DAY, QUARTER, lanes, placed, ways
from casestudies.services.visits.journey import Journey, JourneyStop
from casestudies.services.visits.route import DETOUR, MILES_AN_HOUR
from tests.chance import seeded

PLAN = VisitPlan(
    "A visit",
    days=3,
    stops=(
        Stop("a", "pittsfield", day=0),
        Stop("b", "sanborn", day=1),
        Stop("c", "bdea", day=None),
        Stop("d", "lindsay", day=None),
    ),
)


def order(plan: VisitPlan) -> str:
    return "".join(stop.id for stop in plan.stops)


def test_a_stop_is_put_at_another_time_and_the_stops_stand_in_the_order_of_time() -> None:
    found = placed(PLAN, "b", 0, 8 * 60)
    assert order(found) == "bacd"
    stop = found.stop("b")
    assert stop is not None
    assert (stop.day, stop.begins, stop.minutes) == (0, 8 * 60, 180)


def test_a_stop_without_a_day_gets_one_and_loses_it_again() -> None:
    found = placed(PLAN, "d", 2, 13 * 60, 60)
    assert order(found) == "abdc"
    again = placed(found, "d", None, 13 * 60)
    assert order(again) == "abdc"  # behind those with a day, in the order of the plan
    stop = again.stop("d")
    assert stop is not None
    assert (stop.day, stop.minutes) == (None, 60)


def test_a_stop_stays_within_the_days_of_the_plan_and_the_hours_of_a_day() -> None:
    numbers = seeded()
    for _ in range(500):
        day, begins = numbers.randint(-3, 9), numbers.randint(-2000, 4000)
        stop = placed(PLAN, "a", day, begins, numbers.randint(-50, 3000)).stop("a")
        assert stop is not None
        assert stop.day in range(PLAN.days)
        assert QUARTER <= stop.minutes < DAY
        assert stop.begins >= 0
        assert stop.begins + stop.minutes <= DAY


def test_a_stop_that_is_not_there_changes_nothing() -> None:
    assert placed(PLAN, "x", 0, 0) is PLAN


def test_only_stops_that_overlap_share_the_width_of_their_day() -> None:
    found = lanes(
        (
            Stop("a", "x", day=0, begins=540, minutes=120),
            Stop("b", "x", day=0, begins=600, minutes=120),
            Stop("c", "x", day=0, begins=660, minutes=60),  # when a is over
            Stop("d", "x", day=0, begins=720, minutes=60),  # when all are over
        )
    )
    assert {key: (lane.at, lane.count) for key, lane in found.items()} == {
        "a": (0, 2),
        "b": (1, 2),
        "c": (0, 2),
        "d": (0, 1),
    }
    assert lanes(()) == {}


def test_no_two_stops_of_a_day_lie_on_each_other() -> None:
    numbers = seeded()
    for _ in range(200):
        stops = [
            Stop(
                str(at), "x", day=0, begins=numbers.randrange(1200), minutes=numbers.randint(1, 300)
            )
            for at in range(numbers.randint(0, 12))
        ]
        found = lanes(stops)
        assert len(found) == len(stops)
        for one, other in combinations(stops, 2):
            apart = (
                one.begins + one.minutes <= other.begins
                or other.begins + other.minutes <= one.begins
            )
            assert apart or found[one.id].at != found[other.id].at
            assert apart or found[one.id].count == found[other.id].count
            assert found[one.id].at < found[one.id].count


def journey(*stops: tuple[Stop, float | None]) -> Journey:
    going = tuple(
        JourneyStop(number, stop, None, None, "", miles)  # type: ignore[arg-type]
        for number, (stop, miles) in enumerate(stops, start=1)
    )
    return Journey(PLAN, going)


def test_the_way_between_two_stops_of_a_day_takes_its_time() -> None:
    first, second = Stop("a", "x", day=0), Stop("b", "x", day=0, begins=13 * 60)
    (way,) = ways(journey((first, 20.0), (second, 25.0)))
    assert (way.stop, way.day, way.leaves, way.room) == ("b", 0, 12 * 60, 60)
    assert way.minutes == round(25 * DETOUR / MILES_AN_HOUR * 60)
    assert way.fits
    (late,) = ways(journey((first, 20.0), (replace(second, begins=12 * 60 + 15), 25.0)))
    assert not late.fits


def test_there_is_no_way_over_night_nor_between_stops_at_once() -> None:
    first = Stop("a", "x", day=0)
    assert ways(journey((first, None), (Stop("b", "x", day=1), 25.0))) == ()
    assert ways(journey((first, None), (Stop("b", "x", day=0, begins=600), 25.0))) == ()
    assert ways(journey((Stop("a", "x"), None), (Stop("b", "x"), 25.0))) == ()

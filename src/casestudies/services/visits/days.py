"""A plan by day and hour: a stop is put at another time, stops at the same time lie side by side,
and the way from one to the next takes its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from casestudies.model.visit import Stop, VisitPlan
from casestudies.services.visits.journey import Journey
from casestudies.services.visits.route import Leg

DAY = 24 * 60
QUARTER = 15  # minutes: the shortest stop, and the step in which stops are moved


@dataclass(frozen=True, slots=True)
class Lane:
    """Where a stop lies across its day: lane ``at`` of ``count``, from 0."""

    at: int
    count: int


@dataclass(frozen=True, slots=True)
class Way:
    """The way to the stop with id ``stop`` from the one before on the same day: it can begin at
    ``leaves``, takes ``minutes`` by car as ``Leg`` tells them, and has ``room`` until the stop
    begins."""

    stop: str
    day: int
    leaves: int
    minutes: int
    room: int
    miles: float

    @property
    def fits(self) -> bool:
        return self.minutes <= self.room


def placed(
    plan: VisitPlan, key: str, day: int | None, begins: int, minutes: int | None = None
) -> VisitPlan:
    """The plan with a stop on another day, or on none, at another hour of it and as long as
    ``minutes`` say; kept within the days of the plan and the hours of a day. Stops with a day then
    stand in the order in which they come, the others behind them."""
    moved = plan.stop(key)
    if moved is None:
        return plan
    long = max(QUARTER, min(moved.minutes if minutes is None else minutes, DAY - 1))
    if day is not None:
        day = max(0, min(day, plan.days - 1))
    begins = max(0, min(begins, DAY - long))
    moved = replace(moved, day=day, begins=begins, minutes=long)
    stops = [moved if stop.id == key else stop for stop in plan.stops]
    return replace(plan, stops=tuple(sorted(stops, key=_order)))


def lanes(stops: Sequence[Stop]) -> dict[str, Lane]:
    """Where each stop of one day lies, by its id: those that overlap share the width of the day."""
    found: dict[str, Lane] = {}
    together: list[tuple[Stop, int]] = []
    ends: list[int] = []  # of each lane
    for stop in sorted(stops, key=lambda stop: (stop.begins, -stop.minutes)):
        if together and stop.begins >= max(ends):
            found.update(_shared(together, len(ends)))
            together, ends = [], []
        at = next((at for at, end in enumerate(ends) if end <= stop.begins), len(ends))
        if at == len(ends):
            ends.append(0)
        ends[at] = stop.begins + stop.minutes
        together.append((stop, at))
    found.update(_shared(together, len(ends)))
    return found


def ways(journey: Journey) -> tuple[Way, ...]:
    """The ways between stops of the same day; stops that overlap have none."""
    found = []
    for before, after in pairwise(journey.stops):
        stop, day = after.stop, after.stop.day
        leaves = before.stop.begins + before.stop.minutes
        room = stop.begins - leaves
        if day is not None and day == before.stop.day and room >= 0 and after.miles:
            minutes = round(Leg(after.miles).hours * 60)
            found.append(Way(stop.id, day, leaves, minutes, room, after.miles))
    return tuple(found)


def _order(stop: Stop) -> tuple[bool, int, int]:
    return (True, 0, 0) if stop.day is None else (False, stop.day, stop.begins)


def _shared(together: Sequence[tuple[Stop, int]], count: int) -> dict[str, Lane]:
    return {stop.id: Lane(at, count) for stop, at in together}

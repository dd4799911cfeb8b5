"""A visit as a journey: its stops in the order in which they come, with day and distance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from casestudies.figures import shown
from casestudies.model.brief import gone_told, reached_told
from casestudies.model.case import Case
from casestudies.model.places import miles_between
from casestudies.model.visit import Stop, StopStatus, VisitPlan
from casestudies.said import mark, said

DAY = 24 * 60
STRAIGHT = mark("Distances are straight lines, not roads.")


@dataclass(frozen=True, slots=True)
class JourneyStop:
    """A stop on its way: ``number`` counts from 1, ``day`` is None while it has no date, ``miles``
    are those from ``origin``, the stop before or the start; None for the first without a start."""

    number: int
    stop: Stop
    case: Case
    day: date | None
    origin: str = ""
    miles: float | None = None

    @property
    def place(self) -> str:
        """ "Pittsfield, NH"; of a case at several sites, as the case has it."""
        return place_of(self.case)

    @property
    def gone(self) -> str:
        """ "Closed" or "Merged" for a site that is not there any more, else ""."""
        return gone_told(self.case.status)

    @property
    def begins(self) -> datetime | None:
        """By the clock of the place, without a zone; None while it has no date."""
        if self.day is None:
            return None
        midnight = datetime(self.day.year, self.day.month, self.day.day)
        return midnight + timedelta(minutes=self.stop.begins)

    @property
    def hours(self) -> str:
        """ "9:00–12:00"."""
        return f"{clock(self.stop.begins)}–{clock(self.stop.begins + self.stop.minutes)}"

    @property
    def reached(self) -> str:
        """ "Reached by plane or boat: ..."; "" where roads lead."""
        reached = self.case.place.reached
        if reached is None:
            return ""
        way = reached_told(reached.by)
        if reached.note:
            return said("Reached {way}: {note}").format(way=way, note=reached.note)
        return said("Reached {way}.").format(way=way)

    @property
    def distance(self) -> str:
        """ "47 miles from Sanborn"; "" where nothing lies before it."""
        if self.miles is None:
            return ""
        return said("{miles} from {place}").format(miles=miles_told(self.miles), place=self.origin)


@dataclass(frozen=True, slots=True)
class Journey:
    """``stops`` by day and hour, those without a day behind them in the order of the plan; without
    the ``declined`` ones, and without cases that are ``gone``, by slug. ``back`` are the miles from
    the last stop to the start, None without one."""

    plan: VisitPlan
    stops: tuple[JourneyStop, ...]
    declined: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    back: float | None = None

    @property
    def undated(self) -> tuple[JourneyStop, ...]:
        return tuple(stop for stop in self.stops if stop.day is None)


def journey_of(plan: VisitPlan, cases: Mapping[str, Case]) -> Journey:
    """The journey of a plan; ``cases`` by slug are those that the library has."""
    start = plan.start
    declined = [stop for stop in plan.stops if stop.status is StopStatus.DECLINED]
    going = [stop for stop in plan.stops if stop.status is not StopStatus.DECLINED]
    there = [stop for stop in going if stop.case in cases]
    dated = sorted((s for s in there if s.day is not None), key=lambda s: (s.day, s.begins))
    there = [*dated, *(stop for stop in there if stop.day is None)]
    stops: list[JourneyStop] = []
    before = (start.name, start.latitude, start.longitude) if start else None
    for number, stop in enumerate(there, start=1):
        case = cases[stop.case]
        here = (case.place.lat, case.place.lon)
        origin, miles = (before[0], miles_between(*before[1:], *here)) if before else ("", None)
        stops.append(JourneyStop(number, stop, case, plan.date_of(stop.day), origin, miles))
        before = (case.short_name, *here)
    back = None
    if start and before and stops:
        back = miles_between(*before[1:], start.latitude, start.longitude)
    names = tuple(cases[s.case].short_name if s.case in cases else s.case for s in declined)
    gone = tuple(dict.fromkeys(stop.case for stop in going if stop.case not in cases))
    return Journey(plan, tuple(stops), names, gone, back)


def place_of(case: Case) -> str:
    """City and state of a case: "Pittsfield, NH"."""
    city = case.place.city.split(";", 1)[0].strip()
    return ", ".join(part for part in (city, case.place.state) if part)


def clock(minutes: int) -> str:
    """Minutes after midnight as a time of day: "9:05"; "1:30 the next day" behind midnight."""
    days, minute = divmod(minutes, DAY)
    told = f"{minute // 60}:{minute % 60:02}"
    return said("{0} the next day").format(told) if days else told


def miles_told(miles: float) -> str:
    """ "1,047 miles", "one mile", "less than a mile"."""
    whole = round(miles)
    if whole < 2:
        return said("one mile") if whole else said("less than a mile")
    return said("{0} miles").format(shown(whole))

"""What speaks against a plan: two stops at once, too little time for the way, a host asked too
late. Each as a sentence about the stops that it concerns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from casestudies.figures import by_number, shown
from casestudies.model.brief import CaseBrief
from casestudies.model.places import miles_between
from casestudies.model.visit import MONTH_AHEAD, Stop, StopStatus, VisitPlan
from casestudies.model.wording import WEEKDAYS, day_of_year
from casestudies.said import said
from casestudies.services.visits.journey import clock, miles_told
from casestudies.services.visits.route import DETOUR, MILES_AN_HOUR, Leg, leg

FLIGHT = 300  # miles as the crow flies from which a car takes more than a working day
AIR_MILES_AN_HOUR = 450  # of an airliner between take-off and landing
AIRPORTS = 5 * 60  # minutes to one airport, through both, and from the other: ours
EARLIEST = 6 * 60  # nobody is asked to leave home before six: ours
LATEST = 22 * 60  # or to come home after ten
_DAY = 24 * 60
_WEEKEND = 5  # Saturday, counted from Monday as 0


class CheckKind(StrEnum):
    OVERLAP = "overlap"
    TRAVEL = "travel"
    HOME = "home"
    GONE = "gone"
    LATE = "late"
    NOTICE = "notice"
    WEEKEND = "weekend"
    DECLINED = "declined"
    OPEN_DAY = "open-day"
    LONGER = "longer"
    FAR = "far"
    NO_ROAD = "no-road"
    HOLIDAYS = "holidays"


@dataclass(frozen=True, slots=True)
class Check:
    """``said`` is a sentence about ``stops`` (their ids; none for the plan as a whole).
    ``serious`` tells that the plan cannot be kept as it stands."""

    kind: CheckKind
    said: str
    stops: tuple[str, ...] = ()
    serious: bool = False


def checks(plan: VisitPlan, cases: Mapping[str, CaseBrief], today: date) -> tuple[Check, ...]:
    """What speaks against the plan, the serious first. ``cases`` are those of the library by slug;
    of a stop at a case that it does not have only its times are looked at."""
    made = _Checker(plan, cases, today)
    found = [*made.each(), *made.neighbours(), *made.whole()]
    return tuple(sorted(found, key=lambda check: not check.serious))


class _Checker:
    def __init__(self, plan: VisitPlan, cases: Mapping[str, CaseBrief], today: date) -> None:
        self._plan, self._cases, self._today = plan, cases, today
        self._going = [stop for stop in plan.stops if stop.status is not StopStatus.DECLINED]

    def _name(self, stop: Stop) -> str:
        brief = self._cases.get(stop.case)
        return brief.short_name if brief else stop.case

    def each(self) -> Iterator[Check]:
        """What one stop says by itself."""
        for stop in self._plan.stops:
            brief = self._cases.get(stop.case)
            name, key = self._name(stop), (stop.id,)
            if stop.status is StopStatus.DECLINED:
                told = said("{name} declined: leave it out, or ask for another day.").format(
                    name=name
                )
                yield Check(CheckKind.DECLINED, told, key)
                continue
            if brief is not None and brief.gone:
                told = said("{name} is {gone}: there is nothing to visit.").format(
                    name=name, gone=brief.gone.lower()
                )
                yield Check(CheckKind.GONE, told, key, serious=True)
            yield from self._day(stop, name)
            yield from self._distance(stop, brief, name)
            if brief is not None and brief.reached_by:
                told = said("{name}: part of it is reached only {way}, which takes time.").format(
                    name=name, way=brief.reached_told
                )
                yield Check(CheckKind.NO_ROAD, told, key)

    def _day(self, stop: Stop, name: str) -> Iterator[Check]:
        if stop.status is StopStatus.DONE:
            return
        key = (stop.id,)
        if stop.day is None:
            yield Check(CheckKind.OPEN_DAY, said("{name} has no day yet.").format(name=name), key)
            return
        if stop.day >= self._plan.days:
            told = said("{name} is on day {day}, and the journey has {days}.").format(
                name=name, day=stop.day + 1, days=self._plan.days
            )
            yield Check(CheckKind.LONGER, told, key, serious=True)
        day = self._plan.date_of(stop.day)
        if day is None:
            return
        if day < self._today:
            yield Check(
                CheckKind.LATE,
                said("{name}: {day} is over.").format(name=name, day=day_of_year(day)),
                key,
                serious=True,
            )
            return
        if day.weekday() >= _WEEKEND:
            told = said("{name}: {day} is a {weekday}, with no school.").format(
                name=name, day=day_of_year(day), weekday=WEEKDAYS[day.weekday()]
            )
            yield Check(CheckKind.WEEKEND, told, key, serious=True)
        asked = stop.status in (StopStatus.IDEA, StopStatus.ASKED)
        if asked and day - self._today < timedelta(days=MONTH_AHEAD):
            days = (day - self._today).days
            told = (
                by_number(
                    days,
                    said("{name}: {day} is {days} day ahead; hosts are asked a month before."),
                    said("{name}: {day} is {days} days ahead; hosts are asked a month before."),
                )
                if days
                else said("{name}: {day} is today; hosts are asked a month before.")
            ).format(name=name, day=day_of_year(day), days=days)
            yield Check(CheckKind.NOTICE, told, key)

    def _distance(self, stop: Stop, brief: CaseBrief | None, name: str) -> Iterator[Check]:
        start, most = self._plan.start, self._plan.miles
        if brief is None or start is None or not most:
            return
        miles = miles_between(start.latitude, start.longitude, brief.lat, brief.lon)
        if miles > most:
            told = said("{name} is {miles} from {start}, more than {most}.").format(
                name=name, miles=miles_told(miles), start=start.name, most=shown(most)
            )
            yield Check(CheckKind.FAR, told, (stop.id,))

    def neighbours(self) -> Iterator[Check]:
        """What stops that follow each other in time say together."""
        timed = [stop for stop in self._going if stop.day is not None]
        begins = {stop.id: self._begins(stop) for stop in timed}
        timed.sort(key=lambda stop: begins[stop.id])
        for at, stop in enumerate(timed):
            for later in timed[at + 1 :]:
                if begins[later.id] < begins[stop.id] + stop.minutes:
                    told = said("{stop} and {later} are at the same time.").format(
                        stop=self._name(stop), later=self._name(later)
                    )
                    yield Check(CheckKind.OVERLAP, told, (stop.id, later.id), serious=True)
        for stop, later in pairwise(timed):
            yield from self._way(stop, later, begins[later.id] - begins[stop.id] - stop.minutes)
        if timed:
            yield from self._from_home(timed[0])
            yield from self._home(timed[-1])

    def _from_home(self, stop: Stop) -> Iterator[Check]:
        """The way to the first stop, where nobody gets there on its morning."""
        way = self._way_of_start(stop)
        if way is not None and way.hours * 60 > stop.begins - EARLIEST:
            yield self._told_of_home(
                stop, way, "to", said("leave before {0}, or the day before").format(clock(EARLIEST))
            )

    def _home(self, stop: Stop) -> Iterator[Check]:
        """The way home from the last stop, where it ends too late."""
        way = self._way_of_start(stop)
        if way is not None and stop.begins + stop.minutes + way.hours * 60 > LATEST:
            yield self._told_of_home(
                stop,
                way,
                "from",
                said("home is after {0}, or on the next day").format(clock(LATEST)),
            )

    def _way_of_start(self, stop: Stop) -> Leg | None:
        brief, start = self._cases.get(stop.case), self._plan.start
        if brief is None or start is None:
            return None
        return leg((start.latitude, start.longitude), (brief.lat, brief.lon))

    def _told_of_home(self, stop: Stop, way: Leg, where: str, then: str) -> Check:
        assert self._plan.start is not None
        names = [self._plan.start.name, self._name(stop)]
        here, there = names if where == "to" else reversed(names)
        told, taken = (
            said("{here} to {there}: {miles} in a straight line, {hours} by car: {then}."),
            way.hours * 60,
        )
        if way.miles > FLIGHT:
            told = said(
                "{here} to {there}: {miles} in a straight line, {hours} by plane with the ways to "
                "the airports: {then}."
            )
            taken = AIRPORTS + way.miles / AIR_MILES_AN_HOUR * 60
        told = told.format(
            here=here, there=there, miles=miles_told(way.miles), hours=about(taken), then=then
        )
        return Check(CheckKind.HOME, told, (stop.id,))

    def _begins(self, stop: Stop) -> int:
        """In minutes by one clock for all: what a stop says is by the clock of its place."""
        minutes = (stop.day or 0) * _DAY + stop.begins
        brief = self._cases.get(stop.case) or next(
            filter(None, (self._cases.get(one.case) for one in self._going)), None
        )
        if brief is None:
            return minutes
        from casestudies.export.visits.time_zone import zone_at

        noon = datetime.combine(self._plan.date_of(stop.day) or self._today, time(12))
        ahead = noon.replace(tzinfo=zone_at(brief.lat, brief.lon)).utcoffset() or timedelta()
        return minutes - round(ahead.total_seconds() / 60)

    def _way(self, stop: Stop, later: Stop, between: int) -> Iterator[Check]:
        here, there = self._cases.get(stop.case), self._cases.get(later.case)
        if here is None or there is None or between < 0:
            return
        way = leg((here.lat, here.lon), (there.lat, there.lon))
        if way.hours * 60 <= between:
            return
        flown = AIRPORTS + way.miles / AIR_MILES_AN_HOUR * 60
        fits = way.miles > FLIGHT and flown <= between
        if fits:
            told = said(
                "{here} to {there}: {miles}, too far to drive in {left}; a flight, {flight} with "
                "the ways to the airports, would fit."
            )
        elif way.miles > FLIGHT:
            told = said(
                "{here} to {there}: {miles} in a straight line, {hours} by car at {speed} miles an "
                "hour on roads {detour} times as long; the plan leaves {left}. A flight, {flight} "
                "with the ways to the airports, would not fit either."
            )
        else:
            told = said(
                "{here} to {there}: {miles} in a straight line, {hours} by car at {speed} miles an "
                "hour on roads {detour} times as long; the plan leaves {left}."
            )
        told = told.format(
            here=self._name(stop),
            there=self._name(later),
            miles=miles_told(way.miles),
            hours=about(way.hours * 60),
            speed=MILES_AN_HOUR,
            detour=shown(DETOUR, 1),
            left=_hours(between),
            flight=about(flown),
        )
        yield Check(CheckKind.TRAVEL, told, (stop.id, later.id), serious=not fits)

    def whole(self) -> Iterator[Check]:
        if self._plan.first_day and self._going:
            told = said("School holidays are not known here: ask each site for its calendar.")
            yield Check(CheckKind.HOLIDAYS, told)


def _hours(minutes: float) -> str:
    """ "40 minutes", "2 h 10"."""
    whole = round(minutes)
    if whole < 60:
        return by_number(whole, said("{0} minute"), said("{0} minutes")).format(whole)
    hours, rest = divmod(whole, 60)
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def about(minutes: float) -> str:
    """An estimate, no finer than it can be: "about 40 minutes", "about 9 h 30", "about 26 h"."""
    step = 60 if minutes >= 10 * 60 else 15 if minutes >= 2 * 60 else 5
    whole = max(step, round(minutes / step) * step)
    if whole < 60:
        return said("about {0} minutes").format(whole)
    hours, rest = divmod(whole, 60)
    told = said("about {0} h {1}") if rest else said("about {0} h")
    return told.format(hours, f"{rest:02}")

"""A plan to visit sites: where one begins, the stops with their days, what is asked at each, and
what was seen there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from casestudies.said import Names, mark

MORNING = 9 * 60  # minutes after midnight
LAST_MINUTE = 24 * 60 - 1
MOST_STOPS = 60
MOST_DAYS = 60
MONTH_AHEAD = 30  # days of notice that hosts are given


class StopStatus(StrEnum):
    """How far a stop has come."""

    IDEA = "idea"
    ASKED = "asked"
    CONFIRMED = "confirmed"
    DONE = "done"
    DECLINED = "declined"


STATUS_NAMES: Names[StopStatus] = Names(
    {
        StopStatus.IDEA: mark("Idea"),
        StopStatus.ASKED: mark("Asked"),
        StopStatus.CONFIRMED: mark("Confirmed"),
        StopStatus.DONE: mark("Done"),
        StopStatus.DECLINED: mark("Declined"),
    }
)


@dataclass(frozen=True, slots=True)
class StartPlace:
    """Where the journey begins and ends: its name as the user reads it ("Concord, NH"), degrees
    north and east."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the user knows at a site, or who comes along: kept in the user's own library
    alone, printed in a packet only where the user says so."""

    name: str
    role: str = ""
    contact: str = ""


class BriefPart(StrEnum):
    """What a line of a brief is: what the case documents, what it says is disputed or ended, what
    it does not document (so it is asked there), a question, something to look for, how guests
    behave, what is known of how the site hosts."""

    DOCUMENTED = "documented"
    UNSETTLED = "unsettled"
    GAP = "gap"
    QUESTION = "question"
    LOOK_FOR = "look-for"
    ETIQUETTE = "etiquette"
    HOSTING = "hosting"


@dataclass(frozen=True, slots=True)
class BriefLine:
    """A line of a brief. ``id`` stays the same as long as the case and the guides say the same
    ("finding:grading-3", "guide:grading:q2", "own:1f3c"). ``dimension`` and ``population`` are keys
    of the vocabulary or "", ``audience`` of a question is students, teachers, leaders or "".
    ``year`` is what the line tells of, None where unknown. ``sources`` are keys of the case's
    sources, or of the library's shared ones where ``shared``."""

    id: str
    part: BriefPart
    text: str
    dimension: str = ""
    population: str = ""
    audience: str = ""
    year: int | None = None
    sources: tuple[str, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class BriefChanges:
    """What the user made of a brief: ``own`` lines, those ``hidden`` by id, those ``shown`` by id
    that would have stood behind the first ones, ``texts`` in other words by id, and ids in the
    user's ``order`` (what it does not name stands behind, as the case has it; a line stays in its
    part)."""

    own: tuple[BriefLine, ...] = ()
    hidden: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    order: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StopBrief:
    """The brief of a stop: its ``lines`` by part, in the order of ``BriefPart``; ``more`` are those
    that the user hid, or that stand behind the first ones. ``warning`` says what a visitor must
    know before all else ("Closed: ..."), "" where there is nothing."""

    case: str
    name: str
    lines: tuple[BriefLine, ...]
    more: tuple[BriefLine, ...] = ()
    warning: str = ""

    def part(self, part: BriefPart) -> tuple[BriefLine, ...]:
        return tuple(line for line in self.lines if line.part is part)


PART_NAMES: Names[BriefPart] = Names(
    {
        BriefPart.DOCUMENTED: mark("What is documented"),
        BriefPart.UNSETTLED: mark("Ended, disputed or difficult"),
        BriefPart.GAP: mark("Not documented, so ask it there"),
        BriefPart.QUESTION: mark("Questions"),
        BriefPart.LOOK_FOR: mark("What to look for"),
        BriefPart.ETIQUETTE: mark("As a guest"),
        BriefPart.HOSTING: mark("How visits were received; check before you rely on it"),
    }
)


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit to one case, with an ``id`` of its own that never changes. ``day`` counts from 0, the
    first day of the plan; None while it is open. ``begins`` is in minutes after midnight by the
    clock there, ``minutes`` how long it takes."""

    id: str
    case: str
    status: StopStatus = StopStatus.IDEA
    day: int | None = None
    begins: int = MORNING
    minutes: int = 180
    people: tuple[Person, ...] = ()
    notes: str = ""
    brief: BriefChanges = BriefChanges()


@dataclass(frozen=True, slots=True)
class VisitFocus:
    """What the team wants to see: keys of dimensions, populations and practices, and questions in
    its own words."""

    dimensions: tuple[str, ...] = ()
    populations: tuple[str, ...] = ()
    practices: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """``first_day`` is an ISO date, "" while it is open; ``days`` how many days the journey has;
    ``miles`` how far the team goes at most from the start, 0 for any distance. ``stops`` stand in
    the order of the journey. ``team`` are those who go."""

    title: str
    focus: VisitFocus = VisitFocus()
    start: StartPlace | None = None
    first_day: str = ""
    days: int = 3
    miles: int = 0
    stops: tuple[Stop, ...] = ()
    team: tuple[Person, ...] = ()
    notes: str = ""

    def date_of(self, day: int | None) -> date | None:
        """The date of a day of the plan; None while either is open."""
        if day is None or not self.first_day:
            return None
        return date.fromisoformat(self.first_day) + timedelta(days=day)

    def stop(self, key: str) -> Stop | None:
        return next((stop for stop in self.stops if stop.id == key), None)


class Seen(StrEnum):
    """What a visitor says of a note beside what is documented."""

    OPEN = ""
    AGREES = "agrees"
    SURPRISE = "surprise"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A photo or a file of a note, copied into the library's own folder: ``file`` is its name
    there, ``name`` what it was called, ``placed`` that its position was kept on purpose."""

    file: str
    name: str
    placed: bool = False


@dataclass(frozen=True, slots=True)
class FieldNote:
    """One thing that was written down at a stop. ``at`` is in UTC; ``dimension`` a key or "".
    ``text`` of a note under way is what has been typed so far. A struck note is ``deleted``.
    ``author`` is the person of the team who began it, "" for the user of this desk."""

    id: str
    stop: str
    at: datetime
    text: str = ""
    dimension: str = ""
    seen: Seen = Seen.OPEN
    attachment: Attachment | None = None
    deleted: bool = False
    author: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """A note as it stands in a comparison: the day by the machine's clock, the name of its
    dimension or "", its text, what the visitor says of it, and the key of its dimension or ""."""

    day: date
    topic: str
    text: str
    seen: Seen = Seen.OPEN
    dimension: str = ""


@dataclass(frozen=True, slots=True)
class SavedVisit:
    """``gone`` are slugs of its cases that the library no longer has. ``plan`` is None where it
    cannot be read; ``problem`` then says why, else which cases are gone, if any."""

    key: str
    name: str
    created: datetime
    updated: datetime
    plan: VisitPlan | None
    gone: tuple[str, ...] = ()
    problem: str = ""

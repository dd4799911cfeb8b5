"""A case in brief: what cards, filters and the search need of it, without its text; and the words
that all say of cases and of findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casestudies.model.wording import either
from casestudies.said import Names, mark, said

CORE_PACK = "core"
OWN_PACK = "own"
TEAM_PACK = "team-library"
"""The ids of the bundled pack and of those that hold the cases of the user's own, and what was
taken home from the team's library."""


PACK_NAMES: Names[str] = Names({CORE_PACK: mark("Core library"), OWN_PACK: mark("Your cases")})
"""What the first two are called among others."""

OWN_CASE = mark("Own case")
"""What a case of the user's own is called in what is handed on: exports, slides, the terminal."""


class Kind(StrEnum):
    DISTRICT = "district"
    SCHOOL = "school"
    NETWORK = "network"
    PROGRAM = "program"

    @property
    def whole(self) -> str:
        """What a number of all its students is called: "district-wide"."""
        return f"{self.value}-wide"


class Status(StrEnum):
    ACTIVE = "active"
    CLOSED = "closed"
    MERGED = "merged"
    UNKNOWN = "unknown"


KIND_NAMES: Names[Kind] = Names(
    {
        Kind.DISTRICT: mark("District"),
        Kind.SCHOOL: mark("School"),
        Kind.NETWORK: mark("Network"),
        Kind.PROGRAM: mark("Program"),
    }
)
STATUS_NAMES: Names[Status] = Names(
    {
        Status.ACTIVE: mark("Active"),
        Status.CLOSED: mark("Closed"),
        Status.MERGED: mark("Merged"),
        Status.UNKNOWN: mark("Unknown"),
    }
)
_SETTINGS: Names[str] = Names(
    {
        "rural": mark("Rural"),
        "town": mark("Town"),
        "suburban": mark("Suburban"),
        "urban": mark("Urban"),
        "mixed": mark("Mixed"),
        "statewide": mark("Statewide"),
    }
)
_GOVERNANCES: Names[str] = Names(
    {
        "public district": mark("Public district"),
        "public school": mark("Public school"),
        "charter": mark("Charter"),
        "in-district charter": mark("In-district charter"),
        "transfer school": mark("Transfer school"),
        "private": mark("Private"),
        "state-run": mark("State-run"),
        "nonprofit program": mark("Nonprofit program"),
    }
)


def setting_name(locale: str) -> str:
    """What a setting is called: "Rural"; one that a pack has added by its own word."""
    return _SETTINGS.get(locale) or locale.capitalize()


def governance_name(governance: str) -> str:
    """How a case is run, likewise: "In-district charter"."""
    return _GOVERNANCES.get(governance) or governance.capitalize()


class Visits(StrEnum):
    """Whether a case receives visitors, as its sources tell."""

    NOW = "yes"
    ARRANGED = "arranged"
    PAST = "past"
    NO = "no"
    UNKNOWN = "unknown"


VISITS_NAMES: Names[str] = Names(
    {
        Visits.NOW: mark("Hosts now"),
        Visits.ARRANGED: mark("By arrangement"),
        Visits.PAST: mark("Has hosted"),
        Visits.NO: mark("Does not host"),
        Visits.UNKNOWN: mark("Not documented"),
    }
)
"""What each is called among others, in the order in which they are of use to a visitor."""

VISITS_TOLD: Names[str] = Names(
    {
        Visits.NOW: mark("Hosts visits"),
        Visits.ARRANGED: mark("Visits by arrangement"),
        Visits.PAST: mark("Hosted visits"),
        Visits.NO: mark("No visits"),
        Visits.UNKNOWN: mark("Visits not documented"),
    }
)

VISITS_SENTENCES: Names[str] = Names(
    {
        Visits.NOW: mark("Visitors have been received, by our newest source."),
        Visits.ARRANGED: mark("Visits are received by arrangement, by our sources."),
        Visits.PAST: mark(
            "Visitors were received in the past; whether they are now is not documented."
        ),
        Visits.NO: mark("No visitors are received, by our sources."),
        Visits.UNKNOWN: mark("Whether visitors are received is not documented in our sources."),
    }
)


class State(StrEnum):
    """What a finding says of the practice it tells of."""

    DOCUMENTED = "documented"
    ABSENT = "absent"
    ENDED = "ended"
    DISPUTED = "disputed"


class SeenAt(StrEnum):
    """Where a second reader found a source: at its address, at another one, or not at all."""

    PAGE = "page"
    ELSEWHERE = "elsewhere"
    NOT_FOUND = "not-found"


class Unseen(StrEnum):
    """What a second reader did not see of a finding in its sources: a part of it, or all of it."""

    PART = "part"
    ALL = "no"


@dataclass(frozen=True, slots=True)
class Grades:
    """Lowest and highest grade: PK, K, 1 to 12, adult."""

    low: str
    high: str
    note: str | None = None

    @property
    def label(self) -> str:
        return self.low if self.low == self.high else f"{self.low}–{self.high}"


@dataclass(frozen=True, slots=True)
class CaseBrief:
    """What a card, a column head or a facet needs of a case, without its text. ``nces`` is its id
    in the national statistics, ``reported`` how much the school says of itself; both are "" and 0
    for most."""

    slug: str
    name: str
    short_name: str
    aka: tuple[str, ...]
    kind: Kind
    status: Status
    city: str
    state: str
    lat: float
    lon: float
    locale: str
    governance: str
    grades: Grades
    enrollment: float | None
    enrollment_as_of: int | None
    distinctive: tuple[str, ...]
    dimensions: tuple[str, ...]
    populations: tuple[str, ...]
    practices: tuple[str, ...]
    findings: int
    sources: int
    newest_source: int | None
    visits: Visits = Visits.UNKNOWN
    visits_as_of: int | None = None
    reached_by: tuple[str, ...] = ()
    pack: str = CORE_PACK
    nces: str = ""
    reported: int = 0

    @property
    def own(self) -> bool:
        """Whether the user wrote the case."""
        return self.pack == OWN_PACK

    @property
    def own_told(self) -> str:
        """OWN_CASE for a case that the user wrote, "" for any other."""
        return said(OWN_CASE) if self.own else ""

    @property
    def reported_told(self) -> str:
        """How much the school says of itself: "Reported by the school: 38, not researched"; ""
        for nothing."""
        words = said("Reported by the school: {0}, not researched")
        return words.format(self.reported) if self.reported else ""

    @property
    def reached_told(self) -> str:
        """What it takes to reach all of the case where no road leads: "by plane or boat"; ""
        where roads lead."""
        return reached_told(self.reached_by)

    @property
    def visits_told(self) -> str:
        """Whether visits are hosted, with the year that is documented: "Hosted visits 2017"."""
        return visits_told(self.visits, self.visits_as_of)

    @property
    def visits_badge(self) -> str:
        """The same where it says something of use: "" where nothing is documented, and for a case
        that is not there any more."""
        return "" if self.gone or self.visits is Visits.UNKNOWN else self.visits_told

    @property
    def gone(self) -> str:
        """Closed or Merged for a case that is not there to be seen any more, else empty."""
        return gone_told(self.status)


GONE = (Status.CLOSED, Status.MERGED)
_WAYS: Names[str] = Names({"plane": mark("plane"), "boat": mark("boat")})


def _way(key: str) -> str:
    return _WAYS.get(key, key)


def reached_told(ways: tuple[str, ...]) -> str:
    """Ways to reach a case in words: "by plane or boat"; "" for none."""
    return said("by {0}").format(either(map(_way, ways))) if ways else ""


def gone_told(status: Status) -> str:
    """Closed or Merged, "" for any other status."""
    return STATUS_NAMES[status] if status in GONE else ""


def visits_told(visits: Visits, as_of: int | None) -> str:
    """Whether visits are hosted, in a word or two, with the year of it if there is one."""
    return f"{VISITS_TOLD[visits]} {as_of}" if as_of else VISITS_TOLD[visits]

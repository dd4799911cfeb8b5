"""A case in brief: what cards, filters and the search need of it, without its text; and the words
that all say of cases and of findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    """What a card, a column head or a facet needs of a case, without its text."""

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

    @property
    def gone(self) -> str:
        """Closed or Merged for a case that is not there to be seen any more, else empty."""
        return self.status.value.capitalize() if self.status in GONE else ""


GONE = (Status.CLOSED, Status.MERGED)

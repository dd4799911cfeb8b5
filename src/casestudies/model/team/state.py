"""How a desk stands to its team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casestudies.model.team.people import TeamPerson, TeamRole


class TeamScope(StrEnum):
    """Who sees a note or a case: all of the team, or its owner alone."""

    TEAM = "team"
    PRIVATE = "private"


class Link(StrEnum):
    """Whether the server answers. ``REFUSED``: it does, and does not let this desk in."""

    NONE = "none"
    CONNECTED = "connected"
    WAITING = "waiting"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TeamState:
    """The team that this library's desk joined. ``synchronized`` is when both sides were equal
    last, in UTC; ``waiting`` counts what the server does not have yet, ``conflicts`` what was kept
    twice; ``told`` is why the server does not answer, ``unfit`` what it cannot hold and why, as
    sentences."""

    address: str
    account: str
    person: str
    name: str
    role: TeamRole | None
    link: Link
    synchronized: datetime | None
    waiting: int
    conflicts: int
    share_new: bool
    send_private: bool
    people: tuple[TeamPerson, ...] = ()
    told: str = ""
    unfit: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Synchronized:
    """What bringing both sides up to date did: records that came, that went, that were kept twice
    because two people wrote them differently."""

    came: int = 0
    went: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class TeamConflict:
    """Something that two people wrote differently: ``kind`` and ``name`` say what, ``theirs``
    stands in it (by ``person``), ``mine`` in a copy beside it. ``key`` and ``copy`` are keys of the
    library's, "" for what is no saved thing or note any more."""

    id: str
    at: datetime
    kind: str
    name: str
    person: str
    mine: str
    theirs: str
    key: str
    copy: str


@dataclass(frozen=True, slots=True)
class TeamRecord:
    """A note or a saved thing, and who sees it. ``kind`` is "note", "highlight", "case",
    "workshop", "visit", "comparison" or "collection"; ``owner`` is "" while the server does not
    have it, which makes it ``mine``."""

    key: str
    kind: str
    name: str
    scope: TeamScope
    owner: str
    mine: bool

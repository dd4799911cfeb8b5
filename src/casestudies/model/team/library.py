"""A library on the team's server: how much is in it, and what publishing one did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from casestudies.model.results import SearchResults


@dataclass(frozen=True, slots=True)
class TeamLibrarySize:
    """What the team's library holds. ``stamp`` is another one whenever it was published anew, by
    ``person`` at ``at`` (in UTC)."""

    cases: int
    passages: int
    person: str
    at: datetime
    stamp: str


@dataclass(frozen=True, slots=True)
class TeamResults:
    """The answer of the team's library; ``here``: those of its cases that this desk has, too,
    ``taken``: of these the ones that were taken home."""

    results: SearchResults
    here: frozenset[str]
    taken: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing a library did: cases that are new on the server or changed there, that were
    there as they are, that were taken away, and that are there and not in this library."""

    sent: int = 0
    same: int = 0
    removed: int = 0
    beside: int = 0

"""The packs that a team has on its server, as a desk knows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from casestudies.model.changes import ChangeSet

WORDS_PACK = "team-words"
"""The id of the pack of words that is made of a keeper's own vocabulary."""


class PackStanding(StrEnum):
    """How a desk stands to a pack of its team's: ``NEW`` and ``OTHER`` (another version is here)
    are offered, ``WITHDRAWN`` is here and the team has it no more. ``DECLINED`` is what was offered
    and decided against, ``KEPT`` what was withdrawn and stays here, ``OWN`` what was published from
    here and is no pack of this library."""

    NEW = "new"
    OTHER = "other"
    HERE = "here"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    KEPT = "kept"
    OWN = "own"


OFFERED = frozenset({PackStanding.NEW, PackStanding.OTHER, PackStanding.WITHDRAWN})
"""What waits for a choice at this desk."""


@dataclass(frozen=True, slots=True)
class TeamPack:
    """A pack of the team's: ``person`` published it last at ``at`` (in UTC), or withdrew it.
    ``here`` is the version that this library has, "" for none. ``for_all`` is what the keeper
    marked for all desks; ``automatic`` says that this desk takes it by itself. ``words`` marks the
    pack of words; ``slugs`` are the cases with their names; ``size`` counts bytes."""

    id: str
    title: str
    version: str
    standing: PackStanding
    person: str
    at: datetime
    here: str = ""
    cases: int = 0
    findings: int = 0
    size: int = 0
    licence: str = ""
    made_by: str = ""
    for_all: bool = False
    automatic: bool = False
    words: bool = False
    slugs: tuple[tuple[str, str], ...] = ()

    @property
    def offered(self) -> bool:
        """Whether a choice waits."""
        return self.standing in OFFERED

    @property
    def withdrawn(self) -> bool:
        """Whether the team has it no more."""
        return self.standing in (PackStanding.WITHDRAWN, PackStanding.KEPT)


@dataclass(frozen=True, slots=True)
class PackDone:
    """What a desk did by itself with a pack: ``standing`` is what it was before. ``problem`` says
    why nothing was done."""

    id: str
    title: str
    version: str
    standing: PackStanding
    changes: ChangeSet = field(default_factory=ChangeSet)
    problem: str = ""

"""The people of a team and what each may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TeamRole(StrEnum):
    """Each may what the one before may: a reader reads, a writer writes notes and cases, a keeper
    keeps packs and people."""

    READER = "reader"
    WRITER = "writer"
    KEEPER = "keeper"


@dataclass(frozen=True, slots=True)
class TeamPerson:
    """A person of the team with their role, and at how many desks they are connected just now."""

    name: str
    role: TeamRole
    desks: int = 0

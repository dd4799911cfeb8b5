"""A team's shared library as values."""

from casestudies.model.team.packs import PackDone, PackStanding, TeamPack
from casestudies.model.team.people import TeamPerson, TeamRole
from casestudies.model.team.state import (
    Link,
    Synchronized,
    TeamConflict,
    TeamRecord,
    TeamScope,
    TeamState,
)

__all__ = [
    "Link",
    "PackDone",
    "PackStanding",
    "Synchronized",
    "TeamConflict",
    "TeamPack",
    "TeamPerson",
    "TeamRecord",
    "TeamRole",
    "TeamScope",
    "TeamState",
]

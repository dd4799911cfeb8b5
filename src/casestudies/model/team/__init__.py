"""A team's shared library as values."""

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
    "Synchronized",
    "TeamConflict",
    "TeamPerson",
    "TeamRecord",
    "TeamRole",
    "TeamScope",
    "TeamState",
]

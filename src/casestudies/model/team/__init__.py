"""A team's shared library as values."""

from casestudies.model.team.people import TeamPerson, TeamRole
from casestudies.model.team.state import (
    Link,
    Synchronized,
    TeamConflict,
    TeamScope,
    TeamState,
)

__all__ = [
    "Link",
    "Synchronized",
    "TeamConflict",
    "TeamPerson",
    "TeamRole",
    "TeamScope",
    "TeamState",
]

"""A team's shared library as values."""

from casestudies.model.team.people import TeamPerson, TeamRole

__all__ = ["TeamPerson", "TeamRole"]

"""The people of a team and their rights. A password reaches the server as a verifier only, so it
stands in no statement, log or list of processes."""

from __future__ import annotations

from typing import Any

import psycopg

from casestudies.errors import KnownError
from casestudies.model.team import TeamPerson, TeamRole
from casestudies.said import said
from casestudies.store.team.connecting import TeamConnection

SHORTEST = 12
"""Characters of a password: NIST SP 800-63B-4 asks for at least 15 where it is the only factor, 8
beside another; a team's server stands within a district's network."""


def people(connection: TeamConnection) -> tuple[TeamPerson, ...]:
    """All people of the team, by name."""
    rows = connection.execute(
        "SELECT p.person, p.role, coalesce(h.desks, 0) AS desks FROM team_people p "
        "LEFT JOIN team_here() h USING (person) ORDER BY p.person"
    )
    return tuple(TeamPerson(row["person"], TeamRole(row["role"]), row["desks"]) for row in rows)


def set_person(
    connection: psycopg.Connection[Any], person: str, role: str, password: str | None = None
) -> None:
    """Takes a person into the team, or gives one another role or password. A new person needs a
    password. Raises ``KnownError`` for a short one; what else is refused, the server says."""
    connection.execute(
        "SELECT team_set_person(%s, %s, %s)",
        (person, role, None if password is None else verifier(connection, person, password)),
    )


def set_own_password(connection: psycopg.Connection[Any], person: str, password: str) -> None:
    """Gives the person who is connected another password."""
    connection.execute(
        "SELECT team_set_own_password(%s)", (verifier(connection, person, password),)
    )


def let_go(connection: psycopg.Connection[Any], person: str) -> None:
    """Takes a person out of the team; what they wrote stays."""
    connection.execute("SELECT team_let_go(%s)", (person,))


def verifier(connection: psycopg.Connection[Any], person: str, password: str) -> str:
    """What the server keeps in the place of a password (SCRAM-SHA-256, RFC 7677)."""
    if len(password) < SHORTEST:
        told = said("A password has at least {0} characters. Nothing was changed.")
        raise KnownError(told.format(SHORTEST))
    made = connection.pgconn.encrypt_password(password.encode(), person.encode(), b"scram-sha-256")
    return made.decode("ascii")

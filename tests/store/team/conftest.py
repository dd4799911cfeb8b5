"""A team on a server of the tests' own, with a reader, two writers and a keeper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from casestudies.store.team.address import ServerAddress, read_address
from casestudies.store.team.connecting import TeamConnection, connect
from casestudies.store.team.making import make_team
from casestudies.store.team.people import set_person
from tests import postgres

PASSWORD = "twelve or more letters"
_NUMBERS = count(1)


@pytest.fixture(scope="session")
def server() -> postgres.Cluster:
    """The running server; skips where PostgreSQL is not installed."""
    found = postgres.cluster()
    if found is None:
        pytest.skip("PostgreSQL's server is not installed")
    return found


class Team:
    """A team's database. People: kim keeps, wim and wanda write, rita reads; their roles belong to
    the server, so each team's people carry its number."""

    def __init__(self, server: postgres.Cluster) -> None:
        self.number = next(_NUMBERS)
        self.server = server
        self.owner = read_address(server.database(f"team{self.number}"))
        make_team(self.owner, postgres.OWNER_PASSWORD, "Riverbend", [(self.name("kim"), PASSWORD)])
        self._open: dict[tuple[str, str], TeamConnection] = {}
        for person, role in (("wim", "writer"), ("wanda", "writer"), ("rita", "reader")):
            set_person(self.connect("kim"), self.name(person), role, PASSWORD)

    def name(self, person: str) -> str:
        return f"{person}{self.number}"

    def address(self, person: str) -> ServerAddress:
        return replace(self.owner, person=self.name(person))

    def connect(self, person: str, desk: str = "desk") -> TeamConnection:
        """The connection of a person at a desk, or of the owner; closed at the end."""
        if (person, desk) not in self._open:
            self._open[person, desk] = (
                connect(self.owner, postgres.OWNER_PASSWORD)
                if person == "owner"
                else connect(self.address(person), PASSWORD, desk=desk)
            )
        return self._open[person, desk]

    def close(self) -> None:
        for opened in self._open.values():
            opened.close()
        self._open.clear()


@pytest.fixture(scope="module")
def team(server: postgres.Cluster) -> Iterator[Team]:
    """One team for the tests of a module."""
    made = Team(server)
    yield made
    made.close()


def write_note(by: TeamConnection, key: str, text: str, scope: str = "team") -> None:
    """Writes a note by a connection; ``scope`` says who sees it."""
    by.execute(
        "INSERT INTO notes (id, kind, case_slug, part, quote, place, text, version, created,"
        " updated, team_scope) VALUES (%s, 'note', 'lindsay', '', '', '', %s, 1, 'a', 'a', %s)",
        (key, text, scope),
    )

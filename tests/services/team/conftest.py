"""A team on a server of the tests' own, and desks that join it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from casestudies.bootstrap import Services, make_services
from casestudies.model.team import TeamRole
from casestudies.paths import find_paths
from casestudies.services.team.administration import TeamAdministration
from tests import postgres

Desk = Callable[..., Services]
WORD = "a long enough password"
_made: list[int] = []


_LIBRARY = ("library_state", "library_cases", "library_passages", "library_words")
_WRITTEN = (
    ("notes",),
    ("saved_work",),
    ("room_entries",),
    ("field_notes",),
    ("added_packs",),
    ("team_changes",),
    ("team_pack_pieces",),
    _LIBRARY,
)  # tables; those that are emptied together hang together


def _emptying(tables: tuple[str, ...]) -> str:
    names = [f"casestudies.{table}" for table in tables]
    full = " OR ".join(f"EXISTS (SELECT FROM {name})" for name in names)
    return f"IF {full} THEN TRUNCATE {', '.join(names)}; END IF;"


_EMPTY = f"DO $$ BEGIN {' '.join(map(_emptying, _WRITTEN))} END $$"


class Server:
    """A team's server with a keeper (kim), writers (wim, wanda) and a reader (rita)."""

    def __init__(self, cluster: postgres.Cluster) -> None:
        _made.append(1)
        self.number = len(_made)
        self.cluster = cluster
        self.owner = cluster.database(f"desks{self.number}")
        self.administration("owner").make("Riverbend", self.name("kim"), WORD)
        keeper = self.administration("kim")
        for person, role in (
            ("wim", TeamRole.WRITER),
            ("wanda", TeamRole.WRITER),
            ("rita", TeamRole.READER),
        ):
            keeper.set_person(self.name(person), role, WORD)

    def empty(self) -> None:
        """Take all that was written away, as no person can. A table in which nothing is stays as it
        is: emptying one takes the server longer than looking."""
        with self.cluster.super(f"desks{self.number}") as superuser:
            superuser.execute(_EMPTY)

    def name(self, person: str) -> str:
        return f"{person}_{self.number}"

    def address(self, person: str) -> str:
        return self.owner.replace(postgres.OWNER, self.name(person))

    def administration(self, person: str) -> TeamAdministration:
        if person == "owner":
            return TeamAdministration(self.owner, postgres.OWNER_PASSWORD)
        return TeamAdministration(self.address(person), WORD)


@pytest.fixture(scope="session")
def team() -> Server:
    """A team for all tests; skips where PostgreSQL is not installed."""
    cluster = postgres.cluster()
    if cluster is None:
        pytest.skip("PostgreSQL's server is not installed")
    return Server(cluster)


@pytest.fixture
def server(team: Server) -> Iterator[Server]:
    """The team, with nothing written in it yet."""
    yield team
    team.empty()


@pytest.fixture
def desk(server: Server, tmp_path: Path, few_profile: Path, few_bundled: Path) -> Iterator[Desk]:
    """Makes a desk of a person, joined to the team unless ``join`` is False; all its notes are the
    team's with ``share``."""
    assert few_bundled.is_dir()
    made: list[Services] = []

    def make(person: str, *, share: bool = True, join: bool = True) -> Services:
        profile = tmp_path / f"{person}-{len(made)}"
        shutil.copytree(few_profile, profile)
        services = make_services(find_paths(profile=profile))
        made.append(services)
        services.library.open()
        if join:
            services.team.join(server.address(person), WORD, share_here=share, keep=False)
            services.team.synchronize()
        return services

    yield make
    for services in made:
        services.close()

"""A primary and its hot standby: reading goes on where one of them answers, what is written waits
for the primary."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from casestudies.errors import KnownError
from casestudies.model.library.notes import NoteKind, of_case
from casestudies.model.team import Link
from casestudies.store.team.address import read_address
from casestudies.store.team.connecting import ServerUnreachable, connect
from tests import postgres
from tests.services.team.conftest import WORD, Desk, Server


@pytest.fixture(scope="module")
def standby(team: Server) -> Iterator[postgres.Cluster]:
    """A standby of the team's server."""
    made = postgres.make_standby(team.cluster)
    yield made
    postgres.remove(made)


def both(server: Server, standby: postgres.Cluster, person: str) -> str:
    """The address of a person that names the standby first, then the primary."""
    return server.address(person).replace("@", f"@127.0.0.1:{standby.port},")


def until_equal(server: Server, standby: postgres.Cluster) -> None:
    for _ in range(500):
        if standby.has_all_of(server.cluster):
            return
        time.sleep(0.01)
    raise AssertionError("the standby does not follow")


def where(address: str, *, reading: bool) -> int:
    """The port of the server that a connection is to."""
    with connect(read_address(address), WORD, reading=reading) as connection:
        return connection.info.port


def test_without_the_primary_reading_goes_on_and_writing_waits(
    server: Server, standby: postgres.Cluster, desk: Desk
) -> None:
    at = both(server, standby, "wim")
    here = desk("wim", join=False)
    here.team.join(at, WORD, keep=False, share_here=True)
    until_equal(server, standby)
    assert where(at, reading=True) == standby.port
    assert where(at, reading=False) == server.cluster.port
    server.cluster.stop("immediate")
    try:
        assert where(at, reading=True) == standby.port
        here.notes.keep(here.notes.new(NoteKind.NOTE, of_case("lindsay"), "while it is away"))
        with pytest.raises(ServerUnreachable, match="only a standby answers"):
            here.team.synchronize()
        state = here.team.state()
        assert state is not None
        assert (state.link, state.waiting) == (Link.WAITING, 1)
        assert "goes there when the primary is back" in state.told
    finally:
        server.cluster.start()
    assert here.team.synchronize().went == 1


def test_without_any_of_the_servers_that_is_said(server: Server, standby: postgres.Cluster) -> None:
    del server
    nowhere = (
        f"postgresql://kim@127.0.0.1:{postgres.free_port()},127.0.0.1:{postgres.free_port()}/x"
    )
    for reading, told in ((True, "searched and read meanwhile"), (False, "kept here")):
        with pytest.raises(ServerUnreachable, match=f"None of the team's servers .*{told}"):
            connect(read_address(nowhere), WORD, reading=reading)
    alone = f"postgresql://kim@127.0.0.1:{standby.port}/postgres"
    with pytest.raises(KnownError, match="does not take kim"):
        connect(read_address(alone), WORD)

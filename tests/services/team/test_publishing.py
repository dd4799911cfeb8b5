"""Publishing a library to the team's server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from casestudies.bootstrap import Services
from casestudies.errors import Cancelled, KnownError
from casestudies.model.team.library import Published
from casestudies.store.team.connecting import connect
from tests.few_cases import FEW
from tests.services.team.conftest import WORD, Desk, Server


def rows(server: Server, question: str) -> list[tuple[object, ...]]:
    with server.cluster.super(f"desks{server.number}") as superuser:
        superuser.execute("SET search_path = casestudies")
        return superuser.execute(question).fetchall()  # type: ignore[arg-type]


def test_a_library_is_published_once_and_again_only_what_changed(
    server: Server, desk: Desk
) -> None:
    kim = desk("kim", join=False)
    keeper = server.administration("kim")
    everything = "SELECT slug, digest FROM library_cases ORDER BY slug"
    assert keeper.publish(kim.library) == Published(sent=len(FEW))
    first, state = rows(server, everything), rows(server, "SELECT * FROM library_state")
    assert [slug for slug, _ in first] == sorted(FEW)
    assert keeper.publish(kim.library) == Published(same=len(FEW))
    assert rows(server, everything) == first
    assert rows(server, "SELECT * FROM library_state") == state
    lindsay = kim.library.case("lindsay")
    info = next(one for one in kim.library.packs() if one.id == "core")
    kim.library.put_case(info, replace(lindsay, name="Lindsay Unified, again"))
    assert keeper.publish(kim.library) == Published(sent=1, same=len(FEW) - 1)
    kim.library.remove_case("juab")
    assert keeper.publish(kim.library) == Published(same=len(FEW) - 1, beside=1)
    done = keeper.publish(kim.library, only_these=True)
    assert done == Published(same=len(FEW) - 1, removed=1)
    assert rows(server, "SELECT count(*) FROM library_passages WHERE slug = 'juab'") == [(0,)]
    assert server.administration("owner").check().soundness.value == "sound"


def stopping(after: int) -> Callable[[str, int, int], None]:
    def progress(step: str, done: int, total: int) -> None:
        del step, total
        if done >= after:
            raise Cancelled

    return progress


def test_publishing_that_was_stopped_goes_on_where_it_was(
    server: Server, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casestudies.services.team.publishing.AT_ONCE", 3)
    kim = desk("kim", join=False)
    keeper = server.administration("kim")
    with pytest.raises(Cancelled):
        keeper.publish(kim.library, stopping(3))
    assert rows(server, "SELECT count(*) FROM library_cases") == [(3,)]
    assert rows(server, "SELECT count(*) FROM library_state") == [(0,)]
    assert keeper.publish(kim.library) == Published(sent=len(FEW) - 3, same=3)
    ((cases, passages),) = rows(server, "SELECT cases, passages FROM library_state")
    assert cases == len(FEW)
    assert rows(server, "SELECT count(*) FROM library_passages") == [(passages,)]


@pytest.mark.parametrize("person", ["wim", "rita"])
def test_only_a_keeper_publishes(server: Server, desk: Desk, person: str) -> None:
    here: Services = desk("wim", join=False)
    with pytest.raises(KnownError, match="Only a keeper"):
        server.administration(person).publish(here.library)
    address = server.administration(person).address
    for statement in (
        "INSERT INTO library_words VALUES ('a', 'a', 1)",
        "UPDATE library_cases SET body = ''",
        "DELETE FROM library_passages",
        "TRUNCATE library_cases CASCADE",
    ):
        with connect(address, WORD) as connection, pytest.raises(Exception, match="permission"):
            connection.execute(statement)  # type: ignore[arg-type]

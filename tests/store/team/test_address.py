"""The address of a team's server: read with care, never with a password."""

from __future__ import annotations

import psycopg
import pytest

from casestudies.errors import KnownError
from casestudies.store.team.address import Host, ServerAddress, read_address
from casestudies.store.team.connecting import PatientConnection, connect


@pytest.mark.parametrize(
    ("text", "hosts", "here"),
    [
        ("postgresql://kim@db.riverbend.org/cases", [("db.riverbend.org", 5432)], False),
        ("postgres://kim@127.0.0.1:5433/cases", [("127.0.0.1", 5433)], True),
        ("postgresql://kim@localhost/cases", [("localhost", 5432)], True),
        ("postgresql://kim@[::1]:5433/cases", [("::1", 5433)], True),
        ("postgresql://kim@/cases?host=/tmp/pg&port=6000", [("/tmp/pg", 6000)], True),
        ("postgresql://kim@a:5433,B/cases", [("a", 5433), ("b", 5432)], False),
        ("postgresql://kim@127.0.0.1:1,[::1]:2/cases", [("127.0.0.1", 1), ("::1", 2)], True),
        ("postgresql://kim@localhost,b/cases", [("localhost", 5432), ("b", 5432)], False),
        (
            "postgresql://kim@/cases?host=/tmp/a,/tmp/b&port=5,6",
            [("/tmp/a", 5), ("/tmp/b", 6)],
            True,
        ),
        ("postgresql://kim@/cases?host=/tmp/a,b&port=5", [("/tmp/a", 5), ("b", 5)], False),
        ("postgresql://kim@10.0.0.7/cases", [("10.0.0.7", 5432)], False),
    ],
)
def test_addresses(text: str, hosts: list[tuple[str, int]], here: bool) -> None:
    found = read_address(text)
    assert found == ServerAddress("kim", tuple(Host(*host) for host in hosts), "cases")
    assert found.here is here
    assert read_address(found.text) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("postgresql://kim:secret@db/cases", "password"),
        ("postgresql://kim@db/cases?password=secret", "password"),
        ("postgresql://kim@db/cases?sslmode=disable", "sslmode"),
        ("postgresql://kim@db/cases?options=-cfoo", "options"),
        ("mysql://kim@db/cases", "postgresql://person@host/database"),
        ("postgresql://db/cases", "name of a person"),
        ("postgresql://kim@db", "name of a database"),
        ("postgresql://kim@/cases", "no host"),
        ("postgresql://Kim@db/cases", "small letters"),
        ("postgresql://kim@db:99999/cases", "no address"),
        ("postgresql://kim@a:5432,b:x/cases", "no address"),
        ("postgresql://kim@a:1:2/cases", "no address"),
        ("postgresql://kim@/cases?host=a,b,c&port=1,2", "no address"),
        ("postgresql://kim:secret@a,b/cases", "password"),
        ("", "postgresql://"),
    ],
)
def test_what_is_no_address_is_a_sentence_that_repeats_no_password(text: str, told: str) -> None:
    with pytest.raises(KnownError, match=told) as caught:
        read_address(text)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("host", "sslmode"), [("127.0.0.1", None), ("db.example.org", "verify-full")]
)
def test_off_this_computer_a_connection_is_encrypted_to_a_server_that_is_known(
    monkeypatch: pytest.MonkeyPatch, host: str, sslmode: str | None
) -> None:
    asked: dict[str, object] = {}

    def refuse(**given: object) -> None:
        asked.update(given)
        raise psycopg.OperationalError("server does not support SSL, but SSL was required")

    monkeypatch.setattr(PatientConnection, "connect", refuse)
    with pytest.raises(KnownError, match="cannot be made safe"):
        connect(read_address(f"postgresql://kim@{host}/cases"), "x" * 12)
    assert asked.get("sslmode") == sslmode

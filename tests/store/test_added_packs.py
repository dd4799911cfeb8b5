"""Packs and imports that the user added: kept whole, and their content with them or not at all."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casestudies.errors import Cancelled, KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.library.pack import AddedKind, AddedPack
from casestudies.store.added_packs import AddedPackStore
from casestudies.store.library import LibraryStore
from tests.small_packs import renamed, small_pack

TEAM = AddedPack(
    id="team",
    kind=AddedKind.PACK,
    title="A pack",
    version="2026.11.0",
    origin="team.casepack",
    sha256="ab" * 32,
    added=datetime(2026, 11, 29, 11, 0, tzinfo=UTC),
)
CONTENT = small_pack("c", "d", pack="team")
BOTH = ChangeSet(content=True, packs=True)


@pytest.fixture
def library(path: Path) -> Iterator[LibraryStore]:
    store = LibraryStore(path)
    yield store
    store.close()


@pytest.fixture
def added(library: LibraryStore) -> AddedPackStore:
    packs = AddedPackStore(library.database)
    assert packs.put(TEAM, b"body", CONTENT) == BOTH
    return packs


def test_a_pack_is_kept_with_its_content(library: LibraryStore, added: AddedPackStore) -> None:
    assert added.all() == (TEAM,)
    assert added.find("team") == TEAM
    assert added.find("core") is None
    assert added.body("team") == b"body"
    assert library.content("team") == CONTENT


def test_another_version_takes_the_place_of_the_first(
    library: LibraryStore, added: AddedPackStore
) -> None:
    first = replace(TEAM, id="a-first", title="Another")
    added.put(first, b"first", None)
    newer = replace(TEAM, version="2026.12.0", kind=AddedKind.IMPORT, report=json.dumps({"a": 1}))
    content = renamed(small_pack("d", "e", pack="team"), "2026.12.0", "h2")
    added.put(newer, b"newer", content)
    assert added.all() == (newer, first)
    assert added.body("team") == b"newer"
    assert library.content("team") == content


def test_what_is_not_used_is_kept_and_shows_nowhere(
    library: LibraryStore, added: AddedPackStore
) -> None:
    assert added.set_enabled("team", None) == BOTH
    assert library.content("team") is None
    assert added.all() == (replace(TEAM, enabled=False),)
    added.set_enabled("team", CONTENT)
    assert library.content("team") == CONTENT
    assert added.all() == (TEAM,)


def test_a_removed_pack_comes_back_as_it_was(library: LibraryStore, added: AddedPackStore) -> None:
    assert added.remove("team", TEAM.added) == BOTH
    assert (added.all(), library.content("team")) == ((), None)
    assert added.remove("team", TEAM.added) == ChangeSet()
    added.put(TEAM, b"body", CONTENT)
    assert library.content("team") == CONTENT


def test_what_is_gone_is_said(added: AddedPackStore) -> None:
    added.remove("team", TEAM.added)
    said = "The library has no pack “team” any more; it may have been removed."
    with pytest.raises(KnownError, match=said):
        added.body("team")
    with pytest.raises(KnownError, match=said):
        added.set_enabled("team", CONTENT)
    assert added.set_report("team", "{}") == ChangeSet()


def test_a_report_is_kept(added: AddedPackStore) -> None:
    assert added.set_report("team", '{"seen": true}') == ChangeSet(packs=True)
    assert added.all() == (replace(TEAM, report='{"seen": true}'),)


def test_a_pack_that_cannot_be_stored_changes_nothing(
    library: LibraryStore, added: AddedPackStore
) -> None:
    taken = small_pack("a", pack="other")  # the slug of a case of the core pack
    with pytest.raises(KnownError, match="has a case “a”"):
        added.put(replace(TEAM, id="other"), b"", taken)

    def stopped(_step: str, done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        added.put(replace(TEAM, version="2"), b"", small_pack("z", pack="team"), stopped)
    assert added.all() == (TEAM,)
    assert added.body("team") == b"body"
    assert library.content("team") == CONTENT
    assert library.content("other") is None


def test_all_of_it_goes_into_another_library(added: AddedPackStore, tmp_path: Path) -> None:
    unused = replace(TEAM, id="unused", enabled=False)
    added.put(unused, b"2", None)
    everything = added.everything()
    assert everything == ((TEAM, b"body"), (unused, b"2"))
    other = LibraryStore(tmp_path / "other.sqlite", create=True)
    other.prepare_tables(tmp_path)
    store = AddedPackStore(other.database)
    store.put_back(everything)
    assert store.everything() == everything
    other.close()


def test_rows_of_many_cases_go_in_together_and_in_order(
    library: LibraryStore, added: AddedPackStore
) -> None:
    """More than go in at once, and not a whole number of such heaps."""
    many = small_pack(*(f"m{at:03}" for at in range(123)), pack="team")
    steps: list[int] = []
    added.put(TEAM, b"", many, lambda _step, done, _total: steps.append(done))
    assert library.content("team") == many
    assert steps == list(range(124))
    with sqlite3.connect(library.path) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()

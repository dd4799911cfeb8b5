"""A library of every version there was opens in this one, with all that the user kept in it."""

from __future__ import annotations

import gzip
import json
import sqlite3
from base64 import b64encode
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casestudies.store import history
from casestudies.store.added_packs import AddedPackStore
from casestudies.store.care.backup import backups_in, look_through
from casestudies.store.condition import Condition
from casestudies.store.library import LibraryStore
from casestudies.store.migrations import REVISIONS
from casestudies.store.saved import SavedStore
from casestudies.store.workspace import WorkspaceStore
from tests.small_packs import small_pack
from tests.store.stored_libraries import NOON, STORED, WORK, stored


def work(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of the user's tables that the library has, in the columns that every version has."""
    connection = sqlite3.connect(path)
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    found = {
        table: sorted(
            connection.execute(f"SELECT {', '.join(columns.split())} FROM {table}"), key=repr
        )
        for table, columns, _ in WORK
        if table in there
    }
    connection.close()
    return found


def test_a_library_of_each_revision_is_stored_and_small() -> None:
    """Whoever adds a revision stores a library of the one before (see ``stored_libraries``)."""
    files = sorted(STORED.glob("*.sqlite.gz"))
    assert [path.name.split(".")[0] for path in files] == list(REVISIONS)
    assert all(path.stat().st_size < 20_000 for path in files)
    assert all(len(gzip.decompress(path.read_bytes())) < 1_000_000 for path in files)


@pytest.mark.parametrize("revision", REVISIONS)
def test_everything_in_it_is_kept(tmp_path: Path, revision: str) -> None:
    path = stored(tmp_path, revision)
    before = work(path)
    assert all(before.values())
    store = LibraryStore(path)
    backups = tmp_path / "backups"
    try:
        store.prepare_tables(backups)
        assert store.condition() is Condition.READY
        store.replace_pack(small_pack("a", "b"))
        after = work(path)
        assert {table: after[table] for table in before} == before
        assert set(after) == {table for table, _, _ in WORK}
        saved = SavedStore(store.database)
        everything = saved.everything()
        saved.put_back(everything)
        assert saved.everything() == everything
        WorkspaceStore(store.database).set_tray(["a"])
        with store.database.changing() as connection:
            assert history.undo(connection, "here") is not None
        assert WorkspaceStore(store.database).tray() == ("b", "gone", "a")
    finally:
        store.close()
    made = backups_in(backups, "library")
    assert len(made) == (revision != REVISIONS[-1])
    assert all(look_through(backup)["tray"] == 3 for backup in made)


def test_what_imports_took_the_place_of_comes_to_the_packs(tmp_path: Path) -> None:
    """It was a text among the unfinished work before revision 0008."""
    path = stored(tmp_path, "0007")
    told = {"id": "canopy", "kind": "import", "title": "Canopy", "version": "1", "enabled": True,
            "origin": "c.csv", "sha256": "0", "added": NOON, "report": "{}"}  # fmt: skip
    former = [told | {"origin": name, "body": b64encode(name.encode()).decode()} for name in "ab"]
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO editing VALUES ('import.former.canopy', ?)", (json.dumps(former),)
        )
    connection.close()
    store = LibraryStore(path)
    try:
        store.prepare_tables(tmp_path / "backups")
        packs = AddedPackStore(store.database)
        for name in "ba":
            packs.put_former("canopy", lambda _: small_pack("x", pack="canopy"), datetime.now(UTC))
            added = packs.find("canopy")
            assert added is not None
            assert (added.origin, packs.body("canopy")) == (name, name.encode())
        assert SavedStore(store.database).editing("import.former.canopy") is None
    finally:
        store.close()

"""The tables of saved work: order, names, deletion and return, and the way from older libraries."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Integer, String, Text, inspect

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.saved import SavedKind, SavedWork
from casestudies.model.visit import Attachment, FieldNote
from casestudies.model.workshop import EntryKind, RoomEntry
from casestudies.store import schema, tables
from casestudies.store.condition import Condition
from casestudies.store.failures import ReadOnlyLibrary
from casestudies.store.field_notes import FieldNoteStore
from casestudies.store.library import LibraryStore
from casestudies.store.room import RoomStore
from casestudies.store.saved import KEPT_DAYS, SavedStore
from casestudies.store.workspace import WorkspaceStore
from tests.small_packs import small_pack

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SAVED = ChangeSet(saved=True)
TABLES = tuple(table.name for table in tables.WORKSPACE if table is not tables.TRAY)


@pytest.fixture
def library(path: Path) -> Iterator[LibraryStore]:
    store = LibraryStore(path)
    yield store
    store.close()


@pytest.fixture
def saved(library: LibraryStore) -> SavedStore:
    return SavedStore(library.database)


def called(name: str) -> Callable[[frozenset[str]], str]:
    return lambda taken: f"{name}+{len(taken)}" if name in taken else name


def fill(saved: SavedStore, *names: str, kind: SavedKind = SavedKind.COMPARISON) -> None:
    for at, name in enumerate(names):
        saved.add(kind, name, called(name), f"body of {name}", NOON + timedelta(minutes=at))


def keys(saved: SavedStore, kind: SavedKind = SavedKind.COMPARISON) -> list[str]:
    return [item.key for item in saved.items(kind)]


# --- saved things --------------------------------------------------------------------------


def test_what_is_saved_comes_back_as_it_was(saved: SavedStore) -> None:
    assert saved.items(SavedKind.COMPARISON) == ()
    assert saved.add(SavedKind.COMPARISON, "k", called("Ünï “x”"), "{}", NOON) == SAVED
    item = saved.item("k")
    assert (item.name, item.body, item.created, item.updated) == ("Ünï “x”", "{}", NOON, NOON)
    assert item.deleted is None
    assert saved.items(SavedKind.COMPARISON) == (item,)
    assert saved.items(SavedKind.SEARCH) == ()


def test_a_change_says_when_and_touches_nothing_else(saved: SavedStore) -> None:
    fill(saved, "a", "b")
    later = NOON + timedelta(hours=1)
    assert saved.change("a", later, body="new") == SAVED
    assert saved.change("a", later + timedelta(hours=1), body="new") == ChangeSet()
    item = saved.item("a")
    assert (item.name, item.body, item.created, item.updated) == ("a", "new", NOON, later)
    assert saved.item("b").body == "body of b"
    assert saved.change("a", later, name=called("b")) == SAVED
    assert saved.item("a").name == "b+1"
    assert saved.change("a", later, name=called("b+1")) == ChangeSet()


def test_order_and_moving(saved: SavedStore) -> None:
    fill(saved, "a", "b", "c")
    fill(saved, "s", kind=SavedKind.SEARCH)
    assert saved.move("c", 0) == SAVED
    assert keys(saved) == ["c", "a", "b"]
    assert saved.move("c", 99) == SAVED
    assert keys(saved) == ["a", "b", "c"]
    assert saved.move("b", 1) == ChangeSet()
    assert saved.move("a", -5) == ChangeSet()
    assert keys(saved, SavedKind.SEARCH) == ["s"]
    fill(saved, "d")
    assert keys(saved) == ["a", "b", "c", "d"]


def test_a_copy_stands_at_the_end_with_the_same_body(saved: SavedStore) -> None:
    fill(saved, "a", "b")
    assert saved.duplicate("a", "copy", NOON + timedelta(days=1), called("a")) == SAVED
    assert keys(saved) == ["a", "b", "copy"]
    copy = saved.item("copy")
    assert (copy.name, copy.body, copy.created) == ("a+2", "body of a", NOON + timedelta(days=1))


def test_deleting_and_bringing_back(saved: SavedStore) -> None:
    fill(saved, "a", "b", "c")
    assert saved.delete("b", NOON) == SAVED
    assert keys(saved) == ["a", "c"]
    for refused in (
        lambda: saved.item("b"),
        lambda: saved.delete("b", NOON),
        lambda: saved.change("b", NOON, body="x"),
        lambda: saved.move("b", 0),
        lambda: saved.duplicate("b", "copy", NOON, called("b")),
        lambda: saved.item("never"),
        lambda: saved.restore("never", lambda name, _: name),
    ):
        with pytest.raises(KnownError, match="no longer saved"):
            refused()
    fill(saved, "d")
    assert saved.restore("b", lambda name, taken: f"{name} of {len(taken)}") == SAVED
    assert keys(saved) == ["a", "b", "c", "d"]
    assert saved.item("b").name == "b of 3"
    assert saved.restore("b", lambda name, _: name) == ChangeSet()


def test_what_was_deleted_long_ago_goes_for_good_with_the_next_deletion(saved: SavedStore) -> None:
    fill(saved, "a", "b", "c")
    saved.delete("a", NOON)
    saved.delete("b", NOON + timedelta(days=KEPT_DAYS))
    assert saved.restore("a", lambda name, _: name) == SAVED
    saved.delete("a", NOON)
    saved.delete("c", NOON + timedelta(days=KEPT_DAYS, seconds=1))
    with pytest.raises(KnownError, match="no longer saved"):
        saved.restore("a", lambda name, _: name)
    assert saved.restore("c", lambda name, _: name) == SAVED


def test_a_naming_that_fails_keeps_everything(saved: SavedStore) -> None:
    fill(saved, "a")

    def fail(_: frozenset[str]) -> str:
        raise KnownError("Give it a name.")

    with pytest.raises(KnownError, match="Give it"):
        saved.add(SavedKind.COMPARISON, "b", fail, "", NOON)
    with pytest.raises(KnownError, match="Give it"):
        saved.change("a", NOON, name=fail, body="lost")
    assert keys(saved) == ["a"]
    assert saved.item("a").body == "body of a"


# --- recent searches -----------------------------------------------------------------------


def test_recent_searches_are_the_last_ones_each_once(saved: SavedStore) -> None:
    for link in ("one", "two", "three", "one"):
        assert saved.remember(link, 3) == SAVED
    assert saved.recent() == ("one", "three", "two")
    assert saved.remember("one", 3) == ChangeSet()
    assert saved.remember("four", 3) == SAVED
    assert saved.recent() == ("four", "one", "three")
    assert saved.forget_recent() == SAVED
    assert saved.recent() == ()
    assert saved.forget_recent() == ChangeSet()


# --- editing -------------------------------------------------------------------------------


def test_each_desk_has_its_own_state(saved: SavedStore) -> None:
    assert saved.editing("compare") is None
    seen: list[str | None] = []

    def change(body: str | None) -> str:
        seen.append(body)
        return f"{body or ''}x"

    saved.change_editing("compare", change)
    saved.change_editing("compare", change)
    saved.change_editing("other", change)
    assert seen == [None, "x", None]
    assert (saved.editing("compare"), saved.editing("other")) == ("xx", "x")

    def fail(_: str | None) -> str:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        saved.change_editing("compare", fail)
    assert saved.editing("compare") == "xx"


# --- all of it, and other libraries --------------------------------------------------------


def test_everything_can_be_carried_into_another_library(saved: SavedStore, tmp_path: Path) -> None:
    fill(saved, "a", "b", "c")
    fill(saved, "s", kind=SavedKind.SEARCH)
    saved.move("c", 0)
    saved.delete("b", NOON)
    for link in ("one", "two"):
        saved.remember(link, 20)
    saved.change_editing("compare", lambda _: "state")
    fill(saved, "v", kind=SavedKind.VISIT)
    note = FieldNote("n", "stop", NOON, "Seen", attachment=Attachment("n.jpg", "n.jpg"))
    FieldNoteStore(saved._database).write("v", (note,))
    work = saved.everything()

    other = LibraryStore(tmp_path / "other.sqlite", create=True)
    try:
        other.prepare_tables(tmp_path / "backups")
        carried = SavedStore(other.database)
        fill(carried, "old")
        assert carried.put_back(work) == SAVED
        assert keys(carried) == ["c", "a"]
        assert carried.recent() == ("two", "one")
        assert carried.editing("compare") == "state"
        assert FieldNoteStore(other.database).notes("v") == (note,)
        assert carried.restore("b", lambda name, _: name) == SAVED
        saved.restore("b", lambda name, _: name)
        assert sorted(keys(carried)) == sorted(keys(saved))
        carried.put_back(SavedWork((), (), ()))
        assert carried.everything() == SavedWork((), (), ())
    finally:
        other.close()


def test_new_content_leaves_saved_work_alone(library: LibraryStore, saved: SavedStore) -> None:
    fill(saved, "a")
    library.replace_pack(small_pack("c"))
    library.remove_pack("core")
    assert keys(saved) == ["a"]


def test_a_library_that_cannot_be_written_shows_what_is_saved(path: Path) -> None:
    store = LibraryStore(path)
    fill(SavedStore(store.database), "a")
    store.close()
    store = LibraryStore(path, read_only=True)
    try:
        saved = SavedStore(store.database)
        assert keys(saved) == ["a"]
        with pytest.raises(ReadOnlyLibrary, match="nothing was saved"):
            saved.delete("a", NOON)
        assert keys(saved) == ["a"]
    finally:
        store.close()


def test_a_library_of_the_first_revision_is_migrated_and_keeps_its_tray(path: Path) -> None:
    store = LibraryStore(path)
    WorkspaceStore(store.database).set_tray(["b", "a"])
    store.close()
    with sqlite3.connect(path) as connection:
        for table in TABLES:
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.close()
    backups = path.parent / "backups"
    store = LibraryStore(path)
    try:
        assert store.condition() is Condition.OLD_WORKSPACE
        store.prepare_tables(backups)
        assert store.condition() is Condition.READY
        assert WorkspaceStore(store.database).tray() == ("b", "a")
        assert store.counts()["cases"] == 2
        saved = SavedStore(store.database)
        fill(saved, "a")
        assert keys(saved) == ["a"]
    finally:
        store.close()
    (backup,) = backups.iterdir()
    copy = sqlite3.connect(backup)
    assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    assert copy.execute("SELECT count(*) FROM tray").fetchone() == (2,)
    copy.close()


def test_the_migration_makes_the_tables_that_the_classes_describe(library: LibraryStore) -> None:
    with library.database.write_connection() as connection:
        found = inspect(connection)
        for name in TABLES:
            table = schema.Workspace.metadata.tables[name]
            columns = {column["name"]: column for column in found.get_columns(name)}
            assert set(columns) == set(table.columns.keys())
            for column in table.columns:
                made = columns[column.name]
                assert made["nullable"] == column.nullable
                for kind in (Integer, Text, String):
                    if isinstance(column.type, kind):
                        assert isinstance(made["type"], kind)
                        assert getattr(made["type"], "length", None) == getattr(
                            column.type, "length", None
                        )
                        break
            keys = found.get_pk_constraint(name)
            assert keys["constrained_columns"] == [c.name for c in table.primary_key.columns]
            assert not found.get_foreign_keys(name)


# --- what is written down in the room of a workshop ------------------------------------------


def said(entry: str, text: str, minute: int = 0) -> RoomEntry:
    at = NOON + timedelta(minutes=minute)
    return RoomEntry(entry, EntryKind.SAID, at, "grading", "", text)


def test_what_the_room_says_is_kept_by_its_time_and_each_thing_once(
    library: LibraryStore, saved: SavedStore
) -> None:
    fill(saved, "w", kind=SavedKind.WORKSHOP)
    room = RoomStore(library.database)
    dot = RoomEntry("d", EntryKind.DOT, NOON, "grading", "lindsay")
    assert room.write("w", [said("b", "Later", 2), said("a", "Tab"), dot]) == SAVED
    assert room.write("w", [said("a", "Table 1: ünï “x”")]) == SAVED
    assert room.entries("w") == (said("a", "Table 1: ünï “x”"), dot, said("b", "Later", 2))
    assert room.entries("other") == ()


def test_the_room_goes_and_comes_back_with_its_workshop(
    library: LibraryStore, saved: SavedStore
) -> None:
    fill(saved, "w", kind=SavedKind.WORKSHOP)
    room = RoomStore(library.database)
    room.write("w", [said("a", "Table 1")])
    saved.delete("w", NOON)
    with pytest.raises(KnownError, match="saved"):
        room.write("w", [said("b", "Table 2")])
    saved.restore("w", lambda name, _: name)
    assert room.entries("w") == (said("a", "Table 1"),)
    saved.delete("w", NOON)
    fill(saved, "x")
    saved.delete("x", NOON + timedelta(days=KEPT_DAYS + 1))
    assert room.entries("w") == ()


def test_the_room_is_carried_into_another_library(library: LibraryStore, saved: SavedStore) -> None:
    fill(saved, "w", kind=SavedKind.WORKSHOP)
    room = RoomStore(library.database)
    room.write("w", [said("a", "Table 1")])
    work = saved.everything()
    room.write("w", [said("b", "Table 2")])
    saved.put_back(work)
    assert room.entries("w") == (said("a", "Table 1"),)
    with sqlite3.connect(library.path) as connection:
        connection.execute("DROP TABLE room_entries")
    connection.close()
    assert saved.everything().rooms == ()  # a library older than workshops

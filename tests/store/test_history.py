"""Steps that are undone and made again, whoever made them; what others wrote is heard of."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casestudies.model.changes import ChangeSet
from casestudies.model.library.history import Step, Verb
from casestudies.model.library.pack import AddedKind, AddedPack
from casestudies.model.saved import SavedKind, SavedWork
from casestudies.model.visit import FieldNote
from casestudies.store import history, tables, writes
from casestudies.store.added_packs import AddedPackStore
from casestudies.store.field_notes import FieldNoteStore
from casestudies.store.library import LibraryStore
from casestudies.store.saved import SavedStore
from casestudies.store.workspace import WorkspaceStore
from casestudies.store.writes import Watch
from tests.small_packs import small_pack

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
UNDOABLE = ("tray", "saved_work", "room_entries", "field_notes", "notes", "added_packs",
            "former_packs")  # fmt: skip


@pytest.fixture
def library(path: Path) -> Iterator[LibraryStore]:
    store = LibraryStore(path)
    with store.database.changing() as connection:
        history.forget_steps(connection)
    yield store
    store.close()


@pytest.fixture
def saved(library: LibraryStore) -> SavedStore:
    return SavedStore(library.database)


def add(saved: SavedStore, key: str, body: str = "{}", kind: SavedKind = SavedKind.VISIT) -> None:
    saved.add(kind, key, lambda _: f"Name of {key}", body, NOON)


def state(library: LibraryStore) -> dict[str, list[tuple[object, ...]]]:
    """All work that can be undone, but for the times and versions, which go on."""
    with library.database.reading() as connection:
        return {
            table.name: sorted(
                tuple(row[name] for name in table.columns if name not in ("updated", "version"))
                for row in connection.execute(table.select)
            )
            for table in tables.WORKSPACE
            if table.name in UNDOABLE
        }


def undo(library: LibraryStore) -> Step | None:
    with library.database.changing() as connection:
        return history.undo(connection, library.database.writer)


def redo(library: LibraryStore) -> Step | None:
    with library.database.changing() as connection:
        return history.redo(connection, library.database.writer)


def steps(library: LibraryStore) -> tuple[Step, ...]:
    with library.database.reading() as connection:
        return history.steps(connection)


def test_each_write_is_a_step_and_says_what_it_did(
    library: LibraryStore, saved: SavedStore
) -> None:
    add(saved, "a")
    saved.change("a", NOON, name=lambda _: "Other")
    saved.change("a", NOON, body='{"days": 3}')
    saved.delete("a", NOON)
    saved.restore("a", lambda name, _: name)
    FieldNoteStore(library.database).write("a", (FieldNote("n", "s", NOON, "Seen"),))
    assert [
        [(deed.verb, deed.kind, deed.name) for deed in step.deeds] for step in steps(library)
    ] == [
        [(Verb.ADDED, "field_notes", "Seen")],
        [(Verb.RESTORED, "visit", "Other")],
        [(Verb.DELETED, "visit", "Other")],
        [(Verb.CHANGED, "visit", "Other")],
        [(Verb.RENAMED, "visit", "Other")],
        [(Verb.ADDED, "visit", "Name of a")],
    ]


def change_packs(library: LibraryStore, at: int, chance: random.Random) -> None:
    """One change of an import: a new body, what it had taken the place of, the trash and back."""
    packs = AddedPackStore(library.database)
    pack = AddedPack("p", AddedKind.IMPORT, f"Import {at}", "1", "f.csv", str(at), NOON)
    match chance.randrange(4):
        case 0:
            packs.put(pack, f"body {at}".encode(), None, keep_former=chance.random() < 0.7)
        case 1:
            packs.put_former("p", lambda _: small_pack(f"case-{at}", pack="p"), NOON)
        case 2:
            packs.remove("p", NOON)
        case _:
            with library.database.reading() as connection:
                trashed = connection.execute(
                    "SELECT max(number) FROM former_packs WHERE deleted IS NOT NULL"
                ).fetchone()[0]
            if trashed is not None and packs.find("p") is None:
                packs.restore(trashed, None)


def test_random_steps_are_undone_to_the_beginning_and_made_again(
    library: LibraryStore, saved: SavedStore, path: Path, chance: random.Random
) -> None:
    states = [state(library)]
    keys: list[str] = []
    for at in range(60):
        before = len(steps(library))
        match chance.randrange(8) if keys else 0:
            case 0:
                keys.append(f"k{at}")
                add(saved, keys[-1], kind=chance.choice(list(SavedKind)))
            case 1:
                saved.keep(chance.choice(keys), f'{{"n": {at}}}', NOON, NOON, lambda n, _: n,
                           spare=f"s{at}")  # fmt: skip
            case 2:
                WorkspaceStore(library.database).set_tray(chance.sample("abcde", 3))
            case 3:
                with library.database.changing() as connection:
                    connection.execute("UPDATE saved_work SET deleted = ? WHERE key = ?",
                                       (NOON.isoformat(), chance.choice(keys)))  # fmt: skip
            case 4:
                note = FieldNote(chance.choice("xyz"), "s", NOON, f"note {at}")
                key = f"v{at}"
                add(saved, key)
                states.append(state(library))
                FieldNoteStore(library.database).write(key, (note,))
            case 5:
                with library.database.changing() as connection:
                    row = (chance.choice("pq"), f"t{at}", str(at), str(at))
                    connection.execute(
                        "INSERT OR REPLACE INTO notes "
                        "VALUES (?, 'note', 'a', '', '', '{}', ?, 1, ?, ?, NULL)",
                        row,
                    )
            case 6:
                with library.database.changing() as connection:
                    connection.execute("DELETE FROM notes")
            case _:
                change_packs(library, at, chance)
        if len(steps(library)) > before:
            states.append(state(library))
    for expected in reversed(states[:-1]):
        assert undo(library) is not None
        assert state(library) == expected
    assert undo(library) is None
    library.close()
    again = LibraryStore(path)
    try:
        for expected in states[1:]:
            assert redo(again) is not None
            assert state(again) == expected
        assert redo(again) is None
        with again.database.changing() as connection:
            history.forget_steps(connection)
            assert connection.execute("SELECT count(*) FROM pack_bodies").fetchone()[0] == 0
    finally:
        again.close()


def test_what_was_undone_before_another_step_stays_undone(
    library: LibraryStore, saved: SavedStore
) -> None:
    add(saved, "a")
    saved.change("a", NOON, name=lambda _: "Other")
    undo(library)
    add(saved, "b")
    undo(library)
    assert saved.item("a").name == "Name of a"
    assert [step.undone for step in steps(library)] == [True, False]


def test_what_is_typed_in_one_text_is_one_step(library: LibraryStore, saved: SavedStore) -> None:
    add(saved, "a", json.dumps({"title": "", "stops": [{"note": "", "day": 1}]}))
    for text in ("T", "Th", "Thr", "Three"):
        saved.change("a", NOON, body=json.dumps({"title": "", "stops": [{"note": text, "day": 1}]}))
    assert len(steps(library)) == 2
    for text in ("N", "Ne", "New"):
        saved.change(
            "a", NOON, name=lambda _, text=text: text,
            body=json.dumps({"title": text, "stops": [{"note": "Three", "day": 1}]}),
        )  # fmt: skip
    assert len(steps(library)) == 3
    for day in (2, 3):
        saved.change(
            "a", NOON, body=json.dumps({"title": "New", "stops": [{"note": "Three", "day": day}]})
        )
    assert len(steps(library)) == 5, "a number is not typed"
    for _ in range(3):
        undo(library)
    assert json.loads(saved.item("a").body) == {"title": "", "stops": [{"note": "Three", "day": 1}]}
    undo(library)
    assert json.loads(saved.item("a").body)["stops"][0]["note"] == ""


def test_after_a_pause_or_in_another_window_it_is_another_step(
    library: LibraryStore, saved: SavedStore, path: Path
) -> None:
    add(saved, "a", '{"t": ""}')
    saved.change("a", NOON, body='{"t": "a"}')
    with library.database.plain() as connection:
        earlier = (datetime.now(UTC) - timedelta(minutes=2)).isoformat()
        connection.execute("UPDATE history_steps SET at = ?", (earlier,))
    saved.change("a", NOON, body='{"t": "ab"}')
    assert len(steps(library)) == 3
    other = LibraryStore(path)
    try:
        SavedStore(other.database).change("a", NOON, body='{"t": "abc"}')
    finally:
        other.close()
    assert len(steps(library)) == 4


def test_a_new_step_ends_what_could_be_made_again(library: LibraryStore, saved: SavedStore) -> None:
    add(saved, "a")
    add(saved, "b")
    undo(library)
    add(saved, "c")
    assert redo(library) is None
    assert [item.key for item in saved.items(SavedKind.VISIT)] == ["a", "c"]
    with library.database.reading() as connection:
        rows = connection.execute("SELECT DISTINCT step FROM history_rows").fetchall()
    assert len(rows) == 2, "what nobody can reach any more is not kept"


def test_what_changes_nothing_or_fails_is_no_step(library: LibraryStore, saved: SavedStore) -> None:
    add(saved, "a")
    with library.database.changing() as connection:
        connection.execute("UPDATE saved_work SET name = name")

    def fail() -> None:
        with library.database.changing() as connection:
            connection.execute("UPDATE saved_work SET name = 'x'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    library.replace_pack(small_pack("c"))
    saved.remember("link", 20)
    assert len(steps(library)) == 1


def test_an_undone_note_is_newer_for_whoever_holds_an_older_one(library: LibraryStore) -> None:
    with library.database.changing() as connection:
        connection.execute(
            "INSERT INTO notes VALUES ('n','note','a','','','{}','one',4,'','',NULL)"
        )
    with library.database.changing() as connection:
        connection.execute("UPDATE notes SET text = 'two', version = 5")
    undo(library)
    with library.database.reading() as connection:
        assert tuple(connection.execute("SELECT text, version FROM notes").fetchone()) == ("one", 6)


def test_only_so_many_steps_are_kept(
    library: LibraryStore, saved: SavedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MOST_STEPS", 5)
    for at in range(40):
        add(saved, f"k{at}")
    assert 5 <= len(steps(library)) < 5 + history._TIDY_EVERY
    with library.database.reading() as connection:
        orphans = connection.execute(
            "SELECT count(*) FROM history_rows WHERE step NOT IN (SELECT id FROM history_steps)"
        ).fetchone()[0]
    assert orphans == 0


def test_work_carried_over_from_another_library_is_no_step(
    library: LibraryStore, saved: SavedStore
) -> None:
    add(saved, "a")
    saved.put_back(SavedWork((), (), ()))
    assert steps(library) == ()


# --- what others wrote ------------------------------------------------------------------------


def test_what_others_wrote_is_heard_of_once_and_ones_own_not(
    library: LibraryStore, saved: SavedStore, path: Path
) -> None:
    watch = Watch(library.database)
    other = LibraryStore(path)
    try:
        theirs = Watch(other.database)
        assert watch.changes() == ChangeSet()
        add(saved, "a")
        assert watch.changes() == ChangeSet()
        assert theirs.changes() == ChangeSet(saved=True)
        assert theirs.changes() == ChangeSet()
        WorkspaceStore(other.database).set_tray(["a"])
        other.replace_pack(small_pack("x", pack="team"))
        assert watch.changes() == ChangeSet(tray=True, content=True)
        assert theirs.changes() == ChangeSet()
        with other.database.changing() as connection:
            connection.execute("DELETE FROM tray")
            connection.execute("UPDATE saved_work SET name = 'x'")
            connection.execute(
                "INSERT INTO added_packs VALUES ('p','pack','','','','','',1,x'00','')"
            )
        assert watch.changes() == ChangeSet(tray=True, saved=True, packs=True)
        undo(other)
    finally:
        other.close()


def test_more_than_is_told_is_everything(
    library: LibraryStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writes, "KEPT", 3)
    watch = Watch(library.database)
    other = LibraryStore(path)
    try:
        for at in range(5):
            add(SavedStore(other.database), f"k{at}")
    finally:
        other.close()
    assert watch.changes() == ChangeSet(
        content=True, tray=True, saved=True, notes=True, packs=True, team=True
    )


def test_a_library_of_before_the_history_can_be_read(path: Path) -> None:
    connection = sqlite3.connect(path)
    for row in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {row[0]}")
    desk = ("desk_team", "desk_records", "desk_conflicts", "desk_packs")
    for table in ("former_packs", "pack_bodies", "history_steps", "history_rows", "writes", *desk):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("UPDATE alembic_version SET version_num = '0005'")
    connection.commit()
    connection.close()
    store = LibraryStore(path)
    try:
        WorkspaceStore(store.database).set_tray(["b"])
        store.prepare_tables(path.parent / "backups")
        WorkspaceStore(store.database).set_tray(["a"])
        assert len(steps(store)) == 1
        undo(store)
        assert WorkspaceStore(store.database).tray() == ("b",)
    finally:
        store.close()

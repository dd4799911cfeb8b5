"""Library files of every kind: foreign, damaged, newer, old, read-only, in use, on a full disk."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event, inspect

from casestudies.errors import KnownError
from casestudies.store import migrations, schema, upgrade
from casestudies.store.care.backup import back_up
from casestudies.store.condition import Condition, condition_of, table_names
from casestudies.store.database import open_database
from casestudies.store.failures import (
    DamagedLibrary,
    NewerLibrary,
    NotALibrary,
    ReadOnlyLibrary,
    explain,
)
from casestudies.store.library import LibraryStore
from casestudies.store.saved import SavedStore
from casestudies.store.sessions import plain
from casestudies.store.workspace import WorkspaceStore
from tests.small_packs import small_pack


@pytest.fixture
def store(path: Path) -> Iterator[LibraryStore]:
    store = LibraryStore(path)
    yield store
    store.close()


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_closed_library_is_one_file(path: Path) -> None:
    assert [found.name for found in path.parent.iterdir()] == ["library.sqlite"]


def test_how_sqlite_is_set_up(store: LibraryStore) -> None:
    with store.database.reading() as reading, store.database.write_connection() as writing:
        for connection in (reading, plain(writing)):
            assert tuple(connection.execute("PRAGMA journal_mode").fetchone()) == ("wal",)
            assert tuple(connection.execute("PRAGMA foreign_keys").fetchone()) == (1,)
            assert tuple(connection.execute("PRAGMA synchronous").fetchone()) == (1,)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            assert connection.in_transaction


@pytest.mark.parametrize("data", [b"A letter to my aunt\n" * 200, b"PK\x03\x04" + bytes(5000)])
def test_a_file_of_another_kind_is_refused_and_kept(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_bytes(data)
    with pytest.raises(NotALibrary, match="Nothing was changed"):
        LibraryStore(path)
    assert path.read_bytes() == data
    assert [found.name for found in tmp_path.iterdir()] == ["letter.sqlite"]


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "zotero.sqlite"
    change(path, "CREATE TABLE items (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(NotALibrary):
        LibraryStore(path)
    assert path.read_bytes()[100:] == before[100:]  # SQLite may note its way of writing before


def test_no_file_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="no library at this place"):
        LibraryStore(tmp_path / "absent.sqlite")
    with pytest.raises(KnownError):
        LibraryStore(tmp_path)
    assert list(tmp_path.iterdir()) == []


def look_through(path: Path) -> None:
    store = LibraryStore(path)
    try:
        store.check(path.with_name("checked.json"))
    finally:
        store.close()


@pytest.mark.parametrize("page", [1, 2, 5, 20])
def test_damage_is_found_and_said(path: Path, page: int, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[page * 4096 - 3000 : page * 4096 + 3000] = chance.randbytes(6000)
    path.write_bytes(data)
    with pytest.raises(DamagedLibrary, match="Nothing was deleted"):
        look_through(path)


def test_a_truncated_library_is_damaged(path: Path) -> None:
    os.truncate(path, 20000)
    with pytest.raises(DamagedLibrary):
        look_through(path)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE content_state SET version = 99", "UPDATE alembic_version SET version_num = '9999'"],
)
def test_a_newer_library_is_refused_and_kept(path: Path, statement: str) -> None:
    change(path, statement)
    store = LibraryStore(path)
    try:
        with pytest.raises(NewerLibrary, match="newer version"):
            store.condition()
        with pytest.raises(NewerLibrary):
            store.prepare_tables(path.parent / "backups")
        assert store.counts()["cases"] == 2
    finally:
        store.close()


def test_older_content_tables_are_made_anew_and_the_tray_stays(path: Path) -> None:
    change(
        path,
        "UPDATE content_state SET version = 0",
        "CREATE TABLE old_facts (slug TEXT REFERENCES cases (slug))",
        "INSERT INTO old_facts VALUES ('a')",
        "UPDATE content_state SET tables = json_insert(tables, '$[#]', 'old_facts')",
        "UPDATE content_state SET tables = json_insert(tables, '$[#]', 'gone')",
        "DROP TABLE challenges",
    )
    store = LibraryStore(path)
    try:
        assert store.condition() is Condition.OLD_CONTENT
        store.prepare_tables(path.parent / "backups")
        assert store.condition() is Condition.READY
        assert store.counts()["cases"] == 0
        with store.database.reading() as connection:
            assert "old_facts" not in table_names(connection)
        store.replace_pack(small_pack("c"))
        assert WorkspaceStore(store.database).tray() == ("b", "a")
    finally:
        store.close()
    assert not (path.parent / "backups").exists()


def test_a_library_is_backed_up_before_its_workspace_is_migrated(path: Path) -> None:
    """A library from before the first revision stands for any older one."""
    tables = [table.name for table in schema.Workspace.metadata.sorted_tables]
    change(path, *(f"DROP TABLE {name}" for name in ("alembic_version", *tables)))
    backups = path.parent / "backups"
    store = LibraryStore(path)
    try:
        assert store.condition() is Condition.OLD_WORKSPACE
        store.prepare_tables(backups)
        assert store.condition() is Condition.READY
        assert WorkspaceStore(store.database).tray() == ()
        assert SavedStore(store.database).recent() == ()
        assert store.counts()["cases"] == 2
    finally:
        store.close()
    (backup,) = backups.iterdir()
    assert backup.name.endswith(f".before-{migrations.REVISIONS[-1]}.backup")
    copy = sqlite3.connect(backup)
    assert copy.execute("SELECT count(*) FROM cases").fetchone() == (2,)
    copy.close()


def test_a_failed_migration_changes_nothing(path: Path) -> None:
    change(path, "DELETE FROM alembic_version")  # so the first revision meets a table that is there
    store = LibraryStore(path)
    try:
        with pytest.raises(Exception, match="already exists"):
            store.prepare_tables(path.parent / "backups")
        assert store.condition() is Condition.OLD_WORKSPACE
        assert WorkspaceStore(store.database).tray() == ("b", "a")
    finally:
        store.close()


def test_the_revisions_and_the_scripts_agree(store: LibraryStore) -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrade._SCRIPTS))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert [found.revision for found in scripts.walk_revisions()][::-1] == list(
        migrations.REVISIONS
    )
    with store.database.write_connection() as connection:
        found = inspect(connection)
        for table in schema.Workspace.metadata.sorted_tables:
            columns = {
                (column["name"], column["nullable"]) for column in found.get_columns(table.name)
            }
            assert columns == {(column.name, column.nullable) for column in table.columns}


def test_backups_are_whole_while_the_library_is_in_use_and_the_last_are_kept(
    store: LibraryStore, tmp_path: Path
) -> None:
    folder = tmp_path / "elsewhere" / "backups"
    with store.database.reading() as connection:
        connection.execute("SELECT * FROM tray").fetchall()
        made = [back_up(store.database, folder, f"test-{at}", keep=3) for at in range(5)]
    assert sorted(folder.iterdir()) == made[2:]
    copy = LibraryStore(shutil.copy(made[-1], tmp_path / "restored.sqlite"))
    try:
        assert copy.content("core") == store.content("core")
        assert WorkspaceStore(copy.database).tray() == ("b", "a")
    finally:
        copy.close()


def test_read_only_on_request(path: Path) -> None:
    store = LibraryStore(path, read_only=True)
    try:
        assert store.read_only
        assert store.counts()["cases"] == 2
        with pytest.raises(ReadOnlyLibrary, match="nothing was saved"):
            store.replace_pack(small_pack("c"))
        with pytest.raises(ReadOnlyLibrary):
            WorkspaceStore(store.database).set_tray([])
        assert store.counts()["cases"] == 2
    finally:
        store.close()


def test_another_writer_is_waited_for(store: LibraryStore, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    done.start()
    try:
        WorkspaceStore(store.database).set_tray(["a"])
    finally:
        done.join()
        other.close()
    assert WorkspaceStore(store.database).tray() == ("a",)


def test_a_full_disk_is_said_and_nothing_is_lost(path: Path) -> None:
    store = LibraryStore(path)
    try:
        with store.database.plain() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]

        def no_more_room(connection: sqlite3.Connection, _: object) -> None:
            connection.execute(f"PRAGMA max_page_count={pages}")

        event.listen(Engine, "connect", no_more_room)
        try:
            with pytest.raises(KnownError, match="The disk is full"):
                store.replace_pack(small_pack(*(f"case-{at}" for at in range(60))))
        finally:
            event.remove(Engine, "connect", no_more_room)
        assert store.content("core") == small_pack("a", "b")
    finally:
        store.close()


def test_a_disk_without_one_free_byte_is_called_full(path: Path) -> None:
    """SQLite does not say so when it cannot even make its small file beside the library."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert "The disk is full." in str(explain(error, path))
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    assert "The disk failed" in str(explain(error, path))


@contextmanager
def no_free_byte() -> Iterator[None]:
    """No file can grow beyond SQLite's first three bytes, as on a disk without room. What Python
    compiles meanwhile is not kept: it would be cut short, and stay so (python/cpython#126606)."""
    resource = pytest.importorskip("resource")
    limits, keeps = resource.getrlimit(resource.RLIMIT_FSIZE), sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_FSIZE, (3, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        sys.dont_write_bytecode = keeps


def test_a_library_on_a_disk_without_one_free_byte_is_read(path: Path) -> None:
    with no_free_byte():
        store = LibraryStore(path)
        try:
            assert store.read_only
            assert store.content("core") == small_pack("a", "b")
            with pytest.raises(ReadOnlyLibrary, match="The disk is full, so the library is open"):
                WorkspaceStore(store.database).set_tray(["a"])
        finally:
            store.close()
    store = LibraryStore(path)
    assert not store.read_only
    store.close()


def test_failures_that_are_not_the_users_are_not_explained(path: Path) -> None:
    assert explain(sqlite3.ProgrammingError("bug"), path) is None
    assert explain(ValueError("bug"), path) is None
    assert explain(BrokenPipeError(32, "pipe"), path) is None


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.touch()
    database = open_database(path)
    try:
        assert condition_of(database) is Condition.EMPTY
        upgrade.prepare_tables(database, tmp_path / "backups")
        assert condition_of(database) is Condition.READY
    finally:
        database.close()
    assert not (tmp_path / "backups").exists()

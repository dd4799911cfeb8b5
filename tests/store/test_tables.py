"""The two descriptions of the tables agree, and so do the two ways to the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from casestudies.errors import KnownError
from casestudies.store import database, schema, tables
from casestudies.store.care.schema import FormerPackRow
from casestudies.store.database import Database
from casestudies.store.failures import (
    DamagedLibrary,
    ReadOnlyLibrary,
    damaged_library,
    in_use,
    read_only_library,
)
from casestudies.store.library import LibraryStore
from casestudies.store.sync.schema import DeskTeamRow
from tests.small_packs import small_pack


@pytest.mark.parametrize(
    ("read", "written"),
    [(tables.CONTENT, schema.Content), (tables.WORKSPACE, schema.Workspace)],
    ids=["content", "workspace"],
)
def test_what_is_read_is_what_is_written(
    read: tuple[tables.Table, ...], written: type[schema.Content] | type[schema.Workspace]
) -> None:
    assert {table.name: table.columns for table in read} == {
        name: tuple(table.columns.keys()) for name, table in written.metadata.tables.items()
    }
    assert len({table.name for table in read}) == len(read)
    for row in (DeskTeamRow, FormerPackRow):
        assert row.metadata is schema.Workspace.metadata


# --- failures: the same sentence, whichever way the file was asked --------------------------

Ask = Callable[[Database, str], object]


def by_sqlite(asked: Database, statement: str) -> object:
    with asked.reading() as connection:
        return [tuple(row) for row in connection.execute(statement)]


def by_session(asked: Database, statement: str) -> object:
    with asked.writing() as session:
        result = session.execute(text(statement))
        return result.all() if statement.startswith("SELECT") else None


def by_connection(asked: Database, statement: str) -> object:
    with asked.write_connection() as connection:
        result = connection.execute(text(statement))
        return result.all() if statement.startswith("SELECT") else None


ways = pytest.mark.parametrize("ask", [by_sqlite, by_session, by_connection])


@pytest.fixture
def store(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LibraryStore]:
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 50)
    store = LibraryStore(path)
    yield store
    store.close()


@ways
def test_damage_has_one_sentence(ask: Ask, store: LibraryStore, path: Path) -> None:
    with store.database.plain() as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'findings'"
        ).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"x" * size)
    with pytest.raises(DamagedLibrary) as caught:
        ask(store.database, "SELECT text FROM findings ORDER BY text")
    assert str(caught.value) == str(damaged_library(path))


@ways
def test_a_locked_library_has_one_sentence(ask: Ask, store: LibraryStore, path: Path) -> None:
    store.settle()  # with a write-ahead log nobody could shut a reader out
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(KnownError) as caught:
            ask(store.database, "SELECT case_slug FROM tray")
    finally:
        other.close()
    assert str(caught.value) == str(in_use(path))


@ways
def test_a_library_that_cannot_be_written_has_one_sentence(ask: Ask, path: Path) -> None:
    closed = LibraryStore(path, read_only=True)
    try:
        with pytest.raises(ReadOnlyLibrary) as caught:
            ask(closed.database, "DELETE FROM tray")
    finally:
        closed.close()
    assert str(caught.value) == str(read_only_library(path))


@ways
def test_a_mistake_of_ours_is_no_failure_of_the_file(ask: Ask, store: LibraryStore) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table: nowhere"):
        ask(store.database, "SELECT * FROM nowhere")


@ways
def test_after_a_failure_the_library_is_asked_as_before(ask: Ask, store: LibraryStore) -> None:
    with pytest.raises(sqlite3.OperationalError):
        ask(store.database, "SELECT * FROM nowhere")
    assert ask(store.database, "SELECT slug FROM cases ORDER BY slug") == [("a",), ("b",)]


def test_a_reader_sees_one_state_from_its_first_question_to_its_last(store: LibraryStore) -> None:
    with store.database.reading() as connection:
        before = connection.execute("SELECT count(*) FROM cases").fetchone()[0]
        store.replace_pack(small_pack("a", "b", "c"))
        assert connection.execute("SELECT count(*) FROM cases").fetchone()[0] == before == 2
    assert store.counts()["cases"] == 3

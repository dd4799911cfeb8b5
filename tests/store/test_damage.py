"""Libraries that are damaged where SQLite sees nothing wrong, or sees nothing at all any more."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from casestudies.errors import BugError, KnownError
from casestudies.store.condition import Condition
from casestudies.store.failures import DamagedLibrary, MisreadContent
from casestudies.store.library import LibraryStore
from casestudies.store.workspace import WorkspaceStore
from tests.small_packs import misread_pack, small_pack


def change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[LibraryStore]:
    store = LibraryStore(path, read_only)
    try:
        yield store
    finally:
        store.close()


def test_a_library_whose_beginning_is_lost_is_damaged_and_not_foreign(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:16] = b"X" * 16
    path.write_bytes(data)
    with pytest.raises(DamagedLibrary, match="Nothing was deleted"):
        LibraryStore(path)
    assert path.read_bytes() == bytes(data)


@pytest.mark.parametrize("table", ["findings", "cases", "challenges", "packs"])
def test_a_lost_content_table_is_filled_anew(path: Path, table: str) -> None:
    change(path, f"DROP TABLE {table}")
    with opened(path) as store:
        assert store.condition() is Condition.OLD_CONTENT
        store.prepare_tables(path.parent / "backups")
        assert store.condition() is Condition.READY
        store.replace_pack(small_pack("a", "b"))
        assert store.content("core") == small_pack("a", "b")
        assert WorkspaceStore(store.database).tray() == ("b", "a")


def test_a_lost_table_of_the_users_is_damage(path: Path) -> None:
    change(path, "DROP TABLE saved_work")
    with opened(path) as store, pytest.raises(DamagedLibrary):
        store.condition()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE findings SET cites = 'no json'",
        "UPDATE findings SET state = 'perhaps'",
        "UPDATE cases SET kind = 'castle'",
        "DELETE FROM case_briefs",
    ],
)
def test_content_that_makes_no_sense_is_said_and_read_in_anew(path: Path, statement: str) -> None:
    change(path, statement)
    with opened(path) as store:
        with pytest.raises(DamagedLibrary, match="Your own work is safe; start the program again"):
            store.briefs(), store.cases()
        assert store.condition() is Condition.OLD_CONTENT
        assert WorkspaceStore(store.database).tray() == ("b", "a")


def test_content_that_makes_no_sense_on_read_only_media_is_said(path: Path) -> None:
    change(path, "UPDATE findings SET cites = 'no json'")
    with opened(path, read_only=True) as store, pytest.raises(DamagedLibrary):
        store.cases()


def test_a_folder_in_place_of_the_library(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="A folder stands at this place"):
        LibraryStore(tmp_path)


# --- our own mistakes -------------------------------------------------------------------------


def test_content_that_we_have_just_stored_and_do_not_understand_is_our_mistake(path: Path) -> None:
    with opened(path) as store:
        store.replace_pack(misread_pack())
        with pytest.raises(MisreadContent, match="a mistake in Case Studies") as caught:
            store.cases()
        assert isinstance(caught.value, BugError)
        assert not isinstance(caught.value, DamagedLibrary)
        assert store.condition() is Condition.READY, "reading it in once more would not help"
        assert store.case("a") == small_pack("a").cases[0]


def test_a_mistake_of_ours_is_said_at_every_start_and_nothing_is_made_anew(path: Path) -> None:
    with opened(path) as store:
        store.replace_pack(misread_pack())
        with pytest.raises(MisreadContent):
            store.cases()
    for _ in range(3):
        with opened(path) as store:
            with pytest.raises(MisreadContent):
                store.cases()
            assert store.condition() is Condition.READY
            assert WorkspaceStore(store.database).tray() == ("b", "a")


def test_other_content_is_looked_at_afresh_after_a_mistake_of_ours(path: Path) -> None:
    with opened(path) as store:
        store.replace_pack(misread_pack())
        with pytest.raises(MisreadContent):
            store.cases()
        store.replace_pack(small_pack("c", pack="team", version="2026.12.0"))
        assert len(store.cases()) == 3
    change(path, "UPDATE cases SET kind = 'castle'")
    with opened(path) as store, pytest.raises(DamagedLibrary, match="start the program again"):
        store.cases()


def test_what_was_damaged_and_read_in_anew_without_avail_is_our_mistake(path: Path) -> None:
    with opened(path) as store:
        store.replace_pack(misread_pack())
    with opened(path) as store:
        with pytest.raises(DamagedLibrary):
            store.cases()
        store.prepare_tables(path.parent / "backups")
        store.replace_pack(misread_pack())
        with pytest.raises(MisreadContent):
            store.cases()

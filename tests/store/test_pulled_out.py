"""A library whose file goes away while it is open, as on a stick pulled out, and comes back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from casestudies.errors import KnownError
from casestudies.store.library import LibraryStore
from casestudies.store.workspace import WorkspaceStore
from casestudies.store.writes import Watch


@pytest.fixture
def store(path: Path) -> Iterator[LibraryStore]:
    store = LibraryStore(path)
    yield store
    store.close()


def pull_out(path: Path) -> Path:
    """Takes the folder of the library away, as a stick takes all of its files."""
    return path.parent.rename(path.parent.with_name("pulled out"))


def test_nothing_counts_as_saved_while_the_file_is_gone(store: LibraryStore, path: Path) -> None:
    tray, watch = WorkspaceStore(store.database), Watch(store.database)
    away = pull_out(path)
    with pytest.raises(KnownError, match="not there any more"):
        tray.set_tray(["a"])
    with pytest.raises(KnownError, match="what you typed is still on the screen"):
        tray.tray()
    with pytest.raises(KnownError):
        watch.changes()
    with pytest.raises(KnownError), store.database.writing():
        raise AssertionError("nothing can be written")
    away.rename(path.parent)
    assert tray.tray() == ("b", "a")
    tray.set_tray(["a"])
    assert tray.tray() == ("a",)


def test_a_file_that_goes_in_the_middle_of_a_write_is_not_told_as_written(
    store: LibraryStore, path: Path
) -> None:
    def write() -> None:
        with store.database.changing() as connection:
            connection.execute("DELETE FROM tray")
            pull_out(path)

    with pytest.raises(KnownError, match="not there any more"):
        write()


def test_another_file_in_its_place_is_used(store: LibraryStore, path: Path) -> None:
    """The stick came back, mounted anew; or another window made a damaged library anew."""
    tray = WorkspaceStore(store.database)
    assert tray.tray() == ("b", "a")
    store.settle()
    other = path.with_name("other.sqlite")
    shutil.copy(path, other)
    second = LibraryStore(other)
    WorkspaceStore(second.database).set_tray(["a"])
    second.close()
    other.replace(path)
    assert tray.tray() == ("a",)
    tray.set_tray(["b"])
    store.close()
    again = LibraryStore(path)
    try:
        assert WorkspaceStore(again.database).tray() == ("b",)
    finally:
        again.close()

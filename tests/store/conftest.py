"""A finished small library, as a file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from casestudies.store.library import LibraryStore
from casestudies.store.workspace import WorkspaceStore
from tests.small_packs import small_pack


@pytest.fixture(scope="session")
def with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds nothing but its tables, closed. Copy it, do not open it: making the
    tables takes longer than most tests of them."""
    folder = tmp_path_factory.mktemp("with-tables")
    store = LibraryStore(folder / "library.sqlite", create=True)
    store.prepare_tables(folder / "backups")
    store.close()
    assert [path.name for path in folder.iterdir()] == ["library.sqlite"]
    return folder / "library.sqlite"


@pytest.fixture(scope="session")
def finished(with_tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished small library with a tray, closed. Copy it, do not open it."""
    path = tmp_path_factory.mktemp("finished") / "library.sqlite"
    shutil.copy(with_tables, path)
    store = LibraryStore(path)
    store.replace_pack(small_pack("a", "b"))
    WorkspaceStore(store.database).set_tray(["b", "a"])
    store.close()
    assert [path.name for path in path.parent.iterdir()] == ["library.sqlite"]
    return path


@pytest.fixture
def path(tmp_path: Path, finished: Path) -> Path:
    """A finished small library with a tray, closed."""
    return Path(shutil.copy(finished, tmp_path / "library.sqlite"))


@pytest.fixture
def empty_store(tmp_path: Path, with_tables: Path) -> Iterator[LibraryStore]:
    """The store of a library that holds nothing but its tables."""
    store = LibraryStore(shutil.copy(with_tables, tmp_path / "library.sqlite"))
    yield store
    store.close()

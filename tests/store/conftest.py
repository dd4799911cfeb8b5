"""A finished small library, as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from casestudies.store.library import LibraryStore
from casestudies.store.workspace import WorkspaceStore
from tests.small_packs import small_pack


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A finished small library with a tray, closed."""
    path = tmp_path / "library.sqlite"
    store = LibraryStore(path, create=True)
    store.prepare_tables(tmp_path / "backups")
    store.replace_pack(small_pack("a", "b"))
    WorkspaceStore(store.database).set_tray(["b", "a"])
    store.close()
    return path

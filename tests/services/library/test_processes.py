"""Several processes on one library, and processes killed outright while they work on it."""

from __future__ import annotations

import random
import sqlite3
import time
from pathlib import Path

import pytest

from casestudies.errors import Cancelled
from casestudies.model.content import PackContent
from casestudies.paths import Paths
from casestudies.services.library.building import WAITING
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.tray import WorkspaceService
from casestudies.store.library import LibraryStore
from casestudies.store.workspace import WorkspaceStore
from tests.nursery import Child
from tests.services.library.process import fill_tray, finish, kill_after, open_library

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def pack(few_bundled: Path) -> Path:
    """The folder of the pack that is built."""
    return few_bundled


def expect_whole(paths: Paths, content: PackContent) -> None:
    """Opens the library as the next start does; it must be complete and nothing be left over."""
    library = LibraryService(paths)
    library.open()
    try:
        assert library.notes == ()
        assert library.store.content("core") == content
        library.store.check(paths.cache / "anew.json")
    finally:
        library.close()
    assert {path.name for path in paths.library.parent.iterdir()} <= {
        "library.sqlite",
        "library.sqlite.lock",
        "cache",
    }


def make_outdated(library: Path) -> None:
    """Makes a finished library one of an earlier pack, with a case less and another text."""
    connection = sqlite3.connect(library)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("UPDATE packs SET version = '2026.10.0', content_hash = 'earlier'")
    connection.execute("DELETE FROM cases WHERE slug = 'lindsay'")
    connection.execute("UPDATE cases SET summary = 'Earlier.' WHERE slug = 'chugach'")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("moment", ["Reading", "Storing cases|0", "Storing cases|5", "random"])
def test_a_first_build_that_is_killed_is_repaired_by_the_next_start(
    paths: Paths, few_content: PackContent, pack: Path, moment: str, chance: random.Random
) -> None:
    if moment == "random":
        kill_after(Child(open_library, paths.library.parent, pack), "Reading")
        process = Child(open_library, paths.library.parent, pack)
        time.sleep(chance.uniform(0.2, 1.0))
        process.kill()
        process.communicate()
    else:
        kill_after(Child(open_library, paths.library.parent, pack, moment), moment)
        assert not paths.library.exists()
    expect_whole(paths, few_content)


@pytest.mark.parametrize("moment", ["Reading", "Storing cases|3", "Storing cases|8"])
def test_a_replacement_that_is_killed_leaves_all_or_nothing(
    few_library_paths: Paths, few_content: PackContent, pack: Path, moment: str
) -> None:
    make_outdated(few_library_paths.library)
    store = LibraryStore(few_library_paths.library)
    WorkspaceStore(store.database).set_tray(["gone", "juab", "lindsay"])
    store.close()
    kill_after(Child(open_library, few_library_paths.library.parent, pack), moment)

    connection = sqlite3.connect(few_library_paths.library)
    version, summary = connection.execute(
        "SELECT version, summary FROM packs, cases WHERE slug = 'chugach'"
    ).fetchone()
    connection.close()
    assert (version == "2026.10.0") == (summary == "Earlier.")

    expect_whole(few_library_paths, few_content)
    library = LibraryService(few_library_paths)
    library.open()
    try:
        assert WorkspaceService(library).tray() == ("juab", "lindsay")
    finally:
        library.close()


def test_two_processes_open_a_library_that_is_not_there_yet(
    paths: Paths, few_content: PackContent, pack: Path
) -> None:
    processes = [Child(open_library, paths.library.parent, pack) for _ in range(2)]
    outputs = [finish(process) for process in processes]
    assert outputs[0][-1] == outputs[1][-1]
    assert outputs[0][-1].startswith("open| 8")
    built = [any(line.startswith("Storing") for line in output) for output in outputs]
    assert built.count(True) == 1
    expect_whole(paths, few_content)


def test_a_second_window_waits_for_the_first_and_can_be_cancelled(paths: Paths, pack: Path) -> None:
    first = Child(open_library, paths.library.parent, pack)
    first.stdout.readline()  # it has the lock now
    told: list[str] = []

    def progress(step: str, done: int, total: int) -> None:
        del done, total
        told.append(step)
        raise Cancelled

    library = LibraryService(paths)
    with pytest.raises(Cancelled):
        library.open(progress)
    assert told == [WAITING]
    assert not library.is_open
    assert finish(first)[-1].startswith("open|")
    library.open(progress)  # nothing is left to do or to tell
    library.close()
    assert told == [WAITING]


def test_two_processes_fill_one_tray(few_library_paths: Paths, pack: Path) -> None:
    profile = few_library_paths.library.parent
    ours, theirs = (
        ["lindsay", "chugach", "kenowa-hills"],
        ["juab", "red-bank-elementary", "path-academy-windham"],
    )
    for process in [
        Child(fill_tray, profile, pack, *ours),
        Child(fill_tray, profile, pack, *theirs),
    ]:
        finish(process)
    library = LibraryService(few_library_paths)
    library.open()
    try:
        assert sorted(WorkspaceService(library).tray()) == sorted(ours + theirs)
    finally:
        library.close()

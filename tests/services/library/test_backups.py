"""Backups of a library: daily, looked through, previewed, restored."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from casestudies.errors import Cancelled, KnownError
from casestudies.model.library.care import BackupReason, PieceKind
from casestudies.model.saved import SavedKind
from casestudies.paths import Paths
from casestudies.services.library.backups import EVERYTHING, BackupService
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.saved import SavedService
from casestudies.services.workspace.tray import WorkspaceService
from casestudies.store import tables
from casestudies.store.care.backup import back_up, backups_in, made_at
from casestudies.store.failures import DamagedLibrary, NewerLibrary, NotALibrary, disk_full


@pytest.fixture
def library(few_library_paths: Paths) -> Iterator[LibraryService]:
    """A library with few cases and some work, open."""
    service = LibraryService(few_library_paths)
    service.open()
    yield service
    service.close()


@pytest.fixture
def backups(library: LibraryService, few_library_paths: Paths) -> BackupService:
    return BackupService(library, few_library_paths)


def work_of(library: LibraryService) -> list[tuple[str, str]]:
    saved = SavedService(library)
    return [(item.name, item.body) for kind in SavedKind for item in saved.items(kind)]


def test_a_backup_is_whole_and_told_by_its_name(
    library: LibraryService, backups: BackupService
) -> None:
    WorkspaceService(library).set_tray(["lindsay"])
    made = backups.make()
    assert made.reason is BackupReason.HAND
    assert abs(made.made - datetime.now()) < timedelta(minutes=5)
    assert made.size == made.path.stat().st_size
    assert backups.backups() == (made,)
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    preview = backups.preview(made)
    assert preview.same
    assert preview.holds == ((PieceKind.TRAY, 1),)


def test_the_daily_backup_is_made_once_a_day(
    library: LibraryService, few_library_paths: Paths
) -> None:
    now = datetime.now()
    backups = BackupService(library, few_library_paths, lambda: now)
    assert backups.make_daily() is not None
    assert backups.make_daily() is None
    backups.make()
    now += timedelta(days=1)
    assert backups.make_daily() is not None


def test_of_daily_backups_the_last_days_and_weeks_stay(
    library: LibraryService, few_library_paths: Paths
) -> None:
    folder = few_library_paths.backups
    today = datetime.now()
    first = back_up(library.store.database, folder, "daily")
    for ago in range(1, 60):
        stamp = (today - timedelta(days=ago)).strftime("%Y%m%d-%H%M%S-%f")
        os.link(first, folder / f"library.{stamp}.daily.backup")
    hand = back_up(library.store.database, folder, "hand")
    newest = back_up(library.store.database, folder, "daily")
    kept = backups_in(folder, "library")
    assert {hand, newest} <= {*kept} - {first}
    ages = [(today.date() - made.date()).days for path in kept if (made := made_at(path))]
    assert sorted(ages)[:8] == [0, 0, 1, 2, 3, 4, 5, 6], "by hand, today, and six days"
    older = sorted(ages)[8:]
    assert len(older) == 4
    assert all(later - earlier <= 7 for earlier, later in pairwise(older))


def test_what_a_restore_would_do_is_told_before(
    library: LibraryService, backups: BackupService
) -> None:
    saved, tray = SavedService(library), WorkspaceService(library)
    kept = saved.add(SavedKind.SEARCH, "Kept", "a").key
    changed = saved.add(SavedKind.SEARCH, "Changed", "before").key
    gone = saved.add(SavedKind.SEARCH, "Gone", "x").key
    backup = backups.make()
    saved.update(changed, "after")
    with library.store.database.changing() as connection:
        connection.execute("DELETE FROM saved_work WHERE key = ?", (gone,))
    saved.add(SavedKind.VISIT, "New", "{}")
    tray.set_tray(["lindsay"])
    preview = backups.preview(backup)
    assert preview.holds == ((PieceKind.SEARCH, 3),)
    assert [(one.kind, one.name) for one in preview.lost] == [
        (PieceKind.VISIT, "New"),
        (PieceKind.TRAY, "lindsay"),
    ]
    assert [one.key for one in preview.regained] == [gone]
    assert [one.key for one in preview.other] == [changed]
    assert kept not in {one.key for one in (*preview.lost, *preview.regained, *preview.other)}


def test_a_restore_brings_all_back_and_can_itself_be_undone(
    library: LibraryService, backups: BackupService, few_library_paths: Paths
) -> None:
    saved, tray = SavedService(library), WorkspaceService(library)
    key = saved.add(SavedKind.SEARCH, "Mine", "before").key
    tray.set_tray(["lindsay", "chugach"])
    then, backup = work_of(library), backups.make()
    saved.update(key, "after")
    tray.clear_tray()
    now = work_of(library)
    content = library.fingerprint()

    changes = backups.restore(backup)
    assert changes == EVERYTHING
    assert work_of(library) == then
    assert tray.tray() == ("lindsay", "chugach")
    assert library.fingerprint() == content
    library.store.check(few_library_paths.cache / "anew.json")

    undo = backups.find("newest")
    assert undo.reason is BackupReason.RESTORE
    backups.restore(undo)
    assert work_of(library) == now
    assert tray.tray() == ()
    assert not [path for path in few_library_paths.library.parent.iterdir() if path.name[0] == "."]


def test_another_window_sees_what_was_restored(
    library: LibraryService, backups: BackupService, few_library_paths: Paths
) -> None:
    other = LibraryService(few_library_paths)
    other.open()
    try:
        backup = backups.make()
        WorkspaceService(other).set_tray(["lindsay"])
        assert WorkspaceService(library).tray() == ("lindsay",)
        backups.restore(backup)
        assert WorkspaceService(other).tray() == ()
        WorkspaceService(other).set_tray(["chugach"])
        assert WorkspaceService(library).tray() == ("chugach",)
        other.store.check(few_library_paths.cache / "anew.json")
    finally:
        other.close()


def test_a_backup_of_an_older_version_is_brought_up_to_date(
    library: LibraryService, backups: BackupService
) -> None:
    WorkspaceService(library).set_tray(["lindsay"])
    backup = backups.make()
    with sqlite3.connect(backup.path) as connection:
        for table in (table.name for table in tables.WORKSPACE if table is not tables.TRAY):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.execute("UPDATE packs SET content_hash = 'earlier'")
    connection.close()
    content = library.fingerprint()
    SavedService(library).add(SavedKind.SEARCH, "Later", "x")
    WorkspaceService(library).clear_tray()
    assert [one.name for one in backups.preview(backup).lost] == ["Later"]
    backups.restore(backup)
    assert WorkspaceService(library).tray() == ("lindsay",)
    assert work_of(library) == []
    assert library.fingerprint() == content


def test_a_backup_that_cannot_be_used_is_told_and_nothing_changes(
    library: LibraryService, backups: BackupService, tmp_path: Path
) -> None:
    backup = backups.make()
    SavedService(library).add(SavedKind.SEARCH, "Now", "x")
    before = work_of(library)

    newer = backups.find(str(shutil.copy(backup.path, tmp_path / "newer.backup")))
    without_notes = Path(shutil.copy(backup.path, tmp_path / "without-notes"))
    odd = Path(shutil.copy(backup.path, tmp_path / "odd"))
    with sqlite3.connect(newer.path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(NewerLibrary):
        backups.preview(newer)
    with pytest.raises(NewerLibrary):
        backups.restore(newer)

    data = bytearray(backup.path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 9000] = b"\xa5" * 9000
    backup.path.write_bytes(data)
    for use in (backups.preview, backups.restore):
        with pytest.raises(DamagedLibrary, match="This backup is damaged"):
            use(backup)
    (tmp_path / "letter").write_bytes(b"Dear aunt\n" * 900)
    with pytest.raises(DamagedLibrary, match="This backup is damaged"):
        backups.preview(backups.find(str(tmp_path / "letter")))
    foreign = tmp_path / "addresses.sqlite"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE addresses (name TEXT)")
    connection.close()
    (tmp_path / "empty").write_bytes(b"")
    for path, script in {
        without_notes: "DROP TABLE notes",
        odd: "INSERT INTO added_packs (id, kind, title, version, origin, sha256, added, enabled,"
        " report, body) VALUES ('odd', x'00', '', '', '', '', '', 1, '', '')",
    }.items():
        with sqlite3.connect(path) as connection:
            connection.executescript(script)
        connection.close()
    for path in (tmp_path / "empty", without_notes, odd):
        with pytest.raises(DamagedLibrary, match="This backup is damaged"):
            backups.restore(backups.find(str(path)))
    there = len(backups.backups())
    for use in (backups.preview, backups.restore):
        with pytest.raises(NotALibrary) as told:
            use(backups.find(str(foreign)))
        assert told.value.file == str(foreign)  # and not the library
    assert len(backups.backups()) == there
    with pytest.raises(KnownError, match="no backup of this name"):
        backups.find("nothing")
    assert work_of(library) == before


def test_a_backup_cut_short_leaves_nothing_beside_it(
    backups: BackupService, few_library_paths: Paths
) -> None:
    """On a full disk SQLite leaves its journal beside the unfinished copy."""

    def full(*_: object) -> None:
        [part] = few_library_paths.backups.glob("*.part")
        part.with_name(f"{part.name}-journal").write_bytes(b"left")
        raise disk_full(part)

    with pytest.raises(KnownError, match="The disk is full"):
        backups.make(progress=full)
    assert not list(few_library_paths.backups.iterdir())


def test_a_cancelled_restore_changes_nothing(
    library: LibraryService, backups: BackupService
) -> None:
    backup = backups.make()
    WorkspaceService(library).set_tray(["lindsay"])

    def cancel(*_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        backups.restore(backup, cancel)
    assert WorkspaceService(library).tray() == ("lindsay",)
    assert backups.backups() == (backup,)


def test_what_a_killed_restore_left_goes(backups: BackupService, few_library_paths: Paths) -> None:
    left = few_library_paths.library.parent / ".restoring-0000"
    left.mkdir()
    (left / "library.sqlite").write_bytes(b"half")
    backups.make_daily()
    assert left.exists(), "it may be under way"
    os.utime(left, (0, 0))
    backups.make_daily()
    assert not left.exists()

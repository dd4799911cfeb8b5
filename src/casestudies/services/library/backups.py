"""Backups of the library: made daily and by hand, looked through, previewed and restored."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.library.care import (
    Backup,
    BackupReason,
    Piece,
    PieceKind,
    RestorePreview,
)
from casestudies.model.progress import Progress, no_progress
from casestudies.paths import Paths
from casestudies.said import said
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.store.care.backup import Tell

EVERYTHING = ChangeSet(content=True, tray=True, saved=True, notes=True, packs=True, team=True)
_UNFINISHED = ".restoring-"
_STALE_SECONDS = 3600


class BackupService:
    """Backups of an open library, in the folder ``backups`` beside it. Any thread may ask; what
    makes or restores one takes long and wants a worker. Methods raise ``KnownError`` where the
    disk is full or a file fails; then everything is as it was before."""

    def __init__(
        self,
        library: LibraryService,
        paths: Paths,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._library = library
        self._paths = paths
        self._now = now

    def backups(self) -> tuple[Backup, ...]:
        """All backups of this library, the newest first."""
        from casestudies.store.care.backup import backups_in

        found = backups_in(self._paths.backups, self._paths.library.stem)
        return tuple(backup for path in reversed(found) if (backup := _backup_of(path)))

    def make(
        self, reason: BackupReason = BackupReason.HAND, progress: Progress = no_progress
    ) -> Backup:
        """Makes a backup and looks it through; older ones for such a reason may go."""
        from casestudies.store.care.backup import back_up

        store = self._library.store
        path = back_up(store.database, self._paths.backups, reason, tell=_telling(progress))
        backup = _backup_of(path)
        assert backup is not None
        return backup

    def make_daily(self, progress: Progress = no_progress) -> Backup | None:
        """Makes the backup of today unless there is one, or the library cannot be written (which
        then does not change)."""
        if self._library.read_only:
            return None
        self._clear()
        today = self._now().date()
        daily = (one for one in self.backups() if one.reason is BackupReason.DAILY)
        if any(one.made.date() == today for one in daily):
            return None
        return self.make(BackupReason.DAILY, progress)

    def find(self, name: str) -> Backup:
        """The backup with this file name, at this path, or the newest for "newest". Raises
        ``KnownError`` where there is none."""
        there = self.backups()
        if name == "newest" and there:
            return there[0]
        for backup in there:
            if name in (backup.path.name, str(backup.path)):
                return backup
        path = Path(name)
        if path.is_file():
            made = datetime.fromtimestamp(path.stat().st_mtime)
            return Backup(path, made, BackupReason.HAND, path.stat().st_size)
        raise KnownError(said("There is no backup of this name."), file=name)

    # --- restoring ----------------------------------------------------------------------------

    def preview(self, backup: Backup) -> RestorePreview:
        """What restoring ``backup`` would do to the library as it is now. The backup is looked
        through first: a damaged one, or one that a newer program wrote, raises ``KnownError``."""
        from casestudies.store.care.backup import look_through, opened_backup
        from casestudies.store.care.pieces import pieces_of
        from casestudies.store.condition import condition_seen
        from casestudies.store.database import check_kind
        from casestudies.store.sync.desk_rows import team_of

        look_through(backup.path)
        with opened_backup(backup.path) as connection:
            check_kind(connection, backup.path)
            condition_seen(connection, backup.path)
            then, team_then = pieces_of(connection), team_of(connection)
        with self._library.store.database.reading() as connection:
            now, team_now = pieces_of(connection), team_of(connection)
        both = now.keys() & then.keys()
        counted: dict[PieceKind, int] = {}
        for piece, _ in then.values():
            if not piece.deleted:
                counted[piece.kind] = counted.get(piece.kind, 0) + 1
        return RestorePreview(
            backup,
            tuple((kind, counted[kind]) for kind in PieceKind if kind in counted),
            lost=_in_order(piece for key, (piece, _) in now.items() if key not in then),
            regained=_in_order(piece for key, (piece, _) in then.items() if key not in now),
            other=_in_order(now[key][0] for key in both if now[key][1] != then[key][1]),
            team=team_now.name if team_now is not None else "",
            team_then=team_then.name if team_then is not None else "",
        )

    def restore(self, backup: Backup, progress: Progress = no_progress) -> ChangeSet:
        """Makes the library what it was when ``backup`` was made, after a backup of what it is
        now. One of an older version of the program, or with older content, is brought up to date.
        A library that is joined to a team then gets what is newer there, and sends it nothing old.
        ``Cancelled`` from ``progress`` passes through; nothing is changed then."""
        from casestudies.store.care.backup import look_through, opened_backup, pour
        from casestudies.store.database import check_kind
        from casestudies.store.failures import explaining

        database = self._library.store.database
        database.check_writable()
        look_through(backup.path)
        with opened_backup(backup.path) as connection:
            check_kind(connection, backup.path)
        self.make(BackupReason.RESTORE, progress)
        folder = self._paths.library.parent / f"{_UNFINISHED}{uuid4().hex[:8]}"
        try:
            with explaining(self._paths.library):
                folder.mkdir()
                ready = self._paths._replace(library=folder / self._paths.library.name)
                shutil.copyfile(backup.path, ready.library)
                _bring_up_to_date(ready, backup.path, database.writer, progress)
                pour(ready.library, database)
        except KnownError as error:
            if error.file is not None and error.file.startswith(str(folder)):
                error.file = str(self._paths.library)  # a name that the user knows
            raise
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        self._library.forget()
        return EVERYTHING

    def _clear(self) -> None:
        """Removes what a restore left that was killed, unless another window restores now."""
        for left in self._paths.library.parent.glob(f"{_UNFINISHED}*"):
            with suppress(OSError):
                if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                    shutil.rmtree(left, ignore_errors=True)


def _bring_up_to_date(paths: Paths, backup: Path, writer: str, progress: Progress) -> None:
    """Makes a copy of a backup what the library will be, complete in its one file: ready for this
    program, with a note to other windows and to the team that ``writer`` brought it back."""
    from casestudies.services.library.building import open_library
    from casestudies.store.care.backup import damaged_backup, told_of_backup
    from casestudies.store.sync.desk_rows import came_back
    from casestudies.store.writes import EVERYTHING as EVERYTHING_PART
    from casestudies.store.writes import note_write

    opened = open_library(paths, progress)
    try:
        if opened.notes:  # it was so damaged that it was made anew
            raise damaged_backup(backup)
        with told_of_backup(backup), opened.store.database.changing() as connection:
            came_back(connection)
            note_write(connection, writer, {EVERYTHING_PART})
        opened.store.settle()
    finally:
        opened.store.close()


def _backup_of(path: Path) -> Backup | None:
    from casestudies.store.care.backup import made_at, reason_of

    made = made_at(path)
    try:
        size = path.stat().st_size
    except OSError:  # another window has just removed it
        return None
    if made is None:
        return None
    word = reason_of(path)
    known = word in set(BackupReason)
    return Backup(path, made, BackupReason(word) if known else BackupReason.UPGRADE, size)


def _telling(progress: Progress) -> Tell:
    return lambda done, total: progress(said("Copying the library"), done, total)


def _in_order(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    order = list(PieceKind)
    return tuple(sorted(pieces, key=lambda one: (order.index(one.kind), one.name.casefold())))

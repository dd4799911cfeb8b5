"""Copies of a library made with SQLite's own backup, so that they are whole even while in use."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from casestudies.store.database import Database
from casestudies.store.failures import explaining

KEEP = 5


def back_up(database: Database, folder: Path, reason: str, *, keep: int = KEEP) -> Path:
    """Copies the library into ``folder`` and gives the copy's path; of older copies of a library
    of this name the newest ``keep`` stay, this one counted.

    ``reason`` ("before-0002") becomes part of the file's name. A copy cut short leaves no file
    of a backup's name. Raises ``KnownError`` where the disk is full or the folder cannot be
    written.
    """
    stem = database.path.stem
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    target = folder / f"{stem}.{stamp}.{reason}.backup"
    unfinished = target.with_suffix(".part")
    with explaining(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            copy = sqlite3.connect(unfinished)
            try:
                with database.plain() as connection:
                    connection.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")
            finally:
                copy.close()
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
        for old in sorted(folder.glob(f"{stem}.*.backup"))[:-keep]:
            old.unlink()
    return target

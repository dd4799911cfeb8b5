"""Copies of a library made with SQLite's own backup, so that they are whole even while in use, and
looked through after they were written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from time import monotonic

from casestudies.errors import KnownError
from casestudies.said import said
from casestudies.store.condition import table_names
from casestudies.store.database import Database
from casestudies.store.failures import DamagedLibrary, explain, explaining, in_use

KEEP = 5
DAYS, WEEKS = 7, 4
"""Of daily backups those of the last days with one stay, and of so many weeks before the newest."""
ENDING = ".backup"
_PAGES = 500  # copied between two chances to cancel
_PATIENCE = 10.0  # seconds for which another writer is waited for
_STAMP = "%Y%m%d-%H%M%S-%f"

Tell = Callable[[int, int], object]
"""Told pages that are done and their total; what it raises ends the work, and nothing is kept."""


def back_up(
    database: Database, folder: Path, reason: str, *, keep: int = KEEP, tell: Tell | None = None
) -> Path:
    """Copies the library into ``folder``, looks the copy through and gives its path.

    ``reason`` ("before-0002", "daily") becomes part of the file's name; of older copies for a
    reason that begins with the same word the newest ``keep`` stay, this one counted (of daily ones
    see ``DAYS`` and ``WEEKS``). A copy cut short leaves no file of a backup's name. Raises
    ``KnownError`` where the disk is full, the folder cannot be written, or the copy is not sound.
    """
    stamp = datetime.now().strftime(_STAMP)
    target = folder / f"{database.path.stem}.{stamp}.{reason}{ENDING}"
    unfinished = target.with_suffix(".part")
    with explaining(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with database.reading() as connection:  # one state, whatever is written meanwhile
                counted = row_counts(connection)
                with closing(sqlite3.connect(unfinished)) as copy:
                    connection.backup(copy, pages=_PAGES, progress=_told(tell))
                    copy.execute("PRAGMA journal_mode=DELETE")
            if look_through(unfinished) != counted:
                raise KnownError(said("The backup is not complete and was not kept; try again."))
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
            unfinished.with_name(f"{unfinished.name}-journal").unlink(missing_ok=True)
        for old in _superfluous(backups_in(folder, database.path.stem), reason, keep):
            old.unlink(missing_ok=True)  # another window may be first
    return target


def backups_in(folder: Path, stem: str) -> tuple[Path, ...]:
    """The backups of a library with this ``stem`` in its name, the oldest first."""
    return tuple(sorted(path for path in folder.glob(f"{stem}.*{ENDING}") if made_at(path)))


def made_at(path: Path) -> datetime | None:
    """When a backup was made, in local time, as its name tells; None for another file."""
    parts = path.name.split(".")
    try:
        return datetime.strptime(parts[-3], _STAMP)
    except (IndexError, ValueError):
        return None


def reason_of(path: Path) -> str:
    """The reason in a backup's name."""
    return path.name.split(".")[-2]


def look_through(path: Path) -> dict[str, int]:
    """The rows of each table of a backup, which is looked through to its last page. Raises
    ``DamagedLibrary`` where it is not sound, ``KnownError`` where it cannot be read."""
    with opened_backup(path) as connection:
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        counted = row_counts(connection)
        if found != "ok" or not counted:  # an empty file is sound, and would empty the library
            raise damaged_backup(path)
        return counted


def row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table of a library has."""
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for name in sorted(table_names(connection))
    }


@contextmanager
def opened_backup(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that reads a backup, whose rows have names; nothing is written beside it."""
    if not path.is_file():
        raise KnownError(said("There is no backup at this place."), file=str(path))
    with (
        told_of_backup(path),
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as found,
    ):
        found.row_factory = sqlite3.Row
        yield found


@contextmanager
def told_of_backup(path: Path) -> Iterator[None]:
    """Tells of the backup at ``path`` what fails in SQLite inside the block: what the disk is not
    at fault for is in the backup."""
    try:
        yield
    except DamagedLibrary as error:
        raise damaged_backup(path) from error
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        known = explain(error, path)
        if known is None or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise damaged_backup(path) from error
        raise known from error


def damaged_backup(path: Path) -> DamagedLibrary:
    return DamagedLibrary(
        said("This backup is damaged and cannot be used. Nothing was changed; choose another one."),
        file=str(path),
    )


def pour(path: Path, database: Database) -> None:
    """Makes the open library what the library file at ``path`` is, in one step: whatever ends the
    program, it is what it was or what it becomes, and other windows see the one or the other.
    Raises ``KnownError`` where the disk is full or another window keeps writing."""
    began = monotonic()

    def waited(status: int, *_: int) -> None:
        waiting = status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        if waiting and monotonic() - began > _PATIENCE:
            raise in_use(database.path)

    database.check_writable()
    with database.plain() as connection, opened_backup(path) as source:
        source.backup(connection, progress=waited, sleep=0.05)


def _told(tell: Tell | None) -> Callable[[int, int, int], object] | None:
    if tell is None:
        return None
    return lambda _, remaining, total: tell(total - remaining, total)


def _superfluous(backups: Iterable[Path], reason: str, keep: int) -> list[Path]:
    """Those of all backups that one for ``reason`` makes needless."""
    family = reason.split("-")[0]
    alike = [path for path in backups if reason_of(path).split("-")[0] == family]
    if reason != "daily":
        return alike[:-keep]
    days: dict[date, Path] = {}
    for path in alike:  # the oldest first: of a day the newest stays
        made = made_at(path)
        assert made is not None
        days[made.date()] = path
    recent = sorted(days)[-DAYS:]
    weeks: dict[date, Path] = {}
    for day in sorted(days)[:-DAYS]:
        weeks[day - timedelta(days=day.weekday())] = days[day]
    kept = {days[day] for day in recent} | {weeks[week] for week in sorted(weeks)[-WEEKS:]}
    return [path for path in alike if path not in kept]

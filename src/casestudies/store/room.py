"""What is written down in the room of a workshop, as rows of the library file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Connection, Row

from casestudies.model.changes import ChangeSet
from casestudies.model.workshop import EntryKind, RoomEntry
from casestudies.store import tables
from casestudies.store.database import Database
from casestudies.store.failures import no_longer_saved


class RoomStore:
    """Works on the ``database`` of an open ``LibraryStore``, which closes it. Raises as
    ``SavedStore`` does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self, workshop: str) -> tuple[RoomEntry, ...]:
        """The entries of a workshop, oldest first, those that were struck out included."""
        question = f"{tables.ROOM_ENTRIES.select} WHERE workshop = ? ORDER BY at, id"
        with self._database.reading() as connection:
            return tuple(_entry(row) for row in connection.execute(question, (workshop,)))

    def write(self, workshop: str, entries: Sequence[RoomEntry]) -> ChangeSet:
        """Writes entries in one transaction; one with the id of an older one takes its place.
        Raises ``KnownError`` for a workshop that is not saved any more."""
        with self._database.changing() as connection:
            found = connection.execute(
                "SELECT 1 FROM saved_work WHERE key = ? AND deleted IS NULL", (workshop,)
            )
            if found.fetchone() is None:
                raise no_longer_saved()
            for entry in entries:
                write_entry(connection, workshop, entry)
        return ChangeSet(saved=True)


def write_entry(connection: Connection, workshop: str, entry: RoomEntry) -> None:
    """Adds an entry, or puts it in the place of the one with its id."""
    connection.execute(
        tables.ROOM_ENTRIES.insert.replace("INSERT", "INSERT OR REPLACE", 1),
        (
            workshop,
            entry.id,
            entry.kind.value,
            entry.at.isoformat(),
            entry.row,
            entry.case,
            entry.text,
            entry.deleted,
        ),
    )


def all_entries(connection: Connection) -> tuple[tuple[str, RoomEntry], ...]:
    """Every entry with the key of its workshop; none in a library older than workshops."""
    there = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE name = ?", (tables.ROOM_ENTRIES.name,)
    )
    if there.fetchone() is None:
        return ()
    rows = connection.execute(f"{tables.ROOM_ENTRIES.select} ORDER BY workshop, at, id")
    return tuple((row["workshop"], _entry(row)) for row in rows)


def _entry(row: Row) -> RoomEntry:
    return RoomEntry(
        id=row["id"],
        kind=EntryKind(row["kind"]),
        at=datetime.fromisoformat(row["at"]),
        row=row["row"],
        case=row["case_slug"],
        text=row["text"],
        deleted=bool(row["deleted"]),
    )

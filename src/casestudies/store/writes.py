"""Which parts of a library were written last, and by whom, so that other windows show it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from sqlite3 import Connection

from casestudies.model.changes import ChangeSet
from casestudies.store.database import Database

KEPT = 200
EVERYTHING = "everything"
CONTENT = "content"
_ALL = ChangeSet(content=True, tray=True, saved=True, notes=True, packs=True, team=True)
_TOLD_BY = {
    EVERYTHING: _ALL,
    CONTENT: ChangeSet(content=True),
    "tray": ChangeSet(tray=True),
    "saved_work": ChangeSet(saved=True),
    "room_entries": ChangeSet(saved=True),
    "field_notes": ChangeSet(saved=True),
    "notes": ChangeSet(notes=True),
    "added_packs": ChangeSet(packs=True),
    "former_packs": ChangeSet(packs=True),
    "desk_packs": ChangeSet(team=True),
}


def changes_of(parts: Iterable[str]) -> ChangeSet:
    """What a write of these parts touched; a part that a newer program names is everything."""
    changes = ChangeSet()
    for part in parts:
        changes |= _TOLD_BY.get(part, _ALL)
    return changes


def content_stamp(connection: Connection) -> list[tuple[str, str]]:
    """Another one whenever content is; none where there is no content yet."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'packs'").fetchone() is None:
        return []
    rows = connection.execute("SELECT id, fingerprint FROM packs ORDER BY id")
    return [(row[0], row[1]) for row in rows]


def note_write(connection: Connection, writer: str, parts: Iterable[str]) -> None:
    """Notes, in the transaction that is under way, that ``writer`` wrote these parts."""
    told = " ".join(sorted(parts))
    if not told:
        return
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM writes").fetchone()
    row = (last + 1, os.urandom(16).hex(), writer, told)
    connection.execute("INSERT INTO writes VALUES (?, ?, ?, ?)", row)
    connection.execute("DELETE FROM writes WHERE number <= ?", (last + 1 - KEPT,))


class Watch:
    """Tells what others wrote to an open library since it was asked last. One thread at a time may
    ask; it is closed with the ``database``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._version: int | None = None
        self._seen: tuple[int, str] | None = None
        self.changes()

    def changes(self) -> ChangeSet:
        """What was touched, by other windows and commands alone; asking costs next to nothing while
        nobody writes. Raises ``KnownError`` where the file fails."""
        with self._database.watching() as connection:
            version = connection.execute("PRAGMA data_version").fetchone()[0]
            if version == self._version:
                return ChangeSet()
            found = self._since(connection)
            self._version = version
            return found

    def _since(self, connection: Connection) -> ChangeSet:
        rows = connection.execute(
            "SELECT number, token, writer, parts FROM writes WHERE number >= ? ORDER BY number",
            (self._seen[0] if self._seen else 0,),
        ).fetchall()
        seen, self._seen = self._seen, (rows[-1][0], rows[-1][1]) if rows else None
        if seen is None:
            return ChangeSet() if self._version is None else self._of_others(rows)
        if not rows or (rows[0][0], rows[0][1]) != seen:
            return _ALL  # so much was written that it is not told any more, or a backup came back
        return self._of_others(rows[1:])

    def _of_others(self, rows: list[tuple[int, str, str, str]]) -> ChangeSet:
        changes = ChangeSet()
        for _, _, writer, parts in rows:
            if writer != self._database.writer:
                changes |= changes_of(parts.split())
        return changes

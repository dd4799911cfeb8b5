"""What a visitor writes down at the stops of a visit, as rows of the library file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from sqlite3 import Connection, Row

from casestudies.model.changes import ChangeSet
from casestudies.model.visit import Attachment, FieldNote, Seen
from casestudies.store import tables
from casestudies.store.database import Database
from casestudies.store.failures import no_longer_saved
from casestudies.store.notes import authors


class FieldNoteStore:
    """Works on the ``database`` of an open ``LibraryStore``, which closes it. Raises as
    ``SavedStore`` does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def notes(self, visit: str) -> tuple[FieldNote, ...]:
        """The notes of a visit, oldest first, struck ones included."""
        question = f"{tables.FIELD_NOTES.select} WHERE visit = ? ORDER BY at, id"
        with self._database.reading() as connection:
            notes = tuple(_note(row) for row in connection.execute(question, (visit,)))
            by = authors(connection, tables.FIELD_NOTES.name) if notes else {}
        return tuple(replace(note, author=by.get(note.id, "")) for note in notes) if by else notes

    def write(self, visit: str, notes: Sequence[FieldNote]) -> ChangeSet:
        """Writes notes in one transaction; one with the id of an older one takes its place.
        Raises ``KnownError`` for a visit that is not saved any more."""
        with self._database.changing() as connection:
            found = connection.execute(
                "SELECT 1 FROM saved_work WHERE key = ? AND deleted IS NULL", (visit,)
            )
            if found.fetchone() is None:
                raise no_longer_saved()
            for note in notes:
                write_note(connection, visit, note)
        return ChangeSet(saved=True)


def write_note(connection: Connection, visit: str, note: FieldNote) -> None:
    """Adds a note, or puts it in the place of the one with its id."""
    attached = note.attachment
    connection.execute(
        tables.FIELD_NOTES.insert.replace("INSERT", "INSERT OR REPLACE", 1),
        (
            visit,
            note.id,
            note.stop,
            note.at.isoformat(),
            note.text,
            note.dimension,
            note.seen.value,
            attached.file if attached else "",
            attached.name if attached else "",
            attached.placed if attached else False,
            note.deleted,
        ),
    )


def all_notes(connection: Connection) -> tuple[tuple[str, FieldNote], ...]:
    """Every note with the key of its visit; none in a library older than visits."""
    there = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE name = ?", (tables.FIELD_NOTES.name,)
    )
    if there.fetchone() is None:
        return ()
    rows = connection.execute(f"{tables.FIELD_NOTES.select} ORDER BY visit, at, id")
    return tuple((row["visit"], _note(row)) for row in rows)


def _note(row: Row) -> FieldNote:
    file = row["attached_file"]
    return FieldNote(
        id=row["id"],
        stop=row["stop"],
        at=datetime.fromisoformat(row["at"]),
        text=row["text"],
        dimension=row["dimension"],
        seen=Seen(row["seen"]),
        attachment=(
            Attachment(file, row["attached_name"], bool(row["attached_placed"])) if file else None
        ),
        deleted=bool(row["deleted"]),
    )

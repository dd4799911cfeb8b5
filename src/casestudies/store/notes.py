"""The user's notes, highlights and stars, as rows of the library file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from sqlite3 import Connection, Row
from urllib.parse import unquote, urlsplit

from casestudies.model.library.notes import Note, NoteKind, Place, Target
from casestudies.store import tables
from casestudies.store.database import Database

_LIVE = "deleted IS NULL"
_ORDER = "ORDER BY created, id"


class NoteStore:
    """Works on the ``database`` of an open ``LibraryStore``, which closes it. Raises ``KnownError``
    when the file fails, ``ReadOnlyLibrary`` where the library cannot be written."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def notes(self, case: str | None = None) -> tuple[Note, ...]:
        """The notes that are not deleted, oldest first: all of them, or those in a case."""
        where, given = (_LIVE, ()) if case is None else (f"case_slug = ? AND {_LIVE}", (case,))
        with self._database.reading() as connection:
            if not _there(connection):
                return ()
            rows = connection.execute(f"{tables.NOTES.select} WHERE {where} {_ORDER}", given)
            notes = tuple(_note(row) for row in rows)
            by = authors(connection, tables.NOTES.name) if notes else {}
        return tuple(replace(note, author=by.get(note.id, "")) for note in notes) if by else notes

    def note(self, key: str) -> Note | None:
        """One note, deleted or not; None where there is none."""
        with self._database.reading() as connection:
            return _found(connection, key) if _there(connection) else None

    def put(self, note: Note, spare: str) -> Note:
        """Writes a note whose ``version`` is that which it was made from, and gives it as it is
        kept. Where somebody wrote it meanwhile, what they wrote stays and this one is kept under
        the id ``spare`` beside it."""
        with self._database.changing() as connection:
            there = _found(connection, note.id)
            if there is None:
                kept = replace(note, version=1)
            elif there.version == note.version:
                if _same(there, note):
                    return there
                kept = replace(note, version=there.version + 1, created=there.created)
            elif _same(there, note):
                return there
            else:
                kept = replace(
                    note, id=spare, version=1, beside=note.id, created=note.updated, author=""
                )
            _write(connection, kept)
            return kept

    def delete(self, key: str, version: int, now: datetime) -> Note | None:
        """Marks a note as deleted and gives it; None, and nothing is done, where it says something
        that was written after ``version``."""
        with self._database.changing() as connection:
            there = _found(connection, key)
            if there is None or there.version != version:
                return None
            kept = replace(there, version=version + 1, deleted=now)
            _write(connection, kept)
            return kept

    def restore(self, key: str) -> Note | None:
        """Brings a deleted note back and gives it; None where there is none."""
        with self._database.changing() as connection:
            there = _found(connection, key)
            if there is None or there.deleted is None:
                return there
            kept = replace(there, version=there.version + 1, deleted=None)
            _write(connection, kept)
            return kept

    def star(self, star: Note, *, starred: bool) -> bool:
        """Gives the target of ``star`` that star, unless it has one, or takes its stars away.
        Whether anything changed."""
        with self._database.changing() as connection:
            rows = connection.execute(
                f"{tables.NOTES.select} WHERE kind = ? AND case_slug = ? AND part = ? AND {_LIVE}",
                (NoteKind.STAR.value, star.target.case, star.target.part),
            ).fetchall()
            if bool(rows) is starred:
                return False
            if starred:
                _write(connection, replace(star, version=1))
            for row in rows:
                there = _note(row)
                gone = replace(there, version=there.version + 1, deleted=star.updated)
                _write(connection, gone)
            return True


def all_notes(connection: Connection) -> tuple[Note, ...]:
    """Every note, deleted ones included; none in a library older than notes."""
    if not _there(connection):
        return ()
    return tuple(_note(row) for row in connection.execute(f"{tables.NOTES.select} {_ORDER}"))


def put_back(connection: Connection, notes: Iterable[Note]) -> None:
    """Makes the notes exactly these."""
    connection.execute(f"DELETE FROM {tables.NOTES.name}")
    for note in notes:
        _write(connection, note)


def _there(connection: Connection) -> bool:
    """Whether the library has the table: one of an older program that cannot be written has not."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (tables.NOTES.name,))
    return found.fetchone() is not None


def authors(connection: Connection, table: str) -> dict[str, str]:
    """Who began the records of a table that another of the team did, by their id, which is the last
    part of their key; of a team that was left, as it was told until then."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'desk_team'").fetchone()
    if found is None:
        return {}
    team = connection.execute("SELECT server FROM desk_team").fetchone()
    me = unquote(urlsplit(team["server"]).username or "") if team is not None else ""
    rows = connection.execute(
        "SELECT json_extract(key, '$[#-1]') AS id, owner FROM desk_records"
        " WHERE table_name = ? AND owner NOT IN ('', ?)",
        (table, me),
    )
    return {row["id"]: row["owner"] for row in rows}


def _found(connection: Connection, key: str) -> Note | None:
    row = connection.execute(f"{tables.NOTES.select} WHERE id = ?", (key,)).fetchone()
    return None if row is None else _note(row)


def _same(one: Note, other: Note) -> bool:
    return (one.text, one.quote, one.deleted is None) == (
        other.text,
        other.quote,
        other.deleted is None,
    )


def _write(connection: Connection, note: Note) -> None:
    place = {"start": note.place.start, "before": note.place.before, "after": note.place.after}
    if note.beside:
        place["beside"] = note.beside
    row = (
        note.id,
        note.kind.value,
        note.target.case,
        note.target.part,
        note.quote,
        json.dumps(place, ensure_ascii=False),
        note.text,
        note.version,
        note.created.isoformat(),
        note.updated.isoformat(),
        note.deleted.isoformat() if note.deleted else None,
    )
    set_all = ", ".join(f"{column} = excluded.{column}" for column in tables.NOTES.columns[1:])
    connection.execute(f"{tables.NOTES.insert} ON CONFLICT (id) DO UPDATE SET {set_all}", row)


def _note(row: Row) -> Note:
    place = _place(row["place"])
    return Note(
        id=row["id"],
        kind=NoteKind(row["kind"]),
        target=Target(row["case_slug"], row["part"]),
        created=datetime.fromisoformat(row["created"]),
        updated=datetime.fromisoformat(row["updated"]),
        text=row["text"],
        quote=row["quote"],
        place=Place(_number(place), str(place.get("before", "")), str(place.get("after", ""))),
        version=row["version"],
        deleted=datetime.fromisoformat(row["deleted"]) if row["deleted"] else None,
        beside=str(place.get("beside", "")),
    )


def _place(text: str) -> dict[str, object]:
    """What the place says; what cannot be read says nothing, for the note counts more."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _number(place: dict[str, object]) -> int:
    start = place.get("start", 0)
    return start if isinstance(start, int) else 0

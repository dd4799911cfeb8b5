"""The user's work in a library piece by piece, so that two states of it can be held against each
other, whatever versions of the program wrote them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from sqlite3 import Connection, Row

from casestudies.model.library.care import Piece, PieceKind
from casestudies.model.saved import SavedKind
from casestudies.store.condition import table_names

MOST_NAME = 80

Pieces = dict[tuple[PieceKind, str], tuple[Piece, str]]
"""By kind and key the piece and what stands for its whole state."""


def pieces_of(connection: Connection) -> Pieces:
    """All pieces of a user's work. ``connection`` gives rows with names; a table or a column that
    the library is too old to have is passed over."""
    found: Pieces = {}
    tables = table_names(connection)
    readers = {
        "tray": _tray,
        "saved_work": _saved,
        "notes": _notes,
        "room_entries": _room,
        "field_notes": _field_notes,
        "added_packs": _packs,
    }
    for table, read in readers.items():
        if table in tables:
            for piece, state in read(connection):
                digest = hashlib.sha256(repr(state).encode("utf-8", "surrogatepass")).hexdigest()
                found[piece.kind, piece.key] = (piece, digest)
    return found


_Read = Iterator[tuple[Piece, object]]


def _tray(connection: Connection) -> _Read:
    rows = connection.execute("SELECT case_slug FROM tray ORDER BY position, case_slug")
    slugs = [row[0] for row in rows]
    if slugs:
        yield Piece(PieceKind.TRAY, "tray", ", ".join(slugs)), slugs


def _saved(connection: Connection) -> _Read:
    for row in connection.execute("SELECT * FROM saved_work ORDER BY kind, position"):
        kind = PieceKind(row["kind"]) if row["kind"] in set(SavedKind) else PieceKind.OTHER
        piece = Piece(kind, row["key"], row["name"], row["deleted"] is not None)
        yield piece, (row["name"], row["body"], piece.deleted)


def _notes(connection: Connection) -> _Read:
    for row in connection.execute("SELECT * FROM notes ORDER BY created, id"):
        name = _short(row["text"] or row["quote"]) or str(row["case_slug"] or row["part"])
        piece = Piece(PieceKind.NOTE, row["id"], name, row["deleted"] is not None)
        yield piece, (row["kind"], row["case_slug"], row["part"], row["quote"], row["text"],
                      piece.deleted)  # fmt: skip


def _room(connection: Connection) -> _Read:
    for row in connection.execute("SELECT * FROM room_entries ORDER BY workshop, at, id"):
        key = f"{row['workshop']}/{row['id']}"
        piece = Piece(PieceKind.ROOM_ENTRY, key, _short(row["text"]), bool(row["deleted"]))
        yield piece, tuple(row)


def _field_notes(connection: Connection) -> _Read:
    for row in connection.execute("SELECT * FROM field_notes ORDER BY visit, at, id"):
        name = _short(row["text"] or row["attached_name"])
        key = f"{row['visit']}/{row['id']}"
        yield Piece(PieceKind.FIELD_NOTE, key, name, bool(row["deleted"])), tuple(row)


def _packs(connection: Connection) -> _Read:
    for row in connection.execute("SELECT * FROM added_packs ORDER BY id"):
        yield Piece(PieceKind.PACK, row["id"], row["title"]), _pack_state(row)


def _pack_state(row: Row) -> object:
    return row["version"], row["sha256"], bool(row["enabled"])


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= MOST_NAME else f"{plain[: MOST_NAME - 1]}…"

"""Looks a library through: damage, loose references, and what refers to things that are gone."""

from __future__ import annotations

import sqlite3
from sqlite3 import Connection

MOST = 20

_NOTES_GONE = """
SELECT text, quote, case_slug, part FROM notes WHERE deleted IS NULL AND (
    (case_slug != '' AND case_slug NOT IN (SELECT slug FROM cases))
    OR (case_slug != '' AND part LIKE 'finding:%' AND NOT EXISTS (
        SELECT 1 FROM findings f WHERE f.case_slug = notes.case_slug
        AND f.id = substr(notes.part, 9)))
    OR (case_slug = '' AND part LIKE 'reading:%' AND substr(part, 9) NOT IN
        (SELECT slug FROM readings))
    OR (case_slug = '' AND part LIKE 'comparison:%' AND substr(part, 12) NOT IN
        (SELECT key FROM saved_work WHERE deleted IS NULL)))
ORDER BY created, id
"""
_TRAY_GONE = "SELECT case_slug FROM tray WHERE case_slug NOT IN (SELECT slug FROM cases)"
_ROOMS_GONE = """
SELECT text FROM room_entries WHERE workshop NOT IN (SELECT key FROM saved_work)
UNION ALL SELECT text FROM field_notes WHERE visit NOT IN (SELECT key FROM saved_work)
"""
_UNTOLD = """
SELECT slug FROM cases WHERE slug NOT IN (SELECT case_slug FROM case_briefs)
    OR pack NOT IN (SELECT id FROM packs)
"""


def damage(connection: Connection) -> tuple[str, ...]:
    """What SQLite's full look through the file says; empty for a sound one."""
    try:
        rows = connection.execute(f"PRAGMA integrity_check({MOST})")
        found = tuple(str(row[0]) for row in rows)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        return (str(error),)
    return () if found == ("ok",) else found


def mend_indexes(connection: Connection) -> None:
    """Makes all of SQLite's own indexes anew, which mends damage that is in them alone."""
    connection.execute("REINDEX")


def loose_references(connection: Connection) -> tuple[str, ...]:
    """The tables with rows that refer to others that are not there."""
    rows = connection.execute("PRAGMA foreign_key_check")
    return tuple(dict.fromkeys(str(row[0]) for row in rows))


def incomplete_cases(connection: Connection) -> tuple[str, ...]:
    """Cases that lack what belongs to each of them."""
    return _first_column(connection, _UNTOLD)


def notes_on_what_is_gone(connection: Connection) -> tuple[str, ...]:
    """The texts of notes on a case, finding, reading or comparison that is not there."""
    rows = connection.execute(_NOTES_GONE).fetchall()
    return tuple(row[0] or row[1] or f"{row[2]} {row[3]}".strip() for row in rows)


def gone_from_tray(connection: Connection) -> tuple[str, ...]:
    """The slugs in the tray that no case has."""
    return _first_column(connection, _TRAY_GONE)


def entries_of_nothing(connection: Connection) -> tuple[str, ...]:
    """What was written down in workshops and on visits that are there no more."""
    return _first_column(connection, _ROOMS_GONE)


def attached_files(connection: Connection) -> dict[str, str]:
    """The files that field notes name, with the name that each had where it came from."""
    rows = connection.execute(
        "SELECT attached_file, attached_name FROM field_notes WHERE attached_file != ''"
    )
    return {row[0]: row[1] for row in rows}


def _first_column(connection: Connection, question: str) -> tuple[str, ...]:
    return tuple(row[0] for row in connection.execute(question))

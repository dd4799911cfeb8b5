"""Who began a note: told where a team is joined, "" for one's own and where there is none."""

from __future__ import annotations

import json
import sqlite3

from casestudies.store.notes import _authors


def _library() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    return connection


def _joined(server: str) -> sqlite3.Connection:
    connection = _library()
    connection.execute("CREATE TABLE desk_team (server TEXT)")
    connection.execute("CREATE TABLE desk_records (table_name TEXT, key TEXT, owner TEXT)")
    if server:
        connection.execute("INSERT INTO desk_team VALUES (?)", (server,))
    rows = [
        ("notes", json.dumps(["a"]), "kim"),
        ("notes", json.dumps(["b"]), "ana"),
        ("notes", json.dumps(["c"]), ""),
        ("collections", json.dumps(["d"]), "kim"),
    ]
    connection.executemany("INSERT INTO desk_records VALUES (?, ?, ?)", rows)
    return connection


def test_no_team() -> None:
    assert _authors(_library()) == {}
    assert _authors(_joined("")) == {}


def test_a_colleagues_note_alone_has_an_author() -> None:
    assert _authors(_joined("postgresql://ana@db1:5432,db2:5432/riverbend")) == {"a": "kim"}
    assert _authors(_joined("postgresql://kim@db1/riverbend")) == {"b": "ana"}

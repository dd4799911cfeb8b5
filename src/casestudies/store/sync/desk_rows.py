"""Rows of the tables in which a desk keeps what it knows of its team, and of what travels."""

from __future__ import annotations

import json
from datetime import datetime
from sqlite3 import Connection, Row
from typing import NamedTuple

from casestudies.store.sync.records import (
    TRAVELLING,
    Record,
    image_of,
    key_of,
    only_private,
    parent_of,
)
from casestudies.store.team.shared import PRIVATE


class DeskTeam(NamedTuple):
    """The team that the desk joined, as the library keeps it."""

    server: str
    desk: str
    name: str
    role: str
    epoch: str
    seen: int
    synchronized: datetime | None
    share_new: bool
    send_private: bool


def team_of(connection: Connection) -> DeskTeam | None:
    """The team that was joined; None where there is none, as in a library older than teams."""
    there = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'desk_team'").fetchone()
    row = connection.execute("SELECT * FROM desk_team").fetchone() if there else None
    if row is None:
        return None
    at = row["synchronized"]
    return DeskTeam(
        row["server"],
        row["desk"],
        row["name"],
        row["role"],
        row["epoch"],
        row["seen"],
        datetime.fromisoformat(at) if at else None,
        bool(row["share_new"]),
        bool(row["send_private"]),
    )


def came_back(connection: Connection) -> None:
    """A backup of this desk was restored: what it had not sent yet when it was made, it may have
    sent since, and others may have built upon that."""
    if team_of(connection) is None:
        return
    rows = connection.execute(
        "SELECT table_name, key FROM desk_records WHERE dirty > 0 AND sent IS NULL"
    )
    for row in rows.fetchall():
        record = Record(row["table_name"], row["key"])
        there = row_of(connection, record)
        if there is not None:
            connection.execute(
                "UPDATE desk_records SET sent = ? WHERE table_name = ? AND key = ?",
                (json.dumps(image_of(record.shared, there), ensure_ascii=False), *record),
            )


def note(connection: Connection, record: Record, scope: str) -> None:
    """Notes a record as written, seen by ``scope``."""
    connection.execute(
        "INSERT INTO desk_records VALUES (?, ?, ?, '', 0, NULL, NULL,"
        " (SELECT coalesce(max(dirty), 0) + 1 FROM desk_records))"
        " ON CONFLICT (table_name, key) DO UPDATE SET scope = excluded.scope,"
        " dirty = excluded.dirty",
        (*record, scope),
    )


def scope_of(connection: Connection, record: Record, row: Row | None, scope: str) -> str:
    """Who sees a record: of a star its reader alone, of a part whoever sees the whole."""
    if row is not None and only_private(record, row):
        return PRIVATE
    parent = parent_of(record)
    if parent is None:
        return scope
    found = connection.execute(
        "SELECT scope FROM desk_records WHERE table_name = ? AND key = ?", parent
    ).fetchone()
    return scope if found is None else found["scope"]


def sends_private(connection: Connection) -> bool:
    row = connection.execute("SELECT send_private FROM desk_team").fetchone()
    return row is not None and bool(row["send_private"])


def parts_of(connection: Connection, record: Record) -> list[Record]:
    found = []
    if record.table == "saved_work":
        for shared in TRAVELLING:
            if len(shared.keys) == 2:
                rows = connection.execute(
                    f'{shared.table.select} WHERE "{shared.keys[0]}" = ?', record.values
                )
                found += [
                    Record(shared.name, key_of([row[key] for key in shared.keys])) for row in rows
                ]
    return found


def row_of(connection: Connection, record: Record) -> Row | None:
    there = " AND ".join(f'"{key}" = ?' for key in record.shared.keys)
    return connection.execute(
        f"{record.shared.table.select} WHERE {there}", record.values
    ).fetchone()

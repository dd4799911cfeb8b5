"""Has SQLite note which records of the user's are written while a team is joined."""

from __future__ import annotations

from sqlite3 import Connection

from casestudies.store.sync.records import TRAVELLING
from casestudies.store.team.shared import PRIVATE, TEAM


def make_triggers(connection: Connection) -> None:
    """Has SQLite note which records are written, from now on."""
    drop_triggers(connection)
    for shared in TRAVELLING:
        for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            keys = ", ".join(f'{row}."{key}"' for key in shared.keys)
            connection.execute(
                f"CREATE TRIGGER team_{shared.name}_{event.lower()} AFTER {event} ON {shared.name}"
                " WHEN EXISTS (SELECT 1 FROM desk_team WHERE NOT applying) BEGIN"
                " INSERT INTO desk_records SELECT"
                f" '{shared.name}', json_array({keys}),"
                f" CASE WHEN share_new THEN '{TEAM}' ELSE '{PRIVATE}' END, '', 0, NULL, NULL,"
                " (SELECT coalesce(max(dirty), 0) + 1 FROM desk_records) FROM desk_team"
                " WHERE true ON CONFLICT (table_name, key)"
                " DO UPDATE SET dirty = excluded.dirty; END"
            )


def drop_triggers(connection: Connection) -> None:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'team_*'"
    )
    for (name,) in rows.fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')

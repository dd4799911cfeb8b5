"""Which tables of a library a team shares, and what the server notes beside each row."""

from __future__ import annotations

from typing import NamedTuple

from casestudies.store import tables
from casestudies.store.tables import Table


class SharedTable(NamedTuple):
    """A table of the user's that travels: ``keys`` are the columns that name a row, ``kept_by`` the
    role that may write it."""

    table: Table
    keys: tuple[str, ...]
    kept_by: str = "writer"

    @property
    def name(self) -> str:
        return self.table.name


SHARED = (
    SharedTable(tables.NOTES, ("id",)),
    SharedTable(tables.SAVED_WORK, ("key",)),
    SharedTable(tables.ROOM_ENTRIES, ("workshop", "id")),
    SharedTable(tables.FIELD_NOTES, ("visit", "id")),
    SharedTable(tables.ADDED_PACKS, ("id",), kept_by="keeper"),
)
ROLES = ("reader", "writer", "keeper")
TEAM, PRIVATE = "team", "private"

SIDE_COLUMNS = (
    "team_owner text NOT NULL DEFAULT session_user",
    f"team_scope text NOT NULL DEFAULT '{TEAM}' CHECK (team_scope IN ('{TEAM}', '{PRIVATE}'))",
    "team_version bigint NOT NULL DEFAULT 0",
    "team_seq bigint NOT NULL DEFAULT 0",
    "team_by text NOT NULL DEFAULT session_user",
    "team_desk text NOT NULL DEFAULT ''",
    "team_at timestamptz NOT NULL DEFAULT now()",
    "team_gone boolean NOT NULL DEFAULT false",
    "team_withdrawn boolean NOT NULL DEFAULT false",
    "team_beside text NOT NULL DEFAULT ''",
)
"""Who began a row, who sees it, how often it was written, with which number of the log, by whom, at
which desk, when, whether it is gone, and whether that is because its owner keeps it to themselves:
it is at their desks still. ``team_beside`` names, as JSON, the record that this one was kept beside
when two wrote at once, and who had written that."""

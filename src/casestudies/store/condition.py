"""What a library file needs before it can be used; looking loads no SQLAlchemy."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path
from typing import Any

from casestudies.store import tables
from casestudies.store.database import Database
from casestudies.store.failures import damaged_library, newer_library
from casestudies.store.migrations import REVISIONS

REVISION_TABLE = "alembic_version"


class Condition(StrEnum):
    """``EMPTY``: a new file. ``OLD_WORKSPACE``: the user's tables want migrating. ``OLD_CONTENT``:
    the content tables are of another version, or absent. ``READY``: all tables are as this
    program has them (which says nothing about packs)."""

    EMPTY = "empty"
    OLD_WORKSPACE = "old-workspace"
    OLD_CONTENT = "old-content"
    READY = "ready"


def condition_of(database: Database) -> Condition:
    """What the library needs. Raises ``NewerLibrary`` where a newer program wrote it, and
    ``DamagedLibrary``."""
    with database.reading() as connection:
        return condition_seen(connection, database.path)


def condition_seen(connection: sqlite3.Connection, path: Path) -> Condition:
    """``condition_of`` within a transaction that is under way."""
    found = table_names(connection)
    if not found:
        return Condition.EMPTY
    revision = None
    if REVISION_TABLE in found:
        revision = _only_value(connection, "version_num", REVISION_TABLE)
    if revision is not None and revision not in REVISIONS:
        raise newer_library(path)
    version = None
    if tables.CONTENT_STATE.name in found:
        version = _only_value(connection, "version", tables.CONTENT_STATE.name)
    if version is not None and version > tables.CONTENT_SCHEMA:
        raise newer_library(path)
    if revision != REVISIONS[-1]:
        return Condition.OLD_WORKSPACE
    if not found.issuperset(table.name for table in tables.WORKSPACE):
        raise damaged_library(path)
    if version != tables.CONTENT_SCHEMA or not found.issuperset(
        table.name for table in tables.CONTENT
    ):
        return Condition.OLD_CONTENT
    return Condition.READY


def table_names(connection: sqlite3.Connection) -> set[str]:
    """The tables of a library, SQLite's own left out."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows if not name.startswith("sqlite_")}


def _only_value(connection: sqlite3.Connection, column: str, table: str) -> Any:
    row = connection.execute(f"SELECT {column} FROM {table}").fetchone()
    return None if row is None else row[0]

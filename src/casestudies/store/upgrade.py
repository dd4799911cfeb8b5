"""Finds out what a library file needs before it can be used, and does it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select, text

from casestudies.store import schema
from casestudies.store.backup import back_up
from casestudies.store.engine import APPLICATION_ID, Database
from casestudies.store.failures import damaged_library, explaining, newer_library
from casestudies.store.migrations import REVISIONS
from casestudies.store.saved import Workspace

_SCRIPTS = Path(__file__).parent / "migrations"
_REVISION_TABLE = "alembic_version"


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
    with explaining(database.path), database.reading() as session:
        return _condition(session.connection(), database.path)


def prepare_tables(database: Database, backups: Path) -> None:
    """Brings all tables up to date; a workspace that changes is copied to ``backups`` before.

    Content tables of another version are emptied by it, the caller fills them again. Each part is
    one transaction. Raises ``ReadOnlyLibrary``, ``NewerLibrary`` or another ``KnownError``.
    """
    condition = condition_of(database)
    if condition in (Condition.EMPTY, Condition.OLD_WORKSPACE):
        if condition is Condition.OLD_WORKSPACE:
            back_up(database, backups, f"before-{REVISIONS[-1]}")
        with database.write_connection() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            _migrate(connection)
        condition = condition_of(database)
    if condition is Condition.OLD_CONTENT:
        with database.write_connection() as connection:
            if _condition(connection, database.path) is Condition.OLD_CONTENT:
                _renew_content_tables(connection)


def _condition(connection: Connection, path: Path) -> Condition:
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return Condition.EMPTY
    revision = None
    if _REVISION_TABLE in tables:
        revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if revision is not None and revision not in REVISIONS:
        raise newer_library(path)
    version = None
    if schema.ContentState.__tablename__ in tables:
        version = connection.scalar(select(schema.ContentState.version))
    if version is not None and version > schema.CONTENT_SCHEMA:
        raise newer_library(path)
    if revision != REVISIONS[-1]:
        return Condition.OLD_WORKSPACE
    if not tables.issuperset(Workspace.metadata.tables):
        raise damaged_library(path)
    if version != schema.CONTENT_SCHEMA or not tables.issuperset(schema.Content.metadata.tables):
        return Condition.OLD_CONTENT
    return Condition.READY


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _renew_content_tables(connection: Connection) -> None:
    """Drops the content tables that the file has, whatever their version, and makes ours."""
    tables = inspect(connection).get_table_names()
    if schema.ContentState.__tablename__ in tables:
        names = connection.scalar(select(schema.ContentState.tables)) or []
        quote = connection.dialect.identifier_preparer.quote
        for name in reversed(names):  # they are kept in an order in which each stands after those
            if name in tables:  # that it refers to
                connection.exec_driver_sql(f"DROP TABLE {quote(name)}")
    schema.Content.metadata.create_all(connection, checkfirst=False)
    names = [table.name for table in schema.Content.metadata.sorted_tables]
    connection.execute(
        insert(schema.ContentState).values(version=schema.CONTENT_SCHEMA, tables=names)
    )

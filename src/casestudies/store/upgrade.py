"""Makes the tables of a library and brings them up to date, with SQLAlchemy and Alembic."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, insert, select

from casestudies.store import schema
from casestudies.store.care.backup import back_up
from casestudies.store.condition import Condition, condition_of, condition_seen, table_names
from casestudies.store.database import APPLICATION_ID, Database
from casestudies.store.history import make_triggers
from casestudies.store.migrations import REVISIONS
from casestudies.store.sessions import plain
from casestudies.store.tables import CONTENT_SCHEMA

_SCRIPTS = Path(__file__).parent / "migrations"


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
            migrate(connection)
            make_triggers(plain(connection))
        condition = condition_of(database)
    if condition is Condition.OLD_CONTENT:
        with database.write_connection() as connection:
            if condition_seen(plain(connection), database.path) is Condition.OLD_CONTENT:
                _renew_content_tables(connection)


def migrate(connection: Connection) -> None:
    """Runs the migrations that the tables of the user lack, within a transaction under way."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _renew_content_tables(connection: Connection) -> None:
    """Drops the content tables that the file has, whatever their version, and makes ours."""
    tables = table_names(plain(connection))
    if schema.ContentState.__tablename__ in tables:
        names = connection.scalar(select(schema.ContentState.tables)) or []
        quote = connection.dialect.identifier_preparer.quote
        for name in reversed(names):  # they are kept in an order in which each stands after those
            if name in tables:  # that it refers to
                connection.exec_driver_sql(f"DROP TABLE {quote(name)}")
    schema.Content.metadata.create_all(connection, checkfirst=False)
    names = [table.name for table in schema.Content.metadata.sorted_tables]
    connection.execute(insert(schema.ContentState).values(version=CONTENT_SCHEMA, tables=names))

"""Makes a team's library of an empty database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Connection, insert
from sqlalchemy.exc import DBAPIError

from casestudies.errors import KnownError
from casestudies.said import said
from casestudies.store import schema
from casestudies.store.tables import CONTENT_SCHEMA
from casestudies.store.team import library_tables, rules
from casestudies.store.team.address import ServerAddress
from casestudies.store.team.connecting import (
    SCHEMA,
    TeamConnection,
    connect,
    engine_of,
    explaining,
)
from casestudies.store.team.people import set_person
from casestudies.store.team.version import exists
from casestudies.store.upgrade import migrate


def make_team(
    address: ServerAddress, password: str | None, name: str, keepers: Iterable[tuple[str, str]]
) -> None:
    """Makes a team called ``name`` of an empty database, in one transaction, with its first
    ``keepers`` as (person, password). ``address`` names who owns all of it: an account that may
    make roles, and that no desk uses. Raises ``KnownError`` where the database is not empty, where
    the account may not, or where the server fails; nothing is changed then."""
    with connect(address, password) as connection, explaining(address):
        _check_may(connection, address)
    engine = engine_of(address, password)
    with explaining(address), _as_the_server_says(), engine.begin() as tables:
        server = driver_of(tables)
        server.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(SCHEMA)))
        make_tables(tables)
        for statement in rules.statements(address.database, name):
            server.execute(statement)
        for person, word in keepers:
            set_person(server, person, "keeper", word)


def make_tables(connection: Connection) -> None:
    """The same tables by the same migrations as in a library file, all empty."""
    migrate(connection)
    schema.Content.metadata.create_all(connection, checkfirst=False)
    names = [table.name for table in schema.Content.metadata.sorted_tables]
    connection.execute(insert(schema.ContentState).values(version=CONTENT_SCHEMA, tables=names))


def driver_of(connection: Connection) -> psycopg.Connection[Any]:
    """PostgreSQL's own connection under one of SQLAlchemy, in the same transaction."""
    found = connection.connection.driver_connection
    assert isinstance(found, psycopg.Connection)
    return found


@contextmanager
def _as_the_server_says() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, psycopg.Error):
            raise error.orig from None
        raise


def _check_may(connection: TeamConnection, address: ServerAddress) -> None:
    if not _may_make_roles(connection):
        told = said(
            "{0} may not make roles on this server, which a team needs. Ask whoever keeps it for: "
            "ALTER ROLE {0} CREATEROLE"
        )
        raise KnownError(told.format(address.person))
    if not _has_extension(connection):
        told = said(
            "The server at {0} lacks {1}, with which a team finds words that are alike. It comes "
            "with PostgreSQL (Debian: postgresql-15, elsewhere postgresql-contrib); ask whoever "
            "keeps the server to install it. Nothing was changed."
        )
        raise KnownError(told.format(address.where, library_tables.EXTENSION))
    if exists(connection):
        told = said("The database {0} holds a team's library already. Nothing was changed.")
        raise KnownError(told.format(address.database))


def _has_extension(connection: TeamConnection) -> bool:
    found = connection.execute(
        "SELECT 1 FROM pg_available_extensions WHERE name = %s", (library_tables.EXTENSION,)
    ).fetchone()
    return found is not None


def _may_make_roles(connection: TeamConnection) -> bool:
    found = connection.execute(
        "SELECT rolcreaterole OR rolsuper AS may FROM pg_roles WHERE rolname = current_user"
    ).fetchone()
    return bool(found and found["may"])

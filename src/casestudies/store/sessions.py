"""SQLAlchemy on a library file, for everything that writes; importing this module loads it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session


class Sessions:
    """Write transactions on the file that ``connect`` opens. What fails in SQLite raises SQLite's
    own error, as it does where the file is read. Each transaction opens the file for itself, so
    nothing is left to close. Any thread may ask."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session whose changes are kept at the end of the block, or none if it raises."""
        with (
            _as_sqlite_says(),
            Session(self._engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """The same, for changes to the tables themselves."""
        with _as_sqlite_says(), self._engine.begin() as connection:
            yield connection


def plain(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection under one of SQLAlchemy, in the same transaction."""
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


def _begin(connection: Connection) -> None:
    """A writer takes the write lock at once, so that it never fails half-way for another's."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _as_sqlite_says() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.Error):
            raise
        raise error.orig from None

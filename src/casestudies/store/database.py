"""Opens a library file: ``sqlite3`` reads and keeps the user's own, SQLAlchemy writes content.

SQLAlchemy is loaded when content is written or tables change: it takes 20 MB and half of the time
to open, and a first step of the user's would wait for it.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.store.failures import (
    NotALibrary,
    damaged_library,
    explaining,
    not_a_library,
    read_only_library,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from casestudies.store.sessions import Sessions

APPLICATION_ID = 0x43617365  # "Case", in the file's header: this database is one of ours
BUSY_MILLISECONDS = 10_000
_READING_CACHE = 256  # KiB a connection; the system keeps the file's pages at hand anyway
_OUR_TABLE = b"CREATE TABLE content_state"
_LOOK_INTO = 4_000_000


class Database:
    """A library file that is open: ``reading()`` and ``changing()`` give SQLite's own connections,
    ``writing()`` sessions of SQLAlchemy; any thread may ask. Close it when done. ``connect`` opens
    the file."""

    def __init__(self, path: Path, connect: Callable[[], sqlite3.Connection], read_only: bool):
        self.path = path
        self.read_only = read_only
        self._connect = connect
        self._lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._closed = False
        self._sessions: Sessions | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the library from its first question to its last;
        its rows have names.

        Raises ``KnownError`` for damage and other failures of the file.
        """
        with self.plain() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are all kept at the end of the block, or none if it raises.

        Raises ``ReadOnlyLibrary`` where the library cannot be written, ``KnownError`` for a full
        disk and other failures of the file.
        """
        self.check_writable()
        with explaining(self.path), self._writers().session() as session:
            yield session

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are all kept at the end of the block, or none if it raises;
        it raises what ``writing()`` does."""
        self.check_writable()
        with self.plain() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def write_connection(self) -> Iterator[Connection]:
        """Like ``writing()``, for changes to the tables themselves."""
        self.check_writable()
        with explaining(self.path), self._writers().connection() as connection:
            yield connection

    @contextmanager
    def plain(self) -> Iterator[sqlite3.Connection]:
        """A connection outside any transaction, for backups and pragmas."""
        with explaining(self.path):
            with self._lock:
                found = self._idle.pop() if self._idle else None
            connection = found or self._opened()
            try:
                yield connection
            finally:
                with self._lock:
                    if not self._closed:
                        self._idle.append(connection)
                    else:
                        connection.close()

    def check_writable(self) -> None:
        """Raises ``ReadOnlyLibrary`` where the library cannot be written."""
        if self.read_only:
            raise read_only_library(self.path)

    def close(self) -> None:
        """Close the file; a connection that is in use still is closed when it comes back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _opened(self) -> sqlite3.Connection:
        connection = self._connect()
        connection.row_factory = sqlite3.Row
        connection.execute(f"PRAGMA cache_size=-{_READING_CACHE}")
        return connection

    def _writers(self) -> Sessions:
        from casestudies.store.sessions import Sessions

        with self._lock:
            if self._sessions is None:
                self._sessions = Sessions(self._connect)
            return self._sessions


def open_database(path: Path, *, read_only: bool = False, create: bool = False) -> Database:
    """Opens the SQLite file at ``path``; with ``create`` an absent file is made.

    A file that cannot be written is opened read-only, read-only media included. Raises
    ``NotALibrary`` for a file of another kind, ``DamagedLibrary``, and ``KnownError`` for an
    absent file.
    """
    path = path.absolute()
    if not create and not path.is_file():
        what = "A folder stands at" if path.is_dir() else "There is no library at"
        raise KnownError(f"{what} this place; nothing was changed.", file=str(path))
    read_only = read_only or (path.exists() and not _writable(path))
    mode = _read_only_mode(path) if read_only else f"mode={'rwc' if create else 'rw'}"
    database = Database(path, _connecting(path, mode, read_only), read_only)
    try:
        _check_kind(database)
    except NotALibrary as error:
        database.close()
        if _was_ours(path):
            raise damaged_library(path) from error
        raise
    except BaseException:
        database.close()
        raise
    return database


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _read_only_mode(path: Path) -> str:
    """``mode=ro``, or ``immutable=1`` where SQLite cannot even make its shared-memory file."""
    with explaining(path):
        try:
            connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
            try:
                connection.execute("PRAGMA schema_version").fetchone()
            finally:
                connection.close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (
                sqlite3.SQLITE_CANTOPEN,
                sqlite3.SQLITE_READONLY,
            ):
                raise
        else:
            return "mode=ro"
    log = path.with_name(path.name + "-wal")
    if log.is_file() and log.stat().st_size > 0:
        raise KnownError(
            "This library was not closed properly and cannot be repaired where it is. Copy it, "
            "with the files beside it, to a folder that can be written and open the copy.",
            file=str(path),
        )
    return "mode=ro&immutable=1"


def _connecting(path: Path, mode: str, read_only: bool) -> Callable[[], sqlite3.Connection]:
    """What opens one more connection to the file."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{path.as_uri()}?{mode}",
            uri=True,
            timeout=BUSY_MILLISECONDS / 1000,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA synchronous=NORMAL")
            if not read_only:
                _use_write_ahead_log(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    return connect


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Where another process reads just now, or the disk has no shared memory, SQLite keeps its
    older way of writing, which is as safe."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode=WAL")


def _was_ours(path: Path) -> bool:
    """Whether a file that SQLite cannot read any more was a library once: its beginning is lost,
    the names of our tables are not."""
    with explaining(path), path.open("rb") as file:
        return _OUR_TABLE in file.read(_LOOK_INTO)


def _check_kind(database: Database) -> None:
    """Raises ``NotALibrary`` unless the file is empty or carries our mark."""
    with database.plain() as connection:
        found = connection.execute("PRAGMA application_id").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and found != APPLICATION_ID:
        raise not_a_library(database.path)

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
from casestudies.said import said
from casestudies.store.failures import (
    DamagedLibrary,
    DiskFull,
    NotALibrary,
    damaged_library,
    explaining,
    library_gone,
    not_a_library,
    nothing_saved_on_full_disk,
    read_only_library,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from casestudies.store.sessions import Sessions

_IMMUTABLE = "mode=ro&immutable=1"  # reads without a file beside the library
APPLICATION_ID = 0x43617365  # "Case", in the file's header: this database is one of ours
BUSY_MILLISECONDS = 10_000
_READING_CACHE = 256  # KiB a connection; the system keeps the file's pages at hand anyway
_OUR_TABLE = b"CREATE TABLE content_state"
_LOOK_INTO = 4_000_000


class Database:
    """A library file that is open: ``reading()`` and ``changing()`` give SQLite's own connections,
    ``writing()`` sessions of SQLAlchemy; any thread may ask. Close it when done. ``connect`` opens
    the file, ``on_damage`` is told when it is found damaged in use."""

    def __init__(self, path: Path, connect: Callable[[], sqlite3.Connection], read_only: bool):
        self.path = path
        self.read_only = read_only
        self.disk_full = False  # why it is open for reading only
        self._connect = connect
        self._lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._closed = False
        self._sessions: Sessions | None = None
        self._file: tuple[int, int] | None = None  # which one it is that was opened
        self._watching: sqlite3.Connection | None = None
        self._together = _Together()
        self.on_damage: Callable[[], object] = lambda: None
        self.writer = os.urandom(16).hex()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the library from its first question to its last;
        its rows have names.

        Raises ``KnownError`` for damage and other failures of the file.
        """
        if self._together.connection is not None:
            with _named_rows(self._together.connection) as connection:
                yield connection
            return
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
        if self._together.session is not None:
            yield self._together.session
            self._together.session.flush()
            return
        self.check_writable()
        self._find_file()
        with self._explaining(), self._writers().session() as session:
            from casestudies.store.sessions import plain

            with self._noting(plain(session.connection())):
                yield session
                session.flush()

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are all kept at the end of the block, or none if it raises;
        it raises what ``writing()`` does."""
        if self._together.connection is not None:
            with _named_rows(self._together.connection) as connection:
                yield connection
            return
        self.check_writable()
        with self.plain() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                with self._noting(connection):
                    yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            self._find_file()  # only what is in the file that is there counts as written

    @contextmanager
    def together(self, *, content: bool = False) -> Iterator[None]:
        """A block in which all that this thread changes with ``changing()``, and with ``content``
        also with ``writing()``, is one transaction: kept at its end, or nothing of it if it raises.
        What the thread reads meanwhile is as it has written it. Blocks may stand in each other. It
        raises what ``writing()`` does.
        """
        mine = self._together
        if mine.connection is not None:
            assert mine.session is not None or not content
            yield
            return
        if content:
            from casestudies.store.sessions import plain

            with self.writing() as session:
                mine.session, mine.connection = session, plain(session.connection())
                try:
                    yield
                finally:
                    mine.session = mine.connection = None
            return
        with self.changing() as connection:
            mine.connection = connection
            try:
                yield
            finally:
                mine.connection = None

    @contextmanager
    def write_connection(self) -> Iterator[Connection]:
        """Like ``writing()``, for changes to the tables themselves."""
        self.check_writable()
        with self._explaining(), self._writers().connection() as connection:
            yield connection

    @contextmanager
    def plain(self) -> Iterator[sqlite3.Connection]:
        """A connection outside any transaction, for backups and pragmas."""
        with self._explaining():
            self._find_file()
            with self._lock:
                found = self._idle.pop() if self._idle else None
                file = self._file
            connection = found or self._opened()
            try:
                yield connection
            except (sqlite3.Error, OSError):
                connection.close()  # what failed once is not asked again: the disk may come back
                raise
            except BaseException:
                self._take_back(connection, file)
                raise
            self._take_back(connection, file)

    @contextmanager
    def watching(self) -> Iterator[sqlite3.Connection]:
        """The one connection that stays open for telling whether others wrote; for one thread at a
        time."""
        with explaining(self.path):
            self._find_file()
            if self._watching is None:
                self._watching = self._opened()
            yield self._watching

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        """``explaining``, which tells ``on_damage`` of damage."""
        try:
            with explaining(self.path):
                yield
        except DamagedLibrary:
            self.on_damage()
            raise

    def check_writable(self) -> None:
        """Raises ``ReadOnlyLibrary`` where the library cannot be written."""
        if self.disk_full:
            raise nothing_saved_on_full_disk(self.path)
        if self.read_only:
            raise read_only_library(self.path)

    def close(self) -> None:
        """Close the file; a connection that is in use still is closed when it comes back."""
        with self._lock:
            self._closed = True
        self._let_go()

    def _let_go(self) -> None:
        """Closes all connections but those that are in use just now."""
        with self._lock:
            idle, self._idle = self._idle, []
            if self._watching is not None:
                idle.append(self._watching)
                self._watching = None
        for connection in idle:
            connection.close()

    def _take_back(self, connection: sqlite3.Connection, file: tuple[int, int] | None) -> None:
        """Keeps a connection for the next one who asks, if it is to the file that is there now."""
        with self._lock:
            if not self._closed and file in (self._file, None):
                self._idle.append(connection)
                return
        connection.close()

    def _find_file(self) -> None:
        """Raises ``KnownError`` where the file is gone: SQLite would go on writing into one that
        has no name any more. Where another took its place (a stick came back, the library was made
        anew) that one is used from now on."""
        if self._file is None:
            return
        try:
            found = self.path.stat()
        except OSError as error:
            raise library_gone(self.path) from error
        if (found.st_dev, found.st_ino) != self._file:
            self._let_go()
            self._file = found.st_dev, found.st_ino

    @contextmanager
    def _noting(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Makes a step of the history of what is written inside the block, and tells others."""
        from casestudies.store import history, writes

        if not history.is_kept(connection):
            yield
            return
        before = writes.content_stamp(connection)
        yield
        parts = history.end_step(connection, self.writer)
        if writes.content_stamp(connection) != before:
            parts |= {writes.CONTENT}
        writes.note_write(connection, self.writer, parts)

    def _opened(self) -> sqlite3.Connection:
        connection = self._connect()
        if self._file is None:
            found = self.path.stat()
            self._file = found.st_dev, found.st_ino
        connection.row_factory = sqlite3.Row
        connection.execute(f"PRAGMA cache_size=-{_READING_CACHE}")
        return connection

    def _writers(self) -> Sessions:
        from casestudies.store.sessions import Sessions

        with self._lock:
            if self._sessions is None:
                self._sessions = Sessions(self._connect)
            return self._sessions


@contextmanager
def _named_rows(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """The connection with rows that have names, as all but SQLAlchemy want them."""
    before = connection.row_factory
    connection.row_factory = sqlite3.Row
    try:
        yield connection
    finally:
        connection.row_factory = before


class _Together(threading.local):
    """What the blocks of one thread share that are one transaction; None outside of such."""

    connection: sqlite3.Connection | None = None
    session: Session | None = None


def open_database(path: Path, *, read_only: bool = False, create: bool = False) -> Database:
    """Opens the SQLite file at ``path``; with ``create`` an absent file is made.

    A file that cannot be written is opened read-only, read-only media included. Raises
    ``NotALibrary`` for a file of another kind, ``DamagedLibrary``, and ``KnownError`` for an
    absent file.
    """
    path = path.absolute()
    if not create and not path.is_file():
        told = (
            said("A folder stands at this place; nothing was changed.")
            if path.is_dir()
            else said("There is no library at this place; nothing was changed.")
        )
        raise KnownError(told, file=str(path))
    read_only = read_only or (path.exists() and not _writable(path))
    mode = _read_only_mode(path) if read_only else f"mode={'rwc' if create else 'rw'}"
    database = Database(path, _connecting(path, mode, read_only), read_only)
    try:
        with database.plain() as connection:
            check_kind(connection, path)
    except DiskFull:
        database.close()
        if create or read_only or _has_log(path):
            raise
        return _open_on_full_disk(path)
    except NotALibrary as error:
        database.close()
        if _was_ours(path):
            raise damaged_library(path) from error
        raise
    except BaseException:
        database.close()
        raise
    return database


def _open_on_full_disk(path: Path) -> Database:
    """The library for reading, where the disk has no byte for the small files that SQLite keeps
    beside it while it writes."""
    database = Database(path, _connecting(path, _IMMUTABLE, read_only=True), read_only=True)
    database.disk_full = True
    try:
        with database.plain() as connection:
            check_kind(connection, path)
    except BaseException:
        database.close()
        raise
    return database


def _has_log(path: Path) -> bool:
    """Whether changes stand in a file beside the library, which only its owner can put into it."""
    log = path.with_name(path.name + "-wal")
    return log.is_file() and log.stat().st_size > 0


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
    if _has_log(path):
        raise KnownError(
            said(
                "This library was not closed properly and cannot be repaired where it is. Copy it, "
                "with the files beside it, to a folder that can be written and open the copy."
            ),
            file=str(path),
        )
    return _IMMUTABLE


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


def check_kind(connection: sqlite3.Connection, path: Path) -> None:
    """Raises ``NotALibrary`` unless the file at ``path`` is empty or carries our mark."""
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and found != APPLICATION_ID:
        raise not_a_library(path)

"""Opens connections to a team's server, and says in a sentence why one cannot be had."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any, LiteralString, cast

import psycopg
from psycopg import errors, sql
from psycopg.rows import dict_row, tuple_row

from casestudies.errors import KnownError
from casestudies.said import said
from casestudies.store.team.address import ServerAddress

if TYPE_CHECKING:
    from sqlalchemy import Engine

SECONDS = 10
HERE, PASSING = "casestudies", "casestudies-passing"
"""What a connection is called at the server: one of each desk that is open tells the others that
it is here."""
SILENT = 30.0
"""Seconds without a byte of the server, while it was asked something, after which it is given up:
one that stands still keeps its connections open for ever."""
ASLEEP = 60_000
"""Milliseconds after which the server ends what a laptop that fell asleep began: it holds the lock
that all others wait for."""
LOCKED = 20_000
"""Milliseconds that the server lets one wait for another's lock; less than ``SILENT``."""
SCHEMA = "casestudies"
"""The schema that all of a team's tables are in."""

_READ_ONLY = "session is read-only"
"""What libpq says of a server that answers and is not the one to be written to."""

TeamConnection = psycopg.Connection[dict[str, Any]]
Heed = Callable[[], object]
"""Called several times a second while the server is waited for; what it raises ends the waiting,
and the connection."""


class ServerUnreachable(KnownError):
    """The server does not answer, or went away: what is written here waits for it."""


class WrongPassword(KnownError):
    """The server does not take this person with this password."""


def heed_nothing() -> None:
    """Wait as long as it takes."""


_heed: ContextVar[Heed] = ContextVar("heed", default=heed_nothing)
"""That of the connection that is being made."""


class PatientConnection(psycopg.Connection[Any]):
    """A connection that waits for its server as long as there are signs of it, and ``heed`` lets
    it."""

    heed: Heed = staticmethod(heed_nothing)

    @classmethod
    def _connect_gen(cls, *given: Any, **named: Any) -> Generator[Any, Any, Any]:
        """As psycopg makes a connection; it has no other way to end that before its time."""
        making: Generator[Any, Any, Any] = super()._connect_gen(*given, **named)
        ready = None
        while True:
            try:
                wanted = making.send(ready)
            except StopIteration as end:
                return end.value
            ready = yield wanted
            if not ready:
                _heed.get()()

    def wait(self, gen: Generator[Any, Any, Any], *given: Any, **named: Any) -> Any:
        """As psycopg waits for whatever is under way, ``gen``."""
        return super().wait(self._heeding(gen), *given, **named)

    def _heeding(self, gen: Generator[Any, Any, Any]) -> Generator[Any, Any, Any]:
        heard, ready = time.monotonic(), None
        while True:
            try:
                wanted = gen.send(ready)
            except StopIteration as end:
                return end.value
            ready = yield wanted
            if ready:
                heard = time.monotonic()
                continue
            try:
                self.heed()
                if time.monotonic() - heard > SILENT:
                    raise psycopg.OperationalError("the server says nothing any more")
            except BaseException:
                self.pgconn.finish()  # what was asked is unknown: nothing more goes this way
                raise


def driver() -> str:
    """What connections are made with, and its versions."""
    number = psycopg.pq.version()
    return f"psycopg {psycopg.__version__} with libpq {number // 10000}.{number % 10000}"


def written(text: str) -> sql.SQL:
    """SQL that is put together of constants of ours alone; values go beside it."""
    return sql.SQL(cast(LiteralString, text))


def connect(
    address: ServerAddress,
    password: str | None = None,
    *,
    desk: str = "",
    reading: bool = False,
    counted: bool = True,
    heed: Heed = heed_nothing,
) -> TeamConnection:
    """A connection whose every statement is a transaction of its own unless the caller begins one;
    rows are dicts. Off this computer it is encrypted and the server's certificate is checked. Of
    several hosts it is to the one that is written to; with ``reading`` to a standby where one
    answers, else to any. Only what is ``counted`` tells others that a desk is here; a ``reading``
    one is not. A server that says nothing for ``SILENT`` seconds is given up. Raises
    ``WrongPassword``, ``ServerUnreachable`` or another ``KnownError``, and what ``heed`` raises."""
    heed()
    name = HERE if counted and not reading else PASSING
    before = _heed.set(heed)
    try:
        connection = _open(
            address, password, name, reading=reading, autocommit=True, row_factory=dict_row
        )
    finally:
        _heed.reset(before)
    connection.heed = heed
    try:
        heed()
        if desk:
            connection.execute("SELECT set_config('casestudies.desk', %s, false)", (desk,))
    except BaseException:
        connection.close()
        raise
    return connection


def engine_of(address: ServerAddress, password: str | None) -> Engine:
    """SQLAlchemy on the server, for the tables themselves; each transaction opens a connection."""
    from sqlalchemy import NullPool, create_engine  # whoever follows a team does without it

    return create_engine(
        "postgresql+psycopg://",
        creator=lambda: _open(address, password, autocommit=False, row_factory=tuple_row),
        poolclass=NullPool,
    )


def _open(
    address: ServerAddress,
    password: str | None,
    name: str = PASSING,
    *,
    reading: bool = False,
    **how: Any,
) -> PatientConnection:
    secure: dict[str, Any] = {} if address.here else dict(_secure())
    try:
        return PatientConnection.connect(
            host=address.names,
            port=address.ports,
            target_session_attrs="prefer-standby" if reading else "read-write",
            dbname=address.database,
            user=address.person,
            password=password,
            connect_timeout=SECONDS,
            application_name=name,
            keepalives_idle=30,
            keepalives_interval=5,
            keepalives_count=3,
            tcp_user_timeout=20_000,
            options=f"-c search_path={SCHEMA},pg_temp"
            f" -c idle_in_transaction_session_timeout={ASLEEP} -c lock_timeout={LOCKED}",
            prepare_threshold=None,  # a standby that takes over knows none
            **how,
            **secure,
        )
    except psycopg.Error as error:
        raise _why_not(error, address, reading=reading) from error


def _secure() -> dict[str, str]:
    """The certificate is checked against those that the system trusts, unless libpq is told of a
    district's own (``PGSSLROOTCERT``, ``~/.postgresql/root.crt``)."""
    own = Path("~/.postgresql/root.crt").expanduser()
    if os.environ.get("PGSSLROOTCERT") or own.is_file():
        return {"sslmode": "verify-full"}
    return {"sslmode": "verify-full", "sslrootcert": "system"}


@contextmanager
def explaining(address: ServerAddress) -> Iterator[None]:
    """Tells a failure of the server inside the block as a sentence. What our own rules refuse is
    said in their words; a fault of ours goes through as it is."""
    try:
        yield
    except (
        psycopg.OperationalError,
        psycopg.InterfaceError,
        errors.IdleInTransactionSessionTimeout,
    ) as error:
        raise _why_not(error, address) from error
    except errors.InsufficientPrivilege as error:
        raise KnownError(
            said(
                "Your rights on the team's server do not allow this; a keeper of the team can "
                "change them. Nothing was changed."
            )
        ) from error
    except errors.RaiseException as error:
        told = error.diag.message_primary or said("The team's server refused.")
        raise KnownError(told) from error
    except errors.UndefinedTable as error:
        raise no_team(address) from error


def no_team(address: ServerAddress) -> KnownError:
    told = said(
        "The database {0} at {1} holds no team's library. “casestudies team init” makes one of an "
        "empty database."
    )
    return KnownError(told.format(address.database, address.where))


def _why_not(error: psycopg.Error, address: ServerAddress, *, reading: bool = False) -> KnownError:
    why = str(error)
    where = address.where
    if isinstance(error, errors.InvalidPassword | errors.InvalidAuthorizationSpecification) or (
        "password authentication failed" in why or "no password supplied" in why
    ):
        told = said("The server at {0} does not take {1} with this password.")
        return WrongPassword(told.format(where, address.person))
    if "certificate" in why or "SSL" in why:
        told = said(
            "The connection to {0} cannot be made safe: its certificate is missing or is not one "
            "that this computer trusts. Nothing was sent; ask whoever keeps the server."
        )
        return KnownError(told.format(where))
    if "does not exist" in why and "database" in why:
        return KnownError(said("There is no database {0} at {1}.").format(address.database, where))
    if "not permitted to log in" in why or "pg_hba" in why:
        told = said("The server at {0} does not let {1} in from here.")
        return KnownError(told.format(where, address.person))
    if _READ_ONLY in why:
        told = said(
            "Of the team's servers at {0} only a standby answers, which can be read and not "
            "written. What you write is kept here and goes there when the primary is back, or "
            "whoever keeps the servers has made the standby the primary."
        )
        return ServerUnreachable(told.format(where))
    gone = said("The team's server at {0} does not answer.")
    if len(address.hosts) > 1:
        gone = said("None of the team's servers at {0} answers.")
    told = said("{0} What you write is kept here and goes there when it does.")
    if reading:
        told = said("{0} What is on this desk can be searched and read meanwhile.")
    return ServerUnreachable(told.format(gone.format(where)))

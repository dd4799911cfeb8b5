"""Reading the team's library: from a standby where one answers, else from the primary."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import psycopg
from psycopg import sql

from casestudies.store.team.address import ServerAddress
from casestudies.store.team.connecting import TeamConnection, explaining, written

Wanted = Sequence[tuple[Sequence[str], bool]]
"""Marks of one facet after the other: a case has any of them or, where True, every one."""
_ORDERS = {
    "name": "",
    "enrollment": "enrollment DESC NULLS LAST, ",
    "newest": "newest DESC NULLS LAST, ",
    "best-documented": "sources DESC, findings DESC, ",
}


class Published(NamedTuple):
    """What was noted when the library was published whole; ``about`` is JSON."""

    stamp: str
    at: datetime
    person: str
    cases: int
    passages: int
    about: str


class FoundCase(NamedTuple):
    """A case of a page: ``brief`` is JSON, ``passages`` counts all that it has."""

    slug: str
    brief: str
    passages: int


class LibraryReader:
    """Asks by one connection that stays open, and opens another where it was lost. Any thread may
    ask, one at a time does. Raises ``ServerUnreachable`` and other ``KnownError``."""

    def __init__(self, address: ServerAddress, connect: Callable[[], TeamConnection]) -> None:
        self._address = address
        self._connect = connect
        self._lock = threading.Lock()
        self._open: TeamConnection | None = None
        self._closed = False

    def ask(self, question: sql.SQL | sql.Composed, given: Sequence[Any] = ()) -> list[Any]:
        """The rows of an answer, as dicts."""
        with self._lock, explaining(self._address):
            if self._open is not None:
                try:
                    return self._open.execute(question, given).fetchall()
                except (psycopg.OperationalError, psycopg.InterfaceError):
                    self._close()  # the server went away or was changed for another: once more
            self._open = self._connect()
            try:
                rows = self._open.execute(question, given).fetchall()
            except BaseException:
                self._close()
                raise
            if self._closed:  # asked while it was closed: nobody would close it again
                self._close()
            return rows

    def close(self) -> None:
        """Close the connection; a later question opens another for itself alone."""
        with self._lock:
            self._closed = True
            self._close()

    def _close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def published(self) -> Published | None:
        """What the server has; None where no library was published whole, or the server was made
        before there were any."""
        there = sql.SQL("SELECT to_regclass('library_state') IS NOT NULL AS there")
        if not self.ask(there)[0]["there"]:
            return None
        rows = self.ask(
            sql.SQL("SELECT stamp, at, person, cases, passages, about FROM library_state")
        )
        return Published(**rows[0]) if rows else None

    def page(
        self, wanted: Wanted, order: str, most_told: Sequence[str], first: int, most: int
    ) -> tuple[int, list[FoundCase]]:
        """How many cases have what is ``wanted``, and ``most`` of them from the ``first`` on, in an
        order of ``model.query.Sort``; "most-documented" is by how many of their findings have each
        of the marks ``most_told``."""
        test, given = _test(wanted)
        count = sql.SQL("SELECT count(*) AS cases FROM library_cases WHERE {}").format(test)
        total = self.ask(count, given)[0]["cases"]
        by: list[Any] = []
        if order == "most-documented":
            begins = sql.SQL(
                "(SELECT sum(coalesce((told ->> mark)::int, 0)) FROM unnest(%s::text[]) AS mark)"
                " DESC NULLS LAST, "
            )
            by = [list(most_told)]
        else:
            begins = written(_ORDERS[order])
        rows = self.ask(
            sql.SQL(
                "SELECT slug, brief, passages FROM library_cases WHERE {} ORDER BY {}"
                "sorted_as, slug OFFSET %s LIMIT %s"
            ).format(test, begins),
            [*given, *by, first, most],
        )
        return total, [FoundCase(**row) for row in rows]

    def counts(self, wanted: Wanted) -> dict[str, int]:
        """Of each mark how many of the cases that have what is ``wanted`` have it."""
        test, given = _test(wanted)
        rows = self.ask(
            sql.SQL(
                "SELECT mark, count(*) AS cases FROM library_cases, unnest(marks) AS mark "
                "WHERE {} GROUP BY mark"
            ).format(test),
            given,
        )
        return {row["mark"]: row["cases"] for row in rows}

    def passages(
        self, slugs: Sequence[str], kinds: Sequence[str], wanted: Wanted, most: int
    ) -> Mapping[str, list[dict[str, Any]]]:
        """The first passages of these kinds of each case (kind, text, about) that have all that is
        ``wanted``, a summary behind the others."""
        test, given = _test(wanted)
        rows = self.ask(
            sql.SQL(
                "SELECT found.* FROM unnest(%s::text[]) AS one CROSS JOIN LATERAL ("
                " SELECT slug, number, kind, text, about FROM library_passages"
                " WHERE slug = one AND kind = ANY(%s) AND {}"
                " ORDER BY kind = 'summary', number LIMIT %s"
                ") AS found ORDER BY found.kind = 'summary', found.number"
            ).format(test),
            [list(slugs), list(kinds), *given, most],
        )
        found: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            found.setdefault(row["slug"], []).append(row)
        return found

    def body(self, slug: str) -> bytes | None:
        """A whole case; None where there is none of that slug."""
        rows = self.ask(sql.SQL("SELECT body FROM library_cases WHERE slug = %s"), [slug])
        return bytes(rows[0]["body"]) if rows else None


def _test(wanted: Wanted) -> tuple[sql.SQL | sql.Composed, list[list[str]]]:
    tests = [
        sql.SQL("marks @> %s::text[]") if every else sql.SQL("marks && %s::text[]")
        for _, every in wanted
    ]
    return sql.SQL(" AND ").join([sql.SQL("true"), *tests]), [list(marks) for marks, _ in wanted]

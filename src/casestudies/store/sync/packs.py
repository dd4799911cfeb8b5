"""The desk's side of a team's packs: what the server told of them last, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from sqlite3 import Connection, Row
from typing import NamedTuple

from casestudies.store import tables, writes
from casestudies.store.database import Database
from casestudies.store.team.packs import ServerPack

_TOLD = ServerPack._fields
_WITHDRAWN = "withdrawn "


class DeskPack(NamedTuple):
    """A pack of the team's as this desk knows it; the fields are those of the table, ``at`` is in
    ISO format."""

    id: str
    title: str
    version: str
    sha256: str
    about: str
    number: int
    person: str
    at: str
    gone: bool
    settled: str
    taken: str
    taken_of: str

    @property
    def offer(self) -> str:
        """Names what the team has of it now: another one whenever there is something to decide."""
        return f"{_WITHDRAWN if self.gone else ''}{self.sha256}"

    @property
    def open(self) -> bool:
        """Whether nothing was decided yet about what the team has now."""
        return self.settled != self.offer

    @property
    def left(self) -> bool:
        """Whether it left this desk because the team withdrew it, which nobody decided here."""
        return self.settled.startswith(_WITHDRAWN) and not self.taken


class DeskPacks:
    """Works on the ``database`` of an open library. Raises ``KnownError`` where the file fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[DeskPack, ...]:
        """What the server told of last, by title; none in a library older than teams' packs."""
        with self._database.reading() as connection:
            if not _there(connection):
                return ()
            rows = connection.execute(f"{tables.DESK_PACKS.select} ORDER BY title, id")
            return tuple(map(_pack, rows))

    def find(self, pack: str) -> DeskPack | None:
        """One of them."""
        return next((one for one in self.all() if one.id == pack), None)

    def standing(self) -> frozenset[tuple[str, int, str, bool]]:
        """What is known here, as ``store.team.packs.standing`` tells it of the server."""
        return frozenset((one.id, one.number, one.sha256, one.gone) for one in self.all())

    def note(self, found: Sequence[ServerPack]) -> bool:
        """Keeps what the server tells of all packs; whether anything of it is new. What was decided
        here stays."""
        before = {one.id: one for one in self.all()}
        told = [one for one in found if _told(before.get(one.id)) != _values(one)]
        gone = before.keys() - {one.id for one in found}
        if not told and not gone:
            return False
        columns = ", ".join(_TOLD)
        given = ", ".join(f"{name} = excluded.{name}" for name in _TOLD[1:])
        places = ", ".join("?" for _ in _TOLD)
        with self._database.changing() as connection:
            connection.executemany(
                f"INSERT INTO desk_packs ({columns}, settled, taken, taken_of)"
                f" VALUES ({places}, '', '', '') ON CONFLICT (id) DO UPDATE SET {given}",
                [_values(one) for one in told],
            )
            connection.executemany("DELETE FROM desk_packs WHERE id = ?", [(one,) for one in gone])
            writes.note_write(connection, "team", {tables.DESK_PACKS.name})
        return True

    def settle(self, pack: str, offer: str, *, taken: str | None = None, of: str = "") -> None:
        """Notes what was decided about an offer; with ``taken`` also which pack of this library is
        what the team has under ``of``."""
        with self._database.changing() as connection:
            connection.execute("UPDATE desk_packs SET settled = ? WHERE id = ?", (offer, pack))
            if taken is not None:
                connection.execute(
                    "UPDATE desk_packs SET taken = ?, taken_of = ? WHERE id = ?", (taken, of, pack)
                )
            writes.note_write(connection, "team", {tables.DESK_PACKS.name})


def _there(connection: Connection) -> bool:
    question = "SELECT 1 FROM sqlite_master WHERE name = ?"
    return connection.execute(question, (tables.DESK_PACKS.name,)).fetchone() is not None


def _pack(row: Row) -> DeskPack:
    return DeskPack(*row)._replace(gone=bool(row["gone"]))


def _values(found: ServerPack) -> tuple[object, ...]:
    return (*found[:-2], found.at.astimezone(UTC).isoformat(), found.gone)


def _told(pack: DeskPack | None) -> tuple[object, ...] | None:
    return None if pack is None else tuple(getattr(pack, name) for name in _TOLD)

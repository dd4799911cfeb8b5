"""The desk's side: what it has not sent yet, and writing what the server has.

While a team is joined, triggers note which records of the user's were written. What comes from the
server is written with the triggers told so, in one transaction with the number up to which it is
all, so that a desk that is killed at any moment goes on where it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime
from sqlite3 import Connection, Row
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from casestudies.store import tables, writes
from casestudies.store.database import Database
from casestudies.store.notes import authors
from casestudies.store.sync.arrival import Arrival
from casestudies.store.sync.desk_rows import (
    DeskTeam,
    note,
    parts_of,
    row_of,
    scope_of,
    sends_private,
    team_of,
)
from casestudies.store.sync.merging import BodyMerge
from casestudies.store.sync.records import (
    TRAVELLING,
    Record,
    Sending,
    ServerRow,
    image_of,
    key_of,
    only_private,
    travels,
)
from casestudies.store.sync.triggers import drop_triggers, make_triggers
from casestudies.store.team.shared import PRIVATE, TEAM, SharedTable

if TYPE_CHECKING:
    from casestudies.store.sync.server import Standing

Show = Callable[[Any, Iterable[str]], bool]
"""Shows saved things under these keys among the cases, on a connection; whether any changed."""

_OPEN = "scope = 'team' OR base IS NOT NULL OR (SELECT send_private FROM desk_team)"
"""What goes to the server: also what it has and is not to have any more."""


class Applied(NamedTuple):
    """What writing a batch did: how many records changed here, and how many were kept twice."""

    changed: int
    conflicts: int


class Conflict(NamedTuple):
    """Two texts of one record: ``theirs`` stands in ``record``, ``mine`` in ``copy``."""

    id: str
    at: datetime
    record: Record
    copy: Record
    person: str
    mine: str
    theirs: str


class Shareable(NamedTuple):
    """Something that can be shared: its kind, what names it, who sees it, and whose it is ("" while
    the server has it not)."""

    record: Record
    kind: str
    name: str
    scope: str
    owner: str


_SHAREABLE = """
SELECT found.*, r.scope, r.owner FROM (
  SELECT 'notes' AS table_name, id, kind, updated,
    CASE WHEN text != '' THEN text ELSE quote END AS name
  FROM notes WHERE deleted IS NULL AND kind IN ('note', 'highlight')
  UNION ALL
  SELECT 'saved_work', key, kind, updated, name FROM saved_work
  WHERE deleted IS NULL AND kind IN ('comparison', 'workshop', 'visit', 'case', 'collection')
) AS found LEFT JOIN desk_records r
  ON r.table_name = found.table_name AND r.key = json_array(found.id)
ORDER BY found.updated DESC, found.id
"""


class DeskSide:
    """The team's part of an open library. Raises ``KnownError`` where the file fails; any thread
    may ask."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- joining ------------------------------------------------------------------------------

    def team(self) -> DeskTeam | None:
        """The team that was joined; None where there is none."""
        with self._database.reading() as connection:
            return team_of(connection)

    def join(self, server: str, name: str, role: str, *, share_here: bool) -> DeskTeam:
        """Notes the team and from now on what is written. ``share_here`` makes all that the library
        holds the team's; else it stays private."""
        with self._database.changing() as connection:
            now = datetime.now(UTC).isoformat()
            _forget(connection)
            connection.execute(
                "INSERT INTO desk_team (number, server, desk, name, role, epoch, seen, joined,"
                " share_new, send_private, applying) VALUES (1, ?, ?, ?, ?, '', 0, ?, ?, 0, 0)",
                (server, uuid4().hex, name, role, now, share_here),
            )
            make_triggers(connection)
            for shared in TRAVELLING:
                self._note_all(connection, shared, TEAM if share_here else PRIVATE)
            found = team_of(connection)
        assert found is not None
        return found

    def leave(self) -> None:
        """Forgets the team; all records stay here as they are, and whose a colleague's note is."""
        with self._database.changing() as connection:
            drop_triggers(connection)
            of_others = [
                (table, key_of([id_]), owner)
                for table in (tables.NOTES.name, tables.FIELD_NOTES.name)
                for id_, owner in authors(connection, table).items()
            ]
            _forget(connection)
            connection.executemany(
                "INSERT INTO desk_records VALUES (?, ?, ?, ?, 0, NULL, NULL, 0)",
                [(table, key, PRIVATE, owner) for table, key, owner in of_others],
            )

    def set_choices(
        self, *, share_new: bool | None = None, send_private: bool | None = None
    ) -> None:
        """Whether new records are the team's, and whether private ones go to the server too."""
        with self._database.changing() as connection:
            if share_new is not None:
                connection.execute("UPDATE desk_team SET share_new = ?", (share_new,))
            if send_private is not None:
                connection.execute("UPDATE desk_team SET send_private = ?", (send_private,))
            if send_private is False:  # what is there already is taken back at once
                connection.execute(
                    "UPDATE desk_records SET"
                    " dirty = (SELECT coalesce(max(dirty), 0) + 1 FROM desk_records)"
                    " WHERE scope = ? AND base IS NOT NULL AND dirty = 0",
                    (PRIVATE,),
                )

    def begin(self, server: Standing, seen: int) -> DeskTeam:
        """Notes which copy of the team's library the server has. Where it is another than before
        (it was restored, or lost the end of its log when its machine went down, so that its last
        number is less than what was ``seen`` here before it was asked) all is compared anew, and
        nothing of either is dropped."""
        with self._database.changing() as connection:
            found = team_of(connection)
            assert found is not None
            if found.epoch != server.epoch or server.last < seen:
                connection.execute("UPDATE desk_team SET epoch = ?, seen = 0", (server.epoch,))
                connection.execute(
                    "UPDATE desk_records SET version = 0, sent = NULL,"
                    " base = CASE WHEN ? THEN NULL ELSE base END,"
                    " dirty = CASE WHEN base IS NULL THEN dirty ELSE"
                    " (SELECT max(dirty) + 1 FROM desk_records) END",
                    (bool(found.epoch),),
                )
            if (server.name, server.role) != (found.name, found.role):
                connection.execute(
                    "UPDATE desk_team SET name = ?, role = ?", (server.name, server.role)
                )
            found = team_of(connection)
            assert found is not None
            return found

    def synchronized(self, now: datetime) -> None:
        """Notes that both sides were equal just now, by the server's clock: by that, and not by
        the desk's, what travels leaves the trash."""
        with self._database.changing() as connection:
            connection.execute("UPDATE desk_team SET synchronized = ?", (now.isoformat(),))

    # --- sending ------------------------------------------------------------------------------

    def waiting(self) -> int:
        """How many records the server does not have as they are here."""
        with self._database.reading() as connection:
            found = connection.execute(
                f"SELECT count(*) FROM desk_records WHERE dirty > 0 AND ({_OPEN})"
            ).fetchone()
            return found[0]

    def to_send(self, most: int, but: Collection[Record] = ()) -> tuple[Sending, ...]:
        """The next records to send, oldest change first; noted as sent before they are. ``but``
        are left out."""
        with self._database.changing() as connection:
            while True:
                rows = connection.execute(
                    f"SELECT * FROM desk_records WHERE dirty > 0 AND ({_OPEN})"
                    " ORDER BY dirty LIMIT ?",
                    (most + len(but),),
                ).fetchall()
                rows = [row for row in rows if Record(row["table_name"], row["key"]) not in but]
                found = [one for row in rows if (one := self._sending(connection, row)) is not None]
                if found or not rows:
                    return tuple(found)

    def sent(self, sending: Sequence[Sending], versions: dict[Record, int], since: int) -> None:
        """Notes what the server took, under which versions. ``since`` as for ``apply``."""
        with self._database.changing() as connection:
            if not _still_at(connection, since):
                return
            for one in sending:
                if one.record not in versions:
                    continue
                base = None if one.image is None else json.dumps(one.image, ensure_ascii=False)
                # what was taken back from the server and is here still is not what it has
                here = one.image is None and row_of(connection, one.record) is not None
                connection.execute(
                    "UPDATE desk_records SET version = ?, base = ?, sent = NULL,"
                    " dirty = CASE WHEN dirty = ? AND NOT ? THEN 0 ELSE dirty END"
                    " WHERE table_name = ? AND key = ?",
                    (versions[one.record], base, one.dirty, here, *one.record),
                )
                if one.image is None:
                    connection.execute(
                        "DELETE FROM desk_records WHERE table_name = ? AND key = ? AND dirty = 0",
                        one.record,
                    )

    def _sending(self, connection: Connection, row: Row) -> Sending | None:
        record = Record(row["table_name"], row["key"])
        there = row_of(connection, record)
        if there is not None and not travels(record, there):
            connection.execute("DELETE FROM desk_records WHERE table_name = ? AND key = ?", record)
            return None
        image = None if there is None else image_of(record.shared, there)
        withdrawn = False
        if image is None and row["version"] == 0:  # it came and went, unseen by the server
            connection.execute("DELETE FROM desk_records WHERE table_name = ? AND key = ?", record)
            return None
        scope = scope_of(connection, record, there, row["scope"])
        if image is not None and scope == PRIVATE and not sends_private(connection):
            image, withdrawn = None, True  # private ones stay here: the server has it no more
            if row["base"] is None:
                connection.execute(
                    "UPDATE desk_records SET scope = ? WHERE table_name = ? AND key = ?",
                    (scope, *record),
                )
                return None
        connection.execute(
            "UPDATE desk_records SET sent = ?, scope = ? WHERE table_name = ? AND key = ?",
            (None if image is None else json.dumps(image, ensure_ascii=False), scope, *record),
        )
        twice = connection.execute(
            "SELECT key, person FROM desk_conflicts WHERE table_name = ? AND copy_key = ?", record
        ).fetchone()
        return Sending(
            record,
            image,
            row["version"],
            scope,
            row["dirty"],
            withdrawn,
            *((twice["key"], twice["person"]) if twice is not None else ()),
        )

    # --- what the server has --------------------------------------------------------------------

    def apply(
        self,
        rows: Sequence[ServerRow],
        since: int,
        seen: int,
        me: str,
        merge_body: BodyMerge,
        show: Show,
    ) -> Applied:
        """Writes records as the server has them, merged with what was written here meanwhile.
        ``since`` is what this desk had seen when they were asked for, ``seen`` what it has then.
        Where a backup was restored meanwhile that is another number, and nothing is written."""
        with self._database.changing() as connection:
            if not _still_at(connection, since):
                return Applied(0, 0)
            connection.execute("UPDATE desk_team SET applying = 1")
            work = Arrival(connection, me, merge_body)
            for row in rows:
                work.one(row)
            shown = bool(work.saved) and show(connection, work.saved)
            connection.execute("UPDATE desk_team SET applying = 0, seen = ?", (seen,))
            if work.touched:
                # what comes from others is no step of this desk's history; all windows hear of it
                connection.execute("DELETE FROM history_rows WHERE step = 0")
                parts = work.touched | ({writes.CONTENT} if shown else set())
                writes.note_write(connection, "team", parts)
            return Applied(work.changed, work.conflicts)

    # --- who sees what --------------------------------------------------------------------------

    def scopes(self) -> dict[Record, tuple[str, str]]:
        """Scope and owner ("" while the server has it not) of each record that is known."""
        with self._database.reading() as connection:
            if team_of(connection) is None:
                return {}
            rows = connection.execute("SELECT table_name, key, scope, owner FROM desk_records")
            return {
                Record(row["table_name"], row["key"]): (row["scope"], row["owner"]) for row in rows
            }

    def shareable(self) -> tuple[Shareable, ...]:
        """The notes and saved things that are not deleted, the newest first, with who sees them."""
        with self._database.reading() as connection:
            rows = connection.execute(_SHAREABLE)
            return tuple(
                Shareable(
                    Record(row["table_name"], key_of([row["id"]])),
                    row["kind"],
                    " ".join(row["name"].split()),
                    row["scope"] or PRIVATE,
                    row["owner"] or "",
                )
                for row in rows
            )

    def set_scope(self, record: Record, scope: str) -> None:
        """Makes a record the team's or private; what is written in it goes along."""
        with self._database.changing() as connection:
            for one in (record, *parts_of(connection, record)):
                note(connection, one, scope)

    # --- conflicts ------------------------------------------------------------------------------

    def conflicts(self) -> tuple[Conflict, ...]:
        """The records kept twice that nobody has looked at, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM desk_conflicts WHERE NOT settled ORDER BY at, id"
            )
            return tuple(
                Conflict(
                    row["id"],
                    datetime.fromisoformat(row["at"]),
                    Record(row["table_name"], row["key"]),
                    Record(row["table_name"], row["copy_key"]),
                    row["person"],
                    row["mine"],
                    row["theirs"],
                )
                for row in rows
            )

    def settle(self, conflict: str) -> None:
        """Notes that a conflict was looked at; both records stay."""
        with self._database.changing() as connection:
            connection.execute("UPDATE desk_conflicts SET settled = 1 WHERE id = ?", (conflict,))

    def _note_all(self, connection: Connection, shared: SharedTable, scope: str) -> None:
        for row in connection.execute(shared.table.select).fetchall():
            record = Record(shared.name, key_of([row[key] for key in shared.keys]))
            if travels(record, row):
                note(connection, record, PRIVATE if only_private(record, row) else scope)


def _forget(connection: Connection) -> None:
    for table in ("desk_team", "desk_records", "desk_packs"):
        connection.execute(f"DELETE FROM {table}")


def _still_at(connection: Connection, since: int) -> bool:
    team = team_of(connection)
    return team is not None and team.seen == since

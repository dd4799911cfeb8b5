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
from typing import Any, NamedTuple
from uuid import uuid4

from casestudies.store import history, writes
from casestudies.store.database import Database
from casestudies.store.sync.merging import BodyMerge, merge
from casestudies.store.sync.records import (
    TRAVELLING,
    Image,
    Record,
    Sending,
    ServerRow,
    fields_of,
    image_of,
    key_of,
    only_private,
    parent_of,
    staying,
    travels,
)
from casestudies.store.sync.triggers import drop_triggers, make_triggers
from casestudies.store.team.shared import PRIVATE, TEAM, SharedTable

Show = Callable[[Any, Iterable[str]], bool]
"""Shows saved things under these keys among the cases, on a connection; whether any changed."""

_OPEN = "scope = 'team' OR base IS NOT NULL OR (SELECT send_private FROM desk_team)"
"""What goes to the server: also what it has and is not to have any more."""


class DeskTeam(NamedTuple):
    """The team that the desk joined, as the library keeps it."""

    server: str
    desk: str
    name: str
    role: str
    epoch: str
    seen: int
    synchronized: datetime | None
    share_new: bool
    send_private: bool


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
            connection.execute("DELETE FROM desk_team")
            connection.execute("DELETE FROM desk_records")
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
        """Forgets the team; all records stay here as they are."""
        with self._database.changing() as connection:
            drop_triggers(connection)
            connection.execute("DELETE FROM desk_team")
            connection.execute("DELETE FROM desk_records")

    def set_choices(
        self, *, share_new: bool | None = None, send_private: bool | None = None
    ) -> None:
        """Whether new records are the team's, and whether private ones go to the server too."""
        with self._database.changing() as connection:
            if share_new is not None:
                connection.execute("UPDATE desk_team SET share_new = ?", (share_new,))
            if send_private is not None:
                connection.execute("UPDATE desk_team SET send_private = ?", (send_private,))

    def begin(self, epoch: str, name: str, role: str, last: int) -> DeskTeam:
        """Notes which copy of the team's library the server has. Where it is another than before
        (it was restored, or lost the end of its log when its machine went down) all is compared
        anew, and nothing of either is dropped."""
        with self._database.changing() as connection:
            found = team_of(connection)
            assert found is not None
            if found.epoch != epoch or last < found.seen:
                connection.execute("UPDATE desk_team SET epoch = ?, seen = 0", (epoch,))
                connection.execute(
                    "UPDATE desk_records SET version = 0, sent = NULL,"
                    " base = CASE WHEN ? THEN NULL ELSE base END,"
                    " dirty = CASE WHEN base IS NULL THEN dirty ELSE"
                    " (SELECT max(dirty) + 1 FROM desk_records) END",
                    (bool(found.epoch),),
                )
            if (name, role) != (found.name, found.role):
                connection.execute("UPDATE desk_team SET name = ?, role = ?", (name, role))
            found = team_of(connection)
            assert found is not None
            return found

    def synchronized(self, now: datetime) -> None:
        """Notes that both sides were equal just now."""
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

    def sent(self, sending: Sequence[Sending], versions: dict[Record, int]) -> None:
        """Notes what the server took, under which versions."""
        with self._database.changing() as connection:
            for one in sending:
                if one.record not in versions:
                    continue
                base = None if one.image is None else json.dumps(one.image, ensure_ascii=False)
                # what was taken back from the server and is here still is not what it has
                here = one.image is None and _found(connection, one.record) is not None
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
        there = _found(connection, record)
        if there is not None and not travels(record, there):
            connection.execute("DELETE FROM desk_records WHERE table_name = ? AND key = ?", record)
            return None
        image = None if there is None else image_of(record.shared, there)
        if image is None and row["version"] == 0:  # it came and went, unseen by the server
            connection.execute("DELETE FROM desk_records WHERE table_name = ? AND key = ?", record)
            return None
        scope = _scope(connection, record, there, row["scope"])
        if image is not None and scope == PRIVATE and not _sends_private(connection):
            image = None  # private records stay here: the server has it no more, or never
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
        return Sending(record, image, row["version"], scope, row["dirty"])

    # --- what the server has --------------------------------------------------------------------

    def apply(
        self, rows: Sequence[ServerRow], seen: int, me: str, merge_body: BodyMerge, show: Show
    ) -> Applied:
        """Writes records as the server has them, merged with what was written here meanwhile."""
        with self._database.changing() as connection:
            connection.execute("UPDATE desk_team SET applying = 1")
            work = _Applying(connection, me, merge_body)
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
            for one in (record, *_children(connection, record)):
                _note(connection, one, scope)

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
                _note(connection, record, PRIVATE if only_private(record, row) else scope)


class _Applying:
    """Writes one batch, within a transaction."""

    def __init__(self, connection: Connection, me: str, merge_body: BodyMerge) -> None:
        self._connection = connection
        self._me = me
        self._merge_body = merge_body
        self.touched: set[str] = set()
        self.saved: list[str] = []
        self.changed = self.conflicts = 0

    def one(self, row: ServerRow) -> None:
        known = self._connection.execute(
            "SELECT * FROM desk_records WHERE table_name = ? AND key = ?", row.record
        ).fetchone()
        there = _found(self._connection, row.record)
        mine = None if there is None else image_of(row.record.shared, there)
        dirty = known is not None and known["dirty"] > 0
        if not dirty and (known is not None or mine is None):
            self._write(row.record, mine, row.image)
            self._know(row, dirty=0)
        elif row.image is None:
            self._gone(row, known, mine)
        elif mine is None:
            assert known is not None
            self._deleted_here(row, known)
        else:
            self._both(row, known, mine, row.image)

    def _gone(self, row: ServerRow, known: Row | None, mine: Image | None) -> None:
        """Gone there, written here: what was written here stays, as one's own again where it is
        not for us any more. That it was sent does not say that anybody had it."""
        base = _json(known["base"]) if known is not None else None
        if mine is None or mine == base:
            self._write(row.record, mine, None)
            self._know(row, dirty=0)
        elif row.version:
            self._know(row, dirty=known["dirty"] if known is not None else 1)
        else:
            self._connection.execute(
                "DELETE FROM desk_records WHERE table_name = ? AND key = ?", row.record
            )
            copy = self._copy(row.record, mine, PRIVATE)
            self._write(row.record, mine, None)
            self._tell(row, copy, mine, {})

    def _deleted_here(self, row: ServerRow, known: Row) -> None:
        """Deleted here: that stays where they changed nothing since, else it is back."""
        if row.image in (_json(known["base"]), _json(known["sent"])):
            self._know(row, dirty=known["dirty"])
        else:
            self._write(row.record, None, row.image)
            self._know(row, dirty=0)

    def _both(self, row: ServerRow, known: Row | None, mine: Image, theirs: Image) -> None:
        base = _json(known["base"]) if known is not None else None
        sent = _json(known["sent"]) if known is not None else None
        merged = merge(base, sent, mine, theirs, self._merge_body)
        if merged.lost:
            scope = known["scope"] if known is not None else row.scope
            copy = self._copy(row.record, mine, scope)
            self._tell(row, copy, mine, theirs)
        self._write(row.record, mine, merged.image)
        dirty = 0 if merged.image == theirs else (known["dirty"] if known is not None else 1)
        mine_to_say = known is not None and base is not None and row.owner == self._me
        if known is not None and mine_to_say and known["scope"] == PRIVATE != row.scope:
            # said to be private here: nobody else's writing makes it the team's again
            row, dirty = row._replace(scope=PRIVATE), known["dirty"]
        self._know(row, dirty=dirty)

    def _write(self, record: Record, before: Image | None, image: Image | None) -> None:
        if before == image:
            return
        shared = record.shared
        if image is None:
            there = " AND ".join(f'"{key}" = ?' for key in shared.keys)
            self._connection.execute(f'DELETE FROM "{shared.name}" WHERE {there}', record.values)
        elif before is None:
            values = staying(shared) | image
            self._connection.execute(
                shared.table.insert, [values[column] for column in shared.table.columns]
            )
        else:
            self._update(record, image)
        history.forget_record(self._connection, *record)
        self.changed += 1
        self.touched.add(shared.name)
        if shared.name == "saved_work":
            self.saved.append(record.values[0])

    def _update(self, record: Record, image: Image) -> None:
        """Who holds an older state of a note sees by its version that it is another."""
        shared = record.shared
        columns = fields_of(shared)
        given = ", ".join(f'"{column}" = ?' for column in columns)
        if "version" in staying(shared):
            given += ", version = version + 1"
        there = " AND ".join(f'"{key}" = ?' for key in shared.keys)
        self._connection.execute(
            f'UPDATE "{shared.name}" SET {given} WHERE {there}',
            [*(image[column] for column in columns), *record.values],
        )

    def _know(self, row: ServerRow, *, dirty: int) -> None:
        if row.image is None and not dirty:
            self._connection.execute(
                "DELETE FROM desk_records WHERE table_name = ? AND key = ?", row.record
            )
            return
        base = None if row.image is None else json.dumps(row.image, ensure_ascii=False)
        self._connection.execute(
            "INSERT INTO desk_records VALUES (?, ?, ?, ?, ?, ?, NULL, ?)"
            " ON CONFLICT (table_name, key) DO UPDATE SET scope = excluded.scope,"
            " owner = excluded.owner, version = excluded.version, base = excluded.base,"
            " sent = NULL, dirty = excluded.dirty",
            (*row.record, row.scope, row.owner, row.version, base, dirty),
        )

    def _copy(self, record: Record, mine: Image, scope: str) -> Record:
        """Mine as a record of its own, which travels."""
        shared = record.shared
        last = shared.keys[-1]
        copied = mine | {last: _new_key(str(mine[last]))}
        if record.table == "saved_work":
            copied["name"] = self._free_name(str(mine["name"]), str(mine["kind"]))
        copy = Record(record.table, key_of([copied[key] for key in shared.keys]))
        self._write(copy, None, copied)
        _note(self._connection, copy, scope)
        return copy

    def _free_name(self, name: str, kind: str) -> str:
        rows = self._connection.execute(
            "SELECT name FROM saved_work WHERE kind = ? AND deleted IS NULL", (kind,)
        )
        taken = {row[0] for row in rows}
        free, number = f"{name} ({self._me})", 1
        while free in taken:
            number += 1
            free = f"{name} ({self._me} {number})"
        return free

    def _tell(self, row: ServerRow, copy: Record, mine: Image, theirs: Image) -> None:
        self.conflicts += 1
        self._connection.execute(
            "INSERT INTO desk_conflicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (
                uuid4().hex,
                datetime.now(UTC).isoformat(),
                *row.record,
                copy.key,
                row.person,
                _told(mine),
                _told(theirs),
            ),
        )


# --- rows and triggers --------------------------------------------------------------------------


def team_of(connection: Connection) -> DeskTeam | None:
    """The team that was joined; None where there is none, as in a library older than teams."""
    there = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'desk_team'").fetchone()
    row = connection.execute("SELECT * FROM desk_team").fetchone() if there else None
    if row is None:
        return None
    at = row["synchronized"]
    return DeskTeam(
        row["server"],
        row["desk"],
        row["name"],
        row["role"],
        row["epoch"],
        row["seen"],
        datetime.fromisoformat(at) if at else None,
        bool(row["share_new"]),
        bool(row["send_private"]),
    )


def _note(connection: Connection, record: Record, scope: str) -> None:
    """Notes a record as written, seen by ``scope``."""
    connection.execute(
        "INSERT INTO desk_records VALUES (?, ?, ?, '', 0, NULL, NULL,"
        " (SELECT coalesce(max(dirty), 0) + 1 FROM desk_records))"
        " ON CONFLICT (table_name, key) DO UPDATE SET scope = excluded.scope,"
        " dirty = excluded.dirty",
        (*record, scope),
    )


def _scope(connection: Connection, record: Record, row: Row | None, scope: str) -> str:
    """Who sees a record: of a star its reader alone, of a part whoever sees the whole."""
    if row is not None and only_private(record, row):
        return PRIVATE
    parent = parent_of(record)
    if parent is None:
        return scope
    found = connection.execute(
        "SELECT scope FROM desk_records WHERE table_name = ? AND key = ?", parent
    ).fetchone()
    return scope if found is None else found["scope"]


def _sends_private(connection: Connection) -> bool:
    row = connection.execute("SELECT send_private FROM desk_team").fetchone()
    return row is not None and bool(row["send_private"])


def _children(connection: Connection, record: Record) -> list[Record]:
    found = []
    if record.table == "saved_work":
        for shared in TRAVELLING:
            if len(shared.keys) == 2:
                rows = connection.execute(
                    f'{shared.table.select} WHERE "{shared.keys[0]}" = ?', record.values
                )
                found += [
                    Record(shared.name, key_of([row[key] for key in shared.keys])) for row in rows
                ]
    return found


def _found(connection: Connection, record: Record) -> Row | None:
    there = " AND ".join(f'"{key}" = ?' for key in record.shared.keys)
    return connection.execute(
        f"{record.shared.table.select} WHERE {there}", record.values
    ).fetchone()


def _json(text: str | None) -> Image | None:
    return None if text is None else json.loads(text)


def _new_key(key: str) -> str:
    """A key of the same making: own cases are told by how theirs begins."""
    begin, dash, _ = key.rpartition("-")
    return f"{begin}{dash}{uuid4().hex[:12]}" if dash and begin == "own" else uuid4().hex


def _told(image: Image) -> str:
    """What a person wrote in a record, for two to be looked at side by side."""
    parts = [image.get("name"), image.get("quote"), image.get("text"), image.get("body")]
    return "\n".join(str(part) for part in parts if part)

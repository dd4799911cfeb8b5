"""Writes what the server has into the library, merged with what was written here meanwhile."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from sqlite3 import Connection, Row
from uuid import uuid4

from casestudies.store import history
from casestudies.store.sync.desk_rows import note, row_of
from casestudies.store.sync.merging import BodyMerge, merge
from casestudies.store.sync.records import (
    Image,
    Record,
    ServerRow,
    fields_of,
    image_of,
    key_of,
    staying,
)
from casestudies.store.team.shared import PRIVATE


class Arrival:
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
        there = row_of(self._connection, row.record)
        mine = None if there is None else image_of(row.record.shared, there)
        dirty = known is not None and known["dirty"] > 0
        if row.withdrawn and row.owner == self._me and mine is not None:
            self._know_withdrawn(row, known)
        elif not dirty and (known is not None or mine is None):
            self._write(row.record, mine, row.image)
            self._know(row, dirty=0)
            if mine is None:
                self._hear_of_twice(row)
        elif row.image is None:
            self._gone(row, known, mine)
        elif mine is None:
            assert known is not None
            self._deleted_here(row, known)
        else:
            self._both(row, known, mine, row.image)

    def _know_withdrawn(self, row: ServerRow, known: Row | None) -> None:
        """What I keep to myself since, at another of my desks, stays at this one too."""
        dirty = known["dirty"] if known is not None else 0
        self._connection.execute(
            "INSERT INTO desk_records VALUES (?, ?, ?, ?, ?, NULL, NULL, ?)"
            " ON CONFLICT (table_name, key) DO UPDATE SET scope = excluded.scope,"
            " owner = excluded.owner, version = excluded.version, base = NULL, sent = NULL",
            (*row.record, PRIVATE, row.owner, row.version, dirty),
        )

    def _hear_of_twice(self, row: ServerRow) -> None:
        """Another wrote at once with me, and kept their text as a record beside mine."""
        if row.image is None or row.beside_person != self._me or row.owner == self._me:
            return
        mine = Record(row.record.table, row.beside)
        there = row_of(self._connection, mine)
        if there is not None:
            written = image_of(mine.shared, there)
            self._tell(row, mine, written, row.image, by=row.owner)

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
        if known is not None and sent is not None and row.taken > known["version"]:
            base, sent = sent, None  # its answer was lost, and others built upon it
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
        note(self._connection, copy, scope)
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

    def _tell(
        self, row: ServerRow, copy: Record, mine: Image, theirs: Image, *, by: str = ""
    ) -> None:
        self.conflicts += 1
        self._connection.execute(
            "INSERT INTO desk_conflicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (
                uuid4().hex,
                datetime.now(UTC).isoformat(),
                *row.record,
                copy.key,
                by or row.person,
                _told(mine),
                _told(theirs),
            ),
        )


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

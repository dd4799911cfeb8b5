"""Saved work as rows: what ``SavedStore`` does within one write transaction."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from sqlite3 import Connection, Row
from typing import TYPE_CHECKING

from casestudies.model.changes import ChangeSet
from casestudies.model.saved import Kept, SavedItem, SavedKind
from casestudies.store import history, tables
from casestudies.store.failures import no_longer_saved

if TYPE_CHECKING:
    from casestudies.model.saved import SavedWork

Naming = Callable[[frozenset[str]], str]
"""Chooses a name, given those that things of its kind have."""


def oldest_kept(connection: Connection, now: datetime, kept_days: int) -> str:
    """What was deleted before this moment goes for good. Where the library is joined to a team the
    team's server says what time it is, when it was last heard: of a desk whose clock is wrong all
    would lose what they deleted. The first moment of all while it never was."""
    team = connection.execute("SELECT synchronized FROM desk_team").fetchone()
    if team is not None:
        if team[0] is None:
            return ""
        now = min(now, datetime.fromisoformat(team[0]))
    return (now - timedelta(days=kept_days)).isoformat()


class SavedRows:
    """The rows that ``connection`` writes to; the methods are those of ``SavedStore``, which see,
    and the caller begins and ends the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def connection(self) -> Connection:
        return self._connection

    def add(self, kind: SavedKind, key: str, name: Naming, body: str, now: datetime) -> ChangeSet:
        (last,) = self._connection.execute(
            "SELECT max(position) FROM saved_work WHERE kind = ?", (kind.value,)
        ).fetchone()
        item = SavedItem(key, kind, name(self._names(kind.value)), body, now, now)
        self._insert(item, 0 if last is None else last + 1)
        return ChangeSet(saved=True)

    def put(self, item: SavedItem, name: Callable[[str, frozenset[str]], str]) -> ChangeSet:
        there = self._connection.execute("SELECT 1 FROM saved_work WHERE key = ?", (item.key,))
        if there.fetchone() is None:
            return self.add(
                item.kind, item.key, lambda taken: name(item.name, taken), item.body, item.updated
            )
        changes = self.restore(item.key, name)
        return changes | self.change(item.key, item.updated, None, item.body)

    def duplicate(self, key: str, copy: str, now: datetime, name: Naming) -> ChangeSet:
        row = self._row(key)
        return self.add(SavedKind(row["kind"]), copy, name, row["body"], now)

    def body(self, key: str) -> str:
        """The body of a thing that is not deleted."""
        return self._row(key)["body"]

    def change(self, key: str, now: datetime, name: Naming | None, body: str | None) -> ChangeSet:
        row = self._row(key)
        named = name(self._names(row["kind"], but=key)) if name else row["name"]
        bodied = row["body"] if body is None else body
        if (named, bodied) == (row["name"], row["body"]):
            return ChangeSet()
        self._connection.execute(
            "UPDATE saved_work SET name = ?, body = ?, updated = ? WHERE key = ?",
            (named, bodied, now.isoformat(), key),
        )
        return ChangeSet(saved=True)

    def keep(
        self,
        key: str,
        body: str,
        base: datetime,
        now: datetime,
        name: Callable[[str, frozenset[str]], str],
        wanted: str,
        spare: str,
    ) -> Kept:
        row = self._connection.execute(
            f"{tables.SAVED_WORK.select} WHERE key = ?", (key,)
        ).fetchone()
        if row is None:
            raise no_longer_saved()
        named = name(wanted or row["name"], self._names(row["kind"], but=key))
        if row["deleted"] is None and (named, body) == (row["name"], row["body"]):
            return Kept(ChangeSet(), datetime.fromisoformat(row["updated"]))
        copied = ""
        if row["updated"] != base.isoformat() and row["body"] != body:
            copied = name(row["name"], self._names(row["kind"]) | {named})
            self.add(SavedKind(row["kind"]), spare, lambda _: copied, row["body"], now)
        self._connection.execute(
            "UPDATE saved_work SET name = ?, body = ?, updated = ?, deleted = NULL WHERE key = ?",
            (named, body, now.isoformat(), key),
        )
        return Kept(ChangeSet(saved=True), now, copied, row["deleted"] is not None)

    def delete(self, key: str, now: datetime, kept_days: int) -> ChangeSet:
        self._row(key)
        self._connection.execute(
            "UPDATE saved_work SET deleted = ? WHERE key = ?", (now.isoformat(), key)
        )
        oldest = oldest_kept(self._connection, now, kept_days)
        self._connection.execute("DELETE FROM saved_work WHERE deleted < ?", (oldest,))
        self._connection.execute(
            "DELETE FROM room_entries WHERE workshop NOT IN (SELECT key FROM saved_work)"
        )
        self._connection.execute(
            "DELETE FROM field_notes WHERE visit NOT IN (SELECT key FROM saved_work)"
        )
        return ChangeSet(saved=True)

    def take_back(self, key: str, body: str) -> bool:
        """Whether a thing that is as it was begun, and that nothing was noted on, is gone now."""
        there = self._connection.execute(
            "SELECT 1 FROM saved_work WHERE key = :key AND body = :body AND deleted IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM field_notes WHERE visit = :key)"
            " AND NOT EXISTS (SELECT 1 FROM room_entries WHERE workshop = :key)"
            " AND NOT EXISTS (SELECT 1 FROM desk_records WHERE table_name = 'saved_work'"
            " AND key = json_array(:key) AND (scope = 'team' OR base IS NOT NULL))",
            {"key": key, "body": body},
        ).fetchone()
        if there is None:
            return False
        self._connection.execute("DELETE FROM saved_work WHERE key = ?", (key,))
        history.forget_begun(self._connection, "saved_work", json.dumps([key]))
        return True

    def restore(self, key: str, name: Callable[[str, frozenset[str]], str]) -> ChangeSet:
        row = self._row(key, deleted=True)
        if row["deleted"] is None:
            return ChangeSet()
        named = name(row["name"], self._names(row["kind"], but=key))
        self._connection.execute(
            "UPDATE saved_work SET name = ?, deleted = NULL WHERE key = ?", (named, key)
        )
        return ChangeSet(saved=True)

    def move(self, key: str, place: int) -> ChangeSet:
        before = [row["key"] for row in self._live(self._row(key)["kind"])]
        order = [other for other in before if other != key]
        order.insert(max(0, min(place, len(order))), key)
        if order == before:
            return ChangeSet()
        self._connection.executemany(
            "UPDATE saved_work SET position = ? WHERE key = ?", list(enumerate(order))
        )
        return ChangeSet(saved=True)

    def change_recent(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> ChangeSet:
        """Keeps what ``change`` makes of the remembered searches, the latest first."""
        links = self._connection.execute("SELECT link FROM recent_searches ORDER BY number DESC")
        before = tuple(link for (link,) in links)
        after = change(before)
        if after == before:
            return ChangeSet()
        self._set_recent(after)
        return ChangeSet(saved=True)

    def change_editing(self, desk: str, change: Callable[[str | None], str]) -> None:
        row = self._connection.execute(
            "SELECT body FROM editing WHERE desk = ?", (desk,)
        ).fetchone()
        body = change(row["body"] if row else None)
        self._connection.execute(
            "INSERT INTO editing (desk, body) VALUES (?, ?) "
            "ON CONFLICT (desk) DO UPDATE SET body = excluded.body",
            (desk, body),
        )

    def put_back(self, work: SavedWork) -> ChangeSet:
        from casestudies.store.field_notes import write_note  # as in SavedStore.everything
        from casestudies.store.history import forget_steps
        from casestudies.store.notes import put_back as put_back_notes
        from casestudies.store.room import write_entry

        self._connection.execute("DELETE FROM saved_work")
        self._connection.execute("DELETE FROM editing")
        for at, item in enumerate(work.items):
            self._insert(item, at)
        self._connection.executemany(tables.EDITING.insert, work.editing)
        self._connection.execute("DELETE FROM room_entries")
        for workshop, entry in work.rooms:
            write_entry(self._connection, workshop, entry)
        self._connection.execute("DELETE FROM field_notes")
        for visit, note in work.field_notes:
            write_note(self._connection, visit, note)
        put_back_notes(self._connection, work.notes)
        self._set_recent(work.recent)
        forget_steps(self._connection)
        return ChangeSet(saved=True)

    def _live(self, kind: str) -> Sequence[Row]:
        return self._connection.execute(
            f"{tables.SAVED_WORK.select} WHERE kind = ? AND deleted IS NULL "
            "ORDER BY position, created, key",
            (kind,),
        ).fetchall()

    def _row(self, key: str, *, deleted: bool = False) -> Row:
        row = self._connection.execute(
            f"{tables.SAVED_WORK.select} WHERE key = ?", (key,)
        ).fetchone()
        if row is None or (row["deleted"] is not None and not deleted):
            raise no_longer_saved()
        return row

    def _names(self, kind: str, but: str = "") -> frozenset[str]:
        return frozenset(row["name"] for row in self._live(kind) if row["key"] != but)

    def _set_recent(self, links: Sequence[str]) -> None:
        self._connection.execute("DELETE FROM recent_searches")
        self._connection.executemany(
            tables.RECENT_SEARCHES.insert, list(enumerate(reversed(links)))
        )

    def _insert(self, item: SavedItem, position: int) -> None:
        self._connection.execute(
            tables.SAVED_WORK.insert,
            (
                item.key,
                item.kind.value,
                item.name,
                item.body,
                position,
                item.created.isoformat(),
                item.updated.isoformat(),
                item.deleted.isoformat() if item.deleted else None,
            ),
        )

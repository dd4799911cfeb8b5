"""Saved work as rows of SQLAlchemy: what ``SavedStore`` does within one write transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from casestudies.model.changes import ChangeSet
from casestudies.model.saved import SavedItem, SavedKind, SavedWork
from casestudies.store.failures import no_longer_saved
from casestudies.store.schema import EditingRow, RecentSearchRow, SavedRow

Naming = Callable[[frozenset[str]], str]
"""Chooses a name, given those that things of its kind have."""

_ORDER = (SavedRow.position, SavedRow.created, SavedRow.key)


class SavedRows:
    """The rows of the library that ``session`` writes to; the methods are those of ``SavedStore``,
    which see, and the caller ends the transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, kind: SavedKind, key: str, name: Naming, body: str, now: datetime) -> ChangeSet:
        last = self._session.scalar(
            select(func.max(SavedRow.position)).where(SavedRow.kind == kind.value)
        )
        item = SavedItem(key, kind, name(self._names(kind.value)), body, now, now)
        self._session.add(_row_of(item, 0 if last is None else last + 1))
        return ChangeSet(saved=True)

    def duplicate(self, key: str, copy: str, now: datetime, name: Naming) -> ChangeSet:
        row = self._row(key)
        return self.add(SavedKind(row.kind), copy, name, row.body, now)

    def change(self, key: str, now: datetime, name: Naming | None, body: str | None) -> ChangeSet:
        row = self._row(key)
        named = name(self._names(row.kind, but=key)) if name else row.name
        bodied = row.body if body is None else body
        if (named, bodied) == (row.name, row.body):
            return ChangeSet()
        row.name, row.body, row.updated = named, bodied, now.isoformat()
        return ChangeSet(saved=True)

    def delete(self, key: str, now: datetime, kept_days: int) -> ChangeSet:
        self._row(key).deleted = now.isoformat()
        self._session.flush()
        oldest = (now - timedelta(days=kept_days)).isoformat()
        self._session.execute(delete(SavedRow).where(SavedRow.deleted < oldest))
        return ChangeSet(saved=True)

    def restore(self, key: str, name: Callable[[str, frozenset[str]], str]) -> ChangeSet:
        row = self._row(key, deleted=True)
        if row.deleted is None:
            return ChangeSet()
        row.name = name(row.name, self._names(row.kind, but=key))
        row.deleted = None
        return ChangeSet(saved=True)

    def move(self, key: str, place: int) -> ChangeSet:
        row = self._row(key)
        rows = list(self._live(row.kind))
        order = [other for other in rows if other.key != key]
        order.insert(max(0, min(place, len(order))), row)
        if order == rows:
            return ChangeSet()
        for at, other in enumerate(order):
            other.position = at
        return ChangeSet(saved=True)

    def change_recent(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> ChangeSet:
        """Keeps what ``change`` makes of the remembered searches, the latest first."""
        links = select(RecentSearchRow.link).order_by(RecentSearchRow.number.desc())
        before = tuple(self._session.scalars(links))
        after = change(before)
        if after == before:
            return ChangeSet()
        self._set_recent(after)
        return ChangeSet(saved=True)

    def change_editing(self, desk: str, change: Callable[[str | None], str]) -> None:
        row = self._session.get(EditingRow, desk)
        if row is None:
            self._session.add(EditingRow(desk=desk, body=change(None)))
        else:
            row.body = change(row.body)

    def put_back(self, work: SavedWork) -> ChangeSet:
        for table in (SavedRow, EditingRow):
            self._session.execute(delete(table))
        self._session.add_all(_row_of(item, at) for at, item in enumerate(work.items))
        self._session.add_all(EditingRow(desk=desk, body=body) for desk, body in work.editing)
        self._set_recent(work.recent)
        return ChangeSet(saved=True)

    def _live(self, kind: str) -> Sequence[SavedRow]:
        chosen = select(SavedRow).where(SavedRow.kind == kind, SavedRow.deleted.is_(None))
        return self._session.scalars(chosen.order_by(*_ORDER)).all()

    def _row(self, key: str, *, deleted: bool = False) -> SavedRow:
        row = self._session.get(SavedRow, key)
        if row is None or (row.deleted is not None and not deleted):
            raise no_longer_saved()
        return row

    def _names(self, kind: str, but: str = "") -> frozenset[str]:
        return frozenset(row.name for row in self._live(kind) if row.key != but)

    def _set_recent(self, links: Sequence[str]) -> None:
        self._session.execute(delete(RecentSearchRow))
        rows = [{"number": at, "link": link} for at, link in enumerate(reversed(links))]
        if rows:
            self._session.execute(insert(RecentSearchRow), rows)


def _row_of(item: SavedItem, position: int) -> SavedRow:
    return SavedRow(
        key=item.key,
        kind=item.kind.value,
        name=item.name,
        body=item.body,
        position=position,
        created=item.created.isoformat(),
        updated=item.updated.isoformat(),
        deleted=item.deleted.isoformat() if item.deleted else None,
    )

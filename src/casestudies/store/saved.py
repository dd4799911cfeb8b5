"""The tables of saved work and their repository; every write is one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import String, delete, func, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.saved import SavedItem, SavedKind, SavedWork
from casestudies.store.engine import Database
from casestudies.store.schema import Key, Workspace

KEPT_DAYS = 30
"""What was deleted longer ago cannot be restored: the next deletion removes it for good."""

Moment = String(40)
Naming = Callable[[frozenset[str]], str]
"""Chooses a name, given those that things of its kind have."""


class SavedRow(Workspace):
    """A saved thing. Times are ISO 8601 in UTC; ``deleted`` is None while it is not deleted."""

    __tablename__ = "saved_work"
    key: Mapped[str] = mapped_column(Key, primary_key=True)
    kind: Mapped[str] = mapped_column(Key)
    name: Mapped[str]
    body: Mapped[str]
    position: Mapped[int]
    created: Mapped[str] = mapped_column(Moment)
    updated: Mapped[str] = mapped_column(Moment)
    deleted: Mapped[str | None] = mapped_column(Moment)


class RecentSearchRow(Workspace):
    """A search that was made; the higher the number the later."""

    __tablename__ = "recent_searches"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    link: Mapped[str]


class EditingRow(Workspace):
    """What is being edited at a desk, with its history, as text that the services understand."""

    __tablename__ = "editing"
    desk: Mapped[str] = mapped_column(Key, primary_key=True)
    body: Mapped[str]


class SavedStore:
    """Works on the ``database`` of an open ``LibraryStore``, which closes it.

    Reads and writes raise ``KnownError`` when the file fails, writes ``ReadOnlyLibrary`` where the
    library cannot be written, and ``KnownError`` for a key that nothing is saved under.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- saved things -------------------------------------------------------------------------

    def items(self, kind: SavedKind) -> tuple[SavedItem, ...]:
        """What is saved of a kind and not deleted, in the user's order."""
        with self._database.reading() as session:
            return tuple(_item(row) for row in _live(session, kind))

    def item(self, key: str) -> SavedItem:
        """One saved thing that is not deleted."""
        with self._database.reading() as session:
            return _item(_row(session, key))

    def add(self, kind: SavedKind, key: str, name: Naming, body: str, now: datetime) -> ChangeSet:
        """Saves a new thing at the end of its kind."""
        with self._database.writing() as session:
            _add(session, kind, key, name, body, now)
        return ChangeSet(saved=True)

    def duplicate(self, key: str, copy: str, now: datetime, name: Naming) -> ChangeSet:
        """Saves a copy of a thing under the key ``copy``, at the end of its kind."""
        with self._database.writing() as session:
            row = _row(session, key)
            _add(session, SavedKind(row.kind), copy, name, row.body, now)
        return ChangeSet(saved=True)

    def change(
        self, key: str, now: datetime, *, name: Naming | None = None, body: str | None = None
    ) -> ChangeSet:
        """Gives a thing another name or another body; what is None stays."""
        with self._database.writing() as session:
            row = _row(session, key)
            named = name(_names(session, row.kind, but=key)) if name else row.name
            bodied = row.body if body is None else body
            if (named, bodied) == (row.name, row.body):
                return ChangeSet()
            row.name, row.body, row.updated = named, bodied, now.isoformat()
        return ChangeSet(saved=True)

    def delete(self, key: str, now: datetime) -> ChangeSet:
        """Deletes a thing so that ``restore`` can bring it back; what was deleted more than
        ``KEPT_DAYS`` days ago goes for good."""
        with self._database.writing() as session:
            _row(session, key).deleted = now.isoformat()
            session.flush()
            oldest = (now - timedelta(days=KEPT_DAYS)).isoformat()
            session.execute(delete(SavedRow).where(SavedRow.deleted < oldest))
        return ChangeSet(saved=True)

    def restore(self, key: str, name: Callable[[str, frozenset[str]], str]) -> ChangeSet:
        """Brings back what was deleted, to its place; ``name`` chooses its name, given its old one
        and those that are taken meanwhile. What is not deleted stays as it is."""
        with self._database.writing() as session:
            row = _row(session, key, deleted=True)
            if row.deleted is None:
                return ChangeSet()
            row.name = name(row.name, _names(session, row.kind, but=key))
            row.deleted = None
        return ChangeSet(saved=True)

    def move(self, key: str, place: int) -> ChangeSet:
        """Puts a thing at a place, from 0, among those of its kind."""
        with self._database.writing() as session:
            row = _row(session, key)
            rows = list(_live(session, SavedKind(row.kind)))
            order = [other for other in rows if other.key != key]
            order.insert(max(0, min(place, len(order))), row)
            if order == rows:
                return ChangeSet()
            for at, other in enumerate(order):
                other.position = at
        return ChangeSet(saved=True)

    # --- recent searches ----------------------------------------------------------------------

    def recent(self) -> tuple[str, ...]:
        """The searches that were remembered, the latest first."""
        with self._database.reading() as session:
            return _recent(session)

    def remember(self, link: str, most: int) -> ChangeSet:
        """Puts a search before all others, where it stands once, and keeps the latest ``most``."""
        with self._database.writing() as session:
            before = _recent(session)
            after = (link, *(other for other in before if other != link))[:most]
            return _set_recent(session, before, after)

    def forget_recent(self, link: str | None = None) -> ChangeSet:
        """Forgets one remembered search, or all."""
        with self._database.writing() as session:
            before = _recent(session)
            after = tuple(other for other in before if link is not None and other != link)
            return _set_recent(session, before, after)

    # --- editing ------------------------------------------------------------------------------

    def editing(self, desk: str) -> str | None:
        """The state of a desk; None where nothing was kept."""
        with self._database.reading() as session:
            return session.scalar(select(EditingRow.body).where(EditingRow.desk == desk))

    def change_editing(self, desk: str, change: Callable[[str | None], str]) -> None:
        """Reads the state of a desk, gives it to ``change`` and keeps what that returns, with no
        other writer in between. An error raised by ``change`` passes through and keeps it."""
        with self._database.writing() as session:
            row = session.get(EditingRow, desk)
            if row is None:
                session.add(EditingRow(desk=desk, body=change(None)))
            else:
                row.body = change(row.body)

    # --- all of it ----------------------------------------------------------------------------

    def everything(self) -> SavedWork:
        """All saved work, to be put back into another library."""
        with self._database.reading() as session:
            rows = session.scalars(select(SavedRow).order_by(*_ORDER))
            desks = session.execute(select(EditingRow.desk, EditingRow.body))
            return SavedWork(
                items=tuple(_item(row) for row in rows),
                recent=_recent(session),
                editing=tuple((desk.desk, desk.body) for desk in desks),
            )

    def put_back(self, work: SavedWork) -> ChangeSet:
        """Makes the saved work exactly this."""
        with self._database.writing() as session:
            for table in (SavedRow, RecentSearchRow, EditingRow):
                session.execute(delete(table))
            for at, item in enumerate(work.items):
                session.add(_row_of(item, at))
            session.add_all(EditingRow(desk=desk, body=body) for desk, body in work.editing)
            _set_recent(session, (), work.recent)
        return ChangeSet(saved=True)


_ORDER = (SavedRow.position, SavedRow.created, SavedRow.key)


def _live(session: Session, kind: SavedKind) -> Sequence[SavedRow]:
    chosen = select(SavedRow).where(SavedRow.kind == kind.value, SavedRow.deleted.is_(None))
    return session.scalars(chosen.order_by(*_ORDER)).all()


def _row(session: Session, key: str, *, deleted: bool = False) -> SavedRow:
    row = session.get(SavedRow, key)
    if row is None or (row.deleted is not None and not deleted):
        raise KnownError("This is no longer saved; it may have been deleted in another window.")
    return row


def _names(session: Session, kind: str, but: str = "") -> frozenset[str]:
    rows = _live(session, SavedKind(kind))
    return frozenset(row.name for row in rows if row.key != but)


def _add(
    session: Session, kind: SavedKind, key: str, name: Naming, body: str, now: datetime
) -> None:
    last = session.scalar(select(func.max(SavedRow.position)).where(SavedRow.kind == kind.value))
    named = name(_names(session, kind.value))
    item = SavedItem(key, kind, named, body, now, now)
    session.add(_row_of(item, 0 if last is None else last + 1))


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


def _item(row: SavedRow) -> SavedItem:
    return SavedItem(
        key=row.key,
        kind=SavedKind(row.kind),
        name=row.name,
        body=row.body,
        created=datetime.fromisoformat(row.created),
        updated=datetime.fromisoformat(row.updated),
        deleted=datetime.fromisoformat(row.deleted) if row.deleted else None,
    )


def _recent(session: Session) -> tuple[str, ...]:
    rows = select(RecentSearchRow.link).order_by(RecentSearchRow.number.desc())
    return tuple(session.scalars(rows))


def _set_recent(session: Session, before: Sequence[str], after: Sequence[str]) -> ChangeSet:
    if tuple(before) == tuple(after):
        return ChangeSet()
    session.execute(delete(RecentSearchRow))
    rows = [{"number": at, "link": link} for at, link in enumerate(reversed(after))]
    if rows:
        session.execute(insert(RecentSearchRow), rows)
    return ChangeSet(saved=True)

"""The saved work of a library; every write is one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from sqlite3 import Connection, Row
from typing import TYPE_CHECKING

from casestudies.model.changes import ChangeSet
from casestudies.model.saved import Kept, SavedItem, SavedKind, SavedWork
from casestudies.store import tables
from casestudies.store.database import Database
from casestudies.store.failures import no_longer_saved
from casestudies.store.saved_rows import Naming, SavedRows

if TYPE_CHECKING:  # a start reads saved searches alone
    from casestudies.model.workshop import RoomEntry

KEPT_DAYS = 30
"""What was deleted longer ago cannot be restored: the next deletion removes it for good."""


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
        question = f"{_ITEMS} WHERE kind = ? AND deleted IS NULL {_IN_ORDER}"
        with self._database.reading() as connection:
            return tuple(_item(row) for row in connection.execute(question, (kind.value,)))

    def item(self, key: str) -> SavedItem:
        """One saved thing that is not deleted."""
        question = f"{_ITEMS} WHERE key = ? AND deleted IS NULL"
        with self._database.reading() as connection:
            row = connection.execute(question, (key,)).fetchone()
            if row is None:
                raise no_longer_saved()
            return _item(row)

    def kept(self, key: str) -> SavedItem | None:
        """One saved thing, deleted or not; None where nothing is kept under that key."""
        with self._database.reading() as connection:
            row = connection.execute(f"{_ITEMS} WHERE key = ?", (key,)).fetchone()
            return None if row is None else _item(row)

    def add(self, kind: SavedKind, key: str, name: Naming, body: str, now: datetime) -> ChangeSet:
        """Saves a new thing at the end of its kind."""
        with self._writing() as rows:
            return rows.add(kind, key, name, body, now)

    def put(
        self,
        item: SavedItem,
        name: Callable[[str, frozenset[str]], str],
        entries: Sequence[RoomEntry],
    ) -> ChangeSet:
        """Puts a workshop and entries of its room under the key that it has elsewhere, in one
        transaction: in the place of the one with that key (which comes back if it was deleted,
        and keeps its name), else at the end of its kind."""
        from casestudies.store.room import write_entry

        with self._writing() as rows:
            changes = rows.put(item, name)
            for entry in entries:
                write_entry(rows.connection, item.key, entry)
            return changes | ChangeSet(saved=bool(entries))

    def duplicate(self, key: str, copy: str, now: datetime, name: Naming) -> ChangeSet:
        """Saves a copy of a thing under the key ``copy``, at the end of its kind."""
        with self._writing() as rows:
            return rows.duplicate(key, copy, now, name)

    def change(
        self, key: str, now: datetime, *, name: Naming | None = None, body: str | None = None
    ) -> ChangeSet:
        """Gives a thing another name or another body; what is None stays."""
        with self._writing() as rows:
            return rows.change(key, now, name, body)

    def keep(
        self,
        key: str,
        body: str,
        base: datetime,
        now: datetime,
        name: Callable[[str, frozenset[str]], str],
        *,
        wanted: str = "",
        spare: str,
    ) -> Kept:
        """Gives a thing another body, made from its state of the time ``base``, and the name
        ``wanted`` if there is one. What somebody else wrote since then is kept under the key
        ``spare`` and a name of its own; what was deleted meanwhile comes back."""
        with self._writing() as rows:
            return rows.keep(key, body, base, now, name, wanted, spare)

    def delete(self, key: str, now: datetime) -> ChangeSet:
        """Deletes a thing so that ``restore`` can bring it back; what was deleted more than
        ``KEPT_DAYS`` days ago goes for good."""
        with self._writing() as rows:
            return rows.delete(key, now, KEPT_DAYS)

    def take_back(self, key: str, body: str) -> ChangeSet:
        """Takes a thing away as if it had never been made: neither in the trash nor a step to undo.
        Only one that still has the ``body`` with which it was begun, that nothing was noted on and
        that no colleague has."""
        from casestudies.store.writes import note_write

        with self._writing() as rows:
            gone = rows.take_back(key, body)
            if gone:  # no step tells other windows
                note_write(rows.connection, self._database.writer, ("saved_work",))
            return ChangeSet(saved=gone)

    def restore(self, key: str, name: Callable[[str, frozenset[str]], str]) -> ChangeSet:
        """Brings back what was deleted, to its place; ``name`` chooses its name, given its old one
        and those that are taken meanwhile. What is not deleted stays as it is."""
        with self._writing() as rows:
            return rows.restore(key, name)

    def move(self, key: str, place: int) -> ChangeSet:
        """Puts a thing at a place, from 0, among those of its kind."""
        with self._writing() as rows:
            return rows.move(key, place)

    # --- recent searches ----------------------------------------------------------------------

    def recent(self) -> tuple[str, ...]:
        """The searches that were remembered, the latest first."""
        with self._database.reading() as connection:
            return _recent(connection)

    def remember(self, link: str, most: int) -> ChangeSet:
        """Puts a search before all others, where it stands once, and keeps the latest ``most``."""

        def remembered(before: tuple[str, ...]) -> tuple[str, ...]:
            return (link, *(other for other in before if other != link))[:most]

        return self._change_recent(remembered)

    def forget_recent(self) -> ChangeSet:
        """Forgets all remembered searches."""
        return self._change_recent(lambda _: ())

    def _change_recent(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> ChangeSet:
        before = self.recent()
        if change(before) == before:
            return ChangeSet()
        with self._writing() as rows:
            return rows.change_recent(change)

    # --- editing ------------------------------------------------------------------------------

    def editing(self, desk: str) -> str | None:
        """The state of a desk; None where nothing was kept."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT body FROM {tables.EDITING.name} WHERE desk = ?", (desk,)
            ).fetchone()
            return None if row is None else row["body"]

    def change_editing(self, desk: str, change: Callable[[str | None], str]) -> None:
        """Reads the state of a desk, gives it to ``change`` and keeps what that returns, with no
        other writer in between. An error raised by ``change`` passes through and keeps it."""
        with self._writing() as rows:
            rows.change_editing(desk, change)

    # --- all of it ----------------------------------------------------------------------------

    def everything(self) -> SavedWork:
        """All saved work, to be put back into another library."""
        from casestudies.store.field_notes import all_notes  # a start reads saved searches alone
        from casestudies.store.notes import all_notes as all_own_notes
        from casestudies.store.room import all_entries

        with self._database.reading() as connection:
            return SavedWork(
                items=tuple(_item(row) for row in connection.execute(f"{_ITEMS} {_IN_ORDER}")),
                recent=_recent(connection),
                editing=tuple(
                    (row["desk"], row["body"]) for row in connection.execute(tables.EDITING.select)
                ),
                rooms=all_entries(connection),
                field_notes=all_notes(connection),
                notes=all_own_notes(connection),
            )

    def put_back(self, work: SavedWork) -> ChangeSet:
        """Makes the saved work exactly this."""
        with self._writing() as rows:
            return rows.put_back(work)

    @contextmanager
    def _writing(self) -> Iterator[SavedRows]:
        with self._database.changing() as connection:
            yield SavedRows(connection)


_ITEMS = tables.SAVED_WORK.select
_IN_ORDER = "ORDER BY position, created, key"


def _item(row: Row) -> SavedItem:
    return SavedItem(
        key=row["key"],
        kind=SavedKind(row["kind"]),
        name=row["name"],
        body=row["body"],
        created=datetime.fromisoformat(row["created"]),
        updated=datetime.fromisoformat(row["updated"]),
        deleted=datetime.fromisoformat(row["deleted"]) if row["deleted"] else None,
    )


def _recent(connection: Connection) -> tuple[str, ...]:
    rows = connection.execute(
        f"SELECT link FROM {tables.RECENT_SEARCHES.name} ORDER BY number DESC"
    )
    return tuple(link for (link,) in rows)

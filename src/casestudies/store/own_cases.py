"""Cases of the user's own: what is saved of one and what of it is shown go together, in one
transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from sqlite3 import Connection

from casestudies.model.case import Case
from casestudies.model.changes import ChangeSet
from casestudies.model.content import PackInfo
from casestudies.model.saved import SavedKind
from casestudies.store import tables
from casestudies.store.case_rows import put_case, remove_case
from casestudies.store.database import Database
from casestudies.store.saved import KEPT_DAYS
from casestudies.store.saved_rows import Naming, SavedRows

Shown = Callable[[str], Case | None]
"""What is shown of a saved body; None for nothing."""


class OwnCaseStore:
    """Works on the ``database`` of an open ``LibraryStore``. ``info`` is the pack that the cases
    stand in; the key of a saved case is its slug. Raises as ``SavedStore`` does."""

    def __init__(self, database: Database, info: PackInfo) -> None:
        self._database = database
        self._info = info

    def add(self, key: str, name: Naming, body: str, now: datetime, case: Case | None) -> ChangeSet:
        """Saves a new case at the end, and shows ``case`` of it."""
        with self._writing() as rows:
            return rows.add(SavedKind.CASE, key, name, body, now) | self._show(rows, key, case)

    def change(
        self,
        key: str,
        now: datetime,
        name: Naming,
        body: Callable[[str], str],
        shown: Shown,
    ) -> ChangeSet:
        """Keeps what ``body`` makes of the saved state, with no other writer in between."""
        with self._writing() as rows:
            before = rows.body(key)
            after = body(before)
            changes = rows.change(key, now, name, after)
            case = shown(after)
            if case == shown(before):
                return changes
            return changes | self._show(rows, key, case)

    def delete(self, key: str, now: datetime) -> ChangeSet:
        """Deletes a case as ``SavedStore.delete`` does; it is shown no more."""
        with self._writing() as rows:
            return rows.delete(key, now, KEPT_DAYS) | self._show(rows, key, None)

    def restore(
        self, key: str, name: Callable[[str, frozenset[str]], str], shown: Shown
    ) -> ChangeSet:
        """Brings back a deleted case, and shows it again."""
        with self._writing() as rows:
            changes = rows.restore(key, name)
            return changes | self._show(rows, key, shown(rows.body(key)))

    def show_only(self, cases: Sequence[Case]) -> ChangeSet:
        """Shows exactly these cases as the user's own."""
        with self._writing() as rows:
            question = f"SELECT slug FROM {tables.CASES.name} WHERE pack = ?"
            there = [slug for (slug,) in rows.connection.execute(question, (self._info.id,))]
            wanted = {case.slug for case in cases}
            for slug in there:
                if slug not in wanted:
                    remove_case(rows.connection, slug)
            for case in cases:
                put_case(rows.connection, self._info, case)
            return ChangeSet(content=bool(there or cases))

    def show_saved(
        self, connection: Connection, keys: Iterable[str], shown: Callable[[str, str], Case | None]
    ) -> bool:
        """Shows what is saved under those of ``keys`` that are cases, within a transaction of the
        caller's that changed the saved rows; ``shown`` is given body and key. Whether any content
        was changed."""
        changed = False
        for key in keys:
            row = connection.execute(
                "SELECT kind, body, deleted FROM saved_work WHERE key = ?", (key,)
            ).fetchone()
            if row is None or (row["kind"] == SavedKind.CASE and row["deleted"] is not None):
                changed |= remove_case(connection, key)
            elif row["kind"] == SavedKind.CASE:
                case = shown(row["body"], key)
                if case is None:
                    changed |= remove_case(connection, key)
                else:
                    put_case(connection, self._info, case)
                    changed = True
        return changed

    def _show(self, rows: SavedRows, key: str, case: Case | None) -> ChangeSet:
        if case is None:
            return ChangeSet(content=remove_case(rows.connection, key))
        put_case(rows.connection, self._info, case)
        return ChangeSet(content=True)

    @contextmanager
    def _writing(self) -> Iterator[SavedRows]:
        with self._database.changing() as connection:
            yield SavedRows(connection)

"""The user's own tables of a library; every write is one transaction and says what it touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from casestudies.model.changes import ChangeSet
from casestudies.store.engine import Database
from casestudies.store.schema import TrayRow


class WorkspaceStore:
    """Works on the ``database`` of an open ``LibraryStore``, which closes it.

    Reads and writes raise ``KnownError`` when the file fails, writes ``ReadOnlyLibrary`` where
    the library cannot be written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def tray(self) -> tuple[str, ...]:
        """The slugs in the tray, in the user's order; a case may be gone from the content."""
        with self._database.reading() as session:
            return _tray(session)

    def set_tray(self, slugs: Sequence[str]) -> ChangeSet:
        """Makes the tray hold exactly these slugs, a repeated one once."""
        return self.change_tray(lambda _: slugs)

    def change_tray(self, change: Callable[[tuple[str, ...]], Sequence[str]]) -> ChangeSet:
        """Reads the tray, gives it to ``change`` and keeps what that returns, with no other
        writer in between. An error raised by ``change`` passes through and keeps the tray."""
        with self._database.writing() as session:
            before = _tray(session)
            after = tuple(dict.fromkeys(change(before)))
            if after == before:
                return ChangeSet()
            session.execute(delete(TrayRow))
            if after:
                session.execute(
                    insert(TrayRow),
                    [{"case_slug": slug, "position": at} for at, slug in enumerate(after)],
                )
        return ChangeSet(tray=True)


def _tray(session: Session) -> tuple[str, ...]:
    rows = session.execute(select(TrayRow.case_slug).order_by(TrayRow.position, TrayRow.case_slug))
    return tuple(row.case_slug for row in rows)

"""The user's own tables of a library; every write is one transaction and says what it touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from casestudies.model.changes import ChangeSet
from casestudies.store import tables
from casestudies.store.database import Database

TRAY = "SELECT case_slug FROM tray ORDER BY position, case_slug"


class WorkspaceStore:
    """Works on the ``database`` of an open ``LibraryStore``, which closes it.

    Reads and writes raise ``KnownError`` when the file fails, writes ``ReadOnlyLibrary`` where
    the library cannot be written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def tray(self) -> tuple[str, ...]:
        """The slugs in the tray, in the user's order; a case may be gone from the content."""
        with self._database.reading() as connection:
            return tuple(slug for (slug,) in connection.execute(TRAY))

    def set_tray(self, slugs: Sequence[str]) -> ChangeSet:
        """Makes the tray hold exactly these slugs, a repeated one once."""
        return self.change_tray(lambda _: slugs)

    def change_tray(self, change: Callable[[tuple[str, ...]], Sequence[str]]) -> ChangeSet:
        """Reads the tray, gives it to ``change`` and keeps what that returns, with no other
        writer in between. An error raised by ``change`` passes through and keeps the tray. Where
        nothing changes nothing is written."""
        before = self.tray()
        if _once_each(change(before)) == before:
            return ChangeSet()
        with self._database.changing() as connection:
            before = tuple(slug for (slug,) in connection.execute(TRAY))
            after = _once_each(change(before))
            if after == before:
                return ChangeSet()
            connection.execute("DELETE FROM tray")
            connection.executemany(
                tables.TRAY.insert, [(slug, at) for at, slug in enumerate(after)]
            )
        return ChangeSet(tray=True)


def _once_each(slugs: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slugs))

"""The user's tray of cases to compare: at most eight, kept in the library."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.limits import MOST_CASES
from casestudies.said import said
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.store.workspace import WorkspaceStore

Change = Callable[[tuple[str, ...]], Sequence[str]]


class WorkspaceService:
    """The tray of an open library. Any thread may ask; writes are one transaction each, also
    between windows, and say what they touched. Methods raise ``KnownError`` when the file fails.

    In a library that cannot be written the tray begins as it is stored and lives in memory until
    the program ends.
    """

    def __init__(self, library: LibraryService) -> None:
        self._library = library
        self._lock = threading.RLock()
        self._memory: tuple[str, ...] | None = None

    @property
    def session_only(self) -> bool:
        """Whether the tray is forgotten at the end, the library being read-only."""
        return self._library.read_only

    def tray(self) -> tuple[str, ...]:
        """The slugs in the tray, in the user's order. Cases that the library no longer has are
        kept in the file but not shown here."""
        stored = self._stored()
        known = self._known(stored)
        return tuple(slug for slug in stored if slug in known)

    def add_to_tray(self, slug: str) -> ChangeSet:
        """Puts a case at the end of the tray; one that is in it stays where it is.

        Raises ``KnownError`` for an unknown case and when the tray is full.
        """
        self._library.brief(slug)
        return self._change(lambda tray: tray if slug in tray else (*tray, slug))

    def remove_from_tray(self, slug: str) -> ChangeSet:
        """Takes a case out; one that is not in the tray changes nothing."""
        return self._change(lambda tray: tuple(kept for kept in tray if kept != slug))

    def clear_tray(self) -> ChangeSet:
        """Takes all cases out."""
        return self._keep(lambda _: ())

    def set_tray(self, slugs: Sequence[str]) -> ChangeSet:
        """Makes the tray hold exactly these cases in this order (to undo a clearing, or to
        reorder). Raises ``KnownError`` for an unknown case and for more than the tray holds."""
        for slug in slugs:
            self._library.brief(slug)
        return self._change(lambda _: tuple(dict.fromkeys(slugs)))

    def _change(self, change: Change) -> ChangeSet:
        """Applies ``change`` to the cases that are shown; hidden ones stay behind them."""

        def changed(stored: tuple[str, ...]) -> Sequence[str]:
            known = self._known(stored)
            before = tuple(slug for slug in stored if slug in known)
            after = tuple(change(before))
            if len(after) > max(MOST_CASES, len(before)):
                raise KnownError(
                    said(
                        "The tray holds at most {most_cases} cases, as many as one comparison. "
                        "Take one out first."
                    ).format(most_cases=MOST_CASES)
                )
            if after == before:
                return stored
            return (*after, *(slug for slug in stored if slug not in known))

        return self._keep(changed)

    def _keep(self, change: Change) -> ChangeSet:
        if not self.session_only:
            return self._store.change_tray(change)
        with self._lock:
            before = self._stored()
            self._memory = tuple(change(before))
            return ChangeSet(tray=self._memory != before)

    def _stored(self) -> tuple[str, ...]:
        with self._lock:
            return self._store.tray() if self._memory is None else self._memory

    def _known(self, slugs: Sequence[str]) -> set[str]:
        """Those of them that the library has; to read all briefs would hold a start up."""
        return {brief.slug for brief in self._library.briefs_of(slugs)} if slugs else set()

    @property
    def _store(self) -> WorkspaceStore:
        from casestudies.store.workspace import WorkspaceStore

        return WorkspaceStore(self._library.store.database)

"""Hears of what other windows and commands write to the library."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from casestudies.model.changes import ChangeSet
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.store.library import LibraryStore
    from casestudies.store.writes import Watch


class LibraryWatch:
    """Watches an open library. Any thread may ask; asking costs next to nothing while nobody else
    writes, so it may be done every second."""

    def __init__(self, library: LibraryService) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._store: LibraryStore | None = None
        self._watch: Watch | None = None

    def changes(self) -> ChangeSet:
        """What others touched since it was asked last, or since the library was opened; what is
        kept at hand of it is dropped. Raises ``KnownError`` where the file fails."""
        from casestudies.store.writes import Watch

        with self._lock:
            store = self._library.store
            if self._watch is None or store is not self._store:
                self._store, self._watch = store, Watch(store.database)
                return ChangeSet()
            changes = self._watch.changes()
        if changes.content:
            self._library.forget()
        return changes

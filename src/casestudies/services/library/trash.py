"""The trash: what was deleted in the last 30 days, and its way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from casestudies.model.changes import ChangeSet
from casestudies.model.library.notes import NoteKind
from casestudies.model.library.pack import AddedKind
from casestudies.model.library.trash import Trashed
from casestudies.model.saved import SavedKind
from casestudies.services.library.service import LibraryService

if TYPE_CHECKING:
    from casestudies.services.cases.service import CaseService
    from casestudies.services.library.packs import PackService
    from casestudies.services.notes.service import NoteService
    from casestudies.services.workspace.saved import SavedService


def utc_now() -> datetime:
    return datetime.now(UTC)


class TrashService:
    """The trash of an open library. Any thread may ask; methods raise ``KnownError`` where the file
    fails or cannot be written."""

    def __init__(
        self,
        library: LibraryService,
        saved: SavedService,
        cases: CaseService,
        notes: NoteService,
        packs: Callable[[], PackService],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._library = library
        self._saved = saved
        self._cases = cases
        self._notes = notes
        self._packs = packs
        self._now = now

    def things(self) -> tuple[Trashed, ...]:
        """What can be restored, that which was deleted last first."""
        from casestudies.store.care.trash import deleted_things

        with self._library.store.database.reading() as connection:
            return deleted_things(connection, self._now())

    def restore(self, thing: Trashed) -> ChangeSet:
        """Brings a thing back to its place; what is not in the trash stays as it is. Raises
        ``KnownError`` for a pack whose place another has by now."""
        if thing.kind in set(AddedKind):
            return self._packs().restore(int(thing.key))
        if thing.kind in set(NoteKind):
            return self._notes.restore(thing.key)
        if thing.kind == SavedKind.CASE:
            return self._cases.restore(thing.key)
        return self._saved.restore(thing.key)

    def let_go(self) -> None:
        """Lets go of notes and packs that were deleted more than 30 days ago; nothing where the
        library cannot be written."""
        from casestudies.store.care.trash import forget_old

        if not self._library.read_only:
            with self._library.store.database.changing() as connection:
                forget_old(connection, self._now())

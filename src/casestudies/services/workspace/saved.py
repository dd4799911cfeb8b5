"""The user's saved comparisons, searches and school profiles, kept in the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.limits import MOST_NAME
from casestudies.model.saved import (
    Kept,
    SavedComparison,
    SavedItem,
    SavedKind,
    SavedProfile,
    SavedSearch,
    Written,
)
from casestudies.said import said
from casestudies.services.library.service import LibraryService

# Saved searches are asked for at every start; what the others need is loaded when they are.
if TYPE_CHECKING:
    from casestudies.model.comparison import ComparisonSpec
    from casestudies.model.profile import SchoolProfile
    from casestudies.model.visit import FieldNote
    from casestudies.model.workshop import RoomEntry
    from casestudies.store.field_notes import FieldNoteStore
    from casestudies.store.room import RoomStore
    from casestudies.store.saved import SavedStore

RECENT = 20
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


class SavedService:
    """Saved work of an open library. Any thread may ask; every write is one transaction.

    A saved thing has a key that never changes and a name that is unique within its kind ("Grading
    (2)"). It refers to content by slugs and keys, so a new version of a pack loses nothing. Methods
    raise ``KnownError`` when the file fails, when the library cannot be written, for a key under
    which nothing is saved, and for a name that is empty or longer than 200 characters.
    """

    def __init__(self, library: LibraryService, now: Clock = utc_now) -> None:
        self._library = library
        self._now = now

    # --- comparisons --------------------------------------------------------------------------

    def comparisons(self) -> tuple[SavedComparison, ...]:
        """All saved comparisons in the user's order."""
        return tuple(self._comparison(i) for i in self._store.items(SavedKind.COMPARISON))

    def comparison(self, key: str) -> SavedComparison:
        return self._comparison(self._store.item(key))

    def save_comparison(self, name: str, spec: ComparisonSpec) -> Written:
        """Saves a new comparison at the end."""
        from casestudies.services.workspace.saved_specs import spec_to_json

        return self.add(SavedKind.COMPARISON, name, spec_to_json(spec))

    def update_comparison(self, key: str, spec: ComparisonSpec, base: datetime) -> Kept:
        """Keeps another state of a saved comparison under its name; ``base`` as ``keep``."""
        from casestudies.services.workspace.saved_specs import spec_to_json

        return self.keep(key, spec_to_json(spec), base)

    def _comparison(self, item: SavedItem) -> SavedComparison:
        from casestudies.services.workspace.saved_specs import spec_from_json

        try:
            spec = spec_from_json(item.body)
        except KnownError as error:
            problem = str(error)
            return SavedComparison(
                item.key, item.name, item.created, item.updated, None, (), problem
            )
        gone = self.gone(spec.cases)
        return SavedComparison(
            item.key, item.name, item.created, item.updated, spec, gone, gone_words(gone)
        )

    # --- searches -----------------------------------------------------------------------------

    def searches(self) -> tuple[SavedSearch, ...]:
        """All saved searches in the user's order."""
        return tuple(_search(item) for item in self._store.items(SavedKind.SEARCH))

    def search(self, key: str) -> SavedSearch:
        return _search(self._store.item(key))

    def save_search(self, name: str, link: str) -> Written:
        """Saves a search, given as the text of its link, at the end."""
        return self.add(SavedKind.SEARCH, name, link)

    def recent_searches(self) -> tuple[str, ...]:
        """The links of the last 20 searches, the latest first."""
        return self._store.recent()

    def remember_search(self, link: str) -> ChangeSet:
        """Notes that a search was made; one that was made before moves to the front. A library
        that cannot be written notes nothing, since nobody asked for it."""
        if self._library.read_only or not link.strip():
            return ChangeSet()
        return self._store.remember(link, RECENT)

    def forget_searches(self) -> ChangeSet:
        """Forgets all recent searches; saved ones stay."""
        return self._store.forget_recent()

    # --- profiles -----------------------------------------------------------------------------

    def profiles(self) -> tuple[SavedProfile, ...]:
        """All saved school profiles in the user's order."""
        return tuple(_profile(item) for item in self._store.items(SavedKind.PROFILE))

    def profile(self, key: str) -> SavedProfile:
        return _profile(self._store.item(key))

    def save_profile(self, name: str, profile: SchoolProfile) -> Written:
        """Saves a new school profile at the end."""
        from casestudies.services.workspace.profile_json import profile_to_json

        return self.add(SavedKind.PROFILE, name, profile_to_json(profile))

    def update_profile(self, key: str, profile: SchoolProfile, base: datetime) -> Kept:
        """Keeps another state of a saved profile under its name; ``base`` as ``keep``."""
        from casestudies.services.workspace.profile_json import profile_to_json

        return self.keep(key, profile_to_json(profile), base)

    # --- all kinds ----------------------------------------------------------------------------

    def rename(self, key: str, name: str) -> ChangeSet:
        """Gives a saved thing another name."""
        wanted = _checked(name)
        return self._store.change(key, self._now(), name=lambda taken: free_name(wanted, taken))

    def duplicate(self, key: str) -> Written:
        """Saves a copy at the end, named after the first: "Grading (2)"."""
        wanted = self._store.item(key).name
        copy = _new_key()
        changes = self._store.duplicate(
            key, copy, self._now(), lambda taken: free_name(wanted, taken)
        )
        return Written(copy, changes)

    def delete(self, key: str) -> ChangeSet:
        """Deletes a saved thing; ``restore`` brings it back for 30 days."""
        return self._store.delete(key, self._now())

    def take_back(self, key: str, body: str) -> ChangeSet:
        """Takes away what was begun with this body and never touched; anything else stays."""
        return self._store.take_back(key, body)

    def restore(self, key: str) -> ChangeSet:
        """Undoes a deletion; the thing comes back to its place."""
        return self._store.restore(key, free_name)

    def move(self, key: str, place: int) -> ChangeSet:
        """Puts a saved thing at a place, from 0, among those of its kind."""
        return self._store.move(key, place)

    def items(self, kind: SavedKind) -> tuple[SavedItem, ...]:
        """What is saved of a kind, in the user's order, as text for the service of that kind."""
        return self._store.items(kind)

    def item(self, key: str) -> SavedItem:
        """One saved thing, as text."""
        return self._store.item(key)

    def kept(self, key: str) -> SavedItem | None:
        """As ``item``, deleted or not; None where nothing is kept under that key."""
        return self._store.kept(key)

    def add(self, kind: SavedKind, name: str, body: str) -> Written:
        """Saves a new thing at the end of its kind."""
        wanted, key = _checked(name), _new_key()
        changes = self._store.add(
            kind, key, lambda taken: free_name(wanted, taken), body, self._now()
        )
        return Written(key, changes)

    def put(
        self, kind: SavedKind, key: str, name: str, body: str, entries: Sequence[RoomEntry]
    ) -> Written:
        """Saves a thing from elsewhere under its own key, with entries of its room, in one
        transaction; what is saved under that key already gets the new state, deleted or not."""
        now = self._now()
        item = SavedItem(key, kind, _checked(name), body, now, now)
        return Written(key, self._store.put(item, free_name, entries))

    def update(self, key: str, body: str, name: str = "") -> ChangeSet:
        """Keeps another state of a saved thing under its name, or under another ``name``, in one
        transaction."""
        if not name.strip():
            return self._store.change(key, self._now(), body=body)
        wanted = _checked(name)
        return self._store.change(
            key, self._now(), name=lambda taken: free_name(wanted, taken), body=body
        )

    def keep(self, key: str, body: str, base: datetime, name: str = "") -> Kept:
        """As ``update``, for a state that was made from that of the time ``base``
        (``SavedItem.updated``): nothing that another window wrote since then is lost."""
        wanted = _checked(name) if name.strip() else ""
        return self._store.keep(
            key, body, base, self._now(), free_name, wanted=wanted, spare=_new_key()
        )

    def gone(self, slugs: Sequence[str]) -> tuple[str, ...]:
        """Those of ``slugs`` that the library no longer has."""
        known = {brief.slug for brief in self._library.briefs()}
        return tuple(slug for slug in slugs if slug not in known)

    # --- the room of a workshop ---------------------------------------------------------------

    def room_entries(self, key: str) -> tuple[RoomEntry, ...]:
        """What was written down in the room of the workshop ``key``, oldest first."""
        return self._room.entries(key)

    def write_room_entries(self, key: str, entries: Sequence[RoomEntry]) -> ChangeSet:
        """Writes entries in one transaction; one with the id of an older one takes its place."""
        return self._room.write(key, entries)

    # --- the notes of a visit -----------------------------------------------------------------

    def field_notes(self, key: str) -> tuple[FieldNote, ...]:
        """What was written down on the visit ``key``, oldest first, struck notes included."""
        return self._field_notes.notes(key)

    def write_field_notes(self, key: str, notes: Sequence[FieldNote]) -> ChangeSet:
        """Writes notes in one transaction; one with the id of an older one takes its place."""
        return self._field_notes.write(key, notes)

    @property
    def _field_notes(self) -> FieldNoteStore:
        from casestudies.store.field_notes import FieldNoteStore

        return FieldNoteStore(self._library.store.database)

    @property
    def _room(self) -> RoomStore:
        from casestudies.store.room import RoomStore

        return RoomStore(self._library.store.database)

    @property
    def _store(self) -> SavedStore:
        from casestudies.store.saved import SavedStore

        return SavedStore(self._library.store.database)


def free_name(wanted: str, taken: frozenset[str]) -> str:
    """``wanted``, or with the lowest number behind it that makes a name of its own."""
    if wanted not in taken:
        return wanted
    head, _, tail = wanted.rpartition(" (")
    stem = head if head and tail.endswith(")") and tail[:-1].isdigit() else wanted
    number = 2
    while f"{stem} ({number})" in taken:
        number += 1
    return f"{stem} ({number})"


def _checked(name: str) -> str:
    """The name without blanks around it. Raises ``KnownError`` where none or too much is left."""
    found = " ".join(name.split())
    if not found:
        raise KnownError(said("Give it a name."), field="name")
    if len(found) > MOST_NAME:
        raise KnownError(
            said("A name has at most {most_name} characters.").format(most_name=MOST_NAME),
            field="name",
        )
    return found


def _new_key() -> str:
    from uuid import uuid4

    return uuid4().hex


def gone_words(gone: tuple[str, ...]) -> str:
    """Which cases the library no longer has, as a sentence; "" where all are there."""
    if not gone:
        return ""
    from casestudies.model.wording import listed

    return said("The library no longer has {gone}; the other cases can still be compared.").format(
        gone=listed(gone)
    )


def _search(item: SavedItem) -> SavedSearch:
    return SavedSearch(item.key, item.name, item.created, item.updated, item.body)


def _profile(item: SavedItem) -> SavedProfile:
    from casestudies.services.workspace.profile_json import profile_from_json

    try:
        profile = profile_from_json(item.body)
    except KnownError as error:
        return SavedProfile(item.key, item.name, item.created, item.updated, None, str(error))
    return SavedProfile(item.key, item.name, item.created, item.updated, profile)

"""The user's saved work as values: comparisons, searches, school profiles, workshops, visits,
cases of the user's own and collections, each with a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from casestudies.model.changes import ChangeSet

if TYPE_CHECKING:  # the store reads no comparison, and the window starts without
    from casestudies.model.comparison import ComparisonSpec
    from casestudies.model.library.notes import Note
    from casestudies.model.profile import SchoolProfile
    from casestudies.model.visit import FieldNote
    from casestudies.model.workshop import RoomEntry


class SavedKind(StrEnum):
    COMPARISON = "comparison"
    SEARCH = "search"
    PROFILE = "profile"
    WORKSHOP = "workshop"
    VISIT = "visit"
    CASE = "case"
    COLLECTION = "collection"


@dataclass(frozen=True, slots=True)
class SavedItem:
    """A saved thing as the store keeps it; ``body`` is text that the services understand.
    Times are in UTC; ``deleted`` is None for what is not deleted."""

    key: str
    kind: SavedKind
    name: str
    body: str
    created: datetime
    updated: datetime
    deleted: datetime | None = None


@dataclass(frozen=True, slots=True)
class SavedWork:
    """All of it, deleted things included, to carry it from one library into another. ``editing``
    are desks with their state, ``rooms`` the entries of workshops with the key of each,
    ``field_notes`` the notes of visits likewise; ``notes`` those on what the library holds."""

    items: tuple[SavedItem, ...]
    recent: tuple[str, ...]
    editing: tuple[tuple[str, str], ...]
    rooms: tuple[tuple[str, RoomEntry], ...] = ()
    field_notes: tuple[tuple[str, FieldNote], ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedComparison:
    """``gone`` are slugs of its cases that the library no longer has. ``spec`` is None where it
    cannot be read; ``problem`` then says why. ``problem`` also says which cases are gone; it is
    empty where the comparison can be opened as it was."""

    key: str
    name: str
    created: datetime
    updated: datetime
    spec: ComparisonSpec | None
    gone: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """``link`` is the query as link text."""

    key: str
    name: str
    created: datetime
    updated: datetime
    link: str


@dataclass(frozen=True, slots=True)
class SavedProfile:
    """``profile`` is None where it cannot be read; ``problem`` then says why."""

    key: str
    name: str
    created: datetime
    updated: datetime
    profile: SchoolProfile | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping another state of a saved thing did: ``updated`` is the time to name as the base
    of the next one. ``other`` is the name under which a state was kept that somebody else wrote
    meanwhile, "" where nobody did; ``restored`` tells that it had been deleted."""

    changes: ChangeSet
    updated: datetime
    other: str = ""
    restored: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What a write made: the key of the saved thing, and what was touched."""

    key: str
    changes: ChangeSet

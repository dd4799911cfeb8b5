"""The steps of the user's as values, and what undoing one did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casestudies.model.changes import ChangeSet


class Verb(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    RENAMED = "renamed"
    MOVED = "moved"
    DELETED = "deleted"  # into the trash
    RESTORED = "restored"
    REMOVED = "removed"  # for good


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done to one thing: ``kind`` is that of a saved thing or a note, or the name of the
    table ("tray", "field_notes", "room_entries"); ``name`` is what the user knows it by."""

    verb: Verb
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the user's, done or ``undone``; ``at`` is in UTC."""

    number: int
    at: datetime
    deeds: tuple[Deed, ...]
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Turned:
    """A step that was undone or made again; ``told`` says what it was, as a sentence."""

    step: Step
    told: str
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class HistoryState:
    """How many steps can be undone and made again, and what the next ones are, as sentences ("" for
    none)."""

    undo: int = 0
    redo: int = 0
    next_undo: str = ""
    next_redo: str = ""

"""What is written down in the room of a workshop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """What is written down in the room: a remark of a group, a question that stays open, a dot
    that somebody gave to a cell, a row that was shown."""

    SAID = "said"
    QUESTION = "question"
    DOT = "dot"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """One thing that happened in the room. ``at`` is in UTC; ``row`` is the row on the wall ("" at
    a slide without one), ``case`` the slug of the cell that got a dot. ``text`` of an entry under
    way is what has been typed so far. Dots are entries of their own, so that those of two laptops
    add up; a dot taken back is ``deleted``, like a remark that was struck out."""

    id: str
    kind: EntryKind
    at: datetime
    row: str = ""
    case: str = ""
    text: str = ""
    deleted: bool = False

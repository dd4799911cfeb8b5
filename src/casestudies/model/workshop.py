"""A workshop: a comparison with an agenda for a room of people, and what was said there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from casestudies.model.brief import CaseBrief
from casestudies.model.case import Source
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.profile import SchoolProfile
from casestudies.model.talk import Slide

MOST_MINUTES = 600  # of one activity
MOST_PEOPLE = 400
MORNING = 9 * 60  # minutes after midnight
LAST_MINUTE = 24 * 60 - 1


@dataclass(frozen=True, slots=True)
class Activity:
    """A stretch of the agenda, with an ``id`` of its own that never changes. ``template`` is the
    key of the template that it was made from, "" for a plain look at rows. ``rows`` are keys of
    rows of the workshop's comparison that are shown during it, in that order; ``minutes`` are
    planned for all of it. ``prompts`` stand on the wall, ``steps`` tell the facilitator how it
    goes, ``notes`` are the facilitator's own. ``group_size`` is 0 where all stay together."""

    id: str
    title: str
    minutes: int = 10
    template: str = ""
    rows: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    group_size: int = 0
    notes: str = ""


@dataclass(frozen=True, slots=True)
class RowNote:
    """What the facilitator prepared for one row: ``prompt`` stands below it on the wall ("Talk
    about it: ..."), ``notes`` on the laptop alone."""

    row: str
    prompt: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Carried:
    """The content that a workshop brought along in its file: the cases, a slide for each of its
    rows, and the sources by case slug and key. ``version`` is that of the newest pack it came from
    ("2026.11.0"). ``about`` is the case that a comparison within one case tells of."""

    version: str
    cases: tuple[CaseBrief, ...]
    rows: tuple[Slide, ...]
    sources: tuple[tuple[str, Source], ...]
    about: CaseBrief | None = None


@dataclass(frozen=True)
class Workshop:
    """``spec`` says which cases are compared and how; the rows in focus are those of the
    activities. ``people`` come in ``groups``. With ``names_hidden`` the schools stand on the wall
    as "School A", "School B" until they are revealed. ``profile`` is the user's own school, which
    stands beside the models in a design consultancy. ``begins`` is the planned time of day, in
    minutes after midnight. ``carried`` is there for a workshop from a file: what it shows where
    this library is older, or lacks one of its cases."""

    title: str
    spec: ComparisonSpec
    goals: tuple[str, ...] = ()
    agenda: tuple[Activity, ...] = ()
    row_notes: tuple[RowNote, ...] = ()
    template: str = ""
    people: int = 24
    groups: int = 6
    names_hidden: bool = False
    profile: SchoolProfile | None = None
    begins: int = MORNING
    carried: Carried | None = None

    @property
    def rows(self) -> tuple[str, ...]:
        """The keys of the rows in focus, each once, in the order of the agenda."""
        return tuple(dict.fromkeys(row for item in self.agenda for row in item.rows))

    @property
    def minutes(self) -> int:
        return sum(item.minutes for item in self.agenda)

    def note(self, row: str) -> RowNote:
        """What was prepared for a row; an empty note where nothing was."""
        return next((note for note in self.row_notes if note.row == row), RowNote(row))


@dataclass(frozen=True, slots=True)
class SavedWorkshop:
    """``gone`` are slugs of its cases that the library no longer has. ``workshop`` is None where
    it cannot be read; ``problem`` then says why, else which cases are gone, if any."""

    key: str
    name: str
    created: datetime
    updated: datetime
    workshop: Workshop | None
    gone: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class WorkshopTemplate:
    """A way to work with cases that explains itself. ``when`` says when to use it, ``group_size``
    and ``minutes`` in words ("groups of 3 to 5", "30 to 45 minutes"), ``materials`` what to bring,
    ``steps`` how it goes, ``prompts`` what stands on the wall. ``activity`` is the agenda that it
    makes, without rows; with ``hides_names`` the schools are guessed, with ``needs_profile`` the
    user's own school takes part."""

    key: str
    name: str
    summary: str
    when: str
    group_size: str
    minutes: str
    materials: tuple[str, ...]
    steps: tuple[str, ...]
    agenda: tuple[Activity, ...]
    hand_outs: tuple[str, ...] = ()
    hides_names: bool = False
    needs_profile: bool = False


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


@dataclass(frozen=True)
class WorkshopRecord:
    """A workshop with all that was written down in the room, oldest first."""

    saved: SavedWorkshop
    entries: tuple[RoomEntry, ...] = field(default=())

    def dots(self, row: str, case: str) -> int:
        """How many dots a cell has."""
        return sum(
            entry.kind is EntryKind.DOT
            and not entry.deleted
            and (entry.row, entry.case) == (row, case)
            for entry in self.entries
        )

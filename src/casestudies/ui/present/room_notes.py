"""What is written down in the room while it happens: kept as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from casestudies.model.comparison import ComparisonSpec
from casestudies.model.room import EntryKind, RoomEntry
from casestudies.model.talk import Talk
from casestudies.model.workshop import RowNote, Workshop, WorkshopRecord
from casestudies.services.workshop.service import WorkshopService
from casestudies.ui.context import UiContext

SOON = 300  # ms from the first letter that is not kept yet to the write


class RoomNotes(QObject):
    """The entries of one talk. ``changed`` follows every change. A talk that belongs to no saved
    workshop makes one with the first thing that is written down; ``made`` then tells its name."""

    changed = Signal()
    made = Signal(str)

    def __init__(
        self, context: UiContext, talk: Talk, spec: ComparisonSpec, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._talk, self._spec = talk, spec
        self._keeper = _Keeper(context.services.workshops, talk, spec)
        self._entries: dict[str, RoomEntry] = {}
        self._workshop: Workshop | None = None
        self._draft = ""  # the id of the remark that is being typed
        self._unsaved: dict[str, RoomEntry] = {}
        self._notes_unsaved = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.keep)
        if talk.workshop:
            read = partial(context.services.workshops.record, talk.workshop)
            context.tasks.read(read, self._was_read)

    # --- what is there ------------------------------------------------------------------------

    def said(self, row: str) -> tuple[RoomEntry, ...]:
        """The remarks and open questions at a row, oldest first, without the one under way."""
        kinds = (EntryKind.SAID, EntryKind.QUESTION)
        found = [
            entry
            for entry in self._entries.values()
            if entry.kind in kinds
            and entry.row == row
            and not entry.deleted
            and entry.id != self._draft
        ]
        return tuple(sorted(found, key=lambda entry: entry.at))

    def dots(self) -> Mapping[tuple[str, str], int]:
        """How many dots each cell has, by row key and case slug."""
        found: dict[tuple[str, str], int] = {}
        for entry in self._entries.values():
            if entry.kind is EntryKind.DOT and not entry.deleted:
                key = (entry.row, entry.case)
                found[key] = found.get(key, 0) + 1
        return found

    def note(self, row: str) -> RowNote:
        """What the facilitator prepared for a row."""
        return self._workshop.note(row) if self._workshop else RowNote(row)

    @property
    def named(self) -> bool:
        """Whether there is a workshop whose notes can be changed."""
        return self._workshop is not None

    # --- what is written down -----------------------------------------------------------------

    def type(self, row: str, text: str) -> None:
        """The line holds ``text`` now; it is kept as it stands, to be there after a crash."""
        if not text and not self._draft:
            return
        if not self._draft:
            self._draft = uuid4().hex
        before = self._entries.get(self._draft)
        at = before.at if before else _now()
        entry = RoomEntry(self._draft, EntryKind.SAID, at, row, text=text, deleted=not text.strip())
        self._put(entry)

    def finish(self, *, question: bool = False) -> None:
        """The line is done: what it holds is a remark, or a question that stays open."""
        entry = self._entries.get(self._draft)
        self._draft = ""
        if entry is not None and not entry.deleted:
            kind = EntryKind.QUESTION if question else EntryKind.SAID
            self._put(replace(entry, kind=kind, text=entry.text.strip(), at=_now()))
            self.keep()
        self.changed.emit()

    def change(self, entry: RoomEntry) -> None:
        """A remark was corrected or struck out."""
        self._put(entry)
        self.keep()

    def add_dot(self, row: str, case: str) -> None:
        self._put(RoomEntry(uuid4().hex, EntryKind.DOT, _now(), row, case))
        self.keep()

    def take_last_dot(self, row: str) -> None:
        """Take back the dot that was given last at a row."""
        dots = [
            entry
            for entry in self._entries.values()
            if entry.kind is EntryKind.DOT and not entry.deleted and entry.row == row
        ]
        if dots:
            self._put(replace(max(dots, key=lambda entry: entry.at), deleted=True))
            self.keep()

    def shown(self, row: str) -> None:
        """A row stands on the wall, the first time. That alone makes no workshop."""
        seen = any(e.kind is EntryKind.SHOWN and e.row == row for e in self._entries.values())
        if row and not seen:
            entry = RoomEntry(uuid4().hex, EntryKind.SHOWN, _now(), row)
            self._entries[entry.id] = self._unsaved[entry.id] = entry
            if self._keeper.key:
                self._timer.start()

    def write_note(self, row: str, notes: str) -> None:
        """The facilitator's notes of a row were changed."""
        if self._workshop is None or self._workshop.note(row).notes == notes:
            return
        note = replace(self._workshop.note(row), notes=notes)
        others = [other for other in self._workshop.row_notes if other.row != row]
        self._workshop = replace(self._workshop, row_notes=(*others, note))
        self._notes_unsaved = True
        self._start()

    def keep(self) -> None:
        """Write at once what is not kept yet."""
        self._timer.stop()
        entries, self._unsaved = tuple(self._unsaved.values()), {}
        notes = self._workshop if self._notes_unsaved else None
        self._notes_unsaved = False
        if entries or notes is not None:
            work = partial(self._keeper.keep, entries, notes)
            self._context.tasks.write(work, self._was_kept)

    def _put(self, entry: RoomEntry) -> None:
        self._entries[entry.id] = self._unsaved[entry.id] = entry
        self._start()
        self.changed.emit()

    def _start(self) -> None:
        if not self._timer.isActive():  # not again with each letter: a fast typist is kept too
            self._timer.start()

    def _was_kept(self, made: tuple[str, Workshop] | None) -> None:
        if made is not None:
            name, self._workshop = made
            self.made.emit(name)
            self.changed.emit()

    def _was_read(self, record: WorkshopRecord) -> None:
        self._workshop = record.saved.workshop
        for entry in record.entries:
            self._entries.setdefault(entry.id, entry)
        self.changed.emit()


class _Keeper:
    """Writes for a ``RoomNotes``, in the thread that writes: one thing after the other."""

    def __init__(self, workshops: WorkshopService, talk: Talk, spec: ComparisonSpec) -> None:
        self._workshops = workshops
        self._talk, self._spec = talk, spec
        self.key = talk.workshop

    def keep(
        self, entries: tuple[RoomEntry, ...], notes: Workshop | None
    ) -> tuple[str, Workshop] | None:
        """Writes entries and the workshop with changed notes; makes the workshop where there is
        none, and then gives its name and what it is."""
        made = None
        if not self.key:
            rows = [slide.row for slide in self._talk.rows]
            title = self._talk.title
            workshop = self._workshops.from_comparison(title[:150], self._spec, rows)
            name = f"{title[:150]}, {datetime.now():%Y-%m-%d}"
            self.key = self._workshops.new(name, workshop).key
            made = (name, workshop)
        if entries:
            self._workshops.write_entries(self.key, entries)
        if notes is not None:
            self._workshops.update(self.key, notes)
        return made


def _now() -> datetime:
    return datetime.now(UTC)

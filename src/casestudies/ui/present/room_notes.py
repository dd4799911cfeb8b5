"""What is written down in the room while it happens: kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.talk import Talk
from casestudies.model.workshop import EntryKind, RoomEntry, RowNote, Workshop, WorkshopRecord
from casestudies.services.workshop.service import WorkshopService
from casestudies.ui.context import UiContext
from casestudies.ui.language.dates import day_of_year

SOON = 300  # ms from the first letter that is not kept yet to the write
AGAIN = 2000  # ms until a write that failed is tried once more
MOST_TITLE = 150  # letters; a date follows
_SPOKEN = (EntryKind.SAID, EntryKind.QUESTION)


class RoomNotes(QObject):
    """The entries of one talk. ``changed`` follows every change. A talk that belongs to no saved
    workshop makes one with the first thing that is written down; ``told`` then says its name, and
    in a sentence whatever else the one who writes has to know."""

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, context: UiContext, talk: Talk, spec: ComparisonSpec, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = _Keeper(context.services.workshops, talk, spec)
        self._has_workshop = bool(talk.workshop)  # or one is being made
        self._entries: dict[str, RoomEntry] = {}
        self._workshop: Workshop | None = None
        self._draft = ""  # the id of the remark that is being typed
        self._struck: list[RoomEntry] = []  # can be put back, the last one first
        self._unsaved: dict[str, RoomEntry] = {}
        self._unsaved_notes: dict[str, str] = {}
        self._again = False  # a write failed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)
        if talk.workshop:
            read = partial(context.services.workshops.record, talk.workshop)
            context.tasks.read(read, self._was_read)

    # --- what is there ------------------------------------------------------------------------

    def said(self, row: str) -> tuple[RoomEntry, ...]:
        """The remarks and open questions at a row, oldest first, without the one under way."""
        found = [
            entry
            for entry in self._entries.values()
            if entry.kind in _SPOKEN
            and entry.row == row
            and not entry.deleted
            and entry.id != self._draft
        ]
        return tuple(sorted(found, key=lambda entry: entry.at))

    @property
    def draft(self) -> RoomEntry | None:
        """The remark that is being typed."""
        return self._entries.get(self._draft)

    def dots(self) -> Mapping[tuple[str, str], int]:
        """How many dots each cell has, by row key and case slug."""
        found: dict[tuple[str, str], int] = {}
        for entry in self._dots():
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
        """The line holds ``text`` now; it is kept as it stands, to be there after a crash. A remark
        belongs to the ``row`` at which it was begun."""
        before = self.draft
        if before is None:
            if not text:
                return
            self._draft = uuid4().hex
            before = RoomEntry(self._draft, EntryKind.SAID, _now(), row)
        self._put(replace(before, text=text, deleted=not text.strip()))

    def finish(self, *, question: bool = False) -> None:
        """The line is done: what it holds is a remark, or a question that stays open."""
        entry, self._draft = self.draft, ""
        if entry is not None:
            kind = EntryKind.QUESTION if question else entry.kind
            self._put(replace(entry, kind=kind, text=entry.text.strip()))
            self.keep()

    def correct(self, key: str) -> str:
        """Take up the remark ``key`` again; gives what the line then holds."""
        self.finish()
        self._draft = key
        self.changed.emit()
        return self._entries[key].text

    def strike_out(self, key: str) -> None:
        """A remark was not meant so; ``put_back`` brings it back."""
        entry = self._entries[key]
        self._struck.append(entry)
        self._put(replace(entry, deleted=True))
        self.keep()
        said = self.tr("Struck out: “{0}”. Ctrl+Z brings it back.")
        self.told.emit(said.format(entry.text))

    def put_back(self) -> None:
        """The remark that was struck out last is there again."""
        if self._struck:
            self._put(self._struck.pop())
            self.keep()

    def toggle_question(self, row: str, key: str = "") -> None:
        """Marks a remark at a row (the last one, without a ``key``) as a question that stays open,
        or no longer."""
        said = self.said(row)
        entry = self._entries[key] if key else said[-1] if said else None
        if entry is None:
            self.told.emit(self.tr("Nothing was said here yet that could be an open question."))
            return
        open_now = entry.kind is EntryKind.QUESTION
        self._put(replace(entry, kind=EntryKind.SAID if open_now else EntryKind.QUESTION))
        self.keep()
        told = self.tr("No longer an open question: “{0}”") if open_now else ""
        self.told.emit((told or self.tr("An open question: “{0}”")).format(entry.text))

    def add_dot(self, row: str, case: str) -> None:
        """Somebody gave a dot to a card."""
        self._put(RoomEntry(uuid4().hex, EntryKind.DOT, _now(), row, case))
        self.keep()

    def take_dot(self, row: str, case: str = "") -> None:
        """Take back the dot that was given last at a row (to the card of ``case``)."""
        dots = [dot for dot in self._dots() if dot.row == row and case in ("", dot.case)]
        if dots:
            self._put(replace(max(dots, key=lambda entry: entry.at), deleted=True))
            self.keep()

    def shown(self, row: str) -> None:
        """A row stands on the wall, the first time. That alone makes no workshop."""
        seen = any(e.kind is EntryKind.SHOWN and e.row == row for e in self._entries.values())
        if row and not seen:
            entry = RoomEntry(uuid4().hex, EntryKind.SHOWN, _now(), row)
            self._entries[entry.id] = self._unsaved[entry.id] = entry
            self._start()

    def write_note(self, row: str, notes: str) -> None:
        """The facilitator's notes of a row were changed."""
        if self._workshop is None or self._workshop.note(row).notes == notes:
            return
        self._workshop = with_notes(self._workshop, {row: notes})
        self._unsaved_notes[row] = notes
        self._start()

    # --- keeping ------------------------------------------------------------------------------

    def keep(self) -> None:
        """Write at once what is not kept yet."""
        self._timer.stop()
        noted = any(entry.kind is not EntryKind.SHOWN for entry in self._unsaved.values())
        waiting = self._again or self._unsaved or self._unsaved_notes
        if noted or (waiting and self._has_workshop):
            self._context.tasks.write(self._work(), self._was_kept, self._was_not_kept, sure=True)

    def close(self) -> None:
        """The talk is over: what is not kept yet is written, and the other places hear of it all.
        A write that fails now is told in the program's window."""
        entry, self._draft = self.draft, ""
        if entry is not None:
            self._unsaved[entry.id] = replace(entry, text=entry.text.strip())
        self._timer.stop()
        noted = any(entry.kind is not EntryKind.SHOWN for entry in self._unsaved.values())
        if noted or self._has_workshop:
            said = self.tr("What was written down is in the workshop “{0}”.")
            kept = partial(_tell, self._context, said)
            self._context.tasks.write(self._work(), kept, sure=True)

    def _work(self) -> Callable[[], _Kept]:
        """Writes what is not kept yet."""
        self._has_workshop, self._again = True, False
        entries, self._unsaved = self._unsaved, {}
        notes, self._unsaved_notes = self._unsaved_notes, {}
        return partial(self._keeper.keep, entries, notes)

    def _put(self, entry: RoomEntry) -> None:
        self._entries[entry.id] = self._unsaved[entry.id] = entry
        self._start()
        self.changed.emit()

    def _start(self) -> None:
        if not self._timer.isActive():  # not again with each letter: a fast typist is kept too
            self._timer.start(SOON)

    def _dots(self) -> list[RoomEntry]:
        entries = self._entries.values()
        return [entry for entry in entries if entry.kind is EntryKind.DOT and not entry.deleted]

    def _was_kept(self, found: _Kept) -> None:
        if found.workshop is not None:
            self._workshop = found.workshop
            said = self.tr("What is written down is kept in the workshop “{0}”.")
            self.told.emit(said.format(found.made))
            self.changed.emit()

    def _was_not_kept(self, error: Exception) -> None:
        """What could not be written is tried again, with what has come since."""
        self._again = True
        self._timer.start(AGAIN)
        why = f" {error}" if isinstance(error, KnownError) else ""
        said = self.tr("What you write cannot be kept at the moment; it is tried again.{0}")
        self.told.emit(said.format(why))

    def _was_read(self, record: WorkshopRecord) -> None:
        self._workshop = record.saved.workshop
        for entry in record.entries:
            self._entries.setdefault(entry.id, entry)
        self.changed.emit()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a write touched; where it made a workshop, that and its name."""

    changes: ChangeSet
    made: str = ""
    workshop: Workshop | None = None


class _Keeper:
    """Writes for a ``RoomNotes``, in the thread that writes: one thing after the other."""

    def __init__(self, workshops: WorkshopService, talk: Talk, spec: ComparisonSpec) -> None:
        self._workshops = workshops
        self._talk, self._spec = talk, spec
        self._key = talk.workshop
        self._entries: dict[str, RoomEntry] = {}  # not written yet, by id
        self._notes: dict[str, str] = {}
        self._made: tuple[str, Workshop] | None = None  # and not told yet

    def keep(self, entries: Mapping[str, RoomEntry], notes: Mapping[str, str]) -> _Kept:
        """Writes entries, by id, and changed notes, by row, with those that could not be written
        before; makes the workshop where there is none."""
        self._entries.update(entries)
        self._notes.update(notes)
        changes = ChangeSet()
        if not self._key:
            rows = [slide.row for slide in self._talk.rows]
            workshop = self._workshops.from_comparison(self._name(), self._spec, rows)
            new = self._workshops.new(self._name(), workshop)
            self._key, changes = new.key, new.changes
            self._made = (self._workshops.workshop(new.key).name, workshop)
        if self._entries:
            written = tuple(self._entries.values())
            changes |= self._workshops.write_entries(self._key, written)
            self._entries.clear()
        if self._notes:
            now = self._workshops.workshop(self._key).workshop
            if now is not None:
                changes |= self._workshops.update(self._key, with_notes(now, self._notes))
            self._notes.clear()
        name, made = self._made or ("", None)
        self._made = None
        return _Kept(changes, name, made)

    def _name(self) -> str:
        """ "Grading and reporting, 29 November"."""
        rows = self._talk.rows
        title = (rows[0].name if len(rows) == 1 else "") or self._talk.title
        return f"{title[:MOST_TITLE]}, {day_of_year(datetime.now())}"


def _tell(context: UiContext, said: str, found: _Kept) -> None:
    """After the end of a talk: the name of a workshop that was made, and that others look anew."""
    if found.made:
        context.say(said.format(found.made))
    context.bus.publish(found.changes | ChangeSet(saved=True))


def with_notes(workshop: Workshop, notes: Mapping[str, str]) -> Workshop:
    """The workshop with the facilitator's ``notes`` of some rows, by the row's key."""
    changed = [replace(workshop.note(row), notes=text) for row, text in notes.items()]
    others = [note for note in workshop.row_notes if note.row not in notes]
    return replace(workshop, row_notes=(*others, *changed))


def _now() -> datetime:
    return datetime.now(UTC)

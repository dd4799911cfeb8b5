"""The field notes of one visit: written down at its stops, kept as they are typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.model.visit import FieldNote, SavedVisit, Seen, Stop, StopBrief, VisitPlan
from casestudies.services.visits.attachments import Attached
from casestudies.ui.context import UiContext
from casestudies.ui.tasks import Latest

SOON = 300  # ms from the first letter that is not kept yet to the write
AGAIN = 2000  # ms until a write that failed is tried once more
MOST_TAGS = 9  # dimensions that have a number key


class Notebook(QObject):
    """The notes of the visit ``visit``, read in a worker. ``changed`` follows every change;
    ``told`` says in a sentence what the one who writes has to know. One note at most is being
    written: the ``draft``, at the ``stop`` that is shown."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, context: UiContext, visit: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.services.visits
        self.visit = visit
        self.plan: VisitPlan | None = None
        self.stop = ""  # the id of the stop that is shown
        self.brief: StopBrief | None = None  # of that stop
        self.kept_at: datetime | None = None
        self._notes: dict[str, FieldNote] = {}
        self._draft = ""
        self._struck: list[str] = []  # ids of notes that can be put back, the last one first
        self._unsaved: dict[str, FieldNote] = {}
        self._writing = 0
        self._asked: tuple[VisitPlan, Stop] | None = None  # whose brief that is, or will be
        self._latest = Latest(context.tasks, self._brief_of, self._briefed, self._was_not_read)
        self._touched = False  # something was written that other places have not heard of
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)
        context.bus.changed.connect(self._bus_changed)
        self._read()

    # --- what is there ------------------------------------------------------------------------

    @property
    def unkept(self) -> bool:
        """Whether something that was typed is still to be written."""
        return bool(self._unsaved or self._writing)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The stops in the order of the journey."""
        return self.plan.stops if self.plan is not None else ()

    @property
    def at(self) -> Stop | None:
        """The stop that is shown."""
        return self.plan.stop(self.stop) if self.plan is not None else None

    @property
    def draft(self) -> FieldNote | None:
        """The note that is being written."""
        return self._notes.get(self._draft)

    @property
    def tags(self) -> tuple[str, ...]:
        """The keys of the dimensions that have a number: those of the plan's focus, or the first
        ones of the vocabulary where it has none."""
        chosen = self.plan.focus.dimensions if self.plan is not None else ()
        if not chosen:
            chosen = tuple(d.key for d in self._context.services.library.vocabulary().dimensions)
        return chosen[:MOST_TAGS]

    def notes(self, stop: str | None = None) -> tuple[FieldNote, ...]:
        """The notes at a stop (of all stops, without one), oldest first; without struck ones and
        the one that is being written."""
        found = (
            note
            for note in self._notes.values()
            if not note.deleted and note.id != self._draft and stop in (None, note.stop)
        )
        return tuple(sorted(found, key=lambda note: (note.at, note.id)))

    def note(self, key: str) -> FieldNote | None:
        return self._notes.get(key)

    def show_stop(self, key: str) -> None:
        """Go to a stop of the plan; what was being written is a note of the one before."""
        if key != self.stop and self.plan is not None and self.plan.stop(key) is not None:
            self.finish()
            self.stop = key
            self._ask_brief()
            self.changed.emit()

    def turn(self, step: int) -> None:
        """Go so many stops along the journey, as far as there are any."""
        keys = [stop.id for stop in self.stops]
        if self.stop in keys and 0 <= keys.index(self.stop) + step < len(keys):
            self.show_stop(keys[keys.index(self.stop) + step])

    # --- what is written down -----------------------------------------------------------------

    def type(self, text: str) -> None:
        """The note under way says ``text`` now; it is kept as it stands, also for a crash."""
        if self.draft is not None or text:
            self._put(replace(self._begun(), text=text))

    def tag(self, dimension: str, key: str = "") -> None:
        """Give the note ``key``, or the one under way, a dimension; its own one again takes it off,
        and so does ""."""
        note = self._notes[key] if key else self._begun()
        self._put(replace(note, dimension="" if note.dimension == dimension else dimension))
        self.keep()

    def mark(self, seen: Seen, key: str = "") -> None:
        """Say of a note, or of the one under way, how it stands beside what is documented; the same
        again takes that back."""
        note = self._notes[key] if key else self._begun()
        self._put(replace(note, seen=Seen.OPEN if note.seen is seen else seen))
        self.keep()

    def finish(self) -> None:
        """The note under way is done; one that says nothing is none."""
        note, self._draft = self.draft, ""
        if note is not None:
            self._put(replace(note, text=note.text.strip()))
            self.keep()

    def correct(self, key: str) -> str:
        """Take up a note again; gives its text."""
        self.finish()
        self._draft = key
        self.changed.emit()
        return self._notes[key].text

    def strike_out(self, key: str) -> None:
        """A note was not meant so; ``put_back`` brings it back."""
        note = self._notes[key]
        if self._draft == key:
            self._draft = ""
        self._struck.append(key)
        self._put(replace(note, deleted=True))
        self.keep()
        said = self.tr("Struck out: “{0}”. Ctrl+Z brings it back.")
        self.told.emit(said.format(_opening(note)))

    def put_back(self) -> None:
        """The note that was struck out last is there again."""
        if self._struck:
            note = replace(self._notes[self._struck.pop()], deleted=False)
            self._put(note)
            self.keep()
            self.told.emit(self.tr("It is back: “{0}”").format(_opening(note)))

    def attach(self, source: Path, key: str = "", *, keep_position: bool = False) -> None:
        """Copy a photo or file into the library and hang it on the note ``key``, or on the one
        under way. It takes the place of what hung there."""
        note = self._notes[key] if key else self._begun()
        self._notes[note.id] = note
        work = partial(self._service.attach, source, keep_position=keep_position)
        self._writing += 1
        self._context.tasks.write(work, partial(self._attached, note.id), self._not_attached)
        self.changed.emit()

    def _attached(self, key: str, found: Attached) -> None:
        self._writing -= 1
        self._put(replace(self._notes[key], attachment=found.attachment, deleted=False))
        self.keep()
        name = found.attachment.name
        if found.attachment.placed:
            said = self.tr("“{0}” is attached, with the place where it was taken.")
        elif found.had_position:
            said = self.tr("“{0}” is attached; where it was taken was removed from the copy.")
        elif found.photo:
            said = self.tr("“{0}” is attached; it does not tell where it was taken.")
        else:
            said = self.tr(
                "“{0}” is attached as it is: what such a file tells of a place stays in it."
            )
        self.told.emit(said.format(name))

    def _not_attached(self, error: Exception) -> None:
        self._writing -= 1
        if not isinstance(error, KnownError):
            self._context.tasks.failed.emit(error)
            return
        self.told.emit(str(error))
        self.changed.emit()

    def _begun(self) -> FieldNote:
        """The note under way; a new one where there is none."""
        if self.draft is not None:
            return self.draft
        self._draft = uuid4().hex
        return FieldNote(self._draft, self.stop, datetime.now(UTC))

    def _put(self, note: FieldNote) -> None:
        struck = note.deleted and note.id != self._draft
        says = bool(note.text.strip() or note.attachment)
        note = replace(note, deleted=struck or not says)
        self._notes[note.id] = self._unsaved[note.id] = note
        if not self._timer.isActive():  # not again with each letter: a fast typist is kept too
            self._timer.start(SOON)
        self.changed.emit()

    # --- keeping ------------------------------------------------------------------------------

    def keep(self) -> None:
        """Write at once what is not kept yet."""
        self._timer.stop()
        if not self._unsaved:
            return
        notes, self._unsaved = self._unsaved, {}
        self._writing += 1
        work = partial(self._service.write_notes, self.visit, tuple(notes.values()))
        lost = partial(self._was_not_kept, notes)
        self._context.tasks.write(work, self._was_kept, lost, sure=True)

    def leave(self) -> None:
        """Nobody writes any more for now: what is not kept yet is written, and the other places
        hear of it all."""
        self.finish()
        self.keep()
        if self._touched or self._writing:
            self._touched = False
            self._context.tasks.write(_nothing, self._tell)

    def _tell(self, _: object) -> None:
        self._context.bus.publish(ChangeSet(saved=True))

    def _was_kept(self, _: ChangeSet) -> None:
        self._writing -= 1
        self._touched = True
        self.kept_at = datetime.now(UTC)
        self.changed.emit()

    def _was_not_kept(self, notes: Mapping[str, FieldNote], error: Exception) -> None:
        """What could not be written is tried again, with what has come since."""
        self._writing -= 1
        self._unsaved = {**notes, **self._unsaved}
        self._timer.start(AGAIN)
        why = f" {error}" if isinstance(error, KnownError) else ""
        said = self.tr("What you write cannot be kept at the moment; it is tried again.{0}")
        self.told.emit(said.format(why))
        self.changed.emit()

    # --- reading ------------------------------------------------------------------------------

    def _read(self) -> None:
        self._context.tasks.write(self._found, self._was_read, self._was_not_read)

    def _found(self) -> tuple[SavedVisit, tuple[FieldNote, ...]]:
        return self._service.visit(self.visit), self._service.notes(self.visit)

    def _was_read(self, found: tuple[SavedVisit, tuple[FieldNote, ...]]) -> None:
        saved, notes = found
        self.plan = saved.plan
        for note in notes:
            self._notes.setdefault(note.id, note)
        if self.at is None and self.stops:
            self.stop = self.stops[0].id
        if saved.problem and saved.plan is None:
            self.told.emit(saved.problem)
        self._ask_brief()
        self.changed.emit()

    def _ask_brief(self) -> None:
        if self.plan is None or self.at is None:
            self.brief, self._asked = None, None
            return
        asked = (self.plan, self.at)
        if asked != self._asked:
            self.brief, self._asked = None, asked
            self._latest.request(asked)

    def _brief_of(self, asked: tuple[VisitPlan, Stop]) -> StopBrief:
        return self._service.brief(*asked)

    def _briefed(self, brief: StopBrief) -> None:
        self.brief = brief
        self.changed.emit()

    def _was_not_read(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.told.emit(str(error))
        else:
            self._context.tasks.failed.emit(error)

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.saved or changes.content:
            self._read()


def _opening(note: FieldNote) -> str:
    """The beginning of a note, to be told which one is meant."""
    said = note.text or (note.attachment.name if note.attachment else "")
    return said if len(said) <= 60 else said[:59].rstrip() + "…"


def _nothing() -> None:
    """Comes after the writes that were asked for before."""

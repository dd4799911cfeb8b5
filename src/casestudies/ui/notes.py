"""The user's notes, highlights and stars as the interface holds them: how much there is of what,
and what every room can do with them, kept as it is typed and undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from casestudies.errors import KnownError
from casestudies.model.changes import ChangeSet
from casestudies.ui.events import ChangeBus
from casestudies.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from casestudies.bootstrap import Services
    from casestudies.model.library.notes import Marks, Note, Place, Target
    from casestudies.model.saved import Written
    from casestudies.services.notes.service import NoteService

SOON = 120  # ms from the first letter that is not kept yet to the write
AGAIN = 2000  # ms until a write that failed is tried once more


class Notes(QObject):
    """``changed`` follows every change of the ``marks``. ``said`` carries a sentence and a way to
    undo, ``unsaid`` a way that is needed no more."""

    changed = Signal()
    said = Signal(str, object)
    unsaid = Signal(object)

    def __init__(
        self, services: Services, tasks: TaskRunner, bus: ChangeBus, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self.tasks = tasks
        self.bus = bus
        self._marks: Marks | None = None
        self._read_once = False
        self._drafts: list[Draft] = []
        bus.changed.connect(self._bus_changed)

    @property
    def service(self) -> NoteService:
        return self._services.notes

    @property
    def marks(self) -> Marks:
        """How much there is of what, as last read. It is read when it is first asked for: Explore
        wants it after its first answer, which has the processor to itself."""
        if not self._read_once:
            self.reload()
        if self._marks is None:
            from casestudies.model.library.notes import Marks

            return Marks()
        return self._marks

    def reload(self) -> None:
        """Read the marks again, after the writes under way."""
        self._read_once = True
        self.tasks.write(self._read, self._loaded)

    def _read(self) -> Marks:
        return self._services.notes.marks()

    def _loaded(self, marks: Marks) -> None:
        if marks != self._marks:
            self._marks = marks
            self.changed.emit()

    def _bus_changed(self, changes: ChangeSet) -> None:
        if changes.notes:
            self.reload()

    # --- what can be done ---------------------------------------------------------------------

    def turn_star(self, target: Target, name: str) -> None:
        """Give something called ``name`` a star, or take the one away that it has."""
        self._write(partial(self.service.turn_star, target), partial(self._starred, target, name))

    def _starred(self, target: Target, name: str, starred: bool) -> None:
        said = self.tr("{0} is starred.") if starred else self.tr("{0} has no star any more.")
        undo = partial(self._write_changes, partial(self.service.star, target, starred=not starred))
        self.said.emit(said.format(name), undo)
        self.bus.publish(ChangeSet(notes=True))

    def highlight(self, stretches: Sequence[tuple[Target, str, Place]]) -> None:
        """Mark stretches of text, each with its target, its words and where they stand."""
        self._write(partial(self._put_highlights, stretches), self._highlighted)

    def _put_highlights(self, stretches: Sequence[tuple[Target, str, Place]]) -> list[Note]:
        from casestudies.model.library.notes import NoteKind

        service = self.service
        return [
            service.keep(service.new(NoteKind.HIGHLIGHT, target, quote=quote, place=place))
            for target, quote, place in stretches
        ]

    def _highlighted(self, notes: Sequence[Note]) -> None:
        undo = partial(self._write_changes, partial(self._delete_all, notes))
        self.said.emit(self.tr("The text is highlighted."), undo)
        self.bus.publish(ChangeSet(notes=True))

    def _delete_all(self, notes: Sequence[Note]) -> ChangeSet:
        changes = ChangeSet()
        for note in notes:
            changes |= self.service.delete(note)
        return changes

    def delete(self, note: Note) -> None:
        """Delete a note or a highlight; the message has Undo."""
        self._write(partial(self.service.delete, note), partial(self.tell_deleted, note))

    def tell_deleted(self, note: Note, changes: ChangeSet) -> None:
        """Say that a note is deleted, with a way to undo it."""
        from casestudies.model.library.notes import NoteKind

        said = self.tr("The note is deleted.")
        if note.kind is NoteKind.HIGHLIGHT:
            said = self.tr("The highlight is deleted.")
        self.said.emit(said, partial(self.restore, note.id))
        self.bus.publish(changes)

    def restore(self, key: str) -> None:
        """Bring a deleted note back."""
        self._write_changes(partial(self.service.restore, key))

    def draft(self, note: Note) -> Draft:
        """Begin to write a note that is new, or go on with one; ``Draft.finish`` ends that."""
        draft = Draft(self, note)
        self._drafts.append(draft)
        return draft

    def new_note(self, target: Target) -> Note:
        """A note of something that is not kept yet."""
        from casestudies.model.library.notes import NoteKind

        return self.service.new(NoteKind.NOTE, target)

    # --- collections --------------------------------------------------------------------------

    def collect(self, key: str, name: str, targets: Sequence[Target]) -> None:
        """Put things into a collection; the message has Undo."""
        self._write(partial(self._added, key, targets), partial(self._collected, key, name))

    def _added(self, key: str, targets: Sequence[Target]) -> tuple[tuple[Target, ...], ChangeSet]:
        before = self.service.collection(key).targets
        return before, self.service.add_to(key, targets)

    def _collected(self, key: str, name: str, done: tuple[tuple[Target, ...], ChangeSet]) -> None:
        before, changes = done
        if not changes.saved:
            self.said.emit(self.tr("It is in “{0}” already.").format(name), None)
            return
        back = partial(self._write_changes, partial(self.service.set_collection, key, before))
        self.said.emit(self.tr("It is in “{0}” now.").format(name), back)
        self.bus.publish(changes)

    def collect_new(self, name: str, targets: Sequence[Target]) -> None:
        """Save a new collection with these in it."""
        self._write(partial(self.service.collect, name, targets), self._collected_new)

    def _collected_new(self, written: Written) -> None:
        delete = partial(self._services.saved.delete, written.key)
        said = self.tr("The collection is saved; the library room lists it.")
        self.said.emit(said, partial(self._write_changes, delete))
        self.bus.publish(written.changes)

    def keep(self) -> None:
        """Write at once what is not kept yet; called at closing."""
        for draft in self._drafts:
            draft.keep()

    # --- behind it ----------------------------------------------------------------------------

    def forget(self, draft: Draft) -> None:
        """A draft is written to its end."""
        if draft in self._drafts:
            self._drafts.remove(draft)

    def _write_changes(self, work: Callable[[], ChangeSet]) -> None:
        self._write(work, self.bus.publish)

    def _write(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self.tasks.write(work, done, self.failed)

    def failed(self, error: Exception) -> None:
        """Say why something could not be done."""
        if isinstance(error, KnownError):
            self.said.emit(str(error), None)
        else:
            self.tasks.failed.emit(error)


class Draft(QObject):
    """A note that is being written, kept as it is typed. ``changed`` follows every change of what
    is told here; ``parted`` tells that the note was written elsewhere at the same time: from then
    on this is a note of its own beside it."""

    changed = Signal()
    parted = Signal()

    def __init__(self, notes: Notes, note: Note) -> None:
        super().__init__(notes)
        self._notes = notes
        self._kept = note  # as the library has it; written to on the thread that writes alone
        self._told = note  # the same, as the window has heard of it
        self.text = note.text
        self.kept_at: datetime | None = None
        self.problem = ""
        self._unkept = False
        self._writing = 0
        self._over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)

    @property
    def note(self) -> Note:
        """The note as it was kept last."""
        return self._told

    @property
    def unkept(self) -> bool:
        """Whether something that was typed is still to be written."""
        return self._unkept or self._writing > 0

    def type(self, text: str) -> None:
        """The note says ``text`` now; it is kept as it stands, also for a crash."""
        if text == self.text:
            return
        self.text = text
        self._unkept = True
        if not self._timer.isActive():  # not again with each letter: a fast typist is kept too
            self._timer.start(SOON)
        self.changed.emit()

    def keep_anyway(self) -> None:
        """Keep the note as it is, be it without a text: a highlight says something as it stands."""
        self._unkept = True
        self.keep()

    def keep(self) -> None:
        """Write at once what is not kept yet."""
        self._timer.stop()
        if self._unkept:
            self._unkept = False
            self._writing += 1
            work = partial(self._put, self.text)
            self._notes.tasks.write(work, self._was_kept, self._was_not_kept, sure=True)

    def finish(self) -> None:
        """Nobody writes any more: what is not kept yet is written."""
        self._over = True
        self.keep()
        self._end()

    def delete(self) -> None:
        """The note is to go; the message has Undo."""
        self._timer.stop()
        self._unkept, self._over = False, True
        if self._told.version or self._writing:
            self._writing += 1
            self._notes.tasks.write(self._delete, self._was_deleted, self._was_not_deleted)
        self._end()

    def _put(self, text: str) -> Note:
        self._kept = self._notes.service.keep(replace(self._kept, text=text))
        return self._kept

    def _delete(self) -> ChangeSet:
        return self._notes.service.delete(self._kept)

    def _was_deleted(self, changes: ChangeSet) -> None:
        self._writing -= 1
        self._notes.tell_deleted(self._kept, changes)
        self._end()

    def _was_not_deleted(self, error: Exception) -> None:
        self._writing -= 1
        self._notes.failed(error)
        self._end()

    def _was_kept(self, note: Note) -> None:
        self._writing -= 1
        parted = note.id != self._told.id
        self._told = note
        self.problem = ""
        self.kept_at = datetime.now(UTC)
        self.changed.emit()
        if parted:
            self._notes.said.emit(
                self.tr("This note was written elsewhere at the same time; both texts are kept."),
                None,
            )
            self.parted.emit()
        self._notes.bus.publish(ChangeSet(notes=True))
        self._end()

    def _was_not_kept(self, error: Exception) -> None:
        """What could not be written is tried again, with what has come since."""
        self._writing -= 1
        self._unkept = True
        self._timer.start(AGAIN)
        why = f" {error}" if isinstance(error, KnownError) else ""
        said = self.tr("What you write cannot be kept at the moment; it is tried again.{0}")
        self.problem = said.format(why)
        self._notes.said.emit(self.problem, None)
        self.changed.emit()

    def _end(self) -> None:
        if self._over and not self.unkept:
            self._notes.forget(self)
            self.deleteLater()

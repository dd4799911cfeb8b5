"""What the user makes of a case or a reading beside which a menu or a panel stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from casestudies.model.library.notes import Note, NoteKind, Target
from casestudies.ui.context import UiContext

if TYPE_CHECKING:
    from casestudies.ui.parts.form.collect_popover import CollectPopover
    from casestudies.ui.parts.form.note_popover import NotePopover


class OwnMarks(QObject):
    """Writes a note of it, or puts it into a collection, in panels of its own beside an anchor
    (global coordinates); ``name`` says what it is."""

    def __init__(self, context: UiContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self.writer: NotePopover | None = None
        self.collector: CollectPopover | None = None

    def star(self, target: Target, name: str) -> None:
        """Give it a star, or take the star away."""
        self._context.notes.turn_star(target, name)

    def collect(self, target: Target, name: str, anchor: QRect) -> None:
        """Ask into which collection it is to be put."""
        if self.collector is None:
            from casestudies.ui.parts.form.collect_popover import CollectPopover

            self.collector = CollectPopover(self._context, self._owner)
        self.collector.ask((target,), name, anchor)

    def write(self, target: Target, name: str, anchor: QRect) -> None:
        """Write a note on it, or go on with the user's that there is."""
        service = self._context.services.notes

        def found() -> Note:
            there = (
                note
                for note in service.notes()
                if note.target == target and note.kind is NoteKind.NOTE and not note.author
            )
            return next(there, None) or self._context.notes.new_note(target)

        self._context.tasks.read(found, partial(self._begin, name, anchor))

    def _begin(self, name: str, anchor: QRect, note: Note) -> None:
        if self.writer is None:
            from casestudies.ui.parts.form.note_popover import NotePopover

            self.writer = NotePopover(self._owner)
        self.writer.open_for(self._context.notes.draft(note), name, anchor)

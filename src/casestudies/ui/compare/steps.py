"""The Compare page's steps: each change is kept in the library at once, undone and redone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from casestudies.model.comparison import ComparisonSpec
from casestudies.services.compare.editing import History
from casestudies.ui.context import UiContext


class CompareDesk(QObject):
    """``restored`` gives the comparison under way when the program last ended (a spec or None),
    ``returned`` the one to show after undo or redo."""

    restored = Signal(object)  # ComparisonSpec | None
    returned = Signal(object)  # ComparisonSpec

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._history = History()

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def restore(self) -> None:
        """Read what was under way; after the tray, which is read before."""
        self._context.tasks.write(self._context.services.editing.history, self._restored)

    def record(self, spec: ComparisonSpec) -> None:
        """Keep another state of the page."""
        self._context.tasks.write(
            partial(self._context.services.editing.record, spec), self._kept, self._failed
        )

    def undo(self) -> None:
        """One step back; says so where there is none."""
        editing = self._context.services.editing
        if self.can_undo:
            self._context.tasks.write(editing.undo, self._stepped, self._failed)
        else:
            self._context.say(self.tr("There is no change of the comparison to undo."))

    def redo(self) -> None:
        """One step forward again; says so where there is none."""
        editing = self._context.services.editing
        if self.can_redo:
            self._context.tasks.write(editing.redo, self._stepped, self._failed)
        else:
            self._context.say(self.tr("There is nothing to do again."))

    def _restored(self, history: History) -> None:
        self._kept(history)
        self.restored.emit(history.present)

    def _kept(self, history: History) -> None:
        self._history = history

    def _stepped(self, history: History) -> None:
        self._kept(history)
        if history.present is not None:
            self.returned.emit(history.present)

    def _failed(self, error: Exception) -> None:
        self._context.say(f"This step could not be kept: {error}")

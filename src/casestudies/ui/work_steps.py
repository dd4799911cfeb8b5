"""Undo and redo of the user's work as a whole, for the places that have none of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from casestudies.bootstrap import Services
    from casestudies.model.library.history import Turned
    from casestudies.ui.events import ChangeBus
    from casestudies.ui.tasks import TaskRunner


class WorkSteps(QObject):
    """Takes steps back and makes them again, in the worker, after the writes that are under way;
    ``said`` carries a sentence, a way to go on, and what its button says."""

    said = Signal(str, object, str)

    def __init__(
        self, services: Services, tasks: TaskRunner, bus: ChangeBus, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._bus = bus

    def undo(self) -> None:
        """Take the last step back, and say what it was."""
        none = self.tr("There is nothing to undo.")
        self._turn(self._services.history.undo, none, self.redo, self.tr("Redo"))

    def redo(self) -> None:
        """Make the step again that was undone last."""
        none = self.tr("There is nothing to make again.")
        self._turn(self._services.history.redo, none, self.undo, "")

    def _turn(
        self,
        turn: Callable[[], Turned | None],
        none: str,
        back: Callable[[], object],
        button: str,
    ) -> None:
        def work() -> Turned | None:
            turned = turn()
            if turned is not None and turned.changes.packs:
                self._services.searching.prepare()
            return turned

        self._tasks.write(work, partial(self._turned, none, back, button), self._failed)

    def _turned(
        self, none: str, back: Callable[[], object], button: str, turned: Turned | None
    ) -> None:
        if turned is None:
            self.said.emit(none, None, "")
            return
        self._bus.publish(turned.changes)
        self.said.emit(turned.told, back, button)

    def _failed(self, error: Exception) -> None:
        self.said.emit(str(error), None, "")

"""Tells the pages what a write touched, once a turn of the event loop."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from casestudies.model.changes import ChangeSet


class ChangeBus(QObject):
    """Collects change sets and emits their union as ``changed`` in the next turn."""

    changed = Signal(object)  # ChangeSet

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = ChangeSet()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tell)

    def publish(self, changes: ChangeSet) -> None:
        """Tell everyone soon; several calls in one turn become one signal."""
        self._waiting = self._waiting | changes
        self._timer.start()

    def _tell(self) -> None:
        changes, self._waiting = self._waiting, ChangeSet()
        if changes != ChangeSet():
            self.changed.emit(changes)

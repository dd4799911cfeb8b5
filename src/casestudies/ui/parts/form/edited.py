"""What is edited on screen: one of several things of a kind, with the steps that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from casestudies.model.changes import ChangeSet
from casestudies.recent import Recent
from casestudies.ui.parts.form.history import History
from casestudies.ui.parts.form.unwritten import KEEP_AT_LATEST_MS, Unwritten

if TYPE_CHECKING:
    from casestudies.ui.context import UiContext

_MOST_HISTORIES = 20  # things whose steps stay at hand

T = TypeVar("T")


class Edited(QObject, Generic[T]):
    """The ``value`` of the thing with this ``key``; None and "" where none is on screen. Whoever
    leaves a thing and comes back finds its steps as they were. ``changed`` follows each change,
    undo and redo; ``written`` and ``ended`` are those of ``Unwritten``."""

    changed = Signal()
    written = Signal(object)
    ended = Signal()

    def __init__(
        self,
        context: UiContext,
        write: Callable[[str, T, T | None], object],
        failure: str,
        *,
        after_ms: int = KEEP_AT_LATEST_MS,
        parent: QObject | None = None,
    ) -> None:
        """``write``, ``failure`` and ``after_ms`` as of ``Unwritten``."""
        super().__init__(parent)
        self._context = context
        self.key = ""
        self.value: T | None = None
        self.kept_at: datetime | None = None  # since the thing is on screen
        self._unwritten = Unwritten[T](context, write, failure, after_ms=after_ms, parent=self)
        self._unwritten.written.connect(self._kept)
        self._unwritten.ended.connect(self.ended)
        self._history = History[T]()
        self._left = Recent[str, tuple[T, History[T]]](_MOST_HISTORIES)
        self._begun: dict[str, T] = {}  # what tells nothing yet and was never changed

    # --- what there is ------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    @property
    def steps(self) -> int:
        """How many steps can be undone."""
        return self._history.steps

    @property
    def unkept(self) -> bool:
        """Whether something that was typed is still to be written."""
        return self._unwritten.any

    # --- which thing --------------------------------------------------------------------------

    def open(self, key: str, value: T) -> None:
        """Put a thing on screen, as it was read; what was typed in another one is written."""
        waiting = self._unwritten.get(key)  # newer than what was read
        self.close()
        if waiting is None:
            self._unwritten.was_read(key, value)
        self.key, self.kept_at = key, None
        self.value = value if waiting is None else waiting
        left = self._left.get(key)
        if left is not None:
            before, self._history = left
            self._history.rest()
            if before != self.value:
                self._history.note(before)

    def close(self) -> None:
        """Nothing is on screen any more; what was typed is written."""
        self.flush()
        if self.value is not None:
            self._left.keep(self.key, (self.value, self._history))
        self.key, self.value, self._history = "", None, History[T]()

    def take(self, value: T) -> None:
        """Somebody else changed the thing on screen."""
        if self.value is not None and value != self.value:
            self._history.note(self.value)
            self.value = value
            self._unwritten.was_read(self.key, value)

    def begun(self, key: str, value: T) -> None:
        """A thing was begun that tells nothing yet; see ``leave_untouched``. Should the program be
        killed, the next start takes it back."""
        self._begun[key] = value
        services = self._context.services
        self._quietly(lambda: services.begun.hold(key, services.saved.item(key).body))

    def touched(self) -> None:
        """Something is made of the thing on screen that does not stand in it: notes on it."""
        if self._begun.pop(self.key, None) is not None:
            self._quietly(partial(self._context.services.begun.let_go, self.key))

    def leave_untouched(self, take_back: Callable[[str, T], ChangeSet]) -> bool:
        """Whether the thing on screen was begun with nothing in it and nothing was ever changed in
        it: then it is left, and ``take_back`` leaves nothing behind of it."""
        key, value = self.key, self._begun.pop(self.key, None)
        if value is None or value != self.value:
            return False
        self.close()

        def work() -> ChangeSet:
            changes = take_back(key, value)
            self._context.services.begun.let_go(key)
            return changes

        self._context.tasks.write(work, self._context.bus.publish, lambda _: None, sure=True)
        return True

    def _quietly(self, work: Callable[[], None]) -> None:
        self._context.tasks.write(work, lambda _: None, lambda _: None, sure=True)

    # --- its steps ----------------------------------------------------------------------------

    def change(self, value: T, what: str = "") -> None:
        """Take another state of the thing; of one field, named by ``what``, all that is typed in
        one go is one step to undo."""
        if self.value is not None and value != self.value:
            self._history.note(self.value, what)
            self._put(value)

    def rest(self) -> None:
        """What is typed from now on is another step."""
        self._history.rest()

    def undo(self) -> None:
        """Undo the last change."""
        self._go(self._history.undo)

    def redo(self) -> None:
        """Make again what was undone."""
        self._go(self._history.redo)

    def flush(self) -> None:
        """See to it that all that was typed is written, though the program closes."""
        self._unwritten.flush()

    def _kept(self, result: object) -> None:
        self.kept_at = datetime.now().astimezone()
        self.written.emit(result)

    def _go(self, way: Callable[[T], T | None]) -> None:
        if self.value is not None and (found := way(self.value)) is not None:
            self._put(found)

    def _put(self, value: T) -> None:
        self.touched()
        self.value = value
        self._unwritten.put(self.key, value)
        self.changed.emit()

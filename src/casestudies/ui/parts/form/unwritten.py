"""What was typed and is not written yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from casestudies.ui.context import UiContext

KEEP_AT_LATEST_MS = 400  # of typing: what is lost when the program is killed

T = TypeVar("T")


class Unwritten(QObject, Generic[T]):
    """Values by key, the newest of each, written in the background within ``KEEP_AT_LATEST_MS``.
    ``written`` brings what a write gave, ``ended`` follows each that is over. What could not be
    written stays here: it is said once, and the next change tries it again."""

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
        """``write(key, value, before)`` runs in the worker; ``before`` is the value as it was read
        or written last. ``failure`` is a sentence with a place ``{0}`` for the reason. A rest of
        ``after_ms`` in the typing writes earlier."""
        super().__init__(parent)
        self._context = context
        self._write = write
        self._failure = failure
        self._waiting: dict[str, T] = {}
        self._before: dict[str, T] = {}
        self._under_way: list[tuple[str, T]] = []
        self._complained = False
        self._rest = _timer(self, after_ms)
        self._latest = _timer(self, KEEP_AT_LATEST_MS)

    @property
    def any(self) -> bool:
        """Whether anything is still to be written, or is being written."""
        return bool(self._waiting or self._under_way)

    def get(self, key: str) -> T | None:
        """The newest value under this key that is not written yet; None where all is."""
        under_way = [value for of, value in self._under_way if of == key]
        return self._waiting.get(key, under_way[-1] if under_way else None)

    def was_read(self, key: str, value: T) -> None:
        """The value as the library has it."""
        self._before[key] = value

    def put(self, key: str, value: T) -> None:
        """Another value is to be written under this key."""
        self._waiting[key] = value
        self._rest.start()
        if not self._latest.isActive():  # not again with each letter: a fast typist is kept too
            self._latest.start()

    def flush(self) -> None:
        """See to it that all is written, though the program closes."""
        self._rest.stop()
        self._latest.stop()
        waiting, self._waiting = self._waiting, {}
        for key, value in waiting.items():
            before = self._before.get(key)
            self._before[key] = value  # the next one may follow before this one is done
            self._under_way.append((key, value))
            work = partial(self._write, key, value, before)
            lost = partial(self._not_kept, before)
            self._context.tasks.write(work, self._kept, lost, sure=True)  # in this order

    def keep(self) -> None:
        """Write now, unless a write is under way: what waits then follows at its end."""
        if not self._under_way:
            self.flush()

    def _kept(self, result: object) -> None:
        self._under_way.pop(0)
        self._complained = False
        self.written.emit(result)
        if self._waiting:
            self._rest.start()
        self.ended.emit()

    def _not_kept(self, before: T | None, error: Exception) -> None:
        key, value = self._under_way.pop(0)
        self._waiting.setdefault(key, value)
        if before is not None:
            self._before[key] = before
        if not self._complained:
            self._context.say(self._failure.format(error))
        self._complained = True
        self.ended.emit()


def _timer(unwritten: Unwritten[T], after_ms: int) -> QTimer:
    timer = QTimer(unwritten)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(unwritten.keep)
    return timer

"""The changes of what is edited on screen that can be undone and made again."""

from __future__ import annotations

from time import monotonic
from typing import Generic, TypeVar

_ONE_STEP = 1.5  # seconds of rest that make of typing another step
_MOST_STEPS = 200

T = TypeVar("T")


class History(Generic[T]):
    """Begins empty with each thing that is opened."""

    def __init__(self) -> None:
        self._past: list[T] = []
        self._future: list[T] = []
        self._what, self._touched = "", 0.0  # the field typed in last, and when

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def steps(self) -> int:
        """How many steps can be undone."""
        return len(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def note(self, before: T, what: str = "") -> None:
        """Note the thing as it was ``before`` a change. Of one field, named by ``what``, all
        that is typed in one go is one step."""
        now = monotonic()
        if not what or what != self._what or now - self._touched > _ONE_STEP:
            self._past = [*self._past[1 - _MOST_STEPS :], before]
        self._future = []
        self._what, self._touched = what, now

    def rest(self) -> None:
        """What is typed from now on is another step."""
        self._what = ""

    def undo(self, now: T) -> T | None:
        """The thing as it was before; None where nothing can be undone."""
        if not self._past:
            return None
        self._future.append(now)
        self.rest()
        return self._past.pop()

    def redo(self, now: T) -> T | None:
        """The thing as it was before it was undone; None where nothing was."""
        if not self._future:
            return None
        self._past.append(now)
        self.rest()
        return self._future.pop()

"""Undo and redo of every change to a comparison's view, kept in the library at each step."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casestudies.errors import KnownError
from casestudies.model.comparison import ComparisonSpec
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.saved_specs import spec_from_data, spec_to_data

if TYPE_CHECKING:
    from casestudies.store.saved import SavedStore

VERSION = 1
MOST_STEPS = 100
COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class History:
    """States of a view: ``past`` (the latest last), the present one, and ``future`` (the next
    first), which holds what was undone."""

    past: tuple[ComparisonSpec, ...] = ()
    present: ComparisonSpec | None = None
    future: tuple[ComparisonSpec, ...] = ()

    @property
    def can_undo(self) -> bool:
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        return bool(self.future)

    def recorded(self, spec: ComparisonSpec) -> History:
        """With a new present state; what had been undone is forgotten, and of the past all but
        the last 100 steps. The present state once more changes nothing."""
        if spec == self.present:
            return self
        past = self.past if self.present is None else (*self.past, self.present)
        return History(past[-MOST_STEPS:], spec)

    def undone(self) -> History:
        """One step back; at the beginning the same."""
        if not self.past or self.present is None:
            return self
        return History(self.past[:-1], self.past[-1], (self.present, *self.future))

    def redone(self) -> History:
        """One step forward; at the end the same."""
        if not self.future or self.present is None:
            return self
        return History((*self.past, self.present), self.future[0], self.future[1:])


class EditingService:
    """The history of one ``desk`` (the Compare page, or a saved comparison by its key). Any thread
    may ask.

    Each step is one transaction that keeps the present state with its history: whatever kills the
    program, the next start finds the state before the step or the one after it. In a library that
    cannot be written the history lives in memory. Methods raise ``KnownError`` when the file fails.
    """

    def __init__(self, library: LibraryService, desk: str = COMPARE) -> None:
        self._library = library
        self._desk = desk
        self._lock = threading.RLock()
        self._memory: str | None = None

    def history(self) -> History:
        """The history as it stands; empty at first, or where it cannot be read."""
        if self._library.read_only and self._memory is not None:
            return history_from_json(self._memory)
        return history_from_json(self._store.editing(self._desk))

    @property
    def current(self) -> ComparisonSpec | None:
        """The state to show; None before the first."""
        return self.history().present

    def record(self, spec: ComparisonSpec) -> History:
        """Keeps a new state of the view, and gives the history after it."""
        return self._step(lambda history: history.recorded(spec))

    def undo(self) -> History:
        """Goes one step back, and gives the history after it."""
        return self._step(History.undone)

    def redo(self) -> History:
        """Goes one step forward, and gives the history after it."""
        return self._step(History.redone)

    def clear(self) -> History:
        """Forgets all states, and gives the empty history."""
        return self._step(lambda _: History())

    def _step(self, step: Callable[[History], History]) -> History:
        after = History()

        def change(body: str | None) -> str:
            nonlocal after
            after = step(history_from_json(body))
            return history_to_json(after)

        if not self._library.read_only:
            self._store.change_editing(self._desk, change)
            return after
        with self._lock:
            before = self._memory
            if before is None:
                before = self._store.editing(self._desk)
            self._memory = change(before)
        return after

    @property
    def _store(self) -> SavedStore:
        from casestudies.store.saved import SavedStore

        return SavedStore(self._library.store.database)


def history_to_json(history: History) -> str:
    data = {
        "version": VERSION,
        "past": [spec_to_data(spec) for spec in history.past],
        "present": spec_to_data(history.present) if history.present else None,
        "future": [spec_to_data(spec) for spec in history.future],
    }
    return json.dumps(data, ensure_ascii=False)


def history_from_json(text: str | None) -> History:
    """The history that ``history_to_json`` gave; an empty one for None and for a text that is
    none, since steps to undo are a convenience and no work of the user's."""
    try:
        data = json.loads(text or "null")
    except (ValueError, RecursionError):
        return History()
    if not isinstance(data, dict) or data.get("version") != VERSION:
        return History()
    past, present, future = data.get("past"), data.get("present"), data.get("future")
    if not isinstance(past, list) or not isinstance(future, list) or present is None:
        return History()
    try:
        return History(
            tuple(spec_from_data(spec) for spec in past),
            spec_from_data(present),
            tuple(spec_from_data(spec) for spec in future),
        )
    except KnownError:
        return History()

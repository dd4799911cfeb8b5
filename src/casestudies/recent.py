"""The values asked for last, kept at hand: the one cache of the program."""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """The ``most`` values that were asked for last, by key, as long as they weigh no more than
    ``room`` together. Safe to use from any thread."""

    def __init__(
        self, most: int, room: float = math.inf, weigh: Callable[[Value], int] | None = None
    ) -> None:
        """``weigh``: how much a value weighs, each time the same; without it there is room for all.
        The one asked for last is kept whatever it weighs."""
        self._most = most
        self._room = room
        self._weigh = weigh or _weightless
        self._weight = 0
        self._lock = threading.Lock()
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._clearings = 0

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: Key) -> Value | None:
        """The value kept under ``key``; None where there is none."""
        with self._lock:
            if key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key]

    def get_or(self, key: Key, make: Callable[[], Value]) -> Value:
        """The value kept under ``key``, else what ``make()`` gives, which is kept from then on. Two
        threads may make the same value at once. What was being made while ``clear`` was called may
        rest on what is no longer so: its caller gets it, and it is not kept."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
            clearings = self._clearings
        value = make()
        with self._lock:
            if clearings == self._clearings:
                self._put(key, value)
        return value

    def keep(self, key: Key, value: Value) -> None:
        """Keep a value, in place of the one that was kept under ``key``."""
        with self._lock:
            self._put(key, value)

    def clear(self) -> None:
        """Let all values go."""
        with self._lock:
            self._values.clear()
            self._weight = 0
            self._clearings += 1

    def _put(self, key: Key, value: Value) -> None:
        weigh = self._weigh
        if key in self._values:
            self._weight -= weigh(self._values.pop(key))
        self._values[key] = value
        self._weight += weigh(value)
        while len(self._values) > self._most or (
            self._weight > self._room and len(self._values) > 1
        ):
            self._weight -= weigh(self._values.popitem(last=False)[1])


def _weightless(_: object) -> int:
    return 0

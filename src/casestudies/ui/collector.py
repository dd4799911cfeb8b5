"""Python's collector of garbage, run by the interface's thread alone.

Left to itself it runs in whichever thread makes one object too many, and destroys what it finds
there. Many objects of Qt must not be destroyed by another thread than their own: a timer that runs
brings the whole program down, without a word. So it is off, and looked after here.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 250
_SELDOM = 120.0
"""Seconds between two looks through all there is but what stays; hardly anything that only a circle
holds grows so old."""
_ROUNDS = 3
"""Looks through the young after which what outlived them is looked through with them. Of what was
made in ten, as Python waits, that took 9 ms in mid-typing; it is the same work in smaller parts."""


class Collector(QObject):
    """Collects from ``start`` to ``stop``, which gives Python's collector back. What takes longer
    waits until ``still`` tells that nobody types."""

    def __init__(self, still: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._still = still
        self._timer: QTimer | None = None
        self._building = True
        self._more_stays = False
        self._all_again = time.monotonic() + _SELDOM
        gc.disable()

    def start_building(self) -> None:
        """Begin to collect what is left behind while something large is built. All but the youngest
        of it stays: to walk that again and again took a tenth of the time."""
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.setInterval(LOOK_MS)
            self._timer.timeout.connect(self.look)
            self._timer.start()

    def start(self) -> None:
        """Begin to collect; again changes nothing."""
        self._building = False
        self.start_building()

    def keep_all(self) -> None:
        """Whatever there is now stays to the end; it is not looked through again."""
        gc.freeze()

    def keep_more(self) -> None:
        """Something was built that stays, such as a page: as soon as nobody types, it is taken out
        of what is looked through."""
        self._more_stays = True

    def keep_less(self) -> None:
        """What was kept stays no longer, such as a window that another one takes the place of."""
        gc.unfreeze()
        self._all_again = 0.0

    def stop(self) -> None:
        """The interface ends, and no other thread works any more."""
        if self._timer is not None:
            self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collect what Python itself would by now: the young often, all of it seldom."""
        counts = gc.get_count()
        many = counts[0] > gc.get_threshold()[0]
        due = not self._building and time.monotonic() >= self._all_again
        if due and (many or self._more_stays) and self._still():
            gc.collect()
            self._all_again = time.monotonic() + _SELDOM
        elif self._more_stays and not due and self._still():
            gc.collect(1)
            gc.freeze()
            self._more_stays = False
        elif many:
            gc.collect(0 if self._building or counts[1] < _ROUNDS else 1)

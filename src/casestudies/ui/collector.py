"""Python's collector of garbage, run by the interface's thread alone.

Left to itself it runs in whichever thread makes one object too many, and destroys what it finds
there. Many objects of Qt must not be destroyed by another thread than their own: a timer that runs
brings the whole program down, without a word. So it is off, and looked after here.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 250
_SELDOM = 120.0
"""Seconds between two looks through all there is, which take some 90 ms once every page was built;
hardly anything that only a circle holds grows so old."""


class Collector(QObject):
    """Collects from ``start`` to ``stop``, which gives Python's collector back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer: QTimer | None = None
        self._all_again = time.monotonic() + _SELDOM
        gc.disable()

    def start(self) -> None:
        """Begin to collect; again changes nothing."""
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.setInterval(LOOK_MS)
            self._timer.timeout.connect(self.look)
            self._timer.start()

    def stop(self) -> None:
        """The interface ends, and no other thread works any more."""
        if self._timer is not None:
            self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collect what Python itself would by now: the young often, all of it seldom."""
        counts, most = gc.get_count(), gc.get_threshold()
        if counts[0] <= most[0]:
            return
        if counts[1] <= most[1]:
            gc.collect(0)
        elif counts[2] <= most[2] or time.monotonic() < self._all_again:
            gc.collect(1)
        else:
            gc.collect()
            self._all_again = time.monotonic() + _SELDOM

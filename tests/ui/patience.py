"""Waiting for what is to come: as long as a busy machine may need, and no longer than it takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEventLoop, QTimer
from pytestqt.qtbot import QtBot

PATIENCE_MS = 60_000
LOOK_MS = 10  # at what no event tells of: a file, another thread


class PatientBot(QtBot):
    """Waits for what is to come as long as a busy machine may need: pytest-qt gives up after 5 s.
    What comes at once is not waited for: the look is when nothing is left to be done for now, and
    not every 10 ms."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        __tracebackhide__ = True
        until = time.monotonic() + timeout / 1000
        while not _holds(callback):
            run_events(0)
            if _holds(callback):
                return
            if time.monotonic() > until:
                raise TimeoutError(f"waitUntil timed out in {timeout} milliseconds")
            run_events(LOOK_MS)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)


def _holds(callback: Callable[[], bool | None]) -> bool:
    """Whether it says True, or asserts what it does without failing."""
    try:
        return callback() in (None, True)
    except AssertionError:
        return False


def run_events(most_ms: int) -> None:
    """Let all events run that are there and what they ask for at once; before that, wait for some
    at most so long."""
    loop, limit, after = QEventLoop(), QTimer(), QTimer()
    waits = most_ms > 0

    def idle() -> None:
        nonlocal waits
        if waits:
            waits = False
        elif not after.isActive():
            after.start(0)  # behind all that is to be done at once

    dispatcher = QAbstractEventDispatcher.instance()
    dispatcher.aboutToBlock.connect(idle)
    for timer in (limit, after):
        timer.setSingleShot(True)
    limit.timeout.connect(lambda: after.start(0))
    after.timeout.connect(loop.quit)
    QCoreApplication.processEvents()  # takes the waking of the last loop's end with it
    limit.start(most_ms or LOOK_MS)  # also where events never end
    loop.exec()
    dispatcher.aboutToBlock.disconnect(idle)
    limit.stop()
    after.stop()

"""Typing never blocks the interface's thread: a timer goes on beating while answers come in."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import explore, settle

MOST_MS = 1500  # on the clock: generous, other programs share the machine
MOST_WORK_MS = 150  # of the thread's own processor time; `make bench` measures exactly


class Heartbeat(QObject):
    """Notes the longest time between two beats, and the most work of this thread in one, in
    milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.work = 0.0
        self.beats = 0
        self._last = time.perf_counter()
        self._worked = time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self.work = max(self.work, (worked - self._worked) * 1000)
        self.beats += 1
        self._last, self._worked = now, worked

    @property
    def smooth(self) -> bool:
        """Whether nothing held the thread for long."""
        return self.longest < MOST_MS and self.work < MOST_WORK_MS


@pytest.fixture
def short_rests() -> None:
    """None: they are as they are for a reader."""


def test_typing_letter_by_letter_never_blocks(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    heart = Heartbeat()
    heart.start()
    for letter in "competency":
        qtbot.keyClicks(page.search.edit, letter)
        qtbot.wait(60)
    settle(qtbot, page)
    heart.stop()
    assert heart.beats > 50
    assert heart.smooth, (heart.longest, heart.work)
    assert page.search.text == "competency"


def test_the_heartbeat_notices_a_block(qtbot: QtBot) -> None:
    heart = Heartbeat()
    heart.start()
    qtbot.wait(20)
    until = time.thread_time() + 0.3
    while time.thread_time() < until:
        pass
    qtbot.wait(20)
    heart.stop()
    assert heart.work >= 290
    assert not heart.smooth


def test_moving_through_cases_never_blocks(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    heart = Heartbeat()
    heart.start()
    for row in range(1, 7):
        page.results.view.setCurrentIndex(page.results.model.index(row))
        qtbot.wait(30)
    settle(qtbot, page)
    heart.stop()
    assert heart.smooth, (heart.longest, heart.work)

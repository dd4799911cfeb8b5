"""Start-up to the first painted window, and memory, against an empty PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tools.bench.report import Line, median

ROUNDS = 7
PAINTED_BAR = 1.5
MEMORY_BAR = 2.3

PAINTED = """
import os, resource, sys
from PySide6.QtCore import QEvent, QObject, QTimer

class FirstPaint(QObject):
    def __init__(self, window, wait):
        super().__init__(window)
        self._window, self._wait, self._seen = window, wait, False
        window.installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._say)
        return False
    def _say(self):
        print("painted", flush=True)
        QTimer.singleShot(self._wait, self._close)
    def _close(self):
        with open("/proc/self/statm") as statm:
            print(int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE"), flush=True)
        self._window.close()
"""

EMPTY = (
    PAINTED
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
first = FirstPaint(window, int(sys.argv[1]))
window.show()
application.exec()
"""
)

OURS = (
    PAINTED
    + """
from pathlib import Path
from casestudies.paths import find_paths
from casestudies.ui.frame.app import run_window
run_window(
    find_paths(profile=Path(sys.argv[2])),
    on_shown=lambda window: FirstPaint(window, int(sys.argv[1])),
)
"""
)


def _run(code: str, wait: int, profile: Path) -> tuple[float, float]:
    """(seconds to the first paint, resident bytes at the end) of one fresh process."""
    begun = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(wait), str(profile)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
    )
    assert child.stdout is not None
    said = child.stdout.readline().strip()
    seconds = time.perf_counter() - begun
    memory = child.stdout.readline().strip()
    child.wait(timeout=60)
    if said != "painted":
        raise RuntimeError("the window was never painted")
    return seconds, float(memory)


def measure(profile: Path) -> list[Line]:
    """Runs both windows in turns, so that a busy moment hits both."""
    ours: list[float] = []
    empty: list[float] = []
    for _ in range(ROUNDS):
        empty.append(_run(EMPTY, 0, profile)[0])
        ours.append(_run(OURS, 0, profile)[0])
    memory_empty = _run(EMPTY, 3000, profile)[1] / 1e6
    memory_ours = _run(OURS, 3000, profile)[1] / 1e6
    return [
        Line(
            "start to first painted window, median",
            median(ours),
            "s",
            "empty PySide6 window",
            median(empty),
            bar=PAINTED_BAR,
        ),
        Line(
            "memory with the library open",
            memory_ours,
            "MB",
            "empty window",
            memory_empty,
            bar=MEMORY_BAR,
        ),
    ]

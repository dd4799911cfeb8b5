"""Start-up to the first painted window and to the painted answer of a search typed at once, and
memory, against an empty PySide6 window."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path

from tools.bench.report import Line, median

ROUNDS = 7
WAIT = 60.0  # seconds after which a window that has painted nothing is given up
PAINTED_BAR = 1.5
MEMORY_BAR = 2.3
ANSWER_BAR = 4.0
TYPED = "habits"

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

# The program is what imports PySide6 first, and does it in its own way.
OURS = (
    "import casestudies.ui\n"
    + PAINTED
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

# Presses the keys one after the other as soon as the window takes them, and says so when the
# result cards of the whole word are painted. The keys are Qt's own events: QtTest, which the
# program never loads, would count as its start.
TYPING = (
    "import casestudies.ui\n"
    + PAINTED
    + """
from pathlib import Path
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from casestudies.cli import run
from casestudies.ui.frame import app

class Typist(QObject):
    def __init__(self, window, word):
        super().__init__(window)
        self._window, self._word, self._letters, self._said = window, word, list(word), False
        window.ready.connect(self._start)
    def _start(self):
        self._page = self._window.page_of("explore")
        self._page.results.view.viewport().installEventFilter(self)
        QTimer.singleShot(0, self._press)
    def _press(self):
        from PySide6.QtCore import Qt  # by now the program has loaded it
        letter = self._letters.pop(0)
        key, none = ord(letter.upper()), Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._page.search.edit, QKeyEvent(kind, key, none, letter))
        if self._letters:
            QTimer.singleShot(0, self._press)
    def eventFilter(self, watched, event):
        shown = self._page.results.shown_query
        painted = event.type() == QEvent.Type.Paint and not self._letters and not self._said
        if painted and shown is not None and shown.text == self._word:
            self._said = True
            QTimer.singleShot(0, self._say)
        return False
    def _say(self):
        print("painted", flush=True)
        print(0, flush=True)
        self._window.close()

shown = app.run_window
app.run_window = lambda paths, **asked: shown(
    paths, lambda window: Typist(window, sys.argv[1]), **asked
)
run(["--profile", sys.argv[2]])
"""
)


def _run(code: str, wait: int | str, profile: Path) -> tuple[float, float]:
    """(seconds to what is painted, resident bytes at the end) of one fresh process; ``wait`` is its
    first argument."""
    # What the run before asked would be answered before anything is typed.
    (profile / "settings.json").unlink(missing_ok=True)
    # An installed program has its bytecode; without it this would measure Python's compiler.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(wait), str(profile)],
        stdout=subprocess.PIPE,
        text=True,
        env={**kept, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
    )
    assert child.stdout is not None
    if not select.select([child.stdout], [], [], WAIT)[0]:
        child.kill()
        child.wait()
        raise RuntimeError(f"the window has painted nothing in {WAIT:.0f} seconds")
    said = child.stdout.readline().strip()
    seconds = time.perf_counter() - begun
    memory = child.stdout.readline().strip()
    child.wait(timeout=60)
    if said != "painted":
        raise RuntimeError("the window was never painted")
    return seconds, float(memory)


def measure(profile: Path) -> list[Line]:
    """Runs both windows in turns, so that a busy moment hits both; first once unmeasured, which
    writes the bytecode and opens the library."""
    _run(EMPTY, 0, profile)
    _run(TYPING, TYPED, profile)
    ours: list[float] = []
    empty: list[float] = []
    answers: list[float] = []
    for _ in range(ROUNDS):
        empty.append(_run(EMPTY, 0, profile)[0])
        ours.append(_run(OURS, 0, profile)[0])
        answers.append(_run(TYPING, TYPED, profile)[0])
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
            "start to painted answer of what is typed at once",
            median(answers),
            "s",
            "empty PySide6 window",
            median(empty),
            bar=ANSWER_BAR,
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

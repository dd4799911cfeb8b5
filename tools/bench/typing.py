"""How long typing holds the interface thread, and how soon the results are on screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.model.progress import no_progress
from casestudies.paths import find_paths
from tools.bench.larger import COPIES, build_larger
from tools.bench.report import Line, percentile

ROUNDS = 4
HELD_BAR_MS = 16
PAINTED_BAR_MS = 50
LARGER_BAR_MS = 150
WORDS = ("competency", "english learners", "habits of work", "dropout recovery")

# Both children type the same letters, 120 ms apart as a quick typist does. A timer that is due all
# the time beats in between: ``gaps`` are the times from beat to beat, ``work`` the processor time
# that the interface thread itself used in them (so not what other programs on the machine took).
COMMON = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

WORDS, ROUNDS = json.loads(sys.argv[1]), int(sys.argv[2])

class Typist(QObject):
    def __init__(self, edit, done, shown=None):
        super().__init__(edit)
        self.edit, self.done, self.shown = edit, done, shown
        self.gaps, self.work, self.waits = [], [], []
        self.last = None
        self.pressed = None
        self.letters = [c for _ in range(ROUNDS) for word in WORDS for c in (*word, None)]
        self.beat = QTimer(self, interval=0)
        self.beat.timeout.connect(self.tick)
        self.keys = QTimer(self, interval=120)
        self.keys.timeout.connect(self.press)
    def start(self):
        self.beat.start()
        self.keys.start()
    def tick(self):
        now = time.perf_counter(), time.thread_time()
        if self.last is not None:
            self.gaps.append(now[0] - self.last[0])
            self.work.append(now[1] - self.last[1])
        self.last = now
    def press(self):
        if not self.letters:
            self.keys.stop()
            self.beat.stop()
            self.done()
            return
        letter = self.letters.pop(0)
        if letter is None:
            self.edit.selectAll()
            QTest.keyClick(self.edit, Qt.Key.Key_Delete)
            self.pressed = None
        else:
            self.pressed = time.perf_counter()
            QTest.keyClick(self.edit, letter)
    def painted(self, text):
        if self.pressed is not None and text == self.edit.text():
            self.waits.append(time.perf_counter() - self.pressed)
            self.pressed = None
    def report(self):
        print(json.dumps({"gaps": self.gaps, "work": self.work, "waits": self.waits}), flush=True)
"""

EMPTY = (
    COMMON
    + """
app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
edit = QLineEdit(window)
window.setCentralWidget(edit)
window.show()
typist = Typist(edit, lambda: (typist.report(), window.close()))
QTimer.singleShot(500, typist.start)
app.exec()
"""
)

OURS = (
    COMMON
    + """
from casestudies.paths import find_paths
from casestudies.ui.frame.app import run_window

class Painted(QObject):
    def __init__(self, page, typist):
        super().__init__(page)
        self.page, self.typist = page, typist
        page.results.view.viewport().installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.page.results.shown_query is not None:
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        self.typist.painted(self.page.results.shown_query.text)

def shown(window):
    window.resize(1440, 900)
    def ready():
        page = window.page_of("explore")
        typist = Typist(page.search.edit, lambda: (typist.report(), window.close()))
        Painted(page, typist)
        QTimer.singleShot(1500, typist.start)
    window.ready.connect(ready)

run_window(find_paths(profile=Path(sys.argv[3])), on_shown=shown)
"""
)


def _run(code: str, profile: Path, rounds: int) -> dict[str, list[float]]:
    ran = subprocess.run(
        [sys.executable, "-c", code, json.dumps(WORDS), str(rounds), str(profile)],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
    )
    if ran.returncode != 0:
        raise RuntimeError(ran.stderr)
    return json.loads(ran.stdout.strip().splitlines()[-1])


def measure(profile: Path) -> list[Line]:
    """Types four searches over and over, in our window and in one with a bare line edit; ours with
    the bundled library and with one of four times as many passages."""
    empty = _run(EMPTY, profile, ROUNDS)
    lines = _compared(
        _run(OURS, profile, ROUNDS), empty, "bundled library", PAINTED_BAR_MS, HELD_BAR_MS
    )
    larger = profile / "larger"
    build_larger(larger)
    services = make_services(find_paths(profile=larger))
    services.library.open(no_progress)
    services.searching.prepare(no_progress)
    services.close()
    ours = _run(OURS, larger, ROUNDS)
    shutil.rmtree(larger)
    return lines + _compared(ours, empty, f"{COPIES} times as many", LARGER_BAR_MS)


def _compared(
    ours: dict[str, list[float]],
    empty: dict[str, list[float]],
    size: str,
    painted_bar: float,
    held_bar: float | None = None,
) -> list[Line]:
    letters = sum(len(word) for word in WORDS) * ROUNDS

    def worst(found: list[float]) -> float:
        return percentile(sorted(found)[-letters:], 0.95) * 1e3

    return [
        Line(
            f"longest work of the interface thread, {size}",
            max(ours["work"]) * 1e3,
            "ms",
            "bare line edit, longest",
            max(empty["work"]) * 1e3,
            bar=held_bar,
            bar_on_value=True,
        ),
        Line(
            f"work that 1 letter in 20 exceeds, {size}",
            worst(ours["work"]),
            "ms",
            "the same, bare line edit",
            worst(empty["work"]),
        ),
        Line(
            f"longest gap between two beats, {size}",
            max(ours["gaps"]) * 1e3,
            "ms",
            "bare line edit, longest",
            max(empty["gaps"]) * 1e3,
        ),
        Line(
            f"key to painted results, p95, {size}",
            percentile(ours["waits"], 0.95) * 1e3,
            "ms",
            "bare line edit, longest gap",
            max(empty["gaps"]) * 1e3,
            bar=painted_bar,
            bar_on_value=True,
        ),
    ]

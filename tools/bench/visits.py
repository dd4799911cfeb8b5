"""How long the first visit of each page holds the interface thread, and what goes round once every
page is there, against a window of Qt's own to which a bare page is added."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from casestudies.ui.frame.places import PLACES
from tools.bench.report import Line, median

ROUNDS = 5
HELD_BAR_MS = 50
NAMES = {
    "explore": "Explore",
    "compare": "Compare",
    "map": "the map",
    "visits": "Visits",
    "workshop": "Workshops",
    "library": "the library",
    "like": "Models like ours",
}

# A timer that is due all the time beats between what the interface thread does; ``longest`` is the
# most processor time that the thread itself used from one beat to the next, so not what other
# programs on the machine took.
BEATS = """
import casestudies.ui
import gc, json, sys, time
from PySide6.QtCore import QObject, QTimer

class Beats(QObject):
    def __init__(self, parent):
        super().__init__(parent)
        self.longest = self.last = 0.0
        self.beat = QTimer(self, interval=0)
        self.beat.timeout.connect(self.tick)
    def tick(self):
        now = time.thread_time()
        self.longest, self.last = max(self.longest, now - self.last), now
    def begin(self):
        self.longest, self.last = 0.0, time.thread_time()
        self.beat.start()
    def end(self):
        self.beat.stop()
        return self.longest
"""

EMPTY = (
    BEATS
    + """
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QStackedWidget
application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
stack = QStackedWidget()
window.setCentralWidget(stack)
stack.addWidget(QPlainTextEdit())
window.show()
beats = Beats(window)

def visit():
    beats.begin()
    QTimer.singleShot(0, go)
def go():
    stack.addWidget(QPlainTextEdit())
    stack.setCurrentIndex(1)
    QTimer.singleShot(500, told)
def told():
    print(json.dumps([beats.end()]))
    window.close()

QTimer.singleShot(500, visit)
application.exec()
"""
)

# Goes to one place and then to all others, when nothing is under way any more.
OURS = (
    BEATS
    + """
from pathlib import Path
from casestudies.paths import find_paths
from casestudies.ui.frame.app import run_window

class Visitor(QObject):
    def __init__(self, window, places):
        super().__init__(window)
        self.window, self.places, self.found = window, places, []
        self.beats = Beats(self)
        window.ready.connect(lambda: QTimer.singleShot(2500, self.visit))
    def visit(self):
        if self.window.context.tasks.busy:
            QTimer.singleShot(50, self.visit)
            return
        self.beats.begin()
        QTimer.singleShot(0, self.go)
    def go(self):
        from casestudies.ui.context import Destination
        self.window.context.go(Destination(self.places.pop(0)))
        QTimer.singleShot(1000, self.told)
    def told(self):
        self.found.append(self.beats.end())
        if self.places:
            QTimer.singleShot(50, self.visit)
        else:
            print(json.dumps(self.found))
            self.window.close()

def shown(window):
    window.resize(1440, 900)
    Visitor(window, json.loads(sys.argv[2]))

run_window(find_paths(profile=Path(sys.argv[1])), on_shown=shown)
"""
)


def _run(code: str, *arguments: str) -> list[float]:
    """Seconds that each visit held the thread at most."""
    # An installed program has its bytecode; without it this would measure Python's compiler.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**kept, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
    )
    if ran.returncode != 0:
        raise RuntimeError(ran.stderr)
    return json.loads(ran.stdout.strip().splitlines()[-1])


def _first_visit(place: str, profile: Path) -> float:
    """One process that goes to ``place`` alone: the first page pays for what all share."""
    first = PLACES[0].key if place != PLACES[0].key else PLACES[1].key
    (profile / "settings.json").write_text(json.dumps({"place": first}), encoding="utf-8")
    return _run(OURS, str(profile), json.dumps([place]))[0]


def measure(profile: Path) -> list[Line]:
    """Each page in a process of its own, a few times, in turns with the bare window."""
    places = [place.key for place in PLACES]
    empty: list[float] = []
    ours: dict[str, list[float]] = {place: [] for place in places}
    for _ in range(ROUNDS):
        empty += _run(EMPTY)
        for place in places:
            ours[place].append(_first_visit(place, profile))
    (profile / "settings.json").unlink(missing_ok=True)
    return [
        Line(
            f"first visit of {NAMES[place]}, longest hold, median",
            median(ours[place]) * 1e3,
            "ms",
            "a bare page in an empty window",
            median(empty) * 1e3,
            bar=HELD_BAR_MS,
            bar_on_value=True,
        )
        for place in places
    ]

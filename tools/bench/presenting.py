"""How soon the next slide is on the wall after a key press, at 1920 x 1080."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tools.bench.report import Line, percentile

PAINTED_BAR = 1.5
LAYOUT_BAR_MS = 16
FIRST_BAR_MS = 50  # nothing may hold the window for longer
EIGHT = (
    "lindsay", "chugach", "pittsfield", "bdea", "sanborn", "westminster", "iowa-big",
    "kettle-moraine",
)  # fmt: skip

# One child, the program's own window, the same keys for both: a full-screen label that changes its
# text, then the wall of a talk that is under way, every row revealed card by card, and back.
# ``bare``, ``wall`` and ``back`` are from the press to the end of the painting, in ms, ``beside``
# the same as ``wall`` while the laptop's view stands beside it; ``first`` and ``again`` what laying
# out takes each slide of eight cases with its sources and an enlarged card, the first time and the
# second.
CHILD = """
import json, os, sys, time, traceback
from functools import partial
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from casestudies.model.comparison import ComparisonSpec
from casestudies.paths import find_paths
from casestudies.ui.context import Presenting
from casestudies.ui.frame.app import run_window
from casestudies.ui.present.state import PresentState, View
from casestudies.ui.present.wall import Wall, WallLayouts
from casestudies.ui.present.wall_type import wall_font

PRESSES, CASES = int(sys.argv[2]), sys.argv[3].split()
painted = {"label": 0, "wall": 0}
paint = Wall.paintEvent

def counted(wall, event):
    paint(wall, event)
    painted["wall"] += wall.window() is not wall and wall.size().width() == 1920

Wall.paintEvent = counted

class Label(QLabel):
    def __init__(self, texts):
        super().__init__(texts[0])
        self.texts, self.at = texts, 0
        self.setFont(wall_font(80))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
    def keyPressEvent(self, event):
        self.at += 1
        self.setText(self.texts[self.at % len(self.texts)])
    def paintEvent(self, event):
        super().paintEvent(event)
        painted["label"] += 1

def pressed(window, key, what):
    app = QApplication.instance()
    window.resize(1920, 1080)
    window.show()
    for _ in range(10):
        app.processEvents()
    times = []
    for _ in range(PRESSES):
        until = time.perf_counter() + 0.06  # nobody presses faster; the next slide is laid out
        while time.perf_counter() < until:
            app.processEvents()
            time.sleep(0.002)
        before, begun = painted[what], time.perf_counter()
        QTest.keyClick(window, key)
        while painted[what] == before:
            app.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
    return times

def laid_out(talk, layouts):
    times = []
    for at, slide in enumerate(talk.slides):
        count = len(slide.cells)
        views = [View(at, revealed=count)]
        if count:
            views += [View(at, revealed=count, sources=True), View(at, revealed=1, enlarged=0)]
        for view in views:
            begun = time.perf_counter()
            layouts.of(talk.slides[at], view)
            times.append((time.perf_counter() - begun) * 1000)
    return times

def ready(window):
    services = window.context.services
    def talk_on(cases):
        comparison = services.comparing.compare(ComparisonSpec(tuple(cases)))
        return services.workshops.talk_of_comparison(comparison)
    talk = talk_on(CASES[:4])
    label = Label([slide.title for slide in talk.slides])
    found = {"bare": pressed(label, Qt.Key.Key_Right, "label")}
    label.close()
    window.context.present(Presenting(lambda: talk, ComparisonSpec(tuple(CASES[:4])), "vision"))
    while window.presentation is None:
        QApplication.processEvents()
    wall = window.presentation.wall
    found["wall"] = pressed(wall, Qt.Key.Key_Right, "wall")
    found["back"] = pressed(wall, Qt.Key.Key_Left, "wall")
    QTest.keyClick(wall, Qt.Key.Key_Home)
    window.presentation.laptop.show()
    found["beside"] = pressed(wall, Qt.Key.Key_Right, "wall")
    window.presentation.end()
    eight = talk_on(CASES)
    layouts = WallLayouts(PresentState(eight))
    layouts.resize(wall.size())
    found["first"] = laid_out(eight, layouts)
    found["again"] = laid_out(eight, layouts)
    print(json.dumps(found), flush=True)
    window.close()

def measured(window):
    try:
        ready(window)
    except Exception:  # the window would tell it and stay
        traceback.print_exc()
        os._exit(1)

def shown(window):
    window.ready.connect(partial(measured, window))

sys.exit(run_window(find_paths(profile=Path(sys.argv[1])), on_shown=shown))
"""


def measure(profile: Path, presses: int = 50) -> list[Line]:
    """Press the right arrow ``presses`` times over a label and over the wall, and back."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(profile), str(presses), " ".join(EIGHT)],
        capture_output=True,
        text=True,
        check=True,
        timeout=180,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    found = json.loads(done.stdout.splitlines()[-1])
    bare, wall = percentile(found["bare"], 0.95), percentile(found["wall"], 0.95)
    back, beside = percentile(found["back"], 0.95), percentile(found["beside"], 0.95)
    first, again = max(found["first"]), max(found["again"])
    return [
        Line("key press to painted next slide, p95", wall, "ms", "a label", bare, PAINTED_BAR),
        Line("the same beside the laptop's view", beside, "ms", "a label", bare, PAINTED_BAR),
        Line("key press to the slide before, p95", back, "ms", "50 ms", FIRST_BAR_MS,
             FIRST_BAR_MS, bar_on_value=True),
        Line("laying out a slide shown before, longest", again, "ms", "16 ms", LAYOUT_BAR_MS,
             LAYOUT_BAR_MS, bar_on_value=True),
        Line("laying out a slide for the first time, longest", first, "ms", "50 ms", FIRST_BAR_MS,
             FIRST_BAR_MS, bar_on_value=True),
    ]  # fmt: skip

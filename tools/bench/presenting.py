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

# One child, the same keys for both: a full-screen label that changes its text, then the wall with
# every row of a comparison, revealed card by card. ``times`` are from the press to the end of the
# painting, in ms; ``layouts`` what laying out takes a slide that was shown before.
CHILD = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from casestudies.bootstrap import make_services
from casestudies.model.comparison import ComparisonSpec
from casestudies.paths import find_paths
from casestudies.ui.present.keys import Keys
from casestudies.ui.present.presentation import WallWindow
from casestudies.ui.present.state import PresentState
from casestudies.ui.present.wall import Wall, WallLayouts
from casestudies.ui.present.wall_type import wall_font
from casestudies.ui.theme.fonts import register_fonts

app = QApplication(["bench", "-style", "fusion"])
register_fonts()
services = make_services(find_paths(profile=Path(sys.argv[1])))
services.library.open()
spec = ComparisonSpec(("lindsay", "pittsfield", "bdea", "chugach"))
talk = services.workshops.talk_of_comparison(services.comparing.compare(spec))
PRESSES = int(sys.argv[2])

class Label(QLabel):
    painted = 0
    def keyPressEvent(self, event):
        self.at = getattr(self, "at", 0) + 1
        self.setText(TEXTS[self.at % len(TEXTS)])
    def paintEvent(self, event):
        super().paintEvent(event)
        Label.painted += 1

TEXTS = [slide.title for slide in talk.slides]

class Counted:
    painted = 0
paint = Wall.paintEvent
def counted(wall, event):
    paint(wall, event)
    Counted.painted += 1
Wall.paintEvent = counted

def measure(window, count):
    window.resize(1920, 1080)
    window.show()
    for _ in range(10):
        app.processEvents()
    times = []
    for _ in range(PRESSES):
        before, begun = count(), time.perf_counter()
        QTest.keyClick(window, Qt.Key.Key_Right)
        while count() == before:
            app.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
        until = time.perf_counter() + 0.06  # nobody presses faster; the next slide is laid out
        while time.perf_counter() < until:
            app.processEvents()
            time.sleep(0.002)
    return times

label = Label(TEXTS[0])
label.setFont(wall_font(80))
label.setAlignment(Qt.AlignmentFlag.AlignCenter)
label.setWordWrap(True)
bare = measure(label, lambda: Label.painted)
label.close()

state = PresentState(talk)
layouts = WallLayouts(state)
keys = Keys(state.forward, state.back, lambda: None, lambda: None, state.go_to_number, {}, 20)
window = WallWindow(state, layouts, keys)
wall = measure(window, lambda: Counted.painted)
shown = []
for at in range(len(talk.slides)):
    state.go(at)
    layouts.now()
for at in range(len(talk.slides)):
    state.go(at)
    begun = time.perf_counter()
    layouts.now()
    shown.append((time.perf_counter() - begun) * 1000)
services.close()
print(json.dumps({"bare": bare, "wall": wall, "layouts": shown}))
"""


def measure(profile: Path, presses: int = 50) -> list[Line]:
    """Press the right arrow ``presses`` times over a label and over the wall."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(profile), str(presses)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    found = json.loads(done.stdout.splitlines()[-1])
    bare, wall = percentile(found["bare"], 0.95), percentile(found["wall"], 0.95)
    longest = max(found["layouts"])
    return [
        Line("key press to painted next slide, p95", wall, "ms", "a label", bare, PAINTED_BAR),
        Line("laying out a slide shown before, longest", longest, "ms", "16 ms", LAYOUT_BAR_MS,
             LAYOUT_BAR_MS, bar_on_value=True),
    ]  # fmt: skip

"""A talk in which somebody types without end, to be killed: it says what it has typed, and when."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from casestudies.model.comparison import ComparisonSpec
from casestudies.paths import find_paths
from casestudies.ui.context import Presenting
from casestudies.ui.frame.app import run_window
from casestudies.ui.frame.main_window import MainWindow

SPEC = ComparisonSpec(("lindsay", "pittsfield", "bdea"))
WORDS = "table 1 would begin with one grade and see how far it gets "


def main(profile: Path) -> int:
    """Put a workshop on the wall and type remarks of some words each, a letter every 20 ms."""

    def shown(window: MainWindow) -> None:
        def ready() -> None:
            workshops = window.context.services.workshops
            workshop = workshops.from_comparison("Grading", SPEC, ("grading", "pace"))
            key = workshops.new("Grading", workshop).key
            wish = Presenting(partial(workshops.talk, workshop, key), SPEC, "grading")
            window.context.present(wish)
            timer = QTimer(window)
            typed: list[str] = []

            def letter() -> None:
                if window.presentation is None:
                    return
                laptop = window.presentation.laptop
                if not typed:
                    window.presentation.turn()
                    laptop.take_line()
                at = len(typed)
                QTest.keyClicks(laptop.line, WORDS[at % len(WORDS)])
                typed.append(WORDS[at % len(WORDS)])
                print(f"{time.time()} {laptop.line.text()}", flush=True)
                if at % len(WORDS) == len(WORDS) - 1:
                    QTest.keyClick(laptop.line, Qt.Key.Key_Return)

            timer.timeout.connect(letter)
            timer.start(20)

        window.ready.connect(ready)

    return run_window(find_paths(profile=profile), on_shown=shown)

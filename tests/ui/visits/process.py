"""A visit on which somebody writes notes without end, to be killed: it says what it has typed, and
when. Started again on the same profile it writes on."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from casestudies.model.visit import Stop, VisitFocus, VisitPlan
from casestudies.paths import find_paths
from casestudies.ui.frame.app import run_window
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.visits.field_notes import FieldNotesPane
from casestudies.ui.visits.notebook import Notebook

WORDS = "a plan"
PLAN = VisitPlan(
    "Spring", VisitFocus(("grading", "agency")), stops=(Stop("a", "pittsfield"), Stop("b", "bdea"))
)


def main(profile: Path, first: int) -> int:
    """Type notes as "7. a plan", the first with the number ``first``, a letter a
    turn of the event loop; every third one is tagged by its digit."""

    def shown(window: MainWindow) -> None:
        def ready() -> None:
            visits = window.context.services.visits
            saved = visits.visits()
            key = saved[0].key if saved else visits.new("Spring", PLAN).key
            book = Notebook(window.context, key, window)
            pane = FieldNotesPane(window.context, book)
            pane.resize(1200, 700)
            pane.show()
            pane.activateWindow()
            timer = QTimer(window)
            left: list[str] = []
            number = first - 1

            def letter() -> None:
                nonlocal number
                if book.at is None:
                    return
                if not left:
                    if number >= first:
                        QTest.keyClick(pane.field, Qt.Key.Key_Return)
                    number += 1
                    pane.take_focus()
                    left.extend(("2" if number % 3 == 0 else "") + f"n{number}. {WORDS}")
                QTest.keyClicks(pane.field, left.pop(0))
                print(f"{time.time()} {pane.field.text}", flush=True)

            timer.timeout.connect(letter)
            timer.start(1)

        window.ready.connect(ready)

    return run_window(find_paths(profile=profile), on_shown=shown)

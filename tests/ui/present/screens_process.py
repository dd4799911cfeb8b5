"""A talk on the screens that are there; it says where wall and laptop's view stand, at the start
and after each command that takes a screen away or brings it back."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from casestudies.model.comparison import ComparisonSpec
from casestudies.paths import find_paths
from casestudies.ui.context import Presenting
from casestudies.ui.frame.app import run_window
from casestudies.ui.frame.main_window import MainWindow

SPEC = ComparisonSpec(("lindsay", "pittsfield", "bdea"))
PATIENCE_MS = 700  # until a change of screens has come to rest


def main(profile: str, commands: str) -> int:
    """``commands``: a list of command lines in JSON, run one after the other; before each and at
    the end a line of JSON says what stands where."""
    waiting: list[list[str]] = json.loads(commands)

    def shown(window: MainWindow) -> None:
        window.setGeometry(20, 20, 1000, 640)

        def tell() -> None:
            talk = window.presentation
            assert talk is not None
            told = {
                "screens": len(QGuiApplication.screens()),
                "wall": [*talk.wall.geometry().getRect()] if talk.wall.isVisible() else None,
                "laptop": [*talk.laptop.geometry().getRect()] if talk.laptop.isVisible() else None,
                "at": [talk.state.slide.key, talk.state.view.revealed],
            }
            print(json.dumps(told), flush=True)
            if not waiting:
                window.close()
                return
            subprocess.run(waiting.pop(0), check=True, capture_output=True)
            talk.state.forward()
            QTimer.singleShot(PATIENCE_MS, tell)

        def begin() -> None:
            if window.presentation is None:
                QTimer.singleShot(50, begin)
            else:
                QTimer.singleShot(PATIENCE_MS, tell)

        def ready() -> None:
            services = window.context.services
            make = services.workshops.talk_of_comparison
            comparison = services.comparing.compare(SPEC)
            window.context.present(Presenting(partial(make, comparison), SPEC, "grading"))
            begin()

        window.ready.connect(ready)

    return run_window(find_paths(profile=Path(profile)), on_shown=shown)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

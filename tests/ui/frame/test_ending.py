"""A program that is asked to end from outside: Ctrl+C in the terminal, the end of a session."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ENDING = """
import os, signal, sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog
from casestudies.paths import find_paths
from casestudies.ui.frame import app

class Closing(QObject):
    def eventFilter(self, widget, event):
        if event.type() == QEvent.Type.Close:
            print(widget.objectName())
        return False

closing = Closing()

def ready(window):
    window.setObjectName("window")
    window.installEventFilter(closing)
    for name in ("dialog", "dialog over it"):
        dialog = QDialog(QApplication.activeModalWidget() or window)
        dialog.setObjectName(name)
        dialog.installEventFilter(closing)
        dialog.open()
    os.kill(os.getpid(), signal.SIGTERM)

def shown(window):
    window.ready.connect(partial(ready, window))

sys.exit(app.run_window(find_paths(profile=Path(sys.argv[1])), on_shown=shown))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows ends a process without asking it")
def test_what_lies_over_the_window_closes_before_it(tmp_path: Path, profile_path: Path) -> None:
    shutil.copytree(profile_path, tmp_path / "profile")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", ENDING, str(tmp_path / "profile")],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["dialog over it", "dialog", "window"]

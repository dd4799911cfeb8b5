"""A viewport of our own looks as Qt's, and is asked for without building all kinds of widgets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from casestudies.ui.parts.viewport import own_viewport

LOOK = """
from enum import EnumType
made = []
make = EnumType._create_
def counted(*arguments, **named):
    made.append(arguments[1])
    return make(*arguments, **named)
from PySide6.QtWidgets import QApplication, QListView
from casestudies.ui.parts.viewport import own_viewport
application = QApplication([])
view = QListView()
own_viewport(view)
EnumType._create_ = counted
view.viewport()
print(len(made))
"""


def test_it_looks_as_the_one_of_qt(qtbot: QtBot) -> None:
    plain, ours = QListView(), QListView()
    qtbot.addWidget(plain)
    qtbot.addWidget(ours)
    own_viewport(ours)
    for view in (plain, ours):
        view.setMouseTracking(True)
    looks = [
        (v.backgroundRole(), v.autoFillBackground(), v.hasMouseTracking(), v.palette())
        for v in (plain.viewport(), ours.viewport())
    ]
    assert looks[0] == looks[1]


def test_asking_for_it_builds_no_kinds_of_widgets() -> None:
    source = Path(__file__).resolve().parents[3] / "src"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOOK],
        env=os.environ | {"PYTHONPATH": str(source), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.stdout.strip(), done.stderr) == ("0", "")

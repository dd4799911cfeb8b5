"""None, True and False outlive a long session with Qt's binding."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"
LONG_SESSION = """
import casestudies.ui
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Signal

app = QCoreApplication([])

class Speaker(QObject):
    said = Signal(object)

class Silent(QAbstractListModel):
    def rowCount(self, parent=QModelIndex()):
        return 1
    def data(self, index, role=0):
        return None

speaker, model = Speaker(), Silent()
index = model.index(0, 0)
for _ in range(50_000):
    speaker.said.emit(1)
    speaker.parent()
    index.data(300)
print("alive")
"""


def test_fifty_thousand_signals_and_empty_answers_do_not_end_the_interpreter():
    run = subprocess.run(
        [sys.executable, "-c", LONG_SESSION],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(SOURCE), "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stdout.strip()) == (0, "alive"), run.stderr

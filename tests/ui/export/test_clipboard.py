"""What is copied, where Qt itself keeps the clipboard."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import casestudies

_COPIES = """
from PySide6.QtGui import QGuiApplication
from casestudies.ui.export.clipboard import copy_text

app = QGuiApplication(["", "-platform", "offscreen"])
copy_text("a finding", "<b>a finding</b>")
data = QGuiApplication.clipboard().mimeData()
print(data.formats(), data.text(), data.html())
del data
"""


def test_a_program_ends_well_after_something_was_copied() -> None:
    ended = subprocess.run([sys.executable, "-c", _COPIES], capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "['text/plain', 'text/html'] a finding <b>a finding</b>\n"


def test_nothing_that_python_made_is_put_on_the_clipboard() -> None:
    ui = Path(casestudies.__file__).parent / "ui"
    using = [path.name for path in ui.rglob("*.py") if "setMimeData(" in path.read_text("utf-8")]
    assert using == ["clipboard.py"]

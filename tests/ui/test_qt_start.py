"""PySide6 starts without what tells of its methods, and still tells when it is asked."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from casestudies.ui import qt_start

ASK = """
import sys
if sys.argv[1] == "ours":
    import casestudies.ui
    from PySide6 import QtGui
    unwanted = "argparse ast inspect logging random tempfile zipfile".split()
    assert not {*unwanted} & {*sys.modules}, sorted({*unwanted} & {*sys.modules})
from PySide6.QtCore import QObject, QSize
from PySide6.support.signature import mapping
for wrong in (lambda: QSize("a"), lambda: QObject().setObjectName(3), lambda: QObject(foo=1)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error), error)
print(QSize.__doc__, QSize.scale.__doc__)
print(mapping.namespace is vars(mapping), "QSize" in str(mapping.type_map))
import shiboken6, tempfile, zipfile
assert zipfile.ZipFile.__name__ == "ZipFile" and tempfile.gettempdir()
assert shiboken6.zipfile.ZIP_STORED == zipfile.ZIP_STORED
"""


def test_what_a_method_takes_is_told_as_by_pyside_itself() -> None:
    source = Path(__file__).resolve().parent.parent.parent / "src"
    ours, theirs = (
        subprocess.run(
            [sys.executable, "-W", "error", "-c", ASK, who],
            env=os.environ | {"PYTHONPATH": str(source)},
            capture_output=True,
            text=True,
            check=False,
        )
        for who in ("ours", "theirs")
    )
    assert ours.stderr == theirs.stderr == ""
    assert ours.stdout.count("TypeError") == 2
    assert ours.stdout == theirs.stdout


def test_an_unknown_archive_is_used_as_it_is() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("shibokensupport/__init__.py", "")
    opened = qt_start._opened(file)
    assert isinstance(opened, zipfile.ZipFile)
    assert opened.read("shibokensupport/__init__.py") == b""

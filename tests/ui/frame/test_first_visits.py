"""Going to a page for the first time loads nothing: the worker has done it by then."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from casestudies.ui.frame.places import PLACES

ROOT = Path(__file__).resolve().parents[3]

# Goes to each place in turn, when nothing is under way any more, and prints what each visit loaded.
VISITS = """
import json, sys
from pathlib import Path
import casestudies.ui
from PySide6.QtCore import QTimer
from casestudies.paths import find_paths
from casestudies.ui.frame import app
from casestudies.ui.frame.places import PLACES

app._LATER = 0  # there is nobody who types at once
found = {}

def ours():
    return {name for name in sys.modules if name.startswith(("casestudies.", "geographiclib"))}

def visit(window, places, before=None):
    if before is not None:
        found[places.pop(0)] = sorted(ours() - before)
    if not places:
        print(json.dumps(found))
        window.close()
        return
    before = ours()
    from casestudies.ui.context import Destination
    window.context.go(Destination(places[0]))
    when_idle(window, lambda: visit(window, places, before))

def when_idle(window, then, calm=0):
    calm = 0 if window.context.tasks.busy else calm + 1
    after = then if calm > 15 else lambda: when_idle(window, then, calm)
    QTimer.singleShot(10, after)

def shown(window):
    places = [place.key for place in PLACES]
    window.ready.connect(lambda: when_idle(window, lambda: visit(window, places)))

app.run_window(find_paths(profile=Path(sys.argv[1])), on_shown=shown)
"""


def test_no_first_visit_loads_a_module(tmp_path: Path, profile_path: Path) -> None:
    shutil.copytree(profile_path, tmp_path / "profile")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", VISITS, str(tmp_path / "profile")],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert json.loads(done.stdout) == {place.key: [] for place in PLACES}

"""Runs a piece of work on a library in a process of its own, which a test may watch or kill."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.project import SOURCE

# Opens the library of a profile, made of the pack in a folder; stays at a step that begins so.
OPEN = """
import sys, time
from pathlib import Path
from casestudies import assets
from casestudies.paths import find_paths
from casestudies.services.library.service import LibraryService

assets.core_pack = lambda: Path(sys.argv[2])

def progress(step, done, total):
    line = f"{step}|{done}|{total}"
    print(line, flush=True)
    if sys.argv[3:] and line.startswith(sys.argv[3]):
        time.sleep(600)

library = LibraryService(find_paths(profile=Path(sys.argv[1])))
library.open(progress)
print("open|", library.info().cases, library.fingerprint(), flush=True)
library.close()
"""

FILL_TRAY = """
import sys
from pathlib import Path
from casestudies import assets
from casestudies.paths import find_paths
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.tray import WorkspaceService

assets.core_pack = lambda: Path(sys.argv[2])
library = LibraryService(find_paths(profile=Path(sys.argv[1])))
library.open()
workspace = WorkspaceService(library)
for _ in range(15):
    for slug in sys.argv[3:]:
        workspace.add_to_tray(slug)
    for slug in sys.argv[4:]:
        workspace.remove_from_tray(slug)
for slug in sys.argv[3:]:
    workspace.add_to_tray(slug)
library.close()
"""


def start(script: str, *arguments: str | Path) -> subprocess.Popen[str]:
    """Starts ``script`` with the arguments; its output is a pipe of lines."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", script, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
    )


def finish(process: subprocess.Popen[str]) -> list[str]:
    """Waits for its end, which has to be a good one, and gives the lines of its output."""
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    return output.splitlines()


def kill_after(process: subprocess.Popen[str], begins: str) -> None:
    """Kills the process outright as soon as it writes a line that begins so."""
    assert process.stdout is not None
    seen = []
    for line in process.stdout:
        seen.append(line)
        if line.startswith(begins):
            break
    else:
        raise AssertionError(f"never said {begins!r}: {seen} {process.communicate()}")
    process.kill()
    process.communicate(timeout=60)

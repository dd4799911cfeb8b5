"""How long the packed program takes to its first painted window, against an empty PySide6 window
that is packed the same way: both measured in turns, on the same screen, from outside."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tools.package.building import run_pyinstaller
from tools.package.places import BUILD, FOLDER, PACKAGING
from tools.package.screen import Screen

ROUNDS = 9
BAR = 1.5
EMPTY = BUILD / "empty" / "empty" / "empty"
OURS = FOLDER / "casestudies"


@dataclass(frozen=True, slots=True)
class Ratio:
    """Medians in seconds from the start to the first painted window."""

    ours: float
    empty: float

    @property
    def value(self) -> float:
        return self.ours / self.empty


def measure(rounds: int = ROUNDS) -> Ratio:
    """Starts both so many times in turns, after one start each that does not count (it copies the
    library)."""
    if not EMPTY.is_file():
        run_pyinstaller(PACKAGING / "empty.spec", EMPTY.parent.parent)
    with _before_others(), tempfile.TemporaryDirectory(prefix="casestudies-ratio-") as home:
        _seconds(EMPTY, home)
        _seconds(OURS, home, rest=4.0)
        ours, empty = [], []
        for _ in range(rounds):
            empty.append(_seconds(EMPTY, home))
            ours.append(_seconds(OURS, home))
    return Ratio(median(ours), median(empty))


@contextmanager
def _before_others() -> Iterator[None]:
    """What is started here runs before all else, where that is allowed: on a busy machine the times
    of others would be measured too."""
    usual = os.sched_getscheduler(0)
    with suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(5))
    try:
        yield
    finally:
        os.sched_setscheduler(0, usual, os.sched_param(0))


def _seconds(program: Path, home: str, rest: float = 0.0) -> float:
    """One start on a screen of its own; after ``rest`` seconds more it is ended."""
    with Screen(1600, 1000) as screen:
        around = {
            **{name: text for name, text in os.environ.items() if not name.startswith("QT_")},
            **{"HOME": home, "DISPLAY": screen.name, "LC_ALL": "C.UTF-8", "PYTHONPATH": ""},
        }
        begun = time.perf_counter()
        running = subprocess.Popen([program], env=around, stderr=subprocess.DEVNULL)
        try:
            seconds = screen.wait_until_painted() - begun
            time.sleep(rest)
        finally:
            running.kill()
            running.wait(timeout=30)
    return seconds

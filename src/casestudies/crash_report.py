"""Reports of a program that ended by a fault: written on this computer, sent to nobody.

While a window is open, Python writes where each thread stands into a file of this window when the
process is brought down (an access to memory that is not its own, an abort). A later start makes a
report of what it finds there. Like the log, a report holds nothing of what the user wrote.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from casestudies import __version__
from casestudies.log import outline, without_home
from casestudies.paths import Paths

MOST_KEPT = 5
LOG_LINES = 40
_HEAD_ENDS = "---\n"
_FAULTS, _REPORT = "open-", "crash-"  # how the files of open windows, and of reports, begin


@dataclass(frozen=True, slots=True)
class CrashReport:
    """A report; ``ended`` says when the program ended, in seconds since the epoch."""

    path: Path
    ended: float

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8", errors="replace")


def about_this_run() -> str:
    """The versions of the program, Python and the system, a line each."""
    packed = ", packed" if getattr(sys, "frozen", False) else ""
    lines = [
        f"Case Studies {__version__}{packed}",
        f"Python {sys.version.split()[0]}",
        _system(),
    ]
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        lines.append(f"Qt {core.qVersion()}")
    return "\n".join(lines)


def _system() -> str:
    """Python's ``platform`` tells it in more words and takes its time."""
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        return f"Windows {version.major}.{version.minor}.{version.build}"
    told = os.uname()
    return f"{told.sysname} {told.release} {told.machine}"


def details(error: BaseException) -> str:
    """What helps to find a failure, to be copied by the user and sent by themselves."""
    return f"{about_this_run()}\n\n{outline(error)}\n"


class FaultWatch:
    """Catches the faults of this process from now to ``stop``. Does nothing where somebody does so
    already (``python -X faulthandler``, a test run) or the folder cannot be written."""

    def __init__(self, paths: Paths) -> None:
        self._file: IO[str] | None = None
        if faulthandler.is_enabled():
            return
        with suppress(OSError):
            paths.crashes.mkdir(parents=True, exist_ok=True)
            path = paths.crashes / f"{_FAULTS}{os.getpid()}.txt"
            self._file = path.open("w", encoding="utf-8")
            self._file.write(f"{about_this_run()}\n{_HEAD_ENDS}")
            self._file.flush()
            faulthandler.enable(self._file)

    def stop(self) -> None:
        """The program ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            with suppress(OSError):
                Path(self._file.name).unlink()
            self._file = None


def write_report(paths: Paths, error: BaseException) -> Path | None:
    """Write a report of an error that ends the program; None where it cannot be written."""
    return _write(paths, f"{details(error)}{_end_of_log(paths)}", time.time())


def gather(paths: Paths) -> None:
    """Make a report of each earlier run that was brought down, forget the runs that left none, and
    keep the newest ``MOST_KEPT`` reports."""
    for path in sorted(paths.crashes.glob(f"{_FAULTS}*.txt")):
        with suppress(OSError):
            _look_at(paths, path)
    for old in reports(paths)[MOST_KEPT:]:
        with suppress(OSError):
            old.path.unlink()


def reports(paths: Paths) -> tuple[CrashReport, ...]:
    """The reports that there are, the newest first."""
    found = []
    for path in paths.crashes.glob(f"{_REPORT}*.txt"):
        with suppress(OSError):
            found.append(CrashReport(path, path.stat().st_mtime))
    return tuple(sorted(found, key=lambda one: (one.ended, one.path.name), reverse=True))


def _look_at(paths: Paths, path: Path) -> None:
    number = path.stem.removeprefix(_FAULTS)
    if number == str(os.getpid()):
        return
    text = path.read_text(encoding="utf-8", errors="replace")
    head, _, fault = text.partition(_HEAD_ENDS)
    if fault.strip():
        told = f"{head}\n{without_home(fault)}{_end_of_log(paths)}"
        if _write(paths, told, path.stat().st_mtime) is not None:
            path.unlink()
    elif not _runs(number):
        path.unlink()


def _write(paths: Paths, text: str, ended: float) -> Path | None:
    """The file is there whole or not at all, with the time at which the program ended."""
    try:
        paths.crashes.mkdir(parents=True, exist_ok=True)
        name = f"{_REPORT}{time.strftime('%Y-%m-%d-%H%M%S', time.localtime(ended))}"
        path, number = paths.crashes / f"{name}.txt", 1
        while path.exists():
            number += 1
            path = paths.crashes / f"{name}-{number}.txt"
        part = path.with_suffix(".part")
        part.write_text(text, encoding="utf-8")
        os.utime(part, (ended, ended))
        part.replace(path)
    except OSError:
        return None
    return path


def _end_of_log(paths: Paths) -> str:
    try:
        lines = paths.log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "\n".join(("", "The end of the log:", *lines[-LOG_LINES:], ""))


def _runs(number: str) -> bool:
    """Whether a process of this number runs. On Windows, where asking would end it, none is said
    to: there the file of one that runs refuses to be removed."""
    if not number.isdigit() or sys.platform == "win32":
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True

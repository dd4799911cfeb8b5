"""`casestudies doctor`: looks over what the program needs on this computer."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from typing import Any

from casestudies.bootstrap import make_services
from casestudies.cli.checks import print_checks
from casestudies.cli.output import print_json
from casestudies.display import why_no_display
from casestudies.model.library.care import Check, LibraryCheck, Soundness
from casestudies.paths import Paths

WINDOW_SECONDS = 60
FAMILIES = ("Inter", "Source Serif 4")


def add_command(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command and its options to ``commands`` (argparse's sub-parsers)."""
    parser = commands.add_parser(
        "doctor",
        parents=[shared],
        help="look over library, index, fonts, window, disk and permissions",
        description="Looks over what the program needs on this computer and changes nothing. What "
        "it prints holds nothing that you wrote; folders are named.",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--window", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(command=main)


def main(asked: argparse.Namespace, paths: Paths) -> int:
    """Print what was looked at; exit status 1 where the program cannot work as it should."""
    if asked.window:
        return _tell_of_window()
    found = make_services(paths).doctor.examine()
    found = LibraryCheck((*found.checks, *_window()))
    print_checks(found, as_json=asked.json)
    return 1 if found.soundness is Soundness.FAULTY else 0


def _window() -> tuple[Check, ...]:
    """What a process of its own says about the window: Qt ends one that cannot open any."""
    reason = why_no_display()
    if reason:
        told = f"None can open because {reason}; the commands of the terminal work without."
        return (Check("window", "Window", Soundness.NOTED, told),)
    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "casestudies"]
    )
    try:
        done = subprocess.run(
            [*program, "doctor", "--window"],
            capture_output=True,
            text=True,
            timeout=WINDOW_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        told = f"Qt did not answer: {error}"
        return (Check("window", "Window", Soundness.FAULTY, told),)
    if done.returncode:
        told = "Qt cannot open a window here. It says:"
        said = tuple(line for line in done.stderr.splitlines() if line.strip())
        return (Check("window", "Window", Soundness.FAULTY, told, said),)
    return _checks_of(json.loads(done.stdout))


def _checks_of(facts: dict[str, Any]) -> tuple[Check, ...]:
    screens = ", ".join(
        f"{width} x {height} at {scale:.0%}" for width, height, scale in facts["screens"]
    )
    told = f"Qt {facts['qt']} opens it by “{facts['platform']}”; screens: {screens or 'none'}."
    paints = facts["painted"] and screens
    window = Check("window", "Window", Soundness.SOUND if paints else Soundness.FAULTY, told)
    lacking = tuple(name for name in FAMILIES if name not in facts["families"])
    if lacking:
        told = "Qt does not know these of the program's fonts; install it again."
        return window, Check("qt-fonts", "Fonts in Qt", Soundness.FAULTY, told, lacking)
    told = f"Qt knows {' and '.join(FAMILIES)}."
    return window, Check("qt-fonts", "Fonts in Qt", Soundness.SOUND, told)


def _tell_of_window() -> int:
    from casestudies.ui.frame.window_check import look_at_window

    print_json(look_at_window())
    return 0

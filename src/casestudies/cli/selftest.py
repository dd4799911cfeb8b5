"""`casestudies --selftest`: what works here, said part by part, on a library of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from casestudies.bootstrap import make_services
from casestudies.paths import find_paths
from casestudies.services.selftest.service import Outcome, SelfTest

PROFILE = "profile"
LEAST_COLOURS = 30  # a window without text and icons has a handful
PATIENCE = 180.0  # seconds in which the window has to show
_AROUND = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def main() -> int:
    """Try everything out in a temporary folder and print a line for each part; the user's own
    library is neither read nor written. Exit status 1 where something does not work."""
    with tempfile.TemporaryDirectory(prefix="casestudies-selftest-") as folder:
        home = Path(folder)
        for name in ("files", "home"):
            (home / name).mkdir()
        return report(_all(home))


def report(outcomes: Iterable[Outcome]) -> int:
    """Print each outcome as it comes, and a last line; gives the exit status."""
    tried, failed = 0, []
    for outcome in outcomes:
        tried += 1
        failed += [] if outcome.works else [outcome.part]
        mark = "works " if outcome.works else "FAILED"
        print(f"{mark}  {outcome.part:14}  {outcome.said}", flush=True)
    if failed:
        print(f"{len(failed)} of {tried} parts failed: {', '.join(failed)}.")
        return 1
    print(f"All {tried} parts work.")
    return 0


def _all(home: Path) -> Iterator[Outcome]:
    services = make_services(find_paths(profile=home / PROFILE))
    try:
        yield from SelfTest(services, home / "files").outcomes()
    finally:
        services.close()
    yield from window_outcomes(home)


def window_outcomes(home: Path) -> list[Outcome]:
    """What a window shows that a process of its own opens, on no screen, for the profile below
    ``home``: where Qt cannot start it ends the process."""
    if find_spec("PySide6") is None:
        return [Outcome("window", False, "Qt (PySide6) is not installed; no window can open.")]
    around = {name: str(home / "home") for name in _AROUND if name in os.environ}
    try:
        ran = subprocess.run(
            [*_this_program(), "--profile", str(home / PROFILE), "--selftest=window"],
            env={**os.environ, **around, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return [Outcome("window", False, f"The window did not show in {PATIENCE:.0f} seconds.")]
    lines = [line for line in ran.stdout.splitlines() if line.startswith("{")]
    if ran.returncode or not lines:
        why = ran.stderr.strip().splitlines() or ["it said nothing"]
        said = f"The window did not start ({ran.returncode}): {why[-1]}"
        return [Outcome("window", False, said)]
    return list(_told(json.loads(lines[-1])))


def _told(seen: Mapping[str, Any]) -> Iterator[Outcome]:
    """The outcomes of what ``ui/frame/window_trial.py`` saw."""
    screen = seen["screen"]
    said = f"Windows cannot open on a screen here: {screen}" if screen else "Windows can open here."
    yield Outcome("screen", not screen, said)
    if not seen["opened"]:
        yield Outcome("window", False, "The library did not open in the window.")
        return
    size, painted = f"{seen['width']} by {seen['height']} pixels", seen["colours"] >= LEAST_COLOURS
    said = f"The window is painted: {size}." if painted else f"The window is all but empty: {size}."
    yield Outcome("window", painted, said)
    for part in ("fonts", "pictures"):
        missing = ", ".join(seen[part])
        said = f"Of the window's {part} there are not: {missing}." if missing else ""
        yield Outcome(part, not missing, said or f"The window's {part} can all be shown.")


def _this_program() -> list[str]:
    return (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "casestudies"]
    )

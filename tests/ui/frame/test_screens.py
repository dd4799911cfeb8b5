"""The window always fits the available part of the screen, and nothing in it is out of reach."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SMALL = [(1920, 1080, "2"), (1024, 600, "1"), (1366, 768, "1.25")]
ROUNDED = 1  # logical pixel: 1366 by 768 is no whole number of them at 125 %
LARGE = (2560, 1440, "1")


def opened(profile: Path, screen: tuple[int, int, str], kept: str = "") -> dict[str, Any]:
    width, height, scale = screen
    command = [sys.executable, "-m", "tests.ui.frame.screen", str(profile)]
    run = subprocess.run(
        [*command, str(width), str(height), scale, kept],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def fits(found: dict[str, Any]) -> bool:
    screen, window = found["screen"], found["window"]
    starts = window[0] >= screen[0] and window[1] >= screen[1]
    ends = window[2] <= screen[2] + ROUNDED and window[3] <= screen[3] + ROUNDED
    return starts and ends


@pytest.mark.parametrize("screen", SMALL)
def test_the_window_ends_on_a_small_screen(
    screen: tuple[int, int, str], profile_path: Path, tmp_path: Path
) -> None:
    profile = Path(shutil.copytree(profile_path, tmp_path / "profile"))
    found = opened(profile, screen)
    assert fits(found)
    width, height = found["screen"][2] + 1, found["screen"][3] + 1
    assert found["least"][0] <= width
    assert found["least"][1] <= height - 40  # a window manager's bar is above it
    assert found["needs"][0] <= found["size"][0]
    assert found["needs"][1] <= found["size"][1]


def test_a_window_kept_from_a_larger_screen_is_pulled_onto_this_one(
    profile_path: Path, tmp_path: Path
) -> None:
    profile = Path(shutil.copytree(profile_path, tmp_path / "profile"))
    kept = opened(profile, LARGE)
    assert fits(kept)
    assert fits(opened(profile, SMALL[1], kept["geometry"]))

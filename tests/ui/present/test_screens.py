"""The wall finds its screen: of two, of one, and when a projector is unplugged in the middle."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casestudies.ui.present.screens import NONE, places
from tests.ui.present import screens_process

LAPTOP, WALL = [0, 0, 1280, 720], [1280, 0, 1024, 768]
PARTS = ("Xvfb", "openbox", "xrandr")


def told(profile: Path, env: dict[str, str], *commands: list[str]) -> list[dict[str, Any]]:
    """What the child says of its windows."""
    done = subprocess.run(
        [sys.executable, "-m", screens_process.__name__, str(profile), json.dumps(commands)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, **env},
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def profile(profile_path: Path, tmp_path: Path) -> Path:
    return shutil.copytree(profile_path, tmp_path / "profile")


def offscreen(tmp_path: Path, *places: list[int]) -> dict[str, str]:
    """The environment of a machine with these screens and no display."""
    screens = [
        {
            "name": f"SCREEN-{at}",
            "x": x,
            "y": y,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "dpr": 1,
        }
        for at, (x, y, width, height) in enumerate(places)
    ]
    path = tmp_path / "screens.json"
    path.write_text(json.dumps({"screens": screens}), "utf-8")
    return {"QT_QPA_PLATFORM": f"offscreen:configfile={path}"}


def test_of_two_screens_the_other_one_is_the_wall(profile: Path, tmp_path: Path) -> None:
    (found,) = told(profile, offscreen(tmp_path, LAPTOP, WALL))
    assert (found["wall"], found["laptop"]) == (WALL, LAPTOP)


def test_on_one_screen_the_wall_fills_it(profile: Path, tmp_path: Path) -> None:
    (found,) = told(profile, offscreen(tmp_path, LAPTOP))
    assert (found["wall"], found["laptop"]) == (LAPTOP, None)


def test_the_screen_that_was_chosen_before_is_taken_again() -> None:
    assert places(("laptop", "a", "b"), "laptop", "b") == ("laptop", "b")
    assert places(("laptop", "a"), "laptop", "b") == ("laptop", "a")
    assert places(("laptop",), "laptop", "b") == ("laptop", "")
    assert places(("laptop", "a"), "laptop", NONE) == ("laptop", "")
    assert places(("laptop", "a"), "laptop", "laptop") == ("a", "laptop")  # wanted there


def test_the_built_in_screen_is_the_laptops_wherever_the_window_stands() -> None:
    assert places(("HDMI-1", "eDP-1"), "HDMI-1", "") == ("eDP-1", "HDMI-1")
    assert places(("eDP-1", "HDMI-1"), "eDP-1", "") == ("eDP-1", "HDMI-1")
    assert places(("DP-1", "DP-2"), "DP-2", "") == ("DP-2", "DP-1")


def test_a_mirrored_screen_is_none_of_its_own(profile: Path, tmp_path: Path) -> None:
    (found,) = told(profile, offscreen(tmp_path, LAPTOP, LAPTOP))
    assert (found["screens"], found["wall"], found["laptop"]) == (2, LAPTOP, None)


@pytest.fixture
def display() -> Iterator[str]:
    """A display of its own, with two monitors and a window manager."""
    if not all(map(shutil.which, PARTS)):
        pytest.skip(f"needs {', '.join(PARTS)}")
    name = f":{90 + os.getpid() % 400}"
    env = {**os.environ, "DISPLAY": name}
    server = subprocess.Popen(
        ["Xvfb", name, "-noreset", "-screen", "0", "2304x768x24"], stderr=subprocess.DEVNULL
    )
    try:
        until = time.monotonic() + 20
        ask = ["xrandr", "--listmonitors"]
        while subprocess.run(ask, env=env, capture_output=True, check=False).returncode:
            assert time.monotonic() < until, "no display"
            time.sleep(0.1)
        for monitor in (
            ["LAPTOP", "1280/300x720/200+0+0", "screen"],
            ["EPSON", "1024/300x768/200+1280+0", "none"],
        ):
            subprocess.run(
                ["xrandr", "--setmonitor", *monitor], env=env, check=True, capture_output=True
            )
        manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL)
        try:
            yield name
        finally:
            manager.kill()
            manager.wait()
    finally:
        server.kill()
        server.wait()


def test_a_projector_that_is_unplugged_does_not_end_the_talk(display: str, profile: Path) -> None:
    env = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    gone = ["xrandr", "--delmonitor", "EPSON"]
    back = ["xrandr", "--setmonitor", "EPSON", "1024/300x768/200+1280+0", "none"]
    before, without, again = told(profile, env, gone, back)
    assert (before["screens"], before["wall"], before["laptop"]) == (2, WALL, LAPTOP)
    assert (without["screens"], without["wall"], without["laptop"]) == (1, None, LAPTOP)
    assert (again["screens"], again["wall"], again["laptop"]) == (2, WALL, LAPTOP)
    assert [found["at"][1] for found in (before, without, again)] == [1, 2, 3]


def test_a_mirrored_projector_that_is_drawn_apart_becomes_the_wall(
    display: str, profile: Path
) -> None:
    env = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    gone = ["xrandr", "--delmonitor", "EPSON"]
    same = ["xrandr", "--setmonitor", "EPSON", "1280/300x720/200+0+0", "none"]
    apart = ["xrandr", "--setmonitor", "EPSON", "1024/300x768/200+1280+0", "none"]
    _, _, mirrored, _, again = told(profile, env, gone, same, gone, apart)
    assert (mirrored["wall"], mirrored["laptop"]) == (None, LAPTOP)
    assert (again["wall"], again["laptop"]) == (WALL, LAPTOP)

"""The command line in poor surroundings: old terminals, closed and full outputs, odd bytes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

COMMAND = [sys.executable, "-W", "error", "-m", "casestudies", "--profile"]


@pytest.fixture
def profile(tmp_path: Path, profile_path: Path) -> str:
    return str(shutil.copytree(profile_path, tmp_path / "profile"))


def run(profile: str, *arguments: str | bytes, env: dict[str, str] | None = None) -> Any:
    return subprocess.run(
        [*COMMAND, profile, *arguments],
        capture_output=True,
        timeout=180,
        env={**os.environ, **(env or {})},
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize(
    "arguments", [("search", "lindsay"), ("compare", "lindsay", "chugach"), ("show", "lindsay")]
)
def test_an_old_terminal_gets_the_nearest_characters(
    profile: str, arguments: tuple[str, ...], encoding: str
) -> None:
    ran = run(profile, *arguments, env={"PYTHONIOENCODING": encoding})
    assert ran.returncode == 0, ran.stderr
    assert "Lindsay" in ran.stdout.decode(encoding)


def test_json_for_an_old_terminal_is_still_json(profile: str) -> None:
    old = run(profile, "search", "habits", "--json", env={"PYTHONIOENCODING": "ascii"})
    new = run(profile, "search", "habits", "--json", env={"PYTHONIOENCODING": "utf-8"})
    assert json.loads(old.stdout) == json.loads(new.stdout)


@pytest.mark.parametrize("command", ["show", "search"])
def test_bytes_that_are_no_text(profile: str, command: str) -> None:
    ran = run(profile, command, b"a\xffb", env={"PYTHONIOENCODING": "utf-8:strict"})
    assert b"Traceback" not in ran.stderr
    assert ran.returncode == (1 if command == "show" else 0)
    assert b"cases" in run(profile, "library", "info").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk at hand")
@pytest.mark.parametrize("arguments", [("library", "info"), ("search", "habits", "--json")])
def test_a_full_disk_behind_the_output(profile: str, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*COMMAND, profile, *arguments], stdout=full, stderr=subprocess.PIPE, timeout=180
        )
    assert ran.returncode == 1
    assert ran.stderr == b"casestudies: the disk is full; not all could be written.\n"


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the output")
@pytest.mark.parametrize("end", [">&-", "| head -1 > /dev/null"])
def test_an_output_that_is_closed(profile: str, end: str) -> None:
    ran = subprocess.run(
        ["sh", "-c", f'"$@" {end}', "sh", *COMMAND, profile, "show", "lindsay"],
        capture_output=True,
        timeout=180,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")

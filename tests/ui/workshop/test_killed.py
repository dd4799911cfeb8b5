"""Killed while somebody types, the program has lost no more than the last half second."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.paths import find_paths
from tests.nursery import Child
from tests.ui.workshop import process

TEXT = " abcdefghijklmnopqrstuvwxyz" * 3
TAKES = 0.5  # seconds until what was typed is kept
BUSY = 1.0  # more, for two cores that all share


def test_what_was_typed_is_there_after_a_kill(profile_path: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    shutil.copytree(profile_path, profile)
    child = Child(process.main, profile, TEXT)
    at = []
    try:
        while len(at) < 60:
            assert child.stdout.readline().strip() == "typed", child.communicate()
            at.append(time.monotonic())
        child.kill()
        killed = time.monotonic()
    finally:
        child.kill()
        child.communicate()
    services = make_services(find_paths(profile=profile))
    services.library.open()
    try:
        (saved,) = services.workshops.workshops()
    finally:
        services.close()
    assert saved.workshop is not None
    typed = sum(moment < killed - TAKES - BUSY for moment in at)
    assert typed > 0
    assert TEXT[:typed] in saved.workshop.title
    assert services.library.notes == ()

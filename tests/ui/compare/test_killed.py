"""Killed between any two steps of editing a comparison, the program comes back with one of them."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from casestudies.bootstrap import make_services
from casestudies.paths import find_paths
from tests.nursery import Child
from tests.ui.compare import process as compare_process


@pytest.mark.parametrize("after", [0, 1, 2, 4, 6, 8])
@pytest.mark.parametrize("wait", [0.0, 0.013])
def test_the_saved_state_is_the_one_before_the_step_or_after_it(
    profile_path: Path, tmp_path: Path, after: int, wait: float
) -> None:
    profile = tmp_path / "profile"
    shutil.copytree(profile_path, profile)
    child = Child(compare_process.main, profile, 40)
    try:
        heard = 0
        while heard <= after:
            line = child.stdout.readline().strip()
            assert line in ("ready", "step"), (line, child.communicate())
            heard += 1
        time.sleep(wait)
        child.kill()
    finally:
        child.kill()
        child.communicate()
    services = make_services(find_paths(profile=profile))
    services.library.open()
    try:
        history = services.editing.history()
    finally:
        services.close()
    assert services.library.notes == ()
    states = compare_process.specs()
    told = [*history.past, history.present] if history.present else []
    assert told == states[: len(told)]
    # a step further than was heard may have been made; the last one heard may not have been kept
    assert max(0, after - 1) <= len(told) <= after + 3

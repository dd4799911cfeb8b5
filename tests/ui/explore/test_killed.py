"""A program that was killed comes back with the query, the case and the place in it."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from casestudies.model.query import Facet
from casestudies.paths import find_paths
from casestudies.services.search.links import from_link
from casestudies.services.workspace.settings import Settings
from tests.nursery import Child
from tests.ui.explore import process as explore_process


def test_the_place_is_kept_while_one_reads(profile_path: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    shutil.copytree(profile_path, profile)
    child = Child(explore_process.main, profile)
    try:
        line = child.stdout.readline()
        assert line, child.communicate()
        place = int(line)
        assert place > 0
        path, until = find_paths(profile=profile).settings, time.monotonic() + 60
        while time.monotonic() < until and Settings(path).get("explore_place", 0) != place:
            time.sleep(0.05)
        child.kill()
    finally:
        child.kill()
        child.communicate()
    kept = Settings(path)
    assert kept.notes == ()
    query = from_link(kept.get("explore_query", ""))
    assert query.text == "habits"
    assert query.filters.of(Facet.STATE) == {"NH"}
    assert kept.get("explore_case", "") == "lindsay"
    assert kept.get("explore_place", 0) == place

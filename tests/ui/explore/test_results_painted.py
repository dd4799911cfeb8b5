"""The result list paints its cards in a window of any height and at any scale."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.explore.results_painted import LEAST

COUNT = 10  # heights that the process paints


@pytest.mark.parametrize("scale", ["1", "1.25", "1.5", "2"])
def test_cards_are_painted_at_every_height(scale: str, profile_path: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    shutil.copytree(profile_path, profile)
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.explore.results_painted", str(profile)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert run.returncode == 0, run.stderr
    painted = [line.split() for line in run.stdout.splitlines()]
    assert len(painted) == COUNT
    blank = [height for height, share in painted if float(share) < LEAST]
    assert blank == [], f"at scale {scale} the list is blank at heights {blank}"

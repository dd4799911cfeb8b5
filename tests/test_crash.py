"""Editing that is killed, or runs out of room, at random moments: a few runs of ``tools.crash``,
which does 200 of them and 50."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from casestudies.bootstrap import make_services
from casestudies.paths import find_paths
from tests.chance import seeded
from tools.crash.edits import Session, edit, make_files
from tools.crash.edits import chosen as chosen_edit
from tools.crash.looking import differences, state_of
from tools.crash.running import ended_at_commit, killed

pytestmark = pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="needs to fork")


def test_nothing_that_was_told_as_written_is_lost(profile_path: Path, tmp_path: Path) -> None:
    seed = seeded().randrange(10**6)
    runs = [killed(profile_path, tmp_path, seed + at) for at in range(2)]
    runs += [ended_at_commit(profile_path, tmp_path, seed + at) for at in range(2)]
    assert [run.faults for run in runs if run.faults] == []


def test_a_lost_write_would_be_seen(profile_path: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    shutil.copytree(profile_path, profile)
    services = make_services(find_paths(profile=profile))
    try:
        services.library.open()
        states = [state_of(services)]
        make_files(services, tmp_path / "files")
        session = Session(services, seeded(), tmp_path / "files")
        while len(states) < 6:
            edit(session, chosen_edit(session.chance))
            if (found := state_of(services)) not in states:
                states.append(found)
        assert all(differences(states[0], other) for other in states[1:])
    finally:
        services.close()

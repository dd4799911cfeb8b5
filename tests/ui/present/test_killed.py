"""A program that is killed during a talk has kept what was typed up to the last second."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.model.workshop import EntryKind
from casestudies.paths import find_paths
from tests.chance import seeded
from tests.nursery import Child
from tests.ui.present import process as talk_process


def test_what_the_room_said_is_there_up_to_the_last_second(
    profile_path: Path, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    shutil.copytree(profile_path, profile)
    child = Child(talk_process.main, profile)
    try:
        first = child.stdout.readline()
        assert first, child.communicate()
        time.sleep(seeded().uniform(1.5, 3))
        child.kill()
        rest, _ = child.communicate()
    finally:
        child.kill()
    lines = [line.split(" ", 1) for line in (first + rest).splitlines()]
    typed = [(float(at), text) for at, text in lines if text]
    last = typed[-1][0]
    due = [text for at, text in typed if at < last - 1]
    services = make_services(find_paths(profile=profile))
    services.library.open()
    try:
        (workshop,) = services.workshops.workshops()
        entries = services.workshops.record(workshop.key).entries
    finally:
        services.close()
    said = [entry.text for entry in entries if entry.kind is EntryKind.SAID]
    for text in due:
        assert any(kept.startswith(text.strip()) for kept in said), (text, said)

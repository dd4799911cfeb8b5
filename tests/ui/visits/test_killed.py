"""Notes, and the program killed again and again while they are typed: at most what was typed in the
last half second is lost, and nothing else. The suite types 50 and kills some three times;
``CASESTUDIES_NOTES=300`` types more."""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.model.visit import FieldNote
from casestudies.paths import find_paths
from tests.chance import seeded
from tests.nursery import Child
from tests.ui.visits import process as notes_process

NOTES = int(os.environ.get("CASESTUDIES_NOTES", "50"))
LOST = 0.5  # seconds


def typed_until_killed(profile: Path, first: int, seconds: float) -> list[tuple[float, str]]:
    """What the program had in its field, and when, until it was killed after so many seconds."""
    child = Child(notes_process.main, profile, first)
    try:
        begun = child.stdout.readline()
        assert begun, child.communicate()
        time.sleep(seconds)
        child.kill()
        rest, _ = child.communicate()
    finally:
        child.kill()
    whole = (begun + rest).rpartition("\n")[0]
    lines = [line.split(" ", 1) for line in whole.splitlines()]
    return [(float(at), text) for at, text in lines]


def kept_notes(profile: Path) -> list[FieldNote]:
    services = make_services(find_paths(profile=profile))
    services.library.open()
    try:
        assert services.library.notes == ()  # nothing had to be repaired
        (visit,) = services.visits.visits()
        return [note for note in services.visits.notes(visit.key) if note.text]
    finally:
        services.close()


def number_of(text: str) -> int:
    found = re.match(r"2?n(\d+)\.", text)
    return int(found[1]) if found else 0


def test_what_was_written_is_there_up_to_the_last_half_second(
    profile_path: Path, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    shutil.copytree(profile_path, profile)
    chance = seeded()
    first, before = 1, dict[str, FieldNote]()
    while first <= NOTES:
        typed = typed_until_killed(profile, first, chance.uniform(0.8, 2.0))
        kept = kept_notes(profile)
        by_id = {note.id: note for note in kept}
        for key, note in before.items():
            assert by_id[key] == note  # what an earlier run kept stays as it was
        last = typed[-1][0]
        due = [text for at, text in typed if at <= last - LOST]
        texts = {number_of(note.text): note for note in kept if number_of(note.text) >= first}
        whole = {number_of(text): text for text in due}  # the longest that was typed by then
        for number, text in whole.items():
            if not number:
                continue
            note = texts[number]
            assert note.text.startswith(text.removeprefix("2").strip())
            assert note.dimension == ("agency" if number % 3 == 0 else "")
            assert note.stop == "a"
        for number in range(first, max(texts, default=first)):
            assert texts[number].text == f"n{number}. {notes_process.WORDS}"
        numbered = [number_of(note.text) for note in kept if number_of(note.text)]
        assert len(numbered) == len(set(numbered))  # none is there twice
        before = by_id
        first = max(number_of(note.text) for note in kept) + 1

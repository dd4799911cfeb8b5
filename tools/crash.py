"""Kills the program in the middle of editing, or fills its disk, and looks at what is left.

`python -m tools.crash --runs 200` lets a process edit a library and kills it outright at a random
moment; `--full-disk 50` lets the disk run full at random points. After each run the library is
opened as the next start does: everything that was told as written must be there, of what was being
written all or nothing, and the file, its references and the search index must be sound.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from casestudies.bootstrap import Services, make_services
from casestudies.errors import KnownError
from casestudies.model.library.care import Soundness
from casestudies.model.library.notes import NoteKind, Target
from casestudies.model.progress import no_progress
from casestudies.model.saved import SavedKind
from casestudies.paths import find_paths
from casestudies.services.cases.beginnings import copy_of

State = dict[str, dict[str, str]]
"""Everything of the user's by part and key."""

LONGEST = 0.5  # seconds of editing before the end comes
TOO_LONG = 60.0


@dataclass(frozen=True)
class Run:
    """What came of one run: how many writes were told as made, whether one was under way, what is
    wrong, and what was told to the user."""

    written: int
    under_way: bool
    faults: tuple[str, ...]
    told: str = ""


def state_of(services: Services) -> State:
    """Everything of the user's, as the services tell it."""
    saved = services.saved
    items = [item for kind in SavedKind for item in saved.items(kind)]
    visits = [item.key for item in items if item.kind is SavedKind.VISIT]
    return {
        "saved": {item.key: f"{item.kind} {item.name} {item.body}" for item in items},
        "notes": {note.id: note.text for note in services.notes.notes()},
        "tray": {"tray": " ".join(services.workspace.tray())},
        "shown": {brief.slug: brief.name for brief in services.library.briefs() if brief.own},
        "field": {
            f"{visit}/{note.id}": note.text for visit in visits for note in saved.field_notes(visit)
        },
    }


def edit(services: Services, chance: random.Random) -> None:
    """One change such as a user makes."""
    saved, slugs = services.saved, [brief.slug for brief in services.library.briefs()]
    items = [item for kind in SavedKind for item in saved.items(kind)]
    plain = [item for item in items if item.kind is not SavedKind.CASE]
    cases, notes = services.cases.cases(), services.notes.notes()
    word = f"text {chance.randrange(10**9)} " * chance.randint(1, 40)
    match chance.randrange(12):
        case 0 | 1 if plain:
            item = chance.choice(plain)
            saved.keep(item.key, json.dumps({"body": word}), item.updated)
        case 2 if plain:
            saved.delete(chance.choice(plain).key)
        case 3 if notes:
            services.notes.keep(replace(chance.choice(notes), text=word))
        case 4 if notes:
            services.notes.delete(chance.choice(notes))
        case 5:
            services.notes.keep(
                services.notes.new(NoteKind.NOTE, Target(chance.choice(slugs)), word)
            )
        case 6:
            services.workspace.set_tray(chance.sample(slugs, 3))
        case 7 if len(cases) < 4:
            case = services.library.case(chance.choice(slugs))
            services.cases.new(replace(copy_of(case, f"Ours {chance.randrange(999)}"), nces=""))
        case 8 if cases:
            found = chance.choice(cases)
            assert found.draft is not None
            services.cases.update(found.key, replace(found.draft, summary=word), found.draft)
        case 9 | 10:
            turn = services.history.undo if chance.random() < 0.7 else services.history.redo
            turn()
        case _:
            kind = chance.choice([SavedKind.VISIT, SavedKind.SEARCH, SavedKind.COMPARISON])
            saved.add(kind, f"Name {chance.randrange(99)}", json.dumps({"body": word}))


# --- the process that is ended -------------------------------------------------------------------


def edit_until_ended(profile: Path, seed: int, out: int) -> None:
    """Opens the library, edits it, and tells on ``out`` what is begun and what is written. Ends
    with what is told to the user where a write fails."""
    chance = random.Random(seed)
    services = make_services(find_paths(profile=profile))

    def tell(word: str, what: Any = None) -> None:
        os.write(out, (json.dumps([word, what]) + "\n").encode())

    try:
        services.library.open(no_progress)
        if chance.random() < 0.2:  # the index is made while the end comes
            services.searching.rebuild(no_progress)
        tell("written", state_of(services))
        while True:
            tell("begun")
            edit(services, chance)
            if chance.random() < 0.02:
                services.backups.make()
            tell("written", state_of(services))
    except KnownError as error:
        tell("told", str(error))
    except BaseException as error:
        tell("broken", repr(error))
    finally:
        os._exit(0)


def _started(profile: Path, seed: int) -> tuple[int, int]:
    """The process and the pipe on which it tells. Forked, for loading the program again takes
    longer than the run."""
    ours, theirs = os.pipe()
    gc.freeze()
    child = os.fork()
    if child == 0:
        os.close(ours)
        edit_until_ended(profile, seed, theirs)
    os.close(theirs)
    return child, ours


def _read_to_end(pipe: int, until: float | None, child: int) -> list[list[Any]]:
    """What was told; at the time ``until`` the process is killed."""
    data = b""
    deadline = time.monotonic() + TOO_LONG
    while True:
        now = time.monotonic()
        if until is not None and now >= until:
            os.kill(child, signal.SIGKILL)
            until = None
        wait = min(until or deadline, deadline) - now
        if wait <= 0 and now >= deadline:
            os.kill(child, signal.SIGKILL)
        ready, _, _ = select.select([pipe], [], [], max(0.0, min(wait, 0.05)))
        if ready:
            more = os.read(pipe, 1 << 16)
            if not more:
                break
            data += more
    os.close(pipe)
    os.waitpid(child, 0)
    lines = data.split(b"\n")[:-1]  # the last may be cut, and then was not told
    return [json.loads(line) for line in lines]


# --- what is left --------------------------------------------------------------------------------


def differences(before: State, after: State) -> list[tuple[str, str]]:
    """The parts and keys at which two states differ."""
    return [
        (part, key)
        for part in before
        for key in before[part].keys() | after[part].keys()
        if before[part].get(key) != after[part].get(key)
    ]


def look_at(profile: Path, lines: list[list[Any]]) -> Run:
    """Opens the library as the next start does and holds it against what was told."""
    states = [what for word, what in lines if word == "written"]
    told = " ".join(what for word, what in lines if word == "told")
    faults = [f"the program broke: {what}" for word, what in lines if word == "broken"]
    under_way = bool(lines) and lines[-1][0] != "written"
    services = make_services(find_paths(profile=profile))
    try:
        services.library.open(no_progress)
        services.searching.prepare(no_progress)
        faults += [f"at opening: {note}" for note in services.library.notes]
        found = state_of(services)
        if states:
            changed = differences(states[-1], found)
            kept = {key for _, key in changed}
            if len(kept) > under_way:
                faults.append(f"after {len(states) - 1} writes these differ: {changed}")
        drafts = {one.key: one.name for one in services.cases.cases() if one.shown}
        if set(found["shown"]) != set(drafts):
            faults.append("the cases that are shown are not those that are saved")
        for check in services.care.verify().checks:
            if check.soundness is Soundness.FAULTY and check.key != "saved":
                faults.append(f"{check.title}: {check.told} {check.examples}")
    finally:
        services.close()
    return Run(max(0, len(states) - 1), under_way, tuple(faults), told)


def killed(base: Path, folder: Path, seed: int) -> Run:
    """One run on a copy of the profile ``base``, killed at a random moment."""
    chance = random.Random(seed)
    profile = folder / f"run-{seed}"
    shutil.copytree(base, profile)
    try:
        child, pipe = _started(profile, seed)
        end = time.monotonic() + chance.uniform(0.0, LONGEST)
        return look_at(profile, _read_to_end(pipe, end, child))
    finally:
        shutil.rmtree(profile, ignore_errors=True)


def out_of_room(base: Path, disk: Path, seed: int, room: int) -> Run:
    """One run on a profile below ``disk``, a small file system of its own, on which all but
    ``room`` bytes are taken. Then the room is given back."""
    chance = random.Random(seed)
    profile = disk / "profile"
    shutil.copytree(base, profile)
    filler = disk / "filler"
    free = shutil.disk_usage(disk).free
    try:
        filler.write_bytes(bytes(max(0, free - chance.randrange(room))))
        child, pipe = _started(profile, seed)
        end = time.monotonic() + 8 * LONGEST
        lines = _read_to_end(pipe, end, child)
        filler.unlink()
        return look_at(profile, lines)
    finally:
        filler.unlink(missing_ok=True)
        shutil.rmtree(profile, ignore_errors=True)


def summed_up(runs: Sequence[Run]) -> str:
    """What came of all runs, in a few lines."""
    faults = [fault for run in runs for fault in run.faults]
    told = Counter(run.told.split(": ", 1)[-1] for run in runs if run.told)
    lines = [
        f"{len(runs)} runs, {sum(run.written for run in runs)} writes told as made, "
        f"{sum(run.under_way for run in runs)} ended in the middle of one: {len(faults)} faults",
        *(f"  {count} x {text}" for text, count in told.most_common()),
        *(f"  FAULT {fault}" for fault in faults[:20]),
    ]
    return "\n".join(lines)


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A file system in memory, mounted below ``folder``; needs the right to mount."""
    import subprocess

    disk = folder / "disk"
    disk.mkdir()
    options = f"size={megabytes}m"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], check=True)
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


def make_base(folder: Path) -> Path:
    """A profile with library and search index ready."""
    profile = folder / "base"
    services = make_services(find_paths(profile=profile))
    services.library.open(no_progress)
    services.searching.prepare(no_progress)
    services.close()
    return profile


def main(arguments: Sequence[str]) -> int:
    """Run as asked; the exit status is 1 where anything was lost or is not sound."""
    parser = argparse.ArgumentParser(prog="python -m tools.crash", description=__doc__)
    parser.add_argument("--runs", type=int, default=0, help="so many processes are killed")
    parser.add_argument("--full-disk", type=int, default=0, help="so many disks run full")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    asked = parser.parse_args(arguments)
    print(f"seed {asked.seed}", flush=True)
    runs: list[Run] = []
    with tempfile.TemporaryDirectory(prefix="casestudies-crash-") as place:
        base = make_base(Path(place))
        if asked.runs:
            found = [killed(base, Path(place), asked.seed + at) for at in range(asked.runs)]
            print("killed:", summed_up(found), flush=True)
            runs += found
        if asked.full_disk:
            with small_disk(Path(place), 60) as disk:
                full = [
                    out_of_room(base, disk, asked.seed + at, 3_000_000)
                    for at in range(asked.full_disk)
                ]
            print("disk full:", summed_up(full), flush=True)
            runs += full
    return 1 if any(run.faults for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

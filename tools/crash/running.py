"""A process that edits a library, ended in one of three ways, and what is left."""

from __future__ import annotations

import gc
import json
import os
import random
import select
import shutil
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from casestudies.bootstrap import Services, make_services
from casestudies.errors import KnownError
from casestudies.model.progress import no_progress
from casestudies.paths import find_paths
from casestudies.services.search import helping
from casestudies.store.database import Database
from tools.crash.edits import Session, chosen, edit, join, make_files
from tools.crash.looking import (
    Run,
    differences,
    half_done,
    look_at,
    state_of,
    turned,
    unsound,
)

LONGEST = 0.5  # seconds of editing before the end comes
LONGEST_OF_INDEX = 3.0  # a second process needs one to begin
TOO_LONG = 60.0
LONG = 120  # edits of a session that nobody ends
_FILES = "files"


# --- the process that is ended -------------------------------------------------------------------


def edit_until_ended(profile: Path, files: Path, seed: int, out: int, commits: int = 0) -> None:
    """Opens the library, edits it, and tells on ``out`` what is begun and what is written. Ends
    with what is told to the user where a write fails, or right after so many ``commits``."""
    chance = random.Random(seed)
    services = make_services(find_paths(profile=profile))

    def tell(word: str, what: Any = None) -> None:
        os.write(out, (json.dumps([word, what]) + "\n").encode())

    try:
        services.library.open(no_progress)
        if chance.random() < 0.4:
            join(services, files)
        if builds_index(seed):  # while the end comes, with a second process
            helping.LEAST_CASES = 0
            services.searching.rebuild(no_progress)
        session = Session(services, chance, files)
        tell("written", state_of(services))
        if commits:
            _end_after(commits)
        while True:
            what = chosen(chance)
            tell("begun", what.__name__)
            edit(session, what)
            if chance.random() < 0.02:
                services.backups.make()
            tell("written", state_of(services))
    except KnownError as error:
        tell("told", str(error))
    except BaseException as error:
        tell("broken", repr(error))
    finally:
        os._exit(0)


def builds_index(seed: int) -> bool:
    """Whether the run with this seed builds the index first."""
    return seed % 5 == 0


def _end_after(commits: int) -> None:
    """Has this process killed right after so many transactions from now on, however one writes."""
    left = commits

    def ending(block: Callable[..., Any]) -> Callable[..., Any]:
        @contextmanager
        def until_its_end(database: Database) -> Iterator[Any]:
            nonlocal left
            with block(database) as found:
                yield found
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

        return until_its_end

    for name in ("changing", "writing"):
        setattr(Database, name, ending(getattr(Database, name)))


def _started(profile: Path, files: Path, seed: int, commits: int = 0) -> tuple[int, int]:
    """The process and the pipe on which it tells. Forked, for loading the program again takes
    longer than the run."""
    ours, theirs = os.pipe()
    gc.freeze()
    child = os.fork()
    if child == 0:
        os.close(ours)
        edit_until_ended(profile, files, seed, theirs, commits)
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


# --- the ways to end it ---------------------------------------------------------------------------


def killed(base: Path, folder: Path, seed: int) -> Run:
    """One run on a copy of the profile ``base``, killed at a random moment."""
    longest = LONGEST_OF_INDEX if builds_index(seed) else LONGEST
    moment = random.Random(seed).uniform(0.0, longest)
    with _profile(base, folder, seed) as (profile, files):
        child, pipe = _started(profile, files, seed)
        lines = _read_to_end(pipe, time.monotonic() + moment, child)
        return _looked(profile, lines)


def ended_at_commit(base: Path, folder: Path, seed: int) -> Run:
    """One run that is killed right after one of its first transactions."""
    commits = random.Random(seed).randint(1, 30)
    with _profile(base, folder, seed) as (profile, files):
        child, pipe = _started(profile, files, seed, commits)
        return _looked(profile, _read_to_end(pipe, None, child))


def out_of_room(base: Path, disk: Path, seed: int, room: int) -> Run:
    """One run on a profile below ``disk``, a small file system of its own, on which all but
    ``room`` bytes are taken. Then the room is given back."""
    chance = random.Random(seed)
    filler = disk / "filler"
    with _profile(base, disk, seed, disk.parent) as (profile, files):
        free = shutil.disk_usage(disk).free
        try:
            filler.write_bytes(bytes(max(0, free - chance.randrange(room))))
            child, pipe = _started(profile, files, seed)
            lines = _read_to_end(pipe, time.monotonic() + 8 * LONGEST, child)
        finally:
            filler.unlink(missing_ok=True)
        return _looked(profile, lines)


def never_ended(base: Path, folder: Path, seed: int) -> Run:
    """One long session that nobody ends: each edit changes one thing or nothing, and all stays
    sound."""
    chance = random.Random(seed)
    faults: list[str] = []
    with _profile(base, folder, seed) as (profile, files), opened(profile) as services:
        if chance.random() < 0.5:
            join(services, files)
        session, before = Session(services, chance, files), state_of(services)
        for at in range(LONG):
            what = chosen(chance)
            edit(session, what)
            if chance.random() < 0.05:
                services.backups.make()
            after = state_of(services)
            changed = differences(before, after)
            if half_done(changed, what.__name__):
                faults.append(f"edit {at}, {what.__name__}, changed {changed}")
            if at % 10 == 0:
                faults += [f"edit {at}, {what.__name__}: {told}" for told in unsound(services)]
            before = after
        faults += [*unsound(services), *turned(services)]
    return Run(LONG, "", tuple(faults))


def _looked(profile: Path, lines: list[list[Any]]) -> Run:
    run = look_at(profile, lines)
    left = tuple(f"a process that helped with the index is left: {one}" for one in helpers(profile))
    return Run(run.written, run.under_way, (*run.faults, *left), run.told)


def helpers(profile: Path) -> list[str]:
    """The processes that still work below this profile, this one aside; they have two seconds to
    see that nobody needs them."""
    until = time.monotonic() + 2.0
    while True:
        found = [
            path.parent.name
            for path in Path("/proc").glob("[0-9]*/cmdline")
            if path.parent.name != str(os.getpid()) and str(profile).encode() in _read(path)
        ]
        if not found or time.monotonic() > until:
            return found
        time.sleep(0.05)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


@contextmanager
def _profile(
    base: Path, folder: Path, seed: int, beside: Path | None = None
) -> Iterator[tuple[Path, Path]]:
    """A copy of the profile ``base``, and the files that sessions read (in ``beside``)."""
    files = (beside or folder) / _FILES
    if not files.is_dir():
        with opened(base) as services:
            make_files(services, files)
    profile = folder / f"run-{seed}"
    shutil.copytree(base, profile)
    try:
        yield profile, files
    finally:
        shutil.rmtree(profile, ignore_errors=True)


@contextmanager
def opened(profile: Path) -> Iterator[Services]:
    """The services of a profile, closed at the end."""
    services = make_services(find_paths(profile=profile))
    try:
        services.library.open(no_progress)
        yield services
    finally:
        services.close()


def make_base(folder: Path) -> Path:
    """A profile with library and search index ready."""
    profile = folder / "base"
    with opened(profile) as services:
        services.searching.prepare(no_progress)
    return profile


def summed_up(runs: Sequence[Run]) -> str:
    """What came of all runs, in a few lines."""
    faults = [fault for run in runs for fault in run.faults]
    told = Counter(run.told.split(": ", 1)[-1] for run in runs if run.told)
    ended = Counter(run.under_way for run in runs if run.under_way)
    lines = [
        f"{len(runs)} runs, {sum(run.written for run in runs)} writes told as made, "
        f"{ended.total()} ended in the middle of one: {len(faults)} faults",
        *(
            [f"  ended in {', '.join(f'{name[1:]} {n}' for name, n in ended.most_common())}"]
            if ended
            else []
        ),
        *(f"  {count} x {text}" for text, count in told.most_common()),
        *(f"  FAULT {fault}" for fault in faults[:20]),
    ]
    return "\n".join(lines)

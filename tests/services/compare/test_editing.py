"""Undo and redo of a comparison's view, kept at each step, whatever kills the program."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casestudies.model.changes import ChangeSet
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.paths import Paths, find_paths
from casestudies.services.compare.editing import (
    MOST_STEPS,
    EditingService,
    History,
    history_from_json,
    history_to_json,
)
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.saved import SavedService
from casestudies.services.workspace.saved_specs import spec_to_data
from casestudies.store.failures import ReadOnlyLibrary
from tests.chance import seeded
from tests.project import SOURCE
from tests.services.locked import Fill

MOMENTS = 36  # of all that there are while the script below runs, from each stretch one
NEVER = 1_000_000  # more than there are
A = ComparisonSpec(("lindsay", "bdea"))
B = replace(A, rows=Axis.POPULATIONS)
C = replace(B, dimension="pace")
D = replace(A, cases=("lindsay", "bdea", "chugach"))
STATES = (A, B, C, D)


def test_every_change_can_be_undone_and_done_again(library: LibraryService) -> None:
    editing = EditingService(library)
    assert editing.history() == History()
    assert editing.current is None
    assert not editing.undo().can_undo
    for spec in (A, B, C):
        assert editing.record(spec).present == spec
    assert editing.record(C) == History((A, B), C)
    assert editing.undo() == History((A,), B, (C,))
    assert editing.undo() == History((), A, (B, C))
    assert editing.undo() == History((), A, (B, C))
    assert editing.redo().present == B
    assert editing.current == B
    after = editing.record(D)
    assert after == History((A, B), D)
    assert not after.can_redo
    assert editing.redo() == after


def test_the_next_start_finds_state_and_history(library_paths: Paths) -> None:
    first = LibraryService(library_paths)
    first.open()
    editing = EditingService(first)
    for spec in (A, B, C):
        editing.record(spec)
    kept = editing.undo()
    first.close()
    second = LibraryService(library_paths)
    second.open()
    try:
        assert EditingService(second).history() == kept
        assert EditingService(second, "another desk").history() == History()
        assert EditingService(second).clear() == History()
        assert EditingService(second).history() == History()
    finally:
        second.close()


def test_the_history_has_an_end(library: LibraryService) -> None:
    editing = EditingService(library)
    for at in range(MOST_STEPS + 10):
        editing.record(replace(A, cases=(f"case-{at}", "bdea")))
    history = editing.history()
    assert len(history.past) == MOST_STEPS
    assert history.past[0].cases[0] == "case-9"


def test_a_library_that_cannot_be_written_keeps_the_history_in_memory(
    read_only: Callable[[Fill], LibraryService],
) -> None:
    library = read_only(lambda library: EditingService(library).record(A))
    assert library.read_only
    editing = EditingService(library)
    assert editing.current == A
    editing.record(B)
    assert editing.undo() == History((), A, (B,))
    assert editing.current == A
    assert editing.redo().present == B
    assert EditingService(library).current == A
    saved = SavedService(library)
    with pytest.raises(ReadOnlyLibrary, match="nothing was saved"):
        saved.save_comparison("Grading", A)
    assert saved.comparisons() == ()
    assert saved.remember_search("q=pace") == ChangeSet()
    assert saved.recent_searches() == ()


specs = st.sampled_from(STATES)


@given(st.lists(st.one_of(specs, st.sampled_from(("undo", "redo")))))
def test_a_history_never_loses_its_place(steps: list[ComparisonSpec | str]) -> None:
    history = History()
    for step in steps:
        before = history
        if step == "undo":
            history = history.undone()
            assert not before.can_undo or history.redone() == before
        elif step == "redo":
            history = history.redone()
            assert not before.can_redo or history.undone() == before
        else:
            assert isinstance(step, ComparisonSpec)
            history = history.recorded(step)
            assert history.present == step
            if before.present not in (None, step):
                assert history.undone().present == before.present
        assert history_from_json(history_to_json(history)) == history


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "{",
        "[]",
        '{"version": 2}',
        '{"version": 1}',
        '{"version": 1, "past": [], "present": {}, "future": []}',
        '{"version": 1, "past": [4], "present": null, "future": []}',
    ],
)
def test_what_is_no_history_is_an_empty_one(text: str | None) -> None:
    assert history_from_json(text) == History()


# --- kill ----------------------------------------------------------------------------------

STEPS = """
import functools, json, os, signal, sqlite3, sys
from pathlib import Path
from casestudies.paths import find_paths
from casestudies.services.compare import editing
from casestudies.services.library import building, service as library
from casestudies.services.workspace import saved_specs
from casestudies.store import saved

def work(profile, at):
    # What a program does that is killed at the at-th moment; its steps go into a file.
    left = [at]

    def moment():
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    class Watched(sqlite3.Connection):
        # A connection whose write transactions are made of moments.
        writes = False

        def execute(self, statement, *values):
            self.writes |= statement == "BEGIN IMMEDIATE"
            if not self.writes:
                return super().execute(statement, *values)
            moment()
            done = super().execute(statement, *values)
            moment()
            self.writes = statement != "COMMIT"
            return done

    sqlite3.connect = functools.partial(sqlite3.connect, factory=Watched)
    opened = library.LibraryService(find_paths(profile=profile))
    opened.open()
    service = editing.EditingService(opened)
    for line in json.loads(sys.argv[1]):
        with (profile / "steps").open("a") as steps:
            steps.write("begin\\n")
        if isinstance(line, str):
            getattr(service, line)()
        else:
            service.record(saved_specs.spec_from_data(line))
        with (profile / "steps").open("a") as steps:
            steps.write("end\\n")
    opened.close()
    (profile / "moments").write_text(str(at - left[0]))

for profile in sys.argv[2:]:
    at = int(profile.rpartition("-")[2])
    child = os.fork()
    if child == 0:
        try:
            work(Path(profile), at)
        except BaseException as error:
            print(repr(error), file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    print(profile, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@pytest.mark.slow
def test_a_kill_between_any_two_steps_leaves_one_of_the_two_states(
    library_path: Path, tmp_path: Path
) -> None:
    """Kills the program at moments (before and after each statement, before each commit) while it
    records, undoes and redoes; the next start finds the state before that step or the one after
    it, complete with its history."""
    script = [spec_to_data(A), spec_to_data(B), "undo", "redo", spec_to_data(C)]
    states = [
        History(),
        History((), A),
        History((A,), B),
        History((), A, (B,)),
        History((A,), B),
        History((A, B), C),
    ]

    def run(*moments: int) -> dict[str, str]:
        folders = [tmp_path / f"profile-{at}" for at in moments]
        for folder in folders:
            folder.mkdir()
            shutil.copy(library_path, folder / "library.sqlite")
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", STEPS, json.dumps(script), *map(str, folders)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env=os.environ | {"PYTHONPATH": str(SOURCE)},
        )
        assert done.returncode == 0, done.stderr
        return dict(line.rsplit(" ", 1) for line in done.stdout.splitlines())

    endings = run(NEVER)
    there_are = int((tmp_path / f"profile-{NEVER}" / "moments").read_text())
    chance, stretch = seeded(), there_are / MOMENTS
    chosen = {1 + int((at + chance.random()) * stretch) for at in range(MOMENTS)}
    endings |= run(*sorted(chosen))
    profiles = [Path(profile) for profile in endings]
    killed = [p for p in profiles if endings[str(p)] == str(-signal.SIGKILL)]
    whole = [p for p in profiles if endings[str(p)] == "0"]
    assert len(killed) >= 7 * len(script)  # begin, read and write, each twice, and commit
    assert len(killed) == len(profiles) - 1
    assert whole == [tmp_path / f"profile-{NEVER}"]
    found = []
    for profile in profiles:
        steps = (profile / "steps").read_text().split() if (profile / "steps").exists() else []
        done, begun = steps.count("end"), steps.count("begin")
        library = LibraryService(find_paths(profile=profile))
        library.open()
        try:
            assert library.notes == ()
            history = EditingService(library).history()
            assert history in (states[done], states[begun])
            assert EditingService(library).record(D).present == D
        finally:
            library.close()
        found.append(history)
    assert all(state in found for state in states)

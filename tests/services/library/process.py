"""Work on a library in a process of its own, which a test may watch or kill."""

from __future__ import annotations

import time
from pathlib import Path

from casestudies import assets
from casestudies.paths import find_paths
from casestudies.services.library.service import LibraryService
from casestudies.services.workspace.tray import WorkspaceService
from tests.nursery import Child


def open_library(profile: Path, pack: Path, stays_at: str = "") -> None:
    """Opens the library of a profile, made of the pack in a folder, and says each step; stays at
    one that begins so."""
    assets.core_pack = lambda: pack

    def progress(step: str, done: int, total: int) -> None:
        line = f"{step}|{done}|{total}"
        print(line, flush=True)
        if stays_at and line.startswith(stays_at):
            time.sleep(600)

    library = LibraryService(find_paths(profile=profile))
    library.open(progress)
    print("open|", library.info().cases, library.fingerprint(), flush=True)
    library.close()


def fill_tray(profile: Path, pack: Path, first: str, *more: str) -> None:
    """Puts cases into the tray and takes all but the ``first`` out, again and again; in the end
    all are in it."""
    assets.core_pack = lambda: pack
    library = LibraryService(find_paths(profile=profile))
    library.open()
    workspace = WorkspaceService(library)
    for _ in range(15):
        for slug in (first, *more):
            workspace.add_to_tray(slug)
        for slug in more:
            workspace.remove_from_tray(slug)
    for slug in (first, *more):
        workspace.add_to_tray(slug)
    library.close()


def finish(process: Child) -> list[str]:
    """Waits for its end, which has to be a good one, and gives the lines of its output."""
    output, errors = process.communicate()
    assert process.returncode == 0, errors
    return output.splitlines()


def kill_after(process: Child, begins: str) -> None:
    """Kills the process outright as soon as it writes a line that begins so."""
    seen = []
    for line in process.stdout:
        seen.append(line)
        if line.startswith(begins):
            break
    else:
        raise AssertionError(f"never said {begins!r}: {seen} {process.communicate()}")
    process.kill()
    process.communicate()

"""Writing small files whole or not at all, and putting files aside instead of deleting them."""

from __future__ import annotations

import os
import time
from pathlib import Path

_UNFINISHED = ".part"
_STALE_SECONDS = 3600


def write_whole(path: Path, data: bytes) -> None:
    """Writes ``data`` to ``path`` so that a reader, or the next start after a power cut, finds
    either the old file or the new one. Makes the folder if it is absent; raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    name_finished(write_beside(path, data), path)


def write_beside(path: Path, data: bytes) -> Path:
    """Writes ``data`` into a hidden file beside ``path``, down to the disk, and gives that file
    (for ``name_finished``); what an earlier write of this file left when it was killed goes.
    Raises ``OSError``."""
    _clear_leftovers(path)
    unfinished = path.with_name(f".{path.name}.{os.urandom(6).hex()}{_UNFINISHED}")
    try:
        with unfinished.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return unfinished


def name_finished(finished: Path, path: Path) -> None:
    """Gives a file whose bytes are on the disk the name ``path`` in one step; where that cannot be,
    it is removed. Both are in one folder; raises ``OSError``."""
    try:
        finished.replace(path)
    except OSError:
        finished.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def put_in_place(finished: Path, path: Path) -> None:
    """Gives the file ``finished`` the name ``path`` in one step, after its bytes are on the disk.
    Both are in one folder; raises ``OSError``."""
    with finished.open("rb+") as file:
        os.fsync(file.fileno())
    name_finished(finished, path)


def set_aside(path: Path, word: str, *, stay: bool = False) -> Path:
    """Renames a file to a free name that says why and when, and gives the new path; raises
    ``OSError``. ``library.sqlite`` becomes ``library.damaged-20261122-091000.sqlite``. With
    ``stay`` it keeps its old name as well, until another file gets that (where the disk allows a
    file two names)."""
    from datetime import datetime  # reading the settings, before the window shows, needs none

    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    target = path.with_name(f"{path.stem}.{word}-{stamp}{path.suffix}")
    count = 1
    while target.exists():
        count += 1
        target = path.with_name(f"{path.stem}.{word}-{stamp}-{count}{path.suffix}")
    if stay:
        try:
            os.link(path, target)
        except OSError:
            path.rename(target)
    else:
        path.rename(target)
    return target


def _settle(folder: Path) -> None:
    """Bring the new name to the disk, where the system lets us open a folder for that."""
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return  # some file systems cannot; the file itself is safe
    finally:
        os.close(handle)


def _clear_leftovers(target: Path) -> None:
    """Remove what an earlier write of this file left when it was killed."""
    for left in target.parent.glob(f".{_plain(target.name)}.*{_UNFINISHED}"):
        try:
            if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                left.unlink()
        except OSError:
            continue


def _plain(name: str) -> str:
    """A file name with what ``glob`` gives a meaning made plain."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)

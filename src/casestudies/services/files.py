"""Writing small files whole or not at all, and putting files aside instead of deleting them."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Writes ``data`` to ``path`` so that a reader, or the next start after a power cut, finds
    either the old file or the new one. Makes the folder if it is absent; raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def put_in_place(finished: Path, path: Path) -> None:
    """Gives the file ``finished`` the name ``path`` in one step, after its bytes are on the disk.
    Both are in one folder; raises ``OSError``."""
    with finished.open("rb+") as file:
        os.fsync(file.fileno())
    finished.replace(path)


def set_aside(path: Path, word: str, *, stay: bool = False) -> Path:
    """Renames a file to a free name that says why and when, and gives the new path; raises
    ``OSError``. ``library.sqlite`` becomes ``library.damaged-20261122-091000.sqlite``. With
    ``stay`` it keeps its old name as well, until another file gets that (where the disk allows a
    file two names)."""
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

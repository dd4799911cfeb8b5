"""A folder that nobody can write, as read-only media are."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from casestudies.services.library.service import LibraryService

Fill = Callable[[LibraryService], object]


@contextmanager
def folder_that_locks() -> Iterator[tuple[Path, Callable[[], None]]]:
    """A folder, and what makes it and all in it read-only until the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="casestudies-read-only-"))
    root = os.geteuid() == 0

    def lock() -> None:
        for path in folder.iterdir():
            path.chmod(0o555 if path.is_dir() else 0o444)
        folder.chmod(0o555)
        if root:
            os.setresuid(65534, 65534, 0)

    try:
        yield folder, lock
    finally:
        if root:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)
        shutil.rmtree(folder)

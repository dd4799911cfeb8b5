"""A file that one process holds for as long as it lives, on every system."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def lock_file(path: Path) -> int | None:
    """An open file that is locked for this process as long as it is open; None where another
    process has it. Raises ``OSError`` where the file cannot be opened."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock_file(handle)
    except OSError:
        os.close(handle)
        return None
    return handle


if sys.platform == "win32":

    def _lock_file(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _lock_file(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

"""Files that another start of the program was asked to open, handed to the one that runs.

A folder is all that is needed, on every system, and no network: who runs holds a lock in it, who
starts puts a note there and waits until it is taken away.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from casestudies.paths import Paths
from casestudies.services.files import write_whole
from casestudies.services.workspace.locks import lock_file

PATIENCE = 4.0  # seconds until who starts opens a window of its own
_LOOK = 0.02  # seconds
_LOCK = "running"
_NOTE = ".json"
ACTIVATION = "XDG_ACTIVATION_TOKEN"
_TOKENS = (ACTIVATION, "DESKTOP_STARTUP_ID")
"""By which a desktop knows that the user asked for the window that comes to the front."""


@dataclass(frozen=True, slots=True)
class HandedFile:
    """A file to open, and the desktop's ``token`` of the click that asked for it, "" for none."""

    path: Path
    token: str = ""


class Inbox:
    """The inbox of the program that has one library open. Not for several threads."""

    def __init__(self, paths: Paths) -> None:
        key = hashlib.sha256(os.fsencode(paths.library)).hexdigest()[:16]
        self.folder = paths.state / "inbox" / key
        self._lock: int | None = None

    # --- who runs -----------------------------------------------------------------------------

    def open(self) -> bool:
        """Take the place of the program that runs; False where another has it, or where nothing
        can be written. Notes that nobody waits for any more are thrown away."""
        if self._lock is None:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                self._lock = lock_file(self.folder / _LOCK)
            except OSError:
                return False
            if self._lock is not None:
                for note in self._notes():
                    if time.time() - note.stat().st_mtime > PATIENCE:
                        note.unlink(missing_ok=True)
        return self._lock is not None

    def taken(self) -> tuple[HandedFile, ...]:
        """The files that were handed over, the oldest first; who handed them may end now."""
        found: list[HandedFile] = []
        for note in self._notes() if self._lock is not None else ():
            with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
                text = note.read_text(encoding="utf-8")
                note.unlink()
                told = json.loads(text)
                found.append(HandedFile(Path(told["path"]), str(told["token"])))
        return tuple(found)

    def close(self) -> None:
        """Give the place up."""
        if self._lock is not None:
            os.close(self._lock)  # and so unlocked
            self._lock = None

    # --- who starts ---------------------------------------------------------------------------

    def hand_over(self, path: Path, patience: float = PATIENCE) -> bool:
        """Hand a file to the program that runs and wait until it took it; False where none runs
        or it does not take it, and the file is to be opened here."""
        if not self._somebody_runs():
            return False
        token = next(filter(None, map(os.environ.get, _TOKENS)), "")
        note = self.folder / f"{time.time_ns():020}-{uuid4().hex}{_NOTE}"
        told = json.dumps({"path": str(path.absolute()), "token": token})
        try:
            write_whole(note, told.encode())
        except OSError:
            return False
        until = time.monotonic() + patience
        while note.exists():
            if time.monotonic() > until:
                return not _removed(note)
            time.sleep(_LOOK)
        return True

    def _somebody_runs(self) -> bool:
        """Whether the place is taken; where it is free it stays so."""
        if not (self.folder / _LOCK).is_file():
            return False
        try:
            lock = lock_file(self.folder / _LOCK)
        except OSError:
            return False
        if lock is not None:
            os.close(lock)
        return lock is None

    def _notes(self) -> list[Path]:
        return sorted(path for path in self.folder.glob(f"*{_NOTE}") if path.name[0] != ".")


def _removed(note: Path) -> bool:
    """Take a note back; False where it was taken just now."""
    try:
        note.unlink()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True

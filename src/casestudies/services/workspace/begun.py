"""What was begun with nothing in it and is not touched yet: should the program be killed, the next
start takes it back.

Each such thing has a note in a folder, and a file that its window holds locked: a note whose file
nobody holds is of a window that ended without a word.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from casestudies.paths import Paths
from casestudies.services.files import write_whole
from casestudies.services.json_text import read_json
from casestudies.services.workspace.locks import lock_file

_NOTE, _HELD = ".json", ".held"


class BegunThings:
    """The untouched things of one library. Where the folder cannot be written none is noted, and
    nothing is said of it. Any thread may ask, one at a time."""

    def __init__(self, paths: Paths) -> None:
        key = hashlib.sha256(os.fsencode(paths.library)).hexdigest()[:16]
        self._folder = paths.begun / key
        self._held: dict[str, int] = {}

    def hold(self, key: str, body: str) -> None:
        """Note that the thing ``key`` was begun with this body, until ``let_go``."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle = lock_file(self._folder / f"{key}{_HELD}")
            if handle is not None:
                self._held[key] = handle
                write_whole(self._folder / f"{key}{_NOTE}", json.dumps(body).encode())

    def let_go(self, key: str) -> None:
        """It was touched, or taken back."""
        handle = self._held.pop(key, None)
        if handle is not None:
            self._remove(key)
            os.close(handle)
            self._remove_folders()

    def left(self) -> tuple[tuple[str, str], ...]:
        """Key and body of what windows that are no more left so; it is told once."""
        found: list[tuple[str, str]] = []
        for note in sorted(self._folder.glob(f"*{_NOTE}")):
            key = note.name.removesuffix(_NOTE)
            with suppress(OSError, ValueError):
                handle = lock_file(self._folder / f"{key}{_HELD}")
                if handle is None:
                    continue  # its window is open
                try:
                    body = read_json(note.read_text(encoding="utf-8"))
                    if isinstance(body, str):
                        found.append((key, body))
                finally:
                    self._remove(key)
                    os.close(handle)
        self._remove_folders()
        return tuple(found)

    def _remove(self, key: str) -> None:
        for end in (_NOTE, _HELD):
            with suppress(OSError):  # Windows removes no file that is open: the next start does
                (self._folder / f"{key}{end}").unlink()

    def _remove_folders(self) -> None:
        with suppress(OSError):  # something is in it
            for path in self._folder.glob(f"*{_HELD}"):
                if path.name.removesuffix(_HELD) not in self._held and not self._noted(path):
                    path.unlink()
            self._folder.rmdir()
            self._folder.parent.rmdir()

    def _noted(self, held: Path) -> bool:
        return held.with_suffix(_NOTE).exists()

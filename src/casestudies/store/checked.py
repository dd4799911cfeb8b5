"""Which file SQLite looked through last: of a large library that is most of what opening takes."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path


class Checked:
    """A note that a library was found sound as it lies: by its size and times, of which a program
    cannot set that of the last change. Where anything was written since, it does not hold."""

    def __init__(self, library: Path, note: Path) -> None:
        """``note``: the file, one for the library that was opened last."""
        self._library, self._note = library, note
        self._now: list[object] = []

    def holds(self) -> bool:
        """Whether the file, as it is now, is the one that was found sound."""
        try:
            self._now = self._seen()
            return bool(json.loads(self._note.read_text(encoding="utf-8")) == self._now)
        except (OSError, ValueError, RecursionError):
            return False

    def keep(self) -> None:
        """Note that the file is sound as it was when ``holds`` looked; where that cannot be kept it
        is looked through each time."""
        with suppress(OSError):
            self._note.parent.mkdir(parents=True, exist_ok=True)
            self._note.write_text(json.dumps(self._now), encoding="utf-8")

    def forget(self) -> None:
        """Have it looked through at the next opening: it was found damaged in use."""
        with suppress(OSError):
            self._note.unlink(missing_ok=True)

    def _seen(self) -> list[object]:
        """The file and, where something stands in it, its write-ahead log."""
        log = self._library.with_name(self._library.name + "-wal")
        found: list[object] = [str(self._library)]
        for path in (self._library, log):
            if path == self._library or (path.is_file() and path.stat().st_size):
                stat = path.stat()
                found.append([stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns])
        return found

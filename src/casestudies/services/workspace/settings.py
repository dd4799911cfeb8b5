"""Small choices of the user (theme, window geometry): hold at once, saved in one JSON file."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any, TypeVar

from casestudies.errors import KnownError
from casestudies.said import said
from casestudies.services.files import set_aside, write_whole

Value = TypeVar("Value")


class Settings:
    """The settings in the file at ``path``, read at once; an absent file means defaults. Only
    ``save`` waits for the disk.

    A file that cannot be understood is put aside, defaults hold, and ``notes`` has a sentence
    about it for the user.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notes: tuple[str, ...] = ()
        self._lock = threading.Lock()
        self._saving = threading.Lock()
        self._unsaved: dict[str, Any] = {}
        self._asked = False  # for a save that has not begun
        self._values = self._read()

    def get(self, name: str, default: Value) -> Value:
        """The value kept under ``name``; ``default`` if there is none or it is of another type."""
        found = self._values.get(name, default)
        if isinstance(default, float) and type(found) is int:
            return float(found)  # type: ignore[return-value]
        return found if type(found) is type(default) else default

    def change(self, **values: Any) -> bool:
        """Holds values by name (texts, numbers, truth values, lists and dicts of these) from now
        on; None forgets one. True when ``save`` is to be called for it, False when the save for an
        earlier change has yet to begin and will bring this one along."""
        with self._lock:
            self._unsaved |= values
            self._values = _without_none(self._values | values)
            first, self._asked = not self._asked, True
        return first

    def save(self) -> None:
        """Writes what was changed since the last time; what another window has saved meanwhile
        stays. Raises ``KnownError`` if the file cannot be written; the values hold until the
        program ends all the same."""
        with self._saving:
            with self._lock:
                unsaved, self._unsaved, self._asked = self._unsaved, {}, False
            present = self._read()
            with self._lock:
                kept = _without_none(self._values | present | unsaved)
                self._values = _without_none(kept | self._unsaved)
            if kept == present:
                return
            text = json.dumps(kept, indent=2, sort_keys=True, ensure_ascii=False)
            try:
                # half of a letter stands for a byte in the name of a folder
                write_whole(self.path, text.encode(errors="surrogatepass") + b"\n")
            except OSError as error:
                with self._lock:
                    self._unsaved = unsaved | self._unsaved
                raise KnownError(
                    said(
                        "Your settings could not be saved ({strerror}); they hold until you "
                        "close the program."
                    ).format(strerror=error.strerror),
                    file=str(self.path),
                ) from error

    def _read(self) -> dict[str, Any]:
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.notes = (
                said(
                    "Your settings could not be read ({strerror}: {path}); "
                    "the usual ones are in use."
                ).format(strerror=error.strerror, path=self.path),
            )
            return {}
        try:
            values = json.loads(data)
            if not isinstance(values, dict):
                raise ValueError("not an object")
        except (ValueError, RecursionError):
            self._put_aside()
            return {}
        return values

    def _put_aside(self) -> None:
        try:
            kept = set_aside(self.path, "unreadable").name
        except OSError:
            told = said(
                "Your settings file {path} could not be understood; it was left as it is and the "
                "usual settings are in use."
            ).format(path=self.path)
        else:
            told = said(
                "Your settings file {path} could not be understood; it was kept as {kept} and the "
                "usual settings are in use."
            ).format(path=self.path, kept=kept)
        self.notes = (told,)


def _without_none(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}

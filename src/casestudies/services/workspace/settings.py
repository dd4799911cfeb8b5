"""Small choices of the user (theme, window geometry) in one JSON file, written whole."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from casestudies.errors import KnownError
from casestudies.services.files import set_aside, write_whole

if TYPE_CHECKING:
    from casestudies.model.changes import ChangeSet

Value = TypeVar("Value")


class Settings:
    """The settings in the file at ``path``, read at once; an absent file means defaults.

    A file that cannot be understood is put aside, defaults hold, and ``notes`` has a sentence
    about it for the user.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notes: tuple[str, ...] = ()
        self._lock = threading.Lock()
        self._values = self._read()

    def get(self, name: str, default: Value) -> Value:
        """The value kept under ``name``; ``default`` if there is none or it is of another type."""
        found = self._values.get(name, default)
        if isinstance(default, float) and type(found) is int:
            return float(found)  # type: ignore[return-value]
        return found if type(found) is type(default) else default

    def change(self, **values: Any) -> ChangeSet:
        """Keeps values by name (texts, numbers, truth values, lists and dicts of these); None
        forgets one. What another window has changed meanwhile stays. Raises ``KnownError`` if
        the file cannot be written; the values hold until the program ends all the same."""
        from casestudies.model.changes import ChangeSet

        with self._lock:
            present = self._read()
            merged = self._values | present | values
            kept = {name: value for name, value in merged.items() if value is not None}
            same = kept == present
            self._values = kept
            if same:
                return ChangeSet()
            text = json.dumps(kept, indent=2, sort_keys=True, ensure_ascii=False)
            try:
                write_whole(self.path, text.encode() + b"\n")
            except OSError as error:
                raise KnownError(
                    f"Your settings could not be saved ({error.strerror}); they hold until you "
                    "close the program.",
                    file=str(self.path),
                ) from error
        return ChangeSet(settings=True)

    def _read(self) -> dict[str, Any]:
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.notes = (
                f"Your settings could not be read ({error.strerror}: {self.path}); "
                "the usual ones are in use.",
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
            kept = f"it was kept as {set_aside(self.path, 'unreadable').name}"
        except OSError:
            kept = "it was left as it is"
        self.notes = (
            f"Your settings file {self.path} could not be understood; {kept} and the usual "
            "settings are in use.",
        )

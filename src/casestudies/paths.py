"""Where things are: the library file, the profile's folders, the bundled data."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

APP = "casestudies"
_KINDS = ("DATA", "CACHE", "STATE", "CONFIG")


class Paths(NamedTuple):  # no dataclass: that takes 5 ms of every start
    """Every place the program writes to. With ``--profile DIR`` all of them are below DIR; the
    library alone can be elsewhere (``--library PATH``)."""

    library: Path
    cache: Path  # disposable: search index
    state: Path  # log, crash reports
    settings: Path  # settings.json: window, theme

    @property
    def index(self) -> Path:  # pyright: ignore[reportIncompatibleMethodOverride] - no list of paths
        return self.cache / "index"

    @property
    def log(self) -> Path:
        return self.state / "casestudies.log"

    @property
    def crashes(self) -> Path:
        """Reports of runs that ended by a fault."""
        return self.state / "crashes"

    @property
    def begun(self) -> Path:
        return self.state / "begun"

    @property
    def backups(self) -> Path:
        return self.library.parent / "backups"

    @property
    def attachments(self) -> Path:
        """Photos and files of field notes."""
        return self.library.parent / "attachments"


def find_paths(profile: Path | None = None, library: Path | None = None) -> Paths:
    """The paths for a profile folder, or the platform's usual folders without one."""
    if profile is not None:
        root = profile.expanduser().resolve()
        data, cache, state, config = root, root / "cache", root / "state", root
    else:
        data, cache, state, config = _usual_folders()
    chosen = library.expanduser().resolve() if library else data / "library.sqlite"
    return Paths(library=chosen, cache=cache, state=state, settings=config / "settings.json")


def _usual_folders() -> tuple[Path, Path, Path, Path]:
    """The user's folders for data, what may be lost, state and settings."""
    home = Path(os.environ.get("HOME", ""))
    plain = sys.platform == "linux" and home.is_absolute()
    if plain and not any(f"XDG_{kind}_HOME" in os.environ for kind in _KINDS):
        # As platformdirs says it too, which takes 5 ms of every start.
        local = home / ".local"
        cache, config = home / ".cache" / APP, home / ".config" / APP
        return local / "share" / APP, cache, local / "state" / APP, config
    import platformdirs

    return (
        Path(platformdirs.user_data_dir(APP, appauthor=False)),
        Path(platformdirs.user_cache_dir(APP, appauthor=False)),
        Path(platformdirs.user_state_dir(APP, appauthor=False)),
        Path(platformdirs.user_config_dir(APP, appauthor=False)),
    )

"""Where things are: the library file, the profile's folders, the bundled data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

APP = "casestudies"


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place the program writes to. With ``--profile DIR`` all of them are below DIR; the
    library alone can be elsewhere (``--library PATH``)."""

    library: Path
    cache: Path  # disposable: search index
    state: Path  # log, crash reports
    settings: Path  # settings.json: window, theme

    @property
    def index(self) -> Path:
        return self.cache / "index"

    @property
    def log(self) -> Path:
        return self.state / "casestudies.log"

    @property
    def crashes(self) -> Path:
        """Reports of runs that ended by a fault."""
        return self.state / "crashes"

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
        import platformdirs

        data = Path(platformdirs.user_data_dir(APP, appauthor=False))
        cache = Path(platformdirs.user_cache_dir(APP, appauthor=False))
        state = Path(platformdirs.user_state_dir(APP, appauthor=False))
        config = Path(platformdirs.user_config_dir(APP, appauthor=False))
    chosen = library.expanduser().resolve() if library else data / "library.sqlite"
    return Paths(library=chosen, cache=cache, state=state, settings=config / "settings.json")

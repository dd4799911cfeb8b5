"""The composition root: paths, logging and the services, made in one place, window or not.

Neither importing this module nor ``make_services`` loads SQLAlchemy or Whoosh; opening the library
does, so that the window can show first.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path

from casestudies.paths import Paths
from casestudies.services.compare.editing import EditingService
from casestudies.services.compare.service import ComparingService
from casestudies.services.export.service import ExportService
from casestudies.services.library.service import LibraryService
from casestudies.services.like.profile_draft import ProfileDraftService
from casestudies.services.like.service import MatchingService
from casestudies.services.pictures.service import ChartingService
from casestudies.services.search.service import SearchService
from casestudies.services.workspace.saved import SavedService
from casestudies.services.workspace.settings import Settings
from casestudies.services.workspace.tray import WorkspaceService

LOG_BYTES = 500_000
LOG_FILES = 3


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the window and the command line work with."""

    paths: Paths
    settings: Settings
    library: LibraryService
    searching: SearchService
    comparing: ComparingService
    workspace: WorkspaceService
    charting: ChartingService
    matching: MatchingService
    exporting: ExportService
    saved: SavedService
    editing: EditingService
    drafts: ProfileDraftService

    def close(self) -> None:
        """Closes the search index and the library; no work may be under way."""
        self.searching.close()
        self.library.close()


def make_services(paths: Paths) -> Services:
    """The services for these places. Call ``library.open(progress)`` and then
    ``searching.prepare(progress)`` before asking anything of them."""
    library = LibraryService(paths)
    return Services(
        paths=paths,
        settings=Settings(paths.settings),
        library=library,
        searching=SearchService(library, paths),
        comparing=ComparingService(library),
        workspace=WorkspaceService(library),
        charting=ChartingService(library),
        matching=MatchingService(library),
        exporting=ExportService(library),
        saved=SavedService(library),
        editing=EditingService(library),
        drafts=ProfileDraftService(library),
    )


class _WithoutHome(logging.Formatter):
    """Writes the user's home folder as ``~``: a log that is sent to somebody names nobody."""

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).replace(str(Path.home()), "~")


def setup_logging(paths: Paths) -> logging.Handler:
    """Starts the log at ``paths.log``: warnings and errors, and what our own modules tell, in a
    few files of limited size. What the user types or marks is never logged. Where the folder
    cannot be written there is no log. Gives the handler, for ``stop_logging``."""
    handler: logging.Handler
    try:
        paths.log.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            paths.log, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_WithoutHome("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    logging.getLogger("casestudies").setLevel(logging.INFO)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Ends the log that ``setup_logging`` started."""
    logging.getLogger().removeHandler(handler)
    handler.close()

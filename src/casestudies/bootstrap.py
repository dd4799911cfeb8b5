"""The composition root: the services, made in one place, window or not.

Neither importing this module nor ``make_services`` loads a service: each is loaded when it is first
asked for, so that the window can show first.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from casestudies.paths import Paths

if TYPE_CHECKING:
    from casestudies.model.searching import FoundFinding
    from casestudies.model.visit import Observation
    from casestudies.services.cases.service import CaseService
    from casestudies.services.compare.editing import EditingService
    from casestudies.services.compare.service import ComparingService
    from casestudies.services.doctor.service import DoctorService
    from casestudies.services.export.service import ExportService
    from casestudies.services.help.service import HelpService
    from casestudies.services.imports.service import ImportService
    from casestudies.services.library.backups import BackupService
    from casestudies.services.library.care import CareService, SavedState
    from casestudies.services.library.history import HistoryService
    from casestudies.services.library.packs import PackService
    from casestudies.services.library.service import LibraryService
    from casestudies.services.library.trash import TrashService
    from casestudies.services.library.watching import LibraryWatch
    from casestudies.services.like.profile_draft import ProfileDraftService
    from casestudies.services.like.service import MatchingService
    from casestudies.services.map.service import MapService
    from casestudies.services.notes.service import NoteService
    from casestudies.services.pictures.service import ChartingService
    from casestudies.services.search.service import SearchService
    from casestudies.services.team.library import TeamLibrary
    from casestudies.services.team.packs import TeamPackService
    from casestudies.services.team.service import TeamService
    from casestudies.services.visits.service import VisitService
    from casestudies.services.workshop.service import WorkshopService
    from casestudies.services.workspace.begun import BegunThings
    from casestudies.services.workspace.saved import SavedService
    from casestudies.services.workspace.settings import Settings
    from casestudies.services.workspace.tray import WorkspaceService

Service = TypeVar("Service")


def _made_once(make: Callable[[Services], Service]) -> Callable[[Services], Service]:
    """``make`` as a getter that makes its service at the first question, whatever thread asks."""
    name = make.__name__

    @wraps(make)
    def get(services: Services) -> Service:
        if name not in services._made:
            with services._making:
                if name not in services._made:
                    services._made[name] = make(services)
        return services._made[name]

    return get


class Services:
    """Everything the window and the command line work with, each made (and its modules loaded)
    when it is first asked for. Any thread may ask. A ``searching`` that is given is used as it is
    and shared with whoever gave it."""

    def __init__(self, paths: Paths, searching: SearchService | None = None) -> None:
        self.paths = paths
        self._made: dict[str, Any] = {} if searching is None else {"searching": searching}
        self._making = threading.RLock()

    @property
    @_made_once
    def settings(self) -> Settings:
        from casestudies.services.workspace.settings import Settings

        return Settings(self.paths.settings)

    @property
    @_made_once
    def library(self) -> LibraryService:
        from casestudies.services.library.service import LibraryService

        return LibraryService(self.paths)

    @property
    @_made_once
    def searching(self) -> SearchService:
        from casestudies.services.search.service import SearchService

        return SearchService(self.library, self.paths)

    @property
    @_made_once
    def comparing(self) -> ComparingService:
        from casestudies.services.compare.service import ComparingService

        return ComparingService(self.library, self._answers, self._observations)

    def _observations(self, slugs: Sequence[str]) -> Mapping[str, Sequence[Observation]]:
        """What was noted at cases on visits, for a comparison."""
        return self.visits.observations(slugs)

    def _answers(self, question: str, slugs: Sequence[str]) -> Mapping[str, Sequence[FoundFinding]]:
        """What the search finds for a question of a comparison; joined here, for neither service
        knows the other."""
        return self.searching.answers_in_cases(question, slugs)

    @property
    @_made_once
    def workspace(self) -> WorkspaceService:
        from casestudies.services.workspace.tray import WorkspaceService

        return WorkspaceService(self.library)

    @property
    @_made_once
    def charting(self) -> ChartingService:
        from casestudies.services.pictures.service import ChartingService

        return ChartingService(self.library)

    @property
    @_made_once
    def matching(self) -> MatchingService:
        from casestudies.services.like.service import MatchingService

        return MatchingService(self.library)

    @property
    @_made_once
    def exporting(self) -> ExportService:
        from casestudies.services.export.service import ExportService

        return ExportService(self.library)

    @property
    @_made_once
    def saved(self) -> SavedService:
        from casestudies.services.workspace.saved import SavedService

        return SavedService(self.library)

    @property
    @_made_once
    def notes(self) -> NoteService:
        from casestudies.services.notes.service import NoteService

        return NoteService(self.library, self.saved)

    @property
    @_made_once
    def backups(self) -> BackupService:
        from casestudies.services.library.backups import BackupService

        return BackupService(self.library, self.paths)

    @property
    @_made_once
    def team(self) -> TeamService:
        from casestudies.services.team.service import TeamService

        def show(connection: Any, keys: Iterable[str]) -> bool:
            return self.cases.show_saved(connection, keys)

        def merge_cases(base: str, mine: str, theirs: str) -> str:
            return self.cases.merged(base, mine, theirs)

        def left() -> None:
            if "team_library" in self._made:
                self.team_library.close()

        lock = self.paths.cache / "team-exchange.lock"
        return TeamService(self.library, show, merge_cases, lock, left)

    @property
    @_made_once
    def team_library(self) -> TeamLibrary:
        from casestudies.services.team.library import TeamLibrary

        return TeamLibrary(self.library, self.team, self.packs, self.searching)

    @property
    @_made_once
    def team_packs(self) -> TeamPackService:
        from casestudies.services.team.packs import TeamPackService

        folder = self.paths.cache / "team-packs"
        return TeamPackService(self.library, self.team, self.packs, folder)

    @property
    @_made_once
    def doctor(self) -> DoctorService:
        from casestudies.services.doctor.service import DoctorService

        return DoctorService(self.paths)

    @property
    @_made_once
    def help(self) -> HelpService:
        from casestudies.services.help.service import HelpService

        return HelpService()

    @property
    @_made_once
    def history(self) -> HistoryService:
        from casestudies.services.library.history import HistoryService

        def show(connection: Any, keys: Iterable[str]) -> bool:
            return self.cases.show_saved(connection, keys)

        return HistoryService(self.library, show, lambda: self.packs)

    @property
    @_made_once
    def trash(self) -> TrashService:
        from casestudies.services.library.trash import TrashService

        return TrashService(self.library, self.saved, self.cases, self.notes, lambda: self.packs)

    @property
    @_made_once
    def watch(self) -> LibraryWatch:
        from casestudies.services.library.watching import LibraryWatch

        return LibraryWatch(self.library)

    @property
    @_made_once
    def care(self) -> CareService:
        from casestudies.services.library.care import CareService

        return CareService(
            self.library, self.backups, self.searching, self._saved_states, self.paths
        )

    def _saved_states(self) -> Sequence[SavedState]:
        """What is told of everything saved that refers to cases, for the check of the library."""
        from casestudies.services.library.care import SavedState

        found = (
            *self.saved.comparisons(),
            *self.saved.profiles(),
            *self.workshops.workshops(),
            *self.visits.visits(),
        )
        return [SavedState(one.name, one.problem, getattr(one, "gone", ())) for one in found]

    @property
    @_made_once
    def workshops(self) -> WorkshopService:
        from casestudies.services.workshop.service import WorkshopService

        return WorkshopService(self.library, self.saved, self.comparing)

    @property
    @_made_once
    def visits(self) -> VisitService:
        from casestudies.services.visits.service import VisitService

        return VisitService(self.library, self.saved, self._answers)

    @property
    @_made_once
    def cases(self) -> CaseService:
        from casestudies.services.cases.service import CaseService

        return CaseService(self.library, self.saved)

    @property
    @_made_once
    def packs(self) -> PackService:
        from casestudies.services.library.packs import PackService

        return PackService(self.library, self.saved, lambda: self.cases)

    @property
    @_made_once
    def mapping(self) -> MapService:
        from casestudies.services.map.service import MapService

        return MapService(self.library, self.searching)

    @property
    @_made_once
    def editing(self) -> EditingService:
        from casestudies.services.compare.editing import EditingService

        return EditingService(self.library)

    @property
    @_made_once
    def drafts(self) -> ProfileDraftService:
        from casestudies.services.like.profile_draft import ProfileDraftService

        return ProfileDraftService(self.library)

    @property
    @_made_once
    def imports(self) -> ImportService:
        from casestudies.services.imports.service import ImportService

        return ImportService(self.library, lambda: self.cases)

    @property
    @_made_once
    def begun(self) -> BegunThings:
        from casestudies.services.workspace.begun import BegunThings

        return BegunThings(self.paths)

    def take_back_begun(self) -> None:
        """Takes away what a window that was killed had begun and nobody ever touched. Asked at the
        start, before anything is shown; a library that cannot be written stays as it is."""
        if self.paths.begun.is_dir() and not self.library.read_only:
            for key, body in self.begun.left():
                self.saved.take_back(key, body)

    def forget_sentences(self) -> None:
        """Drops what is kept at hand with sentences in it: the language is another one now."""
        for name in ("searching", "comparing", "mapping"):
            if name in self._made:
                self._made[name].forget_answers()

    def close(self) -> None:
        """Closes the connection for reading, the search index and the library; no work may be under
        way."""
        for name in ("team_library", "searching", "library"):
            if name in self._made:
                self._made[name].close()


def make_services(paths: Paths) -> Services:
    """The services for these places. Call ``library.open(progress)`` and then
    ``searching.prepare(progress)`` before asking anything of them."""
    return Services(paths)

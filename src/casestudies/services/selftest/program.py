"""What of the program is tried out."""

from __future__ import annotations

from typing import Protocol

from casestudies.services.compare.service import ComparingService
from casestudies.services.export.service import ExportService
from casestudies.services.imports.service import ImportService
from casestudies.services.library.backups import BackupService
from casestudies.services.library.packs import PackService
from casestudies.services.library.service import LibraryService
from casestudies.services.search.service import SearchService
from casestudies.services.visits.service import VisitService
from casestudies.services.workshop.service import WorkshopService


class Program(Protocol):
    """The services that are tried out, on places where nobody's work lies."""

    @property
    def library(self) -> LibraryService: ...
    @property
    def searching(self) -> SearchService: ...
    @property
    def comparing(self) -> ComparingService: ...
    @property
    def exporting(self) -> ExportService: ...
    @property
    def workshops(self) -> WorkshopService: ...
    @property
    def visits(self) -> VisitService: ...
    @property
    def packs(self) -> PackService: ...
    @property
    def imports(self) -> ImportService: ...
    @property
    def backups(self) -> BackupService: ...

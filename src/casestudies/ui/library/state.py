"""What the library page shows: which section, what is open in it, and what the library holds."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from casestudies.model.changes import ChangeSet
from casestudies.model.library.care import Soundness
from casestudies.model.library.overview import LibraryOverview
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.settings import BACKUP_FAILED, LAST_CHECK
from casestudies.ui.tasks import Latest

PLACE = "library"
FIRST = "core"
SECTION = "library.section"  # in the settings


class LibraryState(QObject):
    """``section`` is the key of the section that is shown, ``overview`` the counts beside all of
    them. ``changed`` tells of either."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.section = context.services.settings.get(SECTION, FIRST)
        self.overview = LibraryOverview()
        self._counting = Latest[None, LibraryOverview](
            context.tasks, lambda _: self._count(), self._counted
        )
        context.bus.changed.connect(self._heard)
        self.refresh()

    @property
    def busy(self) -> bool:
        """True while the counts are on their way."""
        return self._counting.busy

    def show(self, section: str) -> None:
        """Show another section, now and at the next start."""
        if section != self.section:
            self.section = section
            self._context.remember(**{SECTION: section})
            self.changed.emit()

    def refresh(self) -> None:
        """Count again, in the worker."""
        self._counting.request(None)

    def location(self, item: str) -> Destination:
        return Destination(PLACE, section=self.section, item=item)

    def _count(self) -> LibraryOverview:
        from casestudies.services.library.overview import library_overview

        services = self._context.services
        overview = library_overview(services.library, services.paths.backups)
        last = services.settings.get(LAST_CHECK, "")
        return replace(
            overview,
            soundness=Soundness(last) if last in set(Soundness) else None,
            backup_failed=services.settings.get(BACKUP_FAILED, False),
        )

    def _counted(self, overview: LibraryOverview) -> None:
        if overview != self.overview:
            self.overview = overview
            self.changed.emit()

    def _heard(self, changes: ChangeSet) -> None:
        if changes.content or changes.saved or changes.notes or changes.packs:
            self.refresh()

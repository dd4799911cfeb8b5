"""The check of the library: what was looked at, what was found, and the repair."""

from __future__ import annotations

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casestudies.model.changes import ChangeSet
from casestudies.model.library.care import Check, LibraryCheck, Repaired, Soundness
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.library.section import Section
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.settings import LAST_CHECK
from casestudies.ui.theme.size import fit

_NAMED = 4
_WIDEST = 1100  # of the list, that its lines can be read


class CheckLibrary(Section):
    """Checks when it is shown for the first time, when it is shown again after something was found,
    and when the first backup was made; *Repair* is there when it helps."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self.found: LibraryCheck | None = None
        self._busy = False
        self.list = NoteList(context.theme, 3, self, twice=True)
        named(self.list, self.tr("What was checked"))
        self._again = QAction(self.tr("Check again"), self)
        self._again.triggered.connect(self.check)
        self._repair_action = QAction(self.tr("Repair"), self)
        self._repair_action.triggered.connect(self.repair)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 22)
        layout.addWidget(self.list)
        fit(self.list.setMaximumWidth, _WIDEST)
        context.bus.changed.connect(self._heard)

    @property
    def title(self) -> str:
        return self.tr("Check library")

    @property
    def status(self) -> str:
        if self._busy:
            return self.tr("Under way …")
        if self.found is None:
            return ""
        return {
            Soundness.SOUND: self.tr("Sound"),
            Soundness.NOTED: self.tr("Sound, with something to know"),
            Soundness.FAULTY: self.tr("Something is broken"),
        }[self.found.soundness]

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        if self.found is not None and self.found.repairable:
            return (self._again, self._repair_action)
        return (self._again,)

    def entered(self) -> None:
        self.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.found is None or self.found.soundness is not Soundness.SOUND:
            self.check()

    def _heard(self, changes: ChangeSet) -> None:
        shows = self.isVisible() and self.found is not None and self.found.lacks_backup
        if changes.saved and shows and self.context.services.backups.backups():
            self.check()

    def check(self) -> None:
        """Look through the library, in the worker."""
        if not self._busy:
            self._begin()
            care = self.context.services.care
            self.context.tasks.write_with_progress(
                care.verify, self._checked, self._failed, label=self.tr("Checking the library")
            )

    def repair(self) -> None:
        """Repair what can be repaired, in the worker, after a backup."""
        if not self._busy:
            self._begin()
            care = self.context.services.care
            self.context.tasks.write_with_progress(
                care.repair, self._repaired, self._failed, label=self.tr("Repairing the library")
            )

    def _begin(self) -> None:
        self._busy = True
        self.changed.emit()

    def _checked(self, found: LibraryCheck) -> None:
        self._busy = False
        self.found = found
        settings = self.context.services.settings
        if settings.get(LAST_CHECK, "") != found.lasting.value:
            self.context.remember(**{LAST_CHECK: found.lasting.value})
            self.context.bus.publish(ChangeSet(saved=True))  # the list at the left tells it
        self.list.show_rows([self._row(check) for check in found.checks])
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.changed.emit()

    def _row(self, check: Check) -> NoteRow:
        mark = {
            Soundness.SOUND: self.tr("✓ {0}"),
            Soundness.NOTED: self.tr("• {0}: to know"),
            Soundness.FAULTY: self.tr("✗ {0}: broken"),
        }[check.soundness]
        some = " · ".join(check.examples[:_NAMED])
        if len(check.examples) > _NAMED:
            some = self.tr("{0} and more").format(some)
        return NoteRow(mark.format(check.title), check.told, some, check.key)

    def _repaired(self, repaired: Repaired) -> None:
        self._checked(repaired.after)
        self.context.bus.publish(ChangeSet(content=True, saved=True))
        self.context.say(" ".join(repaired.done) or self.tr("There was nothing to repair."))

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.context.fail(error)
        self.changed.emit()

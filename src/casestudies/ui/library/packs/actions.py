"""What can be done with a pack of the library, from whichever section it is seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from casestudies.model.changes import ChangeSet
from casestudies.model.library.pack import AddedKind, AddedPack, PackPlan, PackView
from casestudies.model.progress import Progress
from casestudies.ui.context import UiContext
from casestudies.ui.library.packs.rows import name_of

SUFFIX = ".casepack"
T = TypeVar("T")


class PackActions(QObject):
    """Writes in the background, says what was done and offers to undo it."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent

    @property
    def _kinds(self) -> str:
        return self.tr("Packs (*.casepack)")

    # --- adding -------------------------------------------------------------------------------

    def ask_file(self, then: Callable[[Path], object]) -> None:
        """Ask for a pack's file."""
        dialog = QFileDialog(self._widget, self.tr("Add a pack"), "", self._kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, then)

    def add(self, plan: PackPlan, *, older: bool = False) -> None:
        """Do what a dry run told; ``older``: though the library has a newer version."""
        packs = self._context.services.packs

        def work(progress: Progress) -> ChangeSet:
            changes = packs.add(plan, progress, older=older)
            self._context.services.searching.prepare(progress)
            return changes

        def done(changes: ChangeSet) -> None:
            new = plan.before is None
            said = self.tr("“{0}” was added.") if new else self.tr("“{0}” was updated.")
            self._context.say(said.format(plan.info.title), self._context.steps.undo)
            self._context.bus.publish(changes)

        self._write(work, done, self.tr("Adding the pack"))

    # --- what is there ------------------------------------------------------------------------

    def turn(self, view: PackView) -> None:
        """Put a pack to rest, or use it again."""
        packs, key, enabled = self._context.services.packs, view.info.id, not view.enabled

        def work(progress: Progress) -> ChangeSet:
            changes = packs.set_enabled(key, enabled, progress)
            self._context.services.searching.prepare(progress)
            return changes

        def done(changes: ChangeSet) -> None:
            said = self.tr("“{0}” is used again.") if enabled else self.tr("“{0}” is not used now.")
            self._context.say(said.format(view.info.title), self._context.steps.undo)
            self._context.bus.publish(changes)

        self._write(work, done)

    def remove(self, view: PackView) -> None:
        """Put a pack into the trash; Undo brings it back."""
        packs, key = self._context.services.packs, view.info.id

        def work(progress: Progress) -> tuple[AddedPack, ChangeSet]:
            found = packs.remove(key)
            self._context.services.searching.prepare(progress)
            return found

        def done(found: tuple[AddedPack, ChangeSet]) -> None:
            said = self.tr("“{0}” is in the trash. Your notes on its cases stay.")
            self._context.say(said.format(name_of(view)), self._context.steps.undo)
            self._context.bus.publish(found[1])

        self._write(work, done)

    def save_copy(self, view: PackView) -> None:
        """Ask where to, and write a pack as a file."""
        dialog = QFileDialog(self._widget, self.tr("Save a copy of the pack"), "", self._kinds)
        self._to_save(dialog, f"{view.info.id}-{view.info.version}{SUFFIX}")
        self._open(dialog, partial(self._save_copy, view.info.id))

    def ask_where(self, name: str, then: Callable[[Path], object]) -> None:
        """Ask where a pack that was made goes; ``name`` is offered."""
        dialog = QFileDialog(self._widget, self.tr("Save the pack"), "", self._kinds)
        self._to_save(dialog, name)
        self._open(dialog, then)

    @staticmethod
    def can_copy(view: PackView) -> bool:
        """Whether a pack can be written as a file: what an importer made is no pack."""
        return view.kind is AddedKind.PACK

    # --- inside -------------------------------------------------------------------------------

    def _save_copy(self, key: str, path: Path) -> None:
        save = partial(self._context.services.packs.save_copy, key, path)
        said = self.tr("The pack is in {0}.").format(path.name)
        self._context.tasks.write(
            save, lambda _: self._context.say(said), lambda error: self._context.say(str(error))
        )

    def _write(
        self, work: Callable[[Progress], T], done: Callable[[T], object], label: str = ""
    ) -> None:
        self._context.tasks.write_with_progress(
            work,
            lambda found: _nothing(done(found)),
            lambda error: self._context.say(str(error)),
            label=label,
        )

    @staticmethod
    def _to_save(dialog: QFileDialog, name: str) -> None:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(name)

    @staticmethod
    def _open(dialog: QFileDialog, then: Callable[[Path], object]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda typed: _nothing(then(Path(typed))) if typed else None)
        dialog.open()


def _nothing(_: object) -> None:
    """Callbacks give nothing back."""

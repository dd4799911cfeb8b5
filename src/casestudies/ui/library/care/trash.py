"""What was deleted, with its way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from casestudies.figures import by_number
from casestudies.model.changes import ChangeSet
from casestudies.model.library.trash import Trashed
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.language.dates import shown_moment
from casestudies.ui.library.section import Section
from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.form.list_pane import ListPane
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.tasks import Latest

KINDS = {
    "comparison": QT_TRANSLATE_NOOP("Trash", "Comparison"),
    "search": QT_TRANSLATE_NOOP("Trash", "Search"),
    "profile": QT_TRANSLATE_NOOP("Trash", "School profile"),
    "workshop": QT_TRANSLATE_NOOP("Trash", "Workshop"),
    "visit": QT_TRANSLATE_NOOP("Trash", "Visit"),
    "case": QT_TRANSLATE_NOOP("Trash", "Your case"),
    "collection": QT_TRANSLATE_NOOP("Trash", "Collection"),
    "note": QT_TRANSLATE_NOOP("Trash", "Note"),
    "highlight": QT_TRANSLATE_NOOP("Trash", "Highlight"),
    "pack": QT_TRANSLATE_NOOP("Trash", "Pack"),
    "import": QT_TRANSLATE_NOOP("Trash", "Import"),
    "star": QT_TRANSLATE_NOOP("Trash", "Star"),
}


class Trash(Section):
    """Enter or a double click restores a thing."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self._things: tuple[Trashed, ...] = ()
        self.empty = EmptyState(self)
        self.empty.show_steps(
            self.tr("The trash is empty"),
            self.tr("What you delete stays here for 30 days and can be brought back."),
            (
                (
                    self.tr("Look into the backups"),
                    lambda: context.go(Destination("library", section="backups")),
                ),
            ),
        )
        self.list = NoteList(context.theme, 2, self, twice=True)
        named(self.list, self.tr("Trash"), self.tr("Enter restores"))
        self.list.chosen.connect(lambda row: self._restore(row.key))
        full = ListPane(self.list, ((self.tr("Restore"), self._restore_chosen),), self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        trash = context.services.trash
        self._reading = Latest[None, tuple[Trashed, ...]](
            context.tasks, lambda _: trash.things(), self._show
        )
        context.bus.changed.connect(self._heard)
        self._reading.request(None)

    @property
    def title(self) -> str:
        return self.tr("Trash")

    @property
    def status(self) -> str:
        return self.tr("What was deleted stays for 30 days") if self._things else ""

    def entered(self) -> None:
        if self._things:
            self.list.setFocus()
        else:
            self.empty.take_focus()

    def _heard(self, changes: ChangeSet) -> None:
        if changes.saved or changes.notes or changes.packs:
            self._reading.request(None)

    def _show(self, things: tuple[Trashed, ...]) -> None:
        self._things = things
        self.list.show_rows([self._row(thing) for thing in things])
        if things and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._stack.setCurrentIndex(1 if things else 0)
        self.changed.emit()

    def _row(self, thing: Trashed) -> NoteRow:
        source = KINDS.get(thing.kind, thing.kind)
        kind = QCoreApplication.translate("Trash", source)
        when = shown_moment(thing.deleted)
        one, many = self.tr("Deleted {0} · {1} day left"), self.tr("Deleted {0} · {1} days left")
        below = by_number(thing.left, one, many).format(when, thing.left)
        return NoteRow(thing.name, kind, below, f"{thing.kind} {thing.key}")

    def _restore_chosen(self) -> None:
        row = self.list.chosen_row
        if row is not None:
            self._restore(row.key)

    def _restore(self, key: str) -> None:
        thing = next((one for one in self._things if f"{one.kind} {one.key}" == key), None)
        if thing is not None:
            self.context.tasks.write(
                partial(self._bring_back, thing), partial(self._restored, thing), self._failed
            )

    def _bring_back(self, thing: Trashed) -> ChangeSet:
        changes = self.context.services.trash.restore(thing)
        if changes.packs:
            self.context.services.searching.prepare()
        return changes

    def _restored(self, thing: Trashed, changes: ChangeSet) -> None:
        self.context.bus.publish(changes)
        said = self.tr("“{0}” is back.").format(thing.name)
        self.context.say(said, self.context.steps.undo)

    def _failed(self, error: Exception) -> None:
        self.context.say(self.tr("It could not be restored: {0}").format(error))

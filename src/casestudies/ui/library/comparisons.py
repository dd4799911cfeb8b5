"""The saved comparisons as a list: open, rename, duplicate, delete with Undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from casestudies.model.changes import ChangeSet
from casestudies.model.library.notes import Note, NoteKind, Target, of_comparison
from casestudies.model.saved import SavedComparison, Written
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, Offer, UiContext
from casestudies.ui.language.dates import shown_moment
from casestudies.ui.library.section import Section
from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.form.collect_popover import CollectPopover
from casestudies.ui.parts.form.list_pane import ListPane
from casestudies.ui.parts.form.note_popover import NotePopover
from casestudies.ui.parts.name_panel import NamePopover
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.tasks import Latest

Found = tuple[tuple[SavedComparison, ...], dict[str, str], dict[Target, Note]]
_NAMES = 4  # cases that a row names


class Comparisons(Section):
    """Enter or a double click opens a comparison in Compare."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self._saved: tuple[SavedComparison, ...] = ()
        self._names: dict[str, str] = {}
        self._notes: dict[Target, Note] = {}
        self.note_popover: NotePopover | None = None
        self.collect_popover: CollectPopover | None = None
        self._offered: Offer | None = None
        self.name_popover: NamePopover | None = None
        self.empty = EmptyState(self)
        self.list = NoteList(context.theme, 2, self, twice=True)
        named(self.list, self.tr("Saved comparisons"), self.tr("Enter opens in Compare"))
        self.list.chosen.connect(lambda row: self._open(row.key))
        full = ListPane(self.list, parent=self)
        for words, slot in (
            (self.tr("Open in Compare"), self._open),
            (self.tr("Rename…"), self._rename),
            (self.tr("Duplicate"), self._duplicate),
            (self.tr("Note…"), self._note),
            (self.tr("Star, or take the star away"), self._star),
            (self.tr("Put into a collection…"), self._collect),
            (self.tr("Delete"), self._delete),
        ):
            full.add_button(words, partial(self._on_chosen, slot))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.empty.show_steps(
            self.tr("No comparison is saved yet"),
            self.tr(
                "A saved comparison keeps its cases, rows and filter under a name. Save one in "
                "Compare, with Ctrl+S."
            ),
            ((self.tr("Go to Compare"), lambda: context.go(Destination("compare"))),),
        )
        self._reading = Latest[None, Found](context.tasks, lambda _: self._read(), self._show)
        context.bus.changed.connect(self._heard)
        context.notes.changed.connect(partial(self._reading.request, None))
        self._reading.request(None)

    @property
    def title(self) -> str:
        return self.tr("Saved comparisons")

    def entered(self) -> None:
        if self._saved:
            self.list.setFocus()
        else:
            self.empty.take_focus()

    def _read(self) -> Found:
        services = self.context.services
        names = {brief.slug: brief.short_name for brief in services.library.briefs()}
        notes = {
            note.target: note
            for note in reversed(services.notes.notes())
            if note.kind is NoteKind.NOTE and note.target.comparison
        }
        return services.saved.comparisons(), names, notes

    def _show(self, found: Found) -> None:
        self._saved, self._names, self._notes = found
        self.list.show_rows([self._row(comparison) for comparison in self._saved])
        self._stack.setCurrentIndex(1 if self._saved else 0)
        if self._offered is not None:
            self._offered.look()
        self.changed.emit()

    def _row(self, comparison: SavedComparison) -> NoteRow:
        when = self.tr("Changed {0}").format(shown_moment(comparison.updated))
        if comparison.spec is None:
            return NoteRow(comparison.name, comparison.problem, when, comparison.key)
        names = [self._names.get(slug, slug) for slug in comparison.spec.cases]
        text = ", ".join(names[:_NAMES])
        if len(names) > _NAMES:
            text = self.tr("{0} and {1} more").format(text, len(names) - _NAMES)
        note = self._notes.get(of_comparison(comparison.key))
        yours = self._note_told(note) if note else ""
        star = "★" if self.context.notes.marks.of(of_comparison(comparison.key)).starred else ""
        said = (star, comparison.problem, when, yours)
        below = " · ".join(part for part in said if part)
        return NoteRow(comparison.name, text, below, comparison.key)

    def _note_told(self, note: Note) -> str:
        text = " ".join(note.text.split())
        if note.author:
            return self.tr("Note by {0}: {1}").format(note.author, text)
        return self.tr("Your note: {0}").format(text)

    @property
    def _chosen(self) -> str:
        row = self.list.chosen_row
        return row.key if row is not None else ""

    def _on_chosen(self, slot: Callable[[str], object]) -> None:
        if self._chosen:
            slot(self._chosen)

    def _find(self, key: str) -> SavedComparison | None:
        return next((found for found in self._saved if found.key == key), None)

    def _open(self, key: str) -> None:
        found = self._find(key)
        if found is None:
            return
        if found.problem:
            self.context.say(found.problem)
        if found.spec is not None:
            self.context.go(Destination("compare", comparison=found.spec, item=key))

    def _rename(self, key: str) -> None:
        found = self._find(key)
        if found is None:
            return
        if self.name_popover is not None:
            self.name_popover.deleteLater()
        self.name_popover = NamePopover(self.list, self.tr("Name of the comparison"))
        self.name_popover.named_it.connect(partial(self._rename_to, key))
        place = self.list.visualItemRect(self.list.currentItem())
        anchor = QRect(self.list.viewport().mapToGlobal(place.topLeft()), place.size())
        self.name_popover.ask(
            self.tr("Rename the comparison"), self.tr("Rename"), found.name, anchor
        )

    def _rename_to(self, key: str, name: str) -> None:
        rename = self.context.services.saved.rename
        self._write(partial(rename, key, name), self.context.bus.publish)

    def _duplicate(self, key: str) -> None:
        self._write(partial(self.context.services.saved.duplicate, key), self._copied)

    def _copied(self, written: Written) -> None:
        self.context.say(self.tr("A copy is saved."))
        self.context.bus.publish(written.changes)

    def _note(self, key: str) -> None:
        """Write a note on a comparison, or go on with the one that there is."""
        found = self._find(key)
        if found is None:
            return
        target = of_comparison(key)
        there = self._notes.get(target)
        note = there if there is not None else self.context.notes.new_note(target)
        if self.note_popover is None:
            self.note_popover = NotePopover(self.list)
        draft = self.context.notes.draft(note)
        self.note_popover.open_for(draft, found.name, self.list.rect_of_row())

    def _star(self, key: str) -> None:
        found = self._find(key)
        if found is not None:
            self.context.notes.turn_star(of_comparison(key), found.name)

    def _collect(self, key: str) -> None:
        found = self._find(key)
        if found is None:
            return
        if self.collect_popover is None:
            self.collect_popover = CollectPopover(self.context, self.list)
        targets = (of_comparison(key),)
        self.collect_popover.ask(targets, found.name, self.list.rect_of_row())

    def _delete(self, key: str) -> None:
        found = self._find(key)
        if found is not None:
            delete = partial(self.context.services.saved.delete, key)
            self._write(delete, partial(self._deleted, key, found.name))

    def _deleted(self, key: str, name: str, changes: ChangeSet) -> None:
        self._offered = self.context.offer(
            self.tr("“{0}” is deleted.").format(name),
            partial(self._restore, key),
            lambda: self._find(key) is not None,
        )
        self.context.bus.publish(changes)

    def _restore(self, key: str) -> None:
        restore = self.context.services.saved.restore
        self._write(partial(restore, key), self.context.bus.publish)

    def _write(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self.context.tasks.write(work, done, self.context.fail)

    def _heard(self, changes: ChangeSet) -> None:
        if changes.saved or changes.content or changes.notes:
            self._reading.request(None)

"""Notes and highlights, or what is starred, as a list: go there, change, collect, delete."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from casestudies.figures import by_number, shown
from casestudies.model.changes import ChangeSet
from casestudies.model.library.notes import ListedNote, NoteKind
from casestudies.model.report import Subject
from casestudies.model.team.packs import TeamPack
from casestudies.ui.a11y import named
from casestudies.ui.context import Destination, UiContext
from casestudies.ui.language.dates import shown_moment
from casestudies.ui.library.notes.authors import Authors
from casestudies.ui.library.notes.opening import Opening
from casestudies.ui.library.section import Section
from casestudies.ui.parts.empty_state import EmptyState
from casestudies.ui.parts.form.collect_popover import CollectPopover
from casestudies.ui.parts.form.list_pane import ListPane
from casestudies.ui.parts.form.note_popover import NotePopover
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.tasks import Latest

if TYPE_CHECKING:
    from casestudies.ui.export.dialog import ExportDialog

STARS = "stars"
Found = tuple[tuple[ListedNote, ...], dict[str, TeamPack]]
"""The notes, and by case the packs of the team that this library does not have."""
_LINES = 6
_MOST_SAID = 160


class NotesSection(Section):
    """The section with the key ``STARS`` lists what is starred, the other one notes and
    highlights. Enter or a double click goes to what a row is of."""

    def __init__(self, context: UiContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context, key, parent)
        self._stars = key == STARS
        self._kinds = (NoteKind.STAR,) if self._stars else (NoteKind.NOTE, NoteKind.HIGHLIGHT)
        self._listed: tuple[ListedNote, ...] = ()
        self._shown: tuple[ListedNote, ...] = ()  # those of them by whom it is asked for
        self._read_once = False
        self.popover: NotePopover | None = None
        self.collect: CollectPopover | None = None
        self.dialog: ExportDialog | None = None
        self._opening = Opening(context, self)
        self.empty = EmptyState(self)
        self.authors = Authors(context, self)
        self.authors.chosen.connect(self._fill)
        self.list = NoteList(context.theme, _LINES, self, twice=True)
        named(self.list, self.title, self.tr("Enter goes to what it is of"))
        self.list.chosen.connect(lambda _: self._open())
        self._export = QAction(self.tr("Export…"), self)
        self._export.setToolTip(self.tr("Write them to a file, with the findings and sources"))
        self._export.triggered.connect(self.export)
        self._lay_out()
        self._packs: dict[str, TeamPack] = {}
        self._reading = Latest[None, Found](context.tasks, lambda _: self._read(), self._show)
        context.bus.changed.connect(self._heard)
        self._reading.request(None)

    def _lay_out(self) -> None:
        change = () if self._stars else ((self.tr("Change…"), self._change),)
        delete = self.tr("Take the star away") if self._stars else self.tr("Delete")
        rows: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("Go there"), self._open),
            *change,
            (self.tr("Put into a collection…"), self._collect),
            (delete, self._delete),
        )
        full = ListPane(self.list, rows, self)
        full.put_above(self.authors)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        explore = (self.tr("Go to Explore"), lambda: self.context.go(Destination("explore")))
        if self._stars:
            title = self.tr("Nothing is starred yet")
            how = self.tr("Alt+B stars the finding that you read, Alt+Shift+B its case.")
        else:
            title = self.tr("No notes yet")
            how = self.tr(
                "Alt+N writes a note on the finding that you read, Alt+H highlights the selected "
                "text; the small buttons at a finding's margin do the same."
            )
        self.empty.show_steps(title, how, (explore,))

    @property
    def title(self) -> str:
        return self.tr("Starred") if self._stars else self.tr("Notes and highlights")

    @property
    def status(self) -> str:
        said = []
        if len(self._shown) < len(self._listed):
            some = self.tr("{0} of {1}")
            said.append(some.format(shown(len(self._shown)), shown(len(self._listed))))
        gone = sum(one.gone for one in self._shown)
        if gone:
            one = self.tr("1 is of something that the library lacks now")
            several = self.tr("{0} are of something that the library lacks now")
            said.append(by_number(gone, one, several).format(shown(gone)))
        return " · ".join(said)

    @property
    def head_actions(self) -> tuple[QAction, ...]:
        return (self._export,)

    @property
    def busy(self) -> bool:
        """True while the list is on its way."""
        return self._reading.busy or not self._read_once

    def entered(self) -> None:
        if self._listed:
            self.list.setFocus()
        else:
            self.empty.take_focus()

    # --- the list -----------------------------------------------------------------------------

    def _heard(self, changes: ChangeSet) -> None:
        if changes.notes or changes.content or changes.saved or changes.team:
            self._reading.request(None)

    def _read(self) -> Found:
        services = self.context.services
        listed = services.notes.listed(self._kinds)
        gone = any(one.gone and one.note.target.case for one in listed)
        return listed, services.team_packs.by_case() if gone else {}

    def _show(self, found: Found) -> None:
        listed, self._packs = found
        first, self._read_once = not self._read_once, True
        self._listed = listed
        entered = first and self.isAncestorOf(QApplication.focusWidget() or self.window())
        self.authors.show_authors(listed)
        self._stack.setCurrentIndex(1 if listed else 0)
        self._export.setEnabled(bool(listed))
        self._fill()
        if entered:
            self.entered()

    def _fill(self) -> None:
        """Show the notes of those who are asked for."""
        self._shown = self.authors.of(self._listed)
        self.list.show_rows([self._row(one) for one in self._shown])
        self.changed.emit()

    def _row(self, one: ListedNote) -> NoteRow:
        note = one.note
        title = " · ".join(part for part in (one.of, one.where) if part)
        quote = f"“{' '.join(note.quote.split())}”"
        said = " ".join(note.text.split())
        if note.kind is NoteKind.HIGHLIGHT:
            said = f"{quote} {said}".strip()
        elif note.kind is NoteKind.STAR:
            said = _cut(one.said)
        day = shown_moment(note.updated)
        below = [self._kind_words(note.kind), day]
        if note.author:
            below.insert(1, self.tr("by {0}").format(note.author))
        if note.beside:
            below.append(self.tr("written at the same time as another note"))
        pack = self._pack_of(one)
        if pack is not None:
            names = dict(pack.slugs)
            title = names.get(note.target.case, title)
            in_pack = self.tr("this desk lacks it; it is in the team's pack “{0}”, version {1}")
            below.append(in_pack.format(pack.title, pack.version))
        elif one.gone:
            below.append(self.tr("the library lacks this now; it said: “{0}”").format(one.said))
        elif note.kind is NoteKind.NOTE and one.said:
            below.append(_cut(one.said))
        return NoteRow(title, said, " · ".join(below), note.id)

    def _pack_of(self, one: ListedNote) -> TeamPack | None:
        """The team's pack that has the case which is not on this desk."""
        return self._packs.get(one.note.target.case) if one.gone else None

    def _kind_words(self, kind: NoteKind) -> str:
        if kind is NoteKind.STAR:
            return self.tr("Starred")
        return self.tr("Highlight") if kind is NoteKind.HIGHLIGHT else self.tr("Note")

    @property
    def _here(self) -> ListedNote | None:
        """What the row is of that one is at."""
        row = self.list.chosen_row
        if row is None:
            return None
        return next((one for one in self._shown if one.note.id == row.key), None)

    # --- what can be done ---------------------------------------------------------------------

    def _open(self) -> None:
        here = self._here
        if here is not None:
            pack = self._pack_of(here)
            self._opening.open(here.note.target, self.list.rect_of_row(), gone=here.gone, pack=pack)

    def _change(self) -> None:
        here = self._here
        if here is None:
            return
        if self.popover is None:
            self.popover = NotePopover(self.list)
        of = " · ".join(part for part in (here.of, here.where) if part)
        self.popover.open_for(self.context.notes.draft(here.note), of, self.list.rect_of_row())

    def _collect(self) -> None:
        here = self._here
        if here is None:
            return
        if self.collect is None:
            self.collect = CollectPopover(self.context, self.list)
        self.collect.ask((here.note.target,), here.of, self.list.rect_of_row())

    def _delete(self) -> None:
        here = self._here
        if here is None:
            return
        if self._stars:
            self.context.notes.turn_star(here.note.target, here.of)
        else:
            self.context.notes.delete(here.note)

    def export(self) -> None:
        """Ask for a format and write the list to a file, with the findings and their sources."""
        from casestudies.ui.export.dialog import ExportJob, ask_export

        title = self.title
        if self.authors.person:
            title = self.tr("{0}, by {1}").format(title, self.authors.person)
        make = partial(self.context.services.notes.report, self._shown, title)
        job = ExportJob(Subject.NOTES, title, title, make)
        self.dialog = ask_export(self.context, job, self)


def _cut(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _MOST_SAID else said[: _MOST_SAID - 2].rsplit(" ", 1)[0] + " …"

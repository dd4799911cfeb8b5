"""Notes, readings, terms and help that were found, as a band below the cases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from casestudies.figures import by_number, shown
from casestudies.model.library.notes import NoteKind
from casestudies.model.results import Hit, NoteHit, ReportedHit, SearchResults
from casestudies.ui.a11y import named
from casestudies.ui.language.dates import shown_day
from casestudies.ui.parts.layouts import CutButton
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.theme.service import ThemeService

if TYPE_CHECKING:
    from casestudies.services.help.finding import HelpHit

REPORTED = "reported"  # the kind of a row of what schools report; its key is ReportedHit.key
YOURS = "yours"  # the kind of a row that is a note of the user's; its anchor is CASE/PART
HELP = "help"  # the kind of a row that is a part of the help; key: the page, anchor: its heading
_MOST_HEIGHT = 270


class OthersBand(QFrame):
    """Closed it is one line that says how many there are; open it lists them. ``chosen`` gives the
    ``NoteRow`` with its place on the screen, ``help_chosen`` a page of the help and the number of
    its heading, ``query_chosen`` the query for the cases that report something."""

    chosen = Signal(object, QRect)
    query_chosen = Signal(object)
    help_chosen = Signal(str, int)

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("band")
        self.button = CutButton(self)
        named(self.button, self.tr("Also found"))
        self.button.setProperty("look", "link")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggled)
        self.list = named(
            NoteList(theme, 2, self),
            self.tr("What schools report, notes, readings, glossary terms and help found"),
        )
        self.help_button = named(CutButton(self), self.tr("Help found"))
        self.help_button.setProperty("look", "link")
        self.help_button.clicked.connect(self._open_help)
        self._results: SearchResults | None = None
        self._help: tuple[HelpHit, ...] = ()
        self.list.chosen.connect(self._chosen)
        self.list.hide()
        head = QHBoxLayout()
        head.setContentsMargins(10, 5, 10, 5)
        head.setSpacing(18)
        head.addWidget(self.button)
        head.addWidget(self.help_button)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list)
        theme.set_icon(self.button, "chevron-up", "accent_ink", 14)
        self.hide()

    def show_results(self, results: SearchResults) -> None:
        """Show what an answer found beside cases; hides where there is nothing. What the help says
        follows."""
        self._results = results
        if not results.query.text.strip():
            self._help = ()
        self._show()

    def show_help(self, found: Sequence[HelpHit]) -> None:
        """Show what the help says about the words, below the rest."""
        if tuple(found) != self._help:
            self._help = tuple(found)
            self._show()

    def _show(self) -> None:
        results = self._results
        if results is None:
            return
        readings, terms, notes = results.readings, results.terms, results.own_notes
        reported = results.reported
        others = any(found.note.author for found in notes)
        said = []
        if reported:
            best = reported[0]
            told = self.tr("reported by schools themselves: {0} ({1})")
            said.append(told.format(best.name, shown(best.cases)))
        if notes:
            one, several = self.tr("1 note of yours"), self.tr("{0} notes of yours")
            if others:
                one, several = self.tr("1 note"), self.tr("{0} notes")
            count = results.own_notes_total
            said.append(one if count == 1 else several.format(count))
        if terms:
            one, several = self.tr("1 glossary term"), self.tr("{0} glossary terms")
            said.append(one if len(terms) == 1 else several.format(len(terms)))
        if readings:
            one, several = self.tr("1 reading"), self.tr("{0} readings")
            said.append(one if len(readings) == 1 else several.format(len(readings)))
        if self._help:
            said.append(self.tr("help"))
        self.setVisible(bool(said))
        self.help_button.setVisible(bool(self._help))
        if not said:
            return
        if self._help:
            best = self._help[0]
            named(self.help_button, self.tr("Help: {0}").format(best.heading), best.title)
            self.help_button.setText(self.tr("Help: {0}").format(best.heading))
        text = self.tr("Also found: {0}").format(", ".join(said))
        if text != self.button.text():
            self.button.setText(text)
            named(self.button, text, self.tr("Shows or hides them"))
        rows: list[NoteRow] = []
        if reported:
            head = self.tr("Reported by schools themselves, not researched")
            rows += [NoteRow(head), *map(self._reported_row, reported)]
        if notes:
            heading = self.tr("Notes of yours and your team") if others else self.tr("Your notes")
            rows += [NoteRow(heading), *map(self._own_row, notes)]
        if terms:
            rows += [NoteRow(self.tr("Glossary")), *map(_row, terms)]
        if readings:
            rows += [NoteRow(self.tr("Readings")), *map(_row, readings)]
        if self._help:
            rows += [NoteRow(self.tr("Help")), *map(_help_row, self._help)]
        self.list.set_rows(rows)
        if self.button.isChecked():
            self._fit()

    def _reported_row(self, found: ReportedHit) -> NoteRow:
        """Something that schools report, with how many do and where; its row asks for these."""
        count = self._counted(found.cases)
        below = " · ".join((count, *found.surveys))
        hit = found.hit
        return NoteRow(found.name, hit.text, below, key=found.key, spans=hit.spans, kind=REPORTED)

    def _counted(self, cases: int) -> str:
        one, several = (
            self.tr("1 case reports it: show it"),
            self.tr("{0} cases report it: show them"),
        )
        return by_number(cases, one, several).format(shown(cases))

    def _own_row(self, found: NoteHit) -> NoteRow:
        """A note or highlight of the user's, with what it is of; its row opens that."""
        note = found.note
        title = " · ".join(part for part in (found.of, found.where) if part)
        kind = self.tr("Your note")
        if note.kind is NoteKind.HIGHLIGHT:
            kind = self.tr("Your highlight")
            if note.author:
                kind = self.tr("Highlight by {0}").format(note.author)
        elif note.author:
            kind = self.tr("Note by {0}").format(note.author)
        day = shown_day(note.updated.astimezone())
        return NoteRow(
            title,
            found.hit.text.replace("\n", " "),  # as long as before: the spans stay
            f"{kind} · {day}",
            key=found.hit.passage.key,
            anchor=f"{note.target.case}/{note.target.part}",
            spans=found.hit.spans,
            kind=YOURS,
        )

    def _open_help(self) -> None:
        if self._help:
            self.help_chosen.emit(self._help[0].page, self._help[0].at)

    def _toggled(self, open_now: bool) -> None:
        icon = "chevron-down" if open_now else "chevron-up"
        self._theme.set_icon(self.button, icon, "accent_ink", 14)
        self.list.setVisible(open_now)
        if open_now:
            self._fit()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        self.list.setFixedHeight(min(_MOST_HEIGHT, self.list.wanted_height(self.width())))

    def _chosen(self, row: NoteRow) -> None:
        if row.kind == HELP:
            self.help_chosen.emit(row.key, int(row.anchor))
            return
        if row.kind == REPORTED and self._results is not None:
            for found in self._results.reported:
                if found.key == row.key:
                    self.query_chosen.emit(found.query)
            return
        rect = self.list.visualItemRect(self.list.currentItem())
        corner = self.list.viewport().mapToGlobal(rect.topLeft())
        self.chosen.emit(row, QRect(corner, rect.size()))


def _row(hit: Hit) -> NoteRow:
    passage = hit.passage
    return NoteRow(passage.title, hit.text, key=passage.key, spans=hit.spans, kind=passage.kind)


def _help_row(hit: HelpHit) -> NoteRow:
    title = hit.title if hit.heading == hit.title else f"{hit.title} · {hit.heading}"
    return NoteRow(title, hit.text, key=hit.page, anchor=str(hit.at), kind=HELP)

"""The user's notes, readings and glossary terms that were found, as a band below the cases."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from casestudies.model.library.notes import NoteKind
from casestudies.model.results import Hit, NoteHit, SearchResults
from casestudies.ui.a11y import named
from casestudies.ui.parts.layouts import CutButton
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow
from casestudies.ui.theme.service import ThemeService

YOURS = "yours"  # the kind of a row that is a note of the user's; its anchor is CASE/PART
_MOST_HEIGHT = 270


class OthersBand(QFrame):
    """Closed it is one line that says how many there are; open it lists them. ``chosen`` gives the
    ``NoteRow`` with its place on the screen."""

    chosen = Signal(object, QRect)

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
            NoteList(theme, 2, self), self.tr("Your notes, readings and glossary terms found")
        )
        self.list.chosen.connect(self._chosen)
        self.list.hide()
        head = QHBoxLayout()
        head.setContentsMargins(10, 5, 10, 5)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list)
        theme.set_icon(self.button, "chevron-up", "accent_ink", 14)
        self.hide()

    def show_results(self, results: SearchResults) -> None:
        """Show what an answer found beside cases; hides where there is nothing."""
        readings, terms, notes = results.readings, results.terms, results.own_notes
        said = []
        if notes:
            one, several = self.tr("1 note of yours"), self.tr("{0} notes of yours")
            count = results.own_notes_total
            said.append(one if count == 1 else several.format(count))
        if terms:
            one, several = self.tr("1 glossary term"), self.tr("{0} glossary terms")
            said.append(one if len(terms) == 1 else several.format(len(terms)))
        if readings:
            one, several = self.tr("1 reading"), self.tr("{0} readings")
            said.append(one if len(readings) == 1 else several.format(len(readings)))
        self.setVisible(bool(said))
        if not said:
            return
        text = self.tr("Also found: {0}").format(", ".join(said))
        if text != self.button.text():
            self.button.setText(text)
            named(self.button, text, self.tr("Shows or hides them"))
        rows: list[NoteRow] = []
        if notes:
            rows += [NoteRow(self.tr("Your notes")), *map(self._own_row, notes)]
        if terms:
            rows += [NoteRow(self.tr("Glossary")), *map(_row, terms)]
        if readings:
            rows += [NoteRow(self.tr("Readings")), *map(_row, readings)]
        self.list.set_rows(rows)
        if self.button.isChecked():
            self._fit()

    def _own_row(self, found: NoteHit) -> NoteRow:
        """A note or highlight of the user's, with what it is of; its row opens that."""
        note = found.note
        title = " · ".join(part for part in (found.of, found.where) if part)
        kind = self.tr("Your note")
        if note.kind is NoteKind.HIGHLIGHT:
            kind = self.tr("Your highlight")
        day = f"{note.updated.astimezone():%Y-%m-%d}"
        return NoteRow(
            title,
            found.hit.text.replace("\n", " "),  # as long as before: the spans stay
            f"{kind} · {day}",
            key=found.hit.passage.key,
            anchor=f"{note.target.case}/{note.target.part}",
            spans=found.hit.spans,
            kind=YOURS,
        )

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
        rect = self.list.visualItemRect(self.list.currentItem())
        corner = self.list.viewport().mapToGlobal(rect.topLeft())
        self.chosen.emit(row, QRect(corner, rect.size()))


def _row(hit: Hit) -> NoteRow:
    passage = hit.passage
    return NoteRow(passage.title, hit.text, key=passage.key, spans=hit.spans, kind=passage.kind)

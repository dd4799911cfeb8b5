"""The record of a workshop: what was said, questions that stayed open, and dots, row by row; all of
it can be put right, struck out and added to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import by_number
from casestudies.model.workshop import EntryKind, RoomEntry, WorkshopRecord
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.fields import Line, Text, captioned
from casestudies.ui.theme.size import fit
from casestudies.ui.workshop.state import View, WorkshopState

_WIDTH = 860


class EntryLine(QWidget):
    """An entry: its time, its text to be edited, and striking it out or bringing it back."""

    def __init__(self, state: WorkshopState, entry: RoomEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.entry = entry
        self._time = QLabel(f"{entry.at.astimezone():%H:%M}", self)
        self._time.setProperty("look", "caption")
        self._time.setContentsMargins(0, 6, 0, 0)
        question = entry.kind is EntryKind.QUESTION
        name = self.tr("Open question") if question else self.tr("Said")
        self.text = Text(f"{name}, {self._time.text()}", 1, self)
        self.text.edited.connect(self._edited)
        self.strike = QPushButton(self)
        self.strike.setProperty("look", "quiet")
        self.strike.clicked.connect(self._strike)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        across.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.text, 1)
        across.addWidget(self.strike, 0, Qt.AlignmentFlag.AlignTop)
        self.show_entry(entry)

    def show_entry(self, entry: RoomEntry) -> None:
        """Show the entry as it is by now."""
        self.entry = entry
        self.text.show_text(entry.text)
        self.text.setReadOnly(entry.deleted)
        font = self.text.font()
        if font.strikeOut() != entry.deleted:
            font.setStrikeOut(entry.deleted)
            self.text.setFont(font)
        words = self.tr("Bring back") if entry.deleted else self.tr("Strike out")
        self.strike.setText(words)
        named(self.strike, f"{words}: {entry.text}")

    def _edited(self, text: str) -> None:
        self._state.write_entry(replace(self.entry, text=text))

    def _strike(self) -> None:
        if self.entry.deleted:
            self._state.write_entry(replace(self.entry, deleted=False))
        else:
            self._state.strike_out(self.entry)


class RecordPane(QScrollArea):
    """Shows the record of the state's workshop."""

    def __init__(
        self, context: UiContext, state: WorkshopState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._context = context
        self._lines: dict[str, EntryLine] = {}
        self._order: tuple[object, ...] | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget(self)
        card = QFrame(ground)
        card.setProperty("look", "card")
        fit(card.setMaximumWidth, _WIDTH)
        across = QHBoxLayout(ground)
        across.setContentsMargins(20, 18, 20, 18)
        across.addStretch(1)
        across.addWidget(card, 100, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 22)
        column.setSpacing(12)
        self._told = _label("soft")
        column.addWidget(self._told)
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        column.addLayout(self._body)
        self.said = Line(self.tr("Add what was said"), self)
        self.said.returnPressed.connect(self._add_said)
        self.question = Line(self.tr("Add a question that stayed open"), self)
        self.question.returnPressed.connect(self._add_question)
        enter = self.tr("Enter writes it down")
        for line in (self.said, self.question):
            line.setMaxLength(2000)
            column.addLayout(captioned(line.accessibleName(), line, enter))
        column.addStretch(1)
        self.setWidget(ground)
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        self.said.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def lines(self) -> tuple[EntryLine, ...]:
        """The entries that can be edited, as shown."""
        return tuple(self._lines.values())

    def _follow(self) -> None:
        record = self._state.record
        if self._state.view is not View.RECORD or record is None:
            return
        texts = [e for e in record.entries if e.kind in (EntryKind.SAID, EntryKind.QUESTION)]
        dots = _dots(record)
        order = (
            self._state.key,
            self._state.focus is not None,
            tuple((entry.id, entry.row) for entry in texts),
            tuple(dots.items()),
        )
        if order != self._order:
            self._order = order
            self._fill(texts, dots)
        for entry in texts:
            self._lines[entry.id].show_entry(entry)
        shown = sum(entry.kind is EntryKind.SHOWN for entry in record.entries)
        if not (texts or dots or shown):
            self._told.setText(
                self.tr(
                    "Nothing is written down yet. While you present, what the groups say, their "
                    "dots and open questions are kept here; you can also write them down now."
                )
            )
        else:
            given = sum(dots.values())
            self._told.setText(
                self.tr("{0}, {1}. All of it can be put right here.").format(
                    by_number(len(texts), self.tr("1 entry"), self.tr("{0} entries")).format(
                        len(texts)
                    ),
                    by_number(given, self.tr("1 dot"), self.tr("{0} dots")).format(given),
                )
            )

    def _fill(self, texts: list[RoomEntry], dots: Counter[tuple[str, str]]) -> None:
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = {}
        rows = dict.fromkeys((*(entry.row for entry in texts), *(row for row, _ in dots)))
        focus = self._state.focus
        for row in rows:
            name = focus.row_name(row) if focus is not None and row else row
            self._body.addWidget(_strong(name or self.tr("Without a row")))
            given = [(case, count) for (at, case), count in dots.items() if at == row]
            if given:
                words = " · ".join(
                    f"{self._name_of(case)} {'●' * min(n, 12)} {n}" for case, n in given
                )
                self._body.addWidget(_plain(self.tr("Dots: {0}").format(words)))
            for kind, head in (
                (EntryKind.SAID, self.tr("Said")),
                (EntryKind.QUESTION, self.tr("Open questions")),
            ):
                found = [e for e in texts if e.row == row and e.kind is kind]
                if found:
                    self._body.addWidget(_section(head))
                for entry in found:
                    self._lines[entry.id] = EntryLine(self._state, entry, self)
                    self._body.addWidget(self._lines[entry.id])

    def _name_of(self, slug: str) -> str:
        names = {b.slug: b.short_name for b in self._context.services.library.briefs()}
        return names.get(slug, slug)

    def _add_said(self) -> None:
        self._state.note(EntryKind.SAID, self.said.text())
        self.said.clear()

    def _add_question(self) -> None:
        self._state.note(EntryKind.QUESTION, self.question.text())
        self.question.clear()


def _dots(record: WorkshopRecord) -> Counter[tuple[str, str]]:
    """How many dots each cell has, by row and case, in the order in which they were given."""
    found: Counter[tuple[str, str]] = Counter()
    for entry in record.entries:
        if entry.kind is EntryKind.DOT and not entry.deleted:
            found[entry.row, entry.case] += 1
    return found


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setWordWrap(True)
    return label


def _strong(words: str) -> QLabel:
    label = _label("heading")
    label.setText(words)
    return label


def _plain(words: str) -> QLabel:
    label = _label("")
    label.setText(words)
    return label


def _section(words: str) -> QLabel:
    label = _label("section")
    label.setText(words.upper())
    label.setAccessibleName(words)
    return label

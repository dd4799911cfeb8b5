"""Figures, outcomes, events, challenges, notes on visits: each a row of fields with its sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.library.cases.cites import Cites
from casestudies.ui.library.cases.finding_form import FIRST_YEAR, LAST_YEAR
from casestudies.ui.library.cases.plain_text import PlainText
from casestudies.ui.library.cases.state import CasesState
from casestudies.ui.parts.form.choice_box import ChoiceBox
from casestudies.ui.parts.form.fields import Line, captioned
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.form.optional_number import OptionalNumber

LARGEST = 1e9


class Column(NamedTuple):
    """A field of a row: ``kind`` is text (as wide as the row), line, number, year or dimension."""

    field: str
    words: str
    kind: str


class Entries(QWidget):
    """The entries of one field of the draft, and a button that adds one. ``skips`` tells which are
    edited elsewhere."""

    def __init__(
        self,
        context: UiContext,
        state: CasesState,
        field: str,
        columns: Sequence[Column],
        make: Callable[[], Any],
        adds: str,
        skips: Callable[[Any], bool] = lambda _: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self._field, self._columns, self._make = field, columns, make
        self._skips = skips
        self.rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.add = named(QPushButton(adds, self), adds)
        self.add.clicked.connect(self._add)
        context.theme.set_icon(self.add, "plus", "ink_soft", 15)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entries(self) -> None:
        """Show the entries of the draft as they are now."""
        places = [at for at, one in enumerate(self._all) if not self._skips(one)]
        while len(self.rows) > len(places):
            gone = self.rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(places):
            row = _Row(self._context, self._state, self._columns, len(self.rows) + 1, self)
            row.removing = partial(self._remove, len(self.rows))
            row.changing = partial(self._change, len(self.rows))
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        for row, at in zip(self.rows, places, strict=True):
            row.show_entry(self._all[at])

    @property
    def _all(self) -> tuple[Any, ...]:
        return getattr(self._state.draft, self._field)

    def _place(self, number: int) -> int:
        """Where the entry of a row stands in the draft."""
        return [at for at, one in enumerate(self._all) if not self._skips(one)][number]

    def _add(self) -> None:
        self._state.set("", **{self._field: (*self._all, self._make())})
        self.rows[-1].take_focus()

    def _remove(self, number: int) -> None:
        at = self._place(number)
        self._state.set("", **{self._field: (*self._all[:at], *self._all[at + 1 :])})
        self.add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _change(self, number: int, what: str, changes: dict[str, Any]) -> None:
        at = self._place(number)
        changed = replace(self._all[at], **changes)
        every = (*self._all[:at], changed, *self._all[at + 1 :])
        self._state.set(what and f"{self._field} {at} {what}", **{self._field: every})


class _Row(QFrame):
    removing: Callable[[], None]
    changing: Callable[[str, dict[str, Any]], None]

    def __init__(
        self,
        context: UiContext,
        state: CasesState,
        columns: Sequence[Column],
        number: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "chosen-row")
        self._columns = columns
        self._fields: dict[str, QWidget] = {}
        self.cites = Cites(state, self.tr("row {0}").format(number), self)
        self.cites.cited.connect(lambda cites: self.changing("", {"cites": cites}))
        remove = named(QPushButton(self), self.tr("Take row {0} away").format(number))
        remove.setProperty("look", "quiet")
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda: self.removing())
        context.theme.set_icon(remove, "x", "ink_soft", 15)
        small = Flow(gap=10)
        wide = QVBoxLayout()
        for column in columns:
            field = self._make(context, state, column, number)
            self._fields[column.field] = field
            if column.kind == "text":
                wide.addLayout(captioned(column.words, field))
            else:
                box = QWidget(self)
                inside = captioned(column.words, field)
                inside.setContentsMargins(0, 0, 0, 0)
                box.setLayout(inside)
                small.addWidget(box)
        inside = QVBoxLayout()
        inside.setSpacing(8)
        inside.addLayout(wide)
        inside.addLayout(small)
        inside.addWidget(self.cites)
        across = QHBoxLayout(self)
        across.setContentsMargins(10, 8, 6, 10)
        across.addLayout(inside, 1)
        across.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_entry(self, entry: Any) -> None:
        for column in self._columns:
            field, value = self._fields[column.field], getattr(entry, column.field)
            if isinstance(field, OptionalNumber | ChoiceBox):
                field.show_value(value)
            elif isinstance(field, PlainText | Line):
                field.show_text(value)
        self.cites.show_cites(entry.cites)

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        first = self._fields[self._columns[0].field]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make(self, context: UiContext, state: CasesState, column: Column, number: int) -> QWidget:
        name = self.tr("{0}, row {1}").format(column.words, number)
        match column.kind:
            case "text":
                text = PlainText(name, 1, parent=self)
                text.edited.connect(partial(self._take, column.field))
                return text
            case "number":
                value = OptionalNumber(name, -LARGEST, LARGEST, whole=False, letters=9, parent=self)
                value.taken.connect(partial(self._take, column.field))
                return value
            case "year":
                year = OptionalNumber(
                    name, FIRST_YEAR, LAST_YEAR, whole=True, letters=5, parent=self
                )
                year.taken.connect(partial(self._take, column.field))
                return year
            case "dimension":
                choices = [(one.key, one.short_name) for one in state.vocabulary.dimensions]
                box = ChoiceBox(context.theme, name, self.tr("none"), choices, self)
                box.picked.connect(lambda key: self._take(column.field, key or ""))
                return box
            case _:
                line = Line(name, self)
                line.edited.connect(partial(self._take, column.field))
                return line

    def _take(self, field: str, value: Any) -> None:
        self.changing(field, {field: value})

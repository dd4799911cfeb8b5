"""One activity: title, minutes, the rows shown during it with what is prepared for each, prompts,
steps, materials and notes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casestudies.model.workshop import MOST_MINUTES, MOST_PEOPLE, RowNote
from casestudies.services.workshop.editing import begin_times, clock, with_note
from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.fields import Items, Line, NumberLine, Text, captioned
from casestudies.ui.workshop.rows_list import RowsList
from casestudies.ui.workshop.state import WorkshopState


class ActivityForm(QWidget):
    """Each change is taken at once; shows the activity in focus."""

    def __init__(
        self, context: UiContext, state: WorkshopState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._row = ""
        self._shown = ""
        self.title = Line(self.tr("Title of the activity"), self)
        self.title.edited.connect(self._title)
        self.minutes = NumberLine(self.tr("Minutes"), 1, MOST_MINUTES, self)
        self.minutes.counted.connect(self._minutes)
        self.group_size = NumberLine(self.tr("Group size"), 0, MOST_PEOPLE, self)
        self.group_size.counted.connect(self._group_size)
        self._when = QLabel(self)
        self._when.setProperty("look", "soft")
        self._when.setWordWrap(True)
        self.rows = RowsList(
            context.theme, self.tr("Rows shown during it"), movable=True, parent=self
        )
        self.rows.ticked.connect(self._rows)
        self.rows.row_chosen.connect(self._choose_row)
        self._row_name = QLabel(self)
        self._row_name.setProperty("look", "strong")
        self._row_name.setWordWrap(True)
        self.prompt = Text(self.tr("Question to the room about the row"), 2, self)
        self.prompt.edited.connect(self._prompt)
        self.row_notes = Text(self.tr("Your notes about the row"), 3, self)
        self.row_notes.edited.connect(self._row_notes)
        self.prompts = Items(self.tr("On the wall"), 2, self)
        self.prompts.listed.connect(self._prompts)
        self.steps = Items(self.tr("Steps for you"), 2, self)
        self.steps.listed.connect(self._steps)
        self.materials = Items(self.tr("Materials"), 2, self)
        self.materials.listed.connect(self._materials)
        self.notes = Text(self.tr("Your notes"), 3, self)
        self.notes.edited.connect(self._notes)
        self._lay_out()
        state.changed.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(14)
        numbers.addLayout(captioned(self.tr("Minutes"), self.minutes))
        numbers.addLayout(captioned(self.tr("Groups of (0: all)"), self.group_size))
        numbers.addWidget(self._when, 1, Qt.AlignmentFlag.AlignBottom)
        one = self.tr("one a line")
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(captioned(self.tr("Rows shown during it"), self.rows, self.tr("in order")))
        left.addStretch(1)
        self._about_row = QWidget(self)
        right = QVBoxLayout(self._about_row)
        right.setContentsMargins(0, 18, 0, 0)
        right.setSpacing(10)
        right.addWidget(self._row_name)
        wall, you = self.tr("on the wall, below the cards"), self.tr("on your screen alone")
        right.addLayout(captioned(self.tr("Question to the room"), self.prompt, wall))
        right.addLayout(captioned(self.tr("Your notes"), self.row_notes, you))
        right.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(20)
        across.addLayout(left, 1)
        across.addWidget(self._about_row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(captioned(self.tr("Title"), self.title))
        column.addLayout(numbers)
        column.addLayout(captioned(self.tr("On the wall"), self.prompts, one))
        column.addLayout(across)
        column.addLayout(captioned(self.tr("Steps for you"), self.steps, one))
        column.addLayout(captioned(self.tr("Materials"), self.materials, one))
        column.addLayout(captioned(self.tr("Your notes"), self.notes, you))
        column.addStretch(1)

    def take_focus(self) -> None:
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self) -> None:
        state, workshop, item = self._state, self._state.workshop, self._state.activity
        if workshop is None or item is None:
            return
        self.title.show_text(item.title)
        self.minutes.show_number(item.minutes)
        self.group_size.show_number(item.group_size)
        at = workshop.agenda.index(item)
        times = begin_times(workshop)
        self._when.setText(f"{clock(times[at])} – {clock(times[at + 1])}")
        self.prompts.show_items(item.prompts)
        self.steps.show_items(item.steps)
        self.materials.show_items(item.materials)
        self.notes.show_text(item.notes)
        if state.focus is not None:
            if self._shown != item.id:
                self.rows.clear()
                self._shown = item.id
            self.rows.show_rows(state.focus.rows, item.rows)
            self._row = self.rows.current_key
        self._show_row()

    def _show_row(self) -> None:
        workshop, focus = self._state.workshop, self._state.focus
        known = workshop is not None and focus is not None and bool(self._row)
        self._about_row.setEnabled(known)
        if workshop is None or focus is None or not self._row:
            return
        note = workshop.note(self._row)
        self._row_name.setText(focus.row_name(self._row))
        self.prompt.show_text(note.prompt)
        self.row_notes.show_text(note.notes)

    def _choose_row(self, key: str) -> None:
        self._row = key
        self._show_row()

    # --- what is typed ------------------------------------------------------------------------

    def _take(self, what: str, **changes: object) -> None:
        item = self._state.activity
        if item is not None:
            self._state.change_activity(replace(item, **changes), what)  # type: ignore[arg-type]

    def _title(self, text: str) -> None:
        self._take("title", title=text)

    def _minutes(self, minutes: int) -> None:
        self._take("minutes", minutes=minutes)

    def _group_size(self, size: int) -> None:
        self._take("group_size", group_size=size)

    def _rows(self, keys: tuple[str, ...]) -> None:
        item = self._state.activity
        if item is not None:  # what the comparison does not have now may come back
            there = self.rows.offered
            self._take("", rows=(*keys, *(key for key in item.rows if key not in there)))

    def _prompts(self, prompts: tuple[str, ...]) -> None:
        self._take("prompts", prompts=prompts)

    def _steps(self, steps: tuple[str, ...]) -> None:
        self._take("steps", steps=steps)

    def _materials(self, materials: tuple[str, ...]) -> None:
        self._take("materials", materials=materials)

    def _notes(self, notes: str) -> None:
        self._take("notes", notes=notes)

    def _prompt(self, text: str) -> None:
        self._take_note("prompt", prompt=text)

    def _row_notes(self, text: str) -> None:
        self._take_note("notes", notes=text)

    def _take_note(self, what: str, **changes: str) -> None:
        workshop = self._state.workshop
        if workshop is not None and self._row:
            note: RowNote = replace(workshop.note(self._row), **changes)
            self._state.change(with_note(workshop, note), f"{self._row} {what}")

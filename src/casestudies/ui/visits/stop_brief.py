"""The brief of a stop beside its notes: what to ask, what to look for, what is documented."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from casestudies.model.visit import PART_NAMES, BriefLine, BriefPart, StopBrief
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.parts.note_list import NoteList
from casestudies.ui.parts.note_row import NoteRow

_LINES = 6
PARTS = (
    BriefPart.QUESTION,
    BriefPart.LOOK_FOR,
    BriefPart.GAP,
    BriefPart.UNSETTLED,
    BriefPart.DOCUMENTED,
    BriefPart.ETIQUETTE,
    BriefPart.HOSTING,
)
"""What is wanted on the day stands first."""


class StopBriefPane(QWidget):
    """``chosen`` carries the ``BriefLine`` on which a note is to be begun."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = context.services.library.vocabulary
        self._brief: StopBrief | None = None
        self._begun = False
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.told = QLabel(self)
        self.told.setProperty("look", "soft")
        self.told.setWordWrap(True)
        self.list = NoteList(context.theme, _LINES, self)
        named(
            self.list,
            self.tr("Brief of this stop"),
            self.tr("Enter begins a note with the dimension of the line"),
        )
        self.list.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 8)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        self.show_brief(None)

    def show_brief(self, brief: StopBrief | None) -> None:
        """Show a brief, what is to be asked first; None where there is none (yet)."""
        if brief == self._brief and self._begun:
            return
        self._brief, self._begun = brief, True
        rows: list[NoteRow] = []
        for part in PARTS:
            found = brief.part(part) if brief is not None else ()
            if found:
                rows.append(NoteRow(PART_NAMES[part]))
            rows += [NoteRow(self._head(line), line.text, key=line.id) for line in found]
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        warning = brief.warning if brief is not None else ""
        self.told.setText(warning or self.tr("There is no brief for this stop."))
        self.told.setVisible(bool(warning) or not rows)

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _head(self, line: BriefLine) -> str:
        """ "Grading and reporting · for students"."""
        audiences = {
            "students": self.tr("for students"),
            "teachers": self.tr("for teachers"),
            "leaders": self.tr("for leaders"),
        }
        topic = line.dimension or line.population
        name = self._vocabulary().name_of(topic) if topic else ""
        said = (name, audiences.get(line.audience, ""))
        return " · ".join(part for part in said if part)

    def _choose(self, row: NoteRow) -> None:
        found = next(
            (line for line in (self._brief.lines if self._brief else ()) if line.id == row.key),
            None,
        )
        if found is not None:
            self.chosen.emit(found)

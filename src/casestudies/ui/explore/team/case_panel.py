"""A case of the team's library, in brief, with the way home."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.model.results import CaseHit
from casestudies.ui.a11y import named
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.theme.size import fit, pane_width, panel_width


class CasePanel(QFrame):
    """``read_wanted`` asks to read the case on this desk, taken home first where it is not here,
    ``let_go_wanted`` to take it off this desk again."""

    read_wanted = Signal()
    let_go_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        fit(self.setMinimumWidth, 420, by=pane_width)
        self._inner = QWidget(self)
        fit(self._inner.setMaximumWidth, 680, by=panel_width)
        self._name = self._label("heading")
        self._facts = self._label("soft")
        self._lines = self._label("")
        self._told = self._label("soft")
        self.read = QPushButton(self._inner)
        self.read.setProperty("look", "primary")
        self.read.clicked.connect(self.read_wanted)
        words = self.tr("Take it off this desk again")
        self.let_go = named(QPushButton(words, self._inner), words)
        self.let_go.clicked.connect(self.let_go_wanted)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.read)
        foot.addWidget(self.let_go)
        foot.addStretch(1)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for label in (self._name, self._facts, self._lines, self._told):
            column.addWidget(label)
        column.addLayout(foot)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(36, 28, 36, 28)
        layout.addWidget(self._inner, 1, Qt.AlignmentFlag.AlignTop)
        self.show_case(None, here=False, taken=False)

    def show_case(self, hit: CaseHit | None, *, here: bool, taken: bool) -> None:
        """Show a case, or none. ``here``: this desk has it, ``taken`` home from the team's."""
        self._inner.setVisible(hit is not None)
        if hit is None:
            return
        self._name.setText(hit.brief.name)
        self._facts.setText(facts_of(hit.brief, state_in_full=True))
        lines = dict.fromkeys((*hit.brief.distinctive, *(one.text for one in hit.hits)))
        self._lines.setText("\n\n".join(list(lines)[:6]))
        self._told.setText(
            self.tr("This desk has it.")
            if here
            else self.tr("Taken home it can be read, compared and presented here, also offline.")
        )
        words = self.tr("Read it") if here else self.tr("Take it home and read it")
        self.read.setText(words)
        named(self.read, words)
        self.let_go.setVisible(taken)

    def _label(self, look: str) -> QLabel:
        label = QLabel(self._inner)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if look:
            label.setProperty("look", look)
        return label

"""Captions with what is said of each, in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.parts.layouts import clear


class Facts(QFrame):
    """A card with a heading, a sentence and facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.heading = QLabel(self)
        self.heading.setProperty("look", "heading")
        self.said = QLabel(self)
        self.said.setProperty("look", "soft")
        for label in (self.heading, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.said)
        column.addLayout(self._grid)

    def show_facts(self, heading: str, said: str, facts: Sequence[tuple[str, str]]) -> None:
        """Show these; an empty heading or sentence takes no room."""
        for label, text in ((self.heading, heading), (self.said, said)):
            label.setText(text)
            label.setVisible(bool(text))
        clear(self._grid)
        for at, (caption, text) in enumerate(facts):
            left, right = QLabel(caption, self), QLabel(text, self)
            left.setProperty("look", "caption")
            named(right, f"{caption}: {text}")
            right.setTextFormat(Qt.TextFormat.PlainText)
            right.setWordWrap(True)
            self._grid.addWidget(left, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, at, 1)

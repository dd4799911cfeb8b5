"""The line at the foot of the table in which a question is typed that becomes a row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from casestudies.model.comparison import MOST_QUESTIONS
from casestudies.services.compare.questions import LONGEST
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.compare.state import CompareState
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.theme.service import ThemeService


class QuestionLine(QFrame):
    """Enter, or the button, asks what is typed of every case; ``take_focus`` begins."""

    def __init__(
        self, theme: ThemeService, state: CompareState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.edit = named(
            QLineEdit(self),
            self.tr("Add a question"),
            self.tr("Enter makes a row of the findings that answer it, found by search"),
        )
        AltKeys(self.edit)
        self.edit.setMaxLength(LONGEST)
        self.edit.setPlaceholderText(self.tr("Add a question: what do you want to know of each?"))
        self.edit.setToolTip(tip("compare.question"))
        self.edit.returnPressed.connect(self._ask)
        self.edit.textChanged.connect(self._typed)
        self.button = named(QPushButton(self.tr("Add"), self), self.tr("Add the question"))
        self.button.clicked.connect(self._ask)
        theme.set_icon(self.button, "plus", "ink_soft", 15)
        self.button.setEnabled(False)
        self.count = QLabel(self)
        self.count.setProperty("look", "caption")
        self.count.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(11, 7, 11, 3)
        layout.setSpacing(8)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.count)
        layout.addWidget(self.button)  # last: the count comes and goes, the button stays
        state.changed.connect(self._follow)

    def take_focus(self) -> None:
        """Put the cursor into the line."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def _follow(self) -> None:
        """There only where cases stand side by side."""
        spec = self._state.spec
        self.setVisible(spec.by_case)
        count = len(spec.questions)
        self.count.setText(self.tr("{0} of {1}").format(count, MOST_QUESTIONS) if count else "")
        self.count.setVisible(bool(count))

    def _typed(self, text: str) -> None:
        self.button.setEnabled(bool(text.strip()))

    def _ask(self) -> None:
        """What became a row is gone from the line; what did not is told and stays."""
        if self._state.ask(self.edit.text()):
            self.edit.clear()

"""What a page shows where there is nothing: a heading, a sentence, the next steps as buttons."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from casestudies.ui.a11y import named

_LINE = 44  # letters of a step's words in one line, where there is room
_AROUND = 56 + 34  # pixels beside the words of a step
Step = tuple[str, Callable[[], object]]


class EmptyState(QWidget):
    """Says what to do next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._title = QLabel(self)
        self._title.setProperty("look", "heading")
        self._title.setWordWrap(True)
        self._text = QLabel(self)
        self._text.setProperty("look", "soft")
        self._text.setWordWrap(True)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 36, 28, 28)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(4)
        layout.addLayout(self._steps)
        layout.addStretch(1)

    def show_steps(self, title: str, text: str, steps: Sequence[Step] = ()) -> None:
        """Show a heading, a sentence and a button for each step (words, what it does)."""
        self._title.setText(title)
        self._text.setText(text)
        earlier, self._buttons = self._buttons, []
        for words, do in steps:
            button = named(QPushButton(self), words)
            button.setProperty("look", "step")
            button.clicked.connect(do)
            self._steps.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._buttons.append(button)
        if self._buttons and any(button.hasFocus() for button in earlier):
            self._buttons[0].show()  # what is hidden hands the focus on to anything in the window
            self.take_focus()
        for button in earlier:
            button.hide()
            button.deleteLater()
        self._wrap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._wrap()

    def _wrap(self) -> None:
        """Break the words of the steps into lines that fit."""
        for button in self._buttons:
            button.ensurePolished()
            letters = (self.width() - _AROUND) // max(1, button.fontMetrics().averageCharWidth())
            line = min(_LINE, max(12, letters))
            button.setText(textwrap.fill(button.accessibleName(), line))

    @property
    def words(self) -> str:
        """What is said above the steps."""
        return f"{self._title.text()}\n{self._text.text()}"

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The steps, in order."""
        return tuple(self._buttons)

    def take_focus(self) -> None:
        """Put the focus on the first step."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

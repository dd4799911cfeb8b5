"""A choice between two ways of showing something, as two buttons side by side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from casestudies.ui.a11y import named


class Choice(QWidget):
    """``chosen`` brings the number of the button that the user pressed."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = (QPushButton(self), QPushButton(self))
        self._group = QButtonGroup(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        for number, button in enumerate(self.buttons):
            button.setCheckable(True)
            self._group.addButton(button, number)
            across.addWidget(button)
        self._group.idClicked.connect(self.chosen)

    def show_choice(self, names: tuple[str, str], number: int) -> None:
        """Name the two ways and show which is taken; nothing is emitted."""
        for name, button in zip(names, self.buttons, strict=True):
            button.setText(name)
            named(button, name)
        self.buttons[number].setChecked(True)

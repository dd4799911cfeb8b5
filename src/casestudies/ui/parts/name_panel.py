"""A small panel that asks for the name under which a profile or a comparison is saved."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from casestudies.services.workspace.saved import MOST_NAME
from casestudies.ui.a11y import named
from casestudies.ui.parts.popover import Popover


class NamePopover(Popover):
    """``named_it`` gives the name, without blanks around it and never empty. ``what`` is what a
    screen reader calls the box."""

    named_it = Signal(str)

    def __init__(self, parent: QWidget, what: str) -> None:
        super().__init__(parent)
        self.setFixedWidth(400)
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self.box = named(QLineEdit(), what)
        self.box.setMaxLength(MOST_NAME)
        self.box.returnPressed.connect(self._done)
        self.box.textChanged.connect(self._text_changed)
        self.button = QPushButton(self.tr("Save"))
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self._done)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 13, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(row)

    def ask(self, title: str, button: str, name: str, anchor: QRect) -> None:
        """Open beside ``anchor`` (global) with ``name`` in the box, selected."""
        self._title.setText(title)
        named(self, title)
        self.button.setText(button)
        named(self.button, button)
        self.box.setText(name)
        self._text_changed(name)
        self.open_at(anchor, self.box)
        self.box.selectAll()

    def _text_changed(self, text: str) -> None:
        self.button.setEnabled(bool(text.strip()))

    def _done(self) -> None:
        name = " ".join(self.box.text().split())
        if name:
            self.dismiss()
            self.named_it.emit(name)

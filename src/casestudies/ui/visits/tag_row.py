"""The dimensions that a note can be tagged with, each with its number key, in as many lines as they
need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from casestudies.ui.a11y import named

_GAP = 8


class TagRow(QWidget):
    """``chosen`` carries the number of a tag, from 1."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.buttons: list[QPushButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_tags(self, names: Sequence[str], lit: int, pending: int) -> None:
        """Show the tags by their names; ``lit`` is the number of the one that the note has,
        ``pending`` of the one that the digit just typed may mean; 0 for none."""
        if tuple(names) != self._names:
            self._make(names)
        for number, button in enumerate(self.buttons, 1):
            button.setChecked(number == lit)
            look = "note-tag-pending" if number == pending else "note-tag"
            if button.property("look") != look:
                button.setProperty("look", look)
                button.style().unpolish(button)
                button.style().polish(button)

    def sizeHint(self) -> QSize:
        return QSize(200, self._placed(max(200, self.width()), move=False))

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self.buttons), default=0)
        return QSize(widest, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _make(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, name in enumerate(names, 1):
            button = QPushButton(f"{number}  {name}", self)
            named(button, self.tr("Tag {0}: {1}").format(number, name))
            button.setToolTip(self.tr("Alt+{0}, or {0} before the first letter").format(number))
            button.setCheckable(True)
            button.setProperty("look", "note-tag")
            button.clicked.connect(lambda _=False, n=number: self.chosen.emit(n))
            button.show()
            self.buttons.append(button)
        self._lay_out()

    def _lay_out(self) -> None:
        high = self._placed(self.width(), move=True)
        if self.minimumHeight() != high:
            self.setFixedHeight(high)
        self.updateGeometry()

    def _placed(self, width: int, *, move: bool) -> int:
        """How high the lines are at a width; puts the buttons there if they are to move."""
        left = top = high = 0
        for button in self.buttons:
            size = button.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + high + _GAP
            if move:
                button.setGeometry(left, top, min(size.width(), max(width, 1)), size.height())
            left += size.width() + _GAP
            high = size.height()
        return top + high

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        self._lay_out()

"""The message line: a sentence at the foot of the window, with Undo, that goes away by itself.

The page above makes room for it, so that it lies over no row.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from casestudies.ui.a11y import announce, named

SHOWN_MS = 6000
_MOST_WIDTH = 620
_ROOM = 7  # above and below


class Toast(QWidget):
    """Shows one message at a time; stays while the mouse or the focus is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._card = QFrame(self)
        self._card.setObjectName("toast")
        self._undo: Callable[[], object] | None = None
        self._label = QLabel(self._card)
        self._label.setWordWrap(True)
        self._button = named(QPushButton(self.tr("Undo"), self._card), self.tr("Undo"))
        self._button.clicked.connect(self.undo)
        self._across = layout = QHBoxLayout(self._card)
        layout.setContentsMargins(16, 9, 10, 9)
        layout.setSpacing(12)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._time_is_up)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown, "" when there is none."""
        return self._label.text() if self.isVisible() else ""

    def show_message(
        self, text: str, undo: Callable[[], object] | None = None, button: str = ""
    ) -> None:
        """Show a sentence, with an Undo button if ``undo`` is given, or one that says ``button``;
        replaces the message before."""
        self._undo = undo
        self._button.setText(button or self.tr("Undo"))
        named(self._button, self._button.text())
        self._label.setText(text)
        self._button.setVisible(undo is not None)
        self._place()
        self.show()
        self._timer.start()
        announce(self, text)

    def undo(self) -> None:
        """Run the shown message's undo, if it has one, and take the message away."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def withdraw(self, undo: Callable[[], object]) -> None:
        """Take the message away that offers this undo: what it undoes was undone in another way."""
        if self._undo is undo:
            self._undo = None
            self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _time_is_up(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self._undo = None
            self.hide()

    def _place(self) -> None:
        room = self._over.width()
        wanted = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 40
        if self._undo is not None:
            wanted += self._button.sizeHint().width() + 12
        width = min(wanted, _MOST_WIDTH, room - 40)
        height = self._across.heightForWidth(width)
        self.setFixedHeight(height + 2 * _ROOM)
        self._card.setGeometry((room - width) // 2, _ROOM, width, height)

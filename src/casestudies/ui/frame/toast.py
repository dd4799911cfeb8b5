"""The message line: a sentence at the foot of the window, with Undo, that goes away by itself.

It lies in the window's foot, where nothing else is; a sentence that is too long for one line there
is as high as it needs, over the page, and a click takes it away.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from casestudies.ui.a11y import announce, named
from casestudies.ui.frame.foot import Foot

SHOWN_MS = 6000
_MOST_WIDTH = 900


class Toast(QFrame):
    """Shows one message at a time; stays while the mouse or the focus is on it."""

    def __init__(self, foot: Foot) -> None:
        super().__init__(foot.parentWidget())
        self._foot = foot
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._undo: Callable[[], object] | None = None
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._button = named(QPushButton(self.tr("Undo"), self), self.tr("Undo"))
        self._button.clicked.connect(self.undo)
        self._across = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 1, 6, 1)
        layout.setSpacing(12)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._time_is_up)
        foot.room_changed.connect(self._place)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown, "" when there is none."""
        return self._label.text() if self.isVisible() else ""

    def show_message(
        self,
        text: str,
        undo: Callable[[], object] | None = None,
        button: str = "",
        *,
        stays: bool = False,
    ) -> None:
        """Show a sentence, with an Undo button if ``undo`` is given, or one that says ``button``;
        replaces the message before. One that ``stays`` goes by a click or another message."""
        self._undo = undo
        self._button.setText(button or self.tr("Undo"))
        named(self._button, self._button.text())
        self._label.setText(text)
        self._button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        if stays:
            self._timer.stop()
        else:
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        del event
        self._undo = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._place()

    def _time_is_up(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self._undo = None
            self.hide()

    def _place(self) -> None:
        room = self._foot.message_room
        wanted = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 24
        if self._undo is not None:
            wanted += self._button.sizeHint().width() + 12
        width = min(wanted, max(_MOST_WIDTH, room.width() * 2 // 3), room.width())
        height = room.height()
        if width < wanted:
            height = max(height, self._across.heightForWidth(width))
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(left, room.bottom() + 1 - height, width, height)

"""The message line: a sentence at the foot of the window, with Undo, that goes away by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from casestudies.ui.a11y import announce, named

SHOWN_MS = 6000
_MOST_WIDTH = 620


class Toast(QFrame):
    """Shows one message at a time over the foot of its parent; stays while the mouse or the focus
    is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("toast")
        self._undo: Callable[[], object] | None = None
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._button = named(QPushButton(self.tr("Undo"), self), self.tr("Undo"))
        self._button.clicked.connect(self.undo)
        self._across = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 9, 10, 9)
        layout.setSpacing(12)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._time_is_up)
        parent.installEventFilter(self)
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
        self.show()
        self._place()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def undo(self) -> None:
        """Run the shown message's undo, if it has one, and take the message away."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _time_is_up(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self._undo = None
            self.hide()

    def _place(self) -> None:
        parent = self._over
        wanted = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 40
        if self._undo is not None:
            wanted += self._button.sizeHint().width() + 12
        width = min(wanted, _MOST_WIDTH, parent.width() - 40)
        height = self._across.heightForWidth(width)
        self.setGeometry(
            (parent.width() - width) // 2, parent.height() - height - 22, width, height
        )
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

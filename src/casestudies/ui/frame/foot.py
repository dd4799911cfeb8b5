"""The line at the foot of the window: work under way, messages, and the size of type."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from casestudies.ui import actions
from casestudies.ui.a11y import named
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import STEPS, fit, lined

HEIGHT = 30
_EDGE = 8


class Foot(QFrame):
    """Always there, so that nothing above moves when something is said. ``message_room`` is what a
    message may take; ``room_changed`` tells that it changed."""

    smaller_wanted = Signal()
    larger_wanted = Signal()
    usual_wanted = Signal()
    room_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        fit(self.setFixedHeight, HEIGHT, by=lined)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 1, _EDGE, 0)
        self._across.setSpacing(0)
        self._across.addStretch(1)
        self._progress: QWidget | None = None

    def complete(self, theme: ThemeService, progress: QWidget) -> None:
        """Add what the first picture of the window does not show."""
        self._theme = theme
        self._progress = progress
        self._across.insertWidget(0, progress)
        self.smaller = self._button("minus", self.tr("Smaller type"), "type.smaller")
        self.usual = self._button("", self.tr("Size of type"), "type.usual")
        self.larger = self._button("plus", self.tr("Larger type"), "type.larger")
        self.smaller.clicked.connect(self.smaller_wanted)
        self.usual.clicked.connect(self.usual_wanted)
        self.larger.clicked.connect(self.larger_wanted)
        theme.changed.connect(self._show_size)
        self._show_size()

    @property
    def message_room(self) -> QRect:
        """What a message may take of the line, in its parent's coordinates."""
        left, right = _EDGE, self.width() - _EDGE
        if self._progress is not None:
            if not self._progress.isHidden():
                left += self._progress.sizeHint().width()
            sizes = (self.smaller, self.usual, self.larger)
            right -= sum(button.sizeHint().width() for button in sizes) + _EDGE
        top_left = self.geometry().topLeft()
        return QRect(top_left.x() + left, top_left.y() + 2, right - left, self.height() - 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)  # larger type makes the foot higher first, then moves it up
        self.room_changed.emit()

    def _button(self, icon: str, name: str, action: str) -> QToolButton:
        button = named(QToolButton(self), name)
        button.setProperty("focusPolicy", "TabFocus")
        button.setToolTip(actions.tip(action))
        if icon:
            self._theme.set_icon(button, icon, "ink_soft", 16)
        self._across.addWidget(button)
        return button

    def _show_size(self) -> None:
        size = self._theme.size
        said = self.tr("{0} %").format(size)
        self.usual.setText(said)
        named(self.usual, self.tr("Size of type: {0}").format(said))
        self.smaller.setEnabled(size > STEPS[0])
        self.larger.setEnabled(size < STEPS[-1])

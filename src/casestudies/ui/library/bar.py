"""The row above the page: which section, what is said of it, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.library.section import Section
from casestudies.ui.parts.layouts import CutButton, CutLabel
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined

_HEIGHT = 64
_SIDE = 20
_GAP = 10


class Bar(QFrame):
    """``back`` asks for the list of the section that is shown; ``focus_gone`` tells that the button
    with the focus was taken away or can do nothing now."""

    back = Signal()
    focus_gone = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        fit(self.setMinimumHeight, _HEIGHT, by=lined)
        self._actions: tuple[QAction, ...] = ()
        self._buttons: list[QPushButton] = []
        self.return_button = named(QPushButton(self), self.tr("Back to the list"))
        self.return_button.setProperty("look", "icon")
        fit(self.return_button.setFixedSize, 38, 36)
        theme.set_icon(self.return_button, "arrow-left", "ink_soft", 17)
        self.return_button.clicked.connect(self.back)
        self.title = CutLabel(self)
        self.title.setProperty("look", "title")
        self.badge = QLabel(self)
        self.badge.setProperty("look", "own-badge")
        self.badge.setTextFormat(Qt.TextFormat.PlainText)
        self.status = CutLabel(self)
        self.status.setProperty("look", "caption")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._line.setSpacing(_GAP)
        self._line.addWidget(self.return_button)
        self._line.addWidget(self.title)
        self._line.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self.status, 1)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of the section, from left to right."""
        return tuple(self._buttons)

    def show_section(self, section: Section) -> None:
        """Show the head of a section as it is now."""
        self.return_button.setVisible(bool(section.item))
        self.badge.setVisible(bool(section.badge))
        self.badge.setText(section.badge)
        self.status.setText(section.status)
        self.title.setText(section.title)
        named(self.title, section.title)
        if section.head_actions != self._actions:
            for action in self._actions:
                action.changed.disconnect(self._enable)
            self._actions = section.head_actions
            for action in self._actions:
                action.changed.connect(self._enable)
            self._show_buttons()
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def event(self, event: QEvent) -> bool:
        """What stands beside the title has another width: a button knows its own once shown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._give_way()
        return super().event(event)

    def _give_way(self) -> None:
        """Let a long title give way to the buttons, as far as a few of its letters."""
        beside = [w for w in (self.return_button, self.badge) if not w.isHidden()]
        beside += self._buttons  # also those just made, which the layout has not shown yet
        taken = sum(max(w.sizeHint().width(), w.minimumWidth()) + _GAP for w in beside)
        taken += self.status.minimumSizeHint().width()
        room = self.width() - taken - 2 * _SIDE - _GAP
        self.title.setMaximumWidth(max(self.title.minimumSizeHint().width(), room))

    def _enable(self) -> None:
        focused = any(button.hasFocus() for button in self._buttons)
        for button, action in zip(self._buttons, self._actions, strict=True):
            button.setEnabled(action.isEnabled())
        if focused and not any(button.hasFocus() for button in self._buttons):
            self.focus_gone.emit()

    def _show_buttons(self) -> None:
        focused = any(button.hasFocus() for button in self._buttons)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for action in self._actions:
            button = named(CutButton(action.text(), self), action.text().rstrip("…"))
            button.setToolTip(action.toolTip())
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            if action is self._actions[-1]:
                button.setProperty("look", "primary")
            self._line.addWidget(button)
            QWidget.setTabOrder((self.return_button, *self._buttons)[-1], button)
            self._buttons.append(button)
        if focused:
            self.focus_gone.emit()

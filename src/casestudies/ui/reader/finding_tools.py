"""Small buttons at the margin of a finding: copy it with its citation, note, highlight, star,
collect. They show where the mouse is, or the finding that keys went to; keys do the same."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.actions import spec, tip
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, px

_BUTTON = 27
_ACTIONS = ("case.cite", "case.note", "case.highlight", "case.star", "case.collect")


class FindingTools(QFrame):
    """``pressed`` gives the key of the action that a button stands for."""

    pressed = Signal(str)

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self.setProperty("look", "tools")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        self.buttons: dict[str, QPushButton] = {}
        for key in _ACTIONS:
            row = spec(key)
            button = named(QPushButton(self), row.text)
            button.setToolTip(tip(key))
            button.setProperty("look", "tool")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has a key in the text
            fit(button.setFixedSize, _BUTTON, _BUTTON, by=px)
            theme.set_icon(button, row.icon, "ink_soft", 15)
            button.clicked.connect(lambda _checked=False, key=key: self.pressed.emit(key))
            column.addWidget(button)
            self.buttons[key] = button
        self.hide()

    def show_at(self, block: QRect, right: int, *, starred: bool, whole: bool) -> None:
        """Show beside ``block`` (in the parent's coordinates), ending at ``right``. ``whole`` tells
        that it is of the case as a whole, which is no finding to cite."""
        self.buttons["case.cite"].setVisible(not whole)
        self.buttons["case.highlight"].setVisible(not whole)
        star = self.buttons["case.star"]
        icon = ("star-filled", "star") if starred else ("star", "ink_soft")
        self._theme.set_icon(star, *icon, 15)
        size = self.sizeHint()
        top = max(2, min(block.top() - 2, self._view.height() - size.height() - 2))
        self.setGeometry(QRect(QPoint(right - size.width(), top), size))
        self.show()
        self.raise_()

"""The search box: an icon, the words, a count at the right and a button that clears."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.actions import native_shortcut
from casestudies.ui.theme.service import ThemeService


class SearchBox(QFrame):
    """``changed`` follows every change of the words; ``down`` asks to go into the results."""

    changed = Signal(str)
    down = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("searchbox")
        self.setFixedHeight(40)
        self._icon = QLabel(self)
        self._icon.setFixedSize(20, 20)
        self.edit = named(QLineEdit(self), self.tr("Search the cases"))
        self.edit.setPlaceholderText(
            self.tr("Search cases, practices, populations …   {0}").format(
                native_shortcut("Ctrl+K")
            )
        )
        self.edit.textChanged.connect(self.changed)
        self.edit.installEventFilter(self)
        self._count = QLabel(self)
        self._count.setProperty("look", "caption")
        self._clear = named(QToolButton(self), self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search"))
        theme.set_icon(self._clear, "x", "ink_soft", 16)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 10, 0)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._clear)
        self.edit.textChanged.connect(self._text_changed)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def text(self) -> str:
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put words into the box, as if they had been typed."""
        if text != self.edit.text():
            self.edit.setText(text)

    def clear(self) -> None:
        """Take the words out and put the cursor in."""
        self.edit.clear()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the cursor into the box with the words selected."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def show_count(self, text: str) -> None:
        """Say at the right how much was found: "27 passages in 4 ms"."""
        self._count.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", kind == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.down.emit()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _tint(self) -> None:
        self._icon.setPixmap(self._theme.icon("search", "ink_soft", 18).pixmap(18, 18))

"""Find in the open case: words, which of how many, next and previous, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.ui.a11y import announce, named
from casestudies.ui.parts.alt_keys import AltKeys
from casestudies.ui.parts.layouts import clear
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, px

Counted = tuple[str, str, int]  # anchor of a section, its title, how many


class FindBar(QFrame):
    """``changed`` gives the words, ``moved`` +1 or -1, ``jumped`` the anchor of a section, ``left``
    asks to close, ``listed`` for the whole list of sections."""

    changed = Signal(str)
    moved = Signal(int)
    jumped = Signal(str)
    left = Signal()
    listed = Signal()

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self._sections: tuple[Counted, ...] = ()
        self.edit = named(QLineEdit(self), self.tr("Find in this case"))
        self.edit.setPlaceholderText(self.tr("Find in this case"))
        self.edit.textChanged.connect(self.changed)
        self.edit.installEventFilter(self)
        AltKeys(self.edit)
        self._count = QLabel(self)
        self._count.setProperty("look", "caption")
        fit(self._count.setMinimumWidth, 64)
        row = QHBoxLayout()
        row.setSpacing(5)
        row.addWidget(self.edit, 1)
        row.addWidget(self._count)
        for icon, text, send in (
            ("chevron-up", self.tr("Previous match"), partial(self.moved.emit, -1)),
            ("chevron-down", self.tr("Next match"), partial(self.moved.emit, 1)),
            ("x", self.tr("Close the search in this case"), self.left.emit),
        ):
            button = named(QToolButton(self), text)
            button.setToolTip(text)
            theme.set_icon(button, icon, "ink_soft", 16)
            button.clicked.connect(send)
            row.addWidget(button)
        self._line = sections = QWidget(self)  # whose line stays while nothing matches
        theme.changed.connect(self._fit_line)
        self._fit_line()
        self._where = QHBoxLayout(sections)
        self._where.setContentsMargins(0, 0, 0, 0)
        self._where.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(sections)
        self.hide()

    def show_count(self, at: int, total: int, note: str = "") -> None:
        """Say which match of how many is the current one (from 0)."""
        if not self.edit.text().strip():
            text = ""
        elif not total:
            text = note or self.tr("No match")
        else:
            text = self.tr("{0} of {1}").format(at + 1, total)
        if text != self._count.text():
            self._count.setText(text)
            announce(self, text)

    def show_sections(self, sections: Sequence[Counted]) -> None:
        """Show how many matches each section has, as buttons that go there."""
        if tuple(sections) != self._sections:
            self._sections = tuple(sections)
            self._fill()

    def take_focus(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.moved.emit(-1 if back else 1)
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fill()

    def _fit_line(self) -> None:
        button = self._button("", "")
        self._line.setFixedHeight(button.sizeHint().height())
        button.deleteLater()

    def _fill(self) -> None:
        clear(self._where)
        room = self.width() - 30 - px(90)
        shown = 0
        for anchor, title, count in self._sections:
            button = self._button(f"{title} {count}", f"{title}: {count}")
            button.clicked.connect(partial(self.jumped.emit, anchor))
            room -= button.sizeHint().width() + 2
            if room < 0 and shown:
                button.deleteLater()
                break
            self._where.addWidget(button)
            shown += 1
        rest = len(self._sections) - shown
        if rest:
            more = self._button(self.tr("{0} more…").format(rest), self.tr("All sections"))
            more.clicked.connect(self.listed)
            self._where.addWidget(more)
        if self._sections:
            self._where.addStretch(1)

    def _button(self, text: str, said: str) -> QPushButton:
        button = named(QPushButton(text, self), said)
        button.setProperty("look", "link")
        return button

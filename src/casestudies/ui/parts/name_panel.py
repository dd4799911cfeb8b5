"""A small panel that asks for the name under which a profile or a comparison is saved."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from casestudies.model.limits import MOST_NAME
from casestudies.ui.a11y import named
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 520
_LINES = 3  # that the longest name takes
_AROUND = 16  # pixels above and below the lines of a box, its border among them


class NameBox(QPlainTextEdit):
    """A box for one line of text, broken where it is longer than the box, so that all of it is
    seen. ``entered`` follows Enter."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "field")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._cut)

    def text(self) -> str:
        """What is typed, as one line."""
        return " ".join(self.toPlainText().splitlines())

    def setText(self, text: str) -> None:
        """Put another text into the box."""
        self.setPlainText(text)

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(self.font()).lineSpacing()
        return QSize(200, round(_LINES * line) + _AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the panel's
        else:
            super().keyPressEvent(event)

    def _cut(self) -> None:
        """Take off what is longer than a name may be."""
        if len(self.toPlainText()) > MOST_NAME:
            cursor = self.textCursor()
            cursor.setPosition(MOST_NAME)
            cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()


class NamePopover(Popover):
    """``named_it`` gives the name, without blanks around it and never empty. ``what`` is what a
    screen reader calls the box."""

    named_it = Signal(str)

    def __init__(self, parent: QWidget, what: str) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, _WIDTH, by=panel_width)
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self.box = named(NameBox(), what)
        self.box.entered.connect(self._done)
        self.box.textChanged.connect(self._text_changed)
        self.button = QPushButton(self.tr("Save"))
        self.button.setProperty("look", "primary")
        self.button.clicked.connect(self._done)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
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
        self.box.setFixedHeight(self.box.sizeHint().height())
        self._text_changed()
        self.open_at(anchor, self.box)
        self.box.selectAll()

    def _text_changed(self) -> None:
        self.button.setEnabled(bool(self.box.text().strip()))

    def _done(self) -> None:
        name = " ".join(self.box.text().split())
        if name:
            self.dismiss()
            self.named_it.emit(name)

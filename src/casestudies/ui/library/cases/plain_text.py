"""A text of a case: what is pasted from a web page comes as plain words in one line."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextDocumentFragment
from PySide6.QtWidgets import QWidget

from casestudies.ui.parts.form.fields import Text

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def plain_words(data: QMimeData) -> str:
    """What is pasted as plain text: no marks of a page, no letters that nobody sees."""
    said = data.text()
    if not said.strip() and data.hasHtml():
        said = QTextDocumentFragment.fromHtml(data.html()).toPlainText()
    return _UNSEEN.sub("", said.replace("\u00a0", " "))


class PlainText(Text):
    """``entered`` follows Enter, which writes no line; ``came`` that the focus came."""

    entered = Signal()
    came = Signal()

    def __init__(
        self, name: str, least: int = 1, *, lines: bool = False, parent: QWidget | None = None
    ) -> None:
        """``lines``: Enter writes a line, and pasted lines stay lines."""
        super().__init__(name, least, parent)
        self._lines_wanted = lines

    def take_focus(self) -> None:
        """Put the cursor behind what is written."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def insertFromMimeData(self, source: QMimeData) -> None:
        words = plain_words(source)
        if not self._lines_wanted:
            words = " ".join(words.split())
        if words:
            self.textCursor().insertText(words)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self._lines_wanted:
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.entered.emit()
            else:
                event.ignore()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Enter with Ctrl is a command of the page, not a line."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit()

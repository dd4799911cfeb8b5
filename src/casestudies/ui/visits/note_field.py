"""Where a field note is written: large, kept as it is typed, tagged by a number key."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from casestudies.model.limits import MOST_NOTE
from casestudies.ui.a11y import named

_FEWEST_LINES, _MOST_LINES = 2, 7
_NUMBERED = re.compile(r"([1-9])(?=[^\W\d_]|[\"'“‘(])")
_ORDINAL = re.compile(
    r"(?:1st|2nd|3rd|[4-9]th)(?![^\W\d_])|(?:1s|2n|3r|[4-9]t)\Z", re.IGNORECASE
)  # or its beginning
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT = Qt.KeyboardModifier.AltModifier
_WRITES_WITH_ALT = sys.platform == "darwin"  # there Alt writes: å, –, ©


def number_and_text(text: str, numbers: int) -> tuple[int, str]:
    """What a text that begins with a digit means: a digit from 1 to ``numbers`` with a letter right
    behind it is the number of a dimension, and the rest is the text. ``(0, text)`` for anything
    else: a digit alone, a number of two digits, a number with a space behind it, "3rd".

    >>> number_and_text("3Grade 9 adviser", 4), number_and_text("3 habits", 4)
    ((3, 'Grade 9 adviser'), (0, '3 habits'))
    """
    found = _NUMBERED.match(text)
    if found is None or int(found[1]) > numbers or _ORDINAL.match(text):
        return 0, text
    return int(found[1]), text[1:]


class NoteField(QPlainTextEdit):
    """Grows with its text, up to some lines. ``edited`` follows typing; ``finished`` Enter (Shift
    and Enter begin another line); ``numbered`` Alt and a digit; ``undone`` Ctrl+Z where nothing
    typed is left to undo; ``left`` the arrow that leads out of it downwards; ``given`` carries the
    paths of files that are dropped or pasted."""

    edited = Signal(str)
    finished = Signal()
    numbered = Signal(int)
    undone = Signal()
    left = Signal()
    given = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, self.tr("Note"))
        self.setProperty("look", "note")
        self.setPlaceholderText(self.tr("What do you see and hear?"))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)
        self._showing = False

    @property
    def text(self) -> str:
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text without telling anyone, the cursor at its end."""
        if text == self.text:
            return
        self._showing = True
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._showing = False

    def take_number(self) -> None:
        """The digit that the text begins with was the number of a dimension: it goes, the cursor
        stays where it is in the words."""
        cursor = QTextCursor(self.document())
        self._showing = True
        cursor.deleteChar()
        self._showing = False

    def sizeHint(self) -> QSize:
        return QSize(300, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._wanted_height())

    def _wanted_height(self) -> int:
        line = QFontMetricsF(self.font()).lineSpacing()
        lines = max(_FEWEST_LINES, min(self._lines(), _MOST_LINES))
        around = 2 * self.document().documentMargin() + 2 * self.frameWidth() + 14
        return round(lines * line + around)

    def _lines(self) -> int:
        block, lines = self.document().firstBlock(), 0
        while block.isValid():
            lines += max(1, block.lineCount())
            block = block.next()
        return lines

    def _changed(self) -> None:
        if len(self.text) > MOST_NOTE:
            cursor = self.textCursor()
            cursor.setPosition(MOST_NOTE)
            cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()  # which comes here again
            return
        self._fit()
        if not self._showing:
            self.edited.emit(self.text)

    def _fit(self) -> None:
        wanted = self._wanted_height()
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _is_of_the_note(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        digit = _digit_with_alt(event)
        if event.key() in _ENTER and not shift:
            self.finished.emit()
        elif digit is not None:
            self.numbered.emit(digit)
        elif event.matches(QKeySequence.StandardKey.Undo) and not self._can_undo:
            self.undone.emit()
        elif event.key() == Qt.Key.Key_Down and self._on_last_line:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape or self._is_command(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = _files(source)
        if files:
            self.given.emit(files)
        else:
            super().insertFromMimeData(source)

    @property
    def _can_undo(self) -> bool:
        return self.document().isUndoAvailable()

    @property
    def _on_last_line(self) -> bool:
        cursor = self.textCursor()
        before = cursor.position()
        cursor.movePosition(QTextCursor.MoveOperation.Down)
        return cursor.position() == before

    def _is_command(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier == _ALT
        return bool(alt and event.text() and event.text().isprintable() and not _WRITES_WITH_ALT)


def _files(source: QMimeData) -> list[Path]:
    """The files of this machine that are dropped or pasted."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]


def _is_of_the_note(event: QKeyEvent) -> bool:
    """Whether a key belongs to the note, whatever it is elsewhere."""
    return _digit_with_alt(event) is not None or event.matches(QKeySequence.StandardKey.Undo)


def _digit_with_alt(event: QKeyEvent) -> int | None:
    """The digit of Alt and a digit key; None for other keys."""
    number = event.key() - Qt.Key.Key_0
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _ALT
    return number if plain and 0 <= number <= 9 else None

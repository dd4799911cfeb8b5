"""Fields of a form: a line, a text that grows, a list with an item a line, a number, a time of
day; each told of what is typed, with undo left to the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from casestudies.model.limits import MOST_NAME
from casestudies.services.workshop.editing import clock, minutes_of
from casestudies.services.workshop.workshop_json import MOST_ITEMS, MOST_TEXT
from casestudies.ui.a11y import named
from casestudies.ui.parts.alt_keys import AltKeys

_AROUND = 14  # pixels above and below the lines of a text, its border among them
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def leaves_undo(event: QEvent) -> bool:
    """Whether the event asks a field for its own undo: the page undoes in its place."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (event.matches(_UNDO[0]) or event.matches(_UNDO[1]))
    )


class Line(QLineEdit):
    """One line. ``edited`` follows typing."""

    edited = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        AltKeys(self)
        self.setMaxLength(MOST_NAME)
        self.textEdited.connect(self.edited)

    def show_text(self, text: str) -> None:
        """Show a text without telling anyone."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0 if not self.hasFocus() else len(text))

    def event(self, event: QEvent) -> bool:
        if leaves_undo(event):
            event.ignore()
            return True
        return super().event(event)


class NumberLine(Line):
    """A whole number from ``least`` to ``most``. ``counted`` follows typing and the arrow keys,
    with a number that fits; what does not fit is marked and put right when the field is left."""

    counted = Signal(int)

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._least, self._most = least, most
        self._number = least
        self.setMaxLength(len(str(most)) + 1)
        self.setAccessibleDescription(
            self.tr("From {0} to {1}; the arrows count").format(least, most)
        )
        self.edited.connect(self._typed)
        self.editingFinished.connect(self._put_right)

    def show_number(self, number: int) -> None:
        """Show a number, unless somebody is typing what cannot be read yet."""
        self._number = number
        if _number_in(self.text(), self._least, self._most) != number and not (
            self.hasFocus() and self.property("wrong")
        ):
            self.show_text(str(number))
        self._mark(wrong=_number_in(self.text(), self._least, self._most) is None)

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self.font()).horizontalAdvance("0" * (len(str(self._most)) + 1))
        return QSize(round(wide) + 26, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._take(max(self._least, min(self._number + step, self._most)))
            self.show_text(str(self._number))
        else:
            super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        found = _number_in(text, self._least, self._most)
        self._mark(wrong=found is None)
        if found is not None:
            self._take(found)

    def _take(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.counted.emit(number)

    def _put_right(self) -> None:
        self.setText(str(self._number))
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        mark(self, wrong=wrong)


class TimeLine(Line):
    """A time of day as people write it. ``timed`` follows typing, with minutes after midnight;
    what is no time is marked and put right when the field is left."""

    timed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._time = 0
        self.setMaxLength(9)
        self.setAccessibleDescription(self.tr("Such as 9:00 or 1:30 pm"))
        self.edited.connect(self._typed)
        self.editingFinished.connect(self._put_right)

    def show_time(self, time: int) -> None:
        """Show a time, unless the text says it already or somebody is typing it."""
        self._time = time
        if minutes_of(self.text()) != time and not (self.hasFocus() and self.property("wrong")):
            self.show_text(clock(time))
        mark(self, wrong=minutes_of(self.text()) is None)

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self.font()).horizontalAdvance("0" * 8)
        return QSize(round(wide) + 26, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _typed(self, text: str) -> None:
        found = minutes_of(text)
        mark(self, wrong=found is None)
        if found is not None and found != self._time:
            self._time = found
            self.timed.emit(found)

    def _put_right(self) -> None:
        self.setText(clock(self._time))
        mark(self, wrong=False)


class Text(QPlainTextEdit):
    """A text as high as its lines, ``least`` of them at the fewest; Tab goes on to the next field.
    ``edited`` follows typing."""

    edited = Signal(str)

    def __init__(self, name: str, least: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        self._least = least
        self._showing = False
        self.setProperty("look", "field")
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show a text without telling anyone."""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            if self.hasFocus():
                cursor = self.textCursor()
                cursor.movePosition(cursor.MoveOperation.End)
                self.setTextCursor(cursor)
            self._showing = False

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(self.font()).lineSpacing()
        lines = max(self._least, self._lines())
        return QSize(200, round(lines * line) + _AROUND)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if leaves_undo(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _lines(self) -> int:
        """How many lines are seen; a paragraph that was not laid out yet counts as one."""
        block, lines = self.document().firstBlock(), 0
        while block.isValid():
            lines += max(1, block.lineCount())
            block = block.next()
        return lines

    def _fit(self) -> None:
        wanted = self.sizeHint().height()
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def _changed(self) -> None:
        if len(self.toPlainText()) > MOST_TEXT:
            cursor = self.textCursor()
            cursor.setPosition(MOST_TEXT)
            cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()  # which comes here again
            return
        self._fit()
        if not self._showing:
            self.edited.emit(self.toPlainText())


class Items(Text):
    """A list, an item a line. ``listed`` follows typing, with the items that say something."""

    listed = Signal(tuple)

    def __init__(self, name: str, least: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(name, least, parent)
        self.setAccessibleDescription(self.tr("One a line"))
        self.edited.connect(self._edited)

    @property
    def items(self) -> tuple[str, ...]:
        return _items_in(self.toPlainText())

    def show_items(self, items: tuple[str, ...]) -> None:
        """Show a list, unless the text says it already: blank lines stay while one types."""
        if items != self.items:
            self.show_text("\n".join(items))

    def _edited(self, text: str) -> None:
        self.listed.emit(_items_in(text))


def mark(field: QLineEdit, *, wrong: bool) -> None:
    """Draw a field whose text cannot be read, or no longer."""
    if bool(field.property("wrong")) != wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)


def captioned(words: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """A field below its caption, which says in faint words what it is for."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(caption(words, field, hint))
    column.addWidget(field)
    return column


def caption(words: str, field: QWidget, hint: str = "") -> QLabel:
    """The words above a field."""
    label = QLabel(f"{words} · {hint}" if hint else words)
    label.setProperty("look", "caption")
    label.setWordWrap(True)
    label.setBuddy(field)
    return label


def _items_in(text: str) -> tuple[str, ...]:
    found = (" ".join(line.split()) for line in text.splitlines())
    return tuple(line for line in found if line)[:MOST_ITEMS]


def _number_in(text: str, least: int, most: int) -> int | None:
    said = text.strip()
    if not (said.isascii() and said.isdigit() and len(said) < 8):
        return None
    return int(said) if least <= int(said) <= most else None

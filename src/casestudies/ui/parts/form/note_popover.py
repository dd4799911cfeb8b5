"""A panel in which a note is written beside what it is of; what is typed is kept at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from casestudies.model.limits import MOST_NOTE
from casestudies.ui.a11y import named
from casestudies.ui.language.dates import shown_moment
from casestudies.ui.notes import Draft
from casestudies.ui.parts.popover import Popover
from casestudies.ui.theme.size import fit, panel_width

_WIDTH = 440
_FEWEST_LINES, _MOST_LINES = 3, 12
_AROUND = 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteText(QPlainTextEdit):
    """Grows with its text, up to some lines. ``edited`` follows typing, ``finished`` Ctrl and
    Enter."""

    edited = Signal(str)
    finished = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        self._showing = False
        self.setProperty("look", "field")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show a text without telling anyone, the cursor at its end."""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self._showing = False

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(self.font()).lineSpacing()
        lines = max(_FEWEST_LINES, min(self._lines(), _MOST_LINES))
        around = 2 * self.document().documentMargin() + _AROUND
        return QSize(240, round(lines * line + around))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and control:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the panel's
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are those of what is typed here, and Ctrl+Enter ends the note."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in (*_ENTER, Qt.Key.Key_Z, Qt.Key.Key_Y):
                event.accept()
                return True
        return super().event(event)

    def _lines(self) -> int:
        block, lines = self.document().firstBlock(), 0
        while block.isValid():
            lines += max(1, block.lineCount())
            block = block.next()
        return lines

    def _changed(self) -> None:
        if len(self.toPlainText()) > MOST_NOTE:
            cursor = self.textCursor()
            cursor.setPosition(MOST_NOTE)
            cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()  # which comes here again
            return
        if not self._showing:
            self.edited.emit(self.toPlainText())


class NotePopover(Popover):
    """``open_for`` shows a draft; leaving the panel finishes it. ``done`` follows the end of the
    writing."""

    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self.setFixedWidth, _WIDTH, by=panel_width)
        named(self, self.tr("Note"))
        self.draft: Draft | None = None
        self._anchor = QRect()
        self._head = QLabel(self)
        self._head.setProperty("look", "micro")
        self._head.setWordWrap(True)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._quote = QLabel(self)
        self._quote.setProperty("look", "soft")
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self.text = NoteText(self.tr("Your note"), self)
        self.text.setPlaceholderText(self.tr("What do you think of it?"))
        self.text.edited.connect(self._typed)
        self.text.finished.connect(self.dismiss)
        self._state = QLabel(self)
        self._state.setProperty("look", "caption")
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setWordWrap(True)
        self.delete_button = named(QPushButton(self.tr("Delete"), self), self.tr("Delete"))
        self.delete_button.setProperty("look", "quiet")
        self.delete_button.clicked.connect(self._delete)
        self.done_button = named(QPushButton(self.tr("Done"), self), self.tr("Done"))
        self.done_button.setProperty("look", "primary")
        self.done_button.setToolTip(self.tr("Esc or Ctrl+Enter"))
        self.done_button.clicked.connect(self.dismiss)
        foot = QHBoxLayout()
        foot.addWidget(self._state, 1)
        foot.addWidget(self.delete_button)
        foot.addWidget(self.done_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 13, 16, 14)
        layout.setSpacing(7)
        layout.addWidget(self._head)
        layout.addWidget(self._quote)
        layout.addWidget(self.text)
        layout.addLayout(foot)
        self._saying = QTimer(self)  # a state that flickers while one types is not read
        self._saying.setSingleShot(True)
        self._saying.setInterval(250)
        self._saying.timeout.connect(self._tell)
        self.closed.connect(self._left)

    def open_for(self, draft: Draft, of: str, anchor: QRect) -> None:
        """Write a note; ``of`` says what it is of, ``anchor`` (global) is where that stands."""
        if self.draft is not None:
            self._left()
        self.draft, self._anchor = draft, anchor
        author, yours = draft.note.author, self.tr("Your note")
        whose = self.tr("Note by {0}").format(author) if author else yours
        named(self.text, whose)
        self._head.setText(f"{of} · {whose}" if author else of)
        quote = " ".join(draft.note.quote.split())
        self._quote.setText(f"“{_cut(quote)}”" if quote else "")
        self._quote.setVisible(bool(quote))
        self.text.show_text(draft.text)
        self.text.document().clearUndoRedoStacks()
        draft.changed.connect(self._saying.start)
        self._tell()
        self._fit()
        self.open_at(anchor, self.text)

    def _typed(self, text: str) -> None:
        if self.draft is not None:
            self.draft.type(text)
            self._fit()

    def _tell(self) -> None:
        draft = self.draft
        if draft is None:
            return
        self._state.setText(self._state_words(draft))
        self.delete_button.setEnabled(bool(draft.note.version))

    def _state_words(self, draft: Draft) -> str:
        if draft.problem:
            return draft.problem
        if draft.unkept:
            return self.tr("Being kept…")
        if draft.kept_at is not None:
            return self.tr("Kept {0}").format(f"{draft.kept_at.astimezone():%H:%M:%S}")
        if draft.note.version:
            return self.tr("Written {0}").format(shown_moment(draft.note.updated))
        return self.tr("Kept as you type")

    def _delete(self) -> None:
        draft, self.draft = self.draft, None
        if draft is not None:
            draft.changed.disconnect(self._saying.start)
            draft.delete()
        self.dismiss()
        self.done.emit()

    def _left(self) -> None:
        """The panel was closed, by whatever: the note is done."""
        draft, self.draft = self.draft, None
        self._saying.stop()
        if draft is not None:
            draft.changed.disconnect(self._saying.start)
            draft.finish()
            self.done.emit()

    def _fit(self) -> None:
        """As high as what is typed needs."""
        wanted = self.text.sizeHint().height()
        if self.text.height() != wanted or self.text.minimumHeight() != wanted:
            self.text.setFixedHeight(wanted)
            layout = self.layout()
            assert layout is not None
            height = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else -1
            self.setFixedHeight(height if height > 0 else self.sizeHint().height())
            if self.isVisible():
                self._place(self._anchor)


def _cut(quote: str) -> str:
    return quote if len(quote) <= 180 else quote[:178].rsplit(" ", 1)[0] + " …"

"""The lines in which one types during a talk: where to go, how many minutes, what is said."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from casestudies.model.talk import Slide
from casestudies.ui.a11y import announce, named
from casestudies.ui.present.keys import Keys
from casestudies.ui.present.room_notes import RoomNotes
from casestudies.ui.present.state import PresentState

_MOST_MINUTES = 600
_MOST_TOLD = 6  # rows that match
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CLICKER = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class AskLine(QFrame):
    """Asks where to go or how long a countdown is, and tells below what matches. ``went`` carries
    the key of the slide, ``minutes_given`` a number of seconds; ``left`` follows either and
    Escape, when it is hidden again."""

    went = Signal(str)
    minutes_given = Signal(int)
    left = Signal()

    def __init__(self, state: PresentState, parent: QWidget) -> None:
        super().__init__(parent)
        self._slides = state.talk.slides
        self._for_minutes = False
        self.setObjectName("ask")
        self.line = QLineEdit(self)
        self.line.textEdited.connect(self._show_found)
        self.line.installEventFilter(self)
        self.found = QLabel(self)
        self.found.setWordWrap(True)
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addWidget(self.line)
        down.addWidget(self.found)
        self.hide()

    def ask_where(self, begin: str = "") -> None:
        """For the number or the name of a row; ``begin`` is typed already."""
        self._ask(self.tr("Go to: the number or the name of a row, then Enter"), minutes=False)
        self.line.setText(begin)
        self._show_found(begin)

    def ask_minutes(self) -> None:
        """For the minutes of a countdown."""
        asked = self.tr("Countdown: minutes, then Enter (0 ends it)")
        self._ask(asked, minutes=True)
        self.found.setText(asked)

    def _ask(self, asked: str, *, minutes: bool) -> None:
        self._for_minutes = minutes
        self.line.clear()
        self.line.setPlaceholderText(asked)
        named(self.line, asked)
        self.show()
        self.window().activateWindow()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_found(self, text: str) -> None:
        if self._for_minutes:
            return
        found = self._matches(text)[:_MOST_TOLD]
        said = [f"{slide.number or ''} {slide.name or slide.title}".strip() for slide in found]
        self._say(" · ".join(said) or self.tr("No row is called that."))

    def _say(self, text: str) -> None:
        self.found.setText(text)
        announce(self.line, text)

    def _matches(self, text: str) -> list[Slide]:
        wanted = text.strip().casefold()
        if wanted.isdigit():
            return [slide for slide in self._slides if str(slide.number) == wanted]
        begins = [s for s in self._slides if (s.name or s.title).casefold().startswith(wanted)]
        holds = [s for s in self._slides if wanted in f"{s.name} {s.title}".casefold()]
        return [*begins, *(slide for slide in holds if slide not in begins)]

    def _answer(self) -> None:
        text = self.line.text()
        if self._for_minutes:
            try:
                minutes = float(text.replace(",", "."))
            except ValueError:
                self._say(self.tr("How many minutes? A number, such as 5."))
                return
            if minutes == minutes:  # "nan" is a number to Python
                self._leave()
                self.minutes_given.emit(round(min(max(minutes, 0), _MOST_MINUTES) * 60))
            return
        found = self._matches(text)
        if not found:
            self._say(self.tr("No row is called that."))
            return
        self._leave()
        self.went.emit(found[0].key)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if event.key() in _ENTER:
                self._answer()
                return True
        return super().eventFilter(watched, event)


class RemarkLine(QLineEdit):
    """Where what somebody says is written down: kept as it is typed, done with Enter, with
    Ctrl+Enter as a question that stays open. ``left`` follows Escape."""

    left = Signal()

    def __init__(self, state: PresentState, room: RoomNotes, keys: Keys, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._room, self._keys = state, room, keys
        named(self, self.tr("What somebody says"))
        self.setPlaceholderText(
            self.tr("Enter: write down what is said · Ctrl+Enter: as an open question")
        )
        self.textEdited.connect(self._typed)
        room.changed.connect(self._follow)

    def take(self) -> None:
        """Put the cursor here, behind what was begun."""
        self.window().activateWindow()
        self._follow()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.end(False)

    def _typed(self, text: str) -> None:
        self._room.type(self._state.slide.row, text)

    def _follow(self) -> None:
        """Two lines may show the one remark that is being typed."""
        draft = self._room.draft
        text = draft.text if draft else ""
        if text != self.text():
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._room.finish(question=bool(held))
        elif key in CLICKER:
            self._keys.press(event)  # the clicker works while one types
        else:
            super().keyPressEvent(event)

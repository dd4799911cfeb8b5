"""The wall as a window that fills a screen, with the lines to type in while it is alone there."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from casestudies.ui.present.keys import Keys
from casestudies.ui.present.lines import AskLine, RemarkLine
from casestudies.ui.present.room_notes import RoomNotes
from casestudies.ui.present.state import PresentState
from casestudies.ui.present.wall import Wall, WallLayouts

_CURSOR = 2000  # ms without a move after which the cursor goes
_SAID = 4000  # ms that a sentence stands


class WallWindow(QWidget):
    """``ended`` follows Escape and closing. What is typed here stands in a strip at the foot: with
    one screen the room would see the facilitator's notes if the other view came up for it."""

    ended = Signal()

    def __init__(
        self, state: PresentState, layouts: WallLayouts, room: RoomNotes, keys: Keys
    ) -> None:
        super().__init__(None)
        self.setObjectName("presenter")
        self._keys = keys
        self.wall = Wall(state, layouts, self)
        self.wall.setMouseTracking(True)
        self.strip = QFrame(self)
        self.strip.setObjectName("strip")
        self.ask = AskLine(state, self.strip)
        self.line = RemarkLine(state, room, keys, self.strip)
        self.said = QLabel(self.strip)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._inside = inside = QVBoxLayout(self.strip)
        inside.setContentsMargins(20, 14, 20, 14)
        for part in (self.ask, self.line, self.said):
            part.hide()
            inside.addWidget(part)
        self.strip.hide()
        self.ask.left.connect(self._leave)
        self.line.left.connect(self._leave)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.wall)
        self.setWindowTitle(self.tr("{0} – on the wall").format(state.talk.title))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._still = self._after(_CURSOR)
        self._still.timeout.connect(self._hide_cursor)
        self._read = self._after(_SAID)
        self._read.timeout.connect(self._leave_said)

    def _after(self, milliseconds: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        return made

    # --- the strip at the foot ----------------------------------------------------------------

    def ask_where(self, begin: str = "") -> None:
        """A line for the number or the name of a row; ``begin`` is typed already."""
        self._open(self.ask)
        self.ask.ask_where(begin)

    def ask_minutes(self) -> None:
        """A line for the minutes of a countdown."""
        self._open(self.ask)
        self.ask.ask_minutes()

    def take_line(self) -> None:
        """A line for what somebody says."""
        self._open(self.line)
        self.line.take()

    def say(self, text: str) -> None:
        """A sentence for who presents, for a while."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.strip.setVisible(bool(text) or self._open_line)
        self._place()
        self._read.start()

    @property
    def _open_line(self) -> bool:
        return not (self.ask.isHidden() and self.line.isHidden())

    def _open(self, part: QWidget) -> None:
        for other in (self.ask, self.line):
            other.setVisible(other is part)
        self.said.hide()
        self.strip.show()
        self._place()

    def _leave(self) -> None:
        self.ask.hide()
        self.line.hide()
        self.strip.setVisible(not self.said.isHidden())
        self._place()
        self.setFocus()

    def _leave_said(self) -> None:
        self.said.hide()
        self.strip.setVisible(self._open_line)
        self._place()

    def _place(self) -> None:
        self._inside.activate()
        width = self.width()
        height = max(self._inside.totalHeightForWidth(width), self.strip.sizeHint().height())
        self.strip.setGeometry(0, self.height() - height, width, height)
        self.strip.raise_()

    # --- events -------------------------------------------------------------------------------

    def _hide_cursor(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._still.start()
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        self._still.stop()
        self._read.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif not self._keys.press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.ended.emit()
        super().closeEvent(event)

"""A stop in the calendar of the days: a block as high as the visit is long."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from casestudies.model.visit import Stop, StopStatus
from casestudies.services.workshop.editing import clock
from casestudies.ui.a11y import named
from casestudies.ui.parts.painting import paint_focus, paint_line
from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px
from casestudies.ui.visits.words import status_name

_BAR = 5
_PAD = 6
_GRIP = 7  # pixels at the foot by which a block is drawn longer


@dataclass(frozen=True, slots=True)
class BlockText:
    """What a block says of its stop: on which ``day``, the ``name`` of the case, where it is, how
    far it is from the one before, and what speaks against it."""

    day: str
    name: str
    place: str
    distance: str
    checks: tuple[str, ...] = ()
    serious: bool = False


class DayBlock(QWidget):
    """``chosen`` brings the stop's id when the block is clicked or the focus comes, ``opened`` when
    it is clicked twice. ``dragged`` brings where the mouse is across the grid and to where it has
    drawn the block's upper edge, or its foot if that is meant; ``dropped`` follows with whether it
    counts."""

    chosen = Signal(str)
    opened = Signal(str)
    dragged = Signal(str, QPointF, bool)
    dropped = Signal(str, bool)

    def __init__(self, theme: ThemeService, stop: Stop, text: BlockText, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.stop, self.text = theme, stop, text
        self.is_chosen = False
        self._pressed: QPointF | None = None
        self._foot = self._moving = False
        self.setMouseTracking(True)
        self.show_stop(stop, text)
        theme.changed.connect(self.update)

    def show_stop(self, stop: Stop, text: BlockText) -> None:
        """Show a stop, or what changed in it."""
        self.stop, self.text = stop, text
        told = (text.place, text.distance, *text.checks)
        when = f"{text.day}, {self.hours}" if stop.day is not None else text.day
        named(
            self, f"{text.name}, {when}, {status_name(stop.status)}", ". ".join(filter(None, told))
        )
        lines = (text.name, f"{when} · {status_name(stop.status)}", *told)
        self.setToolTip("\n".join(line for line in lines if line))
        self.update()

    def choose(self, *, chosen: bool) -> None:
        """Tab comes to the chosen one of all blocks."""
        self.is_chosen = chosen
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.update()

    @property
    def moving(self) -> bool:
        """Whether the mouse is drawing it somewhere."""
        return self._moving

    @property
    def hours(self) -> str:
        begins = self.stop.begins
        return self.tr("{0} to {1}").format(clock(begins), clock(begins + self.stop.minutes))

    # --- the mouse and the focus --------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._foot = event.position(), self._on_foot(event.position())
            self.chosen.emit(self.stop.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            foot = self._on_foot(event.position())
            shape = Qt.CursorShape.SizeVerCursor if foot else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        way = event.position() - self._pressed
        if self._moving or way.manhattanLength() >= QApplication.startDragDistance():
            self._moving = True
            at = QPointF(self.pos()) + event.position()
            edge = at.y() if self._foot else at.y() - self._pressed.y()
            self.dragged.emit(self.stop.id, QPointF(at.x(), edge), self._foot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drop(counts=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.stop.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._moving:
            self._drop(counts=False)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit(self.stop.id)
        if (
            self._moving
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()  # it ends the drag alone
            return True
        return super().event(event)

    def _drop(self, *, counts: bool) -> None:
        moved, self._moving, self._pressed = self._moving, False, None
        if moved:
            self.dropped.emit(self.stop.id, counts)

    def _on_foot(self, at: QPointF) -> bool:
        tall = self.height() > 3 * _GRIP
        return self.stop.day is not None and tall and at.y() >= self.height() - _GRIP

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        sure = self.stop.status in (StopStatus.CONFIRMED, StopStatus.DONE)
        pen = QPen(theme.color("accent" if self.is_chosen or sure else "line_strong"), 1)
        if not sure:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color("accent_pale" if self.is_chosen else "surface"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = "error" if self.text.serious else "accent" if sure else "line_strong"
        painter.setBrush(theme.color(bar))
        painter.drawRoundedRect(QRectF(1, 1, _BAR, self.height() - 2), 3, 3)
        self._paint_words(painter)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), theme.color("accent"))
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        """As many of its lines as there is room for, its name before all."""
        theme = self._theme
        left, wide = _BAR + _PAD, self.width() - _BAR - 2 * _PAD
        line = QFontMetricsF(theme.font("caption")).lineSpacing()
        if self.height() < 2 * line + _PAD + px(4):
            said = self.text.name
            if self.stop.day is not None:
                said = f"{clock(self.stop.begins)} {said}"
            whole = QRectF(left, 0, wide, self.height())
            paint_line(painter, whole, said, theme.font("button"), theme.color("ink"))
            return
        top, foot = float(_PAD - 2), self.height() - 3
        for said, role, ink, most in self._lines():
            room = int((foot - top) // QFontMetricsF(theme.font(role)).lineSpacing())
            if room < 1:
                return
            text = WrappedText(said, theme.font(role), wide, most_lines=min(most, room))
            text.draw(painter, left, top, theme.color(ink))
            top += text.height + 1

    def _lines(self) -> list[tuple[str, str, str, int]]:
        text, stop = self.text, self.stop
        status = status_name(stop.status)
        when = f"{self.hours} · {status}" if stop.day is not None else status
        found = [(text.name, "button", "ink", 2), (when, "caption", "ink_soft", 2)]
        found += [(check, "caption", "error", 4) for check in text.checks[:1] if text.serious]
        for said in (text.place, text.distance):
            if said:
                found.append((said, "caption", "ink_faint", 2))
        found += [(check, "caption", "ink_soft", 3) for check in text.checks[text.serious :]]
        return found

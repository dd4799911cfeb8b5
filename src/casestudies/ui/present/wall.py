"""The wall: what the room sees of a talk, painted at any size."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from casestudies.model.talk import Slide
from casestudies.recent import Recent
from casestudies.ui.present.pieces import Piece, Plate
from casestudies.ui.present.slide_layout import SlideLayout, Wanted, lay_out, unit_of
from casestudies.ui.present.state import PresentState, View
from casestudies.ui.present.wall_colors import WallColors, wall_colors
from casestudies.ui.present.wall_type import BOLD, wall_font

_KEPT = 40  # pages laid out, for going to and fro
_FIRST = QSize(1280, 720)
BLACK = QColor(0, 0, 0)


class WallLayouts:
    """The slides of a talk laid out for the wall, each kept for the next time. ``size`` is that of
    the wall; every copy of it is painted from the same layouts."""

    def __init__(self, state: PresentState) -> None:
        self._state = state
        self._size = _FIRST
        self._kept: Recent[tuple[object, ...], SlideLayout] = Recent(_KEPT)
        state.pages = self.pages

    @property
    def size(self) -> QSize:
        return self._size

    def resize(self, size: QSize) -> None:
        """The wall has another size."""
        if size != self._size and not size.isEmpty():
            self._size = QSize(size)
            self._state.changed.emit()

    def now(self) -> SlideLayout:
        """What is on the wall."""
        return self.of(self._state.shown_slide, self._state.view)

    def pages(self, slide: Slide, view: View) -> int:
        """On how many pages a slide is laid out."""
        return self.of(slide, view).pages

    def of(self, slide: Slide, view: View) -> SlideLayout:
        """A slide laid out as a view shows it."""
        shown = view.revealed if view.sources else 0
        key = (
            slide.key, view.page, view.enlarged, view.sources, view.names_hidden, shown,
            self._size.width(), self._size.height(), id(self._state.talk),
        )  # fmt: skip
        found = self._kept.get(key)
        if found is None:
            talk = self._state.talk
            wanted = Wanted(slide, view, talk.sources, len(talk.rows))
            found = lay_out(wanted, self._size)
            self._kept.keep(key, found)
        return found


class Wall(QWidget):
    """Paints what is on the wall. With ``leads`` this is the wall itself and says how large it is;
    else a copy, which shows the whole of it as large as its room allows. ``cell_clicked`` tells
    which card was clicked."""

    cell_clicked = Signal(int)

    def __init__(
        self,
        state: PresentState,
        layouts: WallLayouts,
        parent: QWidget | None = None,
        *,
        leads: bool = True,
    ) -> None:
        super().__init__(parent)
        self._state, self._layouts, self._leads = state, layouts, leads
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(30)
        self._ahead.timeout.connect(self._lay_out_next)
        state.changed.connect(self._changed)
        self._changed()

    @property
    def colors(self) -> WallColors:
        return wall_colors("light" if self._state.view.light else "dark")

    def _changed(self) -> None:
        slide = self._state.shown_slide
        self.setAccessibleName(slide.title)
        self.update()
        if self._leads:
            self._ahead.start()

    def _lay_out_next(self) -> None:
        """The slide that comes next is laid out while nobody waits for it."""
        view = self._state.view
        if view.at + 1 < len(self._state.talk.slides):
            coming = View(at=view.at + 1, names_hidden=view.names_hidden, light=view.light)
            self._layouts.of(self._state.talk.shown(view.at + 1, view.names_hidden), coming)

    # --- painting -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._leads:
            self._layouts.resize(self.size())

    def _frame(self) -> QRectF:
        """Where the wall stands in this widget, all of it."""
        wall = self._layouts.size
        scale = min(self.width() / wall.width(), self.height() / wall.height())
        width, height = wall.width() * scale, wall.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._frame()
        if self._state.view.blank:
            painter.fillRect(QRectF(self.rect()) if self._leads else frame, BLACK)
            return
        painter.fillRect(
            frame if not self._leads else QRectF(self.rect()), QColor(self.colors.ground)
        )
        painter.translate(frame.topLeft())
        scale = frame.width() / self._layouts.size.width()
        painter.scale(scale, scale)
        self._paint(painter, self._layouts.now())

    def _paint(self, painter: QPainter, layout: SlideLayout) -> None:
        unit = unit_of(layout.size)
        for found in layout.pieces:
            self._text(painter, found)
        for plate in layout.plates:
            if plate.cell < self._state.view.revealed:
                self._card(painter, plate, unit)
            else:
                self._covered(painter, plate, unit)
        self._countdown(painter, layout, unit)

    def _text(self, painter: QPainter, found: Piece) -> None:
        color = QColor(getattr(self.colors, found.color))
        found.text.draw(painter, found.left, found.top, color)

    def _card(self, painter: QPainter, plate: Plate, unit: float) -> None:
        painter.setPen(QPen(QColor(self.colors.card_edge), max(1.0, unit)))
        painter.setBrush(QColor(self.colors.card))
        painter.drawRoundedRect(plate.rect, 14 * unit, 14 * unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for found in plate.pieces:
            self._text(painter, found)
        dots = self._state.dots(self._state.slide.cells[plate.cell].case)
        if dots:
            self._dots(painter, plate, dots)

    def _dots(self, painter: QPainter, plate: Plate, dots: int) -> None:
        """A dot with the number of them: twenty dots cannot be counted from the last row."""
        said = str(dots)
        font = wall_font(round(plate.dot), BOLD)
        painter.setFont(font)
        width = max(
            painter.fontMetrics().horizontalAdvance(said) + plate.dot * 0.9, plate.dot * 1.5
        )
        height = plate.dot * 1.5
        where = QRectF(plate.dots_at.x() - width, plate.dots_at.y() - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colors.dot))
        painter.drawRoundedRect(where, height / 2, height / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(self.colors.dot_text))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, said)

    def _covered(self, painter: QPainter, plate: Plate, unit: float) -> None:
        pen = QPen(QColor(self.colors.edge), 2 * unit, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plate.rect, 14 * unit, 14 * unit)
        if not self._leads:  # the laptop knows what comes
            cell = self._state.slide.cells[plate.cell]
            hint = QCoreApplication.translate("Wall", "{0}\n\nhidden: the right arrow reveals it")
            painter.setPen(QColor(self.colors.soft))
            painter.setFont(wall_font(round(26 * unit)))
            room = plate.rect.adjusted(22 * unit, 22 * unit, -22 * unit, -22 * unit)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, hint.format(cell.name))

    def _countdown(self, painter: QPainter, layout: SlideLayout, unit: float) -> None:
        left = self._state.seconds_left
        if left is None:
            return
        said = f"{left // 60}:{left % 60:02}"
        painter.setFont(wall_font(round(60 * unit), BOLD))
        painter.setPen(QColor(self.colors.prompt))
        right_bottom = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(layout.corner, right_bottom, said)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        frame = self._frame()
        scale = frame.width() / self._layouts.size.width()
        at = QPointF(event.position() - frame.topLeft()) / scale
        for plate in self._layouts.now().plates:
            if plate.rect.contains(at):
                self.cell_clicked.emit(plate.cell)
                return
        super().mousePressEvent(event)

"""The wall: what the room sees of a talk, painted at any size."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from casestudies.model.talk import Slide
from casestudies.recent import Recent
from casestudies.ui.present.drawing import Drawing, Picture
from casestudies.ui.present.slide_layout import SlideLayout, Wanted, lay_out
from casestudies.ui.present.state import PresentState, View

_KEPT = 200  # pages laid out, for going to and fro: those of a whole talk
_PICTURES = 2  # what is on the wall, and what comes next
_SOON = 10  # ms after which the wall is painted and nobody waits
_COPY = 5  # ms after which its copy follows
_FIRST = QSize(1280, 720)
BLACK = QColor(0, 0, 0)


class WallLayouts:
    """The slides of a talk laid out for the wall, each kept for the next time. ``size`` is that of
    the wall; every copy of it is painted from the same layouts."""

    def __init__(self, state: PresentState) -> None:
        self._state = state
        self._size, self._shape = _FIRST, _FIRST.toTuple()
        self._kept: Recent[tuple[object, ...], SlideLayout] = Recent(_KEPT)
        state.pages, state.page_of = self.pages, self.page_of

    @property
    def size(self) -> QSize:
        return self._size

    def resize(self, size: QSize) -> None:
        """The wall has another size."""
        if size != self._size and not size.isEmpty():
            self._size, self._shape = QSize(size), size.toTuple()
            self._state.laid_out_anew()

    def now(self) -> SlideLayout:
        """What is on the wall."""
        return self.of(self._state.shown_slide, self._state.view)

    def pages(self, slide: Slide, view: View) -> int:
        """On how many pages a slide is laid out."""
        return self.of(slide, view).pages

    def page_of(self, slide: Slide, view: View, cell: int) -> int:
        """On which page of a row a card stands."""
        shown = replace(view, enlarged=None, sources=False, page=0)
        pages = self.of(slide, shown).pages
        for page in range(pages - 1):
            plates = self.of(slide, replace(shown, page=page)).plates
            if any(plate.cell == cell for plate in plates):
                return page
        return pages - 1

    def of(self, slide: Slide, view: View) -> SlideLayout:
        """A slide laid out as a view shows it."""
        shown = view.revealed if view.sources else 0
        key = (
            slide.key, view.page, view.enlarged, view.sources, view.names_hidden, shown,
            self._shape,
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
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON if leads else _COPY)
        self._soon.timeout.connect(self._paint_ahead if leads else self._copy)
        self._pictures: list[Picture] = []
        self._asked: Drawing | None = None  # what the wall is to show
        self._counted = False  # a countdown stands there
        if leads:
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
            state.changed.connect(self._changed)
            self._changed()
        else:
            state.changed.connect(self._soon.start)
            self._copy()

    def _copy(self) -> None:
        self.setAccessibleName(self._state.shown_slide.title)
        self.update()

    def _changed(self) -> None:
        """Only what cannot wait: the room sees the wall."""
        self.setAccessibleName(self._state.shown_slide.title)
        before, self._asked = self._asked, self._drawing(self._state.view)
        parts = self._asked.parts_unlike(before) if before else None
        counted, self._counted = self._counted, self._state.seconds_left is not None
        if parts is None:
            self.update()
        else:
            self.update(parts + self._asked.corner if counted or self._counted else parts)
        self._soon.start()

    def _paint_ahead(self) -> None:
        """What comes next is laid out and painted while nobody waits for it."""
        drawing = self._drawing(self._state.following())
        if self._picture(drawing) is None:
            picture = Picture(drawing, self.devicePixelRatioF())
            now = self._picture(self._drawing(self._state.view))
            self._pictures = [picture, *filter(None, (now,))][:_PICTURES]

    def _picture(self, drawing: Drawing) -> Picture | None:
        ratio = self.devicePixelRatioF()
        return next((found for found in self._pictures if found.shows(drawing, ratio)), None)

    def _drawing(self, view: View) -> Drawing:
        slide = self._state.talk.shown(view.at, view.names_hidden)
        layout = self._layouts.of(slide, view)
        dots = self._state.dots(self._state.talk.slides[view.at])
        return Drawing(layout, self._state.talk.slides[view.at], view, dots, hints=not self._leads)

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
        drawing = self._asked or self._drawing(self._state.view)
        if drawing.view.blank:
            painter.fillRect(self._all(), BLACK)
            return
        if picture := self._picture(drawing):
            painter.drawPixmap(0, 0, picture.pixmap)
        else:
            self._paint(painter, drawing)
        if self._state.seconds_left is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            drawing.paint_countdown(painter, self._state.seconds_left)

    def _all(self) -> QRectF:
        """What the ground of the wall fills."""
        return QRectF(self.rect()) if self._leads else self._frame()

    def _paint(self, painter: QPainter, drawing: Drawing) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._all(), drawing.ground)
        frame = self._frame()
        painter.translate(frame.topLeft())
        scale = frame.width() / self._layouts.size.width()
        painter.scale(scale, scale)
        drawing.paint(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._state.view.enlarged is not None:
            self.cell_clicked.emit(self._state.view.enlarged)
            return
        frame = self._frame()
        scale = frame.width() / self._layouts.size.width()
        at = QPointF(event.position() - frame.topLeft()) / scale
        for plate in self._layouts.now().plates:
            if plate.rect.contains(at):
                self.cell_clicked.emit(plate.cell)
                return
        super().mousePressEvent(event)

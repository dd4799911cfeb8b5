"""Shows a picture: painted as a whole, walked mark by mark, read out as a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.compare.pictures.arrows import Step, beside, farther, line_end
from casestudies.ui.compare.pictures.drawing import EMPTY, Drawing, Spot
from casestudies.ui.compare.pictures.marks_model import MarksModel
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService

AnyIndex = QModelIndex | QPersistentModelIndex
Layout = Callable[[QSizeF], Drawing]
_Move = QAbstractItemView.CursorAction
_STEPS = {
    _Move.MoveLeft: Step.LEFT,
    _Move.MoveRight: Step.RIGHT,
    _Move.MoveUp: Step.UP,
    _Move.MoveDown: Step.DOWN,
    _Move.MovePrevious: Step.LEFT,
    _Move.MoveNext: Step.RIGHT,
}
_ABOVE, _BELOW = 64, 14  # pixels kept in sight around the mark in focus: its panel's head above


class ChartView(QListView):
    """``spot_focused`` follows the mark in focus (None without one); ``spot_opened`` asks to open
    it, with its place on the screen: by Enter, or by a click on a mark that leads to a case."""

    spot_focused = Signal(object)  # Spot | None
    spot_opened = Signal(object, QRect)  # Spot

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout: Layout | None = None
        self._drawing = EMPTY
        self._laid_for = QSizeF()
        self._hovered = -1
        self._marks = MarksModel(parent=self)
        self.setModel(self._marks)
        named(self, self.tr("Picture"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(36)
        self.clicked.connect(self._clicked)
        theme.changed.connect(self._restyle)

    # --- what is shown ------------------------------------------------------------------------

    @property
    def drawing(self) -> Drawing:
        return self._drawing

    @property
    def spot(self) -> Spot | None:
        """The mark in focus."""
        return self.currentIndex().data(Role.VALUE)

    def show_picture(self, title: str, about: str, layout: Layout) -> None:
        """Show another picture: ``layout`` draws it for a size. The focus goes to its first mark,
        unless the marks are the same."""
        named(self, title, about)
        self._layout = layout
        self._hovered = -1
        if self._lay_out(force=True):
            self.verticalScrollBar().setValue(0)
            self.focus_mark(0)
        self.spot_focused.emit(self.spot)

    def focus_mark(self, number: int) -> None:
        """Put the focus on a mark by its number, and bring it into sight."""
        index = self._marks.index(number, 0)
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(index, flag)
        if index.isValid():
            self.scrollTo(index)

    def _restyle(self) -> None:
        self._lay_out(force=True)
        self.viewport().update()

    def _lay_out(self, force: bool = False) -> bool:
        """Draw for the present size; True when other marks came."""
        bar = self.verticalScrollBar().sizeHint().width()
        size = QSizeF(self.contentsRect().width() - bar, self.contentsRect().height())
        if self._layout is None or (size == self._laid_for and not force):
            return False
        self._laid_for = size
        self._drawing = self._layout(size)
        fresh = self._marks.set_spots(self._drawing.spots)
        self.updateGeometries()
        self.viewport().update()
        return fresh

    # --- as an item view ----------------------------------------------------------------------

    def visualRect(self, index: AnyIndex) -> QRect:
        if not index.isValid() or index.row() >= len(self._drawing.spots):
            return QRect()
        box = self._drawing.spots[index.row()].box
        return box.translated(0, -self.verticalOffset()).toAlignedRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        if point.y() < self._drawing.head_height:
            return QModelIndex()
        at = point.toPointF() + QPoint(0, self.verticalOffset()).toPointF()
        for number, spot in enumerate(self._drawing.spots):
            if any(box.contains(at) for box in spot.boxes):
                return self._marks.index(number, 0)
        return QModelIndex()

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll as little as shows the mark with a margin; its top where it is too high."""
        del hint
        if not index.isValid() or index.row() >= len(self._drawing.spots):
            return
        box = self._drawing.spots[index.row()].box
        bar, head = self.verticalScrollBar(), self._drawing.head_height
        first = index.row() == 0 or self._drawing.spots[index.row()].line == 0
        top = 0.0 if first else box.top() - head - _ABOVE
        bottom = box.bottom() + _BELOW - self.viewport().height()
        if bar.value() < bottom:
            bar.setValue(round(bottom))
        if bar.value() > top:
            bar.setValue(round(top))

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def doItemsLayout(self) -> None:
        """Items lie where the drawing has them."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(seen)
        bar.setRange(0, max(0, round(self._drawing.height) - seen))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        del dx, dy
        self.viewport().update()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Arrows go from mark to mark; Home and End along the line, with Ctrl to the first and the
        last mark of all."""
        spots, current = self._marks.spots, self.currentIndex()
        if not spots:
            return QModelIndex()
        if not current.isValid():
            return self._marks.index(0, 0)
        at = current.row()
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if action in _STEPS:
            at = beside(spots, at, _STEPS[action])
        elif action is _Move.MoveHome:
            at = 0 if far else line_end(spots, spots[at].line, last=False)
        elif action is _Move.MoveEnd:
            at = len(spots) - 1 if far else line_end(spots, spots[at].line, last=True)
        elif action in (_Move.MovePageUp, _Move.MovePageDown):
            page = self.viewport().height() - self._drawing.head_height
            at = farther(spots, at, page if action is _Move.MovePageDown else -page)
        return self._marks.index(at, 0)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.spot_focused.emit(current.data(Role.VALUE))

    # --- events -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def open_current(self) -> None:
        """Ask to open the mark in focus."""
        spot = self.spot
        if spot is not None:
            self.spot_opened.emit(spot, self._global(self.currentIndex()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)  # type: ignore[arg-type]
        self._hover(-1)

    def _hover(self, number: int) -> None:
        if number == self._hovered:
            return
        self._hovered = number
        leads = number >= 0 and bool(self._marks.spots[number].block)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        spot = index.data(Role.VALUE)
        if spot is not None and spot.block:
            self.spot_opened.emit(spot, self._global(index))

    def _global(self, index: AnyIndex) -> QRect:
        rect = self.visualRect(index)
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, drawing = self._theme, self._drawing
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.color("surface"))
        drawing.paint(painter, theme, QRectF(event.rect()), self.verticalOffset())
        below = self.viewport().rect().adjusted(0, round(drawing.head_height), 0, 0)
        painter.setClipRect(below)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        current = self.currentIndex().row()
        if self._hovered >= 0 and self._hovered != current:
            self._paint_ring(painter, self._hovered, QPen(theme.color("line_strong"), 1))
        if current >= 0:
            on_tint = bool(self._marks.spots[current].block)
            color = theme.color("ink" if on_tint else "accent")
            self._paint_ring(painter, current, QPen(color, 2 if self.hasFocus() else 1))
        painter.end()

    def _paint_ring(self, painter: QPainter, number: int, pen: QPen) -> None:
        if number >= len(self._drawing.spots):
            return
        painter.setPen(pen)
        for box in self._drawing.spots[number].boxes:
            painter.drawRoundedRect(box.translated(0, -self.verticalOffset()), 5, 5)

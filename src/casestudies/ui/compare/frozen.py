"""A table whose first rows and columns stay in sight while the rest is scrolled under them, and the
heads that go with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollBar,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from casestudies.ui.theme.service import ThemeService

AnyIndex = QModelIndex | QPersistentModelIndex
_MOST = 0.6  # of the table may be held; pinned rows and columns beyond are scrolled


class FrozenHeads(QHeaderView):
    """Holds its first sections, as the table tells it. ``dragged`` gives the section that was moved
    and the place it was dropped at; the section itself stays, since the comparison comes anew.
    ``asked`` asks for the menu of a section."""

    dragged = Signal(int, int)
    asked = Signal(int, QPoint)

    def __init__(
        self, orientation: Qt.Orientation, theme: ThemeService, parent: QWidget | None
    ) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self._settling = False
        self._held = 0
        self._pressed = -1  # a held section under the pressed mouse
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sectionMoved.connect(self._moved)

    def hold(self, sections: int) -> None:
        """Keep so many sections in sight."""
        self._held = sections

    @property
    def held_length(self) -> int:
        """What the held sections take of the length."""
        return self.sectionPosition(self._held) if self._held < self.count() else self.length()

    def first_free(self, section: int) -> int:
        """Where what is seen of a section can begin at the earliest."""
        return 0 if section < self._held else self.held_length if self._held else 0

    def place_of(self, section: int) -> int:
        """Where a section begins, as it is seen."""
        if section < self._held:
            return self.sectionPosition(section)
        return self.sectionViewportPosition(section)

    def section_at(self, place: QPoint) -> int:
        """The section that is seen at a place; -1 for none."""
        at = place.x() if self.orientation() is Qt.Orientation.Horizontal else place.y()
        if self._held and at < self.held_length:
            return self.logicalIndexAt(at - self.offset())
        return self.logicalIndexAt(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Held sections are painted over those that are scrolled under them."""
        super().paintEvent(event)
        if not self._held or not self.offset():
            return
        across = self.orientation() is Qt.Orientation.Horizontal
        painter = QPainter(self.viewport())
        for section in range(self._held):
            at, size = self.sectionPosition(section), self.sectionSize(section)
            whole = self.viewport().rect()
            left_top = QPoint(at, 0) if across else QPoint(0, at)
            rect = QRect(left_top, QSize(size, whole.height()))
            if not across:
                rect.setSize(QSize(whole.width(), size))
            self.paintSection(painter, rect, section)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        section = self.section_at(event.pos())
        if section >= 0:
            self.asked.emit(section, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A held section that others are scrolled under is clicked, not dragged."""
        place = event.position().toPoint()
        section = self.section_at(place)
        if self.offset() and 0 <= section < self._held:
            self._pressed = section if event.button() is Qt.MouseButton.LeftButton else -1
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed < 0:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed < 0:
            super().mouseReleaseEvent(event)
            return
        pressed, self._pressed = self._pressed, -1
        if self.section_at(event.position().toPoint()) == pressed:
            self.sectionClicked.emit(pressed)

    def _moved(self, section: int, before: int, after: int) -> None:
        if self._settling:
            return
        self._settling = True
        self.moveSection(after, before)
        self._settling = False
        self.dragged.emit(section, after)


class FrozenTable(QTableView):
    """Holds the rows and columns that ``freeze`` names, as long as they leave room to the others.
    Both heads are ``FrozenHeads``; scrolling is by pixels."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted = (0, 0)
        self._held = (0, 0)
        self._held_size = QSize(0, 0)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def held(self) -> tuple[int, int]:
        """How many rows and columns are held."""
        return self._held

    @property
    def held_size(self) -> QSize:
        """The width of the held columns and the height of the held rows."""
        return self._held_size

    def freeze(self, rows: int, columns: int) -> None:
        """Hold the first rows and columns, where there is room."""
        self._wanted = (rows, columns)
        self._hold()

    def _hold(self) -> None:
        rows, columns = self._wanted
        view = self.viewport().size()
        rows, height = _fitting(self.rowHeight, rows, view.height() * _MOST)
        columns, width = _fitting(self.columnWidth, columns, view.width() * _MOST)
        if rows and not self.model().flags(self.model().index(rows - 1, 0)):
            rows, height = rows - 1, height - self.rowHeight(rows - 1)  # a band without its rows
        held, size = (rows, columns), QSize(width, height)
        if (held, size) == (self._held, self._held_size):
            return
        self._held, self._held_size = held, size
        for heads, count in ((self.verticalHeader(), rows), (self.horizontalHeader(), columns)):
            assert isinstance(heads, FrozenHeads)
            heads.hold(count)
            heads.viewport().update()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hold()

    # --- where things are seen ----------------------------------------------------------------

    def indexAt(self, pos: QPoint) -> QModelIndex:
        if self._held == (0, 0):
            return super().indexAt(pos)
        below, right = self.verticalHeader(), self.horizontalHeader()
        assert isinstance(below, FrozenHeads)
        assert isinstance(right, FrozenHeads)
        row, column = below.section_at(QPoint(0, pos.y())), right.section_at(QPoint(pos.x(), 0))
        return self.model().index(row, column) if row >= 0 and column >= 0 else QModelIndex()

    def visualRect(self, index: AnyIndex) -> QRect:
        rect = super().visualRect(index)
        if index.isValid() and index.row() < self._held[0]:
            rect.moveTop(self.verticalHeader().sectionPosition(index.row()))
        if index.isValid() and index.column() < self._held[1]:
            rect.moveLeft(self.horizontalHeader().sectionPosition(index.column()))
        return rect

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll as little as shows the cell beside what is held."""
        if self._held == (0, 0):
            super().scrollTo(index, hint)
            return
        view, held = self.viewport().size(), self._held_size
        row, column = index.row(), index.column()
        if row >= self._held[0]:
            bar, at = self.verticalScrollBar(), self.rowViewportPosition(row)
            _bring(bar, at, self.rowHeight(row), held.height(), view.height())
        if column >= self._held[1]:
            bar, at = self.horizontalScrollBar(), self.columnViewportPosition(column)
            _bring(bar, at, self.columnWidth(column), held.width(), view.width())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy:
            self.verticalHeader().viewport().update()  # the first name in sight stays
        if self._held == (0, 0):
            return
        view, held = self.viewport().rect(), self._held_size
        for strip in (
            QRect(0, 0, view.width(), held.height()),
            QRect(0, 0, held.width(), view.height()),
        ):
            self.viewport().update(strip.united(strip.translated(dx, dy)))
        self.horizontalHeader().viewport().update()

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is held is painted where others are scrolled under it."""
        below = self._held[0] and self.verticalScrollBar().value()
        right = self._held[1] and self.horizontalScrollBar().value()
        if not below and not right:
            super().paintEvent(event)
            return
        view, held = self.viewport().rect(), self._held_size
        rows = QRect(0, 0, view.width(), held.height() if below else 0)
        columns = QRect(0, 0, held.width() if right else 0, view.height())
        rest = event.region().subtracted(QRegion(rows)).subtracted(QRegion(columns))
        if not rest.isEmpty():
            super().paintEvent(QPaintEvent(rest))
        painter = QPainter(self.viewport())
        width, height = columns.width(), rows.height()
        self._paint_part(painter, event, QRect(width, 0, view.width() - width, height))
        self._paint_part(painter, event, QRect(0, height, width, view.height() - height))
        self._paint_part(painter, event, QRect(0, 0, width, height))
        painter.setClipping(False)
        line = self._theme.color("line_strong")
        if below:
            painter.fillRect(QRect(0, height - 1, view.width(), 1), line)
        if right:
            painter.fillRect(QRect(width - 1, 0, 1, view.height()), line)
        painter.end()

    def _paint_part(self, painter: QPainter, event: QPaintEvent, part: QRect) -> None:
        """Paint the cells that are seen in a part of the viewport."""
        part = part.intersected(event.rect())
        if part.isEmpty():
            return
        painter.setClipRect(part)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~QStyle.StateFlag.State_HasFocus
        focused = self.currentIndex() if self.hasFocus() else QModelIndex()
        over = QModelIndex()
        if self.viewport().underMouse():
            over = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos()))
        first, last = self.indexAt(part.topLeft()), self.indexAt(part.bottomRight())
        rows = self._span(first.row(), last.row(), self.model().rowCount())
        columns = self._span(first.column(), last.column(), self.model().columnCount())
        for row in rows:
            for column in columns:
                index = self.model().index(row, column)
                option.rect = self.visualRect(index)
                option.state = plain
                if index == over:
                    option.state |= QStyle.StateFlag.State_MouseOver
                if index == focused:
                    option.state |= QStyle.StateFlag.State_HasFocus
                self.itemDelegate().paint(painter, option, index)

    @staticmethod
    def _span(first: int, last: int, count: int) -> Iterable[int]:
        """From one section to another; to the end where the other is beyond it."""
        return range(max(0, first), (last if last >= 0 else count - 1) + 1)


def _fitting(size_of: Callable[[int], int], count: int, room: float) -> tuple[int, int]:
    """How many of the first ``count`` fit into ``room``, and what they take."""
    total = 0
    for number in range(count):
        if total + size_of(number) > room:
            return number, total
        total += size_of(number)
    return count, total


def _bring(bar: QScrollBar, at: int, size: int, near: int, far: int) -> None:
    """Scroll what is seen ``at`` with a ``size`` to between ``near`` and ``far``; its beginning if
    it is larger."""
    if at < near or size > far - near:
        bar.setValue(bar.value() + at - near)
    elif at + size > far:
        bar.setValue(bar.value() + at + size - far)

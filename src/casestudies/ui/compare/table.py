"""The comparison's table: frozen heads, rows as high as their text, walked by arrow keys."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from casestudies.model.comparison import Cell, Comparison
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.a11y import named
from casestudies.ui.compare.cell import BAND_HEIGHT, CellDelegate
from casestudies.ui.compare.frozen import FrozenTable
from casestudies.ui.compare.heads import (
    NARROW_ROW_HEAD_WIDTH,
    ROW_HEAD_WIDTH,
    ColumnHeads,
    RowHeads,
)
from casestudies.ui.compare.state import CompareState
from casestudies.ui.compare.table_model import AnyIndex, CellRole, TableModel
from casestudies.ui.compare.typed_row import TypedRow
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import lined, pane_width, px

LEAST_COLUMN = 172
COMPACT_COLUMN = 120  # with smaller type, before columns are scrolled
ROOMY = 960  # from this width on row heads are wide
NOTHING = QT_TRANSLATE_NOOP(
    "Table",
    "No row has a finding here in these cases. Choose another filter, or show the empty rows.",
)
_Move = QAbstractItemView.CursorAction


class Table(FrozenTable):
    """Shows the comparison on screen and says which of its cells has the focus. ``column_asked``
    and ``row_asked`` ask for the menu of a column or a row, which then has the focus, at a global
    position."""

    column_asked = Signal(QPoint)
    row_asked = Signal(QPoint)

    def __init__(
        self, theme: ThemeService, state: CompareState, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._state = state
        self._delegate = CellDelegate(theme, self)
        self._cells = TableModel(self)
        self._columns = ColumnHeads(theme, self)
        self._rows = RowHeads(theme, self)
        self.typed = TypedRow(self)
        self._fitted: tuple[int, ...] = ()
        self._settling = False
        named(
            self,
            self.tr("Comparison"),
            self.tr("Arrow keys move, letters go to a row, Enter opens the cell"),
        )
        self.setHorizontalHeader(self._columns)
        self.setVerticalHeader(self._rows)
        self.setModel(self._cells)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(36)
        self.horizontalScrollBar().setSingleStep(36)
        self._columns.sectionClicked.connect(self._column_clicked)
        self._columns.asked.connect(self._ask_column)
        self._columns.dragged.connect(self._column_dragged)
        self._rows.sectionClicked.connect(self._row_clicked)
        self._rows.asked.connect(self._ask_row)
        self._rows.dragged.connect(self._row_dragged)
        theme.changed.connect(self._restyle)
        state.changed.connect(self._follow)

    @property
    def cells(self) -> TableModel:
        return self._cells

    @property
    def cell(self) -> Cell | None:
        """The cell in focus."""
        return self.currentIndex().data(CellRole.CELL)

    def fits(self, columns: int, width: int) -> bool:
        """Whether so many columns can be read side by side in a table so wide."""
        return columns * px(COMPACT_COLUMN) <= self._room(width)

    def _follow(self) -> None:
        """Show the comparison on screen, and the focus on its cell."""
        comparison, cell = self._state.comparison, self._state.cell
        if comparison is None:
            return
        if comparison is not self._cells.comparison:
            self._show(comparison)
        if cell is not None and cell is not self.cell:
            self.focus_cell(cell.row, cell.column)

    def _show(self, comparison: Comparison) -> None:
        """Show a comparison. The focus stays on its row and column where they are still there, on
        their crossing where they were exchanged, on its place otherwise; so does the scrolled
        position of the same rows. Where only differences are shown from now on, both go to the
        first row: the one in which the cases part the furthest."""
        before = self._cells.comparison
        cell, index = self.cell, self.currentIndex()
        same_rows = before is not None and before.spec.rows is comparison.spec.rows
        scrolled = self.verticalScrollBar().value()
        self.setUpdatesEnabled(False)
        self._delegate.ticks = comparison.spec.ticks
        self._delegate.shade = comparison.spec.shade
        self._rows.forget()
        self._settling = True  # other heads resize the table, whose rows are fitted below
        self._cells.set_comparison(comparison)
        self._settling = False
        self._fit(force=True)
        row, column = self._place_for(cell, index, same_rows)
        if same_rows and before is not None and comparison.spec.differing > before.spec.differing:
            row, scrolled = self._beside(-1, 1), 0
        self.verticalScrollBar().setValue(scrolled if same_rows else 0)
        self._focus(row, column)
        self.setUpdatesEnabled(True)
        self._state.focus(self.cell)

    def _place_for(
        self, cell: Cell | None, before: QModelIndex, same_rows: bool
    ) -> tuple[int, int]:
        """Where the focus goes in a new comparison, from ``cell`` at the index ``before``."""
        if cell is None:
            return self._beside(-1, 1), 0
        turned = self._cells.position_of(cell.column, cell.row)
        if turned is not None:
            return turned
        column = self._cells.column_of(cell.column)
        if column is None:
            column = self._cells.column_of(cell.case)
        if column is None:
            column = min(before.column(), self._cells.columnCount() - 1)
        row = self._cells.row_of(cell.row)
        if row is None:
            row = self._beside(before.row() - 1 if same_rows else -1, 1)
        return row, column

    def focus_cell(self, row_key: str, column_key: str) -> bool:
        """Put the focus on a cell by its keys; False where there is no such cell."""
        found = self._cells.position_of(row_key, column_key)
        if found is not None:
            self._focus(*found)
        return found is not None

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self._state.focus(current.data(CellRole.CELL))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Arrows go from cell to cell over the bands; with Ctrl up and down go to the next group,
        left and right to the edge."""
        current = self.currentIndex()
        if not current.isValid():
            return self._cells.index(self._beside(-1, 1), 0)
        row, column = current.row(), current.column()
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        last = self._cells.columnCount() - 1
        if action in (_Move.MoveLeft, _Move.MovePrevious):
            column = 0 if far else max(0, column - 1)
        elif action in (_Move.MoveRight, _Move.MoveNext):
            column = last if far else min(last, column + 1)
        elif action is _Move.MoveUp:
            row = self._group_start(row, -1) if far else self._beside(row, -1)
        elif action is _Move.MoveDown:
            row = self._group_start(row, 1) if far else self._beside(row, 1)
        elif action is _Move.MoveHome:
            row, column = (self._beside(-1, 1), 0) if far else (row, 0)
        elif action is _Move.MoveEnd:
            row, column = (self._cells.rowCount() - 1, last) if far else (row, last)
        elif action is _Move.MovePageUp:
            row = self._page(row, -1)
        elif action is _Move.MovePageDown:
            row = self._page(row, 1)
        return self._cells.index(row, column)

    def keyboardSearch(self, search: str) -> None:
        """Letters go to the row whose name has a word that begins so, which is told."""
        index = self.currentIndex()
        row = self.typed.type_on(search, self._cells.rows, index.row())
        if row is not None:
            self._focus(row, max(0, index.column()))

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll as little as shows the cell, and the band above it where both fit."""
        super().scrollTo(index, hint)
        row, near = index.row(), self.held_size.height()
        if row > self.held[0] and self._cells.rows[row - 1].is_band:
            above = near + lined(BAND_HEIGHT) - self.rowViewportPosition(row)
            room = self.viewport().height() - near - self.rowHeight(row) - lined(BAND_HEIGHT)
            if above > 0 and (room >= 0 or row == 1):
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() - above)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            column = self.currentIndex().column()
            where = self.visualRect(self.currentIndex()).center()
        else:
            column, where = self._columns.section_at(event.pos()), event.pos()
        if column >= 0:
            self._focus_column(column)
            self.column_asked.emit(self.viewport().mapToGlobal(where))

    def paintEvent(self, event: QPaintEvent) -> None:
        """With every row hidden, say so in the place of the rows."""
        super().paintEvent(event)
        if self._cells.comparison is None or self._cells.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("ink_soft"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        where = self.viewport().rect().adjusted(40, 0, -40, 0)
        painter.drawText(where, flags, QCoreApplication.translate("Table", NOTHING))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_typed()
        current = self.currentIndex()
        seen = self.visualRect(current).intersects(QRect(QPoint(0, 0), event.oldSize()))
        self._fit()
        if current.isValid() and seen:
            self.scrollTo(current)

    def _column_clicked(self, column: int) -> None:
        x = self._columns.place_of(column)
        below = QPoint(x + 12, self._columns.height())
        self._focus_column(column)
        self.column_asked.emit(self._columns.viewport().mapToGlobal(below))

    def _ask_column(self, column: int, where: QPoint) -> None:
        self._focus_column(column)
        self.column_asked.emit(where)

    def _row_clicked(self, row: int) -> None:
        below = QPoint(12, self._rows.place_of(row) + self._rows.sectionSize(row))
        self._ask_row(row, self._rows.viewport().mapToGlobal(below))

    def _ask_row(self, row: int, where: QPoint) -> None:
        if not self._cells.rows[row].is_band:
            self._focus(row, max(0, self.currentIndex().column()))
            self.row_asked.emit(where)

    def _column_dragged(self, column: int, place: int) -> None:
        comparison = self._cells.comparison
        if comparison is not None:
            self._state.move_column(comparison.columns[column].key, place)

    def _row_dragged(self, row: int, place: int) -> None:
        """Places count lines with bands; what is told counts rows."""
        lines = self._cells.rows
        moved = lines[row].row
        if moved is not None:
            end = place if place < row else place + 1
            above = (line.row for at, line in enumerate(lines[:end]) if at != row)
            self._state.move_row(moved.key, sum(found is not None for found in above))

    def _restyle(self) -> None:
        self._delegate.forget()
        self._rows.forget()
        self._fit(force=True)
        self.viewport().update()
        self._columns.viewport().update()
        self._rows.viewport().update()

    def _fit(self, force: bool = False) -> None:
        """Columns share the width, none narrower than can be read; rows take the height of their
        tallest cell. Nothing is done while the widths stay."""
        wanted = self._state.comparison
        if self._settling or (wanted is not None and wanted is not self._cells.comparison):
            return  # what comes instead is fitted when it is here
        count = self._cells.columnCount()
        head = _head_width(self.width())
        if self._rows.set_width(head):
            force = True
            self.updateGeometries()
        room = self._room(self.contentsRect().width())
        compact = count * px(LEAST_COLUMN) > room
        if compact != self._delegate.compact:
            self._delegate.compact = compact
            force = True
        least = px(COMPACT_COLUMN if compact else LEAST_COLUMN)
        share = max(least, room // count) if count else 0
        widths = [share] * count
        if count and share * count < room:
            widths[-1] = room - share * (count - 1)
        if not force and tuple(widths) == self._fitted:
            return
        self._fitted = tuple(widths)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        for number, line in enumerate(self._cells.rows):
            height = lined(BAND_HEIGHT)
            if line.row is not None:
                tallest = map(self._delegate.height, line.row.cells, widths)
                height = max(self._rows.height_of(number), *tallest)
            self.setRowHeight(number, height)
        self._columns.forget()
        self.freeze(*self._cells.pinned)
        self._place_typed()

    def _place_typed(self) -> None:
        """The line of typed letters fills the corner between the heads."""
        at = self.contentsRect().topLeft()
        self.typed.setGeometry(QRect(at, QSize(self._rows.width(), self._columns.height())))

    def _room(self, width: int) -> int:
        """What a table so wide has for its columns."""
        return width - _head_width(width) - self.verticalScrollBar().sizeHint().width()

    def _focus(self, row: int, column: int) -> None:
        index = self._cells.index(row, column)
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def _focus_column(self, column: int) -> None:
        row = self.currentIndex().row() if self.currentIndex().isValid() else self._beside(-1, 1)
        self._focus(row, column)

    def _beside(self, row: int, step: int) -> int:
        """The nearest row in a direction that is not a band; ``row`` itself at the edge, the last
        one when ``row`` is beyond the end."""
        rows = self._cells.rows
        found = row + step
        while 0 <= found < len(rows) and rows[found].is_band:
            found += step
        if 0 <= found < len(rows):
            return found
        if 0 <= row < len(rows) and not rows[row].is_band:
            return row
        return len(rows) - 1

    def _group_start(self, row: int, step: int) -> int:
        """The first row of the next or previous group; without groups the first or last row."""
        starts = [n + 1 for n, line in enumerate(self._cells.rows) if line.is_band]
        starts = starts or [0]
        if step > 0:
            edge = len(self._cells.rows) - 1
            return next((start for start in starts if start > row), edge)
        return next((start for start in reversed(starts) if start < row), starts[0])

    def _page(self, row: int, step: int) -> int:
        """As many rows on as are in sight, at least one."""
        held = self.held_size.height()
        target = self.rowViewportPosition(row) + step * (self.viewport().height() - held)
        found = self.rowAt(target)
        if found < 0:
            found = self._cells.rowCount() - 1 if step > 0 else 0
        if self._cells.rows[found].is_band:
            found = self._beside(found, step if found else 1)
        return found if found != row else self._beside(row, step)


def _head_width(width: int) -> int:
    """The width of the row heads in a table so wide."""
    if width >= px(ROOMY):
        return px(ROW_HEAD_WIDTH)
    return pane_width(NARROW_ROW_HEAD_WIDTH)

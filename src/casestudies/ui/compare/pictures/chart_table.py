"""The table behind a picture, as a real table for everyone and for screen readers."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from casestudies.model.charts import ChartTable
from casestudies.ui.a11y import named
from casestudies.ui.compare.pictures.table_cells import (
    ACROSS,
    FIELD,
    HEAD,
    FieldDelegate,
    TableHeads,
)
from casestudies.ui.theme.service import ThemeService

AnyIndex = QModelIndex | QPersistentModelIndex
NO_TABLE = ChartTable("", (), ())
_LEAST = 46


class ChartTableModel(QAbstractTableModel):
    """One ``ChartTable``; an empty field says "Head: empty" to screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = NO_TABLE

    @property
    def table(self) -> ChartTable:
        return self._table

    def set_table(self, table: ChartTable) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.head)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        said = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._table.head[index.column()]}: {said or 'empty'}"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._table.head[section]
        return None


class ChartTableView(QTableView):
    """Shows a picture's table; columns take the width of their words, long ones wrap."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = ChartTableModel(self)
        self._fields = FieldDelegate(theme, self)
        self._widths: list[int] = []
        self._heads = TableHeads(theme, self)
        named(self, self.tr("Table of the picture"))
        self.setHorizontalHeader(self._heads)
        self.setModel(self._model)
        self.setItemDelegate(self._fields)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self._heads.setMinimumSectionSize(_LEAST)
        theme.changed.connect(self._restyle)

    @property
    def table(self) -> ChartTable:
        return self._model.table

    def set_table(self, table: ChartTable) -> None:
        """Show a table; the focus goes to its first field."""
        named(self, table.caption)
        named(self._heads, self.tr("{0}: columns").format(table.caption))
        self._model.set_table(table)
        self._fit(force=True)
        self.scrollToTop()
        self.setCurrentIndex(self._model.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _restyle(self) -> None:
        self._fit(force=True)
        self.viewport().update()
        self._heads.viewport().update()

    def _fit(self, force: bool = False) -> None:
        """Share the width among the columns; rows take the height of their longest field. Nothing
        is done while the widths stay."""
        table = self._model.table
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        field, head = (QFontMetricsF(self._theme.font(role)) for role in (FIELD, HEAD))
        needs, leasts = [], []
        for at, name in enumerate(table.head):
            texts = [row[at] for row in table.rows]
            needs.append(max(_width(head, name), *(_width(field, text) for text in texts), 0))
            words = [word for text in texts for word in text.split()]
            longest = max((_width(field, word) for word in words), default=0)
            leasts.append(max(longest, *(_width(head, word) for word in name.split()), _LEAST))
        widths = shared_widths(needs, leasts, room)
        if widths == self._widths and not force:
            return
        self._widths = widths
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        for at, row in enumerate(table.rows):
            self.setRowHeight(at, max(map(self._fields.height, row, widths)))
        self._heads.updateGeometry()
        self.updateGeometries()


def _width(metrics: QFontMetricsF, text: str) -> int:
    return ceil(metrics.horizontalAdvance(text)) + 2 * ACROSS + 2


def shared_widths(needs: list[int], leasts: list[int], room: int) -> list[int]:
    """Widths for columns: what each needs while there is room; otherwise the wide ones are cut to
    one width, none below its least."""
    if sum(needs) <= room:
        return needs

    def cut(most: int) -> list[int]:
        return [
            max(min(least, need), min(need, most))
            for need, least in zip(needs, leasts, strict=True)
        ]

    low, high = 0, max(needs)
    while low < high:
        middle = (low + high + 1) // 2
        if sum(cut(middle)) <= room:
            low = middle
        else:
            high = middle - 1
    return cut(low)

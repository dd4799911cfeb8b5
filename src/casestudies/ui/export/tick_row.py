"""A row of a list that can be ticked: a box of the theme and a name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from casestudies.ui.parts.painting import paint_focus, paint_line, paint_tick_box
from casestudies.ui.theme.service import ThemeService

Index = QModelIndex | QPersistentModelIndex


class TickRow(QStyledItemDelegate):
    """Paints items that are checkable; the row is as high as its type asks for, so that it follows
    the size of type."""

    def __init__(self, theme: ThemeService, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def _line(self) -> int:
        return QFontMetrics(self._theme.font("label")).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(100, round(self._line * 1.75))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, side = QRectF(option.rect), round(self._line * 0.95)
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        color = self._theme.color("accent")
        painter.save()
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, self._theme.color("hover"))
        square = QRectF(box.left() + 9, box.center().y() - side / 2, side, side)
        paint_tick_box(painter, square, self._theme, color, chosen=ticked)
        ink = self._theme.color("ink" if ticked else "ink_soft")
        words = box.adjusted(18 + side, 0, -6, 0)
        paint_line(painter, words, str(index.data()), self._theme.font("label"), ink)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, color)
        painter.restore()

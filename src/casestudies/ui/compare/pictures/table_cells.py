"""Paints the fields and heads of a picture's table: wrapped words with air around them."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.theme.service import ThemeService

ACROSS, DOWN = 10, 7  # around the words of a field
FIELD, HEAD = "label", "chip"


class FieldDelegate(QStyledItemDelegate):
    """Paints a field of the table; ``height`` says what its words need in a width."""

    def __init__(self, theme: ThemeService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def height(self, text: str, width: int) -> int:
        return self._lines(text, width).height + 2 * DOWN

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(index.data() or "", width))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view, rect, color = option.widget, option.rect, self._theme.color
        assert isinstance(view, QTableView)
        current = view.currentIndex() == index
        painter.save()
        painter.fillRect(rect, color("accent_pale" if current else "surface"))
        painter.setPen(color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        lines = self._lines(index.data() or "", rect.width())
        lines.draw(painter, rect.left() + ACROSS, rect.top() + DOWN, color("ink"))
        if current:
            focused = option.state & QStyle.StateFlag.State_HasFocus
            inset = 1.0 if focused else 0.5
            painter.setPen(QPen(color("accent"), 2 if focused else 1))
            painter.drawRect(QRectF(rect).adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.restore()

    def _lines(self, text: str, width: int) -> WrappedText:
        return WrappedText(text, self._theme.font(FIELD), width - 2 * ACROSS, leading=1)


class TableHeads(QHeaderView):
    """The names of the columns, wrapped where they are long."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        heights = [self._lines(at, self.sectionSize(at)).height for at in range(self.count())]
        return QSize(super().sizeHint().width(), max(heights, default=14) + 2 * DOWN)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, self._theme.color("surface"))
        painter.setPen(self._theme.color("ink"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        lines = self._lines(section, rect.width())
        top = rect.bottom() - DOWN - lines.height
        lines.draw(painter, rect.left() + ACROSS, top, self._theme.color("ink_soft"))
        painter.restore()

    def _lines(self, section: int, width: int) -> WrappedText:
        model = self.model()
        name = model.headerData(section, Qt.Orientation.Horizontal) if model is not None else ""
        return WrappedText(name or "", self._theme.font(HEAD), width - 2 * ACROSS)

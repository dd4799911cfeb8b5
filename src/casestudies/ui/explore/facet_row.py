"""Paints the rows of the filters: small-capital heads, values with a box and a count."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from casestudies.ui.explore.facets_model import FacetRow, RowKind, way_of
from casestudies.ui.parts.kept import KeptPictures
from casestudies.ui.parts.painting import paint_focus, paint_line, paint_tick_box
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import lined, px

PAD = 18
BOX = 15
HEAD_HEIGHT = 36
ROW_HEIGHT = 24
_PILL_PAD = 7
_KEPT_PICTURES = 200  # each about 24 kB

Index = QModelIndex | QPersistentModelIndex


class FacetRowDelegate(QStyledItemDelegate):
    """Rows of two heights; the box is drawn here, so that it looks the same everywhere."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept = KeptPictures(theme, _KEPT_PICTURES)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row: FacetRow = index.data(Role.VALUE)
        height = lined(HEAD_HEIGHT if row.kind is RowKind.HEAD else ROW_HEIGHT)
        return QSize(100, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FacetRow = index.data(Role.VALUE)
        heads = row.kind is RowKind.HEAD and row.every is None
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not heads
        ground = self._theme.color("hover" if hovered else "panel")
        painter.save()
        self._kept.paint(painter, option.rect, ground, row, partial(self._paint_row, row))
        if option.state & QStyle.StateFlag.State_HasFocus and not heads:
            above = 12 if row.kind is RowKind.HEAD else -1
            box = QRectF(option.rect).adjusted(8, above, -6, 1)
            paint_focus(painter, box, self._theme.color("accent"))
        painter.restore()

    def _paint_row(self, row: FacetRow, painter: QPainter, box: QRectF) -> None:
        if row.kind is RowKind.HEAD:
            self._paint_head(painter, box, row)
        elif row.kind is RowKind.VALUE:
            self._paint_value(painter, box, row)
        else:
            text = QRectF(
                box.left() + PAD + px(BOX) + 8,
                box.top(),
                box.width() - PAD - px(BOX) - 8,
                box.height(),
            )
            wide = QFontMetricsF(self._theme.font("label")).horizontalAdvance(row.text)
            said = row.text if wide <= text.width() else row.short or row.text
            self._text(painter, text, said, "label", "accent_ink")

    def _paint_head(self, painter: QPainter, box: QRectF, row: FacetRow) -> None:
        text = QRectF(box.left() + PAD, box.bottom() - 4 - px(18), box.width() - PAD, px(18))
        if row.every is None:
            self._text(painter, text, row.text.upper(), "section", "ink_faint")
            return
        way = way_of(every=row.every)
        painter.setFont(self._theme.font("micro"))
        wide = painter.fontMetrics().horizontalAdvance(way) + 2 * _PILL_PAD
        pill = QRectF(box.right() - PAD - wide + 6, text.top(), wide, text.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.setBrush(self._theme.color("accent_pale" if row.every else "panel"))
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(self._theme.color("accent_ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, way)
        text.setRight(pill.left() - 5)
        title = row.text.upper()
        font = self._theme.font("section")
        if QFontMetricsF(font).horizontalAdvance(title) > text.width():
            title = title.rpartition(" ")[2]  # STUDENT POPULATION where it is narrow: POPULATION
        self._text(painter, text, title, "section", "ink_faint")

    def _paint_value(self, painter: QPainter, box: QRectF, row: FacetRow) -> None:
        side = px(BOX)
        square = QRectF(box.left() + PAD + 0.5, box.center().y() - side / 2, side - 1, side - 1)
        self._paint_box(painter, square, row.chosen)
        painter.setFont(self._theme.font("label"))
        count = f"{row.count}" if row.counted else ""
        count_width = painter.fontMetrics().horizontalAdvance(count) + 4
        right = QRectF(box.right() - PAD - count_width, box.top(), count_width, box.height())
        painter.setPen(self._theme.color("ink_faint"))
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        left = box.left() + PAD + side + 8
        name = QRectF(left, box.top(), right.left() - left - 6, box.height())
        ink = "ink_faint" if row.empty else "ink"
        fits = painter.fontMetrics().horizontalAdvance(row.text) <= name.width()
        if fits:
            painter.setPen(self._theme.color(ink))
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, row.text)
        else:
            self._text(painter, name, row.short or row.text, "label", ink)

    def _paint_box(self, painter: QPainter, square: QRectF, chosen: bool) -> None:
        paint_tick_box(painter, square, self._theme, self._theme.color("accent"), chosen=chosen)

    def _text(self, painter: QPainter, box: QRectF, text: str, font: str, color: str) -> None:
        paint_line(painter, box, text, self._theme.font(font), self._theme.color(color))

"""Paints the rows under the search box: what may be typed, and at the right what kind it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from casestudies.ui.explore.suggestions_model import Suggestion, kind_name
from casestudies.ui.parts.kept import KeptPictures
from casestudies.ui.parts.painting import paint_line
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import lined, px

ROW = 29
HEAD = 28
_PAD = 12
_GAP = 12
_KIND = 76
_KEPT_PICTURES = 60  # each about 60 kB

Index = QModelIndex | QPersistentModelIndex


class SuggestionRowDelegate(QStyledItemDelegate):
    """Rows of one line; headings in small capitals."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept = KeptPictures(theme, _KEPT_PICTURES)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row: Suggestion = index.data(Role.VALUE)
        return QSize(100, lined(HEAD if row.is_head else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Suggestion = index.data(Role.VALUE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)

        def draw(painter: QPainter, box: QRectF) -> None:
            if row.is_head:
                line = box.adjusted(_PAD, 6, -_PAD, 0)
                self._text(painter, line, row.label.upper(), "section", "ink_faint")
            else:
                self._paint_suggestion(painter, box, row, chosen=chosen, hovered=hovered)

        painter.save()
        ground = self._theme.color("surface")
        shows = (row.label, row.kind, row.detail, row.is_head, chosen, hovered)
        self._kept.paint(painter, option.rect, ground, shows, draw)
        painter.restore()

    def _paint_suggestion(
        self, painter: QPainter, box: QRectF, row: Suggestion, *, chosen: bool, hovered: bool
    ) -> None:
        theme = self._theme
        if chosen or hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_pale" if chosen else "hover"))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 5, 5)
        if chosen:
            painter.fillRect(
                QRectF(box.left() + 2, box.top() + 5, 3, box.height() - 10), theme.color("accent")
            )
        line = box.adjusted(_PAD, 0, -_PAD, 0)
        kind = QRectF(line.right() - px(_KIND), line.top(), px(_KIND), line.height())
        right = Qt.AlignmentFlag.AlignRight
        said = kind_name(row.kind)
        self._text(painter, kind, said, "caption", "ink_faint", right)
        room = kind.left() - _GAP - line.left()
        font = theme.font("label")
        wide = min(room, QFontMetricsF(font).horizontalAdvance(row.label) + 1)
        name = QRectF(line.left(), line.top(), wide, line.height())
        self._text(painter, name, row.label, "label", "ink")
        rest = QRectF(name.right() + _GAP, line.top(), room - wide - _GAP, line.height())
        if row.detail and row.detail != said and rest.width() > 40:
            self._text(painter, rest, row.detail, "caption", "ink_faint")

    def _text(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        font: str,
        color: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        theme = self._theme
        paint_line(painter, box, text, theme.font(font), theme.color(color), side)

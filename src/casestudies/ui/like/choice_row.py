"""Paints rows to choose from: dimensions with boxes in their group's colours, and practices."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from casestudies.ui.like.dimensions_model import CheckRow
from casestudies.ui.like.practices_model import PracticeModel, PracticeRow
from casestudies.ui.parts.painting import paint_focus, paint_line, paint_tick_box
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import lined, px

BOX = 15
CHECK_HEIGHT = 26
GROUP_HEIGHT = 30
PRACTICE_HEIGHT = 46
HEAD_HEIGHT = 32
_PAD = 10
_LINES = 36  # pixels that the two lines of a practice take
Index = QModelIndex | QPersistentModelIndex


class ChoiceDelegate(QStyledItemDelegate):
    """What both kinds of rows share."""

    def __init__(self, theme: ThemeService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def text(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        font: str,
        color: QColor,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Paint one line in a role of the type scale."""
        paint_line(painter, box, text, self._theme.font(font), color, side)

    def tick_box(self, painter: QPainter, square: QRectF, color: QColor, *, chosen: bool) -> None:
        """Paint a box, filled with ``color`` and ticked where it is chosen."""
        paint_tick_box(painter, square, self._theme, color, chosen=chosen)

    def ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint what is under a row that can be chosen: the mouse, the keyboard."""
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box.adjusted(-1, -1, 1, 1), self._theme.color("accent"))


class DimensionDelegate(ChoiceDelegate):
    """Heads of groups in their colour, dimensions with a box."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row: CheckRow = index.data(Role.VALUE)
        return QSize(100, lined(CHECK_HEIGHT if row.key else GROUP_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CheckRow = index.data(Role.VALUE)
        box, group = QRectF(option.rect), self._theme.group(row.group.value)
        painter.save()
        if not row.key:
            line = QRectF(box.left() + _PAD, box.bottom() - 4 - px(18), box.width() - _PAD, px(18))
            self.text(painter, line, row.text, "chip", QColor(group.ink))
            painter.restore()
            return
        self.ground(painter, option)
        chosen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        side = px(BOX)
        square = QRectF(box.left() + _PAD + 0.5, box.center().y() - side / 2, side - 1, side - 1)
        self.tick_box(painter, square, QColor(group.bar), chosen=chosen)
        line = box.adjusted(_PAD + side + 9, 0, -6, 0)
        painter.setFont(self._theme.font("label"))
        fits = painter.fontMetrics().horizontalAdvance(row.text) <= line.width()
        self.text(painter, line, row.text if fits else row.short, "label", self._theme.color("ink"))
        painter.restore()


def _practice_height(*, practice: bool) -> int:
    """The height of a practice with the line of its definition, or of a dimension's name."""
    return PRACTICE_HEIGHT + px(_LINES) - _LINES if practice else lined(HEAD_HEIGHT)


class PracticeDelegate(ChoiceDelegate):
    """A practice with its box, its name, and the opening of its definition."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row: PracticeRow = index.data(Role.VALUE)
        return QSize(100, _practice_height(practice=bool(row.practice)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PracticeRow = index.data(Role.VALUE)
        model = index.model()
        assert isinstance(model, PracticeModel)
        box = QRectF(option.rect)
        group = self._theme.group(row.dimension.group.value if row.dimension else "")
        painter.save()
        if row.practice is None:
            line = QRectF(box.left() + _PAD, box.bottom() - 5 - px(18), box.width() - _PAD, px(18))
            self.text(painter, line, row.text, "chip", QColor(group.ink))
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_pale"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        self.ground(painter, option)
        side = px(BOX)
        square = QRectF(box.left() + _PAD + 0.5, box.top() + 8, side - 1, side - 1)
        chosen = model.is_chosen(row.practice.key)
        self.tick_box(painter, square, QColor(group.bar), chosen=chosen)
        self._paint_words(painter, box, row, model.note(row.practice.key))
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, row: PracticeRow, note: str) -> None:
        color = self._theme.color
        name = QRectF(box.left() + _PAD + px(BOX) + 9, box.top() + 4, 0, px(20))
        name.setRight(box.right() - 8)
        if note:
            painter.setFont(self._theme.font("micro"))
            wide = painter.fontMetrics().horizontalAdvance(note) + 4
            right = QRectF(name.right() - wide, name.top(), wide, name.height())
            self.text(painter, right, note, "micro", color("caution"), Qt.AlignmentFlag.AlignRight)
            name.setRight(right.left() - 8)
        self.text(painter, name, row.text, "label", color("ink"))
        line = QRectF(name.left(), name.top() + px(19), box.right() - 8 - name.left(), px(17))
        assert row.practice is not None
        self.text(painter, line, row.practice.definition, "caption", color("ink_faint"))

"""Paints the rows of ranked cases so that those of one case make a card."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casestudies.model.profile import PART_NAMES
from casestudies.recent import Recent
from casestudies.ui.like.rows import Row, RowKind, alike_words, fit_words, short_name
from casestudies.ui.parts.painting import paint_focus, paint_line
from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import lined, px

HEAD_HEIGHT = 88
NARROW_HEAD = 146
ALL_HEIGHT = 52
GAP = 14  # between two cards
_PAD = 18
_RANK = 40  # with its badge

_LINE = 18
_ROW_PAD = 8
_END = 14  # room at the foot of a card
_NARROW = 640
_HEAD_LINES, _NARROW_LINES = 63, 82  # pixels that lines take of the heads
_RADIUS = 12
_LEAST_WORDS = 110  # pixels of a reason beside what it is about
_KEPT = 600
Index = QModelIndex | QPersistentModelIndex


class Spot(Enum):
    """What can be pressed in a row."""

    OPEN = "open"
    TRAY = "tray"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a reason stand in a card of a width."""

    name: float
    name_width: float
    bar: float
    bar_width: float
    fit: float
    words: float
    words_width: float
    below: float  # how much lower the words stand than the name


def columns_of(card: QRectF) -> Columns:
    """The columns of a card; on narrow ones they begin at its edge and are smaller, and where
    nothing is left beside them, the words stand below."""
    narrow = _narrow(card)
    name = card.left() + _PAD + (0 if narrow else _rank())
    name_width = px(96 if narrow else 172)
    bar_width = 44.0 if narrow else 64.0
    bar = name + name_width + 8
    fit = bar + bar_width + 10
    words = fit + px(84 if narrow else 96)
    room, below = card.right() - _PAD - words, 0.0
    if room < px(_LEAST_WORDS):
        words, room, below = name, card.right() - _PAD - name, float(px(_LINE) + 2)
    return Columns(name, name_width, bar, bar_width, fit, words, room, below)


class CardDelegate(QStyledItemDelegate):
    """``hot`` is the row and the spot in it that the mouse is on."""

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hot: tuple[int, Spot] | None = None
        self._broken: Recent[tuple[str, str, int], WrappedText] = Recent(_KEPT)
        self._take_fonts()
        theme.changed.connect(self._take_fonts)

    def _take_fonts(self) -> None:
        self._broken.clear()
        self._fonts = {name: self._theme.font(name) for name in ("label", "caption")}

    # --- places -------------------------------------------------------------------------------

    def card_of(self, rect: QRectF) -> QRectF:
        """The part of a row's rectangle that its card takes."""
        return rect.adjusted(0, 0, -5, 0)

    def spot_at(self, row: Row, rect: QRectF, x: float, y: float, *, in_tray: bool) -> Spot | None:
        """What can be pressed at a point of a row."""
        card = self.card_of(rect)
        if row.kind is RowKind.HEAD:
            opens, tray = self.buttons_of(card, in_tray=in_tray)
            return Spot.OPEN if opens.contains(x, y) else Spot.TRAY if tray.contains(x, y) else None
        if row.kind is RowKind.REASON and row.leads_on:
            columns = columns_of(card)
            return Spot.LINK if columns.words - 6 <= x <= card.right() - 8 else None
        if row.kind in (RowKind.MORE, RowKind.ALL):
            return Spot.LINK
        return None

    def buttons_of(self, card: QRectF, *, in_tray: bool) -> tuple[QRectF, QRectF]:
        """The rectangles of Open and Compare in a case's head."""
        metrics = QFontMetricsF(self._theme.font("button"))
        tray_width = metrics.horizontalAdvance(_tray_word(in_tray)) + 26
        open_width = metrics.horizontalAdvance(_open_word()) + 26
        if _narrow(card):
            left, top = (
                card.left() + _PAD + _rank(),
                card.top() + _head_height(card) - 10 - lined(30),
            )
        else:
            left = card.right() - _PAD + 4 - tray_width - 8 - open_width
            top = card.top() + 14
        opens = QRectF(left, top, open_width, lined(30))
        return opens, QRectF(opens.right() + 8, top, tray_width, lined(30))

    def words_of(self, rect: QRectF) -> QRectF:
        """The part of a row's rectangle in which its reason stands."""
        columns = columns_of(self.card_of(rect))
        return QRectF(columns.words, rect.top() + columns.below, columns.words_width, px(24))

    # --- painting -----------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Role.VALUE)
        view = option.widget
        listed = isinstance(view, QAbstractItemView)
        width = view.viewport().width() if listed else option.rect.width()
        return QSize(width, round(self._height(row, width)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Role.VALUE)
        rect = QRectF(option.rect)
        body = rect.adjusted(0, 0, 0, -GAP if row.last or row.kind is RowKind.ALL else 0)
        card = self.card_of(body)
        hot = self.hot[1] if self.hot is not None and self.hot[0] == index.row() else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, row, card)
        if row.kind is RowKind.HEAD:
            self._paint_head(painter, row, card, bool(index.data(Role.IN_TRAY)), hot)
        elif row.kind is RowKind.REASON:
            self._paint_reason(painter, row, card, hot)
        elif row.kind is RowKind.MISSING:
            columns = columns_of(card)
            words = self._wrapped(row.text, "label", card.right() - _PAD - columns.name)
            words.draw(painter, columns.name, card.top() + 5, self._theme.color("ink_faint"))
        else:
            self._paint_more(painter, row, card, hot)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, self._ring(row, card), self._theme.color("accent"))
        painter.restore()

    def _ring(self, row: Row, card: QRectF) -> QRectF:
        """Where the outline of the current row stands."""
        if row.kind in (RowKind.HEAD, RowKind.ALL):
            return card.adjusted(4, 4, -4, 0 if row.kind is RowKind.HEAD else -4)
        foot = _END if row.last else 0
        left = columns_of(card).name - 10
        return QRectF(left, card.top() - 1, card.right() - 8 - left, card.height() - foot + 2)

    def _height(self, row: Row, width: float) -> float:
        end = (_END + GAP) if row.last else 0
        card = self.card_of(QRectF(0, 0, width, 10))
        if row.kind is RowKind.HEAD:
            return _head_height(card) + end
        if row.kind is RowKind.ALL:
            return lined(ALL_HEIGHT)
        if row.kind is RowKind.MORE:
            return px(26) + end
        columns = columns_of(card)
        if row.kind is RowKind.MISSING:
            text = self._wrapped(row.text, "label", card.right() - _PAD - columns.name)
        else:
            text = self._reason_text(row, columns)
            end += columns.below if row.first else 0
        return text.height + _ROW_PAD + (4 if row.kind is RowKind.MISSING else 0) + end

    def _paint_ground(self, painter: QPainter, row: Row, card: QRectF) -> None:
        """The row's slice of its case's card."""
        color = self._theme.color
        whole = card.adjusted(0.5, 0.5, -0.5, -0.5)
        if row.kind is not RowKind.ALL:
            if row.kind is not RowKind.HEAD:
                whole.setTop(card.top() - 2 * _RADIUS)
            if not row.last:
                whole.setBottom(card.bottom() + 2 * _RADIUS)
        painter.save()
        painter.setClipRect(card.adjusted(0, 0, 1, 0))
        painter.setPen(QPen(color("line"), 1))
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(whole, _RADIUS, _RADIUS)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, row: Row, card: QRectF, in_tray: bool, hot: Spot | None
    ) -> None:
        assert row.ranked is not None
        color = self._theme.color
        opens, tray = self.buttons_of(card, in_tray=in_tray)
        left, top = card.left() + _PAD + _rank(), card.top() + 13
        badge = QRectF(card.left() + _PAD - 2, top + 1, lined(28), lined(28))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("tile"))
        painter.drawRoundedRect(badge, badge.width() / 2, badge.width() / 2)
        place, middle = str(row.ranked.place), Qt.AlignmentFlag.AlignHCenter
        self._line(painter, badge, place, self._theme.font("button"), "ink_soft", middle)
        end = card.right() - _PAD if _narrow(card) else opens.left() - 12
        room = QRectF(left, top - 1, end - left, px(20))
        self._line(painter, room, row.ranked.case.name, self._theme.font("card_title"), "ink")
        self._line(
            painter, room.translated(0, px(21)), row.text, self._theme.font("label"), "ink_soft"
        )
        alike, told = alike_words(row.ranked.match)
        strong = self._theme.font("button")
        line = QRectF(left, top + px(44), card.right() - _PAD - left, px(20))
        self._line(painter, line, alike, strong, "accent_ink")
        if _narrow(card):
            line.translate(0, px(19))
        else:
            line.setLeft(left + QFontMetricsF(strong).horizontalAdvance(alike))
            told = f" · {told}"
        self._line(painter, line, told, self._theme.font("label"), "ink_soft")
        self._button(painter, opens, _open_word(), hot is Spot.OPEN, primary=False)
        self._button(painter, tray, _tray_word(in_tray), hot is Spot.TRAY, primary=in_tray)

    def _paint_reason(self, painter: QPainter, row: Row, card: QRectF, hot: Spot | None) -> None:
        assert row.part is not None
        columns, color = columns_of(card), self._theme.color
        line = QRectF(columns.name, card.top() + 3, columns.name_width, px(_LINE))
        if row.first:
            name = short_name(row.part.part) if _narrow(card) else PART_NAMES[row.part.part]
            self._line(painter, line, name, self._fonts["label"], "ink_soft")
        if row.first and row.part.score is not None:
            middle = line.center().y()
            bar = QRectF(columns.bar, middle - 3, columns.bar_width, 6)
            painter.setPen(QPen(color("line_strong"), 1))
            painter.setBrush(color("tile"))
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)
            if row.part.score > 0:
                bar.setWidth(max(6.0, bar.width() * row.part.score))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color("accent"))
                painter.drawRoundedRect(bar, 3, 3)
            end = card.right() - _PAD if columns.below else columns.words
            fit = QRectF(columns.fit, line.top(), end - columns.fit, px(_LINE))
            fits = fit_words(row.part.part, row.part.score)
            self._line(painter, fit, fits, self._fonts["caption"], "ink_faint")
        ink = "accent_ink" if row.leads_on else "ink"
        text = self._reason_text(row, columns)
        top = card.top() + 4 + (columns.below if row.first else 0)
        text.draw(painter, columns.words, top, color(ink))
        if hot is Spot.LINK:
            painter.setPen(QPen(color("accent"), 1))
            foot = top + text.height
            painter.drawLine(
                QRectF(columns.words, foot, text.width, 0).topLeft(),
                QRectF(columns.words, foot, text.width, 0).topRight(),
            )

    def _paint_more(self, painter: QPainter, row: Row, card: QRectF, hot: Spot | None) -> None:
        font = QFont(self._fonts["label"])
        font.setUnderline(hot is not None)
        if row.kind is RowKind.ALL:
            middle = Qt.AlignmentFlag.AlignHCenter
            self._line(painter, card, row.text, font, "accent_ink", middle)
            return
        columns = columns_of(card)
        line = QRectF(columns.words, card.top(), columns.words_width, px(24))
        self._line(painter, line, row.text, font, "accent_ink")

    # --- pieces -------------------------------------------------------------------------------

    def _button(
        self, painter: QPainter, box: QRectF, text: str, hot: bool, *, primary: bool
    ) -> None:
        color = self._theme.color
        ground = "accent_pale" if primary else "hover" if hot else "surface"
        painter.setPen(QPen(color("accent" if primary or hot else "line_strong"), 1))
        painter.setBrush(color(ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        ink = "accent_ink" if primary else "ink"
        middle = Qt.AlignmentFlag.AlignHCenter
        self._line(painter, box, text, self._theme.font("button"), ink, middle)

    def _line(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        font: QFont,
        color: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        paint_line(painter, box, text, font, self._theme.color(color), side)

    def _reason_text(self, row: Row, columns: Columns) -> WrappedText:
        """The reason with a mark that says where Enter leads: an arrow, or the source's key."""
        mark = f" [{row.source.key}]" if row.source else " →" if row.leads_on else ""
        mark = mark.replace(" ", "\N{NO-BREAK SPACE}")
        return self._wrapped(row.text + mark, "label", columns.words_width)

    def _wrapped(self, text: str, font: str, width: float) -> WrappedText:
        make = partial(WrappedText, text, self._fonts[font], width, leading=1)
        return self._broken.get_or((text, font, int(width)), make)


def _narrow(card: QRectF) -> bool:
    return card.width() < px(_NARROW)


def _head_height(card: QRectF) -> int:
    """The height of a case's head: three lines, in narrow cards four and the buttons."""
    if _narrow(card):
        return NARROW_HEAD + px(_NARROW_LINES) - _NARROW_LINES + lined(30) - 30
    return HEAD_HEIGHT + px(_HEAD_LINES) - _HEAD_LINES


def _rank() -> int:
    """The room of a case's place among the others."""
    return lined(_RANK)


def _tray_word(in_tray: bool) -> str:
    if in_tray:
        return QCoreApplication.translate("LikeCard", "✓ In tray")
    return QCoreApplication.translate("LikeCard", "+ Compare")


def _open_word() -> str:
    return QCoreApplication.translate("LikeCard", "Open case")

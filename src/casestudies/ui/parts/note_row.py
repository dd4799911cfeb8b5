"""Paints rows of a title, a passage and a line below: cases alike, readings, terms, briefs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casestudies.recent import Recent
from casestudies.ui.parts.painting import Span, paint_focus, paint_line
from casestudies.ui.parts.wrapped_text import WrappedText, running_text
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import lined, px

_PAD = 12
_TOP = 8
_TITLE = 20
_KEPT = 60
_KEPT_HEIGHTS = 10_000  # numbers: a list of a thousand rows asks for all of them at each change

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A row; ``key`` and ``anchor`` say what it opens, ``kind`` what it is. A row without a key is
    a heading."""

    title: str
    text: str = ""
    below: str = ""
    key: str = ""
    anchor: str = ""
    spans: tuple[Span, ...] = ()
    kind: str = ""
    wrong: bool = False  # the text says what is wrong with it


class NoteRowDelegate(QStyledItemDelegate):
    """Rows of variable height: the passage in at most ``lines`` lines, what is below in two."""

    def __init__(self, theme: ThemeService, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._broken: Recent[tuple[str, str, int], WrappedText] = Recent(_KEPT)
        self._heights: Recent[tuple[NoteRow, int], int] = Recent(_KEPT_HEIGHTS)
        theme.changed.connect(self._broken.clear)
        theme.changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: NoteRow = index.data(Role.VALUE)
        view = option.widget
        scrolls = isinstance(view, QAbstractScrollArea)
        width = view.viewport().width() if scrolls else option.rect.width()
        if not row.key:
            return QSize(60, lined(26))
        return QSize(60, self._heights.get_or((row, width), partial(self._height, row, width)))

    def _height(self, row: NoteRow, width: int) -> int:
        height = 2 * _TOP + (px(_TITLE) if row.title else 0)
        for text in self._texts(row, width):
            height += round(text.height) + 2
        return height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NoteRow = index.data(Role.VALUE)
        theme, box = self._theme, QRectF(option.rect)
        painter.save()
        if not row.key:
            self._line(painter, box.adjusted(_PAD, 6, -_PAD, 0), row.title.upper(), "section")
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, theme.color("accent_pale"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        line = QRectF(box.left() + _PAD, box.top() + _TOP, box.width() - 2 * _PAD, px(_TITLE))
        if row.title:
            self._line(painter, line, row.title, "strong")
        at = QPointF(line.left(), line.bottom() if row.title else line.top())
        first = "error" if row.wrong and not chosen else "ink"
        inks = (first, "ink_faint") if row.text else ("ink_faint",)
        texts = self._texts(row, int(box.width()))
        for text, ink in zip(texts, inks, strict=False):
            spans = row.spans if text is texts[0] and row.text else ()
            marks = [(start, end - start, theme.color("hit_ink")) for start, end in spans]
            text.draw(painter, at.x(), at.y(), theme.color(ink), marks, theme.color("hit"))
            at += QPointF(0, text.height + 2)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme.color("accent"))
        painter.restore()

    def _texts(self, row: NoteRow, width: int) -> list[WrappedText]:
        found = []
        if row.text:
            found.append(self._text(row.text, "label", width, self._lines))
        if row.below:
            found.append(self._text(row.below, "caption", width, 2))
        return found

    def _text(self, text: str, font: str, width: int, lines: int) -> WrappedText:
        room = max(40, width - 2 * _PAD)
        make = partial(running_text, text, self._theme.font(font), room, lines)
        return self._broken.get_or((text, font, width), make)

    def _line(self, painter: QPainter, box: QRectF, text: str, font: str) -> None:
        strong = font == "strong"
        look = self._theme.font("label" if strong else font)
        if strong:
            look.setWeight(look.Weight.DemiBold)
        color = self._theme.color("ink" if strong else "ink_faint")
        paint_line(painter, box, text, look, color)

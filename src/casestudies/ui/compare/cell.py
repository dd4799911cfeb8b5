"""Paints the comparison's cells (state, headline, share, evidence) and bands between groups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from casestudies.model.cell_state import CellState, state_count
from casestudies.model.comparison import Cell, Shade
from casestudies.model.evidence import MOST_STRENGTH, Evidence, counted
from casestudies.model.library.notes import Marked
from casestudies.recent import Recent
from casestudies.ui.compare.mark import paint_mark
from casestudies.ui.compare.table_model import CellRole, TableRow
from casestudies.ui.parts.html import state_label
from casestudies.ui.parts.wrapped_text import NO_BREAK_HYPHEN, NO_BREAK_SPACE, WrappedText
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import lined, px

PADDING = 12
BAND_HEIGHT = 30
LEAST_HEIGHT = 58
TICK_HEIGHT = 42
READ_AGAIN_MARK = "↻"
_BESIDE_NUMBER = re.compile(rf"(?<=\d) |(?<!,) (?=[\d{READ_AGAIN_MARK}])")
_KEPT = 6000  # layouts, more than the largest comparison has
_MARK = 12
_SHADE_STEPS = {False: 0.045, True: 0.075}  # of the accent on the ground a level, by dark
_DOT = 7
_DOT_STEP = 9
_DOTS_WIDTH = MOST_STRENGTH * _DOT_STEP + 4
_GAP = 5
_YOURS = 11  # pixels of a mark of the user's


@dataclass(frozen=True, slots=True)
class _Laid:
    """A cell's texts, broken to a width. ``marks`` are the parts of ``evidence`` in the colour of
    caution: how many findings say something else than the cell. ``tick`` is all that the cell of
    a tick matrix says beside its mark."""

    label: WrappedText | None
    headline: WrappedText
    share: WrappedText | None
    evidence: WrappedText | None
    marks: tuple[tuple[int, int], ...]
    height: int
    note: WrappedText | None = None
    tick: WrappedText | None = None
    why: WrappedText | None = None


class CellDelegate(QStyledItemDelegate):
    """Lays texts out once for a width, whatever cell they stand in, and paints them; ``forget``
    when the theme changed. ``ticks`` tells that cells are those of a tick matrix, ``compact`` that
    columns are narrow and the type is smaller."""

    def __init__(self, theme: ThemeService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._laid: Recent[tuple[str | int | bool, ...], _Laid] = Recent(_KEPT)
        self.ticks = False
        self.compact = False
        self.shade = Shade.NONE
        self._take_fonts()

    def _take_fonts(self) -> None:
        font = self._theme.font
        roles = ("cell", "caption", "chip", "micro", "label")
        self._fonts = {role: font(role) for role in roles}
        self._missing_fonts = {role: font(role, italic=True) for role in ("body", "label")}
        self._line_height = WrappedText("0", self._fonts["micro"], 100).height

    def forget(self) -> None:
        """Drop all layouts; the next ones are in type as large as it is now."""
        self._laid.clear()
        self._take_fonts()

    def height(self, cell: Cell, width: int) -> int:
        """The height that ``cell`` needs in a column of ``width``."""
        least = lined(TICK_HEIGHT if self._is_tick(cell) else LEAST_HEIGHT)
        return max(least, self._layout(cell, width).height)

    def _is_tick(self, cell: Cell) -> bool:
        """Whether a cell is told by a mark; those beside the axis never are."""
        return self.ticks and not cell.beside

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        cell = index.data(CellRole.CELL)
        width = option.rect.width()
        return QSize(width, lined(BAND_HEIGHT) if cell is None else self.height(cell, width))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view = option.widget
        assert isinstance(view, QTableView)
        painter.save()
        cell = index.data(CellRole.CELL)
        if cell is None:
            left = PADDING - view.verticalHeader().width()
            paint_band(painter, self._theme, index.data(CellRole.ROW), option.rect, left)
        else:
            level = index.data(CellRole.SHADE) if self.shade is not Shade.NONE else 0
            self._paint_ground(painter, option, view.currentIndex() == index, level)
            if self._is_tick(cell):
                self._paint_tick(painter, cell, option.rect)
            else:
                self._paint_cell(painter, cell, option.rect)
            self._paint_yours(painter, index.data(CellRole.YOURS), option.rect)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, current: bool, level: int
    ) -> None:
        rect, color = option.rect, self._theme.color
        ground = "surface"
        if current:
            ground = "accent_pale"
        elif option.state & QStyle.StateFlag.State_MouseOver:
            ground = "hover"
        painter.fillRect(rect, color(ground))
        if level and ground == "surface":
            painter.fillRect(rect, shade_color(self._theme, level))
        painter.setPen(color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if current:
            focused = option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(color("accent"), 2 if focused else 1))
            inset = 1.0 if focused else 0.5
            painter.drawRect(QRectF(rect).adjusted(inset, inset, -inset - 1, -inset - 1))

    def _paint_cell(self, painter: QPainter, cell: Cell, rect: QRect) -> None:
        laid, color = self._layout(cell, rect.width()), self._theme.color
        left, top = rect.left() + PADDING, float(rect.top() + PADDING)
        if cell.state.blank:
            laid.headline.draw(painter, left, top, color("ink_faint"))
            top += laid.headline.height + 3
        else:
            if laid.label is not None:
                top = self._paint_label(painter, laid.label, left, top)
            laid.headline.draw(painter, left, top, color("ink"))
            top += laid.headline.height + _GAP
        if laid.why is not None:
            laid.why.draw(painter, left, top, color("accent_ink"))
            top += laid.why.height + 4
        if laid.share is not None:
            laid.share.draw(painter, left, top, color("ink_soft"))
            top += laid.share.height + 3
        if laid.note is not None:
            laid.note.draw(painter, left, top, color("accent_ink"))
            top += laid.note.height + 4
        if laid.evidence is not None:
            self._paint_dots(painter, cell.evidence.strength, left, top)
            marks = [(start, length, color("caution")) for start, length in laid.marks]
            if self.compact:
                top += self._line_height
            laid.evidence.draw(painter, left, top, color("ink_faint"), marks)

    def _paint_tick(self, painter: QPainter, cell: Cell, rect: QRect) -> None:
        """The mark of the state, told apart by its shape, and its words."""
        laid, color = self._layout(cell, rect.width()), self._theme.color
        left, top = rect.left() + PADDING, rect.top() + PADDING
        cautious = cell.state in (CellState.ABSENT, CellState.ENDED, CellState.DISPUTED)
        missing = cell.state.blank
        ink = color("caution" if cautious else "ink_faint" if missing else "accent_ink")
        paint_mark(painter, cell.state, QRectF(left, top + 2, _MARK, _MARK), ink)
        if laid.tick is not None:
            laid.tick.draw(painter, left + _MARK + 8, top, color("caution" if cautious else "ink"))
            top += laid.tick.height + 3
        if laid.note is not None:
            laid.note.draw(painter, left + _MARK + 8, top, color("accent_ink"))

    def _paint_yours(self, painter: QPainter, yours: Marked, rect: QRect) -> None:
        """In the corner: a star, a pencil for a note, a marker for a highlight."""
        icons = (
            ("star-filled", "star", yours.starred),
            ("pencil", "yours_edge", yours.notes),
            ("highlighter", "yours_edge", yours.highlights),
        )
        size = min(px(_YOURS), PADDING + 1)  # beside the text, also in large type
        top = rect.top() + 4
        for name, color, there in icons:
            if there:
                icon = self._theme.icon(name, color, _YOURS).pixmap(size)
                painter.drawPixmap(rect.right() - size - 1, top, icon)
                top += size + 2

    def _paint_label(self, painter: QPainter, label: WrappedText, left: float, top: float) -> float:
        """The state as a chip; returns where the next text begins."""
        chip = QRectF(left - 2, top - 1, label.width + 12, label.height + 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("caution_pale"))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        label.draw(painter, left + 3, top + 1.5, self._theme.color("caution"))
        return top + chip.height() + _GAP

    def _paint_dots(self, painter: QPainter, strength: int, left: float, top: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color("ink_faint")
        middle = top + self._line_height / 2
        painter.setPen(QPen(color, 1))
        for number in range(MOST_STRENGTH):
            painter.setBrush(color if number < strength else QColor(Qt.GlobalColor.transparent))
            center = QPointF(left + number * _DOT_STEP + _DOT / 2, middle)
            painter.drawEllipse(center, _DOT / 2 - 0.5, _DOT / 2 - 0.5)

    def _layout(self, cell: Cell, width: int) -> _Laid:
        evidence = cell.evidence
        key = (
            width, self.ticks, self.compact, self.shade is Shade.AGE, cell.state.value,
            cell.headline, cell.share,
            cell.note, evidence.findings, evidence.sources, evidence.self_reported,
            evidence.read_again, evidence.not_found,
            evidence.newest or 0, str(cell.exceptions) if len(cell.findings) > 1 else "",
            cell.question, _why_words(cell),
        )  # fmt: skip
        lay_out = self._lay_out_tick if self._is_tick(cell) else self._lay_out
        return self._laid.get_or(key, partial(lay_out, cell, width - 2 * PADDING))

    def _lay_out_tick(self, cell: Cell, width: int) -> _Laid:
        room = width - _MARK - 8
        said = WrappedText(tick_words(cell), self._fonts["label"], room)
        note = None
        if cell.note and cell.state.blank:
            note = WrappedText(cell.note, self._fonts["caption"], room)
        shown = said if not cell.state.blank else None
        height = 2 * PADDING + (said.height if shown else 0) + (note.height if note else 0)
        return _Laid(None, said, None, None, (), height, note, shown)

    def _lay_out(self, cell: Cell, width: int) -> _Laid:
        fonts = self._fonts
        told = cell.headline if cell.state.blank else ""  # what is missing, or reported
        below_state = told if cell.reported and told else cell.share or told
        share = WrappedText(below_state, fonts["caption"], width) if below_state else None
        note = WrappedText(f"≠ {cell.note}", fonts["chip"], width) if cell.note else None
        said = _why_words(cell)
        why = WrappedText(said, fonts["micro"], width) if said else None
        below = (share.height + 3 if share else 0) + (note.height + 4 if note else 0)
        below += why.height + 4 if why else 0
        if cell.state.blank:
            font = self._missing_fonts["label" if self.compact else "body"]
            state = WrappedText(cell.state_name, font, width)
            height = 2 * PADDING + state.height + below
            return _Laid(None, state, share, None, (), height, note, why=why)
        label = None
        if cell.state is not CellState.DOCUMENTED:
            label = WrappedText(state_label(cell.state), fonts["chip"], width - 8)
        role = "label" if self.compact else "cell"
        headline = WrappedText(cell.headline, fonts[role], width, leading=2)
        text, marks = evidence_text(cell, self.shade)
        indent = 0 if self.compact else _DOTS_WIDTH
        evidence = WrappedText(text, fonts["micro"], width, indent=indent)
        height = 2 * PADDING + headline.height + _GAP + evidence.height + below
        height += self._line_height if self.compact else 0
        height += label.height + 5 + _GAP if label else 0
        return _Laid(label, headline, share, evidence, marks, height, note, why=why)


def _why_words(cell: Cell) -> str:
    """Why the first finding of a question's cell is there, and what pinned ones are gone."""
    if not cell.question:
        return ""
    why = cell.findings[0].why_here if cell.findings else ""
    return "\n".join(part for part in (why, cell.gone_words) if part)


def tick_words(cell: Cell) -> str:
    """What stands beside the mark of a tick: "2 findings", "Ended · 1 finding"."""
    said = counted(len(cell.findings), "finding")
    if cell.state is CellState.DOCUMENTED:
        return said
    return f"{state_label(cell.state)} · {said}"


def shade_color(theme: ThemeService, level: int) -> QColor:
    """The ground of a cell shaded at a level: the accent's colour, seen through."""
    color = theme.color("accent")
    color.setAlphaF(level * _SHADE_STEPS[theme.dark])
    return color


def evidence_text(cell: Cell, shade: Shade) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The counts, each number kept beside its word, and where the cautions stand in the text."""
    evidence = cell.evidence
    parts = [counted(evidence.findings, "finding"), _sources_text(evidence)]
    if evidence.self_reported:
        own = QCoreApplication.translate("CompareCell", "self-reported")
        parts.append(own.replace("-", NO_BREAK_HYPHEN))
    if shade is Shade.AGE:
        newest = QCoreApplication.translate("CompareCell", "newest {0}").format(evidence.newest)
        undated = QCoreApplication.translate("CompareCell", "undated")
        parts.append(newest if evidence.newest else undated)
    text = " · ".join(_BESIDE_NUMBER.sub(NO_BREAK_SPACE, part) for part in parts)
    marks = []
    for state, count in cell.exceptions:
        said = _BESIDE_NUMBER.sub(NO_BREAK_SPACE, state_count(state, count))
        marks.append((len(text) + 3, len(said)))
        text += f" · {said}"
    return text.replace(" ·", f"{NO_BREAK_SPACE}·"), tuple(marks)


def _sources_text(evidence: Evidence) -> str:
    """How many sources, and with an arrow how many of them were read again: "6 sources, 4 ↻", or
    "6 sources ↻" for all; the panel and what is spoken say it in words."""
    said = counted(evidence.sources, "source")
    if not evidence.looked_for:
        return said
    if evidence.read_again == evidence.sources:
        return f"{said} {READ_AGAIN_MARK}"
    return f"{said}, {evidence.read_again} {READ_AGAIN_MARK}"


def paint_band(
    painter: QPainter, theme: ThemeService, line: TableRow, rect: QRect, left: float
) -> None:
    """A band with a group's name in the group's colour, the name beginning at ``left``; the
    painter clips what reaches out of ``rect``."""
    painter.fillRect(rect, theme.color("tile"))
    painter.setPen(theme.color("line"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setFont(theme.font("section"))
    painter.setPen(QColor(theme.group(line.group).ink))
    where = QRectF(left, rect.top(), 1000, rect.height())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, line.name.upper())

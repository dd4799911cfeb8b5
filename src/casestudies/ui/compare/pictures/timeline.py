"""Draws the timeline: a lane for each case or dimension, all on one scale of years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF

from casestudies.model.charts import Lane, Mark, Timeline, TimelineAxis
from casestudies.model.evidence import counted
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.compare.pictures.drawing import Drawing, Form, Part, Spot, group_color
from casestudies.ui.compare.pictures.sheet import (
    EDGE,
    FAINT,
    MISSING,
    SOURCE,
    TITLE,
    Sheet,
    Style,
    empty_drawing,
    key_words,
)
from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

FORMS = {
    "purpose": Form.CIRCLE,
    "learning": Form.SQUARE,
    "supports": Form.TRIANGLE,
    "system": Form.DIAMOND,
    "": Form.CIRCLE,
}
_NAME_WIDTH = 158.0
_HEAD = 30.0
_DOT, _SMALL_DOT = 6.0, 4.5
_STACK = 13.0  # between the dots of one year
_LEAST_ENTRY = 224.0
_ENTRY_GAP, _ENTRY_DROP = 26.0, 10.0
_INDENT = 15.0  # of an entry's words behind its small dot
_LEAST_TICK = 58.0
_YEAR = Style("chip", "ink")
_EVENT = Style("caption", "ink_soft")
_NOTHING = QT_TRANSLATE_NOOP("Timeline", "No source of ours dates an event of these cases.")
_NO_EVENT = QT_TRANSLATE_NOOP("Timeline", "No dated event in our sources")


@dataclass(frozen=True, slots=True)
class _Entry:
    """An event measured: its words and the place of its dot above the line."""

    mark: Mark
    lines: WrappedText
    height: float
    x: float
    stacked: int


def draw_timeline(chart: Timeline, theme: ThemeService, size: QSizeF) -> Drawing:
    """The timeline: in each lane the dots of its events on the common scale, and below them the
    events in words, in the same order."""
    if chart.years is None:
        return empty_drawing(theme, size.width(), QCoreApplication.translate("Timeline", _NOTHING))
    return _Lanes(chart, chart.years, theme, size.width()).draw()


def event_words(mark: Mark) -> str:
    """An event for the reader of the screen: case, year, what happened, dimension."""
    said = f"{mark.name}, {mark.year}: {mark.event}"
    return f"{said} ({mark.dimension_name})" if mark.dimension else said


def tick_years(first: int, last: int, pitch: float) -> list[int]:
    """Round years between first and last, far enough apart for their labels."""
    step = next((s for s in (1, 2, 5, 10, 20, 50) if s * pitch >= px(_LEAST_TICK)), 100)
    return [year for year in range(first, last + 1) if year % step == 0]


class _Lanes:
    """Measures and draws one timeline."""

    def __init__(
        self, chart: Timeline, years: tuple[int, int], theme: ThemeService, width: float
    ) -> None:
        self._chart = chart
        self._sheet = Sheet(theme)
        self._width = width
        self._by_case = chart.axis is TimelineAxis.CASES
        self._first, self._last = years
        self._left = EDGE + px(_NAME_WIDTH) + 16
        self._room = width - EDGE - self._left
        self._pitch = (self._room - 32) / max(1, self._last - self._first)
        self._ticks = tick_years(self._first, self._last, self._pitch)
        self._columns = max(1, int((self._room + _ENTRY_GAP) // (px(_LEAST_ENTRY) + _ENTRY_GAP)))
        gaps = (self._columns - 1) * _ENTRY_GAP
        self._column = (self._room - gaps) / self._columns

    def draw(self) -> Drawing:
        self._draw_years()
        self._sheet.freeze(px(_HEAD))
        top = px(_HEAD)
        for number, lane in enumerate(self._chart.lanes):
            if number:
                right = self._width - EDGE
                self._sheet.rule(EDGE, top + 0.5, right, top + 0.5, "line_strong")
            top = self._draw_lane(number, lane, top)
        return self._sheet.finish(self._width, top + 4)

    def _x(self, year: int) -> float:
        """The place of a year, halfway a label from the edges of the scale."""
        return round(self._left + 16 + (year - self._first) * self._pitch) + 0.5

    def _draw_years(self) -> None:
        sheet = self._sheet
        for year in self._ticks:
            wide = sheet.width_of(str(year), FAINT)
            sheet.write(str(year), self._x(year) - wide / 2, 8, FAINT, Part.SCALE)
        sheet.rule(EDGE, px(_HEAD) - 0.5, self._width - EDGE, px(_HEAD) - 0.5, "line_strong")

    # --- lanes --------------------------------------------------------------------------------

    def _draw_lane(self, number: int, lane: Lane, top: float) -> float:
        name_bottom = self._draw_name(lane, top)
        entries = self._measure(lane.marks)
        line = top + 18 + max((entry.stacked for entry in entries), default=0) * _STACK
        self._draw_scale(line)
        if not entries:
            return max(self._draw_missing(number, lane, line), name_bottom) + 12
        bottom = self._draw_dot_years(entries, line)
        top = bottom = bottom + 8
        for at, entry in enumerate(entries):
            column = at % self._columns
            if column == 0 and at:
                top = bottom + _ENTRY_DROP
            left = self._left + column * (self._column + _ENTRY_GAP)
            self._draw_entry(entry, number, line, left, top)
            bottom = max(bottom, top + entry.height)
        return max(bottom, name_bottom) + 14

    def _draw_name(self, lane: Lane, top: float) -> float:
        sheet = self._sheet
        left, width = EDGE, px(_NAME_WIDTH)
        if lane.group:
            left, width = EDGE + 12, width - 12
        name = sheet.write_lines(lane.name, left, top + 9, width, TITLE, Part.HEAD)
        said = counted(len(lane.marks), "event")
        count = sheet.write(said, left, name.bottom() + 2, FAINT, Part.TOTAL)
        if lane.group:
            bar = QRectF(EDGE, top + 10, 4, count.bottom() - top - 12)
            sheet.bar(bar, group_color(lane.group, "bar"))
        return count.bottom()

    def _draw_scale(self, line: float) -> None:
        sheet = self._sheet
        sheet.rule(self._left, line, self._width - EDGE, line, "line_strong")
        for year in self._ticks:
            sheet.rule(self._x(year), line - 3, self._x(year), line + 4, "line_strong")

    def _draw_missing(self, number: int, lane: Lane, line: float) -> float:
        sheet = self._sheet
        sheet.start_mark()
        nothing = QCoreApplication.translate("Timeline", _NO_EVENT)
        box = sheet.write(nothing, self._left, line + 9, MISSING)
        ring = (box.adjusted(-5, -2, 5, 2),)
        case = lane.key if self._by_case else ""
        sheet.end_mark(Spot(f"{lane.name}: {nothing}", ring, box.center(), number, case))
        return box.bottom()

    def _draw_dot_years(self, entries: Sequence[_Entry], line: float) -> float:
        """Years below the dots, thinned where they would touch; returns where they end."""
        sheet = self._sheet
        top, end = line + _DOT + 5, -1.0
        for entry in entries:
            year = str(entry.mark.year)
            left = entry.x - sheet.width_of(year, FAINT) / 2
            if left > end + 5:
                end = sheet.write(year, left, top, FAINT, Part.SCALE).right()
        return top + sheet.line_height(FAINT)

    # --- entries ------------------------------------------------------------------------------

    def _measure(self, marks: Sequence[Mark]) -> list[_Entry]:
        sheet = self._sheet
        seen: dict[int, int] = {}
        entries = []
        for mark in marks:
            stacked = seen.get(mark.year, 0)
            seen[mark.year] = stacked + 1
            lines = sheet.wrapped(mark.event, _EVENT, self._column - _INDENT)
            high = sheet.line_height(_YEAR) + 1 + lines.height
            entries.append(_Entry(mark, lines, high, self._x(mark.year), stacked))
        return entries

    def _draw_entry(self, entry: _Entry, number: int, line: float, left: float, top: float) -> None:
        """The dot on the scale, and the event in words with the same dot before it."""
        sheet, mark = self._sheet, entry.mark
        sheet.start_mark()
        bar, form = group_color(mark.group, "bar"), FORMS[mark.group]
        fill = bar if mark.group else None
        center = line - entry.stacked * _STACK
        dot = sheet.dot(entry.x, center, _DOT, fill, bar, form)
        middle = top + sheet.line_height(_YEAR) / 2
        sheet.dot(left + _SMALL_DOT, middle, _SMALL_DOT, fill, bar, form)
        words = left + _INDENT
        end = sheet.write(str(mark.year), words, top, _YEAR, Part.VALUE)
        aside = mark.dimension_short if self._by_case else mark.name
        if aside:
            style = Style(_YEAR.role, group_color(mark.group, "ink"))
            end = sheet.write(aside, end.right() + 6, top, style, Part.NAME)
        room = left + self._column - end.right() - 8
        keys = key_words(mark.cites)
        if sheet.width_of(keys, SOURCE) > room:
            keys = key_words(mark.cites, 1)
        if sheet.width_of(keys, SOURCE) <= room:
            sheet.write(keys, end.right() + 8, top, SOURCE, Part.SOURCE)
        below = end.bottom() + 1
        sheet.put(mark.event, entry.lines, words, below, _EVENT)
        ring = QRectF(left - 6, top - 4, self._column + 10, entry.height + 8)
        boxes = (ring, dot.adjusted(-3, -3, 3, 3))
        anchor = QPointF(entry.x, center)
        sheet.end_mark(Spot(event_words(mark), boxes, anchor, number, mark.case, mark.cites))

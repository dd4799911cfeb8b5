"""Draws our coverage: a grid of cases and dimensions, each cell tinted by the count it tells."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF

from casestudies.model.charts import CoverageAxis, CoverageMap, number_words
from casestudies.model.vocabulary import GROUP_NAMES, Group
from casestudies.ui.compare.pictures.drawing import Drawing, Part, Shade, Spot, group_color
from casestudies.ui.compare.pictures.sheet import EDGE, NAME, Sheet, Style
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import lined, px

FEW = 8  # up to so many cases stand across, as in the comparison; more stand below each other
_LEAST_LINE, _MOST_LINE = 25.0, 40.0
_MOST_COLUMN = 220.0
_NAMES_SHARE = 0.28  # of the width, for names in full
_TOTAL_WIDTH = 62.0
_CELL_GAP = 2.0
_HEAD = Style("chip", "ink")
_ZERO = Style("label", "ink_faint")
_TOTAL = Style("button", "ink_soft")
_COUNT = Style("button", "ink")
_GROUP = "section"


@dataclass(frozen=True, slots=True)
class _Way:
    """A line or a column of the grid: its case or block, its name and its dimension group."""

    key: str
    name: str
    group: str


def draw_coverage(chart: CoverageMap, theme: ThemeService, size: QSizeF) -> Drawing:
    """The map with few cases across and dimensions down, or many cases down and dimensions
    across, and sums at the ends: of every case, but not of a case's populations, for a finding
    may be about several."""
    return _Map(chart, theme, size).draw()


def _all() -> str:
    return QCoreApplication.translate("Coverage", "All")


class _Map:
    """Measures and draws one map."""

    def __init__(self, chart: CoverageMap, theme: ThemeService, size: QSizeF) -> None:
        self._chart = chart
        self._sheet = Sheet(theme)
        self._size = size
        self._across = len(chart.rows) <= FEW
        case_sums = chart.axis is CoverageAxis.DIMENSIONS
        self._line_sums = case_sums or self._across
        self._column_sums = case_sums or not self._across
        self._sum_width = px(_TOTAL_WIDTH) if self._line_sums else 0.0
        cases = [_Way(row.case, row.name, "") for row in chart.rows]
        blocks = [_Way(c.key, c.short_name, c.group) for c in chart.columns]
        if self._across:
            full = [_Way(c.key, c.name, c.group) for c in chart.columns]
            roomy = self._widest(full) <= _NAMES_SHARE * size.width()
            self._lines, self._columns = full if roomy else blocks, cases
        else:
            self._lines, self._columns = cases, blocks
        self._name_width = self._widest(self._lines) + (34 if self._across else 20)
        room = size.width() - 2 * EDGE - self._name_width - self._sum_width
        self._column = min(px(_MOST_COLUMN), room / max(1, len(self._columns)))

    def _widest(self, ways: list[_Way]) -> float:
        return max((self._sheet.width_of(way.name, NAME) for way in ways), default=0.0)

    def draw(self) -> Drawing:
        head = self._draw_head()
        bands = self._groups_of(self._lines)
        extra = lined(22) * len(bands)
        count = len(self._lines) + 1
        room = self._size.height() - head - extra - EDGE
        line = min(px(_MOST_LINE), max(px(_LEAST_LINE), room / count))
        top = head + 2
        self._sheet.freeze(head)
        for at, way in enumerate(self._lines):
            if at in bands:
                top = self._band(bands[at], top)
            self._draw_line(at, way, top, line)
            top += line
        if self._column_sums:
            self._draw_column_sums(top + 4, line)
            top += 4 + line
        return self._sheet.finish(self._size.width(), top + EDGE / 2)

    @staticmethod
    def _groups_of(ways: list[_Way]) -> dict[int, str]:
        """The groups by the number of their first line."""
        found: dict[int, str] = {}
        last = ""
        for at, way in enumerate(ways):
            if way.group and way.group != last:
                found[at] = way.group
            last = way.group
        return found

    def _left(self, column: int) -> float:
        return EDGE + self._name_width + column * self._column

    # --- heads --------------------------------------------------------------------------------

    def _draw_head(self) -> float:
        """The names of the columns, upright where a word of them is wider than a column; returns
        where the head ends."""
        sheet = self._sheet
        words = [word for way in self._columns for word in way.name.split()]
        narrow = any(sheet.width_of(word, _HEAD) > self._column - 6 for word in words)
        upright = narrow or not self._across
        bottom = self._upright_names() if upright else self._level_names()
        right = self._left(len(self._columns)) + self._sum_width
        if self._line_sums:
            y = bottom - sheet.line_height(_HEAD)
            self._centred(_all(), right - self._sum_width, self._sum_width, y, _HEAD, Part.HEAD)
        bottom += 6
        sheet.rule(EDGE, bottom, right, bottom, "ink", 1.5)
        return bottom + 2

    def _level_names(self) -> float:
        names = [self._broken(way.name) for way in self._columns]
        high = self._sheet.line_height(_HEAD)
        bottom = EDGE - 6 + high * max((len(lines) for lines in names), default=1)
        for at, lines in enumerate(names):
            y = bottom - high * len(lines)
            for line in lines:
                self._centred(line, self._left(at), self._column, y, _HEAD, Part.HEAD)
                y += high
        return bottom

    def _upright_names(self) -> float:
        sheet, top = self._sheet, EDGE - 10
        groups = self._groups_of(self._columns)
        longest = max(sheet.width_of(way.name, _HEAD) for way in self._columns)
        bottom = top + (lined(24) if groups else 0) + longest
        starts = [*groups, len(self._columns)]
        for (at, group), after in zip(groups.items(), starts[1:], strict=True):
            self._group_head(group, self._left(at), self._left(after), top)
        for at, way in enumerate(self._columns):
            left = self._left(at) + (self._column - sheet.line_height(_HEAD)) / 2
            color = group_color(way.group, "ink") if way.group else "ink"
            sheet.write_upward(way.name, left, bottom, Style(_HEAD.role, color), Part.HEAD)
        return bottom

    def _broken(self, name: str) -> list[str]:
        """A name in lines that fit above a column."""
        lines: list[str] = []
        for word in name.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._sheet.width_of(longer, _HEAD) <= self._column - 10:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _group_head(self, group: str, left: float, right: float, top: float) -> None:
        """The name of a group of columns above its bar."""
        sheet = self._sheet
        style = Style(_GROUP, group_color(group, "ink"))
        name = GROUP_NAMES[Group(group)].upper()
        if sheet.width_of(name, style) > right - left - 6:
            name = name.split(" ")[0]
        sheet.write(name, left + 2, top, style, Part.HEAD)
        sheet.bar(QRectF(left + 1, top + 17, right - left - 4, 3), group_color(group, "bar"))

    def _band(self, group: str, top: float) -> float:
        style = Style(_GROUP, group_color(group, "ink"))
        name = GROUP_NAMES[Group(group)].upper()
        height = self._sheet.line_height(style)
        self._sheet.write(name, EDGE + 10, top + 20 - height, style, Part.HEAD)
        return top + lined(22)

    # --- cells --------------------------------------------------------------------------------

    def _draw_line(self, at: int, way: _Way, top: float, height: float) -> None:
        sheet = self._sheet
        if way.group:
            bar = QRectF(EDGE, top, 4, height)
            sheet.bar(bar, group_color(way.group, "bar"))
        left = EDGE + (10 if self._across else 0)
        room = self._name_width - (left - EDGE) - 8
        text = sheet.wrapped(way.name, NAME, room, most_lines=1)
        y = top + (height - text.height) / 2
        sheet.put(way.name, text, left, y, NAME, Part.NAME)
        for column in range(len(self._columns)):
            self._draw_cell(at, column, top, height)
        if self._line_sums:
            chart = self._chart
            total = chart.totals[at] if self._across else chart.rows[at].total
            self._sum(total, len(self._columns), self._middle(top, height, _TOTAL))

    def _draw_cell(self, line: int, column: int, top: float, height: float) -> None:
        chart, sheet = self._chart, self._sheet
        row_at, block_at = (column, line) if self._across else (line, column)
        row, block = chart.rows[row_at], chart.columns[block_at]
        count = row.counts[block_at]
        box = QRectF(self._left(column), top, self._column, height)
        box.adjust(_CELL_GAP / 2, _CELL_GAP / 2, -_CELL_GAP / 2, -_CELL_GAP / 2)
        sheet.start_mark()
        if count:
            sheet.bar(box, Shade(count / chart.most), None, 3)
        else:
            sheet.bar(box, None, "line", 3)
        style = _COUNT if count else _ZERO
        y = self._middle(top, height, style)
        self._centred(str(count), box.left(), box.width(), y, style, Part.VALUE)
        words = chart.words(row, block_at)
        sheet.end_mark(Spot(words, (box,), box.center(), line, row.case, block=block.key))

    def _draw_column_sums(self, top: float, height: float) -> None:
        sheet, chart = self._sheet, self._chart
        right = self._left(len(self._columns)) + self._sum_width
        sheet.rule(EDGE, top - 2, right, top - 2, "line_strong")
        y = self._middle(top, height, _TOTAL)
        left = EDGE + (10 if self._across else 0)
        sheet.write(_all(), left, y, Style(_TOTAL.role, "ink_soft"), Part.HEAD)
        for column in range(len(self._columns)):
            total = chart.rows[column].total if self._across else chart.totals[column]
            self._sum(total, column, y)
        if self._line_sums:
            self._sum(sum(row.total for row in chart.rows), len(self._columns), y)

    def _sum(self, total: int, column: int, top: float) -> None:
        width = self._sum_width if column == len(self._columns) else self._column
        said = number_words(total)
        self._centred(said, self._left(column), width, top, _TOTAL, Part.TOTAL)

    def _middle(self, top: float, height: float, style: Style) -> float:
        return top + (height - self._sheet.line_height(style)) / 2

    def _centred(
        self,
        text: str,
        left: float,
        width: float,
        top: float,
        style: Style,
        part: Part = Part.WORDS,
    ) -> None:
        wide = self._sheet.width_of(text, style)
        self._sheet.write(text, left + (width - wide) / 2, top, style, part)

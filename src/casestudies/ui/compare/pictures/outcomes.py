"""Draws outcomes: a scale for each measure with before and after, then what is told in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF

from casestudies.model.charts import (
    Dumbbell,
    OutcomeAxis,
    OutcomeChart,
    WrittenOutcome,
    number_words,
)
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.compare.pictures.drawing import Drawing, Part, Spot
from casestudies.ui.compare.pictures.sheet import (
    EDGE,
    FAINT,
    ROW_GAP,
    SOURCE,
    TITLE,
    VALUE,
    WORDS,
    Grid,
    Sheet,
    Style,
    empty_drawing,
    even_grid,
    key_words,
)
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

_LEAST_PANEL, _MOST_PANEL = 330.0, 660.0
_DOT = 6.0
_CASE = Style("button", "ink_soft")
_TOLD = Style("body", "ink")
_NOTHING = QT_TRANSLATE_NOOP("Outcomes", "No outcome is documented for these cases in our sources.")
_T = TypeVar("_T")
translate = QCoreApplication.translate


def draw_outcomes(chart: OutcomeChart, theme: ThemeService, size: QSizeF) -> Drawing:
    """Outcomes in three parts: before and after, one number only, and told in words."""
    if not chart.axes and not chart.written:
        return empty_drawing(theme, size.width(), translate("Outcomes", _NOTHING))
    sheet, width = Sheet(theme), size.width()
    paired = [axis for axis in chart.axes if axis.paired]
    single = [axis for axis in chart.axes if not axis.paired]
    most = max(len(paired), len(single), len(chart.written))
    places = even_grid(most, width, px(_LEAST_PANEL), px(_MOST_PANEL))
    at = (EDGE - 4, 0)
    at = _section(sheet, translate("Outcomes", "Before and after"), paired, _axis_panel, at, places)
    at = _section(sheet, translate("Outcomes", "One number only"), single, _axis_panel, at, places)
    at = _section(
        sheet, translate("Outcomes", "Told in words"), chart.written, _written_panel, at, places
    )
    return sheet.finish(width, at[0] + EDGE - ROW_GAP)


def written_words(told: WrittenOutcome) -> str:
    """An outcome told in words, as one sentence for the reader of the screen."""
    parts = [f"{told.name}, {told.metric}: {told_ends(told)}", told.period, told.caveat]
    return "; ".join(part for part in parts if part)


def told_ends(told: WrittenOutcome) -> str:
    """Before and after in the pack's words: "bottom tenth → top 20"."""
    if not told.before:
        return told.after
    if told.after:
        return f"{told.before} → {told.after}"
    return translate("Outcomes", "before: {0}").format(told.before)


def _section(
    sheet: Sheet,
    title: str,
    values: Sequence[_T],
    paint: Callable[[Sheet, _T, int, QRectF], float],
    at: tuple[float, int],
    places: Grid,
) -> tuple[float, int]:
    """A band and its panels from ``at`` (top and line) on; returns where the next one begins."""
    if not values:
        return at
    top, line = at
    right = places.left(places.columns - 1) + places.width
    top = bottom = sheet.band(title, top, right - EDGE)
    for number, value in enumerate(values):
        column = number % places.columns
        if column == 0 and number:
            top, line = bottom + ROW_GAP, line + 1
        where = QRectF(places.left(column), top, places.width, 0)
        bottom = max(bottom, paint(sheet, value, line, where))
    return bottom + ROW_GAP, line + 1


def _axis_panel(sheet: Sheet, axis: OutcomeAxis, line: int, where: QRectF) -> float:
    left, width = where.left(), where.width()
    name = axis.measure[:1].upper() + axis.measure[1:]
    box = sheet.write_lines(name, left, where.top(), width, TITLE, Part.HEAD)
    end = box.bottom()
    if axis.unit:
        end = sheet.write_lines(axis.unit, left, end + 1, width, FAINT, Part.SCALE).bottom()
    for bell in axis.dumbbells:
        end = _dumbbell(sheet, axis, bell, line, QRectF(left, end + 9, width, 0))
    return end


def _number(number: float, unit: str | None) -> str:
    """A number; its unit stands in the head of the axis, but for the percent sign."""
    percent = unit == "percent" or (unit or "").startswith("percent of ")
    return number_words(number, unit if percent else None)


def _dumbbell(sheet: Sheet, axis: OutcomeAxis, bell: Dumbbell, line: int, where: QRectF) -> float:
    mark = sheet.start_mark()
    left, width = where.left(), where.width()
    name = sheet.write(bell.name, left, where.top(), _CASE, Part.NAME)
    least, most = axis.scale
    inner = width - 2 * _DOT

    def x_of(number: float) -> float:
        part = (number - least) / (most - least) if most > least else 0.0
        return left + _DOT + inner * part

    before, after = translate("Outcomes", "before"), translate("Outcomes", "after")
    ends = [
        (word, number, x_of(number))
        for word, number in ((before, bell.before), (after, bell.after))
        if number is not None
    ]
    numbers = name.bottom() + 5
    _write_ends(sheet, ends, bell, left, numbers, width)
    y = numbers + sheet.line_height(VALUE) + 11
    track = QRectF(left, y - _DOT, width, 2 * _DOT)
    sheet.rule(left + _DOT, y, left + width - _DOT, y, "line_strong", 1)
    for x in (left + _DOT, left + width - _DOT):
        sheet.rule(x, y - 4, x, y + 4, "line_strong", 1)
    if len(ends) == 2:
        sheet.rule(ends[0][2], y, ends[1][2], y, "accent", 3)
    for word, _, x in ends:
        sheet.dot(x, y, _DOT, "accent" if word == after else None, "accent")
    scale = y + _DOT + 2
    sheet.write(_number(least, axis.unit), left, scale, FAINT, Part.SCALE)
    ends_at = sheet.write_to(_number(most, axis.unit), left + width, scale, FAINT, Part.SCALE)
    end = _under(sheet, bell.period, bell.caveat, bell.cites, left, ends_at.bottom() + 3, width)
    _close(sheet, mark, Spot(bell.words, (track,), QPointF(), line, bell.case, bell.cites))
    return end


def _write_ends(
    sheet: Sheet,
    ends: list[tuple[str, float, float]],
    bell: Dumbbell,
    left: float,
    top: float,
    width: float,
) -> None:
    """The numbers above their dots, each with its word, side by side where the dots are close."""
    gap = 10.0
    labels = []
    for word, number, x in ends:
        said = "" if bell.before is None else word
        long = sheet.width_of(_number(number, bell.unit), VALUE)
        long += sheet.width_of(said, FAINT) + 4 if said else 0
        labels.append((x, said, number, long))
    labels.sort(key=lambda label: label[0])
    starts = []
    for at, (x, _, _, long) in enumerate(labels):
        alone = len(labels) == 1
        start = x - long / 2 if alone else (x + _DOT - long if at == 0 else x - _DOT)
        starts.append(max(left, min(start, left + width - long)))
    if len(starts) == 2:
        starts[1] = max(starts[1], starts[0] + labels[0][3] + gap)
        starts[1] = min(starts[1], left + width - labels[1][3])
        starts[0] = min(starts[0], starts[1] - gap - labels[0][3])
    drop = (sheet.line_height(VALUE) - sheet.line_height(FAINT)) - 1
    for start, (_, said, number, _) in zip(starts, labels, strict=True):
        if said:
            start = sheet.write(said, start, top + drop, FAINT).right() + 4
        sheet.write(_number(number, bell.unit), start, top, VALUE, Part.VALUE)


def _written_panel(sheet: Sheet, told: WrittenOutcome, line: int, where: QRectF) -> float:
    mark = sheet.start_mark()
    left, top, width = where.left(), where.top(), where.width()
    sheet.rule(left, top + 0.5, left + width, top + 0.5, "line")
    name = sheet.write(told.name, left, top + 8, _CASE, Part.NAME)
    head = sheet.write_lines(told.metric, left, name.bottom() + 2, width, TITLE, Part.HEAD)
    ends = told_ends(told)
    body = sheet.write_lines(ends, left, head.bottom() + 3, width, _TOLD, Part.VALUE)
    end = _under(sheet, told.period, told.caveat, told.cites, left, body.bottom() + 3, width)
    said = written_words(told)
    _close(sheet, mark, Spot(said, (head,), QPointF(), line, told.case, told.cites))
    return end


def _under(
    sheet: Sheet,
    period: str,
    caveat: str,
    cites: tuple[str, ...],
    left: float,
    top: float,
    width: float,
) -> float:
    """Period and caveat in words, and the source marks; returns where they end."""
    said = "; ".join(part for part in (period, caveat) if part)
    end = top
    if said:
        end = sheet.write_lines(said, left, top, width, WORDS).bottom() + 2
    return sheet.write(key_words(cites), left, end, SOURCE, Part.SOURCE).bottom()


def _close(sheet: Sheet, mark: int, spot: Spot) -> None:
    """Close a mark; its ring goes around its texts too."""
    around = spot.box
    for box in sheet.own_boxes(mark):
        around = around.united(box)
    anchor = QPointF(around.left(), around.center().y())
    sheet.end_mark(replace(spot, boxes=(around.adjusted(-7, -4, 7, 4),), anchor=anchor))

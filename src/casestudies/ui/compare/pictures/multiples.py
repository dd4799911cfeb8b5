"""Draws enrollment and shares of students: small panels, a bar with its number for each value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF

from casestudies.model.charts import Gap, Panel, SmallMultiples, Value, ValueAxis, number_words
from casestudies.ui import QT_TRANSLATE_NOOP
from casestudies.ui.compare.pictures.drawing import Drawing, Part, Spot
from casestudies.ui.compare.pictures.sheet import (
    EDGE,
    FAINT,
    MISSING,
    NAME,
    ROW_GAP,
    SOURCE,
    TITLE,
    VALUE,
    WORDS,
    Sheet,
    Style,
    empty_drawing,
    full_grid,
    key_words,
)
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

_LEAST_PANEL, _MOST_PANEL = 290.0, 660.0
_BAR = 0.42  # of the height of its row
_LINES = (34.0, 29.0, 25.0)  # heights of a bar's row, the first that fits
_GAP = 8.0
translate = QCoreApplication.translate
_SHARE_BAR = 7.0
_YEAR = Style("caption", "ink_soft")
_NO_ENROLLMENT = QT_TRANSLATE_NOOP("Multiples", "No enrollment is documented in our sources.")
_NO_SHARES = QT_TRANSLATE_NOOP(
    "Multiples",
    "No source of ours states a share of any student population for these cases.",
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a panel is drawn: its corner and width, the line of panels, the height of a row, and
    the axis of its bars: ``years`` is left free before them, ``ends`` after the longest, the same
    in every panel, so that bars of two panels can be held against each other."""

    left: float
    top: float
    width: float
    line: int
    row: float
    axis: ValueAxis
    years: float
    ends: float

    def below(self, top: float) -> QRectF:
        """What is left of the place from ``top`` on, a row high."""
        return QRectF(self.left, top, self.width, self.row)


PanelPainter = Callable[[Sheet, Panel, _Place], float]


def draw_enrollment(chart: SmallMultiples, theme: ThemeService, size: QSizeF) -> Drawing:
    """Enrollment, a panel for each case: a bar for each number in order of years."""
    return _draw(chart, theme, size, _enrollment_panel, translate("Multiples", _NO_ENROLLMENT))


def draw_shares(chart: SmallMultiples, theme: ThemeService, size: QSizeF) -> Drawing:
    """Shares of students, a panel for each population or for each case."""
    return _draw(chart, theme, size, _share_panel, translate("Multiples", _NO_SHARES))


def _draw(
    chart: SmallMultiples, theme: ThemeService, size: QSizeF, paint: PanelPainter, nothing: str
) -> Drawing:
    if not chart.panels:
        return empty_drawing(theme, size.width(), nothing)
    *airy, tight = map(px, _LINES)
    for row in airy:
        drawing = _draw_panels(chart, theme, size.width(), paint, row)
        if drawing.height <= size.height():
            return drawing
    return _draw_panels(chart, theme, size.width(), paint, tight)


def _draw_panels(
    chart: SmallMultiples, theme: ThemeService, width: float, paint: PanelPainter, row: float
) -> Drawing:
    sheet = Sheet(theme)
    axis = chart.axis
    values = [value for panel in chart.panels for value in panel.values]
    years = max((sheet.width_of(value.year, _YEAR) for value in values), default=0.0) + 10
    ends = max((_end_width(sheet, value) for value in values), default=0.0)
    places = full_grid(len(chart.panels), width, px(_LEAST_PANEL), px(_MOST_PANEL))
    top = bottom = EDGE - 4
    for number, panel in enumerate(chart.panels):
        column, line = number % places.columns, number // places.columns
        if column == 0 and number:
            top = bottom + ROW_GAP
        left = places.left(column)
        sheet.rule(left, top + 0.5, left + places.width, top + 0.5, "line_strong")
        place = _Place(left, top + 9, places.width, line, row, axis, years, ends)
        end = paint(sheet, panel, place)
        bottom = max(bottom, end)
    return sheet.finish(width, bottom + EDGE)


def _heading(sheet: Sheet, panel: Panel, caption: str, place: _Place) -> float:
    """The panel's title with a faint line below it; returns where the values begin."""
    left, width = place.left, place.width
    box = sheet.write_lines(panel.title, left, place.top, width, TITLE, Part.HEAD)
    if not caption:
        return box.bottom() + 6
    below = sheet.write_lines(caption, left, box.bottom() + 2, width, FAINT, Part.SCALE)
    return below.bottom() + _GAP


# --- enrollment -------------------------------------------------------------------------------


def _enrollment_panel(sheet: Sheet, panel: Panel, place: _Place) -> float:
    if not panel.values:
        where = place.below(_heading(sheet, panel, "", place))
        nothing = translate("Multiples", _NO_ENROLLMENT)
        said = f"{panel.title}: {nothing}"
        return _missing(
            sheet, said, translate("Multiples", "Not documented"), panel.key, place.line, where
        )
    note = panel.years_note
    caption = _axis_words(place.axis, panel.unit)
    top = _heading(sheet, panel, f"{caption}. {note}" if note else caption, place)
    values = (*panel.dated, *panel.undated)
    years = place.years
    room = max(20.0, place.width - years - place.ends - 8)
    _tenfold_marks(sheet, place, top, room, len(values))
    for value in values:
        part = place.axis.part(value.number)
        newest = value is panel.newest
        row = place.below(top)
        top = _enrollment_row(sheet, value, newest, place.line, row, years, room * part)
    return top


def _axis_words(axis: ValueAxis, unit: str) -> str:
    """The ends of the axis and, where it is not one of equal steps, how to read it."""
    said = (
        translate("Multiples", "{0} to {1}, each tenfold as long (logarithmic)")
        if axis.tenfold
        else translate("Multiples", "{0} to {1}")
    )
    return said.format(number_words(axis.least), number_words(axis.most, unit))


def _tenfold_marks(sheet: Sheet, place: _Place, top: float, room: float, rows: int) -> None:
    """Faint upright lines at the powers of ten behind the bars."""
    for mark in place.axis.marks:
        x = round(place.left + place.years + room * place.axis.part(mark)) + 0.5
        sheet.rule(x, top, x, top + rows * place.row, "line")


def _shown(value: Value) -> str:
    """The number without its unit, which stands in the panel's head."""
    return value.qualified(number_words(value.number))


def _end_width(sheet: Sheet, value: Value) -> float:
    keys = key_words(value.cites)
    return sheet.width_of(_shown(value), VALUE) + 6 + sheet.width_of(keys, SOURCE)


def _enrollment_row(
    sheet: Sheet,
    value: Value,
    newest: bool,
    line: int,
    row: QRectF,
    years: float,
    length: float,
) -> float:
    """A bar of ``length`` beside its year, with its number at the end; returns where it ends."""
    mark = sheet.start_mark()
    middle = row.center().y()
    _write_middle(sheet, value.year, row.left(), middle, _YEAR)
    start = row.left() + years
    thick = round(row.height() * _BAR)
    bar = QRectF(start, middle - thick / 2, max(length, 1.5), thick)
    fill = "accent" if newest else "glyph"
    sheet.bar(bar, fill if value.as_of else "glyph_ground", None if value.as_of else fill, 2)
    number = _write_middle(sheet, _shown(value), bar.right() + 8, middle, VALUE, Part.VALUE)
    keys = key_words(value.cites)
    _write_middle(sheet, keys, number.right() + 6, middle, SOURCE, Part.SOURCE)
    end = row.bottom()
    if value.note:
        note = sheet.write_lines(value.note, start, end - 4, row.width() - years, FAINT)
        end = note.bottom() + 3
    anchor = QPointF(row.left(), middle)
    _end(sheet, mark, Spot(value.words, (bar,), anchor, line, value.case, value.cites))
    return end


# --- shares -----------------------------------------------------------------------------------


def _share_panel(sheet: Sheet, panel: Panel, place: _Place) -> float:
    line = place.line
    top = _heading(sheet, panel, panel.years_note, place)
    for value in panel.values:
        part = place.axis.part(value.number)
        said = f"{panel.title} – {value.words}"
        top = _share_row(sheet, value, said, part, line, place.below(top))
    for gap in panel.gaps:
        top = _gap_row(sheet, panel, gap, line, place.below(top))
    if panel.missing:
        names = ", ".join(panel.missing)
        said = translate("Multiples", "{0}: not documented for {1}").format(panel.title, names)
        written = translate("Multiples", "Not documented: {0}").format(names)
        top = _missing(sheet, said, written, "", line, place.below(top))
    elif not panel.values and not panel.gaps:
        said = translate("Multiples", "{0}: no share of a population is documented")
        said = said.format(panel.title)
        top = _missing(
            sheet, said, translate("Multiples", "Not documented"), panel.key, line, place.below(top)
        )
    return top


def _share_row(sheet: Sheet, value: Value, said: str, part: float, line: int, row: QRectF) -> float:
    """The name and the number above a bar on the whole of its scale; returns where it ends."""
    left, top, width = row.left(), row.top(), row.width()
    mark = sheet.start_mark()
    keys = key_words(value.cites)
    around = f", {value.year}"
    aside = sheet.width_of(around, WORDS) + 6 + sheet.width_of(keys, SOURCE)
    number = sheet.width_of(value.shown, VALUE)
    right = left + width
    room = width - number - aside - 12
    name = sheet.write_lines(value.name, left, top, max(room, px(80)), NAME, Part.NAME)
    middle = top + sheet.line_height(NAME) / 2
    box = _write_middle(sheet, value.shown, right - aside - number, middle, VALUE, Part.VALUE)
    year = _write_middle(sheet, around, box.right(), middle, WORDS)
    _write_middle(sheet, keys, year.right() + 6, middle, SOURCE, Part.SOURCE)
    track = QRectF(left, name.bottom() + 4, width, _SHARE_BAR)
    sheet.bar(track, "tile", None, 2)
    filled = QRectF(left, track.top(), max(width * part, 1.5), _SHARE_BAR)
    sheet.bar(filled, "accent", None, 2)
    end = track.bottom()
    if value.note:
        end = sheet.write_lines(value.note, left, end + 2, width, FAINT).bottom()
    anchor = QPointF(left, middle)
    _end(sheet, mark, Spot(said, (track,), anchor, line, value.case, value.cites))
    return end + row.height() - 14


def _gap_row(sheet: Sheet, panel: Panel, gap: Gap, line: int, row: QRectF) -> float:
    """A share that no source states, leading to the findings that tell something of it."""
    mark = sheet.start_mark()
    written = f"{gap.name}: {gap.words} →"
    box = sheet.write_lines(written, row.left(), row.top(), row.width(), MISSING)
    anchor = QPointF(row.left(), box.center().y())
    said = f"{panel.title} – {gap.name}: {gap.words}"
    _end(sheet, mark, Spot(said, (box,), anchor, line, gap.case, block=gap.block))
    return box.bottom() + 6


def _missing(sheet: Sheet, said: str, written: str, case: str, line: int, row: QRectF) -> float:
    mark = sheet.start_mark()
    box = sheet.write_lines(written, row.left(), row.top(), row.width(), MISSING)
    anchor = QPointF(row.left(), box.center().y())
    _end(sheet, mark, Spot(said, (box,), anchor, line, case))
    return box.bottom() + 4


def _end(sheet: Sheet, mark: int, spot: Spot) -> None:
    """Close a mark; its ring goes around its texts too."""
    around = spot.box
    for box in sheet.own_boxes(mark):
        around = around.united(box)
    sheet.end_mark(replace(spot, boxes=(around.adjusted(-6, -3, 6, 3),)))


def _write_middle(
    sheet: Sheet, text: str, left: float, middle: float, style: Style, part: Part = Part.WORDS
) -> QRectF:
    """A text whose line is centred on ``middle``."""
    return sheet.write(text, left, middle - sheet.line_height(style) / 2, style, part)

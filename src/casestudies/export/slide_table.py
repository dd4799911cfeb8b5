"""Slides of ticks: a table for each group of practices, editable, cut where a slide is full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from casestudies.export.measure import LINE
from casestudies.export.slide_deck import Deck, write
from casestudies.export.slide_master import (
    BODY_HEIGHT,
    BODY_TOP,
    BODY_WIDTH,
    GROUP_COLOURS,
    INK,
    LINE_COLOUR,
    MARGIN,
)
from casestudies.export.slide_text import Bit, Para, height, para
from casestudies.export.text import clean, tick, tick_evidence
from casestudies.model.report import Head, ReportCell, ReportRow, RowGroup, Table
from casestudies.said import said

_NAME_WIDTH = 270.0
_INSET = 4.0  # on each side of a cell's text
_NAME_SIZE, _TICK_SIZE, _EVIDENCE_SIZE = 18.0, 18.0, 12.0


def tick_slides(
    deck: Deck, table: Table, group: RowGroup
) -> Iterator[tuple[Any, Sequence[ReportRow]]]:
    """Adds the slides of one group of a table of ticks, and gives each with the rows on it."""
    widths = _widths(len(table.heads))
    heads = [[para(clean(table.row_label), 10, soft=True)], *map(_head, table.heads)]
    pages = _pages(group.rows, widths, BODY_HEIGHT - _height(heads, widths))
    for number, rows in enumerate(pages, start=1):
        name = clean(group.name or table.row_label)
        title = name
        if len(pages) > 1:
            title = said("{title} ({number} of {all})").format(
                title=name, number=number, all=len(pages)
            )
        slide = deck.slide(title, clean(table.row_label) if group.name else "", group.key)
        _fill(slide, [heads, *(_cells(row) for row in rows)], widths, group.key)
        yield slide, rows


def _widths(columns: int) -> list[float]:
    return [_NAME_WIDTH, *[(BODY_WIDTH - _NAME_WIDTH) / columns] * columns]


def _head(head: Head) -> list[Para]:
    named = [para(clean(head.name), 14, bold=True)]
    return [*named, para(clean(head.detail), 10, 1, soft=True)] if head.detail else named


def _cells(row: ReportRow) -> list[list[Para]]:
    name = [para(clean(row.head.name), _NAME_SIZE, bold=True)]
    if row.note:
        name.append(para(clean(row.note), 12, 1, italic=True))
    return [name, *([_tick(cell)] for cell in row.cells)]


def _tick(cell: ReportCell) -> Para:
    evidence = tick_evidence(cell)
    if not evidence:
        return para(clean(tick(cell)), _NAME_SIZE, soft=True)
    plain = len(tick(cell)) == 1
    mark = Bit(clean(tick(cell)), bold=True)
    return Para(
        (mark, Bit(f"  {evidence}", soft=True, size=_EVIDENCE_SIZE)),
        _TICK_SIZE if plain else _EVIDENCE_SIZE,
    )


def _height(cells: Sequence[Sequence[Para]], widths: Sequence[float]) -> float:
    room = (
        sum(_tall(item, width - 2 * _INSET) for item in paras)
        for paras, width in zip(cells, widths, strict=True)
    )
    return max(room) + 2 * _INSET


def _tall(item: Para, width: float) -> float:
    """The height of a paragraph whose first sign may be larger than the rest."""
    if not any(bit.size for bit in item.bits):
        return height(item, width)
    larger = item.size - _EVIDENCE_SIZE
    return height(replace(item, size=_EVIDENCE_SIZE), width - larger) + larger * LINE


def _pages(
    rows: Sequence[ReportRow], widths: Sequence[float], room: float
) -> list[tuple[ReportRow, ...]]:
    """The rows of each slide, as many as fit; a row too tall for any stands alone."""
    pages: list[list[ReportRow]] = []
    left = 0.0
    for row in rows:
        needed = _height(_cells(row), widths)
        if not pages or needed > left:
            pages.append([])
            left = room
        pages[-1].append(row)
        left -= needed
    if len(pages) > 1 and len(pages[-1]) < len(pages[-2]) // 2:  # no slide of a row or two
        last = [*pages[-2], *pages[-1]]
        half = (len(last) + 1) // 2
        pages[-2:] = [last[:half], last[half:]]
    return [tuple(page) for page in pages]


def _fill(
    slide: Any, lines: Sequence[Sequence[Sequence[Para]]], widths: Sequence[float], key: str
) -> None:
    from pptx.util import Pt

    tall = sum(_height(cells, widths) for cells in lines)
    shape = slide.shapes.add_table(
        len(lines), len(widths), Pt(MARGIN), Pt(BODY_TOP), Pt(BODY_WIDTH), Pt(tall)
    )
    shape.name = said("Ticks")
    grid = shape.table
    grid.horz_banding = False
    grid.first_col = True  # as the first row, it names what stands beside it
    _without_style(grid)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Pt(width)
    for number, (row, cells) in enumerate(zip(grid.rows, lines, strict=True)):
        row.height = Pt(_height(cells, widths))
        colour = GROUP_COLOURS.get(key, INK) if number == 0 else LINE_COLOUR
        for cell, paras in zip(row.cells, cells, strict=True):
            cell.margin_left = cell.margin_right = Pt(_INSET)
            cell.margin_top = cell.margin_bottom = Pt(_INSET)
            write(cell.text_frame, paras, INK)
            _line_below(cell, colour, 1.5 if number == 0 else 0.75)


def _without_style(grid: Any) -> None:
    """No grid and no ground: the template's style has white letters on blue."""
    from pptx.oxml.ns import qn

    style = grid._tbl.tblPr.find(qn("a:tableStyleId"))
    if style is not None:
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid"


def _line_below(cell: Any, colour: str, weight: float) -> None:
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    properties = cell._tc.get_or_add_tcPr()
    properties.append(
        parse_xml(
            f'<a:lnB {nsdecls("a")} w="{round(weight * 12700)}"><a:solidFill>'
            f'<a:srgbClr val="{colour}"/></a:solidFill></a:lnB>'
        )
    )

"""Draws a comparison as text for a terminal of any width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casestudies.model.case import CaseBrief, Source
from casestudies.model.comparison import (
    STATE_NAMES,
    Cell,
    CellState,
    Comparison,
    Row,
    state_count,
)
from casestudies.model.evidence import counted, dots
from casestudies.model.vocabulary import GROUP_NAMES, Group

HEAD_WIDTH = 18  # of the column with the rows' names, where there is room for one
WIDE_CELL = 24  # the narrowest cell beside such a column
NARROW_CELL = 17  # the narrowest cell below its row's name; less than this is stacked
WIDEST = 160  # wider lines are hard to read
NARROWEST = 30
_RULE = " │ "


@dataclass(frozen=True, slots=True)
class _Layout:
    """Widths in characters; ``head`` is 0 when row names stand above their cells, ``cell`` is the
    whole width when cells are stacked."""

    width: int
    head: int
    cell: int
    stacked: bool


def render(comparison: Comparison, width: int, bold: bool = False) -> str:
    """``comparison`` as lines of at most ``width`` characters (at least 30): a side-by-side table,
    or row by row where columns would be too narrow, then the sources. ``bold`` sets names in bold
    by ANSI codes, for a terminal."""
    layout = _layout(len(comparison.columns), width)
    pen = _Pen(bold)
    lines = [*_wrapped(comparison.title, layout.width, pen), *_legend(comparison, layout), ""]
    if layout.stacked:
        lines += _stacked_columns(comparison, layout, pen)
    else:
        lines += _side_by_side_heads(comparison, layout, pen)
    group = ""
    for row in comparison.rows:
        if row.group and row.group != group:
            lines += _group_band(row.group, layout, pen)
        group = row.group
        if row.empty:
            lines += _empty_row(row, layout, pen)
        elif layout.stacked:
            lines += _stacked_row(row, comparison, layout, pen)
        else:
            lines += _side_by_side_row(row, layout, pen)
    if not comparison.rows:
        lines.append("No row has a finding in these cases.")
    lines += _outside(comparison, layout)
    lines += _sources(comparison, layout, pen)
    return "\n".join(line.rstrip() for line in lines)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Sets text in bold where that is wanted; measure before, not after."""

    bold: bool

    def strong(self, text: str) -> str:
        words = text.rstrip()
        if not (self.bold and words):
            return text
        return f"\x1b[1m{words}\x1b[0m{text[len(words) :]}"


def _layout(columns: int, width: int) -> _Layout:
    width = max(NARROWEST, min(width, WIDEST))
    beside = (width - HEAD_WIDTH - len(_RULE) * columns) // columns
    if beside >= WIDE_CELL:
        return _Layout(width, HEAD_WIDTH, beside, stacked=False)
    below = (width - len(_RULE) * (columns - 1)) // columns
    if below >= NARROW_CELL:
        return _Layout(width, 0, below, stacked=False)
    return _Layout(width, 0, width - 4, stacked=True)


def _wrapped(text: str, width: int, pen: _Pen | None = None) -> list[str]:
    lines = textwrap.wrap(text, width, break_on_hyphens=False) or [""]
    return [pen.strong(line) for line in lines] if pen else lines


def _legend(comparison: Comparison, layout: _Layout) -> list[str]:
    said = "●●●●● tells how well a cell is documented, S1 S2 its sources (at the end)."
    if comparison.hidden_rows:
        rows = counted(comparison.hidden_rows, "row")
        said += f" {rows} without any finding left out."
    return _wrapped(said, layout.width)


def _column_facts(brief: CaseBrief) -> str:
    size = f"{brief.enrollment:,.0f}" if brief.enrollment is not None else ""
    facts = (brief.state, brief.grades.label, size, brief.locale)
    return " · ".join(fact for fact in facts if fact)


def _group_band(group: str, layout: _Layout, pen: _Pen) -> list[str]:
    name = GROUP_NAMES[Group(group)].upper()
    return ["", pen.strong(name), "═" * layout.width]


def _cell_lines(cell: Cell, width: int) -> list[str]:
    """One cell: its state unless documented, its headline, its evidence."""
    share = _wrapped(cell.share, width) if cell.share else []
    if cell.state is CellState.NOT_DOCUMENTED:
        return [*_wrapped(f"– {STATE_NAMES[cell.state]}", width), *share]
    lines: list[str] = []
    if cell.state is not CellState.DOCUMENTED:
        lines += _wrapped(f"[{STATE_NAMES[cell.state]}]", width)
    lines += _wrapped(cell.headline, width) + share
    evidence = cell.evidence
    parts = (
        f"{dots(evidence)} {counted(evidence.findings, 'finding')}",
        counted(evidence.sources, "source"),
        *(("self-reported",) if evidence.self_reported else ()),
        *(state_count(state, count) for state, count in cell.exceptions),
    )
    return lines + _joined(parts, " · ", width) + _joined(cell.cites, " ", width)


def _joined(parts: Iterable[str], separator: str, width: int) -> list[str]:
    """``parts`` in as few lines as hold them, none of them broken."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(separator) + len(part) <= width:
            lines[-1] += separator + part
        else:
            lines.append(part)
    return lines


def _beside(columns: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    """Columns of lines, padded and set side by side."""
    height = max(len(column) for column in columns)
    return [
        _RULE.join(
            (column[line] if line < len(column) else "").ljust(width)
            for column, width in zip(columns, widths, strict=True)
        )
        for line in range(height)
    ]


def _side_by_side_heads(comparison: Comparison, layout: _Layout, pen: _Pen) -> list[str]:
    heads = [
        (_wrapped(brief.short_name, layout.cell), _wrapped(_column_facts(brief), layout.cell))
        for brief in comparison.columns
    ]
    names, facts = [head[0] for head in heads], [head[1] for head in heads]
    widths = [layout.cell] * len(heads)
    if layout.head:
        names, facts = [[""], *names], [[""], *facts]
        widths = [layout.head, *widths]
    bold_names = [_strong_between_rules(line, pen) for line in _beside(names, widths)]
    return [*bold_names, *_beside(facts, widths), "━" * layout.width]


def _strong_between_rules(line: str, pen: _Pen) -> str:
    return _RULE.join(pen.strong(part) for part in line.split(_RULE))


def _empty_row(row: Row, layout: _Layout, pen: _Pen) -> list[str]:
    said = "– Not documented in our sources for any of these cases"
    lines = [*_wrapped(row.name, layout.width, pen), *_wrapped(said, layout.width)]
    return [*lines, "─" * layout.width]


def _side_by_side_row(row: Row, layout: _Layout, pen: _Pen) -> list[str]:
    cells = [_cell_lines(cell, layout.cell) for cell in row.cells]
    widths = [layout.cell] * len(cells)
    if not layout.head:
        above = _wrapped(row.name, layout.width, pen)
        return [*above, *_beside(cells, widths), "─" * layout.width]
    head = _wrapped(row.name, layout.head)
    lines = _beside([head, *cells], [layout.head, *widths])
    for number in range(len(head)):
        name, rest = lines[number][: layout.head], lines[number][layout.head :]
        lines[number] = pen.strong(name) + rest
    return [*lines, "─" * layout.width]


def _stacked_columns(comparison: Comparison, layout: _Layout, pen: _Pen) -> list[str]:
    lines: list[str] = []
    for brief in comparison.columns:
        lines += _wrapped(brief.short_name, layout.width, pen)
        lines += [f"    {line}" for line in _wrapped(_column_facts(brief), layout.cell)]
    return [*lines, "━" * layout.width]


def _stacked_row(row: Row, comparison: Comparison, layout: _Layout, pen: _Pen) -> list[str]:
    lines = _wrapped(row.name, layout.width, pen)
    for cell, brief in zip(row.cells, comparison.columns, strict=True):
        lines.append(f"  {brief.short_name}")
        lines += [f"    {line}" for line in _cell_lines(cell, layout.cell)]
    return [*lines, "─" * layout.width]


def _outside(comparison: Comparison, layout: _Layout) -> list[str]:
    """What the filter hides because it stands in no dimension."""
    lines: list[str] = []
    for slug, count in comparison.outside.items():
        brief = comparison.brief(slug)
        verb = "stands" if count == 1 else "stand"
        lines += _wrapped(
            f"{brief.short_name if brief else slug}: {counted(count, 'finding')} about "
            f"“{comparison.filter_name}” {verb} in no dimension; rows by population show "
            f"{'it' if count == 1 else 'them'}.",
            layout.width,
        )
    return lines


def _sources(comparison: Comparison, layout: _Layout, pen: _Pen) -> list[str]:
    """Each case's cited sources, with a hanging indent."""
    lines: list[str] = []
    for brief in comparison.columns:
        sources = comparison.sources[brief.slug]
        if not sources:
            continue
        lines += ["", *_wrapped(f"Sources: {brief.name}", layout.width, pen)]
        for source in sources:
            lines += _hanging(f"{source.key:<4} {source_line(source)}", layout.width)
            if source.url:
                lines += _hanging(f"     {source.url}", layout.width)
    return lines


def _hanging(text: str, width: int) -> list[str]:
    """``text`` wrapped below a source's key; an address breaks only where it does not fit."""
    return textwrap.wrap(text, width, subsequent_indent="     ", break_on_hyphens=False)


def source_line(source: Source) -> str:
    """A source in one line: "Sturgis, Performance-Based Infrastructure. CompetencyWorks, 2014."."""
    title = source.title.rstrip(".")
    by = f"{source.author}, {title}" if source.author else title
    dated = source.date or "undated"
    return f"{by}. {source.publisher}, {dated}."

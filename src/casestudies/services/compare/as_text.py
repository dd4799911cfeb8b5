"""Draws a comparison as text for a terminal of any width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casestudies.model.case import Source
from casestudies.model.cell_state import CellState, state_count
from casestudies.model.comparison import Axis, Cell, Column, Comparison, Row, found_told
from casestudies.model.evidence import counted, dots
from casestudies.model.second_reading import read_again_sentence
from casestudies.model.wording import listed
from casestudies.said import said
from casestudies.services.compare.answers import HEADLINE_LENGTH
from casestudies.services.compare.cut import opening

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


def render(
    comparison: Comparison, width: int, bold: bool = False, list_sources: bool = True
) -> str:
    """``comparison`` as lines of at most ``width`` characters (at least 30): a side-by-side table,
    or row by row where columns would be too narrow, then the sources (only how many there are
    without ``list_sources``). ``bold`` sets names in bold by ANSI codes, for a terminal."""
    layout = _layout(len(comparison.columns), width)
    pen = _Pen(bold)
    lines = [*_wrapped(comparison.title, layout.width, pen), *_legend(comparison, layout)]
    if comparison.differences and comparison.differences.head.lead:
        lines += ["", *_wrapped(comparison.differences.head.lead, layout.width)]
    lines.append("")
    if layout.stacked:
        lines += _stacked_columns(comparison, layout, pen)
    else:
        lines += _side_by_side_heads(comparison, layout, pen)
    band = ""
    for row in comparison.rows:
        if row.band and row.band != band:
            lines += _group_band(row.band, layout, pen)
        band = row.band
        if row.empty:
            lines += _empty_row(row, comparison, layout, pen)
        elif layout.stacked:
            lines += _stacked_row(row, comparison, layout, pen)
        else:
            lines += _side_by_side_row(row, layout, pen)
    if not comparison.rows:
        lines += _wrapped(_no_rows(comparison), layout.width)
    lines += _outside(comparison, layout)
    if list_sources:
        lines += _sources(comparison, layout, pen)
    else:
        count = sum(len(sources) for sources in comparison.sources.values())
        lines += ["", *_wrapped(f"{count} sources: run the command to list them.", layout.width)]
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
    if left_out := hidden_words(comparison):
        said += f" {left_out}."
    return _wrapped(said, layout.width)


def hidden_words(comparison: Comparison) -> str:
    """What is left out, and why, without the last full stop: "3 rows without any finding left out.
    Hidden: Sanborn"; "" where nothing is."""
    hidden = ""
    if comparison.hidden_cases:
        hidden = said("Hidden: {0}").format(", ".join(comparison.hidden_cases))
    return ". ".join(part for part in (_left_out(comparison), hidden) if part)


def _left_out(comparison: Comparison) -> str:
    spec = comparison.spec
    counts = ((comparison.hidden_rows, "row"), (comparison.hidden_columns, "column"))
    what = listed(counted(count, name) for count, name in counts if count)
    if not what:
        return ""
    told = said("{0} without any finding left out")
    if spec.differing and comparison.differences is not None:
        told = said("{0} left out that part the cases less or not at all")
    elif _hides_rows(comparison):
        told = said("{0} left out")
    return told.format(what)


def _hides_rows(comparison: Comparison) -> bool:
    """Whether something is hidden by key that is no case."""
    return bool({*comparison.spec.hidden} - {*comparison.spec.cases})


def _no_rows(comparison: Comparison) -> str:
    if comparison.spec.differing and comparison.differences is not None:
        return "In no row do the cases part by practices, states or figures."
    return "No row has a finding in these cases."


def _column_facts(column: Column) -> str:
    if column.question:
        return f"({found_told()})"
    brief = column.brief
    if brief is None:
        return ""
    size = f"{brief.enrollment:,.0f}" if brief.enrollment is not None else ""
    facts = (brief.own_told, brief.gone, brief.state, brief.grades.label, size, brief.locale)
    return " · ".join(fact for fact in facts if fact)


def _group_band(band: str, layout: _Layout, pen: _Pen) -> list[str]:
    name = band.upper()
    return ["", *_wrapped(name, layout.width, pen), "═" * layout.width]


def _cell_lines(cell: Cell, width: int) -> list[str]:
    """One cell: its state unless documented, its headline, its evidence."""
    share = _wrapped(cell.share, width) if cell.share else []
    share += _wrapped(f"≠ {cell.note}", width) if cell.note else []
    share += _wrapped(cell.gone_words, width) if cell.gone else []
    if cell.state.blank:
        told = _wrapped(cell.headline, width) if cell.headline else []
        return [*_wrapped(f"– {cell.state_name}", width), *told, *share]
    lines: list[str] = []
    if cell.state is not CellState.DOCUMENTED:
        lines += _wrapped(f"[{cell.state_name}]", width)
    if cell.state is CellState.DOCUMENTED and not cell.headline:
        lines += _wrapped(f"✓ {cell.state_name}", width)
    if cell.question:
        lines += _found_lines(cell, width)
    elif cell.headline:
        lines += _wrapped(cell.headline, width)
    lines += share
    evidence = cell.evidence
    parts = (
        f"{dots(evidence)} {counted(evidence.findings, 'finding')}",
        counted(evidence.sources, "source"),
        *(("self-reported",) if evidence.self_reported else ()),
        *(state_count(state, count) for state, count in cell.exceptions),
    )
    return lines + _joined(parts, " · ", width) + _joined(cell.cites, " ", width)


def _found_lines(cell: Cell, width: int) -> list[str]:
    """What was found for a question, each finding with why."""
    lines: list[str] = []
    for item in cell.findings:
        lines += _wrapped(opening(item.finding.text, HEADLINE_LENGTH), width)
        lines += _wrapped(f"({item.why_here})", width) if item.why_here else []
    return lines


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
        (_wrapped(column.name, layout.cell), _wrapped(_column_facts(column), layout.cell))
        for column in comparison.columns
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


def _empty_row(row: Row, comparison: Comparison, layout: _Layout, pen: _Pen) -> list[str]:
    across = comparison.spec.columns is Axis.CASES
    said = "– Not documented in our sources" + (" for any of these cases" if across else "")
    lines = [*_wrapped(row.name, layout.width, pen), *_wrapped(said, layout.width)]
    return [*lines, "─" * layout.width]


def _side_by_side_row(row: Row, layout: _Layout, pen: _Pen) -> list[str]:
    cells = [_cell_lines(cell, layout.cell) for cell in row.cells]
    widths = [layout.cell] * len(cells)
    if not layout.head:
        above = _wrapped(_name(row), layout.width, pen)
        return [*above, *_beside(cells, widths), "─" * layout.width]
    head = _wrapped(_name(row), layout.head)
    lines = _beside([head, *cells], [layout.head, *widths])
    for number in range(len(head)):
        name, rest = lines[number][: layout.head], lines[number][layout.head :]
        lines[number] = pen.strong(name) + rest
    return [*lines, "─" * layout.width]


def _stacked_columns(comparison: Comparison, layout: _Layout, pen: _Pen) -> list[str]:
    lines: list[str] = []
    for column in comparison.columns:
        lines += _wrapped(column.name, layout.width, pen)
        facts = _column_facts(column)
        lines += [f"    {line}" for line in _wrapped(facts, layout.cell)] if facts else []
    return [*lines, "━" * layout.width]


def _name(row: Row) -> str:
    return f"{row.name} ({found_told()})" if row.question else row.name


def _stacked_row(row: Row, comparison: Comparison, layout: _Layout, pen: _Pen) -> list[str]:
    lines = _wrapped(_name(row), layout.width, pen)
    for cell, column in zip(row.cells, comparison.columns, strict=True):
        lines.append(f"  {column.name}")
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
    for brief in comparison.cases:
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
    """A source in one line: "Sturgis, Performance-Based Infrastructure. CompetencyWorks, 2014.
    Read again in November 2026."."""
    title = source.title.rstrip(".")
    by = f"{source.author}, {title}" if source.author else title
    dated = source.date or "undated"
    again = read_again_sentence(source.read_again)
    return f"{by}. {source.publisher}, {dated}. {again}".rstrip()

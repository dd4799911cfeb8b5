"""Says a part of a report for the clipboard, as plain text and as rich text, with its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from casestudies.export.citations import citation, citation_text, listed, listed_text
from casestudies.export.csv import safe
from casestudies.export.html import pieces_html, text
from casestudies.export.text import (
    after,
    before,
    bracketed,
    cell_state_line,
    clean,
    counts,
    dots,
    said_in_full,
)
from casestudies.model.case import Source
from casestudies.model.report import (
    CitationStyle,
    Detail,
    ExportOptions,
    Head,
    Report,
    ReportCell,
    ReportRow,
    Statement,
    Table,
)
from casestudies.said import said

Part = ReportCell | ReportRow | Table | Statement
_BORDER = "border:1px solid #a9a498;padding:4px 6px;vertical-align:top;text-align:left"


def as_text(part: Part, report: Report, options: ExportOptions) -> str:
    """``part`` of ``report`` as plain text: a cell or a statement as lines, a row or a table as
    columns set apart by tabs, which a spreadsheet takes into cells; then the sources it cites,
    numbered from 1. ``options.detail`` tells whether the cells of a row or a table hold their
    findings."""
    numbers = _own_numbers(part)
    copied = _renumbered(part, numbers)
    if isinstance(copied, Statement):
        lines = [said_in_full(copied)]
    elif isinstance(copied, ReportCell):
        lines = _cell_lines(copied, _place(part, report))
    else:
        grid = _grid(copied, _heads(part, report), options.detail)
        lines = ["\t".join(safe(value) for value in line) for line in grid]
    cited = [
        f"[{own}] {listed_text(report.entry(number).source, options.citation_style)}"
        for number, own in numbers.items()
    ]
    return "\n".join([*lines, "", said("Sources"), *cited] if cited else lines) + "\n"


def as_html(part: Part, report: Report, options: ExportOptions) -> str:
    """What ``as_text`` gives, as a piece of HTML that Word, mail programs and slides paste well:
    looks are given on each element, since they keep no style sheet."""
    numbers = _own_numbers(part)
    copied = _renumbered(part, numbers)
    if isinstance(copied, Statement):
        told = f"<p>{_said(copied)}</p>"
    elif isinstance(copied, ReportCell):
        told = _cell_html(copied, _place(part, report))
    else:
        told = _table_html(copied, _heads(part, report), options.detail)
    cited = "".join(
        f"<p>[{own}] {pieces_html(listed(report.entry(number).source, options.citation_style))}</p>"
        for number, own in numbers.items()
    )
    return told + (f"<p><b>{text(said('Sources'))}</b></p>{cited}" if cited else "")


def source_text(source: Source, style: CitationStyle) -> str:
    """One source as a citation, on a line."""
    return f"{citation_text(source, style)}\n"


def source_html(source: Source, style: CitationStyle) -> str:
    """One source as a citation, with its italics and its link."""
    return f"<p>{pieces_html(citation(source, style))}</p>"


def finding_text(said: Statement, place: str, report: Report, style: CitationStyle) -> str:
    """A finding with the ``place`` where it stands, its sources and the notes of its report."""
    cited = as_text(said, report, ExportOptions(citation_style=style))
    notes = "".join(f"\n{clean(note)}\n" for note in report.notes)
    return f"{clean(place)}\n{cited}{notes}"


def finding_html(said: Statement, place: str, report: Report, style: CitationStyle) -> str:
    """The same as a piece of HTML."""
    cited = as_html(said, report, ExportOptions(citation_style=style))
    notes = "".join(f"<p>{text(note)}</p>" for note in report.notes)
    return f"<p><b>{text(place)}</b></p>{cited}{notes}"


def _own_numbers(part: Part) -> dict[int, int]:
    """The report's number of each source that a part cites, with the part's own number of it: from
    1, in the order in which they are first met."""
    met = (number for said in _statements(part) for run in said.runs for number in run.cites)
    return {number: own for own, number in enumerate(dict.fromkeys(met), start=1)}


def _statements(part: Part) -> Iterator[Statement]:
    if isinstance(part, Statement):
        yield part
    elif isinstance(part, ReportCell):
        yield from part.statements
    elif isinstance(part, ReportRow):
        for cell in part.cells:
            yield from cell.statements
    else:
        for row in part.rows:
            yield from _statements(row)


def _renumbered(part: Part, numbers: Mapping[int, int]) -> Part:
    """``part`` with its own numbers of sources in place of the report's."""
    if isinstance(part, Statement):
        return _said_anew(part, numbers)
    if isinstance(part, ReportCell):
        return _cell_anew(part, numbers)
    if isinstance(part, ReportRow):
        return _row_anew(part, numbers)
    groups = (
        replace(group, rows=tuple(_row_anew(row, numbers) for row in group.rows))
        for group in part.groups
    )
    return replace(part, groups=tuple(groups))


def _row_anew(row: ReportRow, numbers: Mapping[int, int]) -> ReportRow:
    return replace(row, cells=tuple(_cell_anew(cell, numbers) for cell in row.cells))


def _cell_anew(cell: ReportCell, numbers: Mapping[int, int]) -> ReportCell:
    findings = tuple(_said_anew(said, numbers) for said in cell.findings)
    share = _said_anew(cell.share, numbers) if cell.share else None
    return replace(cell, findings=findings, share=share)


def _said_anew(said: Statement, numbers: Mapping[int, int]) -> Statement:
    runs = (
        replace(run, cites=tuple(sorted(numbers[number] for number in run.cites)))
        for run in said.runs
    )
    return replace(said, runs=tuple(runs))


def _heads(part: Part, report: Report) -> tuple[Head, ...]:
    """The column heads of a table or above a row; the cells' cases where the row is in no table."""
    if isinstance(part, Table):
        return part.heads
    for table in report.tables:
        if part in table.rows:
            return table.heads
    return tuple(Head(cell.case) for cell in part.cells) if isinstance(part, ReportRow) else ()


def _place(cell: Part, report: Report) -> str:
    """Where a cell stands: "Lindsay: Grading and reporting"."""
    for table in report.tables:
        for row in table.rows:
            for head, found in zip(table.heads, row.cells, strict=True):
                if found is cell:
                    return clean(f"{head.name}: {row.head.name}")
    return clean(cell.case) if isinstance(cell, ReportCell) else ""


def _cell_lines(cell: ReportCell, place: str) -> list[str]:
    lines = [place]
    head = ": ".join(part for part in (cell_state_line(cell), clean(cell.headline)) if part)
    if head:
        lines.append(head)
    if cell.evidence:
        lines.append(f"{dots(cell.strength)} {clean(cell.evidence)}")
    return [*lines, *(f"• {said_in_full(said)}" for said in cell.statements)]


def _grid(part: ReportRow | Table, heads: Sequence[Head], detail: Detail) -> list[list[str]]:
    label = part.row_label if isinstance(part, Table) else ""
    rows = part.rows if isinstance(part, Table) else (part,)
    lines = [[label, *(head.name for head in heads)]]
    for row in rows:
        lines.append([row.head.name, *(_short(cell, detail) for cell in row.cells)])
    return lines


def _short(cell: ReportCell, detail: Detail) -> str:
    """A cell in one line."""
    head = ": ".join(part for part in (_state(cell), cell.headline) if part)
    if detail is Detail.HEADLINES:
        share = cell.share.text if cell.share else ""
        return " ".join(part for part in (head, share, bracketed(cell.cites)) if part)
    return ". ".join([head.rstrip("."), *(said_in_full(said) for said in cell.statements)])


def _state(cell: ReportCell) -> str:
    """The cell's state in a line; of what is documented a tick, where no headline tells it."""
    return cell_state_line(cell) or ("" if cell.headline or cell.share else cell.mark)


def _said(said: Statement) -> str:
    start = f"<b>{text(before(said))}</b>" if before(said) else ""
    words = ""
    for number, run in enumerate(said.runs, start=1):
        words += f"<b>{text(run.text)}</b>" if run.strong else text(run.text)
        if number == len(said.runs):
            words += text(after(said))
        if run.cites:
            words += f" {bracketed(run.cites)}"
    return start + words


def _list(items: Sequence[Statement]) -> str:
    inside = "".join(f"<li>{_said(said)}</li>" for said in items)
    return f"<ul>{inside}</ul>" if inside else ""


def _cell_html(cell: ReportCell, place: str) -> str:
    said = f"<p><b>{text(place)}</b></p>"
    head = ": ".join(part for part in (cell_state_line(cell), cell.headline) if part)
    if head:
        said += f"<p>{text(head)}</p>"
    if cell.evidence:
        said += f"<p>{dots(cell.strength)} {text(cell.evidence)}</p>"
    return said + _list(cell.statements)


def _table_html(part: ReportRow | Table, heads: Sequence[Head], detail: Detail) -> str:
    label = part.row_label if isinstance(part, Table) else ""
    names = "".join(f'<th style="{_BORDER}">{text(name)}</th>' for name in _names(label, heads))
    said = f'<table style="border-collapse:collapse"><thead><tr>{names}</tr></thead><tbody>'
    groups = part.groups if isinstance(part, Table) else ()
    if isinstance(part, ReportRow):
        said += _row_html(part, detail)
    for group in groups:
        if group.name:
            said += (
                f'<tr><th style="{_BORDER}" colspan="{len(heads) + 1}">{text(group.name)}</th></tr>'
            )
        said += "".join(_row_html(row, detail) for row in group.rows)
    return f"{said}</tbody></table>"


def _names(label: str, heads: Sequence[Head]) -> list[str]:
    return [label, *(head.name for head in heads)]


def _row_html(row: ReportRow, detail: Detail) -> str:
    cells = "".join(f'<td style="{_BORDER}">{_inner_html(cell, detail)}</td>' for cell in row.cells)
    return f'<tr><th style="{_BORDER}">{text(row.head.name)}</th>{cells}</tr>'


def _inner_html(cell: ReportCell, detail: Detail) -> str:
    parts = []
    if _state(cell):
        parts.append(f"<i>{text(_state(cell))}</i>")
    if cell.headline:
        parts.append(text(cell.headline))
    if detail is Detail.FULL:
        return "<br>".join(parts) + _list(cell.statements)
    if cell.share:
        parts.append(text(cell.share.text))
    if cell.statements:
        shown = f"{dots(cell.strength)} " if cell.findings else ""
        parts.append(f"{shown}{text(counts(cell))} {bracketed(cell.cites)}")
    return "<br>".join(parts)

"""Says a part of a report for the clipboard, as plain text and as rich text, with its sources."""

from __future__ import annotations

from collections.abc import Sequence

from casestudies.export.citations import listed, listed_text
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
from casestudies.model.report import (
    Detail,
    ExportOptions,
    Head,
    Report,
    ReportCell,
    ReportRow,
    Statement,
    Table,
)

Part = ReportCell | ReportRow | Table | Statement
_BORDER = "border:1px solid #a9a498;padding:4px 6px;vertical-align:top;text-align:left"


def as_text(part: Part, report: Report, options: ExportOptions) -> str:
    """``part`` of ``report`` as plain text: a cell or a statement as lines, a row or a table as
    columns set apart by tabs, which a spreadsheet takes into cells; then the sources it cites.
    ``options.detail`` tells whether the cells of a row or a table hold their findings."""
    if isinstance(part, Statement):
        lines = [said_in_full(part)]
    elif isinstance(part, ReportCell):
        lines = _cell_lines(part, report)
    else:
        lines = [
            "\t".join(safe(value) for value in line) for line in _grid(part, report, options.detail)
        ]
    cited = [
        f"[{number}] {listed_text(report.entry(number).source, options.citation_style)}"
        for number in numbers_of(part)
    ]
    return "\n".join([*lines, "", "Sources", *cited] if cited else lines) + "\n"


def as_html(part: Part, report: Report, options: ExportOptions) -> str:
    """``part`` of ``report`` as a piece of HTML that Word, mail programs and slides paste well:
    looks are given on each element, since they keep no style sheet."""
    if isinstance(part, Statement):
        said = f"<p>{_said(part)}</p>"
    elif isinstance(part, ReportCell):
        said = _cell_html(part, report)
    else:
        said = _table_html(part, report, options.detail)
    cited = "".join(
        f"<p>[{number}] "
        f"{pieces_html(listed(report.entry(number).source, options.citation_style))}</p>"
        for number in numbers_of(part)
    )
    return said + (f"<p><b>Sources</b></p>{cited}" if cited else "")


def numbers_of(part: Part) -> list[int]:
    """The numbers of the sources that a part cites, ascending."""
    if isinstance(part, Table):
        cells = [cell for row in part.rows for cell in row.cells]
    elif isinstance(part, ReportRow):
        cells = list(part.cells)
    else:
        return list(part.cites)
    return sorted({number for cell in cells for number in cell.cites})


def _heads(row: ReportRow, report: Report) -> tuple[Head, ...]:
    """The column heads above a row; the cells' cases where the row is in no table."""
    for table in report.tables:
        if row in table.rows:
            return table.heads
    return tuple(Head(cell.case) for cell in row.cells)


def _place(cell: ReportCell, report: Report) -> str:
    """Where a cell stands: "Lindsay: Grading and reporting"."""
    for table in report.tables:
        for row in table.rows:
            for head, found in zip(table.heads, row.cells, strict=True):
                if found is cell:
                    return clean(f"{head.name}: {row.head.name}")
    return clean(cell.case)


def _cell_lines(cell: ReportCell, report: Report) -> list[str]:
    lines = [_place(cell, report)]
    head = ": ".join(part for part in (cell_state_line(cell), clean(cell.headline)) if part)
    if head:
        lines.append(head)
    if cell.evidence:
        lines.append(f"{dots(cell.strength)} {clean(cell.evidence)}")
    return [*lines, *(f"• {said_in_full(said)}" for said in cell.statements)]


def _grid(part: ReportRow | Table, report: Report, detail: Detail) -> list[list[str]]:
    heads = part.heads if isinstance(part, Table) else _heads(part, report)
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


def _cell_html(cell: ReportCell, report: Report) -> str:
    said = f"<p><b>{text(_place(cell, report))}</b></p>"
    head = ": ".join(part for part in (cell_state_line(cell), cell.headline) if part)
    if head:
        said += f"<p>{text(head)}</p>"
    if cell.evidence:
        said += f"<p>{dots(cell.strength)} {text(cell.evidence)}</p>"
    return said + _list(cell.statements)


def _table_html(part: ReportRow | Table, report: Report, detail: Detail) -> str:
    heads = part.heads if isinstance(part, Table) else _heads(part, report)
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

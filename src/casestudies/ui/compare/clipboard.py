"""A comparison for the clipboard: a cell, a row or the whole table as text and as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casestudies.model.comparison import Cell, Comparison
from casestudies.services.compare.report import report_of
from casestudies.services.export.service import ExportService


class Part(StrEnum):
    """What of a comparison is copied."""

    CELL = "cell"
    ROW = "row"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Copied:
    """A part of a comparison with its sources."""

    part: Part
    text: str
    html: str


def copied(
    exporting: ExportService, comparison: Comparison, part: Part, cell: Cell | None
) -> Copied:
    """Write a part of a comparison, that of ``cell`` where it is not the table; for the worker."""
    report = report_of(exporting, comparison)
    if cell is None or part is Part.TABLE:
        tables = report.tables  # questions beside ticks have one of their own
        return Copied(
            part,
            "\n\n".join(exporting.as_text(table, report) for table in tables),
            "".join(exporting.as_html(table, report) for table in tables),
        )
    row = [row.key for row in comparison.rows].index(cell.row)
    column = [column.key for column in comparison.columns].index(cell.column)
    table = report.tables[0]
    if cell.beside and len(report.tables) > 1:
        table = report.tables[1]
        row = row - len(report.tables[0].rows) if comparison.rows[row].beside else row
        column -= len(report.tables[0].heads) if comparison.columns[column].beside else 0
    found = table.rows[row].cells[column] if part is Part.CELL else table.rows[row]
    return Copied(part, exporting.as_text(found, report), exporting.as_html(found, report))

"""Writes a report as an Excel workbook: the tables, every finding, the sources, about."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from casestudies.export.citations import citation_text
from casestudies.export.csv import COLUMNS, of_cases, values
from casestudies.export.measure import count_lines
from casestudies.export.text import (
    bracketed,
    cell_state_line,
    clean,
    counts,
    dots,
    is_web_address,
    tick,
    tick_evidence,
)
from casestudies.model.cell_state import CellState
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import (
    ExportOptions,
    Paper,
    Report,
    ReportCell,
    Table,
)
from casestudies.model.second_reading import read_again_words
from casestudies.model.wording import source_kind
from casestudies.said import mark, said

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_PAPER = {Paper.LETTER: 1, Paper.A4: 9}
_FIGURE = 5.25  # points that a column's unit of width takes
_NARROWER = 0.95  # Arial's letters than those that measure them
_TALLEST = 409.0  # points, by Excel's limits
_LONGEST = 32_000  # Excel's cells hold 32,767 characters
_LONGEST_LINK = 2_000
_FINDING_WIDTHS = (14, 17, 22, 18, 15, 66, 7, 36, 36, 9, 26, 20, 17, 60)
_IN_TABLES = ("Headline", "Evidence", "Strength")  # what the sheets of the tables say already
_SIZE = 10
_FONT = "Arial"
_SOURCE_HEADS = (
    *(mark("No."), mark("Citation"), mark("Author"), mark("Title"), mark("Publisher")),
    *(mark("Date"), mark("Kind"), mark("Address"), mark("Cited in"), mark("Second reading")),
)
_SOURCE_WIDTHS = (6, 80, 24, 50, 32, 12, 11, 60, 24, 28)


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as an .xlsx file. Text is always written as text, never as a formula."""
    import xlsxwriter

    out = io.BytesIO()
    made = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_format_properties": {"font_name": _FONT, "font_size": _SIZE},
    }
    book = xlsxwriter.Workbook(out, made)
    writer = _Writer(book, report, options, progress)
    for number, table in enumerate(report.tables):
        name = said("Comparison")
        writer.table(table, name if number == 0 else f"{name} {number + 1}")
    writer.findings()
    writer.sources()
    writer.about()
    book.close()
    return out.getvalue()


def _text(value: str) -> str:
    """``value`` as a cell can hold it, with its line breaks."""
    said = "\n".join(clean_lines(value))
    return said if len(said) <= _LONGEST else said[:_LONGEST] + "…"


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(
        self, book: Workbook, report: Report, options: ExportOptions, progress: Progress
    ) -> None:
        self._book, self._report, self._options = book, report, options
        self._progress = progress
        book.set_properties(
            {
                "title": clean(report.title)[:255],
                "subject": clean(report.subtitle)[:255],
                "author": "Case Studies",
                "comments": clean(" ".join(report.notes)),
                "created": datetime.fromisoformat(report.made_on or "2026-01-01"),
            }
        )
        self._cited = {
            entry.number: citation_text(entry.source, options.citation_style)
            for entry in report.entries
        }
        lines_around = {"border": 1, "border_color": "#D9D4C8"}
        self._body = self._format(align="left", **lines_around)
        self._note = self._format()
        self._soft = self._format(italic=True, font_color="#4A5560", **lines_around)
        self._strong = self._format(bold=True, **lines_around)
        self._head = self._format(bold=True, bg_color="#EFECE4", **lines_around)
        self._title = self._format(bold=True, font_size=14, text_wrap=False)
        self._subtitle = self._format(font_color="#4A5560", text_wrap=False)
        self._link = self._format(font_color="#135B5B", underline=1, **lines_around)
        self._name = book.add_format({"font_name": _FONT, "font_size": _SIZE, "bold": True})
        self._detail = book.add_format(
            {"font_name": _FONT, "font_size": _SIZE - 1, "font_color": "#4A5560"}
        )

    def _format(self, **looks: Any) -> Format:
        base = {"font_name": _FONT, "font_size": _SIZE, "valign": "top", "text_wrap": True}
        return self._book.add_format(base | looks)

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(_PAPER[self._options.paper])
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        title = clean(self._report.title).replace("&", "&&")[:180]
        page = said("Page {number} of {pages}").format(number="&P", pages="&N")
        sheet.set_footer(f"&L&8{title}&R&8{page}")
        return sheet

    def table(self, table: Table, name: str) -> None:
        """A table as it is on the screen: one row a row, a column a case, filters on top."""
        sheet = self._sheet(name)
        sheet.write_string(0, 0, _text(self._report.title), self._title)
        sheet.write_string(1, 0, _text(self._report.subtitle), self._subtitle)
        grouped = any(group.name for group in table.groups)
        first = 2 if grouped else 1
        top = 3
        heads = [said("Group"), table.row_label] if grouped else [table.row_label]
        wide_group, wide_name = (34.0, 32.0) if table.ticks else (14.0, 20.0)
        for column, head in enumerate(heads):
            sheet.write_string(top, column, _text(head), self._head)
            sheet.set_column(column, column, wide_name if column == first - 1 else wide_group)
        for column, head in enumerate(table.heads, start=first):
            self._two(sheet, (top, column), head.name, head.detail, self._name, self._head)
        width = 30.0 if len(table.heads) < 5 else 24.0
        sheet.set_column(first, first + len(table.heads) - 1, width)
        named = [(f"{head.name}\n{head.detail}", width) for head in table.heads]
        sheet.set_row(top, _row_height(named, bold=True))
        row_number = top
        for group in table.groups:
            for row in group.rows:
                row_number += 1
                self._progress(said("Writing rows"), row_number - top, len(table.rows))
                if grouped:
                    sheet.write_string(row_number, 0, _text(group.name), self._body)
                more = "\n".join(part for part in (row.head.detail, row.note) if part)
                at = (row_number, first - 1)
                self._two(sheet, at, row.head.name, more, self._name, self._strong)
                named = f"{row.head.name}\n{more}".strip()
                told = [(group.name, wide_group), (named, wide_name)]
                for column, cell in enumerate(row.cells, start=first):
                    looks = self._body if cell.state is CellState.DOCUMENTED else self._soft
                    words, rest = _tick_text(cell) if table.ticks else _cell_text(cell)
                    self._two(sheet, (row_number, column), words, rest, None, looks)
                    told.append((f"{words}\n{rest}".strip(), width))
                sheet.set_row(row_number, _row_height(told))
        sheet.freeze_panes(top + 1, first)
        sheet.autofilter(top, 0, max(row_number, top), first + len(table.heads) - 1)
        sheet.repeat_rows(top)
        sheet.repeat_columns(0, first - 1)

    def _two(
        self,
        sheet: Worksheet,
        at: tuple[int, int],
        first: str,
        second: str,
        name: Format | None,
        looks: Format,
    ) -> None:
        """Write a cell of two looks: ``first``, and below it ``second`` smaller and softer."""
        head, rest = _text(first), _text(second)
        if not head or not rest:
            sheet.write_string(*at, head or rest, looks)
            return
        start = [name, head] if name else [head]
        sheet.write_rich_string(*at, *start, self._detail, f"\n{rest}", looks)

    def findings(self) -> None:
        """Every finding and every gap, one a row."""
        sheet = self._sheet(said("Findings"))
        every = [values(line, self._cited) for line in of_cases(self._report)]
        skipped = {"Sources", *(_IN_TABLES if self._report.tables else ())}
        used = [
            column
            for column, name in enumerate(COLUMNS)
            if name not in skipped and (column < 1 or any(row[column] for row in every))
        ]
        for at, column in enumerate(used):
            sheet.write_string(0, at, said(COLUMNS[column]), self._head)
            sheet.set_column(at, at, _FINDING_WIDTHS[column])
        for number, row in enumerate(every, start=1):
            if number % 100 == 0:
                self._progress(said("Writing findings"), number, len(every))
            for at, column in enumerate(used):
                self._value(sheet, number, at, COLUMNS[column], row[column])
            told = [(row[column], _FINDING_WIDTHS[column]) for column in used]
            sheet.set_row(number, _row_height(told))
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(every), 1), len(used) - 1)
        sheet.repeat_rows(0)

    def _value(self, sheet: Worksheet, row: int, column: int, name: str, value: str) -> None:
        if name in ("As of", "Strength") and value.isdigit():
            sheet.write_number(row, column, int(value), self._body)
        else:
            sheet.write_string(row, column, _text(value), self._body)

    def sources(self) -> None:
        """Every source once, with its address as a link."""
        sheet = self._sheet(said("Sources"))
        for column, (name, width) in enumerate(zip(_SOURCE_HEADS, _SOURCE_WIDTHS, strict=True)):
            sheet.write_string(0, column, said(name), self._head)
            sheet.set_column(column, column, width)
        for row, entry in enumerate(self._report.entries, start=1):
            source = entry.source
            sheet.write_number(row, 0, entry.number, self._body)
            texts = (
                self._cited[entry.number],
                source.author or "",
                source.title,
                source.publisher,
                source.date or "n.d.",
                source_kind(source.kind),
            )
            for column, text in enumerate(texts, start=1):
                sheet.write_string(row, column, _text(text), self._body)
            self._address(sheet, row, 7, clean(source.url or "").strip())
            cited_in = ", ".join(entry.cited_in)
            sheet.write_string(row, 8, _text(cited_in), self._body)
            again = read_again_words(source.read_again)
            sheet.write_string(row, 9, _text(again), self._body)
            told = (*texts, source.url or "", cited_in, again)
            sheet.set_row(row, _row_height(zip(told, _SOURCE_WIDTHS[1:], strict=True)))
        last = max(len(self._report.entries), 1)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, last, len(_SOURCE_HEADS) - 1)
        sheet.repeat_rows(0)

    def _address(self, sheet: Worksheet, row: int, column: int, url: str) -> None:
        if is_web_address(url) and len(url) <= _LONGEST_LINK:
            sheet.write_url(row, column, url, self._link, string=url[:250])
        else:
            sheet.write_string(row, column, _text(url), self._body)

    def about(self) -> None:
        """Where the workbook comes from and how to read it."""
        sheet = self._sheet(said("About"))
        sheet.set_column(0, 0, 110)
        sheet.write_string(0, 0, _text(self._report.title), self._title)
        sheet.write_string(1, 0, _text(self._report.subtitle), self._subtitle)
        lead = tuple(
            item.text
            for section in self._report.sections
            for item in section.paragraphs
            if not section.case
        )
        told = (*lead, *self._report.key, *self._report.notes)
        for row, line in enumerate(told, start=3):
            sheet.write_string(row, 0, _text(line), self._note)
            sheet.set_row(row, _row_height([(line, 110)]))


def _row_height(cells: Iterable[tuple[str, float]], bold: bool = False) -> float:
    """The height in points that a row needs for its cells' texts, each in a column as wide as so
    many figures. Excel would find it by itself on opening; other programs do not."""
    most = 1
    for text, width in cells:
        room = (width * _FIGURE - 4) / _SIZE / _NARROWER
        said = sum(count_lines([(line, bold)], room) for line in clean_lines(text))
        most = max(most, said)
    return min(most * _SIZE * 1.28 + 3, _TALLEST)


def clean_lines(text: str) -> list[str]:
    """The lines of a cell's text."""
    return [clean(line) for line in text.split("\n")]


def _cell_text(cell: ReportCell) -> tuple[str, str]:
    """What a cell says, and what it rests on."""
    parts = [cell_state_line(cell), cell.headline, cell.share.text if cell.share else ""]
    shown = f"{dots(cell.strength)} " if cell.findings else ""
    rests = f"{shown}{counts(cell)} {bracketed(cell.cites)}" if cell.statements else ""
    return "\n".join(part for part in parts if part), rests


def _tick_text(cell: ReportCell) -> tuple[str, str]:
    return " ".join(part for part in (tick(cell), tick_evidence(cell)) if part), ""

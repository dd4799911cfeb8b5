"""A table of practices is a table of ticks in every format, and each tick tells its finding."""

from __future__ import annotations

import io
import re

import docx
import openpyxl
import pptx

from casestudies.export import docx as word
from casestudies.export import html, markdown, xlsx
from casestudies.export import pptx as slides
from casestudies.export.clipboard import as_text
from casestudies.model.comparison import Axis
from casestudies.model.report import Detail, ExportOptions
from casestudies.services.export.reports.wording import KEY_TICKS
from tests.small_reports import small_comparison

DEFAULT = ExportOptions()


def test_practices_are_ticked_and_not_spelled_out() -> None:
    report = small_comparison(Axis.PRACTICES)
    assert report.key[0] == KEY_TICKS
    row, gap = ("No letter grades", "✓ ●●●●○"), ("Four-point scale", "–")
    cells = word_cells(word.render(report, DEFAULT))
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(report, DEFAULT)))["Comparison"]
    sheet = {str(line[1]): [str(said) for said in line[2:]] for line in book.values}
    deck = pptx.Presentation(io.BytesIO(slides.render(report, DEFAULT)))
    grids = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    slide = {line.cells[0].text: [c.text for c in line.cells][1:] for grid in grids
             for line in grid.rows}  # fmt: skip
    for found in (cells, sheet, slide):
        assert " ".join(found[row[0]][0].split()).startswith(row[1]), found
    assert gap[1] in sheet[gap[0]]


def word_cells(data: bytes) -> dict[str, list[str]]:
    """The cells of a document's first table by the name of their row."""
    table = docx.Document(io.BytesIO(data)).tables[0]
    return {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in table.rows}


def test_a_tick_of_a_page_leads_to_its_finding() -> None:
    page = html.render(small_comparison(Axis.PRACTICES), DEFAULT).decode("utf-8")
    targets = re.findall(r'<a class="tick" href="#([^"]+)"', page)
    assert targets
    assert all(f'<h4 id="{target}">' in page for target in targets)


def test_a_tick_is_copied_and_written_as_a_tick() -> None:
    report = small_comparison(Axis.PRACTICES)
    short = ExportOptions(detail=Detail.HEADLINES)
    assert "\t✓ [" in as_text(report.tables[0], report, short)
    assert "| ✓ ●●●●○ [" in markdown.render(report, DEFAULT).decode("utf-8")

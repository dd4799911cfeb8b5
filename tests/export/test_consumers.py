"""The comparison of five real cases, opened in real consumers: nothing is lost on the way.

LibreOffice and poppler are used where they are installed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import openpyxl
import pptx
import pypdf
import pytest

from casestudies.bootstrap import Services
from casestudies.export import pdf
from casestudies.export.citations import citation_text
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.limits import MOST_CASES
from casestudies.model.report import CitationStyle, ExportOptions, Report
from casestudies.services.export.service import ExportService

FIVE = ("lindsay", "chugach", "pittsfield", "sanborn", "bdea")
EIGHT = (*FIVE, "westminster", "henry-county-georgia", "south-bronx-community-charter")
office = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="LibreOffice or poppler is not installed",
)


@pytest.fixture
def services(asked: Services) -> Services:
    """The real services; an export changes nothing that is stored."""
    return asked


@pytest.fixture
def exporting(services: Services) -> ExportService:
    return ExportService(services.library)


@pytest.fixture
def report(services: Services, exporting: ExportService) -> Report:
    return exporting.comparison(services.comparing.compare(ComparisonSpec(FIVE)))


@pytest.fixture(scope="module")
def deck(asked: Services, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The slides of the five cases, read again."""
    exporting = ExportService(asked.library)
    report = exporting.comparison(asked.comparing.compare(ComparisonSpec(FIVE)))
    path = exporting.export(report, "pptx", tmp_path_factory.mktemp("deck") / "five")
    return pptx.Presentation(str(path))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0]+", "", text)


def headlines(report: Report) -> set[str]:
    return {
        cell.headline
        for table in report.tables
        for row in table.rows
        for cell in row.cells
        if cell.headline
    }


def findings(report: Report) -> set[str]:
    return {
        said.text
        for table in report.tables
        for row in table.rows
        for cell in row.cells
        for said in cell.statements
    }


def assert_every_source_once(text: str, report: Report) -> None:
    for entry in report.entries:
        wanted = squeezed(citation_text(entry.source, CitationStyle.APA))
        assert text.count(wanted) == 1, entry.source.title


def without_footers(pages: list[str]) -> str:
    """The text of pages without their last line, so that what runs on to the next is whole."""
    return "".join(page.strip().rsplit("\n", 1)[0] for page in pages)


def test_a_pdf_of_five_cases_holds_every_cell_and_every_source(
    exporting: ExportService, report: Report, tmp_path: Path
) -> None:
    path = exporting.export(report, "pdf", tmp_path / "five")
    pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
    text = squeezed("".join(pages))
    for said in headlines(report):
        assert squeezed(said) in text, said
    assert_every_source_once(text, report)
    assert min(len(page) for page in pages) > 300, "a page is all but empty"


def test_a_workbook_and_slides_of_five_cases_hold_every_finding(
    exporting: ExportService, report: Report, deck: Any, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(exporting.export(report, "xlsx", tmp_path / "five"))
    column = [row[4] for row in book["Findings"].iter_rows(values_only=True)]
    assert findings(report) <= set(column)
    notes = "\n".join(
        slide.notes_slide.notes_text_frame.text
        for slide in deck.slides
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame
    )
    assert not [said for said in findings(report) if said not in notes]


def test_no_slide_holds_more_than_it_shows(deck: Any) -> None:
    """Measured anew with the font that the boxes were measured by, every box has room."""
    from pptx.oxml.ns import qn

    from casestudies.export.slide_text import Bit, Para, total_height

    for slide in deck.slides:
        for shape in slide.shapes:
            if not shape.has_text_frame or not shape.text_frame.text:
                continue
            paras = []
            for paragraph in shape.text_frame.paragraphs:
                bits = tuple(Bit(run.text, bool(run.font.bold)) for run in paragraph.runs)
                size = paragraph.runs[0].font.size.pt if paragraph.runs else 9
                space = paragraph.space_before.pt if paragraph.space_before else 0
                marked = next(paragraph._p.iter(qn("a:buChar")), None) is not None
                paras.append(Para(bits, size, space, marked))
            assert total_height(paras, shape.width.pt) <= shape.height.pt + 1, shape.text_frame.text


@pytest.mark.slow
@office
@pytest.mark.parametrize("key", ["docx", "pptx", "xlsx"])
def test_libreoffice_opens_it_and_loses_nothing(
    key: str, exporting: ExportService, report: Report, tmp_path: Path
) -> None:
    path = exporting.export(report, key, tmp_path / "five")
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    said = subprocess.run(
        ["pdftotext", "-raw", str(tmp_path / "five.pdf"), "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    pages = said.stdout.split("\f")[:-1]
    assert min(len(page.strip()) for page in pages) > 200, "a page is all but empty"
    text = squeezed(without_footers(pages) if key == "docx" else said.stdout)
    shown = headlines(report) if key == "pptx" else headlines(report) | findings(report)
    missing = [words for words in shown if squeezed(words) not in text]
    # A finding that a page break cuts is interrupted by the repeated head of a sheet.
    assert len(missing) <= (3 if key == "xlsx" else 0), missing
    assert_every_source_once(text, report)


@pytest.mark.slow
def test_a_pdf_of_many_cases_is_quick(services: Services, exporting: ExportService) -> None:
    slugs = EIGHT[:MOST_CASES]
    report = exporting.comparison(services.comparing.compare(ComparisonSpec(slugs)))
    began = time.perf_counter()
    pdf.render(report, ExportOptions())
    assert time.perf_counter() - began < 8, "2 seconds are promised on a machine at rest"

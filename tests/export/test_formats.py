"""What each format holds, read back with a reader of that format."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import bibtexparser
import docx
import openpyxl
import pptx
import pypdf
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from casestudies.errors import Cancelled
from casestudies.export import bibtex, csl, html, pdf, xlsx
from casestudies.export import csv as csv_export
from casestudies.export import docx as word
from casestudies.export import json as json_export
from casestudies.export import pptx as slides
from casestudies.export.citations import listed_text
from casestudies.model.comparison import Axis
from casestudies.model.report import (
    CitationStyle,
    Detail,
    ExportOptions,
    Paper,
    Report,
    Statement,
    lines,
    statement,
)
from tests.small_reports import small_case, small_comparison, small_service, with_text

DEFAULT = ExportOptions()
HEADLINES = ExportOptions(detail=Detail.HEADLINES)


def squeezed(text: str) -> str:
    """``text`` without any white space, as it survives line breaks."""
    return re.sub(r"[\s\u00a0]+", "", text)


def _runs(said: Statement | None) -> list[str]:
    return [run.text for run in said.runs] if said else []


def texts_of(report: Report) -> list[str]:
    """Every headline and every stretch of every finding of a report."""
    return [text for line in lines(report) for text in (line.headline, *_runs(line.said)) if text]


def pdf_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def assert_holds(text: str, report: Report, style: CitationStyle = CitationStyle.APA) -> None:
    """Every headline and finding is in ``text``, and every source exactly once, with what a
    second reader saw of it."""
    found = squeezed(text)
    for said in texts_of(report):
        assert squeezed(said) in found, said
    for entry in report.entries:
        assert found.count(squeezed(listed_text(entry.source, style))) == 1, entry


@pytest.mark.parametrize("report", [small_comparison(), small_case()], ids=["comparison", "case"])
@pytest.mark.parametrize("style", list(CitationStyle))
def test_a_pdf_holds_everything(report: Report, style: CitationStyle) -> None:
    data = pdf.render(report, ExportOptions(citation_style=style))
    assert_holds(pdf_text(data), report, style)


def test_a_pdf_is_tagged_titled_and_bookmarked() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf.render(small_comparison(), DEFAULT)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Alder and Birch by design dimension"
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    titles = [item.title for item in reader.outline if not isinstance(item, list)]
    assert titles == ["The findings in full", "Sources"]
    assert "1 of 2" in pdf_text(pdf.render(small_comparison(), DEFAULT))


@pytest.mark.parametrize(("paper", "size"), [(Paper.LETTER, (612, 792)), (Paper.A4, (595, 842))])
def test_a_pdf_has_the_paper_asked_for(paper: Paper, size: tuple[int, int]) -> None:
    data = pdf.render(small_comparison(), ExportOptions(paper=paper))
    page = pypdf.PdfReader(io.BytesIO(data)).pages[0].mediabox
    assert (round(page.width), round(page.height)) == size


def test_headlines_leave_the_findings_out_and_keep_the_sources() -> None:
    report = small_comparison()
    text = squeezed(pdf_text(pdf.render(report, ExportOptions(detail=Detail.HEADLINES))))
    assert squeezed("There is no grade point average.") not in text
    assert squeezed("No grade point average") in text
    assert squeezed("The Book of Birch") in text


def test_a_pdf_of_signs_that_no_font_draws_is_made_all_the_same() -> None:
    data = pdf.render(with_text("学校 🎓 \U0010fffd"), DEFAULT)
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) > 0


def word_text(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    return "\n".join("".join(p.itertext()) for p in document.element.body.iter(qn("w:p")))


@pytest.mark.parametrize("report", [small_comparison(), small_case()], ids=["comparison", "case"])
def test_a_word_document_holds_everything(report: Report) -> None:
    assert_holds(word_text(word.render(report, DEFAULT)), report)


def test_a_word_document_has_real_headings_and_tables() -> None:
    document = docx.Document(io.BytesIO(word.render(small_comparison(), DEFAULT)))
    styles = [(p.style.name if p.style else "", p.text) for p in document.paragraphs]
    assert styles[0] == ("Title", "Alder and Birch by design dimension")
    assert ("Heading 1", "Sources") in styles
    assert ("Heading 2", "Grading and reporting") in styles
    assert ("Heading 3", "Alder") in styles
    table = document.tables[0]
    assert [cell.text.split("\n")[0] for cell in table.rows[0].cells] == [
        "Design dimension",
        "Alder",
        "Birch",
    ]
    head = table.rows[0]._tr.trPr
    assert head is not None
    assert head.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert document.core_properties.title == "Alder and Birch by design dimension"
    assert document.core_properties.author == "Case Studies"


def test_a_word_document_links_its_sources() -> None:
    document = docx.Document(io.BytesIO(word.render(small_comparison(), DEFAULT)))
    targets = [r.target_ref for r in document.part.rels.values() if r.is_external]
    assert "https://alder.example.org/learner" in targets


def test_a_wide_word_table_lies_across_the_page(wide_report: Report) -> None:
    document = docx.Document(io.BytesIO(word.render(wide_report, ExportOptions(paper=Paper.A4))))
    first, last = document.sections[0], document.sections[-1]
    assert first.orientation == WD_ORIENT.LANDSCAPE
    assert last.orientation == WD_ORIENT.PORTRAIT
    assert first.page_width == last.page_height
    after = document.tables[0]._tbl.getnext()
    assert after is not None
    assert after.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None, "an empty page may follow"


def test_slides_hold_every_headline_and_the_notes_every_finding() -> None:
    report = small_comparison()
    deck = pptx.Presentation(io.BytesIO(slides.render(report, DEFAULT)))
    shown = "\n".join(
        shape.text_frame.text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
    )
    notes = "\n".join(
        slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide
    )
    for cell in (cell for row in report.tables[0].rows for cell in row.cells):
        assert cell.headline in shown
        for said in cell.findings:
            assert said.text in notes
    for entry in report.entries:
        text = listed_text(entry.source, CitationStyle.APA)
        assert shown.count(text) == 1
        assert text in notes


def test_slides_have_one_row_each_and_a_title_each() -> None:
    deck = pptx.Presentation(io.BytesIO(slides.render(small_comparison(), DEFAULT)))
    titles = [slide.shapes.title.text for slide in deck.slides if slide.shapes.title is not None]
    assert titles == [
        "Alder and Birch by design dimension",
        "How to read this",
        "Shared vision",
        "Grading and reporting",
        "Pace and advancement",
        "Sources",
    ]
    assert len(titles) == len(deck.slides)


def test_many_columns_are_split_over_slides(wide_report: Report) -> None:
    deck = pptx.Presentation(io.BytesIO(slides.render(wide_report, HEADLINES)))
    titles = [slide.shapes.title.text for slide in deck.slides if slide.shapes.title is not None]
    assert titles[2:4] == ["Grading and reporting (1 of 2)", "Grading and reporting (2 of 2)"]


def test_rows_that_nobody_documents_share_a_slide() -> None:
    deck = pptx.Presentation(io.BytesIO(slides.render(small_comparison(Axis.POPULATIONS), DEFAULT)))
    last = deck.slides[3]
    assert last.shapes.title is not None
    assert last.shapes.title.text == "Not documented in our sources"
    assert any("Rural and remote" in shape.text_frame.text for shape in last.shapes
               if shape.has_text_frame)  # fmt: skip


def test_five_columns_stand_on_one_slide(wide_report: Report) -> None:
    deck = pptx.Presentation(io.BytesIO(slides.render(narrowed(wide_report, 5), HEADLINES)))
    titles = [slide.shapes.title.text for slide in deck.slides if slide.shapes.title is not None]
    assert titles[2:] == ["Grading and reporting", "Sources"]


def narrowed(report: Report, columns: int) -> Report:
    """``report`` with the first columns of its table."""
    table = report.tables[0]
    groups = tuple(
        replace(group, rows=tuple(replace(row, cells=row.cells[:columns]) for row in group.rows))
        for group in table.groups
    )
    cut = replace(table, heads=table.heads[:columns], groups=groups)
    return replace(report, sections=(replace(report.sections[0], tables=(cut,)),))


def test_sources_and_footers_of_a_word_document_are_not_torn(wide_report: Report) -> None:
    """A citation that ran on to the next page was cut by a footer of two lines."""
    named = replace(wide_report, title=", ".join(["Boston Day and Evening"] * 8))
    document = docx.Document(io.BytesIO(word.render(named, DEFAULT)))
    assert document.styles["Source"].paragraph_format.keep_together  # type: ignore[union-attr]
    for section in document.sections:
        assert len(section.footer.paragraphs[0].text.split("\t")[0]) <= 85


def test_what_is_said_of_all_cases_is_no_finding() -> None:
    report = small_comparison()
    headed = replace(
        report, sections=(replace(report.sections[0], paragraphs=(statement("All do."),)),)
    )
    assert "All do." not in csv_export.render(headed, DEFAULT).decode("utf-8-sig")
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(headed, DEFAULT)))
    said = {sheet.title for sheet in book for line in sheet.values if "All do." in line}
    assert said == {"About"}


def test_a_workbook_has_sheets_with_filters_and_frozen_heads() -> None:
    report = small_comparison()
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(report, DEFAULT)))
    assert book.sheetnames == ["Comparison", "Findings", "Sources", "About"]
    assert book["Comparison"].freeze_panes == "C5"
    assert book["Comparison"].auto_filter.ref == "A4:D7"
    assert book["Findings"].auto_filter.ref == "A1:I9"
    assert book["Comparison"]["C4"].value.startswith("Alder\nAlder, CA")
    assert book["Comparison"]["C6"].value.startswith("=No letters; 0 to 4")
    assert book["Comparison"]["C6"].data_type == "s"
    assert book["Comparison"]["C6"].alignment.wrap_text
    assert book.properties.title == report.title


def test_a_workbook_lists_findings_and_linked_sources() -> None:
    report = small_comparison()
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(report, DEFAULT)))
    rows = list(book["Findings"].iter_rows(values_only=True))
    findings = [row[rows[0].index("Finding")] for row in rows[1:]]
    assert [text for text in findings if text] == [
        line.said.text for line in lines(report) if line.said
    ]
    sources = list(book["Sources"].iter_rows(min_row=2))
    assert [row[0].value for row in sources] == [1, 2, 3, 4, 5]
    assert sources[0][7].hyperlink.target == "https://example.org/tour"
    assert sources[0][8].value == "Alder, Birch"
    assert [row[9].value or "" for row in sources] == [
        "found at another address in November 2026",
        "not found in November 2026",
        "",
        "read again in November 2026",
        "",
    ]


class Page(HTMLParser):
    """Collects the tags, ids, link targets and text of a page; fails on tags that do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.heard: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        found = dict(attrs)
        self.ids += [found["id"]] if found.get("id") else []  # type: ignore[list-item]
        self.links += [found["href"]] if found.get("href") else []  # type: ignore[list-item]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.heard.append(data)


@pytest.mark.parametrize("report", [small_comparison(), small_case()], ids=["comparison", "case"])
def test_a_page_holds_everything_and_nests(report: Report) -> None:
    page = Page(html.render(report, DEFAULT).decode("utf-8"))
    assert_holds("".join(page.heard), report)
    assert len(page.ids) == len(set(page.ids))
    inner = [link[1:] for link in page.links if link.startswith("#")]
    assert inner
    assert set(inner) <= set(page.ids)
    assert not page.tags & {"script", "img", "link", "iframe"}


def test_a_page_links_to_the_web_alone() -> None:
    page = Page(html.render(with_text("javascript:alert(1)"), DEFAULT).decode("utf-8"))
    assert all(link.startswith(("#", "http://", "https://")) for link in page.links)


def test_bibtex_is_read_back_by_a_parser() -> None:
    report = small_comparison()
    read = bibtexparser.parse_string(bibtex.render(report, DEFAULT).decode("utf-8"))
    assert read.failed_blocks == []
    assert [entry.entry_type for entry in read.entries] == [
        "online",
        "article",
        "online",
        "techreport",
        "book",
    ]
    assert len({entry.key for entry in read.entries}) == len(report.entries)


def test_keys_of_one_author_and_year_get_letters() -> None:
    entry = small_comparison().entries[0]
    many = [replace(entry, number=number) for number in range(1, 31)]
    keys = bibtex.keys_of(many)
    assert keys[1] == "sturgis2014mastery"
    assert keys[2] == "sturgis2014masteryb"
    assert keys[27] == "sturgis2014masteryba"
    assert len(set(keys.values())) == len(many)


def test_csl_names_and_dates_are_taken_apart() -> None:
    items = json.loads(csl.render(small_comparison(), DEFAULT))
    assert items[0]["author"] == [{"family": "Sturgis", "given": "Chris"}]
    assert items[0]["issued"] == {"date-parts": [[2014, 6]]}
    assert "issued" not in items[2]
    assert items[4]["publisher"] == "Birch Press"


def test_json_says_states_and_numbers() -> None:
    said = json.loads(json_export.render(small_comparison(), DEFAULT))
    cell = said["sections"][0]["tables"][0]["groups"][1]["rows"][0]["cells"][1]
    assert cell["state"] == "absent"
    assert cell["findings"][0]["practices"] == ["No letter grades"]
    assert [source["number"] for source in said["sources"]] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("found", small_service().formats(), ids=lambda found: found.key)
def test_every_format_can_be_cancelled(found: Any, tmp_path: Any, cancel_after: Any) -> None:
    target = tmp_path / f"old{found.suffix}"
    target.write_text("old")
    with pytest.raises(Cancelled):
        small_service().export(small_comparison(), found.key, target, progress=cancel_after(1))
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    assert target.read_text() == "old"

"""Whatever a pack says, no format breaks: text is text, never markup, formula or code."""

from __future__ import annotations

import csv
import io
import json
import re

import bibtexparser
import docx
import openpyxl
import pptx
import pypdf
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from casestudies.export import bibtex, csl, html, markdown, pdf, xlsx
from casestudies.export import csv as csv_export
from casestudies.export import docx as word
from casestudies.export import json as json_export
from casestudies.export import pptx as slides
from casestudies.export.clipboard import as_html, as_text
from casestudies.export.text import clean
from casestudies.model.report import ExportOptions
from tests.export.test_formats import Page, squeezed
from tests.small_reports import small_comparison, with_text

DEFAULT = ExportOptions()
NASTY = (
    "#eval(1) $x^2$ @ref <label> *a* _b_ `c` \\n /* // */ [x](y) {{7*7}} \"q\" 'q' &amp; --- ~",
    "</td></table><script>alert(1)</script><!-- ]]> &lt; \x00\x07\x1b\ufffe",
    '"; } </style><script>alert(1)</script>',
    "=cmd|' /C calc'!A0",
    "@article{x, title={y}}",
    "-1+1\r\n+2\t=3\u2028|pipes|and\\backslashes\\",
    "% comment } { unbalanced {{ \\",
    "\ud800 lone surrogate 學校 🎓 \u202e right to left",
    "1. list # heading",
    "http://[",
    "",
    " ",
)
words = st.text(max_size=60) | st.text("#$@*_`\\<>[]{}()|&%~^=+-\"'!/;:, \n\tab1", max_size=40)
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
slow = settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


def with_examples(test):  # type: ignore[no-untyped-def]
    """Try every nasty text besides those that Hypothesis thinks of."""
    for text in NASTY:
        test = example(text)(test)
    return test


@quick
@with_examples
@given(words)
def test_html_stays_whole(text: str) -> None:
    page = Page(html.render(with_text(text), DEFAULT).decode("utf-8"))
    plain = Page(html.render(with_text("plain"), DEFAULT).decode("utf-8"))
    assert page.tags <= plain.tags | {"a", "h4"}
    assert squeezed(clean(text)) in squeezed("".join(page.heard))


@quick
@with_examples
@given(words)
def test_csv_reads_back_and_holds_no_formula(text: str) -> None:
    data = csv_export.render(with_text(text), DEFAULT)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {len(csv_export.COLUMNS)}
    fields = [field for row in rows for field in row]
    assert not [field for field in fields if field[:1] in tuple("=+-@\t\r＝＋－＠") and field]
    assert csv_export.safe(text) in fields


@quick
@with_examples
@given(words)
def test_markdown_tables_keep_their_columns(text: str) -> None:
    written = markdown.render(with_text(text), DEFAULT).decode("utf-8")
    rows = [line for line in written.split("\n") if line.startswith("| ")]
    assert rows
    for row in rows:
        assert row.replace("\\\\", "").replace("\\|", "").count("|") == 4
    assert not re.search(r"(?<!\\)<(?!br>|https?://)", written)


@quick
@with_examples
@given(words)
def test_bibtex_parses_back(text: str) -> None:
    report = with_text(text)
    read = bibtexparser.parse_string(bibtex.render(report, DEFAULT).decode("utf-8", "replace"))
    assert read.failed_blocks == []
    assert len(read.entries) == len(report.entries)


@quick
@with_examples
@given(words)
def test_json_parses_back(text: str) -> None:
    report = with_text(text)
    assert len(json.loads(csl.render(report, DEFAULT))) == len(report.entries)
    assert json.loads(json_export.render(report, DEFAULT))["subject"] == "comparison"


@quick
@with_examples
@given(words)
def test_the_clipboard_takes_anything(text: str) -> None:
    report = with_text(text)
    table = report.tables[0]
    for part in (table, table.rows[1], table.rows[1].cells[0]):
        assert Page(as_html(part, report, DEFAULT)).heard
        assert as_text(part, report, DEFAULT).endswith("\n")
    grid = as_text(table, report, DEFAULT).split("\n\nSources\n")[0].split("\n")
    assert {line.count("\t") for line in grid if line} == {2}


@slow
@with_examples
@given(words)
def test_typst_sets_anything(text: str) -> None:
    data = pdf.render(with_text(text), DEFAULT)
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) > 0


def test_typst_reads_no_markup_in_content() -> None:
    data = pdf.render(with_text("#eval(1) *stars* $math$ @ref"), DEFAULT)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    assert squeezed("#eval(1) *stars* $math$ @ref") in squeezed(text)


@slow
@with_examples
@given(words)
def test_office_files_open(text: str) -> None:
    report = with_text(text)
    assert docx.Document(io.BytesIO(word.render(report, DEFAULT))).tables
    assert pptx.Presentation(io.BytesIO(slides.render(report, DEFAULT))).slides
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(report, DEFAULT)))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            assert not [cell for cell in row if cell.data_type == "f"]


def test_an_xlsx_cell_of_more_than_excel_holds_is_cut() -> None:
    report = with_text("word " * 9000)
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(report, DEFAULT)))
    longest = max(
        len(str(cell.value or "")) for sheet in book for row in sheet.iter_rows() for cell in row
    )
    assert longest <= 32_767


def test_a_slide_text_longer_than_a_slide_runs_on() -> None:
    from dataclasses import replace

    from casestudies.model.report import Section, statement

    long = statement("Every finding has its source and its date. " * 120)
    report = replace(small_comparison(), sections=(Section("Long", paragraphs=(long,)),))
    deck = pptx.Presentation(io.BytesIO(slides.render(report, DEFAULT)))
    titles = [slide.shapes.title.text for slide in deck.slides if slide.shapes.title is not None]
    assert "Long (2 of 3)" in titles

"""Slides as a screen reader and other programs take them: titles, order, rules, master."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import pptx
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from casestudies.export import pptx as slides
from casestudies.model.comparison import Axis
from casestudies.model.report import ExportOptions, Report, Run, Section, statement
from tests.small_reports import small_case, small_comparison

DEFAULT = ExportOptions()
REPORTS = {
    "comparison": small_comparison(),
    "practices": small_comparison(Axis.PRACTICES),
    "populations": small_comparison(Axis.POPULATIONS),
    "case": small_case(),
}
every = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS.keys())


def opened(report: Report) -> Any:
    return pptx.Presentation(io.BytesIO(slides.render(report, DEFAULT)))


def titles_of(deck: Any) -> list[str]:
    return [slide.shapes.title.text for slide in deck.slides]


def test_titles_are_unique() -> None:
    report = small_comparison()
    twice = replace(
        report,
        sections=(
            Section("Sources", paragraphs=(statement("A section of this name."),)),
            Section("", paragraphs=(statement("A section without a name."),)),
            *report.sections,
            *report.sections,
        ),
        key=report.key * 12,
    )
    titles = titles_of(opened(twice))
    assert len(titles) == len({title.casefold() for title in titles})
    assert all(title.strip() for title in titles)
    assert {"Grading and reporting", "Grading and reporting (2)", "Sources (2)"} <= set(titles)
    assert any(title.startswith("How to read this (2 of ") for title in titles)


@every
def test_no_slide_but_the_first_has_the_title_of_the_deck(report: Report) -> None:
    led = replace(
        report, sections=(Section(paragraphs=(statement("Both are small."),)), *report.sections)
    )
    titles = titles_of(opened(led))
    assert titles[0] == report.title
    assert not [title for title in titles[1:] if title.startswith(report.title)]
    assert "In short" in titles


def test_findings_are_on_slides_in_type_that_a_room_can_read() -> None:
    """Each in full, on as many slides as it takes, with no letter of it below 18 points."""
    report = small_comparison()
    table = report.tables[0]
    row = table.groups[1].rows[0]
    said = row.cells[0].findings[0]
    told = [replace(said, runs=(Run(f"{number}. {said.text * 2}"),)) for number in range(12)]
    many = replace(row, cells=(replace(row.cells[0], findings=tuple(told)), *row.cells[1:]))
    groups = (replace(table.groups[1], rows=(many,)),)
    section = replace(report.sections[0], tables=(replace(table, groups=groups),))
    deck = opened(replace(report, sections=(section,)))
    assert f"{row.head.name} (2 of " in " ".join(titles_of(deck))
    shown = [
        (run.text, run.font.size.pt, "".join(r.text for r in paragraph.runs))
        for slide in deck.slides
        for shape in slide.shapes
        if shape.name == "Finding"
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    whole = "\n".join(paragraph for _, _, paragraph in shown)
    assert all(item.text in whole for item in told)
    small = {text for text, size, _ in shown if size < slides.LEAST}
    assert slides.LEAST == 18
    assert all(text[0] in "●○" for text in small), small


@every
def test_footer_and_number_are_read_last(report: Report) -> None:
    for slide in list(opened(report).slides)[1:]:
        kinds = [
            shape.placeholder_format.type if shape.is_placeholder else None
            for shape in slide.shapes
        ]
        assert kinds[0] == PP_PLACEHOLDER.TITLE
        assert kinds[-2:] == [PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER]
        assert not {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER} & set(kinds[:-2])
        shapes = list(slide.shapes)
        assert shapes[-2].text_frame.text == report.title
        assert shapes[-1]._element.find(f".//{qn('a:fld')}").get("type") == "slidenum"


@every
def test_rules_are_marked_decorative(report: Report) -> None:
    rules = [
        shape
        for slide in opened(report).slides
        for shape in slide.shapes
        if shape._element.tag == qn("p:cxnSp")
    ]
    assert rules
    for rule in rules:
        (mark,) = [item for item in rule._element.iter() if item.tag.endswith("}decorative")]
        assert mark.get("val") == "1"
        assert mark.tag.startswith("{http://schemas.microsoft.com/office/drawing/2017/decorative}")


def test_the_master_has_our_places_font_and_colours() -> None:
    data = slides.render(small_comparison(), DEFAULT)
    deck = pptx.Presentation(io.BytesIO(data))
    assert [layout.name for layout in deck.slide_layouts] == ["Title Slide", "Title Only"]
    assert deck.element.find(qn("p:sldSz")).attrib == {"cx": "12192000", "cy": "6858000"}
    assert str(deck.slide_master.background.fill.fore_color.rgb) == "FFFDF9"
    for holder in (deck.slide_master, *deck.slide_layouts):
        for shape in holder.placeholders:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top > 0
            assert shape.top + shape.height <= deck.slide_height
            assert shape.height > 0
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = packed.namelist()
        theme = packed.read("ppt/theme/theme1.xml").decode("utf-8")
        said = packed.read("ppt/presentation.xml").decode("utf-8")
    assert 'typeface="Arial"' in theme
    assert "Calibri" not in theme
    assert '<a:dk1><a:srgbClr val="1D2733"/></a:dk1>' in theme
    assert not [name for name in names if "thumbnail" in name or "printer" in name]
    assert said.index("sldMasterIdLst") < said.index("notesMasterIdLst") < said.index("sldIdLst")


def test_the_first_column_of_ticks_names_its_row() -> None:
    grids = [
        shape.table
        for slide in opened(REPORTS["practices"]).slides
        for shape in slide.shapes
        if shape.has_table
    ]
    assert grids
    assert all(grid.first_row and grid.first_col for grid in grids)

"""What a school reports of itself has a section of its own in the reader, and a mark in Compare."""

from __future__ import annotations

from dataclasses import replace

from casestudies.model.case import Case, Reported
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Cell, ComparisonSpec
from casestudies.model.content import PackContent
from casestudies.model.evidence import Evidence
from casestudies.services.compare.service import ComparingService
from casestudies.ui.compare.mark import legend
from casestudies.ui.compare.panel_html import render_cell
from casestudies.ui.reader.case_html import render_case
from casestudies.ui.theme.tokens import load_tokens, load_type_scale
from tests.services.pack_values import PackValues

TYPES, TOKENS = load_type_scale(), load_tokens("light")
TICKS = (
    Reported("student <advisories>", "advisory", core=True, time="5+ years", survey="Survey 2023"),
    Reported("tutoring", survey="Survey 2023"),
    Reported("designed for newcomers", population="newcomers", survey="Survey 2021"),
)


def with_ticks(content: PackContent, slug: str) -> Case:
    case = next(case for case in content.cases if case.slug == slug)
    return replace(case, reported=TICKS)


def test_the_section_tells_surveys_dimensions_and_leads_on(core_content: PackContent) -> None:
    case = with_ticks(core_content, "bdea")
    page = render_case(case, core_content.vocabulary, TOKENS, TYPES)
    [part] = [part for part in page.parts if part.section and part.section.anchor == "reported"]
    assert "Reported by the school, not researched" in part.html
    assert part.html.index("Survey 2023") < part.html.index("Survey 2021")
    assert "student &lt;advisories&gt; (core, 5+ years)" in part.html
    assert 'href="facet:practice:advisory"' in part.html
    assert 'href="facet:population:newcomers"' in part.html
    assert "Beside our vocabulary:</b> tutoring" in part.html
    anchors = [section.anchor for section in page.sections]
    assert anchors.index("reported") < anchors.index("sources")
    bare = render_case(replace(case, reported=()), core_content.vocabulary, TOKENS, TYPES)
    assert "reported" not in [section.anchor for section in bare.sections]


def test_a_thin_case_says_where_it_is_from_in_place_of_a_summary(
    core_content: PackContent,
) -> None:
    case = replace(with_ticks(core_content, "bdea"), summary="", distinctive=(), pack="canopy-2023")
    page = render_case(case, core_content.vocabulary, TOKENS, TYPES)
    assert "Nobody has written this case up yet" in page.parts[0].html
    assert '<p class="lead"></p>' not in page.html


def test_the_panel_keeps_what_is_reported_apart(core_content: PackContent) -> None:
    cases = (with_ticks(core_content, "bdea"), with_ticks(core_content, "lindsay"))
    content = replace(core_content, cases=cases)
    service = ComparingService(PackValues(content), lambda *_: {}, lambda _: {})  # type: ignore[arg-type]
    comparison = service.compare(ComparisonSpec(("bdea", "lindsay")))
    documented = next(c for row in comparison.rows for c in row.cells if c.reported and c.findings)
    html = render_cell(comparison, documented, TOKENS, TYPES)
    assert html.index("REPORTED BY THE SCHOOL") > html.index(documented.findings[-1].finding.id)
    bare = Cell("bdea", documented.row, CellState.REPORTED, "x", (), Evidence(), reported=TICKS)
    html = render_cell(comparison, bare, TOKENS, TYPES)
    assert "Reported by the school, not researched" in html
    assert "nobody looked into it" in html
    assert "† tutoring" in html


def test_the_mark_is_explained_where_it_stands() -> None:
    assert CellState.REPORTED not in dict(legend())
    assert (
        dict(legend(reported=True))[CellState.REPORTED] == "reported by the school, not researched"
    )

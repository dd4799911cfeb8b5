"""Rows that tell of each case as a whole: visiting, and what no source was found for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casestudies.model.brief import visits_told
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import About, Axis, Cell, Comparison, ComparisonSpec
from casestudies.services.compare.as_json import as_json
from casestudies.services.compare.as_text import render
from casestudies.services.compare.report import report_of
from casestudies.services.compare.view_changes import moved, of_others, with_about
from casestudies.services.workspace.saved_specs import spec_from_data, spec_to_data

if TYPE_CHECKING:
    from casestudies.bootstrap import Services

CASES = ("lindsay", "kettle-moraine", "path-academy-windham", "vlacs")
SPEC = ComparisonSpec(CASES, about=(About.VISITING, About.GAPS))
VISITING, GAPS = About.VISITING.key, About.GAPS.key


@pytest.fixture
def shared(asked: Services) -> Services:
    """The real services, for tests that only ask."""
    return asked


def cells(comparison: Comparison, key: str) -> dict[str, Cell]:
    return {cell.case: cell for row in comparison.rows for cell in row.cells if cell.row == key}


def test_visiting_is_told_with_its_notes_and_sources(shared: Services) -> None:
    comparison = shared.comparing.compare(SPEC)
    found = cells(comparison, VISITING)
    for slug in ("lindsay", "kettle-moraine"):
        case, cell = shared.library.case(slug), found[slug]
        visiting = case.visiting
        assert cell.headline == visits_told(visiting.hosts, visiting.as_of)
        assert [item.finding.text for item in cell.findings] == [n.text for n in visiting.notes]
        assert {key for note in visiting.notes for key in note.cites} == {*cell.cites}
        assert all(comparison.source(slug, key) for key in cell.cites)
    closed = found["path-academy-windham"]
    assert (closed.state, closed.headline) == (CellState.NOT_DOCUMENTED, "Closed")
    unknown = found["vlacs"]
    assert unknown.state is CellState.DOCUMENTED
    assert unknown.headline.startswith("As an online school it has no campus to tour")


def test_gaps_are_not_documented_and_listed(shared: Services) -> None:
    comparison = shared.comparing.compare(SPEC)
    for slug, cell in cells(comparison, GAPS).items():
        assert cell.state is CellState.NOT_DOCUMENTED
        assert cell.gaps == shared.library.case(slug).gaps
        assert all(gap.rstrip(".") in cell.headline for gap in cell.gaps)
    row = comparison.row(GAPS)
    assert row is not None
    assert not row.empty


def test_they_stand_last_and_change_nothing_else(shared: Services) -> None:
    plain = shared.comparing.compare(ComparisonSpec(CASES))
    told = shared.comparing.compare(SPEC)
    assert [row.key for row in told.rows[-2:]] == [VISITING, GAPS]
    assert told.rows[:-2] == plain.rows
    assert told.differences == plain.differences
    turned = shared.comparing.compare(SPEC.transposed)
    assert [column.key for column in turned.columns[-2:]] == [VISITING, GAPS]
    assert [row.cells[-1].gaps for row in turned.rows] == [c.gaps for c in told.rows[-1].cells]
    within = replace(SPEC, rows=Axis.DIMENSIONS, columns=Axis.POPULATIONS)
    assert all(not row.about for row in shared.comparing.compare(within).rows)


def test_they_are_chosen_one_by_one_kept_and_stay_where_they_are(shared: Services) -> None:
    spec = with_about(ComparisonSpec(CASES), About.GAPS, wanted=True)
    assert spec.about == (About.GAPS,)
    spec = with_about(spec, About.VISITING, wanted=True)
    assert spec.about == (About.VISITING, About.GAPS)
    assert with_about(spec, About.GAPS, wanted=False).about == (About.VISITING,)
    assert spec_from_data(spec_to_data(spec)) == spec
    assert spec_from_data({**spec_to_data(spec), "about": ["of-tomorrow"]}).about == ()
    assert of_others(spec, CASES[:2]).about == spec.about
    shown = [row.key for row in shared.comparing.compare(spec).rows]
    vocabulary = shared.library.vocabulary()
    assert moved(spec, Axis.DIMENSIONS, GAPS, 0, shown, vocabulary) == spec
    last = moved(spec, Axis.DIMENSIONS, "grading", len(shown), shown, vocabulary)
    assert [row.key for row in shared.comparing.compare(last).rows][-2:] == [VISITING, GAPS]


@pytest.mark.parametrize("rows", [Axis.DIMENSIONS, Axis.POPULATIONS, Axis.PRACTICES])
def test_every_text_has_them(shared: Services, rows: Axis) -> None:
    comparison = shared.comparing.compare(replace(SPEC, rows=rows, hide_empty=True))
    gap = shared.library.case("kettle-moraine").gaps[0]
    text = " ".join(render(comparison, 100).split())
    assert "Visits by arrangement" in text
    assert "THE CASE AS A WHOLE" in text
    told = as_json(comparison)
    assert told["spec"]["about"] == ["visiting", "gaps"]
    assert [row["about"] for row in told["rows"][-2:]] == [True, True]
    assert gap in told["rows"][-1]["cells"][1]["gaps"]


@pytest.mark.parametrize("form", ["md", "html", "csv", "json", "docx", "pptx", "xlsx", "pdf"])
@pytest.mark.parametrize("rows", [Axis.DIMENSIONS, Axis.PRACTICES])
def test_every_export_has_them(shared: Services, tmp_path: Path, form: str, rows: Axis) -> None:
    spec = replace(SPEC, rows=rows, furthest=1, differing=True)
    report = report_of(shared.exporting, shared.comparing.compare(spec))
    heads = [row.head.name for t in report.sections[0].tables for row in t.rows]
    assert heads[-2:] == ["Visiting", "What we found no source for"]
    written = shared.exporting.export(report, form, tmp_path / f"comparison.{form}")
    assert written.stat().st_size > 1000
    if form in ("md", "html", "csv", "json"):
        text = written.read_text(encoding="utf-8-sig")
        assert "Visits by arrangement" in text
        assert "College completion since the change" in text

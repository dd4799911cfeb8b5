"""What was noted on visits, in a comparison: dated, the user's own, never among the documented."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import About, Axis, Cell, Comparison, ComparisonSpec
from casestudies.model.report import lines
from casestudies.model.visit import Attachment, FieldNote, Seen, Stop, VisitFocus, VisitPlan
from casestudies.services.compare.as_json import as_json
from casestudies.services.compare.as_text import render
from casestudies.services.compare.report import report_of
from casestudies.services.workspace.saved_specs import spec_from_data, spec_to_data

SPEC = ComparisonSpec(("pittsfield", "lindsay"), about=(About.OBSERVED,))
OWN = "Your own notes, not researched"
BEGAN = datetime(2027, 4, 14, 14, 42).astimezone()
STOPS = (Stop("a", "pittsfield"), Stop("b", "bdea"))
NOTES = (
    FieldNote("1", "a", BEGAN, "Three habits.", "grading", Seen.SURPRISE),
    FieldNote("2", "a", BEGAN + timedelta(minutes=5), "12 students"),
    FieldNote("3", "a", BEGAN, "", attachment=Attachment("x.jpg", "wall.jpg")),
    FieldNote("4", "a", BEGAN, "Not meant so", deleted=True),
    FieldNote("5", "b", BEGAN, "Elsewhere"),
)


@pytest.fixture
def noted(services: Services) -> Services:
    key = services.visits.new("Spring", VisitPlan("Spring", VisitFocus(), stops=STOPS)).key
    services.visits.write_notes(key, NOTES)
    return services


def observed(comparison: Comparison) -> dict[str, Cell]:
    found = [cell for row in comparison.rows for cell in row.cells]
    return {cell.case: cell for cell in found if cell.state is CellState.OBSERVED}


def test_notes_are_a_row_of_their_own_with_their_day(noted: Services) -> None:
    plain = noted.comparing.compare(replace(SPEC, about=()))
    comparison = noted.comparing.compare(SPEC)
    assert comparison.rows[:-1] == plain.rows
    assert comparison.differences == plain.differences
    assert comparison.sources == plain.sources
    row = comparison.rows[-1]
    assert (row.name, row.about) == ("Observed on visits", True)
    cells = observed(comparison)
    told = cells["pittsfield"]
    assert told.headline.startswith("Observed April 14, 2027, 3 notes: ")
    assert told.observed == (
        "Grading and reporting: Three habits (surprise)",
        "Attached: wall.jpg",
        "12 students",
    )
    assert (told.findings, told.cites, told.evidence.strength) == ((), (), 0)
    assert cells["lindsay"].observed == ()
    assert cells["lindsay"].headline == "Nothing was noted there on a visit of yours"


def test_with_cases_as_rows_they_are_a_column(noted: Services) -> None:
    comparison = noted.comparing.compare(SPEC.transposed)
    assert comparison.columns[-1].name == "Observed on visits"
    assert [cell.observed != () for cell in (row.cells[-1] for row in comparison.rows)] == [
        True,
        False,
    ]
    assert comparison.spec.columns is Axis.DIMENSIONS


def test_a_second_visit_dates_each_note(noted: Services) -> None:
    key = noted.visits.new("Autumn", VisitPlan("Autumn", stops=(Stop("z", "pittsfield"),))).key
    later = FieldNote("9", "z", BEGAN + timedelta(days=180), "Now with families")
    noted.visits.write_note(key, later)
    cell = observed(noted.comparing.compare(SPEC))["pittsfield"]
    assert cell.headline.startswith("Observed April 14, 2027, 3 notes; October 11, 2027, 1 note: ")
    assert cell.observed[-1] == "October 11, 2027, Now with families"


def test_they_are_saved_exported_and_said_to_be_ones_own(noted: Services, tmp_path: Path) -> None:
    assert spec_from_data(spec_to_data(SPEC)) == SPEC
    comparison = noted.comparing.compare(SPEC)
    assert OWN in render(comparison, 100)
    assert "Three habits" in str(as_json(comparison)["rows"][-1]["cells"])
    report = report_of(noted.exporting, comparison)
    assert any(line.startswith("◊ Your own notes") for line in report.key)
    told = [line for line in lines(report) if line.state is CellState.OBSERVED]
    assert [line.said for line in told] == [None, None]
    assert "Three habits" in told[0].headline
    for key in ("md", "csv", "docx", "pdf", "html", "xlsx", "pptx"):
        noted.exporting.export(report, key, tmp_path / f"out.{key}")
    markdown = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert f"◊ {OWN}" in markdown
    assert "Three habits" in markdown
    assert OWN in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")

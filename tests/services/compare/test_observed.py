"""What was noted on visits, in a comparison: dated, the user's own, never among the documented."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import About, Axis, Cell, Comparison, ComparisonSpec, Question
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
    """The cells of the row, or column, on the case as a whole."""
    found = [cell for row in comparison.rows for cell in row.cells]
    key = About.OBSERVED.key
    return {
        cell.case: cell
        for cell in found
        if key in (cell.row, cell.column) and not f"{cell.row}{cell.column}".count(f"{key}:")
    }


def test_notes_have_a_column_of_their_own_beside_the_case_with_their_day(noted: Services) -> None:
    plain = noted.comparing.compare(replace(SPEC, about=()))
    comparison = noted.comparing.compare(SPEC)
    names = [column.name for column in comparison.columns]
    assert names == ["Pittsfield", "Pittsfield, observed April 14, 2027", "Lindsay"]
    assert tuple(comparison.columns[at] for at in (0, 2)) == plain.columns
    kept = [replace(row, cells=(row.cells[0], row.cells[2])) for row in comparison.rows[:-1]]
    assert tuple(kept) == plain.rows
    assert comparison.differences == plain.differences
    assert comparison.sources == plain.sources
    column = {row.key: row.cells[1] for row in comparison.rows}
    assert column["grading"].headline == "Three habits (surprise)"
    assert column["grading"].observed == ("Three habits (surprise)",)
    assert column["pace"].headline == "Nothing was noted of it"
    assert column["pace"].observed == ()
    for cell in column.values():
        assert (cell.state, cell.findings, cell.cites) == (CellState.OBSERVED, (), ())


def test_what_is_of_no_dimension_is_a_row_of_its_own(noted: Services) -> None:
    comparison = noted.comparing.compare(SPEC)
    row = comparison.rows[-1]
    assert (row.name, row.about) == ("Observed on visits", True)
    cells = observed(comparison)
    told = cells["pittsfield"]
    assert told.headline.startswith("Observed April 14, 2027, 2 notes: ")
    assert told.observed == ("Attached: wall.jpg", "12 students")
    assert (told.findings, told.cites, told.evidence.strength) == ((), (), 0)
    assert cells["lindsay"].observed == ()
    assert cells["lindsay"].headline == "Nothing was noted there on a visit of yours"


def test_where_rows_are_no_dimensions_the_row_has_all(noted: Services) -> None:
    by_population = noted.comparing.compare(replace(SPEC, rows=Axis.POPULATIONS))
    assert [column.key for column in by_population.columns] == ["pittsfield", "lindsay"]
    told = observed(by_population)["pittsfield"]
    assert told.observed == (
        "Grading and reporting: Three habits (surprise)",
        "Attached: wall.jpg",
        "12 students",
    )


def test_with_cases_as_rows_they_are_a_row_below_the_case(noted: Services) -> None:
    comparison = noted.comparing.compare(SPEC.transposed)
    assert [row.name for row in comparison.rows] == [
        "Pittsfield",
        "Pittsfield, observed April 14, 2027",
        "Lindsay",
    ]
    assert comparison.columns[-1].name == "Observed on visits"
    assert [row.cells[-1].observed != () for row in comparison.rows] == [True, False, False]
    at = [column.key for column in comparison.columns].index("grading")
    assert comparison.rows[1].cells[at].headline == "Three habits (surprise)"
    assert comparison.spec.columns is Axis.DIMENSIONS


def test_a_question_is_asked_of_cases_alone(noted: Services) -> None:
    noted.searching.prepare()
    asked = replace(SPEC, questions=(Question("rubrics"),))
    for spec in (asked, asked.transposed):
        comparison = noted.comparing.compare(spec)
        cells = [cell for row in comparison.rows for cell in row.cells if cell.question]
        assert {cell.case for cell in cells} == {"pittsfield", "lindsay"}


def test_a_talk_shows_the_room_nothing_of_it(noted: Services) -> None:
    talk = noted.workshops.talk_of_comparison(noted.comparing.compare(SPEC))
    assert all(len(slide.cells) in (0, 2) for slide in talk.slides)
    assert not any("habits (surprise)" in cell.headline for row in talk.rows for cell in row.cells)


def test_a_second_visit_dates_each_note(noted: Services) -> None:
    key = noted.visits.new("Autumn", VisitPlan("Autumn", stops=(Stop("z", "pittsfield"),))).key
    at = BEGAN + timedelta(days=180)
    noted.visits.write_notes(
        key,
        (FieldNote("9", "z", at, "Now with families"), FieldNote("10", "z", at, "Six", "grading")),
    )
    comparison = noted.comparing.compare(SPEC)
    cell = observed(comparison)["pittsfield"]
    assert cell.headline.startswith("Observed April 14, 2027, 2 notes; October 11, 2027, 1 note: ")
    assert cell.observed[-1] == "October 11, 2027, Now with families"
    name = "Pittsfield, observed April 14, 2027 to October 11, 2027"
    assert comparison.columns[1].name == name
    grading = next(row for row in comparison.rows if row.key == "grading").cells[1]
    assert grading.observed == (
        "April 14, 2027, Three habits (surprise)",
        "October 11, 2027, Six",
    )


def test_they_are_saved_exported_and_said_to_be_ones_own(noted: Services, tmp_path: Path) -> None:
    assert spec_from_data(spec_to_data(SPEC)) == SPEC
    comparison = noted.comparing.compare(SPEC)
    assert OWN in render(comparison, 200)
    assert "12 students" in str(as_json(comparison)["rows"][-1]["cells"])
    assert "Three habits" in str(as_json(comparison)["rows"])
    report = report_of(noted.exporting, comparison)
    assert any(line.startswith("◊ Your own notes") for line in report.key)
    told = [line for line in lines(report) if line.state is CellState.OBSERVED]
    assert all(line.said is None for line in told)
    assert any("Three habits" in line.headline for line in told)
    assert any("12 students" in line.headline for line in told)
    for key in ("md", "csv", "docx", "pdf", "html", "xlsx", "pptx"):
        noted.exporting.export(report, key, tmp_path / f"out.{key}")
    markdown = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert f"◊ {OWN}" in markdown
    assert "Three habits" in markdown
    assert OWN in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")

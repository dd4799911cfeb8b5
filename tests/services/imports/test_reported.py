"""What a school reports of itself is shown as that, and counts nowhere as documented."""

from __future__ import annotations

from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, Cell, Comparison, ComparisonSpec
from casestudies.model.library.importing import ImportChoices
from casestudies.services.compare.as_json import as_json
from casestudies.services.compare.as_text import render
from casestudies.services.export.reports.case import case_report
from casestudies.services.export.reports.comparison import comparison_report
from casestudies.services.export.reports.wording import KEY_REPORTED
from casestudies.services.library.overview import library_overview
from casestudies.ui.library.packs.rows import facts
from tests.services.imports.canopy_files import write_2023

THIN = "canopy-2023-31"
CASES = ("bdea", THIN)


@pytest.fixture
def imported(services: Services, tmp_path: Path) -> Services:
    """BDEA ticks project-based learning, another school restorative practices with it."""
    plan = services.imports.dry_run(write_2023(tmp_path), ImportChoices(same={"24": "bdea"}))
    services.imports.run(plan)
    return services


def cell(comparison: Comparison, row: str, case: str) -> Cell:
    found = comparison.row(row)
    assert found is not None
    return next(cell for cell in found.cells if cell.case == case)


def test_list_and_card_of_an_import_count_the_same_cases(imported: Services) -> None:
    view = imported.packs.pack("canopy-2023")
    overview = library_overview(imported.library, imported.paths.backups)
    (listed,) = [pack for pack in overview.packs if pack.id == "canopy-2023"]
    assert listed.cases == view.cases == len(imported.packs.cases_of("canopy-2023"))
    assert view.same == 1  # BDEA, which the library has
    (said,) = [text for caption, text in facts(view) if caption == "The same as"]
    assert said == "1 more is a case that the library has; what it reports stands there"
    imported.packs.set_enabled("canopy-2023", enabled=False)
    assert imported.packs.pack("canopy-2023").cases == view.cases + view.same


def test_a_cell_without_findings_says_whose_word_it_is(imported: Services) -> None:
    comparison = imported.comparing.compare(ComparisonSpec(CASES))
    practices = imported.library.vocabulary().practice_by_key
    home = practices["restorative-discipline"].dimension
    told = cell(comparison, home, THIN)
    assert (told.state, told.headline) == (CellState.REPORTED, "restorative practices")
    assert (told.findings, told.evidence.strength) == ((), 0)
    assert comparison.reports
    projects = practices["project-units"].dimension
    documented = cell(comparison, projects, "bdea")
    assert documented.state is CellState.DOCUMENTED
    assert [one.told for one in documented.reported] == ["project-based learning (core, 5+ years)"]
    assert comparison.differences is not None
    row = comparison.differences.row(home)
    assert row is not None
    assert row.sides[1].state is CellState.NOT_DOCUMENTED
    assert THIN in row.gaps


def test_ticks_and_populations_have_it_too_and_no_cut_of_two(imported: Services) -> None:
    ticks = ComparisonSpec(CASES, rows=Axis.PRACTICES)
    comparison = imported.comparing.compare(ticks)
    assert cell(comparison, "restorative-discipline", THIN).state is CellState.REPORTED
    people = imported.comparing.compare(ComparisonSpec(CASES, rows=Axis.POPULATIONS))
    told = cell(people, "students-with-disabilities", "bdea")
    assert "designed for students with disabilities" in [one.label for one in told.reported]
    both = imported.comparing.compare(ComparisonSpec(CASES, population="english-learners"))
    assert not any(one.reported for row in both.rows for one in row.cells)


def test_the_comparison_without_reports_is_the_same_as_before(
    imported: Services, asked: Services
) -> None:
    spec = ComparisonSpec(("lindsay", "chugach"))
    assert imported.comparing.compare(spec).rows == asked.comparing.compare(spec).rows
    assert not imported.comparing.compare(spec).reports


def test_text_json_and_files_say_so(imported: Services) -> None:
    comparison = imported.comparing.compare(ComparisonSpec(CASES))
    assert "Reported by the school" in " ".join(render(comparison, 100).split())
    data = as_json(comparison)
    reported = [one for row in data["rows"] for one in row["cells"] if one["state"] == "reported"]
    assert reported
    assert reported[0]["reported"][0]["survey"] == "Canopy survey 2023"
    words = imported.library.vocabulary()
    report = comparison_report(comparison, words)
    assert KEY_REPORTED in report.key
    case = imported.library.case(THIN)
    sections = {part.heading: part for part in case_report(case, words).sections}
    told = sections["Reported by the school, not researched: Canopy survey 2023"]
    assert "restorative" in repr(told.facts)
    assert "Summary" not in sections


def test_a_thin_case_is_found_and_stands_on_the_map(imported: Services) -> None:
    brief = imported.library.brief(THIN)
    assert brief.reported_told == "Reported by the school: 2, not researched"
    assert (brief.practices, brief.findings, brief.populations) == ((), 0, ())
    assert (brief.grades.label, brief.locale, brief.governance) == ("", "", "charter")
    assert imported.library.case(THIN).place.note == "the middle of the city, approximate"

"""A comparison said as JSON and drawn as text at many widths."""

from __future__ import annotations

import json
import re

import pytest

from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.comparison import Axis, Comparison, ComparisonSpec
from casestudies.services.compare.as_json import as_json
from casestudies.services.compare.as_text import render

FOUR = ("lindsay", "chugach", "pittsfield", "bdea")
SIX = (*FOUR, "westminster", "lake-county-florida")


@pytest.fixture(scope="module")
def six(comparing) -> Comparison:
    return comparing.compare(ComparisonSpec(SIX))


def words(text: str) -> list[str]:
    return re.findall(r"[\w%…]+", text)


def test_json_has_the_promised_shape(comparing):
    spec = ComparisonSpec(FOUR, population="english-learners")
    said = json.loads(json.dumps(as_json(comparing.compare(spec))))
    assert said["spec"] == {
        "cases": list(FOUR),
        "rows": "dimensions",
        "population": "english-learners",
        "dimension": None,
        "hide_empty": False,
        "columns": "cases",
        "case": None,
        "differing": False,
        "furthest": 0,
        "gaps": False,
        "questions": [],
        "about": [],
    }
    assert [case["slug"] for case in said["cases"]] == list(FOUR)
    assert said["cases"][0]["name"] == "Lindsay Unified School District"
    assert len(said["rows"]) == 16
    row = next(row for row in said["rows"] if row["key"] == "instruction")
    assert (row["name"], row["group"]) == ("Instruction and curriculum", "learning")
    cell = row["cells"][0]
    assert (cell["case"], cell["state"]) == ("lindsay", "documented")
    assert cell["headline"]
    finding = cell["findings"][0]
    assert finding["id"] == "instruction-7"
    assert finding["state"] == "documented"
    assert finding["origin"] == "instruction"
    assert set(finding) >= {"id", "text", "cites", "state", "as_of", "origin"}
    assert cell["evidence"]["findings"] == 2
    assert set(finding["cites"]) <= set(said["sources"]["lindsay"])
    empty = row["cells"][1]
    assert (empty["state"], empty["findings"]) == ("not-documented", [])


def test_json_resolves_every_citation(six):
    said = as_json(six)
    for row in said["rows"]:
        for cell in row["cells"]:
            for finding in cell["findings"]:
                for key in finding["cites"]:
                    source = said["sources"][cell["case"]][key]
                    assert source["title"]
                    assert source["publisher"]


def test_json_gives_shares_with_their_sources(comparing):
    said = as_json(comparing.compare(ComparisonSpec(FOUR, rows=Axis.POPULATIONS)))
    cell = next(row for row in said["rows"] if row["key"] == "english-learners")["cells"][0]
    assert cell["share"]["text"] == "37% of students (2023)"
    assert all(key in said["sources"]["lindsay"] for key in cell["share"]["cites"])


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("count", [2, 4, 6])
@pytest.mark.parametrize("axis", [Axis.DIMENSIONS, Axis.POPULATIONS, Axis.PRACTICES])
def test_text_fits_every_width(comparing, width, count, axis):
    comparison = comparing.compare(ComparisonSpec(SIX[:count], rows=axis))
    text = render(comparison, width)
    assert max(len(line) for line in text.splitlines()) <= width
    assert not any(line != line.rstrip() for line in text.splitlines())
    assert "\x1b" not in text


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_text_loses_no_word_of_any_cell(six, width):
    """Each cell's words are in the text as often as in the comparison, whatever the layout."""
    text = words(render(six, width))
    for row in six.rows:
        for cell in row.cells:
            for word in words(cell.headline):
                assert word in text
            for key in cell.cites:
                assert key in text


def test_text_stands_side_by_side_at_80_columns_and_is_stacked_when_too_narrow(comparing):
    for count in (2, 3, 4):
        comparison = comparing.compare(ComparisonSpec(SIX[:count]))
        heads = render(comparison, 80).split("━")[0].splitlines()
        names = [line for line in heads if "Lindsay  " in line and "│" in line]
        assert len(names) == 1
        assert names[0].count("│") in (count - 1, count)
    assert "│" not in render(comparison, 60)
    assert "\n  Lindsay\n" in render(comparison, 60)


def test_text_has_a_column_of_row_names_where_there_is_room(comparing):
    comparison = comparing.compare(ComparisonSpec(SIX[:3]))
    lines = render(comparison, 120).splitlines()
    grading = next(line for line in lines if line.startswith("Grading and"))
    assert grading.count("│") == 3


def test_text_says_groups_states_evidence_and_sources(six):
    text = render(six, 120)
    for name in (
        "PURPOSE AND CULTURE",
        "LEARNING DESIGN",
        "SUPPORTS AND STRUCTURES",
        "SYSTEM AND PEOPLE",
    ):
        assert text.count(name) == 1
    assert "[Ended]" in text
    assert "●●○○○ 2 findings" in text
    assert "1 disputed" in text
    assert "Sources: Lindsay Unified School District" in text
    sources = text.split("Sources: Lindsay")[1].split("Sources: Chugach")[0]
    keys = re.findall(r"^(S\d+) ", sources, re.MULTILINE)
    assert keys == [source.key for source in six.sources["lindsay"]]


def test_text_of_absent_and_missing_cells(comparing):
    spec = ComparisonSpec(("frank-mccourt", "lindsay"), population="advanced-learners")
    text = " ".join(render(comparing.compare(spec), 100).split())
    assert f"– {STATE_NAMES[CellState.NOT_DOCUMENTED]}" in text
    assert "for any of these cases" in text
    spec = ComparisonSpec(("harvest-collegiate", "lindsay"), rows=Axis.PRACTICES, hide_empty=True)
    assert "[Documented as absent]" in render(comparing.compare(spec), 100)


def test_text_says_how_many_rows_are_hidden_and_that_none_is_left(comparing):
    spec = ComparisonSpec(FOUR, population="english-learners", hide_empty=True)
    assert "13 rows without any finding left out" in render(comparing.compare(spec), 120)
    spec = ComparisonSpec(("juab", "epic-north"), population="girls", hide_empty=True)
    assert "No row has a finding in these cases." in render(comparing.compare(spec), 80)


def test_bold_sets_names_and_changes_nothing_else(six):
    for width in (60, 120):
        bold = render(six, width, bold=True)
        assert "\x1b[1mPURPOSE AND CULTURE\x1b[0m" in bold
        assert re.sub(r"\x1b\[\d+m", "", bold) == render(six, width)

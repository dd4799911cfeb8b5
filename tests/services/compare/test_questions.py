"""Questions as rows: asked, answered by findings, pinned, struck, kept and exported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casestudies.errors import BugError, KnownError
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, Cell, Comparison, ComparisonSpec, Question, Row
from casestudies.model.report import Detail, ExportOptions, Subject
from casestudies.services.compare.questions import (
    moved_question,
    with_all_back,
    with_pin,
    with_question,
    with_strike,
    without_gone,
    without_question,
)
from casestudies.services.compare.report import readable, report_of
from casestudies.services.compare.service import ComparingService
from casestudies.services.compare.view_changes import moved, of_others, with_cases

if TYPE_CHECKING:
    from casestudies.bootstrap import Services

CASES = ("lindsay", "chugach", "bdea")
GRADE = "How do they grade and report?"
NOWHERE = "swimming pool"
KEY = f"question:{GRADE}"
SPEC = with_question(with_question(ComparisonSpec(CASES), GRADE), NOWHERE)


@pytest.fixture
def shared(asked: Services) -> Services:
    """The real services, for tests that only ask."""
    return asked


def row_of(comparison: Comparison, text: str = GRADE) -> Row:
    row = comparison.row(f"question:{text}")
    assert row is not None
    return row


def ids(cell: Cell) -> list[str]:
    return [item.finding.id for item in cell.findings]


def test_a_question_is_a_row_of_findings_with_why_and_sources(shared: Services) -> None:
    comparison = shared.comparing.compare(SPEC)
    assert [row.question for row in comparison.rows[-2:]] == [True, True]
    assert {row.band for row in comparison.rows if row.question} == {"Questions"}
    for cell in row_of(comparison).cells:
        assert cell.question
        assert 1 <= len(cell.findings) <= 3
        assert cell.headline
        assert all(item.why for item in cell.findings)
        for key in cell.cites:
            assert comparison.source(cell.case, key) is not None


def test_where_nothing_answers_nothing_is_found(shared: Services) -> None:
    row = row_of(shared.comparing.compare(SPEC), NOWHERE)
    assert {cell.state for cell in row.cells} == {CellState.NOTHING_FOUND}
    assert not row.empty  # which would say "not documented"


@pytest.mark.parametrize(
    "spec",
    [
        ComparisonSpec(CASES),
        ComparisonSpec(CASES, hide_empty=True, population="newcomers"),
        ComparisonSpec(CASES, differing=True, furthest=3),
        ComparisonSpec(CASES, rows=Axis.PRACTICES, dimension="pace"),
        ComparisonSpec(CASES, rows=Axis.POPULATIONS, grouped=False),
        ComparisonSpec(CASES, rows=Axis.CASES, columns=Axis.DIMENSIONS, hide_empty=True),
    ],
)
def test_questions_change_nothing_else(shared: Services, spec: ComparisonSpec) -> None:
    plain = shared.comparing.compare(spec)
    asked = shared.comparing.compare(replace(spec, questions=SPEC.questions))
    assert asked.differences == plain.differences
    assert (asked.hidden_rows, asked.hidden_columns) == (plain.hidden_rows, plain.hidden_columns)
    assert asked.title == plain.title
    if spec.columns is Axis.CASES:
        assert asked.rows[:-2] == plain.rows
    else:
        assert asked.columns[:-2] == plain.columns
        assert [row.cells[:-2] for row in asked.rows] == [row.cells for row in plain.rows]
        assert all(row.cells[-1].state is CellState.NOTHING_FOUND for row in asked.rows)


def test_within_one_case_questions_wait(shared: Services) -> None:
    spec = replace(SPEC, columns=Axis.POPULATIONS)
    comparison = shared.comparing.compare(spec)
    assert comparison.spec == spec
    assert not any(row.question for row in comparison.rows)


def test_a_struck_finding_is_gone_and_comes_back(shared: Services) -> None:
    before = row_of(shared.comparing.compare(SPEC)).cells[0]
    first = ids(before)[0]
    spec = with_strike(SPEC, KEY, "lindsay", first)
    after = row_of(shared.comparing.compare(spec)).cells
    assert ids(after[0]) == ids(before)[1:]
    assert after[0].struck == 1
    assert after[1:] == row_of(shared.comparing.compare(SPEC)).cells[1:]
    every = spec
    for finding in ids(before)[1:]:
        every = with_strike(every, KEY, "lindsay", finding)
    cell = row_of(shared.comparing.compare(every)).cells[0]
    assert (cell.state, cell.struck) == (CellState.NOTHING_FOUND, len(ids(before)))
    assert with_all_back(every, KEY, "lindsay") == SPEC


def test_a_pinned_finding_stands_first_whatever_is_found(shared: Services) -> None:
    last = ids(row_of(shared.comparing.compare(SPEC)).cells[1])[-1]
    spec = with_pin(SPEC, KEY, "chugach", last)
    cell = row_of(shared.comparing.compare(spec)).cells[1]
    assert ids(cell)[0] == last
    assert cell.findings[0].pinned
    before = ids(row_of(shared.comparing.compare(SPEC)).cells[1])
    (chugach,) = shared.library.cases(["chugach"])
    unfound = next(one.id for _, one in chugach.findings() if one.id not in before)
    other = with_pin(SPEC, KEY, "chugach", unfound)
    found = row_of(shared.comparing.compare(other)).cells[1]
    assert len(found.findings) == 4
    assert found.findings[0].why_here == "pinned"
    assert with_pin(spec, KEY, "chugach", last) == SPEC
    assert with_strike(spec, KEY, "chugach", last).questions[0].pinned == ()
    assert with_pin(with_strike(spec, KEY, "chugach", last), KEY, "chugach", last) == spec


def test_a_pinned_finding_that_is_gone_is_told(shared: Services) -> None:
    spec = with_pin(SPEC, KEY, "chugach", "grading-999")
    comparison = shared.comparing.compare(spec)
    cell = row_of(comparison).cells[1]
    assert cell.gone == ("grading-999",)
    assert cell.gone_words == "1 pinned finding is no longer in the library"
    assert without_gone(spec, KEY, "chugach", cell.gone) == SPEC
    report = report_of(shared.exporting, comparison)
    told = report.tables[0].rows[-2].cells[1]
    assert cell.gone_words in shared.exporting.as_text(told, report)
    assert f"“{GRADE}”, Chugach: {cell.gone_words}." in report.notes


def test_what_is_no_question_is_refused_in_a_sentence() -> None:
    with pytest.raises(KnownError, match="Type a question"):
        with_question(SPEC, "  ")
    with pytest.raises(KnownError, match="among the questions already"):
        with_question(SPEC, " how do they   grade AND report? ")
    with pytest.raises(KnownError, match="300 letters"):
        with_question(SPEC, "x" * 301)
    with pytest.raises(KnownError, match="choose cases"):
        with_question(ComparisonSpec(CASES, columns=Axis.POPULATIONS), GRADE)
    spec = SPEC
    for number in range(4):
        spec = with_question(spec, f"question {number}")
    with pytest.raises(KnownError, match="Six questions are the most"):
        with_question(spec, "one more")


def test_more_than_six_are_refused_and_nobody_to_answer_is_a_bug(shared: Services) -> None:
    seven = tuple(Question(str(number)) for number in range(7))
    with pytest.raises(KnownError, match="up to 6 questions; 7 were given"):
        shared.comparing.compare(replace(SPEC, questions=seven))
    with pytest.raises(BugError):
        ComparingService(shared.library).compare(SPEC)


def test_questions_are_moved_among_themselves_and_removed(shared: Services) -> None:
    vocabulary = shared.library.vocabulary()
    shown = [row.key for row in shared.comparing.compare(SPEC).rows]
    up = moved(SPEC, Axis.DIMENSIONS, f"question:{NOWHERE}", len(shown) - 2, shown, vocabulary)
    assert [question.text for question in up.questions] == [NOWHERE, GRADE]
    far = moved(SPEC, Axis.DIMENSIONS, f"question:{NOWHERE}", 0, shown, vocabulary)
    assert far == up
    assert moved_question(up, KEY, 0) == SPEC
    down = moved(SPEC, Axis.DIMENSIONS, shown[0], len(shown), shown, vocabulary)
    assert down.questions == SPEC.questions
    assert without_question(SPEC, KEY).questions == (Question(NOWHERE),)


def test_other_cases_keep_the_questions_and_another_comparison_does_not() -> None:
    pinned = with_pin(SPEC, KEY, "chugach", "grading-1")
    fewer = with_cases(pinned, ("lindsay", "bdea"))
    assert with_cases(fewer, CASES).questions == pinned.questions
    assert of_others(pinned, ("juab", "sanborn")).questions == ()


@pytest.mark.parametrize(
    "spec",
    [SPEC, replace(SPEC, rows=Axis.PRACTICES, dimension="pace"),
     replace(SPEC, rows=Axis.CASES, columns=Axis.PRACTICES, dimension="pace")],
)  # fmt: skip
def test_questions_are_in_every_format(
    shared: Services, spec: ComparisonSpec, tmp_path: Path
) -> None:
    comparison = shared.comparing.compare(spec)
    report = report_of(shared.exporting, readable(comparison))
    said = [line for row in comparison.rows for c in row.cells if c.question for line in c.findings]
    numbered = sum(len(cell.cites) > 0 for t in report.tables for r in t.rows for cell in r.cells)
    assert numbered
    for found in shared.exporting.formats(Subject.COMPARISON):
        for detail in Detail:
            path = shared.exporting.export(
                report, found.key, tmp_path / "asked", ExportOptions(detail=detail)
            )
            if found.key in ("md", "html", "json"):
                text = path.read_text(encoding="utf-8")
                assert GRADE in text
                assert "ound by search, not coded" in text
                assert "Nothing found" in text
                if detail is Detail.FULL:
                    assert all(one.finding.text[:30] in text for one in said[:3])
                    assert "close in meaning" in text

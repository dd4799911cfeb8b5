"""The rows of questions: in each case the findings that the search found, and what was pinned."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from casestudies.model.case import Case
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import (
    QUESTIONS,
    Axis,
    Cell,
    CellFinding,
    Column,
    Comparison,
    ComparisonSpec,
    Question,
    Row,
)
from casestudies.model.evidence import evidence_of
from casestudies.model.searching import FoundFinding
from casestudies.said import said
from casestudies.services.compare.about import of_case
from casestudies.services.compare.cut import cell_state, opening

Answers = Callable[[str, Sequence[str]], Mapping[str, Sequence[FoundFinding]]]
"""Gives for a question and the slugs of cases what answers it in each."""

HEADLINE_LENGTH = 130  # of a finding's opening in a cell, which nobody wrote a headline for


def with_questions(
    comparison: Comparison, spec: ComparisonSpec, cases: Sequence[Case], answers: Answers
) -> Comparison:
    """``comparison`` with the questions of ``spec`` as its last rows, or its last columns where
    cases are the rows. Its own cells, what differs and what is left out stay as they are."""
    slugs = [case.slug for case in cases]
    rows, columns = list(comparison.rows), list(comparison.columns)
    for question in spec.questions:
        found = answers(question.text, slugs)
        cells = {
            case.slug: _cell(question, case, found.get(case.slug, ()), comparison.this_year)
            for case in cases
        }
        if spec.columns is Axis.CASES:
            row = tuple(of_case(cells, question.key, column.key) for column in columns)
            rows.append(Row(question.key, question.text, "", row, said(QUESTIONS), question=True))
            continue
        columns.append(Column(question.key, question.text, "", said(QUESTIONS), question=True))
        rows = [
            replace(row, cells=(*row.cells, of_case(cells, row.key, question.key))) for row in rows
        ]
    return replace(comparison, spec=spec, rows=tuple(rows), columns=tuple(columns))


def _cell(question: Question, case: Case, found: Sequence[FoundFinding], this_year: int) -> Cell:
    """Pinned findings first, then what was found and is not struck, the best first."""
    there = {finding.id: CellFinding(origin, finding) for origin, finding in case.findings()}
    why = {one.finding: one.why for one in found}
    pinned = [finding for slug, finding in question.pinned if slug == case.slug]
    out = {finding for slug, finding in question.struck if slug == case.slug}
    rest = [one.finding for one in found if one.finding not in {*pinned, *out}]
    shown = tuple(
        replace(there[key], why=why.get(key, ()), pinned=key in pinned)
        for key in (*pinned, *rest)
        if key in there
    )
    return Cell(
        case=case.slug,
        row=question.key,
        state=cell_state(shown) if shown else CellState.NOTHING_FOUND,
        headline=opening(shown[0].finding.text, HEADLINE_LENGTH) if shown else "",
        findings=shown,
        evidence=evidence_of((item.finding for item in shown), case, this_year),
        question=True,
        gone=tuple(key for key in pinned if key not in there),
        struck=sum(key in there for key in out),
    )

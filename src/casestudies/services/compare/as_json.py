"""Says a comparison as plain lists and dictionaries, for ``compare --json``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from casestudies.model.brief import CaseBrief
from casestudies.model.case import Source
from casestudies.model.comparison import Cell, CellFinding, Comparison, Row


def as_json(comparison: Comparison) -> dict[str, Any]:
    """``comparison`` as values that ``json.dumps`` takes: ``cases`` compared, ``columns``, ``rows``
    with their ``cells`` (each with its case and column), ``head`` (what is shared and where the
    cases part), ``sources`` by case and key, ``spec``, what is hidden, and ``outside_rows`` (by
    case, the findings about the filter's population that stand in no dimension). Rows and columns
    that are a ``question`` have cells that were found by search, each finding with why."""
    spec = comparison.spec
    return {
        "title": comparison.title,
        "spec": {
            "cases": list(spec.cases),
            "rows": spec.rows.value,
            "population": spec.population,
            "dimension": spec.dimension,
            "hide_empty": spec.hide_empty,
            "columns": spec.columns.value,
            "case": None if spec.by_case else spec.filter,
            "differing": spec.differing,
            "furthest": spec.furthest,
            "gaps": spec.gaps,
            "questions": [
                {
                    "text": question.text,
                    "pinned": [_place(*pair) for pair in question.pinned],
                    "struck": [_place(*pair) for pair in question.struck],
                }
                for question in spec.questions
            ],
            "about": [about.value for about in spec.about],
        },
        "head": comparison.differences.head.text if comparison.differences else "",
        "cases": [_case(brief) for brief in comparison.cases],
        "columns": [
            {
                "key": column.key,
                "name": column.name,
                "group": column.group,
                "question": column.question,
                "about": column.about,
            }
            for column in comparison.columns
        ],
        "rows": [
            {
                "key": row.key,
                "name": row.name,
                "group": row.group,
                "question": row.question,
                "about": row.about,
                "difference": _difference(comparison, row),
                "cells": [_cell(cell) for cell in row.cells],
            }
            for row in comparison.rows
        ],
        "hidden_rows": comparison.hidden_rows,
        "hidden_columns": comparison.hidden_columns,
        "hidden_cases": list(comparison.hidden_cases),
        "outside_rows": dict(comparison.outside),
        "sources": {
            slug: {source.key: _source(source) for source in sources}
            for slug, sources in comparison.sources.items()
        },
    }


def _place(case: str, finding: str) -> dict[str, str]:
    return {"case": case, "finding": finding}


def _difference(comparison: Comparison, row: Row) -> str:
    """Why the cases differ in a row, "" where they do not or where it is not told by row."""
    found = comparison.differences.row(row.key) if comparison.differences else None
    return found.reason if found else ""


def _case(brief: CaseBrief) -> dict[str, Any]:
    return {
        "slug": brief.slug,
        "pack": brief.pack,
        "name": brief.name,
        "short_name": brief.short_name,
        "kind": brief.kind.value,
        "status": brief.status.value,
        "city": brief.city,
        "state": brief.state,
        "locale": brief.locale,
        "grades": {"low": brief.grades.low, "high": brief.grades.high},
        "enrollment": brief.enrollment,
        "enrollment_as_of": brief.enrollment_as_of,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    said: dict[str, Any] = {
        "case": cell.case,
        "column": cell.column,
        "state": cell.state.value,
        "headline": cell.headline,
        "findings": [_finding(item) for item in cell.findings],
        "evidence": asdict(cell.evidence) | {"self_reported": cell.evidence.self_reported},
    }
    if cell.question:
        said["found_by_search"] = True
        said["pinned_gone"] = list(cell.gone)
        for told, item in zip(said["findings"], cell.findings, strict=True):
            told |= {"why": list(item.why), "pinned": item.pinned}
    if cell.gaps:
        said["gaps"] = list(cell.gaps)
    if cell.observed:
        said["observed"] = list(cell.observed)
    if cell.reported:
        said["reported"] = [asdict(one) for one in cell.reported]
    if cell.share:
        said["share"] = {"text": cell.share, "cites": list(cell.share_cites)}
    return said


def _finding(item: CellFinding) -> dict[str, Any]:
    finding = item.finding
    return {
        "id": finding.id,
        "text": finding.text,
        "cites": list(finding.cites),
        "state": finding.state.value,
        "as_of": finding.as_of,
        "origin": item.origin,
        "practices": list(finding.practices),
        "populations": list(finding.populations),
    }


def _source(source: Source) -> dict[str, Any]:
    said = asdict(source)
    del said["key"]
    return said

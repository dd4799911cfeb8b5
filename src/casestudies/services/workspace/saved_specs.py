"""Comparisons as plain data with a version, to be kept as JSON and read with suspicion."""

from __future__ import annotations

import json
from typing import Any

from casestudies.errors import KnownError
from casestudies.model.comparison import About, Axis, ComparisonSpec, Question, Shade
from casestudies.said import said
from casestudies.services.json_text import read_json

VERSION = 1
"""Raise it when an older program would misread what a newer one writes; a field with a default may
be added without, since what is unknown is ignored and what is absent has its default."""


def spec_to_data(spec: ComparisonSpec) -> dict[str, Any]:
    """The spec as JSON data; every field of it."""
    return {
        "version": VERSION,
        "cases": list(spec.cases),
        "rows": spec.rows.value,
        "population": spec.population,
        "dimension": spec.dimension,
        "hide_empty": spec.hide_empty,
        "columns": spec.columns.value,
        "case": spec.case,
        "differing": spec.differing,
        "order": list(spec.order),
        "hidden": list(spec.hidden),
        "pinned": list(spec.pinned),
        "grouped": spec.grouped,
        "shade": spec.shade.value,
        "pictured": spec.pictured,
        "furthest": spec.furthest,
        "gaps": spec.gaps,
        "questions": [
            {
                "text": question.text,
                "pinned": [list(pair) for pair in question.pinned],
                "struck": [list(pair) for pair in question.struck],
            }
            for question in spec.questions
        ],
        "about": [about.value for about in spec.about],
    }


def spec_from_data(data: object) -> ComparisonSpec:
    """The spec that ``spec_to_data`` gave. Raises ``KnownError`` naming the field, also for a
    version from the future."""
    if not isinstance(data, dict):
        raise KnownError(said("This comparison cannot be read."))
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise KnownError(
            said("This comparison cannot be read: its version is unknown."), field="version"
        )
    if version > VERSION:
        raise KnownError(
            said("This comparison was saved by a newer version of Case Studies."), field="version"
        )
    cases = data.get("cases")
    if not isinstance(cases, list) or not all(isinstance(slug, str) for slug in cases):
        raise KnownError(
            said("This comparison cannot be read: its cases are not a list of names."),
            field="cases",
        )
    return ComparisonSpec(
        cases=tuple(cases),
        rows=_axis(data, "rows", Axis.DIMENSIONS),
        population=_key(data, "population"),
        dimension=_key(data, "dimension"),
        hide_empty=_choice(data, "hide_empty", default=False),
        columns=_axis(data, "columns", Axis.CASES),
        case=_key(data, "case"),
        differing=_choice(data, "differing", default=False),
        order=_keys(data, "order"),
        hidden=_keys(data, "hidden"),
        pinned=_keys(data, "pinned"),
        grouped=_choice(data, "grouped", default=True),
        shade=_shade(data),
        pictured=_choice(data, "pictured", default=False),
        furthest=_count(data, "furthest"),
        gaps=_choice(data, "gaps", default=False),
        questions=_questions(data),
        about=tuple(about for about in About if about.value in _keys(data, "about")),
    )


def spec_to_json(spec: ComparisonSpec) -> str:
    return json.dumps(spec_to_data(spec), ensure_ascii=False)


def spec_from_json(text: str) -> ComparisonSpec:
    """The spec that ``spec_to_json`` gave. Raises ``KnownError`` as ``spec_from_data``."""
    try:
        data = read_json(text)
    except ValueError as error:
        raise KnownError(said("This comparison cannot be read.")) from error
    return spec_from_data(data)


def _key(data: dict[str, Any], name: str) -> str | None:
    value = data.get(name)
    if value is not None and not isinstance(value, str):
        raise KnownError(
            said("This comparison cannot be read: a filter is not a name."), field=name
        )
    return value


def _axis(data: dict[str, Any], name: str, default: Axis) -> Axis:
    value = data.get(name, default.value)
    if value not in tuple(Axis):
        raise KnownError(
            said("This comparison cannot be read: its {name} are unknown.").format(name=name),
            field=name,
        )
    return Axis(value)


def _choice(data: dict[str, Any], name: str, *, default: bool) -> bool:
    value = data.get(name, default)
    if not isinstance(value, bool):
        raise KnownError(
            said("This comparison cannot be read: a choice is neither yes nor no."), field=name
        )
    return value


def _count(data: dict[str, Any], name: str) -> int:
    value = data.get(name, 0)
    if type(value) is not int or value < 0:
        raise KnownError(
            said("This comparison cannot be read: a number of rows is not one."), field=name
        )
    return value


def _keys(data: dict[str, Any], name: str) -> tuple[str, ...]:
    value = data.get(name, [])
    if not isinstance(value, list) or not all(isinstance(key, str) for key in value):
        raise KnownError(
            said("This comparison cannot be read: its {name} rows are not a list of names.").format(
                name=name
            ),
            field=name,
        )
    return tuple(value)


def _questions(data: dict[str, Any]) -> tuple[Question, ...]:
    rows = data.get("questions", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise KnownError(
            said("This comparison cannot be read: its questions are not a list."), field="questions"
        )
    if not all(isinstance(row.get("text"), str) and row["text"].strip() for row in rows):
        raise KnownError(
            said("This comparison cannot be read: a question has no words."), field="questions"
        )
    found = (Question(row["text"], _pairs(row, "pinned"), _pairs(row, "struck")) for row in rows)
    return tuple({question.key: question for question in found}.values())


def _pairs(row: dict[str, Any], name: str) -> tuple[tuple[str, str], ...]:
    pairs = row.get(name, [])
    if not isinstance(pairs, list) or not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(key, str) for key in pair)
        for pair in pairs
    ):
        raise KnownError(
            said("This comparison cannot be read: a question's findings have no names."),
            field="questions",
        )
    return tuple((case, finding) for case, finding in pairs)


def _shade(data: dict[str, Any]) -> Shade:
    value = data.get("shade", Shade.NONE.value)
    if value not in tuple(Shade):
        raise KnownError(
            said("This comparison cannot be read: its shading is unknown."), field="shade"
        )
    return Shade(value)

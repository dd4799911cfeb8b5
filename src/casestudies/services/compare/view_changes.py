"""Changes to what a comparison shows: other axes, other order, hidden and pinned rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casestudies.model.comparison import PAIRS, About, Axis, ComparisonSpec
from casestudies.model.limits import FEWEST_CASES
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.compare.cut import heads
from casestudies.services.compare.questions import moved_question


def with_rows(spec: ComparisonSpec, axis: Axis) -> ComparisonSpec:
    """``spec`` with rows along ``axis``: turned where that is the columns', with other columns
    where these cannot be set against it. Its filter is taken off where it does not fit."""
    if axis is spec.rows:
        return spec
    if axis is spec.columns:
        return spec.transposed
    columns = spec.columns
    if frozenset((axis, columns)) not in PAIRS:
        columns = Axis.DIMENSIONS if axis is Axis.CASES else Axis.CASES
    return _fitting(replace(spec, rows=axis, columns=columns), spec)


def with_columns(spec: ComparisonSpec, axis: Axis) -> ComparisonSpec:
    """``spec`` with columns along ``axis``; otherwise as ``with_rows``."""
    return with_rows(spec.transposed, axis).transposed


def _fitting(spec: ComparisonSpec, before: ComparisonSpec) -> ComparisonSpec:
    same = spec.filters_by is before.filters_by
    return spec if same else spec.with_filter(None)


def moved(
    spec: ComparisonSpec,
    axis: Axis,
    key: str,
    place: int,
    shown: Sequence[str],
    vocabulary: Vocabulary,
) -> ComparisonSpec:
    """``spec`` with the row or column ``key`` at a place, from 0, among the others of ``shown``,
    the keys along ``axis`` as they are shown. Within bands a row stays in its own, and so does a
    question."""
    questions = [question.key for question in spec.questions]
    about = [one.key for one in spec.about]
    if key in questions:
        first = sum(other not in questions for other in shown)
        return moved_question(spec, key, place - first)
    if key in about:
        return spec
    others = [other for other in shown if other not in (key, *questions, *about)]
    place = max(0, min(place, len(others)))
    if axis is Axis.CASES:
        return replace(spec, cases=_with_hidden([*others[:place], key, *others[place:]], spec))
    every = [head.key for head in heads(axis, (), vocabulary)]
    rank = {known: at for at, known in enumerate(spec.order)}
    every.sort(key=lambda known: rank.get(known, len(rank)))
    every.remove(key)
    if place < len(others):
        every.insert(every.index(others[place]), key)
    elif others:
        every.insert(every.index(others[-1]) + 1, key)
    else:
        every.append(key)
    elsewhere = tuple(known for known in spec.order if known not in {*every})
    return replace(spec, order=(*elsewhere, *every))


def _with_hidden(shown: list[str], spec: ComparisonSpec) -> tuple[str, ...]:
    """The cases ``shown``, and each hidden one behind the case that it stands behind now."""
    found = list(shown)
    for at, slug in enumerate(spec.cases):
        if slug not in found:
            found.insert(found.index(spec.cases[at - 1]) + 1 if at else 0, slug)
    return tuple(found)


def with_cases(spec: ComparisonSpec, cases: tuple[str, ...]) -> ComparisonSpec:
    """``spec`` with other cases; what is new or gone is neither hidden nor pinned, and what is gone
    is no filter. What was pinned or struck of a case for a question waits for it to come back."""
    changed = {*spec.cases} ^ {*cases}
    return replace(
        spec,
        cases=cases,
        case=spec.case if spec.case in cases else None,
        hidden=tuple(key for key in spec.hidden if key not in changed),
        pinned=tuple(key for key in spec.pinned if key not in changed),
    )


def with_about(spec: ComparisonSpec, about: About, *, wanted: bool) -> ComparisonSpec:
    """``spec`` with a row that tells of each case as a whole, or without it."""
    kept = {*spec.about} | {about} if wanted else {*spec.about} - {about}
    return replace(spec, about=tuple(one for one in About if one in kept))


def of_others(spec: ComparisonSpec, cases: tuple[str, ...]) -> ComparisonSpec:
    """Another comparison, of ``cases``, looked at as ``spec`` is; what ``spec`` filters by, hides,
    pins and asks is its own."""
    return replace(spec, cases=cases, hidden=(), pinned=(), questions=()).with_filter(None)


def pinned(spec: ComparisonSpec, key: str) -> ComparisonSpec:
    """``spec`` with a row or column standing first, or no longer so."""
    if key in spec.pinned:
        return replace(spec, pinned=tuple(known for known in spec.pinned if known != key))
    return replace(spec, pinned=(*spec.pinned, key))


def hidden(spec: ComparisonSpec, key: str) -> ComparisonSpec:
    """``spec`` without a row or column; the same where it cannot be hidden."""
    return replace(spec, hidden=(*spec.hidden, key)) if can_hide(spec, key) else spec


def with_only(
    spec: ComparisonSpec, axis: Axis, keys: Sequence[str], vocabulary: Vocabulary
) -> ComparisonSpec:
    """``spec`` with ``keys``, of all along an ``axis`` that is not the cases', in sight and the
    others hidden."""
    every = [head.key for head in heads(axis, (), vocabulary)]
    kept = [key for key in spec.hidden if key not in every]
    return replace(spec, hidden=(*kept, *(key for key in every if key not in keys)))


def can_hide(spec: ComparisonSpec, key: str) -> bool:
    """Whether a row or column is in sight and may be hidden: two cases always stay."""
    if key in spec.hidden:
        return False
    return key not in spec.cases or len(spec.shown_cases) > FEWEST_CASES


def unhidden(spec: ComparisonSpec, key: str) -> ComparisonSpec:
    """``spec`` with a hidden row or column in sight again."""
    return replace(spec, hidden=tuple(known for known in spec.hidden if known != key))

"""Changes to what a comparison shows: other axes, other order, hidden and pinned rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casestudies.model.comparison import PAIRS, Axis, ComparisonSpec
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.comparing_cut import heads


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
    the keys along ``axis`` as they are shown. Within bands a row stays in its own."""
    others = [other for other in shown if other != key]
    place = max(0, min(place, len(others)))
    if axis is Axis.CASES:
        return replace(spec, cases=(*others[:place], key, *others[place:]))
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


def pinned(spec: ComparisonSpec, key: str) -> ComparisonSpec:
    """``spec`` with a row or column standing first, or no longer so."""
    if key in spec.pinned:
        return replace(spec, pinned=tuple(known for known in spec.pinned if known != key))
    return replace(spec, pinned=(*spec.pinned, key))


def hidden(spec: ComparisonSpec, key: str) -> ComparisonSpec:
    """``spec`` without a row or column that is no case."""
    return spec if key in spec.hidden else replace(spec, hidden=(*spec.hidden, key))

"""What a workshop can show of a comparison: its cases, and its rows with how much they document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casestudies.model.comparison import Axis, Comparison, ComparisonSpec, Row
from casestudies.services.compare.cut import transposed

FEW = 6  # rows in sight that are all taken
FIRST = 5  # rows proposed where more are in sight


@dataclass(frozen=True, slots=True)
class RowChoice:
    """A row that can be shown. ``documented`` of ``of`` cells say something; ``band`` is the name
    of what it stands under, ``group`` the key of its dimension group."""

    key: str
    name: str
    band: str = ""
    group: str = ""
    documented: int = 0
    of: int = 0


@dataclass(frozen=True)
class Focus:
    """``spec`` is the comparison as a workshop keeps it. ``first`` are the rows proposed, ``apart``
    tells that these are the ones in which the cases part the furthest. ``gone`` are the slugs of
    cases that the library no longer has; ``problem`` says why there are no rows, if so."""

    spec: ComparisonSpec
    title: str = ""
    names: tuple[str, ...] = ()
    rows: tuple[RowChoice, ...] = ()
    first: tuple[str, ...] = ()
    apart: bool = False
    gone: tuple[str, ...] = ()
    problem: str = ""

    def row_name(self, key: str) -> str:
        """The name of a row; its key where the comparison does not have it."""
        return next((row.name for row in self.rows if row.key == key), key)


def for_a_room(spec: ComparisonSpec) -> ComparisonSpec:
    """The comparison as a workshop keeps it: the cases in sight, and no row left out, since the
    activities say which are shown."""
    return replace(
        spec,
        cases=spec.shown_cases,
        hide_empty=False,
        differing=False,
        furthest=0,
        gaps=False,
        hidden=(),
        pictured=False,
    )


def focus_of(whole: Comparison, in_sight: Sequence[str] = ()) -> Focus:
    """What can be shown of ``whole``, which leaves nothing out; ``in_sight`` are the keys of the
    rows that its reader sees."""
    rows = cases_above(whole).rows
    seen = [row for row in rows if row.key in in_sight] or list(rows)
    first, apart = _first(seen, whole)
    return Focus(
        spec=whole.spec,
        title=whole.title,
        names=tuple(brief.short_name for brief in whole.cases),
        rows=tuple(_choice(row) for row in rows),
        first=first,
        apart=apart,
    )


def _first(seen: Sequence[Row], whole: Comparison) -> tuple[tuple[str, ...], bool]:
    """The rows to begin with, in the order of the comparison, and whether they are those in which
    the cases part."""
    told = [row for row in seen if not row.empty] or list(seen)
    if len(told) <= FEW:
        return tuple(row.key for row in told), False
    keys = {row.key for row in told}
    ranked = whole.differences.ranked() if whole.differences else ()
    found = [key for key in ranked if key in keys][:FIRST]
    apart = len(found) == FIRST
    rest = sorted(told, key=lambda row: -_choice(row).documented)
    found += [row.key for row in rest if row.key not in found][: FIRST - len(found)]
    return tuple(row.key for row in told if row.key in found), apart


def _choice(row: Row) -> RowChoice:
    told = sum(not cell.state.gap for cell in row.cells)
    return RowChoice(row.key, row.name, row.band, row.group, told, len(row.cells))


def cases_above(comparison: Comparison) -> Comparison:
    """The comparison with its cases as columns, where it has them, and without what the user
    observed there, which is not for a room."""
    spec, rows, columns = comparison.spec, comparison.rows, comparison.columns
    if spec.rows is Axis.CASES:
        spec = spec.transposed
        rows, columns = transposed(rows, columns)
    at = [n for n, column in enumerate(columns) if not column.about]
    if spec.columns is Axis.CASES and len(at) < len(columns):
        rows = tuple(replace(row, cells=tuple(row.cells[n] for n in at)) for row in rows)
        columns = tuple(columns[n] for n in at)
    return replace(comparison, spec=spec, rows=rows, columns=columns)


def with_rows(comparison: Comparison, rows: Sequence[str]) -> Comparison:
    """The comparison with its cases as columns and these rows alone, in this order; as it stands,
    where it has none of them."""
    comparison = cases_above(comparison)
    found = tuple(row for key in rows if (row := comparison.row(key)) is not None)
    return replace(comparison, rows=found or comparison.rows)

"""Tells what differs in a comparison, and what is shared, from practices and states alone."""

from __future__ import annotations

from collections.abc import Sequence

from casestudies.errors import BugError
from casestudies.model.case import Case
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, Cell, Comparison, ComparisonSpec, Row
from casestudies.model.differences import (
    CaseSide,
    Differences,
    PracticeMark,
    Reason,
    RowDifference,
    Verdict,
    listed,
)
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.compare.headline import head_line, named
from casestudies.services.compare.practice_codes import marks_of

LISTED = 3  # practices named on the face of a side; the value holds them all
NOTHING = "nothing documented"
SHARE_ONLY = "only the share documented"
NOT_THESE = "not documented"
UNCODED = "documented without practice codes"


def differences(
    comparison: Comparison, cases: Sequence[Case], vocabulary: Vocabulary
) -> Differences:
    """What the rows of a comparison share and where they part.

    A practice counts in the row of its dimension wherever its finding stands; in rows by
    population it counts where its finding is about the population, in rows by practice everywhere.
    The columns are cases. Two cases differ in a row when a practice is not in the same states for
    both (not documented among them), when the row's states differ, or when one documents the row
    and the other nothing of it. Wording never counts. ``cases`` are those of the columns, in any
    order; raises ``BugError`` if one lacks.
    """
    by_slug = {case.slug: case for case in cases}
    absent = [slug for slug in comparison.spec.cases if slug not in by_slug]
    if absent:
        raise BugError(f"cases of the comparison are not given: {absent}")
    columns = [by_slug[slug] for slug in comparison.spec.cases]
    marks = [_marks_by_row(case, comparison.spec, comparison.rows, vocabulary) for case in columns]
    ticks = comparison.spec.rows is Axis.PRACTICES
    rows = tuple(
        _row(row, columns, [found[row.key] for found in marks], vocabulary, ticks)
        for row in comparison.rows
    )
    return Differences(rows, head_line(rows, comparison.spec.rows, vocabulary))


def _marks_by_row(
    case: Case, spec: ComparisonSpec, rows: Sequence[Row], vocabulary: Vocabulary
) -> dict[str, tuple[PracticeMark, ...]]:
    """The practices of a case by the row in which they count."""
    if spec.rows is Axis.POPULATIONS:
        dimension = spec.dimension
        return {
            row.key: marks_of(case, vocabulary, dimension=dimension, population=row.key)
            for row in rows
        }
    if spec.rows is Axis.PRACTICES:
        held = {mark.key: mark for mark in marks_of(case, vocabulary, dimension=spec.dimension)}
        return {row.key: (held[row.key],) if row.key in held else () for row in rows}
    found = marks_of(case, vocabulary, population=spec.population)
    return {row.key: tuple(mark for mark in found if mark.dimension == row.key) for row in rows}


def _row(
    row: Row,
    cases: Sequence[Case],
    marks: Sequence[tuple[PracticeMark, ...]],
    vocabulary: Vocabulary,
    ticks: bool,
) -> RowDifference:
    states = [_state(cell, found) for cell, found in zip(row.cells, marks, strict=True)]
    order = vocabulary.practice_order
    found = {mark.key for held in marks for mark in held}
    keys = sorted(found, key=lambda key: (order.get(key, len(order)), key))
    signatures = {key: [_states_of(key, held) for held in marks] for key in keys}
    shared = tuple(key for key in keys if len(set(signatures[key])) == 1)
    apart = tuple(key for key in keys if key not in shared)
    depths = [_depth(cell, state) for cell, state in zip(row.cells, states, strict=True)]
    conflicting = tuple(key for key in apart if len({one for one in signatures[key] if one}) > 1)
    reasons = _reasons(
        conflict=bool(conflicting) or len(set(states) - {CellState.NOT_DOCUMENTED}) > 1,
        apart=any(() in signatures[key] for key in apart),
        depths=depths,
    )
    sides = tuple(
        _side(case, cell, found, state, apart, conflicting, ticks)
        for case, cell, found, state in zip(cases, row.cells, marks, states, strict=True)
    )
    return RowDifference(
        key=row.key,
        name=row.name,
        verdict=_verdict(reasons, keys, depths),
        reasons=reasons,
        sides=sides,
        shared=shared,
        apart=apart,
        conflicting=conflicting,
        reason="; ".join(f"{side.name}: {side.words}" for side in sides) if reasons else "",
    )


def _state(cell: Cell, marks: Sequence[PracticeMark]) -> CellState:
    """The cell's state, or that of codes on findings that stand elsewhere."""
    if cell.state is not CellState.NOT_DOCUMENTED or not marks:
        return cell.state
    found = {mark.state for mark in marks}
    return next(state for state in CellState if state in found)


def _states_of(key: str, marks: Sequence[PracticeMark]) -> tuple[CellState, ...]:
    """The states of a practice for one case; empty where it is not documented."""
    return next((mark.states for mark in marks if mark.key == key), ())


def _depth(cell: Cell, state: CellState) -> int:
    """How far a cell goes: 2 with findings, 1 with a population's share alone, 0 with nothing."""
    return 2 if state is not CellState.NOT_DOCUMENTED else int(bool(cell.share))


def _reasons(*, conflict: bool, apart: bool, depths: Sequence[int]) -> tuple[Reason, ...]:
    found = {
        Reason.STATES: conflict,
        Reason.PRACTICES: apart,
        Reason.COVERAGE: len(set(depths)) > 1,
    }
    return tuple(reason for reason, holds in found.items() if holds)


def _verdict(reasons: Sequence[Reason], practices: Sequence[str], depths: Sequence[int]) -> Verdict:
    if reasons:
        return Verdict.DIFFERS
    if practices:
        return Verdict.SAME
    return Verdict.UNTOLD if any(depths) else Verdict.EMPTY


def _side(
    case: Case,
    cell: Cell,
    marks: tuple[PracticeMark, ...],
    state: CellState,
    apart: Sequence[str],
    conflicting: Sequence[str],
    ticks: bool,
) -> CaseSide:
    differing = [mark for mark in marks if mark.key in apart]
    differing.sort(key=lambda mark: mark.key not in conflicting)
    return CaseSide(
        case=case.slug,
        name=case.short_name,
        state=state,
        practices=marks,
        differing=tuple(mark.key for mark in differing),
        findings=len(cell.findings),
        words=_tick_words(marks)
        if ticks
        else _words(marks, differing, state, bool(apart), bool(cell.share)),
    )


def _tick_words(marks: Sequence[PracticeMark]) -> str:
    """A side of a practice's row in words: its states, since the row has its name."""
    if not marks:
        return NOT_THESE
    names = {CellState.ABSENT: "documented as absent"}
    return listed(names.get(state, state.value) for state in marks[0].states)


def _words(
    marks: Sequence[PracticeMark],
    differing: Sequence[PracticeMark],
    state: CellState,
    practices_differ: bool,
    share: bool,
) -> str:
    """A side of a row in words, without the case's name."""
    if differing:
        return named(differing, LISTED)
    if state is CellState.NOT_DOCUMENTED:
        return SHARE_ONLY if share else NOTHING
    if marks and practices_differ:
        return NOT_THESE
    if state is CellState.DOCUMENTED:
        return "documented" if marks or not practices_differ else UNCODED
    return {CellState.ABSENT: "documented as absent"}.get(state, state.value)

"""Tells what differs in a comparison, and what is shared, from practices and states alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from casestudies.errors import BugError
from casestudies.model.case import Case
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, Cell, Comparison, ComparisonSpec, Row
from casestudies.model.differences import (
    STATE_WORDS,
    CaseSide,
    Differences,
    PracticeMark,
    Reason,
    RowDifference,
    Verdict,
    listed,
)
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import mark, said
from casestudies.services.compare.headline import head_line, named
from casestudies.services.compare.practice_codes import marks_of

LISTED = 3  # practices named on the face of a side; the value holds them all
NOTHING = mark("nothing documented")
SHARE_ONLY = mark("only the share documented")
NOT_THESE = mark("not documented")
UNCODED = mark("documented, with no practice coded")
FAR_SHARES = 50.0  # points between two shares of students that part them as far as can be
ONE_SIDED = 0.6  # a practice of one case alone: the other's sources may only not tell of it


def differences(
    comparison: Comparison, cases: Sequence[Case], vocabulary: Vocabulary
) -> Differences:
    """What the rows of a comparison share and where they part.

    A practice counts in the row of its dimension wherever its finding stands; in rows by
    population it counts where its finding is about the population, in rows by practice everywhere.
    The columns are cases. Two cases that both document a row differ in it when a practice is not in
    the same states for both (not documented among them), when the row's states differ, or when
    their shares of students do. Where one of them documents nothing there is a gap, which is no
    difference. Wording never counts.

    How far two cases part, from 0 to 1, is the largest of what can be told of them: 1 where a
    state conflicts, the difference of their shares over 50 points (at most 1), and 0.6 times the
    part of their practices that only one of them has. A row's distance is the mean over the pairs
    of which something can be told. ``cases`` are those of the columns, in any
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
    gaps = [depth == 0 for depth in depths] if any(depths) else [False] * len(depths)
    shares = [
        _percent(case, row.key) if cell.share else None
        for case, cell in zip(cases, row.cells, strict=True)
    ]
    there = [at for at, depth in enumerate(depths) if depth == 2]
    reasons = _reasons(
        conflict=bool(conflicting) or len(set(states) - {CellState.NOT_DOCUMENTED}) > 1,
        figures=len({share for share in shares if share is not None}) > 1,
        apart=any(len({signatures[key][at] for at in there}) > 1 for key in apart),
        gap=any(gaps),
    )
    pairs = [
        _distance(states[i], states[j], marks[i], marks[j], shares[i], shares[j])
        for i, j in combinations(range(len(cases)), 2)
        if depths[i] and depths[j]
    ]
    told = [distance for distance in pairs if distance is not None]
    sides = tuple(
        _side(case, cell, found, state, apart, conflicting, ticks)
        for case, cell, found, state in zip(cases, row.cells, marks, states, strict=True)
    )
    return RowDifference(
        key=row.key,
        name=row.name,
        verdict=_verdict(reasons, keys, depths),
        distance=sum(told) / len(told) if told else 0.0,
        gaps=tuple(case.slug for case, gap in zip(cases, gaps, strict=True) if gap),
        reasons=reasons,
        sides=sides,
        shared=shared,
        apart=apart,
        conflicting=conflicting,
        reason="; ".join(f"{side.name}: {side.words}" for side in sides) if reasons else "",
    )


def _state(cell: Cell, marks: Sequence[PracticeMark]) -> CellState:
    """The cell's state, or that of codes on findings that stand elsewhere. What a school reports of
    itself is not documented and makes no difference."""
    if not cell.state.gap:
        return cell.state
    if not marks:
        return CellState.NOT_DOCUMENTED
    found = {mark.state for mark in marks}
    return next(state for state in CellState if state in found)


def _states_of(key: str, marks: Sequence[PracticeMark]) -> tuple[CellState, ...]:
    """The states of a practice for one case; empty where it is not documented."""
    return next((mark.states for mark in marks if mark.key == key), ())


def _percent(case: Case, population: str) -> float | None:
    block = case.population(population)
    return block.share.percent if block and block.share else None


def _depth(cell: Cell, state: CellState) -> int:
    """How far a cell goes: 2 with findings, 1 with a population's share alone, 0 with nothing."""
    return 2 if state is not CellState.NOT_DOCUMENTED else int(bool(cell.share))


def _reasons(*, conflict: bool, figures: bool, apart: bool, gap: bool) -> tuple[Reason, ...]:
    found = {
        Reason.STATES: conflict,
        Reason.FIGURES: figures,
        Reason.PRACTICES: apart,
        Reason.GAP: gap,
    }
    return tuple(reason for reason, holds in found.items() if holds)


def _distance(
    state: CellState,
    other_state: CellState,
    marks: Sequence[PracticeMark],
    other_marks: Sequence[PracticeMark],
    share: float | None,
    other_share: float | None,
) -> float | None:
    """How far two cases part in a row that both document; None where nothing can be told."""
    told: list[float] = []
    ours = {mark.key: mark.states for mark in marks}
    theirs = {mark.key: mark.states for mark in other_marks}
    undocumented = CellState.NOT_DOCUMENTED in (state, other_state)
    conflict = any(ours[key] != theirs[key] for key in ours.keys() & theirs.keys())
    if conflict or (state is not other_state and not undocumented):
        return 1.0
    if share is not None and other_share is not None:
        told.append(min(1.0, abs(share - other_share) / FAR_SHARES))
    if ours and theirs and not undocumented:
        both = ours.keys() | theirs.keys()
        told.append(ONE_SIDED * len(ours.keys() ^ theirs.keys()) / len(both))
    return max(told, default=None)


def _verdict(reasons: Sequence[Reason], practices: Sequence[str], depths: Sequence[int]) -> Verdict:
    if set(reasons) - {Reason.GAP}:
        return Verdict.DIFFERS
    if reasons:
        return Verdict.GAP
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
        return said(NOT_THESE)
    return listed(STATE_WORDS.get(state, state.value) for state in marks[0].states)


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
        return said(SHARE_ONLY) if share else said(NOTHING)
    if marks and practices_differ:
        return said(NOT_THESE)
    if state is CellState.DOCUMENTED:
        return STATE_WORDS[state] if marks or not practices_differ else said(UNCODED)
    return STATE_WORDS.get(state, state.value)

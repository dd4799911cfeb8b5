"""Writes the line at the head of a comparison: what its cases share and where they part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casestudies.figures import by_number
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis
from casestudies.model.differences import (
    CaseSide,
    Clause,
    ClauseKind,
    FindingRef,
    HeadLine,
    PracticeMark,
    Reason,
    RowDifference,
    Verdict,
    listed,
    lowered,
)
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import both
from casestudies.said import said

SHARED = 4  # practices named as shared
APART = {2: 3, 3: 2}  # rows named as differing, by the number of cases; with more cases, two
MOST_IN_A_SENTENCE = 3  # cases
NAMED = {2: 2}  # practices named for each case of such a row; with more cases, one


def head_line(rows: Sequence[RowDifference], axis: Axis, vocabulary: Vocabulary) -> HeadLine:
    """The head line of ``rows`` along ``axis``, computed from their codes.

    Shared are practices that every case has in the same states, those with the most findings
    first; where there is none, those that more than half of the cases document. Of the rows that
    differ come first those where states conflict, then those for which every case is coded, then
    those with the most practices that are not alike.
    """
    if not rows:
        return HeadLine(())
    clauses = [*_shared(rows, axis)]
    apart = sorted((row for row in rows if row.differs), key=_weight)
    if apart:
        shown = apart[: APART.get(len(rows[0].sides), 2)]
        clauses.append(Clause(said(" They part on ")))
        practices = axis is Axis.PRACTICES
        clauses += _joined(
            [_apart(row, axis, vocabulary) for row in shown], len(apart), practices=practices
        )
        clauses.append(Clause("."))
    elif any(row.verdict is Verdict.SAME for row in rows):
        clauses.append(
            Clause(said(" Their practices are coded alike in every row that has codes."))
        )
    return HeadLine(tuple(clauses), many=len(rows[0].sides) > MOST_IN_A_SENTENCE)


def named(marks: Sequence[PracticeMark], most: int) -> str:
    """Practices in words, at most so many of them: "no letter grades and 2 more"."""
    words = [mark.words for mark in marks[:most]]
    more = len(marks) - len(words)
    if not more:
        return listed(words)
    return said("{names} and {more} more").format(names=", ".join(words), more=more)


def _shared(rows: Sequence[RowDifference], axis: Axis) -> Iterator[Clause]:
    found = [(row, key) for row in rows for key in row.shared]
    if found:
        found.sort(key=lambda item: -len(_refs(item[0], item[1])))
        count = len(rows[0].sides)
        every = said("Documented for both: ") if count == 2 else said("Documented for all {0}: ")
        yield Clause(every.format(count))
        shown = [_practice(row, key, axis) for row, key in found[:SHARED]]
        yield from _joined(shown, len(found))
        yield Clause(".")
        return
    count = len(rows[0].sides)
    widely = _widely(rows)
    none = (
        said("No practice is documented for both.")
        if count == 2
        else said("No practice is documented for all {0}.")
    )
    yield Clause(none.format(count))
    if widely:
        most = len(widely[0][2])
        widest = [(row, key) for row, key, holders in widely if len(holders) == most]
        yield Clause(said(" Documented for {0} of them: ").format(most))
        shown = [_practice(row, key, axis) for row, key in widest[:SHARED]]
        yield from _joined(shown, len(widest))
        yield Clause(".")


def _widely(rows: Sequence[RowDifference]) -> list[tuple[RowDifference, str, list[CaseSide]]]:
    """The practices that more than half of the cases, and at least two, document and none in
    another state."""
    found = []
    for row in rows:
        for key in row.apart:
            marks = [(side, side.mark(key)) for side in row.sides]
            holders = [side for side, mark in marks if mark]
            documented = all(m.states == (CellState.DOCUMENTED,) for _, m in marks if m)
            if documented and len(holders) >= 2 and 2 * len(holders) > len(row.sides):
                found.append((row, key, holders))
    found.sort(key=lambda item: (-len(item[2]), -len(_refs(item[0], item[1]))))
    return found


def _practice(row: RowDifference, key: str, axis: Axis) -> Clause:
    mark = next(mark for side in row.sides if (mark := side.mark(key)))
    text = mark.words
    if axis is Axis.POPULATIONS:
        text = said("{practice} (for {population})").format(practice=text, population=row.name)
    return Clause(text, ClauseKind.SHARED, key, _refs(row, key))


def _apart(row: RowDifference, axis: Axis, vocabulary: Vocabulary) -> Clause:
    name = row.name
    if axis is Axis.DIMENSIONS:
        dimension = vocabulary.dimension_by_key.get(row.key)
        name = lowered(dimension.short_name if dimension else row.name)
    elif axis is Axis.PRACTICES:
        name = lowered(row.name)
    most = NAMED.get(len(row.sides), 1)
    sides = [(side, row.marks_apart(side)) for side in row.sides]
    told = "; ".join(f"{s.name}: {named(marks, most) if marks else s.words}" for s, marks in sides)
    refs = [ref for _, marks in sides for mark in marks for ref in mark.findings]
    return Clause(f"{name} ({told})", ClauseKind.APART, row.key, tuple(dict.fromkeys(refs)))


def _refs(row: RowDifference, key: str) -> tuple[FindingRef, ...]:
    marks = (side.mark(key) for side in row.sides)
    return tuple(ref for mark in marks if mark for ref in mark.findings)


def _joined(clauses: Sequence[Clause], total: int, *, practices: bool = True) -> Iterator[Clause]:
    """Clauses with commas and "and" between, and how many more practices or rows there are."""
    more = total - len(clauses)
    for at, clause in enumerate(clauses):
        if at:
            last = at == len(clauses) - 1 and not more
            yield Clause(both("", clause.text).removesuffix(clause.text) if last else ", ")
        yield clause
    if more:
        words = (
            by_number(more, said(" and {0} more practice"), said(" and {0} more practices"))
            if practices
            else by_number(more, said(" and {0} more row"), said(" and {0} more rows"))
        )
        yield Clause(words.format(more))


def _weight(row: RowDifference) -> tuple[bool, bool, int]:
    """Sorts rows that tell the most first."""
    coded = all(side.practices for side in row.sides)
    return (Reason.STATES not in row.reasons, not coded, -len(row.apart))

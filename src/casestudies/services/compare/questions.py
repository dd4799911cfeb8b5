"""Questions as rows: put to a comparison, taken out, and their findings pinned and struck."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from casestudies.errors import KnownError
from casestudies.model.comparison import MOST_QUESTIONS, ComparisonSpec, Question
from casestudies.said import said

LONGEST = 300  # letters of a question


def with_question(spec: ComparisonSpec, text: str) -> ComparisonSpec:
    """``spec`` with one question more, the last. Raises ``KnownError`` for an empty or very long
    one, one that is there, the seventh, and where no case is a row or a column."""
    text = " ".join(text.split())
    if not text:
        raise KnownError(said("Type a question to add it."))
    if len(text) > LONGEST:
        raise KnownError(
            said("A question may have {0} letters; this one has {1}.").format(LONGEST, len(text))
        )
    if not spec.by_case:
        raise KnownError(
            said("A question is asked of each case; choose cases as the rows or as the columns.")
        )
    if any(text.casefold() == question.text.casefold() for question in spec.questions):
        raise KnownError(said("“{0}” is among the questions already.").format(text))
    if len(spec.questions) >= MOST_QUESTIONS:
        raise KnownError(said("Six questions are the most; remove one to add another."))
    return replace(spec, questions=(*spec.questions, Question(text)))


def without_question(spec: ComparisonSpec, key: str) -> ComparisonSpec:
    """``spec`` without the question whose row has this key."""
    return replace(spec, questions=tuple(q for q in spec.questions if q.key != key))


def moved_question(spec: ComparisonSpec, key: str, place: int) -> ComparisonSpec:
    """``spec`` with a question at a place, from 0, among the questions."""
    others = [question for question in spec.questions if question.key != key]
    place = max(0, min(place, len(others)))
    own = [question for question in spec.questions if question.key == key]
    return replace(spec, questions=(*others[:place], *own, *others[place:]))


def with_pin(spec: ComparisonSpec, key: str, case: str, finding: str) -> ComparisonSpec:
    """``spec`` with a finding pinned to its cell, or no longer so where it was."""

    def change(question: Question) -> Question:
        pair = (case, finding)
        if pair in question.pinned:
            return replace(question, pinned=_without(question.pinned, [pair]))
        struck = _without(question.struck, [pair])
        return replace(question, pinned=(*question.pinned, pair), struck=struck)

    return _changed(spec, key, change)


def with_strike(spec: ComparisonSpec, key: str, case: str, finding: str) -> ComparisonSpec:
    """``spec`` with a finding struck from its cell: it is left out there from now on."""

    def change(question: Question) -> Question:
        pair = (case, finding)
        pinned = _without(question.pinned, [pair])
        return replace(question, pinned=pinned, struck=(*_without(question.struck, [pair]), pair))

    return _changed(spec, key, change)


def with_all_back(spec: ComparisonSpec, key: str, case: str) -> ComparisonSpec:
    """``spec`` with all that was struck from a cell in it again."""

    def change(question: Question) -> Question:
        return replace(question, struck=tuple(pair for pair in question.struck if pair[0] != case))

    return _changed(spec, key, change)


def without_gone(spec: ComparisonSpec, key: str, case: str, gone: Iterable[str]) -> ComparisonSpec:
    """``spec`` without those pins of a cell that the library no longer has."""

    def change(question: Question) -> Question:
        return replace(question, pinned=_without(question.pinned, [(case, one) for one in gone]))

    return _changed(spec, key, change)


def _changed(
    spec: ComparisonSpec, key: str, change: Callable[[Question], Question]
) -> ComparisonSpec:
    changed = (change(q) if q.key == key else q for q in spec.questions)
    return replace(spec, questions=tuple(changed))


def _without(
    pairs: tuple[tuple[str, str], ...], gone: Iterable[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    out = {*gone}
    return tuple(pair for pair in pairs if pair not in out)

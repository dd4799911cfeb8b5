"""Which findings of each case answer a question: what of it they meet in words, and how near they
are to it in meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casestudies.model.query import Filters
from casestudies.search.engine import Answer, SearchEngine
from casestudies.search.query.parser import And, Or, Run
from casestudies.search.weights import ANSWER_LEAST, ANSWER_WORDS


@dataclass(frozen=True, slots=True)
class Answering:
    """A finding by the number of its passage, with how well it answers; ``near`` is its cosine."""

    number: int
    score: float
    near: float


def answers(
    engine: SearchEngine, root: And | Or, filters: Filters, cases: Sequence[int], most: int
) -> tuple[Answer, dict[int, list[Answering]]]:
    """For each of ``cases``, by number, the findings that answer the question best, at most
    ``most`` of them. What a case has does not depend on which others are asked for. A finding
    without what the question requires (whom it is about) is no answer to it."""
    answer = engine.answer(root)
    if answer.wordless:
        return answer, {case: [] for case in cases}
    allowed = engine.passing(filters) if filters else None
    corpus = engine.corpus
    found: dict[int, list[Answering]] = {case: [] for case in cases}
    for number, share, near in _met(engine, root, answer):
        score = ANSWER_WORDS * share**2 + near
        if score < ANSWER_LEAST or corpus.kinds[number] != "finding":
            continue
        good = found.get(corpus.case_of[number])
        if good is not None and (allowed is None or number in allowed):
            good.append(Answering(number, score, near))
    for good in found.values():
        good.sort(key=lambda one: (-one.score, -answer.scores.get(one.number, 0.0), one.number))
        del good[most:]
    return answer, found


def _met(
    engine: SearchEngine, root: And | Or, answer: Answer
) -> Iterator[tuple[int, float, float]]:
    """The passages that may be an answer: number, share of the question that it meets, 0 to 1, and
    cosine. Words that no passage has belong to the question too; what has neither a word of it nor
    is near to it is left out."""
    plain = isinstance(root, And) and all(isinstance(part, Run) for part in root.parts)
    cosines = answer.near.cosines if answer.near is not None else {}
    numbers: Iterable[int] = answer.scores
    if answer.parts is None:  # said exactly, so that all of it is met
        for number in numbers:
            yield number, 1.0, cosines.get(number, 0.0)
        return
    of_bits, bits = answer.parts.shares(), answer.parts.bits
    if plain:
        numbers = bits.keys() | cosines.keys()
    for unit in answer.units:
        meeting = engine.meet(unit)
        if unit.required and meeting.strengths:
            with_it = frozenset(meeting.met)
            numbers = [number for number in numbers if number in with_it]
    for number in numbers:
        yield number, of_bits[bits.get(number, 0)], cosines.get(number, 0.0)

"""Which findings of each case answer a question: what of it they meet in words, and how near they
are to it in meaning."""

from __future__ import annotations

from collections.abc import Sequence
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
    shares = _shares(engine, root, answer)
    cosines = answer.near.cosines if answer.near is not None else {}
    corpus = engine.corpus
    found: dict[int, list[Answering]] = {}
    for case in cases:
        good = []
        for number in corpus.passages_of(case):
            share = shares.get(number)
            if corpus.kinds[number] != "finding" or share is None:
                continue
            near = cosines.get(number, 0.0)
            score = ANSWER_WORDS * share**2 + near
            if score >= ANSWER_LEAST and (allowed is None or number in allowed):
                good.append(Answering(number, score, near))
        good.sort(key=lambda one: (-one.score, -answer.scores.get(one.number, 0.0), one.number))
        found[case] = good[:most]
    return answer, found


def _shares(engine: SearchEngine, root: And | Or, answer: Answer) -> dict[int, float]:
    """The share of the question, 0 to 1, that each passage meets which may be an answer; words that
    no passage has belong to the question too."""
    plain = isinstance(root, And) and all(isinstance(part, Run) for part in root.parts)
    if answer.parts is None:  # said exactly, so that all of it is met
        return dict.fromkeys(answer.scores, 1.0)
    meetings = [(unit, engine.meet(unit)) for unit in answer.units]
    of_bits = answer.parts.shares()
    bits = answer.parts.bits
    numbers = engine.corpus.in_cases if plain else answer.scores
    for unit, meeting in meetings:
        if unit.required and meeting.strengths:
            with_it = frozenset(meeting.met)
            numbers = [n for n in numbers if n in with_it]
    return {number: of_bits[bits.get(number, 0)] for number in numbers}

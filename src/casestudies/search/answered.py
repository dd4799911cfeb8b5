"""Questions that editors answered from the cases: whose question is like one of them finds first
the cases that answer it.

``resources/questions/answered.bin``, made by ``tools/meaning/answered.py`` of the questions in
``answered.yaml`` beside it, has where each question points and, for each case that has something on
it, how well it answers and by which of its texts. A case that is not in it is neither raised nor
lowered.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from heapq import nlargest
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from casestudies.search.meaning import Direction, PassageDirections, columns_of
from casestudies.search.packed import StoredFile, save_sections
from casestudies.search.weights import (
    ANSWERED_IN_PART,
    ANSWERED_MOST,
    ANSWERED_NEAR,
    ANSWERED_SURELY,
)

AnswersByCase = Mapping[str, tuple[int, Sequence[str]]]
"""By case: how well it answers, 2 directly or 1 in part, and the keys of its texts that do."""

_TEXTS, _ANSWERS, _DIRECTIONS = "texts", "answers", "directions"


class LikeIt(NamedTuple):
    """The answered questions that are like a question, by number with the cosine, nearest first;
    ``worth``: by case, how much better it answers them than it answers any, -1 to 1."""

    near: Mapping[int, float]
    worth: Mapping[str, float]


def save_answered(
    questions: Sequence[tuple[str, AnswersByCase]],
    rows: Sequence[bytes],
    dimensions: int,
    path: Path,
) -> None:
    """Write what ``AnsweredQuestions`` reads. ``rows``: where each question points, as
    ``WordTable.row`` has it."""
    texts, answers = zip(*questions, strict=True)
    sections = {
        _TEXTS: json.dumps(texts).encode(),
        _ANSWERS: json.dumps(answers).encode(),
        _DIRECTIONS: columns_of(rows, dimensions),
    }
    save_sections(sections, path)


class AnsweredQuestions:
    """The answered questions. Read when first asked, not before; any thread may ask."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def texts(self) -> list[str]:
        """The questions."""
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[list[str], list[dict[str, tuple[int, list[str]]]], PassageDirections]:
        """Texts, answers and directions; raises what ``StoredFile`` and ``PassageDirections`` raise
        where the file cannot be read, and ``LookupError``."""
        file = StoredFile(self._path)
        try:
            texts, answers = (json.loads(file.section(name)) for name in (_TEXTS, _ANSWERS))
            directions = PassageDirections(file.section(_DIRECTIONS), len(texts))
        finally:
            file.close()
        return texts, answers, directions

    @cached_property
    def _gains(self) -> list[dict[str, float]]:
        """Of each question how much each case is worth for it, 0 to 1."""
        return [
            {slug: 1.0 if fit > 1 else ANSWERED_IN_PART for slug, (fit, _) in answers.items()}
            for answers in self._read[1]
        ]

    @cached_property
    def _usual(self) -> dict[str, float]:
        """How much a case is worth for any question."""
        whole: dict[str, float] = {}
        for gains in self._gains:
            for slug, gain in gains.items():
                whole[slug] = whole.get(slug, 0.0) + gain
        return {slug: gain / len(self._gains) for slug, gain in whole.items()}

    def like(self, asked: Direction) -> LikeIt:
        """The answered questions that are like one that points there."""
        found = self._read[2].near(asked, ANSWERED_NEAR)
        near = dict(nlargest(ANSWERED_MOST, found.items(), itemgetter(1)))
        if not near:
            return LikeIt({}, {})
        weights = {number: (cosine - ANSWERED_NEAR) ** 2 for number, cosine in near.items()}
        surely = (next(iter(near.values())) - ANSWERED_NEAR) / ANSWERED_SURELY
        whole = sum(weights.values())
        worth = {slug: -usual for slug, usual in self._usual.items()}
        for number, weight in weights.items():
            for slug, gain in self._gains[number].items():
                worth[slug] += gain * weight / whole
        return LikeIt(near, {slug: min(surely, 1.0) * much for slug, much in worth.items()})

    def keys_of(self, case: str) -> frozenset[str]:
        """The keys of a case's texts that answer any question."""
        answers = self._read[1]
        return frozenset(key for one in answers for key in one.get(case, (0, ()))[1])

    def answering(self, near: Iterable[int]) -> dict[str, dict[str, int]]:
        """By case the keys of its texts that answer one of these questions, with the first of them
        that each answers."""
        found: dict[str, dict[str, int]] = {}
        for number in near:
            for case, (_, keys) in self._read[1][number].items():
                own = found.setdefault(case, {})
                for key in keys:
                    own.setdefault(key, number)
        return found

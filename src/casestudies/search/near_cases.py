"""Which cases are near a question in meaning, and how far they stand out among all."""

from __future__ import annotations

import math
import struct
import threading
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice
from operator import mul
from pathlib import Path
from typing import NamedTuple

from casestudies.recent import Recent
from casestudies.search.answered import AnsweredQuestions
from casestudies.search.backend import IndexUnreadable
from casestudies.search.corpus import Coded, Corpus, coded
from casestudies.search.meaning import (
    Direction,
    PassageDirections,
    Weigh,
    WordsNear,
    WordTable,
    columns_of,
    open_directions,
)
from casestudies.search.scoring import Parts
from casestudies.search.spelling import WordList
from casestudies.search.text import STOP_WORDS, surfaces
from casestudies.search.weights import (
    ANSWERED_TOLD,
    BEST_PASSAGES,
    MEANING_CODES,
    MEANING_CODING,
    MEANING_FADING,
    MEANING_LEAST,
    MEANING_LOOKED,
    MEANING_NEAREST,
    MEANING_NOISE,
    MEANING_OUT,
    MEANING_RARE,
    MEANING_SAME,
    MEANING_SELDOM,
    MEANING_STANDING,
    MEANING_WORD,
    MEANING_WORDS,
    MEANING_WORDS_LEAST,
)

KEPT_QUESTIONS = 32  # asked again when a filter or the order changes
ROOM = 600_000  # passages in all that is kept, six bytes each
ROOM_AT_HAND = 20_000  # of them as they are asked for, a hundred bytes each
KEPT_WORDS = 256
KEPT_CASES = 64
_UNREADABLE = (OSError, EOFError, ValueError, TypeError, LookupError, struct.error)
_WEIGHTS = 4  # steps in which the weights of words are told apart
_TURNING = frozenset(["down", "never", "no", "nor", "not", "off", "out", "over", "up", "without"])
_FADING = tuple(MEANING_FADING**at for at in range(BEST_PASSAGES))


class NearCases(NamedTuple):
    """How near a question is. ``cosines``: of passages, those above noise; ``standing``: of cases,
    how far each stands above the average case, 0 to 1; ``best``: of cases, the nearest passage's
    cosine; ``by_case``: the near passages of each case, nearest first."""

    asked: Direction
    cosines: dict[int, float]
    standing: dict[int, float]
    best: dict[int, float]
    by_case: dict[int, list[int]]

    def outstanding(
        self, passages: frozenset[int] | None, least: float, standing: Mapping[int, float]
    ) -> list[int]:
        """The cases that stand out by ``standing`` and have one of ``passages`` (None: any) at
        least ``least`` near, first the one that stands out most."""
        found = (
            (-standing.get(case, 0.0), case)
            for case in self.reaching(passages, least)
            if max(standing.get(case, 0.0), self.standing[case]) > MEANING_OUT
        )
        return [case for _, case in sorted(found)]

    def reaching(self, passages: frozenset[int] | None, least: float) -> list[int]:
        """The cases that have one of ``passages`` (None: any) at least ``least`` near, first the
        one that stands out most."""
        found = [
            (-standing, case)
            for case, standing in self.standing.items()
            if self.best[case] >= least
            and (
                passages is None
                or any(self.cosines[n] >= least for n in self.by_case[case] if n in passages)
            )
        ]
        return [case for _, case in sorted(found)]

    def nearest(self, most: int) -> list[int]:
        """The passages nearest to the question, at most so many."""
        return sorted(self.cosines, key=self.cosines.__getitem__, reverse=True)[:most]

    def passages(self, case: int) -> list[int]:
        """The passages of a case that are near enough to be shown for it."""
        return [n for n in self.by_case[case] if self.cosines[n] >= MEANING_LEAST]


class Answers(NamedTuple):
    """What editors answered of questions like one: ``worth`` by case, see ``LikeIt``; ``told`` by
    case the passages, by key, that answer a question much like it, each with that question."""

    worth: Mapping[int, float]
    told: Mapping[int, Mapping[str, str]]


class _Kept(NamedTuple):
    """What is kept of a question, in a twentieth of the room: the passages above noise, nearest
    first, with their cosines, and how far the cases stand out."""

    asked: Direction
    numbers: array[int]
    cosines: Coded[float]
    cases: array[int]
    standing: array[float]


def weigh_by(words: WordList, passages: int) -> Weigh:
    """How much the words of a question count: the rarer one is in the library's ``passages``, the
    more it says. Little words, which it does not count, stand in every third passage; those that
    turn what is said, as *not* and *up* do *showing*, in every twelfth."""

    def weigh(word: str) -> int:
        if word in _TURNING:
            count = passages // 12
        elif word in STOP_WORDS or "'" in word:  # as don't
            count = passages // 3
        else:
            count = words.count(word)
        return round(_WEIGHTS * math.log(1 + passages / (1 + count)) ** MEANING_RARE)

    return weigh


class MeaningTables:
    """Where words and passages point. Read when first asked, not before; any thread may ask."""

    def __init__(self, table: Path, directions: Path, count: int) -> None:
        """``count``: how many passages have a direction."""
        self._files = (table, directions)
        self._count = count
        self._lock = threading.Lock()
        self._read: tuple[WordTable, PassageDirections] | None = None

    def read(self) -> tuple[WordTable, PassageDirections]:
        """Both; raises ``IndexUnreadable`` where the directions cannot be read, and ``OSError``,
        ``ValueError`` or ``struct.error`` where the words cannot."""
        with self._lock:
            if self._read is None:
                table, directions = self._files
                try:
                    passages = open_directions(directions, self._count)
                except (
                    OSError,
                    EOFError,
                    ValueError,
                    TypeError,
                    LookupError,
                    struct.error,
                ) as problem:
                    why = f"the directions cannot be read: {problem!r}"
                    raise IndexUnreadable(why) from problem
                self._read = WordTable(table), passages
            return self._read

    def close(self) -> None:
        """Close the file of the directions."""
        with self._lock:
            if self._read is not None:
                self._read[1].close()


class AddedDirections:
    """The directions of passages that no file has, worked out when first asked. ``kept``: what was
    worked out before, by text. Any thread may ask."""

    def __init__(
        self, tables: MeaningTables, texts: Sequence[str], kept: Recent[str, bytes]
    ) -> None:
        self._tables, self._texts, self._kept = tables, texts, kept

    @cached_property
    def _directions(self) -> PassageDirections:
        table, _ = self._tables.read()

        rows = [self._kept.get_or(text, partial(table.row, text)) for text in self._texts]
        return PassageDirections(columns_of(rows, table.dimensions), len(rows))

    def near(self, asked: Direction, noise: float) -> dict[int, float]:
        """The cosines with ``asked`` that are above ``noise``, by the passage's number."""
        return self._directions.near(asked, noise)


class Meanings:
    """What questions and passages mean. Any thread may ask."""

    def __init__(
        self,
        tables: MeaningTables,
        corpus: Corpus,
        weigh: Weigh,
        answered: AnsweredQuestions,
        added: AddedDirections | None = None,
    ) -> None:
        """``weigh``: how much each word of a question counts; ``answered``: what editors answered
        beforehand; ``added``: the directions of those passages that are behind those of
        ``tables``."""
        self._tables = tables
        self.weigh = weigh
        self.answered = answered
        self._corpus = corpus
        self._added = added
        self._kept: Recent[tuple[str, bool], _Kept | None] = Recent(KEPT_QUESTIONS, ROOM, _size_of)
        self._at_hand: Recent[str, NearCases | None] = Recent(
            KEPT_QUESTIONS, ROOM_AT_HAND, lambda near: len(near.cosines) if near is not None else 0
        )
        self._coded: Recent[Direction, array[float]] = Recent(KEPT_QUESTIONS)
        self._answers: Recent[Direction, Answers] = Recent(KEPT_QUESTIONS)
        self._keys: Recent[int, dict[str, int]] = Recent(KEPT_CASES)
        self._said: Recent[str, frozenset[int]] = Recent(KEPT_WORDS)
        self._words: Recent[Direction, WordsNear] = Recent(KEPT_QUESTIONS)

    def _passages(self, asked: Direction, noise: float) -> dict[int, float]:
        """The cosines of passages that are above ``noise``."""
        _, directions = self._tables.read()
        found = directions.near(asked, noise)
        if self._added is not None:
            before = len(directions)
            more = self._added.near(asked, noise)
            found.update((number + before, cosine) for number, cosine in more.items())
        return found

    def near(self, text: str) -> NearCases | None:
        """How near all cases are to a question; None where no word of it is known."""
        return self._at_hand.get_or(text, lambda: self._by_cases(text, self.weigh))

    def answers(self, near: NearCases) -> Answers:
        """What editors answered of questions like one."""
        return self._answers.get_or(near.asked, partial(self._answers_to, near.asked))

    def _answers_to(self, asked: Direction) -> Answers:
        like = self.answered.like(asked)
        number_of, texts = self._corpus.case_number, self.answered.texts
        worth = {number_of[slug]: w for slug, w in like.worth.items() if slug in number_of}
        near = [n for n, cosine in like.near.items() if cosine >= ANSWERED_TOLD]
        told = {
            number_of[slug]: {f"{slug}/{key}": texts[at] for key, at in found.items()}
            for slug, found in self.answered.answering(near).items()
            if slug in number_of
        }
        return Answers(worth, told)

    def passages_told(self, answers: Answers, case: int) -> list[int]:
        """The passages of a case that answer a question much like the one asked."""
        told = answers.told.get(case)
        if not told:
            return []
        numbers = self._keys.get_or(case, partial(self._keys_of, case))
        return [numbers[key] for key in told if key in numbers]

    def _keys_of(self, case: int) -> dict[str, int]:
        """The passages of a case that answer any question, by key."""
        slug = self._corpus.cases[case].slug
        known = {f"{slug}/{key}" for key in self.answered.keys_of(slug)}
        passages = self._corpus.passages
        told = ((passages[n].key, n) for n in self._corpus.passages_of(case))
        return {key: number for key, number in told if key in known}

    def like(self, text: str) -> NearCases | None:
        """How near all cases are to a text of theirs, of which each word counts the same."""
        return self._by_cases(text, None)

    def _by_cases(self, text: str, weigh: Weigh | None) -> NearCases | None:
        kept = self._kept.get_or((text, weigh is None), lambda: self._near(text, weigh))
        if kept is None:
            return None
        told = Coded(tuple(kept.cosines.values), kept.cosines.codes)
        cosines = dict(zip(kept.numbers, told, strict=True))
        by_case = self._by_case(kept.numbers)
        best = {case: cosines[numbers[0]] for case, numbers in by_case.items()}
        standing = dict(zip(kept.cases, kept.standing, strict=True))
        return NearCases(kept.asked, cosines, standing, best, by_case)

    def _near(self, text: str, weigh: Weigh | None) -> _Kept | None:
        asked = self._table.direction(text, weigh)
        if asked is None:
            return None
        cosines = self._passages(asked, MEANING_NOISE)
        nearest = array("I", sorted(cosines, key=cosines.__getitem__, reverse=True))
        by_case = self._by_case(nearest)
        above = {c: [cosines[n] - MEANING_NOISE for n in ns] for c, ns in by_case.items()}
        standing = _standing(above, len(self._corpus.cases))
        told = coded(map(cosines.__getitem__, nearest))
        return _Kept(
            asked,
            nearest,
            Coded(array("d", told.values), told.codes),
            array("I", standing),
            array("d", standing.values()),
        )

    def _by_case(self, numbers: Iterable[int]) -> dict[int, list[int]]:
        """The passages that are of a case, by case, in their order."""
        by_case = defaultdict[int, list[int]](list)
        case_of = self._corpus.case_of
        for number in numbers:
            by_case[case_of[number]].append(number)
        by_case.pop(-1, None)
        return dict(by_case)

    def saying(self, text: str) -> frozenset[int]:
        """The cases, by number, that have a passage so near to ``text`` that it says the same."""
        return self._said.get_or(text, lambda: self._saying(text))

    def _saying(self, text: str) -> frozenset[int]:
        asked = self._table.direction(text)
        found = self._passages(asked, MEANING_SAME) if asked is not None else {}
        return frozenset(self._corpus.case_of[number] for number in found) - {-1}

    def answering(self, near: NearCases, parts: Parts) -> dict[int, float]:
        """How far each case stands above the average, 0 to 1, by passages that are near the
        question, are coded as the nearest are, and meet much of it in words as well."""
        worth = {
            bits: MEANING_WORDS * share**3
            for bits, share in parts.shares().items()
            if share > MEANING_WORDS_LEAST
        }
        cosines, codes = near.cosines, self._corpus.marks.codes
        more = self._coded.get_or(near.asked, partial(self._by_codes, near))
        met = {number: worth[own] for number, own in parts.bits.items() if own in worth}
        values = {
            case: [cosines[n] + more[codes[n]] for n in numbers[:MEANING_LOOKED] if n not in met]
            for case, numbers in near.by_case.items()
        }
        for case, numbers in self._corpus.by_case(met).items():
            values.setdefault(case, []).extend(
                met[n] + (cosines[n] + more[codes[n]] if n in cosines else 0.0) for n in numbers
            )
        for found in values.values():
            found.sort(reverse=True)
        return _standing(values, len(self._corpus.cases))

    def _by_codes(self, near: NearCases) -> array[float]:
        """For each set of codes that passages have what it is worth that the nearest passages have
        those codes and others have not, noise taken off."""
        corpus = self._corpus
        nearest = (n for n in near.cosines if corpus.case_of[n] >= 0)
        codes, of_mark = corpus.marks.codes, self._codes_of_marks
        votes = [0.0] * len(self._usual)
        whole = 0.0
        for number in islice(nearest, MEANING_CODING):  # they are in their order
            weight = near.cosines[number] - MEANING_NOISE
            whole += weight
            for code in of_mark[codes[number]]:
                votes[code] += weight
        says = [
            math.sqrt(vote / whole) * max(0.0, math.log((vote / whole + MEANING_SELDOM) / usual))
            if vote
            else 0.0
            for vote, usual in zip(votes, self._usual, strict=True)
        ]
        more = [sum(map(says.__getitem__, own)) for own in of_mark]
        scale = MEANING_CODES / (max(more, default=0.0) or 1.0)
        return array("d", (scale * one - MEANING_NOISE for one in more))

    @cached_property
    def _usual(self) -> list[float]:
        """Of how many passages in one each code is, and a little more."""
        count = max(1, len(self._corpus.in_cases))
        marked = self._corpus.marked
        return [len(marked[key]) / count + MEANING_SELDOM for key in self._corpus.bit]

    @cached_property
    def _codes_of_marks(self) -> list[tuple[int, ...]]:
        """For each set of codes that passages have which of ``Corpus.bit`` they are."""
        bits = list(enumerate(self._corpus.bit.values()))
        marks = self._corpus.marks.values
        return [tuple(code for code, bit in bits if mark & bit) for mark in marks]

    def by_parts(self, parts: Sequence[str]) -> dict[int, float]:
        """How far each case stands out, 0 to 1, by the parts of a question, each for itself; one
        that the library has more on counts for more."""
        found: dict[int, float] = {}
        near = [one for one in map(self.near, parts) if one is not None]
        weights = [_weight_of(one) for one in near]
        whole = sum(weights) or 1.0
        for one, weight in zip(near, weights, strict=True):
            for case, standing in one.standing.items():
                found[case] = found.get(case, 0.0) + standing * weight / whole
        return found

    def is_word(self, surface: str) -> bool:
        """True when the table has the folded word: it is no typing error."""
        return self._table.has(surface)

    def texts_near(
        self, text: str, others: Iterable[str], least: float = MEANING_NOISE
    ) -> tuple[str, ...]:
        """Those of ``others`` that are near a text in meaning, nearest first."""
        table = self._table
        asked = table.direction(text)
        return WordsNear(table, asked).nearest(others, least, most=None) if asked else ()

    def words_near(self, near: NearCases, text: str) -> tuple[str, ...]:
        """The words of a text that are nearest to the question."""
        words = self._words.get_or(near.asked, lambda: WordsNear(self._table, near.asked))
        there = (surface for surface in surfaces(text) if surface not in STOP_WORDS)
        return words.nearest(there, MEANING_WORD)

    @property
    def _table(self) -> WordTable:
        return self._tables.read()[0]


def _size_of(near: _Kept | None) -> int:
    return len(near.numbers) if near is not None else 0


def _weight_of(near: NearCases) -> float:
    """How near the nearest passages are to a part of a question."""
    cosines = list(islice(near.cosines.values(), MEANING_NEAREST))  # they are in their order
    return sum(cosines) / (len(cosines) or 1) - MEANING_NOISE


def _standing(values: Mapping[int, Sequence[float]], count: int) -> dict[int, float]:
    """Of each case, by its passages' values, best first: standardised over ``count`` cases, so that
    a question near to everything lifts no one."""
    scores = {case: sum(map(mul, found, _FADING)) for case, found in values.items()}
    count = max(1, count)
    middle = sum(scores.values()) / count
    squares = sum((score - middle) ** 2 for score in scores.values())
    squares += middle**2 * (count - len(scores))
    spread = math.sqrt(squares / count) or 1.0
    return {
        case: min(max((score - middle) / spread, 0.0), MEANING_STANDING) / MEANING_STANDING
        for case, score in scores.items()
    }

"""Which passages a query finds and how well: units are met, weighed by rarity, and added up."""

from __future__ import annotations

import math
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import compress
from typing import NamedTuple

from casestudies.model.results import Passage
from casestudies.recent import Recent
from casestudies.search.backend import SearchBackend
from casestudies.search.corpus import Corpus, coded
from casestudies.search.labels.found import Labels
from casestudies.search.query.units import Alternative, Unit
from casestudies.search.weights import (
    ASKED_AS_WEIGHT,
    COMMON,
    COVERING,
    ENOUGH_CASES,
    KIND_WEIGHTS,
    LABEL_WEIGHTS,
    LEVELS,
    LOOSE_WEIGHT,
    MET,
    TITLE_WEIGHT,
)

KEPT_UNITS = 300
ROOM = 1_000_000  # passages in all that is kept, six bytes each


Frequency = Callable[[Unit, int], tuple[int, int]]
"""Of a unit that so many of the passages at hand meet: how many of how many meet it in all."""


def rarity_of(found: int, count: int) -> float:
    """What meeting a unit says that ``found`` of ``count`` passages meet."""
    return math.log(1 + (count - found + 0.5) / (found + 0.5))


class Strengths:
    """Passage number -> strength, in the order of the numbers. It takes a twentieth of the room of
    a dictionary: of a hundred thousand strengths some hundreds differ."""

    __slots__ = ("_numbers", "_strengths")

    def __init__(self, found: Mapping[int, float]) -> None:
        self._numbers = array("I", sorted(found))
        self._strengths = coded(map(found.__getitem__, self._numbers))

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def items(self) -> Iterator[tuple[int, float]]:
        """The passages with their strengths."""
        return zip(self._numbers, self._strengths, strict=True)

    def at_least_before(self, least: float, end: int) -> int:
        """How many of the passages before ``end`` are at least so strong."""
        enough = [strength >= least for strength in self._strengths.values]
        codes = self._strengths.codes[: bisect_left(self._numbers, end)]
        return sum(map(enough.__getitem__, codes))

    def at_least(self, least: float) -> Iterator[int]:
        """The passages that are at least so strong."""
        enough = [strength >= least for strength in self._strengths.values]
        return compress(self._numbers, map(enough.__getitem__, self._strengths.codes))


class Meeting(NamedTuple):
    """Where a unit is met: passage number -> strength. ``rarity`` weighs it against others,
    ``share`` is the part of all passages that meet it."""

    strengths: Strengths
    rarity: float
    share: float

    @property
    def met(self) -> Iterator[int]:
        """The passages that meet it and do not only hint at it."""
        return self.strengths.at_least(MET)


@dataclass(frozen=True)
class Parts:
    """Which parts of a query passages meet: a bit for each part, its unit, and how much each part
    counts; ``absent``: how much those count that no passage has."""

    bits: Mapping[int, int]
    units: tuple[Unit, ...]
    importance: tuple[float, ...]
    absent: float = 0.0
    _shares: dict[int, float] = field(default_factory=dict, compare=False)

    def shares(self) -> dict[int, float]:
        """The share of the whole query, 0 to 1, by the bits that a passage may have."""
        whole = sum(self.importance) + self.absent or 1.0
        return {
            bits: sum(part for at, part in enumerate(self.importance) if bits >> at & 1) / whole
            for bits in {0, *self.bits.values()}
        }

    def together(self, numbers: Iterable[int]) -> float:
        """The share of the query, 0 to 1, that the passages meet between them."""
        met = 0
        bits = self.bits
        for number in numbers:
            if number in bits:
                met |= bits[number]
        share = self._shares.get(met)
        if share is None:
            found = sum(part for at, part in enumerate(self.importance) if met >> at & 1)
            share = self._shares[met] = found / (sum(self.importance) or 1.0)
        return share


@dataclass
class Found:
    """Passage number -> score. ``partial``: passages that lack a part of what was asked for are
    here as well; ``absent``: words that no passage has."""

    scores: dict[int, float] = field(default_factory=dict)
    partial: bool = False
    parts: Parts | None = None
    absent: tuple[str, ...] = ()


class Scorer:
    """Meets units with passages; keeps what it met lately. Safe to call from any thread."""

    def __init__(
        self,
        backend: SearchBackend,
        corpus: Corpus,
        labels: Labels,
        frequency: Frequency | None = None,
    ) -> None:
        """``frequency``: where the corpus is a part of a larger library, that of its units."""
        self._frequency = frequency
        self._backend = backend
        self._corpus = corpus
        self._labels = labels
        self._end = corpus.in_cases.stop  # behind it are the user's notes
        self._kept: Recent[Unit, Meeting] = Recent(
            KEPT_UNITS, ROOM, lambda meeting: len(meeting.strengths)
        )
        self._weights = [KIND_WEIGHTS.get(kind, 1.0) for kind in corpus.kinds.values]

    def meet(self, unit: Unit) -> Meeting:
        """Where ``unit`` is met, by any of its alternatives or by a label."""
        return self._kept.get_or(unit, partial(self._meet, unit))

    def _meet(self, unit: Unit) -> Meeting:
        strengths: dict[int, float] = {}
        for alternative in unit.alternatives:
            self._raise(strengths, self._occurrences(alternative), alternative.weight)
        if unit.loose:
            self._raise(strengths, self._together(unit.loose), LOOSE_WEIGHT)
        marked: dict[int, float] = {}
        for alternative in unit.alternatives:
            for met in self._labels.met_by(alternative):
                strength = met.strength * alternative.weight
                for number in met.label.numbers:
                    if strength > marked.get(number, 0.0):
                        marked[number] = strength
        for case, strength in self._cases_marked(unit).items():
            for number in self._corpus.passages_of(case):
                strengths[number] = strengths.get(number, 0.0) + max(
                    strength, marked.pop(number, 0.0)
                )
        for number, strength in marked.items():
            strengths[number] = strengths.get(number, 0.0) + strength
        kept = Strengths(strengths)
        found, count = kept.at_least_before(MET, self._end), max(1, self._end)
        if self._frequency is not None:
            found, count = self._frequency(unit, found)
        return Meeting(kept, rarity_of(found, count) * unit.weight, found / count)

    def _cases_marked(self, unit: Unit) -> dict[int, float]:
        """The cases all of whose passages meet a unit by a name or the place of the case."""
        marked: dict[int, float] = {}
        for alternative in unit.alternatives:
            for case, much in self._labels.cases_met(alternative):
                strength = much * alternative.weight
                if strength > marked.get(case, 0.0):
                    marked[case] = strength
        for much, cases in unit.cases:
            strength = LABEL_WEIGHTS["place"] * much
            for case in cases:
                if strength > marked.get(case, 0.0):
                    marked[case] = strength
        return marked

    def _occurrences(self, alternative: Alternative) -> Mapping[int, float]:
        found = self._backend.occurrences("text", alternative.stems)
        titles = self._backend.occurrences("title", alternative.stems)
        if titles:
            both = dict(found)
            for number, strength in titles.items():
                both[number] = both.get(number, 0.0) + TITLE_WEIGHT * strength
            found = both
        asked = self._backend.occurrences("asked", alternative.stems)
        if asked:
            both = dict(found)
            for number, strength in asked.items():
                both[number] = both.get(number, 0.0) + ASKED_AS_WEIGHT * strength
            found = both
        if alternative.exact and found:
            bare = alternative.surface.removesuffix("s")
            letters = r"\.?".join(map(re.escape, bare))  # I.E.P. is IEP
            wanted = re.compile(rf"(?<!\w){letters}\.?s?(?!\w)")
            passages = self._corpus.passages
            found = {
                number: strength
                for number, strength in found.items()
                if any(map(wanted.search, _said(passages[number])))
            }
        return found

    def _together(self, loose: tuple[str, ...]) -> Mapping[int, float]:
        """Passages that hold all of the stems somewhere, as strong as the weakest."""
        rows = sorted((self._backend.occurrences("text", (stem,)) for stem in loose), key=len)
        found = dict(rows[0])
        for row in rows[1:]:
            found = {n: min(s, row[n]) for n, s in found.items() if n in row}
        return found

    @staticmethod
    def _raise(strengths: dict[int, float], found: Mapping[int, float], weight: float) -> None:
        for number, strength in found.items():
            weighed = strength * weight
            if weighed > strengths.get(number, 0.0):
                strengths[number] = weighed

    def add_up(self, units: tuple[Unit, ...], among: frozenset[int] | None = None) -> Found:
        """Score passages by plain words. A passage must meet all that are asked for, common words
        and what is told of the asker aside; when fewer than ``ENOUGH_CASES`` cases have such a
        passage (``among`` these, if given), less will do. Rare words and terms of the field count
        for more in this. The user's notes are scored for themselves: what they have changes nothing
        of what is found elsewhere."""
        if not units:
            return Found()
        met = [(unit, self.meet(unit)) for unit in units]
        here = [pair for pair in met if next(iter(pair[1].strengths), self._end) < self._end]
        absent = [pair for pair in met if pair not in here]
        missing = sum(meeting.rarity for _, meeting in absent)
        found, level = self._in_library(here, missing, among) if here else (Found(), LEVELS[0])
        found.absent = tuple(unit.typed for unit, _ in absent)
        if self._end < len(self._corpus.kinds):
            found.scores |= self._in_notes([pair for pair in met if pair[1].strengths], level)
        return found

    def _in_library(
        self,
        found: Sequence[tuple[Unit, Meeting]],
        missing: float,
        among: frozenset[int] | None,
    ) -> tuple[Found, float]:
        """Of units that are met there, and the share of what is asked that a passage had to meet.
        ``missing``: how much those count that nothing meets."""
        asked_for = _asked_for(found)
        asked = [meeting for _, meeting in asked_for]
        chosen = {unit for unit, _ in asked_for}
        extra = [meeting for unit, meeting in found if unit not in chosen]
        bits = _bits(asked)
        if self._end < len(self._corpus.kinds):
            bits = {number: own for number, own in bits.items() if number < self._end}
        part_of = _parts_of({*bits.values()}, asked)
        met = {number: part_of[own] for number, own in bits.items()}
        everything = met
        for unit, meeting in found:
            if unit.required and meeting in asked:
                with_it = {n: met[n] for n in meeting.met if n in met}
                if with_it and (among is None or not among.isdisjoint(with_it)):
                    met = with_it
        importance = tuple(meeting.rarity for meeting in asked)
        whole = sum(importance) or 1.0
        level = self._level(met, whole, among)
        least = level * whole
        if met is not everything:
            met = self._with_rest(met, everything, whole)
        enough = least if met is everything else min(least, LEVELS[-1] * whole)
        covering = {p: (p / whole) ** COVERING for p in {*met.values()} if p >= enough}
        kept = {number: 0.0 for number, part in met.items() if part in covering}
        del met, everything  # of half of all passages they take more room than the index
        for meeting in (*asked, *extra):
            rarity = meeting.rarity
            for number, strength in meeting.strengths.items():
                if number in kept:
                    kept[number] += strength * rarity
        weights, kinds = self._weights, self._corpus.kinds.codes
        covers = {own: covering[part] for own, part in part_of.items() if part in covering}
        for number, score in kept.items():
            kept[number] = score * weights[kinds[number]] * covers[bits[number]]
        units = tuple(unit for unit, _ in asked_for)
        parts = Parts(bits, units, importance, missing)
        partial = any(part < LEVELS[0] * whole for part in covering)
        return Found(kept, partial, parts), level

    def _in_notes(self, found: Sequence[tuple[Unit, Meeting]], level: float) -> dict[int, float]:
        """The user's notes that meet at least this share of what is asked, with their scores."""
        asked = [meeting for _, meeting in _asked_for(found)] if found else []
        met: dict[int, float] = {}
        for meeting in asked:
            for number in meeting.met:
                if number >= self._end:
                    met[number] = met.get(number, 0.0) + meeting.rarity
        whole = sum(meeting.rarity for meeting in asked) or 1.0
        kept = {n: 0.0 for n, part in met.items() if part >= level * whole}
        for _, meeting in found if kept else ():
            for number, strength in meeting.strengths.items():
                if number in kept:
                    kept[number] += strength * meeting.rarity
        weights, kinds = self._weights, self._corpus.kinds.codes
        return {
            n: score * weights[kinds[n]] * (met[n] / whole) ** COVERING for n, score in kept.items()
        }

    def _with_rest(
        self, met: dict[int, float], everything: Mapping[int, float], whole: float
    ) -> dict[int, float]:
        """Where no passage meets all that is asked, one may say what is required and another of
        the same case the rest: ``met`` with those others."""
        if max(met.values(), default=0.0) >= LEVELS[0] * whole:
            return met
        case_of = self._corpus.case_of
        homes = {case_of[number] for number in met} - {-1}
        rest = {
            number: part
            for number, part in everything.items()
            if number not in met and part >= LEVELS[-1] * whole and case_of[number] in homes
        }
        return {**met, **rest}

    def _level(self, met: Mapping[int, float], whole: float, among: frozenset[int] | None) -> float:
        """The share of what is asked that a passage must meet: the highest level at which there
        are enough cases to choose from."""
        case_of = self._corpus.case_of
        if among is not None:
            met = {number: part for number, part in met.items() if number in among}
        for level in LEVELS:
            least = level * whole
            cases: set[int] = {-1}
            for number, part in met.items():
                if part >= least:
                    cases.add(case_of[number])
                    if len(cases) > ENOUGH_CASES:
                        return level
        return LEVELS[-1]


def _asked_for(found: Sequence[tuple[Unit, Meeting]]) -> Sequence[tuple[Unit, Meeting]]:
    """What a passage must meet: not what is told of the asker, no place and no common word, unless
    there is nothing else."""
    optional = [pair for pair in found if pair[0].optional]
    plain = [pair for pair in found if not pair[0].optional]
    others = [pair for pair in plain if pair[0].role != "asker"]
    return [pair for pair in others if pair[1].share <= COMMON] or others or optional or found


def _bits(asked: Sequence[Meeting]) -> dict[int, int]:
    """Which of what is asked each passage meets, a bit each."""
    bits: dict[int, int] = {}
    for at, meeting in enumerate(asked):
        own = dict.fromkeys(meeting.met, 1 << at)
        for number in filter(bits.__contains__, own):
            own[number] |= bits[number]
        bits |= own
    return bits


def _parts_of(kinds: Iterable[int], asked: Sequence[Meeting]) -> dict[int, float]:
    """How much of what is asked each set of bits is."""
    return {
        bits: sum(meeting.rarity for at, meeting in enumerate(asked) if bits >> at & 1)
        for bits in kinds
    }


def _said(passage: Passage) -> tuple[str, ...]:
    return (passage.text, passage.title, *passage.asked_as)

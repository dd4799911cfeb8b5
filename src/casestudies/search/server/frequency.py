"""How many of a server's passages meet what is asked for, told without asking the server."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from casestudies.recent import Recent
from casestudies.search.backend import FIELDS, SearchBackend
from casestudies.search.engine import SearchEngine
from casestudies.search.labels.found import Label
from casestudies.search.query.units import Alternative, Unit
from casestudies.search.weights import MET

KEPT_STEMS, KEPT_UNITS = 10_000, 1_000
CODES = ("dimension", "population", "practice", "meaning", "asked")
_IN_A_ROW = 0.5  # of the passages that have the rarest word: all of them stand somewhere more often
_FEW = 2  # passages of the desk's library tell little

Often = Callable[[Iterable[str]], int]
"""In how many passages all of some stems stand, at most."""


def coded(engine: SearchEngine, alternative: Alternative) -> Iterator[tuple[Label, float]]:
    """What passages are marked with that says it without a word, and how strongly."""
    for met in engine.labels.met_by(alternative):
        strength = met.strength * alternative.weight
        if strength >= MET and met.label.kind in (*CODES, "section"):
            yield met.label, strength


class DeskFrequencies:
    """What of the desk's own passages tells of a server's. How many have the words of a unit, in
    any form and in how readers would ask for them, is known of both; how many of these meet it, of
    the desk's alone: a word that only goes with a thing is no more than a hint, words stand apart
    more often than in a row, and HOW is not how."""

    def __init__(self, engine: SearchEngine, index: SearchBackend) -> None:
        self._engine, self._index = engine, index
        self._count = max(1, len(engine.corpus.kinds))
        self._having: Recent[str, int] = Recent(KEPT_STEMS)
        self._shares: Recent[Unit, float] = Recent(KEPT_UNITS)

    def meeting(self, unit: Unit) -> float:
        """Of the passages that may meet a unit by its words and marks, the share that does."""
        return self._shares.get_or(unit, lambda: self._meeting(unit))

    def _meeting(self, unit: Unit) -> float:
        expected = expected_of(unit, self._often, self._marked, self._count)
        met = sum(1 for _ in self._engine.meet(unit).met)
        return min(1.0, (met + _FEW) / (expected + _FEW))

    def _marked(self, alternative: Alternative) -> Iterator[int]:
        return (len(label.numbers) for label, _ in coded(self._engine, alternative))

    def _often(self, row: Iterable[str]) -> int:
        return min(map(self._stands, row), default=self._count)

    def _stands(self, stemmed: str) -> int:
        """In how many passages a stem stands."""
        return self._having.get_or(stemmed, lambda: self._standing(stemmed))

    def _standing(self, stemmed: str) -> int:
        having: set[int] = set()
        for field in FIELDS:
            having.update(self._index.occurrences(field, (stemmed,)))
        return len(having)


def expected_of(
    unit: Unit,
    often: Often,
    marks: Callable[[Alternative], Iterable[int]],
    count: int,
) -> float:
    """How many of ``count`` passages have one of the ways to say a unit, were they spread by
    chance. ``marks``: how many passages have each mark that says it without a word."""
    missing = 1.0
    for alternative in unit.alternatives:
        share = often(alternative.stems) / count
        if len(alternative.stems) > 1:
            share *= _IN_A_ROW
        missing *= 1 - min(1.0, share)
        for marked in marks(alternative):
            missing *= 1 - min(1.0, marked / count)
    return (1 - missing) * count

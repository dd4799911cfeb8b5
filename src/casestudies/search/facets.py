"""Filters and facet counts over cases and passages, by sets of cases and bits of passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from casestudies.model.case import CaseBrief
from casestudies.model.query import PASSAGE_FACETS, Facet, Filters, grade_bands
from casestudies.search.corpus import Corpus

CASE_FACETS = tuple(facet for facet in Facet if facet not in PASSAGE_FACETS)


class FacetIndex:
    """Which cases have which value, and which passages carry which bits."""

    def __init__(self, corpus: Corpus, briefs: Sequence[CaseBrief]) -> None:
        self._corpus = corpus
        numbers = corpus.case_number
        self._everyone = frozenset(numbers.values())
        self._cases: dict[Facet, dict[str, set[int]]] = {facet: {} for facet in CASE_FACETS}
        for brief in briefs:
            number = numbers.get(brief.slug)
            if number is None:
                continue
            for facet, keys in _values_of(brief).items():
                for key in keys:
                    self._cases[facet].setdefault(key, set()).add(number)

    def mask(self, facet: Facet, keys: Iterable[str]) -> int:
        """The bits of a passage facet's keys; keys that the library does not have are no bit."""
        del facet
        bit = self._corpus.bit
        mask = 0
        for key in keys:
            mask |= bit.get(key, 0)
        return mask

    def cases_left(self, filters: Filters, without: Facet | None = None) -> frozenset[int]:
        """The cases that pass the case filters, leaving out the facet ``without``."""
        left = self._everyone
        for facet in CASE_FACETS:
            chosen = filters.of(facet)
            if chosen and facet is not without:
                values = self._cases[facet]
                left &= frozenset().union(*(values.get(key, ()) for key in chosen))
        return left

    def masks(self, filters: Filters, without: Facet | None = None) -> tuple[int, ...]:
        """One mask for each chosen passage facet; a passage must share a bit with every one."""
        return tuple(
            self.mask(facet, filters.of(facet))
            for facet in Facet
            if facet in PASSAGE_FACETS and facet is not without and filters.of(facet)
        )

    def passing(self, numbers: Iterable[int], masks: tuple[int, ...]) -> list[int]:
        """The passages that pass all masks."""
        marks = self._corpus.marks
        found = list(numbers)
        for mask in masks:
            found = [number for number in found if marks[number] & mask]
        return found

    def counts(self, numbers: Sequence[int], filters: Filters) -> dict[Facet, dict[str, int]]:
        """For each facet and value: how many cases are left when the value is chosen in its facet
        and all other filters stay. ``numbers``: the passages in cases that the text finds."""
        counted: dict[Facet, dict[str, int]] = {}
        passing = self.passing(numbers, self.masks(filters))
        case_of = self._corpus.case_of
        with_hits = {case_of[number] for number in passing}
        for facet in CASE_FACETS:
            left = self.cases_left(filters, without=facet) & with_hits
            values = self._cases[facet]
            counted[facet] = {key: len(cases & left) for key, cases in values.items()}
        left = self.cases_left(filters)
        shared: dict[int, int] | None = None
        for facet in PASSAGE_FACETS:
            if filters.of(facet):
                others = self.passing(numbers, self.masks(filters, without=facet))
                bits = self._bits_by_case(others, left)
            else:
                if shared is None:
                    shared = self._bits_by_case(passing, left)
                bits = shared
            counted[facet] = self._count_bits(bits)
        return counted

    def _bits_by_case(self, numbers: Iterable[int], left: frozenset[int]) -> dict[int, int]:
        """All bits that the passages of each case carry together."""
        marks, case_of = self._corpus.marks, self._corpus.case_of
        bits: dict[int, int] = dict.fromkeys(left, 0)
        for number in numbers:
            case = case_of[number]
            if case in bits:
                bits[case] |= marks[number]
        return bits

    def _count_bits(self, bits: Mapping[int, int]) -> dict[str, int]:
        """How many cases have each bit, by the bit's key."""
        keys = self._corpus.keys
        counts: dict[str, int] = {}
        for mark in bits.values():
            while mark:
                lowest = mark & -mark
                key = keys[lowest.bit_length() - 1]
                counts[key] = counts.get(key, 0) + 1
                mark ^= lowest
        return counts


def _values_of(brief: CaseBrief) -> dict[Facet, tuple[str, ...]]:
    return {
        Facet.KIND: (brief.kind.value,),
        Facet.STATE: (brief.state,),
        Facet.GRADES: grade_bands(brief.grades.low, brief.grades.high),
        Facet.LOCALE: (brief.locale,),
        Facet.STATUS: (brief.status.value,),
    }

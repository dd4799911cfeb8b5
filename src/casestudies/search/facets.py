"""Filters and facet counts over cases and passages, by sets of cases and bits of passages."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from functools import cached_property, reduce
from operator import or_
from pathlib import Path
from typing import NamedTuple

from casestudies.model.brief import CaseBrief, Kind, Visits
from casestudies.model.places import cities_of, regions_of
from casestudies.model.query import PASSAGE_FACETS, Facet, Filters, grade_bands, size_of
from casestudies.search.corpus import Corpus
from casestudies.search.packed import load, numbers_in, save
from casestudies.search.weights import HOSTED_ONCE

CASE_FACETS = tuple(facet for facet in Facet if facet not in PASSAGE_FACETS)
CaseValues = Mapping[Facet, Mapping[str, bytes]]
"""For each facet and value the numbers of the cases that have it, as an array writes them."""


class Selected(NamedTuple):
    """The passages of a case that the filters leave. ``apart``: no passage has all the passage
    facets that are chosen, different ones have them: their masks; empty otherwise."""

    passages: list[int]
    apart: tuple[int, ...] = ()


class FacetIndex:
    """Which cases have which value, and which passages carry which bits."""

    def __init__(
        self,
        corpus: Corpus,
        values: CaseValues,
        yours: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        """``yours``: by the slug of a case what the user made of it (keys of ``YOURS_NAMES``)."""
        self._corpus = corpus
        self._values = values
        self._yours = yours or {}

    @cached_property
    def _everyone(self) -> frozenset[int]:
        return frozenset(range(len(self._corpus.cases)))

    @cached_property
    def _cases(self) -> dict[Facet, dict[str, frozenset[int]]]:
        found = {
            facet: {
                key: frozenset(numbers_in(numbers))
                for key, numbers in self._values.get(facet, {}).items()
            }
            for facet in CASE_FACETS
        }
        made: dict[str, set[int]] = {}
        numbers = self._corpus.case_number
        for slug, keys in self._yours.items():
            if slug in numbers:
                for key in keys:
                    made.setdefault(key, set()).add(numbers[slug])
        found[Facet.YOURS] = {key: frozenset(cases) for key, cases in made.items()}
        return found

    @cached_property
    def totals(self) -> dict[Facet, dict[str, int]]:
        """For each facet and value how many cases of the whole library have it."""
        case_of = self._corpus.case_of
        coded: dict[str, int] = {}
        for key, numbers in self._corpus.marked.items():
            cases = {case_of[number] for number in numbers} - {-1}
            if cases:
                coded[key] = len(cases)
        counted = dict.fromkeys(PASSAGE_FACETS, coded)
        for facet in CASE_FACETS:
            values = self._told(facet)
            counted[facet] = {key: len(cases) for key, cases in values.items()}
        return counted

    def _told(self, facet: Facet) -> dict[str, frozenset[int]]:
        """The values of a facet that are counted: where all cases are of one library, it says
        nothing."""
        values = self._cases[facet]
        return {} if facet is Facet.LIBRARY and len(values) < 2 else values

    def cases_left(self, filters: Filters, without: Facet | None = None) -> frozenset[int]:
        """The cases that pass the case filters, leaving out the facet ``without``."""
        left = self._everyone
        for facet in CASE_FACETS:
            chosen = filters.of(facet)
            if chosen and facet is not without:
                having = [self._cases[facet].get(key, frozenset()) for key in chosen]
                every = facet in filters.every
                left &= frozenset.intersection(*having) if every else frozenset().union(*having)
        return left

    def having(self, facet: Facet, keys: frozenset[str]) -> dict[int, float]:
        """The cases that have one of these values of a case facet, with how much of the case it
        is, 0 to 1: grades 3 to 5 make an elementary school, a district has them among others; a
        case that only has hosted visits is less than one that does."""
        cases = self._cases[facet]
        found = dict.fromkeys(frozenset[int]().union(*(cases.get(key, ()) for key in keys)), 1.0)
        if facet is Facet.VISITS and keys != {Visits.PAST}:
            found |= dict.fromkeys(found.keys() & cases.get(Visits.PAST, frozenset()), HOSTED_ONCE)
        if facet is not Facet.GRADES:
            return found
        bands = [key for key in cases if key in keys or key != "early"]
        for case in found:
            own = [key for key in bands if case in cases[key]]
            found[case] = sum(key in keys for key in own) / len(own)
        return found

    def masks(self, filters: Filters, without: Facet | None = None) -> tuple[int, ...]:
        """The bits of which a case must have passages: one mask for each chosen passage facet,
        and for each key where every key is asked for. Keys that the library does not have are no
        bit."""
        bit = self._corpus.bit
        masks: list[int] = []
        for facet in Facet:
            keys = filters.of(facet)
            if facet not in PASSAGE_FACETS or facet is without or not keys:
                continue
            bits = [bit.get(key, 0) for key in sorted(keys)]
            masks += bits if facet in filters.every else [reduce(or_, bits)]
        return tuple(masks)

    def select(self, numbers: Iterable[int], filters: Filters) -> dict[int, Selected]:
        """What is left of the passages ``numbers`` by case, each case's in their order. Of a case
        that has passages with all chosen passage facets, these; of one whose passages have them
        all between them, those that have any; of others nothing."""
        left, masks = self.cases_left(filters), self.masks(filters)
        marks = self._corpus.marks
        found = {c: inside for c, inside in self._corpus.by_case(numbers).items() if c in left}
        if not masks:
            return {case: Selected(inside) for case, inside in found.items()}
        selected = {}
        for case, inside in found.items():
            whole = [n for n in inside if all(marks[n] & mask for mask in masks)]
            if whole:
                selected[case] = Selected(whole)
            elif all(any(marks[n] & mask for n in inside) for mask in masks):
                some = [n for n in inside if any(marks[n] & mask for mask in masks)]
                selected[case] = Selected(some, masks)
        return selected

    def beside(self, numbers: Iterable[int], filters: Filters) -> list[int]:
        """Those of the passages ``numbers`` whose cases pass the filters with other passages."""
        passing = self.select(self._corpus.in_cases, filters)
        case_of = self._corpus.case_of
        return [number for number in numbers if case_of[number] in passing]

    def counts(self, numbers: Iterable[int], filters: Filters) -> dict[Facet, dict[str, int]]:
        """For each facet and value: how many cases are left when the value is chosen in its facet
        and all other filters stay; where every value of a facet is asked for, chosen beside those
        that are. ``numbers``: the passages that the text finds."""
        counted: dict[Facet, dict[str, int]] = {}
        bits = self._bits_by_case(numbers)

        def fits(masks: tuple[int, ...], left: frozenset[int]) -> set[int]:
            return {case for case in bits if case in left and all(bits[case] & m for m in masks)}

        masks = self.masks(filters)
        left = self.cases_left(filters)
        fitting = fits(masks, left)
        for facet in CASE_FACETS:
            inside = fitting
            if filters.of(facet) and facet not in filters.every:
                inside = fits(masks, self.cases_left(filters, facet))
            values = self._told(facet)
            counted[facet] = {key: len(cases & inside) for key, cases in values.items()}
        shared = self._count_bits(bits[case] for case in fitting)
        for facet in PASSAGE_FACETS:
            if filters.of(facet) and facet not in filters.every:
                others = fits(self.masks(filters, without=facet), left)
                counted[facet] = self._count_bits(bits[case] for case in others)
            else:
                counted[facet] = shared
        return counted

    def _bits_by_case(self, numbers: Iterable[int]) -> dict[int, int]:
        """All bits that the passages of each case carry together."""
        mark = self._corpus.marks.__getitem__
        by_case = self._corpus.by_case(numbers)
        return {case: reduce(or_, map(mark, inside)) for case, inside in by_case.items()}

    def _count_bits(self, marks: Iterable[int]) -> dict[str, int]:
        """How many cases have each bit, by the bit's key."""
        keys = self._corpus.keys
        places = [0] * len(keys)
        for mark in marks:
            while mark:
                lowest = mark & -mark
                places[lowest.bit_length() - 1] += 1
                mark ^= lowest
        return {key: count for key, count in zip(keys, places, strict=True) if count}


def case_values(briefs: Iterable[CaseBrief], first: int = 0) -> CaseValues:
    """What cases have, which are numbered from ``first``."""
    found: dict[Facet, dict[str, array[int]]] = {}
    for number, brief in enumerate(briefs, first):
        for facet, keys in _values_of(brief).items():
            having = found.setdefault(facet, {})
            for key in keys:
                having.setdefault(key, array("I")).append(number)
    return {
        facet: {key: numbers.tobytes() for key, numbers in having.items()}
        for facet, having in found.items()
    }


def joined_values(first: CaseValues, second: CaseValues) -> CaseValues:
    """What the cases of both have, which are numbered in one row."""
    found = {facet: dict(having) for facet, having in first.items()}
    for facet, having in second.items():
        all_having = found.setdefault(facet, {})
        for key, numbers in having.items():
            all_having[key] = all_having.get(key, b"") + numbers
    return found


def save_values(values: CaseValues, path: Path) -> None:
    """Write them as plain data."""
    save({facet.value: dict(having) for facet, having in values.items()}, path)


def load_values(path: Path) -> CaseValues:
    """Read what ``save_values`` wrote; raises what ``packed.load`` raises."""
    return {Facet(name): having for name, having in load(path).items()}


def _values_of(brief: CaseBrief) -> dict[Facet, tuple[str, ...]]:
    size = size_of(brief.enrollment, whole_system=brief.kind in (Kind.DISTRICT, Kind.NETWORK))
    return {
        Facet.KIND: (brief.kind.value,),
        Facet.STATE: (brief.state,),
        Facet.REGION: regions_of(brief.state, brief.city),
        Facet.CITY: cities_of(brief.city),
        Facet.GRADES: grade_bands(brief.grades.low, brief.grades.high),
        Facet.LOCALE: (brief.locale,) if brief.locale else (),
        Facet.SIZE: (size,) if size else (),
        Facet.GOVERNANCE: (brief.governance,) if brief.governance else (),
        Facet.VISITS: (brief.visits.value,),
        Facet.STATUS: (brief.status.value,),
        Facet.LIBRARY: (brief.pack,),
    }

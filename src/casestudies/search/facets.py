"""Filters and facet counts over cases and passages, by sets of cases and bits of passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from functools import cached_property, lru_cache, partial, reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from casestudies.model.brief import CaseBrief, Kind, Visits
from casestudies.model.places import cities_of, regions_of
from casestudies.model.query import PASSAGE_FACETS, Facet, Filters, grade_bands, size_of
from casestudies.recent import Recent
from casestudies.search.corpus import Coded, Corpus, coded
from casestudies.search.packed import column, column_in, load, save
from casestudies.search.weights import HOSTED_ONCE

if TYPE_CHECKING:
    from casestudies.model.case import Reported

CASE_FACETS = tuple(facet for facet in Facet if facet not in PASSAGE_FACETS)
KEPT_SETS = 40
ROOM = 60_000  # cases in all that is kept


class CaseValues(NamedTuple):
    """What cases have: for each facet the keys of every case, and how many cases have each."""

    of_cases: Mapping[Facet, Coded[tuple[str, ...]]]
    totals: Mapping[Facet, Mapping[str, int]]


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
        self._sets: Recent[tuple[Facet, frozenset[str]], frozenset[int]] = Recent(
            KEPT_SETS, ROOM, len
        )
        made: dict[str, set[int]] = {}
        numbers = corpus.case_number
        for slug, keys in (yours or {}).items():
            if slug in numbers:
                for key in keys:
                    made.setdefault(key, set()).add(numbers[slug])
        self._yours = {key: frozenset(cases) for key, cases in made.items()}

    @cached_property
    def totals(self) -> dict[Facet, dict[str, int]]:
        """For each facet and value how many cases of the whole library have it."""
        coded_so = dict(self._corpus.case_counts)
        counted = dict.fromkeys(PASSAGE_FACETS, coded_so)
        for facet in CASE_FACETS:
            counted[facet] = self._told(facet, self._values.totals.get(facet, {}))
        counted[Facet.YOURS] = {key: len(cases) for key, cases in self._yours.items()}
        return counted

    def _told(self, facet: Facet, counts: Mapping[str, int]) -> dict[str, int]:
        """The values of a facet that are counted: where all cases are of one library, it says
        nothing."""
        alone = facet is Facet.LIBRARY and len(self._values.totals.get(facet, ())) < 2
        return {} if alone else dict(counts)

    def _cases(self, facet: Facet, keys: frozenset[str]) -> frozenset[int]:
        """The cases that have one of these values of a case facet."""
        return self._sets.get_or((facet, keys), partial(self._looked_up, facet, keys))

    def _looked_up(self, facet: Facet, keys: frozenset[str]) -> frozenset[int]:
        if facet is Facet.YOURS:
            return frozenset[int]().union(*(self._yours.get(key, ()) for key in keys))
        found = self._values.of_cases.get(facet)
        if found is None:
            return frozenset()
        wanted = {code for code, own in enumerate(found.values) if not keys.isdisjoint(own)}
        return frozenset(case for case, code in enumerate(found.codes) if code in wanted)

    def _count(self, facet: Facet, cases: Collection[int]) -> dict[str, int]:
        """How many of these cases have each value of a case facet."""
        if facet is Facet.YOURS:
            return {key: len(having.intersection(cases)) for key, having in self._yours.items()}
        found = self._values.of_cases.get(facet)
        counts: dict[str, int] = {}
        if found is not None:
            for code, count in Counter(map(found.codes.__getitem__, cases)).items():
                for key in found.values[code]:
                    counts[key] = counts.get(key, 0) + count
        return self._told(facet, counts)

    def reporting(self, key: str, filters: Filters) -> frozenset[int]:
        """The cases that report something of themselves, of those that pass the case filters."""
        return self._cases(Facet.REPORTED, frozenset({key})).intersection(self.cases_left(filters))

    def cases_left(self, filters: Filters, without: Facet | None = None) -> Collection[int]:
        """The cases that pass the case filters, leaving out the facet ``without``; where none is
        chosen, the range of all."""
        passing: list[frozenset[int]] = []
        for facet in CASE_FACETS:
            chosen = filters.of(facet)
            if chosen and facet is not without:
                if facet in filters.every:
                    passing += [self._cases(facet, frozenset({key})) for key in chosen]
                else:
                    passing.append(self._cases(facet, frozenset(chosen)))
        return frozenset.intersection(*passing) if passing else range(len(self._corpus.cases))

    def having(self, facet: Facet, keys: Set[str]) -> dict[int, float]:
        """The cases that have one of these values of a case facet, with how much of the case it
        is, 0 to 1: grades 3 to 5 make an elementary school, a district has them among others; a
        case that only has hosted visits is less than one that does."""
        return {case: much for much, cases in self.by_much(facet, keys) for case in cases}

    def by_much(self, facet: Facet, keys: Set[str]) -> tuple[tuple[float, frozenset[int]], ...]:
        """The same by how much it is; none where no case has one of the values."""
        keys = frozenset(keys)
        found = self._cases(facet, keys)
        values = self._values.of_cases.get(facet)
        if values is None or facet not in (Facet.VISITS, Facet.GRADES):
            return ((1.0, found),) if found else ()
        much = [_much_of(facet, keys, own) for own in values.values]
        cases: dict[float, set[int]] = {}
        for case in found:
            cases.setdefault(much[values.codes[case]], set()).add(case)
        return tuple((much, frozenset(those)) for much, those in sorted(cases.items()))

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
        found = {c: inside for c, inside in self._corpus.by_case(numbers).items() if c in left}
        if not masks:
            return {case: Selected(inside) for case, inside in found.items()}
        selected, one_of_all = {}, reduce(or_, masks)
        for case, inside in found.items():
            whole = inside
            for mask in masks:
                whole = self._with_any(whole, mask)
            if whole:
                selected[case] = Selected(whole)
            elif len(masks) > 1:
                together = reduce(or_, self._corpus.marks.of(inside))
                if all(together & mask for mask in masks):
                    selected[case] = Selected(self._with_any(inside, one_of_all), masks)
        return selected

    def _with_any(self, numbers: Sequence[int], mask: int) -> list[int]:
        """The passages that have one of the bits at least."""
        values, codes = self._corpus.marks.values, self._corpus.marks.codes
        return [number for number in numbers if values[codes[number]] & mask]

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

        def fits(masks: tuple[int, ...], left: Collection[int]) -> set[int]:
            return {case for case in bits if case in left and all(bits[case] & m for m in masks)}

        masks = self.masks(filters)
        left = self.cases_left(filters)
        fitting = fits(masks, left)
        for facet in CASE_FACETS:
            inside = fitting
            if filters.of(facet) and facet not in filters.every:
                inside = fits(masks, self.cases_left(filters, facet))
            counted[facet] = self._count(facet, inside)
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
        marks = self._corpus.marks
        by_case = self._corpus.by_case(numbers)
        return {case: reduce(or_, marks.of(inside)) for case, inside in by_case.items()}

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


def _much_of(facet: Facet, keys: frozenset[str], own: tuple[str, ...]) -> float:
    """How much of a case these values are, of all that it has of the facet."""
    if facet is Facet.VISITS:
        return HOSTED_ONCE if Visits.PAST in own and keys != {Visits.PAST} else 1.0
    bands = [key for key in own if key in keys or key != "early"]
    return sum(key in keys for key in bands) / len(bands) if bands else 0.0


def case_values(
    briefs: Iterable[CaseBrief], reported: Mapping[str, Sequence[Reported]] | None = None
) -> CaseValues:
    """What cases have, in the order in which they are numbered. ``reported``: by slug what they
    report of themselves."""
    ticks = reported or {}
    told = [_values_of(brief, ticks.get(brief.slug, ())) for brief in briefs]
    of_cases = {
        facet: coded(values.get(facet, ()) for values in told)
        for facet in CASE_FACETS
        if facet is not Facet.YOURS
    }
    totals = {
        facet: dict(Counter(key for keys in found for key in keys))
        for facet, found in of_cases.items()
    }
    return CaseValues(of_cases, totals)


def joined_values(first: CaseValues, second: CaseValues) -> CaseValues:
    """What the cases of both have, which are numbered in one row."""
    of_cases = {
        facet: found.before(second.of_cases[facet]) for facet, found in first.of_cases.items()
    }
    totals = {
        facet: dict(Counter(counts) + Counter(second.totals[facet]))
        for facet, counts in first.totals.items()
    }
    return CaseValues(of_cases, totals)


def save_values(values: CaseValues, path: Path) -> None:
    """Write them as plain data."""
    told = {
        facet.value: (found.values, column(found.codes), dict(values.totals[facet]))
        for facet, found in values.of_cases.items()
    }
    save(told, path)


def load_values(path: Path) -> CaseValues:
    """Read what ``save_values`` wrote; raises what ``packed.load`` raises."""
    of_cases, totals = {}, {}
    for name, (values, codes, counts) in load(path).items():
        of_cases[Facet(name)] = Coded(values, column_in(codes))
        totals[Facet(name)] = counts
    return CaseValues(of_cases, totals)


@lru_cache(maxsize=4096)
def _places_of(state: str, city: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The regions and cities of a case: of thousands many are at one place."""
    return regions_of(state, city), cities_of(city)


def _values_of(brief: CaseBrief, ticks: Sequence[Reported]) -> dict[Facet, tuple[str, ...]]:
    size = size_of(brief.enrollment, whole_system=brief.kind in (Kind.DISTRICT, Kind.NETWORK))
    regions, cities = _places_of(brief.state, brief.city)
    return {
        Facet.KIND: (brief.kind.value,),
        Facet.STATE: (brief.state,),
        Facet.REGION: regions,
        Facet.CITY: cities,
        Facet.GRADES: grade_bands(brief.grades.low, brief.grades.high),
        Facet.LOCALE: (brief.locale,) if brief.locale else (),
        Facet.SIZE: (size,) if size else (),
        Facet.GOVERNANCE: (brief.governance,) if brief.governance else (),
        Facet.VISITS: (brief.visits.value,),
        Facet.STATUS: (brief.status.value,),
        Facet.REPORTED: tuple(dict.fromkeys(tick.key for tick in ticks)),
        Facet.LIBRARY: (brief.pack,),
    }

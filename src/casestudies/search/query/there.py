"""Which cases are where a query says or of the kind that it names, and how far that raises them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casestudies.model.query import Facet
from casestudies.model.results import Around, Whereabouts
from casestudies.search.corpus import Corpus
from casestudies.search.facets import FacetIndex
from casestudies.search.query.distances import Distances
from casestudies.search.query.places import PLACE_FACETS
from casestudies.search.weights import KIND_FIRST, PLACE_FIRST, PLACE_TOO

NEAR = 25  # miles from a place are near it


class CasesThere:
    """Reads what the words of a query say of cases. Callable from any thread."""

    def __init__(self, facets: FacetIndex, corpus: Corpus, distances: Distances) -> None:
        self._facets = facets
        self._corpus = corpus
        self._distances = distances

    def cases(self, whereabouts: Sequence[Whereabouts], around: Around | None) -> frozenset[int]:
        """All cases at a place that the words name, or near one."""
        first = self._by_facet(whereabouts)
        places = [frozenset(first[facet]) for facet in PLACE_FACETS if facet in first]
        there = frozenset[int]().union(*places)
        if places:  # in Keene, New Hampshire
            there = frozenset.intersection(*places) or there
        if around is not None and around.typed:
            miles = around.miles if around.miles is not None else NEAR
            there |= self._distances.within(replace(around, miles=miles))
        return there

    def passages(self, whereabouts: Sequence[Whereabouts], around: Around | None) -> frozenset[int]:
        """All passages of these cases."""
        cases = self.cases(whereabouts, around)
        return frozenset(number for case in cases for number in self._corpus.passages_of(case))

    def weights(self, whereabouts: Sequence[Whereabouts]) -> dict[int, float]:
        """How much of the best score is added to that of each case."""
        first = self._by_facet(whereabouts)
        places = [first.pop(facet) for facet in PLACE_FACETS if facet in first]
        weights: dict[int, float] = {}
        for cases in places:  # at any of them; at several is better: Portland, Maine
            for case in cases:
                weights[case] = PLACE_FIRST if case not in weights else weights[case] + PLACE_TOO
        for cases in first.values():
            for case, much in cases.items():
                weights[case] = weights.get(case, 0.0) + KIND_FIRST * much
        return weights

    def _by_facet(self, whereabouts: Sequence[Whereabouts]) -> dict[Facet, dict[int, float]]:
        """For each facet of which the words name values the cases that have one of them, with how
        much of the case it is."""
        keys: dict[Facet, frozenset[str]] = {}
        for one in whereabouts:
            keys[one.facet] = keys.get(one.facet, frozenset()) | one.keys
        return {facet: self._facets.having(facet, asked) for facet, asked in keys.items()}

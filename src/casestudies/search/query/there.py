"""Which cases are where a query says or of the kind that it names, and how far that raises them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from casestudies.model.query import Facet
from casestudies.model.results import Around, Whereabouts
from casestudies.search.facets import FacetIndex
from casestudies.search.query.distances import Distances
from casestudies.search.query.places import PLACE_FACETS
from casestudies.search.weights import KIND_FIRST, PLACE_FIRST

NEAR = 25  # miles from a place are near it,
NEAR_COUNTY = 40  # and from the middle of a county


class CasesThere:
    """Reads what the words of a query say of cases. Callable from any thread."""

    def __init__(self, facets: FacetIndex, distances: Distances) -> None:
        self._facets = facets
        self._distances = distances

    def cases(self, whereabouts: Sequence[Whereabouts], around: Around | None) -> frozenset[int]:
        """All cases at a place that the words name, or near one."""
        first = self._by_facet(whereabouts)
        places = [frozenset(first[facet]) for facet in PLACE_FACETS if facet in first]
        there = frozenset[int]().union(*places)
        if places:  # in Keene, New Hampshire
            there = frozenset.intersection(*places) or there
        if around is not None and around.typed:
            there |= self._near(around)
        return there

    def _near(self, around: Around) -> frozenset[int]:
        """The cases in a city or county, or near it, and in its state where this was named."""
        distances, place = self._distances, around.place
        at_place = distances.cases_at(place)
        if at_place and place.county and around.miles is None:
            return at_place
        near = NEAR_COUNTY if place.county else NEAR
        miles = around.miles if around.miles is not None else near
        there = at_place | distances.within(replace(around, miles=miles))
        in_state = around.in_state and not place.county
        return there | distances.cases_in(place.state) if in_state else there

    def weights(
        self, whereabouts: Sequence[Whereabouts], called: frozenset[int] = frozenset()
    ) -> dict[int, float]:
        """How much of the best score is added to that of each case: at a place, or ``called`` by
        name, more than all kinds that are named with it are worth, so that no small rural district
        elsewhere comes before."""
        first = self._by_facet(whereabouts)
        places = [first.pop(facet) for facet in PLACE_FACETS if facet in first]
        at_place = PLACE_FIRST + KIND_FIRST * len(first)
        weights = dict.fromkeys(called, at_place)
        for cases in places:  # at any of them; at several is better: Portland, Maine
            for case in cases:
                weights[case] = weights.get(case, 0.0) + at_place
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

"""Questions in words to the team's library: answered as those to this desk's own are."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from casestudies.model.query import PASSAGE_FACETS, Completion, Facet, Query
from casestudies.model.results import FacetValue, SearchResults
from casestudies.said import said
from casestudies.search.engine import OWN_ORDER
from casestudies.search.query.fields import FieldValues
from casestudies.search.server.asking import Ask
from casestudies.search.server.completing import ServerCompleter
from casestudies.search.server.found import Desk, Library
from casestudies.search.server.search import Answered, ServerSearch
from casestudies.services.search.briefs import GivenBriefs
from casestudies.services.search.results import facets_told, make_results
from casestudies.services.team.library_rows import AboutLibrary, brief_from

_JOINING = ("not", "or", "and")  # what goes with the piece of a query beside it

Values = tuple[tuple[Facet, tuple[FacetValue, ...]], ...]


class TeamSearch:
    """Searches one state of the team's library; another is made when it was published anew, or this
    desk's packs are others. Any thread may ask."""

    def __init__(
        self, ask: Ask, desk: Desk, about: AboutLibrary, cases: int, passages: int
    ) -> None:
        """``about``: what holds for the library as a whole; it has so many ``cases``."""
        self.desk = desk
        self._ask = ask
        self._library = Library.of(cases, passages, about.vocabulary, about.packs, about.totals)
        self._search = ServerSearch(ask, desk, self._library, brief_from)

    def search(self, query: Query) -> SearchResults:
        """Answer a query with words, fields or exclusions. Raises ``KnownError`` where the server
        fails, and never for what was typed."""
        start = time.perf_counter()
        asked, left_out = self._answerable(query)
        found = self._search.answer(asked)
        results = make_results(
            found.engine, GivenBriefs(found.briefs), asked, _no_points, {}, _never
        )
        results = self._of_all(results, found)
        if left_out:
            told = said(
                "What cases cite is not searched in the team's library: “{0}” was left out. Cases "
                "that were taken home are searched for it."
            )
            results = replace(results, notes=(told.format(left_out), *results.notes))
        return replace(results, query=query, seconds=time.perf_counter() - start)

    def _answerable(self, query: Query) -> tuple[Query, str]:
        """The query without its fields ``source``, and these as they were typed: the server knows
        no sources. One that asks nothing else stays as it is, and finds nothing."""
        text, left_out = query.text, []
        tokens = self.desk.engine.parsed(text).tokens
        for at in reversed(range(len(tokens))):
            token = tokens[at]
            if token.kind == "field" and token.name == "source":
                start, end = token.start, token.end
                if at and tokens[at - 1].kind in _JOINING:
                    start = tokens[at - 1].start
                elif at + 1 < len(tokens) and tokens[at + 1].kind in _JOINING[1:]:
                    end = tokens[at + 1].end
                left_out.insert(0, token.text.strip())
                text = text[:start] + text[end:]
        rest = query if not text.strip() else replace(query, text=text)
        return rest, " ".join(left_out)

    def completions(self, text: str, cursor: int, limit: int) -> tuple[Completion, ...]:
        """What may be typed next at ``cursor``. Raises ``KnownError`` where the server fails."""
        return self._completer.complete(text, cursor, limit)

    @cached_property
    def _completer(self) -> ServerCompleter:
        return ServerCompleter(
            self._ask,
            self._library,
            self._search.words,
            self._field_values,
            self.desk.thesaurus,
            brief_from,
        )

    def _of_all(self, results: SearchResults, found: Answered) -> SearchResults:
        """The results with what holds for all that the server has, not only for what it sent."""
        notes = results.notes
        if found.counts is not None and found.total is not None and found.total > found.counted:
            told = said("Counts beside the filters are of the {0:,} cases that fit best.")
            notes = (*notes, told.format(found.counted))
        if found.in_part:
            told = said(
                "So many passages have this that the best were looked for in a part of the team's "
                "library; more cases have it than are counted here."
            )
            notes = (*notes, told)
        facets = results.facets
        if found.counts is not None:
            facets = facets_told(self._names, self._told(found.counts), found.filters)
        return replace(
            results,
            total=max(results.total, found.total or 0),
            passages=max(results.passages, found.passages or 0),
            facets=facets,
            values=self._values,
            notes=notes,
        )

    def _told(self, counts: Mapping[Facet, Mapping[str, int]]) -> Mapping[Facet, Mapping[str, int]]:
        """Where all cases are of one pack, that says nothing."""
        alone = len(self._library.totals[Facet.LIBRARY]) < 2
        return {**counts, Facet.LIBRARY: {}} if alone else counts

    @cached_property
    def _names(self) -> Mapping[Facet, Mapping[str, str]]:
        """What the values of all facets are called."""
        return self._field_values.names

    @cached_property
    def _field_values(self) -> FieldValues:
        library = self._library
        totals = {f: found for f, found in library.totals.items() if f not in PASSAGE_FACETS}
        return FieldValues(
            library.vocabulary, totals, self.desk.engine.language, libraries=library.packs
        )

    @cached_property
    def _values(self) -> Values:
        """Every value of the library with how many cases have it."""
        totals, names = self._told(self._library.totals), self._names
        found = []
        for facet in Facet:
            keys = [key for key in names[facet] if totals[facet].get(key)]
            if facet not in OWN_ORDER:
                keys.sort(key=lambda key, counts=totals[facet]: -counts[key])
            values = (FacetValue(key, names[facet][key], totals[facet][key]) for key in keys)
            found.append((facet, tuple(values)))
        return tuple(found)


def _no_points(_slug: str, _findings: frozenset[str]) -> int:
    """What findings rest on is not asked of a server: it would send whole cases."""
    return 0


def _never() -> bool:
    return False

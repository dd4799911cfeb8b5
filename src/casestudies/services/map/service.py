"""The map's answers: the outlines, the cases found as marks and rows, and their distances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from casestudies.model.brief import CaseBrief
from casestudies.model.places import STATE_NAMES, GazetteerPlace, cities_of, miles_between
from casestudies.model.query import Query
from casestudies.model.results import Around, SearchResults
from casestudies.model.visit import StartPlace
from casestudies.recent import Recent
from casestudies.services.library.service import LibraryService
from casestudies.services.map.marks import Marks, make_marks, mark_of
from casestudies.services.map.outlines import Outlines, read_outlines
from casestudies.services.search.language import FACET_NAMES
from casestudies.services.search.service import SearchService

_KEPT = 4


@dataclass(frozen=True, slots=True)
class Asking:
    """What the map is to show: what ``query`` finds, or ``everything`` that the library has, with
    distances from ``start`` if there is one. A place that the query names ("near Boston") goes
    before the start unless that is to be ``kept``."""

    query: Query
    everything: bool = False
    start: StartPlace | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class MapCase:
    """A case of the answer. ``miles`` from the start as the crow flies, None without a start;
    ``drawn`` is False for one in a territory that the outlines do not hold."""

    brief: CaseBrief
    miles: float | None
    drawn: bool


@dataclass(frozen=True, slots=True)
class MapAnswer:
    """``cases`` by distance from ``start``, or without one in the order in which they were found;
    the ``marks`` of those that are drawn. ``total`` counts the library's cases; ``said`` is the
    query in words, "" where it asks for nothing; ``within`` the miles that it asks for, None where
    it names no place or the start goes before it, 0 where it only asks for what is near."""

    asking: Asking
    cases: tuple[MapCase, ...]
    marks: Marks
    total: int
    said: str
    start: StartPlace | None
    within: float | None


@dataclass(frozen=True, slots=True)
class _Found:
    """What a query finds, before anything is measured."""

    briefs: tuple[CaseBrief, ...]
    marks: Marks
    drawn: frozenset[str]
    said: str
    around: Around | None


class MapService:
    """Answers of one open library; every method may be called from any thread."""

    def __init__(self, library: LibraryService, searching: SearchService) -> None:
        self._library = library
        self._searching = searching
        self._kept: Recent[tuple[str, Query, bool], _Found] = Recent(_KEPT)

    @cached_property
    def outlines(self) -> Outlines:
        """The outlines of the states; read at the first question."""
        return read_outlines()

    def answer(self, asking: Asking) -> MapAnswer:
        """The cases to show. Raises ``KnownError`` when the library fails."""
        key = (self._library.fingerprint(), asking.query, asking.everything)
        found = self._kept.get_or(key, partial(self._found, asking))
        start, within = asking.start, None
        if found.around is not None and not (asking.kept and start):
            start, within = _start_of(found.around.place), found.around.miles or 0.0
        cases = [
            MapCase(brief, _miles(start, brief), brief.slug in found.drawn)
            for brief in found.briefs
        ]
        if start is not None:
            cases.sort(key=lambda case: case.miles or 0.0)
        total = len(self._library.briefs())
        return MapAnswer(asking, tuple(cases), found.marks, total, found.said, start, within)

    def _found(self, asking: Asking) -> _Found:
        briefs, said, around = self._library.briefs(), "", None
        if asking.query.text.strip() or asking.query.filters:
            query = replace(asking.query, limit=max(len(briefs), 1), hits_per_case=1)
            results = self._searching.search(query)
            said, around = in_words(asking.query, results), results.around
            if not asking.everything:
                briefs = tuple(hit.brief for hit in results.cases)
        drawn = [mark for brief in briefs if (mark := mark_of(brief)) is not None]
        slugs = frozenset(mark.slug for mark in drawn)
        return _Found(briefs, make_marks(drawn), slugs, said, around)

    def forget_answers(self) -> None:
        """Drop the answers kept at hand, so that the next question is worked out again."""
        self._kept.clear()

    def start_places(self, text: str) -> tuple[StartPlace, ...]:
        """Places to measure from that ``text`` may mean: the city of this name where a case is,
        cases by their names and cities, other cities, towns and counties of the name, and those
        that begin so."""
        from casestudies.search.gazetteer import key_of, split_state

        wanted = {key_of(text), key_of(split_state(text)[0])}
        listed = self._searching.places(text) if text.strip() else ()
        briefs = self._library.briefs()
        of_cases = {(city, brief.state) for brief in briefs for city in cities_of(brief.city)}
        called = [place for place in listed if key_of(place.name) in wanted]
        there = [place for place in called if (place.name, place.state) in of_cases]
        cases = start_places(briefs, text)
        rest = (place for place in (*called, *listed) if place not in there)
        return (*map(_start_of, there), *cases, *map(_start_of, dict.fromkeys(rest)))


def _start_of(place: GazetteerPlace) -> StartPlace:
    return StartPlace(place.short, place.latitude, place.longitude)


def in_words(query: Query, results: SearchResults) -> str:
    """A query as one reads it: "“grading” · State: Maine or Vermont"; ``results`` has the names."""
    names = {(facet, value.key): value.name for facet, row in results.values for value in row}
    parts = [f"“{query.text.strip()}”"] if query.text.strip() else []
    for facet, keys in query.filters.chosen:
        between = " and " if facet in query.filters.every else " or "
        called = between.join(sorted(names.get((facet, key), key) for key in keys))
        parts.append(f"{FACET_NAMES[facet]}: {called}")
    return " · ".join(parts)


def start_places(briefs: Sequence[CaseBrief], text: str) -> tuple[StartPlace, ...]:
    """Those cases of which ``text`` begins words of the names, city or state, as places."""
    return tuple(
        StartPlace(f"{brief.short_name} · {brief.city}, {brief.state}", brief.lat, brief.lon)
        for brief in briefs
        if _begins(brief, text)
    )


def _begins(brief: CaseBrief, text: str) -> bool:
    from casestudies.model.letters import begins_words

    state = STATE_NAMES.get(brief.state, "")
    return begins_words(" ".join((brief.name, brief.city, brief.state, state, *brief.aka)), text)


def _miles(start: StartPlace | None, brief: CaseBrief) -> float | None:
    if start is None:
        return None
    return miles_between(start.latitude, start.longitude, brief.lat, brief.lon)

"""What a user asks of the search: words, filters, order; its pieces, and what may come next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from casestudies.model.brief import PACK_NAMES
from casestudies.said import Names, mark, named, said


class Facet(StrEnum):
    """The facets, in the order in which the Explore page shows them."""

    KIND = "kind"
    POPULATION = "population"
    DIMENSION = "dimension"
    STATE = "state"
    REGION = "region"
    GRADES = "grades"
    LOCALE = "locale"
    VISITS = "visits"
    STATUS = "status"
    PRACTICE = "practice"
    REPORTED = "reported"  # what a school says of itself in a survey; no finding
    SIZE = "size"
    GOVERNANCE = "governance"
    CITY = "city"
    SEEN = "seen"
    LIBRARY = "library"
    YOURS = "yours"


PASSAGE_FACETS = frozenset({Facet.POPULATION, Facet.DIMENSION, Facet.PRACTICE, Facet.SEEN})
SHARED_FACETS = PASSAGE_FACETS - {Facet.SEEN} | {
    Facet.GRADES,
    Facet.REGION,
    Facet.CITY,
    Facet.REPORTED,
    Facet.YOURS,
}
"""Facets of which a case may have several values, so that all of them can be asked for."""

YOURS_NAMES: Names[str] = Names(
    {
        "starred": mark("Starred"),
        "noted": mark("Your notes"),
        "highlighted": mark("Your highlights"),
        "colleagues": mark("By colleagues"),
    }
)
"""What the user, or another of the team, may have made of a case or of something in it."""

GRADE_BANDS: dict[str, tuple[int, int]] = {
    "early": (-1, 0),  # PK and K
    "elementary": (1, 5),
    "middle": (6, 8),
    "high": (9, 12),
    "adult": (13, 13),
}


def grade_number(grade: str) -> int:
    """PK is -1, K is 0, 1 to 12 are themselves, adult is 13."""
    return (
        {"PK": -1, "K": 0, "adult": 13}.get(grade) if grade in ("PK", "K", "adult") else int(grade)
    )  # type: ignore[return-value]


def grade_bands(low: str, high: str) -> tuple[str, ...]:
    """The bands (keys of ``GRADE_BANDS``) that a range of grades touches; none where it is not told
    (an own case, an import)."""
    if not low or not high:
        return ()
    first, last = grade_number(low), grade_number(high)
    return tuple(key for key, (a, b) in GRADE_BANDS.items() if first <= b and last >= a)


SIZES: dict[str, tuple[int, int]] = {
    "small": (0, 0),
    "medium": (400, 2500),
    "large": (1000, 10000),
}
"""From how many learners on a school, and a district or a network, is of a size. Our own cuts: no
public list has them for both."""

SIZE_NAMES: Names[str] = Names(
    {
        "small": mark("Small: a school under 400, a district under 2,500"),
        "medium": mark("Medium: a school from 400, a district from 2,500"),
        "large": mark("Large: a school from 1,000, a district from 10,000"),
    }
)


def size_of(enrollment: float | None, *, whole_system: bool) -> str | None:
    """The size (a key of ``SIZES``) of a school or, a ``whole_system``, of a district or network;
    None where the number of learners is not known."""
    if enrollment is None:
        return None
    sizes = [key for key, least in SIZES.items() if enrollment >= least[whole_system]]
    return sizes[-1]


def value_told(facet: Facet, name: str) -> str:
    """The written name of a facet's value in the language of the window; states, cities and packs
    of others keep theirs."""
    return telling(facet)(name)


def telling(facet: Facet) -> Callable[[str], str]:
    """What tells the values of a facet, as ``value_told``."""
    if facet in (Facet.POPULATION, Facet.DIMENSION, Facet.PRACTICE, Facet.REPORTED):
        return named
    if facet in (Facet.STATE, Facet.CITY):
        return str
    return _pack_told if facet is Facet.LIBRARY else said


def _pack_told(name: str) -> str:
    return said(name) if name in PACK_NAMES.written.values() else name


class Sort(StrEnum):
    """Orders of the cases found. Where nothing is asked in words, relevance is what is most
    documented on the chosen facets, and A to Z without such (see ``SearchResults.order``)."""

    RELEVANCE = "relevance"
    MOST_DOCUMENTED = "most-documented"  # by the findings that were found
    NEAREST = "nearest"  # to the place from which distances are asked for
    NAME = "name"
    ENROLLMENT = "enrollment"
    NEWEST = "newest"
    BEST_DOCUMENTED = "best-documented"  # by all sources of the case


@dataclass(frozen=True)
class Filters:
    """Chosen facet keys. Keys of one facet are alternatives, unless the facet is in ``every``: then
    a case must have them all. Facets add up. Kind, state, region, city, locale, grades, size,
    governance, visits, status, reported, library and yours select cases; population, dimension,
    practice and seen select passages: those of a case that have all of them, else those that have
    them all between them."""

    chosen: tuple[tuple[Facet, frozenset[str]], ...] = ()
    every: frozenset[Facet] = frozenset()

    def of(self, facet: Facet) -> frozenset[str]:
        for name, keys in self.chosen:
            if name is facet:
                return keys
        return frozenset()

    def with_(self, facet: Facet, keys: frozenset[str] | set[str]) -> Filters:
        rest = {name: found for name, found in self.chosen if name is not facet}
        if keys:
            rest[facet] = frozenset(keys)
        return Filters(
            tuple((name, rest[name]) for name in Facet if name in rest),
            frozenset(self.every & rest.keys()),
        )

    def toggled(self, facet: Facet, key: str) -> Filters:
        return self.with_(facet, self.of(facet) ^ {key})

    def asking(self, facet: Facet, *, every: bool) -> Filters:
        """The same keys, ``every`` one of the facet asked for or any. A facet without keys, or of
        which a case has one value only, stays as it is."""
        if facet not in SHARED_FACETS or not self.of(facet):
            return self
        changed = self.every | {facet} if every else self.every - {facet}
        return replace(self, every=changed)

    def __bool__(self) -> bool:
        return bool(self.chosen)


@dataclass(frozen=True)
class Query:
    """``limit``: at most so many cases are returned with their hits (all are counted);
    ``hits_per_case``: passages shown per case."""

    text: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.RELEVANCE
    limit: int = 50
    hits_per_case: int = 3

    def with_filters(self, filters: Filters) -> Query:
        return replace(self, filters=filters)


@dataclass(frozen=True, slots=True)
class QueryToken:
    """A piece of a query as typed: ``text`` stands at ``start`` to ``end``. ``kind``: word, phrase,
    prefix, field, not, or, and, open, close. A field whose value means something in this library
    has a ``facet`` with ``keys``, ``every`` one of them asked for or any, and a ``label``
    (Dimension: Grading and reporting); so a box can take it out of the text and show it as a token.
    ``known`` is False for a field that means nothing. ``alone`` is a field as it can stand anywhere
    (state:MA,ME for state:ma OR state:me); ``sign``: so many characters before it are its minus
    sign or NOT. ``depth``: how many brackets it stands in, below 0 after one that was never opened.
    ``lifted``: the search takes the field out of the words and adds it to the filters."""

    kind: str
    start: int
    end: int
    text: str
    negated: bool = False
    facet: Facet | None = None
    keys: tuple[str, ...] = ()
    label: str = ""
    known: bool = True
    depth: int = 0
    lifted: bool = False
    every: bool = False
    alone: str = ""
    sign: int = 0


@dataclass(frozen=True, slots=True)
class Completion:
    """What may be typed next: put ``text`` in place of the query's ``start`` to ``end``. ``label``
    is what a list shows, ``detail`` says what it is; ``kind``: field, value, case, population,
    dimension, practice, term, word. ``cursor`` is where the cursor goes, in the whole new text."""

    text: str
    start: int
    end: int
    label: str
    detail: str
    kind: str
    cursor: int

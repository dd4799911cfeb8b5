"""Fields of the query language: which facet value a text means, and which passages pass a test."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from casestudies.model.brief import CORE_PACK, OWN_PACK, VISITS_NAMES, Kind, Status
from casestudies.model.letters import written
from casestudies.model.places import GRADE_BAND_NAMES, REGIONS, STATE_NAMES
from casestudies.model.query import SIZE_NAMES, YOURS_NAMES, Facet, grade_bands
from casestudies.model.results import Passage
from casestudies.model.second_reading import SEEN_AGAIN_NAMES, SEEN_AGAIN_SHORT
from casestudies.model.vocabulary import Vocabulary
from casestudies.search.corpus import CitedSource, Corpus
from casestudies.search.query.parser import FieldTest
from casestudies.search.text import fold, stems
from casestudies.search.thesaurus import FieldLanguage

_FACETS = {facet.value: facet for facet in Facet}
_YEARS = re.compile(r"(?P<first>\d{4})(?:\s*(?:-|–|\.\.|to)\s*(?P<last>\d{4}))?$")
_BETWEEN = re.compile(r"[,+]")
_GRADE = re.compile(r"(?:grade\s*)?(PK|K|\d{1,2}|adult)(?:\s*(?:-|–|to)\s*(PK|K|\d{1,2}|adult))?$")


class Meant(NamedTuple):
    """What a field asks for: ``keys`` of its facet, ``every`` one of them or any; ``unknown``:
    values that the library does not have."""

    keys: frozenset[str]
    every: bool = False
    unknown: tuple[str, ...] = ()


class FieldValues:
    """All values that the facets can take in this library, found by key or by name."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        values: Mapping[Facet, Mapping[str, object]],
        language: FieldLanguage,
        sources: Callable[[], Sequence[CitedSource]] = tuple,
        read_distance: Callable[[str], object] = lambda _: None,
        libraries: Mapping[str, str] | None = None,
        reported: Sequence[Passage] = (),
    ) -> None:
        """``values``: what of each facet the cases have; ``read_distance``: what *100 miles of
        Concord, NH* asks for, None for another text; ``libraries``: what packs are called;
        ``reported``: what schools report (see ``reported_passages``)."""
        called = libraries or {}
        self._language = language
        self.read_distance = read_distance
        had = {facet: values.get(facet, {}) for facet in Facet}
        self.names: dict[Facet, dict[str, str]] = {
            Facet.KIND: {kind.value: kind.value.capitalize() for kind in Kind},
            Facet.POPULATION: {item.key: item.name for item in vocabulary.populations},
            Facet.DIMENSION: {item.key: item.name for item in vocabulary.dimensions},
            Facet.STATE: {key: STATE_NAMES.get(key, key) for key in sorted(had[Facet.STATE])},
            Facet.REGION: {key: r.name for key, r in REGIONS.items() if key in had[Facet.REGION]},
            Facet.GRADES: dict(GRADE_BAND_NAMES.written),
            Facet.LOCALE: {key: key.capitalize() for key in sorted(had[Facet.LOCALE])},
            Facet.VISITS: dict(VISITS_NAMES.written),
            Facet.STATUS: {status.value: status.value.capitalize() for status in Status},
            Facet.PRACTICE: {item.key: item.name for item in vocabulary.practices},
            Facet.REPORTED: {key_reported(told): told.title for told in reported},
            Facet.SIZE: dict(SIZE_NAMES.written),
            Facet.GOVERNANCE: {key: key.capitalize() for key in sorted(had[Facet.GOVERNANCE])},
            Facet.CITY: {city: city for city in sorted(had[Facet.CITY])},
            Facet.SEEN: {seen.value: name for seen, name in SEEN_AGAIN_NAMES.written.items()},
            Facet.LIBRARY: {
                pack: called.get(pack, pack)
                for pack in sorted(had[Facet.LIBRARY], key=_core_and_own_first)
            },
            Facet.YOURS: dict(YOURS_NAMES.written),
        }
        self._short: dict[Facet, dict[str, str]] = {
            Facet.POPULATION: {item.key: item.short_name for item in vocabulary.populations},
            Facet.DIMENSION: {item.key: item.short_name for item in vocabulary.dimensions},
            Facet.SEEN: {seen.value: name for seen, name in SEEN_AGAIN_SHORT.items()},
            Facet.YOURS: {
                "starred": "Stars",
                "noted": "Notes",
                "highlighted": "Highlights",
                "colleagues": "Colleagues",
            },
        }
        self._reported = reported
        self._sources = sources
        self._made: dict[Facet, _Written] = {}

    def _written(self, facet: Facet) -> _Written:
        """How the values of a facet are written, made when first asked for: no start needs them."""
        if facet not in self._made:
            made = _Written(self.names[facet], self._short.get(facet, {}))
            for told in self._reported if facet is Facet.REPORTED else ():
                made.also(key_reported(told), told.text.split("; "))
            self._made[facet] = made
        return self._made[facet]

    @cached_property
    def _publishers(self) -> frozenset[str]:
        """The publishers of what the cases cite, folded."""
        return frozenset(fold(source.publisher) for source in self._sources() if source.publisher)

    def find(self, facet: Facet, text: str, *, whole: bool = False) -> frozenset[str]:
        """The keys that ``text`` means; empty when it means none.

        A key or a name counts first, then another word of the field for a name, then, unless a
        ``whole`` one is wanted, the only key or name that begins with the text.
        """
        written = self._written(facet)
        wanted = _spelled(text)
        if not wanted:
            return frozenset()
        if wanted in written.whole:
            return frozenset({written.whole[wanted]})
        if facet is Facet.GRADES:
            return _bands(text)
        if facet is Facet.STATE:
            for key, name in STATE_NAMES.items():
                if wanted in (_spelled(key), _spelled(name)):
                    return frozenset({key})
        if facet is Facet.REGION:
            bare = wanted.removeprefix("the ")
            for key, region in REGIONS.items():
                ways = {_spelled(way) for way in (key, region.name, *region.typed)}
                if wanted in ways or bare in ways:
                    return frozenset({key})
        row = stems(text)
        meant = [row, *(other.stems for other in self._language.expansions(text, row))]
        for stemmed in meant if row else ():
            if stemmed in written.stemmed:
                return frozenset({written.stemmed[stemmed]})
        if whole:
            return frozenset()
        begun = {key for start, key in written.beginnings if start.startswith(wanted)}
        return frozenset(begun) if len(begun) == 1 else frozenset()

    def meant(self, facet: Facet, test: FieldTest, *, whole: bool = False) -> Meant:
        """What the values of a field mean. One with commas lists alternatives, one with plus signs
        what is asked for together, where it is no name as a whole. ``whole`` as in ``find``."""
        keys: set[str] = set()
        unknown: list[str] = []
        every = test.every
        for value in test.values:
            every |= value.endswith("+")
            found = self.find(facet, value, whole=whole)
            if found or not _BETWEEN.search(value):
                parts = [value]
            else:
                parts = [part.strip() for part in _BETWEEN.split(value)]
                every |= "+" in value
            for part in filter(None, parts):
                found = self.find(facet, part, whole=whole)
                keys |= found
                if not found:
                    unknown.append(part)
        return Meant(frozenset(keys), every, tuple(unknown))

    def known(self, field: str, text: str) -> bool:
        """True when the field of the query language has a value of exactly this text."""
        facet = facet_of(field)
        if facet is not None:
            found = self.meant(facet, FieldTest(field, ":", text), whole=True)
            return bool(found.keys) and not found.unknown
        if field == "within":
            return self.read_distance(text) is not None
        if field == "year":
            return bool(year_ranges(FieldTest(field, ":", text)))
        return fold(text).strip() in self._publishers


class _Written:
    """The ways in which the values of one facet are written, each with its key."""

    def __init__(self, names: Mapping[str, str], short: Mapping[str, str]) -> None:
        self.whole: dict[str, str] = {}
        self.stemmed: dict[tuple[str, ...], str] = {}
        self.beginnings: list[tuple[str, str]] = []
        for key, name in names.items():
            for text in (key, name, short.get(key, name)):
                self.whole.setdefault(_spelled(text), key)
            self.stemmed.setdefault(stems(name), key)
            self.beginnings += [(_spelled(key), key), (_spelled(name), key)]

    def also(self, key: str, texts: Iterable[str]) -> None:
        """Other ways to write a key, unless they are written for one already."""
        for text in texts:
            self.whole.setdefault(_spelled(text), key)
            self.stemmed.setdefault(stems(text), key)
            self.beginnings.append((_spelled(text), key))


def key_reported(passage: Passage) -> str:
    """The key of the facet that a passage of what schools report stands for."""
    return passage.key.partition("/")[2]


def _core_and_own_first(pack: str) -> tuple[bool, bool, str]:
    return pack != CORE_PACK, pack != OWN_PACK, pack


@lru_cache(maxsize=4096)
def _spelled(text: str) -> str:
    """A name by its words alone: signs, accents and blanks make no other name."""
    return " ".join(fold(word) for word, _, _ in written(text))


def _bands(text: str) -> frozenset[str]:
    match = _GRADE.match(text.strip().replace("pk", "PK").replace("k", "K"))
    if match is None:
        return frozenset()
    low, high = match.group(1), match.group(2) or match.group(1)
    if any(part.isdigit() and not 1 <= int(part) <= 12 for part in (low, high)):
        return frozenset()
    return frozenset(grade_bands(low, high))


def facet_of(name: str) -> Facet | None:
    """The facet that a field names; None for ``source``, ``year`` and ``within``."""
    return _FACETS.get(name)


def year_ranges(test: FieldTest) -> tuple[tuple[int, int], ...]:
    """First and last years that pass ``year>2018``, ``year:2015-2018`` or ``year:2015,2018``; none
    for what is no year."""
    found = [_range(test.op, part) for part in test.value.split(",") if part.strip()]
    ranges = [years for years in found if years is not None]
    return tuple(ranges) if len(ranges) == len(found) else ()


def _range(op: str, text: str) -> tuple[int, int] | None:
    match = _YEARS.match(text.strip())
    if match is None:
        return None
    first, last = int(match["first"]), int(match["last"] or match["first"])
    ranges = {
        ":": (first, last),
        ">": (last + 1, 9999),
        ">=": (first, 9999),
        "<": (0, first - 1),
        "<=": (0, last),
    }
    return ranges.get(op)


def in_years(corpus: Corpus, ranges: Sequence[tuple[int, int]]) -> set[int]:
    """Passages dated within one of the ranges of years."""
    return {
        number
        for number, year in enumerate(corpus.seldom.years())
        if year and any(first <= year <= last for first, last in ranges)
    }


def from_source(corpus: Corpus, text: str) -> set[int]:
    """Passages that cite a source whose publisher, title, author or kind has ``text`` in it; where
    none has, one of the texts between its commas."""
    found = _citing(corpus, text)
    if not found and "," in text:
        found = set().union(*(_citing(corpus, part) for part in text.split(",")))
    return found


def _citing(corpus: Corpus, text: str) -> set[int]:
    wanted = fold(text).strip()
    keys: dict[int, set[str]] = {}
    for source in corpus.seldom.sources() if wanted else ():
        if wanted in source.about:
            for key, cases in source.cases.items():
                for case in cases:
                    keys.setdefault(case, set()).add(key)
    cited = corpus.seldom.cited() if keys else None
    return {
        number
        for case, meant in keys.items()
        for number in corpus.passages_of(case)
        if cited is not None and not meant.isdisjoint(cited[number])
    }

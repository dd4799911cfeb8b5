"""Fields of the query language: which facet value a text means, and which passages pass a test."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casestudies.model.case import CaseBrief, Kind, Status
from casestudies.model.places import GRADE_BAND_NAMES, STATE_NAMES
from casestudies.model.query import Facet, grade_bands
from casestudies.model.vocabulary import Vocabulary
from casestudies.search.corpus import Corpus
from casestudies.search.parser import FieldTest
from casestudies.search.text import fold, stems
from casestudies.search.thesaurus import FieldLanguage

_FACETS = {facet.value: facet for facet in Facet}
_YEARS = re.compile(r"(?P<first>\d{4})(?:\s*(?:-|–|\.\.)\s*(?P<last>\d{4}))?$")
_GRADE = re.compile(r"(?:grade\s*)?(PK|K|\d{1,2}|adult)(?:\s*(?:-|–|to)\s*(PK|K|\d{1,2}|adult))?$")


class FieldValues:
    """All values that the facets can take in this library, found by key or by name."""

    def __init__(
        self, vocabulary: Vocabulary, briefs: Sequence[CaseBrief], language: FieldLanguage
    ) -> None:
        self._language = language
        states = sorted({brief.state for brief in briefs})
        self.names: dict[Facet, dict[str, str]] = {
            Facet.KIND: {kind.value: kind.value.capitalize() for kind in Kind},
            Facet.POPULATION: {item.key: item.name for item in vocabulary.populations},
            Facet.DIMENSION: {item.key: item.name for item in vocabulary.dimensions},
            Facet.STATE: {key: STATE_NAMES.get(key, key) for key in states},
            Facet.GRADES: dict(GRADE_BAND_NAMES),
            Facet.LOCALE: {key: key.capitalize() for key in sorted({b.locale for b in briefs})},
            Facet.STATUS: {status.value: status.value.capitalize() for status in Status},
            Facet.PRACTICE: {item.key: item.name for item in vocabulary.practices},
        }
        self._short = {
            Facet.POPULATION: {item.key: item.short_name for item in vocabulary.populations},
            Facet.DIMENSION: {item.key: item.short_name for item in vocabulary.dimensions},
        }

    def find(self, facet: Facet, text: str) -> frozenset[str]:
        """The keys that ``text`` means; empty when it means none.

        A key or a name counts first, then another word of the field for a name, then the only
        key or name that begins with the text.
        """
        names = self.names[facet]
        short = self._short.get(facet, {})
        wanted = fold(text).strip()
        if not wanted:
            return frozenset()
        for key, name in names.items():
            if wanted in (fold(key), fold(name), fold(short.get(key, name))):
                return frozenset({key})
        if facet is Facet.GRADES:
            return _bands(text)
        if facet is Facet.STATE:
            for key, name in STATE_NAMES.items():
                if wanted in (fold(key), fold(name)):
                    return frozenset({key})
        row = stems(text)
        meant = {other.stems for other in self._language.expansions(text, row)} if row else set()
        for key, name in names.items():
            if row and (stems(name) in (row, *meant)):
                return frozenset({key})
        begun = {
            key
            for key, name in names.items()
            if fold(key).startswith(wanted) or fold(name).startswith(wanted)
        }
        return frozenset(begun) if len(begun) == 1 else frozenset()


def _bands(text: str) -> frozenset[str]:
    match = _GRADE.match(text.strip().replace("pk", "PK").replace("k", "K"))
    if match is None:
        return frozenset()
    low, high = match.group(1), match.group(2) or match.group(1)
    if any(part.isdigit() and not 1 <= int(part) <= 12 for part in (low, high)):
        return frozenset()
    return frozenset(grade_bands(low, high))


def facet_of(name: str) -> Facet | None:
    """The facet that a field names; None for ``source`` and ``year``."""
    return _FACETS.get(name)


def year_range(test: FieldTest) -> tuple[int, int] | None:
    """First and last year that pass ``year>2018`` or ``year:2015-2018``; None for no year."""
    match = _YEARS.match(test.value.strip())
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
    return ranges.get(test.op)


def in_years(corpus: Corpus, years: tuple[int, int]) -> set[int]:
    """Passages dated within the years."""
    first, last = years
    return {
        number
        for number, passage in enumerate(corpus.passages)
        if passage.year is not None and first <= passage.year <= last
    }


def from_source(corpus: Corpus, text: str) -> set[int]:
    """Passages that cite a source whose publisher, title, author or kind has ``text`` in it."""
    wanted = fold(text)
    found: set[int] = set()
    for entry in corpus.cases:
        keys = {key for key, _, about in entry.sources if wanted in about}
        if keys:
            found.update(
                number
                for number in range(entry.first, entry.end)
                if not keys.isdisjoint(corpus.passages[number].sources)
            )
    return found

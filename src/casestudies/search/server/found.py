"""The small library of what a server found: the desk's own search ranks, marks and explains it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from casestudies.model.brief import CaseBrief
from casestudies.model.content import Thesaurus
from casestudies.model.query import PASSAGE_FACETS, Facet
from casestudies.model.results import Passage
from casestudies.model.vocabulary import Vocabulary
from casestudies.recent import Recent
from casestudies.search.backend import FIELDS
from casestudies.search.building.corpus import corpus_of, entry_of
from casestudies.search.corpus import CaseEntry, Corpus, indexed
from casestudies.search.engine import SearchEngine
from casestudies.search.facets import CaseValues, case_values
from casestudies.search.gazetteer import Gazetteer
from casestudies.search.meaning import Direction, text_of
from casestudies.search.near_cases import AddedDirections, Meanings, MeaningTables
from casestudies.search.postings import inverted
from casestudies.search.scoring import Frequency
from casestudies.search.server.candidates import Row
from casestudies.search.server.frequency import DeskFrequencies
from casestudies.search.server.wordlist import ServerWords
from casestudies.search.text import Stems, known_stems, spelt
from casestudies.search.text_index import TextIndex

KEPT_DIRECTIONS = 20_000
_LISTS = frozenset(field.name for field in fields(Passage) if str(field.type).startswith("tuple"))


@dataclass(frozen=True)
class Desk:
    """What of a desk's own search answers for a server's library too. ``engine`` and ``index`` are
    of the desk's library: its cases tell what goes with a question, and how long passages are;
    ``noted``: the stems of labels."""

    engine: SearchEngine
    index: TextIndex
    meaning: MeaningTables
    thesaurus: Thesaurus
    gazetteer: Gazetteer
    noted: Callable[[], Stems]

    @cached_property
    def stems(self) -> Stems:
        return self.noted()

    @cached_property
    def frequencies(self) -> DeskFrequencies:
        return DeskFrequencies(self.engine, self.index)


@dataclass(frozen=True)
class Library:
    """What holds for a library on a server as a whole: how large it is, its vocabulary, what packs
    are called, and of how many cases there is each value of a facet."""

    cases: int
    passages: int
    vocabulary: Vocabulary
    packs: Mapping[str, str]
    totals: Mapping[Facet, Mapping[str, int]]

    @classmethod
    def of(
        cls,
        cases: int,
        passages: int,
        vocabulary: Vocabulary,
        packs: Mapping[str, str],
        marks: Mapping[str, int],
    ) -> Library:
        """``marks``: how many cases have each, as ``state:NH``."""
        totals: dict[Facet, dict[str, int]] = {facet: {} for facet in Facet}
        for mark, count in marks.items():
            facet, _, key = mark.partition(":")
            totals[Facet(facet)][key] = count
        return cls(cases, passages, vocabulary, packs, totals)


class FoundMeanings(Meanings):
    """Meanings of passages that no file has."""

    def __init__(self, desk: Desk, directions: AddedDirections, corpus: Corpus) -> None:
        meant = desk.engine.meanings
        super().__init__(desk.meaning, corpus, meant.weigh, meant.answered)
        self._directions = directions

    def _passages(self, asked: Direction, noise: float) -> dict[int, float]:
        return self._directions.near(asked, noise)


class FoundLibraries:
    """Makes a search of what was found, once for each query."""

    def __init__(self, desk: Desk, library: Library, words: ServerWords) -> None:
        self._desk, self._library, self._words = desk, library, words
        self._directions: Recent[str, bytes] = Recent(KEPT_DIRECTIONS)

    def engine(
        self,
        rows: Iterable[Row],
        briefs: Sequence[CaseBrief],
        text: str,
        frequency: Frequency | None = None,
    ) -> SearchEngine:
        """``briefs``: of all cases of which there are rows, and of no others; ``text``: the query,
        of whose words the names of cities are known."""
        desk, library = self._desk, self._library
        by_case: dict[str, dict[int, Row]] = {brief.slug: {} for brief in briefs}
        for row in rows:
            if row.slug in by_case:
                by_case[row.slug][row.number] = row
        passages: list[Passage] = []
        entries: list[CaseEntry] = []
        for brief in briefs:
            first = len(passages)
            own = by_case[brief.slug]
            passages += [passage_from(own[number]) for number in sorted(own)]
            entries.append(entry_of(brief, brief.city, brief.state, first, len(passages)))
        corpus = corpus_of(passages, entries, library.vocabulary)
        texts = [text_of(passage, library.vocabulary) for passage in passages]
        directions = AddedDirections(desk.meaning, texts, self._directions)
        backend = desk.index.beside(inverted(map(indexed, passages), FIELDS))
        with known_stems(desk.stems):
            return SearchEngine(
                backend,
                corpus,
                self._words,
                FoundMeanings(desk, directions, corpus),
                library.vocabulary,
                desk.thesaurus,
                briefs,
                CaseValues(case_values(briefs).of_cases, self._totals(briefs, text)),
                desk.gazetteer,
                desk.engine.language,
                library.packs,
                None,
                lambda: desk.stems,
                frequency,
            )

    def _totals(self, briefs: Sequence[CaseBrief], text: str) -> dict[Facet, Mapping[str, int]]:
        """Of how many cases there is each value. Of thousands of cities those are known that the
        query may name, and those of the cases at hand."""
        totals = dict(self._library.totals)
        here = {key for keys in case_values(briefs).of_cases[Facet.CITY] for key in keys}
        asked = {surface for surface, _ in spelt(text)}
        totals[Facet.CITY] = {
            city: count
            for city, count in totals[Facet.CITY].items()
            if city in here or not asked.isdisjoint(_words_of(city))
        }
        return {facet: found for facet, found in totals.items() if facet not in PASSAGE_FACETS}


def passage_from(row: Row) -> Passage:
    """The passage of a row."""
    about: dict[str, Any] = json.loads(row.about)
    for name in _LISTS & about.keys():
        about[name] = tuple(about[name])
    return Passage(case=row.slug, kind=row.kind, text=row.text, **about)


_cities: Recent[str, frozenset[str]] = Recent(50_000)


def _words_of(city: str) -> frozenset[str]:
    return _cities.get_or(city, lambda: frozenset(surface for surface, _ in spelt(city)))


def common_marks(passages: Iterable[Passage], least: int, most: int) -> list[str]:
    """The practices that so many of some passages carry, the most first."""
    counts = Counter(key for passage in passages for key in passage.practices)
    return [f"{Facet.PRACTICE.value}:{key}" for key, n in counts.most_common(most) if n >= least]

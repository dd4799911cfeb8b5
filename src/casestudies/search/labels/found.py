"""What passages are marked with but need not say: their case's names and place, their codes."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from casestudies.model.results import Passage
from casestudies.model.vocabulary import Vocabulary
from casestudies.recent import Recent
from casestudies.search.corpus import Corpus
from casestudies.search.labels.of_cases import CaseLabels
from casestudies.search.query.units import Alternative
from casestudies.search.text import Stems, known_stems, no_stems, stems, stop_stems
from casestudies.search.weights import LABEL_FADING, LABEL_WEIGHTS

# What the sections of a case are about, in users' words: their passages need not say it.
SECTIONS = {
    "challenge": "challenges, problems, difficulties, mistakes, obstacles, criticism, failures,"
    " what went wrong, went wrong, lessons learned, pitfalls, hard",
    "visit": "visit, visitors, site visits, tours",
    "outcome": "outcomes, results, impact, effects, evidence of success, graduation rates,"
    " test scores, achievement, success",
    "event": "timeline, history, milestones",
}
KEPT = 4000
ROOM = 20_000  # labels in all that is kept


_AskedKey = tuple[str, tuple[str, ...], bool]


class Label(NamedTuple):
    """What passages are coded with, or the section that they stand in. ``kind``: a key of
    ``LABEL_WEIGHTS``; ``numbers``: the passages that carry it."""

    kind: str
    key: str
    text: str
    stems: tuple[str, ...]
    length: int
    numbers: Sequence[int]

    def is_on(self, passage: Passage) -> bool:
        """True when the passage carries this label."""
        match self.kind:
            case "section":
                return passage.kind == self.key
            case "dimension":
                return passage.dimension == self.key
            case "population":
                return self.key in passage.populations
            case _:
                return self.key in (*passage.practices, passage.dimension, *passage.populations)


class Met(NamedTuple):
    """A label that a phrase met, and how strongly."""

    label: Label
    strength: float


class MetOfCase(NamedTuple):
    """A name or a place of one case that a phrase met, and how strongly."""

    kind: str
    text: str
    strength: float


class InCases(NamedTuple):
    """The names and the places of cases that a phrase met, by their numbers in ``CaseLabels``;
    ``texts``: the places by their texts; ``words``: how many words of the phrase say something."""

    names: Sequence[int]
    places: Sequence[int]
    texts: Mapping[str, int]
    words: int


class Labels:
    """All labels of a corpus, found by the stems they hold. They are made at the first question in
    words: the names and places of many cases take a while. Any thread may ask."""

    def __init__(
        self,
        corpus: Corpus,
        vocabulary: Vocabulary,
        ways_to_ask: Mapping[str, Sequence[str]] | None = None,
        noted: Callable[[], Stems] = no_stems,
    ) -> None:
        """``ways_to_ask``: for the name of a practice what else people call it; ``noted``: stems
        of labels that need not be worked out."""
        self._corpus = corpus
        self._vocabulary = vocabulary
        self._ways_to_ask = ways_to_ask or {}
        self._noted = noted
        self._met: Recent[_AskedKey, tuple[Met, ...]] = Recent(KEPT, ROOM, len)
        self._in_cases: Recent[_AskedKey, InCases] = Recent(
            KEPT, ROOM, lambda met: 1 + len(met.names) + len(met.places)
        )

    def make_ready(self) -> None:
        """Make the labels now."""
        _ = self._by_stem, self.of_cases

    @cached_property
    def _by_stem(self) -> dict[str, list[Label]]:
        made = _MadeLabels()
        with known_stems(self._noted()):
            made.add_all(self._corpus, self._vocabulary, self._ways_to_ask)
        return made.by_stem

    @cached_property
    def of_cases(self) -> CaseLabels:
        """What cases are called and where they are."""
        return self._corpus.labels()

    def is_whole(self, phrase: tuple[str, ...]) -> bool:
        """True when ``phrase`` is a whole label: a name of a case, a dimension, a practice."""
        return bool(self.of_cases.names.exactly(phrase)) or any(
            label.stems == phrase and label.kind not in ("meaning", "asked")
            for label in self._by_stem.get(phrase[0], ())
        )

    def population_named(self, phrase: tuple[str, ...]) -> str | None:
        """The key of the student population whose name ``phrase`` is."""
        labels = self._by_stem.get(phrase[0], ())
        found = (one.key for one in labels if one.stems == phrase and one.kind == "population")
        return next(found, None)

    def met_by(self, asked: Alternative) -> tuple[Met, ...]:
        """The labels of passages that hold what is asked, stronger the more of a label it is."""
        return self._met.get_or(_asked_key(asked), partial(self._meet, asked))

    def _meet(self, asked: Alternative) -> tuple[Met, ...]:
        found = []
        phrase = asked.stems
        words = _telling(phrase)
        for label in self._by_stem.get(phrase[0], ()):
            if not _holds(label.stems, phrase):
                continue
            if asked.exact and asked.surface.removesuffix("s") not in label.text:
                continue
            found.append(Met(label, _strength(label.kind, words, label.length)))
        return tuple(found)

    # --- names and places of cases ---------------------------------------------------------------

    def cases_met(self, asked: Alternative) -> Iterator[tuple[int, float]]:
        """The cases of which a name or a place holds what is asked, once for each, and how strongly
        it does."""
        of_cases, found = self.of_cases, self.met_in_cases(asked)
        case_of, size_of = of_cases.case_of, of_cases.names.size_of
        strengths: dict[int, float] = {}
        for name in found.names:
            size = size_of(name)
            if size not in strengths:
                strengths[size] = _strength("name", found.words, size)
            yield case_of[name], strengths[size]
        for place in found.places:
            strength = self._strength_of_place(found, place)
            for case in of_cases.cases_at(place):
                yield case, strength

    def met_of_case(
        self, slug: str, met: Sequence[InCases], *, places: bool
    ) -> Iterator[tuple[int, MetOfCase]]:
        """The names of a case, and its ``places``, that hold what is asked, each with its place in
        ``met``, which is what ``met_in_cases`` found of several phrases."""
        case = self._corpus.case_number.get(slug)
        if case is None:
            return
        of_cases, there = self.of_cases, self._corpus.cases[case].place
        own = of_cases.names_of(case)
        for number, found in enumerate(met):
            names = found.names
            at = bisect_left(names, own.start)
            while at < len(names) and names[at] < own.stop:
                strength = _strength("name", found.words, of_cases.names.size_of(names[at]))
                yield number, MetOfCase("name", self._name(names[at], own), strength)
                at += 1
            for text in there if places and found.texts else ():
                if text in found.texts:
                    strength = self._strength_of_place(found, found.texts[text])
                    yield number, MetOfCase("place", text, strength)

    def met_in_cases(self, asked: Alternative) -> InCases:
        """The names and places of all cases that hold what is asked."""
        return self._in_cases.get_or(_asked_key(asked), partial(self._meet_in_cases, asked))

    def _meet_in_cases(self, asked: Alternative) -> InCases:
        of_cases = self.of_cases
        names = of_cases.names.holding(asked.stems)
        texts = of_cases.place_texts
        places = of_cases.places.holding(asked.stems)
        if asked.exact:
            wanted = asked.surface.removesuffix("s")
            names = [name for name in names if wanted in self._name(name)]
            places = [place for place in places if wanted in texts[place]]
        by_text = {texts[place]: place for place in places}
        return InCases(array("I", names), places, by_text, _telling(asked.stems))

    def _name(self, name: int, own: range | None = None) -> str:
        """A name as it is written. ``own``: the names of its case, where they are at hand."""
        of_cases = self.of_cases
        case = of_cases.case_of[name]
        first = (own or of_cases.names_of(case)).start
        return self._corpus.cases[case].names[name - first]

    def _strength_of_place(self, found: InCases, place: int) -> float:
        return _strength("place", found.words, self.of_cases.places.size_of(place))


def _telling(phrase: tuple[str, ...]) -> int:
    """How many words of a phrase say something; of one with little words alone, all."""
    little = stop_stems()
    return sum(1 for stem in phrase if stem not in little) or len(phrase)


def _strength(kind: str, words: int, size: int) -> float:
    """How strongly ``words`` meet a label of so many."""
    return LABEL_WEIGHTS[kind] * min(1.0, words / size) ** LABEL_FADING.get(kind, 0.7)


class _MadeLabels:
    """Labels while they are made."""

    def __init__(self) -> None:
        self.by_stem: dict[str, list[Label]] = {}

    def add_all(
        self, corpus: Corpus, vocabulary: Vocabulary, ways_to_ask: Mapping[str, Sequence[str]]
    ) -> None:
        for kind, phrases in SECTIONS.items():
            inside = corpus.kinds.having(kind)
            for phrase in phrases.split(","):
                self._add("section", kind, phrase.strip(), inside)
        marked = corpus.marked
        for dimension in vocabulary.dimensions:
            for name in {dimension.name, dimension.short_name}:
                self._add("dimension", dimension.key, name, marked.get(dimension.key, ()))
            self._meaning(dimension.key, dimension.name, dimension.description, marked)
        for population in vocabulary.populations:
            for name in {population.name, population.short_name}:
                self._add("population", population.key, name, marked.get(population.key, ()))
            self._meaning(population.key, population.name, population.description, marked)
        for practice in vocabulary.practices:
            self._add("practice", practice.key, practice.name, marked.get(practice.key, ()))
            self._meaning(practice.key, practice.name, practice.definition, marked)
            for text in ways_to_ask.get(practice.name, ()):
                numbers_of = marked.get(practice.key, ())
                self._add("asked", practice.key, text, numbers_of, name=practice.name)

    def _meaning(self, key: str, name: str, text: str, marked: Mapping[str, Sequence[int]]) -> None:
        """What a code means, by the first sentence of its definition; the rest sets limits."""
        self._add("meaning", key, text.split(". ")[0], marked.get(key, ()), name=name)

    def _add(
        self,
        kind: str,
        key: str,
        text: str,
        numbers: Sequence[int],
        name: str = "",
    ) -> None:
        found = stems(text)
        label = Label(kind, key, name or text, found, _telling(found), numbers)
        for stem in set(found):
            self.by_stem.setdefault(stem, []).append(label)


def _asked_key(asked: Alternative) -> _AskedKey:
    return (asked.surface if asked.exact else "", asked.stems, asked.exact)


def _holds(row: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(row[at : at + size] == phrase for at in range(len(row) - size + 1))

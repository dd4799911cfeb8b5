"""What passages are marked with but need not say: their case's names and place, their codes."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from casestudies.model.results import Passage
from casestudies.model.vocabulary import Vocabulary
from casestudies.recent import Recent
from casestudies.search.corpus import Corpus
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
_PLACE = "place/"
KEPT = 4000
ROOM = 20_000  # labels in all that is kept


_AskedKey = tuple[str, tuple[str, ...], bool]


class Label(NamedTuple):
    """``kind``: a key of ``LABEL_WEIGHTS``; ``numbers``: the passages that carry it; ``at``: of the
    names of a case which one it is."""

    kind: str
    key: str
    text: str
    stems: tuple[str, ...]
    length: int
    numbers: Sequence[int]
    at: int = 0

    def is_on(self, passage: Passage) -> bool:
        """True when the passage carries this label."""
        match self.kind:
            case "name":
                return passage.case == self.key
            case "place":  # found by the places of its case
                return True
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
        self._by_key: Recent[_AskedKey, dict[str, list[Met]]] = Recent(KEPT, ROOM, len)

    def make_ready(self) -> None:
        """Make the labels now."""
        _ = self._by_stem

    @cached_property
    def _by_stem(self) -> dict[str, list[Label]]:
        made = _MadeLabels()
        with known_stems(self._noted()):
            made.add_all(self._corpus, self._vocabulary, self._ways_to_ask)
        return made.by_stem

    def holding(self, stemmed: str) -> Sequence[Label]:
        """The labels that have a stem."""
        return self._by_stem.get(stemmed, ())

    def named(self) -> Iterator[tuple[str, Label]]:
        """All names of cases, once for each of their stems, with the stem."""
        for stemmed, labels in self._by_stem.items():
            for label in labels:
                if label.kind == "name":
                    yield stemmed, label

    def places_of(self, case: int) -> Iterator[str]:
        """The keys of the labels that say where a case is."""
        return map(_place_key, self._corpus.cases[case].place)

    def is_whole(self, phrase: tuple[str, ...]) -> bool:
        """True when ``phrase`` is a whole label: a name of a case, a dimension, a practice."""
        return any(
            label.stems == phrase and label.kind not in ("meaning", "asked", "place")
            for label in self._by_stem.get(phrase[0], ())
        )

    def population_named(self, phrase: tuple[str, ...]) -> str | None:
        """The key of the student population whose name ``phrase`` is."""
        labels = self._by_stem.get(phrase[0], ())
        found = (one.key for one in labels if one.stems == phrase and one.kind == "population")
        return next(found, None)

    def met_by(self, asked: Alternative) -> tuple[Met, ...]:
        """The labels that hold what is asked; the more of a label it is, the stronger."""
        return self._met.get_or(_asked_key(asked), partial(self._meet, asked))

    def met_on(self, asked: Alternative) -> Mapping[str, Sequence[Met]]:
        """The same by the keys of the labels, for what is shown of them: names and places of all
        cases may be among them."""
        return self._by_key.get_or(_asked_key(asked), partial(self._grouped, asked))

    def _grouped(self, asked: Alternative) -> dict[str, list[Met]]:
        found: dict[str, list[Met]] = {}
        for met in self.met_by(asked):
            found.setdefault(met.label.key, []).append(met)
        return found

    def _meet(self, asked: Alternative) -> tuple[Met, ...]:
        found = []
        phrase = asked.stems
        size = len(phrase)
        little = stop_stems()
        words = sum(1 for stem in phrase if stem not in little) or size
        for label in self._by_stem.get(phrase[0], ()):
            if not _holds(label.stems, phrase):
                continue
            if asked.exact and asked.surface.removesuffix("s") not in label.text:
                continue
            share = min(1.0, words / label.length) ** LABEL_FADING.get(label.kind, 0.7)
            found.append(Met(label, LABEL_WEIGHTS[label.kind] * share))
        return tuple(found)


class _MadeLabels:
    """Labels while they are made."""

    def __init__(self) -> None:
        self.by_stem: dict[str, list[Label]] = {}

    def add_all(
        self, corpus: Corpus, vocabulary: Vocabulary, ways_to_ask: Mapping[str, Sequence[str]]
    ) -> None:
        places: dict[str, array[int]] = {}
        for entry in corpus.cases:
            numbers = range(entry.first, entry.end)
            for at, name in enumerate(entry.names):
                self._add("name", entry.slug, name, numbers, at=at)
            for place in dict.fromkeys(entry.place):
                places.setdefault(place, array("I")).extend(numbers)
        for place, inside in places.items():  # one for all cases there
            self._add("place", _place_key(place), place, inside)
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
        at: int = 0,
    ) -> None:
        found = stems(text)
        little = stop_stems()
        length = sum(1 for stem in found if stem not in little) or len(found)
        label = Label(kind, key, name or text, found, length, numbers, at)
        for stem in set(found):
            self.by_stem.setdefault(stem, []).append(label)


def _place_key(text: str) -> str:
    return f"{_PLACE}{text}"


def is_place(key: str) -> bool:
    """Whether a key is that of a label that says where a case is."""
    return key.startswith(_PLACE)


def _asked_key(asked: Alternative) -> _AskedKey:
    return (asked.surface if asked.exact else "", asked.stems, asked.exact)


def _holds(row: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(row[at : at + size] == phrase for at in range(len(row) - size + 1))

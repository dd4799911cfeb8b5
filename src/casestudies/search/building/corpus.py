"""A corpus while it is made, passage after passage: nobody need have all of them at once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from casestudies.model.brief import CaseBrief, State
from casestudies.model.places import STATE_NAMES
from casestudies.model.results import Passage
from casestudies.model.second_reading import SeenAgain
from casestudies.model.vocabulary import Vocabulary
from casestudies.search.corpus import (
    CaseEntry,
    CitedSource,
    Coded,
    Corpus,
    SeldomAsked,
    bits_of,
    sorted_as,
)
from casestudies.search.labels.of_cases import CaseLabels, case_labels, case_labels_in
from casestudies.search.packed import Pieces, column, ends_of, letters_of, packed, save_sections
from casestudies.search.passages import passages_beside, passages_of
from casestudies.search.text import fold

if TYPE_CHECKING:
    from casestudies.model.case import Case
    from casestudies.model.content import Reading, Term

_UNKNOWN_YEAR = 0

Value = TypeVar("Value", bound=Hashable)


class _Coding(Generic[Value]):
    """Values of which few differ, taken in one after another."""

    def __init__(self) -> None:
        self.at: dict[Value, int] = {}
        self.codes = array("I")

    def add(self, value: Value) -> None:
        self.codes.append(self.at.setdefault(value, len(self.at)))

    def coded(self) -> Coded[Value]:
        return Coded(tuple(self.at), self.codes)


class CorpusInMaking:
    """Takes in the passages of no case, then the cases with theirs, then the user's notes. The
    passages themselves are not kept."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._keys = _keys(vocabulary)
        self._bit = bits_of(self._keys)
        self._marked = {key: array("I") for key in self._keys}
        self._marks, self._kinds = _Coding[int](), _Coding[str]()
        self._cited = _Coding[tuple[str, ...]]()
        self._years = array("I")
        self._known: dict[tuple[str, ...], tuple[int, tuple[Callable[[int], None], ...]]] = {}
        self._entries: list[CaseEntry] = []
        self._sources = _Sources()

    def add(self, found: Iterable[Passage]) -> None:
        """Take in what is of no case, or of the case that ``add_case`` was last told of."""
        for passage in found:
            told = _marks_of(passage)
            if told not in self._known:
                self._known[told] = self._marking(told)
            mark, marking = self._known[told]
            for take in marking:
                take(len(self._years))
            self._marks.add(mark)
            self._kinds.add(passage.kind)
            self._cited.add(passage.sources)
            self._years.append(passage.year or _UNKNOWN_YEAR)

    def _marking(self, told: Iterable[str]) -> tuple[int, tuple[Callable[[int], None], ...]]:
        """The bits of what a passage is marked with, and what notes its number."""
        mark, marking = 0, []
        for key in told:
            if key in self._bit:
                mark |= self._bit[key]
                marking.append(self._marked[key].append)
        return mark, tuple(marking)

    def add_case(self, case: Case, own: Sequence[Passage]) -> None:
        """Take in a case with its passages."""
        first = len(self._years)
        city, state = case.place.city, case.place.state
        self._entries.append(entry_of(case, city, state, first, first + len(own)))
        self._sources.add(case)
        self.add(own)

    def corpus(self, found: Sequence[Passage] = (), entries: Iterable[CaseEntry] = ()) -> Corpus:
        """The corpus. ``found``: the passages, where they are at hand; ``entries``: the cases,
        where they were taken in by their passages alone."""
        cases = (*self._entries, *entries)
        count = len(self._years)
        firsts = array("I", (*(entry.first for entry in cases), cases[-1].end if cases else count))
        case_of = _case_of(firsts, count)
        counts = {
            key: len(set(map(case_of.__getitem__, numbers)) - {-1})
            for key, numbers in self._marked.items()
        }
        years, cited, sources = self._years, self._cited.coded(), self._sources.found()
        return Corpus(
            passages=found,
            cases=cases,
            keys=self._keys,
            firsts=firsts,
            case_of=case_of,
            marks=self._marks.coded(),
            kinds=self._kinds.coded(),
            marked=self._marked,
            case_counts={key: number for key, number in counts.items() if number},
            case_number={entry.slug: number for number, entry in enumerate(cases)},
            by_name=array("I", sorted(range(len(cases)), key=lambda at: sorted_as(cases[at]))),
            seldom=SeldomAsked(lambda: years, lambda: cited, lambda: sources),
            labels=cache(lambda: _labels_of(cases)),
            bit=self._bit,
        )


class _Sources:
    """What cases cite, taken in case after case."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], dict[str, array[int]]] = {}
        self._about: dict[tuple[str | None, ...], str] = {}
        self._cases = 0

    def add(self, case: Case) -> None:
        for source in case.sources:
            told = (source.publisher, source.title, source.author, source.kind)
            if told not in self._about:
                self._about[told] = fold(" ".join(part for part in told if part))
            keys = self._found.setdefault((source.publisher, self._about[told]), {})
            keys.setdefault(source.key, array("I")).append(self._cases)
        self._cases += 1

    def found(self) -> tuple[CitedSource, ...]:
        return tuple(CitedSource(*told, keys) for told, keys in self._found.items())


def make_corpus(
    cases: Iterable[Case],
    readings: Iterable[Reading],
    terms: Iterable[Term],
    vocabulary: Vocabulary,
    asked_as: Mapping[str, tuple[str, ...]] | None = None,
    notes: Iterable[Passage] = (),
) -> Corpus:
    """The corpus of a library, its passages at hand. ``asked_as``: by the key of a passage, how
    readers ask for it. ``notes`` are of no case in it."""
    made = CorpusInMaking(vocabulary)
    found = passages_beside(readings, terms)
    made.add(found)
    for case in cases:
        own = passages_of(case, vocabulary, asked_as)
        made.add_case(case, own)
        found += own
    noted = list(notes)
    made.add(noted)
    return made.corpus((*found, *noted))


def corpus_of(
    found: Sequence[Passage], entries: Sequence[CaseEntry], vocabulary: Vocabulary
) -> Corpus:
    """The corpus of passages in their order, which are those of these cases."""
    made = CorpusInMaking(vocabulary)
    made.add(found)
    return made.corpus(found, entries)


def _keys(vocabulary: Vocabulary) -> tuple[str, ...]:
    lists: tuple[Sequence[Any], ...] = (
        vocabulary.dimensions,
        vocabulary.populations,
        vocabulary.practices,
    )
    return (*(item.key for items in lists for item in items), *(seen.value for seen in SeenAgain))


def entry_of(case: Case | CaseBrief, city: str, state: str, first: int, end: int) -> CaseEntry:
    """The entry of a case in this city and state."""
    names = tuple(dict.fromkeys((case.name, case.short_name, *case.aka)))
    place = (city, STATE_NAMES.get(state, state), state, case.kind.value, case.locale)
    told = tuple(part for part in (*place, case.governance) if part)
    return CaseEntry(case.slug, names, told, first, end)


def _case_of(firsts: Sequence[int], count: int) -> array[int]:
    found = array("i", (-1,)) * firsts[0]
    for case in range(len(firsts) - 1):
        found.extend(array("i", (case,)) * (firsts[case + 1] - firsts[case]))
    return found + array("i", (-1,)) * (count - len(found))


def _labels_of(cases: Iterable[CaseEntry]) -> CaseLabels:
    """What cases are called and where they are, in memory."""
    made = case_labels((entry.names, entry.place) for entry in cases)
    return case_labels_in(made.__getitem__, lambda name, ends: Pieces(made[name], ends))


def _marks_of(passage: Passage) -> tuple[str, ...]:
    practices = () if passage.state == State.ABSENT else passage.practices
    own = (passage.dimension,) if passage.dimension else ()
    seen = (passage.seen,) if passage.seen else ()
    return (*own, *passage.populations, *practices, *seen)


_plain = attrgetter(*(one.name for one in fields(Passage)))


def packed_passage(passage: Passage) -> bytes:
    """A passage as it is kept."""
    return packed(_plain(passage))


def save_corpus(corpus: Corpus, rows: Sequence[bytes], path: Path) -> None:
    """Write the corpus: what answers need of all passages as columns that are read at once, the
    passages and cases themselves one by one. ``rows``: the passages, packed."""
    cases = [packed((entry.slug, entry.names, entry.place)) for entry in corpus.cases]
    marked = [corpus.marked[key] for key in corpus.keys]
    slugs = sorted(corpus.case_number, key=str.encode)
    letters, ends = letters_of(slugs)
    sources = tuple(
        (one.publisher, one.about, {key: column(cases) for key, cases in one.cases.items()})
        for one in corpus.seldom.sources()
    )
    cited = corpus.seldom.cited()
    told = (corpus.keys, corpus.marks.values, corpus.kinds.values, dict(corpus.case_counts))
    sections = {
        "told": packed(told),
        "firsts": column(corpus.firsts),
        "cases of": column(corpus.case_of),
        "marks": column(corpus.marks.codes),
        "kinds": column(corpus.kinds.codes),
        "marked": column([number for numbers in marked for number in numbers]),
        "marked ends": column(ends_of(marked)),
        "by name": column(corpus.by_name),
        "slugs": letters,
        "slug ends": column(ends),
        "slug numbers": column([corpus.case_number[slug] for slug in slugs]),
        "case ends": column(ends_of(cases)),
        "passage ends": column(ends_of(rows)),
        "years": column(corpus.seldom.years()),
        "cited": column(cited.codes),
        "ways to cite": packed(cited.values),
        "sources": packed(sources),
        **case_labels((entry.names, entry.place) for entry in corpus.cases),
        "cases": b"".join(cases),
        "passages": b"".join(rows),
    }
    save_sections(sections, path)

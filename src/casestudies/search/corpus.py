"""The passages of a library, numbered as in the index, with what each is marked with."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar, overload

from casestudies.model.results import Passage
from casestudies.search.labels.of_cases import CaseLabels, case_labels_in
from casestudies.search.packed import (
    SortedWords,
    StoredFile,
    StoredPieces,
    column_in,
    narrow,
    taken_apart,
    unpacked,
)

KEPT_PASSAGES = 6000
KEPT_CASES = 500
_TOLD = frozenset({"finding", "headline"})
_BARE = frozenset({"name", "profile", "figure"})

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case in the corpus: its passages are those numbered ``first`` up to, not with, ``end``."""

    slug: str
    names: tuple[str, ...]
    place: tuple[str, ...]
    first: int
    end: int


class CitedSource(NamedTuple):
    """A source that cases cite, or several that read the same. ``about``: its searchable text;
    ``cases``: the numbers of the cases that cite it, by the key that it has in them."""

    publisher: str
    about: str
    cases: Mapping[str, Sequence[int]]


@dataclass(frozen=True)
class Coded(Generic[Value]):
    """Values of which few differ, one for each number: ``values``, and which of them each has."""

    values: Sequence[Value]
    codes: Sequence[int]

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, number: int) -> Value:
        return self.values[self.codes[number]]

    def __iter__(self) -> Iterator[Value]:
        return map(self.values.__getitem__, self.codes)

    def of(self, numbers: Iterable[int]) -> Iterator[Value]:
        """The values of these numbers, in their order."""
        return map(self.values.__getitem__, map(self.codes.__getitem__, numbers))

    def having(self, value: Value) -> Sequence[int]:
        """The numbers that have a value."""
        if value not in self.values:
            return ()
        wanted = self.values.index(value)
        return array("I", (number for number, code in enumerate(self.codes) if code == wanted))

    def before(self, others: Coded[Value]) -> Coded[Value]:
        """These, and others numbered behind them."""
        values = dict.fromkeys((*self.values, *others.values))
        at = {value: number for number, value in enumerate(values)}
        more = [at[value] for value in others.values]
        codes = array("I", self.codes)
        codes.extend(more[code] for code in others.codes)
        return Coded(tuple(values), codes)


def coded(values: Iterable[Value]) -> Coded[Value]:
    """Values as they are kept, in the order in which they are first met."""
    at: dict[Value, int] = {}
    codes = array("I", (at.setdefault(value, len(at)) for value in values))
    return Coded(tuple(at), narrow(codes))


class SeldomAsked(NamedTuple):
    """What a few questions ask for, read each time. ``years``: of the passages, 0 where none is
    told; ``cited``: the keys of the sources of each; ``sources``: of the whole corpus."""

    years: Callable[[], Sequence[int]]
    cited: Callable[[], Coded[tuple[str, ...]]]
    sources: Callable[[], Sequence[CitedSource]]


@dataclass(frozen=True)
class Corpus:
    """Passages and cases in their order: what schools report, readings and terms, then the cases,
    each with its passages side by side, then the user's notes. ``firsts``: where the passages of
    each case begin, and where those of the last end; ``case_of``: the case's number for each
    passage, -1 for what is of no case. ``marks``: for each passage the bits (see ``bit``) of its
    dimension, populations and practices and of how much a second reader saw of it; a practice
    documented as absent leaves no mark. ``marked``: the passages that carry each key,
    ``case_counts``: of how many cases they are. ``by_name``: the cases from A to Z. ``labels``:
    what the cases are called and where they are, read when words are asked for."""

    passages: Sequence[Passage]
    cases: Sequence[CaseEntry]
    keys: tuple[str, ...]
    firsts: Sequence[int]
    case_of: Sequence[int]
    marks: Coded[int]
    kinds: Coded[str]
    marked: Mapping[str, Sequence[int]]
    case_counts: Mapping[str, int]
    case_number: Mapping[str, int]
    by_name: Sequence[int]
    seldom: SeldomAsked = field(compare=False)
    labels: Callable[[], CaseLabels] = field(compare=False)
    bit: Mapping[str, int] = field(default_factory=dict)
    close: Callable[[], None] = field(default=lambda: None, compare=False)

    def passages_of(self, case: int) -> range:
        """The numbers of the passages of a case."""
        return range(self.firsts[case], self.firsts[case + 1])

    @property
    def in_cases(self) -> range:
        """The numbers of all passages that belong to a case."""
        return range(self.firsts[0], self.firsts[-1])

    @property
    def beside_cases(self) -> Iterator[int]:
        """The numbers of all others."""
        inside = self.in_cases
        return chain(range(inside.start), range(inside.stop, len(self.kinds)))

    @cached_property
    def beside_by_kind(self) -> dict[str, list[int]]:
        """The same by kind, each kind's in their order."""
        found: dict[str, list[int]] = {}
        for number in self.beside_cases:
            found.setdefault(self.kinds[number], []).append(number)
        return found

    def by_case(self, numbers: Iterable[int]) -> dict[int, list[int]]:
        """Those of the passages ``numbers`` that belong to a case, by case and in order. The
        passages of a case stand side by side, so that sorting does most of it."""
        ordered = sorted(numbers)
        found: dict[int, list[int]] = {}
        inside = self.in_cases
        case_of, firsts = self.case_of, self.firsts
        at, size = bisect_left(ordered, inside.start), bisect_left(ordered, inside.stop)
        while at < size:
            case = case_of[ordered[at]]
            end = bisect_left(ordered, firsts[case + 1], at)
            found[case] = ordered[at:end]
            at = end
        return found

    @property
    def said_in_words(self) -> list[int]:
        """The numbers of the passages that have a direction in meaning, in their order."""
        found = list(range(self.in_cases.start))
        for case in range(len(self.cases)):
            own = self.passages_of(case)
            found += (own.start + at for at in said_in_words(list(self.kinds.of(own))))
        return found + list(range(self.in_cases.stop, len(self.kinds)))

    def number_of(self, key: str) -> int | None:
        """The number of a passage by its key; None where there is none."""
        case = self.case_number.get(key.split("/", 1)[0])
        numbers = self.beside_cases if case is None else self.passages_of(case)
        return next((number for number in numbers if self.passages[number].key == key), None)


def said_in_words(kinds: Sequence[str]) -> Iterable[int]:
    """Which of the passages of one case have a direction in meaning, by the kinds of all of them.
    Of a case without a finding, as thousands are imported, its name, place and numbers have none.
    """
    if not _TOLD.isdisjoint(kinds):
        return range(len(kinds))
    return [at for at, kind in enumerate(kinds) if kind not in _BARE]


def bits_of(keys: Sequence[str]) -> dict[str, int]:
    """A bit for each key."""
    return {key: 1 << number for number, key in enumerate(keys)}


def sorted_as(entry: CaseEntry) -> str:
    """Where a case stands from A to Z."""
    return entry.names[0].casefold()


def joined(corpus: Corpus, added: Corpus) -> Corpus:
    """The corpus with the cases of another behind its own, and what else that has behind them."""
    shift, number = len(corpus.kinds), len(corpus.cases)
    own = [
        replace(entry, first=entry.first + shift, end=entry.end + shift) for entry in added.cases
    ]
    cases = _Joined(corpus.cases, own)
    firsts = array("I", corpus.firsts)
    if own:
        firsts = firsts[:number] + array("I", (first + shift for first in added.firsts))
    case_of = array("i", corpus.case_of)
    case_of.extend(case + number if case >= 0 else -1 for case in added.case_of)
    marked = dict(corpus.marked)
    for key, numbers in added.marked.items():
        if numbers:
            marked[key] = array("I", (*marked[key], *(one + shift for one in numbers)))
    counts = dict(corpus.case_counts)
    for key, count in added.case_counts.items():
        counts[key] = counts.get(key, 0) + count
    by_name = array("I", corpus.by_name)
    for case in range(number, len(cases)):
        insort(by_name, case, key=lambda one: sorted_as(cases[one]))
    first, second = corpus.seldom, added.seldom
    return Corpus(
        passages=_Joined(corpus.passages, added.passages),
        cases=cases,
        keys=corpus.keys,
        firsts=firsts,
        case_of=case_of,
        marks=corpus.marks.before(added.marks),
        kinds=corpus.kinds.before(added.kinds),
        marked=marked,
        case_counts=counts,
        case_number=_JoinedNumbers(corpus.case_number, number, added.case_number),
        by_name=by_name,
        seldom=SeldomAsked(
            lambda: array("I", (*first.years(), *second.years())),
            lambda: first.cited().before(second.cited()),
            lambda: (*first.sources(), *(_moved(one, number) for one in second.sources())),
        ),
        labels=cache(lambda: corpus.labels().before(number, added.labels())),
        bit=corpus.bit,
    )


def _moved(source: CitedSource, by: int) -> CitedSource:
    cases = {key: [number + by for number in numbers] for key, numbers in source.cases.items()}
    return source._replace(cases=cases)


def indexed(passage: Passage) -> dict[str, str]:
    """What the index holds of a passage, by the fields of the backend. The heading that a passage
    of a case stands under is a label of it and not indexed."""
    fields = {"text": passage.text}
    if passage.title and passage.case is None:
        fields["title"] = passage.title
    if passage.asked_as:
        fields["asked"] = " ".join(passage.asked_as)
    return fields


class _Saved(Sequence[Value]):
    """Values of a file, each read and made when it is asked for; some are kept.
    Any thread may ask. Raises ``IndexUnreadable``."""

    def __init__(
        self, rows: StoredPieces, make: Callable[[int, bytes | memoryview], Value], kept: int
    ) -> None:
        """``make``: a value from its number and its row."""
        self._rows = rows
        self._make = make
        self._most = kept
        self._kept: dict[int, Value] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Value: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Value]: ...

    def __getitem__(self, at: int | slice) -> Value | Sequence[Value]:
        if isinstance(at, slice):
            chosen = range(len(self))[at]
            if chosen.step == 1:
                return tuple(self._between(chosen.start, chosen.stop))
            return tuple(self[number] for number in chosen)
        kept = self._kept.get(at)
        if kept is None:
            number = range(len(self))[at]
            kept = self._make(number, self._rows.at(number))
            if len(self._kept) >= self._most:
                self._kept = {}
            self._kept[number] = kept
        return kept

    def __iter__(self) -> Iterator[Value]:
        for start in range(0, len(self), 1000):
            yield from self._between(start, min(start + 1000, len(self)))

    def _between(self, first: int, end: int) -> Iterator[Value]:
        rows = enumerate(self._rows.between(first, end), first)
        return (self._make(number, row) for number, row in rows)


class _Joined(Sequence[Value]):
    """Two sequences, one behind the other."""

    def __init__(self, first: Sequence[Value], second: Sequence[Value]) -> None:
        self._first, self._second = first, second

    def __len__(self) -> int:
        return len(self._first) + len(self._second)

    @overload
    def __getitem__(self, at: int) -> Value: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Value]: ...

    def __getitem__(self, at: int | slice) -> Value | Sequence[Value]:
        if isinstance(at, slice):
            return tuple(self[number] for number in range(len(self))[at])
        at = range(len(self))[at]
        first = len(self._first)
        return self._first[at] if at < first else self._second[at - first]

    def __iter__(self) -> Iterator[Value]:
        return chain(self._first, self._second)


class _SavedNumbers(Mapping[str, int]):
    """The numbers of cases by slug: a dictionary of them takes ten times the room."""

    def __init__(self, slugs: SortedWords, numbers: Sequence[int]) -> None:
        """``numbers``: of the cases, in the order of their slugs."""
        self._slugs, self._numbers = slugs, numbers
        self._kept: dict[str, int] = {}

    def __getitem__(self, slug: str) -> int:
        number = self._kept.get(slug)
        if number is None:
            found = self._slugs.find(slug)
            if found is None:
                raise KeyError(slug)
            if len(self._kept) >= KEPT_CASES:
                self._kept = {}
            number = self._kept[slug] = self._numbers[found]
        return number

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return map(self._slugs.word, range(len(self._slugs)))


class _JoinedNumbers(Mapping[str, int]):
    """The numbers of the cases of one corpus and, behind them, of another."""

    def __init__(self, first: Mapping[str, int], count: int, second: Mapping[str, int]) -> None:
        """``count``: how many cases the first has."""
        self._first, self._count, self._second = first, count, second

    def __getitem__(self, slug: str) -> int:
        own = self._second.get(slug)
        return self._first[slug] if own is None else own + self._count

    def __len__(self) -> int:
        return len(self._first) + len(self._second)

    def __iter__(self) -> Iterator[str]:
        return chain(self._first, self._second)


def load_corpus(path: Path) -> Corpus:
    """Open what ``save_corpus`` wrote; raises what ``StoredFile`` raises, and ``LookupError``."""
    file = StoredFile(path)

    def numbers(name: str) -> array[int]:
        return column_in(file.section(name))

    keys, marks, kinds, case_counts = unpacked(file.section("told"))
    firsts = numbers("firsts")
    marked, at = dict[str, Sequence[int]](), 0
    all_marked = numbers("marked")
    for key, end in zip(keys, numbers("marked ends"), strict=True):
        marked[key] = all_marked[at:end]
        at = end
    slugs = SortedWords(file.section("slugs"), numbers("slug ends"))

    def passage(_: int, row: bytes | memoryview) -> Passage:
        return Passage(*taken_apart(row))

    def case(number: int, row: bytes | memoryview) -> CaseEntry:
        slug, names, place = taken_apart(row)
        return CaseEntry(slug, names, place, firsts[number], firsts[number + 1])

    def sources() -> tuple[CitedSource, ...]:
        return tuple(
            CitedSource(publisher, about, {key: column_in(data) for key, data in cases.items()})
            for publisher, about, cases in taken_apart(file.section("sources"))
        )

    passage_rows = StoredPieces(file, "passages", numbers("passage ends"))
    case_rows = StoredPieces(file, "cases", numbers("case ends"))
    return Corpus(
        passages=_Saved(passage_rows, passage, KEPT_PASSAGES),
        cases=_Saved(case_rows, case, KEPT_CASES),
        keys=keys,
        firsts=firsts,
        case_of=numbers("cases of"),
        marks=Coded(marks, numbers("marks")),
        kinds=Coded(kinds, numbers("kinds")),
        marked=marked,
        case_counts=case_counts,
        case_number=_SavedNumbers(slugs, numbers("slug numbers")),
        by_name=numbers("by name"),
        seldom=SeldomAsked(
            lambda: numbers("years"),
            lambda: Coded(taken_apart(file.section("ways to cite")), numbers("cited")),
            sources,
        ),
        labels=cache(lambda: case_labels_in(file.section, partial(StoredPieces, file))),
        bit=bits_of(keys),
        close=file.close,
    )

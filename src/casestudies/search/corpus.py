"""The passages in memory, numbered as in the index, with what each is marked with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from itertools import chain, repeat
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from casestudies.model.brief import State
from casestudies.model.content import Reading, Term
from casestudies.model.places import STATE_NAMES
from casestudies.model.results import Passage
from casestudies.model.second_reading import SeenAgain
from casestudies.model.vocabulary import Vocabulary
from casestudies.search.packed import Pieces, ends_of, load, numbers_in, packed, save, unpacked
from casestudies.search.passages import passages
from casestudies.search.text import fold

if TYPE_CHECKING:
    from casestudies.model.case import Case

_TOLD = frozenset({"finding", "headline"})
_BARE = frozenset({"name", "profile", "figure"})


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case in the corpus: its passages are those numbered ``first`` up to, not with, ``end``.
    ``sources``: (key, publisher, searchable text) of its sources."""

    slug: str
    names: tuple[str, ...]
    place: tuple[str, ...]
    first: int
    end: int
    sources: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Corpus:
    """Passages and cases in their order: readings and terms, then the cases, each with its passages
    side by side, then the user's notes. ``case_of``: the case's number for each passage, -1 for
    what is of no case. ``marks``: for each passage the bits (see ``bit``) of its dimension,
    populations and practices and of how much a second reader saw of it; a practice documented as
    absent leaves no mark."""

    passages: Sequence[Passage]
    cases: tuple[CaseEntry, ...]
    keys: tuple[str, ...]
    case_of: tuple[int, ...] = ()
    marks: tuple[int, ...] = ()
    bit: dict[str, int] = field(default_factory=dict)
    marked: dict[str, tuple[int, ...]] = field(default_factory=dict)
    case_number: dict[str, int] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()

    @property
    def in_cases(self) -> range:
        """The numbers of all passages that belong to a case."""
        return range(self.cases[0].first, self.cases[-1].end) if self.cases else range(0)

    @property
    def beside_cases(self) -> Iterator[int]:
        """The numbers of all others."""
        inside = self.in_cases
        return chain(range(inside.start), range(inside.stop, len(self.kinds)))

    def by_case(self, numbers: Iterable[int]) -> dict[int, list[int]]:
        """Those of the passages ``numbers`` that belong to a case, by case and in order. The
        passages of a case stand side by side, so that sorting does most of it."""
        ordered = sorted(numbers)
        found: dict[int, list[int]] = {}
        inside = self.in_cases
        at, size = bisect_left(ordered, inside.start), bisect_left(ordered, inside.stop)
        while at < size:
            case = self.case_of[ordered[at]]
            end = bisect_left(ordered, self.cases[case].end, at)
            found[case] = ordered[at:end]
            at = end
        return found

    @property
    def said_in_words(self) -> Sequence[int]:
        """The numbers of the passages that have a direction in meaning, in their order. Of a case
        without a finding, as thousands are imported, its name, place and numbers have none."""
        kinds, bare = self.kinds, set[int]()
        for entry in self.cases:
            if _TOLD.isdisjoint(kinds[entry.first : entry.end]):
                bare.update(n for n in range(entry.first, entry.end) if kinds[n] in _BARE)
        everything = range(len(kinds))
        return [number for number in everything if number not in bare] if bare else everything

    @cached_property
    def number_of(self) -> dict[str, int]:
        """The numbers of passages by their keys."""
        return {passage.key: number for number, passage in enumerate(self.passages)}


def make_corpus(
    cases: Iterable[Case],
    readings: Iterable[Reading],
    terms: Iterable[Term],
    vocabulary: Vocabulary,
    asked_as: Mapping[str, tuple[str, ...]] | None = None,
    notes: Iterable[Passage] = (),
) -> Corpus:
    """The corpus of a library. ``asked_as``: by the key of a passage, how readers ask for it.
    ``notes`` are of no case in it."""
    kept, first_texts = tuple(cases), tuple(readings)
    others = tuple(terms)
    found = passages(kept, first_texts, others, vocabulary, asked_as)
    entries = []
    first = len(first_texts) + len(others)
    for case in kept:
        end = first
        while end < len(found) and found[end].case == case.slug:
            end += 1
        entries.append(_entry(case, first, end))
        first = end
    return _corpus((*found, *notes), tuple(entries), _keys(vocabulary))


def _keys(vocabulary: Vocabulary) -> tuple[str, ...]:
    lists: tuple[Sequence[Any], ...] = (
        vocabulary.dimensions,
        vocabulary.populations,
        vocabulary.practices,
    )
    return (*(item.key for items in lists for item in items), *(seen.value for seen in SeenAgain))


def _entry(case: Case, first: int, end: int) -> CaseEntry:
    names = tuple(dict.fromkeys((case.name, case.short_name, *case.aka)))
    state = STATE_NAMES.get(case.place.state, case.place.state)
    place = (case.place.city, state, case.place.state, case.kind.value, case.locale)
    sources = tuple(
        (
            source.key,
            source.publisher,
            fold(
                " ".join(
                    part
                    for part in (source.publisher, source.title, source.author, source.kind)
                    if part
                )
            ),
        )
        for source in case.sources
    )
    told = tuple(part for part in (*place, case.governance) if part)
    return CaseEntry(case.slug, names, told, first, end, sources)


def _corpus(
    found: tuple[Passage, ...], cases: tuple[CaseEntry, ...], keys: tuple[str, ...]
) -> Corpus:
    bit, case_number = _bits(keys), _numbers(cases)
    marks: list[int] = []
    marked: dict[str, list[int]] = {key: [] for key in keys}
    for number, passage in enumerate(found):
        mark = 0
        for key in _marks_of(passage):
            if key in bit:
                mark |= bit[key]
                marked[key].append(number)
        marks.append(mark)
    return Corpus(
        passages=found,
        cases=cases,
        keys=keys,
        case_of=tuple(case_number[p.case] if p.case else -1 for p in found),
        marks=tuple(marks),
        bit=bit,
        marked={key: tuple(numbers) for key, numbers in marked.items()},
        case_number=case_number,
        kinds=tuple(passage.kind for passage in found),
    )


def _bits(keys: Sequence[str]) -> dict[str, int]:
    return {key: 1 << number for number, key in enumerate(keys)}


def _numbers(cases: Sequence[CaseEntry]) -> dict[str, int]:
    return {entry.slug: number for number, entry in enumerate(cases)}


def _case_of(cases: Sequence[CaseEntry], count: int) -> tuple[int, ...]:
    before = cases[0].first if cases else count
    inside = (number for number, entry in enumerate(cases) for _ in range(entry.first, entry.end))
    found = (*repeat(-1, before), *inside)
    return (*found, *repeat(-1, count - len(found)))


def joined(corpus: Corpus, added: Corpus) -> Corpus:
    """The corpus with the cases of another behind its own, and what else that has behind them."""
    shift = len(corpus.kinds)
    cases = tuple(
        replace(entry, first=entry.first + shift, end=entry.end + shift) for entry in added.cases
    )
    number = len(corpus.cases)
    marked = dict(corpus.marked)
    for key, numbers in added.marked.items():
        if numbers:
            marked[key] = (*marked[key], *(one + shift for one in numbers))
    return Corpus(
        passages=_JoinedPassages(corpus.passages, added.passages),
        cases=(*corpus.cases, *cases),
        keys=corpus.keys,
        case_of=(*corpus.case_of, *(case + number if case >= 0 else -1 for case in added.case_of)),
        marks=(*corpus.marks, *added.marks),
        bit=corpus.bit,
        marked=marked,
        case_number=_numbers((*corpus.cases, *cases)),
        kinds=(*corpus.kinds, *added.kinds),
    )


def _marks_of(passage: Passage) -> tuple[str, ...]:
    practices = () if passage.state == State.ABSENT else passage.practices
    own = (passage.dimension,) if passage.dimension else ()
    seen = (passage.seen,) if passage.seen else ()
    return (*own, *passage.populations, *practices, *seen)


def indexed(passage: Passage) -> dict[str, str]:
    """What the index holds of a passage, by the fields of the backend. The heading that a passage
    of a case stands under is a label of it and not indexed."""
    fields = {"text": passage.text}
    if passage.title and passage.case is None:
        fields["title"] = passage.title
    if passage.asked_as:
        fields["asked"] = " ".join(passage.asked_as)
    return fields


_plain = attrgetter(*(one.name for one in fields(Passage)))
_entry_plain = attrgetter(*(one.name for one in fields(CaseEntry)))


class SavedPassages(Sequence[Passage]):
    """The passages of a file, each made when it is first asked for: a search shows a few of
    thousands. Any thread may ask."""

    def __init__(self, rows: bytes, ends: Sequence[int]) -> None:
        """``rows``: the passages one after the other, ``ends``: where each of them ends."""
        self._rows = Pieces(rows, ends)
        self._made: list[Passage | None] = [None] * len(ends)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Passage: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Passage]: ...

    def __getitem__(self, at: int | slice) -> Passage | Sequence[Passage]:
        if isinstance(at, slice):
            return tuple(self._passage(number) for number in range(len(self))[at])
        return self._passage(range(len(self))[at])

    def __iter__(self) -> Iterator[Passage]:
        return map(self._passage, range(len(self)))

    def _passage(self, number: int) -> Passage:
        made = self._made[number]
        if made is None:
            made = Passage(*unpacked(self._rows.at(number)))
            self._made[number] = made
        return made


class _JoinedPassages(Sequence[Passage]):
    """The passages of two corpora, one behind the other."""

    def __init__(self, first: Sequence[Passage], second: Sequence[Passage]) -> None:
        self._first, self._second = first, second

    def __len__(self) -> int:
        return len(self._first) + len(self._second)

    @overload
    def __getitem__(self, at: int) -> Passage: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Passage]: ...

    def __getitem__(self, at: int | slice) -> Passage | Sequence[Passage]:
        if isinstance(at, slice):
            return tuple(self[number] for number in range(len(self))[at])
        at = range(len(self))[at]
        first = len(self._first)
        return self._first[at] if at < first else self._second[at - first]

    def __iter__(self) -> Iterator[Passage]:
        return chain(self._first, self._second)


def save_corpus(corpus: Corpus, path: Path) -> None:
    """Write the corpus as plain data that is read at once. Only the passages stay as they are
    written until each is asked for."""
    rows = [packed(_plain(passage)) for passage in corpus.passages]
    once: dict[Any, Any] = {}
    cases = tuple(_shared(_entry_plain(entry), once) for entry in corpus.cases)
    marks = tuple(once.setdefault(mark, mark) for mark in corpus.marks)
    told = (corpus.keys, marks, corpus.marked, corpus.kinds, cases)
    data = (*told, ends_of(rows).tobytes(), b"".join(rows))
    save(data, path)


def _shared(row: Any, once: dict[Any, Any]) -> Any:
    """A row in which all that is equal is one thing, and so is read as one: thousands of imported
    cases have the same source. ``once``: what was met before."""
    if isinstance(row, tuple):
        row = tuple(_shared(part, once) for part in row)
    return once.setdefault(row, row)


def load_corpus(path: Path) -> Corpus:
    """Read what ``save_corpus`` wrote; raises what ``packed.load`` raises."""
    keys, marks, marked, kinds, rows, ends, found = load(path)
    cases = tuple(CaseEntry(*row) for row in rows)
    where = numbers_in(ends)
    return Corpus(
        passages=SavedPassages(found, where),
        cases=cases,
        keys=keys,
        case_of=_case_of(cases, len(where)),
        marks=marks,
        bit=_bits(keys),
        marked=marked,
        case_number=_numbers(cases),
        kinds=kinds,
    )

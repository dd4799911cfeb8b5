"""The passages in memory, numbered as in the index, with what each is marked with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from pathlib import Path
from sys import intern
from typing import Any

from casestudies.model.case import Case, State
from casestudies.model.content import Reading, Term
from casestudies.model.places import STATE_NAMES
from casestudies.model.results import Passage
from casestudies.model.second_reading import SeenAgain
from casestudies.model.vocabulary import Vocabulary
from casestudies.search.passages import passages
from casestudies.search.text import fold

_SHORT = 60  # letters: a text up to here is likely to stand in more than one passage


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
    """Passages and cases in their order. ``case_of``: the case's number for each passage, -1 for
    readings and terms. ``marks``: for each passage the bits (see ``bit``) of its dimension,
    populations and practices and of how much a second reader saw of it; a practice documented as
    absent leaves no mark."""

    passages: tuple[Passage, ...]
    cases: tuple[CaseEntry, ...]
    keys: tuple[str, ...]
    case_of: tuple[int, ...] = ()
    marks: tuple[int, ...] = ()
    number_of: dict[str, int] = field(default_factory=dict)
    bit: dict[str, int] = field(default_factory=dict)
    marked: dict[str, tuple[int, ...]] = field(default_factory=dict)
    case_number: dict[str, int] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()

    @property
    def in_cases(self) -> range:
        """The numbers of all passages that belong to a case."""
        return range(self.cases[-1].end if self.cases else 0)


def make_corpus(
    cases: Iterable[Case],
    readings: Iterable[Reading],
    terms: Iterable[Term],
    vocabulary: Vocabulary,
    asked_as: Mapping[str, tuple[str, ...]] | None = None,
) -> Corpus:
    """The corpus of a library. ``asked_as``: by the key of a passage, how readers ask for it."""
    kept = tuple(cases)
    found = passages(kept, readings, terms, vocabulary, asked_as)
    entries = []
    first = 0
    for case in kept:
        end = first
        while end < len(found) and found[end].case == case.slug:
            end += 1
        entries.append(_entry(case, first, end))
        first = end
    return _corpus(found, tuple(entries), _keys(vocabulary))


def _keys(vocabulary: Vocabulary) -> tuple[str, ...]:
    lists: tuple[Sequence[Any], ...] = (
        vocabulary.dimensions,
        vocabulary.populations,
        vocabulary.practices,
    )
    return (*(item.key for items in lists for item in items), *SeenAgain)


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
    return CaseEntry(case.slug, names, (*place, case.governance), first, end, sources)


def _corpus(
    found: tuple[Passage, ...], cases: tuple[CaseEntry, ...], keys: tuple[str, ...]
) -> Corpus:
    bit = {key: 1 << number for number, key in enumerate(keys)}
    case_number = {entry.slug: number for number, entry in enumerate(cases)}
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
        number_of={passage.key: number for number, passage in enumerate(found)},
        bit=bit,
        marked={key: tuple(numbers) for key, numbers in marked.items()},
        case_number=case_number,
        kinds=tuple(passage.kind for passage in found),
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


def save_corpus(corpus: Corpus, path: Path) -> None:
    """Write the corpus as JSON, a passage or a case on a line, so that it can be read without all
    of it being in memory twice; plain data, so that reading it can run nothing."""
    head = {
        "passages": len(corpus.passages),
        "cases": len(corpus.cases),
        "keys": corpus.keys,
    }
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for item in (head, *map(astuple, corpus.passages), *map(astuple, corpus.cases)):
            file.write(json.dumps(item, ensure_ascii=False, separators=(",", ":")) + "\n")


def load_corpus(path: Path) -> Corpus:
    """Read what ``save_corpus`` wrote; raises ``OSError``, ``ValueError``, ``TypeError`` or
    ``KeyError`` when it is not that."""
    shared = _Shared()
    with path.open("rb") as lines:
        head = json.loads(lines.readline())
        found = tuple(
            Passage(*map(shared.value, json.loads(lines.readline())))
            for _ in range(head["passages"])
        )
        cases = tuple(
            CaseEntry(*map(shared.value, json.loads(lines.readline())))
            for _ in range(head["cases"])
        )
    return _corpus(found, cases, tuple(map(intern, head["keys"])))


class _Shared:
    """JSON's values as those of a passage: lists as tuples, and what stands in many passages (keys,
    titles, lists of sources) as one object."""

    def __init__(self) -> None:
        self._tuples: dict[tuple[Any, ...], tuple[Any, ...]] = {}

    def value(self, value: Any) -> Any:
        if isinstance(value, list):
            made = tuple(map(self.value, value))
            return self._tuples.setdefault(made, made)
        if isinstance(value, str) and len(value) <= _SHORT:
            return intern(value)
        return value

"""What may be typed next: fields and their values, names, terms of the field, words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from casestudies.model.library.thesaurus import Thesaurus
from casestudies.model.query import Completion, Facet, value_told
from casestudies.said import mark, said, spoken_in
from casestudies.search.corpus import Corpus
from casestudies.search.query.fields import FieldValues, facet_of
from casestudies.search.query.parser import FIELD_NAMES
from casestudies.search.spelling import WordList
from casestudies.search.text import fold

MOST_OF_A_KIND = 4
LONGEST_FRAGMENT = 4  # words that may together begin a name or a term
_FIELD = re.compile(r'(?:^|[\s(-])(?P<name>[A-Za-z]+):(?P<value>"[^"]*|[^\s"()]*)$')
_FRAGMENT = re.compile(r'[^\s"()]+$')
_ABOUT = {
    "dimension": mark("a design dimension, such as grading"),
    "population": mark("a student population, such as english-learners"),
    "practice": mark("a coded practice, such as no-letter-grades"),
    "reported": mark("what a school says of itself in a survey: a practice"),
    "state": mark("a state, such as NH"),
    "region": mark("a part of the country, such as new-england"),
    "kind": mark("district, school, network or program"),
    "grades": mark("a grade or band: 9, 6-8, high"),
    "locale": mark("rural, town, suburban, urban ..."),
    "visits": mark("whether it hosts visits: yes, arranged, past ..."),
    "status": mark("active, closed, merged or unknown"),
    "size": mark("small, medium or large"),
    "governance": mark("who runs it: charter, public district ..."),
    "city": mark("a city, such as Boston"),
    "seen": mark("what a second reader saw: again, part or no"),
    "library": mark("where a case comes from: core, own, or an added pack"),
    "yours": mark("what you made of a case: starred, notes, highlights"),
    "within": mark('a distance: within:"50 miles of Concord, NH"'),
    "source": mark("words of a cited source or its publisher"),
    "year": mark("when it was true: year:2018, year>2018, year:2015-2018"),
}
_CASE = mark("case")
_CASE_OF = mark("case: {0}")
_WORD = mark("word")
_TERM = mark("term")
_TERMS_OF = {
    "synonym": mark("synonym of {0}"),
    "abbreviation": mark("abbreviation of {0}"),
    "former-name": mark("former name of {0}"),
    "spelling": mark("spelling of {0}"),
    "narrower": mark("narrower of {0}"),
}
_KINDS = ("field", "case", "population", "dimension", "practice", "term", "word")


class Entry(NamedTuple):
    """Something to complete to: ``insert`` replaces the fragment that began ``folded``. ``detail``
    is marked, ``of`` stands in its gap. Of the entries with one ``key`` only the first is
    offered."""

    folded: str
    insert: str
    label: str
    detail: str
    kind: str
    key: str = ""
    of: str = ""


class Completer:
    """Completions for a query box. Made once for each opened index."""

    def __init__(
        self, corpus: Corpus, words: WordList, values: FieldValues, thesaurus: Thesaurus
    ) -> None:
        self._words = words
        self._values = values
        self._corpus = corpus
        self._thesaurus = thesaurus
        self._made: tuple[object, list[Entry]] | None = None

    @cached_property
    def _publishers(self) -> dict[str, str]:
        """The publishers of sources, the most cited first."""
        counts: Counter[str] = Counter()
        for source in self._corpus.seldom.sources():
            if source.publisher:
                counts[source.publisher] += sum(map(len, source.cases.values()))
        return {publisher: publisher for publisher, _ in counts.most_common()}

    @property
    def _entries(self) -> list[Entry]:
        """All names to complete to, made when something is first typed in a language."""
        made = self._made
        if made is None or made[0] != spoken_in():
            self._made = made = spoken_in(), self._all_entries()
        return made[1]

    def _all_entries(self) -> list[Entry]:
        entries = [
            Entry(name, f"{name}:", f"{name}:", _ABOUT[name], "field") for name in FIELD_NAMES
        ]
        for entry in self._corpus.cases:
            entries.extend(case_entries(entry.slug, entry.names))
        for facet, detail in (
            (Facet.POPULATION, mark("student population")),
            (Facet.DIMENSION, mark("design dimension")),
            (Facet.PRACTICE, mark("practice")),
        ):
            for key, name in self._values.names[facet].items():
                insert, told = f"{facet.value}:{key} ", value_told(facet, name)
                entries += (
                    Entry(way, insert, told, detail, facet.value)
                    for way in dict.fromkeys((fold(name), fold(told)))
                )
        entries.extend(_terms(self._thesaurus))
        return entries

    def complete(self, text: str, cursor: int, limit: int) -> tuple[Completion, ...]:
        """Completions for what stands before the cursor, best first; the fields for an empty
        text."""
        cursor = max(0, min(cursor, len(text)))
        before = text[:cursor]
        field = _FIELD.search(before)
        if field is not None and field["name"].lower() in FIELD_NAMES:
            return self._field_values(text, cursor, field, limit)
        match = _FRAGMENT.search(before)
        if match is None:
            return self._fields(cursor)[:limit] if not before.strip() else ()
        return self._names(before, match.start(), limit)

    def _fields(self, cursor: int) -> tuple[Completion, ...]:
        return tuple(
            _completion(entry, cursor, cursor) for entry in self._entries if entry.kind == "field"
        )

    def _field_values(
        self, text: str, cursor: int, field: re.Match[str], limit: int
    ) -> tuple[Completion, ...]:
        name, typed = field["name"].lower(), field["value"]
        start = field.start("value")
        wanted = fold(typed.strip('"'))
        found = []
        facet = facet_of(name)
        for key, label in self._values_of(name).items():
            written = fold(label)
            label = value_told(facet, label) if facet is not None else label
            ways = (written, fold(label))  # as packs write it, as the window has it
            first = any(way.startswith(wanted) for way in (*ways, fold(key)))
            if first or any(_begins(way, wanted) for way in ways):
                insert = f'"{key}" ' if " " in key else f"{key} "
                entry = Entry("", insert, label, "", "value", of=f"{name}: {key}")
                end = cursor + _quote_after(text, cursor, typed)
                found.append((not first, _completion(entry, start, end)))
        found.sort(key=lambda pair: pair[0])
        return tuple(item for _, item in found[:limit])

    def _values_of(self, name: str) -> dict[str, str]:
        facet = facet_of(name)
        if facet is not None:
            return self._values.names[facet]
        return self._publishers if name == "source" else {}

    def _names(self, before: str, start: int, limit: int) -> tuple[Completion, ...]:
        cursor = len(before)
        found: dict[str, tuple[int, Completion]] = {}
        for begin in _fragment_starts(before, start):
            begin += before[begin:].startswith("-")
            fragment = fold(before[begin:])
            for within, entry in self._matching(fragment):
                rank = _KINDS.index(entry.kind) + len(_KINDS) * within
                completion = _completion(entry, _repeats_from(entry, before, begin), cursor)
                found.setdefault(entry.key or entry.label.casefold(), (rank, completion))
        fragment = fold(before[start:])
        if len(fragment) > 1 and len(found) < limit:
            for word in self._words.starting_with(fragment, limit):
                entry = Entry(word, f"{word} ", word, _WORD, "word")
                found.setdefault(word, (len(_KINDS), _completion(entry, start, cursor)))
        counts: Counter[str] = Counter()
        said: set[str] = set()
        kept = []
        for _, item in sorted(found.values(), key=lambda pair: pair[0]):
            label = item.label.strip().casefold()
            if label in said:  # a term and a practice of one name are one line
                continue
            said.add(label)
            counts[item.kind] += 1
            if counts[item.kind] <= MOST_OF_A_KIND:
                kept.append(item)
        return tuple(kept[:limit])

    def _matching(self, fragment: str) -> list[tuple[bool, Entry]]:
        """Entries that begin so, and then (True) those with a later word that does."""
        if len(fragment) < 2:
            return []
        begin = [(False, e) for e in self._entries if e.folded.startswith(fragment)]
        within = [
            (True, e)
            for e in self._entries
            if e.kind != "field"
            and not e.folded.startswith(fragment)
            and _begins(e.folded, fragment)
        ]
        return begin + within


def _completion(entry: Entry, start: int, end: int) -> Completion:
    cursor = start + len(entry.insert)
    detail = said(entry.detail).format(entry.of) if entry.detail else entry.of
    return Completion(entry.insert, start, end, entry.label, detail, entry.kind, cursor)


def _quote_after(text: str, cursor: int, typed: str) -> int:
    """1 when the closing quote of the value stands right after the cursor."""
    return int(typed.startswith('"') and text[cursor : cursor + 1] == '"')


def _begins(folded: str, wanted: str) -> bool:
    """True when the text, or a word in it, begins with ``wanted``."""
    return folded.startswith(wanted) or f" {wanted}" in folded or f"-{wanted}" in folded


def _words_before(before: str, start: int) -> list[re.Match[str]]:
    """The words before a place that a name may hold, back to the last field, quote or bracket."""
    earliest = max((m.end() for m in re.finditer(r'[":()]', before[:start])), default=0)
    words = re.finditer(r'[^\s"():]+', before[:start])
    return [match for match in words if match.start() >= earliest]


def _fragment_starts(before: str, start: int) -> Iterable[int]:
    """Where a name may have begun: a few words back, then the word under the cursor."""
    starts = [match.start() for match in _words_before(before, start)]
    return (*starts[-(LONGEST_FRAGMENT - 1) :], start)


def _repeats_from(entry: Entry, before: str, start: int) -> int:
    """Where the words begin that the entry takes the place of: the fragment at ``start`` and what
    stands right before it of the entry's own words (``english lear`` becomes ``English language
    learners``, and English is not there twice)."""
    own = set(entry.folded.split())
    for match in reversed(_words_before(before, start)):
        word = match.group()
        if fold(word.lstrip("-")) not in own:
            break
        start = match.start()
        if word.startswith("-"):
            return start + 1
    return start


def case_entries(slug: str, names: Sequence[str]) -> Iterable[Entry]:
    """The names of a case, the first of which is the one that the others stand for."""
    for name in names:
        detail, of = (_CASE_OF, names[0]) if name != names[0] else (_CASE, "")
        yield Entry(fold(name), f"{name} ", name, detail, "case", slug, of)


def _terms(thesaurus: Thesaurus) -> Iterable[Entry]:
    seen: set[str] = set()
    for group in thesaurus.groups:
        for term in (group.preferred, *group.terms):
            folded = fold(term)
            if folded not in seen:
                seen.add(folded)
                same = term == group.preferred
                detail = _TERM if same else _TERMS_OF[group.kind]
                yield Entry(folded, f"{term} ", term, detail, "term", of=group.preferred)

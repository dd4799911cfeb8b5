"""The words of the library: what a beginning may become, and what a mistyped word was meant for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from casestudies.model.letters import HYPHENS
from casestudies.recent import Recent
from casestudies.search.packed import load, save
from casestudies.search.postings import Inverted
from casestudies.search.text import STOP_WORDS, know_stems, spelt, stem

MOST_COMPLETIONS = 30
MOST_NEAREST = 3
KEPT_NEAREST = 256
_DISTANCES = ((4, 0), (8, 1))  # words shorter than n letters: at most so many mistakes
_LONG_DISTANCE = 2
_HYPHEN = re.compile(rf"[{HYPHENS}]")
_HYPHENATED = re.compile(rf"[^\W_]+(?:[{HYPHENS}][^\W_]+)+")


def _letters(word: str) -> int:
    """A bit for each letter in the word: words far apart in letters are far apart in spelling."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


class WordList:
    """All words as written (folded), with how many passages hold each. ``hyphenated``: the words
    written with a hyphen, joined (undercredited), with their parts."""

    def __init__(
        self,
        counts: Mapping[str, int],
        stems: Iterable[str] | None = None,
        hyphenated: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        """``stems``: those of all words, where they are known already."""
        self.hyphenated = dict(hyphenated or {})
        self._counts = dict(counts)
        self._sorted = sorted(self._counts)
        self._near: Recent[str, list[str]] = Recent(KEPT_NEAREST)
        self._stems = frozenset(stems_of(self._sorted) if stems is None else stems)

    def beside(
        self, counts: Mapping[str, int], hyphenated: Mapping[str, tuple[str, ...]]
    ) -> WordList:
        """These words and those of more passages."""
        joined = dict(self._counts)
        for word, count in counts.items():
            joined[word] = joined.get(word, 0) + count
        stems = self._stems.union(stems_of(counts))
        return WordList(joined, stems, {**hyphenated, **self.hyphenated})

    @cached_property
    def _letters(self) -> list[tuple[str, int, int]]:
        return [(word, len(word), _letters(word)) for word in self._sorted]

    def __contains__(self, surface: str) -> bool:
        return surface in self._counts

    def has_stem(self, stemmed: str) -> bool:
        """True when some form of the word with this stem is in the list."""
        return stemmed in self._stems

    def count(self, surface: str) -> int:
        """In how many passages the word stands; 0 for a word that is not there."""
        return self._counts.get(surface, 0)

    def starting_with(self, prefix: str, limit: int = MOST_COMPLETIONS) -> list[str]:
        """The commonest words that begin with ``prefix``, without ``prefix`` itself."""
        if not prefix:
            return []
        start = bisect_left(self._sorted, prefix)
        found = []
        for word in self._sorted[start:]:
            if not word.startswith(prefix):
                break
            if word != prefix:
                found.append(word)
        found.sort(key=lambda word: (-self._counts[word], word))
        return found[:limit]

    def nearest(self, surface: str) -> list[str]:
        """Words at most two mistakes away (one in shorter words), nearest and commonest first."""
        return self._near.get_or(surface, lambda: self._nearest(surface))

    def _nearest(self, surface: str) -> list[str]:
        most = mistakes_in(surface)
        if not most:
            return []
        size, bits = len(surface), _letters(surface)
        found = []
        for word, length, letters in self._letters:
            if abs(length - size) > most or (bits ^ letters).bit_count() > 2 * most:
                continue
            steps = distance(surface, word, most)
            if steps <= most:
                same_start = word[0] == surface[0]
                found.append((steps - 0.5 * same_start, -self._counts[word], word))
        found.sort()
        return [word for _, _, word in found[:MOST_NEAREST]]


def mistakes_in(surface: str) -> int:
    """How many mistakes a word may have and still be known for another."""
    if not surface.isalpha():
        return 0
    return next((d for length, d in _DISTANCES if len(surface) < length), _LONG_DISTANCE)


def distance(one: str, other: str, most: int) -> int:
    """How many letters to add, drop, change or swap with the next; more than ``most`` counts as
    ``most + 1``."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, row_before = row, before
        row = [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, row_before[j - 2] + 1)
            row.append(cost)
        before = last
        if min(row) > most:
            return most + 1
    return row[-1]


def passage_words(texts: Inverted, titles: Sequence[str]) -> dict[str, int]:
    """In how many passages each word stands, in their texts or in their titles."""
    titled: dict[str, list[int]] = {}
    for number, title in enumerate(titles):
        for surface in surfaces_of(title) if title else ():
            titled.setdefault(surface, []).append(number)
    counts = {surface: len(more) for surface, more in titled.items()}
    for surface, having in texts.surfaces():
        having.update(titled.get(surface, ()))
        counts[surface] = len(having)
    return {surface: count for surface, count in counts.items() if surface not in STOP_WORDS}


@lru_cache(maxsize=256)
def surfaces_of(text: str) -> frozenset[str]:
    """The different words of a text as they are written, folded."""
    return frozenset(surface for surface, _ in spelt(text))


def hyphenated_words(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words that the texts, or the pieces of them between blanks, write with a hyphen: joined,
    with their parts, both folded."""
    found: dict[str, tuple[str, ...]] = {}
    met: set[str] = set()
    for text in filter(_HYPHEN.search, texts):
        for word in _HYPHENATED.findall(text):
            if word in met:
                continue
            met.add(word)
            parts = tuple(surface for surface, _ in spelt(word))
            if len(parts) > 1 and all(part.isalpha() for part in parts):
                found.setdefault("".join(parts), parts)
    return found


def save_words(
    counts: Mapping[str, int], path: Path, hyphenated: Mapping[str, tuple[str, ...]] | None = None
) -> None:
    """Write the counts, the stem of each word and those with hyphens, as plain data."""
    stem_of = {word: stem(word) for word in sorted(counts)}
    once = {stemmed: stemmed for stemmed in stem_of.values()}  # equal ones are written once
    stems = tuple(once[stemmed] for stemmed in stem_of.values())
    save((dict(sorted(counts.items())), stems, dict(hyphenated or {})), path)


def load_words(path: Path) -> WordList:
    """Read what ``save_words`` wrote; raises what ``packed.load`` raises. From then on the stems of
    these words are known."""
    counts, stems, hyphenated = load(path)
    know_stems(dict(zip(counts, stems, strict=True)))
    return WordList(counts, stems, hyphenated)


def stems_of(surfaces: Iterable[str]) -> tuple[str, ...]:
    """The different stems of words, in their order."""
    return tuple(dict.fromkeys(stem(surface) for surface in surfaces))

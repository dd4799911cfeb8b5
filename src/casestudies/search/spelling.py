"""The words of the library: what a beginning may become, and what a mistyped word was meant for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from casestudies.model.letters import HYPHENS
from casestudies.recent import Recent
from casestudies.search.packed import (
    SortedWords,
    StoredFile,
    column,
    column_in,
    letters_of,
    packed,
    save_sections,
    unpacked,
)
from casestudies.search.postings import Inverted
from casestudies.search.text import STOP_WORDS, know_stems, spelt, stem

MOST_COMPLETIONS = 30
MOST_NEAREST = 3
KEPT_NEAREST = 256
KEPT_FOUND = 2048
_DISTANCES = ((4, 0), (8, 1))  # words shorter than n letters: at most so many mistakes
_LONG_DISTANCE = 2
_HYPHENATED_WORDS = "hyphenated"
_HYPHEN = re.compile(rf"[{HYPHENS}]")
_HYPHENATED = re.compile(rf"[^\W_]+(?:[{HYPHENS}][^\W_]+)+")


def _letters(word: str) -> int:
    """A bit for each letter in the word: words far apart in letters are far apart in spelling."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


class KeptWords:
    """Words in their order as they lie in the index, with how many passages hold each and with its
    stem: dictionaries of them would take eight times the room."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """Take what ``kept_words`` made; raises ``LookupError`` or ``ValueError`` where it is not
        that."""
        self._words = SortedWords(parts["words"], column_in(parts["word ends"]))
        self._counts = column_in(parts["counts"])
        self._stems = SortedWords(parts["stems"], column_in(parts["stem ends"]))
        self._stem_numbers = column_in(parts["stems of words"])
        self._lengths = column_in(parts["lengths"])
        self._letters = column_in(parts["letters"])
        self._find = lru_cache(maxsize=KEPT_FOUND)(self._words.find)

    def __contains__(self, surface: str) -> bool:
        return self._find(surface) is not None

    def count(self, surface: str) -> int:
        """In how many passages the word stands; 0 for a word that is not there."""
        number = self._find(surface)
        return 0 if number is None else self._counts[number]

    def stem_of(self, surface: str) -> str | None:
        """The stem of a word; None for one that is not there."""
        number = self._find(surface)
        return None if number is None else self._stems.word(self._stem_numbers[number])

    def has_stem(self, stemmed: str) -> bool:
        """True when some word has this stem."""
        return self._stems.find(stemmed) is not None

    def starting_with(self, prefix: str) -> dict[str, int]:
        """The words that begin so, with their counts."""
        found: dict[str, int] = {}
        for number in range(self._words.after(prefix), len(self._words)):
            word = self._words.word(number)
            if not word.startswith(prefix):
                break
            found[word] = self._counts[number]
        return found

    def like(self, surface: str, most: int) -> dict[str, int]:
        """The words that may be at most so many mistakes away, with their counts."""
        size, bits = len(surface), _letters(surface)
        return {
            self._words.word(number): self._counts[number]
            for number, (length, letters) in enumerate(
                zip(self._lengths, self._letters, strict=True)
            )
            if abs(length - size) <= most and (bits ^ letters).bit_count() <= 2 * most
        }


def kept_words(counts: Mapping[str, int]) -> dict[str, bytes]:
    """Words with their counts as ``KeptWords`` takes them."""
    words = sorted(counts)
    found = [stem(word) for word in words]
    stems = {stemmed: number for number, stemmed in enumerate(sorted(set(found)))}
    joined, ends = letters_of(words)
    stem_letters, stem_ends = letters_of(stems)
    return {
        "words": joined,
        "word ends": column(ends),
        "counts": column([counts[word] for word in words]),
        "stems": stem_letters,
        "stem ends": column(stem_ends),
        "stems of words": column([stems[stemmed] for stemmed in found]),
        "lengths": column([len(word) for word in words]),
        "letters": column([_letters(word) for word in words]),
    }


class WordList:
    """All words as written (folded), with how many passages hold each. ``hyphenated``: the words
    written with a hyphen, joined (undercredited), with their parts."""

    def __init__(
        self,
        counts: Mapping[str, int],
        hyphenated: Mapping[str, tuple[str, ...]] | None = None,
        kept: KeptWords | None = None,
    ) -> None:
        """``kept``: words beside those of ``counts``, and maybe the same ones."""
        self.hyphenated = dict(hyphenated or {})
        self._kept = kept or KeptWords(kept_words({}))
        self._counts = dict(counts)
        self._near: Recent[str, list[str]] = Recent(KEPT_NEAREST)
        self._stems = frozenset(stems_of(counts))

    def beside(
        self, counts: Mapping[str, int], hyphenated: Mapping[str, tuple[str, ...]]
    ) -> WordList:
        """These words and those of more passages."""
        joined = _summed(self._counts, counts)
        return WordList(joined, {**hyphenated, **self.hyphenated}, self._kept)

    def __contains__(self, surface: str) -> bool:
        return surface in self._counts or surface in self._kept

    def has_stem(self, stemmed: str) -> bool:
        """True when some form of the word with this stem is in the list."""
        return stemmed in self._stems or self._kept.has_stem(stemmed)

    def count(self, surface: str) -> int:
        """In how many passages the word stands; 0 for a word that is not there."""
        return self._counts.get(surface, 0) + self._kept.count(surface)

    def starting_with(self, prefix: str, limit: int = MOST_COMPLETIONS) -> list[str]:
        """The commonest words that begin with ``prefix``, without ``prefix`` itself."""
        if not prefix:
            return []
        more = {word: count for word, count in self._counts.items() if word.startswith(prefix)}
        found = _summed(self._kept.starting_with(prefix), more)
        found.pop(prefix, None)
        return sorted(found, key=lambda word: (-found[word], word))[:limit]

    def nearest(self, surface: str) -> list[str]:
        """Words at most two mistakes away (one in shorter words), nearest and commonest first."""
        return self._near.get_or(surface, lambda: self._nearest(surface))

    def _nearest(self, surface: str) -> list[str]:
        most = mistakes_in(surface)
        if not most:
            return []
        found = []
        for word, count in _summed(self._kept.like(surface, most), self._counts).items():
            if abs(len(word) - len(surface)) > most:
                continue
            steps = distance(surface, word, most)
            if steps <= most:
                same_start = word[0] == surface[0]
                found.append((steps - 0.5 * same_start, -count, word))
        found.sort()
        return [word for _, _, word in found[:MOST_NEAREST]]


def _summed(first: Mapping[str, int], second: Mapping[str, int]) -> dict[str, int]:
    found = dict(first)
    for word, count in second.items():
        found[word] = found.get(word, 0) + count
    return found


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
    """Write the words with their counts and stems, and those with hyphens."""
    save_sections({**kept_words(counts), _HYPHENATED_WORDS: packed(dict(hyphenated or {}))}, path)


def load_words(path: Path) -> WordList:
    """Read what ``save_words`` wrote; raises what ``StoredFile`` raises, and ``LookupError``. From
    then on the stems of these words are known."""
    file = StoredFile(path)
    kept = KeptWords({name: file.section(name) for name in kept_words({})})
    know_stems(kept.stem_of)
    return WordList({}, unpacked(file.section(_HYPHENATED_WORDS)), kept)


def stems_of(surfaces: Iterable[str]) -> tuple[str, ...]:
    """The different stems of words, in their order."""
    return tuple(dict.fromkeys(stem(surface) for surface in surfaces))

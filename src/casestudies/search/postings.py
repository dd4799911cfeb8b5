"""In which texts each word stands, how often and where: a file of which a question reads a bit."""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from casestudies.model.letters import pieces
from casestudies.search.packed import (
    Parts,
    Pieces,
    SortedWords,
    StoredFile,
    StoredPieces,
    column,
    column_in,
    ends_of,
    letters_of,
    numbers_in,
    packed,
    save_sections,
    unpacked,
)
from casestudies.search.text import spelt, stem

_PARTS = ("lengths", "average", "letters", "words", "ends", "texts", "places")


@dataclass(frozen=True, slots=True)
class Postings:
    """One field of all texts. ``lengths``: how many words each text has in it; ``average``: how
    many those have that have any."""

    lengths: Sequence[int]
    average: float
    words: SortedWords
    _texts: Parts
    _places: Parts

    def counts(self, word: str) -> dict[int, int]:
        """How often a word stands in each text that has it."""
        return Counter(self.texts(word))

    def texts(self, word: str) -> Sequence[int]:
        """The texts that have a word, in their order, each as often as it does."""
        return self._numbers(self._texts, word)

    def places(self, word: str) -> Iterator[tuple[int, Sequence[int]]]:
        """The texts that have a word, with its places in each."""
        places = self._numbers(self._places, word)
        at = 0
        for number, count in self.counts(word).items():
            yield number, places[at : at + count]
            at += count

    def _numbers(self, parts: Parts, word: str) -> array[int]:
        """For each time that a word stands somewhere a number: its text or its place there."""
        found = self.words.find(word)
        return array("I") if found is None else numbers_in(parts.at(found))


class _Rows(dict[str, "tuple[Callable[[int], None], ...]"]):
    """For each piece of text between blanks what takes in the places of its words, mostly one."""

    def __init__(self) -> None:
        self.by_surface: dict[str, array[int]] = {}

    def __missing__(self, piece: str) -> tuple[Callable[[int], None], ...]:
        surfaces = (surface for surface, _ in spelt(piece))
        rows = (self.by_surface.setdefault(surface, array("Q")) for surface in surfaces)
        self[piece] = tuple(row.append for row in rows)
        return self[piece]


class Inverted:
    """One field of texts while they are inverted. ``lengths``: how many words each text has."""

    def __init__(self) -> None:
        self.lengths = array("I")
        self._rows = _Rows()

    def add(self, text: str) -> None:
        """Take in the words of the next text. A text and a place in it are one number, so that each
        of millions of words is taken in by one call."""
        rows = self._rows
        taking = [take for piece in pieces(text) for take in rows[piece]]
        for place, take in enumerate(taking, (len(self.lengths) << 32) + 1):
            take(place)
        self.lengths.append(len(taking))

    def add_nothing(self) -> None:
        """The next text has no word in this field."""
        self.lengths.append(0)

    def pieces(self) -> Iterable[str]:
        """The different pieces between blanks."""
        return self._rows.keys()

    def surfaces(self) -> Iterator[tuple[str, set[int]]]:
        """The words as they are written, folded, each with the texts that have it."""
        for surface, places in self._rows.by_surface.items():
            yield surface, set(_apart(places)[0])

    def words(self) -> Iterator[tuple[str, array[int], array[int]]]:
        """The words in their order, each with its texts and its places in them (see
        ``Postings``)."""
        by_stem: dict[str, list[array[int]]] = {}
        for surface, places in self._rows.by_surface.items():
            by_stem.setdefault(stem(surface), []).append(places)
        for word in sorted(by_stem, key=str.encode):
            first, *others = by_stem[word]
            both = array("Q", sorted(chain(first, *others))) if others else first
            yield word, *_apart(both)


def _apart(both: array[int]) -> tuple[array[int], array[int]]:
    """The texts and the places that stand in one number each."""
    halves = array("I", both.tobytes())
    low, high = (0, 1) if sys.byteorder == "little" else (1, 0)
    return halves[high::2], halves[low::2]


def inverted(texts: Iterable[Mapping[str, str]], names: Iterable[str]) -> dict[str, Inverted]:
    """Texts inverted by field."""
    fields = {name: Inverted() for name in names}
    for text in texts:
        for name, field in fields.items():
            if name in text:
                field.add(text[name])
            else:
                field.add_nothing()
    return fields


def save_postings(fields: Mapping[str, Inverted], path: Path) -> None:
    """Write fields by name."""
    sections: dict[str, bytes] = {}
    for name, field in fields.items():
        for part, data in zip(_PARTS, _plain(field), strict=True):
            sections[f"{name} {part}"] = data
    save_sections(sections, path)


def postings_of(fields: Mapping[str, Inverted]) -> dict[str, Postings]:
    """The same in memory."""
    found = {}
    for name, field in fields.items():
        lengths, average, letters, words, ends, texts, places = _plain(field)
        known, stops = SortedWords(letters, column_in(words)), column_in(ends)
        parts = Pieces(texts, stops), Pieces(places, stops)
        found[name] = Postings(column_in(lengths), unpacked(average), known, *parts)
    return found


def _plain(field: Inverted) -> tuple[bytes, ...]:
    lengths = field.lengths
    average = sum(lengths) / max(1, len(lengths) - lengths.count(0))
    words, texts, places = list[str](), list[bytes](), list[bytes]()
    for word, own, at in field.words():
        words.append(word)
        texts.append(own.tobytes())
        places.append(at.tobytes())
    letters, ends = letters_of(words)
    told = column(lengths), packed(average), letters, column(ends), column(ends_of(texts))
    return *told, b"".join(texts), b"".join(places)


def open_postings(file: StoredFile, names: Iterable[str]) -> dict[str, Postings]:
    """What ``save_postings`` wrote, by field: of a word is read what is asked for. Raises
    ``LookupError``, ``ValueError`` or ``IndexUnreadable`` where it is not that."""
    found = {}
    for name in names:
        told = (file.section(f"{name} {part}") for part in _PARTS[:-2])
        lengths, average, letters, words, ends = told
        stops = column_in(ends)
        parts = (StoredPieces(file, f"{name} {part}", stops) for part in _PARTS[-2:])
        known = SortedWords(letters, column_in(words))
        found[name] = Postings(column_in(lengths), unpacked(average), known, *parts)
    return found

"""In which texts each word stands, how often and where: a file of which a question reads a bit."""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casestudies.model.letters import pieces
from casestudies.model.progress import Progress, no_progress
from casestudies.said import said
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
    packed,
    save_sections,
    unpacked,
)
from casestudies.search.text import spelt, stem

PROGRESS_EVERY = 100
_PARTS = ("lengths", "average", "letters", "words", "ends", "rows")


@dataclass(frozen=True, slots=True)
class Postings:
    """One field of all texts. ``lengths``: how many words each text has in it; ``average``: how
    many those have that have any."""

    lengths: Sequence[int]
    average: float
    words: SortedWords
    _rows: Parts

    def counts(self, word: str) -> dict[int, int]:
        """How often a word stands in each text that has it."""
        row = self._row(word)
        texts = row[0] if row else 0
        return dict(zip(row[1 : texts + 1], row[texts + 1 : 2 * texts + 1], strict=True))

    def places(self, word: str) -> Iterator[tuple[int, Sequence[int]]]:
        """The texts that have a word, with its places in each."""
        row = self._row(word)
        at = 2 * row[0] + 1 if row else 0
        for number, count in self.counts(word).items():
            yield number, row[at : at + count]
            at += count

    def _row(self, word: str) -> array[int]:
        """How many texts, their numbers, how often in each, and the places in all of them."""
        row = array("I")
        number = self.words.find(word)
        if number is not None:
            row.frombytes(self._rows.at(number))
        return row


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

    def pieces(self) -> Iterable[str]:
        """The different pieces between blanks."""
        return self._rows.keys()

    def surfaces(self) -> Iterator[tuple[str, set[int]]]:
        """The words as they are written, folded, each with the texts that have it."""
        for surface, places in self._rows.by_surface.items():
            yield surface, set(_apart(places)[0])

    def words(self) -> Iterator[tuple[str, bytes]]:
        """The words in their order, each with its row (see ``Postings``)."""
        by_stem: dict[str, array[int]] = {}
        for surface, places in self._rows.by_surface.items():
            stemmed = stem(surface)
            if stemmed in by_stem:
                by_stem[stemmed] = array("Q", sorted(by_stem[stemmed] + places))
            else:
                by_stem[stemmed] = places
        for word in sorted(by_stem, key=str.encode):
            texts, places = _apart(by_stem[word])
            counts = Counter(texts)
            row = array("I", (len(counts),))
            row.extend(counts)
            row.extend(counts.values())
            yield word, (row + places).tobytes()


def _apart(both: array[int]) -> tuple[array[int], array[int]]:
    """The texts and the places that stand in one number each."""
    halves = array("I", both.tobytes())
    low, high = (0, 1) if sys.byteorder == "little" else (1, 0)
    return halves[high::2], halves[low::2]


def inverted(
    texts: Sequence[Mapping[str, str]], names: Iterable[str], progress: Progress = no_progress
) -> dict[str, Inverted]:
    """Texts inverted by field. Lets ``Cancelled`` of ``progress`` through."""
    fields = {name: Inverted() for name in names}
    for number, text in enumerate(texts):
        if number % PROGRESS_EVERY == 0:
            progress(said("Indexing passages"), number, len(texts))
        for name, field in fields.items():
            if name in text:
                field.add(text[name])
            else:
                field.lengths.append(0)
    progress(said("Indexing passages"), len(texts), len(texts))
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
        lengths, average, letters, words, ends, rows = _plain(field)
        known = SortedWords(letters, column_in(words))
        pieces = Pieces(rows, column_in(ends))
        found[name] = Postings(column_in(lengths), unpacked(average), known, pieces)
    return found


def _plain(field: Inverted) -> tuple[bytes, ...]:
    lengths = field.lengths
    average = sum(lengths) / max(1, len(lengths) - lengths.count(0))
    found = list(field.words())
    letters, ends = letters_of(word for word, _ in found)
    rows = [row for _, row in found]
    told = column(lengths), packed(average)
    return *told, letters, column(ends), column(ends_of(rows)), b"".join(rows)


def open_postings(file: StoredFile, names: Iterable[str]) -> dict[str, Postings]:
    """What ``save_postings`` wrote, by field: of a word is read what is asked for. Raises
    ``LookupError``, ``ValueError`` or ``IndexUnreadable`` where it is not that."""
    found = {}
    for name in names:
        told = (file.section(f"{name} {part}") for part in _PARTS[:-1])
        lengths, average, letters, words, ends = told
        rows = StoredPieces(file, f"{name} {_PARTS[-1]}", column_in(ends))
        known = SortedWords(letters, column_in(words))
        found[name] = Postings(column_in(lengths), unpacked(average), known, rows)
    return found

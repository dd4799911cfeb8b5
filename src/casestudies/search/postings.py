"""In which texts each word stands, how often and where: a file of which a question reads a bit."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casestudies.model.progress import Progress, no_progress
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
from casestudies.search.text import spelt

PROGRESS_EVERY = 100
_PARTS = ("lengths", "average", "letters", "words", "ends", "rows")

Split = Callable[[str], Iterable[tuple[str, str]]]
Heard = Callable[[int, str, set[str]], None]
"""Takes the number of a text, the field, and its words, folded."""


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


class Inverted:
    """One field of texts while they are inverted. ``lengths``: how many words each text has."""

    def __init__(self) -> None:
        self.lengths = array("I")
        self._rows: dict[str, tuple[array[int], array[int], array[int]]] = {}

    def add(self, row: Iterable[tuple[str, str]]) -> set[str]:
        """Take in the words of the next text (see ``spelt``); gives them as written, folded."""
        number = len(self.lengths)
        places: dict[str, list[int]] = {}
        surfaces: set[str] = set()
        length = 0
        for length, (surface, stem) in enumerate(row, start=1):
            surfaces.add(surface)
            if stem in places:
                places[stem].append(length)
            else:
                places[stem] = [length]
        self.lengths.append(length)
        rows = self._rows
        for stem, where in places.items():
            if stem not in rows:
                rows[stem] = (array("I"), array("I"), array("I"))
            numbers, counts, flat = rows[stem]
            numbers.append(number)
            counts.append(len(where))
            flat.extend(where)
        return surfaces

    def words(self) -> Iterator[tuple[str, bytes]]:
        """The words in their order, each with its row (see ``Postings``)."""
        for word in sorted(self._rows, key=str.encode):
            numbers, counts, flat = self._rows[word]
            yield word, (array("I", [len(numbers)]) + numbers + counts + flat).tobytes()


def inverted(
    texts: Sequence[Mapping[str, str]],
    names: Iterable[str],
    progress: Progress = no_progress,
    heard: Heard | None = None,
    split: Split = spelt,
) -> dict[str, Inverted]:
    """Texts inverted by field, split by ``split``. ``heard`` is told the words of every text as
    they are written, for splitting is most of the work. Lets ``Cancelled`` of ``progress``
    through."""
    fields = {name: Inverted() for name in names}
    for number, text in enumerate(texts):
        if number % PROGRESS_EVERY == 0:
            progress("Indexing passages", number, len(texts))
        for name, field in fields.items():
            surfaces = field.add(split(text[name]) if name in text else ())
            if heard is not None:
                heard(number, name, surfaces)
    progress("Indexing passages", len(texts), len(texts))
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

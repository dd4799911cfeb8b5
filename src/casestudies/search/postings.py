"""In which texts each word stands, how often and where, in one file that is read at once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casestudies.model.progress import Progress, no_progress
from casestudies.search.packed import Pieces, SortedWords, ends_of, joined, load, numbers_in, save
from casestudies.search.text import spelt

PROGRESS_EVERY = 100

Split = Callable[[str], Iterable[tuple[str, str]]]
Heard = Callable[[int, str, set[str]], None]
"""Takes the number of a text, the field, and its words, folded."""


@dataclass(frozen=True, slots=True)
class Postings:
    """One field of all texts. ``lengths``: how many words each text has in it."""

    lengths: Sequence[int]
    words: SortedWords
    _rows: Pieces

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
    save({name: _plain(field) for name, field in fields.items()}, path)


def postings_of(fields: Mapping[str, Inverted]) -> dict[str, Postings]:
    """The same as it is read from a file."""
    return {name: _postings(*_plain(field)) for name, field in fields.items()}


def _plain(field: Inverted) -> tuple[bytes, bytes, bytes, bytes, bytes]:
    found = list(field.words())
    letters, ends = joined(word for word, _ in found)
    rows = [row for _, row in found]
    lengths = field.lengths.tobytes()
    return lengths, letters, ends.tobytes(), ends_of(rows).tobytes(), b"".join(rows)


def load_postings(path: Path) -> dict[str, Postings]:
    """Read what ``save_postings`` wrote, by field; raises what ``packed.load`` raises."""
    return {name: _postings(*plain) for name, plain in load(path).items()}


def _postings(lengths: bytes, letters: bytes, words: bytes, ends: bytes, rows: bytes) -> Postings:
    known = SortedWords(letters, numbers_in(words))
    return Postings(numbers_in(lengths), known, Pieces(rows, numbers_in(ends)))

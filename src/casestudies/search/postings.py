"""In which texts each word stands, how often and where, in one file that is read at once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casestudies.search.packed import Pieces, SortedWords, ends_of, joined, load, numbers_in, save

Places = Iterable[tuple[int, Sequence[int]]]  # the number of a text, the word's places in it


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


def save_postings(
    fields: Mapping[str, tuple[Sequence[int], Iterable[tuple[str, Places]]]], path: Path
) -> None:
    """Write fields by name: of each the texts' lengths and its words in order with their places."""
    data = {}
    for name, (lengths, found) in fields.items():
        words: list[str] = []
        rows: list[bytes] = []
        for word, places in found:
            row = tuple(places)
            numbers = [number for number, _ in row]
            counts = [len(where) for _, where in row]
            flat = [place for _, where in row for place in where]
            words.append(word)
            rows.append(array("I", [len(row), *numbers, *counts, *flat]).tobytes())
        letters, ends = joined(words)
        data[name] = (
            array("I", lengths).tobytes(),
            letters,
            ends.tobytes(),
            ends_of(rows).tobytes(),
            b"".join(rows),
        )
    save(data, path)


def load_postings(path: Path) -> dict[str, Postings]:
    """Read what ``save_postings`` wrote, by field; raises what ``packed.load`` raises."""
    found = {}
    for name, (lengths, letters, words, ends, rows) in load(path).items():
        known = SortedWords(letters, numbers_in(words))
        found[name] = Postings(numbers_in(lengths), known, Pieces(rows, numbers_in(ends)))
    return found

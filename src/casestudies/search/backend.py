"""What the search asks of an index: where words and phrases occur."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

POSTINGS = "postings.bin"
WORDS = "words.bin"
DIRECTIONS = "directions.bin"
FIELDS = ("text", "title", "asked")


class SearchBackend(Protocol):
    """An inverted index over numbered texts. Implementations may be called from any thread.

    Strength is between 0 and about 2.2: BM25 without the rarity of the word, which the caller
    weighs in.
    """

    def occurrences(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        """Number of each text whose ``field`` has these stems in a row, with its strength. Raises
        ``IndexUnreadable``."""
        ...


class InLibrary:
    """Of an index the texts before a number: behind it are the user's notes."""

    def __init__(self, backend: SearchBackend, end: int) -> None:
        self._backend, self._end = backend, end

    def occurrences(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        found = self._backend.occurrences(field, stems)
        return {number: strength for number, strength in found.items() if number < self._end}


class IndexUnreadable(Exception):
    """The index on disk is missing, damaged or of another making, or closed: build it anew."""

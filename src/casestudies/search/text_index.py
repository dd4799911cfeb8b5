"""The index of words: in which texts they stand and how strongly, alone and in a row.

Texts are split and inverted once and kept in one file, which stays open; any word is read from it
when it is asked for. A word's answer (text number -> strength) is an unchanging mapping that all
threads share. ``JoinedIndex`` answers of two as if they were one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from casestudies.recent import Recent
from casestudies.search.backend import FIELDS, IndexUnreadable, SearchBackend
from casestudies.search.packed import StoredFile
from casestudies.search.postings import (
    Inverted,
    Postings,
    open_postings,
    postings_of,
)
from casestudies.search.weights import LENGTH_WEIGHT, REPETITION_WEIGHT

KEPT_WORDS = 4000
KEPT_JOINED = 1000
MOST_KEPT = 10_000  # texts that a word may stand in to be kept: where units are met is kept as well
ROOM = 20_000  # texts in all that is kept, a hundred bytes each: units keep where they are met
_NOTHING: Mapping[int, float] = {}


def open_index(file: Path, count: int) -> TextIndex:
    """The index in a file; raises ``IndexUnreadable`` unless it holds ``count`` texts."""
    try:
        stored = StoredFile(file)
        fields = open_postings(stored, FIELDS)
    except (OSError, EOFError, ValueError, TypeError, LookupError) as error:
        raise IndexUnreadable(f"the index cannot be read: {error!r}") from error
    if {len(field.lengths) for field in fields.values()} != {count}:
        raise IndexUnreadable("the index holds another number of passages")
    return TextIndex(fields, stored)


class TextIndex:
    """A ``SearchBackend`` that reads words from its file, or has them in memory."""

    def __init__(
        self,
        fields: Mapping[str, Postings],
        file: StoredFile | None = None,
        average: Mapping[str, float] | None = None,
    ) -> None:
        """``file``: what the fields are read from, to be closed with the index; ``average``: how
        long texts are in each field, where that is to be told of others."""
        self._fields: Mapping[str, Postings] | None = fields
        self._file = file
        self.average = average or {name: field.average for name, field in fields.items()}
        self._kept: Recent[tuple[str, tuple[str, ...]], Mapping[int, float]] = Recent(
            KEPT_WORDS, ROOM, len
        )

    def beside(self, found: Mapping[str, Inverted]) -> TextIndex:
        """An index of other texts, as long or short as they are beside those of this one."""
        return TextIndex(postings_of(found), average=self.average)

    def occurrences(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        asked = field, stems
        found = self._kept.get(asked)
        if found is None:
            found = self._read(field, stems)
            if len(found) <= MOST_KEPT:
                self._kept.keep(asked, found)
        return found

    def _read(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        fields = self._fields
        if fields is None:
            raise IndexUnreadable("the index is closed")
        return self._strengths(field, fields[field], _counts(fields[field], stems))

    def close(self) -> None:
        self._fields = None
        if self._file is not None:
            self._file.close()
        self._kept.clear()

    def _strengths(
        self, field: str, postings: Postings, counts: Mapping[int, int]
    ) -> Mapping[int, float]:
        if not counts:
            return _NOTHING
        lengths = postings.lengths
        strengths = _StrengthOf(self.average[field] or 1.0)
        return {number: strengths[count, lengths[number]] for number, count in counts.items()}


class _StrengthOf(dict[tuple[int, int], float]):
    """How strongly a word stands in a text, by how often it does and how long the text is. Of the
    hundred thousand texts that may have it a few hundred differ in these: one number each."""

    def __init__(self, average: float) -> None:
        """``average``: how long texts are."""
        self._average = average

    def __missing__(self, told: tuple[int, int]) -> float:
        count, length = told
        share = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length / self._average
        self[told] = count * (REPETITION_WEIGHT + 1) / (count + REPETITION_WEIGHT * share)
        return self[told]


class JoinedIndex:
    """The texts of one index and, numbered behind them, those of another."""

    def __init__(self, first: SearchBackend, count: int, second: SearchBackend) -> None:
        """``count``: how many texts ``first`` has."""
        self._first, self._count, self._second = first, count, second
        self._kept: Recent[tuple[str, tuple[str, ...]], Mapping[int, float]] = Recent(
            KEPT_JOINED, ROOM, len
        )

    def occurrences(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        added = self._second.occurrences(field, stems)
        if not added:
            return self._first.occurrences(field, stems)
        return self._kept.get_or((field, stems), partial(self._joined, field, stems))

    def _joined(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        added = self._second.occurrences(field, stems)
        count = self._count
        found = dict(self._first.occurrences(field, stems))
        found.update((number + count, strength) for number, strength in added.items())
        return found


def _counts(postings: Postings, stems: tuple[str, ...]) -> dict[int, int]:
    """How often the stems stand in a row in each text."""
    if len(stems) == 1:
        return postings.counts(stems[0])
    texts = sorted((postings.texts(word) for word in stems), key=len)
    shared = set(texts[0]).intersection(*texts[1:]) if texts else frozenset[int]()
    ends = dict.fromkeys(shared, frozenset[int]())  # where the stems so far end in a row
    for at, word in enumerate(stems):
        if not ends:
            break
        following: dict[int, frozenset[int]] = {}
        for number, places in postings.places(word):
            if number in ends:
                before = ends[number]
                here = frozenset(place for place in places if not at or place - 1 in before)
                if here:
                    following[number] = here
        ends = following
    return {number: len(places) for number, places in ends.items()}

"""The index in Whoosh: written once by one writer, then read word by word and kept in memory.

Whoosh splits, stores and finds the postings. Its own ``Searcher`` is not used: it scores one
posting at a time through a tree of matchers, which costs some ten microseconds a posting, and it
must not be shared by threads. Here one reader stands behind a lock and is asked once for each
word; the answer (text number -> strength) is an unchanging mapping that all threads share.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index
from whoosh.reading import IndexReader, TermNotFound

from casestudies.model.progress import Progress
from casestudies.recent import Recent
from casestudies.search.backend import FIELDS, IndexUnreadable
from casestudies.search.fields import schema
from casestudies.search.weights import LENGTH_WEIGHT, REPETITION_WEIGHT

KEPT_WORDS = 4000
_NOTHING: Mapping[int, float] = {}


class WhooshBackend:
    """A ``SearchBackend`` in ``folder``, which belongs to it alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._reader: IndexReader | None = None
        self._lengths: dict[str, list[int]] = {}
        self._average: dict[str, float] = {}
        self._kept: Recent[tuple[str, tuple[str, ...]], Mapping[int, float]] = Recent(KEPT_WORDS)

    def build(self, texts: Sequence[Mapping[str, str]], progress: Progress) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        found = whoosh_index.create_in(str(self._folder), schema())
        writer: Any = found.writer(limitmb=64, compound=False)
        try:
            for number, fields in enumerate(texts):
                if number % 100 == 0:
                    progress("Indexing passages", number, len(texts))
                writer.add_document(**fields)
        except BaseException:
            writer.cancel()
            raise
        writer.commit(optimize=True)
        found.close()
        progress("Indexing passages", len(texts), len(texts))

    def open(self, count: int) -> None:
        self.close()
        try:
            reader: Any = whoosh_index.open_dir(str(self._folder)).reader()
            if reader.doc_count_all() != count:
                reader.close()
                raise IndexUnreadable("the index holds another number of passages")
            self._lengths = {
                field: [reader.doc_field_length(number, field, 0) or 0 for number in range(count)]
                for field in FIELDS
            }
        except IndexUnreadable:
            raise
        except Exception as error:  # a damaged index fails in any way it likes
            raise IndexUnreadable(f"the index cannot be read: {error!r}") from error
        self._average = {
            field: sum(lengths) / max(1, sum(1 for length in lengths if length))
            for field, lengths in self._lengths.items()
        }
        self._reader = reader

    def occurrences(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        return self._kept.get_or((field, stems), partial(self._read, field, stems))

    def _read(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        with self._lock:
            if self._reader is None:
                raise IndexUnreadable("the index is closed")
            try:
                counts = self._counts(self._reader, field, stems)
            except Exception as error:  # the files went away or were damaged under us
                raise IndexUnreadable(f"the index cannot be read: {error!r}") from error
            return self._strengths(field, counts)

    def close(self) -> None:
        with self._lock:
            reader, self._reader = self._reader, None
            self._kept.clear()
            if reader is not None:
                reader.close()

    def _counts(self, reader: Any, field: str, stems: tuple[str, ...]) -> dict[int, float]:
        """How often the stems stand in a row in each text."""
        if len(stems) == 1:
            matcher = _postings(reader, field, stems[0])
            counts: dict[int, float] = {}
            while matcher is not None and matcher.is_active():
                counts[matcher.id()] = matcher.weight()
                matcher.next()
            return counts
        ends: dict[int, set[int]] | None = None
        for word in stems:
            matcher = _postings(reader, field, word)
            if matcher is None:
                return {}
            following: dict[int, set[int]] = {}
            while matcher.is_active():
                number = matcher.id()
                if ends is None:
                    following[number] = set(matcher.value_as("positions"))
                elif number in ends:
                    before = ends[number]
                    here = {p for p in matcher.value_as("positions") if p - 1 in before}
                    if here:
                        following[number] = here
                matcher.next()
            ends = following
            if not ends:
                return {}
        return {number: float(len(places)) for number, places in (ends or {}).items()}

    def _strengths(self, field: str, counts: dict[int, float]) -> Mapping[int, float]:
        if not counts:
            return _NOTHING
        lengths, average = self._lengths[field], self._average[field]
        return {
            number: count
            * (REPETITION_WEIGHT + 1)
            / (
                count
                + REPETITION_WEIGHT
                * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * lengths[number] / average)
            )
            for number, count in counts.items()
        }


def _postings(reader: Any, field: str, word: str) -> Any:
    try:
        return reader.postings(field, word)
    except TermNotFound:
        return None

"""The index: Whoosh splits the texts and inverts them once; what it found is kept in one file.

That file is read at once, and any word of it without a search: asking Whoosh itself would load it,
and with it a third of what a program loads to its first answer, at every start. Nor is Whoosh's
``Searcher`` used: it scores one posting at a time through a tree of matchers, which costs some ten
microseconds a posting, and it must not be shared by threads. A word's answer (text number ->
strength) is an unchanging mapping that all threads share.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from casestudies.model.progress import Progress
from casestudies.recent import Recent
from casestudies.search.backend import FIELDS, IndexUnreadable
from casestudies.search.postings import Postings, load_postings, save_postings
from casestudies.search.weights import LENGTH_WEIGHT, REPETITION_WEIGHT

KEPT_WORDS = 4000
_NOTHING: Mapping[int, float] = {}


class WhooshBackend:
    """A ``SearchBackend`` in a file. While it is built, a folder of its name is beside it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._fields: dict[str, Postings] | None = None
        self._average: dict[str, float] = {}
        self._kept: Recent[tuple[str, tuple[str, ...]], Mapping[int, float]] = Recent(KEPT_WORDS)

    def build(self, texts: Sequence[Mapping[str, str]], progress: Progress) -> None:
        from whoosh import index as whoosh_index  # heavy, and nobody else asks for it

        from casestudies.search.fields import Inverted, schema

        folder = self._file.with_suffix(".whoosh")
        folder.mkdir(parents=True, exist_ok=True)
        try:
            found = whoosh_index.create_in(str(folder), schema())
            inverted = Inverted(FIELDS)
            writer: Any = found.writer(limitmb=64, compound=False, codec=inverted)
            try:
                for number, fields in enumerate(texts):
                    if number % 100 == 0:
                        progress("Indexing passages", number, len(texts))
                    writer.add_document(**fields)
            except BaseException:
                writer.cancel()
                raise
            writer.commit(merge=False)
            found.close()
            fields = {name: (inverted.lengths[name], inverted.words[name]) for name in FIELDS}
            save_postings(fields, self._file)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        progress("Indexing passages", len(texts), len(texts))

    def open(self, count: int) -> None:
        self.close()
        try:
            fields = load_postings(self._file)
            numbers = {len(fields[name].lengths) for name in FIELDS}
        except (OSError, EOFError, ValueError, TypeError, LookupError) as error:
            raise IndexUnreadable(f"the index cannot be read: {error!r}") from error
        if numbers != {count}:
            raise IndexUnreadable("the index holds another number of passages")
        self._average = {
            name: sum(field.lengths) / max(1, sum(1 for length in field.lengths if length))
            for name, field in fields.items()
        }
        self._fields = fields

    def occurrences(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        return self._kept.get_or((field, stems), partial(self._read, field, stems))

    def _read(self, field: str, stems: tuple[str, ...]) -> Mapping[int, float]:
        fields = self._fields
        if fields is None:
            raise IndexUnreadable("the index is closed")
        return self._strengths(field, fields[field], _counts(fields[field], stems))

    def close(self) -> None:
        self._fields = None
        self._kept.clear()

    def _strengths(
        self, field: str, postings: Postings, counts: Mapping[int, int]
    ) -> Mapping[int, float]:
        if not counts:
            return _NOTHING
        lengths, average = postings.lengths, self._average[field]
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


def _counts(postings: Postings, stems: tuple[str, ...]) -> dict[int, int]:
    """How often the stems stand in a row in each text."""
    if len(stems) == 1:
        return postings.counts(stems[0])
    ends = {number: set(places) for number, places in postings.places(stems[0])} if stems else {}
    for word in stems[1:]:
        if not ends:
            break
        following: dict[int, set[int]] = {}
        for number, places in postings.places(word):
            if number in ends:
                before = ends[number]
                here = {place for place in places if place - 1 in before}
                if here:
                    following[number] = here
        ends = following
    return {number: len(places) for number, places in ends.items()}

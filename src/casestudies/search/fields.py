"""The fields of the Whoosh index, how Whoosh gets its words (from ``text.spelt``), and where it
puts what it has inverted: into memory, for its own files are never read."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.codec.base import Codec, FieldWriter, PerDocumentWriter, Segment
from whoosh.fields import TEXT, Schema
from whoosh.formats import Positions

from casestudies.search.text import spelt

# ruff: noqa: ARG002 (Whoosh says what its codecs are given)

Posting = tuple[str, bytes, int, float, bytes]
"""A field, a word, the number of a text, a weight, and the word's places in the text."""


class WordTokenizer(Tokenizer):
    """Whoosh's view of ``spelt``."""

    def __call__(
        self, value: str, positions: bool = False, start_pos: int = 0, **_options: object
    ) -> Iterator[Token]:
        token: Any = Token(positions=positions)
        token.boost = 1.0
        token.stopped = False
        for position, (surface, stem) in enumerate(spelt(value), start=start_pos):
            token.text = stem
            token.original = surface
            token.pos = position
            yield token


class Places(Positions):
    """The places of a word in a text as the bytes of plain numbers."""

    def encode(self, poslist: Sequence[int]) -> bytes:
        return array("I", poslist).tobytes()


class Inverted(Codec):
    """What Whoosh inverts, by field. ``words``: each word in order with the texts that have it and
    its places in each; ``lengths``: how many words each text has."""

    length_stats = False

    def __init__(self, names: Iterable[str]) -> None:
        self.words: dict[str, list[tuple[str, list[tuple[int, array[int]]]]]] = {
            name: [] for name in names
        }
        self.lengths: dict[str, list[int]] = {name: [] for name in names}

    def per_document_writer(self, storage: object, segment: object) -> _Lengths:
        return _Lengths(self.lengths)

    def field_writer(self, storage: object, segment: object) -> _Words:
        return _Words(self.words)

    def new_segment(self, storage: object, indexname: str) -> _Nowhere:
        return _Nowhere(indexname)


class _Nowhere(Segment):
    """Whoosh counts texts in it, and nothing else."""

    def set_doc_count(self, doccount: int) -> None:
        self.count = doccount

    def doc_count_all(self) -> int:
        return self.count


class _Lengths(PerDocumentWriter):
    def __init__(self, lengths: dict[str, list[int]]) -> None:
        self._lengths = lengths
        self.is_closed = False

    def start_doc(self, docnum: int) -> None:
        for row in self._lengths.values():
            row.append(0)

    def add_field(self, fieldname: str, fieldobj: object, value: object, length: int) -> None:
        self._lengths[fieldname][-1] = length

    def close(self) -> None:
        self.is_closed = True


class _Words(FieldWriter):
    def __init__(self, found: dict[str, list[tuple[str, list[tuple[int, array[int]]]]]]) -> None:
        self._found = found
        self.is_closed = False

    def add_postings(self, schema: object, lengths: object, items: Iterable[Posting]) -> None:
        """``items`` come in the order of fields, words and texts."""
        last: tuple[str, bytes] | None = None
        places: list[tuple[int, array[int]]] = []
        for name, word, number, _weight, value in items:
            if (name, word) != last:
                last = name, word
                places = []
                self._found[name].append((word.decode(), places))
            there = array("I")
            there.frombytes(value)
            places.append((number, there))

    def close(self) -> None:
        self.is_closed = True


def schema() -> Schema:
    """``text`` is what the passage says, ``title`` what a reading or a term is called, ``asked``
    how readers would ask for the passage."""
    return Schema(text=_field(), title=_field(), asked=_field())


def _field() -> TEXT:
    field = TEXT(analyzer=WordTokenizer(), phrase=True)
    field.format = Places()
    return field

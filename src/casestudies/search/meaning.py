"""Texts near in meaning: a table of words with a direction each, and every passage's direction.

The table (``resources/meaning``, made by ``tools/meaning/distil.py``) has some 29,000 words and
pieces of words. A text points where the sum of its words points; two texts are as near as the
cosine between them. Only the standard library is used: loading numpy would cost more time and
memory than all of this.
"""

from __future__ import annotations

import math
import mmap
import re
import struct
from array import array
from collections.abc import Iterable, Sequence
from operator import mul
from pathlib import Path

from casestudies.model.letters import fold
from casestudies.model.results import Passage
from casestudies.model.vocabulary import Vocabulary
from casestudies.recent import Recent
from casestudies.search.packed import SortedWords, numbers_in

MAGIC = b"MEANING2"
PASSAGES_MAGIC = b"PASSAGE1"
KEPT_WORDS = 1000
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_LOW = bytes(value & 15 for value in range(256))
_HIGH = bytes(value >> 4 for value in range(256))
_ZERO = 8  # the table's rows hold 0 to 15 for -8 to 7

# Directions are kept in whole numbers of one length. Sixteen bits a passage hold the products: what
# two such directions have in common is at most the product of their lengths, 160 * 160.
_PASSAGE_LENGTH = 160.0
_ASKED_LENGTH = 160.0
_PASSAGE_MOST = 127
_ASKED_MOST = 31  # so few sizes that passages are first added up by size, then multiplied
_MIDDLE = 1 << 15

Direction = tuple[int, ...]


def text_of(passage: Passage, vocabulary: Vocabulary) -> str:
    """What of a passage is read for its meaning: its heading, its practices, its text, and how
    readers would ask for it."""
    practices = ", ".join(vocabulary.name_of(key) for key in passage.practices)
    parts = (passage.title, practices, passage.text, *passage.asked_as)
    return ". ".join(part for part in parts if part)


class WordTable:
    """The words of the table. Any thread may ask: what two ask at once is looked up twice."""

    def __init__(self, path: Path) -> None:
        """Read the table; raises ``OSError``, ``ValueError`` or ``struct.error`` when it is not
        one."""
        with path.open("rb") as file:  # of its four megabytes a question needs a few pages
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        if data[:8] != MAGIC:
            raise ValueError(f"{path.name} is no table of words")
        self.dimensions, count, size = struct.unpack("<III", data[8:20])
        letters = 20 + 4 * count
        if len(data) != letters + size + count * self.dimensions // 2:
            raise ValueError(f"{path.name} is cut short")
        self._known = SortedWords(data[letters : letters + size], numbers_in(data[20:letters]))
        self._rows = data[letters + size :]
        self._pieces: dict[str, tuple[int, ...]] = {}
        self._sums: dict[int, int] = {}
        self._words: Recent[str, tuple[Direction, float] | None] = Recent(KEPT_WORDS)

    def word(self, word: str) -> tuple[Direction, float] | None:
        """Where one word points, and how long its direction is; None where it is not known."""
        return self._words.get_or(word, lambda: self._word(word))

    def _word(self, word: str) -> tuple[Direction, float] | None:
        found = self.direction(word)
        return (found, math.sqrt(sum(map(mul, found, found)))) if found else None

    def has(self, word: str) -> bool:
        """True when the table has the folded word as a whole."""
        return self._known.find(word) is not None

    def direction(self, text: str) -> Direction | None:
        """Where a text points, a whole number a dimension; None when no word is known."""
        total = count = 0
        for word in _WORD.findall(fold(text)):
            for piece in self._split(word):
                total += self._row(piece)
                count += 1
        if not count:
            return None
        sums = array("H", total.to_bytes(self.dimensions * 2, "little"))
        middle = _ZERO * count
        return tuple([value - middle for value in sums])

    def _split(self, word: str) -> tuple[int, ...]:
        """A word as the table has it: whole, else in its longest pieces, as BERT's WordPiece."""
        kept = self._pieces.get(word)
        if kept is not None:
            return kept
        found: list[int] = []
        whole = self._known.find(word)
        if whole is not None:
            found.append(whole)
        else:
            word_root = word.split("'")[0]
            at = 0
            while at < len(word_root):
                begin = "##" if at else ""
                for end in range(len(word_root), at, -1):
                    piece = self._known.find(begin + word_root[at:end])
                    if piece is not None:
                        found.append(piece)
                        at = end
                        break
                else:
                    break
        self._pieces[word] = tuple(found)
        return self._pieces[word]

    def _row(self, number: int) -> int:
        """A row as one long number with 16 bits a dimension, so that rows add up at once."""
        kept = self._sums.get(number)
        if kept is None:
            half = self.dimensions // 2
            raw = bytes(self._rows[number * half : (number + 1) * half])
            slots = bytearray(self.dimensions * 2)
            slots[0::4], slots[2::4] = raw.translate(_LOW), raw.translate(_HIGH)
            kept = self._sums[number] = int.from_bytes(slots, "little")
        return kept


def save_directions(directions: Iterable[Direction | None], dimensions: int, path: Path) -> None:
    """Write the passages' directions, dimension by dimension: a byte for each passage."""
    path.write_bytes(columns_of([row_of(one, dimensions) for one in directions], dimensions))


def row_of(direction: Direction | None, dimensions: int) -> bytes:
    """A direction as it is kept, a byte a dimension; the same for all that point nowhere."""
    length = math.sqrt(sum(map(mul, direction, direction))) if direction else 0.0
    if direction is None or not length:
        return bytes((_PASSAGE_MOST,)) * dimensions
    scale = _PASSAGE_LENGTH / length
    most = _PASSAGE_MOST / scale
    cut: Sequence[float] = direction
    if max(direction) > most or min(direction) < -most:
        cut = [max(-most, min(value, most)) for value in direction]
    middle = _PASSAGE_MOST + 0.5
    return bytes([int(value * scale + middle) for value in cut])


def columns_of(rows: Sequence[bytes], dimensions: int) -> bytes:
    """Rows of ``row_of`` as ``PassageDirections`` takes them."""
    joined = b"".join(rows)
    columns = b"".join(joined[at::dimensions] for at in range(dimensions))
    return PASSAGES_MAGIC + struct.pack("<II", dimensions, len(rows)) + columns


class PassageDirections:
    """All passages' directions, ready to be compared with a question's."""

    def __init__(self, data: bytes, count: int) -> None:
        """Take what ``columns_of`` made for ``count`` passages; raises ``ValueError`` or
        ``struct.error`` when it is not that."""
        dimensions, found = struct.unpack("<II", data[8:16])
        if data[:8] != PASSAGES_MAGIC or found != count or len(data) != 16 + dimensions * count:
            raise ValueError("the directions do not fit the passages")
        self._count = count
        self._columns: list[int] = []
        for at in range(dimensions):
            slots = bytearray(2 * count)
            slots[::2] = data[16 + at * count : 16 + (at + 1) * count]
            self._columns.append(int.from_bytes(slots, "little"))
        self._ones = int.from_bytes(b"\x01\x00" * count, "little")

    def __len__(self) -> int:
        return self._count

    def near(self, asked: Direction, noise: float) -> dict[int, float]:
        """The cosines with ``asked`` that are above ``noise``, by the passage's number."""
        length = math.sqrt(sum(map(mul, asked, asked))) or 1.0
        scale = min(_ASKED_LENGTH / length, _ASKED_MOST / (max(map(abs, asked)) or 1))
        small = [round(value * scale) for value in asked]
        by_size = [0] * (_ASKED_MOST + 1)
        for column, value in zip(self._columns, small, strict=True):
            if value > 0:
                by_size[value] += column
            elif value:
                by_size[-value] -= column
        # In between a passage's sum may leave its sixteen bits: adding is exact, the end fits.
        total = (_MIDDLE - _PASSAGE_MOST * sum(small)) * self._ones
        for size in range(1, _ASKED_MOST + 1):
            total += size * by_size[size]
        sums = array("H", total.to_bytes(2 * self._count, "little"))
        unit = _PASSAGE_LENGTH * math.sqrt(sum(map(mul, small, small))) or 1.0
        least = _MIDDLE + noise * unit
        return {n: (v - _MIDDLE) / unit for n, v in enumerate(sums) if v > least}


def nearest_words(
    table: WordTable, asked: Direction, words: Iterable[str], least: float, most: int | None = 2
) -> tuple[str, ...]:
    """Those of ``words``, or of longer texts, that are nearest to a question, at least ``least``
    near, nearest first; ``most`` None: all of them."""
    found = []
    size = math.sqrt(sum(map(mul, asked, asked)))
    for word in dict.fromkeys(words):
        known = table.word(word)
        if known is not None and known[1] and size:
            near = sum(map(mul, asked, known[0])) / (size * known[1])
            if near >= least:
                found.append((-near, word))
    return tuple(word for _, word in sorted(found)[:most])

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
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import mul
from pathlib import Path

from casestudies.model.letters import fold
from casestudies.model.results import Passage
from casestudies.model.vocabulary import Vocabulary
from casestudies.recent import Recent
from casestudies.search.packed import SortedWords, StoredFile, numbers_in, save_sections

MAGIC = b"MEANING2"
PASSAGES_MAGIC = b"PASSAGE1"
SOME_PASSAGES_MAGIC = b"PASSAGE2"  # the numbers of those that have a direction come first
_DIRECTIONS = "directions"  # their section of the file
_HEAD = 16
MOST_AT_HAND = 32_000  # passages, 256 bytes each
KEPT_WORDS = 1000
KEPT_TOTALS = 50_000
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_LOW = bytes(value & 15 for value in range(256))
_HIGH = bytes(value >> 4 for value in range(256))
_ZERO = 8  # the table's rows hold 0 to 15 for -8 to 7
_MOST_LETTERS = 100  # of a word that is split: it takes the square of them
_MOST_PIECES = 4096  # of which the sum of rows fits into sixteen bits a dimension
_BYTE_MIDDLE = 128  # stands for 0 where a sum is looked up
_SQUARES = [(value - _BYTE_MIDDLE) ** 2 for value in range(256)]
_SQUARES_LOW = bytes(square & 255 for square in _SQUARES)
_SQUARES_HIGH = bytes(square >> 8 for square in _SQUARES)
_MOST_DIMENSIONS = 256
_ALL_BITS = (1 << 16) - 1  # more than so many bytes can have between them
_LENGTHS = 64  # in which a unit of length is told apart

# Directions are kept in whole numbers of one length. Sixteen bits a passage hold the sum of the
# products: what two such directions have in common is at most the product of their lengths,
# 160 * 160.
_PASSAGE_LENGTH = 160.0
_ASKED_LENGTH = 160.0
_PASSAGE_MOST = 127
_ASKED_MOST = 31  # so few sizes that passages are first added up by size, then multiplied
_MIDDLE = 1 << 15

Direction = tuple[int, ...]
Weigh = Callable[[str], int]
"""How much a folded word of a question counts, 1 or more."""


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
        self.dimensions, count, size = struct.unpack("<III", data[8:20])
        if data[:8] != MAGIC or self.dimensions > _MOST_DIMENSIONS:
            raise ValueError(f"{path.name} is no table of words")
        letters = 20 + 4 * count
        if len(data) != letters + size + count * self.dimensions // 2:
            raise ValueError(f"{path.name} is cut short")
        self._known = SortedWords(data[letters : letters + size], numbers_in(data[20:letters]))
        self._rows = data[letters + size :]
        self._ones = int.from_bytes(b"\x01\x00" * self.dimensions, "little")
        self._find: Callable[[str], int | None] = self._known.find
        self._no_high_bytes = bytes(self.dimensions)
        self._middles = bytes((_BYTE_MIDDLE,)) * self.dimensions
        self._every_other = int.from_bytes(b"\xff\x00" * (self.dimensions // 2), "little")
        self._totals = _Totals(self.total_of)
        self._words: Recent[str, tuple[Direction, float] | None] = Recent(KEPT_WORDS)

    def word(self, word: str) -> tuple[Direction, float] | None:
        """Where one word points, and how long its direction is; None where it is not known."""
        return self._words.get_or(word, lambda: self._word(word))

    def _word(self, word: str) -> tuple[Direction, float] | None:
        found = self.direction(word)
        return (found, math.sqrt(sum(map(mul, found, found)))) if found else None

    def has(self, word: str) -> bool:
        """True when the table has the folded word as a whole."""
        return self._find(word) is not None

    def know_all(self) -> None:
        """Have all words at hand: of tens of thousands of texts nearly each is looked up."""
        known = self._known
        self._find = {known.word(number): number for number in range(len(known))}.get

    def direction(self, text: str, weigh: Weigh | None = None) -> Direction | None:
        """Where a text points, a whole number a dimension; None when no word is known. ``weigh``:
        how much each of its words counts; all the same where it is not given."""
        total, count = self._total(text) if weigh is None else self._weighed(text, weigh)
        if not count:
            return None
        size = 2 * self.dimensions
        sums = array("H", total.to_bytes(size + 2, "little")[:size])
        middle = _ZERO * count
        return tuple([value - middle for value in sums])

    def row(self, text: str) -> bytes:
        """Where a text points as it is kept: ``row_of`` its direction, worked out in one step for
        all dimensions."""
        total, count = self._total(text)
        if count:
            size = 2 * self.dimensions
            moved = total + (_BYTE_MIDDLE - _ZERO * count) * self._ones
            data = moved.to_bytes(size + 2, "little")
            values = data[:size:2]
            if data[1:size:2] == self._no_high_bytes and values != self._middles:
                return values.translate(_kept_bytes(_rounded(_length(values, self._every_other))))
        return row_of(self.direction(text), self.dimensions)

    def _total(self, text: str) -> tuple[int, int]:
        """The sum of the rows of all pieces of a text, with how many they are behind the last
        dimension, and how many they are. Of a text of thousands of words the beginning is read."""
        parts = text.split(" ")
        while True:
            total = sum(map(self._totals.__getitem__, parts))
            count = total >> 16 * self.dimensions
            if count <= _MOST_PIECES:
                return total, count
            parts = parts[: len(parts) // 2]

    def _weighed(self, text: str, weigh: Weigh) -> tuple[int, int]:
        """As ``_total``, each word's rows taken as often as ``weigh`` says."""
        total = 0
        for word in _WORD.findall(fold(text)):
            more = total + weigh(word) * self._totals[word]
            if more >> 16 * self.dimensions > _MOST_PIECES:
                break
            total = more
        return total, total >> 16 * self.dimensions

    def _split(self, word: str) -> tuple[int, ...]:
        """A word as the table has it: whole, else in its longest pieces, as BERT's WordPiece."""
        found: list[int] = []
        whole = self._find(word)
        if whole is not None:
            found.append(whole)
        else:
            word_root = word.split("'")[0][:_MOST_LETTERS]
            at = 0
            while at < len(word_root):
                begin = "##" if at else ""
                for end in range(len(word_root), at, -1):
                    piece = self._find(begin + word_root[at:end])
                    if piece is not None:
                        found.append(piece)
                        at = end
                        break
                else:
                    break
        return tuple(found)

    def total_of(self, part: str) -> int:
        """The sum of the rows of the pieces of one part of a text, as ``_total`` has it."""
        numbers = self.pieces(part)
        return sum(map(self._row, numbers)) + (len(numbers) << 16 * self.dimensions)

    def pieces(self, text: str) -> list[int]:
        """The numbers of the rows that the words of a text have."""
        return [n for word in _WORD.findall(fold(text)) for n in self._split(word)]

    def _row(self, number: int) -> int:
        """A row as one long number with 16 bits a dimension, so that rows add up at once."""
        half = self.dimensions // 2
        raw = bytes(self._rows[number * half : (number + 1) * half])
        slots = bytearray(self.dimensions * 2)
        slots[0::4], slots[2::4] = raw.translate(_LOW), raw.translate(_HIGH)
        return int.from_bytes(slots, "little")


class _Totals(dict[str, int]):
    """What was worked out of parts of texts: few differ."""

    def __init__(self, work_out: Callable[[str], int]) -> None:
        self._work_out = work_out

    def __missing__(self, part: str) -> int:
        if len(self) >= KEPT_TOTALS:
            self.clear()
        found = self[part] = self._work_out(part)
        return found


def save_directions(
    rows: Iterable[bytes],
    dimensions: int,
    path: Path,
    numbers: Sequence[int] | None = None,
) -> None:
    """Write the passages' directions (see ``row_of``), dimension by dimension: a byte for each
    passage. ``numbers``: those of the passages that have one, in their order; all where it is not
    given."""
    save_sections({_DIRECTIONS: columns_of(list(rows), dimensions, numbers)}, path)


def open_directions(path: Path, count: int) -> PassageDirections:
    """What ``save_directions`` wrote for ``count`` passages. Those of many stay in their file, of
    which a question reads a dimension at a time: they are larger than the texts. Raises what
    ``StoredFile`` and ``PassageDirections`` raise, and ``LookupError``."""
    file = StoredFile(path)
    rows, start = _measured(file.part(_DIRECTIONS, 0, _HEAD))[1:]
    if rows <= MOST_AT_HAND:
        return PassageDirections(file.section(_DIRECTIONS), count)
    return PassageDirections(file.part(_DIRECTIONS, 0, start), count, file)


def row_of(direction: Direction | None, dimensions: int) -> bytes:
    """A direction as it is kept, a byte a dimension; the same for all that point nowhere."""
    length = math.hypot(*direction) if direction else 0.0
    if direction is None or not length:
        return bytes((_PASSAGE_MOST,)) * dimensions
    return _kept_as(direction, _rounded(length))


def _length(values: bytes, every_other: int) -> float:
    """How long a direction is whose values are bytes around ``_BYTE_MIDDLE``. ``every_other``: all
    bits of every other byte. The squares are looked up as two bytes, and the bytes added up by
    what is left of dividing by 65,535, as digits are by nines."""
    low = int.from_bytes(values.translate(_SQUARES_LOW), "little")
    high = int.from_bytes(values.translate(_SQUARES_HIGH), "little")
    low = (low & every_other) + (low >> 8 & every_other)
    high = (high & every_other) + (high >> 8 & every_other)
    return math.sqrt(low % _ALL_BITS + (high % _ALL_BITS << 8))


def _rounded(length: float) -> float:
    """The length for which the bytes of values are worked out: a step is less than what keeping
    them in bytes changes, and of thousands of texts only hundreds of lengths differ."""
    return round(length * _LENGTHS) / _LENGTHS


@lru_cache(maxsize=16384)
def _kept_bytes(length: float) -> bytes:
    """What values from -128 to 127 of a direction of this length are kept as (see
    ``_kept_as``, which looks at each whether it is too large)."""
    scale, middle = _PASSAGE_LENGTH / length, _PASSAGE_MOST + 0.5
    most = int(_PASSAGE_MOST / scale)
    first, last = max(-most, -_BYTE_MIDDLE), min(most, _BYTE_MIDDLE - 1)
    inside = bytes([int(value * scale + middle) for value in range(first, last + 1)])
    below, above = bytes(_BYTE_MIDDLE + first), bytes((2 * _PASSAGE_MOST,))
    return below + inside + above * (_BYTE_MIDDLE - 1 - last)


def _kept_as(values: Sequence[int], length: float) -> bytes:
    """Values of a direction of this length as they are kept."""
    scale = _PASSAGE_LENGTH / length
    most, middle = float(_PASSAGE_MOST), _PASSAGE_MOST + 0.5
    return bytes([int(max(-most, min(value * scale, most)) + middle) for value in values])


def columns_of(
    rows: Sequence[bytes], dimensions: int, numbers: Sequence[int] | None = None
) -> bytes:
    """Rows of ``row_of`` as ``PassageDirections`` takes them; ``numbers``: see
    ``save_directions``."""
    joined = b"".join(rows)
    columns = b"".join(joined[at::dimensions] for at in range(dimensions))
    if numbers is None:
        return PASSAGES_MAGIC + struct.pack("<II", dimensions, len(rows)) + columns
    told = array("I", numbers).tobytes()
    return SOME_PASSAGES_MAGIC + struct.pack("<II", dimensions, len(rows)) + told + columns


def _measured(data: bytes) -> tuple[int, int, int]:
    """Of what ``columns_of`` made: how many dimensions, how many directions, where they begin."""
    dimensions, rows = struct.unpack("<II", data[8:_HEAD])
    return dimensions, rows, _HEAD + (4 * rows if data[:8] == SOME_PASSAGES_MAGIC else 0)


class _StoredColumns:
    """The columns of a file, each read when it is its turn."""

    def __init__(self, file: StoredFile, start: int, rows: int, dimensions: int) -> None:
        self._file, self._start, self._rows, self._dimensions = file, start, rows, dimensions

    def __iter__(self) -> Iterator[int]:
        size = self._rows
        for at in range(self._start, self._start + self._dimensions * size, size):
            yield int.from_bytes(self._file.part(_DIRECTIONS, at, at + size), "little")


class PassageDirections:
    """All passages' directions, ready to be compared with a question's: a byte a dimension, as in
    the file."""

    def __init__(self, data: bytes, count: int, stored: StoredFile | None = None) -> None:
        """Take what ``columns_of`` made for ``count`` passages, or what stands in it before the
        directions, which are read from ``stored``; raises ``ValueError`` or ``struct.error`` when
        it is not that."""
        dimensions, rows, start = _measured(data)
        some = data[:8] == SOME_PASSAGES_MAGIC
        fits = rows <= count if some else data[:8] == PASSAGES_MAGIC and rows == count
        size = len(data) if stored is None else stored.size(_DIRECTIONS)
        if not fits or size != start + dimensions * rows:
            raise ValueError("the directions do not fit the passages")
        self._count, self._rows, self._stored = count, rows, stored
        self._numbers: Sequence[int] = numbers_in(data[_HEAD:start]) if some else range(count)
        self._columns: Iterable[int]
        if stored is None:
            view = memoryview(data)[start:]
            parts = (view[at : at + rows] for at in range(0, dimensions * rows, rows or 1))
            self._columns = [int.from_bytes(part, "little") for part in parts]
        else:
            self._columns = _StoredColumns(stored, start, rows, dimensions)
        # Every other passage has the low byte of sixteen bits, and its neighbour the high one.
        self._low, self._high = (rows + 1) // 2, rows // 2
        self._lower = int.from_bytes(b"\xff\x00" * self._low, "little")

    def __len__(self) -> int:
        return self._count

    def close(self) -> None:
        """Close the file, where they are read from one."""
        if self._stored is not None:
            self._stored.close()

    def near(self, asked: Direction, noise: float) -> dict[int, float]:
        """The cosines with ``asked`` that are above ``noise``, by the passage's number."""
        length = math.sqrt(sum(map(mul, asked, asked))) or 1.0
        scale = min(_ASKED_LENGTH / length, _ASKED_MOST / (max(map(abs, asked)) or 1))
        small = [round(value * scale) for value in asked]
        both = [0] * (_ASKED_MOST + 1)
        low = [0] * (_ASKED_MOST + 1)
        lower = self._lower
        for column, value in zip(self._columns, small, strict=True):
            if value > 0:
                both[value] += column
                low[value] += column & lower
            elif value:
                both[-value] -= column
                low[-value] -= column & lower
        # In between a passage's sum may leave its bits: adding is exact, the end fits.
        lows = sum(size * found for size, found in enumerate(low))
        highs = (sum(size * found for size, found in enumerate(both)) - lows) >> 8
        middle = _MIDDLE - _PASSAGE_MOST * sum(small)
        sums = array("H", bytes(2 * self._rows))
        sums[::2] = _slots(lows, middle, self._low)
        sums[1::2] = _slots(highs, middle, self._high)
        unit = _PASSAGE_LENGTH * math.sqrt(sum(map(mul, small, small))) or 1.0
        least = _MIDDLE + noise * unit
        found = zip(self._numbers, sums, strict=True)
        return {n: (v - _MIDDLE) / unit for n, v in found if v > least}


def _slots(total: int, middle: int, count: int) -> array[int]:
    """The numbers that stand side by side in a long one, sixteen bits each, with ``middle`` added
    to all."""
    total += middle * int.from_bytes(b"\x01\x00" * count, "little")
    return array("H", total.to_bytes(2 * count, "little"))


class WordsNear:
    """How near words, or longer texts, are to one question; each is worked out once. Any thread may
    ask."""

    def __init__(self, table: WordTable, asked: Direction) -> None:
        self._table, self._asked = table, asked
        self._size = math.sqrt(sum(map(mul, asked, asked)))
        self._known: dict[str, float] = {}

    def nearest(self, words: Iterable[str], least: float, most: int | None = 2) -> tuple[str, ...]:
        """Those of ``words`` that are nearest, at least ``least`` near, nearest first; ``most``
        None: all of them."""
        different = dict.fromkeys(words)
        found = [(-near, word) for word in different if (near := self._near(word)) >= least]
        return tuple(word for _, word in sorted(found)[:most])

    def _near(self, word: str) -> float:
        near = self._known.get(word)
        if near is None:
            near = self._known[word] = self._worked_out(word)
        return near

    def _worked_out(self, word: str) -> float:
        known = self._table.word(word)
        if known is None or not known[1] or not self._size:
            return -math.inf
        return sum(map(mul, self._asked, known[0])) / (self._size * known[1])

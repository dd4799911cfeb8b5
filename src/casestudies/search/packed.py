"""Data of the index as it lies on disk: read at once, and hardly larger in memory than there."""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_FORMAT = 4  # of marshal: all Pythons that we run on read and write it


def save(data: Any, path: Path) -> None:
    """Write numbers, texts, tuples and dictionaries of them."""
    path.write_bytes(packed(data))


def load(path: Path) -> Any:
    """Read what ``save`` wrote; raises ``OSError``, ``EOFError``, ``ValueError`` or ``TypeError``
    when it is not that. Only for a file that is byte for byte as it was written (``freshness``
    sees to that): ``marshal`` runs nothing, but what others made up can end the program."""
    return marshal.loads(path.read_bytes())


def packed(data: Any) -> bytes:
    """Data as ``save`` writes it."""
    return marshal.dumps(data, _FORMAT)


def unpacked(data: bytes | memoryview) -> Any:
    """What ``packed`` was given."""
    return marshal.loads(data)


class Pieces:
    """Parts that stand one after the other, each found by its number."""

    def __init__(self, joined: bytes | memoryview, ends: Sequence[int]) -> None:
        """``ends``: where each part ends in ``joined``."""
        self._joined = memoryview(joined)
        self._ends = ends

    def __len__(self) -> int:
        return len(self._ends)

    def at(self, number: int) -> memoryview:
        """A part by its number, 0 for the first."""
        start = self._ends[number - 1] if number else 0
        return self._joined[start : self._ends[number]]


class SortedWords:
    """Different words in their order, one after the other as UTF-8, each found by its number: a
    dictionary takes ten times the room and has to be made anew at every start."""

    def __init__(self, joined: bytes | memoryview, ends: Sequence[int]) -> None:
        """``ends``: where each word ends in ``joined``."""
        self._pieces = Pieces(joined, ends)

    def __len__(self) -> int:
        return len(self._pieces)

    def find(self, word: str) -> int | None:
        """The number of a word; None when it is not here."""
        wanted = word.encode()
        number = bisect_left(range(len(self)), wanted, key=self._at)
        return number if number < len(self) and self._at(number) == wanted else None

    def _at(self, number: int) -> bytes:
        return self._pieces.at(number).tobytes()


def joined(words: Iterable[str]) -> tuple[bytes, array[int]]:
    """Words, which must be in their order, as ``SortedWords`` takes them."""
    parts = [word.encode() for word in words]
    return b"".join(parts), ends_of(parts)


def ends_of(parts: Iterable[bytes]) -> array[int]:
    """Where each part ends when they stand one after the other."""
    ends = array("I")
    end = 0
    for part in parts:
        end += len(part)
        ends.append(end)
    return ends


def numbers_in(data: bytes | memoryview) -> array[int]:
    """The whole numbers that an array wrote."""
    numbers = array("I")
    numbers.frombytes(data)
    return numbers

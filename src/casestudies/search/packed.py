"""Data of the index as it lies on disk: read at once, or a part when it is asked for."""

from __future__ import annotations

import marshal
import os
import struct
import threading
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from casestudies.search.backend import IndexUnreadable

_FORMAT = 4  # of marshal: all Pythons that we run on read and write it
_MAGIC = b"SECTIONS"
_HEAD = struct.Struct("<8sI")  # and how long the table of sections behind it is
_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows would read line ends otherwise


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


def taken_apart(data: bytes | memoryview) -> Any:
    """The same for a part of a file that is open; raises ``IndexUnreadable`` where it is not as it
    was written."""
    try:
        return marshal.loads(data)
    except (EOFError, ValueError, TypeError) as error:
        raise IndexUnreadable(f"a part of the index is not as written: {error!r}") from error


def save_sections(sections: Mapping[str, bytes], path: Path) -> None:
    """Write what ``StoredFile`` reads, section by section."""
    table = packed({name: len(data) for name, data in sections.items()})
    with path.open("wb") as file:
        file.write(_HEAD.pack(_MAGIC, len(table)))
        file.write(table)
        for data in sections.values():
            file.write(data)


class StoredFile:
    """A file of named sections that stays open, so that of a large one a question reads what it
    needs. It is never mapped into memory: where a mapped file is cut short the program ends, here
    ``IndexUnreadable`` is raised. Any thread may ask."""

    def __init__(self, path: Path) -> None:
        """Open what ``save_sections`` wrote; raises ``OSError``, ``EOFError``, ``ValueError``,
        ``TypeError`` or ``IndexUnreadable`` when it is not that."""
        self._opened: _Opened | None = _Opened(path)
        magic, size = _HEAD.unpack(self._read(0, _HEAD.size))
        if magic != _MAGIC:
            raise ValueError(f"{path.name} has no sections")
        at = _HEAD.size + size
        self._where: dict[str, tuple[int, int]] = {}
        for name, length in unpacked(self._read(_HEAD.size, size)).items():
            self._where[name] = at, length
            at += length
        if self._opened is None or at != self._opened.size:
            raise ValueError(f"{path.name} is cut short")

    def section(self, name: str) -> bytes:
        """A whole section; raises ``LookupError`` where there is none of this name."""
        return self._read(*self._where[name])

    def size(self, name: str) -> int:
        """How many bytes a section has."""
        return self._where[name][1]

    def part(self, name: str, start: int, end: int) -> bytes:
        """A section from ``start`` up to ``end``."""
        at, length = self._where[name]
        if not 0 <= start <= end <= length:
            raise IndexUnreadable("a part of the index is where it cannot be")
        return self._read(at + start, end - start)

    def close(self) -> None:
        """Let go of the file; who reads just now still gets what was asked for."""
        self._opened = None

    def _read(self, at: int, size: int) -> bytes:
        opened = self._opened
        if opened is None:
            raise IndexUnreadable("the index is closed")
        try:
            data = opened.read(at, size)
        except OSError as error:
            raise IndexUnreadable(f"the index cannot be read: {error!r}") from error
        if len(data) != size:
            raise IndexUnreadable("the index is cut short")
        return data


class _Opened:
    """An open file that closes when nobody holds it any more: a number of a file that is closed
    under a reader may already stand for another one."""

    def __init__(self, path: Path) -> None:
        self._number = os.open(path, os.O_RDONLY | _BINARY)
        self._lock = threading.Lock()
        self.size = os.fstat(self._number).st_size

    def __del__(self) -> None:
        with suppress(AttributeError, OSError):  # one that was never opened
            os.close(self._number)

    def read(self, at: int, size: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._number, size, at)
        with self._lock:  # Windows
            os.lseek(self._number, at, os.SEEK_SET)
            return os.read(self._number, size)


class Parts(Protocol):
    """Parts that stand one after the other, each found by its number."""

    def __len__(self) -> int: ...

    def at(self, number: int) -> bytes | memoryview:
        """A part by its number, 0 for the first."""
        ...


class Pieces:
    """Parts in memory."""

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


class StoredPieces:
    """Parts in a section of a file, each read when it is asked for. Where one is asked for that
    stands soon behind the one before, others will be: they are read with it, for with each reading
    two threads that are busy take turns. Any thread may ask."""

    def __init__(self, file: StoredFile, section: str, ends: Sequence[int]) -> None:
        self._file, self._section, self._ends = file, section, ends
        self._read = (0, b"")  # what was read last, and where it begins

    def __len__(self) -> int:
        return len(self._ends)

    def at(self, number: int) -> bytes:
        """A part by its number, 0 for the first."""
        start, end = self._ends[number - 1] if number else 0, self._ends[number]
        first, data = self._read
        last = first + len(data)
        if first <= start <= end <= last:
            return data[start - first : end - first]
        soon = first < start < last + _SOON and start <= end
        ahead = min(start + _AHEAD, self._ends[-1]) if soon else end
        data = self._file.part(self._section, start, max(end, ahead))
        if len(data) <= _AHEAD:
            self._read = (start, data)
        return data[: end - start]

    def between(self, first: int, end: int) -> Iterator[memoryview]:
        """The parts from ``first`` up to, not with, ``end``, read at once."""
        if first >= end:
            return
        at = self._ends[first - 1] if first else 0
        data = memoryview(self._file.part(self._section, at, self._ends[end - 1]))
        start = 0
        for number in range(first, end):
            stop = self._ends[number] - at
            yield data[start:stop]
            start = stop


_STEP = 16
_SOON, _AHEAD = 8_000, 32_000  # bytes


class SortedWords:
    """Different words in their order, one after the other as UTF-8, each found by its number: a
    dictionary takes ten times the room and has to be made anew at every start. Each sixteenth is
    at hand, so that most of the way to a word is found without looking into the others."""

    def __init__(self, joined: bytes | memoryview, ends: Sequence[int]) -> None:
        """``ends``: where each word ends in ``joined``."""
        self._pieces, self._size = Pieces(joined, ends), len(ends)
        self._at_hand = [self._at(number) for number in range(0, len(ends), _STEP)]

    def __len__(self) -> int:
        return self._size

    def find(self, word: str) -> int | None:
        """The number of a word; None when it is not here."""
        wanted = _encoded(word)
        number = self._after(wanted)
        return number if number < self._size and self._at(number) == wanted else None

    def after(self, beginning: str) -> int:
        """The number of the first word that does not stand before this one."""
        return self._after(_encoded(beginning))

    def _after(self, wanted: bytes) -> int:
        end = bisect_left(self._at_hand, wanted) * _STEP
        start, end = max(0, end - _STEP), min(end, self._size)
        return bisect_left(range(self._size), wanted, start, end, key=self._at)

    def beginning(self, text: str) -> list[int]:
        """The words with which a text begins, the longest first."""
        found, letters = list[int](), _encoded(text)
        while letters:
            number = self._after(letters)
            if number < self._size and self._at(number) == letters:
                found.append(number)
                letters = letters[:-1]
            else:  # a shorter one stands before, and begins the word before as well
                before = self._at(number - 1) if number else b""
                letters = _shared(before, letters)
        return found

    def word(self, number: int) -> str:
        """A word by its number."""
        return self._at(number).decode()

    def _at(self, number: int) -> bytes:
        return self._pieces.at(number).tobytes()


def _encoded(word: str) -> bytes:
    return word.encode(errors="surrogatepass")  # half of a sign may have been typed


def _shared(one: bytes, other: bytes) -> bytes:
    """What both begin with."""
    pairs = zip(one, other, strict=False)
    end = min(len(one), len(other))
    return one[: next((at for at, (a, b) in enumerate(pairs) if a != b), end)]


def letters_of(words: Iterable[str]) -> tuple[bytes, array[int]]:
    """Words, which must be in their order, as ``SortedWords`` takes them."""
    parts = [word.encode() for word in words]
    return b"".join(parts), ends_of(parts)


def ends_of(parts: Iterable[Sized]) -> array[int]:
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


def narrow(numbers: Sequence[int]) -> array[int]:
    """Whole numbers in as few bytes each as the largest needs."""
    most = max(numbers, default=0)
    wide = ((code, limit) for code, limit in (("B", 8), ("H", 16), ("I", 32)) if most < 1 << limit)
    return array("i" if min(numbers, default=0) < 0 else next(wide)[0], numbers)


def column(numbers: Sequence[int]) -> bytes:
    """Whole numbers, in as few bytes each as the largest needs, for ``column_in``."""
    narrowed = narrow(numbers)
    return narrowed.typecode.encode() + narrowed.tobytes()


def column_in(data: bytes) -> array[int]:
    """The numbers that ``column`` was given."""
    numbers = array(data[:1].decode())
    numbers.frombytes(memoryview(data)[1:])
    return numbers

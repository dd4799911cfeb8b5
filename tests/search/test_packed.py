"""Parts of a file, read one by one in whatever order."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from pathlib import Path

import pytest

from casestudies.search.backend import IndexUnreadable
from casestudies.search.packed import StoredFile, StoredPieces, save_sections


@pytest.fixture
def parts() -> list[bytes]:
    """Small ones, empty ones, and some larger than what is read at once."""
    sizes = [*range(60), *(700 for _ in range(200)), 0, 0, 70_000, 3, 40_000, *range(50)]
    return [bytes((number % 251,)) * size for number, size in enumerate(sizes)]


@pytest.fixture
def stored(parts: list[bytes], tmp_path: Path) -> StoredPieces:
    path = tmp_path / "parts"
    save_sections({"before": b"x" * 999, "parts": b"".join(parts), "behind": b"y" * 999}, path)
    return StoredPieces(StoredFile(path), "parts", list(accumulate(map(len, parts))))


def test_a_part_is_the_same_whatever_was_asked_for_before(
    stored: StoredPieces, parts: list[bytes], chance: random.Random
) -> None:
    numbers = list(range(len(parts)))
    shuffled = chance.sample(numbers, len(numbers))
    for order in (numbers, numbers[::-1], numbers[::3], shuffled):
        assert [stored.at(number) for number in order] == [parts[number] for number in order]
    assert list(stored.between(0, len(parts))) == parts
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(stored.at, shuffled * 5)) == [parts[n] for n in shuffled * 5]


def test_many_parts_close_together_are_read_in_a_few_steps(
    stored: StoredPieces, parts: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    read, steps = StoredFile.part, list[int]()

    def counted(file: StoredFile, name: str, start: int, end: int) -> bytes:
        steps.append(end - start)
        return read(file, name, start, end)

    monkeypatch.setattr(StoredFile, "part", counted)
    assert [stored.at(number) for number in range(60, 260, 4)] == parts[60:260:4]
    assert len(steps) < 8


def test_where_parts_end_before_they_begin_the_index_is_unreadable(
    stored: StoredPieces, parts: list[bytes], tmp_path: Path
) -> None:
    ends = list(accumulate(map(len, parts)))
    ends[80] = 5
    damaged = StoredPieces(StoredFile(tmp_path / "parts"), "parts", ends)
    assert damaged.at(79) == stored.at(79)
    with pytest.raises(IndexUnreadable):
        damaged.at(80)

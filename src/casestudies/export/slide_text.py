"""Paragraphs of slides: measured, so that no box overflows, and cut where text is too long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casestudies.export.measure import LINE, WORDS, count_lines

_INDENT = 0.9  # of a bullet, in sizes of its letters


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a paragraph in one look; ``url`` makes it a link; ``size`` is its paragraph's
    where it is 0 and never larger."""

    text: str
    bold: bool = False
    italic: bool = False
    soft: bool = False
    url: str = ""
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: its bits, the size of its letters and the room above it, in points."""

    bits: tuple[Bit, ...]
    size: float
    above: float = 0.0
    bullet: bool = False

    @property
    def text(self) -> str:
        return "".join(bit.text for bit in self.bits)


def para(
    text: str,
    size: float,
    above: float = 0.0,
    bold: bool = False,
    italic: bool = False,
    soft: bool = False,
) -> Para:
    """A paragraph of one bit."""
    return Para((Bit(text, bold, italic, soft),), size, above)


def sized(paras: Sequence[Para], size: float) -> list[Para]:
    """The paragraphs with letters of another size."""
    return [replace(item, size=size) for item in paras]


def line_count(item: Para, width: float) -> int:
    """How many lines a paragraph takes in a box ``width`` points wide."""
    room = width / item.size - (_INDENT if item.bullet else 0)
    return count_lines([(bit.text, bit.bold) for bit in item.bits], room)


def height(item: Para, width: float) -> float:
    """The height of a paragraph in points, with the room above it."""
    return item.above + line_count(item, width) * item.size * LINE


def total_height(paras: Sequence[Para], width: float) -> float:
    """The height of paragraphs one below the other."""
    return sum(height(item, width) for item in paras)


def largest_fit(
    paras: Sequence[Para], sizes: Sequence[float], width: float, room: float
) -> float | None:
    """The first of ``sizes`` at which the paragraphs fit a box; None when none does."""
    for size in sizes:
        if total_height(sized(paras, size), width) <= room:
            return size
    return None


def paged(paras: Sequence[Para], width: float, room: float) -> list[list[Para]]:
    """The paragraphs cut into boxes of the same size; one too long for a box is cut at a word."""
    boxes: list[list[Para]] = [[]]
    left = room
    waiting = list(paras)
    while waiting:
        item = waiting.pop(0)
        needed = height(item, width)
        if needed <= left:
            boxes[-1].append(item)
            left -= needed
        elif boxes[-1]:
            boxes.append([])
            left = room
            waiting.insert(0, item)
        else:
            first, rest = _cut(item, width, room)
            boxes[-1].append(first)
            boxes.append([])
            waiting.insert(0, rest)
    return [box for box in boxes if box]


def _cut(item: Para, width: float, room: float) -> tuple[Para, Para]:
    """A paragraph too tall for a box in two: what fits it, and the rest."""
    words = [
        replace(bit, text=word) for bit in item.bits for word in WORDS.findall(bit.text) or [""]
    ]
    if len(words) < 2:
        half = max(1, len(item.text) // 2)
        look = words[0] if words else Bit("")
        return (
            replace(item, bits=(replace(look, text=item.text[:half]),)),
            replace(item, bits=(replace(look, text=item.text[half:]),)),
        )
    low, high = 1, len(words) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if height(replace(item, bits=tuple(words[:middle])), width) <= room:
            low = middle
        else:
            high = middle - 1
    return replace(item, bits=tuple(words[:low])), replace(item, bits=tuple(words[low:]))

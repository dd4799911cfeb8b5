"""Type on the wall: text made as large as its room allows, and cut into pages where it is long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from casestudies.ui.parts.wrapped_text import NO_BREAK_HYPHEN, WrappedText
from casestudies.ui.theme.tokens import load_type_scale

REGULAR, SEMIBOLD, BOLD = 400, 600, 800
LEAST = 24  # logical pixels at a height of 720: what the last row of a classroom can still read
_LETTER = re.compile(r"(?<=\b\w)-(?=\w)")  # the hyphen of K-8 and a-g
_WORDS = re.compile(r"[^ –—/-]*[–—/-]+ *|[^ –—/-]+ *")
_MEASURED = 100  # words are measured in this size
_KEPT = 2000
_LEADING = 1.22  # the height of a line as a multiple of the font's size

Height = Callable[[str, int, int, float], float]


@cache
def wall_font(pixels: int, weight: int = REGULAR) -> QFont:
    """The interface's type in a size of the wall."""
    font = QFont(load_type_scale()["label"].family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(_KEPT)
def wrapped(text: str, pixels: int, weight: int, width: float) -> WrappedText:
    """``text`` in lines of ``width``; the same object for the same question."""
    font, height = wall_font(pixels, weight), line_height(pixels)
    return WrappedText(_joined(text), font, width, line_height=height)


def line_height(pixels: int) -> int:
    """The height of a line of type of this size."""
    return round(pixels * _LEADING)


@lru_cache(2 * _KEPT)
def height_of(text: str, pixels: int, weight: int, width: float) -> float:
    """How high ``text`` will be in lines of ``width``, told from the widths of its words: a
    twentieth of the time that it takes to break it, and right but for a hair's breadth. What was
    chosen by it is broken in earnest afterwards."""
    room = width * _MEASURED / pixels
    lines, used = 1, 0.0
    for word, gap in _words(text, weight):
        if used and used + word > room:
            lines += 1
            used = 0.0
        lines += int(word / room) if word > room else 0
        used += word + gap
    return lines * line_height(pixels)


def widest_word(text: str, pixels: int, weight: int) -> float:
    """The width of the longest piece of ``text`` that cannot be broken."""
    return _widest(text, weight) * pixels / _MEASURED


@lru_cache(_KEPT)
def _widest(text: str, weight: int) -> float:
    return max((word for word, _ in _words(text, weight)), default=0.0)


@lru_cache(_KEPT)
def _words(text: str, weight: int) -> tuple[tuple[float, float], ...]:
    """How wide each piece of a text is that cannot be broken, and the room behind it."""
    space = _advance(" ", weight)
    return tuple(
        (_advance(word.rstrip(), weight), space if word.endswith(" ") else 0.0)
        for word in _WORDS.findall(_joined(text))
    )


@lru_cache(10 * _KEPT)
def _advance(word: str, weight: int) -> float:
    return QFontMetricsF(wall_font(_MEASURED, weight)).horizontalAdvance(word)


def _joined(text: str) -> str:
    return _LETTER.sub(NO_BREAK_HYPHEN, text)


def largest(
    sizes: Sequence[int],
    fits: Callable[[int], bool],
    surely: Callable[[int], bool] = lambda _size: True,
) -> int | None:
    """The largest of ``sizes``, which stand from large to small, that fits; None where none does.
    What fits in one size fits in all smaller ones. ``surely`` asks again, at more cost, of what
    ``fits`` has told, and then of smaller ones."""
    low, high = 0, len(sizes)
    while low < high:
        middle = (low + high) // 2
        if fits(sizes[middle]):
            high = middle
        else:
            low = middle + 1
    return next((size for size in sizes[low:] if surely(size)), None)


def steps(most: float, least: float) -> tuple[int, ...]:
    """Sizes from ``most`` down to ``least`` in steps that the eye can tell."""
    found = []
    size = most
    while size > least:
        found.append(int(size))
        size = min(size * 0.94, size - 1)
    return (*dict.fromkeys(found), -int(-least // 1))


def high(text: str, pixels: int, weight: int, width: float) -> float:
    """How high ``text`` is in lines of ``width``."""
    return wrapped(text, pixels, weight, width).height


def cut_to(
    text: str, pixels: int, weight: int, width: float, room: float, height: Height
) -> Iterator[str]:
    """``text`` in parts that are no higher than ``room`` each, cut between words; a part that
    goes on ends with "…". ``height`` is ``high`` or ``height_of``."""

    def fits(said: str) -> bool:
        return height(said, pixels, weight, width) <= room

    if fits(text):
        yield text
        return
    words = text.split(" ")
    while words:
        count = most = 1
        while most < len(words) and fits(" ".join(words[:most]) + " …"):
            count, most = most, most * 2
        if most >= len(words) and fits(" ".join(words)):
            count = len(words)
        most = min(most, len(words))
        while count + 1 < most:
            middle = (count + most) // 2
            if fits(" ".join(words[:middle]) + " …"):
                count = middle
            else:
                most = middle
        more = " …" if count < len(words) else ""
        yield " ".join(words[:count]) + more
        words = words[count:]

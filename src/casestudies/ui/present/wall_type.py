"""Type on the wall: text made as large as its room allows, and cut into pages where it is long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.theme.tokens import load_type_scale

REGULAR, SEMIBOLD, BOLD = 400, 600, 800
LEAST = 24  # logical pixels at a height of 720: what the last row of a classroom can still read
_LEADING = 1.22  # the height of a line as a multiple of the font's size


@cache
def wall_font(pixels: int, weight: int = REGULAR) -> QFont:
    """The interface's type in a size of the wall."""
    font = QFont(load_type_scale()["label"].family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def wrapped(text: str, pixels: int, weight: int, width: float) -> WrappedText:
    """``text`` in lines of ``width``."""
    return WrappedText(text, wall_font(pixels, weight), width, line_height=round(pixels * _LEADING))


def widest_word(text: str, pixels: int, weight: int) -> float:
    """The width of the longest piece of ``text`` that cannot be broken."""
    metrics = QFontMetricsF(wall_font(pixels, weight))
    return max(
        (metrics.horizontalAdvance(word) for word in re.split(r"\s+|(?<=-)", text)), default=0
    )


def largest(sizes: Sequence[int], fits: Callable[[int], bool]) -> int | None:
    """The largest of ``sizes``, which stand from large to small, that fits; None where none does.
    What fits in one size fits in all smaller ones."""
    low, high = 0, len(sizes)
    while low < high:
        middle = (low + high) // 2
        if fits(sizes[middle]):
            high = middle
        else:
            low = middle + 1
    return sizes[low] if low < len(sizes) else None


def steps(most: float, least: float) -> tuple[int, ...]:
    """Sizes from ``most`` down to ``least`` in steps that the eye can tell."""
    found = []
    size = most
    while size > least:
        found.append(int(size))
        size = min(size * 0.94, size - 1)
    return (*dict.fromkeys(found), -int(-least // 1))


def cut_to(text: str, pixels: int, weight: int, width: float, height: float) -> Iterator[str]:
    """``text`` in parts that are no higher than ``height`` each, cut between words; a part that
    goes on ends with "…"."""
    words = text.split(" ")
    while words:
        count = len(words)
        if wrapped(" ".join(words), pixels, weight, width).height > height:
            low, high = 1, len(words)
            while low < high:
                middle = (low + high + 1) // 2
                said = " ".join(words[:middle]) + " …"
                if wrapped(said, pixels, weight, width).height <= height:
                    low = middle
                else:
                    high = middle - 1
            count = low
        more = " …" if count < len(words) else ""
        yield " ".join(words[:count]) + more
        words = words[count:]

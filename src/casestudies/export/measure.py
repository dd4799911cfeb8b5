"""Measures text, so that slides and sheets have room for what they hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from casestudies.assets import resource

LINE = 1.2  # height of a line, in sizes of its letters
WORDS = re.compile(r"\S+\s*")
_REFERENCE = 100  # points at which words are measured
_SAFETY = 1.03  # other machines' fonts may be a little wider


@cache
def _font(bold: bool) -> Any:
    """Inter, which is wider than the Arial that our documents name: what fits it fits them."""
    from PIL import ImageFont

    name = "Inter-Bold.ttf" if bold else "Inter-Regular.ttf"
    return ImageFont.truetype(str(resource("fonts", name)), _REFERENCE)


@cache
def _width(word: str, bold: bool) -> float:
    """The width of a word in sizes of its letters."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in word)
    drawn = "".join(char for char in word if unicodedata.east_asian_width(char) not in "WF")
    return (_font(bold).getlength(drawn) / _REFERENCE + wide) * _SAFETY


def count_lines(stretches: Iterable[tuple[str, bool]], room: float) -> int:
    """How many lines a paragraph of (text, bold) stretches takes where a line has ``room``, in
    sizes of the letters."""
    lines, used = 1, 0.0
    for text, bold in stretches:
        for word in WORDS.findall(text):
            bare = _width(word.rstrip(), bold)
            if used and used + bare > room:
                lines, used = lines + 1, 0.0
            while bare > room:  # a long address breaks anywhere
                lines, bare = lines + 1, bare - room
                used = 0.0
            used += bare + (_width(" ", bold) if word != word.rstrip() else 0.0)
    return lines

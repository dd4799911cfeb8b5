"""What a selection's positions count. Tools differ where a text has carriage returns, a byte order
mark or letters of several bytes, so the counting is told from the selections themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_NOT_LETTERS = re.compile(r"\W+")
_LEAST = 4  # letters of a name that tell anything


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` to before ``end``; ``name`` is what the tool calls the selection, mostly the
    quote or its beginning."""

    start: int
    end: int
    name: str = ""


def quotes(data: bytes, spans: Sequence[Span]) -> tuple[str, ...]:
    """The text of each span in a file of plain text; "" for a span outside of it."""
    readings = _readings(data)
    best = readings[0]
    if len(readings) > 1:
        best = max(readings, key=lambda reading: _fit(reading, spans))
    return tuple(best(span) for span in spans)


_Reading = Callable[[Span], str]


def _readings(data: bytes) -> list[_Reading]:
    """The ways to count that differ in this file, the likeliest first."""
    text = _decoded(data)
    bare = text.removeprefix("\ufeff")
    feeds = bare.replace("\r\n", "\n").replace("\r", "\n")
    texts = [bare, feeds]
    if text != bare:
        texts += [text, f"\ufeff{feeds}"]
    readings: list[_Reading] = [_in_letters(one) for one in dict.fromkeys(texts)]
    if any(ord(letter) > 0xFFFF for letter in bare):
        readings += [_in_units(one) for one in dict.fromkeys((bare, feeds))]
    if not bare.isascii():
        readings.append(_in_bytes(data))
    return readings


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _sound(span: Span, length: int) -> bool:
    return 0 <= span.start < span.end <= length


def _in_letters(text: str) -> _Reading:
    return lambda span: text[span.start : span.end] if _sound(span, len(text)) else ""


def _in_units(text: str) -> _Reading:
    """Counted in units of UTF-16, where an emoji is two."""
    units = text.encode("utf-16-le", errors="replace")

    def read(span: Span) -> str:
        if not _sound(span, len(units) // 2):
            return ""
        return units[2 * span.start : 2 * span.end].decode("utf-16-le", errors="ignore")

    return read


def _in_bytes(data: bytes) -> _Reading:
    def read(span: Span) -> str:
        if not _sound(span, len(data)):
            return ""
        return data[span.start : span.end].decode("utf-8", errors="ignore")

    return read


def _fit(reading: _Reading, spans: Sequence[Span]) -> tuple[int, int]:
    """How many spans are what their name says, and how many begin and end with a word."""
    named = edges = 0
    for span in spans:
        quote = reading(span)
        name, said = _NOT_LETTERS.sub("", span.name), _NOT_LETTERS.sub("", quote)
        named += len(name) >= _LEAST and said.startswith(name) and _same_edge(quote, span.name)
        around = reading(Span(span.start - 1, span.end + 1)) or f" {quote} "
        edges += bool(quote) and not quote[0].isspace() and not _within_word(around)
    return named, edges


def _same_edge(quote: str, name: str) -> bool:
    return quote[:1] == name[:1]


def _within_word(around: str) -> bool:
    """Whether a quote with the sign before and behind it cuts a word in two."""
    return around[:2].isalnum() or around[-2:].isalnum()

"""What must be the same in a sentence and in its translation, whatever the language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

_ENTITY = re.compile(r"&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_KINDS = (
    ("gaps for values", re.compile(r"\{[^{}]*\}|%n|%\d")),
    ("HTML tags", re.compile(r"</?[a-zA-Z][^<>]*>")),
    ("shortcuts", re.compile(r"\b(?:Ctrl|Alt|Shift)\+[A-Za-z0-9+]+|\bF\d{1,2}\b")),
)
_MNEMONIC = re.compile(r"&[^\W_]")


def faults(source: str, translation: str) -> Iterator[str]:
    """Sentences on what a translation lacks, or has too much."""
    for what, pattern in _KINDS:
        here, there = Counter(pattern.findall(source)), Counter(pattern.findall(translation))
        if here != there:
            lost = ", ".join((here - there).elements()) or "none"
            new = ", ".join((there - here).elements()) or "none"
            yield f"{what} are not the same: lost {lost}; new {new}"
    if _mnemonics(source) != _mnemonics(translation):
        yield "one has a mnemonic (& before a letter) and the other has none"
    if _around(source) != _around(translation):
        yield "the spaces or line breaks around the text are not the same"
    if source.rstrip().endswith("…") != translation.rstrip().endswith("…"):
        yield "one ends with an ellipsis (…) and the other does not"


def _mnemonics(text: str) -> int:
    return len(_MNEMONIC.findall(_ENTITY.sub("", text).replace("&&", "")))


def _around(text: str) -> tuple[str, str]:
    """The white space before and after a text."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

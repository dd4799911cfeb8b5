"""Plain values as YAML that a person can read and compare line by line, always the same bytes for
the same values. PyYAML's own writing differs with the library below it and with its version."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

WIDTH = 100
_BARE = re.compile(r"[^\W\d_][\w ./()’'“”,;&+–—…-]*")
"""What may stand without quotes: it begins with a letter and holds nothing that YAML reads."""
_WORDS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_LISTED = re.compile(r"[\w-]+")


def yaml_text(value: dict[str, Any]) -> str:
    """A block of fields (blocks, lists, texts, numbers, true, false and None) as YAML text."""
    return "\n".join(_block(value, 0)) + "\n"


def _block(value: dict[str, Any] | list[Any], indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _entry(f"{pad}{_word(key)}:", item, indent + 2)
        return
    for item in value:
        if isinstance(item, dict) and item:
            first, *rest = _block(item, indent + 2)
            yield f"{pad}- {first.lstrip()}"
            yield from rest
        else:
            yield from _entry(f"{pad}-", item, indent + 2)


def _entry(head: str, value: Any, indent: int) -> Iterator[str]:
    """A value behind its key, or behind the dash of a list."""
    if isinstance(value, dict | list) and value and not _in_a_line(value):
        yield head
        yield from _block(value, indent)
    elif isinstance(value, dict):
        yield f"{head} {{}}"
    elif isinstance(value, list):
        yield f"{head} [{', '.join(map(_word, value))}]"
    elif isinstance(value, str) and len(head) + len(value) >= WIDTH and _folds(value):
        yield f"{head} >-"
        yield from (
            " " * indent + line
            for line in textwrap.wrap(
                value, WIDTH - indent, break_long_words=False, break_on_hyphens=False
            )
        )
    else:
        yield f"{head} {_scalar(value)}"


def _in_a_line(value: dict[str, Any] | list[Any]) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, str) and _LISTED.fullmatch(item) for item in value
    )


def _folds(text: str) -> bool:
    """Whether a text comes back as it was when its lines are joined with a space each."""
    return text.isprintable() and " ".join(text.split(" ")).split() == text.split(" ")


def _scalar(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")  # 1e-07 would be text
    return _word(value)


def _word(text: str) -> str:
    """A text in one line, in quotes where YAML would read something else."""
    plain = _BARE.fullmatch(text) and text.isprintable() and text[-1] != " "
    if plain and text.lower() not in _WORDS:
        return text
    return f'"{"".join(map(_quoted, text))}"'


def _quoted(letter: str) -> str:
    if letter in ('"', "\\"):
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\U{ord(letter):08x}"

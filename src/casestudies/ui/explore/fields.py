"""The fields of a query as the search box has them: taken out of the words, put before them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from casestudies.model.query import Facet, QueryToken

Tokens = Callable[[str], tuple[QueryToken, ...]]


class Field(NamedTuple):
    """A field as typed ("state:NH", "-year<2010") with the facet and the keys that it chooses;
    ``label`` is what it says in words."""

    text: str
    label: str
    facet: Facet | None = None
    keys: tuple[str, ...] = ()

    @property
    def negated(self) -> bool:
        return self.text.startswith("-")


class Taken(NamedTuple):
    """Fields that were taken out of the words, the words that are left, and the cursor in them."""

    fields: tuple[Field, ...]
    words: str
    cursor: int


class Left(NamedTuple):
    """What is left of fields and words when filters were taken out, and the keys they chose,
    ``every`` one of them asked for or any."""

    fields: tuple[Field, ...]
    words: str
    keys: frozenset[str]
    every: bool


def field_of(token: QueryToken) -> Field:
    """A field from a piece of the query, as it stands alone; a quote that is still open is closed,
    else it would swallow what is typed behind it."""
    text = f'{token.alone.rstrip()}"' if token.alone.count('"') % 2 else token.alone
    if token.negated:
        return Field(
            f"-{text}", QCoreApplication.translate("fields", "not {0}").format(token.label)
        )
    return Field(text, token.label, token.facet, token.keys)


def take_fields(words: str, cursor: int, tokens: Tokens) -> Taken:
    """Take out of the words every field that is finished, the cursor being behind it, and that
    holds for all of the query: within brackets or OR it stays where it is."""
    found = tokens(words) if any(sign in words for sign in ":<>=") else ()
    if _divided(found) or any(token.depth < 0 for token in found):
        return Taken((), words, cursor)
    fields: list[Field] = []
    for token in reversed(found):
        ended = token.end < cursor or words[token.end : token.end + 1].isspace()
        if token.kind == "field" and token.known and ended and not token.depth:
            fields.insert(0, field_of(token))
            length = len(words)
            words, start = _cut(words, token)
            cursor = max(start, cursor - (length - len(words)))
    return Taken(tuple(fields), words, min(cursor, len(words)))


def joined(fields: Sequence[Field], words: str, tokens: Tokens) -> str:
    """The whole query: the fields, then the words, in brackets where they hold an OR."""
    if not fields:
        return words
    if words.strip() and _divided(tokens(words)):
        words = f"({words})"
    head = " ".join(field.text for field in fields)
    return f"{head} {words}" if words else head


def without(
    fields: Sequence[Field], words: str, tokens: Tokens, facet: Facet | None, key: str = ""
) -> Left:
    """Take out what the search takes for a filter on this value, on any value for the facet None,
    be it among the fields or still in the words."""
    text = joined(fields, words, tokens)
    begin = len(text) - len(words)
    out: set[str] = set()
    keys: set[str] = set()
    every = False
    for token in reversed(tokens(text)):
        if token.lifted and facet in (None, token.facet) and (not key or key in token.keys):
            keys.update(token.keys)
            every |= token.every
            out.update(field.text for field in fields if field.facet and field.text in token.text)
            if token.end > begin:  # OR in the words may lean on the last of the fields
                start = max(token.start - begin, 0)
                words, _ = _cut(words, replace(token, start=start, end=token.end - begin))
    left = tuple(field for field in fields if field.text not in out)
    return Left(left, words, frozenset(keys), every)


def _divided(tokens: Sequence[QueryToken]) -> bool:
    """Whether OR stands between the parts of the whole query."""
    return any(token.kind == "or" and not token.depth for token in tokens)


def _cut(text: str, token: QueryToken) -> tuple[str, int]:
    """The text without a piece, its minus sign or NOT and the blanks behind it; and where it
    stood."""
    start = token.start - token.sign
    return text[:start] + text[token.end :].lstrip(" "), start

"""The fields of the Whoosh index and how Whoosh gets its words: from ``text.words``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.fields import TEXT, Schema

from casestudies.search.text import words


class WordTokenizer(Tokenizer):
    """Whoosh's view of ``words``."""

    def __call__(
        self, value: str, positions: bool = False, start_pos: int = 0, **_options: object
    ) -> Iterator[Token]:
        token: Any = Token(positions=positions)
        for position, word in enumerate(words(value), start=start_pos):
            token.text = word.stem
            token.original = word.surface
            token.pos = position
            token.boost = 1.0
            token.stopped = False
            yield token


def schema() -> Schema:
    """``text`` is what the passage says, ``title`` what a reading or a term is called, ``asked``
    how readers would ask for the passage."""
    return Schema(
        text=TEXT(analyzer=WordTokenizer(), phrase=True),
        title=TEXT(analyzer=WordTokenizer(), phrase=True),
        asked=TEXT(analyzer=WordTokenizer(), phrase=True),
    )

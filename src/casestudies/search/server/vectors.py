"""A passage as the words that PostgreSQL searches: our own stems at their places, so that the
server knows a word by what a desk knows it by, with no dictionary of its own."""

from __future__ import annotations

from casestudies.model.results import Passage
from casestudies.search.corpus import indexed
from casestudies.search.text import spelt

_WEIGHTS = {"title": "A", "text": "B", "asked": "C"}
_APART = 10  # places between two fields: no phrase reaches from one into the other
_LAST = 16_383  # the last place that PostgreSQL tells


def vector(passage: Passage) -> str:
    """The passage as PostgreSQL reads a ``tsvector``: each stem with its places, those of its title
    marked A, of its text B, of the ways to ask for it C."""
    at = 0
    places: dict[str, list[str]] = {}
    fields = indexed(passage)
    for field, weight in _WEIGHTS.items():
        for _, stemmed in spelt(fields.get(field, "")):
            at += 1
            places.setdefault(stemmed, []).append(f"{min(at, _LAST)}{weight}")
        at += _APART
    return " ".join(f"{_quoted(stem)}:{','.join(found)}" for stem, found in places.items())


def _quoted(stem: str) -> str:
    return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'"

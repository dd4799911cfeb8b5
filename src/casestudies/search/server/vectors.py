"""A passage as the words that PostgreSQL searches: our own stems at their places, so that the
server knows a word by what a desk knows it by, with no dictionary of its own."""

from __future__ import annotations

from collections.abc import Iterable

from casestudies.model.results import Passage
from casestudies.search.corpus import indexed
from casestudies.search.text import STOP_WORDS, spelt

MARK = "~"
"""Stands before what is no word of a text: a mark, a kind of passage, a year."""
_WEIGHTS = {"title": "A", "text": "B", "asked": "C"}
_APART = 10  # places between two fields: no phrase reaches from one into the other
_LAST = 16_383  # the last place that PostgreSQL tells


def vector(passage: Passage, marks: Iterable[str]) -> str:
    """The passage as PostgreSQL reads a ``tsvector``: each stem with its places, those of its title
    marked A, of its text B, of the ways to ask for it C; and what says nothing of a place: its
    kind, its year, and ``marks``, its own and those of its case, as ``state:NH``."""
    at = 0
    places: dict[str, list[str]] = {}
    fields = indexed(passage)
    for field, weight in _WEIGHTS.items():
        for _, stemmed in spelt(fields.get(field, "")):
            at += 1
            places.setdefault(stemmed, []).append(f"{min(at, _LAST)}{weight}")
        at += _APART
    told = [f"kind-of-passage:{passage.kind}", *dict.fromkeys(marks)]
    if passage.year:
        told.append(f"year:{passage.year}")
    words = [f"{quoted(stem)}:{','.join(found)}" for stem, found in places.items()]
    return " ".join((*words, *(quoted(MARK + mark) for mark in told)))


def quoted(word: str) -> str:
    """A word as ``tsvector`` and ``tsquery`` read it, whatever signs it has."""
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


def words_of(passages: Iterable[Passage]) -> dict[str, str]:
    """The words of passages as they are written, folded, each with its stem; without little
    words."""
    return {
        surface: stemmed
        for passage in passages
        for text in (passage.text, passage.title)
        for surface, stemmed in spelt(text)
        if surface not in STOP_WORDS
    }

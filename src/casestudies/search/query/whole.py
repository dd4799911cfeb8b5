"""Whole questions: a sentence with many words, and the parts in which it asks.

"How do schools give credit for internships, and who supervises them" asks for two things, which a
case may tell in different findings: each part points somewhere of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from casestudies.search.query.parser import And, FieldTest, Node, Not, Or, Run, TypedWord
from casestudies.search.query.units import Unit
from casestudies.search.weights import QUESTION_UNITS, QUESTION_WORDS

_LEAST_WORDS = 2  # of a part
_JOINING = frozenset({"and", "but", "or"})  # at its beginning


def is_whole_question(root: Node, units: Sequence[Unit]) -> bool:
    """True where so much is asked in plain words that no passage will have all of it."""
    asked = sum(not unit.optional for unit in units)
    return asked >= QUESTION_UNITS and sum(1 for _ in _words(root)) >= QUESTION_WORDS


def is_plain(root: And | Or) -> bool:
    """True for plain words, beside which meaning may find more: what is quoted, begun with a star
    or put into brackets is meant exactly."""
    return isinstance(root, And) and all(isinstance(p, Run | Not | FieldTest) for p in root.parts)


def parts_asked(root: Node, meant: Mapping[str, str]) -> tuple[str, ...]:
    """The parts of a question; none where it has only one. ``meant``: mistyped words with those
    that were meant."""
    found: dict[int, list[str]] = {}
    for word in _words(root):
        own = found.setdefault(word.part, [])
        if own or word.surface not in _JOINING:
            own.append(meant.get(word.text, word.text))
    parts = tuple(" ".join(words) for words in found.values() if len(words) >= _LEAST_WORDS)
    return parts if len(parts) > 1 else ()


def _words(node: Node) -> Iterator[TypedWord]:
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _words(part)
        case Run(words):
            yield from words

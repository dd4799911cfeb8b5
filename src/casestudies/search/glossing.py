"""Finds glossary terms in running text, longest first, so that the reader can explain them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from casestudies.search.text import stems, words

if TYPE_CHECKING:
    from casestudies.model.content import Term
    from casestudies.model.searching import TermSpan

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


class Glossary:
    """The terms of a library by the stems they begin with. Any thread may ask."""

    def __init__(self, terms: Callable[[], Iterable[Term]]) -> None:
        """``terms``: reads them at the first question, which no start waits for."""
        self._terms = terms

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[tuple[str, ...], bool, Term]]]:
        found: dict[str, list[tuple[tuple[str, ...], bool, Term]]] = {}
        for term in self._terms():
            for name in (term.term, *term.aka):
                plain = _IN_BRACKETS.sub("", name).strip()
                row = stems(plain)
                if row:
                    in_capitals = plain.isupper() and len(plain) > 1
                    found.setdefault(row[0], []).append((row, in_capitals, term))
        for rows in found.values():
            rows.sort(key=lambda item: -len(item[0]))
        return found

    def find(self, text: str) -> tuple[TermSpan, ...]:
        """Where terms stand in ``text``, in order and apart; an abbreviation only in capitals, and
        none behind a hyphen: what "low-level" means is not "level"."""
        from casestudies.model.searching import TermSpan

        row = words(text)
        found = []
        at = 0
        while at < len(row):
            step = 1
            first = row[at].start
            if text[first - 1 : first] == "-" and text[first - 2 : first - 1].isalnum():
                at += step
                continue
            for wanted, in_capitals, term in self._by_first.get(row[at].stem, ()):
                part = row[at : at + len(wanted)]
                if tuple(word.stem for word in part) != wanted:
                    continue
                if in_capitals and not all(word.capitals for word in part):
                    continue
                found.append(TermSpan(part[0].start, part[-1].end, term))
                step = len(wanted)
                break
            at += step
        return tuple(found)

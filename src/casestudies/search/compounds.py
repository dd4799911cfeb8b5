"""Words that are written joined, with a hyphen or apart: each way finds the others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from casestudies.search.backend import SearchBackend
from casestudies.search.query.parser import TypedWord
from casestudies.search.spelling import WordList
from casestudies.search.text import STOP_WORDS, stem, stems

LONGEST = 4  # parts of a compound
SHORTEST_PART = 3  # of a word that is cut where the library writes no hyphen
SHORTEST_WORD = 5
_NUMBERED = re.compile(r"([^\W\d_]+)(\d+)")

Parts = tuple[str, ...]


class Compounds:
    """Finds the library's ways to write a compound. Safe to call from any thread."""

    def __init__(self, words: WordList, backend: SearchBackend) -> None:
        self._words = words
        self._backend = backend
        self._joined = sorted(words.hyphenated)
        self._by_stem: dict[str, list[Parts]] = {}
        for joined, parts in words.hyphenated.items():
            (stemmed,) = stems(joined)
            self._by_stem.setdefault(stemmed, []).append(parts)
        self._cut: dict[str, tuple[Parts, ...]] = {}

    def apart(self, surface: str) -> tuple[Parts, ...]:
        """The parts of ``surface``, a word written as one, where the library writes it with a
        hyphen or apart; empty where it does not."""
        if surface not in self._cut:
            found = self._by_stem.get(stem(surface)) or self._side_by_side(surface)
            rows: dict[Parts, Parts] = {}
            for parts in sorted(found, key=lambda parts: "".join(parts) != surface):
                rows.setdefault(tuple(stem(part) for part in parts), parts)
            self._cut[surface] = tuple(rows.values())
        return self._cut[surface]

    def is_hyphenated(self, surface: str) -> bool:
        """True when the library writes the word with a hyphen."""
        return stem(surface) in self._by_stem

    def _side_by_side(self, surface: str) -> list[Parts]:
        """The cuts of a word into two that stand side by side somewhere."""
        numbered = _NUMBERED.fullmatch(surface)
        if numbered is not None:
            cuts = [numbered.groups()]
        elif len(surface) < SHORTEST_WORD or not surface.isalpha():
            return []
        else:
            ends = range(SHORTEST_PART, len(surface) - SHORTEST_PART + 1)
            cuts = [(surface[:end], surface[end:]) for end in ends]
        return [cut for cut in cuts if not STOP_WORDS.intersection(cut) and self._stands(cut)]

    def _stands(self, cut: Parts) -> bool:
        row = tuple(stem(part) for part in cut)
        known = all(self._words.has_stem(part) for part in row)
        return known and bool(self._backend.occurrences("text", row))

    def joined(self, run: Sequence[TypedWord], at: int) -> tuple[TypedWord, int] | None:
        """The word that the library writes as one for those from ``at`` on, and how many they are.
        Little words join only with a hyphen, or where the library has one."""
        most = min(LONGEST, len(run) - at)
        for size in range(most, 1, -1):
            part = run[at : at + size]
            surface = "".join(word.surface for word in part)
            if not self._words.has_stem(stem(surface)) or surface.isdigit():
                continue
            hyphens = all(word.hyphen for word in part[1:]) or surface in self._words.hyphenated
            if hyphens or not STOP_WORDS.intersection(word.surface for word in part):
                whole = "".join(word.text for word in part)
                capitals = all(word.capitals or not word.text.isalpha() for word in part)
                return TypedWord(whole, surface, stem(surface), capitals), size
        return None

    def starting_with(self, beginning: str, limit: int) -> tuple[Parts, ...]:
        """The parts of the commonest hyphenated words that joined begin so."""
        found = []
        for joined in self._joined[bisect_left(self._joined, beginning) :]:
            if not joined.startswith(beginning):
                break
            found.append(self._words.hyphenated[joined])
        found.sort(key=lambda parts: -min(self._words.count(part) for part in parts))
        return tuple(found[:limit])

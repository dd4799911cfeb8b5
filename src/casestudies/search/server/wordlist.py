"""The words of a library on a server: asked for when a query needs them, and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casestudies.recent import Recent
from casestudies.search.server.asking import Ask
from casestudies.search.server.vectors import MARK
from casestudies.search.spelling import (
    MOST_COMPLETIONS,
    MOST_NEAREST,
    WordList,
    distance,
    mistakes_in,
)

KEPT = 20_000
MOST_ALIKE = 60  # words with most letters in common, of which the nearest are told
_COUNTS = "SELECT word, stem, count FROM library_words WHERE word = ANY(%s) OR stem = ANY(%s)"
_BEGINNING = (
    "SELECT word FROM library_words WHERE word >= %s AND word < %s AND count > 0"
    " ORDER BY count DESC, word LIMIT %s"
)
_ALIKE = (
    "SELECT word, count FROM library_words WHERE word %% %s AND count > 0 AND word NOT LIKE '~%%'"
    " AND length(word) BETWEEN %s AND %s ORDER BY similarity(word, %s) DESC, count DESC LIMIT %s"
)


class ServerWords(WordList):
    """A ``WordList`` of which this desk holds what it asked for. A count is that of the word's
    stem: in how many passages any form of it stands, or how readers would ask for them has it; a
    stem that only the latter have is counted, and is that of no word. Raises ``KnownError`` where
    the server fails."""

    def __init__(self, ask: Ask, hyphenated: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__({}, hyphenated)
        self._ask = ask
        self._by_word: Recent[str, int] = Recent(KEPT)
        self._by_stem: Recent[str, int] = Recent(KEPT)
        self._written: Recent[str, bool] = Recent(KEPT)  # whether a stem is that of a word
        self._begun: Recent[tuple[str, int], list[str]] = Recent(KEPT)
        self._alike: Recent[str, list[str]] = Recent(KEPT)

    def know(self, surfaces: Iterable[str], stems: Iterable[str]) -> None:
        """Ask for many words at once, so that a query takes one question."""
        words = [word for word in set(surfaces) if self._by_word.get(word) is None]
        wanted = [stemmed for stemmed in set(stems) if self._by_stem.get(stemmed) is None]
        if not words and not wanted:
            return
        by_word, by_stem = dict.fromkeys(words, 0), dict.fromkeys(wanted, 0)
        written = set()
        for row in self._ask(_COUNTS, (words, wanted)):
            by_word[row["word"]] = by_stem[row["stem"]] = row["count"]
            if not row["word"].startswith(MARK):
                written.add(row["stem"])
        for word, count in by_word.items():
            self._by_word.keep(word, count)
        for stemmed, count in by_stem.items():
            self._by_stem.keep(stemmed, count)
            self._written.keep(stemmed, stemmed in written)

    def __contains__(self, surface: str) -> bool:
        return self.count(surface) > 0

    def has_stem(self, stemmed: str) -> bool:
        return self.frequency(stemmed) > 0 and bool(self._written.get(stemmed))

    def frequency(self, stemmed: str) -> int:
        """In how many passages a stem stands, or a mark; how readers would ask for them counts."""
        self.know((), (stemmed,))
        return self._by_stem.get(stemmed) or 0

    def count(self, surface: str) -> int:
        self.know((surface,), ())
        return self._by_word.get(surface) or 0

    def starting_with(self, prefix: str, limit: int = MOST_COMPLETIONS) -> list[str]:
        if not prefix:
            return []

        def asked() -> list[str]:
            after = prefix[:-1] + chr(ord(prefix[-1]) + 1)
            rows = self._ask(_BEGINNING, (prefix, after, limit + 1))
            return [row["word"] for row in rows if row["word"] != prefix][:limit]

        return self._begun.get_or((prefix, limit), asked)

    def nearest(self, surface: str) -> list[str]:
        """As of a desk's words: the words that share most groups of three letters are asked of the
        server (``pg_trgm``), and told by their mistakes."""
        return self._alike.get_or(surface, lambda: self._near_words(surface))

    def _near_words(self, surface: str) -> list[str]:
        most = mistakes_in(surface)
        if not most:
            return []
        size = len(surface)
        rows = self._ask(_ALIKE, (surface, size - most, size + most, surface, MOST_ALIKE))
        found = []
        for row in rows:
            steps = distance(surface, row["word"], most)
            if steps <= most:
                same_start = row["word"][0] == surface[0]
                found.append((steps - 0.5 * same_start, -row["count"], row["word"]))
        return [word for _, _, word in sorted(found)[:MOST_NEAREST]]

"""What is shown of a passage that matched: its text or an excerpt, the words met, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from casestudies.model.results import Match
from casestudies.search.text import STOP_WORDS, words
from casestudies.search.units import Alternative, Unit

LONGEST_TEXT = 320
_ELLIPSIS = "…"

Span = tuple[int, int]


class Marker:
    """Finds in texts what the units of one query were met by. Made once for each query."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._by_first: dict[str, list[tuple[Alternative, str]]] = {}
        for unit in units:
            for alternative in unit.alternatives:
                if alternative.stems:
                    self._add(alternative, unit.typed)
            for loose in unit.loose:
                self._add(Alternative(loose, (loose,), 0.0, "word"), unit.typed)
        for rows in self._by_first.values():
            rows.sort(key=lambda row: (-len(row[0].stems), -row[0].weight))

    def _add(self, alternative: Alternative, typed: str) -> None:
        self._by_first.setdefault(alternative.stems[0], []).append((alternative, typed))

    def mark(self, text: str) -> tuple[tuple[Span, ...], tuple[Match, ...]]:
        """The spans met in ``text``, in order and apart, and for each different word why."""
        by_first = self._by_first
        if not by_first:
            return (), ()
        row = _analysed(text)
        spans: list[Span] = []
        matches: dict[Match, None] = {}
        at = 0
        while at < len(row):
            stemmed, surface, start, _ = row[at]
            step = 1
            for alternative, typed in by_first.get(stemmed, ()):
                size = len(alternative.stems)
                if size > 1 and tuple(item[0] for item in row[at : at + size]) != alternative.stems:
                    continue
                end = row[at + size - 1][3] if at + size <= len(row) else -1
                if end < 0:
                    continue
                found = text[start:end]
                if alternative.exact and not found.startswith(
                    alternative.surface.removesuffix("s")
                ):
                    continue
                spans.append((start, end))
                matches[Match(typed, found, _by(alternative, typed, surface, size))] = None
                step = size
                break
            at += step
        return tuple(spans), tuple(matches)


def _by(alternative: Alternative, typed: str, surface: str, size: int) -> str:
    if alternative.by == "word" and size == 1 and surface != typed.casefold():
        return "stem"
    return alternative.by


@lru_cache(maxsize=8192)
def _analysed(text: str) -> tuple[tuple[str, str, int, int], ...]:
    return tuple((word.stem, word.surface, word.start, word.end) for word in words(text))


def excerpt(text: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """A long text cut to the stretch with most spans, with ellipses; the spans move along."""
    if len(text) <= LONGEST_TEXT:
        return text, tuple(spans)
    start = _best_start(text, spans)
    end = min(len(text), start + LONGEST_TEXT)
    if end < len(text):
        end = text.rfind(" ", start, end)
    before = f"{_ELLIPSIS} " if start else ""
    after = f" {_ELLIPSIS}" if end < len(text) else ""
    moved = len(before) - start
    inside = tuple((a + moved, b + moved) for a, b in spans if a >= start and b <= end)
    return before + text[start:end] + after, inside


def _best_start(text: str, spans: Sequence[Span]) -> int:
    if not spans:
        return 0
    best, most = 0, -1
    for first, _ in spans:
        inside = sum(1 for a, b in spans if a >= first and b <= first + LONGEST_TEXT - 40)
        if inside > most:
            best, most = first, inside
    if best + LONGEST_TEXT >= len(text):
        best = min(best, len(text) - LONGEST_TEXT)
    sentence = max(text.rfind(". ", 0, best) + 2, best - 60, 0)
    if sentence and text[sentence - 1] != " ":
        sentence = text.find(" ", sentence) + 1
    return min(sentence, best)


def content_words(text: str) -> list[str]:
    """The words of a text that are not little words."""
    return [word.surface for word in words(text) if word.surface not in STOP_WORDS]

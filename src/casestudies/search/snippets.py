"""What is shown of a case and its passages that matched: the best ones first, the text or an
excerpt, the words met, and why."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import compress, count
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING

from casestudies.model.letters import plain
from casestudies.model.results import Match, Passage
from casestudies.search.labels.found import InCases, Label, Labels, MetOfCase
from casestudies.search.query.units import Alternative, Unit
from casestudies.search.text import fold, placed
from casestudies.search.weights import APART, MEANING_PASSAGE

if TYPE_CHECKING:
    from casestudies.search.engine import Answer, RankedCase
    from casestudies.search.scoring import Parts

LONGEST_TEXT = 320
MOST_MIXED = 24  # passages of a case that are put into order by words and meaning; few are shown
_ELLIPSIS = "…"

Span = tuple[int, int]
_Analysed = tuple[tuple[tuple[str, str, int, int], ...], tuple[str, ...], frozenset[str]]
_OnIt = tuple[float, int, str, str, Label | MetOfCase]


class Marker:
    """Finds what the units of one query were met by, in texts and in what passages are marked
    with. Made once for each query; ``labels`` None leaves the marks out, and so does a case that is
    not among ``case_number`` what a place or kind in the words says of it."""

    def __init__(
        self,
        units: Iterable[Unit],
        labels: Labels | None = None,
        case_number: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        self._case_number = case_number
        self._all_labels = labels
        self._placed: list[tuple[str, str, frozenset[int]]] = []
        self._by_first: dict[str, list[tuple[Alternative, str]]] = {}
        self._loose: list[tuple[str, frozenset[str]]] = []
        self._typed: set[str] = set()
        self._firsts: dict[frozenset[str], frozenset[str]] = {}
        self._on_key: dict[str, list[tuple[float, int, str, str, Label]]] = {}
        self._asked_of_cases: list[tuple[str, Alternative]] = []
        self._met_in_cases: list[InCases] = []
        self._on_cases: dict[str | None, list[_OnIt]] = {}
        order = self._order = count()
        for unit in units:
            self._typed.add(unit.typed)
            if unit.said:
                having = frozenset[int]().union(*(cases for _, cases in unit.cases))
                self._placed.append((unit.typed, unit.said, having))
            for alternative in unit.alternatives:
                if alternative.stems:
                    rows = self._by_first.setdefault(alternative.stems[0], [])
                    rows.append((alternative, unit.typed))
            if unit.loose:
                self._loose.append((unit.typed, frozenset(unit.loose)))
            if labels is not None:
                for alternative in unit.alternatives:
                    for met in labels.met_by(alternative):
                        strength = met.strength * alternative.weight
                        on_it = (-strength, next(order), unit.typed, alternative.by, met.label)
                        self._on_key.setdefault(met.label.key, []).append(on_it)
                    in_cases = labels.met_in_cases(alternative)
                    if in_cases.names or in_cases.places:
                        self._asked_of_cases.append((unit.typed, alternative))
                        self._met_in_cases.append(in_cases)
        for rows in self._by_first.values():
            rows.sort(key=lambda row: (-len(row[0].stems), -row[0].weight))
        self._begins = frozenset(self._by_first)

    def mark(self, text: str, field: str = "text") -> tuple[tuple[Span, ...], tuple[Match, ...]]:
        """The spans met in ``text``, in order and apart, and for each different word why."""
        if not self._by_first and not self._loose:
            return (), ()
        row, words, there = _analysed(text)
        loose = self._loose_in(there)
        begins = there & self._begins
        if loose:
            begins |= loose.keys()
        if not begins:
            return (), ()
        spans: list[Span] = []
        matches: dict[Match, None] = {}
        free = 0  # behind what was marked last
        for at in compress(count(), map(begins.__contains__, words)):
            if at < free:
                continue
            stemmed, surface, start, end = row[at]
            for alternative, typed in self._by_first.get(stemmed, ()):
                size = len(alternative.stems)
                if size > 1:
                    if words[at : at + size] != alternative.stems:
                        continue
                    end = row[at + size - 1][3]
                found = text[start:end]
                if alternative.exact and not plain(found).startswith(
                    alternative.surface.removesuffix("s")
                ):
                    continue
                spans.append((start, end))
                by = _by(alternative, typed, surface)
                matches[Match(typed, found, by, field)] = None
                free = at + size
                break
            else:
                if stemmed in loose:
                    spans.append((start, end))
                    matches[Match(loose[stemmed], text[start:end], "word", field)] = None
        return tuple(spans), tuple(matches)

    def labels_on(self, passage: Passage, explained: Iterable[Match]) -> tuple[Match, ...]:
        """For each unit that the text alone does not explain: what the passage is marked with,
        the strongest."""
        said = {match.typed for match in explained}
        if self._typed <= said:
            return ()
        best: dict[str, Match] = {}
        on_it: list[_OnIt] = []
        marks = {passage.kind, passage.dimension, *passage.populations, *passage.practices}
        for key in marks & self._on_key.keys():
            on_it += [
                one for one in self._on_key[key] if one[2] not in said and one[4].is_on(passage)
            ]
        on_it += [one for one in self._on_case(passage.case) if one[2] not in said]
        on_it.sort()  # the strongest first, of equal ones what was asked first
        for _, _, typed, by, label in on_it:
            if typed not in best:
                best[typed] = Match(typed, label.text, by, label.kind)
        number = self._case_number.get(passage.case or "") if self._placed else None
        for typed, means, having in self._placed:
            if typed not in said and typed not in best and number in having:
                best[typed] = Match(typed, means, "place", "place")
        return tuple(best.values())

    def _on_case(self, slug: str | None) -> list[_OnIt]:
        """The names and places of a case that were met, worked out once for all its passages."""
        found = self._on_cases.get(slug)
        if found is None:
            found = self._on_cases[slug] = []
            if self._all_labels is not None and slug is not None and self._met_in_cases:
                placed = slug in self._case_number
                of_case = self._all_labels.met_of_case(slug, self._met_in_cases, places=placed)
                for number, met in of_case:
                    typed, asked = self._asked_of_cases[number]
                    strength = met.strength * asked.weight
                    found.append((-strength, next(self._order), typed, asked.by, met))
        return found

    def asked_on(self, passage: Passage, explained: Iterable[Match]) -> tuple[Match, ...]:
        """For what nothing explains so far: the ways to ask for the passage that have it."""
        said = {match.typed for match in explained}
        if self._typed <= said:
            return ()
        found: dict[str, Match] = {}
        missing = self._first_stems_of(frozenset(self._typed - said))
        if missing.isdisjoint(_stems_of(passage.asked_as)):
            return ()
        for phrase in passage.asked_as:
            if missing.isdisjoint(_analysed(phrase)[2]):
                continue
            for match in self.mark(phrase, "asked_as")[1]:
                if match.typed not in said:
                    found.setdefault(match.typed, match._replace(word=phrase))
        return tuple(found.values())

    def _first_stems_of(self, typed: frozenset[str]) -> frozenset[str]:
        """With which stems begins what may meet these units."""
        found = self._firsts.get(typed)
        if found is None:
            rows = self._by_first.items()
            found = frozenset(stem for stem, row in rows if any(t in typed for _, t in row))
            self._firsts[typed] = found
        return found

    def _loose_in(self, there: frozenset[str]) -> dict[str, str]:
        """The stems of terms whose words all stand somewhere in the text, with what was typed."""
        return {stem: typed for typed, stems in self._loose if stems <= there for stem in stems}


def _by(alternative: Alternative, typed: str, surface: str) -> str:
    if alternative.by != "word" or len(alternative.stems) > 1 or surface == fold(typed):
        return alternative.by
    return "stem"


@lru_cache(maxsize=12288)
def _analysed(text: str) -> _Analysed:
    """The words of a text (stem, surface, where it stands), their stems in a row, and each once."""
    row = tuple(placed(text))
    words = tuple([item[0] for item in row])
    return row, words, frozenset(words)


@lru_cache(maxsize=2048)
def _stems_of(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(_analysed(phrase)[2] for phrase in phrases))


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


def passages_in_order(case: RankedCase, answer: Answer) -> list[tuple[int, float]]:
    """The passages of a case with their scores in the order in which they are shown: by words
    and meaning, first those that meet all parts of the question between them."""
    apart = APART if case.apart else 1.0
    found = [(number, answer.scores[number] * apart) for number in case.passages]
    if answer.near is None:
        return found
    cosines = answer.near.cosines
    best = max(map(itemgetter(1), found), default=0.0) or 1.0
    mixed = [
        (n, math.sqrt(own / best) + MEANING_PASSAGE * cosines.get(n, 0.0))
        for n, own in found[:MOST_MIXED]
    ]
    if case.apart:
        return mixed + found[MOST_MIXED:]
    mixed.sort()
    mixed.sort(key=itemgetter(1), reverse=True)
    return _covering(mixed + found[MOST_MIXED:], answer.parts)


def _covering(passages: list[tuple[int, float]], parts: Parts | None) -> list[tuple[int, float]]:
    """Passages with those first that meet all parts of the question between them, where one alone
    does not: best first, then each that meets what none before it does."""
    if parts is None or len(parts.units) < 2:
        return passages
    met, first = 0, []
    for pair in passages[:MOST_MIXED]:
        bits = parts.bits.get(pair[0], 0)
        if bits & ~met:
            met |= bits
            first.append(pair)
    if len(first) < 2:
        return passages
    return [*first, *(pair for pair in passages if pair not in first)]

"""From typed words to units: terms of the field are kept whole, expanded, and repaired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casestudies.search.labels import Labels
from casestudies.search.names import CaseNames
from casestudies.search.parser import Phrase, Prefix, Run, TypedWord
from casestudies.search.spelling import MOST_COMPLETIONS, WordList, stems_of
from casestudies.search.text import STOP_WORDS, stem
from casestudies.search.thesaurus import LONGEST_TERM, WEIGHTS, FieldLanguage
from casestudies.search.units import Alternative, Unit

TERM_WEIGHT = 1.5
REQUIRED_WEIGHT = 2.2
HINT_WEIGHT = 0.5
RARE = 3  # a word in fewer passages than this may be met by the term of the field that has it
PREFIX_WEIGHT = 0.8
SPELLING_WEIGHT = 0.6
LOOSE_PREFIX = 3  # shorter beginnings complete to the commonest words only
FEW_COMPLETIONS = 12
_TERM_STARTS = frozenset({"the", "not", "no", "without"})  # little words that may begin a term


@dataclass(frozen=True, slots=True)
class Repair:
    """A word that the library does not have, and the words it may have been meant for."""

    typed: str
    meant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The units of a run of words, and what was repaired on the way."""

    units: tuple[Unit, ...]
    repairs: tuple[Repair, ...] = ()


class Planner:
    """Makes units from what the field calls things, what the library's codes and cases are
    called, and which words it has."""

    def __init__(
        self, language: FieldLanguage, words: WordList, labels: Labels, names: CaseNames
    ) -> None:
        self._language = language
        self._words = words
        self._labels = labels
        self._names = names

    def run(self, run: Run) -> Plan:
        """Units for plain words, longest known term first; little words count only inside one."""
        shouted = len(run.words) > 1 and all(
            word.capitals or not word.text.isalpha() for word in run.words
        )
        units: list[Unit] = []
        repairs: list[Repair] = []
        at = 0
        while at < len(run.words):
            size = self._longest_term(run.words, at)
            part = run.words[at : at + size]
            at += size
            last = run.open_end and at >= len(run.words)
            if size > 1:
                units.append(self._term(part))
                continue
            word = run.words[at - 1]
            little = word.surface in STOP_WORDS and not (word.capitals and not shouted)
            if little and len(run.words) > 1:
                continue
            unit, repair = self._word(word, last, shouted)
            units.append(unit)
            if repair is not None:
                repairs.append(repair)
        return Plan(tuple(units), tuple(repairs))

    def phrase(self, phrase: Phrase) -> Unit:
        """A quoted phrase or an excluded word is met by itself alone."""
        row = tuple(word.stem for word in phrase.words)
        return Unit(phrase.text, (Alternative(phrase.text, row, 1.0, "word"),))

    def prefix(self, prefix: Prefix) -> Unit:
        """``compet*`` is met by every word that begins so."""
        surfaces = self._words.starting_with(prefix.surface, limit=200)
        found = [prefix.surface] if prefix.surface in self._words else []
        rows = stems_of([*found, *surfaces])
        return Unit(
            prefix.surface + "*",
            tuple(Alternative(row, (row,), 1.0, "prefix") for row in rows),
        )

    def _longest_term(self, run: Sequence[TypedWord], at: int) -> int:
        for size in range(min(LONGEST_TERM, len(run) - at), 1, -1):
            part = run[at : at + size]
            if part[0].surface in STOP_WORDS and part[0].surface not in _TERM_STARTS:
                break
            row = tuple(word.stem for word in part)
            if self._language.knows(row) or self._labels.is_whole(row):
                return size
        return 1

    def _term(self, part: Sequence[TypedWord]) -> Unit:
        typed = " ".join(word.text for word in part)
        row = tuple(word.stem for word in part)
        own = Alternative(typed, row, 1.0, "word")
        loose = tuple(word.stem for word in part if word.surface not in STOP_WORDS)
        others = self._language.expansions(typed, row)
        found = (own, *others)
        return self._weighed(Unit(typed, found, loose if len(loose) > 1 else ()), row)

    def _weighed(self, unit: Unit, row: tuple[str, ...]) -> Unit:
        """The unit with its weight: whom or which case it is about counts most and is required,
        then terms of the field and codes, then other words."""
        if self._names.is_own_name(row) or any(
            self._labels.names_population(other.stems)
            for other in unit.alternatives
            if other.weight >= WEIGHTS["synonym"]
        ):
            return replace(unit, weight=REQUIRED_WEIGHT, required=True)
        known = self._language.weighs(row) or self._labels.is_whole(row)
        return replace(unit, weight=TERM_WEIGHT) if known else unit

    def _word(self, word: TypedWord, last: bool, shouted: bool) -> tuple[Unit, Repair | None]:
        typed = word.text.lower() if shouted else word.text
        row = (word.stem,)
        capitals = self._language.in_capitals_only(typed, row)
        found = [Alternative(typed, row, 1.0, "word", exact=capitals)]
        found.extend(self._language.expansions(typed, row))
        if self._words.count(word.surface) < RARE:
            found.extend(self._language.hints(row[0], HINT_WEIGHT))
        if self._language.knows(row) or self._labels.is_whole(row):
            return self._weighed(Unit(typed, tuple(found)), row), None
        if word.surface in self._words or len(found) > 1:
            return Unit(typed, tuple(found)), None
        if last:
            limit = MOST_COMPLETIONS if len(word.surface) >= LOOSE_PREFIX else FEW_COMPLETIONS
            begun = self._words.starting_with(word.surface, limit)
            if begun:
                found.extend(
                    Alternative(surface, (stem(surface),), PREFIX_WEIGHT, "prefix")
                    for surface in _one_a_stem(begun)
                    if stem(surface) != word.stem
                )
                return Unit(typed, tuple(found)), None
        if self._words.has_stem(word.stem):
            return Unit(typed, tuple(found)), None
        meant = tuple(self._words.nearest(word.surface))
        for number, surface in enumerate(meant):
            weight = SPELLING_WEIGHT * (1.0 if number == 0 else 0.5)
            found.append(Alternative(surface, (stem(surface),), weight, "spelling"))
            if number == 0:
                found.extend(
                    Alternative(
                        other.surface, other.stems, weight * other.weight, other.by, other.exact
                    )
                    for other in self._language.expansions(surface, (stem(surface),))
                )
        return Unit(typed, tuple(found)), Repair(word.text, meant)


def _one_a_stem(surfaces: Sequence[str]) -> list[str]:
    kept: dict[str, str] = {}
    for surface in surfaces:
        kept.setdefault(stem(surface), surface)
    return list(kept.values())

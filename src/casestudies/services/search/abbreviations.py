"""What is told of abbreviations: what they were read as, and what is nearest to those of which no
case has anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from casestudies.figures import by_number, shown
from casestudies.model.query import Query
from casestudies.model.results import Step
from casestudies.model.wording import listed
from casestudies.said import said
from casestudies.search.engine import Answer, SearchEngine
from casestudies.search.query.units import Unit
from casestudies.search.text import STOP_WORDS, fold, words

MOST_NEAREST = 2


class Told(NamedTuple):
    """Sentences on the abbreviations of a query, searches for what is nearest to those that the
    library lacks, and these as typed."""

    notes: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    lacking: frozenset[str] = frozenset()


def abbreviations_told(
    engine: SearchEngine, query: Query, answer: Answer, count: Callable[[Query], int]
) -> Told:
    """What to tell of the abbreviations in ``query``; ``count`` says how many cases one finds."""
    notes: list[str] = []
    steps: list[Step] = []
    lacking: set[str] = set()
    for unit in dict.fromkeys(answer.units):
        long = engine.language.long_form(unit.typed)
        if long is None or fold(long) == fold(unit.typed):
            continue
        if _in_cases(engine, _without_narrower(unit)):
            if not _in_cases(engine, _by_itself(unit)):
                notes.append(_read_as(engine, unit, long))
            continue
        lacking.add(unit.typed)
        nearest: dict[frozenset[str], str] = {}
        for name in _related(engine, long):
            about = _subject(name)
            if about in nearest or about == _subject(long):
                continue
            if not count(Query(name)):
                continue
            nearest[about] = name
            other = replace(query, text=name)
            found = count(other)
            if found:
                label = by_number(
                    found, said("Search for “{0}” ({1} case)"), said("Search for “{0}” ({1} cases)")
                )
                steps.append(Step(label.format(name, shown(found)), other))
            if len(nearest) == MOST_NEAREST:
                break
        nothing = said("The library has nothing on {0} ({1}).")
        if nearest:
            nothing = said("The library has nothing on {0} ({1}); nearest: {2}.")
        notes.append(nothing.format(unit.typed, long, ", ".join(nearest.values())))
    return Told(tuple(notes), tuple(steps), frozenset(lacking))


def _subject(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.surface not in STOP_WORDS)


def _by_itself(unit: Unit) -> Unit:
    """The unit without what its abbreviation stands for and its synonyms."""
    own = tuple(other for other in unit.alternatives if other.by in ("word", "spelling"))
    return replace(unit, alternatives=own, loose=())


def _without_narrower(unit: Unit) -> Unit:
    """The unit without what only belongs to what it means."""
    kept = tuple(other for other in unit.alternatives if other.by != "narrower")
    return replace(unit, alternatives=kept)


def _read_as(engine: SearchEngine, unit: Unit, long: str) -> str:
    """Says the long form, and where no case says that, the words that are found instead."""
    others = [other for other in unit.alternatives if other.by not in ("word", "spelling")]
    met = [o for o in others if _in_cases(engine, replace(unit, alternatives=(o,), loose=()))]
    if any(fold(other.surface) == fold(long) for other in met):
        return said("{0}: read as {1}.").format(unit.typed, long)
    found = listed([f"“{other.surface}”" for other in met[:MOST_NEAREST]])
    return said("{0}: read as {1}, found as {2}.").format(unit.typed, long, found)


def _in_cases(engine: SearchEngine, unit: Unit) -> bool:
    case_of = engine.corpus.case_of
    return any(case_of[number] >= 0 for number in engine.meet(unit).strengths)


def _related(engine: SearchEngine, long: str) -> Iterable[str]:
    """Names of what the field has near a long form: terms of the thesaurus that belong to it, then
    dimensions, populations, practices and terms near it in meaning."""
    yield from engine.language.related(long)
    yield from engine.meanings.texts_near(long, engine.subjects())

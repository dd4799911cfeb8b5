"""A query as a server is asked it: what must be there, and what makes a passage better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from casestudies.model.query import PASSAGE_FACETS, Facet, Filters
from casestudies.search.engine import SearchEngine
from casestudies.search.query.fields import facet_of, year_ranges
from casestudies.search.query.parser import And, FieldTest, Node, Not, Or, Phrase, Prefix, Run
from casestudies.search.query.units import Alternative, Unit
from casestudies.search.scoring import rarity_of
from casestudies.search.server.frequency import CODES, DeskFrequencies, coded, expected_of
from casestudies.search.server.vectors import MARK, quoted
from casestudies.search.server.wordlist import ServerWords
from casestudies.search.text import stop_stems
from casestudies.search.weights import COMMON, LEVELS, LOOSE_WEIGHT, RELATION_WEIGHTS

MOST_UNITS = 10  # those that say most; more are left to the desk
AMPLE = 10_000
"""So many passages that say it are enough of a thing, and further ways to say it are left out."""
_STRONG = RELATION_WEIGHTS["abbreviation"]
_FIRST_YEAR, _LAST_YEAR = 1900, 2100

Query = str
"""A ``tsquery``."""


class Asked(NamedTuple):
    """One thing asked for: ``typed`` finds what says it so, ``coded`` what is marked with it, ""
    for nothing, ``whole`` all that meets it, about ``often``; ``worth`` is what meeting it counts;
    ``only_place``: it says which cases come first."""

    typed: Query
    coded: Query
    whole: Query
    worth: float
    required: bool
    often: int
    only_place: bool


class Level(NamedTuple):
    """The passages that have enough of what is asked: ``query`` finds them and, where it is not 0,
    others that have less than ``least`` of the worth; about ``often`` in all."""

    query: Query
    least: float
    often: int


def any_of(queries: Iterable[Query]) -> Query:
    """What meets one of these; "" for none."""
    return _joined(" | ", queries)


def all_of(queries: Iterable[Query]) -> Query:
    """What meets all of these; "" where nothing is asked."""
    return _joined(" & ", queries)


def _joined(sign: str, queries: Iterable[Query]) -> Query:
    found = [query for query in dict.fromkeys(queries) if query]
    return f"({sign.join(found)})" if len(found) > 1 else "".join(found)


def marked(facet: Facet, keys: Iterable[str]) -> list[Query]:
    """What is marked with each of these values of a facet."""
    return [quoted(f"{MARK}{facet.value}:{key}") for key in sorted(keys)]


def filtered(filters: Filters) -> Query:
    """What passes the filters; a filter on findings is met by the passage itself."""
    return all_of(
        all_of(marked(facet, keys)) if facet in filters.every else any_of(marked(facet, keys))
        for facet, keys in filters.chosen
        if facet is not Facet.YOURS
    )


def by_case(filters: Filters) -> tuple[list[list[str]], Filters]:
    """Filters on findings as marks of which a case must have one of each list, and the filters
    without them: different findings of it may meet them."""
    wanted: list[list[str]] = []
    for facet, keys in filters.chosen:
        if facet in PASSAGE_FACETS:
            marks = [f"{facet.value}:{key}" for key in sorted(keys)]
            wanted += [[mark] for mark in marks] if facet in filters.every else [marks]
            filters = filters.with_(facet, frozenset())
    return wanted, filters


def words_in(node: Node) -> Iterator[tuple[str, str]]:
    """The words of a query, folded, each with its stem."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from words_in(part)
        case Not():
            yield from words_in(node.part)
        case Run() | Phrase():
            for word in node.words:
                yield word.surface, word.stem
        case _:
            return


class Question:
    """What the server is asked for a query whose fields at the top were taken out as filters."""

    def __init__(
        self,
        engine: SearchEngine,
        words: ServerWords,
        root: And | Or,
        count: int,
        desk: DeskFrequencies,
    ) -> None:
        """``engine``: one that knows the words, names and places of the query; ``count``: how many
        passages the server has."""
        self._engine = engine
        self._words = words
        self._desk = desk
        self._count = max(1, count)
        plain = root.parts if isinstance(root, And) else ()
        plans = [engine.planner.run(part, placed=True) for part in plain if isinstance(part, Run)]
        units = [unit for plan in plans for unit in plan.units]
        self.whereabouts = [one for plan in plans for one in plan.whereabouts]
        self.around = next((plan.around for plan in plans if plan.around), None)
        words.know((), self._stems_of(units))
        self.exact = (
            any_of(self._node(part) for part in root.parts)
            if isinstance(root, Or)
            else all_of(self._node(part) for part in root.parts if not isinstance(part, Run))
        )
        for part in plain:
            if isinstance(part, FieldTest) and part.name == "within" and self.around is None:
                self.around = engine.distances.read(part.value)
        self.asked = self._asked_for(units)

    def frequency(self, unit: Unit, here: int) -> tuple[int, int]:
        """In how many of all passages a unit is met, about; ``here`` are at hand."""
        expected = expected_of(unit, self._often, self._marked, self._count)
        share = self._desk.meeting(replace(unit, cases=frozenset())) if expected else 1.0
        return max(here, ceil(expected * share)), self._count

    def levels(self) -> Iterator[Level]:
        """From all that is asked to what is least of it."""
        asked = self.asked
        if not asked:
            yield Level(self.exact, 0.0, 0)
            return
        required = [one.whole for one in asked if one.required]
        yield Level(
            all_of([self.exact, *(one.whole for one in asked)]),
            0.0,
            min(one.often for one in asked),
        )
        if len(asked) == 1:
            return
        whole = sum(one.worth for one in asked)
        for level in LEVELS[1:]:
            least, rest, often, pivot = level * whole, whole, 0, []
            for one in sorted(asked, key=lambda one: -one.worth):
                if rest < least:
                    break
                pivot.append(one.whole)  # who has enough has one of these
                rest -= one.worth
                often += one.often
            yield Level(all_of([self.exact, *required, any_of(pivot)]), least, often)
        if required:
            yield Level(
                all_of([self.exact, any_of(one.whole for one in asked)]),
                LEVELS[-1] * whole,
                sum(one.often for one in asked),
            )

    def _asked_for(self, units: Sequence[Unit]) -> list[Asked]:
        """What a passage is asked for, as the desk settles it (``Scorer.add_up``)."""
        found = [(unit, *self.frequency(unit, 0)) for unit in units]
        found = [one for one in found if one[1] or one[0].optional]
        plain = [one for one in found if not one[0].optional]
        others = [one for one in plain if one[0].role != "asker"]
        seldom = [one for one in others if one[1] / one[2] <= COMMON]
        asked = [
            self._asked(unit, rarity_of(count, of) * unit.weight)
            for unit, count, of in seldom or others or found
        ]
        asked = [one for one in asked if one.whole]
        return sorted(asked, key=lambda one: -one.worth)[:MOST_UNITS]

    def _asked(self, unit: Unit, worth: float, *, all_ways: bool = False) -> Asked:
        """A unit with the ways to meet it, the strongest first, and of many no more than are
        needed: where ten thousand passages say a word, what means nearly the same finds none
        better. ``all_ways``: what is quoted or within brackets is met exactly."""
        ways: dict[Query, tuple[float, int, str]] = {}

        def add(query: Query, weight: float, count: int, kind: str) -> None:
            if query not in ways or ways[query][0] < weight:
                ways[query] = (weight, count, kind)

        for one in unit.alternatives:
            found = self._often(one.stems)
            if not one.exact or found < AMPLE:  # HOW is not how, which only the desk can tell
                add(_row(one), one.weight, found, "said")
            for code, strength in self._codes(one):
                add(quoted(code), strength, self._words.frequency(code), "coded")
        if unit.loose:
            count = self._often(unit.loose)
            add(all_of(map(quoted, unit.loose)), LOOSE_WEIGHT, count, "loose")
        chosen: dict[Query, tuple[float, str]] = {}
        there = 0
        for query, (weight, count, kind) in sorted(ways.items(), key=lambda way: -way[1][0]):
            if chosen and not all_ways and there + count > AMPLE:
                continue
            chosen[query] = (weight, kind)
            there += count
        whole = [*chosen]
        if unit.optional:
            keys = (one for one in self.whereabouts if one.said == unit.said)
            for one in keys:
                marks = marked(one.facet, one.keys)
                whole += marks
                named = (f"{MARK}{one.facet.value}:{key}" for key in one.keys)
                there += sum(map(self._words.frequency, named))
        strong = (query for query, (w, kind) in chosen.items() if kind == "said" and w >= _STRONG)
        coded = (query for query, (_, kind) in chosen.items() if kind == "coded")
        return Asked(
            any_of(strong), any_of(coded), any_of(whole), worth, unit.required, there, unit.optional
        )

    def _often(self, row: Iterable[str]) -> int:
        """In how many passages words stand, at most; of little words the server may not know it."""
        little, words = stop_stems(), self._words
        found = (words.frequency(one) or (self._count if one in little else 0) for one in row)
        return min(found, default=self._count)

    def _codes(self, alternative: Alternative) -> Iterator[tuple[str, float]]:
        """The marks of a passage that say it without a word, and how strongly."""
        for label, strength in coded(self._engine, alternative):
            if label.kind in CODES:
                facet = self._facet_of(label.key)
                if facet is not None:
                    yield f"{MARK}{facet.value}:{label.key}", strength
            else:
                yield f"{MARK}kind-of-passage:{label.key}", strength

    def _marked(self, alternative: Alternative) -> Iterator[int]:
        return (self._words.frequency(mark) for mark, _ in self._codes(alternative))

    def _facet_of(self, key: str) -> Facet | None:
        names = self._engine.values.names
        facets = (Facet.DIMENSION, Facet.POPULATION, Facet.PRACTICE)
        return next((facet for facet in facets if key in names[facet]), None)

    def _stems_of(self, units: Iterable[Unit]) -> Iterator[str]:
        for unit in units:
            for alternative in unit.alternatives:
                yield from alternative.stems
                yield from (code for code, _ in self._codes(alternative))

    def _node(self, node: Node) -> Query:
        """What meets a part of the query, or more; "" where the desk alone can tell."""
        match node:
            case And(parts):
                return all_of(self._node(part) for part in parts)
            case Or(parts):
                found = [self._node(part) for part in parts]
                return any_of(found) if all(found) else ""
            case Run():
                units = self._engine.planner.run(node).units
                return any_of(self._asked(unit, 0.0, all_ways=True).whole for unit in units)
            case Phrase():
                return self._asked(self._engine.planner.phrase(node), 0.0, all_ways=True).whole
            case Prefix():
                return self._asked(self._engine.planner.prefix(node), 0.0, all_ways=True).whole
            case FieldTest():
                return self._tested(node)
            case Not():
                return self._excluded(node.part)

    def _excluded(self, node: Node) -> Query:
        """What does not meet a part for certain; the desk excludes the rest."""
        match node:
            case Phrase():
                unit = self._engine.planner.phrase(node)
            case Prefix():
                unit = self._engine.planner.prefix(node)
            case FieldTest():
                tested = self._tested(node)
                return f"!{tested}" if tested else ""
            case _:
                return ""
        said = [_row(one, "AB") for one in unit.alternatives if not one.exact]
        coded = [quoted(c) for one in unit.alternatives for c, _ in self._codes(one)]
        found = any_of([*said, *coded])
        return f"!{found}" if found else ""

    def _tested(self, test: FieldTest) -> Query:
        facet = facet_of(test.name)
        if test.name == "year":
            ranges = year_ranges(test)
            years = range(_FIRST_YEAR, _LAST_YEAR)
            wanted = [year for year in years if any(a <= year <= b for a, b in ranges)]
            return any_of(quoted(f"{MARK}year:{year}") for year in wanted)
        meant = self._engine.values.meant(facet, test) if facet else None
        if facet is None or meant is None or not meant.keys:
            return ""
        found = marked(facet, meant.keys)
        return all_of(found) if meant.every else any_of(found)


def _row(alternative: Alternative, weights: str = "") -> Query:
    """Stems side by side."""
    sign = f":{weights}" if weights else ""
    row = [quoted(stemmed) + sign for stemmed in alternative.stems]
    return f"({' <-> '.join(row)})" if len(row) > 1 else "".join(row)

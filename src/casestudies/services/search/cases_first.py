"""Which cases stand first for a place or kind that the words name, and the query for them alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from casestudies.model.query import Facet, Filters, Query
from casestudies.model.results import Around, CasesFirst, Whereabouts
from casestudies.said import said
from casestudies.search.engine import Answer, RankedCase, SearchEngine
from casestudies.search.query.places import PLACE_FACETS
from casestudies.search.text import words

RADII = (25, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12800)  # miles
ENOUGH = 2  # cases make a filter of the smallest of these


def cases_first(
    engine: SearchEngine,
    query: Query,
    filters: Filters,
    answer: Answer,
    ranked: Sequence[RankedCase],
) -> CasesFirst | None:
    """What of the words can become filters so that a case is left; None where nothing can.
    ``filters`` are those chosen and typed; ``ranked`` the cases found."""
    left = frozenset(case.number for case in ranked) - answer.undocumented
    offered: list[Whereabouts] = []
    for one in answer.whereabouts:
        chosen = filters.of(one.facet)
        asked = frozenset().union(*(o.keys for o in offered if o.facet is one.facet), one.keys)
        others = [o for o in offered if o.facet is not one.facet]
        having = _having(engine, one.facet, asked)
        for other in others:
            having &= _having(engine, other.facet, other.keys)
        if having & left and not (chosen and chosen <= one.keys):
            offered.append(one)
    around, inside = _offered(engine, answer.around, left)
    if not offered and around is None:
        return None
    alone = _alone(engine, query, offered, inside)
    return CasesFirst(tuple(offered), alone, around, inside.far if inside else "")


def _offered(
    engine: SearchEngine, around: Around | None, left: frozenset[int]
) -> tuple[Around | None, Around | None]:
    """The place that the words name with a distance, and what can become a filter: the distance
    or, where the nearest are asked for, one in which a few cases are; None where no case is."""
    if around is None or not around.typed:
        return None, None
    radii = (around.miles,) if around.miles is not None else RADII
    for miles in radii:
        far = around.far or f"{miles:,} miles"
        inside = replace(around, miles=float(miles), far=far)
        there = engine.distances.within(inside) & left
        if len(there) >= (1 if around.miles is not None else min(ENOUGH, len(left))) and there:
            return around, inside
    return None, None


def nothing_there(engine: SearchEngine, answer: Answer, ranked: Sequence[RankedCase]) -> list[str]:
    """Notes on places that the words name and where no case of the library is, or none was
    found."""
    found = {case.number for case in ranked} - answer.undocumented
    nowhere = dict.fromkeys(answer.elsewhere)
    notes = [said("No case here is {0}.").format(where) for where in nowhere]
    for one in answer.whereabouts if ranked else ():
        if one.facet in PLACE_FACETS and not found & _having(engine, one.facet, one.keys):
            if answer.undocumented & _having(engine, one.facet, one.keys):
                notes.append(
                    said(
                        "Nothing {0} was found. What is there comes first all the same, then "
                        "what other places have."
                    ).format(one.said)
                )
            else:
                told = said("Nothing {0} was found; what other places have is here.")
                notes.append(told.format(one.said))
    return notes


def _having(engine: SearchEngine, facet: Facet, keys: frozenset[str]) -> frozenset[int]:
    return frozenset(engine.facets.having(facet, keys))


def _alone(
    engine: SearchEngine, query: Query, offered: Sequence[Whereabouts], inside: Around | None
) -> Query:
    """The query with the words that were read as places, kinds and a distance turned into
    fields."""
    keys: dict[Facet, set[str]] = {}
    for one in offered:
        keys.setdefault(one.facet, set()).update(one.keys)
    fields = [_field(facet, sorted(asked)) for facet, asked in keys.items()]
    text = query.text
    asked = engine.parsed(text).asked
    whole = bool(asked.asker) and not asked.rest  # all of it tells of the asker
    if inside is not None:
        fields.append(inside.field)
        text = without_words(engine, text, inside.typed)
    for one in offered:
        if one.typed and not whole:
            text = without_words(engine, text, one.typed)
    return replace(query, text=" ".join((*fields, *text.split())))


def _field(facet: Facet, keys: Iterable[str]) -> str:
    value = ",".join(keys)
    return f'{facet.value}:"{value}"' if " " in value else f"{facet.value}:{value}"


def without_words(engine: SearchEngine, text: str, typed: str, put: str = " ") -> str:
    """The text with ``put`` for these plain words where they first stand side by side."""
    wanted = [word.surface for word in words(typed)]
    row = [
        (word.surface, token.start + word.start, token.start + word.end)
        for token in engine.tokens(text)
        if token.kind == "word" and not token.negated
        for word in words(token.text)
    ]
    for at in range(len(row) - len(wanted) + 1):
        part = row[at : at + len(wanted)]
        if [surface for surface, _, _ in part] == wanted:
            return text[: part[0][1]] + put + text[part[-1][2] :].lstrip(",;.!?")
    return text

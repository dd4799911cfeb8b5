"""Words that rule out places, kinds and cases (*besides* Lindsay, *not in* Maine), and those that
ask for what is not there (*without* homework)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from casestudies.model.query import Facet
from casestudies.model.results import Whereabouts
from casestudies.said import mark, said
from casestudies.search.facets import FacetIndex
from casestudies.search.labels.names import CaseNames
from casestudies.search.query.parser import TypedWord
from casestudies.search.query.places import PLACE_FACETS, Place, Places
from casestudies.search.query.units import Alternative, Unit
from casestudies.search.text import STOP_WORDS, stem
from casestudies.search.thesaurus import LONGEST_TERM
from casestudies.search.weights import NO_WEIGHT

NOT_THERE = mark("“{0}” finds what is said of “{1}”; the findings tell whether it is there or not.")
IN_FULL = 0.99  # of a case that is ruled out: a district with grades 9 to 12 among others is not
_RULING_OUT_TYPED = """
anything other than, anywhere other than, everything but, everywhere but, anywhere but, anyone but,
anybody but, other than, rather than, instead of, apart from, aside from, except for, but not,
and not, outside of, do not, does not, did not, are not, is not, besides, except, excluding,
excepting, minus, outside, beyond, don't, doesn't, didn't, aren't, isn't, not, no
"""
_RULING_OUT: dict[str, list[tuple[str, ...]]] = {}  # by the first word, the longest first
for _lead in _RULING_OUT_TYPED.split(","):
    _RULING_OUT.setdefault(_lead.split()[0], []).append(tuple(_lead.split()))
_AROUND = frozenset({"outside", "beyond"})  # of a city it is near it
_DONE = frozenset({"do", "does", "did", "don't", "doesn't", "didn't"})  # behind it a verb stands
_BEFORE_NO_NOT = frozenset({"or", "why", "if"})  # whether or not, why not
_JOINS = frozenset({"and", "or", "nor"})
_NEGATING = frozenset({"do", "does", "did"})
_NEGATED = frozenset({"don't", "doesn't", "didn't"})
_HAVING_TYPED = """
assign believe do get give got have keep need offer require run use want
"""
_HAVING = frozenset(_HAVING_TYPED.split())
_NO = frozenset({"no", "without"})
_NO_TOPIC = frozenset({"doubt", "idea", "longer", "matter", "one", "problem", "question", "way"})


class RuledOut(NamedTuple):
    """What words of a query rule out, ``typed`` so: these cases, and the ``field`` that leaves them
    out ("" where there is none); they are ``length`` words."""

    typed: str
    length: int
    cases: frozenset[int]
    field: str


class RulingOut:
    """Reads words for what they rule out. Callable from any thread."""

    def __init__(self, places: Places, names: CaseNames, facets: FacetIndex) -> None:
        self._places, self._names, self._facets = places, names, facets

    def at(self, row: Sequence[TypedWord], at: int) -> RuledOut | None:
        """What the words from ``at`` rule out; None for other words."""
        leads = _RULING_OUT.get(row[at].surface, ())
        lead = next((lead for lead in leads if _stands(row, at, lead)), ())
        if not lead or (at > 0 and row[at - 1].surface in _BEFORE_NO_NOT):
            return None
        end = at + len(lead)
        size, own = self._case(row, end)
        field = ""
        cases = set(own)
        while own:  # besides Lindsay, Chugach and Sanborn
            end += size
            joint = end < len(row) and row[end].surface in _JOINS
            size, own = self._case(row, end + joint)
            size += joint
            cases |= own
        place = None if cases else self._place(row, end, lead)
        facet = place.whereabouts.facet if place is not None else Facet.STATE
        keys = set[str]()
        while place is not None and place.whereabouts.facet is facet:  # not in Maine or Vermont
            end += place.length
            keys |= place.whereabouts.keys
            cases |= self._having(place.whereabouts)
            field = f'-{facet.value}:"{",".join(sorted(keys))}"'
            joint = end < len(row) and row[end].surface in _JOINS
            place = self._place(row, end + 1, lead) if joint else None
            place = place and place._replace(skipped=place.skipped + 1)
        if not cases:
            return None
        typed = " ".join(word.text for word in row[at:end])
        return RuledOut(typed, end - at, frozenset(cases), field)

    def _having(self, where: Whereabouts) -> frozenset[int]:
        """The cases that are there or of that kind and hardly of another."""
        much = self._facets.having(where.facet, where.keys)
        some = where.facet is Facet.VISITS
        return frozenset(case for case, share in much.items() if some or share >= IN_FULL)

    def _case(self, row: Sequence[TypedWord], at: int) -> tuple[int, frozenset[int]]:
        """The case that the words name and hardly anything else, and how many they are."""
        for size in range(min(LONGEST_TERM, len(row) - at), 0, -1):
            own = self._names.own(tuple(word.stem for word in row[at : at + size]))
            if own and not (size == 1 and row[at].surface in STOP_WORDS):
                return size, own
        return 0, frozenset()

    def _place(self, row: Sequence[TypedWord], at: int, lead: tuple[str, ...]) -> Place | None:
        """The place or kind that stands there and can be ruled out so."""
        place = self._places.at(row[at:], 0, None)
        if place is None:
            return None
        facet = place.whereabouts.facet
        if lead[0] in _DONE:
            return place if facet is Facet.VISITS else None
        if lead[0] in _AROUND:
            wide = facet is Facet.STATE or (facet is Facet.REGION and not self._is_city(place))
            return place if wide else None
        if facet in PLACE_FACETS or facet is Facet.VISITS:
            return place
        end = at + place.length
        behind = row[end].surface if end < len(row) else ""
        last = row[end - 1].surface
        return place if last.endswith("s") or not behind or behind in STOP_WORDS else None

    def _is_city(self, place: Place) -> bool:
        return not place.whereabouts.keys.isdisjoint(
            ("new-york-city", "bronx", "brooklyn", "queens")
        )


def lacking_at(row: Sequence[TypedWord], at: int) -> int:
    """How many words from ``at`` say that what stands behind them is not there: *without*, *no*,
    *do not have*; 0 for other words."""
    start = at
    if row[at].surface in _NEGATING and _stands(row, at + 1, ("not",)):
        start += 2
    elif row[at].surface in _NEGATED:
        start += 1
    if start > at:
        if start >= len(row) or row[start].surface not in _HAVING:
            return 0
        start += 1
    elif row[at].surface in _NO:
        start += 1
        start += start < len(row) and row[start].surface in ("more", "any")
    else:
        return 0
    while start < len(row) and row[start].surface in ("a", "an", "any", "the"):
        start += 1
    there = start < len(row) and row[start].surface not in STOP_WORDS | _NO_TOPIC
    return start - at if there else 0


def no(word: TypedWord) -> TypedWord:
    """*No* as a query has it, in the place of another word."""
    return TypedWord("no", "no", stem("no"), capitals=False, role=word.role, part=word.part)


def not_there(unit: Unit, lead: str, told: list[str]) -> Unit:
    """The unit as it is asked for behind a ``lead`` like *without*, "" for none: what says that it
    is not there counts for more. ``told`` gets the note for the reader."""
    own = next(iter(unit.alternatives), None)
    if not lead or unit.role or own is None:
        return unit
    told.append(said(NOT_THERE).format(f"{lead} {unit.typed}", unit.typed))
    more = (
        Alternative(f"{before} {own.surface}", (stem(before), *own.stems), NO_WEIGHT, "word")
        for before in sorted(_NO)
    )
    return replace(unit, alternatives=(*unit.alternatives, *more))


def _stands(row: Sequence[TypedWord], at: int, words: Sequence[str]) -> bool:
    return [word.surface for word in row[at : at + len(words)]] == list(words)

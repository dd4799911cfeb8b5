"""Words that say where a case is or what kind: states, regions, cities, grades, setting, size."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from casestudies.model.brief import Kind, Visits
from casestudies.model.letters import fold
from casestudies.model.places import (
    CITY_NICKNAMES,
    REGIONS,
    SHORT_AND_A_WORD,
    STATE_ALIASES,
    STATE_NAMES,
    STATE_NICKNAMES,
    STATE_SHORT,
)
from casestudies.model.query import Facet, grade_bands, grade_number
from casestudies.model.results import Whereabouts
from casestudies.said import mark, said
from casestudies.search.facets import FacetIndex
from casestudies.search.query.mistyped import PlaceSpelling
from casestudies.search.query.parser import TypedWord
from casestudies.search.text import STOP_WORDS, surfaces

PLACE_FACETS = (Facet.CITY, Facet.REGION, Facet.STATE)

# Codes of states that are hardly anything else, so that they count in small letters anywhere.
_PLAIN_CODES = frozenset(
    (
        *("AK", "AZ", "CA", "CT", "FL", "GA", "IA", "IL", "KS", "KY", "MI", "MN", "NC", "ND", "NH"),
        *("NJ", "NM", "NV", "NY", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV"),
        "WY",
    )
)
# Codes that are words or something else also in capitals: only after "in".
_DOUBTFUL_CODES = frozenset({"AS", "HI", "ID", "IN", "LA", "OH", "OK", "OR", "VI"})
_NEVER_SMALL = _DOUBTFUL_CODES | {"ME"}
_BEFORE = frozenset({"in", "near", "from", "around", "across"})
_THAT = frozenset({"that", "which", "who"})
_PEOPLE = frozenset(
    ("students", "student", "kids", "kid", "children", "child", "learners", "learner", "youth")
)
_SIZES = {"small": mark("small"), "large": mark("large")}
_IN = mark("in {0}")
_WITH_GRADES = mark("with grades {0} to {1}")
_DISTRICTS = mark("districts")
_SIZE_WORDS = {"small": "small", "tiny": "small", "big": "large", "large": "large", "huge": "large"}
_NOUNS = frozenset({"school", "schools", "district", "districts", "system", "systems"})
_STATES = frozenset({"state", "states", "region"})
_SHORTENED = frozenset({"north", "south", "west", "new"})  # the first word of a state: n. dakota
# Not in what follows: *outside of* Maine. Outside a city is near it.
_NOT_IN = frozenset({"besides", "beyond", "except", "excluding", "outside"})
_CAN_BE_RULED_OUT = (Facet.STATE, Facet.REGION, Facet.VISITS)
_OF_CASES = _NOUNS | {"charter", "charters", "elementary"}
_CHARTERED = _NOUNS | {"elementary", "middle", "high", "network", "networks"}
_SYSTEMS = frozenset({"district", "districts"})
_GRADES = frozenset({"grade", "grades", "graders"})
_HAVING_GRADES = _NOUNS | _GRADES | {"high", "middle", "elementary", "charter", "charters"}
_TO = frozenset({"to", "through", "thru"})
_FIRST_GRADES = ("PK", "K")
_FIRST_GRADES_TYPED = {"pk": "PK", "prek": "PK", "k": "K", "kindergarten": "K", "preschool": "PK"}
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
LAST_GRADE = 12
MOST_POINTS = 4  # 1 to 4 is a scale of marks

HOSTING = mark("that host visits or have hosted them")
_HOSTING_TYPED = ", ".join(
    f"{verb} {noun}"
    for verb in ("host", "hosts", "hosting", "welcome", "welcomes", "receive", "receives")
    for noun in ("visits", "visitors", "site visits", "school visits", "visiting educators")
) + (
    ", open to visits, open to visitors, open for visits, open for visitors, offer tours,"
    " offers tours, offer visits, offers visits, accept visitors, accepts visitors,"
    " can be visited, we can visit, i can visit"
)

# What kind of case plain words name: facet, keys, how it is said, the ways to type it.
_KINDS: tuple[tuple[Facet, tuple[str, ...], str, str], ...] = (
    (Facet.GRADES, ("elementary",), mark("with elementary grades"),
     "elementary, elementary school, elementary schools, elementary grades, primary school, "
     "primary schools, grade school, grade schools"),
    (Facet.GRADES, ("middle",), mark("with middle grades"),
     "middle school, middle schools, middle grades, middle schoolers, junior high, junior highs"),
    (Facet.GRADES, ("high",), mark("with high school grades"),
     "high school, high schools, high schoolers"),
    (Facet.GRADES, ("middle", "high"), mark("with middle or high school grades"),
     "secondary school, secondary schools"),
    (Facet.KIND, (Kind.DISTRICT,), _DISTRICTS, "districts, school district, school districts"),
    (Facet.KIND, (Kind.NETWORK,), mark("networks"), "school network, school networks"),
    (Facet.GOVERNANCE, ("charter", "in-district charter"), mark("charters"),
     "charter, charters, charter school, charter schools"),
    (Facet.VISITS, (Visits.NOW, Visits.ARRANGED, Visits.PAST), HOSTING, _HOSTING_TYPED),
    (Facet.LOCALE, ("rural",), mark("rural"), "rural"),
    (Facet.LOCALE, ("urban",), mark("urban"),
     "urban, city schools, inner city, inner-city, big cities, big city, large cities, large city"),
    (Facet.LOCALE, ("suburban",), mark("suburban"), "suburban, suburbs"),
)  # fmt: skip

Row = tuple[str, ...]


class Mostly(Protocol):
    """Whether a row of stems, as the word ``surface``, stands mostly in these cases, so that it
    hardly means anything else."""

    def __call__(self, row: Row, cases: Container[int], surface: str = "", /) -> bool: ...


class Place(NamedTuple):
    """What the words from one place of a row say of cases. ``cases``: those of
    which it holds, by how much. ``skipped``: so many little words stand
    before the name, which has ``size`` words; ``tail``: so many nouns that belong to it behind."""

    whereabouts: Whereabouts
    cases: tuple[tuple[float, frozenset[int]], ...]
    skipped: int
    size: int
    tail: int = 0

    @property
    def length(self) -> int:
        """How many words it is in all."""
        return self.skipped + self.size + self.tail


class _Named(NamedTuple):
    facet: Facet
    keys: frozenset[str]
    told: str  # marked
    of: tuple[str, ...] = ()  # what stands in its gaps


class Places:
    """Reads plain words for what they say of cases. Knows only what some case of the library has:
    another place is a plain word."""

    def __init__(
        self, names: Mapping[Facet, Mapping[str, str]], facets: FacetIndex, mostly: Mostly
    ) -> None:
        """``names``: what the library has of each facet."""
        self._facets = facets
        self._mostly = mostly
        self._named: dict[Row, _Named] = {}
        self._states = frozenset(names[Facet.STATE])
        self._cases_with_grades = frozenset(names[Facet.GRADES])
        for facet, keys, told, typed in _KINDS:
            known = frozenset(keys) & names[facet].keys()
            if not known.isdisjoint(facets.totals[facet]):
                self._add(typed.split(", "), _Named(facet, known, told))
        for city in names[Facet.CITY]:
            typed = [city, *(other for other, known in CITY_NICKNAMES.items() if known == city)]
            self._add(typed, _Named(Facet.CITY, frozenset({city}), _IN, (city,)))
        for key in names[Facet.REGION]:
            region = REGIONS[key]
            found = _Named(Facet.REGION, frozenset({key}), region.said)
            self._add(region.typed, found)
        for key in self._states & STATE_NAMES.keys():
            name = STATE_NAMES[key]
            found = _Named(Facet.STATE, frozenset({key}), _IN, (name,))
            nicknames = filter(None, STATE_NICKNAMES.get(key, "").split("|"))
            others = (*nicknames, *STATE_ALIASES.get(key, ()))
            typed = [name, f"{name} state", f"state of {name}", *others]
            typed += [f"{n}{end}" for n in others if n.endswith(" state") for end in ("r", "rs")]
            first, _, rest = name.lower().partition(" ")
            if first in _SHORTENED:  # s. carolina
                typed.append(f"{first[0]} {rest}")
            if rest:
                typed.append(f"{first}{rest}")  # newhampshire
            self._add(typed, found)
        self._short = {
            short: key for key in self._states for short in STATE_SHORT.get(key, "").split()
        }
        self._elsewhere: dict[Row, tuple[str, str]] = {}
        for key, name in STATE_NAMES.items():
            if key not in self._states:
                for typed_as in (name, *STATE_ALIASES.get(key, ())):
                    self._elsewhere[surfaces(typed_as)] = _IN, name
        for key, region in REGIONS.items():
            if key not in names[Facet.REGION]:
                self._elsewhere[surfaces(region.typed[0])] = region.said, ""
        rows = (*self._named, *self._elsewhere)
        self._longest = max(map(len, rows), default=0)
        self._words = frozenset(word for row in rows for word in row)
        places = (row for row, named in self._named.items() if named.facet in PLACE_FACETS)
        states = (STATE_NAMES[key].lower().split() for key in self._states & STATE_NAMES.keys())
        self.spelling = PlaceSpelling(places, states)

    def _add(self, typed: Iterable[str], named: _Named) -> None:
        for text in typed:
            self._named[surfaces(text)] = named

    def __contains__(self, surface: str) -> bool:
        """True for a word of a name."""
        return surface in self._words

    def at(self, row: Sequence[TypedWord], at: int, before: Place | None) -> Place | None:
        """What the words from ``at`` say of cases, None where they say nothing of them. ``before``:
        what stands right before them."""
        found = self._at(row, at, before)
        if found is None or found.whereabouts.facet not in _CAN_BE_RULED_OUT:
            return found
        return None if _is_ruled_out(row, at + found.skipped) else found

    def _at(self, row: Sequence[TypedWord], at: int, before: Place | None) -> Place | None:
        start = at
        while start < len(row) and row[start].surface in _BEFORE:
            start += 1
            either = start + 1 < len(row) and row[start].surface == "or"
            start += either and row[start + 1].surface in _BEFORE  # in or near
        if start < len(row) and row[start].surface == "the":
            size = self._longest_at(row, start)
            start += size == 0 or self._longest_at(row, start + 1) >= size  # the south | west
        if start < len(row) and row[start].surface in _THAT and self._is_hosting(row, start + 1):
            start += 1
        inside = start > at and any(word.surface in _BEFORE for word in row[at:start])
        inside = inside or (at > 0 and row[at - 1].surface in _BEFORE)
        found = self._found(row, start, before, inside=inside)
        if found is None:
            return None
        named, size = found
        cases = self._facets.by_much(named.facet, named.keys)
        if not cases:
            return None
        whereabouts = Whereabouts(named.facet, named.keys, "", said(named.told).format(*named.of))
        return Place(whereabouts, cases, start - at, size, _tail(row, start + size, named))

    def elsewhere(self, row: Sequence[TypedWord]) -> tuple[str, ...]:
        """The states and regions named in which no case of the library is, each as it is said."""
        surfaces = tuple(word.surface for word in row)
        found = []
        at = 0
        while at < len(surfaces):
            sizes = range(self._longest, 0, -1)
            size = next((n for n in sizes if surfaces[at : at + n] in self._elsewhere), 0)
            if size:
                told, name = self._elsewhere[surfaces[at : at + size]]
                found.append(said(told).format(name))
            at += size or 1
        return tuple(found)

    def only_elsewhere(self, row: Sequence[TypedWord]) -> bool:
        """True where nothing but such a state or region is named."""
        left = [word.surface for word in row if word.surface not in STOP_WORDS]
        left = left[:-1] if left[-1:] == ["state"] else left
        return tuple(left) in self._elsewhere

    def _found(
        self, row: Sequence[TypedWord], at: int, before: Place | None, *, inside: bool
    ) -> tuple[_Named, int] | None:
        size = self._longest_at(row, at)
        if size:
            named = self._named[_plain(row[at : at + size])]
            return (named, size) if self._is_meant(named, row, at, size, inside=inside) else None
        if at >= len(row):
            return None
        grades = self._grades_at(row, at)
        if grades is not None:
            return grades
        word = row[at]
        key = (
            _letters(word).upper()
            if self._is_code(row, at, inside=inside)
            else self._shortened(word, inside=inside)
        )
        if key:
            return _Named(Facet.STATE, frozenset({key}), _IN, (STATE_NAMES[key],)), 1
        if word.surface in _SYSTEMS and before is not None:
            return _Named(Facet.KIND, frozenset({Kind.DISTRICT.value}), _DISTRICTS), 1
        size_key = _SIZE_WORDS.get(word.surface)
        if size_key is not None and self._is_of_cases(row, at + 1):
            return _Named(Facet.SIZE, frozenset({size_key}), _SIZES[size_key]), 1
        return None

    def _longest_at(self, row: Sequence[TypedWord], at: int) -> int:
        surfaces = _plain(row[at : at + self._longest])
        sizes = (size for size in range(len(surfaces), 0, -1) if surfaces[:size] in self._named)
        return next(sizes, 0)

    def _grades_at(self, row: Sequence[TypedWord], at: int) -> tuple[_Named, int] | None:
        """A range of grades: *grades 6 to 8*, *K-8*, *9-12* before or behind what has grades; None
        for other numbers, and for all grades that there are, which tell no case from another."""
        start = at + (row[at].surface in _GRADES)
        low, size = _grade(row, start)
        end = start + size
        to = end < len(row) and row[end].surface in _TO
        high, high_size = _grade(row, end + to)
        behind = end + to + high_size
        if not low or not high or not (to or row[end].hyphen):
            return None
        if high in _FIRST_GRADES or grade_number(low) >= grade_number(high):
            return None
        if low in _FIRST_GRADES and high == str(LAST_GRADE):
            return None
        alone = len(row) == behind - at and int(high) > MOST_POINTS
        with_grades = start > at or low in _FIRST_GRADES or alone
        if not with_grades and not (behind < len(row) and row[behind].surface in _HAVING_GRADES):
            return None
        bands = frozenset(grade_bands(low, high)) & self._cases_with_grades
        wanted = bands - {"early"} or bands
        if not wanted:
            return None
        behind += behind < len(row) and row[behind].surface in _GRADES
        return _Named(Facet.GRADES, wanted, _WITH_GRADES, (low, high)), behind - at

    def _is_place(self, row: Sequence[TypedWord], at: int) -> bool:
        """True where the name of a place stands."""
        size = self._longest_at(row, at)
        return size > 0 and self._named[_plain(row[at : at + size])].facet in PLACE_FACETS

    def _is_hosting(self, row: Sequence[TypedWord], at: int) -> bool:
        """True where words for hosting visits stand."""
        size = self._longest_at(row, at)
        return size > 0 and self._named[_plain(row[at : at + size])].facet is Facet.VISITS

    def _shortened(self, word: TypedWord, *, inside: bool) -> str:
        """The state that a word is short for as newspapers write it (*Calif.*); one that is a word
        by itself (*mass*) only behind "in"."""
        key = self._short.get(word.surface, "")
        return key if inside or word.surface not in SHORT_AND_A_WORD else ""

    def _is_of_city(self, row: Sequence[TypedWord], at: int, code: str) -> bool:
        """True where a city of the state stands right before: *portland* **me**."""
        for size in range(1, min(self._longest, at) + 1):
            named = self._named.get(_plain(row[at - size : at]))
            if named is not None and named.facet is Facet.CITY:
                cases = self._facets.having(Facet.CITY, named.keys).keys()
                there = self._facets.having(Facet.STATE, frozenset({code})).keys()
                if not cases.isdisjoint(there):
                    return True
        return False

    def _is_meant(
        self, named: _Named, row: Sequence[TypedWord], at: int, size: int, *, inside: bool
    ) -> bool:
        """False for names that are more likely another word here."""
        behind = row[at + size].surface if at + size < len(row) else ""
        if named.facet is Facet.LOCALE:
            return behind not in _PEOPLE
        if named.facet is Facet.REGION and row[at + size - 1].surface.endswith("ern"):
            return not self._is_place(row, at + size)  # southern | new hampshire
        if row[at].surface == "charter" and size == 1:  # else it is a paper
            return len(row) == 1 or behind in _CHARTERED
        sure = inside or row[at].surface in CITY_NICKNAMES or _is_repaired(row[at])
        if named.facet is Facet.CITY and size == 1 and not sure:
            cases = self._facets.having(named.facet, named.keys)
            if self._is_in_state(row, at + 1, cases.keys()):
                return True
            stems = (row[at].stem,)
            surface = row[at].surface if len(row) > 1 else ""
            return self._mostly(stems, cases.keys()) or self._mostly(stems, cases.keys(), surface)
        return True

    def _is_in_state(self, row: Sequence[TypedWord], at: int, cases: Collection[int]) -> bool:
        """True where a state of the cases is named: *kingston* **new hampshire**."""
        size = self._longest_at(row, at)
        named = self._named[_plain(row[at : at + size])] if size else None
        if named is None or named.facet is not Facet.STATE:
            return False
        return not self._facets.having(Facet.STATE, named.keys).keys().isdisjoint(cases)

    def _is_code(self, row: Sequence[TypedWord], at: int, *, inside: bool) -> bool:
        """True for the two letters of a state: in capitals, or small where they are hardly a word,
        where "in" stands before them (before "me" also the end behind it), a city of the state
        before or "schools" behind."""
        word, code = row[at], _letters(row[at]).upper()
        last = at + 1 == len(row)
        if code not in self._states or code not in STATE_NAMES:
            return False
        if self._is_of_city(row, at, code):
            return True
        if word.capitals or word.text.removesuffix("'s") == code:
            return inside or code not in _DOUBTFUL_CODES
        if code in _PLAIN_CODES:
            return word.text.islower()
        if code in _NEVER_SMALL:
            in_it = at > 0 and row[at - 1].surface == "in"
            schools = at > 1 and row[at - 2].surface in _NOUNS
            return code == "ME" and in_it and (last or schools)
        return inside or (not last and row[at + 1].surface in _OF_CASES)

    def _is_of_cases(self, row: Sequence[TypedWord], at: int) -> bool:
        """True where the words lead over kinds of cases to a noun for them: *small* **rural
        district**."""
        while at < len(row) and row[at].surface not in _NOUNS:
            size = self._longest_at(row, at)
            if not size:
                return False
            at += size
            if row[at - 1].surface in _NOUNS or row[at - 1].surface.endswith("s"):
                return True
        return at < len(row)


def _grade(row: Sequence[TypedWord], at: int) -> tuple[str, int]:
    """The grade that stands at a place of the row, as profiles have it, and how many words it is;
    "" and 0 for none."""
    surface = row[at].surface if at < len(row) else ""
    if surface == "pre" and at + 1 < len(row) and row[at + 1].surface == "k":
        return "PK", 2
    found = _FIRST_GRADES_TYPED.get(surface) or _ORDINAL.sub("", surface)
    numbered = found.isascii() and found.isdecimal() and 1 <= int(found) <= LAST_GRADE
    return (found, 1) if numbered or found in _FIRST_GRADES else ("", 0)


def _plain(row: Sequence[TypedWord]) -> Row:
    """The words as a name has them: *Maine's* is Maine."""
    return tuple(word.surface.removesuffix("'s") for word in row)


def _is_repaired(word: TypedWord) -> bool:
    """Whether a word was mistyped, and so is no other word."""
    return fold(word.text).removesuffix("'s") != word.surface.removesuffix("'s")


def _letters(word: TypedWord) -> str:
    """The word as a code has it: *ME's* is ME."""
    return word.surface.removesuffix("'s")


def _is_ruled_out(row: Sequence[TypedWord], at: int) -> bool:
    """True where the words say that a place is not meant: *outside of* Maine, *not in* Maine."""
    before = [word.surface for word in row[max(0, at - 3) : at]]
    while before and before[-1] in ("of", "in", "the", "from"):
        before.pop()
    return bool(before) and (
        before[-1] in _NOT_IN or before[-1] == "not" or before[-2:] == ["other", "than"]
    )


def _tail(row: Sequence[TypedWord], at: int, named: _Named) -> int:
    """1 where a noun behind the name says nothing more: *rural* **schools**."""
    behind = row[at].surface if at < len(row) else ""
    if named.facet is Facet.REGION and behind in _STATES:
        return 1
    kinds = named.facet in (Facet.LOCALE, Facet.SIZE, Facet.GOVERNANCE, Facet.GRADES)
    return int(behind == "schools" or (behind == "school" and kinds))

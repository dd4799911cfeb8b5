"""Words that ask for cases near a place or within some miles of it, and places without a case."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import NamedTuple

from casestudies.model.brief import CaseBrief
from casestudies.model.places import (
    MILES_A_KILOMETER,
    STATE_NAMES,
    STATE_SHORT,
    GazetteerPlace,
    cities_of,
)
from casestudies.model.results import Around
from casestudies.recent import Recent
from casestudies.said import mark, said
from casestudies.search.gazetteer import LONGEST_NAME, Gazetteer, key_of, state_called
from casestudies.search.query.number_words import WORD, value_of
from casestudies.search.query.parser import TypedWord
from casestudies.search.text import STOP_WORDS

KEPT_PLACES = 40
NEAR_A_CASE = 0.8  # degrees of latitude, some 55 miles: of two places of a name such a one is meant
LEAST_TOWN = 5000  # people of a town that is read without "near" and without its state
RARE_NAME = 10  # passages that have it: a name with its state behind it
LEAST_CITY = 50_000  # people of a city that is read by its name alone, a word the library lacks,
LEAST_KNOWN = 20_000  # or of one with a name of several words
OTHERS = 3  # of the same name, offered:
LARGE_TOO = 0.5  # of as many people as the one that is meant has,
NEAR_TOO = 0.1  # or of so many and near a case

_NEAR = tuple(
    tuple(lead.split())
    for lead in (
        "in the area of", "not far from", "closest to", "nearest to", "close to", "near to",
        "outside of", "in or near", "in or around", "at or near", "driving distance of",
        "within driving distance of", "driving distance from", "commuting distance of",
        "a short drive from", "within a short drive of", "a drive from", "within a drive of",
        "near", "nearest", "nearby", "around", "outside", "greater", "metropolitan", "metro",
    )
)  # fmt: skip
_WITHIN = re.compile(
    r"(?P<lead>(?:within|inside|under|less than|not more than|no more than|at most|up to|in) )?"
    rf"(?:an? )?(?P<count>\d+(?:\.\d+)?|{WORD}(?: {WORD})*|an?|half an|couple|couple of|few)"
    r"(?: |(?<=\d))"
    r"(?P<unit>miles?|mi|km|kms|kilomet(?:er|re)s?|minutes?|mins?|hours?|hrs?)"
    r"(?: and a half)?(?: (?:drive|ride|radius|distance|away|driving))* (?P<of>of|from|around|to) "
)
_VALUE = re.compile(
    r"\s*(?P<count>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)"
    r"\s*(?P<unit>mi|miles?|km|kilomet(?:er|re)s?)\s+"
    r"(?:(?:of|from|around)\s+)?(?P<name>\S.*)$",
    re.IGNORECASE,
)
_LEAD_WORDS = 11  # of the longest lead with a distance
_INSIDE = frozenset({"across", "from", "in"})
_HERE = frozenset({"me", "us", "here", "home"})
_CITIES_TOO = frozenset({"washington", "new york", "dc"})
_ALSO_WORDS = frozenset({"in", "or", "me", "hi", "ok", "oh", "id", "as"})  # codes that are words
_NAMES_BEGIN = frozenset({"san", "santa", "saint", "st", "fort", "los", "las", "el", "palo"})
_SHORT = {short: key for key, all_short in STATE_SHORT.items() for short in all_short.split()}

UNKNOWN = mark(
    "“{0}” is in no list of United States places here; distances are told from cities, towns and "
    "counties, as in “within 50 miles of Concord, NH”."
)
WHOLE_STATE = mark(
    "Distances are told from cities, towns and counties; {0} is a whole state, and its cases come "
    "first."
)
NO_TIMES = mark(
    "How long a way takes is not known here; miles are, as in “within 50 miles of {0}”."
)
HERE = mark("Where you are is not known here; name a place, as in “near Concord, NH”.")


class Nearby(NamedTuple):
    """What words of a row ask for: ``around`` a place, None where it is not known; they are
    ``length`` words, and the name begins after ``skipped``. ``note``: what the reader is told."""

    length: int
    skipped: int
    around: Around | None = None
    note: str = ""


class _Name(NamedTuple):
    """Places of a name, best first, and how many words name them, with their state."""

    places: tuple[GazetteerPlace, ...]
    size: int
    with_state: bool


class Distances:
    """Reads words for distances. Knows the places of the gazetteer, which it does not read before
    they are asked for, and those of the library's cases. Callable from any thread."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        briefs: Sequence[CaseBrief],
        is_known: Callable[[str], bool],
        count: Callable[[str], int],
    ) -> None:
        """``briefs``: numbered as the cases; ``is_known``: whether the library has a word, or one
        that begins so; ``count``: how many of its passages have a word."""
        self._gazetteer = gazetteer
        self._is_known = is_known
        self._count = count
        self._briefs = briefs
        self._miles: Recent[GazetteerPlace, dict[int, float]] = Recent(KEPT_PLACES)

    @cached_property
    def _points(self) -> dict[int, tuple[float, float]]:
        """Where each case is, by its number."""
        return {case: (brief.lat, brief.lon) for case, brief in enumerate(self._briefs)}

    @cached_property
    def _names(self) -> list[str]:
        return [f"{key_of(brief.name)} " for brief in self._briefs]

    @cached_property
    def _cities(self) -> dict[str, list[GazetteerPlace]]:
        """The cities of the cases by the keys of their names, one for each case."""
        cities: dict[str, list[GazetteerPlace]] = {}
        for brief in self._briefs:
            for city in cities_of(brief.city):
                place = GazetteerPlace(city, brief.state, brief.lat, brief.lon)
                cities.setdefault(key_of(city), []).append(place)
        return cities

    @cached_property
    def _here(self) -> dict[int, frozenset[tuple[str, str]]]:
        """By the number of a case the keys of its cities, each with its state."""
        return {
            case: frozenset((key_of(city), brief.state) for city in cities_of(brief.city))
            for case, brief in enumerate(self._briefs)
        }

    def miles(self, place: GazetteerPlace) -> Mapping[int, float]:
        """How many miles each case is from a place."""
        return self._miles.get_or(place, partial(self._measured, place))

    def _measured(self, place: GazetteerPlace) -> dict[int, float]:
        return {case: place.miles_to(*point) for case, point in self._points.items()}

    def is_at(self, case: int, place: GazetteerPlace) -> bool:
        """True for a case that is in the very city."""
        return (key_of(place.name), place.state) in self._here.get(case, ())

    def cases_at(self, place: GazetteerPlace) -> frozenset[int]:
        """The cases in the very city, and those that are called after the county."""
        if place.county:
            called = f"{key_of(place.name).removesuffix(' county')} "
            return frozenset(
                case
                for case, name in enumerate(self._names)
                if name.startswith(called) and self._briefs[case].state == place.state
            )
        return frozenset(case for case in self._here if self.is_at(case, place))

    def cases_in(self, state: str) -> frozenset[int]:
        """The cases in a state."""
        return frozenset(case for case, brief in enumerate(self._briefs) if brief.state == state)

    def within(self, around: Around) -> frozenset[int]:
        """The cases within the distance that is asked for, and those that are in the very city,
        wherever in it their point is; all where none is."""
        miles = self.miles(around.place)
        if around.miles is None:
            return frozenset(miles)
        inside = frozenset(case for case, far in miles.items() if far <= around.miles)
        return inside if around.place.county else inside | self.cases_at(around.place)

    def read(self, value: str) -> Around | None:
        """What the value of a field asks for: "100 miles of Concord, NH"; None for no such text."""
        match = _VALUE.match(value)
        if match is None:
            return None
        words = match["name"].replace(",", " ").split()
        found = self._named([word.lower() for word in words], exact=words)
        if found is None or found.size < len(words):
            return None
        count = _number(match["count"])
        metric = match["unit"].lower().startswith("k")
        return self._within(found.places, count, metric=metric)

    def at(self, row: Sequence[TypedWord], at: int) -> Nearby | None:
        """What the words from ``at`` ask for with a distance or *near*; None for nothing."""
        lead = next((lead for lead in _NEAR if _stands(row, at, lead)), ())
        if lead:
            return self._near(row, at, len(lead))
        if any(word.surface == "area" for word in row[at + 1 : at + LONGEST_NAME + 5]):
            area = self._area(row, at)
            if area is not None:
                return area
        some = row[at : at + _LEAD_WORDS]
        asked = "".join(f"{'.' if word.point else ' '}{word.surface}" for word in some)[1:]
        match = _WITHIN.match(f"{asked} ")
        if match is None or not (match["lead"] or match["of"] != "to"):
            return None
        start = at + match.group().count(" ") + match["count"].count(".")
        found = self._name_at(row, start)
        if found is None:
            return self._unplaced(row, at, start, sure=True)
        count, unit = match["count"], match["unit"]
        if unit[0] == "h" or unit.startswith("min"):
            around = self._nearest(found.places)
            note = said(NO_TIMES).format(found.places[0].short)
            return Nearby(start + found.size - at, start - at, around, note)
        far = float(count) if count[0].isdecimal() else value_of(count)
        if not far:
            return None
        places = found.places
        if not self.cases_at(places[0]):  # so far from it that a large one will have cases there
            places = tuple(sorted(places, key=lambda place: -place.population))
        around = self._within(places, far, metric=unit[0] == "k")
        return Nearby(start + found.size - at, start - at, around)

    def _near(self, row: Sequence[TypedWord], at: int, lead: int) -> Nearby | None:
        start = at + lead
        found = self._name_at(row, start)
        if found is None:
            return self._unplaced(row, at, start, sure=row[at].surface == "near")
        place = found.places[0]
        first = row[start + (row[start].surface == "the")]
        known = self._is_known(first.surface) and not found.with_state
        town = key_of(place.name) in self._cities or place.population >= LEAST_TOWN or place.county
        if known and not town and not _is_capital(first):
            return None
        end = start + found.size
        around = self._nearest(found.places)
        return Nearby(end + _area_behind(row, end) - at, start - at, around)

    def _area(self, row: Sequence[TypedWord], at: int) -> Nearby | None:
        """The *Hartford area*: near a city, where its name is hardly another word. *In* and *the*
        before it belong to it."""
        start = at
        for little in ("in", "the"):
            start += start < len(row) and row[start].surface == little
        found = self._name_at(row, start)
        tail = _area_behind(row, start + found.size) if found is not None else 0
        if found is None or not tail:
            return None
        place = found.places[0]
        plain = found.size == 1 and self._count(row[start].surface) >= RARE_NAME
        if plain and not _is_capital(row[start]) and key_of(place.name) not in self._cities:
            return None
        if place.population < LEAST_TOWN and not self.cases_at(place):
            return None
        around = self._nearest(found.places)
        return Nearby(start + found.size + tail - at, start - at, around)

    def _unplaced(
        self, row: Sequence[TypedWord], at: int, start: int, *, sure: bool
    ) -> Nearby | None:
        """What is told where no place is called so: of a state that its cases come first."""
        if start >= len(row) or not sure:
            return None
        word = row[start]
        if word.surface in _HERE and not word.capitals:
            last = start + 1 == len(row)
            return Nearby(start + 1 - at, start - at, None, said(HERE)) if last else None
        if row[at].surface == "near":
            strange = not self._is_known(word.surface) and start + 1 == len(row)
            unknown = _is_capital(word) and not state_called(word.surface)
            if not strange and not (unknown and not self._is_known(word.surface)):
                return None
            return Nearby(start + 1 - at, start - at, None, said(UNKNOWN).format(word.text))
        for size in (3, 2, 1):
            state = state_called(" ".join(one.surface for one in row[start : start + size]))
            if state and start + size <= len(row):
                note = said(WHOLE_STATE).format(STATE_NAMES[state])
                return Nearby(start - at, start - at, None, note)
        name = " ".join(one.text for one in row[start : start + 2])
        return Nearby(start - at, start - at, None, said(UNKNOWN).format(name))

    def without_case(
        self, row: Sequence[TypedWord], at: int, *, sure: bool = False
    ) -> Nearby | None:
        """A city or county that the words name after *in* or *from*, or with its state, where no
        case is; None for other words. ``sure``: it is worth looking."""
        inside = row[at].surface in _INSIDE
        start = at + inside
        if start >= len(row) or not (sure or self._may_be_town(row, start, inside=inside)):
            return None
        found = self._name_at(row, start)
        if found is None:
            return None
        place = found.places[0]
        if self.cases_at(place) and not (place.county and found.with_state):
            return None
        one_word = found.size - found.with_state == 1
        strange = not one_word or self._count(row[start].surface) < RARE_NAME
        strange_here = strange or key_of(place.name) in self._cities  # pittsfield, massachusetts
        with_state = found.with_state and (inside or strange_here)
        town = inside and strange and place.population >= LEAST_TOWN
        least = LEAST_CITY if one_word else LEAST_KNOWN
        city = place.population >= least and self._has_unknown(row[start : start + found.size])
        if not (with_state or town or city or place.county):
            return None
        if self._is_case(place) and not found.with_state:
            return None
        if place.state == "DC":  # which is told as a state
            return None
        around = self._nearest(found.places)
        in_state = found.with_state or place.state in _states_in(row)
        around = replace(around, lacking=True, in_state=in_state)
        return Nearby(start + found.size - at, start - at, around)

    def _has_unknown(self, row: Sequence[TypedWord]) -> bool:
        return any(len(word.surface) > 2 and not self._is_known(word.surface) for word in row)

    def _is_case(self, place: GazetteerPlace) -> bool:
        """True for a county that is the name of a case."""
        key = f"{key_of(place.name)} "
        return place.county and any(name.startswith(key) for name in self._names)

    def _may_be_town(self, row: Sequence[TypedWord], at: int, *, inside: bool) -> bool:
        """True where it is worth looking into the list: *county* follows, the library lacks a word,
        or the word begins names after *in* or before a state."""
        behind = row[at + 1 : at + 1 + LONGEST_NAME]
        if any(word.surface in ("county", "parish") for word in behind):
            return True
        if self._has_unknown(row[at : at + 2]):
            return True
        word = row[at]
        begins = word.surface in _NAMES_BEGIN or _is_capital(word)
        in_state = any(_state_of([one.surface], [one.text]) for one in behind)
        rare = word.surface not in STOP_WORDS and self._count(word.surface) < RARE_NAME
        return (begins and inside) or (in_state and (begins or rare))

    def _name_at(self, row: Sequence[TypedWord], at: int) -> _Name | None:
        skipped = int(at < len(row) and row[at].surface == "the")
        if _stands(row, at + skipped, ("city", "of")):
            skipped += 2
        words = row[at + skipped : at + skipped + LONGEST_NAME + 3]
        surfaces = [word.surface.removesuffix("'s") for word in words]
        elsewhere = _states_in(row)
        found = self._named(surfaces, exact=[word.text for word in words], elsewhere=elsewhere)
        return found and found._replace(size=found.size + skipped)

    def _named(
        self, surfaces: Sequence[str], exact: Sequence[str], elsewhere: frozenset[str] = frozenset()
    ) -> _Name | None:
        """The places that the longest row of words names, with the state behind it if one is.
        ``exact``: the words as typed; ``elsewhere``: states that the text names."""
        for size in range(min(LONGEST_NAME, len(surfaces)), 0, -1):
            name = " ".join(surfaces[:size])
            if state_called(name) and name not in _CITIES_TOO:
                return None  # north | dakota
            if surfaces[size - 1] == "co" and self._is_in_colorado(surfaces[: size - 1]):
                continue  # no county
            places = self._called(name)
            if not places:
                continue
            behind = ""
            for tail in (3, 2, 1):
                state = _state_of(surfaces[size : size + tail], exact[size : size + tail])
                state = state or self._state_of_case(places, surfaces[size : size + tail])
                there = tuple(place for place in places if place.state == state)
                if state and there:
                    return _Name(there, size + tail, True)
                behind = behind or state
            if behind:
                continue  # of a place that is in no list the state alone is known
            here = [place for place in places if place.state in elsewhere]
            best = self._best_first(here or places)
            return _Name(best, size, False)
        return None

    def _is_in_colorado(self, name: Sequence[str]) -> bool:
        return any(place.state == "CO" for place in self._called(" ".join(name)))

    def _state_of_case(self, places: Sequence[GazetteerPlace], said: Sequence[str]) -> str:
        """The state of two letters that are a word as well, where a case is in such a place: of
        *hallowell* **me**."""
        code = said[0].upper() if len(said) == 1 else ""
        return next((p.state for p in places if p.state == code and self.cases_at(p)), "")

    def _called(self, name: str) -> list[GazetteerPlace]:
        listed = list(self._gazetteer.named(name))
        states = {place.state for place in listed}
        own = self._cities.get(key_of(name), [])
        return [*listed, *{p.state: p for p in own if p.state not in states}.values()]

    def _best_first(self, places: Sequence[GazetteerPlace]) -> tuple[GazetteerPlace, ...]:
        """Of places of one name the one where a case is, then one near cases, the larger and the
        more cases the sooner, then the largest."""

        def order(place: GazetteerPlace) -> tuple[bool, int, int]:
            near = self._cases_near(place) * max(1, place.population)
            return (not self.cases_at(place), -near, -place.population)

        return tuple(sorted(places, key=order))

    def _within(self, places: Sequence[GazetteerPlace], count: float, *, metric: bool) -> Around:
        miles = count * MILES_A_KILOMETER if metric else count
        far = f"{count:,g} km" if metric else f"{count:,g} {'mile' if count == 1 else 'miles'}"
        return replace(self._nearest(places), miles=miles, far=far)

    def _nearest(self, places: Sequence[GazetteerPlace]) -> Around:
        """The first place, and those others that may have been meant: near a case, or large."""
        first, others = places[0], []
        for other in places[1:]:
            share = other.population / max(1, first.population)
            meant = share >= LARGE_TOO or (share >= NEAR_TOO and self._cases_near(other))
            if other.state != first.state and (meant or other.county):
                others.append(other)
        return Around(first, others=tuple(others[:OTHERS]))

    def _cases_near(self, place: GazetteerPlace) -> int:
        """How many cases are near, roughly: it only settles which of several places is meant."""
        return sum(
            abs(north - place.latitude) < NEAR_A_CASE and abs(east - place.longitude) < NEAR_A_CASE
            for north, east in self._points.values()
        )


def _stands(row: Sequence[TypedWord], at: int, words: Sequence[str]) -> bool:
    return [word.surface for word in row[at : at + len(words)]] == list(words)


def _area_behind(row: Sequence[TypedWord], at: int) -> int:
    """How many words say that the area of what stands before is meant: *area*, *metro area*."""
    return next((n for n in (2, 1) if _stands(row, at, ("metro", "area")[-n:])), 0)


def _is_capital(word: TypedWord) -> bool:
    return word.text[:1].isupper()


def _state_of(surfaces: Sequence[str], exact: Sequence[str]) -> str:
    """The state that stands right behind a name, as one says it or by its letters; "" for none."""
    said = " ".join(surfaces)
    if len(said) == 2 and said in _ALSO_WORDS and not exact[0].isupper():
        return ""
    return state_called(said) or _SHORT.get(said, "")


def _states_in(row: Sequence[TypedWord]) -> frozenset[str]:
    """The states that the whole row names in full, or in capital letters."""
    found = set()
    for at, word in enumerate(row):
        if word.capitals and len(word.surface) == 2:
            found.add(state_called(word.surface))
        for size in (1, 2):
            said = " ".join(one.surface for one in row[at : at + size])
            if len(said) > 2:
                found.add(state_called(said))
    return frozenset(found - {""})


def _number(typed: str) -> float:
    """ "1,000" as a thousand, "2.5" and "2,5" as two and a half."""
    thousands = re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", typed)
    return float(typed.replace(",", "" if thousands else "."))

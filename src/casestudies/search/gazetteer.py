"""Where cities, towns and counties of the United States are, from a list that needs no network."""

from __future__ import annotations

import re
from functools import cache, cached_property
from pathlib import Path

from casestudies.model.letters import fold, written
from casestudies.model.places import STATE_NAMES, GazetteerPlace

LONGEST_NAME = 5  # words
_ALIKE = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "co": "county"}
_ALSO = {
    "new york": "new york city",
    "nyc": "new york city",
    "philly": "philadelphia",
    "la": "los angeles",
    "dc": "washington",
    "washington dc": "washington",
}


def key_of(text: str) -> str:
    """How a name stands in the list: "St. Louis" and "saint louis" are one, and so are "The Bronx"
    and "bronx"."""
    words = [fold(word).removesuffix("'s").replace("'", "") for word, _, _ in written(text)]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(_ALIKE.get(word, word) for word in words)


class Gazetteer:
    """The places of one file, which is read when the first of them is asked for. A line has the key
    of the name, the name where it is not the key in capitals, the state, degrees north and east,
    and how many live there ("c" for a county); lines stand by key, the largest place first.
    Callable from any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _text(self) -> str:
        return "\n" + self._path.read_text(encoding="utf-8")

    def named(self, text: str) -> tuple[GazetteerPlace, ...]:
        """The places that are called exactly so, the largest first."""
        key = key_of(text)
        return self._at(_ALSO.get(key, key))

    def find(self, text: str, most: int = 8) -> tuple[GazetteerPlace, ...]:
        """The places that a typed text means: those called so, in the state that stands behind the
        name if one does, then those whose name begins so."""
        name, state = split_state(text)
        found = [*self.named(text), *(p for p in self.named(name) if p.state == state)]
        key = key_of(name if state else text)
        if key and len(found) < most:
            begun = (self._place(line) for line in self._beginning(key))
            found += sorted((p for p in begun if state in ("", p.state)), key=_by_size)
        return tuple(dict.fromkeys(found))[:most]

    def middle_of(self, state: str) -> GazetteerPlace | None:
        """The middle of where people live in a state of these two letters; None for no state."""
        north = east = people = 0.0
        for line in re.findall(
            rf"(?m)^[^\t\n]*\t[^\t\n]*\t{re.escape(state)}\t.*\t\d+$", self._text
        ):
            place = self._place(line)
            north += place.latitude * place.population
            east += place.longitude * place.population
            people += place.population
        if not people or state not in STATE_NAMES:
            return None
        middle = round(north / people, 3), round(east / people, 3)
        return GazetteerPlace(STATE_NAMES[state], state, *middle, int(people))

    def _at(self, key: str) -> tuple[GazetteerPlace, ...]:
        if not key:
            return ()
        text, wanted = self._text, f"\n{key}\t"
        found = []
        at = text.find(wanted)
        while at >= 0 and text.startswith(wanted, at):
            end = text.find("\n", at + 1)
            found.append(self._place(text[at + 1 : end]))
            at = end
        return tuple(found)

    def _beginning(self, key: str) -> list[str]:
        return re.findall(rf"(?m)^{re.escape(key)}.*$", self._text)

    @staticmethod
    def _place(line: str) -> GazetteerPlace:
        key, name, state, north, east, people = line.split("\t")
        called = name or key.title()
        county = people == "c"
        size = 0 if county else int(people)
        return GazetteerPlace(called, state, float(north), float(east), size, county)


def split_state(text: str) -> tuple[str, str]:
    """A name and the two letters of the state behind it: "Concord, NH", "concord new hampshire";
    the state is "" where none stands there."""
    words = [(fold(word), start) for word, start, _ in written(text)]
    for size in (3, 2, 1):
        if len(words) > size:
            tail = " ".join(word for word, _ in words[-size:])
            state = state_called(tail)
            if state:
                return text[: words[-size][1]].rstrip(" ,;"), state
    return text, ""


def state_called(text: str) -> str:
    """The two letters of the state of this code or name; "" for another text."""
    code = text.upper()
    if code in STATE_NAMES:
        return code
    return _states_by_name().get(text, "")


@cache
def _states_by_name() -> dict[str, str]:
    """The two letters of the states by their names, folded."""
    return {fold(name): key for key, name in STATE_NAMES.items()}


def _by_size(place: GazetteerPlace) -> tuple[int, str, str]:
    return (-place.population, place.name, place.state)

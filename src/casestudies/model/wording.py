"""Small turns of speech: words in a row, dates as readers say them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from datetime import date

from casestudies.said import Names, mark, said

MONTHS: Names[int] = Names(
    dict(
        enumerate(
            (
                *(mark("January"), mark("February"), mark("March"), mark("April"), mark("May")),
                *(mark("June"), mark("July"), mark("August"), mark("September")),
                *(mark("October"), mark("November"), mark("December")),
            )
        )
    )
)
"""By their number from 0."""
WEEKDAYS: Names[int] = Names(
    dict(
        enumerate(
            (
                *(mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday")),
                *(mark("Friday"), mark("Saturday"), mark("Sunday")),
            )
        )
    )
)
"""By their number from 0."""


_WITH_I = re.compile(r"\W*(i|í|hí|hi(?![ae]))", re.IGNORECASE)
_WITH_O = re.compile(r"\W*(h?[oó]|8|11(?!\d))", re.IGNORECASE)
"""What Spanish begins with the sound of *i* ("Idaho", "hijos", not "hielo") and of *o* ("Ohio",
"8", "11")."""


def both(before: str, word: str) -> str:
    """ "a and b"; in Spanish "y", and "e" before the sound of *i*: "Utah e Idaho"."""
    if _WITH_I.match(word):
        return said("{0} and {with_i}").format(before, with_i=word)
    return said("{0} and {1}").format(before, word)


def _one_of_two(before: str, word: str) -> str:
    if _WITH_O.match(word):
        return said("{0} or {with_o}").format(before, with_o=word)
    return said("{0} or {1}").format(before, word)


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "a", "a and b", "a, b and c"."""
    found = list(words)
    if len(found) < 2:
        return "".join(found)
    return both(", ".join(found[:-1]), found[-1])


def all_of(words: Iterable[str]) -> str:
    """Words of which every one is meant: "a", "a and b", "a and b and c"; "" for none."""
    return functools.reduce(both, found) if (found := list(words)) else ""


def either(words: Iterable[str]) -> str:
    """Words of which one is meant: "a", "a or b", "a or b or c"; "" for none. In Spanish "o", and
    "u" before the sound of *o*: "Utah u Ohio"."""
    return functools.reduce(_one_of_two, found) if (found := list(words)) else ""


def month_of(day: str) -> str:
    """The month of a day or a month: "November 2026" for "2026-11-28" and for "2026-11"."""
    year, month = day.split("-")[:2]
    return said("{month} {year}").format(month=MONTHS[int(month) - 1], year=year)


def day_of(day: date) -> str:
    """A day of a year: "April 14, 2027"."""
    return said("{month} {day}, {year}").format(
        month=MONTHS[day.month - 1], day=day.day, year=day.year
    )


def day_of_year(day: date) -> str:
    """A day where the year is plain: "April 14"."""
    return said("{month} {day}").format(month=MONTHS[day.month - 1], day=day.day)


def weekday_of(day: date) -> str:
    """A day with its name: "Wednesday, April 14, 2027"."""
    return said("{weekday}, {day}").format(weekday=WEEKDAYS[day.weekday()], day=day_of(day))


_SOURCE_KINDS: Names[str] = Names(
    {
        "official": mark("official"),
        "news": mark("news"),
        "report": mark("report"),
        "blog": mark("blog"),
        "reference": mark("reference"),
        "book": mark("book"),
        "video": mark("video"),
    }
)


def source_kind(kind: str) -> str:
    """What kind of work a source is, in a word: "official"; one that a pack has added by its own
    word."""
    return _SOURCE_KINDS.get(kind) or kind

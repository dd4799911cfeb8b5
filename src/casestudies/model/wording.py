"""Small turns of speech: words in a row, dates as readers say them."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
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


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "a", "a and b", "a, b and c"."""
    found = list(words)
    if len(found) < 2:
        return "".join(found)
    return said("{0} and {1}").format(", ".join(found[:-1]), found[-1])


def either(words: Sequence[str]) -> str:
    """Words of which one is meant: "a", "a or b", "a or b or c"."""
    return functools.reduce(lambda before, word: said("{0} or {1}").format(before, word), words)


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

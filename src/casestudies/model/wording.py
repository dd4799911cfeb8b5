"""Small turns of English: words in a row, dates as readers say them."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

from casestudies.said import said

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "a", "a and b", "a, b and c"."""
    found = list(words)
    if len(found) == 1:
        return found[0]
    return said("{0} and {1}").format(", ".join(found[:-1]), found[-1])


def either(words: Sequence[str]) -> str:
    """Words of which one is meant: "a", "a or b", "a or b or c"."""
    return functools.reduce(lambda before, word: said("{0} or {1}").format(before, word), words)


def month_of(day: str) -> str:
    """The month of a day or a month: "November 2026" for "2026-11-28" and for "2026-11"."""
    year, month = day.split("-")[:2]
    return f"{MONTHS[int(month) - 1]} {year}"

"""Small turns of English: words in a row, dates as readers say them."""

from __future__ import annotations

from collections.abc import Iterable

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "a", "a and b", "a, b and c"."""
    found = list(words)
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}"


def month_of(day: str) -> str:
    """The month of a day or a month: "November 2026" for "2026-11-28" and for "2026-11"."""
    year, month = day.split("-")[:2]
    return f"{MONTHS[int(month) - 1]} {year}"

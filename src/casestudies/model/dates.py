"""Dates as readers say them."""

from __future__ import annotations

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def month_of(day: str) -> str:
    """The month of a day or a month: "November 2026" for "2026-11-28" and for "2026-11"."""
    year, month = day.split("-")[:2]
    return f"{MONTHS[int(month) - 1]} {year}"

"""Days and moments as the window writes them: the words of its language, the clock of 24 hours."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale


def shown_day(day: date) -> str:
    """A day in short: "29 Nov 2026"."""
    return _written(day, "d MMM yyyy")


def shown_iso_day(day: str) -> str:
    """A day as files write it ("2026-11-29") in short; what is no such day as it is."""
    try:
        return shown_day(date.fromisoformat(day))
    except ValueError:
        return day


def day_of_year(day: date) -> str:
    """A day of a year that needs no telling: "29 November"."""
    return _written(day, "d MMMM")


def shown_moment(at: datetime) -> str:
    """A moment, in the time of this computer: "29 Nov 2026 14:30"."""
    here = at.astimezone()
    return f"{shown_day(here.date())} {here:%H:%M}"


def _written(day: date, how: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), how)

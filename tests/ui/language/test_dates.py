"""Days and moments as the window writes them, in the words of its language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from casestudies.ui.language.dates import day_of_year, shown_day, shown_moment


@pytest.fixture(params=["en_US", "es_US"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def test_days_have_the_words_of_the_language(language: str) -> None:
    day = date(2026, 1, 9)
    said = {
        "en_US": ("9 Jan 2026", "9 January"),
        "es_US": ("9 ene 2026", "9 enero"),
    }
    assert (shown_day(day), day_of_year(day)) == said[language]
    assert shown_moment(datetime(2026, 1, 9, 8, 5)) == f"{said[language][0]} 08:05"

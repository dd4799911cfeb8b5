"""Numbers and shares as they are spoken."""

from __future__ import annotations

import pytest

from casestudies.search.query.number_words import in_digits


@pytest.mark.parametrize(
    ("spoken", "digits"),
    [
        ("twelve hundred kids", "1200 kids"),
        ("six hundred and fifty students", "650 students"),
        ("a thousand kids", "1000 kids"),
        ("three thousand two hundred", "3200"),
        ("twenty-five miles", "25 miles"),
        ("1.2k students", "1200 students"),
        ("a K-8 of eighty kids", "a K-8 of 80 kids"),
        ("half of our students", "50 % of our students"),
        ("half our kids", "50 % of our kids"),
        ("two thirds get free lunch", "67 % of get free lunch"),
        ("a quarter are learning English", "25 % of are learning English"),
        ("one in five has an IEP", "20 % has an IEP"),
        ("nine out of ten graduate", "90 % graduate"),
        ("half an hour", "half an hour"),
        ("third grade", "third grade"),
        ("a tone of voice", "a tone of voice"),
    ],
)
def test_numbers_are_read(spoken: str, digits: str) -> None:
    assert in_digits(spoken) == digits

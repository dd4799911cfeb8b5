"""Numbers as the reader's language writes them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from casestudies import figures


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    figures.write_with()


def test_thousands_stand_apart() -> None:
    assert [figures.shown(n) for n in (0, 999, 1000, -12345)] == ["0", "999", "1,000", "-12,345"]
    assert figures.shown(1234.56, 1) == "1,234.6"


def test_signs_follow_the_language() -> None:
    figures.write_with(".", ",")
    assert figures.shown(1234567.25, 2) == "1.234.567,25"
    figures.write_with(".", ",", 10_000)
    assert [figures.shown(n) for n in (1000, 10000)] == ["1000", "10.000"]
    figures.write_with("\N{NO-BREAK SPACE}", ",")
    assert figures.shown(12345) == "12\N{NO-BREAK SPACE}345"


def test_what_is_typed_is_read_as_it_is_shown() -> None:
    for signs in ((",", "."), (".", ","), ("\N{NO-BREAK SPACE}", ",")):
        figures.write_with(*signs)
        for number in (0, 1200, 1234567.5):
            assert float(figures.plain(figures.shown(number, 1))) == number
    assert figures.plain("1 200") == "1200"


def test_one_thing_has_its_own_sentence() -> None:
    assert [figures.by_number(n, "one", "many") for n in (0, 1, 2, 21)] == [
        "many",
        "one",
        "many",
        "many",
    ]

"""Words in a row in Spanish: "y" and "o", and "e" and "u" before the sounds of *i* and *o*."""

from __future__ import annotations

import pytest

from casestudies.model.wording import all_of, both, either, listed


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    ("words", "and_said", "or_said"),
    [
        (("Utah", "Idaho"), "Utah e Idaho", "Utah o Idaho"),
        (("Maine", "Utah", "Ohio"), "Maine, Utah y Ohio", "Maine o Utah u Ohio"),
        (("padres", "hijos"), "padres e hijos", "padres o hijos"),
        (("agua", "hielo"), "agua y hielo", "agua o hielo"),
        (("“uso”", "“índice”"), "“uso” e “índice”", "“uso” o “índice”"),
        (("grado 7", "8"), "grado 7 y 8", "grado 7 u 8"),
        (("10", "11"), "10 y 11", "10 u 11"),
        (("10", "110"), "10 y 110", "10 o 110"),
        (("plazo", "horas"), "plazo y horas", "plazo u horas"),
        (("Utah",), "Utah", "Utah"),
        ((), "", ""),
    ],
)
def test_e_and_u_where_spanish_has_them(
    words: tuple[str, ...], and_said: str, or_said: str
) -> None:
    assert (listed(words), either(words)) == (and_said, or_said)


@pytest.mark.usefixtures("spanish")
def test_a_row_without_commas() -> None:
    assert all_of(["Ohio", "Iowa", "Utah"]) == "Ohio e Iowa y Utah"


def test_english_says_the_same_before_every_word() -> None:
    assert both("Utah", "Idaho") == "Utah and Idaho"
    assert listed(["Maine", "Utah", "Idaho"]) == "Maine, Utah and Idaho"
    assert either(["Utah", "Ohio"]) == "Utah or Ohio"

"""Numbers as the reader's language writes them, and the words that go with a number."""

from __future__ import annotations

_ENGLISH = {",": ",", ".": "."}
_signs = dict(_ENGLISH)


def write_with(thousands: str = ",", point: str = ".") -> None:
    """From now on numbers have these signs between their thousands and before their decimals. The
    window calls it for its language; the terminal leaves English."""
    _signs.update({",": thousands, ".": point})


def shown(number: float, decimals: int = 0) -> str:
    """A number as the reader's language writes it: "12,345" or, with one decimal, "12,345.6"."""
    english = f"{number:,.{decimals}f}"
    if _signs == _ENGLISH:
        return english
    return "".join(_signs.get(sign, sign) for sign in english)


def by_number(number: float, one: str, many: str) -> str:
    """The text that goes with ``number``: ``one`` for one thing, ``many`` for any other number, as
    English and Spanish have it. Each is a whole sentence with a gap for the number:
    ``by_number(n, self.tr("{0} case"), self.tr("{0} cases")).format(shown(n))``."""
    return one if number == 1 else many

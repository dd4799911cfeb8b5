"""Numbers as the reader's language writes them, and the words that go with a number."""

from __future__ import annotations

_THOUSAND = 1_000
_ENGLISH = ({",": ",", ".": "."}, _THOUSAND)
_written = _ENGLISH


def write_with(thousands: str = ",", point: str = ".", apart_from: int = _THOUSAND) -> None:
    """From now on numbers of ``apart_from`` and more have ``thousands`` between their thousands,
    and ``point`` stands before decimals. The window calls it for its language; the terminal leaves
    English."""
    global _written
    _written = {",": thousands, ".": point}, apart_from


def shown(number: float, decimals: int = 0) -> str:
    """A number as the reader's language writes it: "12,345" or, with one decimal, "12,345.6"."""
    signs, apart_from = _written
    english = f"{number:{',' if abs(number) >= apart_from else ''}.{decimals}f}"
    return "".join(signs.get(sign, sign) for sign in english)


def plain(text: str) -> str:
    """What was typed as a number, as Python reads one: "12,345.6" gives "12345.6", in a language
    that writes so as "12.345,6" does there."""
    signs, _ = _written
    return text.replace(signs[","], "").replace(" ", "").replace(signs["."], ".")


def by_number(number: float, one: str, many: str) -> str:
    """The text that goes with ``number``: ``one`` for one thing, ``many`` for any other number, as
    English and Spanish have it. Each is a whole sentence with a gap for the number:
    ``by_number(n, self.tr("{0} case"), self.tr("{0} cases")).format(shown(n))``."""
    return one if number == 1 else many

"""What the cells of tables of schools say: numbers, percentages and ids, and all the ways in which
statistics write that there is none."""

from __future__ import annotations

import math
import re

from casestudies.model.places import STATE_NAMES
from casestudies.said import said

_NONE = ("", "na", "n/a", "n.a.", "none", "none provided", "null", "nan", "m", "n")
_NEGATIVE = ("-1", "-2", "-9", "-99", "-1.0", "-2.0", "-9.0")
MISSING = frozenset((*_NONE, *_NEGATIVE, *"†‡.-‐–—−*", "--", "**"))
"""Missing, not applicable, of poor quality, hidden for privacy: in words, in letters, as negative
numbers, as daggers and dashes."""
_NUMBER = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$")
_SCHOOL = re.compile(r"\d{12}")
_PRIVATE = re.compile(r"[A-Z]{1,2}\d{6,7}|\d{8}")
_ROUNDED = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE)
_FULL_STATES = {name.casefold(): code for code, name in STATE_NAMES.items()}


def missing(cell: str) -> bool:
    """Whether a cell says that there is nothing to say."""
    return cell.strip().casefold() in MISSING


def number_of(cell: str) -> float | None:
    """The number in a cell ("1,169", "54.4"); None where it says that there is none. Raises
    ``ValueError`` for anything else."""
    if missing(cell):
        return None
    text = cell.strip()
    if not _NUMBER.match(text) or not any(sign.isdigit() for sign in text):
        raise ValueError(said("“{0}” is no number").format(shortened(text)))
    found = float(text.replace(",", ""))
    if not math.isfinite(found) or abs(found) > 1e9:
        raise ValueError(said("“{0}” is too large a number").format(shortened(text)))
    return found


def percent_of(cell: str, *, fractions: bool) -> float | None:
    """The percentage in a cell, 0 to 100. "34.0%" says itself what it is; for a bare number
    ``fractions`` tells whether the table writes 0.03 for three percent. None where there is none.
    Raises ``ValueError`` for anything else."""
    text = cell.strip()
    bare = text.removesuffix("%")
    found = number_of(bare)
    if found is None:
        return None
    if fractions and bare == text:
        found *= 100
    if not 0 <= found <= 100:
        raise ValueError(said("“{0}” is no percentage").format(shortened(text)))
    return round(found, 2)


def school_id(cell: str) -> str:
    """The NCES id of a school: 12 digits (11 have lost a zero), or 8 signs of a private school.
    "" where there is none, and for the 7 digits of a district, which name no school. Raises
    ``ValueError`` for anything else."""
    text = _digits(cell)
    if not text or (text.isdigit() and len(text) in (6, 7)):
        return ""
    if text.isdigit() and len(text) == 11:
        text = "0" + text
    if _SCHOOL.fullmatch(text) or _PRIVATE.fullmatch(text):
        return text
    raise ValueError(_no_id(cell))


def district_id(cell: str) -> str:
    """The NCES id of a district: 7 digits, where 6 have lost a zero; "" where there is none.
    Raises ``ValueError`` for anything else."""
    text = _digits(cell)
    if text.isdigit() and len(text) == 6:
        text = "0" + text
    if text and not re.fullmatch(r"\d{7}", text):
        raise ValueError(_no_id(cell))
    return text


def state_of(cell: str) -> str:
    """The two letters of a state, told by letters or name; "" where it is none."""
    text = " ".join(cell.split())
    code = text.upper()
    return code if code in STATE_NAMES else _FULL_STATES.get(text.casefold(), "")


def yes(cell: str) -> bool:
    """Whether a cell is ticked."""
    return cell.strip().casefold() in ("1", "1.0", "yes", "y", "true", "x", "1-yes", "✓")


def web_address(cell: str) -> str | None:
    """The address in a cell, with its scheme; None where there is none that could be opened."""
    text = cell.strip()
    if missing(text) or " " in text or len(text) > 300:
        return None
    if not re.match(r"https?://", text, re.IGNORECASE):
        text = f"http://{text}"
    return text if re.fullmatch(r"https?://[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?", text) else None


def one_line(cell: str, most: int = 200) -> str:
    """A cell as one line of at most so many characters, without signs that no reader sees."""
    plain = "".join(sign if sign.isprintable() else " " for sign in cell[: most * 4])
    return shortened(" ".join(plain.split()), most)


def shortened(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _digits(cell: str) -> str:
    """An id as it was before a spreadsheet took it for a number. Raises ``ValueError`` where its
    last digits are lost."""
    text = cell.strip().strip("='\"").upper()
    if missing(text):
        return ""
    if _ROUNDED.fullmatch(text):
        raise ValueError(
            said("“{0}” is an id that a spreadsheet has rounded; its last digits are lost").format(
                text
            )
        )
    return text.removesuffix(".0")


def _no_id(cell: str) -> str:
    return said("“{0}” is no NCES id").format(shortened(cell.strip()))

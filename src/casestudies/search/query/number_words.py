"""Numbers and shares as they are spoken, in digits: *twelve hundred*, *two thirds*, *1.2k*."""

from __future__ import annotations

import re

_ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: value for value, word in enumerate(_ONES.split())}
_VALUES |= {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
_LARGE = {"hundred": 100, "thousand": 1000}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
NUMBER_WORDS = frozenset(
    (*_VALUES, *_LARGE, *_PARTS, *(f"{part}s" for part in _PARTS), "percent", "%")
)
"""Words that only say how many."""

WORD = rf"(?:{'|'.join((*_VALUES, *_LARGE))})"
_ROW = re.compile(
    rf"\b(?:an? (?=(?:{'|'.join(_LARGE)})\b))?{WORD}(?:[ -](?:and )?{WORD})*\b", re.IGNORECASE
)
_PART = re.compile(
    rf"(?<!\w)(?:(?:(an?|\d+) )({'|'.join(_PARTS)})s?|(half))(?: of)?(?=\s)"
    r"(?! (?:an? )?(?:hour|day|year|time|grade))",
    re.IGNORECASE,
)
_RATIO = re.compile(r"\b(\d+) (?:in|out of) (?:every )?(\d+)\b")
_THOUSANDS = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)k(?= )", re.IGNORECASE)


def in_digits(text: str) -> str:
    """The text with its numbers in digits and its shares in percent."""
    text = _ROW.sub(lambda found: str(value_of(found.group())), text)
    text = _THOUSANDS.sub(lambda found: f"{float(found.group(1)) * 1000:.0f}", text)
    text = _RATIO.sub(_ratio, text)
    return _PART.sub(_part, text)


def value_of(row: str) -> int:
    """The number that words say: *six hundred and fifty*, *twelve hundred*, *a thousand*."""
    whole = some = 0
    for word in re.split(r"[ -]", row.lower()):
        if word == "thousand":
            whole, some = whole + max(1, some) * 1000, 0
        elif word == "hundred":
            some = max(1, some) * 100
        else:
            some += _VALUES.get(word, 0)
    return whole + some


def _ratio(found: re.Match[str]) -> str:
    some, whole = int(found.group(1)), int(found.group(2))
    return f"{100 * some / whole:.0f} %" if 0 < some <= whole else found.group()


def _part(found: re.Match[str]) -> str:
    count = found.group(1) or "1"
    part = found.group(2) or found.group(3)
    some = int(count) if count.isdecimal() else 1
    whole = _PARTS[part.lower()]
    return f"{100 * some / whole:.0f} % of" if some < whole else found.group()

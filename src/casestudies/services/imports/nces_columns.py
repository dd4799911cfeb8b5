"""What the tables of the Common Core of Data call their columns: in the files of each year, in the
older ones, and in those that ELSI, the table generator of NCES, makes."""

from __future__ import annotations

import re
from collections.abc import Iterable

COLUMNS: dict[str, tuple[str, ...]] = {
    "school id": ("ncessch", "school id - nces assigned", "nces school id", "ncesid"),
    "district id": ("leaid", "agency id - nces assigned", "nces district id", "lea id"),
    "school": ("sch_name", "schnam", "school name"),
    "district": ("lea_name", "leanm", "leaname", "agency name", "district name"),
    "city": ("lcity", "location city", "city", "mcity", "mailing city"),
    "state": (
        *("st", "lstate", "stabr", "state abbr", "location state abbr", "mstate"),
        *("lstabbr", "statename", "state name", "state"),
    ),
    "enrollment": (
        "member",
        "total students all grades (excludes ae)",
        "total students, all grades (excludes ae)",
        "total students all grades (includes ae)",
        "total students",
        "total enrollment",
        "students*",
        "students",
    ),
    "lunch": ("totfrl", "free and reduced lunch students", "free and reduced-price lunch"),
    "website": ("website", "web site url", "weburl", "web site"),
    "status": ("sy_status_text", "sy_status", "status", "status07", "start of year status"),
    "charter": ("charter_text", "charter school", "chartr", "charter"),
    "locale": ("locale", "ulocal", "ulocale", "urban-centric locale"),
    "lowest grade": ("gslo", "lowest grade offered", "low grade", "low grade*"),
    "highest grade": ("gshi", "highest grade offered", "high grade", "high grade*"),
    "year": ("school_year", "survyear", "school year"),
    "count": ("student_count",),
    "indicator": ("total_indicator",),
}
_ELSI = re.compile(
    r"\s*\[[^\]]*\]\s*(?:latest available year|\d{4}(-\d{2,4})?)?\s*$", re.IGNORECASE
)
_YEAR = re.compile(r"\b(19[89]\d|20[0-4]\d)\b")


def places_of(heads: Iterable[str]) -> dict[str, int]:
    """Where each column that is known stands, by what it holds."""
    plain = [_ELSI.sub("", head).strip().casefold() for head in heads]
    found: dict[str, int] = {}
    for what, names in COLUMNS.items():
        at = next((plain.index(name) for name in names if name in plain), None)
        if at is not None:
            found[what] = at
    return found


def year_in(*texts: str) -> int | None:
    """The first year of a school year that a text tells: "2022-2023", "[Public School] 2022-23"."""
    for text in texts:
        found = _YEAR.search(text.replace("_", " "))
        if found:
            return int(found[1])
    return None


_GRADES = {"PK": "PK", "KG": "K", "K": "K", "UG": "", "AE": "", "13": "12"}
_LOCALES = {"1": "urban", "2": "suburban", "3": "town", "4": "rural"}


def grade_of(cell: str) -> str:
    """A grade as the library writes it ("09" is 9, "KG" is K); "" where none is told."""
    text = cell.strip().upper().removesuffix("TH GRADE").removesuffix(" GRADE")
    if text in _GRADES:
        return _GRADES[text]
    if text == "PREKINDERGARTEN":
        return "PK"
    if text == "KINDERGARTEN":
        return "K"
    text = re.sub(r"(ST|ND|RD|TH)$", "", text).lstrip("0")
    return text if re.fullmatch(r"[1-9]|1[0-2]", text) else ""


def locale_of(cell: str) -> str:
    """ "21-Suburb: Large" and 21 are suburban; "" where none is told."""
    found = re.match(r"([1-4])[123]\b", cell.strip())
    return _LOCALES[found[1]] if found else ""

"""A reference as its file has it, in plain words, and how it becomes a source."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from casestudies.model.case import Source
from casestudies.model.library.reference import Reference
from casestudies.model.wording import MONTHS
from casestudies.said import said

MOST_TITLE, MOST_LINE, MOST_ADDRESS = 300, 200, 600
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_SPACES = re.compile(r"[\s\u2028\u2029]+")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>{}]+")
_ADDRESS = re.compile(r"https?://[^\s\"<>{}]+", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d|2100)(?!\d)")
_MONTHS = {name.casefold(): number for number, name in enumerate(MONTHS.written.values(), 1)}


@dataclass(frozen=True, slots=True)
class Record:
    """``label`` is what the file calls it and ``line`` where it begins; ``authors`` are names as
    one reads them ("Ellin Booras"); ``date`` is as ``date_of`` gives it."""

    label: str
    line: int
    title: str = ""
    authors: tuple[str, ...] = ()
    others: bool = False
    publisher: str = ""
    date: str | None = None
    address: str = ""
    doi: str = ""
    kind: str = "reference"

    @property
    def where(self) -> str:
        """How a sentence names it: "Line 12 (sturgis2014)"."""
        place = said("Line {0}").format(self.line) if self.line else said("An entry")
        return f"{place} ({self.label})" if self.label else place


def plain(text: object) -> str:
    """``text`` on one line without what no document can hold; "" for what is no text."""
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return ""
    kept = (char for char in str(text) if char.isspace() or unicodedata.category(char)[0] != "C")
    return _SPACES.sub(" ", "".join(kept)).strip()


def date_of(year: object, month: object = "", day: object = "") -> str | None:
    """ "2014", "2014-12" or "2014-12-15", as far as it makes sense; None without a year. A month
    may be a number or a name."""
    found = _YEAR.search(plain(year))
    if not found:
        return None
    number = int(found.group())
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    in_year = _month(plain(month))
    if not in_year:
        return f"{number}"
    in_month = _number(plain(day))
    try:
        whole = date(number, in_year, in_month)
    except ValueError:
        return f"{number}-{in_year:02d}"
    return whole.isoformat()


def _month(text: str) -> int:
    """1 to 12, or 0; "November~3" and "Spring" are told apart by the name that it begins with."""
    number = _number(text)
    if number:
        return number if number <= len(MONTHS) else 0
    word = re.match(r"[a-z]{3,}", text.casefold())
    named = word.group() if word else ""
    return next((n for name, n in _MONTHS.items() if named and name.startswith(named)), 0)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 2 else 0


def date_in(text: object) -> str | None:
    """The date of "2014-12-15", "2014/12/15/", "2014/Winter" or a range, whose begin counts."""
    parts = re.split(r"[-/]", re.split(r"[T.]", plain(text))[0].lstrip("~?[ "))
    return date_of(*(part.strip() for part in (*parts, "", "")[:3]))


def doi_in(text: str) -> str:
    """The bare identifier in "doi:10.1000/182" or an address of doi.org; "" where there is none."""
    found = _DOI.search(text)
    return found.group().rstrip(".,;)") if found else ""


def address_in(text: str) -> str:
    """The first web address in ``text`` that a source may have; "" where there is none."""
    found = _ADDRESS.search(text)
    if not found or len(found.group()) > MOST_ADDRESS:
        return ""
    try:
        parts = urlsplit(found.group())
        sound = bool(parts.hostname) and not parts.username and not parts.password
    except ValueError:
        return ""
    return found.group() if sound else ""


def reference_of(record: Record) -> tuple[Reference | None, str]:
    """``record`` as a reference, and a sentence about what was cut or why there is none."""
    title = plain(record.title)
    if not title:
        return None, said("{0} has no title and was left out.").format(record.where)
    problem = ""
    if len(title) > MOST_TITLE:
        title = _shortened(title, MOST_TITLE)
        problem = said("{0}: the title has more than {1} characters and was cut.")
        problem = problem.format(record.where, MOST_TITLE)
    address = record.address or (f"https://doi.org/{record.doi}" if record.doi else "")
    source = Source(
        key="",
        title=title,
        author=_author_line(record.authors, record.others),
        publisher=_shortened(plain(record.publisher), MOST_LINE),
        date=record.date,
        url=address if 0 < len(address) <= MOST_ADDRESS else None,
        kind=record.kind,
    )
    return Reference(source, record.label, record.doi), problem


def _author_line(names: tuple[str, ...], others: bool) -> str | None:
    """ "A, B and C"; as many as a line holds, then "and others"."""
    named = [name for name in map(plain, names[:MOST_LINE]) if name]
    if not named:
        return None
    line = _joined(named, others)
    while len(line) > MOST_LINE and len(named) > 1:
        named.pop()
        line = _joined(named, others=True)
    return _shortened(line, MOST_LINE)


def _joined(names: list[str], others: bool) -> str:
    if others:
        return f"{', '.join(names)} and others"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def with_address(record: Record, *texts: object) -> Record:
    """``record`` with the first address and identifier that any of ``texts`` has."""
    said = [plain(text) for text in texts]
    address = record.address or next(filter(None, map(address_in, said)), "")
    doi = record.doi or next(filter(None, map(doi_in, (*said, address))), "")
    return replace(record, address=address, doi=doi)

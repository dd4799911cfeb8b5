"""The kinds of fields that pack files are made of, each refusing with a sentence of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    ValidationInfo,
)

from casestudies.model.places import STATE_NAMES
from casestudies.packs.problems import fail, found, suggestion
from casestudies.said import mark, said

GRADES = ("PK", "K", *(str(number) for number in range(1, 13)), "adult")
FIRST_YEAR, LAST_YEAR = 1800, 2100
NOT_IN_CASE = mark("{0} is not among the sources of this case.")
MARK = re.compile(r"\[(S\d+)\]")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SOURCE_KEY = re.compile(r"S[1-9]\d{0,3}")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_ENDINGS = (".", "?", "!", ")", ".”", '."', "…")


@dataclass(slots=True)
class Context:
    """What the fields of one file may refer to; None where that could not be read, so that one
    broken file does not make others look broken. ``ids`` and ``texts`` fill while validating."""

    sources: frozenset[str] | None = None
    not_among: str = NOT_IN_CASE
    dimensions: frozenset[str] | None = None
    populations: frozenset[str] | None = None
    practices: frozenset[str] | None = None
    cases: frozenset[str] | None = None
    hints_left: int = 50  # suggestions cost time, and a file can hold very many wrong keys
    ids: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)


class Strict(BaseModel):
    """A block of fields: no field unknown, no type bent into another."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


def _context(info: ValidationInfo) -> Context:
    return info.context if isinstance(info.context, Context) else Context()


def _of_length(least: int, most: int) -> Callable[[str], str]:
    def check(value: str) -> str:
        text = value.strip()
        if "\n" in text:
            fail(said("Expected one line; this text has several."))
        if not text and least:
            fail(said("Expected text, found an empty one."))
        if not least <= len(text) <= most:
            told = said("This text has {0} characters; {1} to {2} are allowed.")
            fail(told.format(len(text), least, most))
        return text

    return check


def line(least: int, most: int) -> AfterValidator:
    """For ``Annotated[str, line(1, 90)]``: one line of so many characters."""
    return AfterValidator(_of_length(least, most))


def sentence(least: int, most: int) -> AfterValidator:
    """For ``Annotated[str, sentence(20, 420)]``: one line that ends as a sentence does."""
    of_length = _of_length(least, most)

    def check(value: str) -> str:
        text = of_length(value)
        if not text.endswith(_ENDINGS):
            fail(said("Expected a sentence; it has to end with a full stop."))
        return text

    return AfterValidator(check)


def within(least: float, most: float) -> AfterValidator:
    """For ``Annotated[float, within(0, 100)]``: a number between two."""

    def check(value: float) -> float:
        if not least <= value <= most:
            told = said("Expected a number from {0} to {1}; found {2}.")
            fail(told.format(f"{least:g}", f"{most:g}", f"{value:g}"))
        return value

    return AfterValidator(check)


def _slug(value: str) -> str:
    if not _SLUG.fullmatch(value) or len(value) > 60:
        told = said(
            "Expected a key of small letters, digits and hyphens, at most 60 characters; found {0}."
        )
        fail(told.format(found(value)))
    return value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
        plain = not parts.username and not parts.password
    except ValueError:
        good = plain = False
    if not good or not plain or len(value) > 600 or re.search(r"\s", value):
        told = said("Expected an address that starts with http:// or https://; found {0}.")
        fail(told.format(found(value)))
    return value


def _date(value: object) -> str:
    known = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(known, str) or not _is_date(known):
        told = said('Expected a date like "2014", "2014-12" or "2014-12-15"; found {0}.')
        fail(told.format(found(value)))
    return known


def _day_or_month(value: object) -> str:
    if not isinstance(value, str) or "-" not in value or not _is_date(value):
        told = said('Expected a day or a month like "2026-11-28" or "2026-11"; found {0}.')
        fail(told.format(found(value)))
    return value


def _day(value: object) -> str:
    if not isinstance(value, str) or value.count("-") < 2 or not _is_date(value):
        fail(said('Expected a day like "2026-11-28"; found {0}.').format(found(value)))
    return value


def _is_date(text: str) -> bool:
    parts = _DATE.fullmatch(text)
    year, month, day = (int(part or 1) for part in parts.groups()) if parts else (0, 0, 0)
    return FIRST_YEAR <= year <= LAST_YEAR and _in_calendar(year, month, day)


def _in_calendar(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _year(value: int) -> int:
    if not FIRST_YEAR <= value <= LAST_YEAR:
        told = said("Expected a year from {0} to {1}; found {2}.")
        fail(told.format(FIRST_YEAR, LAST_YEAR, value))
    return value


def _grade(value: object) -> str:
    known = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if known not in GRADES:
        fail(said("Expected PK, K, 1 to 12 or adult; found {0}.").format(found(value)))
    return str(known)


def _state_code(value: str) -> str:
    if value not in STATE_NAMES:
        told = said("Expected the two capital letters of a state, like CA; found {0}.")
        fail(told.format(found(value)))
    return value


def _number_or_text(value: object) -> float | str | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str | None):
        fail(said("Expected a number or a text, found {0}.").format(found(value)))
    if isinstance(value, str):
        return _of_length(1, 140)(value)
    return value


def _source_key(value: str) -> str:
    if not _SOURCE_KEY.fullmatch(value):
        fail(said("Expected the key of a source, like S3; found {0}.").format(found(value)))
    return value


def _cited(value: str, info: ValidationInfo) -> str:
    context = _context(info)
    if context.sources is not None and value not in context.sources:
        fail(said(context.not_among).format(value))
    return value


def _at_least_one(value: list[str]) -> list[str]:
    if not value:
        fail(said("At least one citation is needed here; expected a list like [S3]."))
    return _no_double(value)


def _no_double(value: list[str]) -> list[str]:
    for item, count in Counter(value).items():
        if count > 1:
            fail(said("{0} is listed twice; keep one.").format(item))
    return value


def _known(is_not: str, known: Callable[[Context], Iterable[str] | None]) -> AfterValidator:
    def check(value: str, info: ValidationInfo) -> str:
        context = _context(info)
        keys = known(context)
        if keys is not None and value not in keys:
            hint = suggestion(value, keys) if context.hints_left > 0 else ""
            context.hints_left -= 1
            fail(said(is_not).format(found(value)) + hint)
        return value

    return AfterValidator(check)


def _empty_is_unknown(value: Any) -> Any:
    return None if value == "" else value


def _list_expected(value: Any) -> Any:
    if value is None:
        fail(said("Expected a list, found nothing; leave the field out or write []."))
    return value


Slug = Annotated[str, AfterValidator(_slug)]
Url = Annotated[str, AfterValidator(_url)]
Date = Annotated[str, PlainValidator(_date)]
Day = Annotated[str, PlainValidator(_day)]
DayOrMonth = Annotated[str, PlainValidator(_day_or_month)]
Year = Annotated[int, AfterValidator(_year)]
Grade = Annotated[str, PlainValidator(_grade)]
StateCode = Annotated[str, AfterValidator(_state_code)]
NumberOrText = Annotated[float | str | None, PlainValidator(_number_or_text)]
Author = Annotated[Annotated[str, line(1, 200)] | None, BeforeValidator(_empty_is_unknown)]
SourceKey = Annotated[str, AfterValidator(_source_key)]
Cite = Annotated[str, AfterValidator(_source_key), AfterValidator(_cited)]
Cites = Annotated[list[Cite], BeforeValidator(_list_expected), AfterValidator(_at_least_one)]
DimensionKey = Annotated[
    str,
    _known(
        mark("{0} is not a dimension of vocabulary/dimensions.yaml."),
        lambda known: known.dimensions,
    ),
]
PopulationKey = Annotated[
    str,
    _known(
        mark("{0} is not a population of vocabulary/populations.yaml."),
        lambda known: known.populations,
    ),
]
PracticeKey = Annotated[
    str,
    _known(
        mark("{0} is not a practice of vocabulary/practices.yaml."),
        lambda known: known.practices,
    ),
]
CaseKey = Annotated[str, _known(mark("{0} is not a case of this pack."), lambda known: known.cases)]
DimensionKeys = Annotated[list[DimensionKey], AfterValidator(_no_double)]
PopulationKeys = Annotated[list[PopulationKey], AfterValidator(_no_double)]
PracticeKeys = Annotated[list[PracticeKey], AfterValidator(_no_double)]
CaseKeys = Annotated[list[CaseKey], AfterValidator(_no_double)]


def new_id(value: str, info: ValidationInfo) -> str:
    """Refuse an id, key or slug that has been used before."""
    context = _context(info)
    if value in context.ids:
        told = said("{0} is used twice; it has to be unique, and is never reused.")
        fail(told.format(found(value)))
    context.ids.add(value)
    return value


def new_text(value: str, info: ValidationInfo) -> str:
    """Refuse a finding's text that stands in the same file already."""
    context = _context(info)
    if value in context.texts:
        fail(said("The same text stands in this file already; write each finding once."))
    context.texts.add(value)
    return value


def citation_marks(value: str, info: ValidationInfo) -> str:
    """Refuse a text without citation marks like [S3], or with marks that lead nowhere."""
    marks = MARK.findall(value)
    if not marks:
        fail(said("At least one citation mark like [S3] is needed in the summary."))
    for key in marks:
        _cited(key, info)
    return value

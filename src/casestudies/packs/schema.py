"""The shape of a case file, field by field."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from casestudies.model.places import STATE_NAMES, lies_in_state
from casestudies.model.wording import either
from casestudies.packs.fields import (
    GRADES,
    MARK,
    Author,
    Cites,
    Date,
    DayOrMonth,
    DimensionKey,
    Grade,
    NumberOrText,
    PopulationKey,
    PopulationKeys,
    PracticeKeys,
    Slug,
    SourceKey,
    StateCode,
    Strict,
    Url,
    Year,
    citation_marks,
    line,
    new_id,
    new_text,
    sentence,
    within,
)
from casestudies.packs.problems import fail, found
from casestudies.said import said

SourceKind = Literal["blog", "report", "news", "official", "reference", "book", "video"]
FindingState = Literal["documented", "absent", "ended", "disputed"]
LEAST_WORDS, MOST_WORDS = 70, 180
LINES_OF_DISTINCTION = 3
MOST_STUDENTS = 10_000_000


def _summary(value: str) -> str:
    words = len(MARK.sub("", value).split())
    if not LEAST_WORDS <= words <= MOST_WORDS:
        told = said("The summary has {0} words; {1} to {2} are allowed.")
        fail(told.format(words, LEAST_WORDS, MOST_WORDS))
    return re.sub(r"\s+", " ", value).strip()


def _three(value: list[str]) -> list[str]:
    if len(value) != LINES_OF_DISTINCTION:
        told = said("Expected {0} lines; found {1}.")
        fail(told.format(LINES_OF_DISTINCTION, len(value)))
    return value


def _nces(value: str) -> str:
    if not re.fullmatch(r"\d{12}|\d{7}|[A-Z0-9]{8}", value):
        told = said(
            "Expected the id of a school (12 digits), a district (7) or a private school (8 "
            "letters and digits) of the NCES, in quotes; found {0}."
        )
        fail(told.format(found(value)))
    return value


Line = Annotated[str, line(1, 200)]
Headline = Annotated[str, line(1, 90)]


class SeenFields(Strict):
    """When and where a second reader found a source."""

    on: DayOrMonth
    how: Literal["page", "elsewhere", "not-found"]


class SourceFields(Strict):
    title: Annotated[str, line(1, 300)]
    author: Author = None
    publisher: Annotated[str, line(1, 200)]
    date: Date | None = None
    url: Url | None = None
    kind: SourceKind
    seen: SeenFields | None = None

    @model_validator(mode="after")
    def _read_after_it_was_written(self) -> SourceFields:
        if self.date and self.seen and self.seen.on < self.date[: len(self.seen.on)]:
            told = said(
                "The source was seen again on {0}, before its own date ({1}); "
                "one of the two is wrong."
            )
            fail(told.format(self.seen.on, self.date))
        return self


class FindingFields(Strict):
    id: Annotated[Slug, AfterValidator(new_id)]
    text: Annotated[str, sentence(20, 420), AfterValidator(new_text)]
    state: FindingState = "documented"
    practices: PracticeKeys = Field(default_factory=list)
    populations: PopulationKeys = Field(default_factory=list)
    as_of: Year | None = None
    cites: Cites
    seen: Literal["part", "no"] | None = None


class ShareFields(Strict):
    percent: Annotated[float, within(0, 100)]
    as_of: Year | None = None
    cites: Cites


class DimensionBlock(Strict):
    headline: Headline
    findings: Annotated[list[FindingFields], Field(min_length=1)]


class PopulationBlock(Strict):
    headline: Headline
    share: ShareFields | None = None
    findings: list[FindingFields] = Field(default_factory=list)


class ReachedFields(Strict):
    by: Annotated[list[Literal["plane", "boat"]], Field(min_length=1, max_length=2)]
    note: Line | None = None
    as_of: Year | None = None
    cites: Cites


class PlaceFields(Strict):
    city: Annotated[str, line(1, 90)]
    state: StateCode
    lat: Annotated[float, within(-90, 90)]
    lon: Annotated[float, within(-180, 180)]
    note: Line | None = None
    reached: ReachedFields | None = None

    @model_validator(mode="after")
    def _in_its_state(self) -> PlaceFields:
        if not lies_in_state(self.lat, self.lon, self.state):
            told = said(
                "{0}, {1} does not lie in {2}; "
                "expected degrees north and east, which are below zero west of Greenwich."
            )
            fail(told.format(f"{self.lat:g}", f"{self.lon:g}", STATE_NAMES[self.state]))
        return self


class GradesFields(Strict):
    low: Grade
    high: Grade
    note: Line | None = None

    @model_validator(mode="after")
    def _in_order(self) -> GradesFields:
        if GRADES.index(self.low) > GRADES.index(self.high):
            told = said("The lowest grade ({0}) is above the highest ({1}).")
            fail(told.format(self.low, self.high))
        return self


class StartedFields(Strict):
    year: Year
    note: Line | None = None
    cites: Cites


class FigureFields(Strict):
    metric: Annotated[str, line(1, 120)]
    value: float
    as_of: Year | None
    cites: Cites
    note: Line | None = None

    @field_validator("value")
    @classmethod
    def _students_are_counted(cls, value: float, info: ValidationInfo) -> float:
        counted = value == int(value) and 0 <= value <= MOST_STUDENTS
        if info.data.get("metric") == "enrollment" and not counted:
            fail(said("Expected a number of students; found {0}.").format(f"{value:g}"))
        return value


class OutcomeFields(Strict):
    metric: Annotated[str, line(1, 120)]
    before: NumberOrText = None
    after: NumberOrText = None
    unit: Annotated[str, line(1, 60)] | None = None
    period: Annotated[str, line(1, 120)] | None = None
    caveat: Line | None = None
    cites: Cites

    @model_validator(mode="after")
    def _some_result(self) -> OutcomeFields:
        if self.before is None and self.after is None:
            fail(said("Expected a result in before, in after or in both; found neither."))
        return self


class EventFields(Strict):
    year: Year
    event: Annotated[str, sentence(10, 300)]
    dimension: DimensionKey | None = None
    cites: Cites


class ChallengeFields(Strict):
    text: Annotated[str, sentence(20, 420)]
    dimension: DimensionKey | None = None
    as_of: Year | None = None
    cites: Cites


class VisitNoteFields(Strict):
    text: Annotated[str, sentence(20, 420)]
    as_of: Year | None = None
    cites: Cites


class VisitingFields(Strict):
    hosts: Literal["yes", "arranged", "past", "no", "unknown"]
    as_of: Year | None = None
    notes: list[VisitNoteFields] = Field(default_factory=list)

    @model_validator(mode="after")
    def _told_by_a_note(self) -> VisitingFields:
        years = sorted({note.as_of for note in self.notes if note.as_of})
        if self.as_of and self.hosts == "unknown":
            fail(said("Whether visitors are received is unknown, so there is no year of it."))
        if self.as_of and self.as_of not in years:
            if not years:
                none = said("The year {0} is that of no visiting note (none of them has a year).")
                fail(none.format(self.as_of))
            told = said("The year {0} is that of no visiting note ({1}).")
            fail(told.format(self.as_of, either([str(year) for year in years])))
        if self.hosts == "arranged" and not self.notes:
            fail(said("Visits by arrangement need a note that says so, with its source."))
        return self


class CaseFields(Strict):
    """A whole case file. ``named_in_seed`` is a mark of the editors and is not read in."""

    slug: Slug
    name: Annotated[str, line(1, 90)]
    short_name: Annotated[str, line(1, 28)]
    aka: list[Annotated[str, line(1, 90)]] = Field(default_factory=list)
    kind: Literal["district", "school", "network", "program"]
    status: Literal["active", "closed", "merged", "unknown"]
    status_note: Annotated[str, line(1, 400)] | None = None
    parent: Slug | None = None
    place: PlaceFields
    governance: Literal[
        "public district",
        "public school",
        "charter",
        "in-district charter",
        "transfer school",
        "private",
        "state-run",
        "nonprofit program",
    ]
    locale: Literal["rural", "town", "suburban", "urban", "statewide", "mixed"]
    grades: GradesFields
    started: StartedFields | None = None
    website: Url | None = None
    nces: Annotated[str, AfterValidator(_nces)] | None = None
    summary: Annotated[str, AfterValidator(_summary), AfterValidator(citation_marks)]
    distinctive: Annotated[list[Annotated[str, line(1, 110)]], AfterValidator(_three)]
    dimensions: dict[DimensionKey, DimensionBlock]
    populations: dict[PopulationKey, PopulationBlock] = Field(default_factory=dict)
    figures: list[FigureFields] = Field(default_factory=list)
    outcomes: list[OutcomeFields] = Field(default_factory=list)
    timeline: list[EventFields] = Field(default_factory=list)
    challenges: list[ChallengeFields] = Field(default_factory=list)
    visiting: VisitingFields
    gaps: list[Line] = Field(default_factory=list)
    sources: dict[SourceKey, SourceFields]
    named_in_seed: bool = False


class AskedAsFile(Strict):
    """For each text of a case two to four phrases in which readers would ask for it."""

    case: Slug
    asked_as: dict[
        str, Annotated[list[Annotated[str, line(3, 90)]], Field(min_length=2, max_length=4)]
    ]

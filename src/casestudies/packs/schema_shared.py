"""The shape of a pack's other files: manifest, vocabulary, readings, glossary, guides and more."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from casestudies.model.second_reading import SeenAgain
from casestudies.packs.fields import (
    Author,
    CaseKeys,
    Cites,
    Date,
    Day,
    DimensionKey,
    DimensionKeys,
    PopulationKey,
    PopulationKeys,
    Slug,
    SourceKey,
    Strict,
    Url,
    line,
    new_id,
    sentence,
)
from casestudies.packs.problems import fail, found
from casestudies.packs.schema import SourceFields
from casestudies.said import said

SCHEMA_VERSION = 1
RESERVED_KEYS = frozenset(
    (
        *("summary", "outcomes", "timeline", "challenges", "visiting", "profile"),
        *("reading", "glossary", "everyone"),
        *SeenAgain,
    )
)


def _version(value: str) -> str:
    if not re.fullmatch(r"20\d\d\.(0?[1-9]|1[0-2])\.\d{1,4}", value):
        told = said('Expected a calendar version like "2026.11.0"; found {0}.')
        fail(told.format(found(value)))
    return value


def _schema(value: int) -> int:
    if value != SCHEMA_VERSION:
        told = said(
            "This program reads packs of schema {0}; this pack says {1}. "
            "A newer program may read it."
        )
        fail(told.format(SCHEMA_VERSION, value))
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        fail(said("Expected the code of a language, like en; found {0}.").format(found(value)))
    return value


def _not_reserved(value: str) -> str:
    if value in RESERVED_KEYS:
        told = said("{0} is the name of a part of a case and cannot be a key.")
        fail(told.format(found(value)))
    return value


NewKey = Annotated[Slug, AfterValidator(_not_reserved), AfterValidator(new_id)]
Name = Annotated[str, line(1, 90)]
ShortName = Annotated[str, line(1, 22)]
Description = Annotated[str, sentence(10, 400)]
Note = Annotated[str, line(1, 600)]


class ManifestFields(Strict):
    id: Slug
    title: Annotated[str, line(1, 120)]
    version: Annotated[str, AfterValidator(_version)]
    schema_: Annotated[int, AfterValidator(_schema)] = Field(alias="schema")
    language: Annotated[str, AfterValidator(_language)]
    licence: Annotated[str, line(1, 60)]
    made_by: Annotated[str, line(1, 120)] | None = None
    made_on: Day | None = None


class DimensionFields(Strict):
    key: NewKey
    name: Name
    short_name: ShortName
    group: Literal["purpose", "learning", "supports", "system"]
    description: Description
    question: Annotated[str, sentence(5, 120)]


class DimensionsFile(Strict):
    dimensions: Annotated[list[DimensionFields], Field(min_length=1)]


class PopulationFields(Strict):
    key: NewKey
    name: Name
    short_name: ShortName
    description: Description


class PopulationsFile(Strict):
    populations: Annotated[list[PopulationFields], Field(min_length=1)]


class PracticeFields(Strict):
    key: NewKey
    name: Annotated[str, line(1, 60)]
    definition: Description
    canopy: list[Annotated[str, line(1, 80)]] = Field(default_factory=list)
    seen_in: CaseKeys = Field(default_factory=list)


class UnmappedFields(Strict):
    label: Annotated[str, line(1, 120)]
    tags: list[Annotated[str, line(1, 80)]]
    reason: Annotated[str, line(1, 300)]


class PracticesFile(Strict):
    """``unmapped_canopy`` says which Canopy tags have no practice, and why; it is not read in."""

    practices: dict[DimensionKey, list[PracticeFields]]
    unmapped_canopy: list[UnmappedFields] = Field(default_factory=list)


class AddedVocabularyFile(Strict):
    """What a pack adds to the core vocabulary; where both have a key, the core's word holds."""

    dimensions: list[DimensionFields] = Field(default_factory=list)
    populations: list[PopulationFields] = Field(default_factory=list)
    practices: dict[DimensionKey, list[PracticeFields]] = Field(default_factory=dict)


class SourcesFile(Strict):
    sources: dict[SourceKey, SourceFields]


class ReadingFields(Strict):
    slug: Annotated[Slug, AfterValidator(new_id)]
    title: Annotated[str, line(1, 300)]
    author: Author = None
    publisher: Annotated[str, line(1, 200)] | None = None
    date: Date | None = None
    kind: Literal["blog", "report", "news", "book", "video", "webinar", "series"]
    url: Url | None = None
    summary: Annotated[str, sentence(10, 600)]
    dimensions: DimensionKeys = Field(default_factory=list)
    populations: PopulationKeys = Field(default_factory=list)
    cases: CaseKeys = Field(default_factory=list)
    named_in_seed: bool = False


class ReadingsFile(Strict):
    readings: list[ReadingFields]


class TermFields(Strict):
    term: Annotated[str, line(1, 80), AfterValidator(new_id)]
    aka: list[Annotated[str, line(1, 80)]] = Field(default_factory=list)
    es: Annotated[str, line(1, 120)] | None = None
    note: Annotated[str, sentence(10, 600)]
    cites: Cites


class GlossaryFile(Strict):
    terms: list[TermFields]


class FrameworkItemFields(Strict):
    number: int
    name: Annotated[str, line(1, 120)] | None = None
    group: Annotated[str, line(1, 60)] | None = None
    text: Note | None = None
    elements: list[Annotated[str, line(1, 300)]] = Field(default_factory=list)
    dimensions: DimensionKeys = Field(default_factory=list)
    cites: Cites


class FrameworkFields(Strict):
    key: Annotated[Slug, AfterValidator(new_id)]
    name: Annotated[str, line(1, 120)]
    note: Note | None = None
    cites: Cites | None = None
    items: Annotated[list[FrameworkItemFields], Field(min_length=1)]


class FrameworksFile(Strict):
    frameworks: list[FrameworkFields]
    gaps: list[Annotated[str, line(1, 300)]] = Field(default_factory=list)


class CitedFields(Strict):
    text: Annotated[str, sentence(10, 420)]
    cites: Cites


Question = Annotated[str, sentence(5, 300)]


class QuestionsFields(Strict):
    students: list[Question] = Field(default_factory=list)
    teachers: list[Question] = Field(default_factory=list)
    leaders: list[Question] = Field(default_factory=list)


class DimensionGuideFields(Strict):
    one_line: Description
    look_fors: list[CitedFields] = Field(default_factory=list)
    questions: QuestionsFields = Field(default_factory=QuestionsFields)
    pitfalls: list[CitedFields] = Field(default_factory=list)


class DimensionGuidesFile(Strict):
    guides: dict[DimensionKey, DimensionGuideFields]


class PopulationGuideFields(Strict):
    one_line: Description
    design_questions: list[Question]
    cites: Cites


class PopulationGuidesFile(Strict):
    guides: dict[PopulationKey, PopulationGuideFields]


class VisitStepFields(Strict):
    phase: Literal["before", "during", "etiquette", "notes", "debrief", "after", "hosting"]
    text: Annotated[str, sentence(10, 420)]
    cites: Cites


class VisitingFile(Strict):
    steps: list[VisitStepFields]


class ThesaurusGroupFields(Strict):
    preferred: Annotated[str, line(1, 80)]
    terms: Annotated[list[Annotated[str, line(1, 80)]], Field(min_length=1)]
    kind: Literal["synonym", "abbreviation", "former-name", "spelling", "narrower"]
    note: Annotated[str, line(0, 300)] = ""


class NotEqualFields(Strict):
    terms: Annotated[list[Annotated[str, line(1, 80)]], Field(min_length=2)]
    reason: Annotated[str, line(1, 300)]


class ThesaurusFile(Strict):
    groups: list[ThesaurusGroupFields]
    not_equal: list[NotEqualFields] = Field(default_factory=list)

"""The tables of a library as SQLAlchemy writes and makes them: content, derived from packs, and
workspace, the user's own. Whatever changes here changes in ``store.tables`` too."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


_TYPES: dict[Any, Any] = {str: Text, list[Any]: JSON(none_as_null=True)}


class NumberOrWords(TypeDecorator[Any]):
    """A whole number, a decimal one or a text, each coming back as what it was; kept as JSON in
    a text column, because SQLite turns 89.0 in a JSON column into 89."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        del dialect
        return None if value is None else json.loads(value)


class Content(DeclarativeBase):
    """Tables that can always be read in again from packs. Keys are the packs' own stable ones."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = _TYPES


class Workspace(DeclarativeBase):
    """Tables that hold the user's work: made and changed by migrations only, and referring to
    content by case slug and finding id, never by a foreign key."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = _TYPES


Key = String(100)
Slug = String(100)


def _pack_key() -> Mapped[str]:
    return mapped_column(Key, ForeignKey("packs.id", ondelete="CASCADE"), primary_key=True)


def _case_key() -> Mapped[str]:
    return mapped_column(Slug, ForeignKey("cases.slug", ondelete="CASCADE"), primary_key=True)


def _position_key() -> Mapped[int]:
    return mapped_column(primary_key=True, autoincrement=False)


class ContentState(Content):
    """One row: the version of the content tables and their names, to drop them by later."""

    __tablename__ = "content_state"
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    tables: Mapped[list[Any]]


class PackRow(Content):
    """``fingerprint`` stands for the whole content, also where ``content_hash`` is empty."""

    __tablename__ = "packs"
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    title: Mapped[str]
    version: Mapped[str]
    language: Mapped[str]
    licence: Mapped[str]
    schema: Mapped[int]
    content_hash: Mapped[str]
    made_by: Mapped[str]
    made_on: Mapped[str]
    fingerprint: Mapped[str]


class CaseRow(Content):
    """``same_as`` is the slug of the case that stands in this one's place as long as the library
    has it, else ""."""

    __tablename__ = "cases"
    slug: Mapped[str] = mapped_column(Slug, primary_key=True)
    pack: Mapped[str] = mapped_column(Key, ForeignKey("packs.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    short_name: Mapped[str]
    aka: Mapped[list[Any]]
    kind: Mapped[str]
    status: Mapped[str]
    status_note: Mapped[str | None]
    parent: Mapped[str | None]
    city: Mapped[str]
    state: Mapped[str]
    lat: Mapped[float]
    lon: Mapped[float]
    place_note: Mapped[str | None]
    reached_by: Mapped[list[Any]]
    reached_note: Mapped[str | None]
    reached_as_of: Mapped[int | None]
    reached_cites: Mapped[list[Any]]
    governance: Mapped[str]
    locale: Mapped[str]
    grade_low: Mapped[str]
    grade_high: Mapped[str]
    grade_note: Mapped[str | None]
    started_year: Mapped[int | None]
    started_note: Mapped[str | None]
    started_cites: Mapped[list[Any]]
    website: Mapped[str | None]
    summary: Mapped[str]
    distinctive: Mapped[list[Any]]
    hosts: Mapped[str]
    hosts_as_of: Mapped[int | None]
    gaps: Mapped[list[Any]]
    nces: Mapped[str] = mapped_column(Key)
    same_as: Mapped[str] = mapped_column(Slug, index=True)


class BriefRow(Content):
    """What a brief adds to its case row, counted once when the pack is stored."""

    __tablename__ = "case_briefs"
    case_slug: Mapped[str] = _case_key()
    enrollment: Mapped[float | None]
    enrollment_as_of: Mapped[int | None]
    dimensions: Mapped[list[Any]]
    populations: Mapped[list[Any]]
    practices: Mapped[list[Any]]
    findings: Mapped[int]
    sources: Mapped[int]
    newest_source: Mapped[int | None]
    reported: Mapped[int]


class BlockRow(Content):
    """``axis`` is "dimension" or "population"; ``share_percent`` is null without a share."""

    __tablename__ = "blocks"
    case_slug: Mapped[str] = _case_key()
    axis: Mapped[str] = mapped_column(String(20), primary_key=True)
    key: Mapped[str] = mapped_column(Key, primary_key=True)
    position: Mapped[int]
    headline: Mapped[str]
    share_percent: Mapped[float | None]
    share_as_of: Mapped[int | None]
    share_cites: Mapped[list[Any]]


class FindingRow(Content):
    __tablename__ = "findings"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_slug", "axis", "block"],
            ["blocks.case_slug", "blocks.axis", "blocks.key"],
            ondelete="CASCADE",
        ),
    )
    case_slug: Mapped[str] = mapped_column(Slug, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    axis: Mapped[str] = mapped_column(String(20))
    block: Mapped[str] = mapped_column(Key)
    position: Mapped[int]
    text: Mapped[str]
    state: Mapped[str] = mapped_column(String(20))
    as_of: Mapped[int | None]
    cites: Mapped[list[Any]]
    unseen: Mapped[str | None] = mapped_column(String(20))


class FindingPracticeRow(Content):
    __tablename__ = "finding_practices"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_slug", "finding"], ["findings.case_slug", "findings.id"], ondelete="CASCADE"
        ),
    )
    case_slug: Mapped[str] = mapped_column(Slug, primary_key=True)
    finding: Mapped[str] = mapped_column(Key, primary_key=True)
    position: Mapped[int] = _position_key()
    practice: Mapped[str] = mapped_column(Key, index=True)


class FindingPopulationRow(Content):
    __tablename__ = "finding_populations"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_slug", "finding"], ["findings.case_slug", "findings.id"], ondelete="CASCADE"
        ),
    )
    case_slug: Mapped[str] = mapped_column(Slug, primary_key=True)
    finding: Mapped[str] = mapped_column(Key, primary_key=True)
    position: Mapped[int] = _position_key()
    population: Mapped[str] = mapped_column(Key, index=True)


class FigureRow(Content):
    __tablename__ = "figures"
    case_slug: Mapped[str] = _case_key()
    position: Mapped[int] = _position_key()
    metric: Mapped[str]
    value: Mapped[float]
    as_of: Mapped[int | None]
    note: Mapped[str | None]
    cites: Mapped[list[Any]]


class OutcomeRow(Content):
    """``before`` and ``after`` are a number where the source has one, else its words."""

    __tablename__ = "outcomes"
    case_slug: Mapped[str] = _case_key()
    position: Mapped[int] = _position_key()
    metric: Mapped[str]
    before: Mapped[Any] = mapped_column(NumberOrWords, nullable=True)
    after: Mapped[Any] = mapped_column(NumberOrWords, nullable=True)
    unit: Mapped[str | None]
    period: Mapped[str | None]
    caveat: Mapped[str | None]
    cites: Mapped[list[Any]]


class EventRow(Content):
    __tablename__ = "events"
    case_slug: Mapped[str] = _case_key()
    position: Mapped[int] = _position_key()
    year: Mapped[int]
    event: Mapped[str]
    dimension: Mapped[str | None]
    cites: Mapped[list[Any]]


class ChallengeRow(Content):
    __tablename__ = "challenges"
    case_slug: Mapped[str] = _case_key()
    position: Mapped[int] = _position_key()
    text: Mapped[str]
    dimension: Mapped[str | None]
    as_of: Mapped[int | None]
    cites: Mapped[list[Any]]


class VisitNoteRow(Content):
    __tablename__ = "visit_notes"
    case_slug: Mapped[str] = _case_key()
    position: Mapped[int] = _position_key()
    text: Mapped[str]
    as_of: Mapped[int | None]
    cites: Mapped[list[Any]]


class ReportedRow(Content):
    """What a school says of itself; ``pack`` is the import that brought it."""

    __tablename__ = "reported"
    case_slug: Mapped[str] = _case_key()
    position: Mapped[int] = _position_key()
    label: Mapped[str]
    practice: Mapped[str] = mapped_column(Key)
    population: Mapped[str] = mapped_column(Key)
    core: Mapped[bool]
    time: Mapped[str]
    survey: Mapped[str]
    as_of: Mapped[int | None]
    pack: Mapped[str] = mapped_column(Key)


class SourceRow(Content):
    """``seen_on`` and ``seen_at`` tell of the last look at the source, both or neither."""

    __tablename__ = "sources"
    case_slug: Mapped[str] = _case_key()
    key: Mapped[str] = mapped_column(Key, primary_key=True)
    position: Mapped[int]
    title: Mapped[str]
    author: Mapped[str | None]
    publisher: Mapped[str]
    date: Mapped[str | None]
    url: Mapped[str | None]
    kind: Mapped[str]
    seen_on: Mapped[str | None]
    seen_at: Mapped[str | None] = mapped_column(String(20))


class PackSourceRow(Content):
    """A source of a pack's glossary and guides."""

    __tablename__ = "pack_sources"
    pack: Mapped[str] = _pack_key()
    key: Mapped[str] = mapped_column(Key, primary_key=True)
    position: Mapped[int]
    title: Mapped[str]
    author: Mapped[str | None]
    publisher: Mapped[str]
    date: Mapped[str | None]
    url: Mapped[str | None]
    kind: Mapped[str]
    seen_on: Mapped[str | None]
    seen_at: Mapped[str | None] = mapped_column(String(20))


class DimensionRow(Content):
    __tablename__ = "dimensions"
    pack: Mapped[str] = _pack_key()
    key: Mapped[str] = mapped_column(Key, primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    short_name: Mapped[str]
    group: Mapped[str]
    description: Mapped[str]
    question: Mapped[str]


class PopulationRow(Content):
    __tablename__ = "populations"
    pack: Mapped[str] = _pack_key()
    key: Mapped[str] = mapped_column(Key, primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    short_name: Mapped[str]
    description: Mapped[str]


class PracticeRow(Content):
    __tablename__ = "practices"
    pack: Mapped[str] = _pack_key()
    key: Mapped[str] = mapped_column(Key, primary_key=True)
    position: Mapped[int]
    dimension: Mapped[str]
    name: Mapped[str]
    definition: Mapped[str]
    canopy: Mapped[list[Any]]


class ReadingRow(Content):
    __tablename__ = "readings"
    pack: Mapped[str] = _pack_key()
    slug: Mapped[str] = mapped_column(Slug, primary_key=True)
    position: Mapped[int]
    title: Mapped[str]
    author: Mapped[str | None]
    publisher: Mapped[str | None]
    date: Mapped[str | None]
    kind: Mapped[str]
    url: Mapped[str | None]
    summary: Mapped[str]
    dimensions: Mapped[list[Any]]
    populations: Mapped[list[Any]]
    cases: Mapped[list[Any]]


class TermRow(Content):
    __tablename__ = "glossary"
    pack: Mapped[str] = _pack_key()
    position: Mapped[int] = _position_key()
    term: Mapped[str]
    aka: Mapped[list[Any]]
    note: Mapped[str]
    cites: Mapped[list[Any]]
    es: Mapped[str]


class DimensionGuideRow(Content):
    """The three lists are JSON: ``[{"text": ..., "cites": [...]}, ...]``."""

    __tablename__ = "dimension_guides"
    pack: Mapped[str] = _pack_key()
    position: Mapped[int] = _position_key()
    dimension: Mapped[str]
    one_line: Mapped[str]
    look_fors: Mapped[list[Any]]
    questions: Mapped[list[Any]]
    pitfalls: Mapped[list[Any]]


class PopulationGuideRow(Content):
    __tablename__ = "population_guides"
    pack: Mapped[str] = _pack_key()
    position: Mapped[int] = _position_key()
    population: Mapped[str]
    one_line: Mapped[str]
    design_questions: Mapped[list[Any]]
    cites: Mapped[list[Any]]


class VisitStepRow(Content):
    __tablename__ = "visit_steps"
    pack: Mapped[str] = _pack_key()
    position: Mapped[int] = _position_key()
    phase: Mapped[str]
    text: Mapped[str]
    cites: Mapped[list[Any]]


class ThesaurusGroupRow(Content):
    __tablename__ = "thesaurus_groups"
    pack: Mapped[str] = _pack_key()
    position: Mapped[int] = _position_key()
    preferred: Mapped[str]
    terms: Mapped[list[Any]]
    kind: Mapped[str]
    note: Mapped[str]


class NotEqualRow(Content):
    __tablename__ = "thesaurus_not_equal"
    pack: Mapped[str] = _pack_key()
    position: Mapped[int] = _position_key()
    terms: Mapped[list[Any]]
    reason: Mapped[str]


class AskedAsRow(Content):
    """Phrases in which readers would ask for one text of a case; a list of texts in JSON."""

    __tablename__ = "asked_as"
    pack: Mapped[str] = _pack_key()
    position: Mapped[int] = _position_key()
    case: Mapped[str] = mapped_column(Slug)
    text: Mapped[str] = mapped_column(Key)
    phrases: Mapped[list[Any]]


class TrayRow(Workspace):
    """A case the user put into the tray, by slug, at its place from 0."""

    __tablename__ = "tray"
    case_slug: Mapped[str] = mapped_column(Slug, primary_key=True)
    position: Mapped[int]


Moment = String(40)


class SavedRow(Workspace):
    """A saved thing. Times are ISO 8601 in UTC; ``deleted`` is None while it is not deleted."""

    __tablename__ = "saved_work"
    key: Mapped[str] = mapped_column(Key, primary_key=True)
    kind: Mapped[str] = mapped_column(Key)
    name: Mapped[str]
    body: Mapped[str]
    position: Mapped[int]
    created: Mapped[str] = mapped_column(Moment)
    updated: Mapped[str] = mapped_column(Moment)
    deleted: Mapped[str | None] = mapped_column(Moment)


class RecentSearchRow(Workspace):
    """A search that was made; the higher the number the later."""

    __tablename__ = "recent_searches"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    link: Mapped[str]


class EditingRow(Workspace):
    """What is being edited at a desk, with its history, as text that the services understand."""

    __tablename__ = "editing"
    desk: Mapped[str] = mapped_column(Key, primary_key=True)
    body: Mapped[str]


class RoomEntryRow(Workspace):
    """Something written down in the room of a workshop; ``at`` is ISO 8601 in UTC."""

    __tablename__ = "room_entries"
    workshop: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    kind: Mapped[str] = mapped_column(Key)
    at: Mapped[str] = mapped_column(Moment)
    row: Mapped[str]
    case_slug: Mapped[str]
    text: Mapped[str]
    deleted: Mapped[bool]


class FieldNoteRow(Workspace):
    """Something written down at a stop of a visit; ``at`` is ISO 8601 in UTC."""

    __tablename__ = "field_notes"
    visit: Mapped[str] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    stop: Mapped[str] = mapped_column(Key)
    at: Mapped[str] = mapped_column(Moment)
    text: Mapped[str]
    dimension: Mapped[str]
    seen: Mapped[str] = mapped_column(Key)
    attached_file: Mapped[str]
    attached_name: Mapped[str]
    attached_placed: Mapped[bool]
    deleted: Mapped[bool]


class NoteRow(Workspace):
    """A note, a highlight or a star (``kind``). ``part`` says of what in the case: a finding
    ("finding:grading-3"), the case as a whole (""), or, where there is no case, a reading or a
    saved comparison. ``place`` is JSON that finds ``quote`` again; ``version`` counts writes."""

    __tablename__ = "notes"
    id: Mapped[str] = mapped_column(Key, primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    case_slug: Mapped[str] = mapped_column(Slug, index=True)
    part: Mapped[str]
    quote: Mapped[str]
    place: Mapped[str]
    text: Mapped[str]
    version: Mapped[int]
    created: Mapped[str] = mapped_column(Moment)
    updated: Mapped[str] = mapped_column(Moment)
    deleted: Mapped[str | None] = mapped_column(Moment)


class Pack:
    """What a pack or an import (``kind``) is, whole (``body``). ``origin`` is the name of the file
    it came in and ``sha256`` (hex) stands for its bytes; ``report`` is JSON of what was told when
    it was added."""

    kind: Mapped[str] = mapped_column(String(20))
    title: Mapped[str]
    version: Mapped[str]
    origin: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    added: Mapped[str] = mapped_column(Moment)
    enabled: Mapped[bool]
    body: Mapped[bytes]
    report: Mapped[str]


class AddedPackRow(Pack, Workspace):
    """One that the user added, from which the content tables can be filled again."""

    __tablename__ = "added_packs"
    id: Mapped[str] = mapped_column(Key, primary_key=True, sort_order=-1)


class HistoryStepRow(Workspace):
    """A step of the user's that can be undone, or made again if it is ``undone``. ``topic`` names
    the one text that it changed, if so; ``told`` is JSON of what it did to what; ``writer`` is the
    window or command that made it."""

    __tablename__ = "history_steps"
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str] = mapped_column(Moment)
    writer: Mapped[str] = mapped_column(Moment)
    undone: Mapped[bool]
    topic: Mapped[str]
    told: Mapped[str]


class HistoryRowRow(Workspace):
    """A row as it was before a step (JSON in ``was``, null where there was none), written by the
    triggers of ``store.history``; ``step`` is 0 until the transaction ends."""

    __tablename__ = "history_rows"
    id: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[int] = mapped_column(index=True)
    table_name: Mapped[str] = mapped_column(Moment)
    key: Mapped[str]
    was: Mapped[str | None]


class WriteRow(Workspace):
    """One of the last writes: by whom, and which parts of the library (names of tables) it touched;
    ``token`` is its own."""

    __tablename__ = "writes"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    token: Mapped[str] = mapped_column(Moment)
    writer: Mapped[str] = mapped_column(Moment)
    parts: Mapped[str]

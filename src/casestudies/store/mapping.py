"""Values of the model into rows of the content tables, and rows into values again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from enum import Enum
from typing import Any

from sqlalchemy import Row

from casestudies.model.case import (
    Block,
    Case,
    CaseBrief,
    Challenge,
    Event,
    Figure,
    Finding,
    Grades,
    Kind,
    Outcome,
    Place,
    ReadAgain,
    SeenAt,
    Share,
    Source,
    Started,
    State,
    Status,
    Unseen,
    VisitNote,
    brief_of,
)
from casestudies.model.content import (
    CitedText,
    DimensionGuide,
    NotEqual,
    PackContent,
    PackInfo,
    PopulationGuide,
    Reading,
    Term,
    ThesaurusGroup,
)
from casestudies.model.vocabulary import Dimension, Group, Population, Practice
from casestudies.store import schema

Record = dict[str, Any]
Records = dict[type[schema.Content], list[Record]]


def plain(value: Any, *without: str) -> Record:
    """The fields of a flat dataclass by name, ready for columns of the same names: enums as their
    values, tuples as lists. ``without`` leaves fields out."""
    record: Record = {}
    for field in fields(value):
        if field.name not in without:
            found = getattr(value, field.name)
            if isinstance(found, Enum):
                found = found.value
            record[field.name] = list(found) if isinstance(found, tuple) else found
    return record


def _numbered(items: Iterable[Any], key: Record) -> list[Record]:
    return [{**key, "position": at, **plain(item)} for at, item in enumerate(items)]


def _source_records(sources: Iterable[Source], key: Record) -> list[Record]:
    return [
        {
            **key,
            "position": at,
            **plain(source, "read_again"),
            "seen_on": source.read_again.on if source.read_again else None,
            "seen_at": source.read_again.seen.value if source.read_again else None,
        }
        for at, source in enumerate(sources)
    ]


# --- values into rows -------------------------------------------------------------------------


def pack_record(info: PackInfo, fingerprint: str) -> Record:
    return {**plain(info), "fingerprint": fingerprint}


def shared_records(content: PackContent) -> Records:
    """The rows of everything in a pack but its cases."""
    key = {"pack": content.info.id}
    words = content.vocabulary
    return {
        schema.PackSourceRow: _source_records(content.sources, key),
        schema.DimensionRow: _numbered(words.dimensions, key),
        schema.PopulationRow: _numbered(words.populations, key),
        schema.PracticeRow: _numbered(words.practices, key),
        schema.ReadingRow: _numbered(content.readings, key),
        schema.TermRow: _numbered(content.glossary, key),
        schema.DimensionGuideRow: [
            {
                **key,
                "position": at,
                "dimension": guide.dimension,
                "one_line": guide.one_line,
                "look_fors": [plain(item) for item in guide.look_fors],
                "questions": [plain(item) for item in guide.questions],
                "pitfalls": [plain(item) for item in guide.pitfalls],
            }
            for at, guide in enumerate(content.dimension_guides)
        ],
        schema.PopulationGuideRow: _numbered(content.population_guides, key),
        schema.ThesaurusGroupRow: _numbered(content.thesaurus.groups, key),
        schema.NotEqualRow: _numbered(content.thesaurus.not_equal, key),
    }


def case_records(case: Case, pack: str, position: int) -> Records:
    """The rows of one case, tables in an order in which they can be filled."""
    key = {"case_slug": case.slug}
    records: Records = {
        schema.CaseRow: [{"pack": pack, "position": position, **_case_record(case)}],
        schema.BriefRow: [{**key, **_brief_record(case)}],
        schema.BlockRow: [],
        schema.FindingRow: [],
        schema.FindingPracticeRow: [],
        schema.FindingPopulationRow: [],
        schema.FigureRow: _numbered(case.figures, key),
        schema.OutcomeRow: _numbered(case.outcomes, key),
        schema.EventRow: _numbered(case.timeline, key),
        schema.ChallengeRow: _numbered(case.challenges, key),
        schema.VisitNoteRow: _numbered(case.visiting.notes, key),
        schema.SourceRow: _source_records(case.sources, key),
    }
    for axis, blocks in (("dimension", case.dimensions), ("population", case.populations)):
        for at, block in enumerate(blocks):
            _add_block(records, key, axis, at, block)
    return records


def _case_record(case: Case) -> Record:
    started = case.started
    return {
        "slug": case.slug,
        "name": case.name,
        "short_name": case.short_name,
        "aka": list(case.aka),
        "kind": case.kind.value,
        "status": case.status.value,
        "status_note": case.status_note,
        "parent": case.parent,
        "city": case.place.city,
        "state": case.place.state,
        "lat": case.place.lat,
        "lon": case.place.lon,
        "place_note": case.place.note,
        "governance": case.governance,
        "locale": case.locale,
        "grade_low": case.grades.low,
        "grade_high": case.grades.high,
        "grade_note": case.grades.note,
        "started_year": started.year if started else None,
        "started_note": started.note if started else None,
        "started_cites": list(started.cites) if started else [],
        "website": case.website,
        "summary": case.summary,
        "distinctive": list(case.distinctive),
        "hosts": case.visiting.hosts,
        "gaps": list(case.gaps),
    }


def _brief_record(case: Case) -> Record:
    brief = brief_of(case)
    return {
        "enrollment": brief.enrollment,
        "enrollment_as_of": brief.enrollment_as_of,
        "dimensions": list(brief.dimensions),
        "populations": list(brief.populations),
        "practices": list(brief.practices),
        "findings": brief.findings,
        "sources": brief.sources,
        "newest_source": brief.newest_source,
    }


def _add_block(records: Records, key: Record, axis: str, position: int, block: Block) -> None:
    share = block.share
    records[schema.BlockRow].append(
        {
            **key,
            "axis": axis,
            "key": block.key,
            "position": position,
            "headline": block.headline,
            "share_percent": share.percent if share else None,
            "share_as_of": share.as_of if share else None,
            "share_cites": list(share.cites) if share else [],
        }
    )
    for at, finding in enumerate(block.findings):
        records[schema.FindingRow].append(
            {
                **key,
                "axis": axis,
                "block": block.key,
                "position": at,
                **plain(finding, "practices", "populations"),
            }
        )
        link = {**key, "finding": finding.id}
        records[schema.FindingPracticeRow] += [
            {**link, "position": i, "practice": code} for i, code in enumerate(finding.practices)
        ]
        records[schema.FindingPopulationRow] += [
            {**link, "position": i, "population": code}
            for i, code in enumerate(finding.populations)
        ]


# --- rows into values -------------------------------------------------------------------------


def pack_info(row: Row) -> PackInfo:
    return PackInfo(
        id=row.id,
        title=row.title,
        version=row.version,
        language=row.language,
        licence=row.licence,
        schema=row.schema,
        content_hash=row.content_hash,
    )


def brief(case: Row, counted: Row) -> CaseBrief:
    return CaseBrief(
        slug=case.slug,
        name=case.name,
        short_name=case.short_name,
        aka=tuple(case.aka),
        kind=Kind(case.kind),
        status=Status(case.status),
        city=case.city,
        state=case.state,
        lat=case.lat,
        lon=case.lon,
        locale=case.locale,
        governance=case.governance,
        grades=Grades(case.grade_low, case.grade_high, case.grade_note),
        enrollment=counted.enrollment,
        enrollment_as_of=counted.enrollment_as_of,
        distinctive=tuple(case.distinctive),
        dimensions=tuple(counted.dimensions),
        populations=tuple(counted.populations),
        practices=tuple(counted.practices),
        findings=counted.findings,
        sources=counted.sources,
        newest_source=counted.newest_source,
    )


def place(row: Row) -> Place:
    return Place(row.city, row.state, row.lat, row.lon, row.place_note)


def grades(row: Row) -> Grades:
    return Grades(row.grade_low, row.grade_high, row.grade_note)


def started(row: Row) -> Started | None:
    if row.started_year is None:
        return None
    return Started(row.started_year, row.started_note, tuple(row.started_cites))


def finding(row: Row, practices: Iterable[str], populations: Iterable[str]) -> Finding:
    return Finding(
        id=row.id,
        text=row.text,
        state=State(row.state),
        practices=tuple(practices),
        populations=tuple(populations),
        as_of=row.as_of,
        cites=tuple(row.cites),
        unseen=Unseen(row.unseen) if row.unseen else None,
    )


def block(row: Row, findings: Iterable[Finding]) -> Block:
    share = None
    if row.share_percent is not None:
        share = Share(row.share_percent, row.share_as_of, tuple(row.share_cites))
    return Block(row.key, row.headline, tuple(findings), share)


def figure(row: Row) -> Figure:
    return Figure(row.metric, row.value, row.as_of, tuple(row.cites), row.note)


def outcome(row: Row) -> Outcome:
    return Outcome(
        metric=row.metric,
        before=row.before,
        after=row.after,
        unit=row.unit,
        period=row.period,
        caveat=row.caveat,
        cites=tuple(row.cites),
    )


def event(row: Row) -> Event:
    return Event(row.year, row.event, row.dimension, tuple(row.cites))


def challenge(row: Row) -> Challenge:
    return Challenge(row.text, row.dimension, row.as_of, tuple(row.cites))


def visit_note(row: Row) -> VisitNote:
    return VisitNote(row.text, row.as_of, tuple(row.cites))


def source(row: Row) -> Source:
    again = ReadAgain(row.seen_on, SeenAt(row.seen_at)) if row.seen_on else None
    return Source(row.key, row.title, row.author, row.publisher, row.date, row.url, row.kind, again)


def dimension(row: Row) -> Dimension:
    return Dimension(
        row.key, row.name, row.short_name, Group(row.group), row.description, row.question
    )


def population(row: Row) -> Population:
    return Population(row.key, row.name, row.short_name, row.description)


def practice(row: Row) -> Practice:
    return Practice(row.key, row.dimension, row.name, row.definition, tuple(row.canopy))


def reading(row: Row) -> Reading:
    return Reading(
        slug=row.slug,
        title=row.title,
        author=row.author,
        publisher=row.publisher,
        date=row.date,
        kind=row.kind,
        url=row.url,
        summary=row.summary,
        dimensions=tuple(row.dimensions),
        populations=tuple(row.populations),
        cases=tuple(row.cases),
    )


def term(row: Row) -> Term:
    return Term(row.term, tuple(row.aka), row.note, tuple(row.cites))


def dimension_guide(row: Row) -> DimensionGuide:
    return DimensionGuide(
        dimension=row.dimension,
        one_line=row.one_line,
        look_fors=_cited(row.look_fors),
        questions=_cited(row.questions),
        pitfalls=_cited(row.pitfalls),
    )


def _cited(items: list[Record]) -> tuple[CitedText, ...]:
    return tuple(CitedText(item["text"], tuple(item["cites"]), item["audience"]) for item in items)


def population_guide(row: Row) -> PopulationGuide:
    return PopulationGuide(
        row.population, row.one_line, tuple(row.design_questions), tuple(row.cites)
    )


def thesaurus_group(row: Row) -> ThesaurusGroup:
    return ThesaurusGroup(row.preferred, tuple(row.terms), row.kind, row.note)


def not_equal(row: Row) -> NotEqual:
    return NotEqual(tuple(row.terms), row.reason)

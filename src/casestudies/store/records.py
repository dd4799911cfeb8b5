"""Writes the values of a pack into the rows of the content tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from enum import Enum
from hashlib import sha256
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from casestudies.errors import KnownError
from casestudies.model.case import Block, Case, Source, brief_of
from casestudies.model.content import PackContent, PackInfo
from casestudies.model.progress import Progress
from casestudies.said import said
from casestudies.store import schema

Record = dict[str, Any]
Records = dict[type[schema.Content], list[Record]]
_AT_ONCE = 50  # cases whose rows go in together: one by one an import of 20,000 takes minutes


def replace_pack(session: Session, content: PackContent, progress: Progress) -> None:
    """Puts a pack in place of what its id held before. Raises ``KnownError`` if another pack has
    a case of the same slug; what ``progress`` raises passes through."""
    info = content.info
    total = len(content.cases)
    progress(said("Storing cases"), 0, total)
    remove_pack(session, info.id)
    _refuse_taken_slugs(session, content)
    session.execute(insert(schema.PackRow), [_pack_record(info, _fingerprint(content))])
    _add(session, _shared_records(content))
    waiting: Records = {}
    for at, case in enumerate(content.cases):
        for table, rows in case_records(case, info.id, at).items():
            waiting.setdefault(table, []).extend(rows)
        if (at + 1) % _AT_ONCE == 0 or at + 1 == total:
            _add(session, waiting)
            waiting = {}
        progress(said("Storing cases"), at + 1, total)


def remove_pack(session: Session, pack: str) -> None:
    session.execute(delete(schema.PackRow).where(schema.PackRow.id == pack))


def discard_content(session: Session) -> None:
    """Marks the content as of no version, so that the next start reads it in anew."""
    session.execute(update(schema.ContentState).values(version=0))


def _add(session: Session, records: Records) -> None:
    for table, rows in records.items():
        if rows:
            session.execute(insert(table), rows)


def _refuse_taken_slugs(session: Session, content: PackContent) -> None:
    wanted = {case.slug for case in content.cases}
    for row in session.execute(select(schema.CaseRow.slug, schema.CaseRow.pack)):
        if row.slug in wanted:
            raise KnownError(
                said(
                    "The pack “{id}” has a case “{slug}”, which is in the pack "
                    "“{pack}” already. Nothing was changed; give one of them another slug."
                ).format(id=content.info.id, slug=row.slug, pack=row.pack)
            )


def _plain(value: Any, *without: str) -> Record:
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
    return [{**key, "position": at, **_plain(item)} for at, item in enumerate(items)]


def _source_records(sources: Iterable[Source], key: Record) -> list[Record]:
    return [
        {
            **key,
            "position": at,
            **_plain(source, "read_again"),
            "seen_on": source.read_again.on if source.read_again else None,
            "seen_at": source.read_again.seen.value if source.read_again else None,
        }
        for at, source in enumerate(sources)
    ]


def _fingerprint(content: PackContent) -> str:
    return content.info.content_hash or sha256(repr(content).encode()).hexdigest()


def _pack_record(info: PackInfo, fingerprint: str) -> Record:
    return {**_plain(info), "fingerprint": fingerprint}


def _shared_records(content: PackContent) -> Records:
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
                "look_fors": [_plain(item) for item in guide.look_fors],
                "questions": [_plain(item) for item in guide.questions],
                "pitfalls": [_plain(item) for item in guide.pitfalls],
            }
            for at, guide in enumerate(content.dimension_guides)
        ],
        schema.PopulationGuideRow: _numbered(content.population_guides, key),
        schema.VisitStepRow: _numbered(content.visit_steps, key),
        schema.ThesaurusGroupRow: _numbered(content.thesaurus.groups, key),
        schema.NotEqualRow: _numbered(content.thesaurus.not_equal, key),
        schema.AskedAsRow: _numbered(content.asked_as, key),
    }


def case_records(case: Case, pack: str, position: int) -> Records:
    """The rows of one case, tables in an order in which they can be filled; columns that are not
    named stay null."""
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
        schema.ReportedRow: _numbered(case.reported, key),
    }
    for axis, blocks in (("dimension", case.dimensions), ("population", case.populations)):
        for at, block in enumerate(blocks):
            _add_block(records, key, axis, at, block)
    return records


def _case_record(case: Case) -> Record:
    started, reached = case.started, case.place.reached
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
        "reached_by": list(reached.by) if reached else [],
        "reached_note": reached.note if reached else None,
        "reached_as_of": reached.as_of if reached else None,
        "reached_cites": list(reached.cites) if reached else [],
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
        "hosts": case.visiting.hosts.value,
        "hosts_as_of": case.visiting.as_of,
        "gaps": list(case.gaps),
        "nces": case.nces,
        "same_as": case.same_as,
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
        "reported": brief.reported,
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
                **_plain(finding, "practices", "populations"),
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

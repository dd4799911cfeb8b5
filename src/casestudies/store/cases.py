"""Reads whole cases out of the content tables, many at once with one question a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from casestudies.model.case import Block, Case, Finding, Kind, Status, Visiting
from casestudies.store import mapping, schema

Value = TypeVar("Value")
AT_ONCE = 500  # slugs in one question; SQLite allows about a thousand


def load_cases(session: Session, slugs: Sequence[str]) -> dict[str, Case]:
    """The cases of these slugs, by slug; unknown slugs are left out."""
    found: dict[str, Case] = {}
    for start in range(0, len(slugs), AT_ONCE):
        found |= _load_some(session, slugs[start : start + AT_ONCE])
    return found


def _load_some(session: Session, slugs: Sequence[str]) -> dict[str, Case]:
    rows = session.execute(
        select(*schema.CaseRow.__table__.columns).where(schema.CaseRow.slug.in_(slugs))
    ).all()
    figures = _lists(session, schema.FigureRow, slugs, mapping.figure)
    outcomes = _lists(session, schema.OutcomeRow, slugs, mapping.outcome)
    events = _lists(session, schema.EventRow, slugs, mapping.event)
    challenges = _lists(session, schema.ChallengeRow, slugs, mapping.challenge)
    notes = _lists(session, schema.VisitNoteRow, slugs, mapping.visit_note)
    sources = _lists(session, schema.SourceRow, slugs, mapping.source)
    blocks = _blocks(session, slugs)
    return {
        row.slug: Case(
            slug=row.slug,
            name=row.name,
            short_name=row.short_name,
            aka=tuple(row.aka),
            kind=Kind(row.kind),
            status=Status(row.status),
            status_note=row.status_note,
            parent=row.parent,
            place=mapping.place(row),
            governance=row.governance,
            locale=row.locale,
            grades=mapping.grades(row),
            started=mapping.started(row),
            website=row.website,
            summary=row.summary,
            distinctive=tuple(row.distinctive),
            dimensions=tuple(blocks[row.slug, "dimension"]),
            populations=tuple(blocks[row.slug, "population"]),
            figures=tuple(figures[row.slug]),
            outcomes=tuple(outcomes[row.slug]),
            timeline=tuple(events[row.slug]),
            challenges=tuple(challenges[row.slug]),
            visiting=Visiting(row.hosts, tuple(notes[row.slug])),
            gaps=tuple(row.gaps),
            sources=tuple(sources[row.slug]),
            pack=row.pack,
        )
        for row in rows
    }


def _of_cases(table: Any, slugs: Sequence[str]) -> Select:
    """All columns of a table's rows for these cases, in their order."""
    return (
        select(*table.__table__.columns)
        .where(table.case_slug.in_(slugs))
        .order_by(table.case_slug, table.position)
    )


def _lists(
    session: Session, table: Any, slugs: Sequence[str], value_of: Callable[[Row], Value]
) -> defaultdict[str, list[Value]]:
    lists: defaultdict[str, list[Value]] = defaultdict(list)
    for row in session.execute(_of_cases(table, slugs)):
        lists[row.case_slug].append(value_of(row))
    return lists


def _blocks(session: Session, slugs: Sequence[str]) -> defaultdict[tuple[str, str], list[Block]]:
    """Blocks by case slug and axis, with their findings."""
    practices: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in session.execute(_of_cases(schema.FindingPracticeRow, slugs)):
        practices[row.case_slug, row.finding].append(row.practice)
    populations: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in session.execute(_of_cases(schema.FindingPopulationRow, slugs)):
        populations[row.case_slug, row.finding].append(row.population)
    findings: defaultdict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for row in session.execute(_of_cases(schema.FindingRow, slugs)):
        key = (row.case_slug, row.id)
        findings[row.case_slug, row.axis, row.block].append(
            mapping.finding(row, practices.get(key, ()), populations.get(key, ()))
        )
    blocks: defaultdict[tuple[str, str], list[Block]] = defaultdict(list)
    for row in session.execute(_of_cases(schema.BlockRow, slugs)):
        found = findings.get((row.case_slug, row.axis, row.key), ())
        blocks[row.case_slug, row.axis].append(mapping.block(row, found))
    return blocks

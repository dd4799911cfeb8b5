"""Reads whole cases out of the content tables, many at once with one question a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from sqlite3 import Connection, Row
from sys import intern
from typing import TYPE_CHECKING, TypeVar

from casestudies.model.brief import Kind, Status, Visits
from casestudies.model.case import Case, Visiting
from casestudies.store import case_values, tables, values
from casestudies.store.tables import Table

if TYPE_CHECKING:
    from casestudies.model.case import Block, Figure, Finding, Reported

Value = TypeVar("Value")
AT_ONCE = 500  # slugs in one question; SQLite allows about a thousand


def load_cases(
    connection: Connection, slugs: Sequence[str], as_stored: bool = False
) -> dict[str, Case]:
    """The cases of these slugs, by slug; unknown slugs are left out. What is reported in cases that
    are the same comes with each, unless they are wanted ``as_stored``."""
    found: dict[str, Case] = {}
    for start in range(0, len(slugs), AT_ONCE):
        some = _load_some(connection, slugs[start : start + AT_ONCE])
        found |= some if as_stored else _with_the_same(connection, some)
    return found


def load_reported(connection: Connection, slugs: Sequence[str]) -> dict[str, tuple[Reported, ...]]:
    """What is reported in these cases and in those that are the same as one of them, by the slug
    of the one; cases in which nothing is are left out."""
    if connection.execute(f"{tables.REPORTED.select} LIMIT 1").fetchone() is None:
        return {}
    found: defaultdict[str, list[Reported]] = defaultdict(list)
    shown_as = _shown_as(connection, slugs)
    everyone = list(shown_as)
    for start in range(0, len(everyone), AT_ONCE):
        some = everyone[start : start + AT_ONCE]
        for slug, ticks in _lists(connection, tables.REPORTED, some, case_values.reported).items():
            found[shown_as[slug]] += ticks
    return {slug: tuple(ticks) for slug, ticks in found.items()}


def _shown_as(connection: Connection, slugs: Iterable[str]) -> dict[str, str]:
    """These cases and those that are the same as one of them, directly or as one that is itself
    the same, each with the one that it is."""
    shown_as = {slug: slug for slug in slugs}
    level = list(shown_as)
    while level:
        some, level = level[:AT_ONCE], level[AT_ONCE:]
        question = f"SELECT slug, same_as FROM {tables.CASES.name} WHERE same_as {_among(some)}"
        for slug, same_as in connection.execute(question, some).fetchall():
            if slug not in shown_as:
                shown_as[slug] = shown_as[same_as]
                level.append(slug)
    return shown_as


def _with_the_same(connection: Connection, cases: dict[str, Case]) -> dict[str, Case]:
    """These cases with what is reported in those that are the same as one of them. Where a school
    says nothing of itself, in statistics, its figures come along, each with a note that says where
    it is from."""
    shown_as = _shown_as(connection, cases)
    others = [slug for slug in shown_as if slug not in cases]
    if not others:
        return cases
    more: defaultdict[str, list[Reported]] = defaultdict(list)
    numbers: defaultdict[str, list[Figure]] = defaultdict(list)
    for start in range(0, len(others), AT_ONCE):
        some = others[start : start + AT_ONCE]
        reported = _lists(connection, tables.REPORTED, some, case_values.reported)
        figures = _lists(connection, tables.FIGURES, some, case_values.figure)
        for slug in some:
            more[shown_as[slug]] += reported[slug]
            if not reported[slug]:
                numbers[shown_as[slug]] += [replace(one, cites=()) for one in figures[slug]]
    return {
        slug: replace(
            case,
            reported=(*case.reported, *more[slug]),
            figures=(*case.figures, *numbers[slug]),
        )
        for slug, case in cases.items()
    }


def _load_some(connection: Connection, slugs: Sequence[str]) -> dict[str, Case]:
    rows = connection.execute(f"{tables.CASES.select} WHERE slug {_among(slugs)}", slugs).fetchall()
    figures = _lists(connection, tables.FIGURES, slugs, case_values.figure)
    outcomes = _lists(connection, tables.OUTCOMES, slugs, case_values.outcome)
    events = _lists(connection, tables.EVENTS, slugs, case_values.event)
    challenges = _lists(connection, tables.CHALLENGES, slugs, case_values.challenge)
    notes = _lists(connection, tables.VISIT_NOTES, slugs, case_values.visit_note)
    sources = _lists(connection, tables.SOURCES, slugs, case_values.source)
    reported = _lists(connection, tables.REPORTED, slugs, case_values.reported)
    blocks = _blocks(connection, slugs)
    return {
        row["slug"]: Case(
            slug=intern(row["slug"]),
            name=row["name"],
            short_name=row["short_name"],
            aka=values.strings(row["aka"]),
            kind=Kind(row["kind"]),
            status=Status(row["status"]),
            status_note=row["status_note"],
            parent=row["parent"],
            place=case_values.place(row),
            governance=row["governance"],
            locale=row["locale"],
            grades=values.grades(row),
            started=case_values.started(row),
            website=row["website"],
            summary=row["summary"],
            distinctive=values.strings(row["distinctive"]),
            dimensions=tuple(blocks[row["slug"], "dimension"]),
            populations=tuple(blocks[row["slug"], "population"]),
            figures=tuple(figures[row["slug"]]),
            outcomes=tuple(outcomes[row["slug"]]),
            timeline=tuple(events[row["slug"]]),
            challenges=tuple(challenges[row["slug"]]),
            visiting=Visiting(Visits(row["hosts"]), tuple(notes[row["slug"]]), row["hosts_as_of"]),
            gaps=values.strings(row["gaps"]),
            sources=tuple(sources[row["slug"]]),
            pack=row["pack"],
            nces=row["nces"],
            same_as=row["same_as"],
            reported=tuple(reported[row["slug"]]),
        )
        for row in rows
    }


def _of_cases(connection: Connection, table: Table, slugs: Sequence[str]) -> Iterator[Row]:
    """All rows of a table for these cases, in their order."""
    return connection.execute(
        f"{table.select} WHERE case_slug {_among(slugs)} ORDER BY case_slug, position", slugs
    )


def _among(slugs: Sequence[str]) -> str:
    return f"IN ({','.join('?' * len(slugs))})"


def _lists(
    connection: Connection, table: Table, slugs: Sequence[str], value_of: Callable[[Row], Value]
) -> defaultdict[str, list[Value]]:
    lists: defaultdict[str, list[Value]] = defaultdict(list)
    for row in _of_cases(connection, table, slugs):
        lists[row["case_slug"]].append(value_of(row))
    return lists


def _blocks(
    connection: Connection, slugs: Sequence[str]
) -> defaultdict[tuple[str, str], list[Block]]:
    """Blocks by case slug and axis, with their findings."""
    practices: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _of_cases(connection, tables.FINDING_PRACTICES, slugs):
        practices[row["case_slug"], row["finding"]].append(intern(row["practice"]))
    populations: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _of_cases(connection, tables.FINDING_POPULATIONS, slugs):
        populations[row["case_slug"], row["finding"]].append(intern(row["population"]))
    findings: defaultdict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for row in _of_cases(connection, tables.FINDINGS, slugs):
        key = (row["case_slug"], row["id"])
        findings[row["case_slug"], row["axis"], row["block"]].append(
            case_values.finding(row, practices.get(key, ()), populations.get(key, ()))
        )
    blocks: defaultdict[tuple[str, str], list[Block]] = defaultdict(list)
    for row in _of_cases(connection, tables.BLOCKS, slugs):
        found = findings.get((row["case_slug"], row["axis"], row["key"]), ())
        blocks[row["case_slug"], row["axis"]].append(case_values.block(row, found))
    return blocks

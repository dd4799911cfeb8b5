"""Rows of the tables of whole cases as values of the model: loaded with the first case."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from sys import intern
from typing import Any

from casestudies.model.brief import SeenAt, State, Unseen
from casestudies.model.case import (
    Block,
    Challenge,
    Event,
    Figure,
    Finding,
    Outcome,
    Place,
    Reached,
    ReadAgain,
    Reported,
    Share,
    Source,
    Started,
    VisitNote,
)
from casestudies.store.values import strings


def place(row: sqlite3.Row) -> Place:
    by, cites = strings(row["reached_by"]), strings(row["reached_cites"])
    reached = Reached(by, row["reached_note"], row["reached_as_of"], cites) if by else None
    return Place(row["city"], row["state"], row["lat"], row["lon"], row["place_note"], reached)


def started(row: sqlite3.Row) -> Started | None:
    if row["started_year"] is None:
        return None
    return Started(row["started_year"], row["started_note"], strings(row["started_cites"]))


def finding(row: sqlite3.Row, practices: Iterable[str], populations: Iterable[str]) -> Finding:
    return Finding(
        id=intern(row["id"]),
        text=row["text"],
        state=State(row["state"]),
        practices=tuple(practices),
        populations=tuple(populations),
        as_of=row["as_of"],
        cites=strings(row["cites"]),
        unseen=Unseen(row["unseen"]) if row["unseen"] else None,
    )


def block(row: sqlite3.Row, findings: Iterable[Finding]) -> Block:
    share = None
    if row["share_percent"] is not None:
        share = Share(row["share_percent"], row["share_as_of"], strings(row["share_cites"]))
    return Block(intern(row["key"]), row["headline"], tuple(findings), share)


def figure(row: sqlite3.Row) -> Figure:
    return Figure(row["metric"], row["value"], row["as_of"], strings(row["cites"]), row["note"])


def outcome(row: sqlite3.Row) -> Outcome:
    return Outcome(
        metric=row["metric"],
        before=_number_or_words(row["before"]),
        after=_number_or_words(row["after"]),
        unit=row["unit"],
        period=row["period"],
        caveat=row["caveat"],
        cites=strings(row["cites"]),
    )


def _number_or_words(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def event(row: sqlite3.Row) -> Event:
    return Event(row["year"], row["event"], row["dimension"], strings(row["cites"]))


def challenge(row: sqlite3.Row) -> Challenge:
    return Challenge(row["text"], row["dimension"], row["as_of"], strings(row["cites"]))


def visit_note(row: sqlite3.Row) -> VisitNote:
    return VisitNote(row["text"], row["as_of"], strings(row["cites"]))


def reported(row: sqlite3.Row) -> Reported:
    return Reported(
        label=intern(row["label"]),
        practice=intern(row["practice"]),
        population=intern(row["population"]),
        core=bool(row["core"]),
        time=intern(row["time"]),
        survey=intern(row["survey"]),
        as_of=row["as_of"],
        pack=intern(row["pack"]),
    )


def source(row: sqlite3.Row) -> Source:
    again = ReadAgain(row["seen_on"], SeenAt(row["seen_at"])) if row["seen_on"] else None
    return Source(
        intern(row["key"]),
        row["title"],
        row["author"],
        row["publisher"],
        row["date"],
        row["url"],
        row["kind"],
        again,
    )

"""Rows of the content tables as values of the model.

The short words that stand everywhere (keys, codes, lists of sources) are one object each.
"""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING

from casestudies.model.brief import CaseBrief, Grades, Kind, Status, Visits
from casestudies.model.library.pack_info import PackInfo
from casestudies.model.library.thesaurus import NotEqual, ThesaurusGroup
from casestudies.model.vocabulary import Dimension, Group, Population, Practice

if TYPE_CHECKING:  # a start reads none of these
    from casestudies.model.content import (
        AskedAs,
        CitedText,
        DimensionGuide,
        PopulationGuide,
        Reading,
        Term,
        VisitStep,
    )


@lru_cache(maxsize=1024)
def strings(text: str) -> tuple[str, ...]:
    """The texts of a list that is kept as JSON. Raises ``ValueError`` or ``TypeError`` where it is
    none."""
    return tuple(map(intern, json.loads(text)))


def pack_info(row: sqlite3.Row) -> PackInfo:
    return PackInfo(
        id=row["id"],
        title=row["title"],
        version=row["version"],
        language=row["language"],
        licence=row["licence"],
        schema=row["schema"],
        content_hash=row["content_hash"],
        made_by=row["made_by"],
        made_on=row["made_on"],
    )


def grades(row: sqlite3.Row) -> Grades:
    return Grades(row["grade_low"], row["grade_high"], row["grade_note"])


def brief(case: sqlite3.Row, counted: sqlite3.Row, reported: int) -> CaseBrief:
    """``reported`` is how much the school says of itself, here and in what is the same case."""
    return CaseBrief(
        slug=case["slug"],
        name=case["name"],
        short_name=case["short_name"],
        aka=strings(case["aka"]),
        kind=Kind(case["kind"]),
        status=Status(case["status"]),
        city=case["city"],
        state=case["state"],
        lat=case["lat"],
        lon=case["lon"],
        locale=case["locale"],
        governance=case["governance"],
        grades=grades(case),
        enrollment=counted["enrollment"],
        enrollment_as_of=counted["enrollment_as_of"],
        distinctive=strings(case["distinctive"]),
        dimensions=strings(counted["dimensions"]),
        populations=strings(counted["populations"]),
        practices=strings(counted["practices"]),
        findings=counted["findings"],
        sources=counted["sources"],
        newest_source=counted["newest_source"],
        visits=Visits(case["hosts"]),
        visits_as_of=case["hosts_as_of"],
        reached_by=strings(case["reached_by"]),
        pack=case["pack"],
        nces=case["nces"],
        reported=reported,
    )


def dimension(row: sqlite3.Row) -> Dimension:
    return Dimension(
        row["key"],
        row["name"],
        row["short_name"],
        Group(row["group"]),
        row["description"],
        row["question"],
    )


def population(row: sqlite3.Row) -> Population:
    return Population(row["key"], row["name"], row["short_name"], row["description"])


def practice(row: sqlite3.Row) -> Practice:
    return Practice(
        row["key"], row["dimension"], row["name"], row["definition"], strings(row["canopy"])
    )


def reading(row: sqlite3.Row) -> Reading:
    from casestudies.model.content import Reading

    return Reading(
        slug=row["slug"],
        title=row["title"],
        author=row["author"],
        publisher=row["publisher"],
        date=row["date"],
        kind=row["kind"],
        url=row["url"],
        summary=row["summary"],
        dimensions=strings(row["dimensions"]),
        populations=strings(row["populations"]),
        cases=strings(row["cases"]),
    )


def term(row: sqlite3.Row) -> Term:
    from casestudies.model.content import Term

    return Term(row["term"], strings(row["aka"]), row["note"], strings(row["cites"]), row["es"])


def dimension_guide(row: sqlite3.Row) -> DimensionGuide:
    from casestudies.model.content import DimensionGuide

    return DimensionGuide(
        dimension=row["dimension"],
        one_line=row["one_line"],
        look_fors=_cited(row["look_fors"]),
        questions=_cited(row["questions"]),
        pitfalls=_cited(row["pitfalls"]),
    )


def _cited(items: str) -> tuple[CitedText, ...]:
    from casestudies.model.content import CitedText

    return tuple(
        CitedText(item["text"], tuple(item["cites"]), item["audience"])
        for item in json.loads(items)
    )


def population_guide(row: sqlite3.Row) -> PopulationGuide:
    from casestudies.model.content import PopulationGuide

    return PopulationGuide(
        row["population"], row["one_line"], strings(row["design_questions"]), strings(row["cites"])
    )


def visit_step(row: sqlite3.Row) -> VisitStep:
    from casestudies.model.content import VisitStep

    return VisitStep(row["phase"], row["text"], strings(row["cites"]))


def thesaurus_group(row: sqlite3.Row) -> ThesaurusGroup:
    return ThesaurusGroup(row["preferred"], strings(row["terms"]), row["kind"], row["note"])


def not_equal(row: sqlite3.Row) -> NotEqual:
    return NotEqual(strings(row["terms"]), row["reason"])


def asked_as(row: sqlite3.Row) -> AskedAs:
    from casestudies.model.content import AskedAs

    return AskedAs(row["case"], row["text"], tuple(json.loads(row["phrases"])))


def settled(fingerprint: str) -> str:
    """What stands for a pack without the cases that were put behind its others one by one, beside
    the index on disk. It is another one whenever anything else changed."""
    return fingerprint.partition(" ")[0]


def beside(fingerprint: str) -> int:
    """How many cases these are."""
    told = fingerprint.split(" ")
    return int(told[1]) if len(told) > 1 else 0


def with_one_beside(fingerprint: str, chain: str) -> str:
    """The fingerprint after one more; ``chain`` stands for all of the pack."""
    return f"{settled(fingerprint)} {beside(fingerprint) + 1} {chain}"

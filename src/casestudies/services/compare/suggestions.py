"""Comparisons worth a first look, offered where nobody has chosen cases yet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from casestudies.model.brief import CaseBrief
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.limits import FEWEST_CASES
from casestudies.said import mark, said


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A comparison with a title and the names of its cases, as a reader would ask for it."""

    title: str
    names: tuple[str, ...]
    spec: ComparisonSpec


_CURATED: tuple[tuple[str, ComparisonSpec], ...] = (
    (
        mark("Four ways to leave letter grades and grade levels"),
        ComparisonSpec(("lindsay", "chugach", "pittsfield", "bdea")),
    ),
    (
        mark("Whole districts that changed"),
        ComparisonSpec(("lindsay", "westminster", "kettle-moraine", "rsu2-maine", "sanborn")),
    ),
    (
        mark("Over-age and under-credited students"),
        ComparisonSpec(
            ("bdea", "bronx-arena", "ace-leadership", "path-academy-windham"),
            population="over-age-under-credited",
            hide_empty=True,
        ),
    ),
    (
        mark("What they do for English learners"),
        ComparisonSpec(
            ("flushing-international", "lindsay", "westminster", "kappa-international"),
            population="english-learners",
            hide_empty=True,
        ),
    ),
    (
        mark("Whom they serve: small and rural"),
        ComparisonSpec(
            ("chugach", "northern-cass", "pittsfield", "juab"),
            rows=Axis.POPULATIONS,
            hide_empty=True,
        ),
    ),
    (
        mark("Where it ended, beside one that lasted"),
        ComparisonSpec(("lake-county-florida", "schools-for-the-future-detroit", "lindsay")),
    ),
)


def suggestions(
    briefs: Sequence[CaseBrief], keep: Collection[str] = (), most: int = 4
) -> tuple[Suggestion, ...]:
    """Up to ``most`` suggested comparisons of cases that ``briefs`` holds; cases that are gone are
    left out. Those with a case of ``keep`` (already collected) come first."""
    names = {brief.slug: brief.short_name for brief in briefs}
    found: list[Suggestion] = []
    for title, spec in _CURATED:
        slugs = tuple(slug for slug in spec.cases if slug in names)
        if len(slugs) >= FEWEST_CASES:
            there = ComparisonSpec(
                slugs, spec.rows, spec.population, spec.dimension, spec.hide_empty
            )
            found.append(Suggestion(said(title), tuple(names[slug] for slug in slugs), there))
    found.sort(key=lambda suggestion: not set(suggestion.spec.cases) & set(keep))
    return tuple(found[:most])

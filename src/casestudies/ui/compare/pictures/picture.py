"""A picture of cases: what is asked for, and the answer, which is a chart with its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casestudies.model.case import Case, Source
from casestudies.model.charts import (
    ChartTable,
    CoverageAxis,
    CoverageMap,
    Dumbbell,
    Mark,
    OutcomeChart,
    SmallMultiples,
    Timeline,
    TimelineAxis,
    Value,
    WrittenOutcome,
)
from casestudies.services.compare.practice_codes import findings_about
from casestudies.ui import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from casestudies.bootstrap import Services

Chart = SmallMultiples | OutcomeChart | Timeline | CoverageMap
Cited = Value | Dumbbell | WrittenOutcome | Mark


class PictureKind(StrEnum):
    """The five pictures, in the order in which they are offered."""

    ENROLLMENT = "enrollment"
    SHARES = "shares"
    OUTCOMES = "outcomes"
    TIMELINE = "timeline"
    COVERAGE = "coverage"


_PICTURE_NAMES: dict[PictureKind, str] = {
    PictureKind.ENROLLMENT: QT_TRANSLATE_NOOP("PictureKind", "Enrollment"),
    PictureKind.SHARES: QT_TRANSLATE_NOOP("PictureKind", "Student populations"),
    PictureKind.OUTCOMES: QT_TRANSLATE_NOOP("PictureKind", "Outcomes"),
    PictureKind.TIMELINE: QT_TRANSLATE_NOOP("PictureKind", "Timeline"),
    PictureKind.COVERAGE: QT_TRANSLATE_NOOP("PictureKind", "Our coverage"),
}


def picture_name(kind: PictureKind) -> str:
    """What the reader calls a picture."""
    return QCoreApplication.translate("PictureKind", _PICTURE_NAMES[kind])


@dataclass(frozen=True, slots=True)
class Question:
    """A picture of cases. ``turned`` asks for its other way: shares by case, the timeline by
    dimension, coverage by population; ``everywhere`` for the coverage of all cases."""

    kind: PictureKind
    slugs: tuple[str, ...]
    turned: bool = False
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """The answer: a chart value, the cases it tells of, and a sentence about cases that it has
    nothing of ("" without)."""

    question: Question
    chart: Chart
    cases: dict[str, Case]
    gap: str = ""

    @property
    def title(self) -> str:
        return self.chart.title

    @property
    def about(self) -> str:
        return f"{self.chart.about} {self.gap}".strip()

    @property
    def table(self) -> ChartTable:
        return self.chart.table

    def name(self, slug: str) -> str:
        """The short name of a case, "" for one that the picture does not know."""
        found = self.cases.get(slug)
        return found.short_name if found else ""

    def sources(self, slug: str, keys: Sequence[str]) -> tuple[Source, ...]:
        """The sources of a case by their keys."""
        case = self.cases.get(slug)
        found = (case.source(key) for key in keys) if case else ()
        return tuple(source for source in found if source is not None)

    def cited(self) -> tuple[tuple[str, tuple[Source, ...]], ...]:
        """All sources that the picture's values cite, by the short names of their cases."""
        keys: dict[str, dict[str, None]] = {slug: {} for slug in self.cases}
        for value in cited_values(self.chart):
            keys[value.case].update(dict.fromkeys(value.cites))
        return tuple(
            (self.name(slug), self.sources(slug, tuple(found)))
            for slug, found in keys.items()
            if found
        )

    def finding_at(self, slug: str, block: str) -> str | None:
        """The first finding of a case under a dimension or about a population; None without."""
        case = self.cases.get(slug)
        if case is None:
            return None
        about = isinstance(self.chart, CoverageMap) and self.chart.axis is CoverageAxis.POPULATIONS
        if about or isinstance(self.chart, SmallMultiples):
            return next((found.id for _, found in findings_about(case, block)), None)
        here = case.dimension(block)
        return here.findings[0].id if here and here.findings else None


def picture_of(services: Services, question: Question) -> Picture:
    """The picture that a question asks for; for the worker. Raises ``KnownError`` for an unknown
    case."""
    slugs = None if question.everywhere else question.slugs
    chart = _chart(services, question, slugs)
    cases = {case.slug: case for case in services.library.cases(slugs)}
    return Picture(question, chart, cases, _gap(chart, cases))


def cited_values(chart: Chart) -> Iterator[Cited]:
    """Every value of a chart that cites sources."""
    if isinstance(chart, SmallMultiples):
        for panel in chart.panels:
            yield from panel.values
    elif isinstance(chart, OutcomeChart):
        for axis in chart.axes:
            yield from axis.dumbbells
        yield from chart.written
    elif isinstance(chart, Timeline):
        for lane in chart.lanes:
            yield from lane.marks


def _chart(services: Services, question: Question, slugs: tuple[str, ...] | None) -> Chart:
    charting, turned = services.charting, question.turned
    match question.kind:
        case PictureKind.ENROLLMENT:
            return charting.enrollment(slugs)
        case PictureKind.SHARES:
            return charting.shares_by_case(slugs) if turned else charting.shares(slugs)
        case PictureKind.OUTCOMES:
            return charting.outcomes(slugs)
        case PictureKind.TIMELINE:
            return charting.timeline_by_dimension(slugs) if turned else charting.timeline(slugs)
        case PictureKind.COVERAGE:
            axis = CoverageAxis.POPULATIONS if turned else CoverageAxis.DIMENSIONS
            return charting.coverage(slugs, axis)


def _gap(chart: Chart, cases: dict[str, Case]) -> str:
    """Names the cases of which a picture has nothing, where the picture itself does not."""
    silent = isinstance(chart, OutcomeChart) or (
        isinstance(chart, Timeline) and chart.axis is not TimelineAxis.CASES
    )
    told = {value.case for value in cited_values(chart)}
    names = [case.short_name for slug, case in cases.items() if slug not in told]
    if not silent or not names:
        return ""
    said = (
        QCoreApplication.translate("Picture", "Our sources have no outcome of {0}.")
        if isinstance(chart, OutcomeChart)
        else QCoreApplication.translate("Picture", "Our sources have no dated event of {0}.")
    )
    return said.format(", ".join(names))

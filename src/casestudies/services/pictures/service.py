"""Prepares pictures of cases: shares, outcomes, timeline, coverage, as values with their tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from casestudies.model.case import Case, Outcome
from casestudies.model.charts import (
    STUDENTS,
    CoverageAxis,
    CoverageColumn,
    CoverageMap,
    CoverageRow,
    Dumbbell,
    Gap,
    Lane,
    Mark,
    OutcomeAxis,
    OutcomeChart,
    Panel,
    SmallMultiples,
    Timeline,
    TimelineAxis,
    Value,
    WrittenOutcome,
    measure_key,
    number_words,
)
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import mark as mark_text
from casestudies.said import said
from casestudies.services.compare.practice_codes import findings_about
from casestudies.services.pictures.figures import enrollments

SHARE_UNIT = "percent of students"  # a key: such a number is shown with a %
NO_DIMENSION = mark_text("No dimension named")


class ChartLibrary(Protocol):
    """What pictures need of the library."""

    def cases(self, slugs: Sequence[str] | None = None) -> Sequence[Case]: ...

    def vocabulary(self) -> Vocabulary: ...


class ChartingService:
    """Pictures of the cases of one library; ``slugs`` name the cases in their order, None takes
    all. Methods raise ``KnownError`` for an unknown slug."""

    def __init__(self, library: ChartLibrary) -> None:
        self._library = library

    def enrollment(self, slugs: Sequence[str] | None = None) -> SmallMultiples:
        """A panel for each case: every enrollment figure with its year."""
        return enrollment_chart(self._library.cases(slugs))

    def shares(self, slugs: Sequence[str] | None = None) -> SmallMultiples:
        """A panel for each population of which any case documents the share."""
        return share_chart(self._library.cases(slugs), self._library.vocabulary())

    def shares_by_case(self, slugs: Sequence[str] | None = None) -> SmallMultiples:
        """A panel for each case: the shares of its populations."""
        return share_chart_by_case(self._library.cases(slugs), self._library.vocabulary())

    def outcomes(self, slugs: Sequence[str] | None = None) -> OutcomeChart:
        """Outcomes before and after, an axis for each measure and unit."""
        return outcome_chart(self._library.cases(slugs))

    def timeline(self, slugs: Sequence[str] | None = None) -> Timeline:
        """A lane for each case, all on one scale of years."""
        return timeline_by_case(self._library.cases(slugs), self._library.vocabulary())

    def timeline_by_dimension(self, slugs: Sequence[str] | None = None) -> Timeline:
        """A lane for each dimension that has events."""
        return timeline_by_dimension(self._library.cases(slugs), self._library.vocabulary())

    def coverage(
        self,
        slugs: Sequence[str] | None = None,
        axis: CoverageAxis = CoverageAxis.DIMENSIONS,
    ) -> CoverageMap:
        """How many findings the library holds, cases by dimensions or by populations."""
        return coverage_map(self._library.cases(slugs), self._library.vocabulary(), axis)


def enrollment_chart(cases: Sequence[Case]) -> SmallMultiples:
    """See ``ChartingService.enrollment``. Figures of other names (of one building, of a program)
    are other measures and stay out."""
    panels = []
    for case in cases:
        values = tuple(
            Value(
                case.slug,
                case.short_name,
                found.figure.value,
                STUDENTS,
                found.figure.as_of,
                found.figure.cites,
                found.note,
                found.qualifier,
            )
            for found in enrollments(case)
        )
        missing = () if values else (case.short_name,)
        panels.append(Panel(case.slug, case.short_name, STUDENTS, values, missing))
    about = said("Students enrolled, as each source counts them; a year belongs to every number.")
    return SmallMultiples(said("Enrollment"), about, said("Case"), "", tuple(panels))


def share_chart(cases: Sequence[Case], vocabulary: Vocabulary) -> SmallMultiples:
    """See ``ChartingService.shares``."""
    panels = []
    for population in vocabulary.populations:
        found = {case.slug: _share(case, population.key) for case in cases}
        values = tuple(value for value in found.values() if value)
        if values:
            untold = [case for case in cases if not found[case.slug]]
            gaps = [_gap(case, population.key, case.short_name) for case in untold]
            missing = [case for case, gap in zip(untold, gaps, strict=True) if gap is None]
            panels.append(
                Panel(
                    population.key,
                    population.name,
                    SHARE_UNIT,
                    values,
                    tuple(case.short_name for case in missing),
                    tuple(gap for gap in gaps if gap),
                )
            )
    return SmallMultiples(
        said("Student populations"),
        said(_SHARES_ABOUT),
        said("Population"),
        said("Case"),
        tuple(panels),
    )


def share_chart_by_case(cases: Sequence[Case], vocabulary: Vocabulary) -> SmallMultiples:
    """See ``ChartingService.shares_by_case``; a value's ``name`` is the population's."""
    panels = []
    for case in cases:
        values = tuple(
            Value(
                case.slug,
                population.short_name,
                block.share.percent,
                SHARE_UNIT,
                block.share.as_of,
                block.share.cites,
            )
            for population in vocabulary.populations
            if (block := case.population(population.key)) and block.share
        )
        told = {value.name for value in values}
        gaps = [
            _gap(case, population.key, population.short_name)
            for population in vocabulary.populations
            if population.short_name not in told
        ]
        panels.append(
            Panel(
                case.slug,
                case.short_name,
                SHARE_UNIT,
                values,
                gaps=tuple(gap for gap in gaps if gap),
            )
        )
    return SmallMultiples(
        said("Student populations by case"),
        said(_SHARES_ABOUT),
        said("Case"),
        said("Population"),
        tuple(panels),
    )


_SHARES_ABOUT = mark_text(
    "Percent of students, as each source counts them. Groups overlap, so shares do not add up; "
    "a missing share is a gap in our sources and not a zero."
)


def _gap(case: Case, population: str, name: str) -> Gap | None:
    """The share that no source states, of a population of which findings tell; else None."""
    findings = sum(1 for _ in findings_about(case, population))
    return Gap(case.slug, name, population, case.kind.whole, findings) if findings else None


def _share(case: Case, population: str) -> Value | None:
    block = case.population(population)
    if block is None or block.share is None:
        return None
    share = block.share
    return Value(case.slug, case.short_name, share.percent, SHARE_UNIT, share.as_of, share.cites)


def outcome_chart(cases: Sequence[Case]) -> OutcomeChart:
    """See ``ChartingService.outcomes``. Two outcomes share an axis only when their measures have
    the same words and their units are the same; a number without a unit has an axis of its own."""
    grouped: dict[tuple[str, ...], list[Dumbbell]] = {}
    written: list[WrittenOutcome] = []
    for case in cases:
        for at, outcome in enumerate(case.outcomes):
            bell = _dumbbell(case, outcome)
            if bell is None:
                written.append(_written(case, outcome))
                continue
            key = (measure_key(outcome.metric), outcome.unit or "")
            grouped.setdefault(key if outcome.unit else (*key, case.slug, str(at)), []).append(bell)
    axes = [OutcomeAxis(bells[0].metric, bells[0].unit, tuple(bells)) for bells in grouped.values()]
    axes.sort(key=lambda axis: (not axis.paired, measure_key(axis.measure), axis.unit or ""))
    about = said(
        "Each axis holds one measure in one unit, in the sources' own words. Measures of the same "
        "name may still be counted differently: read the caveats."
    )
    return OutcomeChart(said("Outcomes, before and after"), about, tuple(axes), tuple(written))


def _dumbbell(case: Case, outcome: Outcome) -> Dumbbell | None:
    """The outcome in numbers; None where an end is a text or both are unknown."""
    before, after = outcome.before, outcome.after
    if isinstance(before, str) or isinstance(after, str) or (before is None and after is None):
        return None
    return Dumbbell(
        case=case.slug,
        name=case.short_name,
        metric=outcome.metric,
        before=before,
        after=after,
        unit=outcome.unit,
        period=outcome.period or "",
        caveat=outcome.caveat or "",
        cites=outcome.cites,
    )


def _written(case: Case, outcome: Outcome) -> WrittenOutcome:
    return WrittenOutcome(
        case=case.slug,
        name=case.short_name,
        metric=outcome.metric,
        before=_end_words(outcome.before),
        after=_end_words(outcome.after),
        unit=outcome.unit,
        period=outcome.period or "",
        caveat=outcome.caveat or "",
        cites=outcome.cites,
    )


def _end_words(end: float | str | None) -> str:
    if end is None:
        return ""
    return end if isinstance(end, str) else number_words(end)


def timeline_by_case(cases: Sequence[Case], vocabulary: Vocabulary) -> Timeline:
    """See ``ChartingService.timeline``."""
    lanes = tuple(
        Lane(case.slug, case.short_name, "", _in_order(_marks(case, vocabulary))) for case in cases
    )
    return Timeline(said("Timeline"), said(_TIMELINE_ABOUT), TimelineAxis.CASES, lanes)


def timeline_by_dimension(cases: Sequence[Case], vocabulary: Vocabulary) -> Timeline:
    """See ``ChartingService.timeline_by_dimension``; events without a dimension come last."""
    marks = [mark for case in cases for mark in _marks(case, vocabulary)]
    heads = [(d.key, d.name, str(d.group)) for d in vocabulary.dimensions]
    lanes = []
    for key, name, group in (*heads, ("", said(NO_DIMENSION), "")):
        found = [mark for mark in marks if mark.dimension == key]
        if found:
            lanes.append(Lane(key, name, group, _in_order(found)))
    return Timeline(
        said("Timeline by dimension"), said(_TIMELINE_ABOUT), TimelineAxis.DIMENSIONS, tuple(lanes)
    )


_TIMELINE_ABOUT = mark_text("What the sources date to a year; what they do not date is not here.")


def _marks(case: Case, vocabulary: Vocabulary) -> Iterator[Mark]:
    no_dimension = said(NO_DIMENSION)
    for event in case.timeline:
        dimension = vocabulary.dimension_by_key.get(event.dimension or "")
        yield Mark(
            case=case.slug,
            name=case.short_name,
            year=event.year,
            event=event.event,
            dimension=dimension.key if dimension else "",
            dimension_name=dimension.name if dimension else no_dimension,
            group=str(dimension.group) if dimension else "",
            cites=event.cites,
            dimension_short=dimension.short_name if dimension else "",
        )


def _in_order(marks: Sequence[Mark] | Iterator[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: mark.year))


def coverage_map(cases: Sequence[Case], vocabulary: Vocabulary, axis: CoverageAxis) -> CoverageMap:
    """See ``ChartingService.coverage``. Under a dimension count the findings that stand in it;
    under a population those about it, in its own block or tagged."""
    if axis is CoverageAxis.DIMENSIONS:
        columns = [
            CoverageColumn(d.key, d.name, d.short_name, str(d.group)) for d in vocabulary.dimensions
        ]
    else:
        columns = [CoverageColumn(p.key, p.name, p.short_name, "") for p in vocabulary.populations]
    rows = tuple(
        CoverageRow(
            case.slug,
            case.short_name,
            tuple(_covered(case, column.key, axis) for column in columns),
        )
        for case in cases
    )
    about = said(
        "How many findings our library holds. This is our coverage of the public record, not a "
        "measure of a school's work; an empty field means that we found no source."
    )
    title = (
        said("Our coverage by dimension")
        if axis is CoverageAxis.DIMENSIONS
        else said("Our coverage by population")
    )
    return CoverageMap(title, about, axis, tuple(columns), rows)


def _covered(case: Case, key: str, axis: CoverageAxis) -> int:
    if axis is CoverageAxis.POPULATIONS:
        return sum(1 for _ in findings_about(case, key))
    block = case.dimension(key)
    return len(block.findings) if block else 0

"""Pictures as finished values: every number as its source gives it, each with its table."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from casestudies.errors import BugError
from casestudies.figures import by_number, shown
from casestudies.model.evidence import counted
from casestudies.said import Names, mark, said

UNDATED = mark("year not stated")
STUDENTS = "students"  # the unit of an enrollment, as packs write it
HUGELY = 20.0  # so many times another number: no common axis of equal steps shows both


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The table behind a picture, for screen readers and for export: all rows are as long as
    ``head``."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def number_words(number: float, unit: str | None = None) -> str:
    """A number as people write it, no digit lost: "3,976", "72.68%", "8,675 dollars"."""
    whole = float(number).is_integer()
    digits = shown(number) if whole else shown(number, len(repr(float(number)).partition(".")[2]))
    if unit == "percent" or (unit or "").startswith("percent of "):
        return f"{digits}%"
    if unit == "percentile":
        return said("percentile {0}").format(digits)
    if unit == STUDENTS:
        return by_number(number, said("{0} student"), said("{0} students")).format(digits)
    return f"{digits} {unit}" if unit else digits


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a case. ``cites`` are source keys of that case; ``name`` is what tells the
    number from others in its panel: the case's short name or the population's; ``qualifier`` is a
    word of the source before the number, a key of ``QUALIFIERS``, or ""."""

    case: str
    name: str
    number: float
    unit: str
    as_of: int | None
    cites: tuple[str, ...]
    note: str = ""
    qualifier: str = ""

    @property
    def shown(self) -> str:
        return self.qualified(number_words(self.number, self.unit))

    def qualified(self, number: str) -> str:
        """The number with the word that the source has before it."""
        return QUALIFIERS[self.qualifier].format(number) if self.qualifier else number

    @property
    def year(self) -> str:
        return str(self.as_of) if self.as_of else said(UNDATED)

    @property
    def words(self) -> str:
        """The whole value in words: "Lindsay: 37%, 2023"; a note follows in parentheses."""
        value = f"{self.name}: {self.shown}, {self.year}"
        return f"{value} ({self.note})" if self.note else value


QUALIFIERS: Names[str] = Names(
    {
        "about": mark("about {0}"),
        "more than": mark("more than {0}"),
        "over": mark("over {0}"),
        "nearly": mark("nearly {0}"),
    }
)
NO_SHARE: Names[str] = Names(
    {
        "district-wide": mark("no district-wide share in our sources"),
        "school-wide": mark("no school-wide share in our sources"),
        "network-wide": mark("no network-wide share in our sources"),
        "program-wide": mark("no program-wide share in our sources"),
    }
)


@dataclass(frozen=True, slots=True)
class Gap:
    """A number of a whole school or district that no source states, while ``findings`` findings
    tell something: of one of its schools, of another year. ``block`` is the key under which they
    stand, ``name`` what tells the gap from others in its panel, ``whole`` "district-wide"."""

    case: str
    name: str
    block: str
    whole: str
    findings: int

    @property
    def words(self) -> str:
        """The gap in words that follow its name."""
        words = NO_SHARE.get(self.whole, self.whole)
        return f"{words}; {counted(self.findings, 'finding')}"


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """The axis on which the bars of a panel stand: from ``least`` to ``most``, in equal steps or,
    where ``tenfold``, with the same length for every tenfold (a logarithmic scale)."""

    least: float
    most: float
    tenfold: bool = False

    def part(self, number: float) -> float:
        """Where a number stands, from 0 at ``least`` to 1 at ``most``."""
        if self.most <= self.least:
            return 0.0
        if self.tenfold:
            whole = math.log10(self.most / self.least)
            return max(0.0, math.log10(max(number, self.least) / self.least) / whole)
        return (number - self.least) / (self.most - self.least)

    @property
    def marks(self) -> tuple[float, ...]:
        """The powers of ten inside a logarithmic axis; none on one of equal steps."""
        if not self.tenfold:
            return ()
        powers = (10.0**power for power in range(-3, 13))
        return tuple(power for power in powers if self.least < power < self.most)


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several small pictures of one kind: a title and its values, all of one unit.

    ``missing`` are the short names of cases of which nothing is told, ``gaps`` those of which no
    number for the whole is. Raises ``BugError`` when values are of another unit.
    """

    key: str
    title: str
    unit: str
    values: tuple[Value, ...]
    missing: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()

    def __post_init__(self) -> None:
        if any(value.unit != self.unit for value in self.values):
            raise BugError(f"the panel {self.key} mixes units")

    @property
    def newest(self) -> Value | None:
        """The value of the latest year, undated ones last."""
        return max(self.values, key=lambda value: value.as_of or 0, default=None)

    @property
    def dated(self) -> tuple[Value, ...]:
        """The values that state a year, in order of years."""
        found = (value for value in self.values if value.as_of)
        return tuple(sorted(found, key=lambda value: value.as_of or 0))

    @property
    def undated(self) -> tuple[Value, ...]:
        return tuple(value for value in self.values if not value.as_of)

    @property
    def years_note(self) -> str:
        """Says that years differ, so that nobody compares them unawares; "" where they do not."""
        years = sorted({value.as_of for value in self.values if value.as_of})
        undated = len(self.undated)
        if len(self.values) < 2 or (len(years) == 1 and not undated):
            return ""
        if not years:
            return said("None of them states a year.")
        span = str(years[0])
        if len(years) > 1:
            span = said("{first} to {last}").format(first=years[0], last=years[-1])
        if undated:
            words = said("Years differ: {span}; {undated} without a year.")
            return words.format(span=span, undated=undated)
        return said("Years differ: {span}.").format(span=span)


@dataclass(frozen=True, slots=True)
class SmallMultiples:
    """Panels side by side, all on the axis of their one measure. ``panel_head`` says what a panel
    is (case, population), ``value_head`` what the name of a value is; "" where it is the
    panel's."""

    title: str
    about: str
    panel_head: str
    value_head: str
    panels: tuple[Panel, ...]

    @property
    def axis(self) -> ValueAxis:
        """One measure, one scale: the axis of every panel, so that of two bars the longer is the
        larger number. Where the largest number of one panel is more than ``HUGELY`` times that of
        another, equal steps would leave nothing to see of the small one: the axis is
        logarithmic."""
        numbers = [value.number for panel in self.panels for value in panel.values]
        unit = next((panel.unit for panel in self.panels), None)
        least, most = axis_scale(numbers, unit)
        tops = [
            max(value.number for value in panel.values) for panel in self.panels if panel.values
        ]
        positive = [number for number in numbers if number > 0]
        full = (unit or "").startswith("percent")
        if full or not positive or least < 0 or max(tops) <= HUGELY * max(min(tops), 1.0):
            return ValueAxis(least, most)
        return ValueAxis(10.0 ** (math.ceil(math.log10(min(positive))) - 1), most, tenfold=True)

    @property
    def table(self) -> ChartTable:
        head = (said("Value"), said("Year"), said("Note"), said("Sources"))
        rows = [
            (*self._names(panel, v.name), v.shown, v.year, v.note, ", ".join(v.cites))
            for panel in self.panels
            for v in panel.values
        ]
        rows += [
            (*self._names(panel, name), said("not documented"), "", "", "")
            for panel in self.panels
            for name in panel.missing
        ]
        rows += [
            (*self._names(panel, gap.name), gap.words, "", "", "")
            for panel in self.panels
            for gap in panel.gaps
        ]
        return ChartTable(self.title, (*self._names_head, *head), tuple(rows))

    @property
    def _names_head(self) -> tuple[str, ...]:
        return (self.panel_head, self.value_head) if self.value_head else (self.panel_head,)

    def _names(self, panel: Panel, name: str) -> tuple[str, ...]:
        return (panel.title, name) if self.value_head else (panel.title,)


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """An outcome in numbers: before and after, or one of them. ``caveat`` belongs on its face."""

    case: str
    name: str
    metric: str
    before: float | None
    after: float | None
    unit: str | None
    period: str
    caveat: str
    cites: tuple[str, ...]

    @property
    def paired(self) -> bool:
        return self.before is not None and self.after is not None

    @property
    def words(self) -> str:
        """The outcome in words with its period and caveat."""
        ends = (self.before, self.after)
        told = [number_words(end, self.unit) for end in ends if end is not None]
        words = told[0]
        if len(told) > 1:
            words = said("{first} to {last}").format(first=told[0], last=told[-1])
        if self.after is None:
            words = said("{0} before").format(words)
        parts = [f"{self.name}, {self.metric}: {words}", self.period, self.caveat]
        return "; ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class OutcomeAxis:
    """Outcomes that may stand on one axis: of one measure and one unit, by the sources' words.

    Raises ``BugError`` when they are not.
    """

    measure: str
    unit: str | None
    dumbbells: tuple[Dumbbell, ...]

    def __post_init__(self) -> None:
        measures = {measure_key(bell.metric) for bell in self.dumbbells}
        units = {bell.unit for bell in self.dumbbells}
        if measures != {measure_key(self.measure)} or units != {self.unit}:
            raise BugError(f"the axis of {self.measure} mixes measures or units")
        if self.unit is None and len(self.dumbbells) > 1:
            raise BugError(f"the axis of {self.measure} has numbers of no known unit")

    @property
    def paired(self) -> bool:
        """Whether any outcome on it has both a before and an after."""
        return any(bell.paired for bell in self.dumbbells)

    @property
    def scale(self) -> tuple[float, float]:
        ends = (end for bell in self.dumbbells for end in (bell.before, bell.after))
        return axis_scale((end for end in ends if end is not None), self.unit)


@dataclass(frozen=True, slots=True)
class WrittenOutcome:
    """An outcome that no axis can hold, in the pack's words."""

    case: str
    name: str
    metric: str
    before: str
    after: str
    unit: str | None
    period: str
    caveat: str
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeChart:
    """Outcomes of cases: axes with a pair first, and those without numbers as text."""

    title: str
    about: str
    axes: tuple[OutcomeAxis, ...]
    written: tuple[WrittenOutcome, ...]

    @property
    def table(self) -> ChartTable:
        head = (
            said("Measure"),
            said("Case"),
            said("Before"),
            said("After"),
            said("Unit"),
            said("Period"),
            said("Caveat"),
            said("Sources"),
        )
        rows = [
            (
                bell.metric,
                bell.name,
                "" if bell.before is None else number_words(bell.before),
                "" if bell.after is None else number_words(bell.after),
                bell.unit or "",
                bell.period,
                bell.caveat,
                ", ".join(bell.cites),
            )
            for axis in self.axes
            for bell in axis.dumbbells
        ]
        rows += [
            (
                o.metric,
                o.name,
                o.before,
                o.after,
                o.unit or "",
                o.period,
                o.caveat,
                ", ".join(o.cites),
            )
            for o in self.written
        ]
        return ChartTable(self.title, head, tuple(rows))


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the timeline. ``dimension`` is "" where the pack names none; ``group`` is the
    dimension's group, which has a colour; ``dimension_short`` fits a label, "" without one."""

    case: str
    name: str
    year: int
    event: str
    dimension: str
    dimension_name: str
    group: str
    cites: tuple[str, ...]
    dimension_short: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A line of the timeline: a case or a dimension, its events in order of years."""

    key: str
    name: str
    group: str
    marks: tuple[Mark, ...]


class TimelineAxis(StrEnum):
    """What a lane is."""

    CASES = "cases"
    DIMENSIONS = "dimensions"


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events of all cases on one scale of years."""

    title: str
    about: str
    axis: TimelineAxis
    lanes: tuple[Lane, ...]

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year; None without events."""
        found = [mark.year for lane in self.lanes for mark in lane.marks]
        return (min(found), max(found)) if found else None

    @property
    def table(self) -> ChartTable:
        rows = tuple(
            (str(m.year), m.name, m.dimension_name, m.event, ", ".join(m.cites))
            for lane in self.lanes
            for m in lane.marks
        )
        return ChartTable(
            self.title,
            (said("Year"), said("Case"), said("Dimension"), said("Event"), said("Sources")),
            rows,
        )


class CoverageAxis(StrEnum):
    DIMENSIONS = "dimensions"
    POPULATIONS = "populations"


@dataclass(frozen=True, slots=True)
class CoverageColumn:
    key: str
    name: str
    short_name: str
    group: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """``counts``: findings under each column, in the order of columns; 0 is a gap of ours."""

    case: str
    name: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class CoverageMap:
    """How many findings the library holds for each case and column."""

    title: str
    about: str
    axis: CoverageAxis
    columns: tuple[CoverageColumn, ...]
    rows: tuple[CoverageRow, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """The sum of each column."""
        return tuple(sum(row.counts[at] for row in self.rows) for at in range(len(self.columns)))

    @property
    def most(self) -> int:
        """The largest count, the dark end of the shading."""
        return max((count for row in self.rows for count in row.counts), default=0)

    def words(self, row: CoverageRow, column: int) -> str:
        """A cell in words: "Lindsay, Grading: 3 findings"."""
        found = row.counts[column]
        words = counted(found, "finding") if found else said("no finding in our library")
        return f"{row.name}, {self.columns[column].short_name}: {words}"

    @property
    def table(self) -> ChartTable:
        head = (said("Case"), *(column.short_name for column in self.columns))
        rows = ((row.name, *(str(count) for count in row.counts)) for row in self.rows)
        return ChartTable(self.title, head, tuple(rows))


def measure_key(metric: str) -> str:
    """What makes two measures one: the same words, whatever their capitals and spaces."""
    return " ".join(metric.casefold().split())


def axis_scale(numbers: Iterable[float], unit: str | None) -> tuple[float, float]:
    """The ends of an axis for ``numbers``: percentages and percentiles from 0 to 100, anything
    else from 0 to the largest; further where a number lies beyond."""
    found = [*numbers, 0.0]
    full = (unit or "").startswith("percent")
    return (min(found), max([*found, 100.0] if full else found))

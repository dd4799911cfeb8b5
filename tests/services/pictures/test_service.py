"""Pictures of all cases: every number is the pack's, no axis mixes units or measures."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from casestudies import assets
from casestudies.errors import BugError
from casestudies.model.case import Event, Figure, Outcome
from casestudies.model.charts import (
    UNDATED,
    ChartTable,
    CoverageAxis,
    Dumbbell,
    Gap,
    Lane,
    Mark,
    OutcomeAxis,
    Panel,
    Value,
    ValueAxis,
    number_words,
)
from casestudies.model.content import PackContent
from casestudies.services.compare.practice_codes import findings_about
from casestudies.services.pictures.figures import enrollments, newest_enrollment
from casestudies.services.pictures.service import SHARE_UNIT, ChartingService
from tests.project import read_yaml
from tests.services.pack_values import PackValues

ENROLLMENT = re.compile(r"enrollment( \((about|more than|over|nearly)(, [^;)]*)?\))?")
Dossiers = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def library(core_content: PackContent) -> PackValues:
    return PackValues(core_content)


@pytest.fixture(scope="module")
def charts(library: PackValues) -> ChartingService:
    return ChartingService(library)


@pytest.fixture(scope="module")
def dossiers() -> Dossiers:
    """The cases as their YAML says them."""
    folder = assets.core_pack() / "cases"
    found = [read_yaml(path) for path in sorted(folder.glob("*.yaml"))]
    return {case["slug"]: case for case in found}


def every_chart(charts: ChartingService) -> list[Any]:
    return [
        charts.enrollment(),
        charts.shares(),
        charts.shares_by_case(),
        charts.outcomes(),
        charts.timeline(),
        charts.timeline_by_dimension(),
        charts.coverage(),
        charts.coverage(axis=CoverageAxis.POPULATIONS),
    ]


def holders(value: object) -> Iterator[object]:
    """Every value inside a chart that holds a number itself."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [getattr(value, field.name) for field in dataclasses.fields(value)]
        if any(isinstance(found, int | float) for found in fields):
            yield value
        for found in fields:
            yield from holders(found)
    elif isinstance(value, tuple):
        if any(isinstance(found, int | float) for found in value):
            yield value
        for found in value:
            yield from holders(found)


def cites(entry: dict[str, Any]) -> tuple[str, ...]:
    return tuple(entry["cites"])


def number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


# --- every number --------------------------------------------------------------------------


def test_every_number_of_every_chart_is_in_the_pack(
    charts: ChartingService, dossiers: Dossiers
) -> None:
    """Walks all values that hold numbers; each has to be an entry of the YAML, and each entry
    that is a number has to be there as often as in the YAML."""
    assert len(dossiers) == 49
    kinds = (Value, Dumbbell, Mark, Gap, tuple)
    found = [holder for chart in every_chart(charts) for holder in holders(chart)]
    assert {type(holder) for holder in found} == set(kinds)  # so that no number is left out

    values = Counter(
        (v.case, v.number, v.as_of, v.cites, v.unit) for v in found if isinstance(v, Value)
    )
    expected: Counter[tuple[object, ...]] = Counter()
    for slug, case in dossiers.items():
        for entry in case["figures"]:
            if ENROLLMENT.fullmatch(entry["metric"]):
                expected[(slug, entry["value"], entry["as_of"], cites(entry), "students")] += 1
        for block in (case.get("populations") or {}).values():
            if share := block.get("share"):
                key = (slug, share["percent"], share["as_of"], cites(share), SHARE_UNIT)
                expected[key] += 2  # by population and by case
    assert values == expected

    bells = Counter(
        (b.case, b.metric, b.before, b.after, b.unit, b.cites)
        for b in found
        if isinstance(b, Dumbbell)
    )
    outcomes: Counter[tuple[object, ...]] = Counter()
    for slug, case in dossiers.items():
        for entry in case.get("outcomes") or ():
            ends = (entry.get("before"), entry.get("after"))
            if any(isinstance(end, str) for end in ends) or ends == (None, None):
                continue
            key = (slug, entry["metric"], *map(number, ends), entry.get("unit"), cites(entry))
            outcomes[key] += 1
    assert bells == outcomes

    marks = Counter((m.case, m.year, m.event, m.cites) for m in found if isinstance(m, Mark))
    events: Counter[tuple[object, ...]] = Counter()
    for slug, case in dossiers.items():
        for entry in case.get("timeline") or ():
            events[(slug, entry["year"], entry["event"], cites(entry))] += 2
    assert marks == events


def test_every_number_of_the_coverage_map_is_counted_in_the_pack(
    charts: ChartingService, dossiers: Dossiers
) -> None:
    by_dimension = charts.coverage()
    assert len(by_dimension.rows) == 49
    assert [column.group for column in by_dimension.columns].count("learning") == 5
    for row in by_dimension.rows:
        blocks = dossiers[row.case]["dimensions"]
        keys = [column.key for column in by_dimension.columns]
        assert list(row.counts) == [len(blocks.get(k, {}).get("findings") or ()) for k in keys]
        assert row.total == sum(row.counts)
    by_population = charts.coverage(axis=CoverageAxis.POPULATIONS)
    for row in by_population.rows:
        case = dossiers[row.case]
        own = case.get("populations") or {}
        blocks = [*case["dimensions"].items(), *own.items()]
        for column, count in zip(by_population.columns, row.counts, strict=True):
            assert count == sum(
                key == column.key or column.key in (finding.get("populations") or ())
                for key, block in blocks
                for finding in block.get("findings") or ()
            )
    assert sum(by_dimension.totals) == sum(row.total for row in by_dimension.rows)
    assert by_dimension.most == max(max(row.counts) for row in by_dimension.rows)
    assert "our coverage" in by_dimension.about
    assert "not a measure of a school's work" in by_dimension.about


def test_every_number_in_words_is_the_number(charts: ChartingService) -> None:
    for chart in every_chart(charts):
        for holder in holders(chart):
            if isinstance(holder, Value):
                (digits,) = re.findall(r"[\d,]+(?:\.\d+)?", holder.shown)
                assert float(digits.replace(",", "")) == holder.number
                assert holder.year == (str(holder.as_of) if holder.as_of else UNDATED)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (3976.0, "students", "3,976 students"),
        (72.68, "percent", "72.68%"),
        (0.2, SHARE_UNIT, "0.2%"),
        (2_800_000.0, "dollars", "2,800,000 dollars"),
        (28, "percentile", "percentile 28"),
        (12837.5, None, "12,837.5"),
    ],
)
def test_numbers_in_words(value: float, unit: str | None, words: str) -> None:
    assert number_words(value, unit) == words


# --- units and years -----------------------------------------------------------------------


def test_no_chart_mixes_units_or_measures(charts: ChartingService, library: PackValues) -> None:
    for chart in (charts.enrollment(), charts.shares(), charts.shares_by_case()):
        for panel in chart.panels:
            assert {value.unit for value in panel.values} <= {panel.unit}
    outcomes = charts.outcomes()
    seen = set()
    for axis in outcomes.axes:
        assert {bell.unit for bell in axis.dumbbells} == {axis.unit}
        assert {" ".join(bell.metric.lower().split()) for bell in axis.dumbbells} == {
            " ".join(axis.measure.lower().split())
        }
        assert axis.unit
        key = (axis.measure.lower(), axis.unit)
        assert key not in seen
        seen.add(key)
    total = sum(len(case.outcomes) for case in library.cases())
    assert sum(len(axis.dumbbells) for axis in outcomes.axes) + len(outcomes.written) == total


def test_a_chart_that_would_mix_units_cannot_be_made() -> None:
    student = Value("a", "A", 1.0, "students", None, ())
    with pytest.raises(BugError, match="mixes units"):
        Panel("x", "X", "percent", (student,))
    bell = Dumbbell("a", "A", "rate", 1.0, 2.0, "percent", "", "", ())
    other = dataclasses.replace(bell, unit="dollars")
    with pytest.raises(BugError, match="mixes"):
        OutcomeAxis("rate", "percent", (bell, other))
    with pytest.raises(BugError, match="mixes"):
        OutcomeAxis("rate", "percent", (bell, dataclasses.replace(bell, metric="another")))
    bare = dataclasses.replace(bell, unit=None)
    with pytest.raises(BugError, match="no known unit"):
        OutcomeAxis("rate", None, (bare, bare))


def with_outcomes(library: PackValues, *outcomes: Outcome) -> ChartingService:
    case = dataclasses.replace(library.cases(["lindsay"])[0], outcomes=outcomes)
    return ChartingService(PackValues(dataclasses.replace(library.content, cases=(case,))))


def test_numbers_without_a_unit_stand_alone(library: PackValues) -> None:
    outcome = Outcome("credits", 3, 5, None, None, None, ("S1",))
    chart = with_outcomes(library, outcome, outcome).outcomes()
    assert [len(axis.dumbbells) for axis in chart.axes] == [1, 1]


def test_what_is_no_number_is_text(library: PackValues) -> None:
    chart = with_outcomes(
        library,
        Outcome("a", 5, "about 9", "percent", None, "x", ("S1",)),
        Outcome("b", None, None, None, None, None, ("S1",)),
        Outcome("c", 10, None, "percent", "2011", None, ("S1",)),
        Outcome("d", 2, 1, "percent", None, "careful", ("S1",)),
    ).outcomes()
    assert [(o.metric, o.before, o.after) for o in chart.written] == [
        ("a", "5", "about 9"),
        ("b", "", ""),
    ]
    assert [axis.measure for axis in chart.axes] == ["d", "c"]
    assert [axis.paired for axis in chart.axes] == [True, False]
    assert chart.axes[0].dumbbells[0].words == "Lindsay, d: 2% to 1%; careful"
    assert chart.axes[1].dumbbells[0].words == "Lindsay, c: 10% before; 2011"


def test_caveats_stay_with_their_numbers(charts: ChartingService) -> None:
    axis = next(axis for axis in charts.outcomes(["rsu18-messalonskee"]).axes if axis.paired)
    (bell,) = axis.dumbbells
    assert bell.words.endswith(
        "Graduation rate: 94% to 85%; 2017 to a recent year not shown; "
        "two different sources; the first is the district's own"
    )


def test_scales_hold_all_numbers_and_percentages_the_whole(charts: ChartingService) -> None:
    assert charts.shares().axis == ValueAxis(0.0, 100.0)
    for axis in charts.outcomes().axes:
        low, high = axis.scale
        for bell in axis.dumbbells:
            for end in (bell.before, bell.after):
                assert end is None or low <= end <= high
    assert charts.enrollment(["lindsay"]).axis == ValueAxis(0.0, 4200.0)


def test_one_measure_has_one_scale(charts: ChartingService) -> None:
    pairs = (("chugach", "northern-cass"), ("lindsay", "bdea"), ("charleston-county", "chugach"))
    for slugs in pairs:
        chart = charts.enrollment(slugs)
        bars = [
            (value.number, chart.axis.part(value.number))
            for p in chart.panels
            for value in p.values
        ]
        for number, part in bars:
            assert 0 <= part <= 1
            assert all(longer > part for other, longer in bars if other > number)
    chart = charts.enrollment(pairs[-1])
    assert chart.axis.tenfold
    assert chart.axis.part(1000) - chart.axis.part(100) == pytest.approx(
        chart.axis.part(10_000) - chart.axis.part(1000)
    )
    assert not charts.enrollment(pairs[0]).axis.tenfold


def test_a_gap_with_findings_says_so_and_names_their_block(
    charts: ChartingService, library: PackValues
) -> None:
    cases = {case.slug: case for case in library.cases()}
    for chart in (charts.shares(), charts.shares_by_case()):
        gaps = [gap for panel in chart.panels for gap in panel.gaps]
        assert gaps
        for gap in gaps:
            about = list(findings_about(cases[gap.case], gap.block))
            block = cases[gap.case].population(gap.block)
            assert block is None or block.share is None
            assert len(about) == gap.findings > 0
            assert f"no {cases[gap.case].kind}-wide share in our sources" in gap.words
        told = {(gap.words) for gap in gaps}
        assert told <= {cell for row in chart.table.rows for cell in row}


def test_years_are_never_mixed_silently(charts: ChartingService) -> None:
    for chart in (charts.enrollment(), charts.shares(), charts.shares_by_case()):
        for panel in chart.panels:
            years = {value.as_of for value in panel.values}
            if len(years) > 1 or (None in years and len(panel.values) > 1):
                assert panel.years_note
            for value in panel.values:
                assert value.year in value.words
    learners = next(p for p in charts.shares().panels if p.key == "english-learners")
    assert learners.years_note == "Years differ: 2013 to 2023; 5 without a year."
    assert len(learners.values) + len(learners.missing) + len(learners.gaps) == 49
    one = Panel("x", "X", "students", (Value("a", "A", 1.0, "students", None, ()),) * 2)
    assert one.years_note == "None of them states a year."


def test_enrollment_takes_one_measure_with_the_sources_word_before_it(
    charts: ChartingService, library: PackValues
) -> None:
    (panel,) = charts.enrollment(["lindsay"]).panels
    assert [value.words for value in panel.dated] == [
        "Lindsay: 4,074 students, 2012",
        "Lindsay: 4,200 students, 2016",
        "Lindsay: 3,976 students, 2023",
        "Lindsay: about 4,200 students, 2023 (from a fall 2023 visit)",
    ]
    assert panel.newest is not None
    assert panel.newest.number == 3976
    (charleston,) = charts.enrollment(["charleston-county"]).panels
    assert [value.words for value in charleston.undated] == [
        "Charleston County: more than 50,000 students, year not stated"
    ]
    parker = library.cases(["parker-charter"])[0]
    assert all("cap" not in found.figure.metric for found in enrollments(parker))
    assert newest_enrollment(library.cases(["epic-north"])[0]) is None
    ace = newest_enrollment(library.cases(["ace-leadership"])[0])
    assert ace is not None
    assert ace.figure == Figure("enrollment", 300.0, None, ace.figure.cites)


# --- timeline ------------------------------------------------------------------------------


def test_the_timeline_is_one_scale_in_order(charts: ChartingService, library: PackValues) -> None:
    by_case, by_dimension = charts.timeline(), charts.timeline_by_dimension()
    assert by_case.years == by_dimension.years
    assert [lane.key for lane in by_case.lanes] == [case.slug for case in library.cases()]
    for lane in (*by_case.lanes, *by_dimension.lanes):
        assert [mark.year for mark in lane.marks] == sorted(mark.year for mark in lane.marks)
    for lane in by_dimension.lanes:
        assert {mark.dimension for mark in lane.marks} == {lane.key}
    assert by_dimension.lanes[-1].name == "No dimension named"
    assert charts.timeline([]).years is None


def test_an_event_of_an_unknown_dimension_is_shown_without_one(library: PackValues) -> None:
    event = Event(2001, "Something.", "no-such-dimension", ("S1",))
    case = dataclasses.replace(library.cases(["lindsay"])[0], timeline=(event,))
    charts = ChartingService(PackValues(dataclasses.replace(library.content, cases=(case,))))
    (lane,) = charts.timeline_by_dimension().lanes
    assert lane == Lane("", "No dimension named", "", lane.marks)
    assert lane.marks[0].event == "Something."


# --- tables --------------------------------------------------------------------------------


def test_every_picture_has_its_table(charts: ChartingService) -> None:
    for chart in every_chart(charts):
        table = chart.table
        assert isinstance(table, ChartTable)
        assert table.caption == chart.title
        assert len(set(table.head)) == len(table.head)
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.head)}
        assert chart.about.endswith(".")


def test_tables_hold_every_value_once(charts: ChartingService) -> None:
    shares = charts.shares()
    held = sum(len(p.values) + len(p.missing) + len(p.gaps) for p in shares.panels)
    assert len(shares.table.rows) == held
    assert ("English learners", "Lindsay", "37%", "2023", "", "S51") in shares.table.rows
    outcomes = charts.outcomes()
    held = sum(len(axis.dumbbells) for axis in outcomes.axes) + len(outcomes.written)
    assert len(outcomes.table.rows) == held
    assert charts.coverage().table.head[:2] == ("Case", "Vision")
    assert charts.enrollment(["lindsay"]).table.head[0] == "Case"
    assert charts.coverage().words(charts.coverage(["lindsay"]).rows[0], 6) == (
        "Lindsay, Grading: 3 findings"
    )
    gap = charts.coverage(["sanborn"])
    assert gap.words(gap.rows[0], 11) == "Sanborn, Technology: no finding in our library"

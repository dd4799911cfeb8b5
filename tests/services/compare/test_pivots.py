"""Every pair of axes against hand-checked cells, order, hiding, pinning, and moving by key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.errors import KnownError
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import PAIRS, Axis, Cell, Comparison, ComparisonSpec
from casestudies.services.compare.as_json import as_json
from casestudies.services.compare.as_text import render
from casestudies.services.compare.report import readable, report_of
from casestudies.services.compare.view_changes import (
    can_hide,
    hidden,
    moved,
    of_others,
    pinned,
    unhidden,
    with_cases,
    with_columns,
    with_rows,
)

FOUR = ("lindsay", "chugach", "pittsfield", "bdea")
EIGHT = (*FOUR, "westminster", "juab", "sanborn", "vlacs")


def at(comparison: Comparison, row: str, column: str) -> Cell:
    found = comparison.row(row)
    assert found is not None
    return found.cells[[head.key for head in comparison.columns].index(column)]


def ids(cell: Cell) -> list[str]:
    return [item.finding.id for item in cell.findings]


@pytest.fixture
def services(asked):
    """The real services; nothing here changes what is stored."""
    return asked


@pytest.fixture
def compare(services):
    return services.comparing.compare


def test_practices_by_cases_tick_what_findings_carry_wherever_they_stand(compare, services):
    comparison = compare(ComparisonSpec(FOUR, rows=Axis.PRACTICES))
    assert len(comparison.rows) == 175
    assert comparison.rows[0].band == "Shared vision and graduate profile"
    cell = at(comparison, "restorative-discipline", "pittsfield")
    assert (cell.state, cell.headline, len(cell.findings)) == (CellState.DOCUMENTED, "", 4)
    assert at(comparison, "restorative-discipline", "lindsay").state is CellState.NOT_DOCUMENTED
    for row in comparison.rows:
        for cell, column in zip(row.cells, comparison.columns, strict=True):
            case = services.library.case(column.key)
            carrying = [f.id for _, f in case.findings() if row.key in f.practices]
            assert ids(cell) == carrying
            assert (cell.case, cell.row, cell.column) == (case.slug, row.key, case.slug)


def test_every_state_has_its_tick(compare):
    spec = ComparisonSpec(("westminster", "lake-county-florida"), rows=Axis.PRACTICES)
    comparison = compare(spec)
    absent = at(comparison, "graduation-on-competencies", "westminster")
    assert CellState.ABSENT in {CellState(f.finding.state) for f in absent.findings}
    states = {cell.state for row in comparison.rows for cell in row.cells}
    assert {CellState.DOCUMENTED, CellState.ENDED, CellState.NOT_DOCUMENTED} <= states


def test_practices_filter_by_dimension(compare):
    comparison = compare(ComparisonSpec(FOUR, rows=Axis.PRACTICES, dimension="grading"))
    assert len(comparison.rows) == 13
    assert {row.band for row in comparison.rows} == {"Grading and reporting"}
    assert comparison.title.endswith("by practice, in Grading and reporting")


def test_dimensions_by_populations_within_one_case(compare):
    spec = ComparisonSpec(FOUR, columns=Axis.POPULATIONS, case="lindsay")
    comparison = compare(spec)
    assert (len(comparison.rows), len(comparison.columns)) == (16, 16)
    assert [brief.slug for brief in comparison.cases] == ["lindsay"]
    assert comparison.title == "Lindsay by design dimension and student population"
    supports = at(comparison, "supports", "english-learners")
    assert ids(supports) == ["supports-2", "supports-3", "supports-8"]
    assert ids(at(comparison, "instruction", "english-learners")) == [
        "instruction-7",
        "instruction-8",
    ]
    assert at(comparison, "grading", "english-learners").state is CellState.NOT_DOCUMENTED
    assert comparison.differences is None
    shorter = compare(ComparisonSpec(FOUR, columns=Axis.POPULATIONS, hide_empty=True))
    assert (len(shorter.rows), len(shorter.columns)) == (4, 5)
    assert (shorter.hidden_rows, shorter.hidden_columns) == (12, 11)


def test_practices_by_populations_within_one_case(compare, services):
    spec = ComparisonSpec(("bdea",), rows=Axis.PRACTICES, columns=Axis.POPULATIONS)
    comparison = compare(spec)
    case = services.library.case("bdea")
    for row in comparison.rows:
        for cell, column in zip(row.cells, comparison.columns, strict=True):
            assert ids(cell) == [
                finding.id
                for origin, finding in case.findings()
                if row.key in finding.practices
                and (origin == column.key or column.key in finding.populations)
            ]


@pytest.mark.parametrize("pair", sorted(map(sorted, PAIRS)))
def test_a_transposed_comparison_holds_the_same_cells(compare, pair):
    upright = compare(ComparisonSpec(FOUR, rows=Axis(pair[0]), columns=Axis(pair[1])))
    turned = compare(upright.spec.transposed)
    assert [row.key for row in turned.rows] == [head.key for head in upright.columns]
    assert [head.key for head in turned.columns] == [row.key for row in upright.rows]
    for row in upright.rows:
        for cell in row.cells:
            other = at(turned, cell.column, cell.row)
            assert (other.case, ids(other), other.headline) == (cell.case, ids(cell), cell.headline)
            assert (other.row, other.column) == (cell.column, cell.row)
    assert turned.sources == upright.sources


def test_a_turned_comparison_tells_and_hides_the_same(compare):
    spec = ComparisonSpec(FOUR, population="english-learners", hide_empty=True)
    upright, turned = compare(spec), compare(spec.transposed)
    assert (upright.hidden_rows, upright.hidden_columns) == (13, 0)
    assert (turned.hidden_rows, turned.hidden_columns) == (0, 13)
    assert upright.differences == turned.differences


def test_axes_that_cannot_meet_are_refused(compare):
    for rows, columns in ((Axis.DIMENSIONS, Axis.PRACTICES), (Axis.CASES, Axis.CASES)):
        with pytest.raises(KnownError, match="cannot be set against each other"):
            compare(ComparisonSpec(FOUR, rows=rows, columns=columns))
    with pytest.raises(KnownError, match="Within one case the filter is the case"):
        compare(ComparisonSpec(FOUR, columns=Axis.POPULATIONS, population="girls"))
    with pytest.raises(KnownError, match="neither rows nor columns"):
        compare(ComparisonSpec(FOUR, case="lindsay"))


@pytest.mark.parametrize("rows", list(Axis))
@pytest.mark.parametrize("columns", list(Axis))
def test_choosing_axes_always_gives_a_comparison(compare, rows, columns):
    spec = with_columns(with_rows(ComparisonSpec(FOUR, population="girls"), rows), columns)
    assert spec.columns is columns
    assert spec.axes in PAIRS
    assert compare(spec).rows


def test_only_what_differs_says_why_in_each_cell(compare):
    spec = ComparisonSpec(("lindsay", "sanborn"), rows=Axis.PRACTICES, differing=True, gaps=True)
    comparison = compare(spec)
    row = comparison.row("no-letter-grades")
    assert row is not None
    assert [cell.note for cell in row.cells] == ["", ""]  # the marks say it
    assert comparison.differences is not None
    reason = comparison.differences.row("no-letter-grades")
    assert reason is not None
    assert reason.reason == "Lindsay: documented; Sanborn: not documented"
    assert all(any(cell.findings for cell in row.cells) for row in comparison.rows)
    dimensions = compare(ComparisonSpec(("lindsay", "sanborn"), differing=True))
    told = dimensions.differences
    assert told is not None
    assert [row.key for row in dimensions.rows] == list(told.ranked())
    assert {row.key for row in dimensions.rows} == set(told.differing)
    for row in dimensions.rows:
        found = told.row(row.key)
        assert found is not None
        assert [cell.note for cell in row.cells] == [side.words for side in found.sides]
    plain = compare(ComparisonSpec(("lindsay", "sanborn")))
    assert not any(cell.note for row in plain.rows for cell in row.cells)


def test_rows_move_within_their_bands_and_anywhere_without(compare, services):
    vocabulary = services.library.vocabulary()

    def keys(spec: ComparisonSpec) -> list[str]:
        return [row.key for row in compare(spec).rows]

    spec = ComparisonSpec(FOUR)
    shown = keys(spec)
    spec = moved(spec, Axis.DIMENSIONS, "agency", 0, shown, vocabulary)
    assert keys(spec)[:4] == ["agency", "vision", "culture", "competencies"]
    far = moved(spec, Axis.DIMENSIONS, "improvement", 0, keys(spec), vocabulary)
    assert keys(far).index("improvement") == 12  # the first of its band
    loose = ComparisonSpec(FOUR, grouped=False)
    loose = moved(loose, Axis.DIMENSIONS, "improvement", 0, keys(loose), vocabulary)
    assert keys(loose)[:2] == ["improvement", "vision"]
    assert {row.band for row in compare(loose).rows} == {""}
    last = moved(loose, Axis.DIMENSIONS, "improvement", 99, keys(loose), vocabulary)
    assert keys(last)[-1] == "improvement"
    cases = moved(spec, Axis.CASES, "bdea", 0, FOUR, vocabulary)
    assert cases.cases == ("bdea", "lindsay", "chugach", "pittsfield")
    turned = spec.transposed
    assert [head.key for head in compare(turned).columns][:2] == ["agency", "vision"]


def test_pinned_rows_stand_first_and_hidden_ones_are_left_out(compare):
    spec = pinned(hidden(ComparisonSpec(FOUR), "vision"), "pace")
    comparison = compare(spec)
    assert (comparison.rows[0].key, comparison.rows[0].band) == ("pace", "Pinned")
    assert comparison.row("vision") is None
    assert comparison.hidden_rows == 1
    assert pinned(spec, "pace").pinned == ()
    first = compare(pinned(ComparisonSpec(FOUR), "bdea"))
    assert [head.key for head in first.columns] == ["bdea", "lindsay", "chugach", "pittsfield"]
    assert first.differences is not None
    within = compare(hidden(ComparisonSpec(FOUR, columns=Axis.POPULATIONS), "girls"))
    assert within.hidden_columns == 1


@pytest.mark.parametrize("pair", sorted(map(sorted, PAIRS)))
@pytest.mark.parametrize("turn", [False, True])
def test_every_pivot_can_be_taken_along(compare, services, pair, turn, tmp_path):
    spec = ComparisonSpec(FOUR, rows=Axis(pair[0]), columns=Axis(pair[1]), hide_empty=True)
    comparison = compare(spec.transposed if turn else spec)
    text = render(comparison, 100)
    assert max(len(line) for line in text.splitlines()) <= 100
    said = as_json(comparison)
    assert [column["key"] for column in said["columns"]] == [c.key for c in comparison.columns]
    assert [cell["column"] for cell in said["rows"][0]["cells"]] == [
        c.key for c in comparison.columns
    ]
    report = report_of(services.exporting, comparison)
    table = report.tables[0]
    assert [head.name for head in table.heads] == [c.name for c in comparison.columns]
    for row, made in zip(comparison.rows, table.rows, strict=True):
        assert made.head.name == row.name
        for cell, exported in zip(row.cells, made.cells, strict=True):
            assert [f.id for f in exported.findings] == ids(cell)
    for form in ("md", "csv", "html"):
        services.exporting.export(report, form, tmp_path / "out")
    whole = (tmp_path / "out.csv").read_text("utf-8-sig")
    for row in comparison.rows:
        for cell in row.cells:
            for item in cell.findings:
                assert item.finding.text.split('"')[0] in whole.replace('""', '"')


def test_a_file_is_turned_where_a_page_could_not_hold_its_columns(compare):
    wide = compare(ComparisonSpec(FOUR, rows=Axis.CASES, columns=Axis.DIMENSIONS))
    turned = readable(wide)
    assert [row.key for row in turned.rows] == [column.key for column in wide.columns]
    assert turned.rows == compare(ComparisonSpec(FOUR)).rows
    assert readable(turned) is turned


def test_eight_cases_are_the_most(compare):
    assert len(compare(ComparisonSpec(EIGHT)).columns) == 8
    with pytest.raises(KnownError, match="2 to 8 cases; 9 were given"):
        compare(ComparisonSpec((*EIGHT, "del-lago-academy")))


def test_the_same_question_gives_the_same_value_until_the_library_is_read_again(compare, services):
    spec = ComparisonSpec(FOUR)
    assert compare(spec) is compare(spec)
    before = compare(spec)
    services.library.forget()
    assert compare(spec) is not before
    assert compare(spec) == before


def test_hidden_cases_are_as_if_not_compared_and_two_always_stay(compare):
    spec = hidden(ComparisonSpec(FOUR), "chugach")
    comparison = compare(spec)
    assert [brief.slug for brief in comparison.cases] == ["lindsay", "pittsfield", "bdea"]
    assert comparison.hidden_cases == ("Chugach",)
    assert comparison.hidden_columns == 0
    assert comparison.rows == compare(ComparisonSpec(comparison.spec.shown_cases)).rows
    assert "Hidden: Chugach." in render(comparison, 120)
    assert as_json(comparison)["hidden_cases"] == ["Chugach"]
    spec = hidden(spec, "bdea")
    assert not can_hide(spec, "lindsay")
    assert hidden(spec, "lindsay") is spec
    assert unhidden(unhidden(spec, "bdea"), "chugach") == ComparisonSpec(FOUR)
    within = compare(replace(spec, columns=Axis.POPULATIONS, case="bdea"))
    assert within.hidden_cases == ()
    assert with_cases(spec, ("lindsay", "bdea", "pittsfield")).hidden == ("bdea",)
    assert with_cases(with_cases(spec, ("lindsay",)), FOUR).hidden == ()


def test_a_case_that_is_gone_is_no_filter():
    within = ComparisonSpec(FOUR, columns=Axis.POPULATIONS, case="bdea")
    assert with_cases(within, FOUR[:3]).case is None
    assert with_cases(within, FOUR[1:]).case == "bdea"


def test_another_comparison_is_looked_at_alike_and_filtered_by_nothing():
    spec = ComparisonSpec(
        FOUR,
        rows=Axis.POPULATIONS,
        dimension="grading",
        hide_empty=True,
        differing=True,
        order=("girls",),
        hidden=("bdea", "girls"),
        pinned=("lindsay", "indigenous"),
        grouped=False,
    )
    others = of_others(spec, ("sanborn", "vlacs"))
    assert others == ComparisonSpec(
        ("sanborn", "vlacs"),
        rows=Axis.POPULATIONS,
        hide_empty=True,
        differing=True,
        order=("girls",),
        grouped=False,
    )


def test_what_sets_cases_apart_is_told_of_the_rows_in_sight(compare):
    vocabulary_rows = [row.key for row in compare(ComparisonSpec(FOUR)).rows]
    few = ComparisonSpec(FOUR)
    for key in vocabulary_rows:
        if key not in ("grading", "pace"):
            few = hidden(few, key)
    told = compare(few).differences
    assert told is not None
    assert {row.key for row in told.rows} == {"grading", "pace"}
    assert "more rows" not in "".join(clause.text for clause in told.head.clauses)
    none = hidden(hidden(few, "grading"), "pace")
    assert compare(none).rows == ()

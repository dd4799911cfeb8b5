"""The cube of cases, dimensions and populations, against hand-checked cells of the real pack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from casestudies.errors import KnownError
from casestudies.model.brief import CaseBrief
from casestudies.model.case import Case, brief_of
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, Cell, Comparison, ComparisonSpec, source_order
from casestudies.model.content import PackContent, PackInfo
from casestudies.model.vocabulary import Vocabulary
from casestudies.services.compare.service import ComparingService, opening

FOUR = ("lindsay", "chugach", "pittsfield", "bdea")


class PackLibrary:
    """The library of one pack straight from its values, for contents that no file holds."""

    def __init__(self, content: PackContent) -> None:
        self.content = content

    def briefs(self) -> Sequence[CaseBrief]:
        return tuple(brief_of(case) for case in self.content.cases)

    def brief(self, slug: str) -> CaseBrief:
        return next(brief for brief in self.briefs() if brief.slug == slug)

    def cases(self, slugs: Sequence[str]) -> Sequence[Case]:
        return tuple(case for case in self.content.cases if case.slug in slugs)

    def vocabulary(self) -> Vocabulary:
        return self.content.vocabulary

    def packs(self) -> Sequence[PackInfo]:
        return (self.content.info,)


@pytest.fixture(scope="module")
def library(core_content: PackContent) -> PackLibrary:
    return PackLibrary(core_content)


def cell_of(comparison: Comparison, row: str, case: str) -> Cell:
    found = comparison.row(row)
    assert found is not None
    return next(cell for cell in found.cells if cell.case == case)


def ids(cell: Cell) -> list[str]:
    return [item.finding.id for item in cell.findings]


def test_rows_are_all_dimensions_in_order_and_columns_stay_in_the_order_given(comparing):
    comparison = comparing.compare(ComparisonSpec(FOUR))
    assert [row.key for row in comparison.rows] == [
        "vision", "culture", "agency", "competencies", "instruction", "assessment", "grading",
        "pace", "supports", "schedule", "beyond", "technology", "leadership", "educators",
        "community", "improvement",
    ]  # fmt: skip
    assert [row.group for row in comparison.rows] == (
        ["purpose"] * 3 + ["learning"] * 5 + ["supports"] * 4 + ["system"] * 4
    )
    assert [brief.slug for brief in comparison.cases] == list(FOUR)
    assert all([cell.case for cell in row.cells] == list(FOUR) for row in comparison.rows)
    assert comparison.this_year == 2026


def test_an_unfiltered_cell_holds_the_whole_dimension_and_its_written_headline(comparing):
    cell = cell_of(comparing.compare(ComparisonSpec(FOUR)), "grading", "chugach")
    assert cell.state is CellState.DOCUMENTED
    assert cell.headline == (
        "No A to F; report cards list levels and targets; 80 percent is the bar for a level"
    )
    assert ids(cell) == ["grading-1", "grading-2", "grading-3", "grading-4", "grading-5"]
    assert {item.origin for item in cell.findings} == {"grading"}
    assert cell.exceptions == ()


def test_a_documented_cell_tells_of_findings_in_other_states(comparing):
    comparison = comparing.compare(ComparisonSpec(FOUR))
    assert cell_of(comparison, "culture", "lindsay").exceptions == ((CellState.DISPUTED, 1),)
    assert cell_of(comparison, "schedule", "bdea").exceptions == ((CellState.ENDED, 1),)


def test_a_population_filter_keeps_the_tagged_findings_of_each_dimension(comparing):
    comparison = comparing.compare(ComparisonSpec(FOUR, population="english-learners"))
    assert ids(cell_of(comparison, "instruction", "lindsay")) == ["instruction-7", "instruction-8"]
    assert ids(cell_of(comparison, "supports", "lindsay")) == [
        "supports-2",
        "supports-3",
        "supports-8",
    ]
    documented = {
        (row.key, cell.case)
        for row in comparison.rows
        for cell in row.cells
        if cell.state is CellState.DOCUMENTED
    }
    assert documented == {
        ("instruction", "lindsay"),
        ("supports", "lindsay"),
        ("technology", "lindsay"),
    }
    assert comparison.filter_name == "English learners"
    assert comparison.title == (
        "Lindsay, Chugach, Pittsfield and Boston Day and Evening by design dimension, "
        "for English learners"
    )


def test_a_filtered_cell_is_headed_by_the_opening_of_its_first_documented_finding(comparing):
    spec = ComparisonSpec(FOUR, population="english-learners")
    comparison = comparing.compare(spec)
    whole = cell_of(comparison, "instruction", "lindsay")
    assert whole.headline == "Two of the six K-8 schools are dual-language schools"
    cell = cell_of(comparison, "technology", "lindsay")
    text = cell.findings[0].finding.text
    assert cell.headline.endswith("…")
    assert len(cell.headline) <= 91
    assert text.startswith(cell.headline.removesuffix("…"))
    assert text[len(cell.headline) - 1] in " ,;:.–—("


def test_population_rows_take_the_populations_own_findings_and_all_tagged_ones(comparing):
    comparison = comparing.compare(ComparisonSpec(FOUR, rows=Axis.POPULATIONS))
    learners = cell_of(comparison, "english-learners", "lindsay")
    assert ids(learners) == [
        "english-learners-1", "english-learners-2", "english-learners-3", "english-learners-4",
        "instruction-7", "instruction-8", "supports-2", "supports-3", "supports-8", "technology-7",
    ]  # fmt: skip
    assert learners.headline.startswith("37 percent of learners in 2023")
    assert learners.share == "37% of students (2023)"
    older = cell_of(comparison, "over-age-under-credited", "bdea")
    assert len(older.findings) == 2 + 6
    assert [item.origin for item in older.findings][2:] == [
        "vision", "vision", "pace", "pace", "pace", "schedule",
    ]  # fmt: skip
    assert len(comparison.rows) == 16
    assert {row.group for row in comparison.rows} == {""}


def test_a_population_block_without_findings_is_fed_by_tagged_ones(comparing):
    comparison = comparing.compare(ComparisonSpec(FOUR, rows=Axis.POPULATIONS))
    cell = cell_of(comparison, "students-with-disabilities", "lindsay")
    assert ids(cell) == ["supports-2", "supports-3", "supports-4", "supports-5"]
    assert cell.headline.startswith("Inclusion is the stated model")


def test_a_finding_tagged_with_the_population_whose_block_it_stands_in_counts_once(comparing):
    spec = ComparisonSpec(("westminster", "lindsay"), rows=Axis.POPULATIONS)
    found = ids(cell_of(comparing.compare(spec), "english-learners", "westminster"))
    assert len(found) == len(set(found))
    assert "english-learners-1" in found


def test_a_finding_of_another_population_block_counts_when_tagged(comparing):
    spec = ComparisonSpec(("flushing-international", "lindsay"), rows=Axis.POPULATIONS)
    cell = cell_of(comparing.compare(spec), "highly-mobile", "flushing-international")
    assert [(item.origin, item.finding.id) for item in cell.findings] == [
        ("newcomers", "newcomers-2")
    ]


def test_a_dimension_filter_keeps_that_dimension_in_population_rows(comparing):
    spec = ComparisonSpec(FOUR, rows=Axis.POPULATIONS, dimension="supports")
    comparison = comparing.compare(spec)
    assert ids(cell_of(comparison, "english-learners", "lindsay")) == [
        "supports-2",
        "supports-3",
        "supports-8",
    ]
    bdea = cell_of(comparison, "students-with-disabilities", "bdea")
    assert ids(bdea) == ["supports-1"]
    assert cell_of(comparison, "low-income", "bdea").state is CellState.NOT_DOCUMENTED
    assert comparison.title.endswith("by student population, in Timely, differentiated support")


def test_findings_about_the_filters_population_that_stand_in_no_dimension_are_counted(comparing):
    slugs = ("lindsay", "westminster", "pittsfield", "flushing-international")
    comparison = comparing.compare(ComparisonSpec(slugs, population="english-learners"))
    assert comparison.outside == {"lindsay": 4, "westminster": 2, "flushing-international": 3}
    assert comparing.compare(ComparisonSpec(slugs)).outside == {}
    by_population = ComparisonSpec(slugs, rows=Axis.POPULATIONS, dimension="supports")
    assert comparing.compare(by_population).outside == {}


def test_every_state_of_a_cell_occurs_in_the_pack(comparing):
    ended = comparing.compare(ComparisonSpec(("lake-county-florida", "lindsay")))
    assert cell_of(ended, "pace", "lake-county-florida").state is CellState.ENDED
    disputed = comparing.compare(ComparisonSpec(("westminster", "lindsay"), rows=Axis.POPULATIONS))
    assert cell_of(disputed, "highly-mobile", "westminster").state is CellState.DISPUTED
    absent = comparing.compare(
        ComparisonSpec(("harvest-collegiate", "lindsay"), rows=Axis.PRACTICES)
    )
    cell = cell_of(absent, "career-theme", "harvest-collegiate")
    assert (cell.state, ids(cell)) == (CellState.ABSENT, ["vision-4"])
    some = comparing.compare(
        ComparisonSpec(("frank-mccourt", "lindsay"), population="advanced-learners")
    )
    assert cell_of(some, "beyond", "frank-mccourt").headline.startswith("An early review says")
    nothing = cell_of(some, "pace", "frank-mccourt")
    assert nothing.state is CellState.NOT_DOCUMENTED
    assert (nothing.headline, nothing.findings, nothing.evidence.strength) == ("", (), 0)


def test_one_documented_finding_makes_the_cell_documented_else_ended_comes_first(library):
    chugach, lindsay = library.cases(("chugach", "lindsay"))
    block = chugach.dimension("grading")
    states = {
        ("ended", "documented", "absent"): CellState.DOCUMENTED,
        ("absent", "disputed", "ended"): CellState.ENDED,
        ("absent", "disputed"): CellState.DISPUTED,
        ("absent",): CellState.ABSENT,
        (): CellState.NOT_DOCUMENTED,
    }
    for given, expected in states.items():
        findings = tuple(
            replace(finding, state=state)
            for finding, state in zip(block.findings, given, strict=False)
        )
        changed = replace(chugach, dimensions=(replace(block, findings=findings),))
        content = replace(library.content, cases=(changed, lindsay))
        service = ComparingService(PackLibrary(content))
        comparison = service.compare(ComparisonSpec(("chugach", "lindsay")))
        assert cell_of(comparison, "grading", "chugach").state is expected


def test_empty_rows_are_hidden_on_demand_and_counted(comparing):
    spec = ComparisonSpec(FOUR, population="english-learners", hide_empty=True)
    comparison = comparing.compare(spec)
    assert [row.key for row in comparison.rows] == ["instruction", "supports", "technology"]
    assert comparison.hidden_rows == 13


def test_sources_are_those_that_shown_cells_cite_in_counting_order(comparing):
    comparison = comparing.compare(ComparisonSpec(FOUR, population="english-learners"))
    keys = [source.key for source in comparison.sources["lindsay"]]
    cited = {
        key
        for row in comparison.rows
        for cell in row.cells
        if cell.case == "lindsay"
        for key in cell.cites
    }
    assert set(keys) == cited
    assert keys == sorted(keys, key=source_order)
    assert keys.index("S2") < keys.index("S16")
    assert comparison.sources["pittsfield"] == ()
    assert comparison.source("lindsay", "S39").publisher == "Digital Promise"


def test_every_cell_of_the_pack_agrees_with_the_files(library, comparing):
    """All cases, both axes, every filter: each cell holds exactly what the rule says."""
    vocabulary = library.vocabulary()
    populations = [None, *(item.key for item in vocabulary.populations)]
    cases = library.content.cases
    for start in range(0, len(cases), 4):
        group = cases[start : start + 4]
        if len(group) < 2:
            group = cases[-2:]
        for population in populations:
            spec = ComparisonSpec(tuple(c.slug for c in group), population=population)
            comparison = comparing.compare(spec)
            for case in group:
                for row in comparison.rows:
                    block = case.dimension(row.key)
                    expected = [
                        finding.id
                        for finding in (block.findings if block else ())
                        if population is None or population in finding.populations
                    ]
                    cell = cell_of(comparison, row.key, case.slug)
                    assert ids(cell) == expected
                    assert bool(cell.headline) == bool(expected)
                    assert len(cell.headline) <= 102


@pytest.mark.parametrize(
    ("spec", "sentence"),
    [
        (ComparisonSpec(()), "A comparison takes 2 to 8 cases; none was given."),
        (ComparisonSpec(("lindsay",)), "A comparison takes 2 to 8 cases; 1 was given."),
        (ComparisonSpec(("lindsay",) * 9), "A comparison takes 2 to 8 cases; 9 were given."),
        (ComparisonSpec(("bdea", "bdea")), "Boston Day and Evening was given twice;"),
        (ComparisonSpec(("lindsy", "bdea")), "no case “lindsy”. Did you mean lindsay?"),
        (ComparisonSpec(("adams 50", "bdea")), "Did you mean westminster?"),
        (
            ComparisonSpec(FOUR, population="english-learner"),
            "no population “english-learner”; the nearest is “english-learners”.",
        ),
        (ComparisonSpec(FOUR, population="xyzzy"), "choose one of english-learners, "),
        (
            ComparisonSpec(FOUR, rows=Axis.POPULATIONS, dimension="grades and reporting"),
            "the nearest is “grading”.",
        ),
        (ComparisonSpec(FOUR, dimension="grading"), "the filter is a population"),
        (
            ComparisonSpec(FOUR, rows=Axis.POPULATIONS, population="girls"),
            "the filter is a dimension",
        ),
    ],
)
def test_what_cannot_be_compared_is_said_in_a_sentence(comparing, spec, sentence):
    with pytest.raises(KnownError) as caught:
        comparing.compare(spec)
    assert sentence in str(caught.value)
    assert str(caught.value)[-1] in ".?"


def test_opening_cuts_at_a_word():
    assert opening("Short and whole.") == "Short and whole"
    long = "Learners advance at any time of the year once they show mastery of a content level, and"
    assert opening(long + " gaps are closed first.") == (
        "Learners advance at any time of the year once they show mastery of a content level, and…"
    )
    assert opening("one, two three four five", 9) == "one, two…"
    assert opening("one two, three four five six", 12) == "one two…"
    assert opening("x " * 45 + "last words.") == "x " * 45 + "last words"
    assert len(opening("word " * 100)) <= 91
    assert opening("x" * 120) == "x" * 90 + "…"


def test_the_year_comes_from_the_newest_pack(library):
    older = replace(library.content, info=replace(library.content.info, version="2019.1.0"))
    assert ComparingService(PackLibrary(older)).this_year() == 2019
    undated = replace(library.content, info=replace(library.content.info, version="v3"))
    newest = max(brief.newest_source or 0 for brief in library.briefs())
    assert ComparingService(PackLibrary(undated)).this_year() == newest

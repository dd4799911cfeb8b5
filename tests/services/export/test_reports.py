"""Reports: one value for all exports, and its list of sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casestudies.bootstrap import Services
from casestudies.model.case import Case, Source, brief_of
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.model.query import Query
from casestudies.model.report import Report, lines
from casestudies.model.results import CaseHit, Hit, Passage, SearchResults
from casestudies.services.compare.service import ComparingService
from casestudies.services.export.reports.bibliography import Bibliography, CaseCiter, same_work
from casestudies.services.export.service import ExportService
from tests.small_reports import (
    ALDER,
    BIRCH,
    DAY,
    TOUR_DATED,
    TOUR_WEB,
    VOCABULARY,
    SmallLibrary,
    small_case,
    small_comparison,
)


def source(key: str = "S1", title: str = "A Work", **more: str | None) -> Source:
    values: dict[str, str | None] = {"publisher": "A Press", "date": None, "url": None}
    values |= more
    return Source(
        key, title, None, str(values["publisher"]), values["date"], values["url"], "report"
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (source(url="http://www.a.org/x/"), source(url="https://a.org/x#part"), True),
        (source(url="https://a.org/x?n=1"), source(url="https://a.org/x?n=2"), False),
        (source(url="https://a.org"), source(title="Quite Other", url="https://a.org"), False),
        (
            source(title="News, Issue 7", date="2017-03-29", url="https://a.org/news"),
            source(title="News, Issue 8", date="2017-06-21", url="https://a.org/news"),
            False,
        ),
        (source(date="2014", url="https://a.org/x"), source(date="2014-06", url="https://a.org/x"),
         True),
        (source(title="A Work (profile)", url="https://a.org/x"), source(url="https://a.org/x"),
         True),
        (source(), source(url="https://a.org/x"), True),
        (source(publisher="Another"), source(), False),
        (source(url="https://a.org/x"), source(url="https://b.org/x"), False),
    ],
)  # fmt: skip
def test_the_same_work_is_known_again(one: Source, other: Source, same: bool) -> None:
    assert same_work(one, other) is same
    assert same_work(other, one) is same


def test_a_merged_work_has_the_finer_date_and_names_its_cases() -> None:
    report = small_comparison()
    entry = report.entry(1)
    assert entry.source.title == TOUR_WEB.title
    assert entry.source.date == TOUR_DATED.date
    assert entry.source.url == "https://example.org/tour"
    assert entry.cited_in == ("Alder", "Birch")
    assert [entry.number for entry in report.entries] == [1, 2, 3, 4, 5]
    with pytest.raises(KeyError):
        report.entry(6)


def test_a_case_keeps_two_works_at_one_address_apart() -> None:
    works = Bibliography()
    first = source("S1", "Review", url="https://a.org/x")
    second = source("S2", "Review (later)", url="https://a.org/x")
    citer = CaseCiter(works, "Alder", (first, second))
    assert citer.cite(("S1", "S2")) == (1, 2)


def test_inline_marks_become_numbers() -> None:
    works = Bibliography()
    citer = CaseCiter(works, "Alder", ALDER.sources)
    runs = citer.runs("First [S2] [S1], then [S3]. End.")
    assert [(run.text, run.cites) for run in runs] == [
        ("First", (1, 2)),
        (", then", (3,)),
        (". End.", ()),
    ]
    assert works.entries()[0].source.key == "S2"


def test_a_comparison_is_reported_cell_by_cell() -> None:
    table = small_comparison().tables[0]
    assert [head.name for head in table.heads] == ["Alder", "Birch"]
    assert [group.name for group in table.groups] == ["Purpose and culture", "Learning design"]
    vision, grading, pace = table.rows
    assert vision.cells[1].state is CellState.NOT_DOCUMENTED
    assert vision.cells[1].empty
    assert grading.cells[1].state is CellState.ABSENT
    assert grading.cells[0].findings[1].state_words == "Ended"
    assert pace.cells[1].mark == "±"


def test_populations_carry_their_share_and_where_findings_stand() -> None:
    table = small_comparison(Axis.POPULATIONS).tables[0]
    cell = table.rows[0].cells[0]
    assert cell.share is not None
    assert cell.share.text == "49.9% of students (2014)"
    assert [said.where for said in cell.findings] == ["", "Grading and reporting"]
    assert table.row_label == "Student population"


def test_a_filter_says_what_it_leaves_out() -> None:
    library = SmallLibrary()
    spec = ComparisonSpec(("alder", "birch"), population="english-learners")
    report = ExportService(library).comparison(ComparingService(library).compare(spec), day=DAY)
    assert report.title.endswith("for English learners")
    assert any("Alder: 1 finding" in note for note in report.notes)


def test_lead_and_notes_come_along() -> None:
    library = SmallLibrary()
    comparison = ComparingService(library).compare(ComparisonSpec(("alder", "birch")))
    report = ExportService(library).comparison(
        comparison, ["They part on grading."], {"grading": "one documents it as absent"}, DAY
    )
    assert report.sections[0].paragraphs[0].text == "They part on grading."
    assert report.tables[0].rows[1].note == "one documents it as absent"


def test_notes_name_the_library_its_licence_and_the_day() -> None:
    notes = " ".join(small_comparison().notes)
    assert "version 2026.11.0" in notes
    assert "CC BY 4.0" in notes
    assert "November 22, 2026" in notes


def test_a_case_is_reported_whole() -> None:
    report = small_case()
    headings = [section.heading for section in report.sections]
    for heading in ("Summary", "Learning design", "Student populations", "Outcomes", "Visiting"):
        assert heading in headings
    said = [line.said.text for line in lines(report) if line.said]
    assert said[0] == "Alder serves 4,200 learners. In 2007 it adopted a plan, and it kept it."
    for _, finding in ALDER.findings():
        assert finding.text in said
    assert "before: 67 percent; after: 96 percent, 2006 to 2024; as told" in said
    assert len(report.entries) == 3


def test_lines_say_gaps_too() -> None:
    found = [(line.case, line.topic) for line in lines(small_comparison()) if line.said is None]
    assert found == [("Birch", "Shared vision"), ("Alder", "Pace and advancement")]


def results() -> SearchResults:
    passage = Passage(
        "p1", "birch", "finding", "grading", "There is no grade point average.",
        state="absent", sources=("S4",),
    )  # fmt: skip
    hit = Hit(passage, 1.0, passage.text, ((12, 17), (18, 23)))
    headline = Passage("p2", "birch", "headline", "pace", "Accounts differ on how fast")
    hits = (hit, Hit(headline, 0.5, headline.text))
    return SearchResults(
        Query("grade point"), 1, 5, (CaseHit(brief_of(BIRCH), 1.0, hits, 5),), (), 0.01
    )


def test_results_are_reported_with_the_words_that_matched() -> None:
    report = ExportService(SmallLibrary()).results(results(), day=DAY)
    assert report.title == "Cases for “grade point”"
    section = report.sections[0]
    assert section.heading == "Birch Academy"
    runs = section.statements[0].runs
    assert [run.text for run in runs if run.strong] == ["grade", "point"]
    assert runs[-1].cites == (1,)
    assert section.statements[0].where == VOCABULARY.name_of("grading")
    assert report.entry(section.statements[1].cites[0]).source.title == "The Book of Birch"
    assert section.statements[2].text == "3 more passages in this case."


def test_every_case_of_the_core_pack_can_be_reported(services: Services) -> None:
    exporting = ExportService(services.library)
    for case in services.library.cases():
        report = exporting.case(case.slug, day=DAY)
        said = {line.said.text for line in lines(report) if line.said}
        assert {finding.text for _, finding in case.findings()} <= said
        _assert_numbered(report)
        _assert_every_source_is_cited(report, case)


def _assert_numbered(report: Report) -> None:
    cited = {number for line in lines(report) if line.said for number in line.said.cites}
    assert cited == {entry.number for entry in report.entries}


def _assert_every_source_is_cited(report: Report, case: Case) -> None:
    titles = {entry.source.title for entry in report.entries}
    assert titles == {found.title for found in case.sources}


def test_a_report_does_not_depend_on_the_order_of_asking() -> None:
    assert small_comparison() == small_comparison()
    assert replace(small_comparison(), made_on="") != small_comparison()

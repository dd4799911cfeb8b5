"""The table model, the broken text and the choices of the filter, without a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from casestudies.bootstrap import Services
from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.services.compare.suggestions import suggestions
from casestudies.ui.compare.bar import filter_choices
from casestudies.ui.compare.table_model import CellRole, TableModel
from casestudies.ui.parts.case_picker import PickerCase, found_cases

FOUR = ("lindsay", "chugach", "pittsfield", "bdea")


@pytest.fixture
def services(asked: Services) -> Services:
    """These tests only ask."""
    return asked


@pytest.mark.usefixtures("qapp")
def test_the_model_holds_to_qt_s_rules_through_every_change(services):
    model = TableModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    for spec in (
        ComparisonSpec(FOUR),
        ComparisonSpec(FOUR, rows=Axis.POPULATIONS),
        ComparisonSpec(FOUR[:2], population="girls", hide_empty=True),
        ComparisonSpec(FOUR, population="english-learners", hide_empty=True),
    ):
        model.set_comparison(services.comparing.compare(spec))
    assert (model.rowCount(), model.columnCount()) == (5, 4)
    model.set_comparison(None)
    assert model.rowCount() == 0
    del tester


@pytest.mark.usefixtures("qapp")
def test_bands_head_their_groups_and_cannot_be_focused(services):
    model = TableModel()
    model.set_comparison(services.comparing.compare(ComparisonSpec(FOUR)))
    bands = {n: line.name for n, line in enumerate(model.rows) if line.is_band}
    assert bands == {
        0: "Purpose and culture",
        4: "Learning design",
        10: "Supports and structures",
        15: "System and people",
    }
    for number in bands:
        index = model.index(number, 0)
        assert model.flags(index) == Qt.ItemFlag.NoItemFlags
        assert index.data(CellRole.CELL) is None
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == bands[number]
    assert model.position_of("grading", "bdea") == (8, 3)
    assert model.position_of("grading", "juab") is None
    heads = Qt.Orientation.Horizontal
    assert model.headerData(1, heads) == "Chugach"
    spoken = model.headerData(1, heads, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Chugach School District. AK, PK–12, 637, Rural"


def test_the_filter_offers_what_goes_with_the_rows_and_counts_cases(services):
    vocabulary = services.library.vocabulary()
    briefs = [services.library.brief(slug) for slug in FOUR]
    found = filter_choices(Axis.POPULATIONS, vocabulary, briefs)
    assert [choice.name for choice in found[:3]] == [
        "Everyone",
        "English learners",
        "Students with disabilities",
    ]
    assert [choice.note for choice in found[:3]] == ["", "2 of 4", "4 of 4"]
    found = filter_choices(Axis.DIMENSIONS, vocabulary, briefs)
    assert found[0].name == "All"
    assert len(found) == 17
    assert found[4].section == "Learning design"


def test_the_picker_finds_by_name_former_name_city_and_state(services):
    cases = [PickerCase(brief, brief.slug == "vlacs") for brief in services.library.briefs()]

    def slugs(text: str) -> list[str]:
        return [case.brief.slug for case in found_cases(cases, text)]

    assert slugs("adams 50") == ["westminster"]
    assert slugs("LUSD") == ["lindsay"]
    assert slugs("alaska") == ["chugach"]
    assert slugs("boston day") == ["bdea"]
    assert "pittsfield" in slugs("new hampshire")
    assert slugs("new hampshire")[0] == "vlacs"  # in the tray
    assert slugs("zzz") == []
    assert len(slugs("")) == len(cases)
    for case in cases:
        brief = case.brief
        place = f"{brief.name} ({brief.city}, {brief.state})"
        for name in (brief.name, brief.short_name, *brief.aka, place, brief.name.upper()):
            assert brief.slug in slugs(name), name


def test_suggestions_hold_for_the_library_and_begin_with_what_is_collected(services):
    briefs = services.library.briefs()
    everything = suggestions(briefs, most=99)
    assert len(everything) == 6
    for suggestion in everything:
        comparison = services.comparing.compare(suggestion.spec)
        documented = sum(cell.findings != () for row in comparison.rows for cell in row.cells)
        assert documented >= 2 * len(suggestion.spec.cases)
    assert "chugach" in suggestions(briefs, ("juab",))[0].spec.cases
    assert suggestions([]) == ()

"""The list models of Explore: Qt's own checks, what rows say, what stays when counts change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.query import Facet, Filters, Query
from casestudies.ui.explore.facets_model import FIRST_SHOWN, FacetModel, RowKind
from casestudies.ui.explore.results_model import ResultsModel, matched_words
from casestudies.ui.parts.case_facts import facts_of
from casestudies.ui.roles import Role

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def services(asked: Services) -> Services:
    """These tests only ask."""
    return asked


@pytest.mark.usefixtures("qapp")
def test_results_say_what_they_are(services: Services, qtmodeltester: ModelTester) -> None:
    model = ResultsModel()
    qtmodeltester.check(model)
    results = services.searching.search(Query("lindsay"))
    model.set_cases(results.cases)
    model.set_tray(["lindsay"])
    qtmodeltester.check(model)
    row = model.row_of("lindsay")
    index = model.index(row)
    assert index.data(Role.KEY) == "lindsay"
    assert index.data(Role.IN_TRAY) is True
    spoken = index.data(SPOKEN)
    assert "Lindsay Unified School District. District · Lindsay, California" in spoken
    assert spoken.endswith("In the compare tray")
    assert model.row_of("nowhere") == -1
    assert model.row(-1) is None


def test_the_same_cases_stay_rows(services: Services, qtbot: QtBot) -> None:
    model = ResultsModel()
    results = services.searching.search(Query("lindsay"))
    model.set_cases(results.cases)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.set_cases(results.cases)  # what is the same is not painted again
    first = replace(results.cases[0], total=results.cases[0].total + 1)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_cases((first, *results.cases[1:]))
    with qtbot.waitSignal(model.modelReset):
        model.set_cases(results.cases[1:])


def test_facts_and_matched_words(services: Services) -> None:
    results = services.searching.search(Query("capacity matrices"))
    lindsay = next(hit for hit in results.cases if hit.brief.slug == "lindsay")
    assert facts_of(lindsay.brief) == "District · Lindsay, CA · K–12 · 3,976 learners"
    assert any("capacity" in word for word in matched_words(results))
    assert all(word == word.casefold() for word in matched_words(results))


@pytest.mark.usefixtures("qapp")
def test_facets_show_the_first_and_open_the_rest(
    services: Services, qtmodeltester: ModelTester
) -> None:
    model = FacetModel(services.library.vocabulary())
    model.set_results(services.searching.search(Query()))
    qtmodeltester.check(model)
    rows = [model.row(number) for number in range(model.rowCount())]
    dimensions = [row for row in rows if row and row.facet is Facet.DIMENSION]
    assert [row.kind for row in dimensions].count(RowKind.VALUE) == FIRST_SHOWN
    more = dimensions[-1]
    assert (more.kind, more.text) == (RowKind.MORE, "10 more…")
    model.activate(model.number_of(more))
    qtmodeltester.check(model)
    shown = [
        row
        for number in range(model.rowCount())
        if (row := model.row(number)) and row.facet is Facet.DIMENSION
    ]
    assert [row.kind for row in shown].count(RowKind.VALUE) == 16
    assert shown[-1].text == "Show fewer"


def test_facets_ask_to_choose_and_say_their_counts(services: Services, qtbot: QtBot) -> None:
    model = FacetModel(services.library.vocabulary())
    filters = Filters().toggled(Facet.STATE, "NH")
    model.set_results(services.searching.search(Query(filters=filters)))
    number = next(
        number
        for number in range(model.rowCount())
        if (row := model.row(number)) and row.key == "NH"
    )
    index = model.index(number)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert index.data(SPOKEN) == "State: New Hampshire, chosen, 7 cases"
    with qtbot.waitSignal(model.toggled) as asked:
        model.activate(number)
    assert asked.args == [Facet.STATE, "NH"]
    head = model.index(0)
    assert head.flags() == Qt.ItemFlag.NoItemFlags
    model.activate(0)
    model.activate(-1)


def test_the_second_reading_is_a_facet_with_a_name_that_fits(services: Services) -> None:
    model = FacetModel(services.library.vocabulary())
    model.set_results(services.searching.search(Query()))
    rows = [row for number in range(model.rowCount()) if (row := model.row(number))]
    seen = [row for row in rows if row.facet is Facet.SEEN]
    assert [row.text for row in seen] == [
        "Second reading",
        "Seen again",
        "Seen again in part",
        "Rests on sources not seen again",
    ]
    assert seen[-1].short == "Sources not seen again"


def test_counts_change_without_a_reset(services: Services, qtbot: QtBot) -> None:
    model = FacetModel(services.library.vocabulary())
    results = services.searching.search(Query())
    model.set_results(results)
    fewer = tuple(
        (facet, tuple(replace(value, count=1) for value in values))
        for facet, values in results.facets
    )
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_results(replace(results, facets=fewer))

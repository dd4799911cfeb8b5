"""The filters beside the results: rows that stay where they are, any of them or all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casestudies.model.query import Facet, Query
from casestudies.services.search.links import from_link, link
from casestudies.ui.context import Destination
from casestudies.ui.explore.facets_model import FACET_TITLES, FacetRow, RowKind
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.explore.saved_searches import query_words
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import Key, explore, names, press, search, settle

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    page = explore(window)
    settle(qtbot, page)
    return page


def rows(page: ExplorePage) -> list[FacetRow]:
    """All rows of the panel."""
    model = page.facets.model
    return [row for number in range(model.rowCount()) if (row := model.row(number))]


def row_of(page: ExplorePage, facet: Facet, key: str) -> FacetRow:
    """The row of a value."""
    return next(row for row in rows(page) if (row.facet, row.key) == (facet, key))


def middle_of(page: ExplorePage, row: FacetRow) -> QPoint:
    """Where a row is clicked."""
    model, view = page.facets.model, page.facets.view
    return view.visualRect(model.index(model.number_of(row))).center()


def click(qtbot: QtBot, page: ExplorePage, spot: QPoint) -> None:
    QTest.mouseClick(page.facets.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(qtbot, page)


def test_rows_keep_their_places_while_one_clicks_and_types(qtbot: QtBot, page: ExplorePage) -> None:
    before = [row.identity for row in rows(page)]
    spot = middle_of(page, row_of(page, Facet.KIND, "network"))
    for _ in range(2):  # a second click in the same place is on the same row
        click(qtbot, page, spot)
        assert [row.identity for row in rows(page)] == before
    assert not page.state.query.filters
    click(qtbot, page, middle_of(page, row_of(page, Facet.STATE, "NH")))
    for words in ("habits", "chugach", "english learners", "zzzzqqqq", ""):
        search(qtbot, page, words)
        assert [row.identity for row in rows(page)] == before


def test_rows_without_a_case_are_grey_and_say_so(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "chugach")
    empty = row_of(page, Facet.STATE, "NH")
    assert empty.empty
    index = page.facets.model.index(page.facets.model.number_of(empty))
    assert index.data(SPOKEN) == "State: New Hampshire, no cases"
    click(qtbot, page, middle_of(page, empty))
    chosen = row_of(page, Facet.STATE, "NH")
    assert chosen.chosen
    assert not chosen.empty
    click(qtbot, page, middle_of(page, chosen))
    assert not page.state.query.filters
    more = next(row for row in rows(page) if (row.facet, row.kind) == (Facet.STATE, RowKind.MORE))
    assert "with cases" in more.text


def test_a_value_chosen_by_typing_comes_in_and_moves_nothing_under_the_mouse(
    qtbot: QtBot, page: ExplorePage
) -> None:
    view = page.facets.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = page.facets.model.row(view.indexAt(QPoint(4, 4)).row())
    assert top is not None
    place = middle_of(page, top)
    last = [row for row in rows(page) if row.facet is Facet.POPULATION][-1]
    assert last.kind is RowKind.MORE
    search(qtbot, page, "population:girls ")
    came = row_of(page, Facet.POPULATION, "girls")
    assert came.chosen
    assert middle_of(page, top) == place
    count = len(rows(page))
    page.search.clear()
    settle(qtbot, page)
    assert len(rows(page)) == count, "what came in stays"
    assert middle_of(page, top) == place


def head_of(page: ExplorePage, facet: Facet) -> FacetRow:
    """The head of a facet."""
    return next(row for row in rows(page) if (row.facet, row.kind) == (facet, RowKind.HEAD))


@pytest.mark.parametrize("facet", [Facet.POPULATION, Facet.PRACTICE])
def test_all_of_what_is_chosen_can_be_asked_for(
    qtbot: QtBot, page: ExplorePage, facet: Facet
) -> None:
    first, second = [row for row in rows(page) if row.facet is facet][1:3]
    before = [row.identity for row in rows(page)]
    page.state.toggle(facet, first.key)
    settle(qtbot, page)
    assert head_of(page, facet).every is None, "one value: nothing to choose"
    page.state.toggle(facet, second.key)
    settle(qtbot, page)
    head = head_of(page, facet)
    model, view = page.facets.model, page.facets.view
    index = model.index(model.number_of(head))
    assert head.every is False
    title = FACET_TITLES[facet]
    assert index.data(SPOKEN) == f"{title}: any of these; Space asks for all of these"
    any_of = names(page)
    view.scrollTo(index)
    click(qtbot, page, middle_of(page, head))
    assert index.data(SPOKEN) == f"{title}: all of these; Space asks for any of these"
    find = page.context.services.searching.search
    each = [find(Query(f"{facet.value}:{row.key}", limit=99)).cases for row in (first, second)]
    both = set.intersection(*({hit.brief.name for hit in cases} for cases in each))
    assert set(names(page)) == both
    assert both < set(any_of)
    assert [row.identity for row in rows(page)] == before
    asked = page.state.query
    assert from_link(link(asked)).filters == asked.filters
    assert query_words(asked).endswith("all of 2")
    view.setFocus()
    view.setCurrentIndex(index)
    press(qtbot, Key.Key_Space)
    settle(qtbot, page)
    assert names(page) == any_of
    page.context.go(Destination("explore", (), None, asked))
    settle(qtbot, page)
    assert head_of(page, facet).every is True
    assert set(names(page)) == both


def test_what_was_typed_can_be_asked_for_all_together(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "population:low-income,newcomers rubric")
    assert [field.label for field in page.search.fields] == [
        "Student population: Students from low-income families or Newcomers"
    ]
    page.facets.model.activate(page.facets.model.number_of(head_of(page, Facet.POPULATION)))
    settle(qtbot, page)
    filters = page.state.query.filters
    assert filters.of(Facet.POPULATION) == {"low-income", "newcomers"}
    assert filters.every == {Facet.POPULATION}
    assert page.search.text == "rubric"
    page.state.ask(Query("population:low-income+newcomers "))
    settle(qtbot, page)
    assert head_of(page, Facet.POPULATION).every is True

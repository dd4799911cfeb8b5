"""The team's library in Explore: browsed, a case taken home and read, the server gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from casestudies.model.changes import ChangeSet
from casestudies.model.query import Facet
from casestudies.services.team.administration import TeamAdministration
from casestudies.ui.a11y import unnamed
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.explore.team.shelf import TeamShelf
from casestudies.ui.frame.main_window import MainWindow
from tests import postgres
from tests.ui.explore.parts import ALT, CTRL, SHIFT, Key

WORD = "a long enough password"
AWAY = "red-bank-elementary"


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    """What a desk has joined stays joined."""
    return own_window


@pytest.fixture
def team(window: MainWindow) -> Iterator[postgres.Cluster]:
    """The window's desk joined to a team whose server has its library, and a case less than it."""
    cluster = postgres.cluster()
    if cluster is None:
        pytest.skip("PostgreSQL's server is not installed")
    owner = cluster.database("explored")
    TeamAdministration(owner, postgres.OWNER_PASSWORD).make("Riverbend", "kim_e", WORD)
    kim = owner.replace(postgres.OWNER, "kim_e")
    services = window.context.services
    TeamAdministration(kim, WORD).publish(services.library)
    services.team.join(kim, WORD, keep=False)
    window.context.bus.publish(services.library.remove_case(AWAY))
    yield cluster
    services.team_library.close()


def shelf_of(qtbot: QtBot, page: ExplorePage) -> TeamShelf:
    qtbot.waitUntil(lambda: page.sources.source is not None and page.sources.source.isVisible())
    assert page.sources.source is not None
    page.sources.source.choice.buttons[1].click()
    assert page.sources.shelf is not None
    qtbot.waitUntil(lambda: page.sources.shelf is not None and not page.sources.shelf.busy)
    return page.sources.shelf


def test_a_desk_without_a_team_is_offered_nothing(qtbot: QtBot, page: ExplorePage) -> None:
    qtbot.waitUntil(lambda: page.sources.looked and not page.busy)
    assert page.sources.source is None


def test_a_case_of_the_team_is_found_taken_home_read_and_let_go(
    qtbot: QtBot, page: ExplorePage, team: postgres.Cluster
) -> None:
    page.context.bus.publish(ChangeSet(team=True))
    shelf = shelf_of(qtbot, page)
    cases = len(page.context.services.library.briefs()) + 1
    assert page.sources.source is not None
    assert page.sources.source.choice.buttons[1].text() == f"The team's library ({cases} cases)"
    assert shelf.results.model.rowCount() == cases
    assert unnamed(shelf) == []
    assert not page.search.isVisible()
    assert shelf._found is not None
    nothing = replace(shelf._found.results, total=0, passages=0, cases=())
    shelf._answered(replace(shelf._found, results=nothing))  # as of a team without cases
    assert "publishes to the team" in shelf.results.empty.words
    said = [one.text() for one in shelf.results.empty.buttons]
    assert said == ["Search this desk", "Packs and updates"]
    shelf.state.toggle(Facet.KIND, "school")
    qtbot.waitUntil(lambda: not shelf.busy and shelf.results.model.rowCount() < cases)
    row = shelf.results.model.row_of(AWAY)
    shelf.results.view.setFocus()
    shelf.results.view.setCurrentIndex(shelf.results.model.index(row))
    assert shelf.case.read.text() == "Take it home and read it"
    assert shelf.case.let_go.isHidden()
    qtbot.keyClick(shelf.results.view, Key.Key_Return)
    qtbot.waitUntil(lambda: page.reading.case is not None and page.reading.case.slug == AWAY)
    assert page.search.isVisible()
    assert not shelf.isVisible()
    team.stop("immediate")
    try:
        page.context.services.team_library.close()
        assert page.sources.source is not None
        page.sources.source.choice.buttons[1].click()
        qtbot.waitUntil(lambda: not shelf.busy and not shelf.results.found)
        assert "does not answer" in shelf.results.empty.words
        desk = shelf.results.empty.buttons[0]
        assert desk.hasFocus()
        assert desk.accessibleName() == "Search this desk"
        qtbot.keyClick(desk, Key.Key_Space)
        assert page.search.isVisible()
        page.state.set_text("red bank")
        qtbot.waitUntil(lambda: not page.busy and page.state.current == AWAY)
    finally:
        team.start()
    shelf = shelf_of(qtbot, page)
    qtbot.waitUntil(lambda: shelf.results.found)
    shelf.results.view.setCurrentIndex(shelf.results.model.index(shelf.results.model.row_of(AWAY)))
    qtbot.waitUntil(lambda: not shelf.case.let_go.isHidden())
    shelf.case.let_go.click()
    qtbot.waitUntil(lambda: not shelf.busy and shelf.case.let_go.isHidden())
    slugs = {brief.slug for brief in page.context.services.library.briefs()}
    assert AWAY not in slugs
    assert page.focus_search()
    assert shelf.search.edit.hasFocus()
    qtbot.keyClicks(shelf.search.edit, "red b")
    popup = shelf.completions.popup
    qtbot.waitUntil(lambda: popup.isVisible() and not shelf.busy)
    rows = [popup.model.row(number) for number in range(popup.model.rowCount())]
    offered = [row.label for row in rows if row is not None]
    assert "Red Bank Elementary School" in offered, "a case that this desk lacks"
    qtbot.keyClick(shelf.search.edit, Key.Key_Escape)
    assert popup.isHidden()
    qtbot.keyClicks(shelf.search.edit, "ank")
    qtbot.waitUntil(lambda: not shelf.busy and shelf.state.current == AWAY)
    qtbot.keyClick(shelf.search.edit, Key.Key_Escape)
    first = shelf.results.model.row(0)
    assert first is not None
    assert any(hit.spans for hit in first.hits)
    qtbot.keyClick(shelf.search.edit, Key.Key_Return)
    qtbot.waitUntil(lambda: shelf.results.view.hasFocus())
    qtbot.keyClick(shelf.results.view, Key.Key_W, ALT)
    assert shelf.why.isVisible()
    assert "“red” → Red: the word itself" in shelf.why.words
    assert page.go_back()
    assert not shelf.why.isVisible()
    before = page.context.tray.slugs
    qtbot.keyClick(shelf.results.view, Key.Key_D, CTRL | SHIFT)
    assert page.context.tray.slugs == before, "nothing is done to what is not seen"
    qtbot.keyClick(shelf.results.view, Key.Key_W, ALT)
    assert shelf.why.isVisible()
    shelf.state.set_text("zzqqxx")
    qtbot.waitUntil(lambda: not shelf.busy and not shelf.results.found)
    assert "No case fits these words and these filters" in shelf.results.empty.words
    assert not shelf.why.isVisible(), "it told of the answer before"
    shelf.results.clear_words.emit()
    qtbot.waitUntil(lambda: not shelf.busy and shelf.results.found)

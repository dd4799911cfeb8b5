"""Each place in which there is nothing yet offers a next step."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from casestudies.model.query import Query
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.sections import KINDS
from casestudies.ui.parts.empty_state import EmptyState
from tests.ui.explore.parts import explore, search, settle

NOTHING = "zeppelin"


def without_a_step(window: MainWindow) -> list[str]:
    """The names of the empty states on screen that offer nothing."""
    shown = [one for one in window.findChildren(EmptyState) if one.isVisible()]
    return [one.words for one in shown if not one.buttons]


def test_each_offers_its_next_step(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    search(qtbot, page, NOTHING)
    settle(qtbot, page)
    assert page.results.empty.isVisible()
    places = [
        Destination("explore"),
        Destination("map"),
        Destination("visits", listed=True),
        Destination("workshop", listed=True),
        Destination("like"),
        Destination("compare"),
        *(Destination("library", section=kind.key) for kind in KINDS),
    ]
    seen = 0
    for place in places:
        window.context.go(place)
        qtbot.waitUntil(lambda: not window.context.tasks.busy)
        assert without_a_step(window) == [], place
        seen += any(one.isVisible() for one in window.findChildren(EmptyState))
    assert seen >= 8
    window.context.go(Destination("explore", query=Query()))
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_the_reader_without_a_case_leads_to_all(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    search(qtbot, page, NOTHING)
    settle(qtbot, page)
    step = page.reading.findChildren(EmptyState)[0].buttons[0]
    assert step.accessibleName() == "Show all cases"
    step.click()
    settle(qtbot, page)
    assert page.state.text == ""
    assert page.results.found

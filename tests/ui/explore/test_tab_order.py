"""Tab through the whole of Explore, forwards and backwards: it goes as the page does."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import SHIFT, Key, explore, focused, press, search, settle

BOX = ["Filter State: New Hampshire", "Search the cases", "Clear the search"]
BESIDE = ["Saved and recent searches", "Find models like ours", "Compare tray, 0 cases"]
FILTERS = ["Clear filters", "Filters"]
CASE_BAR = [
    "Contents",
    "Star this case",
    "Export this case",
    "More cases like this one",
    "Add to the tray",
]
RAIL = ["Explore", "Theme", "Help"]
FOOT = ["Smaller type", "Size of type: 100 %", "Larger type"]


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    page = explore(window)
    settle(qtbot, page)
    return page


def here(page: ExplorePage) -> str:
    """What has the focus, in words."""
    widget, reader = focused(), page.reading.reader
    if widget is not reader:
        return widget.accessibleName()
    return "the marks of the case" if reader.textCursor().hasSelection() else "the case"


def round_trip(qtbot: QtBot, page: ExplorePage, *, forward: bool) -> list[str]:
    """Every stop from the search box on, till it comes back there; of a stop that has several
    links (the place in the head of the case) the first."""
    stops = [here(page)]
    for _ in range(100):
        if forward:
            press(qtbot, Key.Key_Tab)
        else:
            press(qtbot, Key.Key_Backtab, SHIFT)
        if here(page) == "Search the cases":
            return stops
        if here(page) != stops[-1]:
            stops.append(here(page))
    raise AssertionError(f"Tab never comes back: {stops}")


def test_tab_goes_as_the_page_does_and_back(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "state:NH rubrcs")
    page.search.take_focus()
    header = page.reading.reader.header
    assert header is not None
    facts = [widget.accessibleName() for widget in header.stops]
    meant = ["Did you mean state:NH rubrics"]
    results = ["Sort by: Relevance", *meant, "Cases found", page.results.others.button.text()]
    case = [*CASE_BAR, *facts, "the case", "the marks of the case"]
    stops = round_trip(qtbot, page, forward=True)
    rail = stops[stops.index("the marks of the case") + 1 : -1]
    assert rail == [*FOOT, *RAIL]
    whole = [*BOX[1:], *BESIDE, *FILTERS, *results, *case, *rail, *BOX[:1]]
    assert stops == whole
    words = page.search.text
    assert round_trip(qtbot, page, forward=False) == [whole[0], *reversed(whole[1:])]
    assert page.search.text == words


def test_ways_out_of_nothing_found_stand_where_the_results_do(
    qtbot: QtBot, page: ExplorePage
) -> None:
    search(qtbot, page, 'state:HI "zeppelin grading" ')
    steps = [button.accessibleName() for button in page.results.empty.buttons]
    page.search.take_focus()
    stops = round_trip(qtbot, page, forward=True)
    place = stops.index("Filters")
    assert stops[place + 2 : place + 2 + len(steps)] == steps


def test_tab_replaces_nothing_that_was_typed(qtbot: QtBot, page: ExplorePage) -> None:
    popup = page.completions.popup
    for way in ([], [Key.Key_Down]):
        page.search.clear()
        qtbot.keyClicks(page.search.edit, "dimen")
        qtbot.waitUntil(popup.isVisible)
        settle(qtbot, page)
        for key in (*way, Key.Key_Tab):
            press(qtbot, key)
        assert page.search.text == "dimen"
        assert not popup.isVisible()
        assert focused() is not page.search.edit


def test_arrows_walk_the_marks_of_a_case(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "lindsay")
    page.reading.take_focus()
    reader = page.reading.reader
    seen = []
    for _ in range(6):
        press(qtbot, Key.Key_Right)
        seen.append(reader.textCursor().selectionStart())
    assert seen == [link.start for link in reader.links[:6]]
    press(qtbot, Key.Key_Left)
    assert reader.textCursor().selectionStart() == seen[-2]
    reader.go_to("dimension-grading")
    press(qtbot, Key.Key_Right)
    assert reader.textCursor().selectionStart() > seen[-1], "on from what is in sight"
    press(qtbot, Key.Key_Down)
    reader.moveCursor(QTextCursor.MoveOperation.NoMove)
    press(qtbot, Key.Key_Tab)
    assert focused() is not reader

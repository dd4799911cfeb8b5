"""Tab and F6 on every page: Tab goes as one reads, F6 from part to part, letters and Escape harm
nothing."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casestudies.ui.actions import ACTIONS
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.frame.places import PLACES
from casestudies.ui.frame.regions import stops_in
from tests.ui.explore.parts import ALT, SHIFT, Key, explore, focused, press, search, settle

LEAST = {"explore": 6, "compare": 6, "map": 5, "like": 5}


def go(qtbot: QtBot, window: MainWindow, place: str) -> list[QWidget]:
    """Go to a page; its regions, with the rail's and the foot's."""
    window.context.go(Destination(place))
    qtbot.waitUntil(lambda: not window._tasks.busy)
    QApplication.processEvents()
    return window._parts_in_sight()


def region_of(regions: list[QWidget], widget: QWidget) -> int:
    inside = [n for n, one in enumerate(regions) if one is widget or one.isAncestorOf(widget)]
    assert inside, f"{widget.accessibleName()} stands in no region"
    return inside[-1]


def walked(qtbot: QtBot, window: MainWindow) -> list[QWidget]:
    """Every widget that Tab comes to, from the first place of the rail on."""
    stops_in(window.rail)[0].setFocus()
    first, found = focused(), [focused()]
    for _ in range(150):
        press(qtbot, Key.Key_Tab)
        if focused() is first:
            return found
        if focused() is not found[-1]:
            found.append(focused())
    raise AssertionError(f"Tab never comes back: {[one.accessibleName() for one in found]}")


def backward(one: QWidget, other: QWidget, window: MainWindow) -> bool:
    """Whether the second stands before the first as one reads: above it, or left on its line."""
    at, then = one.mapTo(window, QPoint(0, 0)), other.mapTo(window, QPoint(0, 0))
    if then.y() + other.height() <= at.y() + 2:
        return then.x() <= at.x() + one.width()  # the top of a next column is further on
    middle = abs(at.y() + one.height() / 2 - then.y() - other.height() / 2)
    return middle < 8 and then.x() < at.x()


def test_tab_and_f6_go_over_every_page_as_one_reads(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, explore(window))
    for slug in ("lindsay", "chugach"):
        window.context.tray.add(window.context.services.library.brief(slug))
    for place in PLACES:
        regions = go(qtbot, window, place.key)
        page = window.page
        assert page is not None
        assert page.isAncestorOf(focused()), f"the focus is lost on the way to {place.key}"
        assert len(regions) >= LEAST.get(place.key, 4), place.key
        stops = walked(qtbot, window)
        at = [region_of(regions, stop) for stop in stops]
        assert at == sorted(at), (place.key, [stop.accessibleName() for stop in stops])
        assert set(at) == set(range(len(regions))), place.key
        for one, other in itertools.pairwise(stops):
            if region_of(regions, one) == region_of(regions, other):
                said = (place.key, one.accessibleName(), other.accessibleName())
                assert not backward(one, other, window), said
        seen = []
        for key, modifier in ((Key.Key_F6, None), (Key.Key_F6, SHIFT)):
            for _ in regions:
                press(qtbot, key, *([modifier] if modifier else []))
                seen.append(region_of(regions, focused()))
        count = len(regions)
        start = (at[0] + 1) % count
        assert seen[:count] == [(start + n) % count for n in range(count)], place.key
        assert seen[count:] == [(seen[count - 1] - 1 - n) % count for n in range(count)]


def test_f6_comes_back_to_where_one_was(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    page.reading.bar.star_button.setFocus()
    press(qtbot, Key.Key_F6)
    press(qtbot, Key.Key_F6, SHIFT)
    assert focused() is page.reading.bar.star_button


def test_letters_go_on_in_the_box_and_run_nothing(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    press_first = (page.facets.view, page.results.view, page.reading.reader, page.tray_button)
    for widget in press_first:
        page.search.clear()
        settle(qtbot, page)
        widget.setFocus()
        qtbot.keyClicks(focused(), "n")
        assert page.search.text == "n", widget.accessibleName()
        assert focused() is page.search.edit
    lone = [one.key for one in ACTIONS for text in one.shortcuts if len(text) == 1]
    assert lone == [], "a letter alone would run a command while somebody types"
    for place in PLACES:
        window.page_of(place.key)
    for shortcut in window.findChildren(QShortcut):
        assert len(shortcut.key().toString()) > 1
    for action in window.findChildren(QAction):
        assert all(len(key.toString()) != 1 for key in action.shortcuts()), action.text()


def test_escape_takes_no_words_away(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    search(qtbot, page, "habits of work")
    page.search.take_focus()
    for _ in range(3):
        press(qtbot, Key.Key_Escape)
        assert page.search.text == "habits of work"
    page.reading.take_focus()
    for _ in range(3):
        press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_F, ALT)  # a filter of words that name none does nothing
    assert page.search.text == "habits of work"
    assert window.page is page

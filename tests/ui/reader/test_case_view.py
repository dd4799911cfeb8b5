"""Reading a case in the real window: where one is stays in sight, and what one meets leads on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from casestudies.ui.context import Destination
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import ALT, CTRL, Key, explore, focused, press, settle


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    """The Explore page with Chugach open and the focus in its text."""
    page = explore(window)
    settle(qtbot, page)
    page.context.go(Destination("explore", ("chugach",)))
    settle(qtbot, page)
    page.reading.take_focus()
    return page


def test_scrolled_down_one_still_sees_the_case_the_section_and_the_buttons(
    qtbot: QtBot, page: ExplorePage
) -> None:
    view = page.reading
    bar, reader = view.bar, view.reader
    assert bar.place.words == "Summary"  # the name stands large below
    reader.go_to("dimension-grading")
    qtbot.wait(20)
    assert bar.place.words == "Chugach, Grading and reporting"
    press(qtbot, Key.Key_Down, ALT)
    assert bar.place.words == "Chugach, Pace, progress and advancement"
    text = QRect(reader.viewport().mapToGlobal(QPoint()), reader.viewport().size())
    for part in (bar.contents_button, bar.place, bar.tray_button, bar.export_button):
        assert part.visibleRegion().boundingRect() == part.rect()
        assert not text.intersects(QRect(part.mapToGlobal(QPoint()), part.size()))
    bar.tray_button.click()
    qtbot.waitUntil(lambda: "chugach" in page.context.tray)
    assert bar.tray_button.text() == "In tray"
    bar.contents_button.click()
    assert view.contents_popover.isVisible()
    assert view.contents_popover.list.currentItem().text() == "Pace, progress and advancement"


def test_the_bar_tells_of_the_next_case_from_its_top(qtbot: QtBot, page: ExplorePage) -> None:
    page.reading.reader.go_to("sources")
    assert page.reading.bar.place.words == "Chugach, Sources"
    page.context.go(Destination("explore", ("lindsay",)))
    settle(qtbot, page)
    assert page.reading.bar.place.words == "Summary"
    page.context.go(Destination("explore", ("chugach",), "grading-1"))
    settle(qtbot, page)
    assert page.reading.bar.place.words == "Chugach, Grading and reporting"


def test_ctrl_home_and_ctrl_end_go_to_head_and_foot(qtbot: QtBot, page: ExplorePage) -> None:
    reader = page.reading.reader
    bar = reader.verticalScrollBar()
    press(qtbot, Key.Key_End, CTRL)
    assert bar.value() == bar.maximum() > 5000
    assert page.reading.bar.place.words.startswith("Chugach, ")
    qtbot.wait(50)
    assert bar.value() == bar.maximum()
    press(qtbot, Key.Key_Home, CTRL)
    assert bar.value() == 0
    assert page.reading.bar.place.words == "Summary"
    assert focused() is reader

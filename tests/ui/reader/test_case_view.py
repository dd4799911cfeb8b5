"""Reading a case in the real window: where one is stays in sight, and what one meets leads on."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from pytestqt.qtbot import QtBot

from casestudies.model.content import PackContent
from casestudies.model.query import Facet
from casestudies.ui.context import Destination
from casestudies.ui.explore.case_card import CaseCardDelegate
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.reader.case_html import render_case
from casestudies.ui.reader.header import tiles_of
from casestudies.ui.reader.leads import filters_of
from casestudies.ui.theme.tokens import load_tokens, load_type_scale
from tests.ui.explore.parts import (
    ALT,
    CTRL,
    Key,
    explore,
    focused,
    names,
    press,
    search,
    settle,
)


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of a module use one window after another."""
    return shared_window


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


def follow(qtbot: QtBot, page: ExplorePage, href: str) -> None:
    """Go into the links by Tab, walk to one by an arrow and press Enter."""
    reader = page.reading.reader
    press(qtbot, Key.Key_Tab)
    for _ in range(400):
        start = reader.textCursor().selectionStart()
        at = next((link for link in reader.links if link.start == start), None)
        if at is not None and at.href == href:
            press(qtbot, Key.Key_Return)
            settle(qtbot, page)
            return
        press(qtbot, Key.Key_Right)
    raise AssertionError(f"the arrow never came to {href}")


def test_a_practice_leads_to_the_cases_that_have_it(qtbot: QtBot, page: ExplorePage) -> None:
    page.reading.reader.go_to("finding-grading-1")
    follow(qtbot, page, "facet:practice:no-letter-grades")
    assert page.state.query.filters.of(Facet.PRACTICE) == {"no-letter-grades"}
    assert 1 < len(names(page)) < 49
    assert page.reading.case is not None
    assert page.reading.case.slug == "chugach", "the case stays open"
    assert page.reading.reader.verticalScrollBar().value() > 0
    press(qtbot, Key.Key_Left, ALT)
    settle(qtbot, page)
    assert not page.state.query.filters


def test_students_lead_to_all_on_them_in_the_case(qtbot: QtBot, page: ExplorePage) -> None:
    reader = page.reading.reader
    reader.go_to("dimension-grading")
    follow(qtbot, page, "section:population-online-homeschool")
    assert reader.section == "population-online-homeschool"


def test_facts_of_the_head_lead_on_by_mouse_and_keyboard(qtbot: QtBot, page: ExplorePage) -> None:
    view = page.reading
    view.bar.tray_button.setFocus()
    header = view.reader.header
    assert header is not None
    where, badge, *tiles = header.stops
    press(qtbot, Key.Key_Tab)
    assert focused() is where
    for tile in (badge, *tiles):
        while focused() is where:  # its links one by one
            press(qtbot, Key.Key_Tab)
        assert focused() is tile
        press(qtbot, Key.Key_Tab)
    assert focused() is view.reader
    leads = ((badge, "visiting"), (tiles[0], "figures"), (tiles[3], "timeline"))
    for tile, section in (*leads, (tiles[4], "sources")):
        view.reader.go_to_top()
        tile.setFocus(Qt.FocusReason.TabFocusReason)
        press(qtbot, Key.Key_Return)
        assert view.reader.section == section
        assert focused() is view.reader
    view.reader.go_to_top()
    qtbot.mouseClick(tiles[2], Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert page.state.query.filters.of(Facet.LOCALE) == {"rural"}
    header.link_opened.emit("facet:state:AK")
    settle(qtbot, page)
    assert names(page) == ["Chugach School District"]


def test_facts_out_of_sight_take_no_focus(qtbot: QtBot, page: ExplorePage) -> None:
    view = page.reading
    view.reader.go_to("dimension-grading")
    place = view.reader.verticalScrollBar().value()
    view.bar.tray_button.setFocus()
    press(qtbot, Key.Key_Tab)
    assert focused() is view.reader
    assert view.reader.verticalScrollBar().value() == place


def test_every_link_of_every_case_leads_somewhere(core_content: PackContent) -> None:
    tokens, types = load_tokens("light"), load_type_scale()
    vocabulary = core_content.vocabulary
    for case in core_content.cases:
        page = render_case(case, vocabulary, tokens, types)
        links = set(re.findall(r'href="([^"]+)"', page.html))
        links |= {tile.link for tile in tiles_of(case, len(vocabulary.dimensions))}
        anchors = {section.anchor for section in page.sections}
        for link in links:
            kind, _, key = link.partition(":")
            if kind == "section":
                assert key in anchors, (case.slug, link)
            elif kind == "facet":
                assert filters_of(link), (case.slug, link)
            else:
                assert kind in ("source", "web", "site", "finding", "cite"), (case.slug, link)


def card_spot(page: ExplorePage, text: str) -> QPoint:
    """Where the chip of the first card stands that says ``text``."""
    view, hit = page.results.view, page.results.model.row(0)
    assert hit is not None
    anchor = dict(page.results.leads_of(hit))[text]
    card = view.visualRect(page.results.model.index(0))
    cards = view.itemDelegate()
    assert isinstance(cards, CaseCardDelegate)
    for x in range(card.left(), card.right(), 4):
        spot = QPoint(x, card.bottom() - 24)
        if cards.chip_at(hit, QRectF(card), spot) == anchor:
            return spot
    raise AssertionError(f"no chip {text}")


def test_chips_and_passages_of_a_card_lead_into_the_case(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "advisory grading english learners")
    hit = page.results.model.row(0)
    assert hit is not None
    chips = page.results.leads_of(hit)
    assert len(chips) > 1
    reader = page.reading.reader
    for words, anchor in chips[:2]:
        spot = card_spot(page, words)
        qtbot.mouseClick(page.results.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        settle(qtbot, page)
        assert reader.textCursor().block() == reader._block_of(anchor), words
        assert focused() is reader


def test_a_passage_that_only_filters_found_is_where_enter_begins(
    qtbot: QtBot, page: ExplorePage
) -> None:
    page.state.toggle(Facet.PRACTICE, "no-letter-grades")
    settle(qtbot, page)
    page.results.take_focus()
    press(qtbot, Key.Key_Home)
    hit = page.results.current()
    assert hit is not None
    passage = hit.hits[0].passage
    assert not hit.hits[0].spans
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert page.reading.case is not None
    assert page.reading.case.slug == hit.brief.slug
    assert page.reading.reader.set_off == f"finding-{passage.finding}"

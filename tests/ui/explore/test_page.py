"""Explore by keyboard alone: find a case, read it, open a source, collect cases, step back."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from casestudies.model.changes import ChangeSet
from casestudies.model.limits import MOST_CASES
from casestudies.model.query import Facet, Query, Sort
from casestudies.model.results import SearchResults
from casestudies.ui.context import Destination
from casestudies.ui.explore.facets_model import RowKind
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.reader.leads import Reading
from tests.ui.explore.parts import (
    ALT,
    CTRL,
    SHIFT,
    Key,
    focused,
    names,
    press,
    search,
    settle,
)


def test_it_opens_on_all_cases_with_the_cursor_in_the_box(page: ExplorePage) -> None:
    assert focused() is page.search.edit
    assert len(names(page)) == 49
    assert page.reading.case is not None
    assert page.reading.case.name == names(page)[0]


def test_find_read_open_a_source_and_collect_three(
    qtbot: QtBot, window: MainWindow, page: ExplorePage
) -> None:
    search(qtbot, page, "lindsay")
    assert names(page)[0] == "Lindsay Unified School District"
    press(qtbot, Key.Key_Down)
    assert focused() is page.results.view
    press(qtbot, Key.Key_D, CTRL)
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert focused() is page.reading.reader
    assert page.reading.case is not None
    assert page.reading.case.slug == "lindsay"
    press(qtbot, Key.Key_5, ALT)
    press(qtbot, Key.Key_Up, ALT)
    press(qtbot, Key.Key_Down, ALT)
    assert page.reading.reader.section == "sources"
    page.reading.reader.go_to("dimension-grading")
    press(qtbot, Key.Key_Tab)
    while not page.reading.reader.textCursor().selectedText().startswith("S"):
        press(qtbot, Key.Key_Right)  # glossary terms come on the way
    press(qtbot, Key.Key_Return)
    popover = page.reading.source_popover
    assert popover.isVisible()
    assert popover.source is not None
    assert focused() is popover.open_button
    press(qtbot, Key.Key_Escape)
    assert not popover.isVisible()
    assert focused() is page.reading.reader
    press(qtbot, Key.Key_Escape)
    assert focused() is page.results.view
    for _ in range(2):
        press(qtbot, Key.Key_Down)
        press(qtbot, Key.Key_D, CTRL)
    assert len(page.context.tray) == 3
    assert page.tray_button.text() == "Compare tray · 3"
    assert "is in the compare tray" in window.toast.text
    press(qtbot, Key.Key_Escape)
    assert focused() is page.search.edit
    press(qtbot, Key.Key_Escape)
    assert page.search.text == "lindsay"


def test_the_best_passage_is_what_enter_reads(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "capacity matrix")
    hit = page.results.model.row(0)
    assert hit is not None
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    reader = page.reading.reader
    assert reader.verticalScrollBar().value() > 0
    assert hit.hits[0].passage.finding
    assert hit.hits[0].passage.text[:40] in reader.textCursor().block().text()
    assert sum(reader.hits().values()) > 0


def test_filters_by_keyboard(qtbot: QtBot, page: ExplorePage) -> None:
    press(qtbot, Key.Key_1, ALT)
    view = page.facets.view
    assert focused() is view
    row = page.facets.model.row(view.currentIndex().row())
    assert row is not None
    assert (row.kind, row.facet, row.key) == (RowKind.VALUE, Facet.KIND, "district")
    top = view.y()
    press(qtbot, Key.Key_Space)
    settle(qtbot, page)
    assert len(names(page)) == row.count == 17
    assert focused() is view
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Space)
    settle(qtbot, page)
    assert len(names(page)) == 45
    assert page.facets.clear_button.isVisible()
    assert view.y() == top, "the filters stay under the pointer when Clear comes"
    press(qtbot, Key.Key_X, CTRL | SHIFT)
    settle(qtbot, page)
    assert len(names(page)) == 49
    assert not page.facets.clear_button.isVisible()


def test_the_open_case_stays_while_it_is_among_the_results(qtbot: QtBot, page: ExplorePage) -> None:
    find = page.context.services.searching.search
    later = {hit.brief.slug for hit in find(Query("habits of work", limit=200)).cases}
    search(qtbot, page, "habits")
    page.results.take_focus()
    slug = ""
    while slug not in later:
        press(qtbot, Key.Key_Down)
        current = page.results.current()
        assert current is not None
        slug = current.brief.slug
    settle(qtbot, page)
    page.search.take_focus()
    press(qtbot, Key.Key_End)
    qtbot.keyClicks(page.search.edit, " of work")
    settle(qtbot, page)
    current = page.results.current()
    assert current is not None
    assert current.brief.slug == slug
    assert page.reading.case is not None
    assert page.reading.case.slug == slug


def test_stale_answers_are_dropped(
    qtbot: QtBot, page: ExplorePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    real = page.context.services.searching.search
    shown: list[str] = []

    def slow(query: Query) -> SearchResults:
        if query.text == "c":
            assert gate.wait(5)
        return real(query)

    monkeypatch.setattr(page._searches, "_ask", slow)
    record = page.state.show
    monkeypatch.setattr(page.state, "show", lambda r: (shown.append(r.query.text), record(r))[1])
    qtbot.keyClicks(page.search.edit, "chugach")
    gate.set()
    settle(qtbot, page)
    assert shown == ["chugach"]
    assert names(page)[0] == "Chugach School District"


def test_nothing_found_says_what_to_do_next(qtbot: QtBot, page: ExplorePage) -> None:
    page.state.toggle(Facet.STATE, "CA")
    search(qtbot, page, "chugach whittier zzzzqqq")
    if names(page):
        search(qtbot, page, "zzzzqqqq")
    assert names(page) == []
    buttons = [b.text() for b in page.results.empty.findChildren(QPushButton) if b.isVisible()]
    assert buttons[-2:] == ["Clear the filters", "Clear the words"]
    assert "Show all cases (49 cases)" in buttons
    press(qtbot, Key.Key_Down)
    assert focused().accessibleName().replace("\n", " ") == buttons[0].replace("\n", " ")
    press(qtbot, Key.Key_Space)
    settle(qtbot, page)
    page.results.clear_words.emit()
    settle(qtbot, page)
    assert len(names(page)) == 49


def test_a_full_tray_says_so(qtbot: QtBot, window: MainWindow, page: ExplorePage) -> None:
    page.results.take_focus()
    for _ in range(MOST_CASES + 1):
        press(qtbot, Key.Key_D, CTRL)
        press(qtbot, Key.Key_Down)
    assert len(page.context.tray) == MOST_CASES
    assert window.toast.text.startswith(
        f"The tray holds {MOST_CASES} cases, as many as fit side by side."
    )
    settle(qtbot, page)
    assert len(page.context.services.workspace.tray()) == MOST_CASES


def test_the_tray_is_cleared_undone_and_compared(
    qtbot: QtBot, window: MainWindow, page: ExplorePage
) -> None:
    page.results.take_focus()
    for _ in range(3):
        press(qtbot, Key.Key_D, CTRL)
        press(qtbot, Key.Key_Down)
    collected = page.context.tray.slugs
    press(qtbot, Key.Key_T, CTRL)
    assert page.tray_popover.isVisible()
    assert focused() is page.tray_popover.compare_button
    page.tray_popover.clear.emit()
    assert len(page.context.tray) == 0
    press(qtbot, Key.Key_U, ALT)
    assert page.context.tray.slugs == collected
    settle(qtbot, page)
    assert page.context.services.workspace.tray() == collected
    press(qtbot, Key.Key_Return, CTRL)
    assert window.page is window.page_of("compare")
    press(qtbot, Key.Key_Left, ALT)
    assert window.page is page


def test_one_case_alone_opens_the_tray_instead(qtbot: QtBot, page: ExplorePage) -> None:
    page.results.take_focus()
    press(qtbot, Key.Key_D, CTRL)
    press(qtbot, Key.Key_Return, CTRL)
    assert page.tray_popover.isVisible()
    assert not page.tray_popover.compare_button.isEnabled()
    press(qtbot, Key.Key_Escape)
    assert not page.tray_popover.isVisible()


def test_contents_jump_to_a_section(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "chugach")
    page.reading.take_focus()
    press(qtbot, Key.Key_C, ALT)
    chosen = focused()
    assert isinstance(chosen, QListWidget)
    for row in range(chosen.count()):
        if chosen.item(row).text().startswith("Grading"):
            chosen.setCurrentRow(row)
    press(qtbot, Key.Key_Return)
    assert focused() is page.reading.reader
    assert page.reading.reader.section == "dimension-grading"


def test_a_web_page_opens_only_on_its_button(
    qtbot: QtBot, page: ExplorePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString()) or True
    )
    search(qtbot, page, "chugach")
    page.reading.take_focus()
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Return)
    assert opened == []
    popover = page.reading.source_popover
    source = popover.source
    assert source is not None
    assert "Read again in November 2026." in [
        label.text() for label in popover.findChildren(QLabel)
    ]
    press(qtbot, Key.Key_Space)
    assert opened == [source.url]


def test_the_parent_is_a_link(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "memorial school")
    assert page.reading.case is not None
    assert page.reading.case.parent == "sanborn"
    page.reading.case_wanted.emit("sanborn")
    settle(qtbot, page)
    assert page.reading.case.slug == "sanborn"


def test_sorting(qtbot: QtBot, page: ExplorePage) -> None:
    page.state.sort_by(Sort.ENROLLMENT)
    settle(qtbot, page)
    assert page.results.sort_button.text().strip() == "Enrollment"
    sizes = [
        hit.brief.enrollment or -1
        for row in range(len(names(page)))
        if (hit := page.results.model.row(row))
    ]
    assert sizes == sorted(sizes, reverse=True)


def test_the_sort_button_says_what_the_order_is(qtbot: QtBot, page: ExplorePage) -> None:
    def said() -> str:
        return page.results.sort_button.text().strip()

    def offered() -> list[str]:
        menu = page.results.sort_button.menu()
        return [action.text() for action in menu.actions() if action.isVisible()]

    assert said() == "Name"
    assert "Relevance" not in offered()
    page.state.toggle(Facet.DIMENSION, "grading")
    settle(qtbot, page)
    assert said() == "Most documented"
    assert page.results.sort_button.accessibleName() == "Sort by: Most documented"
    assert names(page) != sorted(names(page), key=str.casefold)
    search(qtbot, page, "mastery")
    assert said() == "Relevance"
    assert "Relevance" in offered()
    page.state.sort_by(Sort.NAME)
    settle(qtbot, page)
    assert said() == "Name"


def test_a_destination_brings_back_words_filters_and_case(
    qtbot: QtBot, window: MainWindow, page: ExplorePage
) -> None:
    search(qtbot, page, "habits")
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    before = page.location()
    page.context.go(Destination("explore", ("pittsfield",), "grading-1", Query("pittsfield")))
    settle(qtbot, page)
    assert page.search.text == "pittsfield"
    assert page.reading.case is not None
    assert page.reading.case.slug == "pittsfield"
    assert page.reading.reader.verticalScrollBar().value() > 0
    press(qtbot, Key.Key_Left, ALT)
    settle(qtbot, page)
    assert page.location() == before
    assert window.page is page


def test_a_case_outside_the_results_can_be_read(qtbot: QtBot, page: ExplorePage) -> None:
    search(qtbot, page, "lindsay")
    page.context.go(Destination("explore", ("bdea",)))
    settle(qtbot, page)
    assert page.reading.case is not None
    assert page.reading.case.slug == "bdea"
    assert "Boston Day and Evening Academy" not in names(page)


def test_a_mark_tells_its_source_while_the_mouse_rests_on_it(
    qtbot: QtBot, page: ExplorePage
) -> None:
    reader = page.reading.reader
    key = next(link.href for link in reader.links if link.href.startswith("source:"))
    page.reading._link_hovered(key, reader.rect())
    popover = page.reading.source_popover
    assert popover.isVisible()
    assert focused() is page.search.edit
    page.reading._link_hovered("", reader.rect())
    qtbot.waitUntil(lambda: not popover.isVisible())


def test_measures_hold_at_the_small_size(
    qtbot: QtBot, window: MainWindow, page: ExplorePage
) -> None:
    for width, height in ((1280, 720), (960, 600), (2400, 1300)):
        window.resize(width, height)
        qtbot.wait(30)
        assert window.width() == width
        reader = page.reading.reader
        text = reader.viewport().width() - 2 * reader.side()
        assert 300 < text <= 640
        assert page.search.width() > 300


def test_the_theme_turns_over_with_the_case(
    qtbot: QtBot, window: MainWindow, page: ExplorePage
) -> None:
    search(qtbot, page, "chugach")
    light = page.grab().toImage().pixelColor(5, 300)
    press(qtbot, Key.Key_L, CTRL | SHIFT)
    settle(qtbot, page)
    dark = page.grab().toImage().pixelColor(5, 300)
    assert light.lightness() > 200 > 60 > dark.lightness()
    assert page.reading.case is not None
    assert page.reading.case.slug == "chugach"
    assert window.windowTitle().startswith("Explore")


def turn_theme(qtbot: QtBot, page: ExplorePage) -> None:
    """Change the theme by key and wait until the case is there in it."""
    before = page.reading.reader.document()
    press(qtbot, Key.Key_L, CTRL | SHIFT)
    settle(qtbot, page)
    assert page.reading.reader.document() is not before


def test_a_theme_change_leaves_the_reader_where_it_was(qtbot: QtBot, page: ExplorePage) -> None:
    page.context.go(Destination("explore", ("lindsay",), "grading-1"))
    settle(qtbot, page)
    reader = page.reading.reader
    bar = reader.verticalScrollBar()
    opened = bar.value()
    assert opened > 0
    page.reading.take_focus()
    press(qtbot, Key.Key_Down, ALT)
    press(qtbot, Key.Key_Down, ALT)
    place, section = bar.value(), reader.section
    assert place > opened
    press(qtbot, Key.Key_Tab)
    link, place = reader.textCursor().selectedText(), bar.value()
    turn_theme(qtbot, page)
    assert (bar.value(), reader.section) == (place, section)
    assert reader.textCursor().selectedText() == link
    page.context.go(Destination("explore", ("lindsay",), "grading-1"))
    settle(qtbot, page)
    assert bar.value() == opened, "asked for again, it goes there again"


@pytest.mark.parametrize("slug", ["lindsay", "chugach", "westminster"])
def test_a_theme_change_at_the_foot_of_a_case_stays_there(
    qtbot: QtBot, page: ExplorePage, slug: str
) -> None:
    page.context.go(Destination("explore", (slug,)))
    settle(qtbot, page)
    bar = page.reading.reader.verticalScrollBar()
    page.reading.take_focus()
    while bar.value() < bar.maximum():
        press(qtbot, Key.Key_Space)
        QApplication.processEvents()
    place = bar.value()
    assert place > 5000
    turn_theme(qtbot, page)
    assert bar.value() == place


def test_a_theme_change_while_a_case_is_on_its_way_does_not_stop_it(
    qtbot: QtBot, page: ExplorePage
) -> None:
    page.context.go(Destination("explore", ("lindsay",)))
    settle(qtbot, page)
    page.reading.read(Reading("chugach"))
    press(qtbot, Key.Key_L, CTRL | SHIFT)
    settle(qtbot, page)
    assert page.reading.case is not None
    assert page.reading.case.slug == "chugach"


def test_new_content_leaves_the_reader_where_it_was(qtbot: QtBot, page: ExplorePage) -> None:
    page.context.go(Destination("explore", ("lindsay",), "grading-1"))
    settle(qtbot, page)
    bar = page.reading.reader.verticalScrollBar()
    bar.setValue(bar.value() + 700)
    place = bar.value()
    page.context.bus.publish(ChangeSet(content=True))
    qtbot.wait(20)
    settle(qtbot, page)
    assert bar.value() == place


def test_lists_that_a_small_window_narrowed_widen_again(
    qtbot: QtBot, window: MainWindow, page: ExplorePage
) -> None:
    page.splitter.moveSplitter(300, 1)
    page.splitter.moveSplitter(800, 2)
    chosen = page.splitter.sizes()
    assert chosen[0] > 290
    window.resize(960, 600)
    qtbot.wait(20)
    assert page.splitter.sizes()[0] < chosen[0]
    page.save_state()
    settings = page.context.services.settings
    qtbot.waitUntil(lambda: settings.get("explore_splitter", []) == chosen)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: page.splitter.sizes() == chosen)

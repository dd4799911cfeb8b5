"""Pinned rows and columns stay in sight under the heads while the rest is scrolled under them."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.compare.parts import CTRL, FOUR, Key, focus, press, show

EIGHT = (*FOUR, "westminster", "juab", "sanborn", "vlacs")
SPEC = ComparisonSpec(EIGHT, pinned=("grading", "bdea"))
MOST_MS = 60  # of this thread's own time, generous; ``make bench`` is exact


@pytest.fixture
def page(qtbot, window: MainWindow) -> ComparePage:
    """Eight cases beside their findings, a row and a case pinned, scrolled both ways."""
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    show(qtbot, page, SPEC)
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Escape)
    qtbot.waitUntil(lambda: page.table.horizontalScrollBar().maximum() > 0)
    page.table.verticalScrollBar().setValue(500)
    page.table.horizontalScrollBar().setValue(page.table.horizontalScrollBar().maximum())
    return page


def rect_of(page: ComparePage, row: str, case: str) -> QRect:
    place = page.table.cells.position_of(row, case)
    assert place is not None
    return page.table.visualRect(page.table.cells.index(*place))


def picture(page: ComparePage, rect: QRect) -> QImage:
    return page.table.viewport().grab(rect).toImage()


def test_pinned_cells_stay_where_they_were_and_look_the_same(qtbot, page):
    table = page.table
    assert table.held == (2, 1)  # with the band of what is pinned
    press(qtbot, Key.Key_Home, CTRL)  # the focus on what is pinned, not to be painted elsewhere
    table.verticalScrollBar().setValue(500)
    rect = rect_of(page, "grading", "bdea").adjusted(0, 0, -2, -2)
    assert rect.topLeft() == QPoint(0, table.rowHeight(0))
    scrolled = picture(page, rect)
    head = table.verticalHeader().viewport()
    named = head.grab(QRect(0, rect.top(), head.width(), rect.height())).toImage()
    table.verticalScrollBar().setValue(0)
    table.horizontalScrollBar().setValue(0)
    assert picture(page, rect) == scrolled
    assert head.grab(QRect(0, rect.top(), head.width(), rect.height())).toImage() == named


def test_a_click_on_what_is_pinned_means_that_cell(qtbot, page):
    assert page.table.verticalScrollBar().value() == 500
    for row, case in (("grading", "bdea"), ("grading", "juab"), ("quality", "bdea")):
        place = page.table.cells.position_of(row, case)
        if place is None:
            continue
        page.table.scrollTo(page.table.cells.index(*place))
        where = rect_of(page, row, case).center()
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert focus(page) == (row, case)
    assert page.table.horizontalScrollBar().value() > 0
    del qtbot


def test_walking_never_ends_below_what_is_pinned(qtbot, page):
    table = page.table
    press(qtbot, Key.Key_End, CTRL)
    held = table.held_size
    free = QRect(QPoint(held.width(), held.height()), table.viewport().rect().bottomRight())
    for _ in range(14):
        press(qtbot, Key.Key_Up)
        if focus(page)[0] == "grading":
            break
        rect = table.visualRect(table.currentIndex())
        assert rect.top() >= free.top()
        assert rect.left() >= free.left()
    for _ in range(7):
        press(qtbot, Key.Key_Left)
    assert focus(page)[1] == "bdea"
    at = table.verticalScrollBar().value()
    press(qtbot, Key.Key_Home, CTRL)
    assert focus(page) == ("grading", "bdea")
    assert table.verticalScrollBar().value() == at  # it was in sight


def test_a_click_on_a_held_head_opens_its_menu(qtbot, page):
    asked: list[tuple[str, str]] = []
    page.table.column_asked.disconnect()
    page.table.row_asked.disconnect()
    for signal in (page.table.column_asked, page.table.row_asked):
        signal.connect(lambda _: asked.append(focus(page)))
    heads, names = page.table.horizontalHeader(), page.table.verticalHeader()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(heads.viewport(), left, pos=QPoint(20, 20))
    assert asked[-1][1] == "bdea"
    QTest.mouseClick(names.viewport(), left, pos=QPoint(20, page.table.rowHeight(0) + 20))
    assert asked[-1][0] == "grading"
    del qtbot


def test_what_would_leave_no_room_is_scrolled(qtbot, window, page):
    window.resize(1280, 720)
    rows = tuple(line.row.key for line in page.table.cells.rows if line.row)
    show(qtbot, page, ComparisonSpec(EIGHT, pinned=(*rows, *EIGHT)))
    view, held = page.table.viewport().size(), page.table.held_size
    assert held.height() <= 0.6 * view.height()
    assert held.width() <= 0.6 * view.width()
    press(qtbot, Key.Key_End, CTRL)
    assert page.table.viewport().rect().intersects(page.table.visualRect(page.table.currentIndex()))
    show(qtbot, page, ComparisonSpec(EIGHT))
    assert page.table.held == (0, 0)


def test_cases_in_rows_are_held_too(qtbot, page):
    show(
        qtbot,
        page,
        ComparisonSpec(EIGHT, rows=Axis.CASES, columns=Axis.DIMENSIONS, pinned=("juab", "pace")),
    )
    assert page.table.held == (1, 1)
    page.table.verticalScrollBar().setValue(400)
    assert rect_of(page, "juab", "pace").topLeft() == QPoint(0, 0)


def test_scrolling_under_what_is_pinned_is_smooth(qtbot, page):
    bar = page.table.verticalScrollBar()
    times = []
    for at in range(0, bar.maximum(), 60):
        started = time.thread_time()
        bar.setValue(at)
        page.table.viewport().repaint()
        times.append((time.thread_time() - started) * 1000)
    assert sorted(times)[len(times) // 2] < MOST_MS
    del qtbot


def test_the_name_of_a_row_stays_while_some_of_the_row_is_in_sight(qtbot, page):
    show(qtbot, page, ComparisonSpec(EIGHT))
    table = page.table
    begins = table.verticalHeader().sectionPosition(1)
    table.verticalScrollBar().setValue(begins + table.rowHeight(1) // 2)
    head = table.verticalHeader().viewport()
    row = table.verticalHeader().sectionViewportPosition(1) + table.rowHeight(1)
    assert 40 < row < table.rowHeight(1)
    ground = page.context.theme.color("surface").name()
    seen = head.grab(QRect(8, 2, head.width() - 12, row - 6)).toImage()
    colors = {
        seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())
    }
    assert len(colors) > 3
    assert ground in colors

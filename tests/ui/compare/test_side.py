"""The findings beside the comparison: when they step aside, how they come back, what is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.ui.a11y import unnamed
from casestudies.ui.compare.page import ComparePage
from tests.ui.compare.parts import ALT, FOUR, Key, focus, press, show
from tests.ui.guards import let_go

EIGHT = (*FOUR, "westminster", "juab", "sanborn", "vlacs")
FEW, MANY = ComparisonSpec(FOUR), ComparisonSpec(EIGHT)


@pytest.mark.parametrize("width", [1280, 1440])
def test_the_panel_steps_aside_for_eight_columns_and_comes_back(qtbot, window, page, width):
    window.resize(width, 720)
    show(qtbot, page, FEW)
    assert page.panel.isVisible()
    assert not page.strip.side.isVisible()
    show(qtbot, page, MANY)
    assert not page.panel.isVisible()
    assert page.strip.side.isVisible()
    assert page.strip.side.geometry().right() < page.strip.width()
    assert page.table.horizontalScrollBar().maximum() == 0
    assert page.table.columnWidth(7) >= 120
    assert unnamed(page) == []
    show(qtbot, page, FEW)
    assert page.panel.isVisible()


def test_enter_opens_the_findings_and_the_cell_stays_in_sight(qtbot, window, page):
    window.resize(1280, 720)
    show(qtbot, page, MANY)
    page.table.focus_cell("improvement", "vlacs")
    press(qtbot, Key.Key_Return)
    assert page.panel.isVisible()
    assert page.panel.text.hasFocus()
    assert page.panel.cell is page.table.cell
    qtbot.waitUntil(lambda: page.table.columnWidth(7) == 120)
    table = page.table
    qtbot.waitUntil(
        lambda: table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    )
    press(qtbot, Key.Key_Escape)
    assert page.table.hasFocus()
    press(qtbot, Key.Key_Left)
    assert focus(page) == ("improvement", "sanborn")
    assert page.panel.cell is page.table.cell


def test_a_click_opens_the_findings_until_they_are_hidden(qtbot, window, page):
    window.resize(1280, 720)
    show(qtbot, page, MANY)
    viewport, left = page.table.viewport(), Qt.MouseButton.LeftButton

    def click(row: str, case: str) -> None:
        place = page.table.cells.position_of(row, case)
        assert place is not None
        where = page.table.visualRect(page.table.cells.index(*place)).center()
        QTest.mouseClick(viewport, left, pos=where)

    click("vision", "chugach")
    qtbot.waitUntil(page.panel.isVisible)
    assert page.panel.plain_text().startswith("Chugach · Shared vision")
    page.panel.hide_button.click()
    assert not page.panel.isVisible()
    assert page.table.hasFocus()
    click("vision", "lindsay")
    qtbot.wait(600)
    assert not page.panel.isVisible()
    press(qtbot, Key.Key_Return)
    assert page.panel.isVisible()


def test_a_double_click_opens_the_case_and_moves_nothing(qtbot, window, page):
    window.resize(1280, 720)
    show(qtbot, page, MANY)
    gone = []
    page.context.going.connect(gone.append)
    where = page.table.visualRect(page.table.cells.index(1, 7)).center()
    for act in (QTest.mouseClick, QTest.mouseDClick):
        act(page.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    let_go(page.table.viewport())
    assert gone[0].cases == ("vlacs",)
    qtbot.wait(600)
    assert page.panel.isHidden()


def test_what_the_user_chooses_holds_and_is_kept(qtbot, window, page):
    window.resize(1280, 720)

    def kept() -> str:
        return page.context.services.settings.get("compare_side", "")

    def another() -> bool:
        again = ComparePage(page.context)
        qtbot.addWidget(again)
        return again.splitter.panel_shown

    show(qtbot, page, MANY)
    page.strip.side.click()
    assert page.panel.isVisible()
    assert page.panel.text.hasFocus()
    assert kept() == "shown"
    press(qtbot, Key.Key_F, ALT)
    assert not page.panel.isVisible()
    assert page.table.hasFocus()
    assert kept() == ""
    show(qtbot, page, FEW)
    press(qtbot, Key.Key_F, ALT)
    assert not page.panel.isVisible()
    assert kept() == "hidden"
    assert not another()
    show(qtbot, page, MANY)
    show(qtbot, page, FEW)
    assert not page.panel.isVisible()
    press(qtbot, Key.Key_F, ALT)
    assert page.panel.isVisible()
    assert kept() == ""
    assert another()


def test_a_clause_of_the_head_line_opens_the_findings(qtbot, page):
    show(qtbot, page, MANY)
    page.strip.head.linkActivated.emit(str(page.strip._clauses.index(page.strip.links[0])))
    assert page.panel.isVisible()
    cell = page.table.cell
    assert cell is not None
    assert page.panel.cell is cell


def test_what_is_left_out_stands_in_one_line(qtbot, window, page):
    for width in (1280, 1440):
        window.resize(width, 720)
        spec = ComparisonSpec(FOUR, rows=Axis.PRACTICES, hide_empty=True)
        for one in (spec, ComparisonSpec(FOUR, rows=Axis.PRACTICES, differing=True)):
            show(qtbot, page, one)
            line = page.strip.hidden.fontMetrics().lineSpacing()
            qtbot.waitUntil(lambda line=line: page.strip.hidden.height() < 2 * line)
            assert page.strip.hidden.text()


def test_tab_walks_the_bar_from_left_to_right_and_the_button_of_the_findings(qtbot, window, page):
    window.resize(1280, 720)
    show(qtbot, page, MANY)
    page.bar.rows.setFocus()
    seen = []
    for _ in range(30):
        widget = QApplication.focusWidget()
        assert widget is not None
        seen.append(widget)
        if widget is page.table:
            break
        press(qtbot, Key.Key_Tab)
    bar = [widget for widget in seen if page.bar.isAncestorOf(widget)]
    places = [widget.mapTo(page.bar, widget.rect().topLeft()).x() for widget in bar]
    assert len(bar) >= 9
    assert places == sorted(places)
    assert page.strip.side in seen
    assert seen[-1] is page.table

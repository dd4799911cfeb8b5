"""The Compare page in a real window on the real library, walked by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.ui.a11y import spoken_name
from casestudies.ui.context import Destination
from tests.ui.compare.parts import ALT, CTRL, FOUR, Key, arrive, focus, press, show


def test_empty_page_offers_comparisons_one_click_away(qtbot, window, page):
    press(qtbot, Key.Key_2, CTRL)
    assert window.page is page
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    assert page.empty.first_button().hasFocus()
    cards = [
        button
        for button in page.empty.findChildren(QPushButton)
        if button.property("look") == "suggestion"
    ]
    assert len(cards) == 4
    assert "Lindsay · Chugach · Pittsfield · Boston Day and Evening" in spoken_name(cards[0])
    cards[0].click()
    arrive(qtbot, page, ComparisonSpec(FOUR))
    assert page.table.hasFocus()


def test_one_case_says_that_another_is_needed(qtbot, page):
    page.context.go(Destination("compare", cases=("chugach",)))
    said = " ".join(label.text() for label in page.empty.findChildren(QLabel))
    assert "Chugach is waiting for company" in said
    del qtbot


def test_the_page_follows_the_tray_until_something_else_is_asked_for(qtbot, page):
    tray, library = page.context.tray, page.context.services.library
    page.context.go(Destination("compare"))
    for slug in ("lindsay", "chugach"):
        tray.add(library.brief(slug))
    arrive(qtbot, page, ComparisonSpec(("lindsay", "chugach")))
    tray.add(library.brief("bdea"))
    arrive(qtbot, page, ComparisonSpec(("lindsay", "chugach", "bdea")))
    page.state.choose_cases(("chugach", "bdea"))
    tray.add(library.brief("pittsfield"))
    arrive(qtbot, page, ComparisonSpec(("chugach", "bdea")))
    qtbot.waitUntil(lambda: not page.context.tasks.busy)
    assert page.state.spec.cases == ("chugach", "bdea")


def test_arrows_walk_the_cells_and_skip_the_bands(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    assert page.table.hasFocus()
    assert focus(page) == ("vision", "lindsay")
    walk = [
        (Key.Key_Right, None, ("vision", "chugach")),
        (Key.Key_Down, None, ("culture", "chugach")),
        (Key.Key_Down, None, ("agency", "chugach")),
        (Key.Key_Down, None, ("competencies", "chugach")),  # over the band
        (Key.Key_Up, None, ("agency", "chugach")),
        (Key.Key_Down, CTRL, ("competencies", "chugach")),
        (Key.Key_Down, CTRL, ("supports", "chugach")),
        (Key.Key_Up, CTRL, ("competencies", "chugach")),
        (Key.Key_Right, CTRL, ("competencies", "bdea")),
        (Key.Key_Right, None, ("competencies", "bdea")),
        (Key.Key_Left, CTRL, ("competencies", "lindsay")),
        (Key.Key_Left, None, ("competencies", "lindsay")),
        (Key.Key_End, CTRL, ("improvement", "bdea")),
        (Key.Key_Down, None, ("improvement", "bdea")),
        (Key.Key_Home, None, ("improvement", "lindsay")),
        (Key.Key_Home, CTRL, ("vision", "lindsay")),
        (Key.Key_Up, None, ("vision", "lindsay")),
        (Key.Key_End, None, ("vision", "bdea")),
    ]
    for key, modifiers, where in walk:
        press(qtbot, key, modifiers)
        assert focus(page) == where
        assert page.panel.cell is page.table.cell
    press(qtbot, Key.Key_PageDown)
    assert page.table.currentIndex().row() > 3
    seen = page.table.viewport().rect()
    assert seen.contains(page.table.visualRect(page.table.currentIndex()).topLeft())
    press(qtbot, Key.Key_PageUp)
    press(qtbot, Key.Key_PageUp)
    assert focus(page) == ("vision", "bdea")


def test_the_first_group_is_in_sight_when_a_comparison_opens(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    assert page.table.verticalScrollBar().value() == 0
    press(qtbot, Key.Key_End, CTRL)
    press(qtbot, Key.Key_Home, CTRL)
    assert page.table.verticalScrollBar().value() == 0


def test_enter_opens_the_panel_and_esc_returns(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "chugach")
    press(qtbot, Key.Key_Return)
    assert page.panel.text.hasFocus()
    said = page.panel.plain_text()
    assert said.startswith("Chugach · Grading and reporting")
    assert "No A to F; report cards list levels and targets" in said
    cell = page.table.cell
    assert cell is not None
    for item in cell.findings:
        assert item.finding.text.split(".")[0] in said
    for key in cell.cites:
        assert f"\n{key} " in said
    assert "sources from" in said
    press(qtbot, Key.Key_Escape)
    assert page.table.hasFocus()
    assert window.page is page


def test_a_source_mark_opens_by_keyboard_and_esc_closes_it(qtbot, monkeypatch, page):
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True
    )
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "chugach")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Return)
    popover = page.panel.popover
    assert popover is not None
    assert popover.isVisible()
    cell = page.table.cell
    assert cell is not None
    assert popover.source is not None
    assert popover.source.key == cell.findings[0].finding.cites[0]
    assert popover.open_button.hasFocus()
    assert opened == []
    press(qtbot, Key.Key_Escape)
    assert not popover.isVisible()
    assert page.panel.text.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")  # grabbing, for a menu
def test_rows_switch_to_populations_and_back_by_keyboard(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "pittsfield")
    page.bar.rows.menu().popup(page.mapToGlobal(page.rect().center()))
    menu = page.bar.rows.menu()
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.actions()] == [
        "Design &dimensions",
        "Student &populations",
        "P&ractices",
        "&Cases",
        "",
        "Choose the ro&ws…",
    ]
    qtbot.keyClick(menu, Key.Key_P)
    arrive(qtbot, page, ComparisonSpec(FOUR, rows=Axis.POPULATIONS))
    assert page.bar.rows.text() == "Rows: Student populations ▾"
    assert page.bar.filter.text() == "Dimension: All ▾"
    assert focus(page) == ("english-learners", "pittsfield")
    page.state.choose_rows(Axis.DIMENSIONS)
    arrive(qtbot, page, ComparisonSpec(FOUR))
    assert focus(page)[1] == "pittsfield"


def test_filter_by_a_population_keeps_the_cell_and_offers_counts(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("supports", "lindsay")
    entries = [action.text() for action in page.bar.filter.menu().actions() if action.text()]
    assert entries[0] == "Everyone"
    assert entries[1] == "English learners\t2 of 4"
    action = next(a for a in page.bar.filter.menu().actions() if a.data() == "english-learners")
    action.trigger()
    spec = ComparisonSpec(FOUR, population="english-learners")
    arrive(qtbot, page, spec)
    assert page.bar.filter.text() == "Population: English learners ▾"
    assert focus(page) == ("supports", "lindsay")
    assert page.table.cell is not None
    assert [f.finding.id for f in page.table.cell.findings] == [
        "supports-2",
        "supports-3",
        "supports-8",
    ]
    page.bar.empty.click()
    arrive(qtbot, page, ComparisonSpec(FOUR, population="english-learners", hide_empty=True))
    assert page.strip.hidden.text() == "13 rows without any finding left out."
    assert focus(page) == ("supports", "lindsay")
    assert page.table.cells.rowCount() == 3 + 2  # with two bands


def test_each_kind_of_rows_remembers_its_filter(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR, population="english-learners"))
    page.state.choose_rows(Axis.POPULATIONS)
    arrive(qtbot, page, ComparisonSpec(FOUR, rows=Axis.POPULATIONS))
    page.state.choose_filter("supports")
    arrive(qtbot, page, ComparisonSpec(FOUR, rows=Axis.POPULATIONS, dimension="supports"))
    page.state.choose_rows(Axis.DIMENSIONS)
    arrive(qtbot, page, ComparisonSpec(FOUR, population="english-learners"))


def test_an_empty_cell_says_so_and_where_else_to_look(qtbot, page):
    slugs = ("westminster", "lindsay")
    show(qtbot, page, ComparisonSpec(slugs, population="english-learners"))
    page.table.focus_cell("grading", "lindsay")
    said = page.panel.plain_text()
    assert "Not documented in our sources" in said
    assert "It does not mean that nothing is done" in said
    assert "Instruction and curriculum; Timely, differentiated support" in said
    page.table.focus_cell("grading", "westminster")
    assert "2 findings about “English learners” stand in no dimension" in page.panel.plain_text()
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Return)
    arrive(qtbot, page, ComparisonSpec(slugs, rows=Axis.POPULATIONS))
    qtbot.waitUntil(lambda: focus(page) == ("english-learners", "westminster"))


def test_states_are_words_in_the_panel(qtbot, page):
    show(qtbot, page, ComparisonSpec(("lake-county-florida", "lindsay")))
    page.table.focus_cell("pace", "lake-county-florida")
    assert "Ended" in page.panel.plain_text()
    page.table.focus_cell("culture", "lindsay")
    said = page.panel.plain_text()
    assert "Documented" in said
    assert "Disputed" in said


def test_open_case_goes_to_explore_and_back_comes_to_the_same_cell(qtbot, window, page):
    spec = ComparisonSpec(FOUR, population="rural-remote")
    show(qtbot, page, spec)
    page.table.focus_cell("beyond", "chugach")
    gone: list[Destination] = []
    page.context.going.connect(gone.append)
    press(qtbot, Key.Key_O, CTRL)
    assert gone == [Destination("explore", cases=("chugach",), finding="beyond-1")]
    assert window.page is not page
    press(qtbot, Key.Key_Left, ALT)
    assert window.page is page
    arrive(qtbot, page, spec)
    assert focus(page) == ("beyond", "chugach")
    assert page.table.hasFocus()


def test_history_walks_the_changes_of_the_comparison(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.state.choose_filter("indigenous")
    arrive(qtbot, page, ComparisonSpec(FOUR, population="indigenous"))
    page.state.choose_rows(Axis.POPULATIONS)
    arrive(qtbot, page, ComparisonSpec(FOUR, rows=Axis.POPULATIONS))
    press(qtbot, Key.Key_Left, ALT)
    arrive(qtbot, page, ComparisonSpec(FOUR, population="indigenous"))
    press(qtbot, Key.Key_Left, ALT)
    arrive(qtbot, page, ComparisonSpec(FOUR))
    press(qtbot, Key.Key_Right, ALT)
    arrive(qtbot, page, ComparisonSpec(FOUR, population="indigenous"))
    assert window.page is page

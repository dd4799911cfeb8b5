"""Hiding cases like rows, bringing them back one by one, pictures kept with the view's state."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from casestudies.model.comparison import Axis, Comparison, ComparisonSpec
from casestudies.services.compare.report import report_of
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.compare.pictures.picture import PictureKind
from tests.ui.compare.parts import ALT, CTRL, FOUR, SHIFT, Key, arrive, focus, press, show

THREE = ("lindsay", "chugach", "pittsfield")


def comparison(page: ComparePage) -> Comparison:
    found = page.table.cells.comparison
    assert found is not None
    return found


def hidden_menu(page: ComparePage) -> QMenu:
    menu = page.bar.view.menu()
    menu.aboutToShow.emit()
    found = next(a.menu() for a in menu.actions() if a.text().startswith("Hidden rows"))
    assert isinstance(found, QMenu)
    return found


def test_a_case_is_hidden_by_keyboard_and_comes_back(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "chugach")
    press(qtbot, Key.Key_H, CTRL | SHIFT)
    arrive(qtbot, page, ComparisonSpec(FOUR, hidden=("chugach",)))
    assert window.toast.text == "“Chugach” is hidden."
    assert [column.key for column in comparison(page).columns] == ["lindsay", "pittsfield", "bdea"]
    assert focus(page) == ("grading", "pittsfield")
    assert page.bar.cases.text() == "Cases: 3 of 4 ▾"
    assert page.strip.hidden.text() == "Hidden: Chugach."
    press(qtbot, Key.Key_Z, CTRL)
    arrive(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "bdea")
    press(qtbot, Key.Key_H, CTRL)
    press(qtbot, Key.Key_H, CTRL | SHIFT)
    arrive(qtbot, page, ComparisonSpec(FOUR, hidden=("grading", "bdea")))
    names = [action.text() for action in hidden_menu(page).actions() if action.text()]
    assert names == ["Show “Grading and reporting”", "Show “Boston Day and Evening”", "Show all"]
    hidden_menu(page).actions()[1].trigger()
    arrive(qtbot, page, ComparisonSpec(FOUR, hidden=("grading",)))


def test_a_case_in_a_row_is_hidden_as_well_and_two_always_stay(qtbot, window, page):
    turned = ComparisonSpec(THREE, rows=Axis.CASES, columns=Axis.DIMENSIONS)
    show(qtbot, page, turned)
    press(qtbot, Key.Key_H, CTRL)
    qtbot.waitUntil(lambda: len(comparison(page).rows) == 2)
    assert page.state.spec.hidden == ("lindsay",)
    press(qtbot, Key.Key_H, CTRL)
    assert window.toast.text == "Two cases stay in sight; this one cannot be hidden."
    assert page.state.spec.hidden == ("lindsay",)


def test_what_is_hidden_is_in_no_head_line_picture_or_file(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR, hidden=("bdea",)))
    told = comparison(page)
    assert told.title == "Lindsay, Chugach and Pittsfield by design dimension"
    assert set(told.sources) == set(THREE)
    assert (
        told.differences
        == page.context.services.comparing.compare(ComparisonSpec(THREE)).differences
    )
    report = report_of(page.context.services.exporting, told)
    assert [head.name for head in report.tables[0].heads] == ["Lindsay", "Chugach", "Pittsfield"]
    assert "Boston Day and Evening is hidden in this comparison." in [
        str(note) for note in report.notes
    ]
    page.state.show_pictures(True)
    qtbot.waitUntil(lambda: page.pictures.state.question.slugs == THREE)


def test_hidden_cases_keep_their_place_while_others_move(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR, hidden=("chugach",)))
    page.table.focus_cell("grading", "lindsay")
    press(qtbot, Key.Key_Right, CTRL | SHIFT)
    moved = ("pittsfield", "lindsay", "chugach", "bdea")
    arrive(qtbot, page, ComparisonSpec(moved, hidden=("chugach",)))


def test_a_case_that_comes_again_is_in_sight(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR, hidden=("bdea",)))
    page.state.choose_cases(THREE)
    arrive(qtbot, page, ComparisonSpec(THREE))
    page.state.choose_cases(FOUR)
    arrive(qtbot, page, ComparisonSpec(FOUR))


def test_a_column_is_pinned_by_keyboard(qtbot, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    page.table.focus_cell("grading", "bdea")
    press(qtbot, Key.Key_Left, ALT | SHIFT)
    arrive(qtbot, page, ComparisonSpec(FOUR, pinned=("bdea",)))
    assert comparison(page).columns[0].key == "bdea"
    assert focus(page) == ("grading", "bdea")


def test_pictures_are_a_step_that_is_undone_and_comes_back_after_a_restart(qtbot, window, page):
    show(qtbot, page, ComparisonSpec(FOUR))
    press(qtbot, Key.Key_I, ALT)
    assert page.pictured
    page.pictures.state.choose(PictureKind.TIMELINE)
    qtbot.waitUntil(lambda: not page.context.tasks.busy)
    page.save_state()
    again = ComparePage(page.context)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.pictured)
    assert again.pictures.state.kind is PictureKind.TIMELINE
    assert again.bar.switch.buttons[1].isChecked()
    press(qtbot, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not page.pictured)
    assert page.table.hasFocus()
    press(qtbot, Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: page.pictured)
    press(qtbot, Key.Key_Escape)
    assert not page.state.spec.pictured
    assert window.page is page


def test_too_few_cases_have_no_pictures(qtbot, page):
    page.state.choose_cases(("lindsay",))
    assert not page.bar.switch.isEnabled()
    press(qtbot, Key.Key_I, ALT)
    assert not page.pictured

"""What made a user hesitate on the walks of the designer, the facilitator and the visitor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from casestudies.model.brief import Kind
from casestudies.model.comparison import ComparisonSpec
from casestudies.model.profile import SchoolProfile
from casestudies.ui.actions import shortcut
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.export.dialog import ExportDialog
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.like.rows import RowKind
from tests.ui.compare.parts import arrive
from tests.ui.explore.parts import ALT, CTRL, Key, explore, focused, press, settle
from tests.ui.like.parts import best, refocus, visit
from tests.ui.like.parts import settle as settle_like

# --- models like ours -----------------------------------------------------------------------------


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of this module use one window after another."""
    return shared_window


def test_the_cards_begin_with_the_best_until_somebody_goes_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = visit(qtbot, window)
    tops = set()
    for profile in (
        SchoolProfile(kind=Kind.DISTRICT),
        SchoolProfile(kind=Kind.DISTRICT, locale="rural"),
        SchoolProfile(kind=Kind.DISTRICT, locale="rural", enrollment=600),
        SchoolProfile(kind=Kind.SCHOOL, locale="urban"),
    ):
        page.form._change(profile)
        settle_like(qtbot, page)
        row = page.results.view.current
        assert row is not None
        assert row.ranked is not None
        assert row.kind is RowKind.HEAD
        assert row.ranked.case.slug == best(page)[0]
        tops.add(best(page)[0])
    assert len(tops) > 1
    press(qtbot, Key.Key_2, ALT)
    press(qtbot, Key.Key_Down)
    here = page.results.view.current
    assert here is not None
    assert here.ranked is not None
    page.form._change(SchoolProfile(kind=Kind.SCHOOL, locale="urban", enrollment=300))
    settle_like(qtbot, page)
    row = page.results.view.current
    assert row is not None
    assert row.identity == here.identity


def test_enter_on_a_reason_that_rests_on_nothing_opens_the_case(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = visit(qtbot, window)
    page.form._change(SchoolProfile(kind=Kind.DISTRICT))
    settle_like(qtbot, page)
    press(qtbot, Key.Key_2, ALT)
    press(qtbot, Key.Key_Down)
    row = page.results.view.current
    assert row is not None
    assert row.kind is RowKind.REASON
    assert row.item is not None
    assert not row.item.rests
    press(qtbot, Key.Key_Return)
    reading = explore(window)
    assert window.page is reading
    settle(qtbot, reading)
    assert reading.reading.case is not None
    assert reading.reading.case.slug == best(page)[0]


def test_a_dimension_is_chosen_by_a_click_wherever_it_stands(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1280, 700)
    page = visit(qtbot, window)
    dimensions = page.form.dimensions
    choices, viewport = dimensions.choices, page.form.viewport()

    def spot(at: int) -> QPoint:
        rect = dimensions.visualRect(choices.index(at))
        return dimensions.viewport().mapTo(viewport, rect.center())

    keys = {at: row.key for at in range(choices.rowCount()) if (row := choices.row(at)) and row.key}
    lowest = max(at for at in keys if spot(at).y() < viewport.height())
    place, mouse = spot(lowest), Qt.MouseButton.LeftButton
    pressed = dimensions.viewport().mapFrom(viewport, place)
    qtbot.mousePress(dimensions.viewport(), mouse, pos=pressed)
    assert spot(lowest) == place, "the form moved under the pointer"
    qtbot.mouseRelease(dimensions.viewport(), mouse, pos=pressed)
    assert dimensions.chosen == (keys[lowest],)
    settle_like(qtbot, page)
    for _ in range(3):
        press(qtbot, Key.Key_Down)
    assert spot(dimensions.currentIndex().row()).y() < viewport.height()


def test_a_wrong_number_of_students_is_told_as_a_colleague_would(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = visit(qtbot, window)
    qtbot.keyClicks(page.form.size_field, "many")
    assert page.form.size_field.problem == "Write the number of students in figures, such as 600."
    settle_like(qtbot, page)


def test_a_term_behind_a_hyphen_is_another_word(window: MainWindow) -> None:
    found = window.context.services.searching.glossary_in
    text = "A level is no low-level incident, nor is upper-level; proficiency-based learning is."
    said = [text[span.start : span.end] for span in found(text)]
    assert said.count("level") == 1
    assert text.index("level") in {span.start for span in found(text)}
    assert "proficiency-based learning" in said


# --- where the focus goes -------------------------------------------------------------------------


def test_a_case_opened_from_elsewhere_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    visit(qtbot, window)
    window.context.go(Destination("explore", ("pittsfield",)))
    settle(qtbot, page)
    assert focused() is page.reading.reader
    place = page.reading.reader.verticalScrollBar().value()
    press(qtbot, Key.Key_PageDown)
    assert page.reading.reader.verticalScrollBar().value() > place
    press(qtbot, Key.Key_2, CTRL)
    press(qtbot, Key.Key_1, CTRL)
    assert focused() is page.reading.reader
    press(qtbot, Key.Key_K, CTRL)
    press(qtbot, Key.Key_2, CTRL)
    press(qtbot, Key.Key_1, CTRL)
    assert focused() is page.search.edit


@pytest.mark.parametrize("place", ["explore", "like", "compare", "map"])
def test_the_keys_of_a_page_work_on_the_rail(qtbot: QtBot, window: MainWindow, place: str) -> None:
    settle(qtbot, explore(window))
    spec = Destination(place, ("lindsay", "chugach") if place == "compare" else ())
    window.context.go(spec)
    page = window.page
    assert page is not None
    if isinstance(page, ComparePage):
        arrive(qtbot, page, page.state.spec)
    rail = window.rail.findChildren(QToolButton)[0]
    for key in (Key.Key_2, Key.Key_3 if place == "map" else Key.Key_1):
        rail.setFocus()
        assert focused() is rail
        press(qtbot, key, ALT)
        if place != "compare":
            assert page.isAncestorOf(focused())
    if place == "compare":
        rail.setFocus()
        press(qtbot, Key.Key_A, ALT)
        assert isinstance(focused(), QLineEdit)
        assert page.isAncestorOf(focused())
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_alt_and_a_letter_is_never_text(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    like = visit(qtbot, window)
    like.form.name.setFocus()
    press(qtbot, Key.Key_Q, ALT)
    assert like.form.name.text() == ""
    press(qtbot, Key.Key_Q)
    assert like.form.name.text() == "q"
    settle_like(qtbot, like)
    window.context.go(Destination("explore"))
    page.search.take_focus()
    press(qtbot, Key.Key_Q, ALT)
    assert page.search.text == ""
    settle(qtbot, page)


# --- under the pointer ----------------------------------------------------------------------------


def test_putting_a_case_into_the_tray_moves_no_button(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    bars = (page.reading.bar, page)
    buttons = [button for bar in bars for button in bar.findChildren(QPushButton)]
    shown = [button for button in buttons if button.isVisible()]
    assert page.tray_button in shown
    before = {button: button.mapToGlobal(QPoint()) for button in shown}
    page.reading.bar.tray_button.click()
    settle(qtbot, page)
    assert len(window.context.tray) == 1
    assert {button: button.mapToGlobal(QPoint()) for button in shown} == before


# --- taking along ---------------------------------------------------------------------------------


def test_a_visiting_note_is_copied_as_a_citation(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    page.open_case("casco-bay-high-school")
    settle(qtbot, page)
    reader = page.reading.reader
    for section, said in (("visiting", "Visiting"), ("challenges", "Challenges")):
        reader.go_to(section)
        qtbot.wait(20)
        press(qtbot, Key.Key_Q, ALT)
        qtbot.waitUntil(lambda: not window.context.tasks.busy)
        assert window.toast.text == "The note is on the clipboard with its sources."
        case = page.reading.case
        assert case is not None
        note = next(note for _, where, note in case.notes() if where == said)
        copied = QApplication.clipboard().text()
        assert note.text in copied
        assert f"{case.short_name}: {said}" in copied
        assert "[1]" in copied
    assert window.toast.text


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_ctrl_p_offers_a_pdf(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    window.context.remember(export_format="csv")
    window.context.go(Destination("explore", ("casco-bay-high-school",)))
    settle(qtbot, page)
    press(qtbot, Key.Key_P, CTRL)
    (dialog,) = page.findChildren(ExportDialog)
    assert dialog.chosen_format.key == "pdf"
    assert "Cells" not in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
    refocus(qtbot, window)
    window.context.go(Destination("compare", ("lindsay", "chugach")))
    compare = window.page
    assert isinstance(compare, ComparePage)
    arrive(qtbot, compare, compare.state.spec)
    compare.table.setFocus()
    press(qtbot, Key.Key_P, CTRL)
    assert compare.dialog is not None
    assert compare.dialog.chosen_format.key == "pdf"
    compare.dialog.reject()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


# --- comparing some rows, saving by key -----------------------------------------------------------


@pytest.fixture
def compare(qtbot: QtBot, window: MainWindow) -> ComparePage:
    window.context.go(Destination("compare", ("lindsay", "chugach", "pittsfield")))
    page = window.page
    assert isinstance(page, ComparePage)
    arrive(qtbot, page, page.state.spec)
    return page


def rows(page: ComparePage) -> list[str]:
    """The keys of the rows in sight."""
    assert page.state.comparison is not None
    return [row.key for row in page.state.comparison.rows]


def test_some_rows_are_chosen_in_one_place(qtbot: QtBot, compare: ComparePage) -> None:
    every = rows(compare)
    assert len(every) == 16
    press(qtbot, Key.Key_R, CTRL)
    picker = compare.row_picker
    assert picker is not None
    assert picker.list.hasFocus()
    assert picker.keys == tuple(every)
    picker.none.click()
    assert picker.keys == ()
    assert rows(compare) == every  # nothing to compare is no comparison
    picker.list.setFocus()
    wanted = ("vision", "grading", "pace")
    for key in wanted:
        picker.list.setCurrentRow(every.index(key))
        press(qtbot, Key.Key_Space)
    arrive(qtbot, compare, compare.state.spec)
    assert rows(compare) == list(wanted)
    press(qtbot, Key.Key_Escape)
    assert not picker.isVisible()
    assert compare.table.hasFocus()
    press(qtbot, Key.Key_Z, CTRL)
    arrive(qtbot, compare, compare.state.spec)
    assert rows(compare) == list(wanted[:2])
    compare.state.turn()
    arrive(qtbot, compare, compare.state.spec)
    press(qtbot, Key.Key_R, CTRL)
    assert compare.row_picker is not None
    assert compare.row_picker.keys == wanted[:2]
    compare.row_picker.all.click()
    arrive(qtbot, compare, compare.state.spec)
    assert compare.state.comparison is not None
    assert [column.key for column in compare.state.comparison.columns] == every
    press(qtbot, Key.Key_Escape)


def test_ctrl_s_saves_a_comparison(qtbot: QtBot, compare: ComparePage) -> None:
    press(qtbot, Key.Key_S, CTRL)
    panel = compare.saved.name_popover
    assert panel is not None
    assert panel.box.hasFocus()
    panel.box.setText("Three")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: compare.saved.current is not None)
    compare.state.hide("grading")
    arrive(qtbot, compare, compare.state.spec)
    press(qtbot, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: [one.spec for one in compare.saved.saved] == [compare.state.spec])
    assert not panel.isVisible()
    qtbot.waitUntil(lambda: not compare.context.tasks.busy)


def test_a_saved_comparison_is_still_the_saved_one_after_a_restart(
    qtbot: QtBot, compare: ComparePage
) -> None:
    compare.saved.save_as("For the board")
    qtbot.waitUntil(lambda: compare.saved_name.text() == "For the board")
    qtbot.waitUntil(lambda: not compare.context.tasks.busy)
    again = ComparePage(compare.context)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.saved_name.accessibleName() == "For the board")
    again.state.hide("grading")
    qtbot.waitUntil(lambda: again.saved_name.accessibleName() == "For the board (changed)")
    qtbot.waitUntil(lambda: not compare.context.tasks.busy)
    once_more = ComparePage(compare.context)
    qtbot.addWidget(once_more)
    qtbot.waitUntil(lambda: "(changed)" in once_more.saved_name.accessibleName())
    once_more.state.open(ComparisonSpec(("juab", "vlacs")))
    qtbot.waitUntil(lambda: not compare.context.tasks.busy)
    assert once_more.saved_name.accessibleName() == ""
    last = ComparePage(compare.context)
    qtbot.addWidget(last)
    qtbot.waitUntil(lambda: last.state.spec.cases == ("juab", "vlacs"))
    qtbot.waitUntil(lambda: not compare.context.tasks.busy)
    assert last.saved_name.accessibleName() == ""


def test_cases_are_chosen_without_a_break(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, explore(window))
    window.resize(960, 600)
    window.context.go(Destination("compare"))
    page = window.page
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    said = " ".join(label.text() for label in page.empty.findChildren(QLabel))
    assert f"({shortcut('tray.toggle')})" in said
    press(qtbot, Key.Key_Return)
    picker = page.picker
    assert picker is not None
    inside = (picker.box, picker.found, picker.chosen)
    before = [widget.mapToGlobal(QPoint()) for widget in inside]
    for number, name in enumerate(("linds", "chug", "pitts"), 1):
        qtbot.keyClicks(focused(), name)
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: not window.context.tasks.busy)
        assert picker.isVisible()
        assert len(page.state.spec.cases) == number
        assert focused() is picker.box
        assert [widget.mapToGlobal(QPoint()) for widget in inside] == before
    assert picker.found.geometry().bottom() < picker.height()
    assert window.rect().contains(picker.geometry())
    press(qtbot, Key.Key_Escape)
    assert page.table.hasFocus()
    press(qtbot, Key.Key_R, CTRL)
    rows_to_choose = page.row_picker
    assert rows_to_choose is not None
    assert window.rect().contains(rows_to_choose.geometry())
    press(qtbot, Key.Key_Escape)

"""The room of the workshops in a real window: made, prepared, kept, undone, told of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import ComparisonSpec
from casestudies.model.workshop import EntryKind, Workshop
from casestudies.ui.a11y import unnamed
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.export.dialog import ExportDialog
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.workshop.page import WorkshopPage
from casestudies.ui.workshop.state import View
from tests.ui.compare.parts import show
from tests.ui.workshop.parts import (
    ALT,
    CTRL,
    POPUPS,
    SHIFT,
    SPEC,
    Key,
    make,
    press,
    settle,
    visit,
    workshop,
    write,
)


def opened(page: WorkshopPage) -> Workshop:
    """The workshop on screen."""
    assert page.state.workshop is not None
    return page.state.workshop


def kept(page: WorkshopPage) -> Workshop:
    """The same as the library has it."""
    found = page.context.services.workshops.workshop(page.state.key).workshop
    assert found is not None
    return found


def titles(page: WorkshopPage) -> list[str]:
    return [item.title for item in opened(page).agenda]


# --- made -----------------------------------------------------------------------------------------


def test_three_times_enter_makes_a_workshop_of_a_comparison(
    qtbot: QtBot, window: MainWindow
) -> None:
    compare = window.page_of("compare")
    assert isinstance(compare, ComparePage)
    show(qtbot, compare, SPEC)
    compare.saved.save_as("Grading night")
    qtbot.waitUntil(lambda: compare.saved.current is not None)
    compare.table.setFocus()
    press(qtbot, Key.Key_W, ALT)
    page = workshop(window)
    assert window.page is page
    settle(qtbot, page)
    assert unnamed(page.steps) == []
    for _ in range(3):
        press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: page.state.view is View.OPEN)
    settle(qtbot, page)
    (saved,) = page.state.saved
    assert saved.workshop == opened(page)
    assert opened(page).title == "Grading night", "as what was compared is saved"
    assert len(opened(page).rows) == 5
    assert opened(page).goals
    assert page.editor.agenda.list.hasFocus()
    press(qtbot, Key.Key_Left, ALT)
    assert window.page is window.page_of("compare")


def test_each_step_can_be_changed_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.context.go(Destination("workshop", comparison=SPEC))
    page = workshop(window)
    settle(qtbot, page)
    page.steps.first.none.click()
    assert not page.steps.next.isEnabled()
    page.steps.first.rows.setFocus()
    page.steps.first.rows.setCurrentRow(6)
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Return)
    assert page.steps.second.list.hasFocus()
    for _ in range(3):
        press(qtbot, Key.Key_Down)
    labels = [label.text() for label in page.steps.second.panel.findChildren(QLabel)]
    assert "Guess the school" in labels
    press(qtbot, Key.Key_Return)
    assert page.steps.third.title.hasFocus()
    assert page.steps.third.hide_names.isChecked()
    write(qtbot, "Who grades how?")
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Tab)
    assert page.steps.third.people.hasFocus()
    press(qtbot, Key.Key_Up)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: page.state.view is View.OPEN)
    made = opened(page)
    assert (made.title, made.template, made.people) == ("Who grades how?", "guess-the-school", 25)
    assert made.rows == ("grading",)
    assert made.names_hidden


def test_steps_go_back_and_nothing_is_lost(qtbot: QtBot, window: MainWindow) -> None:
    window.context.go(Destination("workshop", comparison=SPEC))
    page = workshop(window)
    settle(qtbot, page)
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Escape)
    making = page.state.making
    assert making is not None
    assert (making.step, making.template) == (1, "gallery-walk")
    press(qtbot, Key.Key_Escape)
    assert page.state.view is View.LIST
    settle(qtbot, page)
    assert page.state.saved == ()


def test_a_template_begins_with_cases_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    assert page.shelf.compare.hasFocus()
    page.shelf.cards[1].click()
    settle(qtbot, page)
    assert page.state.can_go_on, "a suggestion is there already"
    making = page.state.making
    assert making is not None
    assert making.template == "jigsaw"
    page.steps.first.choose.click()
    assert page.picker is not None
    assert page.picker.isVisible()
    page.picker.picked.emit(("lindsay",))
    settle(qtbot, page)
    assert not page.steps.next.isEnabled()
    page.picker.picked.emit(("lindsay", "bdea"))
    settle(qtbot, page)
    press(qtbot, Key.Key_Escape)
    assert not page.picker.isVisible()
    assert page.steps.next.isEnabled()
    for _ in range(3):
        press(qtbot, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.state.view is View.OPEN)
    assert opened(page).spec.cases == ("lindsay", "bdea")


# --- prepared -------------------------------------------------------------------------------------


def test_what_is_typed_is_kept_and_undone(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    before = opened(page)
    press(qtbot, Key.Key_2, ALT)
    assert page.editor.overview.title.hasFocus()
    page.editor.overview.title.selectAll()
    write(qtbot, "Grading")
    assert page.state.unkept
    settle(qtbot, page)
    assert kept(page).title == "Grading"
    assert page.state.saved[0].name == "Grading"
    press(qtbot, Key.Key_Tab)
    write(qtbot, "One ")
    press(qtbot, Key.Key_Z, CTRL)
    assert opened(page).goals == before.goals
    assert opened(page).title == "Grading"
    press(qtbot, Key.Key_Z, CTRL)
    assert opened(page) == before, "all that was typed in one go is one step"
    assert page.editor.overview.title.text() == before.title
    press(qtbot, Key.Key_Z, CTRL | SHIFT)
    assert opened(page).title == "Grading"
    settle(qtbot, page)
    assert kept(page) == opened(page)


def test_the_agenda_is_changed_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window, "jigsaw")
    first = titles(page)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Up, ALT)
    assert titles(page) == [first[1], first[0], *first[2:]]
    assert page.state.activity is not None
    assert page.state.activity.title == first[1]
    press(qtbot, Key.Key_Down, ALT)
    press(qtbot, Key.Key_D, CTRL)
    assert titles(page) == [first[0], first[1], first[1], *first[2:]]
    press(qtbot, Key.Key_Delete)
    assert titles(page) == first
    window.toast.undo()
    assert titles(page) == [first[0], first[1], first[1], *first[2:]]
    press(qtbot, Key.Key_N, CTRL)
    assert page.editor.activity.title.hasFocus()
    write(qtbot, "Break")
    assert "Break" in titles(page)
    press(qtbot, Key.Key_Tab)
    page.editor.activity.minutes.selectAll()
    write(qtbot, "700")
    assert page.editor.activity.minutes.property("wrong")
    press(qtbot, Key.Key_Backspace)
    assert page.state.activity is not None
    assert page.state.activity.minutes == 70
    settle(qtbot, page)
    assert kept(page) == opened(page)


def test_an_activity_is_dragged(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window, "jigsaw")
    first = titles(page)
    model = page.editor.agenda.list.model()
    model.moveRow(QModelIndex(), 4, QModelIndex(), 1)  # as a drop does
    assert titles(page) == [first[3], *first[:3], *first[4:]]
    model.moveRow(QModelIndex(), 2, QModelIndex(), 0)  # above the workshop as a whole
    assert titles(page)[0] == first[0]
    assert page.editor.agenda.list.item(0).text() == ""
    rows = [page.editor.agenda.list.item(n) for n in range(page.editor.agenda.list.count())]
    assert len(rows) == len(first) + 1


def test_times_follow_minutes(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    page.editor.overview.begins.setFocus()
    page.editor.overview.begins.selectAll()
    write(qtbot, "1:30 pm")
    assert opened(page).begins == 13 * 60 + 30
    end = 13 * 60 + 30 + opened(page).minutes
    assert f"13:30 to {end // 60}:{end % 60:02d}" in page.editor.agenda.total.text()
    write(qtbot, "x")
    assert page.editor.overview.begins.property("wrong")
    press(qtbot, Key.Key_Tab)
    assert page.editor.overview.begins.text() == "13:30"


def test_rows_are_ticked_moved_and_prepared(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    look = next(item for item in opened(page).agenda if item.rows)
    page.state.show_item(look.id)
    form = page.editor.activity
    form.rows.setFocus()
    last = form.rows.count() - 1
    form.rows.setCurrentRow(last)
    press(qtbot, Key.Key_Space)
    assert page.state.activity is not None
    assert page.state.activity.rows == (*look.rows, "improvement")
    assert form.rows.currentRow() == last, "what is ticked stays where it is"
    press(qtbot, Key.Key_Up, ALT)
    for _ in range(last):
        press(qtbot, Key.Key_Up, ALT)
    assert page.state.activity.rows == ("improvement", *look.rows)
    form.prompt.setFocus()
    form.prompt.selectAll()
    write(qtbot, "What would you check first?")
    press(qtbot, Key.Key_Tab)
    write(qtbot, "Mind the time")
    note = opened(page).note("improvement")
    assert (note.prompt, note.notes) == ("What would you check first?", "Mind the time")
    form.prompts.setFocus()
    write(qtbot, "Think")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Return)
    write(qtbot, "Pair")
    assert page.state.activity.prompts[-2:] == ("Think", "Pair")
    settle(qtbot, page)
    assert kept(page) == opened(page)
    page.state.show_list()
    page.state.open(page.state.saved[0].key)
    page.state.show_item(look.id)
    assert form.rows.keys == ("improvement", *look.rows)


def test_another_one_changes_it_meanwhile(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    there = replace(opened(page), people=99)
    changes = page.context.services.workshops.update(page.state.key, there)
    page.context.bus.publish(changes)
    qtbot.waitUntil(lambda: opened(page).people == 99)
    assert page.editor.overview.people.text() == "99"
    press(qtbot, Key.Key_Z, CTRL)
    assert opened(page).people == 24


def test_what_two_windows_type_of_one_workshop_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    workshops = page.context.services.workshops
    before = opened(page)
    workshops.update(page.state.key, replace(before, people=99))  # this page did not hear of it
    page.state.change(replace(before, people=12))
    page.state.flush()
    settle(qtbot, page)
    assert "Another window wrote this workshop, too" in window.toast.text
    page.state.change(replace(opened(page), people=13))
    settle(qtbot, page)
    assert {one.workshop.people for one in workshops.workshops() if one.workshop} == {99, 13}
    assert workshops.workshop(page.state.key).workshop == opened(page)


# --- presented, said, handed out ------------------------------------------------------------------


def test_f5_asks_for_the_wall(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    wishes: list[object] = []
    window.context.presenting.disconnect()
    window.context.presenting.connect(wishes.append)
    press(qtbot, Key.Key_F5)
    look = next(item for item in opened(page).agenda if item.rows)
    page.state.show_item(look.id)
    press(qtbot, Key.Key_F5, SHIFT)
    first, there = wishes
    talk = first.make()  # type: ignore[attr-defined]
    assert (talk.title, talk.workshop) == (opened(page).title, page.state.key)
    assert talk.at_key(there.at) is not None  # type: ignore[attr-defined]
    settle(qtbot, page)


def test_the_record_is_written_put_right_and_struck_out(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    press(qtbot, Key.Key_R, ALT)
    qtbot.waitUntil(lambda: page.state.record is not None)
    assert page.record.said.hasFocus()
    write(qtbot, "Families want words")
    press(qtbot, Key.Key_Return)
    page.record.question.setFocus()
    write(qtbot, "Who calibrates?")
    press(qtbot, Key.Key_Return)
    said, _ = page.record.lines
    said.text.setFocus()
    said.text.moveCursor(said.text.textCursor().MoveOperation.End)
    write(qtbot, " first")
    settle(qtbot, page)
    service = page.context.services.workshops
    entries = service.record(page.state.key).entries
    assert [(entry.kind, entry.text) for entry in entries] == [
        (EntryKind.SAID, "Families want words first"),
        (EntryKind.QUESTION, "Who calibrates?"),
    ]
    assert unnamed(page.record) == []
    said.strike.click()
    settle(qtbot, page)
    assert service.record(page.state.key).entries[0].deleted
    window.toast.undo()
    settle(qtbot, page)
    assert not service.record(page.state.key).entries[0].deleted
    press(qtbot, Key.Key_Escape)
    assert page.state.view is View.OPEN


@POPUPS
def test_hand_outs_and_record_are_exported(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window, "jigsaw")
    for view in (View.OPEN, View.RECORD):
        if view is View.RECORD:
            page.state.show_record()
        page.hand_out()
        dialog = page.dialog
        assert isinstance(dialog, ExportDialog)
        assert dialog.isVisible()
        report = dialog._job.make()
        assert opened(page).title in report.title
        dialog.reject()
    settle(qtbot, page)


# --- all workshops --------------------------------------------------------------------------------


def test_the_list_opens_renames_duplicates_and_deletes(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    press(qtbot, Key.Key_Escape)
    assert page.state.view is View.LIST
    assert page.shelf.list.hasFocus()
    assert unnamed(page.shelf) == []
    press(qtbot, Key.Key_F2)
    assert page.name_popover is not None
    page.name_popover.box.setText("First")
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert [saved.name for saved in page.state.saved] == ["First"]
    assert opened(page).title == "First"
    press(qtbot, Key.Key_D, CTRL | SHIFT)
    settle(qtbot, page)
    assert {saved.name for saved in page.state.saved} == {"First", "First (2)"}
    page.shelf.list.setCurrentRow(0)
    name = page.state.saved[0].name
    press(qtbot, Key.Key_Delete, ALT)
    settle(qtbot, page)
    assert name not in {saved.name for saved in page.state.saved}
    window.toast.undo()
    settle(qtbot, page)
    assert name in {saved.name for saved in page.state.saved}
    press(qtbot, Key.Key_Return)
    assert page.state.view is View.OPEN
    press(qtbot, Key.Key_Left, ALT)
    assert page.state.view is View.LIST
    press(qtbot, Key.Key_Right, ALT)
    assert page.state.view is View.OPEN


def test_the_last_one_deleted_leaves_the_way_to_begin(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    page.state.delete(page.state.key)
    settle(qtbot, page)
    assert page.state.view is View.LIST
    assert page.shelf.compare.isVisible()
    assert not page.shelf.list.isVisible()
    window.toast.undo()
    settle(qtbot, page)
    assert page.shelf.list.isVisible()


def test_a_case_that_is_gone_is_told_and_the_rest_works(qtbot: QtBot, window: MainWindow) -> None:
    service = window.context.services.workshops
    spec = ComparisonSpec(("lindsay", "gone-school", "chugach"))
    made = service.new("Old", service.from_comparison("Old", spec, ("grading",)))
    window.context.bus.publish(made.changes)
    page = visit(qtbot, window)
    row = page.shelf.list.item(0)
    assert "gone-school" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    window.context.go(Destination("workshop", workshop=made.key))
    settle(qtbot, page)
    assert "gone-school" in page.editor.overview._gone.text()
    page.state.choose_cases(("chugach", "lindsay"))
    settle(qtbot, page)
    assert opened(page).spec.cases == ("chugach", "lindsay", "gone-school")
    assert service.talk(opened(page)).rows


def test_a_workshop_goes_into_a_file_and_comes_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = make(qtbot, window)
    path = tmp_path / "mine.workshop"
    key = page.state.key
    page.state.save_file(path)
    settle(qtbot, page)
    assert path.is_file()
    page.state.delete(key)
    settle(qtbot, page)
    page.state.open_file(path)
    settle(qtbot, page)
    qtbot.waitUntil(lambda: page.state.view is View.OPEN)
    assert len(page.state.saved) == 1
    path.write_bytes(b"nothing")
    page.state.open_file(path)
    settle(qtbot, page)
    assert window.toast.isVisible()
    assert len(page.state.saved) == 1


@POPUPS
@pytest.mark.parametrize("opens", ["save_file", "open_file"])
def test_files_are_asked_for(qtbot: QtBot, window: MainWindow, opens: str) -> None:
    page = make(qtbot, window)
    getattr(page, opens)()
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: not page.findChildren(QFileDialog))


# --- looked at ------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1280, 720), (960, 600)])
def test_no_words_are_cut(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    page = make(qtbot, window, "gallery-walk")
    look = next(item for item in opened(page).agenda if item.rows)
    for view in (page.editor.overview, page.editor.activity, page.shelf, page.bar):
        if view is page.editor.activity:
            page.state.show_item(look.id)
        if view is page.shelf:
            page.state.show_list()
        QApplication.processEvents()
        cut = []
        for widget in view.findChildren(QLabel):
            if widget is page.bar.title or not widget.isVisible():
                continue
            high = widget.heightForWidth(widget.width())
            wide = widget.wordWrap() or widget.sizeHint().width() <= widget.width()
            if not wide or widget.height() < max(high, 0):
                cut.append(widget.text())
        cut += [
            button.text()
            for button in view.findChildren(QPushButton)
            if button.isVisible()
            and button.width() < button.sizeHint().width() > 0
            and button.property("look") not in ("icon", "suggestion")
        ]
        assert cut == []

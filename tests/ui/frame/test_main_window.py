"""The window: opening, failing calmly, places, shortcuts, themes, help, messages and progress."""

from __future__ import annotations

import gc
import shutil
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casestudies.crash_report import write_report
from casestudies.errors import KnownError
from casestudies.model.progress import Progress
from casestudies.model.query import Facet
from casestudies.paths import Paths, find_paths
from casestudies.services.help.pages import read_pages
from casestudies.ui.actions import (
    ACTIONS,
    CASE,
    CASES,
    COMPARE,
    DAYS,
    EVERYWHERE,
    EXPLORE,
    LIBRARY,
    LIKE,
    MAP,
    NOTES,
    OBSERVED,
    PICTURES,
    SECTIONS,
    VISITS,
    WORKSHOP,
    spec,
    tip,
)
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.frame.app import Program, chosen_theme
from casestudies.ui.frame.help import HelpDialog
from casestudies.ui.frame.last_place import last_place, last_spot
from casestudies.ui.frame.main_window import USUAL, MainWindow
from casestudies.ui.frame.places import PLACES
from casestudies.ui.library.page import LibraryPage
from casestudies.ui.like.page import LikePage
from casestudies.ui.theme.tokens import ThemeChoice
from casestudies.ui.visits.state import View
from casestudies.ui.workshop.page import WorkshopPage
from tests.ui.explore.parts import ALT, CTRL, SHIFT, Key, explore, focused, press, settle
from tests.ui.library.cases.parts import cases_of, own_case
from tests.ui.map.parts import map_page
from tests.ui.visits.parts import planned, visits_page
from tests.ui.visits.parts import settle as settle_visits


@pytest.fixture
def ready_paths(tmp_path: Path, profile_path: Path) -> Paths:
    shutil.copytree(profile_path, tmp_path / "ready")
    return find_paths(profile=tmp_path / "ready")


@pytest.fixture
def programs(qapp: QApplication) -> Iterator[list[Program]]:
    """Programs started in a test; ended after it."""
    started: list[Program] = []
    yield started
    for program in started:
        program.window.close()
        program.close()
        program.window.deleteLater()
        program.theme.deleteLater()
    started.clear()
    gc.unfreeze()  # a program takes its library, and with it its window, out of the collector
    gc.collect()
    gc.freeze()
    assert qapp is QApplication.instance()


def start(programs: list[Program], paths: Paths) -> Program:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, paths)
    programs.append(program)
    program.window.show()
    return program


# --- opening --------------------------------------------------------------------------------------


def test_the_window_is_there_before_the_library(
    qtbot: QtBot, programs: list[Program], ready_paths: Paths
) -> None:
    program = start(programs, ready_paths)
    assert program.window.isVisible()
    assert program.window.page is None
    assert program.window.start_panel.isVisible()
    assert program.window.focusWidget() is program.window.start_panel  # no key opens a menu yet
    with qtbot.waitSignal(program.window.ready):
        pass
    page = explore(program.window)
    settle(qtbot, page)
    assert program.window.page is page
    assert page.reading.case is not None


def test_who_is_new_is_offered_the_tour(
    qtbot: QtBot, programs: list[Program], ready_paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casestudies.ui.frame.app._LATER", 0)
    program = start(programs, ready_paths)
    program.greets = True
    window = program.window
    qtbot.waitUntil(lambda: window.page is not None)
    qtbot.waitUntil(lambda: "tour" in window.toast.text)
    page = explore(window)
    settle(qtbot, page)
    assert page.search.edit.hasFocus()
    assert window.guide.tour is None
    assert program.services.settings.get("tour_offered", False)


@pytest.mark.parametrize("place", ["compare", "like"])
def test_a_place_chosen_before_the_library_is_open_is_the_first(
    qtbot: QtBot, programs: list[Program], ready_paths: Paths, place: str
) -> None:
    program = start(programs, ready_paths)
    window = program.window
    window._place_chosen(place)
    assert window.page is None
    qtbot.waitUntil(lambda: window.page is not None, timeout=30_000)
    assert window.page is not None
    assert window.page.place == place
    assert not window.toast.isVisible()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_the_first_window_fits_on_a_small_screen(
    qtbot: QtBot, programs: list[Program], ready_paths: Paths
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    screen = app.primaryScreen().availableSize()
    assert screen.height() < USUAL.height(), "the offscreen display is a small one"
    program = Program(app, ready_paths)
    programs.append(program)
    program.window.show_fitting()
    assert program.window.isMaximized()
    qtbot.waitUntil(lambda: program.window.page is not None)


def test_a_library_that_cannot_be_opened_is_told_calmly(
    qtbot: QtBot, programs: list[Program], tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", "utf-8")
    program = start(programs, find_paths(profile=tmp_path / "p", library=blocked / "x.sqlite"))
    panel = program.window.start_panel
    again = panel.findChild(QPushButton)
    assert again is not None
    qtbot.waitUntil(again.isVisible)
    assert "Traceback" not in panel._text.text()
    assert panel._text.text().rstrip().endswith(".")
    assert program.window.page is None
    again.click()
    assert not again.isVisible()
    qtbot.waitUntil(again.isVisible)


def test_the_chosen_theme_is_remembered(
    qtbot: QtBot, programs: list[Program], ready_paths: Paths
) -> None:
    program = start(programs, ready_paths)
    program.window.choose_theme(ThemeChoice.DARK)
    qtbot.waitUntil(lambda: not program.tasks.busy)
    assert program.theme.dark
    assert chosen_theme(program.services.settings) is ThemeChoice.DARK
    program.services.settings.change(theme="purple")
    assert chosen_theme(program.services.settings) is ThemeChoice.SYSTEM
    program.window.choose_theme(ThemeChoice.LIGHT)
    qtbot.waitUntil(lambda: not program.tasks.busy)


def test_f11_fills_the_screen_and_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    before = window.geometry()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert window.geometry() == before


def test_the_theme_is_chosen_in_the_menu_of_the_rail(qtbot: QtBot, window: MainWindow) -> None:
    menu = next(
        menu for menu in window.rail.findChildren(QMenu) if menu.actions()[1].text() == "Dark"
    )
    light, dark, like_desktop = menu.actions()[:3]
    dark.trigger()
    assert window.context.theme.dark
    assert dark.isChecked()
    light.trigger()
    assert not window.context.theme.dark
    like_desktop.trigger()
    assert window.context.theme.choice is ThemeChoice.SYSTEM
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


# --- actions --------------------------------------------------------------------------------------


def test_keys_and_shortcuts_of_the_table_are_unique() -> None:
    keys = Counter(row.key for row in ACTIONS)
    assert [key for key, count in keys.items() if count > 1] == []
    assert {row.where for row in ACTIONS} <= set(SECTIONS)
    everywhere = {t for row in ACTIONS if row.where == SECTIONS[0] for t in row.shortcuts}
    for section in SECTIONS[1:]:
        here = [t for row in ACTIONS if row.where == section for t in row.shortcuts]
        assert len(here) == len(set(here)), section
        assert not set(here) & everywhere, section
    for row in ACTIONS:
        for text in row.shortcuts:
            assert not QKeySequence(text).isEmpty(), (row.key, text)


def test_every_action_of_the_table_is_bound(qtbot: QtBot, window: MainWindow) -> None:
    open_visit(qtbot, window)
    for place in PLACES:
        window.page_of(place.key)
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    assert page.pictures  # built when they are first shown
    unbound = [row.key for row in ACTIONS if not window._actions.bound(row.key)]
    assert unbound == []
    for row in ACTIONS:
        for action in window._actions.bound(row.key):
            assert action.isEnabled(), row.key
            assert action.text() == row.text


def open_visit(qtbot: QtBot, window: MainWindow) -> None:
    """A visit with all that can be shown of it."""
    page = planned(qtbot, window)
    page._notes_of(page.state.key)
    page._observed_of(page.state.key)
    assert page.days
    settle_visits(qtbot, page)
    own_case(qtbot, window)


def focus_for(window: MainWindow, section: str) -> QWidget:
    """A widget in which the shortcuts of a section work, on its page."""
    explore_page, compare_page = explore(window), window.page_of("compare")
    like_page = window.page_of("like")
    assert isinstance(compare_page, ComparePage)
    assert isinstance(like_page, LikePage)
    workshop_page = window.page_of("workshop")
    assert isinstance(workshop_page, WorkshopPage)
    library_page = window.page_of("library")
    assert isinstance(library_page, LibraryPage)
    visits = visits_page(window)
    page, widget = {
        EVERYWHERE: (explore_page, explore_page.search.edit),
        EXPLORE: (explore_page, explore_page.results.view),
        CASE: (explore_page, explore_page.reading.reader),
        COMPARE: (compare_page, compare_page.table),
        PICTURES: (compare_page, compare_page.pictures.chart),
        LIKE: (like_page, like_page.form.name),
        WORKSHOP: (workshop_page, workshop_page.editor.overview.title),
        MAP: (map_page(window), map_page(window).view),
        LIBRARY: (library_page, library_page.list),
        CASES: (library_page, cases_of(window).editor.block.headline),
        VISITS: (visits, visits.plan.journey.title),
        DAYS: (visits, visits.days.grid),
        NOTES: (visits, visits._notes_of(visits.state.key).list),
        OBSERVED: (visits, visits._observed_of(visits.state.key).list),
    }[section]
    window._stack.setCurrentWidget(page)
    compare_page.state.show_pictures(section == PICTURES)
    workshop_page._stack.setCurrentWidget(workshop_page.editor)
    visits.state.view = View.DAYS if section == DAYS else View.PLAN
    panes = {DAYS: visits.days, NOTES: visits.notes, OBSERVED: visits.observed}
    visits._stack.setCurrentWidget(panes.get(section) or visits.plan)
    widget.setFocus()
    return widget


def test_every_shortcut_reaches_its_action(qtbot: QtBot, window: MainWindow) -> None:
    """Each shortcut is pressed where it is to work, with its action's doing put aside."""
    settle(qtbot, explore(window))
    open_visit(qtbot, window)
    explore(window).context.go(Destination("compare", ("lindsay", "chugach")))
    qtbot.waitUntil(lambda: focus_for(window, COMPARE).hasFocus())
    reached: list[str] = []
    for row in ACTIONS:
        for action in window._actions.bound(row.key):
            action.triggered.disconnect()
            action.triggered.connect(partial(_note, reached, row.key))
    for row in ACTIONS:
        for text in row.shortcuts:
            reached.clear()
            combination = QKeySequence(text)[0]
            target = focus_for(window, row.where)
            qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())
            assert reached == [row.key], text


def _note(reached: list[str], key: str, checked: bool = False) -> None:
    del checked
    reached.append(key)


def test_enter_presses_the_button_in_focus(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    for slug in ("lindsay", "chugach"):
        window.context.tray.add(window.context.services.library.brief(slug))
    page.tray_button.setFocus()
    press(qtbot, Key.Key_Return, CTRL | SHIFT)
    assert not page.tray_popover.isVisible(), "with other keys Enter may mean something else"
    press(qtbot, Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    qtbot.waitUntil(page.tray_popover.isVisible)
    page.tray_popover.compare_button.setFocus()
    press(qtbot, Key.Key_Return)
    assert window.page is window.page_of("compare")
    assert not page.tray_popover.isVisible()


def test_tips_name_the_shortcut() -> None:
    assert tip("search") == "Search from anywhere (Ctrl+K)"
    with pytest.raises(KeyError):
        spec("no.such.action")


def test_what_a_page_asks_when_it_is_built_is_made_with_its_modules(
    programs: list[Program], ready_paths: Paths
) -> None:
    program = start(programs, ready_paths)
    asked = [place for place in PLACES[1:] if place.service]
    assert [place.key for place in asked][:3] == ["compare", "map", "visits"]
    for place in asked:
        program._load(place)
        assert place.service in program.services._made


def test_the_other_pages_are_built_when_somebody_goes_there(
    qtbot: QtBot, programs: list[Program], ready_paths: Paths
) -> None:
    program = start(programs, ready_paths)
    window = program.window
    qtbot.waitUntil(lambda: window.page is not None)
    qtbot.wait(1200)  # their modules are loaded by now
    qtbot.waitUntil(lambda: not program.tasks.busy)
    assert list(window._pages) == [PLACES[0].key]
    for place in PLACES:
        window.context.go(Destination(place.key))
        assert window.page is window.page_of(place.key)
    assert len(window._pages) == len(PLACES)
    with pytest.raises(KeyError):
        window.page_of("no such place")


def test_places_and_history(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    press(qtbot, Key.Key_2, CTRL)
    assert window.page is window.page_of("compare")
    press(qtbot, Key.Key_K, CTRL)
    assert window.page is page
    assert focused() is page.search.edit
    press(qtbot, Key.Key_Left, ALT)
    assert window.page is window.page_of("compare")
    press(qtbot, Key.Key_Right, ALT)
    assert window.page is page
    window.context.go(Destination("like"))
    assert not window.room.stack.updatesEnabled()  # keys come in between building and painting
    qtbot.waitUntil(window.room.stack.updatesEnabled)


def test_typed_words_stay_in_the_history(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    press(qtbot, Key.Key_2, CTRL)
    press(qtbot, Key.Key_Left, ALT)
    page.search.take_focus()
    qtbot.keyClicks(page.search.edit, "habits of work")
    settle(qtbot, page)
    press(qtbot, Key.Key_Right, ALT)
    assert window.page is window.page_of("compare")
    press(qtbot, Key.Key_Left, ALT)
    settle(qtbot, page)
    assert window.page is page
    assert page.search.text == "habits of work"
    press(qtbot, Key.Key_Left, ALT)  # there is nothing before: nothing is lost
    press(qtbot, Key.Key_Right, ALT)
    press(qtbot, Key.Key_Right, ALT)  # nor behind
    press(qtbot, Key.Key_Left, ALT)
    settle(qtbot, page)
    assert page.search.text == "habits of work"


# --- help, messages, progress ---------------------------------------------------------------------


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_help_shows_every_page(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    assert dialog.isVisible()
    for row, page in enumerate(read_pages("en")):
        dialog.topics.setCurrentRow(row)
        title = dialog.topics.currentItem().text()
        assert title == page.title
        text = dialog.text.toPlainText()
        assert len(text) > 300, title
        assert "**" not in text
    dialog.topics.setCurrentRow(dialog.topics.count() - 1)
    assert "Ctrl+K" in dialog.text.toPlainText()
    dialog.close()


def test_a_message_can_be_undone_once(qtbot: QtBot, window: MainWindow) -> None:
    undone: list[int] = []
    window.toast.show_message("Done.", lambda: undone.append(1))
    assert window.toast.text == "Done."
    press(qtbot, Key.Key_U, ALT)
    window.toast.undo()
    assert undone == [1]
    assert window.toast.text == ""


def test_a_failure_is_a_sentence(qtbot: QtBot, window: MainWindow) -> None:
    def fail() -> None:
        raise RuntimeError("internal detail")

    window._tasks.read(fail, lambda _: None)
    qtbot.waitUntil(lambda: bool(window.toast.text))
    assert "internal detail" not in window.toast.text
    assert window.toast.text.endswith("Nothing was lost.")


def test_long_work_shows_itself_and_is_cancelled(qtbot: QtBot, window: MainWindow) -> None:
    let_go, step = threading.Event(), ["Counting"]

    def work(progress: Progress) -> None:
        while not let_go.wait(0.02):
            progress(step[0], 1, 4)

    def words() -> str:
        label = window.progress.findChild(QLabel)
        assert label is not None
        return label.text()

    task = window._tasks.write_with_progress(work, lambda _: None, label="Checking")
    assert not window.progress.isVisible()
    qtbot.waitUntil(window.progress.isVisible)
    qtbot.waitUntil(lambda: words() == "Checking: Counting")
    step[0] = "Checking"
    qtbot.waitUntil(lambda: words() == "Checking")  # and not twice
    button = window.progress.findChild(QPushButton)
    assert button is not None
    button.click()
    assert task.cancelled
    qtbot.waitUntil(lambda: not window.progress.isVisible())
    let_go.set()


def test_an_error_in_a_slot_is_told_and_logged(
    qtbot: QtBot,
    programs: list[Program],
    ready_paths: Paths,
    caplog: pytest.LogCaptureFixture,
) -> None:
    program = start(programs, ready_paths)
    with qtbot.waitSignal(program.window.ready):
        pass
    error = ValueError("a slip of ours")
    program.unexpected(ValueError, error, None)
    assert "a slip of ours" not in program.window.toast.text
    assert program.window.toast.text.startswith("Something went wrong")
    assert "a slip of ours" in caplog.text


def test_an_earlier_run_that_ended_by_a_fault_is_told_once(
    qtbot: QtBot, programs: list[Program], ready_paths: Paths
) -> None:
    report = write_report(ready_paths, ValueError("x"))
    assert report is not None
    program = start(programs, ready_paths)
    with qtbot.waitSignal(program.window.ready):
        pass
    program._take_care()
    qtbot.waitUntil(lambda: str(report) in program.window.toast.text)
    assert "nothing was sent" in program.window.toast.text
    program.window.toast.undo()
    assert QGuiApplication.clipboard().text() == report.read_text(encoding="utf-8")
    again = start(programs, ready_paths)
    with qtbot.waitSignal(again.window.ready):
        pass
    qtbot.waitUntil(lambda: not program.tasks.busy)
    assert again._unseen_report() is None


def test_details_of_an_error_of_ours_can_be_copied_and_hold_nothing_written(
    qtbot: QtBot, programs: list[Program], ready_paths: Paths
) -> None:
    program = start(programs, ready_paths)
    with qtbot.waitSignal(program.window.ready):
        pass
    program.unexpected(ValueError, ValueError("what I wrote"), None)
    program.window.toast.undo()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "what I wrote" not in copied
    program.tasks.failed.emit(KnownError("The disk is full."))
    assert program.window.toast.text == "The disk is full."


def test_reopening_brings_the_query_the_case_and_its_place(
    qtbot: QtBot, programs: list[Program], ready_paths: Paths
) -> None:
    first = start(programs, ready_paths)
    qtbot.waitUntil(lambda: first.window.page is not None)
    page = explore(first.window)
    settle(qtbot, page)
    page.state.toggle(Facet.STATE, "NH")
    qtbot.keyClicks(page.search.edit, "habits")
    settle(qtbot, page)
    page.open_case("lindsay")
    settle(qtbot, page)
    page.reading.reader.go_to("dimension-grading")
    before, place = page.state.query, page.reading.reader.verticalScrollBar().value()
    assert place > 0
    first.window.close()
    programs.remove(first)
    first.close()
    first.window.deleteLater()
    first.theme.deleteLater()
    again = start(programs, ready_paths)
    qtbot.waitUntil(lambda: again.window.page is not None)
    page = explore(again.window)
    settle(qtbot, page)
    assert page.state.query == before
    assert page.search.text == "habits"
    assert page.search.edit.selectedText() == "habits", "what is typed takes their place"
    assert page.reading.case is not None
    assert page.reading.case.slug == "lindsay"
    assert page.reading.reader.verticalScrollBar().value() == place


def test_the_next_start_is_in_the_place_where_it_was_closed(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = planned(qtbot, window)
    window.close()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    services = window.context.services
    assert last_place(services.settings) == "visits"
    window._first = last_place(services.settings)
    assert last_spot(services.settings, window._first) == Destination(
        "visits", visit=page.state.key
    )
    window._place_chosen("explore")
    window._first = "explore"
    assert last_spot(services.settings, window._first) == Destination("explore")

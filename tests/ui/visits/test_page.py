"""The room of the visits in a real window: planned, put in order, briefed, kept, undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from casestudies.model.visit import BriefPart, StopStatus, VisitPlan
from casestudies.ui.a11y import unnamed
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.visits.page import VisitsPage
from casestudies.ui.visits.state import View
from tests.ui.visits.parts import (
    ALT,
    CTRL,
    PLAN,
    Key,
    planned,
    press,
    settle,
    visit,
    visits_page,
    write,
)


def opened(page: VisitsPage) -> VisitPlan:
    """The visit on screen."""
    assert page.state.plan is not None
    return page.state.plan


def kept(page: VisitsPage) -> VisitPlan:
    """The same as the library has it."""
    found = page.context.services.visits.visit(page.state.key).plan
    assert found is not None
    return found


def order(page: VisitsPage) -> list[str]:
    return [stop.id for stop in opened(page).stops]


# --- from nothing to a plan -----------------------------------------------------------------------


def test_a_visit_is_planned_from_nothing_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    assert isinstance(QApplication.focusWidget(), QPushButton)
    press(qtbot, Key.Key_Space)  # Plan a visit
    settle(qtbot, page)
    assert page.state.view is View.PLAN
    assert page.plan.itinerary.list.hasFocus()
    press(qtbot, Key.Key_2, ALT)
    assert page.plan.journey.title.hasFocus()
    page.plan.journey.title.selectAll()
    write(qtbot, "Spring")
    page.plan.journey.focus.setFocus()
    press(qtbot, Key.Key_Space)
    popover = page.plan.journey.focus_popover
    assert popover.lists[0].view.hasFocus()
    at = [d.key for d in page.context.services.library.vocabulary().dimensions].index("grading")
    popover.lists[0].view.setCurrentRow(at)
    press(qtbot, Key.Key_Space)
    assert opened(page).focus.dimensions == ("grading",)
    assert len(popover.lists) == 3  # practices of grading can be chosen now
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_W, ALT)
    settle(qtbot, page)
    assert page.state.view is View.SITES
    assert page.sites.list.hasFocus()
    first = page.sites.list.rows[1].key
    press(qtbot, Key.Key_Return)
    settle(qtbot, page)
    assert [stop.case for stop in opened(page).stops] == [first]
    assert first not in {row.key for row in page.sites.list.rows}
    press(qtbot, Key.Key_Escape)
    assert page.state.view is View.PLAN
    settle(qtbot, page)
    assert kept(page) == opened(page)
    assert kept(page).title == "Spring"
    assert kept(page).stops[0].day == 0


def test_the_cases_of_the_tray_become_a_visit(qtbot: QtBot, window: MainWindow) -> None:
    tray = window.context.tray
    for slug in ("pittsfield", "bdea"):
        tray.toggle(window.context.services.library.brief(slug))
    page = visit(qtbot, window)
    press(qtbot, Key.Key_Space)
    settle(qtbot, page)
    assert [stop.case for stop in opened(page).stops] == list(tray.slugs)
    assert opened(page).days == 2
    assert [stop.day for stop in opened(page).stops] == [0, 1], "as what is added later has a day"


def test_the_map_plans_a_visit(qtbot: QtBot, window: MainWindow) -> None:
    page = visit(qtbot, window)
    window.context.go(Destination("visits", cases=("lindsay",)))
    settle(qtbot, page)
    assert [stop.case for stop in opened(page).stops] == ["lindsay"]
    assert "Lindsay" in opened(page).title


# --- the journey ----------------------------------------------------------------------------------


def test_stops_change_places_and_days_stay(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    page.plan.itinerary.list.setFocus()
    press(qtbot, Key.Key_Down)
    assert page.state.item == "p"
    press(qtbot, Key.Key_Down, ALT)
    assert order(page) == ["s", "p", "b"]
    assert [(stop.day, stop.begins) for stop in opened(page).stops] == [
        (stop.day, stop.begins) for stop in PLAN.stops
    ]
    press(qtbot, Key.Key_Z, CTRL)
    assert order(page) == ["p", "s", "b"]
    press(qtbot, Key.Key_Y, CTRL)
    assert order(page) == ["s", "p", "b"]
    settle(qtbot, page)
    assert kept(page) == opened(page)


def test_the_shortest_order_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    mixed = replace(PLAN, stops=(PLAN.stops[2], PLAN.stops[0], PLAN.stops[1]))
    page = planned(qtbot, window, mixed)
    press(qtbot, Key.Key_O, ALT)
    qtbot.waitUntil(lambda: order(page) in (["p", "s", "b"], ["b", "s", "p"]))
    press(qtbot, Key.Key_Z, CTRL)
    assert order(page) == ["b", "p", "s"]
    settle(qtbot, page)


def test_a_stop_off_the_plan_comes_back_with_undo(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    page.state.show_item("s")
    page.plan.take_focus()
    press(qtbot, Key.Key_Delete)
    assert order(page) == ["p", "b"]
    assert page.plan.itinerary.list.hasFocus()
    assert window.toast.isVisible()
    press(qtbot, Key.Key_Z, CTRL)
    assert order(page) == ["p", "s", "b"]
    qtbot.waitUntil(lambda: not window.toast.isVisible())
    settle(qtbot, page)


def test_what_speaks_against_a_stop_stands_there(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    page.state.show_item("p")
    assert not page.state.checks_of("p")
    page.state.change_stop("p", day=1, begins=9 * 60)
    qtbot.waitUntil(lambda: bool(page.state.checks_of("p")))
    assert "same time" in page.plan.stop._checks.text()
    assert not page.plan.stop._checks.isHidden()
    row = page.plan.itinerary._shown[1]
    assert row.warned
    assert "same time" in row.facts
    settle(qtbot, page)


def test_a_case_is_read_where_it_tells_of_what_the_team_asks(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = planned(qtbot, window)
    page.state.show_item("p")
    qtbot.waitUntil(lambda: page.state.brief is not None)
    went: list[Destination] = []
    window.context.going.connect(went.append)
    page.plan.stop.read.click()
    window.context.going.disconnect(went.append)
    (to,) = went
    assert to.cases == ("pittsfield",)
    assert (to.finding or "").rpartition("-")[0] in opened(page).focus.dimensions


def test_a_stop_gets_its_status_day_time_and_people(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    page.state.show_item("b")
    form = page.plan.stop
    qtbot.mouseClick(form.statuses[StopStatus.CONFIRMED], Qt.MouseButton.LeftButton)
    form.begins.setFocus()
    form.begins.selectAll()
    write(qtbot, "1:30 pm")
    form.people.setFocus()
    write(qtbot, "A. Host, dean, front desk")
    stop = opened(page).stop("b")
    assert stop is not None
    assert stop.status is StopStatus.CONFIRMED
    assert stop.begins == 13 * 60 + 30
    assert (stop.people[0].name, stop.people[0].role, stop.people[0].contact) == (
        "A. Host",
        "dean",
        "front desk",
    )
    form._fill_days()
    days = form.day.menu().actions()
    assert [day.text() for day in days][-1] == "No day yet"
    days[0].trigger()
    assert opened(page).stop("b").day == 0  # type: ignore[union-attr]
    settle(qtbot, page)
    assert kept(page) == opened(page)


# --- the brief ------------------------------------------------------------------------------------


def test_a_brief_is_changed_line_by_line(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    page.state.show_item("p")
    pane = page.plan.stop.brief
    brief = page.state.brief
    assert brief is not None
    questions = brief.part(BriefPart.QUESTION)
    pane.list.setFocus()
    pane.list.go_to(questions[0].id)
    press(qtbot, Key.Key_Down, ALT)
    settle(qtbot, page)
    now = page.state.brief
    assert now is not None
    assert [line.id for line in now.part(BriefPart.QUESTION)][:2] == [
        questions[1].id,
        questions[0].id,
    ]
    assert pane.list.key == questions[0].id
    press(qtbot, Key.Key_Delete)
    settle(qtbot, page)
    assert questions[0].id not in {line.id for line in page.state.brief.lines}  # type: ignore[union-attr]
    qtbot.mouseClick(pane.question, Qt.MouseButton.LeftButton)
    write(qtbot, "Where do the buses go?")
    qtbot.mouseClick(pane.popover.save, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    asked = page.state.brief.part(BriefPart.QUESTION)  # type: ignore[union-attr]
    assert "Where do the buses go?" in {line.text for line in asked}
    pane.reword(questions[1].id)
    pane.popover.text.selectAll()
    write(qtbot, "In our words")
    qtbot.mouseClick(pane.popover.save, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    lines = {line.id: line.text for line in page.state.brief.lines}  # type: ignore[union-attr]
    assert lines[questions[1].id] == "In our words"
    assert kept(page) == opened(page)


def test_what_is_left_out_can_be_seen_and_taken_in(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    page.state.show_item("p")
    pane, brief = page.plan.stop.brief, page.state.brief
    assert brief is not None
    assert brief.more
    few = len(pane.list.rows)
    qtbot.mouseClick(pane.more, Qt.MouseButton.LeftButton)
    assert len(pane.list.rows) > few
    pane.turn(brief.more[0].id)
    settle(qtbot, page)
    assert brief.more[0].id in {line.id for line in page.state.brief.lines}  # type: ignore[union-attr]


def test_a_request_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    page.state.show_item("p")
    press(qtbot, Key.Key_R, ALT)
    qtbot.waitUntil(lambda: "visit" in QGuiApplication.clipboard().text().lower())
    settle(qtbot, page)


# --- all visits -----------------------------------------------------------------------------------


def test_visits_are_renamed_copied_deleted_and_brought_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = planned(qtbot, window)
    page.state.rename(page.state.key, "Autumn")
    settle(qtbot, page)
    assert kept(page).title == "Autumn"
    page.state.duplicate(page.state.key)
    settle(qtbot, page)
    assert len(page.state.saved) == 2
    page.plan.take_focus()
    press(qtbot, Key.Key_Escape)
    assert page.state.view is View.LIST
    press(qtbot, Key.Key_Delete, ALT)
    settle(qtbot, page)
    assert len(page.state.saved) == 1
    window.toast.undo()
    settle(qtbot, page)
    assert len(page.state.saved) == 2


def test_a_new_visit_that_nobody_touched_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow
) -> None:
    page, services = visits_page(window), window.context.services
    steps = services.history.steps()

    def began() -> None:
        page.state.begin(())
        settle(qtbot, page)
        assert page.state.view is View.PLAN

    began()
    assert [path.name for path in services.paths.begun.glob("*/*.json")] == [
        f"{page.state.key}.json"
    ]
    page.state.show_list()
    settle(qtbot, page)
    assert not services.paths.begun.exists()
    assert page.state.saved == ()
    assert services.trash.things() == ()
    assert services.history.steps() == steps
    began()
    assert page.state.plan is not None
    title = page.state.plan.title
    page.state.change(replace(page.state.plan, title=f"{title}."), "title")
    page.state.undo()  # it was touched
    settle(qtbot, page)
    assert not services.paths.begun.exists()
    page.state.show_list()
    settle(qtbot, page)
    assert [one.name for one in page.state.saved] == [title]
    began()
    page.state.show_notes()  # a note may be on its way
    page.state.show_list()
    settle(qtbot, page)
    assert len(page.state.saved) == 2
    began()
    page.save_state()  # the window closes
    settle(qtbot, page)
    assert len(services.visits.visits()) == 2


def test_everything_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    for view, show in (
        (View.PLAN, lambda: page.state.show_item("p")),
        (View.SITES, page.state.show_sites),
        (View.LIST, page.state.show_list),
    ):
        show()
        settle(qtbot, page)
        assert page.state.view is view
        assert unnamed(page) == [], view


def test_the_packet_is_one_key_away(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    press(qtbot, Key.Key_E, CTRL)
    dialog = page.dialog
    assert dialog is not None
    assert dialog.isVisible()
    settle(qtbot, page)
    assert "page" in dialog.pages.text()
    dialog.reject()


def test_what_was_observed_is_one_key_away_and_back(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    press(qtbot, Key.Key_V, ALT)
    assert page.state.view is View.AFTER
    settle(qtbot, page)
    assert unnamed(page) == []
    press(qtbot, Key.Key_V, ALT)
    assert page.state.view is View.PLAN
    settle(qtbot, page)


def test_notes_are_one_key_away_and_back(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    page.state.show_item("s")
    press(qtbot, Key.Key_N, ALT)
    assert page.state.view is View.NOTES
    settle(qtbot, page)
    assert page.notebook is not None
    assert page.notebook.stop == "s"
    assert page.notes is not None
    assert page.notes.field.hasFocus()
    write(qtbot, "1Three habits")
    assert page.notebook.draft is not None
    assert (page.notebook.draft.stop, page.notebook.draft.text) == ("s", "Three habits")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Escape)  # out of what is shown of the notes
    if page.state.view is View.NOTES:
        press(qtbot, Key.Key_Escape)
    assert page.state.view is View.PLAN
    settle(qtbot, page)
    assert visits_page(window) is page


@pytest.mark.parametrize("view", [View.NOTES, View.AFTER])
def test_no_key_of_the_notes_means_something_else_on_the_page(
    qtbot: QtBot, window: MainWindow, view: View
) -> None:
    page = planned(qtbot, window)
    own = {keys.toString() for action in page.actions() for keys in action.shortcuts()}
    press(qtbot, Key.Key_N if view is View.NOTES else Key.Key_V, ALT)
    pane = page.notes if view is View.NOTES else page.observed
    assert pane is not None
    theirs = {keys.toString() for action in pane.actions() for keys in action.shortcuts()}
    assert theirs
    assert own & theirs == set()
    settle(qtbot, page)


def test_what_two_windows_type_of_one_visit_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    visits, state = page.context.services.visits, page.state
    assert state.plan is not None
    visits.update(state.key, replace(state.plan, days=9))  # this page did not hear of it
    state.change(replace(state.plan, days=4))
    state.flush()
    settle(qtbot, page)
    assert "Another window wrote this visit, too" in window.toast.text
    state.change(replace(state.plan, days=5))
    state.flush()
    state.change(replace(state.plan, days=6))
    state.flush()
    settle(qtbot, page)
    assert {one.plan.days for one in visits.visits() if one.plan} == {9, 6}

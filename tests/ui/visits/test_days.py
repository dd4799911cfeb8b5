"""The days of a visit by the hour: stops chosen, moved and opened by mouse and keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from casestudies.model.visit import Stop, StopStatus
from casestudies.ui.a11y import spoken_name, unnamed
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.visits.day_block import DayBlock
from casestudies.ui.visits.page import VisitsPage
from casestudies.ui.visits.state import View
from tests.ui.visits.parts import ALT, CTRL, PLAN, Key, planned, press, settle

SHIFT = Qt.KeyboardModifier.ShiftModifier
OPEN = replace(PLAN, stops=(*PLAN.stops, Stop("l", "lindsay", StopStatus.IDEA)))


def days(qtbot: QtBot, window: MainWindow) -> VisitsPage:
    """The days of a visit with three stops and one that has no day, by the keyboard."""
    page = planned(qtbot, window, OPEN)
    press(qtbot, Key.Key_T, ALT)
    assert page.state.view is View.DAYS
    return page


def block(page: VisitsPage, key: str) -> DayBlock:
    found = page.days.grid.findChildren(DayBlock)
    return next(one for one in found if one.stop.id == key and one.isVisible())


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.stop.id if isinstance(widget, DayBlock) else ""


def time(page: VisitsPage, key: str) -> tuple[int | None, int, int]:
    """Day, hour and length of a stop."""
    assert page.state.plan is not None
    stop = page.state.plan.stop(key)
    assert stop is not None
    return stop.day, stop.begins, stop.minutes


def drag(page: VisitsPage, key: str, start: QPoint, way: QPoint) -> None:
    """Press on a block, draw it there in steps, and let go."""
    held, left = block(page, key), Qt.MouseButton.LeftButton
    QTest.mousePress(held, left, Qt.KeyboardModifier.NoModifier, start)
    at = held.mapTo(page.days.grid, start)
    for step in range(1, 9):
        QTest.mouseMove(held, held.mapFrom(page.days.grid, at + way * step / 8))
    there = held.mapFrom(page.days.grid, at + way)
    QTest.mouseRelease(held, left, Qt.KeyboardModifier.NoModifier, there)


def test_arrows_choose_a_stop_in_time_and_across_the_days(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    assert focused() == "p"
    for key, stop in (
        (Key.Key_Right, "s"), (Key.Key_Right, "b"), (Key.Key_Right, "l"), (Key.Key_Right, "l"),
        (Key.Key_Left, "b"), (Key.Key_Up, "s"), (Key.Key_Home, "p"), (Key.Key_Up, "p"),
        (Key.Key_End, "l"),
    ):  # fmt: skip
        press(qtbot, key)
        assert focused() == stop == page.state.item


def test_a_stop_is_moved_by_keys_alone_and_it_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    press(qtbot, Key.Key_Down, CTRL)
    press(qtbot, Key.Key_Down, CTRL)
    press(qtbot, Key.Key_Up, CTRL)
    assert time(page, "p") == (0, 9 * 60 + 15, 180)
    press(qtbot, Key.Key_Right, CTRL)
    assert time(page, "p") == (1, 9 * 60 + 15, 180)
    press(qtbot, Key.Key_Up, CTRL | SHIFT)
    assert time(page, "p") == (1, 9 * 60 + 15, 165)
    press(qtbot, Key.Key_Down, CTRL | SHIFT)
    settle(qtbot, page)
    kept = page.context.services.visits.visit(page.state.key).plan
    assert kept == page.state.plan
    assert [stop.id for stop in kept.stops] == ["s", "p", "b", "l"]  # in the order of time
    assert focused() == "p"
    press(qtbot, Key.Key_Z, CTRL)
    assert page.state.plan == OPEN


def test_a_time_between_two_quarters_goes_to_the_next_one(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    page.state.change_stop("p", begins=9 * 60 + 5)
    press(qtbot, Key.Key_Down, CTRL)
    assert time(page, "p")[1] == 9 * 60 + 15
    page.state.change_stop("p", begins=9 * 60 + 5)
    press(qtbot, Key.Key_Up, CTRL)
    assert time(page, "p")[1] == 9 * 60


def test_a_stop_goes_to_the_stops_without_a_day_and_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = days(qtbot, window)
    press(qtbot, Key.Key_End)
    press(qtbot, Key.Key_Down, CTRL)  # it has no hour yet
    press(qtbot, Key.Key_Right, CTRL)
    assert page.state.plan == OPEN
    press(qtbot, Key.Key_Left, CTRL)
    assert time(page, "l") == (2, 9 * 60, 180)
    press(qtbot, Key.Key_Right, CTRL)
    assert time(page, "l")[0] is None


def test_enter_opens_a_stop_and_escape_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Return)
    assert (page.state.view, page.state.item) == (View.PLAN, "s")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.plan.stop.isAncestorOf(focus)
    press(qtbot, Key.Key_T, ALT)
    assert focused() == "s"
    press(qtbot, Key.Key_Escape)
    assert page.state.view is View.PLAN


def test_delete_takes_a_stop_off_and_the_focus_stays_here(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Delete)
    assert page.state.plan is not None
    assert [stop.id for stop in page.state.plan.stops] == ["p", "b", "l"]
    assert focused() == page.state.item == "b"
    for _ in range(3):
        press(qtbot, Key.Key_Delete)
    assert page.state.plan.stops == ()
    assert page.days.grid.hasFocus()


def test_the_mouse_draws_a_stop_to_another_day_and_hour(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    scale = page.days.grid.scale
    drag(page, "p", QPoint(40, 12), QPoint(round(scale.column), round(scale.hour * 2)))
    assert time(page, "p") == (1, 11 * 60, 180)
    settle(qtbot, page)
    press(qtbot, Key.Key_Z, CTRL)
    assert page.state.plan == OPEN  # one step, however long the way was


def test_the_mouse_draws_the_foot_of_a_stop(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    held, scale = block(page, "p"), page.days.grid.scale
    drag(page, "p", QPoint(40, held.height() - 2), QPoint(0, round(scale.hour)))
    assert time(page, "p") == (0, 9 * 60, 240)


def test_escape_while_the_mouse_holds_a_stop_leaves_all_as_it_was(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = days(qtbot, window)
    held, left = block(page, "p"), Qt.MouseButton.LeftButton
    before = held.geometry()
    QTest.mousePress(held, left, Qt.KeyboardModifier.NoModifier, QPoint(40, 12))
    QTest.mouseMove(held, QPoint(40, 112))
    QTest.mouseMove(held, QPoint(40, 112))
    assert held.geometry() != before
    qtbot.keyClick(held, Key.Key_Escape)
    QTest.mouseRelease(held, left)
    assert page.state.plan == OPEN
    assert held.geometry() == before
    assert page.state.view is View.DAYS


def test_a_declined_stop_is_no_longer_there(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    page.state.change_stop("s", status=StopStatus.DECLINED)
    shown = {one.stop.id for one in page.days.grid.findChildren(DayBlock) if one.isVisible()}
    assert shown == {"p", "b", "l"}


def test_a_block_says_all_that_it_shows(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    page.state.change_stop("s", day=0, begins=10 * 60)
    settle(qtbot, page)
    said = block(page, "s")
    assert spoken_name(said) == "Sanborn, Tue 16 Apr, 10:00 to 13:00, Confirmed"
    assert "at the same time" in said.accessibleDescription()
    assert "at the same time" in said.toolTip()
    assert not block(page, "p").geometry().intersects(said.geometry())
    assert not unnamed(page.days)


def test_the_dates_in_the_bar_lead_to_the_days_and_back(qtbot: QtBot, window: MainWindow) -> None:
    page = planned(qtbot, window)
    button = page.bar.days
    assert isinstance(button, QPushButton)
    assert button.text() == "16 to 18 Apr 2030"
    button.click()
    assert page.state.view is View.DAYS
    assert button.text() == "Plan"
    button.click()
    assert page.state.view is View.PLAN
    page.state.show_sites()
    button.click()
    assert page.state.view is View.DAYS


def test_a_title_is_whole_beside_what_stands_under_more_too(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = planned(qtbot, window, replace(PLAN, title="New England in spring"))
    page.state.change(replace(PLAN, title="New England in spring 2030"))
    qtbot.waitUntil(lambda: page.state.kept_at is not None and not page.state.unkept)
    bar = page.bar
    for width in (1280, 1240, 1440):
        window.resize(width, 800)
        qtbot.waitUntil(lambda: bar.title.width() >= bar.title.sizeHint().width())
    assert bar.kept.isVisible()
    assert bar.kept.text().startswith("Saved ")


def test_larger_type_makes_larger_hours(qtbot: QtBot, window: MainWindow) -> None:
    page = days(qtbot, window)
    usual = page.days.grid.height()
    window.context.theme.resize(200)
    large = page.days.grid.height()
    assert large > usual * 1.2
    window.context.theme.resize(100)
    assert page.days.grid.height() < large / 1.2

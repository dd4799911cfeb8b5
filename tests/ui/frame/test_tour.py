"""The tour on the real window: by keys alone, left at any point, with all as it was before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from casestudies.model.comparison import ComparisonSpec
from casestudies.ui.a11y import unnamed
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.frame.tour import EXAMPLE, SAMPLE, STEPS, Tour
from casestudies.ui.theme import size
from tests.ui.explore.parts import Key, explore, focused, press, settle
from tools.scenes.driving import compare


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of this module use one window after another."""
    return shared_window


def begun(qtbot: QtBot, window: MainWindow) -> Tour:
    window.guide.take_tour()
    tour = window.guide.tour
    assert tour is not None
    quiet(qtbot, window)
    return tour


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_the_tour_goes_by_keys_and_leaves_all_as_it_was(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("casestudies.ui.frame.tour.announce", lambda _, text: said.append(text))
    page = explore(window)
    settle(qtbot, page)
    page.results.take_focus()
    before = focused()
    tour = begun(qtbot, window)
    assert page.state.text == EXAMPLE
    for at in range(len(STEPS)):
        quiet(qtbot, window)
        assert tour.at == at
        assert f"Step {at + 1} of 5" in tour.words
        assert said[-1].startswith(f"Step {at + 1} of 5. {STEPS[at].title}. ")
        assert "{" not in tour.words
        light, panel = tour.light, tour.panel.geometry()
        assert not light.isEmpty()
        assert window.rect().contains(light)
        assert window.rect().contains(panel)
        assert at == 2 or not light.intersects(panel)
        assert isinstance(focused(), QPushButton)
        assert focused().accessibleDescription()
        assert unnamed(tour) == []
        if at == 2:
            assert compare(window).state.spec == SAMPLE
        press(qtbot, (Key.Key_Right, Key.Key_Return, Key.Key_Space)[at % 3])
    assert window.guide.tour is None
    assert window.page is page
    assert page.state.text == ""
    assert compare(window).state.spec == ComparisonSpec(())
    assert not compare(window).state.can_undo
    assert focused() is before
    quiet(qtbot, window)
    assert window.context.services.editing.history().present is None
    press(qtbot, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page is page  # the tour is no part of the history


def test_who_hurries_sees_the_comparison_too(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, explore(window))
    window.guide.take_tour()
    for _ in range(3):
        press(qtbot, Key.Key_Right)
    state = compare(window).state
    qtbot.waitUntil(lambda: state.spec.cases == SAMPLE.cases)
    quiet(qtbot, window)
    press(qtbot, Key.Key_Escape)
    assert state.spec == ComparisonSpec(())
    quiet(qtbot, window)


def test_escape_leaves_at_any_point(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    page.state.set_text("advisory")
    settle(qtbot, page)
    for at in range(len(STEPS)):
        tour = begun(qtbot, window)
        for _ in range(at):
            press(qtbot, Key.Key_Right)
        assert tour.at == at
        press(qtbot, Key.Key_Escape)
        assert window.guide.tour is None, at
        assert window.page is page, at
        assert page.state.text == "advisory", at
        quiet(qtbot, window)


def test_what_the_user_compares_is_what_the_tour_shows(qtbot: QtBot, window: MainWindow) -> None:
    mine = ComparisonSpec(("lindsay", "chugach"))
    window.context.go(Destination("compare", comparison=mine))
    quiet(qtbot, window)
    tour = begun(qtbot, window)
    assert explore(window) is window.page
    press(qtbot, Key.Key_PageDown)
    press(qtbot, Key.Key_PageDown)
    press(qtbot, Key.Key_PageDown)
    assert tour.at == 3
    assert compare(window).state.spec == mine
    press(qtbot, Key.Key_Left)
    assert tour.at == 2
    press(qtbot, Key.Key_Escape)
    assert window.page is compare(window)
    assert compare(window).state.spec == mine
    assert explore(window).state.text == ""
    quiet(qtbot, window)


def test_other_keys_rest_and_tab_goes_round(qtbot: QtBot, window: MainWindow) -> None:
    settle(qtbot, explore(window))
    tour = begun(qtbot, window)
    press(qtbot, Key.Key_Right)
    names = []
    for _ in range(4):
        names.append(focused().accessibleName())
        press(qtbot, Key.Key_Tab)
    assert names == ["Next", "Leave the tour", "Back", "Next"]
    text = explore(window).state.text
    for key, modifier in (
        (Key.Key_X, Qt.KeyboardModifier.NoModifier),
        (Key.Key_6, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    ):
        press(qtbot, key, modifier)
        assert window.page is explore(window)
        assert explore(window).state.text == text
        assert tour.isAncestorOf(focused())
    larger = QKeyEvent(
        QEvent.Type.ShortcutOverride, Key.Key_Plus, Qt.KeyboardModifier.ControlModifier
    )
    larger.ignore()
    QApplication.sendEvent(focused(), larger)
    assert not larger.isAccepted()
    tour.leave()
    quiet(qtbot, window)


def test_it_fits_small_windows_and_the_largest_type(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(QSize(1280, 720))
    settle(qtbot, explore(window))
    tour = begun(qtbot, window)
    theme = window.context.theme
    theme.resize(max(size.STEPS))
    try:
        for _ in STEPS[1:]:
            quiet(qtbot, window)
            room: QRect = window.rect()
            assert room.contains(tour.panel.geometry()), tour.at
            assert tour.panel.height() >= tour.panel.sizeHint().height() - 1, tour.at
            assert not tour.light.isEmpty(), tour.at
            press(qtbot, Key.Key_Right)
    finally:
        theme.resize(size.USUAL)
    window.close()  # with the tour under way: nothing of it is kept
    assert window.guide.tour is None
    assert explore(window).state.text == ""


def test_the_tour_is_offered_once_and_forced_on_nobody(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    page.search.take_focus()
    before = focused()
    window.guide.offer_tour()
    assert "tour" in window.toast.text
    assert focused() is before
    press(qtbot, Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert window.guide.tour is not None
    press(qtbot, Key.Key_Escape)
    assert focused() is before
    quiet(qtbot, window)
    window.guide.offer_tour()
    assert window.toast.text == ""


@pytest.mark.parametrize("begin", ["a question", "another place", "a case in the tray"])
def test_the_offer_goes_when_one_begins_without_the_tour(
    qtbot: QtBot, window: MainWindow, begin: str
) -> None:
    page = explore(window)
    settle(qtbot, page)
    window.guide.offer_tour()
    assert "tour" in window.toast.text
    if begin == "a question":
        page.search.take_focus()
        qtbot.keyClicks(focused(), "adv")
        settle(qtbot, page)
        assert page.state.text == "adv"
    elif begin == "another place":
        window.context.go(Destination("map"))
    else:
        window.context.tray.add(window.context.services.library.brief("lindsay"))
    qtbot.waitUntil(lambda: "tour" not in window.toast.text)
    quiet(qtbot, window)


def test_after_the_tour_the_focus_is_on_the_page_and_not_in_the_foot(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The offer is a message in the foot; it hides, and Qt moves the focus on to its neighbour."""
    window.foot.smaller.setFocus()
    begun(qtbot, window)
    press(qtbot, Key.Key_Escape)
    quiet(qtbot, window)
    page, focus = window.page, QApplication.focusWidget()
    assert page is not None
    assert focus is not None
    assert page.isAncestorOf(focus)

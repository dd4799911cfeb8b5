"""The message line lies over no row and goes when what it offers to undo was undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casestudies.model.brief import Kind
from casestudies.model.profile import SchoolProfile
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.like.page import LikePage
from tests.ui.explore.parts import CTRL, Key, explore, press, settle


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of this module use one window after another."""
    return shared_window


def on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def test_a_message_lies_over_no_row(qtbot: QtBot, window: MainWindow) -> None:
    page = explore(window)
    settle(qtbot, page)
    height = page.height()
    for width, most in ((1440, 900), (960, 600)):
        window.resize(width, most)
        page.results.take_focus()
        press(qtbot, Key.Key_D, CTRL)
        qtbot.wait(20)
        assert window.toast.isVisible()
        said = on_screen(window.toast)
        for part in (page.results.view, page.facets.view, page.reading.reader):
            assert not said.intersects(on_screen(part))
        assert window.rect().contains(QRect(window.toast.mapTo(window, QPoint()), said.size()))
        settle(qtbot, page)
    window.resize(1440, 900)
    window.toast.undo()
    qtbot.waitUntil(lambda: page.height() == height)


def test_a_message_stays_in_the_foot_when_type_grows(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 720)
    window.context.say("The case is in the tray.")
    for percent in (80, 150, 250, 100):
        window.context.theme.resize(percent)
        qtbot.wait(60)
        assert window.toast.isVisible()
        assert window.foot.geometry().contains(window.toast.geometry()), percent


def with_a_case_taken_out(qtbot: QtBot, window: MainWindow) -> ComparePage:
    """A comparison of three cases whose first was just taken out, as the message says."""
    settle(qtbot, explore(window))
    window.context.go(Destination("compare", ("lindsay", "chugach", "pittsfield")))
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page.table.cell is not None)
    press(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: "is out of the comparison" in window.toast.text)
    return page


def test_a_message_goes_when_its_undo_is_made_in_another_way(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = with_a_case_taken_out(qtbot, window)
    assert len(page.state.spec.cases) == 2
    press(qtbot, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(page.state.spec.cases) == 3)
    assert window.toast.text == ""
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_a_message_goes_when_a_case_that_was_taken_out_is_chosen_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = with_a_case_taken_out(qtbot, window)
    page.state.choose_cases((*page.state.spec.cases, "bdea"))  # another case is no undo
    assert "is out of the comparison" in window.toast.text
    page.state.choose_cases((*page.state.spec.cases, "lindsay"))
    assert window.toast.text == ""
    page.state.hide("grading")
    assert "is hidden" in window.toast.text
    page.state.turn()
    assert "is hidden" in window.toast.text
    page.state.undo()  # of the turn
    assert "is hidden" in window.toast.text
    page.state.undo()
    assert window.toast.text == ""
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


def test_a_message_of_the_tray_goes_when_the_tray_is_as_before(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = explore(window)
    settle(qtbot, page)
    page.results.take_focus()
    press(qtbot, Key.Key_D, CTRL)
    settle(qtbot, page)
    assert "is in the compare tray" in window.toast.text
    slug = window.context.tray.slugs[0]
    workspace = window.context.services.workspace
    window.context.bus.publish(workspace.remove_from_tray(slug))  # in another window
    qtbot.waitUntil(lambda: not window.context.tray.slugs)
    assert window.toast.text == ""
    settle(qtbot, page)


def test_a_message_of_a_description_goes_when_it_is_written_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.context.go(Destination("like"))
    page = window.page_of("like")
    assert isinstance(page, LikePage)
    district = SchoolProfile(kind=Kind.DISTRICT)
    page.draft.edit(district)
    page.draft.begin_anew(SchoolProfile())
    assert "put aside" in window.toast.text
    page.draft.edit(SchoolProfile(kind=Kind.SCHOOL))
    assert "put aside" in window.toast.text
    page.draft.edit(district)
    assert window.toast.text == ""
    qtbot.waitUntil(lambda: not (page.busy or window.context.tasks.busy))


def test_a_message_of_something_saved_goes_when_it_is_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    services = window.context.services
    window.context.go(Destination("compare", ("lindsay", "chugach")))
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page.table.cell is not None)
    page.saved.save_as("Two")
    qtbot.waitUntil(lambda: page.saved.current is not None)
    (found,) = page.saved.saved
    page.saved.delete(found.key)
    qtbot.waitUntil(lambda: not page.saved.saved)
    assert "is deleted" in window.toast.text
    window.context.bus.publish(services.saved.restore(found.key))  # in another window
    qtbot.waitUntil(lambda: bool(page.saved.saved))
    assert window.toast.text == ""
    like = window.page_of("like")
    assert isinstance(like, LikePage)
    like.draft.edit(SchoolProfile(kind=Kind.DISTRICT))
    like.draft.save_as("Ours")
    qtbot.waitUntil(lambda: like.draft.open_one is not None)
    key = like.draft.saved[0].key
    like.draft.rename("Theirs")
    qtbot.waitUntil(lambda: like.draft.saved[0].name == "Theirs")
    assert "Renamed" in window.toast.text
    window.context.bus.publish(services.saved.rename(key, "Ours"))
    qtbot.waitUntil(lambda: like.draft.saved[0].name == "Ours")
    assert window.toast.text == ""
    qtbot.waitUntil(lambda: not (like.busy or window.context.tasks.busy))

"""What the tests of the visits' room share: its page, waiting, a visit at hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.model.visit import StartPlace, Stop, StopStatus, VisitFocus, VisitPlan
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.visits.page import VisitsPage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAN = VisitPlan(
    "New England",
    VisitFocus(("grading",)),
    StartPlace("Concord, NH", 43.207, -71.537),
    "2030-04-16",  # a Tuesday, long ahead
    3,
    0,
    (
        Stop("p", "pittsfield", StopStatus.ASKED, 0),
        Stop("s", "sanborn", StopStatus.CONFIRMED, 1, 8 * 60 + 30),
        Stop("b", "bdea", StopStatus.IDEA, 2, 10 * 60),
    ),
)


def visits_page(window: MainWindow) -> VisitsPage:
    """The window's page, whether it is shown or not."""
    page = window.page_of("visits")
    assert isinstance(page, VisitsPage)
    return page


def settle(qtbot: QtBot, page: VisitsPage) -> None:
    """Wait until all is read and written."""
    qtbot.waitUntil(lambda: not (page.busy or page.context.tasks.busy))


def visit(qtbot: QtBot, window: MainWindow) -> VisitsPage:
    """Go to the page as the rail does."""
    window.context.go(Destination("visits"))
    page = visits_page(window)
    settle(qtbot, page)
    return page


def planned(qtbot: QtBot, window: MainWindow, plan: VisitPlan = PLAN) -> VisitsPage:
    """A saved visit, open."""
    key = window.context.services.visits.new(plan.title, plan).key
    page = visit(qtbot, window)
    window.context.go(Destination("visits", visit=key))
    settle(qtbot, page)
    qtbot.waitUntil(lambda: page.state.told is not None)
    return page


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """A key to an open menu, or to whatever has the focus."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)


def write(qtbot: QtBot, words: str) -> None:
    """Words to whatever has the focus."""
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClicks(target, words)

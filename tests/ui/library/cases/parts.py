"""What the tests of the editor share: its section, waiting, a case at hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casestudies.model.library.draft import CaseDraft
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.library.cases.section import Cases
from casestudies.ui.library.page import LibraryPage
from tests.services.cases.riverbend import RIVERBEND

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def cases_of(window: MainWindow) -> Cases:
    """The section, whether it is shown or not."""
    page = window.page_of("library")
    assert isinstance(page, LibraryPage)
    section = page.section_of("cases")
    assert isinstance(section, Cases)
    return section


def settle(qtbot: QtBot, section: Cases) -> None:
    """Wait until all is read and written."""
    qtbot.waitUntil(lambda: not (section.busy or section.context.tasks.busy))


def show_cases(qtbot: QtBot, window: MainWindow) -> Cases:
    """Go to the list of own cases."""
    window.context.go(Destination("library", section="cases"))
    section = cases_of(window)
    settle(qtbot, section)
    return section


def own_case(
    qtbot: QtBot, window: MainWindow, draft: CaseDraft = RIVERBEND, part: str = "grading"
) -> Cases:
    """An own case, open at a part."""
    key = window.context.services.cases.new(draft).key
    window.context.services.searching.forget_answers()
    window.context.go(Destination("library", section="cases", item=key))
    section = cases_of(window)
    settle(qtbot, section)
    qtbot.waitUntil(lambda: section.state.told is not None)
    section.state.point(part)
    settle(qtbot, section)
    return section


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(focused(), key, modifier or Qt.KeyboardModifier.NoModifier)


def type_in(qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(focused(), words)

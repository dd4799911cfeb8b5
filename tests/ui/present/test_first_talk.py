"""From a cold start to three cases on five dimensions on the wall, every key press counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casestudies.model.talk import SlideKind
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import explore, focused, settle

MOST = 10
Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def first_place() -> str:
    """As the program starts."""
    return "explore"


def test_ten_presses_bring_five_dimensions_of_three_cases_to_the_wall(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = explore(window)
    settle(qtbot, page)
    presses = 0

    def press(key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        nonlocal presses
        presses += 1
        qtbot.keyClick(focused(), key, held)
        settle(qtbot, page)

    for _ in range(3):
        press(Key.Key_Down)
        press(Key.Key_D, Held.ControlModifier)  # into the tray
    press(Key.Key_Return, Held.ControlModifier)  # compare what is there
    compare = window.page
    assert isinstance(compare, ComparePage)
    qtbot.waitUntil(
        lambda: compare.state.comparison is not None and len(compare.state.comparison.cases) == 3
    )
    press(Key.Key_F5, Held.ControlModifier)  # the five rows in which they part the furthest
    qtbot.waitUntil(lambda: window.presentation is not None)
    talk = window.presentation
    assert talk is not None
    rows = [slide for slide in talk.state.talk.slides if slide.kind is SlideKind.ROW]
    assert [len(slide.cells) for slide in rows] == [3] * 5
    assert talk.wall.isVisible()
    assert presses == 8
    assert presses <= MOST
    talk.end()

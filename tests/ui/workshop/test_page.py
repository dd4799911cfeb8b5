"""The room of the workshops in a real window: made, prepared, kept, undone, told of."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.workshop.state import View
from tests.ui.workshop.parts import (
    make,
)


def test_three_times_enter_makes_a_workshop(qtbot: QtBot, window: MainWindow) -> None:
    page = make(qtbot, window)
    (saved,) = page.state.saved
    assert page.state.view is View.OPEN
    assert saved.workshop == page.state.workshop

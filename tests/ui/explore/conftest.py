"""The Explore page as the window opens on it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import explore, settle


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of a module use one window after another; what they need of their own, a module
    says."""
    return shared_window


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    """The page, its first answer and the first case on it."""
    page = explore(window)
    settle(qtbot, page)
    return page

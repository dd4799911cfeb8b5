"""The Explore page as the window opens on it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from casestudies.ui.explore import page as explore_page
from casestudies.ui.explore.page import READ_AFTER_MOVING_MS, ExplorePage
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.explore.parts import explore, settle


@pytest.fixture(autouse=True)
def _typing_rests_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each word that is typed is followed by a case, and that by the test: it comes as soon as
    after an arrow key. How typing feels with the real rest, ``test_heartbeat.py`` looks at."""
    monkeypatch.setattr(explore_page, "READ_AFTER_TYPING_MS", READ_AFTER_MOVING_MS)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ExplorePage:
    """The page, its first answer and the first case on it."""
    page = explore(window)
    settle(qtbot, page)
    return page

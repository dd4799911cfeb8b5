"""The window opens on the place that these tests are about."""

from __future__ import annotations

import pytest

from casestudies.ui.frame.main_window import MainWindow


@pytest.fixture
def first_place() -> str:
    return "map"


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of a module use one window after another."""
    return shared_window

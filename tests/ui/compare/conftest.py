"""The Compare page of the window."""

from __future__ import annotations

import pytest

from casestudies.ui.compare.page import ComparePage
from casestudies.ui.frame.main_window import MainWindow


@pytest.fixture
def first_place() -> str:
    """These tests begin on this page."""
    return "compare"


@pytest.fixture
def window(shared_window: MainWindow) -> MainWindow:
    """The tests of a module use one window after another."""
    return shared_window


@pytest.fixture
def page(window: MainWindow) -> ComparePage:
    """The page with no case to compare yet."""
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    return page

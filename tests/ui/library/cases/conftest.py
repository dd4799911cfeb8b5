"""The window opens on a place that is soon there, and has not read the own cases yet."""

from __future__ import annotations

import pytest


@pytest.fixture
def first_place() -> str:
    return "workshop"

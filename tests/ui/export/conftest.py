"""The window opens on a place that is soon there."""

from __future__ import annotations

import pytest


@pytest.fixture
def first_place() -> str:
    return "visits"

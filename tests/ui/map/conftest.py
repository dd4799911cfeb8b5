"""The window opens on the place that these tests are about."""

from __future__ import annotations

import pytest


@pytest.fixture
def first_place() -> str:
    return "map"

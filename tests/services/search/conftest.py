"""The search on the finished library, opened once for all tests that only ask."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casestudies.paths import find_paths

if TYPE_CHECKING:
    from casestudies.services.search.service import SearchService


@pytest.fixture(scope="session")
def searching(
    profile_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchService]:
    """The search service on the finished library. Tests that change anything use ``services``."""
    from casestudies.bootstrap import make_services

    profile = tmp_path_factory.mktemp("asking") / "profile"
    shutil.copytree(profile_path, profile)
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare()
    yield services.searching
    services.close()

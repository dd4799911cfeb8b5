"""The comparing of the finished library, opened once for all tests that only ask."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from casestudies.paths import find_paths
from casestudies.services.compare.service import ComparingService
from casestudies.services.library.service import LibraryService


@pytest.fixture(scope="session")
def comparing(
    library_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ComparingService]:
    """The service on the real library."""
    paths = find_paths(profile=tmp_path_factory.mktemp("comparing"))
    shutil.copy(library_path, paths.library)
    service = LibraryService(paths)
    service.open()
    yield ComparingService(service)
    service.close()

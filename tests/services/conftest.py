"""Libraries of the services' tests: a fresh copy of the finished one, and one nobody can write."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from casestudies.paths import Paths, find_paths
from casestudies.services.library.service import LibraryService
from tests.services.locked import Fill, folder_that_locks


@pytest.fixture
def library(library_paths: Paths) -> Iterator[LibraryService]:
    """A fresh copy of the finished library, open."""
    service = LibraryService(library_paths)
    service.open()
    yield service
    service.close()


@pytest.fixture
def read_only(library_path: Path) -> Iterator[Callable[[Fill], LibraryService]]:
    """Fills a copy of the finished library, then opens it in a folder that cannot be written; root
    steps down, whom no mode stops."""
    with folder_that_locks() as (folder, lock):
        paths = find_paths(profile=folder)
        shutil.copy(library_path, paths.library)
        service = LibraryService(paths)

        def make(fill: Fill) -> LibraryService:
            service.open()
            fill(service)
            service.close()
            lock()
            service.open()
            return service

        yield make
        service.close()

"""Shared parts of the tests: the real core pack, built once, and fresh copies of it to work on."""

from __future__ import annotations

import gc
import os
import random
import shutil
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from casestudies import assets
from casestudies.model.content import PackContent
from casestudies.model.progress import no_progress
from casestudies.paths import Paths, find_paths
from tests.chance import seeded
from tests.kept_threads import KEPT

if TYPE_CHECKING:
    from casestudies.bootstrap import Services
    from casestudies.services.search.service import SearchService

# A busy machine is slow to generate inputs; that says nothing about the code.
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")

# Each module is compiled once, the tests' own too, also where Python keeps nothing compiled: the
# 340 files of tests took each worker 10 s of every run.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Tests that write wait for the disk longer than they work: what they write lies in memory, where
# there is room, and goes with the test that passed (see pyproject.toml).
MEMORY = Path("/dev/shm")
ROOM = 2 << 30  # bytes
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

SELDOM = 10_000  # new objects until Python looks for circles of them
PATIENCE = 60.0  # seconds that a thread may take to end after its test


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with a slow test come first, then those with many tests: a long file that is begun
    last has one core at work and the other at rest."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    size = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.path not in slow, -size[item.path]))


def pytest_collection_finish() -> None:
    """Takes what stays to the end out of Python's garbage collector, as the program does with its
    library: walking all modules and the pack again and again took half the time of the suite."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(SELDOM, 10, 10)


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    """Fails a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + PATIENCE
    while left := _new_threads(before):
        if time.monotonic() > deadline:
            pytest.fail(f"threads left running: {', '.join(thread.name for thread in left)}")
        time.sleep(0.01)


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    """Python's own threads; those of Qt show up as Dummy and never leave the list."""
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before | KEPT and not thread.name.startswith("Dummy-")
    ]


@pytest.fixture
def chance() -> random.Random:
    """Random numbers for a test; its seed is shown when it fails (see ``tests/chance.py``)."""
    return seeded()


@pytest.fixture(scope="session")
def core_content() -> PackContent:
    """The bundled pack, read from its YAML once."""
    from casestudies.packs.reader import read_pack

    return read_pack(assets.core_pack(), no_progress)


@pytest.fixture(scope="session")
def library_path(core_content: PackContent, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished library file of the bundled pack. Copy it, do not open it."""
    from casestudies.store.library import LibraryStore

    path = tmp_path_factory.mktemp("library") / "library.sqlite"
    store = LibraryStore(path, create=True)
    store.prepare_tables(path.parent / "backups")
    store.replace_pack(core_content)
    store.finish_for_shipping()
    store.close()
    return path


@pytest.fixture(scope="session")
def profile_path(library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile folder with library and search index ready. Copy it, do not open it."""
    from casestudies.bootstrap import make_services

    profile = tmp_path_factory.mktemp("profile")
    shutil.copy(library_path, profile / "library.sqlite")
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare(no_progress)
    services.close()
    gc.collect()
    gc.freeze()
    return profile


@pytest.fixture(scope="session")
def asked(profile_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The services on the finished library and index, opened once: for tests that only ask. Tests
    that change anything use ``services``."""
    from casestudies.bootstrap import make_services

    profile = tmp_path_factory.mktemp("asked") / "profile"
    shutil.copytree(profile_path, profile)
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare(no_progress)
    gc.collect()
    gc.freeze()
    yield services
    services.close()


@pytest.fixture(scope="session")
def searching(asked: Services) -> SearchService:
    """The search on the finished library, for tests that only ask."""
    return asked.searching


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """The places of an empty profile."""
    return find_paths(profile=tmp_path / "profile")


@pytest.fixture
def library_paths(paths: Paths, library_path: Path) -> Paths:
    """The places of a profile with a fresh copy of the finished library, and no search index."""
    paths.library.parent.mkdir(parents=True)
    shutil.copy(library_path, paths.library)
    return paths


@pytest.fixture
def services(tmp_path: Path, profile_path: Path) -> Iterator[Services]:
    """The services on a fresh copy of the finished library and index, open and ready."""
    from casestudies.bootstrap import make_services

    profile = tmp_path / "profile"
    shutil.copytree(profile_path, profile)
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare(no_progress)
    try:
        yield services
    finally:
        services.close()


@pytest.fixture
def cancel_after() -> Callable[[int], Callable[[str, int, int], None]]:
    """Makes a ``Progress`` that cancels at its n-th call."""
    from casestudies.errors import Cancelled

    def make(calls: int) -> Callable[[str, int, int], None]:
        left = [calls]

        def progress(step: str, done: int, total: int) -> None:
            del step, done, total
            left[0] -= 1
            if left[0] <= 0:
                raise Cancelled

        return progress

    return make

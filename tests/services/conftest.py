"""Libraries of the services' tests: a fresh copy of the finished one, one nobody can write, and a
pack with few cases for tests that build."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from casestudies import assets
from casestudies.bootstrap import make_services
from casestudies.model.content import PackContent
from casestudies.model.progress import no_progress
from casestudies.packs.reader import read_pack
from casestudies.paths import Paths, find_paths
from casestudies.said import set_translator
from casestudies.services.library.service import LibraryService
from tests.few_cases import write_few_cases
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


@pytest.fixture(scope="session")
def few_cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a pack with a few of the bundled one's cases."""
    return write_few_cases(tmp_path_factory.mktemp("few-cases") / "data")


@pytest.fixture(scope="session")
def few_content(few_cases: Path) -> PackContent:
    """What that pack holds."""
    return read_pack(few_cases, no_progress)


@pytest.fixture
def few_bundled(few_cases: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program brings that pack along instead of its own, during the test."""
    monkeypatch.setattr(assets, "core_pack", lambda: few_cases)
    return few_cases


@pytest.fixture(scope="session")
def few_profile(few_cases: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile folder with library and search index of that pack ready. Copy it."""
    profile = tmp_path_factory.mktemp("few-profile")
    services = make_services(find_paths(profile=profile))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "core_pack", lambda: few_cases)
        services.library.open()
        services.searching.prepare(no_progress)
    services.close()
    return profile


@pytest.fixture
def few_library_paths(paths: Paths, few_profile: Path, few_bundled: Path) -> Paths:
    """The places of a profile with a fresh copy of that library; the program brings its pack."""
    assert few_bundled.is_dir()
    paths.library.parent.mkdir(parents=True)
    shutil.copy(few_profile / "library.sqlite", paths.library)
    return paths


@pytest.fixture
def spanish() -> Iterator[dict[str, str]]:
    """The catalogue, spoken below the window as the window has it spoken."""
    path = assets.resource("translations", "es", "casestudies_es.ts")
    found: dict[str, dict[str, str]] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        found[context.findtext("name") or ""] = {
            message.findtext("source") or "": message.findtext("translation") or ""
            for message in context.iter("message")
        }
    below, names = found["Said"], found["Vocabulary"]
    set_translator(lambda text: below.get(text) or text, lambda name: names.get(name) or name)
    try:
        yield below
    finally:
        set_translator(None)

"""Shared parts of the window's tests: the real window on the real library."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.progress import no_progress
from casestudies.paths import find_paths
from casestudies.services.search.service import SearchService
from casestudies.ui.explore import facet_panel
from casestudies.ui.explore import page as explore_page
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.tasks import TaskRunner
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.guards import no_timers_left, no_windows_left, nothing_blocks
from tests.ui.patience import PatientBot
from tests.ui.shared import SharedWindow

FAILED = pytest.StashKey[bool]()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Presses keys and waits, in place of pytest-qt's own."""
    assert qapp
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _nothing_is_left() -> Iterator[None]:
    """Fails a test that leaves a window or a running timer behind or opens what blocks."""
    with no_windows_left(), no_timers_left(since_the_last=True), nothing_blocks():
        yield


@pytest.fixture
def services(tmp_path: Path, profile_path: Path, searching: SearchService) -> Iterator[Services]:
    """The services on a fresh copy of the finished library, open and ready; the search is shared
    and knows no earlier test's answers."""
    profile = tmp_path / "profile"
    shutil.copytree(profile_path, profile, ignore=shutil.ignore_patterns("index"))
    made = Services(find_paths(profile=profile), searching)
    made.library.open()
    searching.forget_answers()
    searching.prepare(no_progress)
    yield made
    made.library.close()


@pytest.fixture
def first_place() -> str:
    """The place on which the window opens. The program's own is Explore, which reads and lays out
    a whole case; a folder whose tests go elsewhere opens on its own place."""
    return "explore"


SHORT = {
    (facet_panel, "AFTER_CARDS_MS"): 1,
    (explore_page, "AFTER_CARDS_MS"): 1,
    (explore_page, "AFTER_FACETS_MS"): 2,
    (explore_page, "READ_AFTER_MOVING_MS"): 3,
    (explore_page, "READ_AFTER_TYPING_MS"): 3,
}


@pytest.fixture
def short_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Explore shows of an answer, the cards, the filters, the marks in the case and the case,
    follows as soon as the one before is painted: nobody types into it meanwhile. How typing feels
    with the real rests, ``test_heartbeat.py`` looks at."""
    for (module, name), rest in SHORT.items():
        monkeypatch.setattr(module, name, rest)


@pytest.fixture
def own_window(
    qtbot: QtBot,
    qapp: QApplication,
    services: Services,
    first_place: str,
    short_rests: None,
) -> Iterator[MainWindow]:
    """A window of the test's own at 1440 x 900 in the light theme, its library open and nothing
    under way. A page is built when a test goes there."""
    del short_rests
    theme = ThemeService(qapp, ThemeChoice.LIGHT)
    tasks = TaskRunner()
    window = MainWindow(services, tasks, theme)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    if first_place != "explore":
        window.rail.place_chosen.emit(first_place)
    window.open_library()
    window.activateWindow()
    qtbot.waitUntil(lambda: not tasks.busy)
    yield window
    window.close()
    tasks.close()
    tasks.deleteLater()
    theme.deleteLater()


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    """The window that a test uses: its own, where a folder or module says nothing else."""
    return own_window


@pytest.fixture(scope="module")
def windows(
    qapp: QApplication,
    searching: SearchService,
    profile_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[SharedWindow]:
    """The window that the tests of a module use one after another."""
    folder = tmp_path_factory.mktemp("shared")
    with pytest.MonkeyPatch.context() as patch:
        for (module, name), rest in SHORT.items():
            patch.setattr(module, name, rest)
        made = SharedWindow(qapp, searching, profile_path, folder)
        yield made
        made.close()


@pytest.fixture
def shared_window(
    qtbot: QtBot, windows: SharedWindow, first_place: str, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    """A window like ``own_window``, which other tests of the module may have had before: it is
    as new."""
    yield windows.take(qtbot, first_place)
    windows.give_back(whole=not request.node.stash.get(FAILED, False))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Notes of a test that it failed, for the window that it had."""
    del call
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report

"""Shared parts of the window's tests: the real window on the real library."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
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

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Presses keys and waits, in place of pytest-qt's own."""
    assert qapp
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _nothing_is_left() -> Iterator[None]:
    """Fails a test that leaves a window or a running timer behind or opens what blocks."""
    with no_windows_left(), no_timers_left(), nothing_blocks():
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
def window(
    qtbot: QtBot,
    qapp: QApplication,
    services: Services,
    first_place: str,
    short_rests: None,
) -> Iterator[MainWindow]:
    """The window at 1440 x 900 in the light theme, its library open and nothing under way. A page
    is built when a test goes there."""
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


"""Shared parts of the window's tests: the real window on the real library."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.model.progress import no_progress
from casestudies.paths import find_paths
from casestudies.services.search.service import SearchService
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.tasks import TaskRunner
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.guards import no_timers_left, no_windows_left, nothing_blocks

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits for what is to come as long as a busy machine may need: pytest-qt gives up after 5 s.
    What comes at once is not waited for."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)


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


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, services: Services, first_place: str
) -> Iterator[MainWindow]:
    """The window at 1440 x 900 in the light theme, its library open and nothing under way. A page
    is built when a test goes there."""
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

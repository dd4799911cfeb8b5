"""Shared parts of the window's tests: the real window on the real library."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.bootstrap import Services
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.tasks import TaskRunner
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, services: Services) -> Iterator[MainWindow]:
    """The window at 1440 x 900 in the light theme, its library open and nothing under way."""
    theme = ThemeService(qapp, ThemeChoice.LIGHT)
    tasks = TaskRunner()
    window = MainWindow(services, tasks, theme)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.open_library()
    window.activateWindow()
    qtbot.waitUntil(lambda: not tasks.busy)
    yield window
    window.close()
    tasks.close()
    tasks.deleteLater()
    theme.deleteLater()

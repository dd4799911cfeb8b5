"""What the tests of the map share: its page, keys, waiting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.services.map.clusters import Cluster
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.map.page import MapPage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")  # grabbing, for a menu


def map_page(window: MainWindow) -> MapPage:
    """The window's map, whether it is shown or not."""
    page = window.page_of("map")
    assert isinstance(page, MapPage)
    return page


def settle(qtbot: QtBot, page: MapPage) -> None:
    """Wait until all that is shown is there."""
    qtbot.waitUntil(lambda: not (page.busy or page.context.tasks.busy))


def visit(qtbot: QtBot, window: MainWindow) -> MapPage:
    """Go to the page as the rail does."""
    window.context.go(Destination("map"))
    page = map_page(window)
    settle(qtbot, page)
    return page


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """A key to an open menu, or to whatever has the focus."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)


def cluster_of(page: MapPage, slug: str) -> Cluster:
    """The cluster that the map shows for a case."""
    marks = page.view.marks
    assert marks is not None
    number = next(at for at, mark in enumerate(marks.all) if mark.slug == slug)
    return marks.clusters.cluster_of(page.view.level, number)


def spot_of(page: MapPage, slug: str) -> QPoint:
    """Where the map shows a case, alone or among others."""
    cluster = cluster_of(page, slug)
    return page.view.camera.screen(cluster.x, cluster.y).toPoint()

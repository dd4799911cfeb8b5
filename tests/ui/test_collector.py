"""What nobody holds any more is destroyed by the interface's thread, never by a worker's."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casestudies.ui.collector import Collector


class Circle(QTimer):
    """A timer that runs and that only itself holds."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.start(1000)


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    assert qapp is not None
    found = Collector()
    found.start()
    yield found
    found.stop()
    found.deleteLater()


def busy() -> None:
    """Makes so many objects that Python would collect all there is."""
    threshold = gc.get_threshold()
    for _ in range(threshold[2] + 2):
        for _ in range(threshold[1] + 2):
            kept = [[number] for number in range(threshold[0] + 2)]
            kept.clear()


@pytest.mark.usefixtures("collector")
def test_a_worker_that_makes_many_objects_destroys_none_of_qt_s(qtbot: QtBot) -> None:
    destroyed: list[int] = []

    def died() -> None:
        destroyed.append(threading.get_ident())

    for _ in range(3):
        circle = Circle()
        circle.destroyed.connect(died, Qt.ConnectionType.DirectConnection)
        del circle
    worker = threading.Thread(target=busy)
    worker.start()
    worker.join()
    assert destroyed == []
    made = [[number] for number in range(gc.get_threshold()[0] * 20)]
    qtbot.waitUntil(lambda: len(destroyed) == 3)
    assert set(destroyed) == {threading.get_ident()}
    del made


def test_python_s_own_is_back_when_the_interface_ends(qapp: QApplication) -> None:
    assert qapp is not None
    found = Collector()
    assert not gc.isenabled()
    found.start()
    found.stop()
    assert gc.isenabled()
    found.deleteLater()

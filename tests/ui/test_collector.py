"""What nobody holds any more is destroyed by the interface's thread, never by a worker's."""

from __future__ import annotations

import gc
import threading
import weakref
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


@pytest.fixture(autouse=True)
def _as_often_as_python() -> Iterator[None]:
    """Python looks for garbage as often as it does in the program; other tests have it seldom."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    assert qapp is not None
    found = Collector(lambda: True)
    found.start()
    yield found
    found.stop()
    found.deleteLater()
    gc.unfreeze()


class Old:
    """What only itself holds, and has outlived the looks for what is young."""

    def __init__(self) -> None:
        self.itself = self


def grown_old() -> weakref.ref[Old]:
    old = Old()
    gc.collect(0)
    gc.collect(1)
    return weakref.ref(old)


def many() -> list[list[int]]:
    """So many objects that Python would look for garbage."""
    return [[number] for number in range(gc.get_threshold()[0] * 2)]


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
    found = Collector(lambda: True)
    assert not gc.isenabled()
    found.start()
    found.stop()
    assert gc.isenabled()
    found.deleteLater()


def test_nobody_who_types_waits_for_a_look_through_all_there_is(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    monkeypatch.setattr("casestudies.ui.collector._SELDOM", 0.0)
    still = False
    found = Collector(lambda: still)
    found.start()
    old = grown_old()
    made = many()
    found.look()
    assert old() is not None
    still = True
    made += many()
    found.look()
    assert old() is None
    found.stop()
    found.deleteLater()


def test_a_page_that_was_built_is_looked_through_no_more_once_nobody_types(
    qapp: QApplication,
) -> None:
    assert qapp is not None
    still = False
    found = Collector(lambda: still)
    found.start()
    before = gc.get_freeze_count()
    made = many()
    found.keep_more()
    found.look()
    assert gc.get_freeze_count() <= before  # what is put aside may end meanwhile
    still = True
    found.look()
    assert gc.get_freeze_count() >= before + len(made)
    found.keep_less()
    assert gc.get_freeze_count() == 0
    found.stop()
    found.deleteLater()


def test_what_a_large_work_makes_is_walked_but_once(qapp: QApplication) -> None:
    assert qapp is not None
    found = Collector(lambda: True)
    found.start_building()
    old = grown_old()
    made = []
    for _ in range(gc.get_threshold()[1] + 5):
        made += many()
        found.look()
    assert old() is not None
    found.stop()
    found.deleteLater()

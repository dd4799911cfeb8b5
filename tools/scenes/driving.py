"""What a user does in the window before a picture: a scene, and its steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from casestudies.model.comparison import Axis
from casestudies.model.query import Facet
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.explore.page import ExplorePage
from casestudies.ui.frame.main_window import MainWindow

Step = Callable[[MainWindow], object]
FOUR = ("lindsay", "chugach", "pittsfield", "bdea")


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture's name and the steps that lead to it; the window settles after each."""

    name: str
    steps: tuple[Step, ...]


def explore(window: MainWindow) -> ExplorePage:
    page = window.page_of("explore")
    assert isinstance(page, ExplorePage)
    return page


def compare(window: MainWindow) -> ComparePage:
    page = window.page_of("compare")
    assert isinstance(page, ComparePage)
    return page


def search(text: str, window: MainWindow) -> None:
    explore(window).state.set_text(text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier, window: MainWindow) -> None:
    target: QWidget = QApplication.focusWidget() or window
    QTest.keyClick(target, key, modifier)


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Step:
    return partial(press, code, modifier)


def read(slug: str, finding: str | None, window: MainWindow) -> None:
    window.context.go(Destination("explore", (slug,), finding))


def choose(facet: Facet, value: str, window: MainWindow) -> None:
    explore(window).state.toggle(facet, value)


def side_by_side(slugs: tuple[str, ...], window: MainWindow) -> None:
    window.context.go(Destination("compare", slugs))


def populations(window: MainWindow) -> None:
    compare(window).state.choose_rows(Axis.POPULATIONS)


def dimensions(window: MainWindow) -> None:
    compare(window).state.choose_rows(Axis.DIMENSIONS)


def only(population: str, window: MainWindow) -> None:
    compare(window).state.choose_filter(population)


def everyone(window: MainWindow) -> None:
    compare(window).state.choose_filter(None)

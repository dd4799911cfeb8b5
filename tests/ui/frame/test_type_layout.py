"""At every size of type each page fits the smallest usual window, and nothing sticks out of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from casestudies.ui.context import Destination
from casestudies.ui.export.dialog import ask_case_export
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.frame.places import PLACES
from casestudies.ui.parts.layouts import CutButton, CutLabel
from casestudies.ui.theme.size import USUAL, set_percent
from tools.scenes.walk import scenes

SMALL = QSize(1280, 720)
SIZES = (80, 150, 250)
TURNS = 6  # of the events: layouts settle from the inside outwards, a turn each
SHOWN = (
    "empty",
    "find-in-case",
    "compare-coverage",
    "pictures-coverage",
    "like-filled",
    "workshop-overview",
    "workshop-agenda",
    "visits-plan",
    "visits-stop",
    "visits-sites",
)


@pytest.fixture(autouse=True)
def _usual_size_after() -> Iterator[None]:
    yield
    set_percent(USUAL)


def resize_type(window: MainWindow, percent: int) -> None:
    """At once, past the steps between: how keys go through them, ``test_type_size.py`` looks at."""
    window.context.theme.resize(percent)
    assert window.foot.usual.text() == f"{percent} %"
    QApplication.processEvents()


def inside_its_parent(widget: QWidget) -> bool:
    """What a scroll area shows may be larger than it: one scrolls there."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or widget.geometry().isEmpty():
        return True
    above = parent.parentWidget()
    if isinstance(above, QAbstractScrollArea) and parent is above.viewport():
        return True
    return parent.rect().contains(widget.geometry())


def has_room(widget: QWidget) -> bool:
    """Whether words that are not cut with an ellipsis are seen whole, in one line each."""
    if isinstance(widget, CutButton | CutLabel):
        return True
    if isinstance(widget, QLabel) and "<" in widget.text():
        return widget.wordWrap() or widget.width() + 1 >= widget.minimumSizeHint().width()
    if isinstance(widget, QLabel) and not widget.wordWrap():
        return widget.width() + 1 >= words_width(widget, widget.text())
    if isinstance(widget, QComboBox):
        return edit_field(widget).width() >= words_width(widget, widget.currentText())
    if isinstance(widget, QToolButton):
        beside = widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        icon = widget.iconSize().width() if beside else 0
        worded = widget.icon().isNull() or (
            widget.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        return not worded or widget.width() >= words_width(widget, widget.text()) + icon
    if isinstance(widget, QAbstractButton):
        icon = 0 if widget.icon().isNull() else widget.iconSize().width()
        return widget.width() >= words_width(widget, widget.text()) + icon
    return True


def edit_field(box: QComboBox) -> QRect:
    """Where a box writes its words."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(control, option, part, box)


def words_width(widget: QWidget, words: str) -> int:
    """How wide the longest line of some words is."""
    lines = words.replace("&", "").splitlines() or [""]
    return max(widget.fontMetrics().horizontalAdvance(line) for line in lines)


def told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    name = widget.accessibleName() or words
    return f"{type(widget).__name__} “{name}” {widget.geometry()}, {widget.minimumSizeHint()}"


def faults(top: QWidget) -> str:
    """What is wrong with the widgets of a window that can be seen, a line each; "" for nothing."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if not inside_its_parent(widget):
            found.append(f"sticks out: {told(widget)}")
        elif not has_room(widget):
            found.append(f"cut: {told(widget)}")
        across = widget.horizontalScrollBar() if isinstance(widget, QScrollArea) else None
        if across is not None and across.maximum() > 0:
            found.append(f"scrolls across: {told(widget)}")
    return "\n".join(found)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is under way and all stands where it stays."""
    qtbot.waitUntil(lambda: not window.context.tasks.busy)
    for _ in range(TURNS):
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.context.tasks.busy)


@pytest.fixture
def small(window: MainWindow) -> MainWindow:
    window.resize(SMALL)
    return window


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_fits_at_every_size(qtbot: QtBot, small: MainWindow, name: str) -> None:
    scene = next(scene for scene in scenes() if scene.name == name)
    settle(qtbot, small)
    for step in scene.steps:
        step(small)
        settle(qtbot, small)
    for percent in SIZES:
        resize_type(small, percent)
        settle(qtbot, small)
        page = small.page
        assert page is not None
        room = small.room.viewport().size()
        needed = page.minimumSizeHint()
        assert needed.width() <= room.width(), f"{name} at {percent} %: {needed} in {room}"
        assert needed.height() <= room.height(), f"{name} at {percent} %: {needed} in {room}"
        window_needs = small.minimumSizeHint().boundedTo(SMALL)
        assert window_needs == small.minimumSizeHint(), f"{name} at {percent} %"
        assert small.size() == SMALL
        assert faults(small) == "", f"{name} at {percent} %"


def test_every_place_is_among_them(qtbot: QtBot, small: MainWindow) -> None:
    """Whatever place is added to the rail fits as well, as it is when one goes there first."""
    settle(qtbot, small)
    for percent in SIZES:
        resize_type(small, percent)
        for place in PLACES:
            small.context.go(Destination(place.key))
            settle(qtbot, small)
            page = small.page
            assert page is not None
            needed, room = page.minimumSizeHint(), small.room.viewport().size()
            assert needed.boundedTo(room) == needed, f"{place.key} at {percent} %: {needed}, {room}"
            assert faults(small) == "", f"{place.key} at {percent} %"


def test_the_dialog_of_an_export_stays_on_the_screen(qtbot: QtBot, small: MainWindow) -> None:
    settle(qtbot, small)
    assert small.page is not None
    dialog = ask_case_export(small.context, "chugach", "Chugach", small.page)
    qtbot.waitUntil(dialog.isVisible)
    screen = dialog.screen().availableGeometry()
    for percent in SIZES:
        resize_type(small, percent)
        settle(qtbot, small)
        assert dialog.height() <= screen.height()
        assert dialog.width() <= SMALL.width()
        assert faults(dialog) == "", f"{percent} %"
    dialog.reject()
    qtbot.waitUntil(lambda: not small.context.tasks.busy)

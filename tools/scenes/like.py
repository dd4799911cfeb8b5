"""Scenes of models like ours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from casestudies.model.profile import SchoolProfile
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.like.page import LikePage
from tools.scenes.driving import (
    press,
)


def like(window: MainWindow) -> LikePage:
    page = window.page_of("like")
    assert isinstance(page, LikePage)
    return page


def like_nothing(window: MainWindow) -> None:
    like(window).draft.begin_anew(SchoolProfile())
    window.toast.hide()
    window.context.go(Destination("like"))


def like_example(window: MainWindow, number: int = 0) -> None:
    like_nothing(window)
    like(window).empty.cards[number].click()


def like_missing(window: MainWindow) -> None:
    like(window).results.take_focus()
    for _ in range(3):
        press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier, window)


def like_picker(window: MainWindow) -> None:
    like(window).form.wanted.add_button.click()
    QTest.keyClicks(like(window).form.picker.box, "grade")


def like_reasons(window: MainWindow) -> None:
    like(window).form.go_to_weights()
    like(window).results.take_focus()
    for _ in range(5):
        QTest.keyClick(like(window).results.view, Qt.Key.Key_Down)

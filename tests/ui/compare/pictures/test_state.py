"""The pictures' state: one question at a time, asked only when it changes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from casestudies.ui.compare.pictures.picture import PictureKind, Question
from casestudies.ui.compare.pictures.state import KINDS, PicturesState
from casestudies.ui.frame.main_window import MainWindow
from tests.ui.compare.pictures.parts import FOUR, TWO


@pytest.fixture
def state(window: MainWindow) -> PicturesState:
    return PicturesState(window.context, window)


def arrive(qtbot: QtBot, state: PicturesState) -> None:
    qtbot.waitUntil(lambda: state.picture is not None and state.picture.question == state.question)


def test_each_picture_keeps_its_way_and_only_coverage_goes_everywhere(qtbot, state):
    state.show_cases(FOUR)
    arrive(qtbot, state)
    assert state.question == Question(PictureKind.ENROLLMENT, FOUR)
    state.choose(PictureKind.TIMELINE)
    state.turn(True)
    state.show_everywhere(True)
    assert state.question == Question(PictureKind.TIMELINE, FOUR, turned=True)
    state.step(1)
    assert state.question == Question(PictureKind.COVERAGE, FOUR, everywhere=True)
    state.step(1)
    assert state.kind is KINDS[0]
    state.step(-2)
    assert state.question == Question(PictureKind.TIMELINE, FOUR, turned=True)
    arrive(qtbot, state)


def test_what_is_shown_already_is_not_asked_for_again(qtbot, state):
    state.show_cases(TWO)
    arrive(qtbot, state)
    picture, told = state.picture, []
    state.changed.connect(lambda: told.append(state.question))
    state.show_cases(TWO)
    state.choose(state.kind)
    state.turn(False)
    state.show_everywhere(False)
    state.show_as_table(False)
    state.focus(None)
    qtbot.waitUntil(lambda: not state._context.tasks.busy)
    assert told == []
    assert state.picture is picture


def test_the_kind_is_there_after_a_restart(window, state):
    state.choose(PictureKind.OUTCOMES)
    state.keep_kind()
    assert PicturesState(window.context, window).kind is PictureKind.OUTCOMES

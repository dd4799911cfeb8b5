"""Walking from mark to mark by arrow keys, without a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from casestudies.bootstrap import Services
from casestudies.ui.compare.pictures.arrows import Step, beside, farther, line_end
from casestudies.ui.compare.pictures.drawing import Drawing
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.compare.pictures.parts import EIGHT, FOUR, PICTURES, SIX, TWO, layout_of

SIZE = QSizeF(1300, 600)
COUNTER = {Step.LEFT: Step.RIGHT, Step.RIGHT: Step.LEFT, Step.UP: Step.DOWN, Step.DOWN: Step.UP}


@pytest.fixture
def services(asked: Services) -> Services:
    """These tests only ask."""
    return asked


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Iterator[ThemeService]:
    theme = ThemeService(qapp, ThemeChoice.LIGHT)
    yield theme
    theme.deleteLater()


def reached(drawing: Drawing) -> set[int]:
    """The marks that arrow keys lead to from the first one."""
    spots, found, waiting = drawing.spots, {0}, [0]
    while waiting:
        at = waiting.pop()
        for step in Step:
            following = beside(spots, at, step)
            if following not in found:
                found.add(following)
                waiting.append(following)
    return found


@pytest.mark.parametrize("picture", PICTURES)
def test_arrows_reach_every_mark(services: Services, theme: ThemeService, picture: str) -> None:
    for slugs in (TWO, FOUR, SIX, EIGHT):
        drawing = layout_of(services.charting, theme, picture, slugs)(SIZE)
        assert reached(drawing) == set(range(len(drawing.spots)))


def test_arrows_follow_the_timeline_year_by_year(services: Services, theme: ThemeService) -> None:
    drawing = layout_of(services.charting, theme, "timeline", FOUR)(SIZE)
    marks = [mark for lane in services.charting.timeline(FOUR).lanes for mark in lane.marks]
    at = 0
    for _ in range(len(services.charting.timeline(FOUR).lanes[0].marks) - 1):
        following = beside(drawing.spots, at, Step.RIGHT)
        assert marks[following].year >= marks[at].year
        assert following == at + 1
        at = following
    below = beside(drawing.spots, at, Step.DOWN)
    assert drawing.spots[below].line == 1
    assert beside(drawing.spots, at, Step.RIGHT) == at + 1  # on with the next lane
    assert beside(drawing.spots, 0, Step.LEFT) == 0
    assert beside(drawing.spots, 0, Step.UP) == 0


def test_arrows_walk_the_grid_of_our_coverage(services: Services, theme: ThemeService) -> None:
    spots = layout_of(services.charting, theme, "coverage", FOUR)(SIZE).spots
    assert beside(spots, 5, Step.DOWN) == 9
    assert beside(spots, 5, Step.UP) == 1
    assert beside(spots, 5, Step.LEFT) == 4
    assert beside(spots, 5, Step.RIGHT) == 6
    assert (line_end(spots, 1, last=False), line_end(spots, 1, last=True)) == (4, 7)
    last = len(spots) - 1
    assert beside(spots, last, Step.DOWN) == last
    assert beside(spots, last, Step.RIGHT) == last
    assert spots[farther(spots, 1, 200)].line > 3
    assert farther(spots, 1, -200) == 1


def test_panels_are_walked_down_and_across(services: Services, theme: ThemeService) -> None:
    drawing = layout_of(services.charting, theme, "enrollment", FOUR)(SIZE)
    spots = drawing.spots
    assert [spot.case for spot in spots[:8]] == ["lindsay"] * 4 + ["chugach"] * 4
    down = [0]
    for _ in range(5):
        down.append(beside(spots, down[-1], Step.DOWN))
    assert [spots[n].case for n in down] == ["lindsay"] * 4 + ["pittsfield"] * 2
    right = beside(spots, 1, Step.RIGHT)
    assert spots[right].case == "chugach"
    assert beside(spots, right, Step.LEFT) == 1


def test_a_step_can_be_taken_back(services: Services, theme: ThemeService) -> None:
    spots = layout_of(services.charting, theme, "coverage", SIX)(SIZE).spots
    for at in range(len(spots)):
        for step in Step:
            following = beside(spots, at, step)
            if spots[following].line == spots[at].line or step in (Step.UP, Step.DOWN):
                assert following == at or beside(spots, following, COUNTER[step]) == at

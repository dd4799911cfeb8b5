"""Walking from mark to mark, and the models of marks and of tables, without a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from casestudies.bootstrap import Services
from casestudies.ui.compare.pictures.drawing import Drawing, Spot
from casestudies.ui.compare.pictures.marks import MarksModel
from casestudies.ui.compare.pictures.table import NO_TABLE, ChartTableModel, shared_widths
from casestudies.ui.compare.pictures.walking import Step, beside, farther, line_end
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.tokens import ThemeChoice
from tests.ui.compare.pictures.parts import EIGHT, FOUR, PICTURES, SIX, TWO, layout_of

SIZE = QSizeF(1300, 600)
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
COUNTER = {Step.LEFT: Step.RIGHT, Step.RIGHT: Step.LEFT, Step.UP: Step.DOWN, Step.DOWN: Step.UP}


@pytest.fixture
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


@pytest.mark.usefixtures("qapp")
def test_the_model_of_marks_holds_to_qt_s_rules(services: Services, theme: ThemeService) -> None:
    model = MarksModel()
    tester = QAbstractItemModelTester(model, FATAL)
    drawing = layout_of(services.charting, theme, "outcomes", FOUR)(SIZE)
    assert model.set_spots(drawing.spots)
    assert model.rowCount() == len(drawing.spots)
    narrow = layout_of(services.charting, theme, "outcomes", FOUR)(QSizeF(800, 400))
    assert not model.set_spots(narrow.spots)  # the same marks in other places
    index = model.index(0, 0)
    assert index.data(Role.VALUE) is narrow.spots[0]
    words = narrow.spots[0].words
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == words
    assert index.data(Qt.ItemDataRole.DisplayRole) == words
    assert model.set_spots((Spot("<One> & all", (QRectF(0, 0, 9, 9),), QPointF()),))
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<p>&lt;One&gt; &amp; all</p>"
    assert model.set_spots(())
    del tester


@pytest.mark.usefixtures("qapp")
def test_the_model_of_the_table_holds_to_qt_s_rules(services: Services) -> None:
    model = ChartTableModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for table in (
        services.charting.enrollment(FOUR).table,
        services.charting.outcomes(FOUR).table,
        services.charting.coverage().table,
        services.charting.outcomes(()).table,
        NO_TABLE,
        services.charting.timeline(FOUR).table,
    ):
        model.set_table(table)
        assert (model.rowCount(), model.columnCount()) == (len(table.rows), len(table.head))
        across = Qt.Orientation.Horizontal
        heads = [model.headerData(at, across) for at in range(len(table.head))]
        assert tuple(heads) == table.head
        for row, fields in enumerate(table.rows):
            for column, field in enumerate(fields):
                index = model.index(row, column)
                assert index.data() == field
                spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
                assert spoken == f"{table.head[column]}: {field or 'empty'}"
    del tester


def test_columns_share_a_narrow_room_and_keep_whole_words() -> None:
    assert shared_widths([100, 200], [50, 50], 400) == [100, 200]
    assert shared_widths([100, 500, 300], [50, 50, 50], 500) == [100, 200, 200]
    assert shared_widths([100, 500, 300], [50, 50, 280], 500) == [100, 120, 280]
    assert shared_widths([400, 400], [300, 300], 500) == [300, 300]  # scrolls instead
    assert shared_widths([], [], 500) == []

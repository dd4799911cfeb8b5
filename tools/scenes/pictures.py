"""The scenes of pictures: each of the five, its other way, its table, and a source over it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from casestudies.model.comparison import ComparisonSpec
from casestudies.ui.compare.pictures.page import PicturesPage
from casestudies.ui.compare.pictures.picture import PictureKind
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from tools.scenes.driving import FOUR, Scene, compare

TWO = FOUR[:2]
SIX = (*FOUR, "sanborn", "westminster")
EIGHT = (*SIX, "iowa-big", "kettle-moraine")


def pictures(window: MainWindow) -> PicturesPage:
    return compare(window).pictures


def show(
    kind: PictureKind, slugs: tuple[str, ...], turned: bool, all_cases: bool, window: MainWindow
) -> None:
    window.context.go(Destination("compare", comparison=ComparisonSpec(slugs)))
    compare(window).state.show_pictures(True)
    view = pictures(window)
    view.as_table.setChecked(False)
    view.state.choose(kind)
    view.state.turn(turned)
    view.state.show_everywhere(all_cases)
    view.take_focus()


def walk(window: MainWindow) -> None:
    """Two marks down and one to the right."""
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(pictures(window).chart, key)


def picture_scenes() -> tuple[Scene, ...]:
    """Every picture of two, four, six and eight cases, tables and a source."""
    kinds = PictureKind

    def of(
        kind: PictureKind,
        slugs: tuple[str, ...] = FOUR,
        turned: bool = False,
        all_cases: bool = False,
    ) -> partial[None]:
        return partial(show, kind, slugs, turned, all_cases)

    return (
        Scene("pictures-enrollment", (of(kinds.ENROLLMENT), walk)),
        Scene("pictures-enrollment-two", (of(kinds.ENROLLMENT, TWO), walk)),
        Scene("pictures-enrollment-eight", (of(kinds.ENROLLMENT, EIGHT), walk)),
        Scene("pictures-populations", (of(kinds.SHARES), walk)),
        Scene("pictures-populations-case", (of(kinds.SHARES, SIX, turned=True), walk)),
        Scene("pictures-outcomes", (of(kinds.OUTCOMES), walk)),
        Scene("pictures-outcomes-six", (of(kinds.OUTCOMES, SIX), walk, walk, walk, walk)),
        Scene("pictures-timeline", (of(kinds.TIMELINE), walk)),
        Scene("pictures-timeline-two", (of(kinds.TIMELINE, TWO), walk)),
        Scene("pictures-timeline-dimension", (of(kinds.TIMELINE, SIX, turned=True), walk)),
        Scene("pictures-coverage", (of(kinds.COVERAGE), walk)),
        Scene("pictures-coverage-eight", (of(kinds.COVERAGE, EIGHT), walk)),
        Scene("pictures-coverage-all", (of(kinds.COVERAGE, all_cases=True), walk)),
        Scene("pictures-coverage-people", (of(kinds.COVERAGE, SIX, turned=True), walk)),
        Scene(
            "pictures-table",
            (of(kinds.OUTCOMES), lambda window: pictures(window).as_table.setChecked(True)),
        ),
        Scene(
            "pictures-source",
            (
                of(kinds.OUTCOMES),
                walk,
                lambda window: QTest.keyClick(pictures(window).chart, Qt.Key.Key_Return),
            ),
        ),
        Scene("pictures-none", (of(kinds.OUTCOMES, ("epic-north", "harvest-collegiate")), walk)),
    )

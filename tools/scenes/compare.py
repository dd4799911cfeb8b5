"""Scenes of the comparison along every pair of axes, and of its menus."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from casestudies.model.comparison import Axis, ComparisonSpec, Question, Shade
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from tools.scenes.driving import (
    FOUR,
    Scene,
    Step,
    compare,
    key,
)


def show(spec: ComparisonSpec, window: MainWindow) -> None:
    window.context.go(Destination("compare", comparison=spec))


def menu(name: str, window: MainWindow) -> None:
    """Open a menu of Compare's bar below its button, and leave it open."""
    button = getattr(compare(window).bar, name)
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))


def pivots() -> tuple[Scene, ...]:
    """The comparison along every pair of axes, and its menus."""
    eight = (*FOUR, "westminster", "juab", "sanborn", "vlacs")

    def scene(name: str, spec: ComparisonSpec, *steps: Step) -> Scene:
        return Scene(name, (partial(show, spec), *steps))

    practices = ComparisonSpec(FOUR, Axis.PRACTICES, hide_empty=True)
    dimensions_cases = ComparisonSpec(FOUR, Axis.CASES, columns=Axis.DIMENSIONS)
    within = ComparisonSpec(FOUR, columns=Axis.POPULATIONS, case="lindsay", hide_empty=True)
    return (
        scene("pivot-practices", practices),
        scene("pivot-grading", ComparisonSpec(eight, Axis.PRACTICES, dimension="grading")),
        scene("pivot-transposed", dimensions_cases),
        scene("pivot-ticks-turned", practices.transposed),
        scene("pivot-within", within),
        scene("pivot-eight", ComparisonSpec(eight)),
        scene("pivot-eight-opened", ComparisonSpec(eight), key(Qt.Key.Key_Return)),
        scene("compare-differing", ComparisonSpec(FOUR, differing=True)),
        scene("compare-coverage", ComparisonSpec(FOUR, shade=Shade.COVERAGE)),
        scene(
            "compare-age", ComparisonSpec(FOUR, Axis.POPULATIONS, shade=Shade.AGE, hide_empty=True)
        ),
        scene(
            "compare-question",
            ComparisonSpec(
                FOUR,
                questions=(Question("How do they grade?"), Question("Student-led conferences")),
            ),
            key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
        ),
        scene("compare-pinned", ComparisonSpec(FOUR, pinned=("grading", "pace"))),
        scene(
            "compare-frozen",
            ComparisonSpec(eight, pinned=("grading", "vlacs")),
            key(Qt.Key.Key_Return),
            key(Qt.Key.Key_Escape),
            *[key(Qt.Key.Key_Down)] * 5,
            *[key(Qt.Key.Key_Right)] * 6,
        ),
        scene(
            "compare-hidden",
            ComparisonSpec(FOUR, hidden=("chugach", "grading")),
            partial(menu, "view"),
        ),
        scene("compare-rows-menu", ComparisonSpec(FOUR), partial(menu, "rows")),
        scene("compare-view-menu", ComparisonSpec(FOUR), partial(menu, "view")),
        scene(
            "compare-saved-menu",
            ComparisonSpec(FOUR),
            lambda window: compare(window).saved.save_as("Four models for the board"),
            partial(menu, "saved"),
        ),
        scene("compare-export-menu", ComparisonSpec(FOUR), partial(menu, "export")),
        scene(
            "compare-export",
            ComparisonSpec(FOUR),
            lambda window: compare(window).export("pdf"),
        ),
    )

"""A window that edits a comparison step by step and says each step, to be killed at any moment."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from casestudies.model.comparison import Axis, ComparisonSpec
from casestudies.paths import find_paths
from casestudies.ui.compare.page import ComparePage
from casestudies.ui.context import Destination
from casestudies.ui.frame.app import run_window
from casestudies.ui.frame.main_window import MainWindow

CASES = ("lindsay", "chugach", "pittsfield", "bdea")
FIRST = ComparisonSpec(CASES)


def steps(page: ComparePage) -> list[partial[None]]:
    """The changes of the view, in their order."""
    return [
        partial(page.state.choose_rows, Axis.POPULATIONS),
        partial(page.state.choose_filter, "supports"),
        partial(page.state.hide_empty, True),
        partial(page.state.turn),
        partial(page.state.only_differences, True),
        partial(page.state.choose_cases, ("bdea", "lindsay")),
        partial(page.state.choose_filter, None),
        partial(page.state.turn),
    ]


def specs() -> list[ComparisonSpec]:
    """The states that these changes lead through, told without a window."""
    found = [FIRST]

    def then(**changes: object) -> None:
        found.append(replace(found[-1], **changes))  # type: ignore[arg-type]

    then(rows=Axis.POPULATIONS)
    then(dimension="supports")
    then(hide_empty=True)
    then(rows=Axis.CASES, columns=Axis.POPULATIONS)
    then(differing=True)
    then(cases=("bdea", "lindsay"))
    then(dimension=None)
    then(rows=Axis.POPULATIONS, columns=Axis.CASES)
    return found


def main(profile: Path, pause: int) -> int:
    """Edit the comparison, a step every ``pause`` milliseconds."""

    def shown(window: MainWindow) -> None:
        def ready() -> None:
            page = window.page_of("compare")
            assert isinstance(page, ComparePage)
            window.context.go(Destination("compare", comparison=FIRST))
            left = steps(page)
            timer = QTimer(window)

            def step() -> None:
                if not left:
                    print("end", flush=True)
                    timer.stop()
                    return
                left.pop(0)()
                print("step", flush=True)

            timer.timeout.connect(step)
            timer.start(pause)
            print("ready", flush=True)

        window.ready.connect(ready)

    return run_window(find_paths(profile=profile), on_shown=shown)

"""Scenes of the library room."""

from __future__ import annotations

from functools import partial

from casestudies.model.comparison import ComparisonSpec
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from tools.scenes.driving import Scene


def show(window: MainWindow, section: str) -> None:
    """A section of the library."""
    window.toast.hide()
    window.context.go(Destination("library", section=section))


def save_comparisons(window: MainWindow) -> None:
    """Three comparisons kept under a name."""
    saved = window.context.services.saved
    for name, slugs in (
        ("Grading in rural districts", ("chugach", "lindsay", "pittsfield")),
        ("Over-age and under-credited", ("bdea", "bronx-arena")),
        ("New England high schools", ("sanborn-regional-high", "casco-bay-high-school")),
    ):
        window.context.bus.publish(saved.save_comparison(name, ComparisonSpec(slugs)).changes)


def library_scenes() -> tuple[Scene, ...]:
    """Every scene of the library room."""
    comparisons = partial(show, section="comparisons")
    return (
        Scene("library-comparisons-none", (comparisons,)),
        Scene("library-comparisons", (save_comparisons, comparisons)),
    )

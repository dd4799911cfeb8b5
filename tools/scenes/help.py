"""Scenes of the help and of the tour."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale

from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.frame.tour import STEPS
from tools.scenes.driving import Scene, explore, search


def tour_at(at: int, window: MainWindow) -> None:
    """Take the tour as far as a step."""
    window.guide.take_tour()
    if window.guide.tour is not None:
        for _ in range(at):
            window.guide.tour.go_on()


def leave_tour(window: MainWindow) -> None:
    if window.guide.tour is not None:
        window.guide.tour.leave()


def help_at(page: str, heading: int, window: MainWindow) -> None:
    window.guide.show_help_page(page, heading)


def sample(place: str, window: MainWindow) -> None:
    window.context.go(Destination(place, sample=True))


def undo_looked_up(window: MainWindow) -> None:
    """Look up how to undo, in the language of the help."""
    spanish = QLocale().language() is QLocale.Language.Spanish
    search("deshacer" if spanish else "undo", window)


def help_found(window: MainWindow) -> None:
    explore(window).results.others.button.setChecked(True)


def help_scenes() -> tuple[Scene, ...]:
    """The tour's steps, the help on a task, and help that the search box finds."""
    return (
        *(
            Scene(
                f"tour-{at + 1}",
                (leave_tour, partial(search, ""), partial(tour_at, at)),
            )
            for at in range(len(STEPS))
        ),
        Scene(
            "help",
            (leave_tour, partial(search, ""), lambda window: window.guide.show_help()),
        ),
        Scene("about", (leave_tour, lambda window: window.guide.show_about())),
        Scene("help-states", (partial(help_at, "states", 0),)),
        Scene("help-begin", (partial(help_at, "begin", 0),)),
        Scene("sample-workshop", (partial(sample, "workshop"),)),
        Scene("sample-visit", (partial(sample, "visits"),)),
        Scene("help-found", (undo_looked_up, help_found)),
    )

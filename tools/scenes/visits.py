"""Scenes of site visits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from casestudies.model.comparison import About, ComparisonSpec
from casestudies.model.visit import (
    FieldNote,
    Seen,
    StartPlace,
    Stop,
    StopStatus,
    VisitFocus,
    VisitPlan,
)
from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.visits.page import VisitsPage
from tools.scenes.driving import Scene

PLAN = VisitPlan(
    "New England spring visit",
    VisitFocus(("grading", "agency", "supports"), ("over-age-under-credited",)),
    StartPlace("Concord, NH", 43.207, -71.537),
    "2027-04-13",
    3,
    150,
    (
        Stop("p", "pittsfield", StopStatus.ASKED, 0),
        Stop("s", "sanborn", StopStatus.CONFIRMED, 1, 8 * 60 + 30),
        Stop("b", "bdea", StopStatus.IDEA, 2, 10 * 60),
    ),
)


def visits(window: MainWindow) -> VisitsPage:
    page = window.page_of("visits")
    assert isinstance(page, VisitsPage)
    return page


def none(window: MainWindow) -> None:
    state = visits(window).state
    for saved in state.saved:
        state.delete(saved.key)
    window.toast.hide()
    window.context.go(Destination("visits", listed=True))


def planned(window: MainWindow) -> None:
    written = window.context.services.visits.new(PLAN.title, PLAN)
    window.toast.hide()
    window.context.go(Destination("visits"))
    visits(window).state._begun(PLAN, written)


def at(stop: str, window: MainWindow) -> None:
    visits(window).state.show_item(stop)


def brief(window: MainWindow) -> None:
    """The brief of a stop, its first lines on screen."""
    pane = visits(window).plan
    area = pane._areas[1]
    area.ensureWidgetVisible(pane.stop.brief.list, 0, 0)
    area.verticalScrollBar().setValue(pane.stop.brief.y() - 10)


def trouble(window: MainWindow) -> None:
    """Two stops at once, and a school that is closed."""
    state = visits(window).state
    assert state.plan is not None
    stops = (replace(state.plan.stops[0], day=1, begins=9 * 60), *state.plan.stops[1:])
    state.change(replace(state.plan, stops=stops))
    state.show_item("p")


def days(window: MainWindow) -> None:
    """Two stops on one day, with too little time for the way."""
    state = visits(window).state
    assert state.plan is not None
    first, second, third = state.plan.stops
    moved = (first, second, replace(third, day=1, begins=12 * 60))
    state.change(replace(state.plan, stops=moved))
    state.show_item("s")
    state.show_days()


def sites(window: MainWindow) -> None:
    state = visits(window).state
    assert state.plan is not None
    state.change(replace(state.plan, stops=(), title="New England"))
    state.show_sites()


def listed(window: MainWindow) -> None:
    window.context.go(Destination("visits", listed=True))


def observed(window: MainWindow) -> None:
    """Notes of two stops in a comparison, beside what is documented."""
    at_noon = datetime(2027, 4, 14, 16, 5, tzinfo=UTC)
    told = (
        ("p", "grading", "Report cards show three habits, each with a comment", Seen.SURPRISE),
        ("p", "agency", "Every student I asked could name the next target", Seen.AGREES),
        ("p", "", "12 visitors a month at most", Seen.OPEN),
        ("s", "pace", "Reassessment days on Fridays", Seen.AGREES),
    )
    state = visits(window).state
    notes = tuple(
        FieldNote(f"n{number}", stop, at_noon, text, dimension, seen)
        for number, (stop, dimension, text, seen) in enumerate(told)
    )
    window.context.services.visits.write_notes(state.key, notes)
    slugs = tuple(stop.case for stop in PLAN.stops)
    spec = ComparisonSpec(slugs, about=(About.OBSERVED,))
    window.context.go(Destination("compare", comparison=spec))


def visit_scenes() -> tuple[Scene, ...]:
    """Every scene of the room, in the order in which a visitor meets them."""
    stop = partial(at, "p")
    return (
        Scene("visits-empty", (none,)),
        Scene("visits-plan", (planned,)),
        Scene("visits-stop", (planned, stop)),
        Scene("visits-brief", (planned, stop, brief)),
        Scene("visits-checks", (planned, trouble)),
        Scene("visits-days", (planned, days)),
        Scene("visits-sites", (planned, sites)),
        Scene("visits-list", (planned, listed)),
        Scene("compare-observed", (planned, observed)),
    )

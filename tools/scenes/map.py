"""Scenes of the map."""

from __future__ import annotations

from functools import partial

from casestudies.ui.context import Destination
from casestudies.ui.frame.main_window import MainWindow
from casestudies.ui.map.page import MapPage
from tools.scenes.driving import Scene, search

_SCHOOL = "harvest-collegiate"


def map_page(window: MainWindow) -> MapPage:
    page = window.page_of("map")
    assert isinstance(page, MapPage)
    return page


def go(window: MainWindow) -> None:
    """The part of the country in which the cases are, with the first one chosen."""
    window.toast.hide()
    window.context.go(Destination("map"))
    page = map_page(window)
    page.view.show_part(page.state.part)


def open_new_york(window: MainWindow) -> None:
    """Enter on a school of New York, twice."""
    page = map_page(window)
    page.state.choose(_SCHOOL)
    page.view.setFocus()
    page.view.enter()
    page.view.enter()


def map_scenes() -> tuple[Scene, ...]:
    """Every scene of the map."""
    near = partial(search, "within 300 miles of Concord NH")
    return (
        Scene("map", (partial(search, ""), go)),
        Scene("map-new-york", (partial(search, ""), go, open_new_york)),
        Scene("map-near", (near, go)),
        Scene("map-nothing", (partial(search, "zeppelin"), go)),
    )

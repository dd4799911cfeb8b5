"""The places, those on the rail in its order: add a row and the page appears with its shortcut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from casestudies.ui.context import UiContext
from casestudies.ui.pages.base import Page
from casestudies.ui.pages.compare import ComparePage
from casestudies.ui.pages.explore import ExplorePage
from casestudies.ui.pages.like import LikePage


@dataclass(frozen=True, slots=True)
class Place:
    """A place: ``key`` as in ``Destination.place``; its name, icon and shortcut are the action
    ``place.<key>``; ``make`` builds the page. ``under`` is the place on the rail that stays lit
    for a place that has no button there, "" for one that has."""

    key: str
    make: Callable[[UiContext], Page]
    under: str = ""

    @property
    def action(self) -> str:
        return f"place.{self.key}"


PLACES: tuple[Place, ...] = (
    Place("explore", ExplorePage),
    Place("compare", ComparePage),
    Place("like", LikePage, under="explore"),
)


def rail_place(key: str) -> str:
    """The place on the rail that is lit while the place ``key`` is shown."""
    found = next((place for place in PLACES if place.key == key), None)
    return found.under or found.key if found is not None else key

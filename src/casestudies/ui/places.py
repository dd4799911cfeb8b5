"""The places on the rail, in their order: add a row and the page appears with its shortcut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from casestudies.ui.context import UiContext
from casestudies.ui.pages.base import Page
from casestudies.ui.pages.compare import ComparePage
from casestudies.ui.pages.explore import ExplorePage


@dataclass(frozen=True, slots=True)
class Place:
    """A place: ``key`` as in ``Destination.place``; its name, icon and shortcut are the action
    ``place.<key>``; ``make`` builds the page."""

    key: str
    make: Callable[[UiContext], Page]

    @property
    def action(self) -> str:
        return f"place.{self.key}"


PLACES: tuple[Place, ...] = (
    Place("explore", ExplorePage),
    Place("compare", ComparePage),
)

"""The places, those on the rail in its order: add a row and the page appears with its shortcut."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casestudies.ui.context import UiContext
    from casestudies.ui.page import Page


class Place(NamedTuple):
    """A place: ``key`` as in ``Destination.place``; its name, icon and shortcut are the action
    ``place.<key>``; ``page`` names the module and the class of its page, with a colon between.
    ``under`` is the place on the rail that stays lit for a place that has no button there, "" for
    one that has. ``service`` is the one of ``Services`` that the page asks when it is built, "" for
    none; ``also`` names modules that the page's own do not load and its first picture waits for.
    ``all_work`` tells that the page has no undo of its own: Ctrl+Z takes back the last step of all
    work there."""

    key: str
    page: str
    under: str = ""
    service: str = ""
    also: tuple[str, ...] = ()
    all_work: bool = False

    @property
    def action(self) -> str:
        return f"place.{self.key}"

    def load(self) -> type[Page]:
        """The class of the page, its own modules loaded (which takes longer than the window needs
        to show: in the worker, before the page is made)."""
        module, name = self.page.split(":")
        return getattr(import_module(module), name)

    def load_all(self) -> None:
        """Load whatever a first visit would: the modules of the page, and of what it asks."""
        for module in (self.page.split(":")[0], *self.also):
            import_module(module)

    def make(self, context: UiContext, parent: QWidget) -> Page:
        """Build the page where it is shown. (Given another parent afterwards, all its widgets would
        be styled anew, which takes as long as making them.)"""
        return self.load()(context, parent)


PLACES: tuple[Place, ...] = (
    Place(
        "explore",
        "casestudies.ui.explore.page:ExplorePage",
        also=("casestudies.services.search.results",),
        all_work=True,
    ),
    Place("compare", "casestudies.ui.compare.page:ComparePage", service="comparing"),
    Place(
        "map",
        "casestudies.ui.map.page:MapPage",
        service="mapping",
        also=("casestudies.store.cases", "geographiclib.geodesic"),
        all_work=True,
    ),
    Place("visits", "casestudies.ui.visits.page:VisitsPage", service="visits"),
    Place("workshop", "casestudies.ui.workshop.page:WorkshopPage", service="workshops"),
    Place(
        "library",
        "casestudies.ui.library.page:LibraryPage",
        service="packs",
        also=("casestudies.ui.library.packs.pack", "casestudies.services.library.overview"),
    ),
    Place("like", "casestudies.ui.like.page:LikePage", under="explore", service="matching"),
)


def rail_place(key: str) -> str:
    """The place on the rail that is lit while the place ``key`` is shown."""
    found = next((place for place in PLACES if place.key == key), None)
    return found.under or found.key if found is not None else key

"""Where the window was when the program was closed, or killed: kept as one goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casestudies.ui.frame.places import PLACES

if TYPE_CHECKING:
    from casestudies.services.workspace.settings import Settings
    from casestudies.ui.context import Destination

_PLACE, _ITEM = "place", "place_item"  # in the settings
_CASES = "cases"  # the section of the library in which own cases are written


def last_place(settings: Settings) -> str:
    """The key of the place in which the program was closed; the first one where there is none."""
    kept = settings.get(_PLACE, "")
    return kept if kept in {place.key for place in PLACES} else PLACES[0].key


def last_spot(settings: Settings, place: str) -> Destination:
    """``place`` with the visit, workshop or own case that was open when the program was closed
    there."""
    from casestudies.ui.context import Destination

    item = settings.get(_ITEM, "") if place == settings.get(_PLACE, "") else ""
    if item and place == "visits":
        return Destination(place, visit=item)
    if item and place == "workshop":
        return Destination(place, workshop=item)
    if item and place == "library":
        return Destination(place, section=_CASES, item=item)
    return Destination(place)


def kept_of(there: Destination) -> dict[str, str]:
    """What the settings remember of where one is."""
    case = there.item if there.section == _CASES else ""
    return {_PLACE: there.place, _ITEM: there.visit or there.workshop or case}

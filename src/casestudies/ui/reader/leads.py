"""Where things in the text of a case lead: the links for them, and what a link means."""

from __future__ import annotations

from typing import NamedTuple

from casestudies.model.query import SHARED_FACETS, Facet, Filters
from casestudies.model.results import Passage

NOTE = "note-"  # begins the anchor of a challenge or a visiting note
YOURS = "yours-"  # begins the anchor of a note of the user's
_BETWEEN = "+"
_SECTIONS = {
    "summary": "summary",
    "distinctive": "summary",
    "outcome": "outcomes",
    "event": "timeline",
    "challenge": "challenges",
    "visit": "visiting",
    "figure": "figures",
    "reported": "reported",
}


class Reading(NamedTuple):
    """What is to be read: a case, and an anchor in it to go to ("" for the top), or how far it is
    to be scrolled."""

    slug: str
    anchor: str = ""
    place: int = 0


def facet_link(facet: Facet, *keys: str) -> str:
    """A link to all cases that have these keys of a facet."""
    return f"facet:{facet.value}:{_BETWEEN.join(keys)}"


def section_link(anchor: str) -> str:
    """A link to a section of the same case."""
    return f"section:{anchor}"


def filters_of(link: str) -> Filters:
    """The filters that a ``facet_link`` asks for."""
    _, name, keys = link.split(":", 2)
    facet = Facet(name)
    chosen = frozenset(keys.split(_BETWEEN))
    filters = Filters().with_(facet, chosen)
    return filters.asking(facet, every=facet in SHARED_FACETS and len(chosen) > 1)


def anchor_of(passage: Passage) -> str:
    """Where a passage of a case stands in its text; "" for its head."""
    if passage.finding:
        return f"finding-{passage.finding}"
    if passage.kind == "headline":
        return f"{'dimension' if passage.dimension else 'population'}-{passage.where}"
    return _SECTIONS.get(passage.kind, "")

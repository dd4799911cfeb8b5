"""The cases as marks on the map: where each stands, joined at every scale where they are close."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casestudies.model.brief import CaseBrief, Kind
from casestudies.services.map.clusters import Clusters
from casestudies.services.map.projection import inset_of


@dataclass(frozen=True, slots=True)
class Mark:
    """A case at (x, y) in units of the map. ``gone``: it is closed or merged; ``remote``: no road
    leads to all of it."""

    slug: str
    name: str
    kind: Kind
    gone: bool
    x: float
    y: float
    remote: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks with their ``clusters``, whose numbers count them."""

    all: tuple[Mark, ...]
    clusters: Clusters


def mark_of(brief: CaseBrief) -> Mark | None:
    """The mark of a case; None where it lies in a territory that the map does not draw."""
    inset = inset_of(brief.state)
    if inset is None:
        return None
    x, y = inset.project(brief.lat, brief.lon)
    return Mark(
        brief.slug, brief.short_name, brief.kind, bool(brief.gone), x, y, bool(brief.reached_by)
    )


def make_marks(marks: Iterable[Mark]) -> Marks:
    """Marks with their clusters, which takes seconds for 100,000: make them in a worker."""
    ready = tuple(marks)
    return Marks(ready, Clusters([mark.x for mark in ready], [mark.y for mark in ready]))

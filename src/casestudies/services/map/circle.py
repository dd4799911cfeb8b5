"""All that lies as far from a place: a circle on the ellipsoid, drawn in each part of the map."""

from __future__ import annotations

from dataclasses import dataclass

from casestudies.model.places import METERS_A_MILE
from casestudies.services.map.projection import INSETS, Inset, Spot

_POINTS = 180


@dataclass(frozen=True, slots=True)
class Ring:
    """The circle as a line of spots in one part of the map, also outside its frame."""

    inset: Inset
    spots: tuple[Spot, ...]


def circle(latitude: float, longitude: float, miles: float) -> tuple[Ring, ...]:
    """The places ``miles`` away from one, in degrees north and east, as the crow flies: each found
    on the ellipsoid (WGS 84, by ``geographiclib``) and then projected by itself in each part of
    the map, whose scales differ."""
    from geographiclib.geodesic import Geodesic

    line = [
        Geodesic.WGS84.Direct(latitude, longitude, 360 * at / _POINTS, miles * METERS_A_MILE)
        for at in range(_POINTS)
    ]
    return tuple(
        Ring(inset, tuple(inset.project(found["lat2"], found["lon2"]) for found in line))
        for inset in INSETS
    )

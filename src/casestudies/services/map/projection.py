"""Where a place lies on the map: Albers's equal-area conic, with Alaska and Hawaii as insets.

The formulas are those for the sphere in J. P. Snyder, Map Projections: A Working Manual (USGS
Professional Paper 1395, 1987), page 100, (14-1) to (14-6), and their inverse, (14-8) to (14-11).
The constants, the arrangement of the insets and their edges are those of d3's ``geoAlbersUsa`` at
scale 1300 about (487.5, 305), in which the outlines of ``us-atlas`` are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, atan2, cos, hypot, radians, sin, sqrt

_SCALE = 1300.0
_CENTER_X, _CENTER_Y = 487.5, 305.0
_NOT_DRAWN = frozenset({"PR", "GU", "VI", "AS", "MP"})

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the map, its sides as numbers in the map's units, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a spot lies within, its edges taken in."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class Inset:
    """A part of the map with a projection of its own; ``frame`` is where it is drawn."""

    def __init__(
        self,
        meridian: float,
        parallels: tuple[float, float],
        middle: tuple[float, float],
        scale: float,
        place: Spot,
        frame: tuple[float, float, float, float],
    ) -> None:
        """In degrees: the central ``meridian``, the two standard ``parallels`` and the ``middle``
        (east of the meridian, north), which stands at ``place``. ``scale``, ``place`` and the
        ``frame`` (left, top, right, bottom) are shares of the whole map's scale."""
        first, second = (sin(radians(parallel)) for parallel in parallels)
        self._n = (first + second) / 2  # (14-6)
        self._c = 1 + first * second  # (14-5)
        self._rho0 = sqrt(self._c) / self._n  # about the equator (14-3a)
        self._meridian = meridian
        self._scale = _SCALE * scale
        self._x = self._y = 0.0
        x, y = self.project(middle[1], meridian + middle[0])
        self._x = _CENTER_X + place[0] * _SCALE - x
        self._y = _CENTER_Y + place[1] * _SCALE - y
        left, top, right, bottom = frame
        self.frame = Box(
            _CENTER_X + left * _SCALE,
            _CENTER_Y + top * _SCALE,
            _CENTER_X + right * _SCALE,
            _CENTER_Y + bottom * _SCALE,
        )

    def project(self, latitude: float, longitude: float) -> Spot:
        """Where a place, in degrees north and east, lies in the map's units; also where that is
        outside the frame."""
        east = (longitude - self._meridian + 180) % 360 - 180
        rho = sqrt(max(self._c - 2 * self._n * sin(radians(latitude)), 0.0)) / self._n  # (14-3)
        theta = self._n * radians(east)  # (14-4)
        x = rho * sin(theta)  # (14-1)
        y = self._rho0 - rho * cos(theta)  # (14-2)
        return self._x + self._scale * x, self._y - self._scale * y

    def unproject(self, x: float, y: float) -> tuple[float, float]:
        """The degrees north and east of a spot of the map."""
        across = (x - self._x) / self._scale
        up = self._rho0 - (self._y - y) / self._scale
        rho = hypot(across, up)  # (14-10)
        theta = atan2(across, up)  # (14-11)
        sine = (self._c - (rho * self._n) ** 2) / (2 * self._n)  # (14-8)
        latitude = asin(min(max(sine, -1.0), 1.0))
        longitude = self._meridian + theta / self._n * _DEGREES  # (14-9)
        return latitude * _DEGREES, (longitude + 180) % 360 - 180


_DEGREES = 1 / radians(1)

MAINLAND = Inset(-96, (29.5, 45.5), (-0.6, 38.7), 1.0, (0, 0), (-0.455, -0.238, 0.455, 0.238))
ALASKA = Inset(-154, (55, 65), (-2, 58.5), 0.35, (-0.307, 0.201), (-0.425, 0.120, -0.214, 0.234))
HAWAII = Inset(-157, (8, 18), (-3, 19.9), 1.0, (-0.205, 0.212), (-0.214, 0.166, -0.115, 0.234))
INSETS = (MAINLAND, ALASKA, HAWAII)
_OF_STATE = {"AK": ALASKA, "HI": HAWAII}

BOUNDS = Box(-58.0, 12.0, 958.0, 607.0)
"""What the outlines fill."""


def inset_of(state: str) -> Inset | None:
    """The part of the map in which a state (``NH``) is drawn; None for the territories, which the
    outlines do not hold."""
    return None if state in _NOT_DRAWN else _OF_STATE.get(state, MAINLAND)


def inset_at(x: float, y: float) -> Inset:
    """The part of the map to which a spot belongs: an inset where it lies in one's frame."""
    return next((inset for inset in (ALASKA, HAWAII) if inset.frame.holds(x, y)), MAINLAND)


def place_at(latitude: float, longitude: float) -> Spot | None:
    """Where a place is drawn, in degrees north and east: in the inset in whose frame it falls,
    else on the mainland; None where it lies outside the map."""
    for inset in (ALASKA, HAWAII, MAINLAND):
        x, y = inset.project(latitude, longitude)
        if inset.frame.holds(x, y):
            return x, y
    return None

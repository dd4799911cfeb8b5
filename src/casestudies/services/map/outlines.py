"""The outlines of the states on the map, each border once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from casestudies.assets import resource
from casestudies.services.map.projection import Box, Spot

Line = tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A state by its two letters: its outer rings as points, and the rectangle that they fill."""

    state: str
    rings: tuple[Line, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Outlines:
    """The states of ``resources/map/outlines.json``, and the ``borders`` between them or to the
    water, each once, with the rectangle that it fills."""

    shapes: tuple[Shape, ...]
    borders: tuple[tuple[Line, Box], ...]

    def state_at(self, x: float, y: float) -> str:
        """The state in which a spot of the map lies; "" for water and for other countries."""
        found = (shape for shape in self.shapes if shape.box.holds(x, y))
        return next((shape.state for shape in found if _inside(shape.rings, x, y)), "")


def read_outlines() -> Outlines:
    """The outlines of the program; takes some 20 ms, so ask in a worker."""
    raw = json.loads(resource("map", "outlines.json").read_text("utf-8"))
    arcs = [_points(steps, raw["scale"], raw["translate"]) for steps in raw["arcs"]]
    shapes = (_shape(state, rings, arcs) for state, rings in raw["states"].items())
    return Outlines(tuple(shapes), tuple((arc, _box(arc)) for arc in arcs))


def _points(steps: Sequence[int], scale: Spot, start: Spot) -> Line:
    xs, ys = accumulate(steps[::2]), accumulate(steps[1::2])
    pairs = zip(xs, ys, strict=True)
    return tuple((x * scale[0] + start[0], y * scale[1] + start[1]) for x, y in pairs)


def _shape(state: str, rings: Sequence[Sequence[int]], arcs: Sequence[Line]) -> Shape:
    lines = tuple(
        tuple(
            spot
            for number in ring
            for spot in (arcs[number] if number >= 0 else arcs[~number][::-1])
        )
        for ring in rings
    )
    return Shape(state, lines, _box([spot for line in lines for spot in line]))


def _box(points: Sequence[Spot]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _inside(rings: Sequence[Line], x: float, y: float) -> bool:
    """Whether a line from the spot to the right crosses the rings an odd number of times."""
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside

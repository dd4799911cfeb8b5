"""Where the arrow keys go in a picture: along a line of marks, and from line to line."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from casestudies.ui.compare.pictures.drawing import Spot

_SAME_COLUMN = 8.0


class Step(Enum):
    """A way to go: (across, down)."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def beside(spots: Sequence[Spot], at: int, step: Step) -> int:
    """The number of the mark that is next to mark ``at``; ``at`` itself at the edge. Left and right
    stay on the line and go on with the next line at its end; up and down stay in the column."""
    across, down = step.value
    here = spots[at]
    if across:
        return _along(spots, at, here, across)
    return _over(spots, at, here, down)


def line_end(spots: Sequence[Spot], line: int, last: bool) -> int:
    """The first or the last mark of a line; raises ``ValueError`` for a line without marks."""
    numbers = [n for n, spot in enumerate(spots) if spot.line == line]
    pick = max if last else min
    return pick(numbers, key=lambda n: (spots[n].anchor.x(), spots[n].anchor.y()))


def farther(spots: Sequence[Spot], at: int, distance: float) -> int:
    """The mark about ``distance`` pixels below (above, if negative), at least one line on."""
    here = spots[at].anchor
    way = 1 if distance > 0 else -1
    beyond = [n for n, spot in enumerate(spots) if (spot.anchor.y() - here.y()) * way > 0.5]

    def wrong(number: int) -> tuple[float, float]:
        """How far from the wanted height, in rough steps, and how far from the column."""
        anchor = spots[number].anchor
        return abs(anchor.y() - here.y() - distance) // 20, abs(anchor.x() - here.x())

    return min(beyond, key=wrong, default=at)


def _along(spots: Sequence[Spot], at: int, here: Spot, across: int) -> int:
    def ahead(spot: Spot) -> float:
        return (spot.anchor.x() - here.anchor.x()) * across

    found = [n for n, s in enumerate(spots) if s.line == here.line and ahead(s) > 0.5]
    if found:
        return min(
            found,
            key=lambda n: ahead(spots[n]) + 4 * abs(spots[n].anchor.y() - here.anchor.y()),
        )
    beyond = _next_line(spots, here.line, across)
    return at if beyond is None else line_end(spots, beyond, last=across < 0)


def _over(spots: Sequence[Spot], at: int, here: Spot, down: int) -> int:
    def ahead(spot: Spot) -> float:
        return (spot.anchor.y() - here.anchor.y()) * down

    def aside(spot: Spot) -> float:
        return abs(spot.anchor.x() - here.anchor.x())

    column = [
        n
        for n, spot in enumerate(spots)
        if spot.line == here.line and ahead(spot) > 0.5 and aside(spot) <= _SAME_COLUMN
    ]
    if column:
        return min(column, key=lambda n: ahead(spots[n]))
    beyond = _next_line(spots, here.line, down)
    if beyond is None:
        return at
    line = [n for n, spot in enumerate(spots) if spot.line == beyond]
    return min(line, key=lambda n: (round(aside(spots[n])), ahead(spots[n])))


def _next_line(spots: Sequence[Spot], line: int, way: int) -> int | None:
    """The nearest line in a direction that has marks."""
    found = {spot.line for spot in spots if (spot.line - line) * way > 0}
    return min(found, key=lambda number: abs(number - line), default=None)

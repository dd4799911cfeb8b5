"""Marks that stand close together as one, at every scale: made once, then asked at each painting.

The finest level joins marks that are closer than its radius, the next joins those of the level
below, and so on, each radius twice the one before (greedily, as in Vladimir Agafonkin's
``supercluster``). All marks are put into one order in which every cluster of every level is a run
of neighbours, so that a cluster is told by two numbers and none of its marks is written twice.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import hypot, log2

from casestudies.services.map.projection import Box

WIDEST = 64.0  # units of the map: the radius of the coarsest level
LEVELS = 10
_CELL = 8  # radii: a side of the squares by which a level finds what is in sight


@dataclass(frozen=True, slots=True)
class Cluster:
    """Marks that are shown as one, at (x, y) in units of the map: ``count`` of them from place
    ``first`` in the order of ``Clusters``; a mark alone where ``count`` is 1."""

    x: float
    y: float
    first: int
    count: int


class _Level:
    """The clusters that one radius makes, in the common order, and where they lie."""

    def __init__(self, radius: float, xs: array, ys: array, counts: array) -> None:
        self.radius = radius
        self.xs, self.ys, self.counts = xs, ys, counts
        self.firsts = array("l", [0, *accumulate(counts)])
        self._side = radius * _CELL
        self._cells: dict[tuple[int, int], list[int]] = {}
        side, cells = self._side, self._cells
        for number, (x, y) in enumerate(zip(xs, ys, strict=True)):
            cells.setdefault((int(x // side), int(y // side)), []).append(number)

    def cluster(self, number: int) -> Cluster:
        return Cluster(self.xs[number], self.ys[number], self.firsts[number], self.counts[number])

    def within(self, box: Box) -> Iterator[int]:
        """The numbers of the clusters in a rectangle."""
        side, xs, ys = self._side, self.xs, self.ys
        columns = range(int(box.left // side), int(box.right // side) + 1)
        rows = range(int(box.top // side), int(box.bottom // side) + 1)
        if len(columns) * len(rows) > len(self._cells):
            squares = iter(self._cells.values())
        else:
            found = (self._cells.get((column, row)) for column in columns for row in rows)
            squares = (square for square in found if square)
        for square in squares:
            for number in square:
                if box.left <= xs[number] <= box.right and box.top <= ys[number] <= box.bottom:
                    yield number


class Clusters:
    """The marks at ``xs`` and ``ys`` in units of the map. ``order`` has their numbers in the common
    order, ``place`` the way back. 100,000 marks take some seconds: make it in a worker."""

    def __init__(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        self._xs, self._ys = array("d", xs), array("d", ys)
        below = [(self._xs, self._ys, array("l", [1] * len(xs)))]
        children: list[list[list[int]]] = []
        for level in reversed(range(LEVELS)):
            joined, members = _join(*below[-1], WIDEST / 2**level)
            below.append(joined)
            children.append(members)
        sequence = list(range(len(below[-1][0])))
        levels = []
        for level in range(LEVELS):
            there = below[LEVELS - level]
            radius = WIDEST / 2**level
            levels.append(_Level(radius, *(array(c.typecode, _picked(c, sequence)) for c in there)))
            members = children[LEVELS - 1 - level]
            sequence = [number for one in sequence for number in members[one]]
        self._levels = tuple(levels)
        self.order = array("l", sequence)
        self.place = array("l", bytes(self.order.itemsize * len(sequence)))
        for at, number in enumerate(sequence):
            self.place[number] = at

    def __len__(self) -> int:
        return len(self.order)

    def level(self, radius: float) -> int:
        """The level whose radius is nearest to ``radius`` units."""
        wanted = log2(WIDEST / max(radius, 1e-9))
        return min(max(round(wanted), 0), LEVELS - 1)

    def within(self, level: int, box: Box) -> list[Cluster]:
        """The clusters of a level in a rectangle of the map."""
        there = self._levels[level]
        return [there.cluster(number) for number in there.within(box)]

    def cluster_of(self, level: int, number: int) -> Cluster:
        """The cluster of a level that holds the mark of that number."""
        there = self._levels[level]
        return there.cluster(bisect_right(there.firsts, self.place[number]) - 1)

    def members(self, cluster: Cluster) -> list[int]:
        """The numbers of the marks in a cluster."""
        return list(self.order[cluster.first : cluster.first + cluster.count])

    def box_of(self, cluster: Cluster) -> Box:
        """The rectangle that the marks of a cluster fill."""
        members = self.members(cluster)
        xs, ys = _picked(self._xs, members), _picked(self._ys, members)
        return Box(min(xs), min(ys), max(xs), max(ys))

    def opens_at(self, cluster: Cluster) -> int | None:
        """The first level at which its marks are no longer one; None where they never part."""
        number = self.order[cluster.first]
        found = (at for at in range(LEVELS) if self.cluster_of(at, number).count < cluster.count)
        return next(found, None)


def _picked(values: array, numbers: Sequence[int]) -> list:
    return [values[number] for number in numbers]


def _join(
    xs: array, ys: array, counts: array, radius: float
) -> tuple[tuple[array, array, array], list[list[int]]]:
    """Join what lies within ``radius`` of one another: the joined ones in the middle of all their
    marks, and of each the numbers of what it was made of."""
    cells: dict[tuple[int, int], list[int]] = {}
    at = [(int(x // radius), int(y // radius)) for x, y in zip(xs, ys, strict=True)]
    for number, cell in enumerate(at):
        cells.setdefault(cell, []).append(number)
    taken = bytearray(len(xs))
    joined = array("d"), array("d"), array("l")
    members: list[list[int]] = []
    for number, (column, row) in enumerate(at):
        if taken[number]:
            continue
        taken[number] = 1
        x, y = xs[number], ys[number]
        near = [number]
        for across in (column - 1, column, column + 1):
            for down in (row - 1, row, row + 1):
                for other in cells.get((across, down), ()):
                    if not taken[other] and hypot(xs[other] - x, ys[other] - y) <= radius:
                        taken[other] = 1
                        near.append(other)
        count = counts[number]
        if len(near) > 1:
            count = sum(counts[other] for other in near)
            x = sum(xs[other] * counts[other] for other in near) / count
            y = sum(ys[other] * counts[other] for other in near) / count
        joined[0].append(x)
        joined[1].append(y)
        joined[2].append(count)
        members.append(near)
    return joined, members

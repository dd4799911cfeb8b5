"""Marks that stand close together as one, at every scale: made once, then asked at each painting.

The finest level joins marks that are closer than its radius, the next joins those of the level
below, and so on, each radius twice the one before (greedily, as in Vladimir Agafonkin's
``supercluster``). All marks are put into one order in which every cluster of every level is a run
of neighbours, so that a cluster is told by two numbers and none of its marks is written twice.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from math import floor, hypot, log2
from typing import NamedTuple

from casestudies.services.map.projection import Box

WIDEST = 64.0  # units of the map: the radius of the coarsest level
LEVELS = 10
_CELL = 8  # radii: a side of the squares by which a level finds what is in sight


class Cluster(NamedTuple):
    """Marks that are shown as one, at (x, y) in units of the map: ``count`` of them from place
    ``first`` in the order of ``Clusters``; a mark alone where ``count`` is 1. A tuple, for hundreds
    are made at each painting."""

    x: float
    y: float
    first: int
    count: int  # type: ignore[assignment]  # in place of the tuple's own


class _Level:
    """The clusters that one radius makes, in the common order, and where they lie."""

    def __init__(self, radius: float, xs: array, ys: array, counts: array) -> None:
        self.radius = radius
        self.xs, self.ys, self.counts = xs, ys, counts
        self.firsts = array("l", [0, *accumulate(counts)])
        self._side = radius * _CELL
        # In which squares clusters lie: their numbers square by square, and where each begins. Flat
        # arrays, for Python's garbage collector walks every list there is.
        cells = [_square(x, y, self._side) for x, y in zip(xs, ys, strict=True)]
        self._there = array("l", sorted(range(len(cells)), key=cells.__getitem__))
        self._begins: dict[int, int] = {}
        for at, number in enumerate(self._there):
            self._begins.setdefault(cells[number], at)
        starts = [*self._begins.values(), len(cells)]
        self._ends = dict(zip(self._begins, starts[1:], strict=False))

    def cluster(self, number: int) -> Cluster:
        """The cluster of that number."""
        return Cluster(self.xs[number], self.ys[number], self.firsts[number], self.counts[number])

    def within(self, box: Box) -> list[Cluster]:
        """The clusters in a rectangle."""
        xs, ys, firsts, counts = self.xs, self.ys, self.firsts, self.counts
        left, top, right, bottom = box.left, box.top, box.right, box.bottom
        return [
            Cluster(xs[number], ys[number], firsts[number], counts[number])
            for begin, end in self._runs(box)
            for number in self._there[begin:end]
            if left <= xs[number] <= right and top <= ys[number] <= bottom
        ]

    def about(self, box: Box) -> int:
        """How many clusters there are in a rectangle and close around it."""
        return sum(end - begin for begin, end in self._runs(box))

    def _runs(self, box: Box) -> list[tuple[int, int]]:
        """Where in ``there`` the squares stand that a rectangle touches."""
        first = _square(box.left, box.top, self._side)
        last = _square(box.right, box.bottom, self._side)
        rows = range(first >> _ROW, (last >> _ROW) + 1)
        across = range((first & _COLUMN), (last & _COLUMN) + 1)
        if len(rows) * len(across) > len(self._begins):
            return [(0, len(self._there))]
        squares = ((row << _ROW) + column for row in rows for column in across)
        begins, ends = self._begins, self._ends
        return [(begins[square], ends[square]) for square in squares if square in begins]


_ROW = 20  # bits of a square's number that hold its column
_COLUMN = (1 << _ROW) - 1
_MIDDLE = 1 << (_ROW - 1)


def _square(x: float, y: float, side: float) -> int:
    """The number of the square with sides of ``side`` in which a spot lies."""
    return ((int(y // side) + _MIDDLE) << _ROW) + min(max(int(x // side) + _MIDDLE, 0), _COLUMN)


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
        """The finest level whose radius is at least ``radius`` units."""
        wanted = log2(WIDEST / max(radius, 1e-9))
        return min(max(floor(wanted + 1e-9), 0), LEVELS - 1)

    def within(self, level: int, box: Box) -> list[Cluster]:
        """The clusters of a level in a rectangle of the map."""
        return self._levels[level].within(box)

    def about(self, level: int, box: Box) -> int:
        """How many clusters of a level there are in a rectangle and close around it: counted in a
        moment, never too few."""
        return self._levels[level].about(box)

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

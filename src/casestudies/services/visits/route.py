"""The order of stops that makes the shortest journey, and the way from each to the next."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from casestudies.model.places import miles_between

Point = tuple[float, float]  # degrees north and east
Distances = Sequence[Sequence[float]]

EXACT = 11
"""Up to so many stops the order is the true optimum, by dynamic programming over sets of stops
(Held and Karp, 1962); beyond, the best that a search finds by turning and moving stretches."""
KICKS = 600  # new beginnings of the search beyond that
_SEED = 2027  # the same stops make the same journey
_NEAR = 9  # so many of the nearest points are tried beside each
_LESS = 1e-9  # what counts as shorter

DETOUR = 1.4
"""Miles by road for a mile as the crow flies: 1.417 on average over the United States in Boscoe,
Henry and Zdeb, "A nationwide comparison of driving distance versus straight-line distance to
hospitals", The Professional Geographer 64 (2012)."""
MILES_AN_HOUR = 50  # an average over towns and highways: ours, said wherever a time is told


@dataclass(frozen=True, slots=True)
class Leg:
    """The way from one point to the next: ``miles`` as the crow flies, ``hours`` by car as far as
    ``DETOUR`` and ``MILES_AN_HOUR`` tell."""

    miles: float

    @property
    def hours(self) -> float:
        return self.miles * DETOUR / MILES_AN_HOUR


def leg(point: Point, other: Point) -> Leg:
    return Leg(miles_between(*point, *other))


def shortest_order(
    stops: Sequence[Point], start: Point | None, fixed: Mapping[int, int] | None = None
) -> tuple[int, ...]:
    """The places of ``stops`` in the order of the shortest journey: from ``start`` through all and
    back; without a start the shortest way through all, from the one of its ends that is given
    first. ``fixed`` stops keep a place in that order, from 0: their place by their number."""
    if len(stops) < 2:
        return tuple(range(len(stops)))
    points = [start, *stops] if start is not None else list(stops)
    distances = [[0.0] * len(points) for _ in points]
    for at, one in enumerate(points):
        for before in range(at):
            distances[at][before] = distances[before][at] = miles_between(*one, *points[before])
    if start is None:  # a point without distance from any, where the circle is cut open
        distances = [[0.0] * (len(stops) + 1), *([0.0, *row] for row in distances)]
    kept = {place + 1: at + 1 for at, place in (fixed or {}).items()}
    if not kept:
        found = shortest_circle(distances)
    elif len(stops) <= EXACT:
        found = _exact(distances, kept)
    else:
        found = _exchanged(distances, kept)
    return tuple(at - 1 for at in found[1:])


def shortest_circle(distances: Distances) -> list[int]:
    """The order of the points 0 to n - 1 that makes the shortest way back to 0, which stands first;
    ``distances`` are symmetric. Of its two directions the one whose second point has the lower
    number."""
    count = len(distances)
    if count < 4:
        return list(range(count))
    found = _exact(distances) if count <= EXACT + 1 else _searched(distances)
    return found if found[1] < found[-1] else [0, *reversed(found[1:])]


def length(circle: Sequence[int], distances: Distances) -> float:
    """How long the way through all points and back to the first is."""
    return sum(distances[a][b] for a, b in zip(circle, [*circle[1:], circle[0]], strict=True))


def _exact(distances: Distances, kept: Mapping[int, int] | None = None) -> list[int]:
    """``kept`` tells which point stands at a place of the circle, of those that keep theirs."""
    count = len(distances)
    kept = kept or {}
    free = [at for at in range(1, count) if at not in kept.values()]
    there = [[kept[place]] if place in kept else free for place in range(count)]
    layers = [{(1 << at, at): (distances[0][at], 0) for at in there[1]}]
    for place in range(2, count):
        layer: dict[tuple[int, int], tuple[float, int]] = {}
        for (chosen, end), (way, _) in layers[-1].items():
            row = distances[end]
            for at in there[place]:
                if chosen >> at & 1:
                    continue
                key, longer = (chosen | 1 << at, at), way + row[at]
                if key not in layer or longer < layer[key][0]:
                    layer[key] = (longer, end)
        layers.append(layer)
    last = layers[-1]
    chosen, end = min(last, key=lambda key: last[key][0] + distances[key[1]][0])
    found: list[int] = []
    for layer in reversed(layers):
        found.append(end)
        chosen, end = chosen & ~(1 << end), layer[chosen, end][1]
    return [0, *reversed(found)]


def _exchanged(distances: Distances, kept: Mapping[int, int]) -> list[int]:
    """The shortest circle with the ``kept`` points put back to their places, then points exchanged
    and stretches between them turned round as long as that makes it shorter."""
    others = iter(at for at in shortest_circle(distances)[1:] if at not in kept.values())
    order = [0, *(kept[at] if at in kept else next(others) for at in range(1, len(distances)))]
    free = [at for at in range(1, len(order)) if at not in kept]
    least, better = length(order, distances), True
    while better:
        better = False
        for one, other in combinations(free, 2):
            exchanged = order.copy()
            exchanged[one], exchanged[other] = order[other], order[one]
            tried = [exchanged]
            if kept.keys().isdisjoint(range(one, other)):
                tried.append(order[:one] + order[one : other + 1][::-1] + order[other + 1 :])
            for way in tried:
                if (now := length(way, distances)) < least - _LESS:
                    order, least, better = way, now, True
    return order


def _searched(distances: Distances) -> list[int]:
    """Iterated local search: the best circle so far is cut in four, put together otherwise and made
    better again around the cuts, ``KICKS`` times (Martin, Otto and Felten, 1991)."""
    chance = Random(_SEED)
    best = _Circle(_nearest_first(distances), distances)
    best.improve(best.order)
    least = length(best.order, distances)
    for _ in range(KICKS):
        one, two, three = sorted(chance.sample(range(1, len(distances)), 3))
        order = best.order
        cuts = {order[at - side] for at in (0, one, two, three) for side in (0, 1)}
        kicked = order[:one] + order[two:three] + order[one:two] + order[three:]
        other = _Circle(kicked, distances, best.near)
        other.improve(cuts)
        if (now := length(other.order, distances)) < least - _LESS:
            best, least = other, now
    at = best.order.index(0)
    return best.order[at:] + best.order[:at]


def _nearest_first(distances: Distances) -> list[int]:
    left, found = set(range(1, len(distances))), [0]
    while left:
        nearest = min(left, key=lambda at: (distances[found[-1]][at], at))
        left.remove(nearest)
        found.append(nearest)
    return found


class _Circle:
    """A way through all points and back, made better by turning stretches of it round (2-opt) and
    by moving stretches of one to three points, always towards a near point (Bentley, 1992)."""

    def __init__(
        self, order: list[int], distances: Distances, near: list[list[int]] | None = None
    ) -> None:
        self.order = order
        self._distances = distances
        self.near = near or [
            sorted((at for at in range(len(row)) if at != one), key=row.__getitem__)[:_NEAR]
            for one, row in enumerate(distances)
        ]
        self._place = self._places()

    def _places(self) -> list[int]:
        place = [0] * len(self.order)
        for at, point in enumerate(self.order):
            place[point] = at
        return place

    def improve(self, points: Iterable[int]) -> None:
        """Tries ``points``, and those around each change, until none makes the way shorter."""
        waiting = deque(points)
        queued = set(waiting)
        while waiting:
            point = waiting.popleft()
            queued.discard(point)
            while touched := self._turn(point) or self._move(point):
                self._place = self._places()
                new = [one for one in touched if one not in queued and one != point]
                waiting += new
                queued.update(new)

    def _beside(self, point: int, step: int) -> int:
        return self.order[(self._place[point] + step) % len(self.order)]

    def _turn(self, point: int) -> tuple[int, ...]:
        """Joins ``point`` to a near one, turning the stretch between; the points touched, none
        where that makes nothing shorter."""
        distances = self._distances
        for step in (1, -1):
            after = self._beside(point, step)
            for near in self.near[point]:
                gain = distances[point][after] - distances[point][near]
                if gain <= _LESS:
                    break
                last = self._beside(near, step)
                if gain + distances[near][last] - distances[after][last] <= _LESS:
                    continue
                first, end = (after, near) if step == 1 else (near, after)
                self._reverse(self._place[first], self._place[end])
                return point, after, near, last
        return ()

    def _reverse(self, first: int, last: int) -> None:
        """Turns round what stands from one place to another, over the end of the list if need
        be."""
        order = self.order
        if first <= last:
            order[first : last + 1] = order[first : last + 1][::-1]
            return
        rest = order[last + 1 : first]
        self.order = order[first:] + order[: last + 1]
        self.order = self.order[::-1] + rest

    def _move(self, point: int) -> tuple[int, ...]:
        """Moves a stretch that begins with ``point`` so that it stands beside a near one."""
        distances = self._distances
        for size in (1, 2, 3):
            for step in (1, -1):
                stretch = [self._beside(point, step * at) for at in range(size)]
                end = stretch[-1]
                before, after = self._beside(point, -step), self._beside(end, step)
                gain = distances[before][point] + distances[end][after] - distances[before][after]
                for near in self.near[point]:
                    if distances[point][near] >= gain - _LESS:
                        break
                    if near in stretch:
                        continue
                    for side in (1, -1):
                        other = self._beside(near, side)
                        longer = distances[near][point] + distances[end][other]
                        if other in stretch or gain <= longer - distances[near][other] + _LESS:
                            continue
                        self._put(stretch if side == 1 else stretch[::-1], near, other, side)
                        return before, after, near, other, point, end
        return ()

    def _put(self, stretch: list[int], near: int, other: int, side: int) -> None:
        """Takes ``stretch`` out and puts it between two points that follow each other."""
        rest = [point for point in self.order if point not in stretch]
        at = rest.index(near if side == 1 else other) + 1
        self.order = rest[:at] + stretch + rest[at:]

"""The order of stops that makes the shortest journey, and the way from each to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from casestudies.model.places import miles_between

Point = tuple[float, float]  # degrees north and east
Distances = Sequence[Sequence[float]]

EXACT = 11
"""Up to so many stops the order is the true optimum, by dynamic programming over sets of stops
(Held and Karp, 1962); beyond, the best that 2-opt and moved stretches find from many beginnings."""
KICKS = 400  # new beginnings of the search beyond that
_SEED = 2027  # the same stops make the same journey

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


def shortest_order(stops: Sequence[Point], start: Point | None) -> tuple[int, ...]:
    """The places of ``stops`` in the order of the shortest journey: from ``start`` through all and
    back; without a start the shortest way through all, from the one of its ends that is given
    first."""
    if len(stops) < 2:
        return tuple(range(len(stops)))
    points = [start, *stops] if start is not None else list(stops)
    distances = [[miles_between(*one, *other) for other in points] for one in points]
    if start is None:  # a point without distance from any, where the circle is cut open
        distances = [[0.0] * (len(stops) + 1), *([0.0, *row] for row in distances)]
    return tuple(at - 1 for at in shortest_circle(distances)[1:])


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


def _exact(distances: Distances) -> list[int]:
    count = len(distances) - 1  # all points but 0, the first of them bit 0
    best = {(1 << at, at): (distances[0][at + 1], -1) for at in range(count)}
    for chosen in range(1, 1 << count):
        ends = [at for at in range(count) if chosen >> at & 1]
        if len(ends) < 2:
            continue
        for end in ends:
            before = chosen & ~(1 << end)
            best[chosen, end] = min(
                (best[before, at][0] + distances[at + 1][end + 1], at) for at in ends if at != end
            )
    chosen = (1 << count) - 1
    end = min(range(count), key=lambda at: best[chosen, at][0] + distances[at + 1][0])
    found: list[int] = []
    while end >= 0:
        found.append(end + 1)
        chosen, end = chosen & ~(1 << end), best[chosen, end][1]
    return [0, *reversed(found)]


def _searched(distances: Distances) -> list[int]:
    """Iterated local search: the best circle so far is cut in four, put together otherwise and made
    better again, ``KICKS`` times (Martin, Otto and Felten, 1991)."""
    chance = Random(_SEED)
    best = _better(_nearest_first(distances), distances)
    least = length(best, distances)
    for _ in range(KICKS):
        one, two, three = sorted(chance.sample(range(1, len(best)), 3))
        kicked = best[:one] + best[two:three] + best[one:two] + best[three:]
        found = _better(kicked, distances)
        if (now := length(found, distances)) < least - 1e-9:
            best, least = found, now
    at = best.index(0)
    return best[at:] + best[:at]


def _nearest_first(distances: Distances) -> list[int]:
    left, found = set(range(1, len(distances))), [0]
    while left:
        nearest = min(left, key=lambda at: (distances[found[-1]][at], at))
        left.remove(nearest)
        found.append(nearest)
    return found


def _better(circle: list[int], distances: Distances) -> list[int]:
    """The circle with stretches turned round (2-opt) and moved (of one to three points) as long as
    that makes it shorter."""
    steps: tuple[Callable[[list[int], Distances], list[int] | None], ...] = (_turned, _moved)
    while True:
        for step in steps:
            if (found := step(circle, distances)) is not None:
                circle = found
                break
        else:
            return circle


def _turned(circle: list[int], distances: Distances) -> list[int] | None:
    count = len(circle)
    for first in range(count - 1):
        a, b = circle[first], circle[first + 1]
        for last in range(first + 2, count if first else count - 1):
            c, d = circle[last], circle[(last + 1) % count]
            gain = distances[a][b] + distances[c][d] - distances[a][c] - distances[b][d]
            if gain > 1e-9:
                turned = circle[last:first:-1]
                return circle[: first + 1] + turned + circle[last + 1 :]
    return None


def _moved(circle: list[int], distances: Distances) -> list[int] | None:
    count = len(circle)
    for size in (1, 2, 3):
        for at in range(count):
            turned = circle[at:] + circle[:at]
            stretch, rest = turned[:size], turned[size:]
            if len(rest) < 2:
                continue
            a, b = rest[-1], rest[0]
            first, last = stretch[0], stretch[-1]
            saved = distances[a][first] + distances[last][b] - distances[a][b]
            for place in range(len(rest) - 1):
                c, d = rest[place], rest[place + 1]
                straight = distances[c][first] + distances[last][d] - distances[c][d]
                other = distances[c][last] + distances[first][d] - distances[c][d]
                if min(straight, other) < saved - 1e-9:
                    put = stretch if straight <= other else stretch[::-1]
                    return rest[: place + 1] + put + rest[place + 1 :]
    return None

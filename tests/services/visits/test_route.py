"""The shortest journey: the true optimum for few stops, the published one for stored instances."""

from __future__ import annotations

from itertools import pairwise, permutations
from math import acos, cos, hypot

import pytest

from casestudies.model.places import miles_between
from casestudies.services.visits.route import (
    DETOUR,
    EXACT,
    MILES_AN_HOUR,
    leg,
    length,
    shortest_circle,
    shortest_order,
)
from tests.chance import seeded

# Coordinates and optima of TSPLIB (Reinelt 1991). GEO: degrees and minutes as DDD.MM, on a sphere
# of 6378.388 km, pi as 3.141592, in whole kilometres; EUC_2D: plane, to the nearest whole number.
BURMA14 = (
    (16.47, 96.10), (16.47, 94.44), (20.09, 92.54), (22.39, 93.37), (25.23, 97.24),
    (22.00, 96.05), (20.47, 97.02), (17.20, 96.29), (16.30, 97.38), (14.05, 98.12),
    (16.53, 97.38), (21.52, 95.59), (19.41, 97.13), (20.09, 94.55),
)  # fmt: skip
ULYSSES22 = (
    (38.24, 20.42), (39.57, 26.15), (40.56, 25.32), (36.26, 23.12), (33.48, 10.54),
    (37.56, 12.19), (38.42, 13.11), (37.52, 20.44), (41.23, 9.10), (41.17, 13.05),
    (36.08, -5.21), (38.47, 15.13), (38.15, 15.35), (37.51, 15.17), (35.49, 14.32),
    (39.36, 19.56), (38.09, 24.36), (36.09, 23.00), (40.44, 13.57), (40.33, 14.15),
    (40.37, 14.23), (37.57, 22.56),
)  # fmt: skip
BERLIN52 = (
    (565, 575), (25, 185), (345, 750), (945, 685), (845, 655), (880, 660), (25, 230), (525, 1000),
    (580, 1175), (650, 1130), (1605, 620), (1220, 580), (1465, 200), (1530, 5), (845, 680),
    (725, 370), (145, 665), (415, 635), (510, 875), (560, 365), (300, 465), (520, 585), (480, 415),
    (835, 625), (975, 580), (1215, 245), (1320, 315), (1250, 400), (660, 180), (410, 250),
    (420, 555), (575, 665), (1150, 1160), (700, 580), (685, 595), (685, 610), (770, 610),
    (795, 645), (720, 635), (760, 650), (475, 960), (95, 260), (875, 920), (700, 500), (555, 815),
    (830, 485), (1170, 65), (830, 610), (605, 625), (595, 360), (1340, 725), (1740, 245),
)  # fmt: skip


def geo(one: tuple[float, float], other: tuple[float, float]) -> float:
    def radians(value: float) -> float:
        degrees = int(value)
        return 3.141592 * (degrees + 5.0 * (value - degrees) / 3.0) / 180.0

    (lat, lon), (lat2, lon2) = map(radians, one), map(radians, other)
    q1, q2, q3 = cos(lon - lon2), cos(lat - lat2), cos(lat + lat2)
    return int(6378.388 * acos(0.5 * ((1.0 + q1) * q2 - (1.0 - q1) * q3)) + 1.0)


def plane(one: tuple[float, float], other: tuple[float, float]) -> float:
    return int(hypot(one[0] - other[0], one[1] - other[1]) + 0.5)


@pytest.mark.parametrize(
    ("points", "way", "optimum"),
    [
        (BURMA14, geo, 3323),
        (ULYSSES22[:16], geo, 6859),
        (ULYSSES22, geo, 7013),
        (BERLIN52, plane, 7542),
    ],
    ids=["burma14", "ulysses16", "ulysses22", "berlin52"],
)
def test_many_stops_come_within_two_percent_of_the_optimum(points, way, optimum: int) -> None:
    distances = [[0 if a is b else way(a, b) for b in points] for a in points]
    found = shortest_circle(distances)
    assert sorted(found) == list(range(len(points)))
    assert optimum <= length(found, distances) <= 1.02 * optimum


@pytest.mark.parametrize("count", [2, 3, 5, 7])
def test_few_stops_come_in_the_best_order_of_all(count: int) -> None:
    chance = seeded()
    points = [(chance.uniform(25, 49), chance.uniform(-124, -67)) for _ in range(count)]
    points.append((43.2, -71.5))  # the start
    miles = [[miles_between(*one, *other) for other in points] for one in points]

    def way(order: tuple[int, ...]) -> float:
        return sum(miles[one][other] for one, other in pairwise(order))

    every = list(permutations(range(count)))
    around, through = shortest_order(points[:-1], points[-1]), shortest_order(points[:-1], None)
    least = min(way((count, *order, count)) for order in every)
    assert way((count, *around, count)) == pytest.approx(least)
    assert way(through) == pytest.approx(min(map(way, every)))


@pytest.mark.parametrize("count", [3, 6, 7])
def test_stops_that_keep_their_place_have_the_best_order_around_them(count: int) -> None:
    chance = seeded()
    points = [(chance.uniform(25, 49), chance.uniform(-124, -67)) for _ in range(count)]
    start = (43.2, -71.5)
    miles = {(a, b): miles_between(*a, *b) for a in (start, *points) for b in (start, *points)}
    fixed = dict(zip(chance.sample(range(count), 2), chance.sample(range(count), 2), strict=True))

    def way(order: tuple[int, ...]) -> float:
        return sum(miles[pair] for pair in pairwise([start, *(points[at] for at in order), start]))

    found = shortest_order(points, start, fixed)
    fitting = [
        order
        for order in permutations(range(count))
        if all(order[place] == at for at, place in fixed.items())
    ]
    assert found in fitting
    assert way(found) == pytest.approx(min(map(way, fitting)))


def test_many_stops_let_those_that_are_fixed_keep_their_place() -> None:
    chance = seeded()
    points = [(chance.uniform(25, 49), chance.uniform(-124, -67)) for _ in range(20)]
    fixed = {3: 0, 11: 7, 4: 19}
    found = shortest_order(points, (43.2, -71.5), fixed)
    assert sorted(found) == list(range(20))
    assert {at: found.index(at) for at in fixed} == fixed


def test_nine_stops_come_in_the_best_order_of_all() -> None:
    """All 181,440 circles through a start and nine stops, each in one of its two directions."""
    assert EXACT >= 9
    chance = seeded()
    points = [(chance.uniform(25, 49), chance.uniform(-124, -67)) for _ in range(10)]
    miles = [[miles_between(*one, *other) for other in points] for one in points]
    least = min(
        miles[0][a] + miles[a][b] + miles[b][c] + miles[c][d] + miles[d][e] + miles[e][f]
        + miles[f][g] + miles[g][h] + miles[h][i] + miles[i][0]
        for a, b, c, d, e, f, g, h, i in permutations(range(1, 10))
        if a < i
    )  # fmt: skip
    found = shortest_order(points[1:], points[0])
    way = (0, *(at + 1 for at in found), 0)
    assert sum(miles[one][other] for one, other in pairwise(way)) == pytest.approx(least)
    assert length(shortest_circle(miles), miles) == pytest.approx(least)


def test_the_same_stops_make_the_same_journey() -> None:
    points = [(40 + at % 7, -120 + 3 * at) for at in range(15)]
    assert shortest_order(points, None) == shortest_order(points, None)
    assert shortest_order([], None) == ()
    assert shortest_order([(1.0, 1.0)], (0.0, 0.0)) == (0,)


def test_sixty_stops_of_which_many_are_at_one_place_come_in_order() -> None:
    chance = seeded()
    towns = [(chance.uniform(25, 49), chance.uniform(-124, -67)) for _ in range(25)]
    stops = [chance.choice(towns) for _ in range(60)]
    order = shortest_order(stops, (43.2, -71.5))
    assert sorted(order) == list(range(60))
    found = [stops[at] for at in order]
    way = [(43.2, -71.5), *found, (43.2, -71.5)]
    assert sum(one != other for one, other in pairwise(found)) == len(set(stops)) - 1
    turned = [way[:a] + way[a:b][::-1] + way[b:] for b in range(3, 62) for a in range(1, b - 1)]
    miles = {(a, b): miles_between(*a, *b) for a in {*way} for b in {*way}}

    def along(points: list[tuple[float, float]]) -> float:
        return sum(miles[pair] for pair in pairwise(points))

    assert along(way) <= min(map(along, turned)) + 1e-6


def test_hours_by_car_follow_from_the_miles() -> None:
    way = leg((43.31, -71.33), (42.36, -71.06))
    assert way.hours == pytest.approx(way.miles * DETOUR / MILES_AN_HOUR)
    assert 60 < way.miles < 70

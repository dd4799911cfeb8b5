"""Clusters lose no mark, lie where they are looked for, and open."""

from __future__ import annotations

import random as chance

import pytest

from casestudies.services.map.clusters import LEVELS, WIDEST, Cluster, Clusters
from casestudies.services.map.projection import BOUNDS, Box
from tests.chance import seeded

Spots = tuple[list[float], list[float]]
EVERYTHING = Box(-1000, -1000, 2000, 2000)


def spots(numbers: chance.Random, count: int) -> Spots:
    """Marks in towns, as schools are, some at the same spot."""
    xs: list[float] = []
    ys: list[float] = []
    while len(xs) < count:
        x, y = (
            numbers.uniform(BOUNDS.left, BOUNDS.right),
            numbers.uniform(BOUNDS.top, BOUNDS.bottom),
        )
        for _ in range(min(numbers.randint(1, 60), count - len(xs))):
            away = numbers.choice((0.0, 0.05, 1.0, 8.0))
            xs.append(numbers.gauss(x, away))
            ys.append(numbers.gauss(y, away))
    return xs, ys


@pytest.mark.parametrize("count", [0, 1, 49, 3000])
def test_no_level_loses_a_mark_or_has_one_twice(count: int) -> None:
    clusters = Clusters(*spots(seeded(), count))
    assert sorted(clusters.order) == list(range(count))
    for level in range(LEVELS):
        shown = clusters.within(level, EVERYTHING)
        held = [number for one in shown for number in clusters.members(one)]
        assert sorted(held) == list(range(count)), level
        assert sum(one.count for one in shown) == count
    counts = [len(clusters.within(level, EVERYTHING)) for level in range(LEVELS)]
    assert counts == sorted(counts)


def test_marks_of_a_cluster_are_near_and_those_apart_are_not_joined() -> None:
    xs, ys = spots(seeded(), 800)
    clusters = Clusters(xs, ys)
    for level in range(LEVELS):
        radius = WIDEST / 2**level
        for one in clusters.within(level, EVERYTHING):
            box = clusters.box_of(one)
            # at most its own radius, and those of all finer levels, from the middle
            assert max(box.right - box.left, box.bottom - box.top) <= 4 * radius
            assert box.left - 1e-9 <= one.x <= box.right + 1e-9


def test_what_is_in_a_rectangle_is_found_there() -> None:
    numbers = seeded()
    clusters = Clusters(*spots(numbers, 1500))
    for level in range(LEVELS):
        everything = clusters.within(level, EVERYTHING)
        for _ in range(10):
            left, top = numbers.uniform(-60, 900), numbers.uniform(0, 600)
            box = Box(left, top, left + numbers.uniform(1, 400), top + numbers.uniform(1, 300))
            wanted = {one.first for one in everything if box.holds(one.x, one.y)}
            assert {one.first for one in clusters.within(level, box)} == wanted


def test_a_mark_tells_its_cluster_at_each_level() -> None:
    clusters = Clusters(*spots(seeded(), 400))
    for level in range(LEVELS):
        for one in clusters.within(level, EVERYTHING):
            for number in clusters.members(one):
                assert clusters.cluster_of(level, number) == one


def test_a_cluster_opens_unless_its_marks_stand_at_one_spot() -> None:
    clusters = Clusters([10.0, 10.0, 10.0, 12.0], [5.0, 5.0, 5.0, 5.0])
    (whole,) = clusters.within(0, EVERYTHING)
    level = clusters.opens_at(whole)
    assert level is not None
    opened = clusters.within(level, EVERYTHING)
    assert sorted(one.count for one in opened) == [1, 3]
    assert len(clusters.within(level - 1, EVERYTHING)) == 1
    (three,) = [one for one in opened if one.count == 3]
    assert clusters.opens_at(three) is None
    assert isinstance(three, Cluster)


def test_the_level_follows_the_radius() -> None:
    clusters = Clusters([1.0], [1.0])
    assert clusters.level(WIDEST) == 0
    assert clusters.level(1e9) == 0
    assert clusters.level(WIDEST / 8) == 3
    assert clusters.level(WIDEST / 7.9) == 2
    assert clusters.level(0.0) == LEVELS - 1

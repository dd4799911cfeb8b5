"""Places fall where us-atlas draws them, each in its own state, and back again."""

from __future__ import annotations

import pytest

from casestudies.services.library.service import LibraryService
from casestudies.services.map.outlines import read_outlines
from casestudies.services.map.projection import (
    ALASKA,
    BOUNDS,
    HAWAII,
    INSETS,
    MAINLAND,
    inset_at,
    inset_of,
    place_at,
)
from tests.chance import seeded

GRID = 0.011  # units: what us-atlas's rounding leaves of a spot

# Points of coasts and borders: degrees in us-atlas 3.0.1's states-10m.json, units in its
# states-albers-10m.json, which d3 projected.
KNOWN = [
    ("AK", 58.5646, -152.6655, 102.178, 565.854),
    ("HI", 21.1113, -156.7394, 290.782, 553.626),
    ("TX", 26.5251, -99.1276, 434.057, 581.383),
    ("ME", 44.3283, -68.1735, 941.940, 110.950),
    ("WA", 45.8677, -122.7847, 79.996, 82.143),
    ("FL", 27.6986, -82.7138, 765.225, 537.261),
    ("CA", 35.2480, -120.8967, 45.916, 324.551),
    ("MN", 47.6245, -90.7359, 579.037, 99.487),
    ("CO", 40.9968, -105.7247, 333.146, 243.999),
    ("NH", 43.0105, -72.4448, 882.703, 158.515),
]


@pytest.mark.parametrize(("state", "north", "east", "x", "y"), KNOWN)
def test_known_points_fall_where_us_atlas_has_them(
    state: str, north: float, east: float, x: float, y: float
) -> None:
    inset = inset_of(state)
    assert inset is not None
    assert inset.project(north, east) == pytest.approx((x, y), abs=GRID)
    assert place_at(north, east) == pytest.approx((x, y), abs=GRID)


def test_each_case_stands_within_the_outline_of_its_state(library: LibraryService) -> None:
    outlines = read_outlines()
    briefs = library.briefs()
    assert len(briefs) == 49
    for brief in briefs:
        inset = inset_of(brief.state)
        assert inset is not None
        assert outlines.state_at(*inset.project(brief.lat, brief.lon)) == brief.state, brief.slug


def test_the_outlines_hold_the_states_and_fill_the_bounds() -> None:
    outlines = read_outlines()
    assert len({shape.state for shape in outlines.shapes}) == 51
    boxes = [shape.box for shape in outlines.shapes]
    assert BOUNDS.left <= min(box.left for box in boxes) <= BOUNDS.left + 1
    assert BOUNDS.right - 1 <= max(box.right for box in boxes) <= BOUNDS.right
    assert BOUNDS.top <= min(box.top for box in boxes) <= BOUNDS.top + 1
    assert BOUNDS.bottom - 1 <= max(box.bottom for box in boxes) <= BOUNDS.bottom
    for state, inset in (("AK", ALASKA), ("HI", HAWAII)):
        box = next(shape.box for shape in outlines.shapes if shape.state == state)
        assert inset.frame.holds(box.left, box.top)
        assert inset.frame.holds(box.right, box.bottom)


def test_what_is_projected_comes_back() -> None:
    numbers = seeded()
    ranges = {
        MAINLAND: (24, 50, -125, -66),
        ALASKA: (51, 72, -179, -130),
        HAWAII: (18, 23, -161, -154),
    }
    for inset in INSETS:
        south, north, west, east = ranges[inset]
        for _ in range(200):
            place = numbers.uniform(south, north), numbers.uniform(west, east)
            assert inset.unproject(*inset.project(*place)) == pytest.approx(place, abs=1e-9)


def test_islands_beyond_the_date_line_stay_with_alaska() -> None:
    x, y = ALASKA.project(52.9, 172.9)  # Attu
    assert ALASKA.frame.holds(x, y)
    assert x < 0
    assert inset_at(x, y) is ALASKA


def test_territories_and_other_countries_are_not_drawn() -> None:
    for state in ("PR", "GU", "VI", "AS", "MP"):
        assert inset_of(state) is None
    assert place_at(13.44, 144.79) is None  # Guam
    assert place_at(51.5, -0.1) is None  # London

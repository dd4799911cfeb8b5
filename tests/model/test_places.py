"""Miles between places, held against published lengths of geodesics."""

from __future__ import annotations

import pytest

from casestudies.model.places import METERS_A_MILE, lies_in_state, miles_between


@pytest.mark.parametrize(
    ("here", "there", "meters"),
    [
        # Karney (2013), Algorithms for geodesics, J. Geodesy 87: tables 2 and 4
        ((40.0, 0.0), (41.79331020506, 137.84490004377), 10_000_000.0),
        ((-30.0, 0.0), (29.9, 179.8), 19_989_832.827610),
        # Vincenty (1975) on WGS 84: Flinders Peak to Buninyong, Geoscience Australia
        (
            (-37.95103341666667, 144.42486788888888),
            (-37.65282113888889, 143.92649552777777),
            54_972.271,
        ),
    ],
)
def test_miles_are_those_of_the_ellipsoid(
    here: tuple[float, float], there: tuple[float, float], meters: float
) -> None:
    found = miles_between(*here, *there) * METERS_A_MILE
    assert found == pytest.approx(meters, rel=1e-4)
    assert miles_between(*there, *here) == pytest.approx(found / METERS_A_MILE, rel=1e-9)
    assert miles_between(*here, *here) == 0


@pytest.mark.parametrize(
    ("state", "north", "east"),
    [
        ("NH", 43.21, -71.54), ("AK", 60.77, -148.68), ("HI", 21.3, -157.86),
        ("GU", 13.474, 144.748), ("PR", 18.4, -66.1), ("DC", 38.9, -77.03), ("AS", -14.27, -170.7),
    ],
)  # fmt: skip
def test_a_place_lies_in_its_state_and_with_a_slip_of_the_pen_does_not(
    state: str, north: float, east: float
) -> None:
    assert lies_in_state(north, east, state)
    assert not lies_in_state(north, -east, state)
    assert not lies_in_state(east, north, state)
    assert not lies_in_state(north + 20, east, state)


def test_alaska_goes_on_beyond_the_date_line() -> None:
    assert lies_in_state(52.9, 172.9, "AK")  # Attu
    assert not lies_in_state(52.9, 160.0, "AK")

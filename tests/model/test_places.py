"""Miles between places, held against published lengths of geodesics."""

from __future__ import annotations

import pytest

from casestudies.model.places import METERS_A_MILE, miles_between


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

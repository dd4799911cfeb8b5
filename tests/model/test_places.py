"""Miles between places, held against published lengths of geodesics."""

from __future__ import annotations

from itertools import combinations
from math import atan, atan2, cos, hypot, radians, sin, tan

import pytest

from casestudies.model.places import METERS_A_MILE, lies_in_state, miles_between

PLACES = {
    "Concord, NH": (43.2081, -71.5376),
    "Boston": (42.3601, -71.0589),
    "Key West": (24.5551, -81.7800),
    "Utqiagvik, AK": (71.2906, -156.7886),
    "Attu, AK": (52.9027, 172.9090),  # east of the line where a day begins
    "Honolulu": (21.3069, -157.8583),
    "Hagåtña, Guam": (13.4757, 144.7489),
    "Saipan": (15.1900, 145.7548),
    "Pago Pago, Samoa": (-14.2756, -170.7020),  # south of the equator
    "San Juan": (18.4655, -66.1057),
}


def vincenty(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Metres on WGS 84 by the other way to get them: T. Vincenty, "Direct and inverse solutions of
    geodesics on the ellipsoid with application of nested equations", Survey Review 23 (1975)."""
    a, f = 6378137.0, 1 / 298.257223563
    b = (1 - f) * a
    u1, u2 = (atan((1 - f) * tan(radians(lat))) for lat in (here[0], there[0]))
    apart = radians(there[1] - here[1])
    along = apart
    for _ in range(200):
        sin_s = hypot(cos(u2) * sin(along), cos(u1) * sin(u2) - sin(u1) * cos(u2) * cos(along))
        cos_s = sin(u1) * sin(u2) + cos(u1) * cos(u2) * cos(along)
        s = atan2(sin_s, cos_s)
        sin_al = cos(u1) * cos(u2) * sin(along) / sin_s
        cos2_al = 1 - sin_al**2
        cos_2m = cos_s - 2 * sin(u1) * sin(u2) / cos2_al
        c = f / 16 * cos2_al * (4 + f * (4 - 3 * cos2_al))
        inner = cos_2m + c * cos_s * (2 * cos_2m**2 - 1)
        before, along = along, apart + (1 - c) * f * sin_al * (s + c * sin_s * inner)
        if abs(along - before) < 1e-13:
            break
    else:
        raise ValueError("no convergence")
    k = cos2_al * (a**2 - b**2) / b**2
    big_a = 1 + k / 16384 * (4096 + k * (-768 + k * (320 - 175 * k)))
    big_b = k / 1024 * (256 + k * (-128 + k * (74 - 47 * k)))
    third = big_b / 6 * cos_2m * (4 * sin_s**2 - 3) * (4 * cos_2m**2 - 3)
    delta = big_b * sin_s * (cos_2m + big_b / 4 * (cos_s * (2 * cos_2m**2 - 1) - third))
    return b * big_a * (s - delta)


@pytest.mark.parametrize(("here", "there"), [*combinations(PLACES, 2)])
def test_miles_are_those_of_another_algorithm_in_the_states_and_the_territories(
    here: str, there: str
) -> None:
    meters = miles_between(*PLACES[here], *PLACES[there]) * METERS_A_MILE
    assert meters == pytest.approx(vincenty(PLACES[here], PLACES[there]), rel=1e-8)


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

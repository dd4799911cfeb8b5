"""The list of places: its lines, its size, and that the cities of all cases are known."""

from __future__ import annotations

import pytest

from casestudies.assets import resource
from casestudies.model.places import STATE_NAMES, miles_between
from casestudies.search.gazetteer import Gazetteer, key_of, split_state

PLACES = resource("gazetteer", "places.tsv")
MOST_BYTES = 1_000_000


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(PLACES)


def test_every_line_is_whole_and_in_order() -> None:
    text = PLACES.read_text(encoding="utf-8")
    assert len(text.encode()) <= MOST_BYTES
    before = ("", 0)
    states = set()
    for line in text.splitlines():
        key, name, state, north, east, people = line.split("\t")
        assert key == key_of(name or key), line
        assert state in STATE_NAMES, line
        assert -15 < float(north) < 72, line
        assert -180 <= float(east) < -64 or 143 < float(east) <= 180, line
        size = 0 if people == "c" else int(people)
        assert before <= (key, -size), line
        before = (key, -size)
        states.add(state)
    assert states == STATE_NAMES.keys()


def test_its_licence_is_told() -> None:
    told = resource("gazetteer", "README.md").read_text(encoding="utf-8")
    for owed in ("GeoNames", "CC BY 4.0", "Census"):
        assert owed in told


@pytest.mark.parametrize(
    ("name", "state", "north", "east"),
    [
        ("Boston", "MA", 42.36, -71.06),
        ("new york", "NY", 40.71, -74.01),
        ("The Bronx", "NY", 40.85, -73.87),
        ("Pago Pago", "AS", -14.28, -170.70),
        ("hagatna", "GU", 13.48, 144.75),
        ("Cumberland County", "ME", 43.84, -70.38),
        ("Winston-Salem", "NC", 36.10, -80.24),
        ("coeur d'alene", "ID", 47.68, -116.78),
    ],
)
def test_a_place_is_where_it_is(
    gazetteer: Gazetteer, name: str, state: str, north: float, east: float
) -> None:
    place = next(place for place in gazetteer.named(name) if place.state == state)
    assert miles_between(place.latitude, place.longitude, north, east) < 5


def test_names_are_cut_from_their_state() -> None:
    assert split_state("Concord, NH") == ("Concord", "NH")
    assert split_state("concord new hampshire") == ("concord", "NH")
    assert split_state("Portland, district of columbia") == ("Portland", "DC")
    assert split_state("Maine") == ("Maine", "")

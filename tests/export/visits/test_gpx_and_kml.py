"""Ways as GPX and KML: valid by the schemas of those who keep the formats, and read back whole.

``schemas/gpx-1.1.xsd`` is Topografix's own (https://www.topografix.com/GPX/1/1/gpx.xsd); the schema
of KML 2.2, by the OGC, comes with ``fastkml``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import fastkml
import gpxpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from casestudies.export.visits.gpx import render as gpx
from casestudies.export.visits.kml import render as kml
from casestudies.export.visits.waypoints import Way, Waypoint

START = Waypoint("Concord, NH", "Start", 43.2070123, -71.5376)
ALDER = Waypoint("1 Alder & <Sons>", "Alder, NH\nWed “ü”", 43.31, -71.33, "https://www.sau51.org")
BIRCH = Waypoint("2 Birch", "", -14.28, -170.7, "no address")
WAY = Way("Spring & “fall”", "Straight lines.", (START, ALDER, BIRCH), (START, ALDER, BIRCH, START))

texts = st.text(max_size=20)
places = st.builds(Waypoint, texts, texts, st.floats(-90, 90), st.floats(-180, 179.999), texts)
ways = st.builds(Way, texts, texts, st.lists(places).map(tuple), st.lists(places).map(tuple))


@cache
def schema(kind: str) -> etree.XMLSchema:
    if kind == "gpx":
        path = Path(__file__).with_name("schemas") / "gpx-1.1.xsd"
    else:
        path = Path(fastkml.__file__).with_name("schema") / "ogckml22.xsd"
    return etree.XMLSchema(etree.parse(path))


def test_the_schemas_find_what_is_wrong() -> None:
    for kind, made, wrong in (("gpx", gpx(WAY), b"rtept"), ("kml", kml(WAY), b"coordinates")):
        assert not schema(kind).validate(etree.fromstring(made.replace(wrong, b"nonsense")))


@pytest.mark.parametrize(("kind", "render"), [("gpx", gpx), ("kml", kml)])
def test_a_way_is_valid(kind: str, render: object) -> None:
    assert callable(render)
    schema(kind).assertValid(etree.fromstring(render(WAY)))


@given(ways)
def test_any_way_is_valid(way: Way) -> None:
    schema("gpx").assertValid(etree.fromstring(gpx(way)))
    schema("kml").assertValid(etree.fromstring(kml(way)))


def test_gpx_is_read_back_whole() -> None:
    read = gpxpy.parse(gpx(WAY).decode())
    assert (read.name, read.description, read.creator) == (WAY.name, WAY.text, "Case Studies")
    assert [(w.name, w.description, w.latitude, w.longitude, w.link) for w in read.waypoints] == [
        ("Concord, NH", "Start", 43.207, -71.5376, None),
        ("1 Alder & <Sons>", "Alder, NH\nWed “ü”", 43.31, -71.33, "https://www.sau51.org"),
        ("2 Birch", None, -14.28, -170.7, None),
    ]
    (route,) = read.routes
    assert [point.name for point in route.points] == [place.name for place in WAY.route]


def test_kml_is_read_back_whole() -> None:
    (document,) = fastkml.KML.from_string(kml(WAY).decode().partition("\n")[2]).features
    assert (document.name, document.description) == (WAY.name, WAY.text)
    *marks, line = document.features
    assert [(mark.name, mark.geometry.coords[0]) for mark in marks] == [
        ("Concord, NH", (-71.5376, 43.207)),
        ("1 Alder & <Sons>", (-71.33, 43.31)),
        ("2 Birch", (-170.7, -14.28)),
    ]
    assert len(line.geometry.coords) == 4

"""The map's answers: what Explore would find, where it stands and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from geographiclib.geodesic import Geodesic

from casestudies.bootstrap import Services
from casestudies.model.places import METERS_A_MILE
from casestudies.model.query import Facet, Filters, Query
from casestudies.model.visit import StartPlace
from casestudies.paths import Paths
from casestudies.services.map.circle import circle
from casestudies.services.map.marks import mark_of
from casestudies.services.map.projection import ALASKA, HAWAII, MAINLAND
from casestudies.services.map.service import Asking, MapService
from casestudies.services.search.service import SearchService

CONCORD = StartPlace("Concord, NH", 43.2081, -71.5376)


@pytest.fixture
def mapping(library_paths: Paths, searching: SearchService) -> Iterator[MapService]:
    services = Services(library_paths, searching)
    services.library.open()
    yield services.mapping
    services.library.close()


def test_without_a_question_all_cases_are_there(mapping: MapService) -> None:
    answer = mapping.answer(Asking(Query()))
    assert len(answer.cases) == answer.total == 49
    assert answer.said == ""
    assert {mark.slug for mark in answer.marks.all} == {case.brief.slug for case in answer.cases}
    assert all(case.miles is None and case.drawn for case in answer.cases)


def test_it_shows_what_explore_finds_however_many(
    mapping: MapService, searching: SearchService
) -> None:
    query = Query("grading", Filters().with_(Facet.STATE, {"NH", "ME"}), limit=3)
    found = searching.search(replace(query, limit=100))
    answer = mapping.answer(Asking(query))
    assert [case.brief.slug for case in answer.cases] == [hit.brief.slug for hit in found.cases]
    assert len(answer.cases) > 3
    assert answer.said == "“grading” · State: Maine or New Hampshire"
    everything = mapping.answer(Asking(query, everything=True))
    assert len(everything.cases) == 49
    assert everything.said == answer.said


def test_distances_are_those_on_the_ellipsoid_and_order_the_cases(mapping: MapService) -> None:
    answer = mapping.answer(Asking(Query(), start=CONCORD))
    told = [case.miles or 0 for case in answer.cases]
    assert told == sorted(told)
    assert answer.cases[0].brief.slug == "pittsfield"
    for case in answer.cases:
        line = Geodesic.WGS84.Inverse(
            CONCORD.latitude, CONCORD.longitude, case.brief.lat, case.brief.lon
        )
        assert case.miles == pytest.approx(line["s12"] / METERS_A_MILE, rel=1e-6)


def test_a_case_in_a_territory_has_no_mark(mapping: MapService) -> None:
    brief = mapping.answer(Asking(Query())).cases[0].brief
    guam = replace(brief, state="GU", city="Hagåtña", lat=13.474, lon=144.748)
    assert mark_of(guam) is None


def test_each_point_of_a_circle_is_as_far_in_every_part_of_the_map() -> None:
    rings = circle(47.6, -122.3, 1000)
    assert [ring.inset for ring in rings] == [MAINLAND, ALASKA, HAWAII]
    for ring in rings:
        for x, y in ring.spots:
            north, east = ring.inset.unproject(x, y)
            line = Geodesic.WGS84.Inverse(47.6, -122.3, north, east)
            assert line["s12"] / METERS_A_MILE == pytest.approx(1000, rel=1e-6)


def test_places_to_measure_from_go_by_names_and_cities(mapping: MapService) -> None:
    assert any(
        "Concord" in place.name or "NH" in place.name for place in mapping.start_places("nh")
    )
    place = next(p for p in mapping.start_places("lindsay") if "Lindsay ·" in p.name)
    assert (place.latitude, place.longitude) == (36.2, -119.09)
    assert mapping.start_places("qqqq") == ()
    named = [place.name for place in mapping.start_places("Concord NH")]
    assert named[0] == "Concord, NH"
    assert mapping.start_places("boston")[0].name == "Boston, MA"
    assert mapping.start_places("pittsfield")[0].name == "Pittsfield, NH"  # where a case is
    assert mapping.start_places("worces")[0].name == "Worcester, MA"


def test_a_place_that_the_query_names_is_where_it_measures_from(mapping: MapService) -> None:
    asking = Asking(Query("within 100 miles of Concord NH"), start=StartPlace("Reno", 39.5, -119.8))
    answer = mapping.answer(asking)
    assert answer.start is not None
    assert answer.start.name == "Concord, NH"
    assert answer.within == 100
    assert answer.cases[0].brief.slug == "pittsfield"
    kept = mapping.answer(replace(asking, kept=True))
    assert kept.start == asking.start
    assert kept.within is None
    near = mapping.answer(Asking(Query("near Boston")))
    assert near.start is not None
    assert (near.start.name, near.within) == ("Boston, MA", 0)


def test_territories_are_known_and_without_a_text_all_cases_are_offered(
    mapping: MapService,
) -> None:
    assert mapping.start_places("pago pago")[0].latitude == pytest.approx(-14.28, abs=0.1)
    assert len(mapping.start_places("")) == 49

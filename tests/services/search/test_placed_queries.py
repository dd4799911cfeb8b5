"""Questions with a place in any words: a case there comes first; other words are no place."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from casestudies.model.query import Facet, Query
from tests.relevance.places import is_there, sampled

if TYPE_CHECKING:
    from casestudies.bootstrap import Services
    from casestudies.model.results import SearchResults
    from casestudies.services.search.service import SearchService

EACH = 3  # queries of a kind
PLACES = (Facet.STATE, Facet.REGION, Facet.CITY)


def ask(searching: SearchService, text: str) -> SearchResults:
    return searching.search(Query(text, hits_per_case=1))


def test_of_any_words_with_a_place_a_case_there_comes_first(
    services: Services, searching: SearchService, chance: random.Random
) -> None:
    asked = sampled(searching, services.library.briefs(), chance, EACH)
    # in which county a case is is not known: the nearest to its middle come first
    asked = [query for query in asked if not query.kind.startswith("county")]
    missed = [query.text for query in asked if not is_there(searching, query)]
    assert len(missed) <= 0.02 * len(asked), missed


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # kinds do not outweigh the place
        ("rural districts in new mexico with getting the school board on board", "ace-leadership"),
        ("michigan high school students with IEPs", "schools-for-the-future-detroit"),
        ("kids who dropped out lexington sc school district", "red-bank-elementary"),
        # mistyped in words that are short, known, joined or end in 's
        ("what Utha does about multi-age classrooms", "juab"),
        ("high schools in noth dakota with makerspaces", "northern-cass"),
        ("Rode Island internships", "the-met-rhode-island"),
        ("Alsaka's teacher training", "chugach"),
        ("report cards in newhampshire", "NH"),
        ("rubrics in Providance", "the-met-rhode-island"),
        # the longer name of a region or state
        ("early college in the south-west", "ace-leadership"),
        ("early college across the American West", "CO"),
        ("any school around North Dakota that does advisory?", "northern-cass"),
        # a city with its state, where a case is or not
        ("schools near denver, co with rubrics", "reschool-colorado"),
        ("who does covid within 20 miles of hallowell, me", "rsu2-maine"),
        ("english language learners close to anchorage, ak", "chugach"),
        ("internships in Pittsburgh, PA", "building-21-philadelphia"),
        ("late work in mesa county, co", "mesa-valley-51"),
        ("makerspace in Kings County, NY", "carroll-gardens-school-for-innovation"),
        # a case's own name beside a topic that it lacks
        ("lindsay transcripts and college admission", "lindsay"),
        ("outcomes for black students pittsfield", "pittsfield"),
    ],
)  # fmt: skip
def test_what_failed_once(searching: SearchService, text: str, first: str) -> None:
    """``first``: the case, or the state of the case, that comes first."""
    brief = ask(searching, text).cases[0].brief
    assert first in (brief.slug, brief.state)


def test_of_a_city_without_a_case_those_in_its_state_are_told_to_come_first(
    searching: SearchService,
) -> None:
    results = ask(searching, "bell schedules in Buffalo, New York")
    states = [case.brief.state == "NY" for case in results.cases]
    assert states == sorted(states, reverse=True)
    assert (
        "No case here is in Buffalo, New York; those in New York come first, then the nearest."
        in results.notes
    )
    near = ask(searching, "bell schedules near Buffalo, New York")
    miles = [case.miles or 0.0 for case in near.cases]
    assert miles == sorted(miles)


@pytest.mark.parametrize(
    "text",
    [
        "Lincoln high school", "booker t washington", "martin luther king day", "mobile devices",
        "the new normal", "orange folders", "growth in independence", "in harmony", "in tandem",
        "mastery in reading", "in green schools", "state of the art", "the north hallway",
        "main idea", "new work habits", "hallowed halls", "mate checks", "hunter gatherers",
        "providing help", "cedar chest", "grand juries", "front loading", "western civilization",
        "mountain bikes", "golden rule", "treasure hunt", "mass media", "miss a class",
        "ore samples", "ma program", "co-teaching", "me time", "ok corral", "in or out",
        "wash hands", "from reading to writing", "from hope to action", "across town",
        "the gym area", "county office", "colorful charts", "expired credits", "marine biology",
        "rode a bus to school", "island of practice", "deem it done",
    ],
)  # fmt: skip
def test_other_words_are_no_place(searching: SearchService, text: str) -> None:
    results = ask(searching, text)
    assert results.around is None
    assert not results.first or not [
        one for one in results.first.whereabouts if one.facet in PLACES
    ]


def test_the_name_of_a_place_without_a_case_finds_who_mentions_it_and_no_other(
    searching: SearchService,
) -> None:
    results = ask(searching, "oregon")
    assert "No case here is in Oregon." in results.notes
    assert all("Oregon" in case.hits[0].passage.text for case in results.cases)
    assert ask(searching, "advisory in oregon").total > len(results.cases), "with a topic the rest"


def test_in_or_near_goes_with_the_place(searching: SearchService) -> None:
    first = ask(searching, "schools in or near new hampshire").first
    assert first is not None
    assert first.query.text.split() == ["state:NH", "schools"]

"""Words that ask for cases near a place or within some miles of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.services.search.as_json import as_json
from casestudies.services.search.links import from_link, link

if TYPE_CHECKING:
    from casestudies.model.results import SearchResults
    from casestudies.services.search.service import SearchService


def ask(searching: SearchService, text: str, sort: Sort = Sort.RELEVANCE) -> SearchResults:
    return searching.search(Query(text, sort=sort))


def slugs(results: SearchResults) -> list[str]:
    return [case.brief.slug for case in results.cases]


def read(results: SearchResults) -> str:
    return results.around.said if results.around else ""


def notes(results: SearchResults) -> str:
    return " ".join(results.notes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("near Boston", "nearest to Boston, Massachusetts"),
        ("near BOSTON", "nearest to Boston, Massachusetts"),
        ("Near Boston, MA", "nearest to Boston, Massachusetts"),
        ("advisory close to philly", "nearest to Philadelphia, Pennsylvania"),
        ("grading outside of Denver", "nearest to Denver, Colorado"),
        ("near st. louis", "nearest to St. Louis, Missouri"),
        ("near Washington DC", "nearest to Washington, District of Columbia"),
        ("near San Juan PR", "nearest to San Juan, Puerto Rico"),
        ("near Hagåtña", "nearest to Hagåtña, Guam"),
        ("near Hunter", "nearest to Hunter, North Dakota"),  # a village that only a case knows
        ("near Cumberland County, Maine", "nearest to Cumberland County, Maine"),
        ("within 100 miles of Concord NH", "within 100 miles of Concord, New Hampshire"),
        ("grading within 1,000 mi of Chicago", "within 1,000 miles of Chicago, Illinois"),
        ("within 30km of boston, ma", "within 30 km of Boston, Massachusetts"),
        ("within 2.5 miles of Boston", "within 2.5 miles of Boston, Massachusetts"),
        ("internships 12.5mi from Boston", "within 12.5 miles of Boston, Massachusetts"),
        ("less than 50 miles from Keene", "within 50 miles of Keene, New Hampshire"),
        ("within a 60 mile radius of Nashua", "within 60 miles of Nashua, New Hampshire"),
        ("internships 50 miles from Boston", "within 50 miles of Boston, Massachusetts"),
        ("in Maine near Portland", "nearest to Portland, Maine"),
        ("in Portland, Oregon", "nearest to Portland, Oregon"),
        ("advisory in Worcester", "nearest to Worcester, Massachusetts"),
        ("san diego internships", "nearest to San Diego, California"),
        ("mentors in the hartford area", "nearest to Hartford, Connecticut"),
        ("Concord area exhibitions", "nearest to Concord, New Hampshire"),
        ("chicago metro area", "nearest to Chicago, Illinois"),
        ("metro atlanta devices", "nearest to Atlanta, Georgia"),
        ("schools within fifty miles of Boston", "within 50 miles of Boston, Massachusetts"),
        ("twenty-five miles from Keene", "within 25 miles of Keene, New Hampshire"),
        ("within a hundred miles of Albany", "within 100 miles of Albany, New York"),
        ("within an hour and a half of Boston", "nearest to Boston, Massachusetts"),
        ("a couple of hours from Denver", "nearest to Denver, Colorado"),
        ("within driving distance of philly", "nearest to Philadelphia, Pennsylvania"),
        ("visits in or near Boston", "nearest to Boston, Massachusetts"),
    ],
)  # fmt: skip
def test_a_distance_is_read_and_told(searching: SearchService, text: str, said: str) -> None:
    results = ask(searching, text)
    assert read(results) == said
    assert results.first is not None
    assert said in results.first.said
    miles = [case.miles or 0.0 for case in results.cases]
    if said.startswith("nearest"):
        assert results.order is Sort.NEAREST
        assert miles == sorted(miles)
    alone = searching.search(results.first.query)
    assert alone.total
    limit = alone.around.miles if alone.around else None
    assert limit is not None
    assert all((case.miles or 0.0) <= limit for case in alone.cases)


@pytest.mark.parametrize(
    "text",
    [
        "near peer tutoring",
        "success in college",
        "reading pennsylvania",
        "mastery in middle school",
        "lake county",  # a case
        "within the school day",
        "30 minutes of advisory",
        "close to graduation",
        "reading area",
        "bay area",  # a region
        "one subject area at a time",
    ],
)
def test_other_words_are_no_distance(searching: SearchService, text: str) -> None:
    assert ask(searching, text).around is None


def test_the_nearest_come_first_with_their_miles(searching: SearchService) -> None:
    results = ask(searching, "near Boston")
    assert slugs(results)[:2] == ["bdea", "parker-charter"]
    assert [case.away for case in results.cases[:2]] == [
        "in Boston, MA",
        "31 miles from Boston, MA",
    ]
    told = as_json(results)
    assert told["cases"][1]["miles"] == pytest.approx(31, abs=1)
    assert told["first"]["around"]["place"] == "Boston, Massachusetts"
    in_km = ask(searching, "within 100 km of Boston")
    assert in_km.cases[1].away == "50 km from Boston, MA"


def test_a_comma_before_other_than_three_digits_is_a_decimal_comma(
    searching: SearchService,
) -> None:
    for text in ("within 2,5 km of Boston", 'within:"2,5 km of Boston, MA"'):
        assert read(ask(searching, text)) == "within 2.5 km of Boston, Massachusetts"
    far = ask(searching, 'within:"1,000.5 mi of Boston, MA"')
    assert read(far) == "within 1,000.5 miles of Boston, Massachusetts"


def test_cases_within_come_first_and_a_filter_leaves_the_others_out(
    searching: SearchService,
) -> None:
    results = ask(searching, "grading within 100 miles of Concord NH")
    inside = [(case.miles or 0.0) <= 100 for case in results.cases]
    assert inside == sorted(inside, reverse=True)
    assert set(inside) == {True, False}
    assert results.first is not None
    alone = results.first.query
    assert alone.text == 'within:"100 miles of Concord, NH" grading'
    found = searching.search(alone)
    assert set(slugs(found)) == set(slugs(results)[: inside.count(True)])
    assert found.first is None
    nothing_else = ask(searching, 'within:"100 miles of Concord, NH"')
    assert nothing_else.order is Sort.NEAREST
    assert nothing_else.total >= found.total


def test_a_distance_comes_back_from_a_link_and_counts_in_the_filters(
    searching: SearchService,
) -> None:
    query = Query('within:"50 miles of Boston, MA" grading')
    assert from_link(link(query)) == query
    results = searching.search(query)
    counted = sum(value.count for value in results.facet(Facet.STATE))
    assert counted == results.total
    chosen = Query(query.text, Filters().with_(Facet.STATE, {"NH"}))
    assert {case.brief.state for case in searching.search(chosen).cases} == {"NH"}
    (field, *_) = searching.tokens(query.text)
    assert (field.label, field.known) == ("Within 50 miles of Boston, MA", True)
    (typed, *_) = searching.tokens("within: 50 miles of Boston, MA grading")
    assert typed.alone == 'within:"50 miles of Boston, MA"'


def test_of_several_places_the_one_near_cases_or_with_its_state_is_meant(
    searching: SearchService,
) -> None:
    results = ask(searching, "near Concord")
    assert read(results) == "nearest to Concord, New Hampshire"
    assert "“Concord” is read as Concord, New Hampshire; there is one in" in notes(results)
    others = {step.label: step.query for step in results.nearest}
    assert {"Near Concord, Massachusetts", "Near Concord, California"} <= others.keys()
    there = searching.search(others["Near Concord, California"])
    assert read(there) == "nearest to Concord, California"
    assert slugs(there)[0] == "summit-public-schools"
    assert not there.nearest
    assert read(ask(searching, "near Portland")) == "nearest to Portland, Maine"
    assert read(ask(searching, "near Portland, Oregon")) == "nearest to Portland, Oregon"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("near Gotham", "“Gotham” is in no list of United States places here"),
        ("within 20 miles of Gotham", "“Gotham” is in no list of United States places here"),
        ("near me", "Where you are is not known here"),
        ("within 30 minutes of Boston", "How long a way takes is not known here"),
        ("within 50 miles of Maine", "Maine is a whole state, and its cases come first."),
        ("advisory in Worcester", "No case here is in Worcester, Massachusetts; the nearest"),
        ("in Middlesex County, MA", "In which county a case is is not known here"),
        ("english learners in alaska", "Nothing in Alaska was found. What is there comes first"),
        ('within:"50 miles of Gotham"', "is no distance from a place that is known here"),
    ],
)
def test_what_is_not_known_is_told_in_a_sentence(
    searching: SearchService, text: str, told: str
) -> None:
    assert told in notes(ask(searching, text))


def test_what_is_asked_for_a_state_as_a_distance_can_become_its_filter(
    searching: SearchService,
) -> None:
    first = ask(searching, "grading within 50 miles of Maine").first
    assert first is not None
    assert first.query.text == "state:ME grading"


def test_another_order_can_be_chosen_and_the_nearest_asked_for(searching: SearchService) -> None:
    by_name = ask(searching, "grading near Boston", Sort.NAME)
    names = [case.brief.name.casefold() for case in by_name.cases]
    assert names == sorted(names)
    within = ask(searching, 'within:"200 miles of Boston, MA" grading', Sort.NEAREST)
    miles = [case.miles or 0.0 for case in within.cases]
    assert miles == sorted(miles)
    assert ask(searching, "grading", Sort.NEAREST).order is Sort.RELEVANCE


def test_the_list_of_places_is_not_read_before_a_place_is_asked_for(
    searching: SearchService,
) -> None:
    gazetteer = searching._folder.gazetteer
    gazetteer.__dict__.pop("_text", None)
    text = "how do they grade english learners in maine"
    for end in range(1, len(text) + 1):
        ask(searching, text[:end])
    assert "_text" not in gazetteer.__dict__
    ask(searching, "near Tulsa")
    assert "_text" in gazetteer.__dict__


def test_places_are_found_by_name_state_and_beginning(searching: SearchService) -> None:
    names = [place.short for place in searching.places("Concord")]
    assert names[:2] == ["Concord, CA", "Concord, NC"]
    assert searching.places("concord nh")[0].short == "Concord, NH"
    assert searching.places("worces")[0].short == "Worcester, MA"
    assert searching.places("Saint Louis")[0].short == "St. Louis, MO"
    assert searching.places("") == ()
    assert searching.places("zzzz") == ()

"""Words that say where a case is or what kind: who comes first, and as what they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casestudies.model.brief import VISITS_NAMES, Visits
from casestudies.model.places import REGION_NAMES, REGIONS, STATE_NAMES, cities_of, regions_of
from casestudies.model.query import Facet, Filters, Query, grade_bands
from casestudies.services.search.as_json import as_json
from casestudies.services.search.links import from_link, link
from casestudies.services.search.reasons import explain_hit

if TYPE_CHECKING:
    from casestudies.model.results import CaseHit, SearchResults
    from casestudies.services.search.service import SearchService


HOSTING = {"yes", "arranged", "past"}


def ask(searching: SearchService, text: str, filters: Filters | None = None) -> SearchResults:
    return searching.search(Query(text, filters or Filters()))


def read(results: SearchResults) -> list[tuple[Facet, set[str]]]:
    """What of the words was read as a place or kind."""
    first = results.first
    return [(one.facet, set(one.keys)) for one in first.whereabouts] if first else []


def has(case: CaseHit, facet: Facet, keys: set[str]) -> bool:
    """Whether a case has one of these values."""
    brief = case.brief
    own = {
        Facet.STATE: {brief.state},
        Facet.REGION: set(regions_of(brief.state, brief.city)),
        Facet.CITY: set(cities_of(brief.city)),
        Facet.KIND: {brief.kind.value},
        Facet.LOCALE: {brief.locale},
        Facet.GOVERNANCE: {brief.governance},
        Facet.VISITS: {brief.visits.value},
        Facet.GRADES: set(grade_bands(brief.grades.low, brief.grades.high)),
    }
    return not keys.isdisjoint(own[facet])


@pytest.mark.parametrize(
    ("text", "facet", "keys", "alone"),
    [
        ("advisory in maine", Facet.STATE, {"ME"}, "state:ME advisory"),
        ("Maine advisory", Facet.STATE, {"ME"}, "state:ME advisory"),
        ("grading in new england", Facet.REGION, {"new-england"}, "region:new-england grading"),
        ("grading the Bronx", Facet.REGION, {"bronx"}, "region:bronx grading"),
        ("nyc internships", Facet.REGION, {"new-york-city"}, "region:new-york-city internships"),
        ("mid-atlantic advisory", Facet.REGION, {"mid-atlantic"}, "region:mid-atlantic advisory"),
        ("advisory in the South", Facet.REGION, {"south"}, "region:south advisory"),
        ("advisory in boston", Facet.CITY, {"Boston"}, "city:Boston advisory"),
        (
            "grading in the Carolinas",
            Facet.REGION,
            {"carolinas"},
            "region:carolinas grading",
        ),
        ("granite state assessment", Facet.STATE, {"NH"}, "state:NH assessment"),
        ("granite staters assessment", Facet.STATE, {"NH"}, "state:NH assessment"),
        ("s. carolina notebooks", Facet.STATE, {"SC"}, "state:SC notebooks"),
        ("n dakota studios", Facet.STATE, {"ND"}, "state:ND studios"),
        ("palmetto state notebooks", Facet.STATE, {"SC"}, "state:SC notebooks"),
        ("boston advisory", Facet.CITY, {"Boston"}, "city:Boston advisory"),
        ("grading in Redwood City", Facet.CITY, {"Redwood City"}, 'city:"Redwood City" grading'),
        ("advisory MA", Facet.STATE, {"MA"}, "state:MA advisory"),
        ("advisory in ma", Facet.STATE, {"MA"}, "state:MA advisory"),
        ("ma schools advisory", Facet.STATE, {"MA"}, "state:MA advisory"),
        ("nh performance tasks", Facet.STATE, {"NH"}, "state:NH performance tasks"),
        ("advisory in me", Facet.STATE, {"ME"}, "state:ME advisory"),
        ("rural schools broadband", Facet.LOCALE, {"rural"}, "locale:rural broadband"),
        ("districts with advisory", Facet.KIND, {"district"}, "kind:district with advisory"),
        (
            "charter schools internships",
            Facet.GOVERNANCE,
            {"charter", "in-district charter"},
            'governance:"charter,in-district charter" internships',
        ),
        ("advisory in massachusets", Facet.STATE, {"MA"}, "state:MA advisory"),
        ("Calif. platforms", Facet.STATE, {"CA"}, "state:CA platforms"),
        ("grading in Mass.", Facet.STATE, {"MA"}, "state:MA grading"),
        ("Mainers grading", Facet.STATE, {"ME"}, "state:ME grading"),
        ("Alaskan graduation", Facet.STATE, {"AK"}, "state:AK graduation"),
        ("new yorkers credit recovery", Facet.STATE, {"NY"}, "state:NY credit recovery"),
        ("New Hampshire's assessment", Facet.STATE, {"NH"}, "state:NH assessment"),
        (
            "southern new hampshire exhibitions",
            Facet.STATE,
            {"NH"},
            "state:NH southern exhibitions",
        ),
        ("new york state exams", Facet.STATE, {"NY"}, "state:NY state exams"),
        ("philly projects", Facet.CITY, {"Philadelphia"}, "city:Philadelphia projects"),
        (
            "manhattan internships",
            Facet.REGION,
            {"new-york-city"},
            "region:new-york-city internships",
        ),
        ("bay area personalized", Facet.REGION, {"bay-area"}, "region:bay-area personalized"),
        ("grades 6 to 8 advisory", Facet.GRADES, {"middle"}, "grades:middle advisory"),
        ("6th-8th grade advisory", Facet.GRADES, {"middle"}, "grades:middle advisory"),
        ("kindergarten through 5th grade", Facet.GRADES, {"elementary"}, "grades:elementary"),
        (
            "K-8 portfolios",
            Facet.GRADES,
            {"elementary", "middle"},
            "grades:elementary,middle portfolios",
        ),
        ("grades 9 through 12 internships", Facet.GRADES, {"high"}, "grades:high internships"),
        ("7-12 school", Facet.GRADES, {"middle", "high"}, "grades:high,middle"),
        ("grading that host visits", Facet.VISITS, HOSTING, "visits:arranged,past,yes grading"),
        ("open to visitors", Facet.VISITS, HOSTING, "visits:arranged,past,yes"),
        ("east coast internship", Facet.REGION, {"east-coast"}, "region:east-coast internship"),
    ],
)
def test_cases_that_are_what_the_words_say_stand_first(
    searching: SearchService, text: str, facet: Facet, keys: set[str], alone: str
) -> None:
    results = ask(searching, text)
    assert read(results) == [(facet, keys)]
    assert results.first is not None
    assert results.first.query.text == alone
    there = [has(case, facet, keys) for case in results.cases]
    assert there[0], [case.brief.slug for case in results.cases[:3]]
    only = searching.search(results.first.query)
    assert only.total
    assert all(has(case, facet, keys) for case in only.cases)


@pytest.mark.parametrize(
    ("text", "city", "state"),
    [
        ("portland me crew", "Portland", "ME"),
        ("Boston, MA dropout", "Boston", "MA"),
        ("oakland me grading", "Oakland", "ME"),
        ("competencies in keene nh", "Keene", "NH"),
    ],
)
def test_a_city_with_its_state_is_both(
    searching: SearchService, text: str, city: str, state: str
) -> None:
    results = ask(searching, text)
    assert read(results) == [(Facet.CITY, {city}), (Facet.STATE, {state})]
    assert results.cases[0].brief.city == city
    there = [case.brief.state == state for case in results.cases]
    assert there == sorted(there, reverse=True)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("boston or new hampshire advisory", {"MA", "NH"}),
        ("bronx and connecticut grading", {"NY", "CT"}),
        ("attendance in detroit, albuquerque", {"MI", "NM"}),
        ("report cards in maine and colorado", {"ME", "CO"}),
        ("dual enrollment in south carolina", {"SC"}),  # found there by meaning alone
    ],
)
def test_a_case_at_one_of_the_places_comes_before_all_others(
    searching: SearchService, text: str, states: set[str]
) -> None:
    first = [case.brief.state for case in ask(searching, text).cases[:2]]
    assert set(first) <= states


@pytest.mark.parametrize("text", ["advisory in maine", "grading in new england", "grading bronx"])
def test_a_place_comes_before_all_others_and_leaves_none_out(
    searching: SearchService, text: str
) -> None:
    results = ask(searching, text)
    ((facet, keys),) = read(results)
    there = [has(case, facet, keys) for case in results.cases]
    assert there == sorted(there, reverse=True)
    assert not all(there)
    word = "advisory" if "advisory" in text else "grading"
    assert results.total >= ask(searching, word).total
    assert not any("all of these words" in note for note in results.notes)  # nothing is lacking


def test_a_passage_need_not_say_the_place(searching: SearchService) -> None:
    results = ask(searching, "advisory in new england")
    hit = results.cases[0].hits[0]
    assert "england" not in hit.text.lower()
    assert any(match.typed == "advisory" for match in hit.matches)


@pytest.mark.parametrize(
    ("text", "facet", "keys"),
    [
        ("new england", Facet.REGION, {"new-england"}),
        ("the mountain west", Facet.REGION, {"mountain-west"}),
        ("in the bronx", Facet.REGION, {"bronx"}),
        ("maine", Facet.STATE, {"ME"}),
        ("schools in maine", Facet.STATE, {"ME"}),
        ("charters", Facet.GOVERNANCE, {"charter", "in-district charter"}),
    ],
)
def test_a_place_alone_finds_all_its_cases_first(
    searching: SearchService, text: str, facet: Facet, keys: set[str]
) -> None:
    results = ask(searching, text)
    there = [has(case, facet, keys) for case in results.cases]
    count = ask(searching, "", Filters().with_(facet, keys)).total
    assert there[:count] == [True] * count
    assert sum(there) == count


def test_rural_districts_are_rural_and_districts(searching: SearchService) -> None:
    results = ask(searching, "rural districts")
    assert read(results) == [(Facet.LOCALE, {"rural"}), (Facet.KIND, {"district"})]
    both = Filters().with_(Facet.LOCALE, {"rural"}).with_(Facet.KIND, {"district"})
    count = ask(searching, "", both).total
    first = results.cases[:count]
    assert {(case.brief.locale, case.brief.kind.value) for case in first} == {("rural", "district")}


def test_several_of_them_in_one_query(searching: SearchService) -> None:
    results = ask(searching, "grading in a small rural district in maine or new hampshire")
    first = results.first
    assert first is not None
    assert first.said == "small and rural districts in Maine or in New Hampshire"
    assert first.query.text.startswith("size:small locale:rural kind:district state:ME,NH grading")
    best = results.cases[0].brief
    assert best.state in ("ME", "NH")
    assert best.locale == "rural"


def test_a_kind_raises_its_cases_softly(searching: SearchService) -> None:
    def rural(text: str) -> list[bool]:
        return [case.brief.locale == "rural" for case in ask(searching, text).cases]

    plain, kind = rural("late work"), rural("late work in rural schools")
    assert sum(kind[:6]) > sum(plain[:6])
    assert kind != sorted(kind, reverse=True)


def test_an_elementary_school_is_more_of_one_than_a_district(searching: SearchService) -> None:
    results = ask(searching, "elementary schools")
    assert read(results) == [(Facet.GRADES, {"elementary"})]
    order = [case.brief.slug for case in ask(searching, "visit elementary schools").cases]
    assert order[:2] == ["memorial-elementary-sanborn", "red-bank-elementary"]


@pytest.mark.parametrize(
    "text",
    [
        "small group instruction",
        "small schools",  # a practice
        "teachers let me see",
        "co teaching",
        "ok in or hi",
        "what works for me",
        "IN or OR",
        "rural students and the internet",  # a population
        "south wing",
        "providence",
        "have the whole district switch",
        '"new england"',
        "advisory -maine",
        "maine OR vermont",
        "Westminster",
        "Lindsay grading",
        "grades by chapter",
        "close the charter",
        "charter plan",
        "Lincoln",
        "K-12 grading",
        "a 1-4 scale",
        "levels 1 to 4",
        "2019-20",
        "grade 6",
        "outside of new york advisory",
        "grading, but not in maine",
        "states other than maine",
        "schools near me",
        "mass media projects",
        "a critical mass of teachers",
    ],
)
def test_words_that_are_more_likely_something_else_stay_words(
    searching: SearchService, text: str
) -> None:
    assert read(ask(searching, text)) == []


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Bronx Arena", "bronx-arena"),
        ("south bronx community charter", "south-bronx-community-charter"),
        ("Boston Day", "bdea"),
        ("Henry County, Georgia", "henry-county-georgia"),
        ("mc2 new hampshire", "mc2-new-hampshire"),
        ("westminster", "westminster"),
        ("charleston county", "charleston-county"),
        ("sanborn regional high school", "sanborn-regional-high"),
    ],
)
def test_a_name_of_a_case_still_finds_it_first(
    searching: SearchService, text: str, slug: str
) -> None:
    assert ask(searching, text).cases[0].brief.slug == slug


def test_the_other_word_of_a_name_with_a_state_in_it_is_still_asked_for(
    searching: SearchService,
) -> None:
    results = ask(searching, "Maine East")
    assert results.cases[0].brief.state == "ME"
    assert {match.typed for case in results.cases for hit in case.hits for match in hit.matches} > {
        "East"
    }


def test_fields_and_exclusions_keep_their_sense(searching: SearchService) -> None:
    graded = ask(searching, "maine dimension:grading")
    assert read(graded) == [(Facet.STATE, {"ME"})]
    assert graded.first is not None
    assert graded.first.query.text == "state:ME dimension:grading"
    assert all(hit.passage.dimension == "grading" for case in graded.cases for hit in case.hits)
    without = ask(searching, "advisory in maine -crew")
    assert without.cases[0].brief.state == "ME"
    assert not any("crew" in hit.text.lower() for case in without.cases for hit in case.hits)
    begun = ask(searching, "grad* in maine")
    assert begun.total == ask(searching, "grad*").total
    assert begun.cases[0].brief.state == "ME"


def test_what_is_chosen_already_is_not_offered(searching: SearchService) -> None:
    chosen = Filters().with_(Facet.STATE, {"ME"})
    assert ask(searching, "advisory in maine", chosen).first is None
    assert ask(searching, "state:ME advisory in maine").first is None
    elsewhere = Filters().with_(Facet.STATE, {"NH"})
    assert ask(searching, "advisory in maine", elsewhere).first is None  # none would be left


def test_a_place_without_a_case_is_told(searching: SearchService) -> None:
    assert "No case here is in Texas." in ask(searching, "advisory in texas").notes
    assert "No case here is in District of Columbia." in ask(searching, "washington dc").notes
    assert "No case here is in West Virginia." in ask(searching, "grading west virginia").notes
    assert not any("No case" in note for note in ask(searching, "advisory in maine").notes)


def test_regions_are_a_facet_and_a_field(searching: SearchService) -> None:
    everything = ask(searching, "")
    counts = {value.key: value.count for value in everything.facet(Facet.REGION)}
    states = {value.key: value.count for value in everything.facet(Facet.STATE)}
    new_england = REGIONS["new-england"].states
    assert counts["new-england"] == sum(states.get(state, 0) for state in new_england)
    for text in ("region:new-england", 'region:"New England"', "region: new england"):
        assert ask(searching, text).total == counts["new-england"]
    assert ask(searching, 'region:"the bronx"').total == counts["bronx"]
    assert ask(searching, "region:northeast+new-england").total == counts["new-england"]


def test_what_was_read_is_told_to_programs(searching: SearchService) -> None:
    told = as_json(ask(searching, "advisory in maine"))["first"]
    assert told == {
        "read": [{"typed": "in maine", "said": "in Maine", "facet": "state", "keys": ["ME"]}],
        "alone": "state:ME advisory",
    }
    assert as_json(ask(searching, "advisory"))["first"] is None


def test_census_divisions_share_out_all_states() -> None:
    divisions = (
        "new-england middle-atlantic east-north-central west-north-central south-atlantic "
        "east-south-central west-south-central mountain-west pacific"
    )
    states = [state for key in divisions.split() for state in sorted(REGIONS[key].states)]
    territories = {"PR", "GU", "VI", "AS", "MP"}
    assert sorted(states) == sorted(STATE_NAMES.keys() - territories)
    parts = ("northeast", "midwest", "south", "west")
    assert sorted(s for key in parts for s in REGIONS[key].states) == sorted(states)


def test_cities_of_several_and_with_asides() -> None:
    assert cities_of("Bronx (New York City)") == ("Bronx",)
    assert cities_of("Kingston and Newton") == ("Kingston", "Newton")
    assert cities_of("Anchorage (office); Whittier, Tatitlek, Chenega Bay") == (
        "Anchorage", "Whittier", "Tatitlek", "Chenega Bay",
    )  # fmt: skip
    assert cities_of("") == ()


def test_why_says_what_was_read_of_the_case(searching: SearchService) -> None:
    told = [explain_hit(case.hits[0]) for case in ask(searching, "new england").cases]
    assert ("“new england” read as “in New England” (place or kind of the case)",) in told
    elsewhere = ask(searching, "advisory in new england").cases[-1]
    assert not any("read as" in why for hit in elsewhere.hits for why in explain_hit(hit))


def test_population_place_and_visits_in_one_question(searching: SearchService) -> None:
    results = ask(searching, "over-age under-credited in new england that host visits")
    assert read(results) == [(Facet.REGION, {"new-england"}), (Facet.VISITS, HOSTING)]
    assert results.first is not None
    assert results.first.said == "cases in New England, that host visits or have hosted them"
    first = {case.brief.slug for case in results.cases[:2]}
    assert first == {"bdea", "mc2-new-hampshire"}
    alone = ask(searching, results.first.query.text)
    assert alone.total
    for case in alone.cases:
        assert has(case, Facet.REGION, {"new-england"})
        assert has(case, Facet.VISITS, HOSTING)


def test_cases_that_host_visits_come_before_those_that_have(searching: SearchService) -> None:
    results = ask(searching, "schools that host visits")
    assert all(case.brief.visits != Visits.PAST for case in results.cases[:3])
    assert any("visit" in hit.text.lower() for hit in results.cases[0].hits)
    assert ask(searching, "schools that do not host visits").first is None


def test_visits_are_a_facet_and_a_field(searching: SearchService) -> None:
    everything = ask(searching, "")
    values = everything.facet(Facet.VISITS)
    assert [value.name for value in values] == [*VISITS_NAMES.values()]
    assert sum(value.count for value in values) == everything.total
    for text, key in (("visits:yes", "yes"), ("visits: by arrangement", "arranged")):
        found = ask(searching, text)
        assert {case.brief.visits.value for case in found.cases} == {key}
    chosen = Filters().with_(Facet.VISITS, {"past"})
    assert from_link(link(Query("grading", chosen))).filters == chosen


def test_each_region_has_a_name_of_its_own_to_be_translated() -> None:
    assert tuple(region.name for region in REGIONS.values()) == REGION_NAMES

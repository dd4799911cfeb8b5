"""What meaning adds to a search by words, what it never touches, and how it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casestudies.model.query import Facet, Filters, Query
from casestudies.services.search.reasons import NEAR, explain_hit

if TYPE_CHECKING:
    from casestudies.model.results import CaseHit, Hit, SearchResults
    from casestudies.services.search.service import SearchService


def _is_near(hit: Hit) -> bool:
    return any(match.by == NEAR for match in hit.matches)


def ask(searching: SearchService, text: str, filters: Filters | None = None) -> SearchResults:
    return searching.search(Query(text, filters or Filters()))


def brought_by_meaning(results: SearchResults) -> list[CaseHit]:
    return [case for case in results.cases if all(_is_near(hit) for hit in case.hits)]


def test_cases_that_no_word_found_say_that_they_are_close_in_meaning(
    searching: SearchService,
) -> None:
    results = ask(searching, "SAT scores")
    near = brought_by_meaning(results)
    assert near
    assert len(near) < results.total  # what the words find is here too
    assert any("close to them in meaning" in note for note in results.notes)
    for case in near:
        assert any(line.startswith("close in meaning") for line in explain_hit(case.hits[0]))


def test_the_nearest_words_are_named_where_there_are_any(searching: SearchService) -> None:
    results = ask(searching, "chronically absent")
    told = [explain_hit(case.hits[0])[0] for case in brought_by_meaning(results)]
    assert any(line.startswith("close in meaning: ") for line in told), told


def test_facets_count_what_meaning_brought(searching: SearchService) -> None:
    results = ask(searching, "SAT scores")
    assert sum(value.count for value in results.facet(Facet.STATE)) == results.total
    state = next(iter(brought_by_meaning(results))).brief.state
    narrowed = ask(searching, "SAT scores", Filters().with_(Facet.STATE, {state}))
    count = next(v.count for v in results.facet(Facet.STATE) if v.key == state)
    assert narrowed.total == count
    assert {case.brief.state for case in narrowed.cases} == {state}


@pytest.mark.parametrize("text", ['"skip school"', "MTSS*", "(MTSS OR RTI)", '"chronic absence"'])
def test_quotes_beginnings_and_brackets_are_exact(searching: SearchService, text: str) -> None:
    assert not brought_by_meaning(ask(searching, text))


def test_an_excluded_word_stands_in_nothing_that_meaning_brought(
    searching: SearchService,
) -> None:
    with_it = ask(searching, "SAT scores")
    text = brought_by_meaning(with_it)[0].hits[0].text
    word = max(text.replace(".", " ").replace(";", " ").split(), key=len)
    without = ask(searching, f"SAT scores -{word}")
    assert not any(word in hit.text for case in without.cases for hit in case.hits)


def test_years_hold_for_what_meaning_brought(searching: SearchService) -> None:
    results = ask(searching, "kids who skip school year>2018")
    for case in results.cases:
        assert all(hit.passage.year and hit.passage.year > 2018 for hit in case.hits)


def test_a_whole_question_finds_its_cases_and_ours_is_no_hour(searching: SearchService) -> None:
    results = ask(
        searching,
        "how do schools like ours (rural K-12 district, 600 learners, 40% low-income, some English "
        "learners) grade and report",
    )
    assert results.total >= 5
    assert not any("hours" in text or "outs" in text for text in results.suggestions)
    plain = ask(searching, "coaching mentoring rural")
    bracketed = ask(searching, "(coaching mentoring) rural")
    assert [c.brief.slug for c in bracketed.cases] == [c.brief.slug for c in plain.cases]


def test_a_name_is_a_name(searching: SearchService) -> None:
    results = ask(searching, "Lindsay")
    assert results.cases[0].brief.slug == "lindsay"
    assert not brought_by_meaning(results)


@pytest.mark.parametrize("text", ["quantum blockchain", "xyzzy", "sourdough pizza", "NASDAQ"])
def test_what_the_library_has_nothing_on_finds_nothing(searching: SearchService, text: str) -> None:
    assert ask(searching, text).total == 0


def test_an_unfinished_word_is_completed_first(searching: SearchService) -> None:
    whole = ask(searching, "attendance")
    begun = ask(searching, "attendanc")
    first = {case.brief.slug for case in begun.cases[:3]}
    assert first == {case.brief.slug for case in whole.cases[:3]}


def test_a_mistyped_word_means_what_it_was_meant_for(searching: SearchService) -> None:
    meant = ask(searching, "attendance problems")
    typed = ask(searching, "attendence problems")
    assert typed.cases[0].brief.slug in {case.brief.slug for case in meant.cases[:5]}


def test_more_than_ten_cases_are_left_to_the_words(searching: SearchService) -> None:
    results = ask(searching, "grading")
    assert results.total > 10
    assert not brought_by_meaning(results)


@pytest.mark.parametrize(
    ("text", "practice"),
    [
        ("bullying", "Restorative discipline"),
        ("harassment", "Restorative discipline"),
        ("suicide", "Trauma-aware practice"),
    ],
)
def test_for_a_word_that_the_library_lacks_it_offers_what_it_holds_near(
    searching: SearchService, text: str, practice: str
) -> None:
    results = ask(searching, text)
    assert not results.cases
    step = results.steps[0]
    assert practice in step.label
    assert searching.search(step.query).total


@pytest.mark.parametrize("text", ["bitcoin", "photosynthesis", "vaping", "tornado"])
def test_nothing_is_offered_as_near_that_is_not(searching: SearchService, text: str) -> None:
    (step,) = ask(searching, text).steps
    assert step.label.startswith("Show all cases")

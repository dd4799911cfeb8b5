"""What a question rules out comes last, and what it asks for without is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casestudies.model.query import Query, Sort

if TYPE_CHECKING:
    from casestudies.model.brief import CaseBrief
    from casestudies.model.results import SearchResults
    from casestudies.services.search.service import SearchService


def ask(searching: SearchService, text: str, sort: Sort = Sort.RELEVANCE) -> SearchResults:
    return searching.search(Query(text, sort=sort, limit=60, hits_per_case=1))


def is_charter(brief: CaseBrief) -> bool:
    return "charter" in brief.governance


@pytest.mark.parametrize(
    ("text", "typed", "last"),
    [
        ("advisory but not in maine", "but not in maine", {"ME"}),
        ("who does advisory besides Maine", "besides Maine", {"ME"}),
        ("advisory other than in Maine or New Hampshire", "", {"ME", "NH"}),
        ("anywhere but california with advisory", "anywhere but california", {"CA"}),
        ("charter schools outside of new york", "outside of new york", {"NY"}),
        ("advisory, but no schools in new york please", "", set()),
    ],
)
def test_a_place_that_is_ruled_out_comes_last(
    searching: SearchService, text: str, typed: str, last: set[str]
) -> None:
    results = ask(searching, text)
    states = [case.brief.state for case in results.cases]
    count = sum(state in last for state in states)
    assert {state in last for state in states[: len(states) - count]} == {False}
    told = f"Cases that “{typed}” rules out come last."
    assert (told in results.notes) is bool(typed)
    if last:
        assert count, "nothing is lost"
        (step,) = results.nearest
        left = {case.brief.state for case in ask(searching, step.query.text).cases}
        assert left
        assert left.isdisjoint(last)


def test_a_kind_that_is_ruled_out_comes_last_and_is_no_kind_asked_for(
    searching: SearchService,
) -> None:
    results = ask(searching, "small rural high schools not charters that host visits")
    charters = [is_charter(case.brief) for case in results.cases]
    assert charters == sorted(charters)
    assert results.first is not None
    assert "charters" not in results.first.said
    assert "that host visits" in results.first.said, "what follows is asked for"
    results = ask(searching, "elementary schools not high schools that dropped letter grades")
    assert results.first is not None
    assert "elementary" in results.first.said
    assert "high" not in results.first.said
    high = [case.brief.grades.low == "9" for case in results.cases]
    assert high == sorted(high)
    assert not high[0]


@pytest.mark.parametrize("lead", ["besides", "other than", "not", "except for"])
def test_a_case_that_is_ruled_out_comes_last(searching: SearchService, lead: str) -> None:
    results = ask(searching, f"{lead} Lindsay and Chugach who lets kids move on when ready")
    slugs = [case.brief.slug for case in results.cases]
    assert set(slugs[:5]).isdisjoint({"lindsay", "chugach"})
    assert f"Cases that “{lead} Lindsay and Chugach” rules out come last." in results.notes


def test_an_order_that_was_chosen_stays(searching: SearchService) -> None:
    results = ask(searching, "advisory but not in maine", Sort.NAME)
    names = [case.brief.name.casefold() for case in results.cases]
    assert names == sorted(names)
    assert not any("rules out" in note for note in results.notes)


@pytest.mark.parametrize(
    "text",
    [
        "what did Pittsfield learn that Sanborn did not",
        "whether or not districts pay for buses",
        "why not charter schools",
        "not only in maine but anywhere",
        "besides high school transcripts what do colleges read",
        "schools outside of Boston with advisory",  # near it
    ],
)
def test_what_only_sounds_like_it_rules_nothing_out(searching: SearchService, text: str) -> None:
    assert not any("rules out" in note for note in ask(searching, text).notes)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("competency based education without homework", "homework"),
        ("schools without bells", "bells"),
        ("teachers who do not use textbooks", "textbooks"),
        ("schools that don't have any detention", "detention"),
        ("no homework", "homework"),
    ],
)
def test_what_is_asked_for_without_is_told(searching: SearchService, text: str, topic: str) -> None:
    told = [
        note for note in ask(searching, text).notes if f"finds what is said of “{topic}”" in note
    ]
    assert len(told) == 1


def test_a_text_that_says_there_is_none_comes_first(searching: SearchService) -> None:
    (first, *_) = ask(searching, "schools without bells").cases
    assert "no bell" in first.hits[0].passage.text.casefold()


@pytest.mark.parametrize(
    "text", ["no letter grades", "kids do not get grades", "no one knew", "there is no way back"]
)
def test_a_term_of_the_field_and_turns_of_speech_lack_nothing(
    searching: SearchService, text: str
) -> None:
    assert not any("finds what is said of" in note for note in ask(searching, text).notes)


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("how did Lindsay differ from Chugach in grading", {"lindsay", "chugach"}),
        ("compare Lindsay and Westminster on grading", {"lindsay", "westminster"}),
        ("what did Pittsfield learn that Sanborn did not", {"pittsfield", "sanborn"}),
    ],
)
def test_each_case_that_a_question_names_stands_first(
    searching: SearchService, text: str, cases: set[str]
) -> None:
    results = ask(searching, text)
    assert {case.brief.slug for case in results.cases[:2]} == cases
    if "grading" in text:  # with what is asked, not with its name
        assert {case.hits[0].passage.kind for case in results.cases[:2]} != {"name"}


@pytest.mark.parametrize(
    "text", ["other than the big cities who does restorative justice", "how big are classes"]
)
def test_an_ordinary_word_is_no_name_of_a_case(searching: SearchService, text: str) -> None:
    assert "iowa-big" not in [case.brief.slug for case in ask(searching, text).cases[:3]]

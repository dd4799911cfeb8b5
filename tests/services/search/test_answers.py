"""Which findings of each case answer a question, and which findings of others are like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from casestudies.model.query import Query
from casestudies.search.text import SAY_LITTLE

if TYPE_CHECKING:
    from casestudies.services.search.service import SearchService

FOUR = ("lindsay", "chugach", "pittsfield", "bdea")


def every_case(searching: SearchService) -> tuple[str, ...]:
    return tuple(case.brief.slug for case in searching.search(Query("", limit=200)).cases)


def test_a_question_finds_findings_in_each_case_with_why(searching: SearchService) -> None:
    found = searching.answers_in_cases("How do they grade and report?", FOUR)
    assert list(found) == [*FOUR]
    for answers in found.values():
        assert 1 <= len(answers) <= 3
        assert all(answer.finding and answer.why for answer in answers)
        assert [a.score for a in answers] == sorted((a.score for a in answers), reverse=True)
    why = [line for answers in found.values() for answer in answers for line in answer.why]
    assert any(line.startswith("has “") for line in why)
    assert any(line.startswith("close in meaning") for line in why)


@pytest.mark.parametrize(
    "text", ["How do they grade?", "how do they grade and report", "how is homework graded"]
)
def test_how_they_grade_is_not_which_grades_they_have(searching: SearchService, text: str) -> None:
    found = searching.answers_in_cases(text, ("lindsay", "casco-bay-high-school", "bdea"))
    assert sum(map(bool, found.values())) > 1
    homes = {answer.finding.rsplit("-", 1)[0] for one in found.values() for answer in one[:1]}
    assert homes <= {"grading", "assessment"}, homes
    levels = searching.answers_in_cases("grade levels", ("lindsay",))["lindsay"]
    assert levels[0].finding not in {answer.finding for answer in found["lindsay"]}


@pytest.mark.parametrize(
    "text", ["swimming pool", "how do I renew a passport", "", "   ", "-", '"']
)
def test_what_nothing_answers_has_no_finding(searching: SearchService, text: str) -> None:
    assert not any(searching.answers_in_cases(text, FOUR).values())


def test_a_case_has_the_same_whatever_others_are_asked(searching: SearchService) -> None:
    for text in ("student-led conferences", "how are english learners supported in pacing"):
        everywhere = searching.answers_in_cases(text, every_case(searching))
        assert 2 < sum(map(bool, everywhere.values())) < len(everywhere)
        for slug in FOUR:
            assert searching.answers_in_cases(text, (slug,)) == {slug: everywhere[slug]}


def test_whom_a_question_is_about_must_be_met(searching: SearchService) -> None:
    found = searching.answers_in_cases("pacing for english learners", every_case(searching))
    assert any(found.values())
    learners = searching.search(Query("english learners", limit=200, hits_per_case=400))
    about = {hit.passage.key for case in learners.cases for hit in case.hits}
    got = {f"{slug}/{one.finding}" for slug, answers in found.items() for one in answers}
    assert got <= about


def test_an_exclusion_and_a_field_hold(searching: SearchService) -> None:
    with_them = searching.answers_in_cases("report cards", every_case(searching))
    without = searching.answers_in_cases("report cards -parents", every_case(searching))
    assert sum(map(len, without.values())) > 0
    assert {s: a for s, a in without.items() if a} != {s: a for s, a in with_them.items() if a}
    only = searching.answers_in_cases("report cards state:MA", every_case(searching))
    there = {case.brief.slug for case in searching.search(Query("state:MA", limit=200)).cases}
    assert {slug for slug, answers in only.items() if answers} <= there
    assert any(only.values())


def test_a_case_that_is_not_there_has_none(searching: SearchService) -> None:
    assert searching.answers_in_cases("grading", ("nowhere",)) == {"nowhere": ()}


def test_the_same_code_comes_before_the_same_meaning(searching: SearchService) -> None:
    similar = searching.more_like_passage("lindsay/grading-1", limit=12)
    matches = searching.find_in_case("lindsay", "proficient scores").passages
    own = next(one.passage for one in matches if one.passage.key == "lindsay/grading-1")
    coded = [not {*own.practices}.isdisjoint(item.passage.practices) for item in similar]
    assert coded == sorted(coded, reverse=True)
    assert coded[0]
    assert all(item.passage.finding for item in similar)
    assert any(line.startswith("Close in meaning") for item in similar for line in item.reasons)


def test_meaning_finds_who_else_does_what_no_code_tells(searching: SearchService) -> None:
    uncoded = None
    for case in searching.search(Query("report cards", limit=20, hits_per_case=20)).cases:
        for hit in case.hits:
            if hit.passage.finding and not hit.passage.practices and not hit.passage.populations:
                uncoded = hit.passage
                break
    assert uncoded is not None
    similar = searching.more_like_passage(uncoded.key, limit=8)
    assert similar
    assert any(line.startswith("Close in meaning") for item in similar for line in item.reasons)


def test_who_else_does_it_shares_words_that_say_something(searching: SearchService) -> None:
    """A finding was said to be like another because both have *under* in them."""
    beginning = "Same words: "
    shared = {
        word
        for case in FOUR
        for number in (1, 2)
        for item in searching.more_like_passage(f"{case}/grading-{number}", limit=12)
        for line in item.reasons
        if line.startswith(beginning)
        for word in line.removeprefix(beginning).split(", ")
    }
    assert len(shared) > 20
    assert not shared & SAY_LITTLE, shared & SAY_LITTLE

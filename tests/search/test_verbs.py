"""*Grade* as what teachers do is told from the grades of a school."""

from __future__ import annotations

import pytest

from casestudies.search.query.parser import And, Phrase, Run, parse
from casestudies.search.text import stems

DONE = (
    "How do they grade?",
    "how do schools grade and report",
    "report and grade",
    "how does Lindsay grade",
    "how does Casco Bay High School grade student work",
    "do teachers grade homework",
    "grade homework",
    "how to grade group projects",
    "what they grade",
    "we don't grade behavior",
    "should we grade effort",
    "who grades the portfolios",
)
YEARS = (
    "grade levels",
    "schools without grade levels",
    "how do they move between grades",
    "what grade do they start in",
    "how do second grade teachers work",
    "how do 9th grade teams meet",
    "how do students skip a grade",
    "do they have grade levels",
    "how do grade level teams plan",
    "how does grade 6 work",
    "how do they use grade reports",
    "grade school",
    "grades 6 to 8",
    "who is in each grade",
    "letter grades",
)


def _stems(text: str) -> list[str]:
    root = parse(text).root
    assert isinstance(root, And)
    return [word.stem for part in root.parts if isinstance(part, Run) for word in part.words]


@pytest.mark.parametrize("text", DONE)
def test_what_somebody_does_is_grading(text: str) -> None:
    assert "grading" in _stems(text)
    assert "grade" not in _stems(text)


@pytest.mark.parametrize("text", YEARS)
def test_a_year_of_school_and_a_mark_are_a_grade(text: str) -> None:
    assert "grade" in _stems(text)
    assert "grading" not in _stems(text)


def test_what_is_quoted_stays_as_it_is() -> None:
    root = parse('"how they grade"').root
    assert isinstance(root, And)
    (phrase,) = root.parts
    assert isinstance(phrase, Phrase)
    assert phrase.words[-1].stem == "grade"


def test_graded_is_always_a_mark() -> None:
    assert stems("what they are graded on")[3] == "grading"

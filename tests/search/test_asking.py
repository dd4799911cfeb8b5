"""Which words of a question only ask, and which tell of the asker."""

from __future__ import annotations

import pytest

from casestudies.search.query.asking import asking
from casestudies.search.query.parser import parse
from casestudies.search.query.whole import parts_asked


def told(text: str) -> list[str]:
    """What is left of a text when what only asks and what tells of the asker is taken out."""
    asked = asking(text)
    left = [" " if asked.role(at) else letter for at, letter in enumerate(text)]
    return "".join(left).split()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("how do others run advisory", "run advisory"),
        ("looking for schools that drop letter grades", "drop letter grades"),
        ("what happens when a student fails", "a student fails"),
        ("can you help me find schools where kids move on", "kids move on"),
        ("Can you show me examples of crew?", "crew?"),
        ("is it better to pilot or to switch", "pilot or to switch"),
        ("should we keep letter grades", "keep letter grades"),
        ("why did the school close", "the school close"),
        ("are there any schools with mixed ages", "mixed ages"),
        ("we want to know how habits are graded", "habits are graded"),
        ("we are a rural district of 300, how do others group by age", "group by age"),
        ("I teach at a small school. Who else uses portfolios", "portfolios"),
        ("our district has 4,000 learners; what about pace", "what about pace"),
        ("how do schools like ours (rural, 600 learners) report", "report"),
    ],
)
def test_what_only_asks_is_told_from_what_is_asked(text: str, left: str) -> None:
    rest = [word.strip("(),.;?") for word in told(text)]
    wanted = [word.strip("?") for word in left.split()]
    assert [word for word in rest if word and word not in ("uses",)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "advisory",
        "how to",
        "schools that",
        "what happens when",
        "habits of work",
        "show what you know",  # a name of a practice, no request
        "we are looking for teachers",
    ],
)
def test_where_nothing_else_is_asked_the_words_count(text: str) -> None:
    assert not any(asking(text).role(at) == "asker" for at in range(len(text)))
    if text != "we are looking for teachers":
        assert told(text) == text.split()


def test_a_school_like_ours_is_said_so() -> None:
    assert asking("how do schools like ours (rural) grade").like_ours
    assert (
        asking("how do schools like ours (rural) grade").told(
            "how do schools like ours (rural) grade"
        )
        == "rural"
    )
    assert not asking("how do schools like Ouray grade").like_ours


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "how do schools give credit for internships, and who supervises the students",
            ["how do schools give credit for internships", "who supervises the students"],
        ),
        (
            "the grant of 4,400 dollars ran out; what was left of it",
            ["the grant of 4400 dollars ran out", "what was left of it"],
        ),
        ("grade and report habits of work each week", []),
    ],
)
def test_a_question_falls_into_the_parts_in_which_it_asks(text: str, parts: list[str]) -> None:
    assert list(parts_asked(parse(text).root, {})) == parts

"""Questions that editors answered: whose question is like one finds what was found to answer it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casestudies.model.query import Query
from casestudies.search.answered import AnsweredQuestions, save_answered
from casestudies.search.passages import passages
from casestudies.services.search.reasons import ANSWERED, explain_hit
from tests.project import ROOT
from tests.relevance import ways
from tests.relevance.measure import LATER, QUERIES, read_queries
from tools.meaning.answered import MADE, TABLE, is_made_of_them, read_questions

if TYPE_CHECKING:
    from casestudies.model.content import PackContent
    from casestudies.services.search.service import SearchService

FEW_WORDS = 3


def test_the_file_is_made_of_the_questions() -> None:
    assert is_made_of_them(), "run python -m tools.meaning.answered"


def test_every_answer_is_a_text_of_its_case(core_content: PackContent) -> None:
    found = passages(core_content.cases, (), (), core_content.vocabulary)
    keys = {passage.key for passage in found}
    questions = read_questions()
    assert len({text for text, _ in questions}) == len(questions) >= 300
    for text, answers in questions:
        assert len(text.split()) >= FEW_WORDS, text
        assert any(fit == 2 for fit, _ in answers.values()), text
        for slug, (fit, own) in answers.items():
            assert fit in (1, 2), (text, slug)
            assert own, (text, slug)
            assert {f"{slug}/{key}" for key in own} <= keys, (text, slug)


def test_no_answered_question_is_a_judged_one() -> None:
    files = (QUERIES, LATER, ways.UNSEEN, ways.QUESTIONS, ways.STRANGERS, ways.OF_FOUR, ways.CLOSED)
    judged = {query.text.casefold() for path in files for query in read_queries(path)}
    assert judged.isdisjoint(text.casefold() for text, _ in read_questions())


def test_a_question_in_other_words_finds_what_answers_it_and_says_so(
    searching: SearchService,
) -> None:
    text, answers = read_questions()[0]
    results = searching.search(Query(f"please tell me {text}"))
    best = {slug for slug, (fit, _) in answers.items() if fit == 2}
    first = [case.brief.slug for case in results.cases[: len(best)]]
    assert len(best.intersection(first)) >= len(best) * 2 / 3
    told = [
        line
        for case in results.cases
        if case.brief.slug in answers
        for hit in case.hits
        for line in explain_hit(hit)
    ]
    assert f"answers a question like it: “{text}”" in told


def test_what_answers_is_shown_first_and_is_a_text_that_answers(searching: SearchService) -> None:
    text, answers = read_questions()[1]
    told = 0
    for case in searching.search(Query(text)).cases:
        slug = case.brief.slug
        answering = [any(match.by == ANSWERED for match in hit.matches) for hit in case.hits]
        assert answering == sorted(answering, reverse=True)
        for hit, answers_it in zip(case.hits, answering, strict=True):
            own = answers.get(slug, (0, ()))[1]
            if hit.passage.key.removeprefix(f"{slug}/") in own:
                assert answers_it
                told += 1
    assert told >= len(answers) // 2


def test_a_case_of_which_nothing_was_answered_is_neither_raised_nor_lowered(
    tmp_path: Path,
) -> None:
    from casestudies.search.meaning import WordTable

    table = WordTable(TABLE)
    asked = ["who helps students that come late", "how is a report card read"]
    questions = [(asked[0], {"a": (2, ["x-1"])}), (asked[1], {"b": (1, ["y-1"])})]
    path = tmp_path / "answered.bin"
    save_answered(questions, [table.row(text) for text in asked], table.dimensions, path)
    answered = AnsweredQuestions(path)
    direction = table.direction(asked[0])
    assert direction is not None
    like = answered.like(direction)
    assert next(iter(like.near)) == 0
    assert like.worth["a"] > 0 > like.worth["b"]
    assert like.worth.keys() == {"a", "b"}
    assert answered.answering(like.near)["a"] == {"x-1": 0}


def test_a_damaged_file_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "answered.bin"
    path.write_bytes(MADE.read_bytes()[:1000])
    with pytest.raises(ValueError, match="cut short"):
        _ = AnsweredQuestions(path).texts


def test_the_page_tells_how_many_there_are() -> None:
    page = (ROOT / "docs" / "search.md").read_text(encoding="utf-8")
    assert f"{len(read_questions())} questions" in page

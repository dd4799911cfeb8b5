"""The measures of relevance themselves, and the judged queries; the search is measured by make."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from casestudies.model.content import PackContent
from casestudies.search.passages import passages
from relevance.measure import LATER, ndcg, read_queries, recall, success
from relevance.ways import CLOSED, OF_FOUR, OFF_TOPIC, QUESTIONS, STRANGERS, UNSEEN

JUDGED = {"a": 2, "b": 1}


def test_best_order_scores_one() -> None:
    assert ndcg(["a", "b"], JUDGED) == pytest.approx(1)
    assert ndcg(["b", "a"], JUDGED) < 1
    assert ndcg(["x"], JUDGED) == 0
    assert ndcg([], JUDGED) == 0


def test_recall_and_success() -> None:
    assert recall(["x", "a", "y", "b"], JUDGED) == 1
    assert recall(["x", "a", "y", "z", "w", "b"], JUDGED) == 0.5
    assert success(["b"], JUDGED) == 1
    assert success(["x", "a"], JUDGED) == success([], JUDGED) == 0


def test_the_queries_are_enough_and_a_third_is_held_out(core_content: PackContent) -> None:
    queries = read_queries()
    assert len(queries) >= 60
    held_out = [query for query in queries if query.held_out]
    assert 0.3 <= len(held_out) / len(queries) <= 0.4
    known = {case.slug for case in core_content.cases}
    texts = [query.text for query in (*queries, *read_queries(LATER))]
    assert len(set(texts)) == len(texts)
    for query in (*queries, *read_queries(LATER)):
        assert query.judged.keys() <= known
        assert set(query.judged.values()) <= {1, 2}
        assert 2 in query.judged.values()


def test_the_unseen_queries_name_what_is_there_and_half_is_held_out(
    core_content: PackContent,
) -> None:
    queries = read_queries(UNSEEN)
    assert len(queries) == 80
    known = {case.slug for case in core_content.cases}
    keys = {p.key for p in passages(core_content.cases, (), (), core_content.vocabulary)}
    for kind in {query.kind for query in queries}:
        of_kind = [query for query in queries if query.kind == kind]
        assert sum(query.held_out for query in of_kind) * 2 == len(of_kind)
    for query in queries:
        assert query.judged.keys() | set(query.place) <= known
        assert set(query.judged.values()) <= {1, 2}
        assert set(query.where) <= keys, query.text
        assert bool(query.judged) == (query.kind != OFF_TOPIC)


def test_the_whole_questions_are_judged_and_half_is_held_out(core_content: PackContent) -> None:
    queries = read_queries(QUESTIONS)
    assert len({query.text for query in queries}) == len(queries) >= 60
    known = {case.slug for case in core_content.cases}
    for kind in {query.kind for query in queries}:
        of_kind = [query for query in queries if query.kind == kind]
        assert sum(query.held_out for query in of_kind) == len(of_kind) // 2
    for query in queries:
        assert len(query.text.split()) >= 10, query.text
        assert query.judged.keys() <= known
        assert set(query.judged.values()) == {1, 2}, query.text


@pytest.mark.parametrize(("path", "count"), [(STRANGERS, 102), (CLOSED, 234)])
def test_the_queries_of_strangers_are_all_held_out(
    core_content: PackContent, path: Path, count: int
) -> None:
    queries = read_queries(path)
    assert len({query.text for query in queries}) == len(queries) == count
    known = {case.slug for case in core_content.cases}
    for query in queries:
        assert query.held_out
        assert query.judged.keys() | set(query.place) <= known
        assert 2 in query.judged.values()
        assert bool(query.place) == (query.kind == "place")
    kinds = Counter(query.kind for query in queries)
    assert kinds["question"] >= 30
    assert kinds["place"] >= 20


def test_four_strangers_asked_as_many_whole_questions_each(core_content: PackContent) -> None:
    queries = read_queries(OF_FOUR)
    assert len({query.text for query in queries}) == len(queries) == 192
    known = {case.slug for case in core_content.cases}
    assert sum(query.held_out for query in queries) == 48
    for query in queries:
        assert query.kind == "question"
        assert 8 <= len(query.text.split()) <= 30, query.text
        assert query.judged.keys() <= known
        assert 2 in query.judged.values()

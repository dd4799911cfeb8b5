"""The measures of relevance themselves, and the judged queries; the search is measured by make."""

from __future__ import annotations

import pytest

from casestudies.model.content import PackContent
from relevance.measure import LATER, ndcg, read_queries, recall, success

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

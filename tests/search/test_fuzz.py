"""Any text at all is a query: it raises nothing, answers in time, and its spans are right."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casestudies.model.query import Query
from casestudies.model.results import SearchResults
from casestudies.services.search.service import SearchService

LIMIT_SECONDS = 2.0  # generous: the machine may be busy; `make bench` measures exactly

PIECES = (
    "mastery", "habits of work", "english learners", "Adams 50", "HOW", "compet*", '"no letters"',
    '"', "(", ")", "OR", "|", "-", "AND", "dimension:", "dimension:grading", "state:NH", "kind:",
    "year>2018", "year:", "year:99999", "source:edsurge", 'source:"', "grades:K-99", "practice:*",
    "*", "**", ":", "::", "\\", "%", "[", "]", "~2", "^5", "\0", "\n", "İ", "ﬁ", "²", "’", "💡",
    "a" * 200, "the of and", "-the", "-(", "population:MLL", "zzzzqqqq", "chugatch",
)  # fmt: skip

nested = st.recursive(
    st.sampled_from(PIECES) | st.text(max_size=12),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map(" ".join),
        inner.map(lambda text: f"({text})"),
        inner.map(lambda text: f'"{text}"'),
        inner.map(lambda text: f"-{text}"),
        st.tuples(inner, inner).map(lambda pair: f"{pair[0]} OR {pair[1]}"),
        st.tuples(st.sampled_from(("state", "year", "source", "dimension", "x")), inner).map(
            lambda pair: f"{pair[0]}:{pair[1]}"
        ),
    ),
    max_leaves=12,
)
queries = st.one_of(st.text(max_size=200), nested)


def check(searching: SearchService, text: str) -> None:
    start = time.perf_counter()
    results = searching.search(Query(text, limit=10))
    seconds = time.perf_counter() - start
    assert seconds < LIMIT_SECONDS, f"{seconds:.2f} s for {text!r}"
    check_results(results)
    lifted = set()
    for token in searching.tokens(text):
        assert text[token.start : token.end] == token.text
        lifted |= {(token.facet, key) for key in token.keys if token.lifted}
    ticked = {(facet, v.key) for facet, values in results.facets for v in values if v.chosen}
    assert lifted == ticked, f"{text!r}: what is ticked can be found in the text and taken out"
    for completion in searching.completions(text, len(text)):
        assert 0 <= completion.start <= completion.end <= len(text)


def check_results(results: SearchResults) -> None:
    assert results.total >= len(results.cases)
    for case in results.cases:
        assert 0 < len(case.hits) <= case.total
    for hit in (*results.readings, *results.terms, *(h for c in results.cases for h in c.hits)):
        end = 0
        for first, last in hit.spans:
            assert end <= first < last <= len(hit.text)
            end = last


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=queries)
def test_any_text_is_a_query(searching: SearchService, text: str) -> None:
    check(searching, text)


@pytest.mark.fuzz
@settings(
    max_examples=10_000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=queries)
def test_ten_thousand_texts_are_queries(searching: SearchService, text: str) -> None:
    check(searching, text)

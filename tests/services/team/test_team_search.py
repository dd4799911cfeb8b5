"""The bundled library published to a server and searched there, beside this desk's own search."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from casestudies.bootstrap import Services
from casestudies.model.query import Facet, Query
from casestudies.model.results import SearchResults
from casestudies.services.team.searching import TeamSearch
from tests import postgres
from tests.relevance.measure import ndcg, open_services, our_ranker, read_queries
from tests.relevance.server import WITHIN, published, search_of, server_ranker

Both = tuple[Services, TeamSearch]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    server = postgres.cluster()
    if server is None:
        pytest.skip("PostgreSQL's server is not installed")
    folder: Path = tmp_path_factory.mktemp("desk")
    services = open_services(folder / "profile")
    with closing(published(services, server, "searched")) as connection:
        yield services, search_of(services, connection)
    services.close()


def found(results: SearchResults) -> list[str]:
    return [case.brief.slug for case in results.cases]


@pytest.mark.parametrize(
    "text",
    ['"english learners" -state:ME', 'state:ME "advisory"', 'year>2020 "grading"', "competenc*"],
)
def test_what_is_meant_exactly_finds_what_the_desk_finds(both: Both, text: str) -> None:
    services, server = both
    here, there = services.searching.search(Query(text)), server.search(Query(text))
    assert set(found(there)) == set(found(here)) != set()
    assert there.total == here.total


def test_words_are_marked_and_explained_as_on_the_desk(both: Both) -> None:
    services, server = both
    query = Query("advisory in maine", hits_per_case=1)
    here, there = services.searching.search(query).cases[0], server.search(query).cases[0]
    assert there.brief == here.brief
    assert there.hits[0].spans == here.hits[0].spans
    assert there.hits[0].matches == here.hits[0].matches


RANKED = (
    "teacher collaboration norming scores",  # of which most is said in other words than these
    "teachers paid for growth instead of years",
    "redo failed tests",
    "report cards without letters",
)


def test_the_server_ranks_as_the_desk_does(both: Both) -> None:
    queries = [query for query in read_queries() if query.text in RANKED and not query.held_out]
    desk, server = our_ranker(both[0]), server_ranker(both[1])
    here = sum(ndcg(desk(query.text), query.judged) for query in queries)
    there = sum(ndcg(server(query.text), query.judged) for query in queries)
    assert there >= here - WITHIN * len(queries)
    assert len(queries) == len(RANKED)


def test_a_word_that_only_readers_would_use_is_found(both: Both) -> None:
    services, server = both
    here, there = services.searching.search(Query("shrink")), server.search(Query("shrink"))
    assert set(found(here)) <= set(found(there))
    assert found(here)
    assert not there.suggestions


def test_a_mistyped_word_is_told(both: Both) -> None:
    assert "competency grading" in both[1].search(Query("competency graeding")).suggestions


def test_a_filter_leaves_its_cases_and_counts_the_others(both: Both) -> None:
    services, server = both
    query = Query("advisory state:ME")
    here, there = services.searching.search(query), server.search(query)
    assert set(found(there)) == set(found(here))
    states = {value.key: value for value in dict(there.facets)[Facet.STATE]}
    assert states["ME"].chosen
    assert len(states) > 1


@pytest.mark.parametrize("text", ["advisory source: edsurge", "source:edsurge AND advisory"])
def test_a_source_is_left_out_and_that_is_said(both: Both, text: str) -> None:
    there = both[1].search(Query(text))
    assert found(there) == found(both[1].search(Query("advisory"))) != []
    assert there.query.text == text
    assert "is not searched in the team's library" in there.notes[0]
    assert "edsurge" in there.notes[0]
    alone = both[1].search(Query("source:edsurge"))
    assert found(alone) == []
    assert "is not searched in the team's library" in alone.notes[0]

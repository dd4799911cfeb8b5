"""The team's library from a desk: browsed on the server, its cases taken home."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from casestudies.bootstrap import Services
from casestudies.errors import KnownError
from casestudies.model.brief import TEAM_PACK
from casestudies.model.case import Case
from casestudies.model.query import Facet, Filters, Query, Sort
from casestudies.store.team.connecting import ServerUnreachable
from tests import postgres
from tests.few_cases import FEW
from tests.services.team.conftest import WORD, Desk, Server

AWAY = "red-bank-elementary"


@pytest.fixture
def published(server: Server, desk: Desk) -> Services:
    """A keeper's desk whose library is on the server."""
    kim = desk("kim", join=False)
    server.administration("kim").publish(kim.library)
    return kim


@pytest.fixture
def wim(published: Services, desk: Desk) -> Services:
    """A desk of the team that lacks one of the cases."""
    del published
    here = desk("wim")
    here.library.remove_case(AWAY)
    here.searching.prepare()
    return here


def slugs(desk: Services, query: Query, first: int = 0) -> list[str]:
    found = desk.team_library.browse(query, first).results
    return [hit.brief.slug for hit in found.cases]


def chosen(*facets: tuple[Facet, str]) -> Filters:
    filters = Filters()
    for facet, key in facets:
        filters = filters.toggled(facet, key)
    return filters


def test_a_server_without_a_library_has_none(desk: Desk) -> None:
    assert desk("wim").team_library.size() is None
    assert desk("wanda", join=False).team_library.size() is None


def test_browsing_gives_what_the_same_library_gives_on_a_desk(
    published: Services, wim: Services
) -> None:
    size = wim.team_library.size()
    assert size is not None
    assert size.cases == len(FEW)
    published.searching.prepare()
    for query in (
        Query(),
        Query(sort=Sort.ENROLLMENT),
        Query(sort=Sort.BEST_DOCUMENTED),
        Query(filters=chosen((Facet.KIND, "school"))),
        Query(filters=chosen((Facet.STATE, "CA"), (Facet.STATE, "UT"))),
        Query(filters=chosen((Facet.DIMENSION, "grading"), (Facet.LOCALE, "rural"))),
    ):
        there = wim.team_library.browse(query).results
        here = published.searching.search(query)
        assert there.total == here.total
        assert {hit.brief for hit in there.cases} == {hit.brief for hit in here.cases}
        if query.sort is not Sort.RELEVANCE:
            assert [hit.brief for hit in there.cases] == [hit.brief for hit in here.cases]
        assert all(hit.hits for hit in there.cases)
        if not query.filters and query.sort is Sort.RELEVANCE:
            assert [hit.hits for hit in there.cases] == [hit.hits for hit in here.cases]
        for facet in set(Facet) - {Facet.YOURS}:
            counted = {value.key: value.count for value in there.facet(facet)}
            assert counted == {value.key: value.count for value in here.facet(facet)}, facet
        assert there.values == here.values


def test_words_are_answered_by_the_server(
    server: Server, published: Services, wim: Services
) -> None:
    published.searching.prepare()
    query = Query("red bank", hits_per_case=1)
    there, here = wim.team_library.search(query), published.searching.search(query)
    assert there.results.cases[0].brief == here.cases[0].brief
    assert there.results.cases[0].hits[0].spans == here.cases[0].hits[0].spans != ()
    assert AWAY not in there.here
    filtered = wim.team_library.search(replace(query, filters=chosen((Facet.STATE, "CA"))))
    assert AWAY not in {hit.brief.slug for hit in filtered.results.cases}
    assert wim.team_library.search(Query("zzqqxx")).results.cases == ()
    assert wim.team_library.search(Query(" ")).results.total == len(FEW)
    again = replace(published.library.case(AWAY), name="Red Bank, again")
    info = next(one for one in published.library.packs() if one.id == "core")
    published.library.put_case(info, again)
    server.administration("kim").publish(published.library)
    wim.team_library.close()
    found = wim.team_library.search(query).results.cases
    assert "Red Bank, again" in {hit.brief.name for hit in found}
    server.cluster.stop("immediate")
    try:
        with pytest.raises(ServerUnreachable):
            wim.team_library.search(query)
    finally:
        server.cluster.start()


def test_what_may_be_typed_next_is_told_from_the_teams_library(
    server: Server, published: Services, wim: Services
) -> None:
    del published
    complete = wim.team_library.completions

    def offered(text: str) -> list[str]:
        return [one.text.strip() for one in complete(text, len(text))]

    assert "Red Bank Elementary School" in offered("advisory red ba")
    assert offered("state:So") == ["SC"], "where this desk has no case"
    assert offered("")[0] == "dimension:"
    assert "advisory" in offered("advis")
    assert offered("zzqqxx") == []
    server.cluster.stop("immediate")
    try:
        wim.team_library.close()
        with pytest.raises(ServerUnreachable):
            complete("red", 3)
    finally:
        server.cluster.start()


def test_a_long_result_comes_page_by_page(wim: Services) -> None:
    everything = slugs(wim, Query(limit=50))
    pages = [slugs(wim, Query(limit=3), first) for first in (0, 3, 6, 9)]
    assert [len(page) for page in pages] == [3, 3, len(FEW) - 6, 0]
    assert [slug for page in pages for slug in page] == everything
    assert wim.team_library.browse(Query(limit=3)).results.total == len(FEW)


def test_a_case_is_taken_home_read_offline_and_let_go(
    server: Server, published: Services, wim: Services
) -> None:
    found = wim.team_library.browse(Query())
    assert found.here == {*FEW} - {AWAY}
    changes = wim.team_library.take(AWAY)
    assert changes.content
    wim.searching.refresh(changes)
    server.cluster.stop("immediate")
    try:
        wim.team_library.close()
        with pytest.raises(ServerUnreachable, match="searched and read meanwhile"):
            wim.team_library.browse(Query())
        case: Case = wim.library.case(AWAY)
        assert replace(case, pack="core") == published.library.case(AWAY)
        assert wim.searching.search(Query("red bank")).cases[0].brief.slug == AWAY
        assert [view.info.id for view in wim.packs.packs()] == ["core", TEAM_PACK]
    finally:
        server.cluster.start()
    assert AWAY in wim.team_library.browse(Query()).here
    assert not wim.team_library.take("lindsay").content  # it is here from elsewhere
    wim.team_library.let_go(AWAY)
    assert AWAY not in {brief.slug for brief in wim.library.briefs()}
    assert [view.info.id for view in wim.packs.packs()] == ["core"]
    with pytest.raises(KnownError, match="has no case “nowhere” any more"):
        wim.team_library.take("nowhere")


def test_the_next_case_is_one_cases_work(published: Services, wim: Services) -> None:
    """Neither is what was taken before written again, nor the index of the packs made anew."""
    more = ("juab", "kenowa-hills")
    for slug in more:
        wim.library.remove_case(slug)
    for slug in (AWAY, *more):
        wim.searching.refresh(wim.team_library.take(slug))
        found = wim.searching.search(Query(wim.library.brief(slug).name)).cases
        assert found[0].brief.slug == slug
        if slug == AWAY:
            index = wim.library.index_fingerprint()
    assert wim.library.index_fingerprint() == index
    assert set(wim.library.store.slugs_beside()) == {*more}
    kept = wim.packs.content(TEAM_PACK)
    assert [case.slug for case in kept.cases] == [AWAY, *more]
    assert [replace(case, pack="core") for case in kept.cases] == [
        published.library.case(slug) for slug in (AWAY, *more)
    ]
    asked = {key: phrases for key, phrases in wim.library.asked_as().items() if "juab/" in key}
    assert asked == published.library.asked_as(["juab"]) != {}
    (told,) = [pack for pack in wim.packs.packs() if pack.info.id == TEAM_PACK]
    assert (told.cases, len(told.updates)) == (3, 3)

    history = wim.history
    assert history.undo() is not None
    assert "kenowa-hills" not in {brief.slug for brief in wim.library.briefs()}
    assert history.redo() is not None
    assert wim.library.case("kenowa-hills").pack == TEAM_PACK
    wim.searching.refresh(wim.team_library.let_go("juab"))
    assert "juab" not in slugs_of(wim, "juab")
    assert wim.library.index_fingerprint() != index


def slugs_of(desk: Services, text: str) -> set[str]:
    return {hit.brief.slug for hit in desk.searching.search(Query(text)).cases}


def test_a_case_that_was_taken_is_brought_up_to_date(
    server: Server, published: Services, wim: Services
) -> None:
    wim.team_library.take(AWAY)
    info = next(one for one in published.library.packs() if one.id == "core")
    changed = replace(published.library.case(AWAY), name="Red Bank, again")
    published.library.put_case(info, changed)
    server.administration("kim").publish(published.library)
    assert wim.team_library.take(AWAY).content
    assert wim.library.case(AWAY).name == "Red Bank, again"


def test_without_the_primary_searching_browsing_and_taking_home_go_on(
    server: Server, published: Services, desk: Desk
) -> None:
    del published
    standby = postgres.make_standby(server.cluster)
    try:
        here = desk("wim", join=False)
        at = server.address("wim").replace("@127.0.0.1", f"@127.0.0.1:{standby.port},127.0.0.1")
        here.team.join(at, WORD, keep=False)
        here.library.remove_case(AWAY)
        here.searching.prepare()
        for _ in range(500):
            if standby.has_all_of(server.cluster):
                break
            time.sleep(0.01)
        server.cluster.stop("immediate")
        try:
            assert len(slugs(here, Query())) == len(FEW)
            found = here.team_library.search(Query("red bank", hits_per_case=1))
            best = found.results.cases[0]
            assert (best.brief.slug, bool(best.hits[0].spans)) == (AWAY, True)
            assert "advisory" in here.team_library.search(Query("advisroy")).results.suggestions
            filtered = replace(Query("advisory"), filters=chosen((Facet.STATE, "CA")))
            assert here.team_library.search(filtered).results.total
            assert here.team_library.take(AWAY).content
            with pytest.raises(ServerUnreachable, match="only a standby answers"):
                here.team.synchronize()
        finally:
            server.cluster.start()
    finally:
        postgres.remove(standby)

"""The same questions asked of a team's server that has the bundled library, beside this desk's own
search: `python -m tests.relevance --server`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from casestudies.bootstrap import Services
from casestudies.model.query import Query
from casestudies.services.team.library_rows import about_from
from casestudies.services.team.publishing import publish
from casestudies.services.team.searching import TeamSearch
from casestudies.store.team.address import read_address
from casestudies.store.team.connecting import TeamConnection, connect
from casestudies.store.team.making import make_team
from tests import postgres
from tests.relevance.measure import (
    LATER,
    Ranker,
    ndcg,
    open_services,
    our_ranker,
    read_queries,
    score,
)

WITHIN = 0.03
_KEEPER, _PASSWORD = "kim_publishes", "twelve or more letters"
UNSEEN = Path(__file__).with_name("unseen.json")


def published(services: Services, server: postgres.Cluster, name: str) -> TeamConnection:
    """A team's database to which a keeper has published the library of these services."""
    owner = read_address(server.database(name))
    make_team(owner, postgres.OWNER_PASSWORD, "Riverbend", [(_KEEPER, _PASSWORD)])
    keeper = connect(read_address(owner.text.replace(owner.person, _KEEPER)), _PASSWORD)
    publish(services.library, keeper)
    return keeper


def search_of(services: Services, connection: TeamConnection) -> TeamSearch:
    """A search of the library that lies on the server."""

    def ask(sql: str, parameters: Sequence[object] = ()) -> Sequence[Mapping[str, Any]]:
        return connection.execute(sql, parameters).fetchall()

    state = ask("SELECT cases, passages, about FROM library_state")[0]
    about = about_from(state["about"])
    return TeamSearch(ask, services.searching.desk(), about, state["cases"], state["passages"])


def server_ranker(search: TeamSearch) -> Ranker:
    """Slugs as the server's search ranks them."""

    def ranked(text: str) -> list[str]:
        results = search.search(Query(text, hits_per_case=1))
        return [case.brief.slug for case in results.cases]

    return ranked


def main(*, each: bool = False) -> int:
    """Measure and print; 1 where the server's ranking is further from the desk's than the bar."""
    server = postgres.cluster()
    if server is None:
        print("PostgreSQL's server is not installed here; nothing was measured.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        services = open_services(Path(folder))
        try:
            with closing(published(services, server, "relevance")) as connection:
                theirs = server_ranker(search_of(services, connection))
                return _report(our_ranker(services), theirs, each)
        finally:
            services.close()


def _report(desk: Ranker, server: Ranker, each: bool) -> int:
    queries = read_queries()
    sets = {
        "tuned": [query for query in queries if not query.held_out],
        "held out": [query for query in queries if query.held_out],
        "all": queries,
        "later": read_queries(LATER),
        "unseen": [query for query in read_queries(UNSEEN) if query.judged],
    }
    print(f"{'':12}{'queries':>8}{'nDCG@10':>9}{'server':>8}{'names@1':>9}{'server':>8}")
    worst = 0.0
    for name, chosen in sets.items():
        here, there = score(chosen, desk), score(chosen, server)
        worst = max(worst, here.ndcg - there.ndcg)
        print(
            f"{name:12}{here.count:8}{here.ndcg:9.3f}{there.ndcg:8.3f}"
            f"{here.names:9.3f}{there.names:8.3f}"
        )
        if each:
            for query in chosen:
                ours, theirs = (
                    ndcg(desk(query.text), query.judged),
                    ndcg(server(query.text), query.judged),
                )
                if abs(ours - theirs) > WITHIN:
                    print(f"    {query.text:60} {ours:.2f} {theirs:.2f}")
    print(f"{'ok   ' if worst <= WITHIN else 'MISSED'} within {WITHIN:.2f} of the desk's nDCG@10")
    return 0 if worst <= WITHIN else 1


if __name__ == "__main__":
    sys.exit(main(each="--each" in sys.argv))

"""A library on a team's server against a bare ``tsvector`` query with ``ts_headline`` on the same
passages, in the same PostgreSQL.

``CASESTUDIES_BENCH_PASSAGES=2000000`` measures as many as the bar is for: some 4 GB in the
temporary folder and ten minutes.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from casestudies.bootstrap import Services, make_services
from casestudies.model.query import PASSAGE_FACETS, Query
from casestudies.paths import find_paths
from casestudies.search.server.candidates import Row
from casestudies.search.server.found import passage_from
from casestudies.search.server.vectors import vector
from casestudies.services.team.library_rows import about_from, about_to_text, case_rows
from casestudies.services.team.publishing import publish
from casestudies.services.team.searching import TeamSearch
from casestudies.store.team import publishing
from casestudies.store.team.address import read_address
from casestudies.store.team.connecting import TeamConnection, connect
from casestudies.store.team.making import make_team
from casestudies.store.team.publishing import CaseRow
from tests import postgres
from tools.bench.larger import CHANGED
from tools.bench.report import Line, percentile
from tools.bench.search import QUERIES, SHOWN_CASES, SHOWN_PASSAGES

PASSAGES = int(os.environ.get("CASESTUDIES_BENCH_PASSAGES", "60000"))
FULL = 2_000_000
BAR = 2.0
ROUNDS = 3
KEEPER, PASSWORD = "kim_publishes", "twelve or more letters"
SETTINGS = {
    "shared_buffers": "2GB",
    "work_mem": "64MB",
    "maintenance_work_mem": "1GB",
    "max_wal_size": "16GB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "jit": "off",
    "autovacuum": "off",
    "log_statement": "none",
}
_PLAIN = """
SELECT number, ts_headline('english', text, asked) FROM (
    SELECT number, text, asked FROM plain, to_tsquery('english', %s) AS asked
    WHERE words @@ asked ORDER BY ts_rank(words, asked) DESC LIMIT %s
) AS best
"""


def measure(profile: Path) -> list[Line]:
    """Fills a server and asks it; nothing where PostgreSQL's server is not installed."""
    found = postgres.programs()
    if found is None:
        print("PostgreSQL's server is not installed here: nothing is measured of a team's library.")
        return []
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare()
    server = postgres.make_cluster(found)
    try:
        _tell(server)
        with closing(_filled(services, server)) as connection:
            return _lines(services, connection)
    finally:
        services.close()
        postgres.remove(server)


def _tell(server: postgres.Cluster) -> None:
    """Start it with the settings of a server of some size."""
    server.stop("fast")
    with (server.folder / "data" / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.writelines(f"{key} = '{value}'\n" for key, value in SETTINGS.items())
    server.start()


def _filled(services: Services, server: postgres.Cluster) -> TeamConnection:
    """A team's database with the bundled library and copies of it with other words, and the same
    passages in a table of PostgreSQL's own making."""
    owner = read_address(server.database("large"))
    make_team(owner, postgres.OWNER_PASSWORD, "Riverbend", [(KEEPER, PASSWORD)])
    keeper = connect(read_address(owner.text.replace(owner.person, KEEPER)), PASSWORD)
    publish(services.library, keeper)
    rows = _bundled(services)
    passages = sum(len(row.passages) for row in rows)
    with server.super("large") as admin:
        admin.execute("SET search_path = casestudies")
        step = _Steps()
        admin.execute("DROP INDEX ix_library_passages_stems")
        for number in range(2, PASSAGES // passages + 2):
            _copy(admin, rows, number)
        step("passages and cases by COPY")
        admin.execute(
            "CREATE INDEX ix_library_passages_stems ON library_passages USING gin (stems)"
        )
        step("GIN index")
        about = about_from(publishing.about_library(keeper))
        publishing.finish(keeper, about_to_text(replace(about, totals=publishing.totals(keeper))))
        step("words counted")
        admin.execute(
            "CREATE UNLOGGED TABLE plain AS SELECT number, text,"
            " to_tsvector('english', text) AS words FROM library_passages"
        )
        admin.execute("CREATE INDEX ON plain USING gin (words)")
        admin.execute(f'GRANT SELECT ON plain TO "{KEEPER}"')
        step("the plain table and its index")
        admin.execute("VACUUM ANALYZE")
        step("VACUUM ANALYZE")
        for name in ("library_passages", "library_cases", "library_words", "plain"):
            size = admin.execute(
                "SELECT pg_table_size(%s) / 1e6, pg_indexes_size(%s) / 1e6", (name, name)
            ).fetchone()
            assert size is not None
            print(f"  {name}: {size[0]:,.0f} MB, indexes {size[1]:,.0f} MB", file=sys.stderr)
    return keeper


class _Steps:
    def __init__(self) -> None:
        self._at = time.perf_counter()

    def __call__(self, what: str) -> None:
        now = time.perf_counter()
        print(f"  {what}: {now - self._at:.0f} s", file=sys.stderr)
        self._at = now


def _bundled(services: Services) -> list[CaseRow]:
    library = services.library
    briefs = library.briefs()
    infos = {pack.id: pack for pack in library.packs()}
    cases = library.cases([brief.slug for brief in briefs])
    vocabulary = library.written_vocabulary()
    return list(case_rows(cases, briefs, infos, library.asked_as(), vocabulary))


def _copy(admin: Any, rows: Sequence[CaseRow], number: int) -> None:
    chance = random.Random(number)
    with (
        admin.cursor() as cursor,
        cursor.copy(
            "COPY library_cases (slug, sorted_as, brief, marks, told, lat, lon, enrollment, newest,"
            " sources, findings, passages, body, digest) FROM STDIN"
        ) as copy,
    ):
        for row in rows:
            slug = f"{row.slug}-{number}"
            brief = json.dumps(json.loads(row.brief) | {"slug": slug}, ensure_ascii=False)
            copy.write_row(
                (
                    *(slug, row.sorted_as, brief, list(row.marks), json.dumps(row.told)),
                    *(row.lat, row.lon, row.enrollment, row.newest, row.sources, row.findings),
                    *(len(row.passages), b"", ""),
                )
            )
    with (
        admin.cursor() as cursor,
        cursor.copy(
            "COPY library_passages (slug, kind, text, about, marks, stems) FROM STDIN"
        ) as copy,
    ):
        for values in _changed(rows, number, chance):
            copy.write_row(values)


def _changed(
    rows: Sequence[CaseRow], number: int, chance: random.Random
) -> Iterator[tuple[object, ...]]:
    """The passages of all cases with three words in ten of another passage."""
    stock = [word for row in rows for one in row.passages for word in one.text.split()]
    for row in rows:
        slug = f"{row.slug}-{number}"
        names = tuple(f"{facet.value}:" for facet in PASSAGE_FACETS)
        of_case = [mark for mark in row.marks if not mark.startswith(names)]
        for one in row.passages:
            words = one.text.split()
            if one.kind != "name":
                words = [chance.choice(stock) if chance.random() < CHANGED else w for w in words]
            text = " ".join(words)
            about = one.about.replace(f'"key":"{row.slug}/', f'"key":"{slug}/')
            passage = passage_from(Row(0, slug, one.kind, text, about))
            yield (
                *(slug, one.kind, text, about, list(one.marks)),
                vector(passage, (*of_case, *one.marks)),
            )


def _lines(services: Services, connection: TeamConnection) -> list[Line]:
    def ask(sql: str, parameters: Sequence[object] = ()) -> Sequence[Mapping[str, Any]]:
        return connection.execute(sql, parameters).fetchall()

    state = ask("SELECT cases, passages, about FROM library_state")[0]
    search = TeamSearch(
        ask,
        services.searching.desk(),
        about_from(state["about"]),
        state["cases"],
        state["passages"],
    )

    def ours(text: str) -> None:
        search.search(Query(text, limit=SHOWN_CASES))

    def plain(text: str) -> None:
        words = " | ".join(re.findall(r"\w+", text))
        ask(_PLAIN, (words, SHOWN_PASSAGES))

    us, them = _times(ours, plain)
    print_each = os.environ.get("CASESTUDIES_BENCH_EACH")
    if print_each:
        for text, a, b in zip(QUERIES, us, them, strict=True):
            print(f"  {text:45} {a * 1000:8.0f} {b * 1000:8.0f} ms", file=sys.stderr)
    return [
        Line(
            f"whole answer of a team's server, p{share * 100:.0f}, {state['passages']:,} passages",
            percentile(us, share) * 1000,
            "ms",
            "any word in a tsvector, ts_rank, ts_headline",
            percentile(them, share) * 1000,
            BAR if share > 0.5 and state["passages"] >= FULL else None,
        )
        for share in (0.5, 0.95)
    ]


def _times(*ways: Callable[[str], object]) -> tuple[list[float], ...]:
    """The best of some rounds for each query and way, after one to warm up; the ways take turns."""
    found: tuple[dict[str, list[float]], ...] = tuple({text: [] for text in QUERIES} for _ in ways)
    for number in range(ROUNDS + 1):
        for text in QUERIES:
            for ask, times in zip(ways, found, strict=True):
                start = time.perf_counter()
                ask(text)
                if number:
                    times[text].append(time.perf_counter() - start)
    return tuple([min(rounds) for rounds in one.values()] for one in found)

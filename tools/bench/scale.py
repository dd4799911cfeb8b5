"""What many imported cases cost, against SQLite FTS5 on the same passages and against the bundled
library; and how soon an edit of one's own is found.

It takes more than a minute. ``CASESTUDIES_BENCH_CASES=2000`` measures fewer cases than the bars are
for, and gives no verdict.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from casestudies.bootstrap import make_services
from casestudies.model.content import PackInfo
from casestudies.model.query import Query
from casestudies.paths import find_paths
from casestudies.search.passages import passages
from tools.bench.larger import build_imported
from tools.bench.report import Line, median, percentile
from tools.bench.search import QUERIES, ask_fts, ask_us, fts, times

FULL = 20_000  # cases that the bars are for
CASES = int(os.environ.get("CASESTUDIES_BENCH_CASES", FULL))
OPENINGS = 3
EDITS = 9
SLOWEST_BAR = 1.0
BUILDING_BAR = 8.0
MEMORY_BAR = 2.0
OPENING_BAR = 1.5
FIRST_LIST_BAR = 1.0
EDIT_BAR = 200.0  # ms

# One fresh process that opens a library and asks: seconds, and bytes that became resident.
OPENED = """
import json, os, sys, time
from pathlib import Path
from casestudies.bootstrap import make_services
from casestudies.model.query import Query
from casestudies.paths import find_paths
import casestudies.services.search.own, casestudies.services.search.results

def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

services = make_services(find_paths(profile=Path(sys.argv[1])))
before = resident()
start = time.perf_counter()
services.library.open()
services.searching.prepare()
opened = time.perf_counter()
services.searching.search(Query(""))
listed = time.perf_counter()
for text in json.loads(sys.argv[2]):
    services.searching.search(Query(text))
print(json.dumps([opened - start, listed - opened, resident() - before]))
"""


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _opened(profile: Path) -> tuple[float, float, float]:
    """Seconds to the open library and to its first list, and bytes after some questions."""
    ran = subprocess.run(
        [sys.executable, "-c", OPENED, str(profile), json.dumps(QUERIES)],
        capture_output=True,
        text=True,
        timeout=600,
        check=True,
    )
    opening, listing, memory = json.loads(ran.stdout.strip().splitlines()[-1])
    return opening, listing, memory


def _bar(most: float) -> float | None:
    """The bar of a measurement, where as many cases are measured as it is for."""
    return most if CASES >= FULL else None


def measure(profile: Path) -> list[Line]:
    """Builds a library of many cases, and asks it."""
    large = profile / "imported"
    build_imported(large, CASES)
    try:
        return [*_asked(large), *_beside(profile, large), _edited(profile)]
    finally:
        shutil.rmtree(large)


def _asked(large: Path) -> list[Line]:
    services = make_services(find_paths(profile=large))
    services.library.open()
    building = _seconds(services.searching.prepare)
    try:
        library = services.library
        found = passages(
            library.cases(), library.readings(), library.glossary(), library.vocabulary()
        )
        start = time.perf_counter()
        with closing(fts(found)) as database:
            inserting = time.perf_counter() - start
            gc.collect()
            gc.freeze()
            ours, theirs = times(
                lambda text: ask_us(services, text), lambda text: ask_fts(database, text)
            )
    finally:
        services.close()
    count = f"{CASES:,} cases, {len(found):,} passages"
    return [
        Line(
            f"whole answer, p95, {count}",
            percentile(ours, 0.95) * 1000,
            "ms",
            "FTS5 any word, bm25, snippets",
            percentile(theirs, 0.95) * 1000,
            _bar(SLOWEST_BAR),
        ),
        Line(
            "building the index, meaning too",
            building,
            "s",
            "FTS5 on the same passages",
            inserting,
            _bar(BUILDING_BAR),
        ),
    ]


def _beside(small: Path, large: Path) -> list[Line]:
    few = [_opened(small) for _ in range(OPENINGS)]
    many = [_opened(large) for _ in range(OPENINGS)]
    services = make_services(find_paths(profile=large))
    services.library.open()
    library = services.library
    found = passages(library.cases(), library.readings(), library.glossary(), library.vocabulary())
    services.close()
    size = sum(len(part.encode()) for one in found for part in (one.text, one.title, *one.asked_as))
    grown = median([bytes_ for _, _, bytes_ in many]) - median([bytes_ for _, _, bytes_ in few])
    first, more = [one for one, _, _ in few], [one for one, _, _ in many]
    return [
        Line(
            "opening library and index",
            median(more),
            "s",
            "49 cases",
            median(first),
            _bar(OPENING_BAR),
        ),
        Line(
            "Explore's first list",
            median([listed for _, listed, _ in many]) * 1000,
            "ms",
            "49 cases",
            median([listed for _, listed, _ in few]) * 1000,
            _bar(FIRST_LIST_BAR),
        ),
        Line(
            "memory beyond that of 49 cases, asked",
            grown / 1e6,
            "MB",
            "texts of the passages",
            size / 1e6,
            _bar(MEMORY_BAR),
        ),
    ]


def _edited(profile: Path) -> Line:
    """From a written own case, among others, to the answer that has the new word."""
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare()
    own = PackInfo("own", "Your cases", "1", "en", "", 1)
    cases = [
        replace(case, slug=f"own-{number}", pack="own", parent=None)
        for number, case in enumerate(services.library.cases()[:6])
    ]
    seconds = []
    try:
        for case in cases:
            services.searching.refresh(services.library.put_case(own, case))
        services.searching.search(Query("mastery"))
        for number in range(EDITS):
            edited = replace(cases[0], distinctive=(f"zinnia{number}x",))
            start = time.perf_counter()
            services.searching.refresh(services.library.put_case(own, edited))
            results = services.searching.search(Query(f"zinnia{number}x"))
            seconds.append(time.perf_counter() - start)
            assert results.cases[0].brief.slug == "own-0"
    finally:
        for case in cases:
            services.library.remove_case(case.slug)
        services.close()
    value = median(seconds) * 1000
    return Line(
        "an own case written and found",
        value,
        "ms",
        "the bar",
        EDIT_BAR,
        EDIT_BAR,
        bar_on_value=True,
    )

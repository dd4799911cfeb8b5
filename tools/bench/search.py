"""Search with snippets against SQLite FTS5: the bundled passages, and four times as many."""

from __future__ import annotations

import gc
import re
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from casestudies.bootstrap import Services, make_services
from casestudies.model.query import Query
from casestudies.model.results import Passage
from casestudies.paths import find_paths
from casestudies.search.passages import passages
from tools.bench.larger import COPIES, build_larger
from tools.bench.report import Line, percentile

FTS_BAR = 4.0
QUESTION_BAR = 3.0
ROUNDS = 5
SHOWN_CASES = 50
SHOWN_PASSAGES = 50  # as many snippets as FTS5 makes; ours makes up to three for each case

QUERIES = (
    "mastery",
    "habits of work",
    "english learners",
    "english learners pacing",
    "report cards without letters",
    "dropout recovery",
    "advisory crew",
    "lindsay",
    "chugach grading",
    "how do students show what they know",
    "performance tasks scored by teachers",
    "students move on when ready",
    "competency based grading",
    "rural district homeschool families",
    "parents and the report card",
    "internships",
    "special education co-teaching",
    "state law waiver seat time",
    "personalized learning platform",
    "teachers learn together",
    "school",
    "students set goals and track progress",
    "no grade levels",
    "new hampshire pace",
)


def measure(profile: Path) -> list[Line]:
    """Both sizes: whole answers (cases, snippets, facet counts) against FTS5 with snippets."""
    lines = _size(profile, "bundled")
    larger = profile / "larger"
    build_larger(larger)
    lines += _size(larger, f"{COPIES} times as many")
    shutil.rmtree(larger)
    return lines


def _size(profile: Path, name: str) -> list[Line]:
    services = make_services(find_paths(profile=profile))
    services.library.open()
    services.searching.prepare()
    gc.collect()
    gc.freeze()  # as the window does once the library is open, for both sides
    try:
        library = services.library
        found = passages(
            library.cases(), library.readings(), library.glossary(), library.vocabulary()
        )
        with closing(_fts(found)) as database:
            ours = _times(lambda text: _ask_us(services, text))
            theirs = _times(lambda text: _ask_fts(database, text))
            typed = _typing(services)
            slugs = tuple(brief.slug for brief in library.briefs())
            answered = _times(lambda text: services.searching.answers_in_cases(text, slugs))
    finally:
        services.close()
    count = f"{len(found):,} passages, {name}"
    lines = [
        Line(
            f"whole answer, p{share:.0%}"[:-1] + f", {count}",
            percentile(ours, share) * 1000,
            "ms",
            "FTS5 any word, bm25, snippets",
            percentile(theirs, share) * 1000,
            FTS_BAR,
        )
        for share in (0.5, 0.95)
    ]
    lines.append(
        Line(
            f"letter by letter, p95, {count}",
            percentile(typed, 0.95) * 1000,
            "ms",
            "FTS5 whole query",
            percentile(theirs, 0.95) * 1000,
        )
    )
    lines.append(
        Line(
            f"a question as a row over {len(slugs)} cases, p95, {count}",
            percentile(answered, 0.95) * 1000,
            "ms",
            "one search, p95",
            percentile(ours, 0.95) * 1000,
            QUESTION_BAR,
        )
    )
    return lines


def _times(ask: Callable[[str], object]) -> list[float]:
    """Seconds for every query in every round after a first one to warm up."""
    for text in QUERIES:
        ask(text)
    times = []
    for _ in range(ROUNDS):
        for text in QUERIES:
            start = time.perf_counter()
            ask(text)
            times.append(time.perf_counter() - start)
    return times


def _ask_us(services: Services, text: str) -> None:
    services.searching.forget_answers()
    services.searching.search(Query(text, limit=SHOWN_CASES))


def _typing(services: Services) -> list[float]:
    """Seconds for each keystroke of each query, words met for the first time included."""
    services.searching.close()
    services.searching.prepare()
    times = []
    for text in QUERIES:
        for end in range(1, len(text) + 1):
            start = time.perf_counter()
            services.searching.search(Query(text[:end], limit=SHOWN_CASES))
            times.append(time.perf_counter() - start)
    return times


def _fts(found: tuple[Passage, ...]) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE passage USING fts5(title, text, tokenize='porter unicode61')"
    )
    database.executemany(
        "INSERT INTO passage VALUES (?, ?)",
        [(p.title if p.case is None else "", p.text) for p in found],
    )
    database.commit()
    return database


def _ask_fts(database: sqlite3.Connection, text: str) -> None:
    asked = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", text))
    database.execute(
        "SELECT rowid, snippet(passage, 1, '[', ']', '…', 40) FROM passage"
        " WHERE passage MATCH ? ORDER BY rank LIMIT ?",
        (asked, SHOWN_PASSAGES),
    ).fetchall()

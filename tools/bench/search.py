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
from tools.bench.report import Line, median, percentile

MIDDLE_BAR = 4.0  # half of the answers
SLOWEST_BAR = {"bundled": 1.3, "larger": 0.8}  # the slowest in twenty, by library
QUESTION_BAR = 3.0
ROUNDS = 9
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
    lines = _size(profile, "bundled", SLOWEST_BAR["bundled"])
    larger = profile / "larger"
    build_larger(larger)
    lines += _size(larger, f"{COPIES} times as many", SLOWEST_BAR["larger"])
    shutil.rmtree(larger)
    return lines


def _size(profile: Path, name: str, slowest_bar: float) -> list[Line]:
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
        with closing(fts(found)) as database:
            slugs = tuple(brief.slug for brief in library.briefs())
            ours, theirs = times(
                lambda text: ask_us(services, text), lambda text: ask_fts(database, text)
            )
            (answered,) = times(lambda text: services.searching.answers_in_cases(text, slugs))
            typed = _typing(services)
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
            bar,
        )
        for share, bar in ((0.5, MIDDLE_BAR), (0.95, slowest_bar))
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


def times(*ways: Callable[[str], object]) -> tuple[list[float], ...]:
    """For each way to ask the seconds that every query takes, the middle of its rounds after a
    first one to warm up. The ways take turns, so that what else the machine does falls on all of
    them, and one round that it disturbs on none."""
    times: tuple[dict[str, list[float]], ...] = tuple({text: [] for text in QUERIES} for _ in ways)
    for number in range(ROUNDS + 1):
        for ask, found in zip(ways, times, strict=True):
            for text in QUERIES:
                start = time.perf_counter()
                ask(text)
                if number:
                    found[text].append(time.perf_counter() - start)
    return tuple([median(rounds) for rounds in found.values()] for found in times)


def ask_us(services: Services, text: str) -> None:
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


def fts(found: tuple[Passage, ...]) -> sqlite3.Connection:
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


def ask_fts(database: sqlite3.Connection, text: str) -> None:
    asked = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", text))
    database.execute(
        "SELECT rowid, snippet(passage, 1, '[', ']', '…', 40) FROM passage"
        " WHERE passage MATCH ? ORDER BY rank LIMIT ?",
        (asked, SHOWN_PASSAGES),
    ).fetchall()

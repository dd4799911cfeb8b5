"""Writing a library to the team's server, a batch of cases a transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import uuid4

from casestudies.store.team.connecting import TeamConnection

_BETWEEN = "\x1f"  # stands between the marks of a row while it travels; no mark has it
_PUT_CASES = """
INSERT INTO library_cases (slug, sorted_as, brief, marks, told, lat, lon, enrollment, newest,
    sources, findings, passages, body, digest)
SELECT slug, sorted_as, brief, string_to_array(marks, E'\\x1f'), told::jsonb, lat, lon, enrollment,
    newest, sources, findings, passages, body, digest
FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::float8[], %s::float8[],
    %s::float8[], %s::int[], %s::int[], %s::int[], %s::int[], %s::bytea[], %s::text[])
    AS found (slug, sorted_as, brief, marks, told, lat, lon, enrollment, newest, sources, findings,
        passages, body, digest)
"""
_PUT_PASSAGES = """
INSERT INTO library_passages (slug, kind, text, about, marks, stems)
SELECT slug, kind, text, about, string_to_array(marks, E'\\x1f'), stems::tsvector
FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[])
    WITH ORDINALITY AS found (slug, kind, text, about, marks, stems, at) ORDER BY at
"""
_PUT_WORDS = """
INSERT INTO library_words (word, stem) SELECT * FROM unnest(%s::text[], %s::text[])
ON CONFLICT (word) DO NOTHING
"""
_COUNT_WORDS = """
WITH there AS MATERIALIZED (
    SELECT word, ndoc FROM ts_stat('SELECT stems FROM library_passages')
), marks AS (
    INSERT INTO library_words SELECT word, word, ndoc FROM there WHERE word LIKE '~%'
    ON CONFLICT (word) DO UPDATE SET count = excluded.count
), unwritten AS (
    INSERT INTO library_words SELECT '~' || word, word, ndoc FROM there WHERE word NOT LIKE '~%'
        AND word NOT IN (SELECT stem FROM library_words)
    ON CONFLICT (word) DO NOTHING
), gone AS (
    DELETE FROM library_words WHERE stem NOT IN (SELECT word FROM there)
)
UPDATE library_words SET count = ndoc FROM there
WHERE there.word = stem AND count <> ndoc AND stem NOT LIKE '~%'
"""
_FINISH = """
INSERT INTO library_state (stamp, at, person, cases, passages, about)
SELECT %s, now(), session_user, count(*), coalesce(sum(passages), 0), %s FROM library_cases
ON CONFLICT (only_row) DO UPDATE SET stamp = excluded.stamp, at = excluded.at,
    person = excluded.person, cases = excluded.cases, passages = excluded.passages,
    about = excluded.about
"""


class PassageRow(NamedTuple):
    """A passage as the server holds it; ``about`` is JSON, ``stems`` a ``tsvector``."""

    kind: str
    text: str
    about: str
    marks: tuple[str, ...]
    stems: str


class CaseRow(NamedTuple):
    """A case as the server holds it; ``brief`` is JSON, ``body`` the whole case, ``digest`` stands
    for all of the row and its passages; ``words``: those of its passages, each with its stem."""

    slug: str
    sorted_as: str
    brief: str
    marks: tuple[str, ...]
    told: Mapping[str, int]
    lat: float
    lon: float
    enrollment: float | None
    newest: int | None
    sources: int
    findings: int
    body: bytes
    digest: str
    passages: tuple[PassageRow, ...]
    words: Mapping[str, str]


def digests(connection: TeamConnection) -> dict[str, str]:
    """What is there, by slug."""
    rows = connection.execute("SELECT slug, digest FROM library_cases")
    return {row["slug"]: row["digest"] for row in rows}


def put_cases(connection: TeamConnection, rows: Sequence[CaseRow]) -> None:
    """Puts cases into the library in place of those of their slugs, all or none."""
    columns = zip(*(_case_values(row) for row in rows), strict=True)
    passages = [(row.slug, *_passage_values(one)) for row in rows for one in row.passages]
    words = {word: stem for row in rows for word, stem in row.words.items()}
    ordered = sorted(words)
    with connection.transaction():
        remove_cases(connection, [row.slug for row in rows])
        connection.execute(_PUT_CASES, [list(column) for column in columns])
        if passages:
            columns = zip(*passages, strict=True)
            connection.execute(_PUT_PASSAGES, [list(column) for column in columns])
        connection.execute(_PUT_WORDS, (ordered, [words[word] for word in ordered]))


def remove_cases(connection: TeamConnection, slugs: Iterable[str]) -> None:
    """Takes cases and their passages out of the library."""
    connection.execute("DELETE FROM library_cases WHERE slug = ANY(%s)", (list(slugs),))


def about_library(connection: TeamConnection) -> str:
    """What was written by ``finish`` before; "" where no library was published whole."""
    row = connection.execute("SELECT about FROM library_state").fetchone()
    return row["about"] if row else ""


def totals(connection: TeamConnection) -> dict[str, int]:
    """Of each mark how many cases have it."""
    rows = connection.execute(
        "SELECT mark, count(*) AS cases FROM library_cases, unnest(marks) AS mark GROUP BY mark"
    )
    return {row["mark"]: row["cases"] for row in rows}


def finish(connection: TeamConnection, about: str) -> None:
    """Notes that the library is published whole, and counts its words; ``about`` is kept for who
    reads it."""
    with connection.transaction():
        connection.execute(_COUNT_WORDS)
        connection.execute(_FINISH, (uuid4().hex, about))


def _case_values(row: CaseRow) -> tuple[object, ...]:
    return (
        *(row.slug, row.sorted_as, row.brief, _BETWEEN.join(row.marks), json.dumps(row.told)),
        *(
            row.lat,
            row.lon,
            row.enrollment,
            row.newest,
            row.sources,
            row.findings,
            len(row.passages),
        ),
        *(row.body, row.digest),
    )


def _passage_values(row: PassageRow) -> tuple[object, ...]:
    return (row.kind, row.text, row.about, _BETWEEN.join(row.marks), row.stems)

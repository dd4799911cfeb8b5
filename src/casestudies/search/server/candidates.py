"""What a server finds first: the best cases for a question with their passages, and how many there
are in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from casestudies.model.query import PASSAGE_FACETS
from casestudies.model.results import Around
from casestudies.search.server.asking import Ask
from casestudies.search.server.question import Asked, Level, Query

MOST_OF_A_CASE = 16  # passages, of which the desk ranks twelve
COUNTED = 500  # cases whose facets are counted: those that fit best
MOST_MATCHED = 120_000  # passages that are all looked at
ENOUGH_MATCHED = 20_000  # of more, so many
_MANY = 0.7  # what six passages add to a case, as each next one counts 0.6 of the one before
_COUNTED = """
    counted AS MATERIALIZED (SELECT slug FROM cases ORDER BY score DESC, slug LIMIT %s),
    counted_numbers AS MATERIALIZED (SELECT number FROM found JOIN counted USING (slug)),
    counted_marks AS (
        SELECT jsonb_object_agg(mark, many) AS marks FROM (
            SELECT mark, count(*) AS many FROM (
                SELECT DISTINCT slug, mark FROM library_passages, unnest(marks) AS mark
                WHERE number = ANY (ARRAY(SELECT number FROM counted_numbers))
                UNION ALL
                SELECT slug, mark FROM library_cases, unnest(marks) AS mark
                WHERE slug = ANY (ARRAY(SELECT slug FROM counted)) AND NOT mark LIKE ANY (%s)
            ) AS told GROUP BY mark
        ) AS many
    )
"""
_OF_PASSAGES = [f"{facet.value}:%" for facet in PASSAGE_FACETS]
_EARTH = 3959.0  # miles
_SLACK = 1.01  # the desk measures on the ellipsoid

_MILES = (
    "2 * %s * asin(least(1, sqrt(power(sin(radians(c.lat - %s) / 2), 2) + cos(radians(%s))"
    " * cos(radians(c.lat)) * power(sin(radians(c.lon - %s) / 2), 2))))"
)


class Part(NamedTuple):
    """A piece of SQL with what it is asked with."""

    sql: str
    parameters: tuple[object, ...] = ()


class Row(NamedTuple):
    """A passage as it lies on the server."""

    number: int
    slug: str
    kind: str
    text: str
    about: str


class Found(NamedTuple):
    """``total`` cases and ``passages`` that have enough of the question; ``rows`` are those of the
    best cases; ``marks``: of how many of those that fit best the passages have each."""

    rows: list[Row]
    total: int
    passages: int
    marks: Mapping[str, int]


NOTHING = Found([], 0, 0, {})


def near(around: Around) -> Part:
    """How many miles a case ``c`` is from a place."""
    place = around.place
    return Part(_MILES, (_EARTH, place.latitude, place.latitude, place.longitude))


def within(around: Around) -> Part:
    """That a passage is of a case within a distance."""
    miles = near(around)
    assert around.miles is not None
    sql = f"slug IN (SELECT slug FROM library_cases c WHERE {miles.sql} <= %s)"
    return Part(sql, (*miles.parameters, around.miles * _SLACK))


def having(marks: Sequence[Sequence[str]]) -> list[Part]:
    """That a passage is of a case that has one of each list of marks."""
    sql = "slug IN (SELECT slug FROM library_cases WHERE marks && %s::text[])"
    return [Part(sql, (list(one),)) for one in marks]


def find(
    ask: Ask,
    level: Level,
    asked: Sequence[Asked],
    conditions: Sequence[Part],
    order: Part,
    most: int,
) -> Found:
    """The best cases at a level. ``order``: by what a case ``c`` comes first, with ``score``."""
    found = _found(level, asked, conditions)
    sql = f"""
    WITH found AS MATERIALIZED ({found.sql}), cases AS MATERIALIZED (
        SELECT slug, max(score) * (1 + %s * ln(least(count(*), 6))) AS score, count(*) AS many
        FROM found GROUP BY slug
    ), best AS (
        SELECT slug FROM cases JOIN library_cases c USING (slug) ORDER BY {order.sql}, slug LIMIT %s
    ), shown AS (
        SELECT number, row_number() OVER (PARTITION BY slug ORDER BY score DESC, number) AS place
        FROM found JOIN best USING (slug)
    ), {_COUNTED}
    SELECT p.number, p.slug, p.kind, p.text, p.about, (SELECT count(*) FROM cases) AS total,
        (SELECT sum(many) FROM cases)::bigint AS passages,
        (SELECT marks FROM counted_marks) AS marks
    FROM shown JOIN library_passages p USING (number) WHERE place <= %s ORDER BY p.number
    """
    first = (*found.parameters, _MANY, *order.parameters, most)
    rows = ask(sql, (*first, COUNTED, _OF_PASSAGES, MOST_OF_A_CASE))
    if not rows:
        return NOTHING
    return Found(
        [Row(r["number"], r["slug"], r["kind"], r["text"], r["about"]) for r in rows],
        rows[0]["total"],
        rows[0]["passages"],
        rows[0]["marks"] or {},
    )


def count_marks(
    ask: Ask, level: Level, asked: Sequence[Asked], conditions: Sequence[Part]
) -> dict[str, int]:
    """Of how many of the cases that fit best the passages found have each mark."""
    found = _found(level, asked, conditions)
    sql = f"""
    WITH found AS MATERIALIZED ({found.sql}), cases AS MATERIALIZED (
        SELECT slug, max(score) AS score FROM found GROUP BY slug
    ), {_COUNTED} SELECT marks FROM counted_marks
    """
    (row,) = ask(sql, (*found.parameters, COUNTED, _OF_PASSAGES))
    return row["marks"] or {}


def beside(ask: Ask, query: Query, most: int) -> list[Row]:
    """The passages that have most of a query's words, whatever else is asked."""
    sql = """
    SELECT number, slug, kind, text, about FROM library_passages
    WHERE stems @@ %s::tsquery ORDER BY ts_rank(stems, %s::tsquery) DESC, number LIMIT %s
    """
    rows = ask(sql, (query, query, most))
    return [Row(r["number"], r["slug"], r["kind"], r["text"], r["about"]) for r in rows]


def best_in_cases(ask: Ask, query: Query, slugs: Sequence[str], most: int) -> list[Row]:
    """Of each case the passages that have most of a query's words, at most so many."""
    sql = """
    WITH best AS (
        SELECT number, row_number() OVER (
            PARTITION BY slug ORDER BY ts_rank(stems, %s::tsquery) DESC, number
        ) AS place
        FROM library_passages WHERE slug = ANY(%s) AND stems @@ %s::tsquery
    )
    SELECT p.number, p.slug, p.kind, p.text, p.about
    FROM best JOIN library_passages p USING (number) WHERE place <= %s
    """
    rows = ask(sql, (query, list(slugs), query, most))
    return [Row(r["number"], r["slug"], r["kind"], r["text"], r["about"]) for r in rows]


def of_kinds(ask: Ask, slugs: Sequence[str], kinds: Sequence[str]) -> list[Row]:
    """The passages of these kinds of cases."""
    sql = """
    SELECT number, slug, kind, text, about FROM library_passages
    WHERE slug = ANY(%s) AND kind = ANY(%s)
    """
    rows = ask(sql, (list(slugs), list(kinds)))
    return [Row(r["number"], r["slug"], r["kind"], r["text"], r["about"]) for r in rows]


def _looked_at(level: Level) -> Part:
    """Where passages are looked for: of a hundred thousand that have a common word, the best of a
    fair part of the pages are as good as the best of all."""
    if level.often <= MOST_MATCHED:
        return Part("library_passages")
    share = 100 * ENOUGH_MATCHED / level.often
    return Part("library_passages TABLESAMPLE SYSTEM (%s) REPEATABLE (0)", (share,))


def _found(level: Level, asked: Sequence[Asked], conditions: Sequence[Part]) -> Part:
    """All passages at a level, each with a score: what it says counts more than what it is only
    marked with or says in other words."""
    scores, parameters = ["0.0::float8"], []
    for one in asked:
        for query, share in ((one.typed, 0.6), (one.coded, 0.6)):
            if query:
                scores.append("CASE WHEN stems @@ %s::tsquery THEN %s ELSE 0 END")
                parameters += [query, share * one.worth]
    wanted = ["stems @@ %s::tsquery"]
    conditioned: list[object] = [level.query]
    if level.least:
        met = []
        for one in asked:
            met.append("CASE WHEN stems @@ %s::tsquery THEN %s ELSE 0 END")
            conditioned += [one.whole, one.worth]
            scores.append("CASE WHEN stems @@ %s::tsquery THEN %s ELSE 0 END")
            parameters += [one.whole, 0.4 * one.worth]
        wanted.append(f"{' + '.join(met)} >= %s")
        conditioned.append(level.least)
    for condition in conditions:
        wanted.append(condition.sql)
        conditioned += condition.parameters
    where = _looked_at(level)
    sql = (
        f"SELECT number, slug, {' + '.join(scores)} AS score FROM {where.sql}"
        f" WHERE {' AND '.join(wanted)}"
    )
    return Part(sql, (*parameters, *where.parameters, *conditioned))

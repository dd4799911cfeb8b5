"""What a server finds first: the best cases for a question with their passages, and how many there
are in all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from casestudies.model.results import Around
from casestudies.search.server.asking import Ask
from casestudies.search.server.question import Asked, Level, Query

MOST_OF_A_CASE = 24  # passages, of which the desk ranks twelve
COUNTED = 2_000  # cases whose facets are counted: those that fit best
_MANY = 0.7  # what six passages add to a case, as each next one counts 0.6 of the one before
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
    best ``cases``."""

    rows: list[Row]
    total: int
    passages: int

    @property
    def slugs(self) -> set[str]:
        return {row.slug for row in self.rows}


NOTHING = Found([], 0, 0)


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
    )
    SELECT p.number, p.slug, p.kind, p.text, p.about, (SELECT count(*) FROM cases) AS total,
        (SELECT sum(many) FROM cases)::bigint AS passages
    FROM shown JOIN library_passages p USING (number) WHERE place <= %s ORDER BY p.number
    """
    rows = ask(sql, (*found.parameters, _MANY, *order.parameters, most, MOST_OF_A_CASE))
    if not rows:
        return NOTHING
    return Found(
        [Row(r["number"], r["slug"], r["kind"], r["text"], r["about"]) for r in rows],
        rows[0]["total"],
        rows[0]["passages"],
    )


def count_marks(
    ask: Ask, level: Level, asked: Sequence[Asked], conditions: Sequence[Part]
) -> tuple[dict[str, int], int]:
    """Of how many cases the passages found have each mark, and how many cases there are; of many
    cases those are counted that fit best."""
    found = _found(level, asked, conditions)
    sql = f"""
    WITH found AS MATERIALIZED ({found.sql}), cases AS MATERIALIZED (
        SELECT slug, max(score) AS score FROM found GROUP BY slug
    ), best AS MATERIALIZED (SELECT slug FROM cases ORDER BY score DESC, slug LIMIT %s)
    SELECT mark, count(*) AS many, (SELECT count(*) FROM cases) AS total FROM (
        SELECT DISTINCT slug, mark FROM found JOIN best USING (slug)
            JOIN library_passages USING (number, slug), unnest(marks) AS mark
        UNION ALL
        SELECT slug, mark FROM best JOIN library_cases USING (slug), unnest(marks) AS mark
        WHERE NOT mark LIKE ANY (%s)
    ) AS told GROUP BY mark
    """
    of_passages = [f"{name}:%" for name in ("dimension", "population", "practice", "seen")]
    rows = ask(sql, (*found.parameters, COUNTED, of_passages))
    return {row["mark"]: row["many"] for row in rows}, rows[0]["total"] if rows else 0


def beside(ask: Ask, query: Query, most: int) -> list[Row]:
    """The passages that have most of a query's words, whatever else is asked."""
    sql = """
    SELECT number, slug, kind, text, about FROM library_passages
    WHERE stems @@ %s::tsquery ORDER BY ts_rank(stems, %s::tsquery) DESC, number LIMIT %s
    """
    rows = ask(sql, (query, query, most))
    return [Row(r["number"], r["slug"], r["kind"], r["text"], r["about"]) for r in rows]


def of_kinds(ask: Ask, slugs: Sequence[str], kinds: Sequence[str]) -> list[Row]:
    """The passages of these kinds of cases."""
    sql = """
    SELECT number, slug, kind, text, about FROM library_passages
    WHERE slug = ANY(%s) AND kind = ANY(%s)
    """
    rows = ask(sql, (list(slugs), list(kinds)))
    return [Row(r["number"], r["slug"], r["kind"], r["text"], r["about"]) for r in rows]


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
    sql = (
        f"SELECT number, slug, {' + '.join(scores)} AS score FROM library_passages"
        f" WHERE {' AND '.join(wanted)}"
    )
    return Part(sql, (*parameters, *conditioned))

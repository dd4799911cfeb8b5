"""The query as its reader sees it: pieces that can be shown, named and taken out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from casestudies.model.query import SHARED_FACETS, Facet, QueryToken, value_told
from casestudies.model.results import far_said
from casestudies.model.wording import all_of, either
from casestudies.said import Names, mark, said
from casestudies.search.engine import SearchEngine
from casestudies.search.query.fields import facet_of, year_ranges
from casestudies.search.query.parser import And, FieldTest, Token

FACET_NAMES: Names[Facet] = Names(
    {
        Facet.KIND: mark("Kind"),
        Facet.POPULATION: mark("Student population"),
        Facet.DIMENSION: mark("Design dimension"),
        Facet.STATE: mark("State"),
        Facet.REGION: mark("Region"),
        Facet.GRADES: mark("Grades"),
        Facet.LOCALE: mark("Locale"),
        Facet.VISITS: mark("Visits"),
        Facet.STATUS: mark("Status"),
        Facet.PRACTICE: mark("Practice"),
        Facet.REPORTED: mark("Reported by the school"),
        Facet.SIZE: mark("Size"),
        Facet.GOVERNANCE: mark("Run as"),
        Facet.CITY: mark("City"),
        Facet.SEEN: mark("Second reading"),
        Facet.LIBRARY: mark("Library"),
        Facet.YOURS: mark("Yours"),
    }
)
_YEARS: Names[str] = Names(
    {
        ":": mark("Year: {0}"),
        ">": mark("Year after {0}"),
        ">=": mark("Year from {0}"),
        "<": mark("Year before {0}"),
        "<=": mark("Year up to {0}"),
    }
)


def query_tokens(engine: SearchEngine, text: str) -> tuple[QueryToken, ...]:
    """The pieces of a query in order."""
    root = engine.parsed(text).root
    lifts = isinstance(root, And) and any(isinstance(part, FieldTest) for part in root.parts)
    tokens = engine.tokens(text)
    signs = {after.start: after.start - sign.start for sign, after in pairwise(tokens)}
    found: list[QueryToken] = []
    depth = 0
    for token in tokens:
        depth -= token.kind == "close"
        piece = _token(engine, token)
        lifted = lifts and not depth and not piece.negated and piece.facet is not None
        sign = signs[token.start] if token.negated else 0
        found.append(replace(piece, depth=depth, lifted=lifted, sign=sign))
        depth += token.kind == "open"
    return tuple(found)


def _token(engine: SearchEngine, token: Token) -> QueryToken:
    plain = QueryToken(token.kind, token.start, token.end, token.text, token.negated)
    if token.kind != "field":
        return plain
    test = FieldTest(token.name, token.op, token.value, token.more, token.every)
    facet = facet_of(token.name)
    if facet is None:
        tests = [replace(test, value=value) for value in test.values]
        if token.name == "within":
            return _distance(engine, token, plain)
        known = token.name == "source" or all(year_ranges(one) for one in tests)
        label = _YEARS[token.op] if token.name == "year" else said("Source: {0}")
        return replace(
            plain,
            label=label.format(either(test.values)),
            known=known and bool(token.value),
            alone=_alone(token, ",".join(test.values)),
        )
    if token.op != ":":
        return replace(plain, label=f"{FACET_NAMES[facet]}: {token.value}", known=False)
    meant = engine.values.meant(facet, test)
    keys = tuple(sorted(meant.keys))
    every = meant.every and facet in SHARED_FACETS
    called = called_together(engine, facet, keys, every=every)
    return replace(
        plain,
        facet=facet if keys else None,
        keys=keys,
        every=every,
        label=f"{FACET_NAMES[facet]}: {called or ', '.join(test.values)}",
        known=bool(keys),
        alone=_alone(token, ("+" if every else ",").join(keys)),
    )


def _distance(engine: SearchEngine, token: Token, plain: QueryToken) -> QueryToken:
    """A field for a distance: "Within 100 miles of Concord, NH"."""
    around = engine.distances.read(token.value)
    if around is None:
        return replace(plain, label=said("Within: {0}").format(token.value), known=False)
    label = said("Within {0} of {1}").format(far_said(around.far), around.place.short)
    return replace(plain, label=label, known=True, alone=around.field)


def _alone(token: Token, value: str) -> str:
    """A field as it can stand anywhere: as typed, unless it leans on what is beside it. ``value``
    has all of its values."""
    leans = token.more or not token.text.lower().startswith(token.name)
    if not leans and not any(letter.isspace() for letter in token.text):
        return token.text
    value = value if leans else token.value
    if leans and token.every and not token.more:
        value += "+"
    quoted = f'"{value}"' if " " in value else value
    return f"{token.name}{token.op}{quoted}"


def called_together(engine: SearchEngine, facet: Facet, keys: Iterable[str], *, every: bool) -> str:
    """Values of a facet as one phrase: "Maine or New Hampshire", "Newcomers and Girls"."""
    names = engine.values.names[facet]
    called = [value_told(facet, names.get(key, key)) for key in sorted(keys)]
    return all_of(called) if every else either(called)


def without(text: str, token: QueryToken) -> str:
    """The query without one of its pieces, and without the minus sign or NOT before it."""
    return " ".join((text[: token.start - token.sign] + " " + text[token.end :]).split())

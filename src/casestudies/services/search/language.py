"""The query as its reader sees it: pieces that can be shown, named and taken out."""

from __future__ import annotations

from dataclasses import replace

from casestudies.model.query import Facet
from casestudies.model.searching import QueryToken
from casestudies.search.engine import SearchEngine
from casestudies.search.parser import And, FieldTest, Token, parse, tokenize
from casestudies.search.query_fields import facet_of, year_range

FACET_NAMES: dict[Facet, str] = {
    Facet.KIND: "Kind",
    Facet.POPULATION: "Student population",
    Facet.DIMENSION: "Design dimension",
    Facet.STATE: "State",
    Facet.GRADES: "Grades",
    Facet.LOCALE: "Locale",
    Facet.STATUS: "Status",
    Facet.PRACTICE: "Practice",
}
_OPS = {":": ":", ">": " after", ">=": " from", "<": " before", "<=": " up to"}


def query_tokens(engine: SearchEngine, text: str) -> tuple[QueryToken, ...]:
    """The pieces of a query in order."""
    root = parse(text).root
    lifts = isinstance(root, And) and any(isinstance(part, FieldTest) for part in root.parts)
    found: list[QueryToken] = []
    depth = 0
    for token in tokenize(text):
        depth -= token.kind == "close"
        piece = _token(engine, token)
        lifted = lifts and not depth and not piece.negated and piece.facet is not None
        found.append(replace(piece, depth=depth, lifted=lifted))
        depth += token.kind == "open"
    return tuple(found)


def _token(engine: SearchEngine, token: Token) -> QueryToken:
    plain = QueryToken(token.kind, token.start, token.end, token.text, token.negated)
    if token.kind != "field":
        return plain
    facet = facet_of(token.name)
    if facet is None:
        test = FieldTest(token.name, token.op, token.value)
        known = token.name == "source" or year_range(test) is not None
        label = f"{token.name.capitalize()}{_OPS.get(token.op, ':')} {token.value}"
        return QueryToken(
            token.kind,
            token.start,
            token.end,
            token.text,
            token.negated,
            label=label,
            known=known and bool(token.value),
        )
    keys = engine.values.find(facet, token.value) if token.op == ":" else frozenset()
    names = engine.values.names[facet]
    called = ", ".join(names.get(key, key) for key in sorted(keys)) or token.value
    return QueryToken(
        token.kind,
        token.start,
        token.end,
        token.text,
        token.negated,
        facet=facet if keys else None,
        keys=tuple(sorted(keys)),
        label=f"{FACET_NAMES[facet]}: {called}",
        known=bool(keys),
    )


def without(text: str, token: QueryToken) -> str:
    """The query without one of its pieces, and without the minus sign before it."""
    before = text[: token.start]
    if token.negated:
        before = before.rstrip()[:-1]
    return " ".join((before + " " + text[token.end :]).split())

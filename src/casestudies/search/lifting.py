"""Fields at the top of a query become filters, so that they count in facets like chosen ones."""

from __future__ import annotations

from dataclasses import dataclass, replace

from casestudies.model.query import Filters
from casestudies.search.parser import And, FieldTest, Node, Not, Or, Run, plain_words
from casestudies.search.query_fields import FieldValues, facet_of, year_range


@dataclass(frozen=True, slots=True)
class Lifted:
    """A query without the fields that became ``filters``; ``notes`` on fields that mean nothing,
    which are searched as plain words."""

    root: And | Or
    filters: Filters
    notes: tuple[str, ...]


def lift(root: And | Or, filters: Filters, values: FieldValues) -> Lifted:
    """Take the fields out of the top of a query and add them to ``filters``: values of one facet
    are alternatives, as they are when chosen. Excluded fields and fields within OR stay."""
    notes: list[str] = []
    checked = _checked(root, values, notes)
    if isinstance(checked, Or):
        return Lifted(checked, filters, tuple(notes))
    kept: list[Node] = []
    for part in checked.parts:
        facet = facet_of(part.name) if isinstance(part, FieldTest) else None
        if facet is None or not isinstance(part, FieldTest):
            kept.append(part)
            continue
        filters = filters.with_(facet, filters.of(facet) | values.find(facet, part.value))
    return Lifted(And(tuple(kept)), filters, tuple(notes))


def _checked(node: And | Or, values: FieldValues, notes: list[str]) -> And | Or:
    """The query with every field that means nothing turned into plain words."""
    return replace(node, parts=tuple(_checked_part(part, values, notes) for part in node.parts))


def _checked_part(part: Node, values: FieldValues, notes: list[str]) -> Node:
    if isinstance(part, And | Or):
        return _checked(part, values, notes)
    if isinstance(part, Not):
        inside = _checked_part(part.part, values, notes)
        return Not(inside)
    if not isinstance(part, FieldTest) or part.name == "source":
        return part
    if part.name == "year":
        known = year_range(part) is not None
        hint = "Years are asked for as year:2018, year>2018 or year:2015-2018."
    else:
        facet = facet_of(part.name)
        known = part.op == ":" and facet is not None and bool(values.find(facet, part.value))
        hint = f"No {part.name} is called “{part.value}”."
    if known:
        return part
    notes.append(f"{hint} It is searched as plain words.")
    return Run(plain_words(part.value))


def without_fields(root: And | Or) -> And | Or:
    """The query without its fields, also those within brackets and exclusions."""
    kept: list[Node] = []
    for part in root.parts:
        if isinstance(part, FieldTest | Not):
            continue
        kept.append(without_fields(part) if isinstance(part, And | Or) else part)
    return replace(root, parts=tuple(kept))

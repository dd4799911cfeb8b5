"""Fields at the top of a query become filters, so that they count in facets like chosen ones."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from casestudies.model.query import SHARED_FACETS, Facet, Filters
from casestudies.model.wording import either
from casestudies.said import said
from casestudies.search.query.fields import FieldValues, facet_of, year_ranges
from casestudies.search.query.parser import And, FieldTest, Node, Not, Or, Run, plain_words


class Lifted(NamedTuple):
    """A query without the fields that became ``filters``; ``notes`` on fields that mean nothing,
    which are searched as plain words."""

    root: And | Or
    filters: Filters
    notes: tuple[str, ...]


def lift(root: And | Or, filters: Filters, values: FieldValues) -> Lifted:
    """Take the fields out of the top of a query and add them to ``filters``: values of one facet
    are alternatives, as they are when chosen, unless the field asks for every one of them.
    Excluded fields and fields within OR stay."""
    notes: dict[str, None] = {}
    checked = _checked(root, values, notes)
    if isinstance(checked, Or):
        return Lifted(checked, filters, tuple(notes))
    kept: list[Node] = []
    asked: dict[Facet, bool] = {}
    for part in checked.parts:
        facet = facet_of(part.name) if isinstance(part, FieldTest) else None
        if facet is None or not isinstance(part, FieldTest):
            kept.append(part)
            continue
        meant = values.meant(facet, part)
        filters = filters.with_(facet, filters.of(facet) | meant.keys)
        if meant.every or len(meant.keys) > 1:
            if asked.get(facet, meant.every) != meant.every:
                notes[_both_ways(facet)] = None
            asked[facet] = meant.every
            filters = filters.asking(facet, every=meant.every)
    return Lifted(And(tuple(kept)), filters, tuple(notes))


def _both_ways(facet: Facet) -> str:
    sentence = said("“{0}:” asks for all of its values and for any; the last of the two counts.")
    return sentence.format(facet.value)


def _checked(node: And | Or, values: FieldValues, notes: dict[str, None]) -> And | Or:
    """The query with every field that means nothing turned into plain words."""
    return replace(node, parts=tuple(_checked_part(part, values, notes) for part in node.parts))


def _checked_part(part: Node, values: FieldValues, notes: dict[str, None]) -> Node:
    if isinstance(part, And | Or):
        return _checked(part, values, notes)
    if isinstance(part, Not):
        inside = _checked_part(part.part, values, notes)
        return Not(inside)
    if not isinstance(part, FieldTest) or part.name == "source":
        return part
    facet = facet_of(part.name)
    if part.name == "within":
        known = all(values.read_distance(value) is not None for value in part.values)
        hint = said(
            "“{0}” is no distance from a place that is known here; distances are asked "
            'for as within:"50 miles of Concord, NH".'
        ).format(part.value)
    elif facet is None:
        known = bool(year_ranges(part))
        hint = said("Years are asked for as year:2018, year>2018 or year:2015-2018.")
    elif part.op != ":":
        known = False
        hint = said("Behind “{0}” stands a colon, as in {0}:{1}.").format(part.name, part.value)
    else:
        meant = values.meant(facet, part)
        known = bool(meant.keys)
        missing = either([f"“{value}”" for value in meant.unknown or part.values])
        none = said("No {0} is called {1}.").format(part.name, missing)
        nobody = said("No school here reports {0} of itself.").format(missing)
        hint = nobody if facet is Facet.REPORTED else none
        if known and meant.unknown:
            notes[said("{0} The others are asked for.").format(hint)] = None
        if known and meant.every and len(meant.keys) > 1 and facet not in SHARED_FACETS:
            sentence = said("A case has one {0}; those with any of these are here.")
            notes[sentence.format(part.name)] = None
    if known:
        return part
    notes[said("{0} It is searched as plain words.").format(hint)] = None
    return Run(plain_words(" ".join(part.values)))


def without_fields(root: And | Or) -> And | Or:
    """The query without its fields, also those within brackets and exclusions."""
    kept: list[Node] = []
    for part in root.parts:
        if isinstance(part, FieldTest | Not):
            continue
        kept.append(without_fields(part) if isinstance(part, And | Or) else part)
    return replace(root, parts=tuple(kept))

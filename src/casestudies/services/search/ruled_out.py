"""Cases that the words of a question rule out: they come last, and a step leaves them out."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from casestudies.model.query import Query, Sort
from casestudies.model.results import Step
from casestudies.said import said
from casestudies.search.engine import Answer, SearchEngine
from casestudies.services.search.cases_first import without_words


def cases_last(answer: Answer, query: Query) -> frozenset[int]:
    """The cases that come last, unless an order was chosen."""
    if query.sort not in (Sort.RELEVANCE, Sort.NEAREST):
        return frozenset()
    return frozenset[int]().union(*(one.cases for one in answer.out))


def ruled_out_told(answer: Answer, last: Set[int]) -> list[str]:
    """Notes on what is ruled out of the cases that come ``last``."""
    told = said("Cases that “{0}” rules out come last.")
    return [told.format(one.typed) for one in answer.out if one.cases & last]


def steps_without(
    engine: SearchEngine, query: Query, answer: Answer, last: Set[int]
) -> tuple[Step, ...]:
    """The question with what it rules out left out, where a field can say so."""
    text, fields = query.text, list[str]()
    for one in answer.out:
        if one.field and one.cases & last:
            text = without_words(engine, text, one.typed)
            fields.append(one.field)
    if not fields:
        return ()
    asked = replace(query, text=" ".join((*fields, *text.split())))
    return (Step(said("Leave out the cases that are ruled out"), asked),)

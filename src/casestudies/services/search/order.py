"""In which order the cases found stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from casestudies.model.brief import CaseBrief
from casestudies.model.query import PASSAGE_FACETS, Filters, Sort
from casestudies.search.corpus import Corpus
from casestudies.search.engine import Answer, RankedCase

Points = Callable[[str, frozenset[str]], int]  # of a case and findings of it: evidence points


def order_of(sort: Sort, answer: Answer, filters: Filters) -> Sort:
    """The order that a question gets. Where nothing is asked in words nothing is more relevant
    than another: what is most documented on the chosen facets comes first or, where nothing is
    chosen that findings meet, it is A to Z. Near a place the nearest come first."""
    if sort is Sort.NEAREST and answer.around is not None:
        return sort
    if sort is Sort.NEAREST:
        sort = Sort.RELEVANCE
    if sort is Sort.RELEVANCE and answer.nearest_first:
        return Sort.NEAREST
    if sort is not Sort.RELEVANCE or not answer.wordless:
        return sort
    chosen = not answer.everything or any(filters.of(facet) for facet in PASSAGE_FACETS)
    return Sort.MOST_DOCUMENTED if chosen else Sort.NAME


def in_order(
    ranked: list[RankedCase],
    briefs: Sequence[CaseBrief],
    order: Sort,
    corpus: Corpus,
    points: Points,
) -> list[RankedCase]:
    """The cases found in an order other than their own, which is by relevance or by distance."""
    if order in (Sort.RELEVANCE, Sort.NEAREST):
        return ranked
    found = sorted(ranked, key=lambda case: (case.apart, briefs[case.number].name.casefold()))
    if order is Sort.MOST_DOCUMENTED:
        return _most_documented(found, briefs, corpus, points)
    if order is Sort.ENROLLMENT:
        found.sort(key=lambda case: -(briefs[case.number].enrollment or -1))
    elif order is Sort.NEWEST:
        found.sort(key=lambda case: -(briefs[case.number].newest_source or 0))
    elif order is Sort.BEST_DOCUMENTED:
        found.sort(key=lambda c: (-briefs[c.number].sources, -briefs[c.number].findings))
    return found


def _most_documented(
    by_name: list[RankedCase], briefs: Sequence[CaseBrief], corpus: Corpus, points: Points
) -> list[RankedCase]:
    """By the number of findings that were found, by how much of all that is documented on the case
    they are, by what they rest on, by name. Cases that meet the filters only with several findings
    between them follow. What findings rest on is asked only where the rest is equal: it means
    reading the case."""
    met = {case.number: _findings(case, corpus) for case in by_name}

    def much(case: RankedCase) -> tuple[bool, int, float]:
        count = len(met[case.number])
        return case.apart, -count, -count / max(1, briefs[case.number].findings)

    def evidence(case: RankedCase) -> int:
        return -points(briefs[case.number].slug, met[case.number])

    ordered: list[RankedCase] = []
    for _, equal in groupby(sorted(by_name, key=much), key=much):
        group = list(equal)
        ordered += sorted(group, key=evidence) if len(group) > 1 else group
    return ordered


def _findings(case: RankedCase, corpus: Corpus) -> frozenset[str]:
    found = (corpus.passages[number].finding for number in case.passages)
    return frozenset(finding for finding in found if finding)

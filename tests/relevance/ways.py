"""What each way of finding adds: words alone, how readers ask, meaning, what editors answered; and
meaning by itself.

``unseen.json`` holds eighty queries that somebody wrote and judged from the cases alone, without
the program, before anything of meaning was tuned; every second one of a kind is ``held_out`` and
was never looked at while tuning. ``place`` names all cases in the place that a query asks for.

``strangers.json`` holds 102 more, with thirty whole questions and twenty-four that name a place,
written and judged from the cases by somebody who knew neither the program nor its phrases, when
the ranking was tuned already; all are ``held_out``, and nobody looked at one of them.

``questions.json`` holds 66 whole questions as a designer, a facilitator or a visitor would type
them, judged from the cases' texts and from what each way found first, before anything was tuned on
those that are not ``held_out``. Who wrote them tuned the ranking too.

``questions_of_four.json`` holds 192 whole questions of four strangers, 48 of each, who judged them
from the cases alone when the ranking was tuned already; those of the fourth are ``held_out``.

``closed.json`` holds 234 queries of two more strangers, eighty of them whole questions, written and
judged likewise, all ``held_out``: they were measured when all choices were made.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from casestudies.bootstrap import Services
from casestudies.model.query import Query
from tests.relevance.measure import Judged, Ranker, ndcg, our_ranker, read_queries

UNSEEN = Path(__file__).with_name("unseen.json")
QUESTIONS = Path(__file__).with_name("questions.json")
STRANGERS = Path(__file__).with_name("strangers.json")
OF_FOUR = Path(__file__).with_name("questions_of_four.json")
CLOSED = Path(__file__).with_name("closed.json")
OFF_TOPIC = "off-topic"

# The numbers of search/weights.py that each way goes without.
NO_ASKED_AS = {"ASKED_AS_WEIGHT": 0.0}
NO_MEANING = {
    "MEANING_WEIGHT": 0.0,
    "MEANING_MOST": 0,
    "MEANING_BESIDE": 0,
    "MEANING_PASSAGE": 0.0,
    "MEANING_TOGETHER": 0.0,
    "MEANING_PARTS": 0.0,
}
NO_ANSWERED = {"ANSWERED_WEIGHT": 0.0, "ANSWERED_WHOLE": 0.0, "ANSWERED_TOLD": 2.0}
WAYS = {
    "words": {**NO_ASKED_AS, **NO_MEANING, **NO_ANSWERED},
    "and asked as": {**NO_MEANING, **NO_ANSWERED},
    "and meaning": NO_ANSWERED,
    "and answered": {},
}


@contextmanager
def without(numbers: dict[str, float]) -> Iterator[None]:
    """The search with these numbers of the ranking in the place of its own."""
    before = []
    for found, module in list(sys.modules.items()):
        if found.startswith("casestudies.search."):
            for name, number in numbers.items():
                if hasattr(module, name):
                    before.append((module, name, getattr(module, name)))
                    setattr(module, name, number)
    yield
    for module, name, number in before:
        setattr(module, name, number)


def meaning_ranker(services: Services) -> Ranker:
    """Slugs by meaning alone."""
    opened = services.searching._open
    assert opened is not None
    engine = opened.engine

    def ranked(text: str) -> list[str]:
        near = engine.meanings.near(text)
        if near is None:
            return []
        order = sorted(near.standing, key=lambda case: -near.standing[case])
        return [engine.corpus.cases[case].slug for case in order]

    return ranked


def report(services: Services) -> None:
    """Print nDCG@10 of every way for each kind of the unseen queries, those of strangers and the
    whole questions, both halves."""
    _report(services, "unseen", read_queries(UNSEEN))
    _report(services, "strangers", read_queries(STRANGERS))
    _report(services, "questions", read_queries(QUESTIONS))
    _report(services, "questions of four", read_queries(OF_FOUR))
    _report(services, "closed", read_queries(CLOSED))


def _report(services: Services, title: str, queries: Sequence[Judged]) -> None:
    kinds = list(dict.fromkeys(query.kind for query in queries if query.kind != OFF_TOPIC))
    print(f"\n{title + ', nDCG@10':22}{'all':>7}" + "".join(f"{kind:>11}" for kind in kinds))
    for half, held_out in (("open", False), ("held out", True)):
        chosen = [query for query in queries if query.held_out == held_out]
        if not chosen:
            continue
        rows = {"meaning alone": _by_kind(chosen, meaning_ranker(services))}
        empty = first = shown = ""
        for way, numbers in WAYS.items():
            with without(numbers):
                _forget(services)
                ranker = our_ranker(services)
                rows[way] = _by_kind(chosen, ranker)
                empty += f"  {way} {_nothing_found(chosen, ranker)}"
                first += f"  {way} {_first_in_place(chosen, ranker)}"
                shown += f"  {way} {_shown(chosen, services):.3f}"
        _forget(services)
        for way, scores in rows.items():
            values = "".join(f"{_mean(scores[kind]):11.3f}" for kind in kinds)
            everything = [score for found in scores.values() for score in found]
            print(f"{half + ': ' + way:22}{_mean(everything):7.3f}{values}")
        if not all(query.judged for query in chosen):
            print(f"{half}: off-topic queries that find nothing:{empty}")
        if any(query.where for query in chosen):
            print(f"{half}: answering passages shown in the first ten cases:{shown}")
        if any(query.place for query in chosen):
            print(f"{half}: queries with a place that have a case there first:{first}")


def _forget(services: Services) -> None:
    """Nothing worked out with other numbers is kept: the index is opened anew."""
    services.searching.close()
    services.searching.prepare()


def _by_kind(queries: Sequence[Judged], ranker: Ranker) -> dict[str, list[float]]:
    scores: dict[str, list[float]] = defaultdict(list)
    for query in queries:
        if query.judged:
            scores[query.kind].append(ndcg(ranker(query.text), query.judged))
    return scores


def _nothing_found(queries: Sequence[Judged], ranker: Ranker) -> str:
    off_topic = [query for query in queries if query.kind == OFF_TOPIC]
    return f"{sum(not ranker(query.text) for query in off_topic)}/{len(off_topic)}"


def _first_in_place(queries: Sequence[Judged], ranker: Ranker) -> str:
    placed = [query for query in queries if query.place]
    there = sum(any(slug in q.place for slug in ranker(q.text)[:1]) for q in placed)
    return f"{there}/{len(placed)}"


def _shown(queries: Sequence[Judged], services: Services) -> float:
    """The share of the passages judged to answer best that stand on the first ten cards."""
    shares = []
    for query in queries:
        if query.where:
            cases = services.searching.search(Query(query.text)).cases[:10]
            there = {f"{c.brief.slug}/{hit.passage.finding}" for c in cases for hit in c.hits}
            shares.append(sum(key in there for key in query.where) / len(query.where))
    return _mean(shares)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0

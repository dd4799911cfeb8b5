"""What schools report of themselves, beside what was researched: found by words in a group of its
own, and shown in the cases that a filter asks it of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from casestudies.model.evidence import counted
from casestudies.model.query import PASSAGE_FACETS, Facet, Filters, Query, value_told
from casestudies.model.results import Hit, Match, Passage, ReportedHit, Step
from casestudies.said import said
from casestudies.search.engine import Answer, RankedCase, SearchEngine
from casestudies.search.query.fields import key_reported
from casestudies.search.weights import REPORTED_LEAST

if TYPE_CHECKING:
    from casestudies.model.case import Reported

MOST_REPORTED = 5
REPORTED = "reported"  # the kind of passages, and how a filter meets what a school reports
_TOLD = ("finding", "headline", "distinctive")  # what else is shown of a case; a name says nothing
Told = Callable[[Sequence[str]], Mapping[str, Sequence["Reported"]]]
"""What cases report of themselves, by slug."""


def found_reported(
    engine: SearchEngine, answer: Answer, filters: Filters, hit_of: Callable[[int], Hit]
) -> tuple[ReportedHit, ...]:
    """What schools report that the words find, or that is chosen among practices and populations,
    best first, each with the cases that report it: of these those that pass the filters on cases
    and are where the words say."""
    corpus = engine.corpus
    left = Filters()
    for facet, keys in filters.chosen:
        if facet not in PASSAGE_FACETS:
            left = left.with_(facet, keys).asking(facet, every=facet in filters.every)
    for place in answer.whereabouts:
        if not left.of(place.facet):
            left = left.with_(place.facet, place.keys)
    chosen = filters.of(Facet.PRACTICE) | filters.of(Facet.POPULATION)
    scores = answer.scores
    shares = answer.parts.shares() if answer.parts is not None else {}
    met = answer.parts.bits if answer.parts is not None else {}
    found: list[tuple[float, int]] = []
    for number in corpus.beside_by_kind.get(REPORTED, ()):
        words = not answer.wordless and number in scores
        if words and shares.get(met.get(number, 0), 1.0) >= REPORTED_LEAST:
            found.append((-scores[number], number))
        elif answer.wordless and key_reported(corpus.passages[number]) in chosen:
            found.append((0.0, number))
    hits: list[ReportedHit] = []
    for _, number in sorted(found):
        passage = corpus.passages[number]
        key = key_reported(passage)
        every = engine.facets.reporting(key, left)
        if every and len(hits) < MOST_REPORTED:
            wanted = left.with_(Facet.REPORTED, left.of(Facet.REPORTED) | {key})
            if Facet.REPORTED in left.every or left.of(Facet.REPORTED):
                wanted = wanted.asking(Facet.REPORTED, every=True)
            name = value_told(Facet.REPORTED, passage.title)
            told = Query("", wanted)
            hits.append(ReportedHit(key, name, hit_of(number), len(every), passage.sources, told))
    return tuple(hits)


def steps_to_reported(hits: Sequence[ReportedHit]) -> tuple[Step, ...]:
    """Where no case is found: what leads to the cases that report it of themselves."""
    words = said("Show what schools report of themselves, not researched: “{0}”")
    return tuple(
        Step(f"{words.format(hit.name)} ({counted(hit.cases, 'case')})", hit.query)
        for hit in hits[:2]
    )


def documented_first(
    engine: SearchEngine, ranked: Sequence[RankedCase], asked: frozenset[str]
) -> list[RankedCase]:
    """The cases in their order, first those with a finding that is coded with something of what is
    asked for as reported: what was researched stands above what is only said."""
    corpus = engine.corpus
    having = {corpus.case_of[n] for key in asked for n in corpus.marked.get(key, ())}
    return sorted(ranked, key=lambda case: case.number not in having)


def with_reported(
    engine: SearchEngine,
    case: int,
    hits: tuple[Hit, ...],
    ticks: Sequence[Reported],
    asked: frozenset[str],
    hit_of: Callable[[int], Hit],
    *,
    wordless: bool,
) -> tuple[Hit, ...]:
    """The hits of a case with what it reports of what is ``asked``: behind a finding that is coded
    so, and behind what the words found."""
    wanted = [tick for tick in ticks if tick.key in asked]
    if not wanted:
        return hits
    told = _hit(engine, engine.corpus.cases[case].slug, wanted)
    if not wordless:
        return (*hits, told)
    corpus = engine.corpus
    inside = corpus.passages_of(case)
    coded = [
        number
        for key in sorted(asked)
        for number in corpus.marked.get(key, ())
        if number in inside and corpus.kinds[number] == "finding"
    ]
    first = tuple(hit_of(number) for number in coded[:1])
    rest = tuple(hit for hit in hits if hit.passage.kind in _TOLD)
    return (*first, told, *rest)


def _hit(engine: SearchEngine, slug: str, ticks: Sequence[Reported]) -> Hit:
    """What a case reports as a passage that says whose word it is, survey by survey."""
    newest = sorted(ticks, key=attrgetter("survey"), reverse=True)
    surveys = dict.fromkeys(tick.survey for tick in newest)
    lines = [
        _line(survey, "; ".join(tick.told for tick in ticks if tick.survey == survey))
        for survey in surveys
    ]
    passage = Passage(
        f"{slug}/{REPORTED}",
        slug,
        REPORTED,
        REPORTED,
        " ".join(lines),
        year=max((tick.as_of for tick in ticks if tick.as_of), default=None),
        sources=tuple(filter(None, surveys)),
    )
    names = engine.values.names[Facet.REPORTED]
    matches = dict.fromkeys(
        Match(value_told(Facet.REPORTED, names.get(tick.key, tick.key)), tick.label, REPORTED, "")
        for tick in newest
    )
    return Hit(
        passage, 0.0, passage.text, (), tuple(one._replace(field=REPORTED) for one in matches)
    )


def _line(survey: str, ticks: str) -> str:
    if not survey:
        return said("Reported by the school: {ticks}.").format(ticks=ticks)
    words = said("Reported by the school, {survey}: {ticks}.")
    return words.format(survey=survey, ticks=ticks)

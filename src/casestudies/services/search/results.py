"""From what the engine ranks to what is shown: cases in order, texts with marks, facets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from casestudies.errors import Cancelled
from casestudies.figures import by_number
from casestudies.model.query import PASSAGE_FACETS, Facet, Filters, Query, Sort, telling
from casestudies.model.results import CaseHit, FacetValue, Hit, Match, NoteHit, SearchResults
from casestudies.said import mark, said
from casestudies.search.engine import OWN_ORDER, Answer, RankedCase, SearchEngine
from casestudies.search.near_cases import NearCases
from casestudies.search.query.lifting import lift
from casestudies.search.query.units import named
from casestudies.search.snippets import Marker, excerpt, passages_in_order
from casestudies.search.text import words
from casestudies.services.search.abbreviations import abbreviations_told
from casestudies.services.search.briefs import CaseBriefs
from casestudies.services.search.cases_first import cases_first, nothing_there
from casestudies.services.search.distances import away, distances_told, namesakes
from casestudies.services.search.lacking import Lacking, in_a_sentence, lacking
from casestudies.services.search.language import query_tokens
from casestudies.services.search.order import Points, in_order, order_of
from casestudies.services.search.reasons import ANSWERED
from casestudies.services.search.reported import (
    REPORTED,
    Told,
    documented_first,
    found_reported,
    steps_to_reported,
    with_reported,
)
from casestudies.services.search.ruled_out import cases_last, ruled_out_told, steps_without
from casestudies.services.search.steps import count_cases, next_steps

if TYPE_CHECKING:
    from casestudies.model.profile import SchoolProfile
    from casestudies.search.query.asking import Asking
    from casestudies.services.search.own import OwnNote

MOST_READINGS = 5
MOST_TERMS = 3
MOST_NOTES = 20
NOTES = ("note", "highlight")  # kinds of passages
_facet_value = lru_cache(4096)(FacetValue)  # an answer has hundreds, most as the one before it
_SPREAD = {
    True: mark("No single passage has all of the rest; in these cases several have it together."),
    False: mark("No single passage has all of this; in these cases several have it together."),
}


def make_results(
    engine: SearchEngine,
    briefs: CaseBriefs,
    query: Query,
    points: Points,
    own_notes: Mapping[str, OwnNote],
    overtaken: Callable[[], bool],
    told_by: Told = lambda _: {},
) -> SearchResults:
    """Answer ``query``. ``briefs`` are numbered as the cases of the engine's corpus; ``points``
    tells what findings of a case rest on; ``own_notes`` are the user's, by their passages' keys;
    ``told_by`` reads what cases report of themselves.
    Raises ``Cancelled`` once ``overtaken()`` is true."""
    if _asks_nothing(query) and engine.corpus.cases:
        return _all_cases(engine, briefs, query, overtaken)
    parsed = engine.parsed(query.text)
    lifted = lift(parsed.root, query.filters, engine.values)
    filters = lifted.filters
    answer = engine.answer(lifted.root)
    ranked = engine.rank(answer, filters)
    if not ranked and filters and not answer.wordless:  # what the words found lies elsewhere
        answer = engine.answer(lifted.root, engine.passing(filters))
        ranked = engine.rank(answer, filters)
    beside = not ranked and bool(filters) and not answer.wordless
    if beside:  # a case may say the one here and the other there
        answer = engine.beside(engine.answer(lifted.root), filters)
        ranked = engine.rank(answer, Filters())
    order = order_of(query.sort, answer, filters)
    if order is Sort.NEAREST and answer.around is not None:
        ranked = engine.nearest_first(ranked, answer.around)
    ranked = in_order(ranked, briefs, order, engine.corpus, points)
    ruled_out = cases_last(answer, query) & {case.number for case in ranked}
    ranked.sort(key=lambda case: case.number in ruled_out)
    asked = filters.of(Facet.REPORTED)
    if asked and order is Sort.NAME and query.sort is Sort.RELEVANCE:
        ranked = documented_first(engine, ranked, asked)
    marker = Marker(named(answer.units), engine.labels, engine.corpus.case_number)
    lacks = _lacking(engine, answer, ranked)
    page = ranked[: max(0, query.limit)]
    told_of = briefs.some(found.number for found in page)
    ticks = told_by([told_of[found.number].slug for found in page]) if asked else {}
    hit_of = partial(_hit, engine, score=0.0, marker=marker)
    shown = []
    for found in page:
        if overtaken():
            raise Cancelled
        hits = _hits(engine, answer, found, marker, filters, query.hits_per_case)
        own_ticks = ticks.get(told_of[found.number].slug, ())
        if own_ticks:
            hits = with_reported(
                engine, found.number, hits, own_ticks, asked, hit_of, wordless=answer.wordless
            )
        hit = CaseHit(
            told_of[found.number],
            found.score,
            hits,
            len(found.passages),
            lacks.get(found.number, ()),
            *away(engine, answer.around, found.number),
        )
        shown.append(hit)
    notes = [*parsed.notes, *lifted.notes]
    told = abbreviations_told(engine, query, answer, partial(count_cases, engine))
    notes.extend(told.notes)
    absent = ", ".join(f"“{word}”" for word in answer.absent if word not in told.lacking)
    if absent:
        found = any(engine.meet(unit).strengths for unit in answer.units)
        words = (
            said("Nothing in the library has {0}; the rest was searched.")
            if ranked and found
            else said("Nothing in the library has {0}.")
        )
        notes.append(words.format(absent))
    notes += nothing_there(engine, answer, ranked)
    notes += distances_told(engine, answer, ranked)
    notes += ruled_out_told(answer, ruled_out)
    near = [found for found in ranked if found.number in answer.by_meaning]
    if near:
        notes.append(_by_meaning(len(near), len(ranked)))
    if answer.partial and len(ranked) > len(near):
        rest = bool(answer.absent)
        spread = _SPREAD[rest]
        notes.append(in_a_sentence(tuple(lacks.values()), rest=rest) or said(spread))
    if beside and ranked:
        notes.append(
            said(
                "No single finding has both your words and your filters; in these cases one has "
                "the words and another meets the filters."
            )
        )
    apart = sum(found.apart for found in ranked)
    if apart:
        words = (
            said("In this case the filters are met by different findings, not by one.")
            if apart == len(ranked) == 1
            else said("In {0} of {1} cases the filters are met by different findings, not by one.")
        )
        notes.append(words.format(apart, len(ranked)))
    suggestions = _suggestions(engine, query.text, answer)
    own = _notes(engine, answer, marker, filters, own_notes) if own_notes else ()
    reported = found_reported(engine, answer, filters, hit_of)
    return SearchResults(
        query=query,
        total=len(ranked),
        passages=sum(len(found.passages) for found in ranked),
        cases=tuple(shown),
        facets=facets_told(
            engine.values.names, _counts(engine, answer, filters, beside), filters, beside
        ),
        seconds=0.0,
        order=order,
        notes=tuple(notes),
        suggestions=suggestions,
        readings=_others(engine, answer, marker, "reading", MOST_READINGS),
        terms=_others(engine, answer, marker, "term", MOST_TERMS),
        steps=()
        if ranked
        else (*steps_to_reported(reported), *next_steps(engine, query, suggestions, told.steps)),
        values=engine.library_values,
        uncounted=frozenset(facet for facet, _ in filters.chosen if beside),
        every=filters.every,
        first=cases_first(engine, query, filters, answer, ranked),
        around=answer.around,
        asker=_asker(engine, query.text, parsed.asked),
        nearest=(
            *namesakes(engine, query, answer),
            *steps_without(engine, query, answer, ruled_out),
            *told.steps,
        )
        if ranked
        else (),
        own_notes=own[:MOST_NOTES],
        own_notes_total=len(own),
        reported=reported,
    )


def _asks_nothing(query: Query) -> bool:
    by_name = query.sort in (Sort.RELEVANCE, Sort.NEAREST, Sort.NAME)
    return by_name and not query.text.strip() and not query.filters


def _all_cases(
    engine: SearchEngine, briefs: CaseBriefs, query: Query, overtaken: Callable[[], bool]
) -> SearchResults:
    """All cases from A to Z, with what is said of the first of them. A large library has ten times
    as many passages as cases; none are looked at but those shown."""
    corpus = engine.corpus
    page = corpus.by_name[: max(0, query.limit)]
    told_of = briefs.some(page)
    marker = Marker(())
    shown = []
    for case in page:
        if overtaken():
            raise Cancelled
        passages = corpus.passages_of(case)
        found = RankedCase(case, 0.0, passages)
        everything = Answer(dict.fromkeys(passages, 0.0), wordless=True, everything=True)
        hits = _hits(engine, everything, found, marker, query.filters, query.hits_per_case)
        shown.append(CaseHit(told_of[case], 0.0, hits, len(passages)))
    return SearchResults(
        query=query,
        total=len(corpus.cases),
        passages=len(corpus.in_cases),
        cases=tuple(shown),
        facets=facets_told(engine.values.names, engine.facets.totals, query.filters),
        seconds=0.0,
        order=Sort.NAME,
        values=engine.library_values,
        every=query.filters.every,
    )


def _asker(engine: SearchEngine, text: str, asked: Asking) -> SchoolProfile | None:
    """The school that a question describes as the asker's own. Without saying so it needs a
    number; few questions have either, and what reads them is loaded for those."""
    if not asked.told(text) and not any(map(str.isdigit, text)):
        return None
    from casestudies.services.search.asker import asker_of

    return asker_of(engine, text, asked)


def _lacking(
    engine: SearchEngine, answer: Answer, ranked: Sequence[RankedCase]
) -> Mapping[int, Lacking]:
    """What cases that the words found lack of them, where some lack anything."""
    if not answer.partial or answer.parts is None:
        return {}
    cases = (found.number for found in ranked if found.number not in answer.by_meaning)
    return lacking(engine, answer.parts, cases)


def _by_meaning(near: int, found: int) -> str:
    if near == found:
        return said("No case says enough of this in these words; what is close in meaning is here.")
    return by_number(
        near,
        said("One case here has none of these words; it is close to them in meaning."),
        said("{0} cases here have none of these words; they are close to them in meaning."),
    ).format(near)


def _hits(
    engine: SearchEngine,
    answer: Answer,
    found: RankedCase,
    marker: Marker,
    filters: Filters,
    most: int,
) -> tuple[Hit, ...]:
    passages = passages_in_order(found, answer)
    if answer.wordless:
        kinds = engine.corpus.kinds
        chosen = not answer.everything or any(filters.of(facet) for facet in PASSAGE_FACETS)
        wanted = ("finding", "headline") if chosen else ("distinctive",)
        passages = [pair for pair in passages if kinds[pair[0]] in wanted] or passages
    elif answer.named.get(found.number):
        order = {"name": 0, "distinctive": 1}
        kinds = engine.corpus.kinds
        passages.sort(key=lambda pair: order.get(kinds[pair[0]], 2))
    hits = _hits_of(engine, answer, found.number, passages, marker, most)
    if found.number in answer.by_meaning and answer.near is not None:
        return tuple(_near_hit(engine, hit, answer.near) for hit in hits)
    return hits


def _hits_of(
    engine: SearchEngine,
    answer: Answer,
    case: int,
    passages: Sequence[tuple[int, float]],
    marker: Marker,
    most: int,
) -> tuple[Hit, ...]:
    """The first passages of a case, in a whole question those before others that answer one that is
    like it, with that question as a reason."""
    answered = answer.answered
    told = answered.told.get(case) if answered is not None else None
    if answered is None or not told:
        return tuple([_hit(engine, number, score, marker) for number, score in passages[:most]])
    if answer.whole:
        first = engine.meanings.passages_told(answered, case)
        passages = sorted(passages, key=lambda pair: pair[0] not in first)
    hits = []
    for number, score in passages[:most]:
        hit = _hit(engine, number, score, marker)
        question = told.get(hit.passage.key)
        if question is not None:
            reason = Match("", question, ANSWERED, ANSWERED)
            hit = hit._replace(matches=(*hit.matches, reason))
        hits.append(hit)
    return tuple(hits)


def _near_hit(engine: SearchEngine, hit: Hit, near: NearCases) -> Hit:
    """The hit with what says that meaning brought it, and its nearest words where there are any."""
    words = engine.meanings.words_near(near, hit.passage.text)
    return hit._replace(matches=(Match("", ", ".join(words), "near", "near"), *hit.matches))


def _hit(engine: SearchEngine, number: int, score: float, marker: Marker) -> Hit:
    passage = engine.corpus.passages[number]
    spans, matches = marker.mark(passage.text)
    if passage.case is None:
        matches += marker.mark(passage.title, "title")[1]
        if passage.kind == REPORTED:  # its practice may be met by what else people call it
            matches += marker.labels_on(passage, matches)
    else:
        matches += marker.labels_on(passage, matches)
        matches += marker.asked_on(passage, matches)
    text, inside = excerpt(passage.text, spans)
    return Hit(passage, score, text, inside, matches)


def _others(
    engine: SearchEngine, answer: Answer, marker: Marker, kind: str, most: int
) -> tuple[Hit, ...]:
    scores = answer.scores
    if answer.wordless:
        return ()
    beside = engine.corpus.beside_by_kind.get(kind, ())
    found = [(scores[number], -number) for number in beside if number in scores]
    found.sort(reverse=True)
    return tuple(_hit(engine, -number, score, marker) for score, number in found[:most])


def _notes(
    engine: SearchEngine,
    answer: Answer,
    marker: Marker,
    filters: Filters,
    own_notes: Mapping[str, OwnNote],
) -> tuple[NoteHit, ...]:
    """The user's notes that match, best first: with filters, those in cases that they leave."""
    corpus, scores = engine.corpus, answer.scores
    if answer.wordless:
        return ()
    left = engine.facets.cases_left(filters) if filters else None
    found = []
    for number in chain(*(corpus.beside_by_kind.get(kind, ()) for kind in NOTES)):
        if number in scores:
            own = own_notes[corpus.passages[number].key]
            if left is None or corpus.case_number.get(own.note.target.case, -1) in left:
                found.append((-scores[number], number, own))
    found.sort(key=itemgetter(0, 1))
    return tuple(
        NoteHit(own.note, own.of, own.where, _hit(engine, number, -score, marker))
        for score, number, own in found
    )


def _counts(
    engine: SearchEngine, answer: Answer, filters: Filters, beside: bool
) -> Mapping[Facet, Mapping[str, int]]:
    numbers: Iterable[int] = answer.scores
    if beside:  # by other passages of these cases; another value might be met by the same one
        cases = engine.corpus.by_case(numbers)
        numbers = [number for case in cases for number in engine.corpus.passages_of(case)]
    return engine.facets.counts(numbers, filters)


def facets_told(
    called: Mapping[Facet, Mapping[str, str]],
    counts: Mapping[Facet, Mapping[str, int]],
    filters: Filters,
    beside: bool = False,
) -> tuple[tuple[Facet, tuple[FacetValue, ...]], ...]:
    """The values of all facets with their counts, those ``chosen`` among them also where nothing
    has them. ``called``: what they are called; ``beside``: what is chosen counts for itself."""
    facets = []
    for facet in Facet:
        chosen = filters.of(facet)
        names, having = called[facet], counts[facet]
        keys = [] if beside and chosen else [key for key in names if key in having or key in chosen]
        tell = telling(facet)
        values = [
            _facet_value(key, tell(names.get(key, key)), having.get(key, 0), key in chosen)
            for key in (*keys, *sorted(chosen.difference(keys)))
            if having.get(key, 0) or key in chosen
        ]
        if facet not in OWN_ORDER:
            values.sort(key=attrgetter("count"), reverse=True)
        facets.append((facet, tuple(values)))
    return tuple(facets)


def _suggestions(engine: SearchEngine, text: str, answer: Answer) -> tuple[str, ...]:
    """The words with every misspelling repaired, then with the second guess for one of them."""
    best = {repair.typed: repair.meant[0] for repair in answer.repairs if repair.meant}
    others = [{**best, r.typed: r.meant[1]} for r in answer.repairs if len(r.meant) > 1]
    found = [_repaired(engine, text, meant) for meant in (best, *others) if meant]
    return tuple(dict.fromkeys(query for query in found if query != text))


def _repaired(engine: SearchEngine, text: str, meant: Mapping[str, str]) -> str:
    """The query with each word that ``meant`` has put right wherever it stands as a word; a field
    that means something in this library stays as it is."""
    for token in reversed(query_tokens(engine, text)):
        if token.kind == "field" and token.known:
            continue
        for word in reversed(words(token.text)):
            start, end = token.start + word.start, token.start + word.end
            text = text[:start] + meant.get(text[start:end], text[start:end]) + text[end:]
    return text

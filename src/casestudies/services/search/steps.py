"""Ways out of an empty result, each checked to lead somewhere."""

from __future__ import annotations

from dataclasses import replace

from casestudies.model.evidence import counted
from casestudies.model.query import Facet, Filters, Query, value_told
from casestudies.model.results import Step
from casestudies.said import Names, mark, said
from casestudies.search.engine import Answer, SearchEngine
from casestudies.search.query.lifting import lift
from casestudies.search.query.units import Alternative
from casestudies.search.text import STOP_WORDS, words
from casestudies.search.weights import MEANING_AGREEING, MEANING_SUBJECT
from casestudies.services.search.language import FACET_NAMES, called_together, query_tokens, without

_ON: Names[Facet] = Names(
    {
        Facet.PRACTICE: mark("Show what is documented on practice “{0}”"),
        Facet.POPULATION: mark("Show what is documented on student population “{0}”"),
        Facet.DIMENSION: mark("Show what is documented on design dimension “{0}”"),
    }
)
MOST_STEPS = 5
MOST_CODES = 2
_CODES = {
    "dimension": Facet.DIMENSION,
    "population": Facet.POPULATION,
    "practice": Facet.PRACTICE,
    "meaning": Facet.PRACTICE,
}


def next_steps(
    engine: SearchEngine,
    query: Query,
    suggestions: tuple[str, ...],
    nearest: tuple[Step, ...] = (),
) -> tuple[Step, ...]:
    """What to try when ``query`` finds nothing: what is ``nearest`` to an abbreviation that the
    library lacks, the word that may have been meant, one filter
    less, looser words, the nearest code of the vocabulary; everything at last."""
    steps: list[Step] = list(nearest)

    def offer(label: str, other: Query) -> None:
        count = count_cases(engine, other)
        if count and other != query and len(steps) < MOST_STEPS:
            cases = counted(count, "case")
            steps.append(Step(f"{label} ({cases})", other))

    for text in suggestions[:2]:
        offer(said("Search for “{0}”").format(text), replace(query, text=text))
    for facet, keys in query.filters.chosen:
        called = called_together(engine, facet, keys, every=facet in query.filters.every)
        without_it = query.filters.with_(facet, frozenset())
        words = said("Leave out {facet}: {values}")
        offer(words.format(facet=FACET_NAMES[facet], values=called), query.with_filters(without_it))
    tokens = query_tokens(engine, query.text)
    for token in tokens:
        if token.kind in ("field", "phrase", "word") and (token.negated or token.kind == "field"):
            shown = f"-{token.text}" if token.negated else token.text
            offer(
                said("Leave out {0}").format(shown), replace(query, text=without(query.text, token))
            )
    if any(token.kind in ("phrase", "prefix") for token in tokens):
        plain = query.text.replace('"', " ").replace("“", " ").replace("”", " ")
        offer(said("Search for the words apart"), replace(query, text=" ".join(plain.split())))
    if query.filters and query.text.strip():
        offer(said("Leave out all filters"), replace(query, filters=Filters()))
    typed = " ".join(token.text for token in tokens if token.kind in ("word", "phrase"))
    for facet, key in _nearest_codes(engine, typed) or _near_in_meaning(engine, typed):
        name = value_told(facet, engine.values.names[facet].get(key, key))
        label = _ON[facet].format(name)
        offer(label, Query("", Filters().with_(facet, {key}), query.sort))
    if len(steps) < MOST_STEPS:
        offer(said("Show all cases"), Query("", Filters(), query.sort))
    return tuple(steps)


def count_cases(engine: SearchEngine, query: Query) -> int:
    """How many cases a query finds."""
    lifted = lift(engine.parsed(query.text).root, query.filters, engine.values)
    answer: Answer = engine.answer(lifted.root)
    return len(engine.rank(answer, lifted.filters))


def _nearest_codes(engine: SearchEngine, text: str) -> list[tuple[Facet, str]]:
    """Codes whose names hold a word of the query, the best first."""
    found: dict[tuple[Facet, str], float] = {}
    for word in words(text):
        if word.surface in STOP_WORDS:
            continue
        asked = Alternative(word.surface, (word.stem,), 1.0, "word")
        for met in engine.labels.met_by(asked):
            facet = _CODES.get(met.label.kind)
            if facet is not None and met.label.key in engine.values.names[facet]:
                place = (facet, met.label.key)
                found[place] = max(found.get(place, 0.0), met.strength)
    return sorted(found, key=lambda place: -found[place])[:MOST_CODES]


def _near_in_meaning(engine: SearchEngine, text: str) -> list[tuple[Facet, str]]:
    """Practices and populations near the query in meaning, the nearest first, of which passages
    near it are: one of the two alone says little of a word that the library lacks."""
    near = engine.meanings.near(text)
    if near is None:
        return []
    passages = [engine.corpus.passages[number] for number in near.nearest(MEANING_AGREEING)]
    codes = {key for passage in passages for key in (*passage.practices, *passage.populations)}
    named = {
        name: (facet, key)
        for facet in (Facet.PRACTICE, Facet.POPULATION)
        for key, name in engine.values.names[facet].items()
        if key in codes
    }
    names = engine.meanings.texts_near(text, named, MEANING_SUBJECT)
    return [named[name] for name in names][:MOST_CODES]

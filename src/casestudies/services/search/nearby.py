"""From what the engine finds alike, or within one case, to finished values with reasons."""

from __future__ import annotations

from collections.abc import Sequence

from casestudies.errors import KnownError
from casestudies.model.brief import CaseBrief
from casestudies.model.results import Passage
from casestudies.model.searching import CaseMatches, CasePassage, SimilarCase, SimilarPassage
from casestudies.model.wording import listed
from casestudies.said import named as spoken
from casestudies.said import said
from casestudies.search.backend import SearchBackend
from casestudies.search.engine import SearchEngine
from casestudies.search.near_cases import NearCases
from casestudies.search.query.lifting import without_fields
from casestudies.search.query.units import Unit, named
from casestudies.search.similar import Alike, cases_like, passages_like
from casestudies.search.snippets import Marker
from casestudies.search.weights import SIMILAR_LEAST

LEAST_WEIGHT = 0.55  # in one open case, narrower words and guesses are not marked
_NAMED = 3


def similar_cases(
    engine: SearchEngine, briefs: Sequence[CaseBrief], slug: str, limit: int
) -> tuple[SimilarCase, ...]:
    """Cases like one, best first. Raises ``KnownError`` for an unknown case."""
    number = engine.corpus.case_number.get(slug)
    if number is None:
        raise KnownError(said("The library has no case “{case}”.").format(case=slug))
    return tuple(
        SimilarCase(briefs[alike.number], alike.score, _case_reasons(engine, briefs, alike))
        for alike in cases_like(briefs, number, limit)
    )


def _case_reasons(
    engine: SearchEngine, briefs: Sequence[CaseBrief], alike: Alike
) -> tuple[str, ...]:
    brief = briefs[alike.number]
    practices = [key for key in alike.keys if key in brief.practices]
    populations = [key for key in alike.keys if key in brief.populations]
    reasons = []
    if practices:
        count = len(practices)
        codes = listed([spoken(engine.name_of(key)) for key in practices[:_NAMED]])
        if count == 1:
            reasons.append(said("Practice in common: {0}").format(codes))
        elif count <= _NAMED:
            reasons.append(
                said("{count} practices in common: {names}").format(count=count, names=codes)
            )
        else:
            words = said("{count} practices in common, among them {names}")
            reasons.append(words.format(count=count, names=codes))
    if populations:
        codes = listed([spoken(engine.name_of(key)) for key in populations[:_NAMED]])
        reasons.append(said("Both have findings on {0}").format(codes))
    if alike.setting:
        reasons.append(said("Both: {0}").format(", ".join(alike.setting)))
    return tuple(reasons)


def similar_passages(
    engine: SearchEngine,
    backend: SearchBackend,
    briefs: Sequence[CaseBrief],
    key: str,
    limit: int,
) -> tuple[SimilarPassage, ...]:
    """Passages of other cases like one, best first, one a case. Raises ``KnownError`` for a
    passage that is not (or no longer) in the library."""
    corpus = engine.corpus
    number = corpus.number_of(key)
    if number is None:
        raise KnownError(said("This passage is no longer in the library; nothing is like it."))
    return passages_beside(engine, backend, briefs, corpus.passages[number], limit)


def passages_beside(
    engine: SearchEngine,
    backend: SearchBackend,
    briefs: Sequence[CaseBrief],
    passage: Passage,
    limit: int,
) -> tuple[SimilarPassage, ...]:
    """As ``similar_passages``, for a passage that need not be in the library."""
    corpus = engine.corpus
    near = engine.meanings.like(engine.meant_by(passage))
    cosines = near.cosines if near is not None else {}
    return tuple(
        SimilarPassage(
            corpus.passages[alike.number],
            briefs[corpus.case_of[alike.number]],
            alike.score,
            _passage_reasons(engine, alike, near),
        )
        for alike in passages_like(corpus, backend, cosines, passage, limit)
    )


def _passage_reasons(engine: SearchEngine, alike: Alike, near: NearCases | None) -> tuple[str, ...]:
    reasons = []
    if alike.keys:
        codes = listed([spoken(engine.name_of(key)) for key in alike.keys])
        reasons.append(said("Same code: {0}").format(codes))
    if alike.words:
        reasons.append(said("Same words: {0}").format(", ".join(alike.words)))
    if near is not None and alike.near >= SIMILAR_LEAST:
        text = engine.corpus.passages[alike.number].text
        words = () if alike.words else engine.meanings.words_near(near, text)
        near_words = said("Close in meaning: {0}").format(", ".join(words))
        reasons.append(near_words if words else said("Close in meaning"))
    return tuple(reasons)


def matches_in_case(engine: SearchEngine, slug: str, text: str) -> CaseMatches:
    """All that ``text`` meets in one case; exclusions and fields are left aside. Raises
    ``KnownError`` for an unknown case."""
    number = engine.corpus.case_number.get(slug)
    if number is None:
        raise KnownError(said("The library has no case “{case}”.").format(case=slug))
    parsed = engine.parsed(text)
    units = [_narrowed(unit) for unit in named(engine.units(without_fields(parsed.root)))]
    marker = Marker(units)
    own = engine.corpus.passages_of(number)
    found: list[CasePassage] = []
    counts: dict[str, int] = {}
    words: dict[str, None] = {}
    for passage in engine.corpus.passages[own.start : own.stop]:
        spans, matches = marker.mark(passage.text)
        if spans:
            found.append(CasePassage(passage, spans, matches))
            counts[passage.where] = counts.get(passage.where, 0) + len(spans)
            words.update((match.word, None) for match in matches)
    return CaseMatches(slug, text, tuple(found), tuple(counts.items()), tuple(words), parsed.notes)


def _narrowed(unit: Unit) -> Unit:
    kept = tuple(item for item in unit.alternatives if item.weight >= LEAST_WEIGHT)
    return Unit(unit.typed, kept, unit.loose, unit.weight, unit.required)

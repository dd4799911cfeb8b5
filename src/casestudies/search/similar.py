"""More like this: cases by what they do, for whom and where; passages by codes, then meaning."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from casestudies.model.brief import KIND_NAMES, CaseBrief, governance_name, setting_name
from casestudies.model.query import grade_bands
from casestudies.model.results import Passage
from casestudies.said import said
from casestudies.search.backend import SearchBackend
from casestudies.search.corpus import Corpus
from casestudies.search.text import SAY_LITTLE, words
from casestudies.search.weights import (
    DIMENSION_WEIGHT,
    POPULATION_WEIGHT,
    SETTING_WEIGHT,
    SHARED_WORDS,
    SIMILAR_LEAST,
    SIMILAR_MEANING,
    WORD_WEIGHT,
)

MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class Alike:
    """What two cases or passages share. ``number``: of the case or passage; ``keys``: practices
    and populations, rarest first; ``setting``: facts such as *rural*; ``words`` as written;
    ``near``: the cosine of two passages."""

    number: int
    score: float
    keys: tuple[str, ...]
    setting: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    near: float = 0.0


def cases_like(briefs: Sequence[CaseBrief], number: int, limit: int) -> list[Alike]:
    """The cases most like the one at ``number``: rare shared practices count most, then shared
    populations, then kind, locale and grades; large cases are not favored."""
    wanted = briefs[number]
    rarity = _rarity([(*brief.practices, *brief.populations) for brief in briefs])
    weights = [_weights(brief, rarity) for brief in briefs]
    own = weights[number]
    size = math.sqrt(sum(own.values())) or 1.0
    found = []
    for other, brief in enumerate(briefs):
        if other == number:
            continue
        shared = sorted(own.keys() & weights[other].keys(), key=lambda key: (-own[key], key))
        setting = _same_setting(wanted, brief)
        their_size = math.sqrt(sum(weights[other].values())) or 1.0
        score = sum(own[key] for key in shared) / (size * their_size)
        score += SETTING_WEIGHT * len(setting) / (4 * size)
        if shared or setting:
            found.append(Alike(other, score, tuple(shared), setting))
    found.sort(key=lambda alike: (-alike.score, alike.number))
    return found[:limit]


def _weights(brief: CaseBrief, rarity: Mapping[str, float]) -> dict[str, float]:
    weights = {key: rarity[key] for key in brief.practices}
    weights.update({key: rarity[key] * POPULATION_WEIGHT for key in brief.populations})
    return weights


def _rarity(rows: Sequence[Iterable[str]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(set(row))
    return {key: math.log(1 + len(rows) / count) for key, count in counts.items()}


def _same_setting(one: CaseBrief, other: CaseBrief) -> tuple[str, ...]:
    setting = []
    if one.kind is other.kind:
        setting.append(KIND_NAMES[one.kind].lower())
    if one.locale and one.locale == other.locale:
        setting.append(setting_name(one.locale).lower())
    if one.governance == other.governance and "charter" in one.governance:
        setting.append(governance_name(one.governance).lower())
    bands = grade_bands(one.grades.low, one.grades.high)
    if bands and bands == grade_bands(other.grades.low, other.grades.high):
        setting.append(said("grades {0}").format(other.grades.label))
    return tuple(setting)


def passages_like(
    corpus: Corpus,
    backend: SearchBackend,
    near: Mapping[int, float],
    passage: Passage,
    limit: int,
) -> list[Alike]:
    """The passages of other cases most like ``passage``, which may be of none, one a case: first
    those that share a practice of it, then those that are near in meaning or share several of its
    rare words. ``near`` are the cosines with it. Only findings are like a finding."""
    scores: dict[int, float] = {}
    keys: dict[int, list[str]] = {}
    count = len(corpus.passages)
    for key in (*passage.practices, *passage.populations):
        numbers = corpus.marked.get(key, ())
        rarity = math.log(1 + count / (len(numbers) + 1))
        for other in numbers:
            scores[other] = scores.get(other, 0.0) + rarity
            keys.setdefault(other, []).append(key)
    shared: dict[int, list[str]] = {}
    for surface, stemmed, rarity in _rare_words(passage, backend, count):
        for other in backend.occurrences("text", (stemmed,)):
            scores[other] = scores.get(other, 0.0) + WORD_WEIGHT * rarity
            shared.setdefault(other, []).append(surface)
    for other, cosine in near.items():
        scores[other] = scores.get(other, 0.0) + SIMILAR_MEANING * cosine
    best: dict[int, tuple[bool, Alike]] = {}
    own = corpus.case_number.get(passage.case, -1) if passage.case else -1
    practices = {*passage.practices}
    alike = corpus.bit.get(passage.dimension or "", 0)
    for other, score in scores.items():
        case = corpus.case_of[other]
        if case in (own, -1) or (passage.finding and corpus.kinds[other] != "finding"):
            continue
        held, met = keys.get(other, ()), shared.get(other, ())
        cosine = near.get(other, 0.0)
        if not (held or len(met) >= SHARED_WORDS or cosine >= SIMILAR_LEAST):
            continue
        if corpus.marks[other] & alike:
            score += DIMENSION_WEIGHT
        coded = not practices.isdisjoint(held)
        if case not in best or (coded, score) > (best[case][0], best[case][1].score):
            best[case] = coded, Alike(other, score, tuple(held), (), tuple(met), cosine)
    found = sorted(best.values(), key=lambda one: (not one[0], -one[1].score, one[1].number))
    return [alike for _, alike in found[:limit]]


def _rare_words(
    passage: Passage, backend: SearchBackend, count: int
) -> list[tuple[str, str, float]]:
    """The rarest words of a passage that stand elsewhere too: as written, stem, rarity."""
    found: dict[str, tuple[str, str, float]] = {}
    for word in words(passage.text):
        if word.surface in SAY_LITTLE or word.stem in found or word.surface.isdigit():
            continue
        there = len(backend.occurrences("text", (word.stem,)))
        if there > 1:
            found[word.stem] = (word.surface, word.stem, math.log(1 + count / there))
    return sorted(found.values(), key=lambda item: -item[2])[:MOST_WORDS]

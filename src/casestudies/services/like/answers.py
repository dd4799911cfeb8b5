"""A ranking with all that a screen needs to show it: the cases, and in words what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from casestudies.model.case import Case, Source
from casestudies.model.differences import lowered
from casestudies.model.profile import Item, Match, Part, PartMatch, SchoolProfile
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import said


class RankingLibrary(Protocol):
    """What an answer needs of the library."""

    def cases(self, slugs: Sequence[str] | None = None) -> Sequence[Case]: ...

    def vocabulary(self) -> Vocabulary: ...


class Ranking(Protocol):
    """Whatever ranks cases: ``MatchingService``."""

    def rank(self, profile: SchoolProfile) -> tuple[Match, ...]: ...


@dataclass(frozen=True)
class RankedCase:
    """A match with its place, from 1, its case, and what could not be told, in words that follow
    "Not documented:"; ``apart`` are sentences about what cannot be compared."""

    place: int
    match: Match
    case: Case
    missing: tuple[str, ...]
    apart: tuple[str, ...] = ()

    def source_of(self, item: Item) -> Source | None:
        """The first source of the figure or share that an item rests on."""
        cites = item.figure.cites if item.figure else item.share.cites if item.share else ()
        return self.case.source(cites[0]) if cites else None


@dataclass(frozen=True)
class RankedCases:
    """The cases for a profile, the most alike first. ``best`` are those that can be compared:
    something of them could be told."""

    profile: SchoolProfile
    cases: tuple[RankedCase, ...]

    def best(self, count: int) -> tuple[str, ...]:
        """The slugs of the first ``count`` cases of which anything could be told."""
        told = [one for one in self.cases if one.match.score is not None]
        return tuple(one.case.slug for one in told[:count])


def ranked_cases(ranking: Ranking, library: RankingLibrary, profile: SchoolProfile) -> RankedCases:
    """Ranks the cases for ``profile``. Raises ``KnownError`` as ``MatchingService.rank``."""
    vocabulary = library.vocabulary()
    matches = ranking.rank(profile)
    cases = library.cases([match.brief.slug for match in matches])
    found = []
    for place, (match, case) in enumerate(zip(matches, cases, strict=True), 1):
        found.append(
            RankedCase(place, match, case, missing_words(match, vocabulary), apart_words(match))
        )
    return RankedCases(profile, tuple(found))


def missing_words(match: Match, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What the library does not tell of a case, each as words for a list: "enrollment", "share of
    English learners". What findings tell without a number for the whole is a reason and stands
    among those."""
    words: list[str] = []
    for part in match.parts:
        words += _missing_of(part, vocabulary)
    return tuple(words)


def apart_words(match: Match) -> tuple[str, ...]:
    """What is told but cannot be compared, as sentences."""
    setting = match.part(Part.SETTING)
    if setting is None:
        return ()
    return tuple(f"{words[:1].upper()}{words[1:]}." for words in setting.missing)


def _missing_of(part: PartMatch, vocabulary: Vocabulary) -> list[str]:
    untold = [item.key for item in part.items if not item.told and not item.rests]
    match part.part:
        case Part.SETTING:
            return []
        case Part.SIZE:
            return [said("enrollment")] if untold else []
        case Part.POPULATIONS:
            return [_population_words(key, vocabulary) for key in untold]
        case Part.WANTED | Part.RULED_OUT:
            return [lowered(vocabulary.name_of(key)) for key in untold]
        case _:
            return [vocabulary.name_of(key) for key in untold]


def _population_words(key: str, vocabulary: Vocabulary) -> str:
    population, _, asked = key.partition(" ")
    name = vocabulary.name_of(population)
    first = name.split(" ", 1)[0]
    if not asked:
        return name
    return said("share of {0}").format(name if first in _PROPER else lowered(name))


_PROPER = ("English", "Indigenous")  # keep their capital in the middle of a sentence

"""Models like ours: ranks cases by their likeness to a school, part by part and with reasons."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from casestudies.errors import KnownError
from casestudies.model.case import Case, brief_of
from casestudies.model.profile import Item, Match, Part, PartMatch, SchoolProfile
from casestudies.model.query import grade_number
from casestudies.model.vocabulary import Vocabulary
from casestudies.nearest import nearest
from casestudies.said import said
from casestudies.services.like import parts


class MatchLibrary(Protocol):
    """What matching needs of the library."""

    def cases(self, slugs: Sequence[str] | None = None) -> Sequence[Case]: ...

    def vocabulary(self) -> Vocabulary: ...


class MatchingService:
    """Ranks the cases of one library."""

    def __init__(self, library: MatchLibrary) -> None:
        self._library = library

    def rank(self, profile: SchoolProfile, slugs: Sequence[str] | None = None) -> tuple[Match, ...]:
        """Cases (``slugs``, or all) from the most alike to the least.

        Each part that the profile asks with a weight above 0 consists of items: one for kind,
        grades, size and setting; one or two for each population (work documented for it; its
        share, if the profile gives one); one for each dimension and practice. An item has a score
        s from 0 to 1, or none where the library does not tell. An item's weight is
        w = (weight of its part) / (items of its part). Over the items that could be told:

            score = sum(w * s) / sum(w)
            told  = sum(w of the items that could be told) / sum(w of all items)

        So missing data never counts as zero: it leaves the sum, is named, and lowers ``told``. How
        items score is said in ``matching_parts``. The order is by

            standing = told * score + (1 - told) / 2

        (what cannot be told counts neither for nor against), then by ``told``, then by name. Cases
        of which nothing could be told come last. The same question always has the same answer.

        Raises ``KnownError`` when the profile asks nothing, for a key that the vocabulary lacks,
        for half-given or turned grades, and for an unknown slug.
        """
        vocabulary = self._library.vocabulary()
        _check(profile, vocabulary)
        found = [match(profile, case, vocabulary) for case in self._library.cases(slugs)]
        return tuple(sorted(found, key=_order))


def match(profile: SchoolProfile, case: Case, vocabulary: Vocabulary) -> Match:
    """How alike one case is (see ``MatchingService.rank``, which checks the profile)."""
    found = tuple(
        PartMatch(part, profile.weights.of(part), _items(part, profile, case, vocabulary))
        for part in Part
        if profile.asks(part) and profile.weights.of(part) > 0
    )
    gained = told = asked = 0.0
    for part in found:
        each = part.weight / len(part.items)
        asked += part.weight
        for item in part.items:
            if item.score is not None:
                told += each
                gained += each * item.score
    return Match(
        brief=brief_of(case),
        score=min(1.0, gained / told) if told else None,
        told=min(1.0, told / asked) if asked else 0.0,
        parts=found,
    )


def _items(
    part: Part, profile: SchoolProfile, case: Case, vocabulary: Vocabulary
) -> tuple[Item, ...]:
    match part:
        case Part.KIND:
            return (parts.kind_item(profile, case),)
        case Part.GRADES:
            return (parts.grades_item(profile, case),)
        case Part.SIZE:
            return (parts.size_item(profile, case),)
        case Part.SETTING:
            return (parts.setting_item(profile, case),)
        case Part.POPULATIONS:
            return parts.population_items(profile, case, vocabulary)
        case Part.DIMENSIONS:
            return parts.dimension_items(profile, case, vocabulary)
        case Part.WANTED:
            return parts.wanted_items(profile, case, vocabulary)
        case Part.RULED_OUT:
            return parts.ruled_out_items(profile, case, vocabulary)


def _order(found: Match) -> tuple[bool, float, float, str, str]:
    brief, standing = found.brief, -round(found.standing, 9)
    return (found.score is None, standing, -round(found.told, 9), brief.name, brief.slug)


def _check(profile: SchoolProfile, vocabulary: Vocabulary) -> None:
    if not any(profile.asks(part) and profile.weights.of(part) > 0 for part in Part):
        raise KnownError(
            said(
                "Say at least one thing about your school, with a weight above 0, to find models "
                "like it."
            )
        )
    _check_grades(profile)
    populations = [population.key for population in profile.populations]
    _check_keys("populations", populations, vocabulary.population_by_key)
    _check_keys("dimensions", profile.dimensions, vocabulary.dimension_by_key)
    _check_keys("wanted", profile.wanted, vocabulary.practice_by_key)
    _check_keys("ruled_out", profile.ruled_out, vocabulary.practice_by_key)


def _check_grades(profile: SchoolProfile) -> None:
    low, high = profile.grade_low, profile.grade_high
    if (low is None) != (high is None):
        raise KnownError(said("Give both the lowest and the highest grade."), field="grades")
    if low is not None and high is not None and grade_number(low) > grade_number(high):
        raise KnownError(said("The low grade is above the high grade."), field="grades")


def _check_keys(field: str, keys: Sequence[str], known: Collection[str]) -> None:
    for key in keys:
        if key not in known:
            close = nearest(key, {other: (other,) for other in known}, least=0.5)
            told = said("The library's vocabulary has no “{0}”.")
            if close:
                told = said("The library's vocabulary has no “{0}”; the nearest is “{1}”.")
            raise KnownError(told.format(key, *close[:1]), field=field)

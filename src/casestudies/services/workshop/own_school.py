"""The user's own school in a talk: what its profile says, and nothing that no one documented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casestudies.model.profile import SchoolProfile, profile_facts
from casestudies.model.talk import Slide, SlideKind
from casestudies.model.vocabulary import Vocabulary

OWN_SCHOOL = "own-school"


def own_school_slide(profile: SchoolProfile, vocabulary: Vocabulary) -> Slide:
    """The slide of the school, before the models. A profile holds wishes and no findings, so it is
    no card among the cases; what this library's vocabulary does not know is left out."""
    known = [one for one in profile.populations if one.key in vocabulary.population_by_key]
    lines = (
        profile_facts(replace(profile, populations=tuple(known)), vocabulary),
        _said("Wants", profile.wanted, vocabulary),
        _said("Does not want", profile.ruled_out, vocabulary),
    )
    title = profile.name or "Our school"
    told = tuple(line for line in lines if line)
    return Slide(OWN_SCHOOL, SlideKind.ACTIVITY, title, lines=told)


def own_notes(profile: SchoolProfile, row: str, vocabulary: Vocabulary) -> str:
    """What the school wants in the dimension ``row``, for the presenter; "" where nothing is
    said."""
    name = profile.name or "Our school"
    said = (
        _said(f"{name} wants", _of_row(profile.wanted, row, vocabulary), vocabulary),
        _said(f"{name} does not want", _of_row(profile.ruled_out, row, vocabulary), vocabulary),
    )
    return "\n".join(line for line in said if line)


def _of_row(keys: Iterable[str], row: str, vocabulary: Vocabulary) -> Iterator[str]:
    practices = vocabulary.practice_by_key
    return (key for key in keys if key in practices and practices[key].dimension == row)


def _said(what: str, keys: Iterable[str], vocabulary: Vocabulary) -> str:
    practices = vocabulary.practice_by_key
    names = [practices[key].name for key in keys if key in practices]
    return f"{what}: {'; '.join(names)}" if names else ""

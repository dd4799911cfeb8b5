"""The user's own school in a talk: what its profile says, and nothing that no one documented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casestudies.model.profile import SchoolProfile, profile_facts
from casestudies.model.talk import Slide, SlideKind
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import said

OWN_SCHOOL = "own-school"


def own_school_slide(profile: SchoolProfile, vocabulary: Vocabulary) -> Slide:
    """The slide of the school, before the models. A profile holds wishes and no findings, so it is
    no card among the cases; what this library's vocabulary does not know is left out."""
    known = [one for one in profile.populations if one.key in vocabulary.population_by_key]
    lines = (
        profile_facts(replace(profile, populations=tuple(known)), vocabulary),
        _told(said("Wants: {0}"), profile.wanted, vocabulary),
        _told(said("Does not want: {0}"), profile.ruled_out, vocabulary),
    )
    title = profile.name or said("Our school")
    told = tuple(line for line in lines if line)
    return Slide(OWN_SCHOOL, SlideKind.ACTIVITY, title, lines=told)


def own_notes(profile: SchoolProfile, row: str, vocabulary: Vocabulary) -> str:
    """What the school wants in the dimension ``row``, for the presenter; "" where nothing is
    said."""
    name = profile.name or said("Our school")
    told = (
        _told(
            said("{school} wants: {0}"), _of_row(profile.wanted, row, vocabulary), vocabulary, name
        ),
        _told(
            said("{school} does not want: {0}"),
            _of_row(profile.ruled_out, row, vocabulary),
            vocabulary,
            name,
        ),
    )
    return "\n".join(line for line in told if line)


def _of_row(keys: Iterable[str], row: str, vocabulary: Vocabulary) -> Iterator[str]:
    practices = vocabulary.practice_by_key
    return (key for key in keys if key in practices and practices[key].dimension == row)


def _told(sentence: str, keys: Iterable[str], vocabulary: Vocabulary, school: str = "") -> str:
    practices = vocabulary.practice_by_key
    names = [practices[key].name for key in keys if key in practices]
    return sentence.format("; ".join(names), school=school) if names else ""

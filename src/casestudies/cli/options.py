"""What several commands take: keys of the library's vocabulary."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from casestudies.errors import KnownError
from casestudies.model.brief import VISITS_NAMES, Kind
from casestudies.model.places import REGIONS, STATE_NAMES
from casestudies.model.query import SHARED_FACETS, Facet
from casestudies.model.vocabulary import Vocabulary
from casestudies.nearest import nearest


def facet_key(facet: Facet, asked: str, vocabulary: Vocabulary) -> str:
    """The key of a facet that ``asked`` names by its key or its full name, in capitals or not.
    Raises ``KnownError``, naming the nearest, when there is none."""
    names = _names(facet, vocabulary)
    by_word = {name.casefold(): key for key, name in names.items()}
    by_word |= {key.casefold(): key for key in names}
    if facet is Facet.REGION:
        by_word |= {way: key for key, region in REGIONS.items() for way in region.typed}
    word = asked.strip().casefold()
    if word in by_word:
        return by_word[word]
    close = nearest(asked, {key: (key, name) for key, name in names.items()}, least=0.5)
    hint = f"; the nearest is “{close[0]}”" if close else ""
    raise KnownError(f"There is no {facet.value} “{asked}”{hint}.")


def facet_keys(
    facet: Facet, asked: Sequence[str], vocabulary: Vocabulary
) -> tuple[frozenset[str], bool]:
    """The keys that an option names, given once or several times, and whether every one is asked
    for: ``a+b`` is all of them, ``a,b`` any of them, and so is the option given twice. Raises
    ``KnownError`` for a key that is none, for both ways in one, and for all of what a case has one
    of."""
    keys: set[str] = set()
    ways: set[str] = set()
    for text in asked:
        name = text.strip().casefold()
        whole = any(name == known.casefold() for known in _names(facet, vocabulary).values())
        signs = set() if whole else {sign for sign in "+," if sign in text}
        ways |= signs
        parts = [text] if not signs else re.split(r"[+,]", text)
        keys.update(facet_key(facet, part, vocabulary) for part in parts)
    if "+" in ways and (len(ways) > 1 or len(asked) > 1):
        raise KnownError(
            f"--{facet.value} asks for all of several (a+b) or for any of them (a,b), not for both."
        )
    if "+" in ways and facet not in SHARED_FACETS:
        raise KnownError(
            f"A case has one {facet.value}; --{facet.value} takes several with commas."
        )
    return frozenset(keys), "+" in ways


def _names(facet: Facet, vocabulary: Vocabulary) -> Mapping[str, str]:
    if facet is Facet.KIND:
        return {kind.value: kind.value for kind in Kind}
    if facet is Facet.VISITS:
        return VISITS_NAMES
    if facet is Facet.STATE:
        return STATE_NAMES
    if facet is Facet.REGION:
        return {key: region.name for key, region in REGIONS.items()}
    items = {
        Facet.DIMENSION: vocabulary.dimensions,
        Facet.POPULATION: vocabulary.populations,
        Facet.PRACTICE: vocabulary.practices,
    }[facet]
    return {item.key: item.name for item in items}

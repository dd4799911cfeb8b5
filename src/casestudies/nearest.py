"""Which known names a word that is none of them may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_LONGEST = 100  # letters: what is longer is no misspelt name


def nearest(
    given: str,
    names: Mapping[str, Iterable[str]],
    *,
    least: float,
    most: int = 1,
    inside: float = 0.0,
) -> list[str]:
    """The keys of ``names`` that have a name like ``given``, the nearest first, ``most`` of them.
    ``least`` is how alike they must be, from 0 to 1; ``inside`` is what a name counts for more
    that holds what was given, or stands in it. Capitals and hyphens make no difference."""
    if len(given) > _LONGEST:
        return []
    word = _plain(given)
    found = {
        key: max((_likeness(word, _plain(name), inside) for name in some), default=0.0)
        for key, some in names.items()
    }
    return sorted((key for key in found if found[key] >= least), key=lambda key: -found[key])[:most]


def _plain(text: str) -> str:
    return text.casefold().replace("-", " ").strip()


def _likeness(word: str, name: str, inside: float) -> float:
    """1 for the same, 0 for no letter in common; above 1 with ``inside``."""
    from difflib import SequenceMatcher  # the first answer waits for none

    within = len(word) > 2 and (word in name or name in word)
    return SequenceMatcher(None, word, name).ratio() + (inside if within else 0.0)

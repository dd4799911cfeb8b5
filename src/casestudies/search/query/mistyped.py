"""Words of a place's name as they were most likely meant: *massachusets*, *noth dakota*, *utha*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casestudies.search.spelling import distance, mistakes_in

LEAST = 4  # letters of a word that may be one of a place, mistyped
LEAST_FOR_TWO = 10  # of one with two mistakes: shorter ones are other words
LEAST_BESIDE = 3  # of one before the other word of a state: *nort* dakota


class PlaceSpelling:
    """Knows the words of places by their first letter, and those of states of two words by the
    second one."""

    def __init__(self, names: Iterable[Sequence[str]], states: Iterable[Sequence[str]]) -> None:
        """``names``: of all places, in folded words; ``states``: those of states."""
        self._words: dict[str, set[str]] = {}
        for word in {word for name in names for word in name}:
            if len(word) >= LEAST:
                self._words.setdefault(word[0], set()).add(word)
        self._before: dict[str, set[str]] = {}
        for name in states:
            if len(name) == 2:
                self._before.setdefault(name[1], set()).add(name[0])

    def word_meant(self, surface: str, others: Sequence[str]) -> str:
        """The word of a place that a word which is none of the language was meant for; "" for
        none, and where one of ``others`` is nearer."""
        if len(surface) < LEAST:
            return ""
        most = min(mistakes_in(surface), 2 if len(surface) >= LEAST_FOR_TWO else 1)
        for other in others:
            most = min(most, distance(surface, other, most))
        return _nearest(surface, self._words.get(surface[0], ()), most)

    def word_before(self, surface: str, behind: str) -> str:
        """The first word of a state that a word was meant for, whatever else it is, where the
        second stands ``behind``: *rode* island; "" for none."""
        if len(surface) < LEAST_BESIDE:
            return ""
        return _nearest(surface, self._before.get(behind, ()), 1)

    def begun(self, surface: str, words: Sequence[str]) -> str:
        """The word of a place that was begun where the library has no others that begin so:
        ``words``; "" for none."""
        named = {word for word in self._words.get(surface[:1], ()) if word.startswith(surface)}
        return min(named) if len(named) == 1 and named.issuperset(words) else ""


def _nearest(surface: str, words: Iterable[str], most: int) -> str:
    """The word that is the fewest mistakes away, at most so many, the shortest of several."""
    found = ((distance(surface, word, most), len(word), word) for word in words)
    return min((one for one in found if one[0] <= most), default=(0, 0, ""))[2]

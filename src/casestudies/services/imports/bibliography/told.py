"""Sentences about a file under reading: so many and no more, so that a file of faults ends soon."""

from __future__ import annotations

from casestudies.said import said

MOST_PROBLEMS = 50


class TooMany(Exception):
    """More faults than are worth telling: the file is read no further."""


class Told:
    """Collects the problems of one file in order."""

    def __init__(self) -> None:
        self._said: list[str] = []

    def say(self, sentence: str) -> None:
        """One more problem; ``TooMany`` once there are too many."""
        if len(self._said) >= MOST_PROBLEMS:
            self._said.append(
                said("There are more faults than these; the file was read no further.")
            )
            raise TooMany
        self._said.append(sentence)

    def stop(self, sentence: str) -> None:
        """The last problem of a file that is read no further."""
        self._said.append(sentence)

    @property
    def problems(self) -> tuple[str, ...]:
        return tuple(self._said)

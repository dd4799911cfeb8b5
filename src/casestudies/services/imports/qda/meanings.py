"""What the codes of a project are taken for: dimensions, practices, populations, states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casestudies.export.qda.identity import code_guid
from casestudies.model.brief import State
from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.library.importing import LEAVE_OUT, Meaning
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import named, said
from casestudies.services.imports.qda.project import Code

DIMENSION, PRACTICE, POPULATION, STATE = "dimension/", "practice/", "population/", "state/"
_STATES = {
    CellState.ABSENT: State.ABSENT,
    CellState.ENDED: State.ENDED,
    CellState.DISPUTED: State.DISPUTED,
}


def meanings(vocabulary: Vocabulary) -> tuple[Meaning, ...]:
    """All that a code may be taken for, in the vocabulary's order, in the language that is
    spoken."""
    groups = {one.key: named(one.name) for one in vocabulary.dimensions}
    return (
        *(
            Meaning(DIMENSION + one.key, named(one.name), said("Dimensions"))
            for one in vocabulary.dimensions
        ),
        *(
            Meaning(
                PRACTICE + one.key, named(one.name), groups.get(one.dimension) or said("Practices")
            )
            for one in vocabulary.practices
        ),
        *(
            Meaning(POPULATION + one.key, named(one.name), said("Student populations"))
            for one in vocabulary.populations
        ),
        *(
            Meaning(STATE + state.value, STATE_NAMES[cell], said("What the source says"))
            for cell, state in _STATES.items()
        ),
    )


def _written(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The names of the same as our own projects have them, with their keys."""
    for one in vocabulary.dimensions:
        yield one.name, DIMENSION + one.key
    for one in vocabulary.practices:
        yield one.name, PRACTICE + one.key
    for one in vocabulary.populations:
        yield one.name, POPULATION + one.key
    for cell, state in _STATES.items():
        yield STATE_NAMES.written[cell], STATE + state.value


class Guesses:
    """What a code most likely means: by the GUID that our own projects give it, else by its name,
    else what the code above it means."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        written = tuple(_written(vocabulary))
        self._by_guid = {code_guid(name): key for name, key in written}
        self._by_name: dict[str, str] = {}
        spoken = ((one.name, one.key) for one in meanings(vocabulary))
        for name, key in (*written, *_other_names(vocabulary), *spoken):
            self._by_name.setdefault(_plain(name), key)

    def meaning(self, code: Code, codes: Mapping[str, Code]) -> str:
        """The key of a ``Meaning``, or ``LEAVE_OUT``."""
        seen: set[str] = set()
        at: Code | None = code
        while at is not None and at.guid not in seen:
            seen.add(at.guid)
            found = self._by_guid.get(at.guid) or self._by_name.get(_plain(at.path[-1]))
            if found:
                return found
            at = codes.get(at.parent)
        return LEAVE_OUT


def _other_names(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for one in vocabulary.dimensions:
        yield from ((one.short_name, DIMENSION + one.key), (one.key, DIMENSION + one.key))
    for one in vocabulary.populations:
        yield from ((one.short_name, POPULATION + one.key), (one.key, POPULATION + one.key))
    for one in vocabulary.practices:
        yield one.key, PRACTICE + one.key


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())

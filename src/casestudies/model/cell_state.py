"""The honest states of a cell, and how each is said."""

from __future__ import annotations

from enum import StrEnum

from casestudies.said import Names, mark


class CellState(StrEnum):
    """The honest states of a cell. A blank is never a "no". The cell of a question, which the
    search fills, can have nothing found; that says nothing of what is documented. What the user
    observed on a visit is a state of its own, and so is what a school reported of itself: neither
    is a finding, and neither counts as one."""

    DOCUMENTED = "documented"
    ABSENT = "absent"
    ENDED = "ended"
    DISPUTED = "disputed"
    NOT_DOCUMENTED = "not-documented"
    NOTHING_FOUND = "nothing-found"
    OBSERVED = "observed"
    REPORTED = "reported"

    @property
    def blank(self) -> bool:
        """Whether a cell of this state has no finding."""
        return self in (
            CellState.NOT_DOCUMENTED,
            CellState.NOTHING_FOUND,
            CellState.OBSERVED,
            CellState.REPORTED,
        )

    @property
    def gap(self) -> bool:
        """Whether no source says anything, be it that the school reports something of itself."""
        return self in (CellState.NOT_DOCUMENTED, CellState.REPORTED)


STATE_NAMES: Names[CellState] = Names(
    {
        CellState.DOCUMENTED: mark("Documented"),
        CellState.ABSENT: mark("Documented as absent"),
        CellState.ENDED: mark("Ended"),
        CellState.DISPUTED: mark("Disputed"),
        CellState.NOT_DOCUMENTED: mark("Not documented in our sources"),
        CellState.NOTHING_FOUND: mark("Nothing found"),
        CellState.OBSERVED: mark("Your own notes, not researched"),
        CellState.REPORTED: mark("Reported by the school, not researched"),
    }
)

_COUNTS: Names[CellState] = Names(
    {
        CellState.DOCUMENTED: mark("{0} documented"),
        CellState.ABSENT: mark("{0} as absent"),
        CellState.ENDED: mark("{0} ended"),
        CellState.DISPUTED: mark("{0} disputed"),
    }
)

OWN_EMPTY = mark("You have written nothing here yet")
"""What is said in place of "Not documented in our sources" of a case of the user's own."""


def state_count(state: CellState, count: int) -> str:
    """Findings of a state in words: "1 ended", "2 as absent"."""
    return _COUNTS[state].format(count)

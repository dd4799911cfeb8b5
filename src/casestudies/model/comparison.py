"""A comparison as a finished value: the screen, the terminal and every export render this."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casestudies.model.case import CaseBrief, Finding, Source
from casestudies.model.evidence import Evidence

MOST_CASES = 6
FEWEST_CASES = 2


class Axis(StrEnum):
    DIMENSIONS = "dimensions"
    POPULATIONS = "populations"


class CellState(StrEnum):
    """The honest states of a cell. A blank is never a "no"."""

    DOCUMENTED = "documented"
    ABSENT = "absent"
    ENDED = "ended"
    DISPUTED = "disputed"
    NOT_DOCUMENTED = "not-documented"


STATE_NAMES: dict[CellState, str] = {
    CellState.DOCUMENTED: "Documented",
    CellState.ABSENT: "Documented as absent",
    CellState.ENDED: "Ended",
    CellState.DISPUTED: "Disputed",
    CellState.NOT_DOCUMENTED: "Not documented in our sources",
}


@dataclass(frozen=True)
class ComparisonSpec:
    """What to compare: two to six case slugs as columns, rows along an axis, one filter at most
    (``population`` with dimension rows, ``dimension`` with population rows)."""

    cases: tuple[str, ...]
    rows: Axis = Axis.DIMENSIONS
    population: str | None = None
    dimension: str | None = None
    hide_empty: bool = False


@dataclass(frozen=True, slots=True)
class CellFinding:
    """A finding in a cell with ``origin``, the key of the block it stands in."""

    origin: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Cell:
    """``headline`` is the written headline of the block, or the opening of the first finding when
    a filter makes a cell for which nobody wrote one; empty when not documented."""

    case: str
    row: str
    state: CellState
    headline: str
    findings: tuple[CellFinding, ...]
    evidence: Evidence
    share: str = ""  # "49.9 % (2014)", populations only


@dataclass(frozen=True, slots=True)
class Row:
    """``group`` is the dimension group's key, or "" for populations."""

    key: str
    name: str
    group: str
    cells: tuple[Cell, ...]

    @property
    def empty(self) -> bool:
        return all(cell.state is CellState.NOT_DOCUMENTED for cell in self.cells)


@dataclass(frozen=True)
class Comparison:
    """``sources`` maps a case slug to its sources that the cells cite, in key order."""

    spec: ComparisonSpec
    columns: tuple[CaseBrief, ...]
    rows: tuple[Row, ...]
    sources: dict[str, tuple[Source, ...]]
    hidden_rows: int = 0

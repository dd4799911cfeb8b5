"""A comparison as a finished value: the screen, the terminal and every export render this."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

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


def state_count(state: CellState, count: int) -> str:
    """Findings of a state in words: "1 ended", "2 as absent"."""
    return f"{count} as absent" if state is CellState.ABSENT else f"{count} {state.value}"


@dataclass(frozen=True)
class ComparisonSpec:
    """What to compare: two to six case slugs as columns, rows along an axis, one filter at most
    (``population`` with dimension rows, ``dimension`` with population rows)."""

    cases: tuple[str, ...]
    rows: Axis = Axis.DIMENSIONS
    population: str | None = None
    dimension: str | None = None
    hide_empty: bool = False


def source_order(key: str) -> tuple[int, str]:
    """Sorts source keys as people count: S2 before S10."""
    digits = "".join(char for char in key if char.isdigit())
    return (int(digits or 0), key)


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
    share: str = ""  # "49.9% of students (2014)", populations only
    share_cites: tuple[str, ...] = ()

    @property
    def cites(self) -> tuple[str, ...]:
        """Every source key that the cell rests on, once, S2 before S10."""
        keys = {key for item in self.findings for key in item.finding.cites}
        return tuple(sorted(keys | set(self.share_cites), key=source_order))

    @property
    def exceptions(self) -> tuple[tuple[CellState, int], ...]:
        """How many findings say something else than the cell's state: a documented cell can hold
        a practice that ended. "((CellState.ENDED, 1),)"."""
        states = [CellState(item.finding.state.value) for item in self.findings]
        return tuple(
            (state, states.count(state))
            for state in CellState
            if state is not self.state and state in states
        )


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
    """``sources`` maps a case slug to its sources that the cells cite, in key order. ``title`` says
    in words what is compared; ``filter_name`` is the filter's display name, "" without one;
    ``names`` gives the display name of every block that a finding in a cell stands in;
    ``outside`` counts, with a population as filter, a case's findings about that population which
    stand in no dimension and so in no row (cases without any are left out);
    ``this_year`` is the year of the newest pack, against which evidence counts as recent."""

    spec: ComparisonSpec
    columns: tuple[CaseBrief, ...]
    rows: tuple[Row, ...]
    sources: dict[str, tuple[Source, ...]]
    hidden_rows: int = 0
    title: str = ""
    filter_name: str = ""
    names: dict[str, str] = field(default_factory=dict)
    outside: dict[str, int] = field(default_factory=dict)
    this_year: int = 0

    def row(self, key: str) -> Row | None:
        return next((row for row in self.rows if row.key == key), None)

    def brief(self, slug: str) -> CaseBrief | None:
        return next((brief for brief in self.columns if brief.slug == slug), None)

    @cached_property
    def _sources_by_key(self) -> dict[tuple[str, str], Source]:
        return {(slug, s.key): s for slug, sources in self.sources.items() for s in sources}

    def source(self, slug: str, key: str) -> Source | None:
        """The source ``key`` of the case ``slug``; None where no cell cites it."""
        return self._sources_by_key.get((slug, key))

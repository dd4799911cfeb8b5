"""A comparison as a finished value: the screen, the terminal and every export render this."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from casestudies.figures import by_number
from casestudies.model.brief import CaseBrief
from casestudies.model.case import Finding, Reported, Source
from casestudies.model.cell_state import OWN_EMPTY, STATE_NAMES, CellState
from casestudies.model.differences import Differences
from casestudies.model.evidence import Evidence
from casestudies.model.limits import FEWEST_CASES
from casestudies.said import Names, mark, said

MOST_QUESTIONS = 6
QUESTIONS = mark("Questions")  # the band in which they stand


def found_told() -> str:
    """What is said of the cells of a question."""
    return said("found by search, not coded")


class About(StrEnum):
    """What a row can tell of each case as a whole, beside those of the axis."""

    VISITING = "visiting"
    GAPS = "gaps"
    OBSERVED = "observed"

    @property
    def key(self) -> str:
        """The key of its row or column."""
        return f"about:{self.value}"

    def of_case(self, slug: str) -> str:
        """The key of what it tells of one case, dimension by dimension."""
        return f"{self.key}:{slug}"

    def has(self, key: str) -> bool:
        """Whether a row or column with this key is there because of it."""
        return key == self.key or key.startswith(f"{self.key}:")


ABOUT_NAMES: Names[About] = Names(
    {
        About.VISITING: mark("Visiting"),
        About.GAPS: mark("What we found no source for"),
        About.OBSERVED: mark("Observed on visits"),
    }
)
OF_CASES = mark("The case as a whole")  # the band in which they stand


class Axis(StrEnum):
    """What rows and columns can be."""

    DIMENSIONS = "dimensions"
    POPULATIONS = "populations"
    PRACTICES = "practices"
    CASES = "cases"


class Shade(StrEnum):
    """What the ground of a cell tells: how much is documented, or how old it is."""

    NONE = "none"
    COVERAGE = "coverage"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Question:
    """A question put to every case; its cells are findings that the search finds. ``pinned``
    findings stay in their cell whatever is found, ``struck`` ones are left out of it; each is
    told by its case and its id."""

    text: str
    pinned: tuple[tuple[str, str], ...] = ()
    struck: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """The key of its row or column."""
        return f"question:{self.text}"


@dataclass(frozen=True)
class ComparisonSpec:
    """What to compare and how: case slugs, two axes, one filter at most along a third.

    With cases on an axis, two to eight of them, and the filter is a ``population`` (with
    dimensions) or a ``dimension`` (with populations or practices). Without, it is ``case``, the
    first of ``cases`` where it is None. ``hide_empty`` and ``differing`` leave out rows and
    columns that are no cases; with ``differing``, those in which the cases part the furthest stand
    first, at most ``furthest`` of them where it is not 0, and with ``gaps`` those follow in which
    nothing but a gap stands between the cases; ``hidden`` leaves out any by key, cases as long as
    two are left. ``pinned`` keys stand first; ``order`` holds the keys of every axis whose order
    the user changed (cases stand as in ``cases``). ``pictured`` tells that the window shows
    pictures of the cases in the place of the table. ``about`` are rows that tell of each case as a
    whole.
    """

    cases: tuple[str, ...]
    rows: Axis = Axis.DIMENSIONS
    population: str | None = None
    dimension: str | None = None
    hide_empty: bool = False
    columns: Axis = Axis.CASES
    case: str | None = None
    differing: bool = False
    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    grouped: bool = True
    shade: Shade = Shade.NONE
    pictured: bool = False
    furthest: int = 0
    gaps: bool = False
    questions: tuple[Question, ...] = ()
    about: tuple[About, ...] = ()

    @property
    def axes(self) -> frozenset[Axis]:
        return frozenset((self.rows, self.columns))

    @property
    def by_case(self) -> bool:
        """Whether cases are on an axis; otherwise the comparison is within one case."""
        return Axis.CASES in self.axes

    @property
    def shown_cases(self) -> tuple[str, ...]:
        """The cases that are not hidden; all of them where these would be too few, and within one
        case."""
        shown = tuple(slug for slug in self.cases if slug not in self.hidden)
        return shown if self.by_case and len(shown) >= FEWEST_CASES else self.cases

    @property
    def ticks(self) -> bool:
        """Whether cells are ticks: what is documented of a practice, told without a headline."""
        return Axis.PRACTICES in self.axes

    @property
    def filters_by(self) -> Axis:
        """The axis along which the filter chooses."""
        if not self.by_case:
            return Axis.CASES
        return Axis.POPULATIONS if Axis.DIMENSIONS in self.axes else Axis.DIMENSIONS

    @property
    def filter(self) -> str | None:
        """The filter's key; for a comparison within a case always one, if there are cases."""
        if not self.by_case:
            return self.case or (self.cases[0] if self.cases else None)
        return self.population if self.filters_by is Axis.POPULATIONS else self.dimension

    def with_filter(self, key: str | None) -> ComparisonSpec:
        """The same with the filter that goes with its axes set to ``key``, and no other."""
        by = self.filters_by
        return replace(
            self,
            population=key if by is Axis.POPULATIONS else None,
            dimension=key if by is Axis.DIMENSIONS else None,
            case=key if by is Axis.CASES else None,
        )

    @property
    def transposed(self) -> ComparisonSpec:
        """The same with rows and columns exchanged."""
        return replace(self, rows=self.columns, columns=self.rows)


PAIRS: frozenset[frozenset[Axis]] = frozenset(
    frozenset(pair)
    for pair in (
        (Axis.CASES, Axis.DIMENSIONS),
        (Axis.CASES, Axis.POPULATIONS),
        (Axis.CASES, Axis.PRACTICES),
        (Axis.DIMENSIONS, Axis.POPULATIONS),
        (Axis.PRACTICES, Axis.POPULATIONS),
    )
)
"""The axes that can be set against each other: a practice belongs to one dimension, so these two
cannot."""


def source_order(key: str) -> tuple[int, str]:
    """Sorts source keys as people count: S2 before S10."""
    digits = "".join(char for char in key if char.isdigit())
    return (int(digits or 0), key)


@dataclass(frozen=True, slots=True)
class CellFinding:
    """A finding in a cell with ``origin``, the key of the block it stands in. In the cell of a
    question ``why`` tells why the search found it, and ``pinned`` that the user keeps it there."""

    origin: str
    finding: Finding
    why: tuple[str, ...] = ()
    pinned: bool = False

    @property
    def why_here(self) -> str:
        """In words: "pinned; has “grades” · close in meaning"; "" for what is coded."""
        parts = (said("pinned") if self.pinned else "", " · ".join(self.why))
        return "; ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Cell:
    """``headline`` is the written headline of the block, or the opening of the first finding when
    a cut makes a cell for which nobody wrote one; empty when not documented, and for ticks.
    ``row`` and ``column`` are keys; ``note`` says what sets the cell apart from others of its row,
    where only differences are shown and no mark says it. The cell of a ``question`` has a headline
    that is the opening of its first finding; ``gone`` are the ids of pinned findings that the
    library no longer has, ``struck`` counts those that the user has left out. A cell ``about`` the
    case as a whole has its visiting notes as findings, or the ``gaps`` that its headline tells, or
    what the user ``observed`` there, a note each. ``reported`` is what the school says here of
    itself, whether there are findings or not."""

    case: str
    row: str
    state: CellState
    headline: str
    findings: tuple[CellFinding, ...]
    evidence: Evidence
    share: str = ""  # "49.9% of students (2014)", populations only
    share_cites: tuple[str, ...] = ()
    column: str = ""
    note: str = ""
    question: bool = False
    gone: tuple[str, ...] = ()
    struck: int = 0
    about: bool = False
    gaps: tuple[str, ...] = ()
    observed: tuple[str, ...] = ()
    reported: tuple[Reported, ...] = ()
    own: bool = False  # the case is the user's own

    @property
    def state_name(self) -> str:
        """The state in words; an empty cell of an own case is no matter of sources."""
        if self.own and self.state is CellState.NOT_DOCUMENTED:
            return said(OWN_EMPTY)
        return STATE_NAMES[self.state]

    @property
    def beside(self) -> bool:
        """Whether the cell stands beside those of the axis: it is told in words, neither pinned,
        shaded nor counted."""
        return self.question or self.about

    @property
    def gone_words(self) -> str:
        """ "1 pinned finding is no longer in the library"; "" where all are there."""
        count = len(self.gone)
        if not count:
            return ""
        return by_number(
            count,
            said("{0} pinned finding is no longer in the library"),
            said("{0} pinned findings are no longer in the library"),
        ).format(count)

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
    """``group`` is the dimension group's key, or ""; ``band`` the name of what it stands under,
    or ""; ``brief`` is there where the row is a case; ``question`` tells that it is one, ``about``
    that it tells of each case as a whole."""

    key: str
    name: str
    group: str
    cells: tuple[Cell, ...]
    band: str = ""
    brief: CaseBrief | None = None
    question: bool = False
    about: bool = False

    @property
    def beside(self) -> bool:
        """Whether it stands beside those of the axis, as questions do."""
        return self.question or self.about

    @property
    def empty(self) -> bool:
        told = any(cell.about and cell.headline for cell in self.cells)
        return not told and all(cell.state is CellState.NOT_DOCUMENTED for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column: as of a row."""

    key: str
    name: str
    group: str = ""
    band: str = ""
    brief: CaseBrief | None = None
    question: bool = False
    about: bool = False

    @property
    def beside(self) -> bool:
        return self.question or self.about


@dataclass(frozen=True)
class Comparison:
    """``cases`` are the cases compared, in their order (one, within a case), wherever they stand;
    ``columns`` the heads of the columns. ``differences`` tell what the cases share and where they
    part by the keys of the other axis, before anything is left out; None within one case.
    ``sources`` maps a case slug to its sources that the cells cite, in key order. ``title`` says
    in words what is compared; ``filter_name`` is the filter's display name, "" without one;
    ``names`` gives the display name of every block that a finding in a cell stands in;
    ``outside`` counts, with a population as filter, a case's findings about that population which
    stand in no dimension and so in no row (cases without any are left out);
    ``this_year`` is the year of the newest pack, against which evidence counts as recent;
    ``hidden_cases`` are the short names of the cases that the user has hidden."""

    spec: ComparisonSpec
    cases: tuple[CaseBrief, ...]
    rows: tuple[Row, ...]
    sources: dict[str, tuple[Source, ...]]
    hidden_rows: int = 0
    title: str = ""
    filter_name: str = ""
    names: dict[str, str] = field(default_factory=dict)
    outside: dict[str, int] = field(default_factory=dict)
    this_year: int = 0
    columns: tuple[Column, ...] = ()
    hidden_columns: int = 0
    differences: Differences | None = None
    hidden_cases: tuple[str, ...] = ()

    @cached_property
    def reports(self) -> bool:
        """Whether a cell is told by nothing but what a school reports of itself."""
        return any(c.state is CellState.REPORTED for row in self.rows for c in row.cells)

    def row(self, key: str) -> Row | None:
        return next((row for row in self.rows if row.key == key), None)

    def column(self, key: str) -> Column | None:
        return next((column for column in self.columns if column.key == key), None)

    def brief(self, slug: str) -> CaseBrief | None:
        return next((brief for brief in self.cases if brief.slug == slug), None)

    @cached_property
    def _sources_by_key(self) -> dict[tuple[str, str], Source]:
        return {(slug, s.key): s for slug, sources in self.sources.items() for s in sources}

    def source(self, slug: str, key: str) -> Source | None:
        """The source ``key`` of the case ``slug``; None where no cell cites it."""
        return self._sources_by_key.get((slug, key))

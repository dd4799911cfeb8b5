"""What differs in a comparison and what is shared, told from practices and states only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casestudies.model.cell_state import CellState
from casestudies.model.wording import listed
from casestudies.said import Names, mark, said


@dataclass(frozen=True, slots=True)
class FindingRef:
    """Points at a finding: its case's slug, its id, ``origin``, the key of the block that it
    stands in, and what it says."""

    case: str
    finding: str
    origin: str
    state: CellState


@dataclass(frozen=True, slots=True)
class PracticeMark:
    """A practice as one case's findings tell of it.

    ``states`` are all states that its findings give it, the weightiest first (documented, ended,
    disputed, documented as absent); ``findings`` carry the code, wherever they stand.
    """

    key: str
    name: str
    dimension: str
    states: tuple[CellState, ...]
    findings: tuple[FindingRef, ...]

    @property
    def state(self) -> CellState:
        """The weightiest state: a practice that any finding documents is documented."""
        return self.states[0]

    @property
    def words(self) -> str:
        """The practice for the middle of a sentence, with its state where it is not plainly
        documented: "no letter grades", "self-paced (ended)"."""
        name = lowered(self.name)
        if self.states == (CellState.DOCUMENTED,):
            return name
        return f"{name} ({said(' and ').join(STATE_WORDS[state] for state in self.states)})"


STATE_WORDS: Names[CellState] = Names(
    {
        CellState.DOCUMENTED: mark("documented"),
        CellState.ENDED: mark("ended"),
        CellState.DISPUTED: mark("disputed"),
        CellState.ABSENT: mark("documented as absent"),
    }
)


class Verdict(StrEnum):
    """What can be told of a row. ``GAP``: those that document it are alike or only one does, and
    of another case nothing is documented, which says nothing about it; ``UNTOLD``: all cases
    document it alike, but no finding carries a code, so only reading tells; ``EMPTY``: no case
    documents anything."""

    DIFFERS = "differs"
    SAME = "same"
    GAP = "gap"
    UNTOLD = "untold"
    EMPTY = "empty"


class Reason(StrEnum):
    """Why a row differs. ``STATES``: one and the same thing is documented for one case and absent,
    ended or disputed for another; ``FIGURES``: the shares of students are not the same;
    ``PRACTICES``: of two cases that both document the row, one has a practice that the other has
    not. ``GAP`` is no difference: one case documents the row, another nothing of it."""

    STATES = "states"
    FIGURES = "figures"
    PRACTICES = "practices"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class CaseSide:
    """One case's side of a row.

    ``state`` is the cell's, or that of the codes where the cell is empty and a finding that stands
    elsewhere carries a code of the row. ``practices`` are all the codes of the row; ``differing``
    the keys of those that not all cases have alike. ``words`` say the side: "no letter grades",
    "not documented" (other things are), "nothing documented", "only the share documented".
    """

    case: str
    name: str
    state: CellState
    practices: tuple[PracticeMark, ...]
    differing: tuple[str, ...]
    findings: int
    words: str

    def mark(self, practice: str) -> PracticeMark | None:
        return next((mark for mark in self.practices if mark.key == practice), None)

    def names(self, state: CellState) -> tuple[str, ...]:
        """The names of the practices of this state."""
        return tuple(mark.name for mark in self.practices if mark.state is state)


@dataclass(frozen=True, slots=True)
class RowDifference:
    """What a row of the comparison holds in common and where its cases part.

    ``key`` and ``name`` are the row's; ``shared`` the keys of practices that all cases have in the
    same states; ``apart`` those that they have not, and ``conflicting`` those of them that two
    cases have in different states. ``reason`` is the difference in words, a side after the other
    ("Lindsay: no letter grades; Sanborn: not documented"), empty unless the row differs or has a
    gap. ``distance`` says how far the cases part, from 0 (not at all, or it cannot be told) to 1;
    ``gaps`` are the slugs of the cases of which nothing is documented where others document.
    """

    key: str
    name: str
    verdict: Verdict
    reasons: tuple[Reason, ...]
    sides: tuple[CaseSide, ...]
    shared: tuple[str, ...]
    apart: tuple[str, ...]
    conflicting: tuple[str, ...]
    reason: str
    distance: float = 0.0
    gaps: tuple[str, ...] = ()

    def marks_apart(self, side: CaseSide) -> tuple[PracticeMark, ...]:
        """The practices of a side that not all cases have alike, conflicting ones first."""
        marks = [mark for mark in side.practices if mark.key in side.differing]
        return tuple(sorted(marks, key=lambda mark: mark.key not in self.conflicting))

    @property
    def differs(self) -> bool:
        return self.verdict is Verdict.DIFFERS

    def side(self, case: str) -> CaseSide | None:
        return next((side for side in self.sides if side.case == case), None)


class ClauseKind(StrEnum):
    """``SHARED`` and ``APART`` rest on findings; ``PLAIN`` is the text between them."""

    SHARED = "shared"
    APART = "apart"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of the head line; ``key`` is the practice shared or the row that differs."""

    text: str
    kind: ClauseKind = ClauseKind.PLAIN
    key: str = ""
    findings: tuple[FindingRef, ...] = ()

    @property
    def short(self) -> str:
        """The clause without each case's practices where it says where the cases part."""
        return self.text.split(" (", 1)[0] if self.kind is ClauseKind.APART else self.text

    def by_case(self) -> dict[str, tuple[str, ...]]:
        """The ids of the findings it rests on by case slug."""
        slugs = dict.fromkeys(ref.case for ref in self.findings)
        return {
            slug: tuple(dict.fromkeys(r.finding for r in self.findings if r.case == slug))
            for slug in slugs
        }


@dataclass(frozen=True, slots=True)
class HeadLine:
    """What the cases share and where they part: clauses that read as one text when joined.
    ``many``: there are more cases than one sentence can speak of one by one."""

    clauses: tuple[Clause, ...]
    many: bool = False

    @property
    def text(self) -> str:
        return "".join(clause.text for clause in self.clauses)

    @property
    def lead(self) -> str:
        """The text for the head of a page: without each case's practices where the cases are too
        many for a sentence."""
        return "".join(clause.short for clause in self.clauses) if self.many else self.text

    def of(self, kind: ClauseKind) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if clause.kind is kind)


@dataclass(frozen=True)
class Differences:
    """``rows`` in the comparison's order, one for each of its rows."""

    rows: tuple[RowDifference, ...]
    head: HeadLine

    def row(self, key: str) -> RowDifference | None:
        return next((row for row in self.rows if row.key == key), None)

    @property
    def differing(self) -> tuple[str, ...]:
        """The keys of the rows in which the cases part, in the comparison's order."""
        return tuple(row.key for row in self.rows if row.differs)

    def ranked(self, *, gaps: bool = False, most: int = 0) -> tuple[str, ...]:
        """The keys of the rows that "only what differs" shows: those in which the cases part the
        furthest first, at most ``most`` of them where it is not 0; then, with ``gaps``, the rows
        in which nothing parts them but a gap."""
        apart = sorted((row for row in self.rows if row.differs), key=lambda row: -row.distance)
        shown = apart[:most] if most else apart
        beside = [row for row in self.rows if gaps and row.verdict is Verdict.GAP]
        return tuple(row.key for row in (*shown, *beside))

    def count(self, verdict: Verdict) -> int:
        return sum(row.verdict is verdict for row in self.rows)

    def left_out(self, *, gaps: bool = False, most: int = 0) -> str:
        """What "only what differs" leaves out, in words; empty when it leaves out nothing."""
        less = max(0, len(self.differing) - most) if most else 0
        told = (
            (Verdict.SAME, said("{0} alike by their practices")),
            (Verdict.GAP, said("{0} with a gap and nothing else between them")),
            (Verdict.UNTOLD, said("{0} documented with no practice coded")),
            (Verdict.EMPTY, said("{0} documented for none of the cases")),
        )
        counts = [
            (self.count(verdict), words)
            for verdict, words in told
            if not (gaps and verdict is Verdict.GAP)
        ]
        every = ((less, said("{0} less far apart")), *counts)
        told_so = [words.format(count) for count, words in every if count]
        return said("Rows left out: {0}.").format(listed(told_so)) if told_so else ""


def lowered(name: str) -> str:
    """A name for the middle of a sentence: "No letter grades" loses its capital, "AP or IB
    courses" keeps it."""
    first = name.split(" ", 1)[0]
    return name if first[1:] != first[1:].lower() else name[:1].lower() + name[1:]

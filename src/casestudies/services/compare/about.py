"""The rows that tell of each case as a whole: its visits, what no source was found for, what the
user observed there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from casestudies.model.brief import OWN_PACK, Visits, gone_told, visits_told
from casestudies.model.case import Case, Finding
from casestudies.model.cell_state import CellState
from casestudies.model.comparison import (
    ABOUT_NAMES,
    OF_CASES,
    About,
    Axis,
    Cell,
    CellFinding,
    Column,
    Comparison,
    ComparisonSpec,
    Row,
)
from casestudies.model.evidence import Evidence, counted, evidence_of
from casestudies.model.visit import Observation, Seen
from casestudies.model.wording import day_of
from casestudies.said import Names, mark, said
from casestudies.services.compare.cut import opening, transposed

Observations = Callable[[Sequence[str]], Mapping[str, Sequence[Observation]]]
"""Gives what the user noted down at the cases with these slugs, oldest first."""

NOT_NOTED = mark("Nothing was noted of it")
LONGEST = 240  # characters of notes in a cell; all of them stand beside it
_SEEN: Names[Seen] = Names({Seen.AGREES: mark(" (agrees)"), Seen.SURPRISE: mark(" (surprise)")})


def with_about(
    comparison: Comparison,
    spec: ComparisonSpec,
    cases: Sequence[Case],
    observations: Observations | None = None,
) -> Comparison:
    """``comparison`` with what ``spec`` wants to be told of each case as its last rows, or its last
    columns where cases are the rows. What was observed has a column of its own beside its case,
    dimension by dimension, where dimensions are the rows. Its own cells and what differs stay as
    they are."""
    noted: Mapping[str, Sequence[Observation]] = {}
    if About.OBSERVED in spec.about and observations is not None:
        noted = observations([case.slug for case in cases])
    beside = {}
    if spec.axes == {Axis.DIMENSIONS, Axis.CASES}:
        beside = {slug: tuple(n for n in notes if n.dimension) for slug, notes in noted.items()}
    comparison = _with_observed(comparison, beside)
    rows, columns = list(comparison.rows), list(comparison.columns)
    for about in (one for one in About if one in spec.about):
        if about is About.OBSERVED:
            rest = {
                slug: [note for note in notes if note not in beside.get(slug, ())]
                for slug, notes in noted.items()
            }
            if any(beside.values()) and not any(rest.values()):
                continue
            cells = {case.slug: _observed(case, rest.get(case.slug, ())) for case in cases}
        else:
            make = _visiting if about is About.VISITING else _gaps
            cells = {case.slug: make(case, comparison.this_year) for case in cases}
        name = ABOUT_NAMES[about]
        if spec.columns is Axis.CASES:
            row = tuple(of_case(cells, about.key, column.key) for column in columns)
            rows.append(Row(about.key, name, "", row, said(OF_CASES), about=True))
            continue
        columns.append(Column(about.key, name, "", said(OF_CASES), about=True))
        rows = [
            replace(row, cells=(*row.cells, of_case(cells, row.key, about.key))) for row in rows
        ]
    return replace(comparison, spec=spec, rows=tuple(rows), columns=tuple(columns))


def of_case(cells: Mapping[str, Cell], row: str, column: str) -> Cell:
    """The cell of the case that is in ``row`` or ``column``, of ``cells`` by slug; an empty one
    where what was observed at a case stands there."""
    found = cells.get(column) or cells.get(row)
    return replace(found, row=row, column=column) if found else _nothing_observed(row, column)


def _with_observed(
    comparison: Comparison, notes: Mapping[str, Sequence[Observation]]
) -> Comparison:
    """``comparison`` with a column (a row where cases are the rows) behind each case at which
    something was noted of a dimension, dated, a cell a dimension."""
    upright = comparison.spec.columns is Axis.CASES
    rows, columns = comparison.rows, comparison.columns
    if not upright:
        rows, columns = transposed(rows, columns)
    shown: list[Column] = []
    made: list[list[Cell]] = [[] for _ in rows]
    for at, column in enumerate(columns):
        shown.append(column)
        for cells, row in zip(made, rows, strict=True):
            cells.append(row.cells[at])
        found = notes.get(column.key, ())
        if not found:
            continue
        head = replace(
            column,
            key=About.OBSERVED.of_case(column.key),
            name=said("{name}, observed {days}").format(name=column.name, days=_days(found)),
            brief=None,
            about=True,
        )
        shown.append(head)
        for cells, row in zip(made, rows, strict=True):
            here = [note for note in found if note.dimension == row.key]
            cells.append(_observed_of(column.key, head.key, row.key, here))
    if len(shown) == len(columns):
        return comparison
    rows = tuple(replace(row, cells=tuple(cells)) for row, cells in zip(rows, made, strict=True))
    columns = tuple(shown)
    if not upright:
        rows, columns = transposed(rows, columns)
    return replace(comparison, rows=rows, columns=columns)


def _observed_of(slug: str, column: str, row: str, notes: Sequence[Observation]) -> Cell:
    dated = len({note.day for note in notes}) > 1
    words = tuple(_note(replace(note, topic=""), dated=dated) for note in notes)
    cell = replace(_nothing_observed(row, column), case=slug)
    told = opening("; ".join(words), LONGEST) if words else said(NOT_NOTED)
    return replace(cell, headline=told, observed=words)


def _nothing_observed(row: str, column: str) -> Cell:
    """A cell beside a case in which nothing was noted; that says nothing of what is documented."""
    before = About.OBSERVED.of_case("")
    key = next((key for key in (column, row) if key.startswith(before)), before)
    return Cell(
        case=key.removeprefix(before),
        row=row,
        state=CellState.OBSERVED,
        headline=said(NOT_NOTED),
        findings=(),
        evidence=Evidence(),
        column=column,
        about=True,
    )


def _days(notes: Sequence[Observation]) -> str:
    """ "April 14, 2026", or "April 14, 2026 to May 2, 2026"."""
    days = sorted({note.day for note in notes})
    if days[0] == days[-1]:
        return day_of(days[0])
    return said("{first} to {last}").format(first=day_of(days[0]), last=day_of(days[-1]))


def _visiting(case: Case, this_year: int) -> Cell:
    """Whether visits are hosted, in a word, and the visiting notes."""
    key, visiting = About.VISITING.key, case.visiting
    notes = [
        Finding(id=f"visiting-{at}", text=note.text, as_of=note.as_of, cites=note.cites)
        for at, note in enumerate(visiting.notes, 1)
    ]
    told = gone_told(case.status) or visits_told(visiting.hosts, visiting.as_of)
    if notes and visiting.hosts is Visits.UNKNOWN:
        told = opening(notes[0].text)
    state = CellState.ABSENT if visiting.hosts is Visits.NO else CellState.DOCUMENTED
    if not notes:
        state = CellState.NOT_DOCUMENTED
        told = "" if visiting.hosts is Visits.UNKNOWN else told
    return Cell(
        case=case.slug,
        row=key,
        state=state,
        headline=told,
        findings=tuple(CellFinding(key, note) for note in notes),
        evidence=evidence_of(notes, case, this_year),
        about=True,
        own=case.pack == OWN_PACK,
    )


def _gaps(case: Case, this_year: int) -> Cell:
    """What the writers of the case looked for in vain."""
    del this_year
    told = "; ".join(gap.rstrip(".") for gap in case.gaps)
    return Cell(
        case=case.slug,
        row=About.GAPS.key,
        state=CellState.NOT_DOCUMENTED,
        headline=told,
        findings=(),
        evidence=Evidence(),
        about=True,
        gaps=case.gaps,
        own=case.pack == OWN_PACK,
    )


def _observed(case: Case, notes: Sequence[Observation]) -> Cell:
    """What the user wrote down there, by the day: no finding, and no evidence."""
    days = list(dict.fromkeys(note.day for note in notes))
    told = [
        f"{day_of(day)}, {counted(sum(note.day == day for note in notes), 'note')}" for day in days
    ]
    words = tuple(_note(note, dated=len(days) > 1) for note in notes)
    headline = ""
    if words:
        line = said("Observed {days}: {notes}").format(days="; ".join(told), notes="; ".join(words))
        headline = opening(line, LONGEST)
    return Cell(
        case=case.slug,
        row=About.OBSERVED.key,
        state=CellState.OBSERVED,
        headline=headline or said("Nothing was noted there on a visit of yours"),
        findings=(),
        evidence=Evidence(),
        about=True,
        observed=words,
    )


def _note(note: Observation, *, dated: bool) -> str:
    """ "Grading and reporting: Three habits, each with a comment (agrees)"."""
    day = f"{day_of(note.day)}, " if dated else ""
    topic = f"{note.topic}: " if note.topic else ""
    return f"{day}{topic}{note.text.rstrip('.')}{_SEEN.get(note.seen, '')}"

"""The rows that tell of each case as a whole: its visits, what no source was found for, what the
user observed there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from casestudies.model.brief import Visits, gone_told, visits_told
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
from casestudies.model.wording import MONTHS
from casestudies.services.compare.cut import opening

Observations = Callable[[Sequence[str]], Mapping[str, Sequence[Observation]]]
"""Gives what the user noted down at the cases with these slugs, oldest first."""

LONGEST = 240  # characters of notes in a cell; all of them stand beside it
_SEEN = {Seen.OPEN: "", Seen.AGREES: " (agrees)", Seen.SURPRISE: " (surprise)"}


def with_about(
    comparison: Comparison,
    spec: ComparisonSpec,
    cases: Sequence[Case],
    observations: Observations | None = None,
) -> Comparison:
    """``comparison`` with what ``spec`` wants to be told of each case as its last rows, or its last
    columns where cases are the rows. Its own cells and what differs stay as they are."""
    rows, columns = list(comparison.rows), list(comparison.columns)
    for about in (one for one in About if one in spec.about):
        if about is About.OBSERVED:
            noted = observations([case.slug for case in cases]) if observations else {}
            cells = {case.slug: _observed(case, noted.get(case.slug, ())) for case in cases}
        else:
            make = _visiting if about is About.VISITING else _gaps
            cells = {case.slug: make(case, comparison.this_year) for case in cases}
        name = ABOUT_NAMES[about]
        if spec.columns is Axis.CASES:
            row = tuple(replace(cells[c.key], row=about.key, column=c.key) for c in columns)
            rows.append(Row(about.key, name, "", row, OF_CASES, about=True))
            continue
        columns.append(Column(about.key, name, "", OF_CASES, about=True))
        rows = [
            replace(row, cells=(*row.cells, replace(cells[row.key], row=row.key, column=about.key)))
            for row in rows
        ]
    return replace(comparison, spec=spec, rows=tuple(rows), columns=tuple(columns))


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
    )


def _observed(case: Case, notes: Sequence[Observation]) -> Cell:
    """What the user wrote down there, by the day: no finding, and no evidence."""
    days = list(dict.fromkeys(note.day for note in notes))
    told = [
        f"{_day(day)}, {counted(sum(note.day == day for note in notes), 'note')}" for day in days
    ]
    said = tuple(_note(note, dated=len(days) > 1) for note in notes)
    headline = opening(f"Observed {'; '.join(told)}: {'; '.join(said)}", LONGEST) if said else ""
    return Cell(
        case=case.slug,
        row=About.OBSERVED.key,
        state=CellState.OBSERVED,
        headline=headline or "Nothing was noted there on a visit of yours",
        findings=(),
        evidence=Evidence(),
        about=True,
        observed=said,
    )


def _note(note: Observation, *, dated: bool) -> str:
    """ "Grading and reporting: Three habits, each with a comment (agrees)"."""
    day = f"{_day(note.day)}, " if dated else ""
    topic = f"{note.topic}: " if note.topic else ""
    return f"{day}{topic}{note.text.rstrip('.')}{_SEEN[note.seen]}"


def _day(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"

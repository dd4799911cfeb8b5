"""What is documented of a site beside what its visitors wrote down there, by dimension."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from casestudies.model.case import Case, Finding
from casestudies.model.visit import FieldNote, Seen, Stop, VisitPlan
from casestudies.model.vocabulary import Vocabulary
from casestudies.said import mark, said

NOWHERE = mark("Without a dimension")
NOT_DOCUMENTED = mark("Not documented in our sources")


@dataclass(frozen=True, slots=True)
class ObservedRow:
    """A dimension at a stop (``dimension`` is "" for notes without one): the headline and findings
    that the case has on it, none where nothing is documented, and the notes, oldest first."""

    dimension: str
    name: str
    group: str
    headline: str
    findings: tuple[Finding, ...]
    notes: tuple[FieldNote, ...]


@dataclass(frozen=True, slots=True)
class ObservedStop:
    """A stop with its rows. ``day`` is that of its first note, or the one planned; ``case`` is None
    where the library does not have it any more."""

    stop: Stop
    name: str
    day: date | None
    case: Case | None
    rows: tuple[ObservedRow, ...]

    @property
    def notes(self) -> tuple[FieldNote, ...]:
        return tuple(note for row in self.rows for note in row.notes)

    def count(self, seen: Seen) -> int:
        return sum(note.seen is seen for note in self.notes)


def observed(
    plan: VisitPlan,
    notes: Sequence[FieldNote],
    cases: Mapping[str, Case],
    vocabulary: Vocabulary,
    zone: tzinfo | None = None,
) -> tuple[ObservedStop, ...]:
    """The stops of ``plan`` with what was noted there; struck notes are left out. The dimensions of
    the plan's focus stand first and are there without a note as well, others only with one. Notes
    that belong to no stop of the plan any more stand nowhere. Days are told in ``zone`` (the
    machine's without one)."""
    found = []
    for stop in plan.stops:
        here = sorted(
            (note for note in notes if note.stop == stop.id and not note.deleted),
            key=lambda note: (note.at, note.id),
        )
        case = cases.get(stop.case)
        noted = {note.dimension for note in here}
        order = [
            *plan.focus.dimensions,
            *(one.key for one in vocabulary.dimensions if one.key in noted),
            *sorted(noted),
        ]
        keys = [key for key in dict.fromkeys(order) if key]
        rows = [_row(key, case, here, vocabulary) for key in keys]
        if "" in noted:
            rows.append(_row("", case, here, vocabulary))
        day = here[0].at.astimezone(zone).date() if here else plan.date_of(stop.day)
        name = case.short_name if case is not None else stop.case
        found.append(ObservedStop(stop, name, day, case, tuple(rows)))
    return tuple(found)


def _row(
    key: str, case: Case | None, notes: Sequence[FieldNote], vocabulary: Vocabulary
) -> ObservedRow:
    block = case.dimension(key) if case is not None and key else None
    known = vocabulary.dimension_by_key.get(key)
    return ObservedRow(
        key,
        vocabulary.name_of(key) if key else said(NOWHERE),
        known.group.value if known is not None else "",
        block.headline if block is not None else "",
        block.findings if block is not None else (),
        tuple(note for note in notes if note.dimension == key),
    )

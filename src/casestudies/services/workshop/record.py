"""The record of a workshop: what was shown, what was said and when, dots, what stays open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, tzinfo

from casestudies.model.comparison import Comparison
from casestudies.model.content import PackInfo
from casestudies.model.report import Report, Section, Statement, Subject, statement
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import day_of
from casestudies.model.workshop import EntryKind, RoomEntry, WorkshopRecord
from casestudies.said import mark, said
from casestudies.services.export.reports import comparison_report
from casestudies.services.export.reports.wording import counted_in_words
from casestudies.services.workshop.focus import with_rows

NOWHERE = mark("Besides the rows")


def record_report(
    record: WorkshopRecord,
    comparison: Comparison,
    vocabulary: Vocabulary,
    packs: Sequence[PackInfo],
    day: date | None = None,
    zone: tzinfo | None = None,
) -> Report:
    """The record as a report: what stays open first, then what was said row by row, then the rows
    that were shown, with their sources. ``comparison`` is that of the workshop; times are told in
    ``zone`` (the machine's without one). Rows of which nothing was noted and that were not shown
    are left out, unless nothing was noted at all."""
    workshop = record.saved.workshop
    entries = [entry for entry in record.entries if not entry.deleted]
    seen = {entry.row for entry in entries}
    planned = workshop.rows if workshop else ()
    rows = [row for row in planned if row in seen] or list(planned)
    rows += sorted(seen - {"", *rows})
    shown = with_rows(comparison, rows)
    base = comparison_report(shown, vocabulary, packs, day)
    names = {row.key: row.name for row in shown.rows}
    told = _Told(entries, names, {brief.slug: brief.short_name for brief in shown.cases}, zone)
    table = Section(heading=said("What was shown"), tables=base.tables)
    return replace(
        base,
        subject=Subject.RECORD,
        title=record.saved.name,
        subtitle=told.summary(),
        sections=(*told.goals(workshop.goals if workshop else ()), *told.sections(rows), table),
    )


class _Told:
    """The entries of a room, put into words."""

    def __init__(
        self,
        entries: Sequence[RoomEntry],
        names: dict[str, str],
        cases: dict[str, str],
        zone: tzinfo | None,
    ) -> None:
        self._entries, self._names, self._cases, self._zone = entries, names, cases, zone

    def summary(self) -> str:
        """ "November 29, 2026, 9:04 to 10:20: three remarks, one open question, five dots"."""
        counts = (
            (self._of(EntryKind.SAID), said("{0} remark"), said("{0} remarks")),
            (self._of(EntryKind.QUESTION), said("{0} open question"), said("{0} open questions")),
            (self._of(EntryKind.DOT), said("{0} dot"), said("{0} dots")),
        )
        told = ", ".join(
            counted_in_words(len(found), one, many) for found, one, many in counts if found
        )
        if not self._entries:
            return said("Nothing was noted in the room.")
        moments = sorted(entry.at for entry in self._entries)
        first, last = (moment.astimezone(self._zone) for moment in (moments[0], moments[-1]))
        until = _clock(last) if first.date() == last.date() else f"{day_of(last.date())}"
        return said("{day}, {begin} to {end}: {told}").format(
            day=day_of(first.date()),
            begin=_clock(first),
            end=until,
            told=told or said("rows shown"),
        )

    def goals(self, goals: Sequence[str]) -> tuple[Section, ...]:
        """What the workshop was for."""
        if not goals:
            return ()
        return (
            Section(heading=said("Goals"), statements=tuple(statement(goal) for goal in goals)),
        )

    def sections(self, rows: Sequence[str]) -> tuple[Section, ...]:
        """What stays open, then what was said about each row."""
        questions = self._of(EntryKind.QUESTION)
        found = []
        if questions:
            told = tuple(self._statement(entry, where=True) for entry in questions)
            found.append(Section(heading=said("What stays open"), statements=told))
        told = [part for row in (*rows, "") if (part := self._row(row)) is not None]
        if told:
            found += [Section(heading=said("What was said")), *told]
        return tuple(found)

    def _row(self, row: str) -> Section | None:
        remarks = [
            entry
            for kind in (EntryKind.SAID, EntryKind.QUESTION)
            for entry in self._of(kind)
            if entry.row == row
        ]
        remarks.sort(key=lambda entry: entry.at)
        dots = self._dots(row)
        if not remarks and not dots:
            return None
        return Section(
            heading=self._names.get(row, row) or said(NOWHERE),
            level=2,
            detail=dots,
            statements=tuple(self._statement(entry) for entry in remarks),
        )

    def _dots(self, row: str) -> str:
        """ "Dots: Lindsay 3, Pittsfield 1"."""
        counts: dict[str, int] = {}
        for entry in self._of(EntryKind.DOT):
            if entry.row == row:
                counts[entry.case] = counts.get(entry.case, 0) + 1
        ranked = sorted(counts.items(), key=lambda item: -item[1])
        told = ", ".join(f"{self._cases.get(case, case)} {count}" for case, count in ranked)
        return said("Dots: {0}").format(told) if told else ""

    def _statement(self, entry: RoomEntry, *, where: bool = False) -> Statement:
        at = _clock(entry.at.astimezone(self._zone))
        open_one = entry.kind is EntryKind.QUESTION and not where
        row = self._names.get(entry.row, "") if where else ""
        parts = (
            f"{at} ",
            said("Open question: {0}").format(entry.text) if open_one else entry.text,
            f" ({row})" if row else "",
        )
        return statement("".join(parts))

    def _of(self, kind: EntryKind) -> list[RoomEntry]:
        return [entry for entry in self._entries if entry.kind is kind]


def _clock(moment: object) -> str:
    return f"{moment:%H:%M}".removeprefix("0")

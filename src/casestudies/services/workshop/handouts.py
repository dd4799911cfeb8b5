"""The hand-outs of a workshop as one report: what each group reads, writes on, cuts out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from casestudies.errors import KnownError
from casestudies.figures import by_number
from casestudies.model.comparison import Comparison
from casestudies.model.content import PackInfo
from casestudies.model.report import (
    Head,
    Report,
    ReportCell,
    ReportRow,
    Sheet,
    SheetItem,
    SheetKind,
    Subject,
)
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.workshop import Activity, Workshop
from casestudies.said import mark, said
from casestudies.services.export.reports import comparison_report
from casestudies.services.workshop.focus import with_rows
from casestudies.services.workshop.masking import NameMask
from casestudies.services.workshop.talk import place_and_size

ON_A_POSTER = 5  # rows, in type that is read at two metres
ON_A_NOTE_SHEET = 4  # rows with room to write


@dataclass(frozen=True, slots=True)
class HandOut:
    """A kind of hand-out that can be chosen: ``what`` says what it is for. ``each`` tells that
    every group gets its own, ``alone`` that the facilitator keeps it."""

    key: str
    name: str
    what: str
    each: bool = False
    alone: bool = False


HAND_OUTS: tuple[HandOut, ...] = (
    HandOut(
        "one-page", mark("One-page comparison"), mark("the chosen rows side by side, for everybody")
    ),
    HandOut(
        "packets",
        mark("Jigsaw packets"),
        mark("one case for each group, a copy for each person"),
        each=True,
    ),
    HandOut(
        "packets-by-row",
        mark("Jigsaw packets by dimension"),
        mark("one row over all cases for each group, a copy for each person"),
        each=True,
    ),
    HandOut(
        "posters",
        mark("Gallery posters"),
        mark("a case on each, A3 or tabloid, read at two metres"),
    ),
    HandOut(
        "note-sheet",
        mark("Note-taking sheet"),
        mark("what one sees, thinks and wonders, row by row"),
    ),
    HandOut("blank", mark("Blank comparison"), mark("the same rows and schools, to fill in")),
    HandOut("cards", mark("Cut-out cards"), mark("findings without names, one set a table")),
    HandOut("answer-key", mark("Answer key"), mark("which card was whose"), alone=True),
    HandOut(
        "guide",
        mark("Facilitator guide"),
        mark("the agenda with times, steps and your notes"),
        alone=True,
    ),
)


def hand_out(key: str) -> HandOut:
    """The hand-out ``key``. Raises ``KnownError``, naming all, when there is none."""
    for found in HAND_OUTS:
        if found.key == key:
            return found
    keys = ", ".join(found.key for found in HAND_OUTS)
    raise KnownError(
        said("There is no hand-out “{key}”; choose some of {keys}.").format(key=key, keys=keys)
    )


def handouts_report(
    keys: Sequence[str],
    workshop: Workshop,
    comparison: Comparison,
    vocabulary: Vocabulary,
    packs: Sequence[PackInfo],
    day: date | None = None,
) -> Report:
    """The hand-outs ``keys`` of a workshop whose comparison is ``comparison``, in one report, ready
    to print: for ``workshop.people`` people in ``workshop.groups`` groups. Raises ``KnownError``
    for an unknown key, and for packets without a row or a case."""
    for key in keys:
        hand_out(key)
    made = _Maker(workshop, with_rows(comparison, workshop.rows), vocabulary, packs, day)
    sheets = tuple(sheet for key in keys for sheet in made.sheets(key))
    base = made.report
    return replace(
        base,
        subject=Subject.HANDOUTS,
        title=workshop.title,
        subtitle="",
        sections=(),
        key=(),
        sheets=sheets,
    )


class _Maker:
    """Makes the sheets of one workshop, from the report of its comparison."""

    def __init__(
        self,
        workshop: Workshop,
        comparison: Comparison,
        vocabulary: Vocabulary,
        packs: Sequence[PackInfo],
        day: date | None,
    ) -> None:
        self._workshop, self._comparison = workshop, comparison
        self.report = comparison_report(comparison, vocabulary, packs, day)
        rows = [row for table in self.report.tables for row in table.rows]
        names = {row.name: row.key for row in comparison.rows}
        questions = {key: found.question for key, found in vocabulary.dimension_by_key.items()}
        self._rows = tuple(
            replace(row, note=questions.get(names.get(row.head.name, ""), "")) for row in rows
        )
        self._keys = tuple(names.get(row.head.name, "") for row in rows)
        self._heads = self.report.tables[0].heads if self.report.tables else ()
        self._places = [
            place_and_size(column.brief) if column.brief else "" for column in comparison.columns
        ]
        self._briefs = [column.brief for column in comparison.columns if column.brief]

    def sheets(self, key: str) -> Iterator[Sheet]:
        """The sheets of one kind of hand-out."""
        match key:
            case "one-page":
                yield self._one_page()
            case "packets":
                yield from self._packets_by_case()
            case "packets-by-row":
                yield from self._packets_by_row()
            case "posters":
                yield from self._posters()
            case "note-sheet":
                yield from self._note_sheets()
            case "blank":
                yield Sheet(
                    SheetKind.BLANK,
                    self._workshop.title,
                    said("Fill in what you find; leave a gap where nothing is documented."),
                    heads=self._heads,
                    rows=self._rows,
                )
            case "cards":
                yield self._cards()
            case "answer-key":
                yield self._key()
            case _:
                yield self._guide()

    def _one_page(self) -> Sheet:
        return Sheet(SheetKind.ONE_PAGE, self._workshop.title, heads=self._heads, rows=self._rows)

    # --- packets ------------------------------------------------------------------------------

    def _packets_by_case(self) -> Iterator[Sheet]:
        """A case for each group; with more groups than cases some read the same."""
        for group, copies in self._groups():
            at = group % len(self._heads)
            rows = tuple(replace(row, cells=(row.cells[at],)) for row in self._rows)
            yield self._packet(group, copies, self._heads[at], rows)

    def _packets_by_row(self) -> Iterator[Sheet]:
        """A row over all cases for each group."""
        if not self._rows:
            raise KnownError(
                said("There is no row to make packets of; choose some for the agenda.")
            )
        for group, copies in self._groups():
            row = self._rows[group % len(self._rows)]
            rows = tuple(
                ReportRow(Head(head.name, head.detail), (cell,))
                for head, cell in zip(self._heads, row.cells, strict=True)
            )
            yield self._packet(group, copies, Head(row.head.name, row.note), rows)

    def _packet(self, group: int, copies: int, head: Head, rows: tuple[ReportRow, ...]) -> Sheet:
        prompts = next(
            (item.prompts for item in self._workshop.agenda if item.group_size and item.prompts), ()
        )
        return Sheet(
            SheetKind.PACKET,
            head.name,
            head.detail,
            said("Group {what} of {max}").format(what=group + 1, max=max(1, self._workshop.groups)),
            prompts,
            rows=rows,
            copies=copies,
        )

    def _groups(self) -> Iterator[tuple[int, int]]:
        """Each group with the number of its people: 24 people in 5 groups are 5, 5, 5, 5 and 4."""
        if not self._heads:
            raise KnownError(said("There is no case to make packets of."))
        groups = max(1, self._workshop.groups)
        size, more = divmod(max(groups, self._workshop.people), groups)
        for group in range(groups):
            yield group, size + (1 if group < more else 0)

    # --- on the wall and on the table ---------------------------------------------------------

    def _posters(self) -> Iterator[Sheet]:
        for at, head in enumerate(self._heads):
            rows = tuple(replace(row, cells=(row.cells[at],)) for row in self._rows)
            told = [row for row in rows if not row.cells[0].empty]
            parts = _even(told, ON_A_POSTER)
            for number, part in enumerate(parts, start=1):
                label = (
                    said("{number} of {parts}").format(number=number, parts=len(parts))
                    if len(parts) > 1
                    else ""
                )
                yield Sheet(SheetKind.POSTER, head.name, self._places[at], label, rows=part)

    def _note_sheets(self) -> Iterator[Sheet]:
        rows = [ReportRow(row.head, (), row.note) for row in self._rows]
        for part in _even(rows, ON_A_NOTE_SHEET):
            yield Sheet(
                SheetKind.NOTES,
                self._workshop.title,
                said("Name:"),
                heads=_see_think_wonder(),
                rows=part,
            )

    def _numbered(self) -> Iterator[tuple[int, ReportRow, int, ReportCell]]:
        """The cards: number, row, column and cell of all that say something. The numbers run so
        that neighbouring cards are of different schools and tell nothing by their order."""
        number = 0
        for at, row in enumerate(self._rows):
            count = len(row.cells)
            for step in range(count):
                column = (step + at) % count
                if row.cells[column].headline:
                    number += 1
                    yield number, row, column, row.cells[column]

    def _cards(self) -> Sheet:
        mask = NameMask(
            self._briefs, dict.fromkeys([b.slug for b in self._briefs], said("this school"))
        )
        items = tuple(
            SheetItem(mask.text(cell.headline), str(number), row.head.name)
            for number, row, _, cell in self._numbered()
        )
        return Sheet(SheetKind.CARDS, said("Whose is it?"), items=items)

    def _key(self) -> Sheet:
        items = tuple(
            SheetItem(
                self._heads[column].name, str(number), row.head.name, (cell.headline,), cell.cites
            )
            for number, row, column, cell in self._numbered()
        )
        detail = said("Keep it to yourself until the names are revealed.")
        return Sheet(
            SheetKind.KEY,
            said("Answer key: {workshop}").format(workshop=self._workshop.title),
            detail,
            items=items,
        )

    # --- the facilitator ----------------------------------------------------------------------

    def _guide(self) -> Sheet:
        workshop = self._workshop
        at, items = workshop.begins, []
        for item in workshop.agenda:
            items.append(self._activity(item, f"{at // 60 % 24}:{at % 60:02}"))
            at += item.minutes
        detail = said("{minutes} minutes · {people} people in {groups} groups").format(
            minutes=workshop.minutes, people=workshop.people, groups=workshop.groups
        )
        return Sheet(
            SheetKind.GUIDE, workshop.title, detail, said("Facilitator guide"), workshop.goals,
            items=tuple(items),
        )  # fmt: skip

    def _activity(self, item: Activity, clock: str) -> SheetItem:
        names = dict(zip(self._keys, (row.head.name for row in self._rows), strict=True))
        facts = [
            by_number(item.minutes, said("{0} minute"), said("{0} minutes")).format(item.minutes)
        ]
        if item.group_size:
            facts.append(said("groups of {0}").format(item.group_size))
        lines = []
        if item.materials:
            lines.append(said("Materials: {0}").format("; ".join(item.materials)))
        lines += [f"{number}. {step}" for number, step in enumerate(item.steps, start=1)]
        lines += [said("On the wall: {0}").format(prompt) for prompt in item.prompts]
        for row in item.rows:
            note = self._workshop.note(row)
            told = [
                names.get(row, row),
                note.prompt and said("Ask: {0}").format(note.prompt),
                note.notes,
            ]
            lines.append(said("Row: {0}").format(" — ".join(part for part in told if part)))
        if item.notes:
            lines.append(said("Notes: {0}").format(item.notes))
        return SheetItem(item.title, clock, " · ".join(facts), tuple(lines))


def _see_think_wonder() -> tuple[Head, ...]:
    return (
        Head(said("I see"), said("what is written")),
        Head(said("I think"), said("what may be behind it")),
        Head(said("I wonder"), said("what we would ask")),
    )


def _even(rows: Sequence[ReportRow], most: int) -> list[tuple[ReportRow, ...]]:
    """The rows in parts of at most ``most``, as even as can be; one empty part without any."""
    count = max(1, -(-len(rows) // most))
    size, more = divmod(len(rows), count)
    ends = [size * at + min(at, more) for at in range(count + 1)]
    return [tuple(rows[start:end]) for start, end in pairwise(ends)]

"""Notes and highlights as a report, each beside the finding that it is of, with its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from casestudies.model.case import Case, Source
from casestudies.model.library.notes import ListedNote, NoteKind
from casestudies.model.report import Fact, Report, Section, Subject, statement
from casestudies.said import mark, said
from casestudies.services.export.reports.bibliography import (
    Bibliography,
    CaseCiter,
    citer,
    finding_statement,
)
from casestudies.services.export.reports.wording import (
    counted_in_words,
    key_of_sources,
    provenance,
)

if TYPE_CHECKING:
    from casestudies.services.library.service import LibraryService

YOURS = mark(
    "What stands under “Note” and “Highlighted” is the reader's own. It was not researched and is "
    "no part of the library."
)
TEAMS = mark(
    "What stands under “Note” and “Highlighted” is the reader's own, or that of the person of the "
    "team who is named there. It was not researched and is no part of the library."
)
GONE = mark("The library does not hold this any more. When the note was made it said: “{0}”")
_AS_A_WHOLE = mark("The case as a whole")


def notes_report(
    title: str,
    notes: Sequence[ListedNote],
    library: LibraryService,
    day: date | None = None,
) -> Report:
    """The report of ``notes``, in their order; ``day`` is today without one."""
    works = Bibliography()
    told = _Told(works, library)
    sections = tuple(
        section
        for case, group in groupby(notes, key=lambda one: one.note.target.case)
        for section in (told.case(case, list(group)) if case else told.others(list(group)))
    )
    entries = works.entries()
    made_on = day or date.today()
    whose = TEAMS if any(one.note.author for one in notes) else YOURS
    return Report(
        subject=Subject.NOTES,
        title=title,
        subtitle=_summary(notes),
        sections=sections,
        entries=entries,
        notes=(said(whose), *provenance(library.packs(), made_on)),
        key=key_of_sources(entries),
        made_on=made_on.isoformat(),
    )


def _summary(notes: Sequence[ListedNote]) -> str:
    """ "Three notes, one highlight"."""
    kinds = [one.note.kind for one in notes]
    names = {
        NoteKind.NOTE: (said("{0} note"), said("{0} notes")),
        NoteKind.HIGHLIGHT: (said("{0} highlight"), said("{0} highlights")),
        NoteKind.STAR: (said("{0} star"), said("{0} stars")),
    }
    line = ", ".join(
        counted_in_words(kinds.count(kind), one, many)
        for kind, (one, many) in names.items()
        if kind in kinds
    )
    return line[:1].upper() + line[1:]


class _Told:
    def __init__(self, works: Bibliography, library: LibraryService) -> None:
        self._works, self._library = works, library
        self._known = {brief.slug for brief in library.briefs()}

    def case(self, slug: str, notes: list[ListedNote]) -> Iterator[Section]:
        """A case, then what in it has notes."""
        case = self._library.case(slug) if slug in self._known else None
        cites = citer(self._works, case) if case is not None else None
        yield Section(heading=case.name if case else notes[0].of, case=slug)
        for where, group in groupby(notes, key=lambda one: "" if one.gone else one.where):
            yield self._part(where, list(group), case, cites)

    def _part(
        self, where: str, notes: list[ListedNote], case: Case | None, cites: CaseCiter | None
    ) -> Section:
        facts: list[Fact] = []
        findings = {one.id: one for _, one in case.findings()} if case else {}
        for target, group in groupby(notes, key=lambda one: one.note.target):
            finding = findings.get(target.finding)
            listed = list(group)
            if finding is not None and cites is not None:
                told = finding_statement(finding, cites, self._library.vocabulary())
                facts.append(Fact(said("Finding"), told))
            elif listed[0].gone and listed[0].said:
                facts.append(Fact(said("Finding"), statement(said(GONE).format(listed[0].said))))
            facts += [fact for one in listed for fact in _facts(one)]
        return Section(heading=where or said(_AS_A_WHOLE), level=2, facts=tuple(facts))

    def others(self, notes: list[ListedNote]) -> Iterator[Section]:
        """Readings, then saved comparisons."""
        for reading, group in groupby(notes, key=lambda one: bool(one.note.target.reading)):
            facts: list[Fact] = []
            for one in group:
                facts.append(Fact(one.where, statement(one.of, self._reading(one))))
                facts += _facts(one)
            heading = said("Readings") if reading else said("Saved comparisons")
            yield Section(heading=heading, facts=tuple(facts))

    def _reading(self, one: ListedNote) -> tuple[int, ...]:
        """The number of a reading as a source of its own."""
        slug = one.note.target.reading
        found = next((read for read in self._library.readings() if read.slug == slug), None)
        if found is None:
            return ()
        source = Source(
            slug, found.title, found.author, found.publisher or "", found.date, found.url,
            found.kind,
        )  # fmt: skip
        return (self._works.number(said("the readings"), source),)


def _facts(one: ListedNote) -> Iterator[Fact]:
    note = one.note
    if note.kind is NoteKind.STAR:
        yield Fact(said("Starred"), statement("★"))
        return
    highlighted, written = said("Highlighted"), said("Note")
    if note.author:
        highlighted = said("Highlighted by {author}").format(author=note.author)
        written = said("Note by {author}").format(author=note.author)
    if note.kind is NoteKind.HIGHLIGHT:
        yield Fact(highlighted, statement(f"“{' '.join(note.quote.split())}”"))
    text = " ".join(note.text.split())
    if text:
        yield Fact(written, statement(text))

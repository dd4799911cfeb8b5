"""The report of a visit: what surprised, what is documented beside what was observed, stop by stop,
and how to go through it together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from casestudies.figures import by_number
from casestudies.model.case import Source
from casestudies.model.content import PackInfo, VisitStep
from casestudies.model.report import Fact, Report, Run, Section, Subject, statement
from casestudies.model.visit import FieldNote, Seen
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.wording import day_of
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
from casestudies.services.visits.observed import NOT_DOCUMENTED, ObservedRow, ObservedStop

OWN_NOTES = mark(
    "What stands under “Observed” was written down by the visitors. It was not researched, has no "
    "sources and is no part of the library."
)
_SEEN_WORDS = {
    Seen.OPEN: mark("Observed {0}"),
    Seen.AGREES: mark("Observed {0}, agrees"),
    Seen.SURPRISE: mark("Observed {0}, surprise"),
}
DEBRIEF = {"debrief": mark("Debrief"), "after": mark("Afterwards")}
"""The phases of the guide that come after a visit, with their headings."""


def visit_report(
    title: str,
    stops: Sequence[ObservedStop],
    steps: Sequence[VisitStep],
    shared: Sequence[Source],
    vocabulary: Vocabulary,
    packs: Sequence[PackInfo],
    day: date | None = None,
    zone: tzinfo | None = None,
) -> Report:
    """The report of a visit called ``title``. ``steps`` are those of the guide to visits, which
    cites the ``shared`` sources; ``day`` is today without one; times are told in ``zone`` (the
    machine's without one). A stop at which nothing was noted is named, its rows are left out."""
    works = Bibliography()
    told = _Told(works, vocabulary, zone)
    guide = CaseCiter(works, said("the guide to site visits"), shared)
    sections = (
        *told.surprises(stops),
        *(section for stop in stops for section in told.stop(stop)),
        *_protocol(steps, guide),
    )
    entries = works.entries()
    made_on = day or date.today()
    return Report(
        subject=Subject.VISIT,
        title=title,
        subtitle=_summary(stops),
        sections=sections,
        entries=entries,
        notes=(said(OWN_NOTES), *provenance(packs, made_on)),
        key=key_of_sources(entries),
        made_on=made_on.isoformat(),
    )


def _summary(stops: Sequence[ObservedStop]) -> str:
    """ "April 14, 2027 to April 16, 2027: three stops, twelve notes, five agree, two surprises"."""
    notes = [note for stop in stops for note in stop.notes]
    counts = {seen: sum(note.seen is seen for note in notes) for seen in Seen}
    told = [
        counted_in_words(len(stops), said("{0} stop"), said("{0} stops")),
        counted_in_words(len(notes), said("{0} note"), said("{0} notes")),
    ]
    if agree := counts[Seen.AGREES]:
        sentence = by_number(
            agree,
            said("{0} agrees with what is documented"),
            said("{0} agree with what is documented"),
        )
        told.append(sentence.format(agree))
    if surprises := counts[Seen.SURPRISE]:
        told.append(counted_in_words(surprises, said("{0} surprise"), said("{0} surprises")))
    days = sorted(stop.day for stop in stops if stop.day is not None)
    if not days:
        return ", ".join(told)
    when = day_of(days[0])
    if days[-1] != days[0]:
        when = said("{first} to {last}").format(first=when, last=day_of(days[-1]))
    return f"{when}: {', '.join(told)}"


class _Told:
    """Stops and notes, put into words."""

    def __init__(self, works: Bibliography, vocabulary: Vocabulary, zone: tzinfo | None) -> None:
        self._works, self._vocabulary, self._zone = works, vocabulary, zone

    def surprises(self, stops: Sequence[ObservedStop]) -> tuple[Section, ...]:
        """What the visitors marked as a surprise."""
        found = tuple(
            statement(f"{_by(note, f'{stop.name}, {row.name}')}: {_words(note)}")
            for stop in stops
            for row in stop.rows
            for note in row.notes
            if note.seen is Seen.SURPRISE
        )
        return (Section(heading=said("What surprised us"), statements=found),) if found else ()

    def stop(self, stop: ObservedStop) -> Iterator[Section]:
        """A stop, then its dimensions."""
        when = day_of(stop.day) if stop.day is not None else ""
        slug = stop.stop.case
        if not stop.notes:
            yield Section(
                heading=stop.name, case=slug, detail=when, lead=said("Nothing was noted here.")
            )
            return
        gone = (
            () if stop.case is not None else (statement(said("The library lacks this case now.")),)
        )
        yield Section(heading=stop.name, case=slug, detail=when, paragraphs=gone)
        cites = citer(self._works, stop.case) if stop.case is not None else None
        for row in stop.rows:
            yield self._row(row, slug, cites)

    def _row(self, row: ObservedRow, slug: str, cites: CaseCiter | None) -> Section:
        facts = []
        if row.dimension:
            told = [
                finding_statement(finding, cites, self._vocabulary)
                for finding in row.findings
                if cites is not None
            ]
            facts += [Fact(said("Documented"), one) for one in told]
            if not told:
                facts.append(Fact(said("Documented"), statement(f"{said(NOT_DOCUMENTED)}.")))
        for note in row.notes:
            at = f"{note.at.astimezone(self._zone):%H:%M}".removeprefix("0")
            head = said(_SEEN_WORDS[note.seen]).format(at)
            facts.append(Fact(_by(note, head), statement(_words(note))))
        return Section(
            heading=row.name,
            level=2,
            group=row.group,
            case=slug,
            lead=row.headline,
            facts=tuple(facts),
        )


def _by(note: FieldNote, told: str) -> str:
    """What is told of a note, with the colleague who began it: "Observed 9:10, by kim"."""
    if not note.author:
        return told
    return said("{told}, by {author}").format(told=told, author=note.author)


def _words(note: FieldNote) -> str:
    told = " ".join(note.text.split())
    if note.attachment is None:
        return told
    attached = said("attached: {0}").format(note.attachment.name)
    return f"{told} ({attached})" if told else attached[:1].upper() + attached[1:]


def _protocol(steps: Sequence[VisitStep], guide: CaseCiter) -> Iterator[Section]:
    """How the visitors go through their notes, and what they do then."""
    for phase, name in DEBRIEF.items():
        told = tuple(
            replace(statement(step.text), runs=(Run(step.text, guide.cite(step.cites)),))
            for step in steps
            if step.phase == phase
        )
        if told:
            yield Section(heading=said(name), statements=told)

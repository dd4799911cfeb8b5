"""A talk from a workshop or from a comparison as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from string import ascii_uppercase

from casestudies.figures import shown
from casestudies.model.brief import CaseBrief
from casestudies.model.case import Source
from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.comparison import Cell, Column, Comparison, Row
from casestudies.model.places import STATE_NAMES as STATES
from casestudies.model.talk import Slide, SlideCell, SlideKind, Talk
from casestudies.model.vocabulary import Vocabulary
from casestudies.model.workshop import Activity, Carried, RowNote, Workshop
from casestudies.said import said
from casestudies.services.compare.cut import opening
from casestudies.services.workshop.focus import cases_above
from casestudies.services.workshop.masking import NameMask
from casestudies.services.workshop.own_school import own_notes, own_school_slide

TITLE, END = "title", "end"


def talk_of(comparison: Comparison, vocabulary: Vocabulary, rows: Sequence[str] = ()) -> Talk:
    """The talk that shows ``rows`` of a comparison, without any those in which something is
    documented (all, where nothing is). A talk of one row has neither title nor end."""
    shown = cases_above(comparison)
    told = [row for row in shown.rows if not row.empty] or list(shown.rows)
    chosen = [row for row in shown.rows if row.key in rows] if rows else told
    slides = [
        _row_slide(row, shown, vocabulary, number) for number, row in enumerate(chosen, start=1)
    ]
    if len(slides) != 1:
        slides = [_title(comparison.title, comparison.cases, ()), *slides, _end(())]
    masked = _masked(slides, [column.brief for column in shown.columns if column.brief])
    return Talk(comparison.title, tuple(slides), masked, _sources(comparison))


def carried_of(
    workshop: Workshop, comparison: Comparison, vocabulary: Vocabulary, version: str
) -> Carried:
    """What a workshop shows of the library, to be taken along."""
    shown = cases_above(comparison)
    rows = [row for row in shown.rows if row.key in workshop.rows]
    slides = [_row_slide(row, shown, vocabulary, 0) for row in rows]
    sources = tuple((slug, source) for (slug, _), source in _sources(comparison).items())
    cases = tuple(column.brief for column in shown.columns if column.brief)
    about = None if cases else next(iter(shown.cases), None)
    return Carried(version, cases, tuple(slides), sources, about)


def talk_of_workshop(
    workshop: Workshop, comparison: Comparison, vocabulary: Vocabulary, key: str
) -> Talk:
    """The talk of a workshop whose comparison is ``comparison``: the title with the goals, the
    own school where one takes part, each activity with its rows behind it, the end. A row that
    the comparison does not have is left out."""
    carried = carried_of(workshop, comparison, vocabulary, "")
    return talk_of_carried(workshop, carried, vocabulary, key)


def talk_of_carried(workshop: Workshop, carried: Carried, vocabulary: Vocabulary, key: str) -> Talk:
    """As ``talk_of_workshop``, from what the workshop carries."""
    by_key = {slide.key: slide for slide in carried.rows}
    slides = [_title(workshop.title, carried.cases, workshop.goals)]
    profile = workshop.profile
    if profile is not None:
        slides.append(own_school_slide(profile, vocabulary))
    number = 0
    for item in workshop.agenda:
        rows = [by_key[row] for row in item.rows if row in by_key]
        if item.prompts or item.steps or not rows:
            slides.append(_activity_slide(item, alone=not rows))
        for row in rows:
            number += 1
            slide = replace(row, number=number)
            own = own_notes(profile, row.row, vocabulary) if profile is not None else ""
            slides.append(_planned(slide, workshop.note(row.key), item, len(rows), own))
    slides.append(_end(workshop.goals))
    whole = _with_own_keys(slides)
    masked = _masked(whole, carried.cases)
    sources = {(slug, source.key): source for slug, source in carried.sources}
    hidden = workshop.names_hidden and bool(masked)
    return Talk(workshop.title, whole, masked, sources, key, hidden)


def _sources(comparison: Comparison) -> dict[tuple[str, str], Source]:
    return {
        (slug, source.key): source
        for slug, sources in comparison.sources.items()
        for source in sources
    }


def _masked(slides: Sequence[Slide], cases: Sequence[CaseBrief]) -> tuple[Slide, ...]:
    """The slides without names; none where the columns are no cases, for whose it is then stands
    in the title."""
    if not cases:
        return ()
    mask = NameMask(cases, {brief.slug: _alias(at) for at, brief in enumerate(cases)})
    return tuple(mask.slide(slide) for slide in slides)


def _alias(at: int) -> str:
    return said("School {ascii_uppercase}").format(ascii_uppercase=ascii_uppercase[at])


def _title(title: str, cases: Sequence[CaseBrief], goals: Sequence[str]) -> Slide:
    names = tuple(brief.short_name for brief in cases)
    return Slide(TITLE, SlideKind.TITLE, title, lines=tuple(goals), names=names)


def _end(goals: Sequence[str]) -> Slide:
    return Slide(END, SlideKind.END, said("What we take home"), lines=tuple(goals))


def _activity_slide(item: Activity, *, alone: bool) -> Slide:
    """``alone``: without rows behind it, which would take the minutes."""
    return Slide(
        key=item.id,
        kind=SlideKind.ACTIVITY,
        title=item.title,
        lines=item.prompts,
        notes=item.notes,
        steps=item.steps,
        minutes=float(item.minutes) if alone else 0.0,
        activity=item.id,
        group_size=item.group_size,
    )


def _planned(slide: Slide, note: RowNote, item: Activity, rows: int, own: str) -> Slide:
    """A row's slide with what was prepared for it and what the own school wants there; the rows of
    an activity share its minutes."""
    return replace(
        slide,
        prompt=note.prompt,
        notes="\n\n".join(part for part in (note.notes, own, item.notes) if part),
        steps=item.steps,
        minutes=item.minutes / rows,
        activity=item.id,
    )


def _with_own_keys(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """A row that is shown in two activities is another slide the second time."""
    seen: dict[str, int] = {}
    found = []
    for slide in slides:
        seen[slide.key] = seen.get(slide.key, 0) + 1
        again = seen[slide.key]
        found.append(slide if again == 1 else replace(slide, key=f"{slide.key} ({again})"))
    return tuple(found)


def _row_slide(row: Row, comparison: Comparison, vocabulary: Vocabulary, number: int) -> Slide:
    dimension = vocabulary.dimension_by_key.get(row.key)
    cells = tuple(
        _cell(cell, column, at, comparison)
        for at, (cell, column) in enumerate(zip(row.cells, comparison.columns, strict=True))
    )
    return Slide(
        key=row.key,
        kind=SlideKind.ROW,
        title=(dimension.question if dimension else "") or row.name,
        number=number,
        band=row.band,
        group=row.group,
        cells=cells,
        gaps=tuple(_gaps(cells)),
        row=row.key,
        name=row.name,
        question=row.question,
    )


def _gaps(cells: Sequence[SlideCell]) -> Iterator[str]:
    names: dict[str, list[str]] = {}
    for cell in cells:
        if cell.state.gap:
            reported = cell.state is CellState.REPORTED
            said = STATE_NAMES[CellState.NOT_DOCUMENTED] if reported else cell.state_words
            names.setdefault(said, []).append(cell.name)
    for said, of in names.items():
        yield f"{said}: {', '.join(of)}."
    for cell in cells:
        if cell.state in (CellState.ENDED, CellState.DISPUTED):
            yield f"{cell.name}: {cell.state_words.lower()}."


def _cell(cell: Cell, column: Column, at: int, comparison: Comparison) -> SlideCell:
    brief = column.brief or comparison.brief(cell.case)
    findings = [item.finding for item in cell.findings]
    years = [str(finding.as_of) for finding in findings if finding.as_of]
    headline = cell.headline or (opening(findings[0].text) if findings else "")
    return SlideCell(
        case=cell.case,
        name=column.brief.short_name if column.brief else column.name,
        detail=place_and_size(brief) if column.brief and brief else "",
        alias=_alias(at) if column.brief else column.name,
        state=cell.state,
        state_words="" if cell.state is CellState.DOCUMENTED else cell.state_name,
        headline=headline,
        cites=cell.cites,
        year=max(years, default=""),
        findings=cell.findings,
        share=cell.share,
        share_cites=cell.share_cites,
        evidence=cell.evidence,
    )


def place_and_size(brief: CaseBrief) -> str:
    """A case in a few words that a room can read: "California · 4,200 students"."""
    size = (
        said("{0} students").format(shown(brief.enrollment)) if brief.enrollment is not None else ""
    )
    parts = (brief.own_told, brief.gone, STATES.get(brief.state, brief.state), size)
    return " · ".join(part for part in parts if part)

"""Writes a report as a PowerPoint deck: a row of a table on as many slides as its findings take in
type that a room can read, with evidence and sources in the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from casestudies.export.citations import listed, listed_text
from casestudies.export.measure import LINE
from casestudies.export.office_zip import zipped
from casestudies.export.slide_deck import Deck
from casestudies.export.slide_master import (
    BODY_HEIGHT,
    BODY_TOP,
    BODY_WIDTH,
    LINE_COLOUR,
    MARGIN,
    WIDTH,
)
from casestudies.export.slide_table import tick_slides
from casestudies.export.slide_text import (
    Bit,
    Para,
    largest_fit,
    paged,
    para,
    total_height,
)
from casestudies.export.text import (
    after,
    before,
    bracketed,
    cell_state_line,
    clean,
    counts,
    dots,
    evidence_line,
    listed_here,
    said_in_full,
)
from casestudies.model.cell_state import STATE_NAMES, CellState
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import (
    Detail,
    ExportOptions,
    Head,
    Report,
    ReportCell,
    ReportRow,
    RowGroup,
    Section,
    Statement,
    Table,
)
from casestudies.said import mark, said

LEAST = 18.0  # points: what is said of a case is not set smaller; it takes more slides instead
_MOST_COLUMNS = {Detail.HEADLINES: 5, Detail.FULL: 3}
_GAP = 20.0
_HEADLINE_SIZES = (24.0, 22.0, 20.0, LEAST)
_BODY_SIZES = (20.0, LEAST)
_SMALL = 12.0  # how much there is behind a cell
_SOURCE_SIZE = 10.0
_NO_HEADING = mark("In short")  # a section without a name


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as a .pptx file."""
    from pptx.opc.serialized import _ZipPkgWriter

    deck = Deck(clean(report.title), clean(report.subtitle), report.made_on)
    _opening(deck, report)
    label = ""
    for number, section in enumerate(report.sections):
        progress(said("Writing slides"), number, len(report.sections))
        if section.level == 1:
            label = clean(section.heading)
        _section(deck, section, label if section.level > 1 else "", report, options)
        if section.tables:
            _key(deck, report)
        for table in section.tables:
            _table(deck, table, report, options, progress)
    progress(said("Writing sources"), 0, 1)
    if not report.tables:
        _key(deck, report)
    _sources(deck, report, options)
    return zipped(deck.finished(), _ZipPkgWriter)


def _opening(deck: Deck, report: Report) -> None:
    title = clean(report.title)
    whole = [para(title, 40, bold=True)]
    size = largest_fit(whole, (40, 36, 32, 28, 24, 20, 18, 16, 14), WIDTH - 128, 190) or 12
    below = [para(clean(report.subtitle), 18)]
    below += [para(clean(note), 11, above=8, soft=True) for note in report.notes]
    slide = deck.title_slide(title, size, below)
    deck.notes(slide, "\n".join(clean(line) for line in report.key))


# -- Sections without tables ---------------------------------------------------------------------


def _section(
    deck: Deck, section: Section, label: str, report: Report, options: ExportOptions
) -> None:
    """Slides of running text: as large as fits one slide, else on as many as it takes."""
    paras = list(_section_paras(section, LEAST))
    if not paras:
        return
    size = largest_fit(paras, _BODY_SIZES, BODY_WIDTH, BODY_HEIGHT) or LEAST
    boxes = paged(list(_section_paras(section, size)), BODY_WIDTH, BODY_HEIGHT)
    told = [
        *section.paragraphs,
        *(fact.said for fact in section.facts),
        *section.statements,
    ]
    notes = _cited(sorted({n for item in told for n in item.cites}), report, options)
    for number, box in enumerate(boxes, start=1):
        title = _numbered(clean(section.heading) or said(_NO_HEADING), number, len(boxes))
        slide = deck.slide(title, label, section.group)
        deck.box(slide, MARGIN, BODY_TOP, BODY_WIDTH, BODY_HEIGHT, box)
        deck.notes(slide, "\n".join(notes))


def _numbered(title: str, number: int, of: int) -> str:
    if of < 2:
        return title
    return said("{title} ({number} of {all})").format(title=title, number=number, all=of)


def _section_paras(section: Section, size: float) -> Iterator[Para]:
    if section.detail:
        yield para(clean(section.detail), size, soft=True)
    if section.lead:
        yield para(clean(section.lead), size, bold=True)
    if section.evidence:
        yield para(clean(evidence_line(section)), size, size * 0.2, soft=True)
    for item in section.paragraphs:
        yield Para(_bits(item), size, size * 0.5)
    for fact in section.facts:
        name = Bit(f"{clean(fact.name)}: ", bold=True)
        yield Para((name, *_bits(fact.said)), size, size * 0.35)
    for item in section.statements:
        yield Para(_bits(item), size, size * 0.45, bullet=True)


def _bits(said: Statement) -> tuple[Bit, ...]:
    bits = []
    if before(said):
        bits.append(Bit(clean(before(said)), bold=True))
    for number, run in enumerate(said.runs, start=1):
        bits.append(Bit(clean(run.text), bold=run.strong))
        if number == len(said.runs) and said.as_of:
            bits.append(Bit(after(said)))
        if run.cites:
            bits.append(Bit(f" {bracketed(run.cites)}", soft=True))
    return tuple(bits)


# -- Tables: a row on one slide or more ---------------------------------------------------------


def _table(
    deck: Deck, table: Table, report: Report, options: ExportOptions, progress: Progress
) -> None:
    spans = _spans(len(table.heads), _MOST_COLUMNS[options.detail])
    done, rows = 0, len(table.rows)
    if table.ticks:
        for group in table.groups:
            progress(said("Writing slides"), done, rows)
            done += len(group.rows)
            told = replace(group, rows=tuple(row for row in group.rows if not _silent(row)))
            for slide, shown in tick_slides(deck, table, told):
                notes = _tick_notes(table.heads, shown, report, options)
                deck.notes(slide, "\n".join(notes))
        _gaps(deck, table)
        return
    for group in table.groups:
        for row in group.rows:
            progress(said("Writing slides"), done, rows)
            done += 1
            if _silent(row):
                continue
            _row(deck, table.heads, group, row, spans, report, options)
    _gaps(deck, table)


def _silent(row: ReportRow) -> bool:
    return all(cell.empty for cell in row.cells)


def _gaps(deck: Deck, table: Table) -> None:
    """The rows that nobody documents, by name, on one slide and not on a slide each."""
    rows = [row for row in table.rows if _silent(row)]
    if not rows:
        return
    paras = [
        para(said("In our sources, for none of: {0}.").format(_names(table)), LEAST, soft=True)
    ]
    if table.ticks:
        for group in table.groups:
            names = [clean(row.head.name) for row in group.rows if _silent(row)]
            if names:
                name = (Bit(f"{clean(group.name)}: ", bold=True),) if group.name else ()
                paras.append(Para((*name, Bit("; ".join(names))), LEAST, 6))
    else:
        paras += [Para((Bit(clean(row.head.name)),), LEAST, 5, bullet=True) for row in rows]
    boxes = paged(paras, BODY_WIDTH, BODY_HEIGHT)
    for number, box in enumerate(boxes, start=1):
        title = _numbered(STATE_NAMES[CellState.NOT_DOCUMENTED], number, len(boxes))
        slide = deck.slide(title)
        deck.box(slide, MARGIN, BODY_TOP, BODY_WIDTH, BODY_HEIGHT, box)


def _names(table: Table) -> str:
    """The names of a table's columns: "Lindsay, Chugach"."""
    return ", ".join(clean(head.name) for head in table.heads)


def _spans(columns: int, most: int) -> list[slice]:
    """The columns of each slide: as even as can be, at most ``most``."""
    slides = -(-columns // most)
    size, more = divmod(columns, slides)
    spans, at = [], 0
    for number in range(slides):
        width = size + (1 if number < more else 0)
        spans.append(slice(at, at + width))
        at += width
    return spans


def _row(
    deck: Deck,
    heads: Sequence[Head],
    group: RowGroup,
    row: ReportRow,
    spans: Sequence[slice],
    report: Report,
    options: ExportOptions,
) -> None:
    """The slides of a row: for each span of columns as many as its longest cell takes."""
    parts = [_part(row, heads[span], row.cells[span], options.detail) for span in spans]
    number, slides = 0, sum(len(part.pages) for part in parts)
    for span, part in zip(spans, parts, strict=True):
        notes = "\n".join(_row_notes(heads[span], row.cells[span], report, options))
        for page in part.pages:
            number += 1
            title = _numbered(clean(row.head.name), number, slides)
            slide = deck.slide(title, clean(group.name), group.key)
            _columns(deck, slide, part, page)
            deck.notes(slide, notes)


@dataclass(frozen=True, slots=True)
class _Part:
    """Some columns of a row: what stands above them, their heads, and each slide's paragraphs by
    column. ``top`` is where the heads begin, ``body`` where what is said does."""

    note: tuple[Para, ...]
    heads: tuple[list[Para], ...]
    pages: tuple[tuple[list[Para], ...], ...]
    width: float
    top: float
    body: float


def _part(
    row: ReportRow, heads: Sequence[Head], cells: Sequence[ReportCell], detail: Detail
) -> _Part:
    width = (BODY_WIDTH - _GAP * (len(heads) - 1)) / len(heads)
    note = (para(clean(row.note), LEAST, italic=True),) if row.note else ()
    top = BODY_TOP + (total_height(note, BODY_WIDTH) + 6 if note else 0)
    opening = tuple(_column_head(head, width) for head in heads)
    body = top + max(total_height(paras, width) for paras in opening) + 10
    room = BODY_TOP + BODY_HEIGHT - body
    size = min(_headline_size(cell, width, room) for cell in cells)
    boxes = [paged(_cell_paras(cell, size, detail), width, room) for cell in cells]
    slides = max(1, *(len(found) for found in boxes))
    pages = tuple(
        tuple(found[at] if at < len(found) else [] for found in boxes) for at in range(slides)
    )
    return _Part(note, opening, pages, width, top, body)


def _columns(deck: Deck, slide: Any, part: _Part, page: Sequence[list[Para]]) -> None:
    """Draw one slide of a row: a column with nothing more to say keeps its head."""
    bottom = BODY_TOP + BODY_HEIGHT
    if part.note:
        tall = part.top - BODY_TOP
        deck.box(slide, MARGIN, BODY_TOP, BODY_WIDTH, tall, part.note, name=said("Note"))
    for number, (head, body) in enumerate(zip(part.heads, page, strict=True)):
        left = MARGIN + number * (part.width + _GAP)
        tall = part.body - 10 - part.top
        deck.box(slide, left, part.top, part.width, tall, head, name=head[0].text)
        if body:
            tall = bottom - part.body
            deck.box(slide, left, part.body, part.width, tall, body, name=said("Finding"))
        if number:
            middle = left - _GAP / 2
            deck.line(slide, middle, part.top, 0, LINE_COLOUR, 0.75, bottom - part.top)


def _column_head(head: Head, width: float) -> list[Para]:
    name = para(clean(head.name), LEAST, bold=True)
    size = largest_fit([name], (LEAST, 16, 14), width, 2 * LEAST * LINE) or _SMALL
    paras = [para(clean(head.name), size, bold=True)]
    if head.detail:
        paras.append(para(clean(head.detail), _SMALL, 2, soft=True))
    return paras


def _headline_size(cell: ReportCell, width: float, room: float) -> float:
    """The size at which a cell's headline takes little more than half of its column; the least
    where none does."""
    for size in _HEADLINE_SIZES:
        if total_height(_cell_paras(cell, size, Detail.HEADLINES), width) <= room * 0.55:
            return size
    return LEAST


def _cell_paras(cell: ReportCell, size: float, detail: Detail) -> list[Para]:
    paras = []
    if cell_state_line(cell):
        paras.append(para(clean(cell_state_line(cell)), LEAST, italic=True, soft=cell.empty))
    if cell.headline:
        paras.append(para(clean(cell.headline), size, 2))
    if cell.share:
        paras.append(para(clean(cell.share.text), LEAST, 4))
    if cell.statements:
        shown = f"{dots(cell.strength)} " if cell.findings else ""
        paras.append(para(f"{shown}{counts(cell)}", _SMALL, 5, soft=True))
    if detail is Detail.FULL:
        paras += [Para(_bits(said), LEAST, 8, bullet=True) for said in cell.findings]
    return paras


def _row_notes(
    heads: Sequence[Head], cells: Sequence[ReportCell], report: Report, options: ExportOptions
) -> Iterator[str]:
    """Every finding of the slide in full, then its sources."""
    yield from _told(heads, cells)
    numbers = {number for cell in cells for number in cell.cites}
    yield from _cited(sorted(numbers), report, options)


def _tick_notes(
    heads: Sequence[Head], rows: Sequence[ReportRow], report: Report, options: ExportOptions
) -> Iterator[str]:
    """What stands behind each tick of a slide, practice by practice, then the sources."""
    for row in rows:
        yield clean(row.head.name).upper()
        told = [item for item in zip(heads, row.cells, strict=True) if item[1].statements]
        yield from _told([head for head, _ in told], [cell for _, cell in told])
    numbers = {number for row in rows for cell in row.cells for number in cell.cites}
    yield from _cited(sorted(numbers), report, options)


def _told(heads: Sequence[Head], cells: Sequence[ReportCell]) -> Iterator[str]:
    for head, cell in zip(heads, cells, strict=True):
        state = cell_state_line(cell)
        said = ": ".join(part for part in (state, cell.headline) if part)
        yield clean(f"{head.name}. {said}")
        if cell.evidence:
            yield clean(f"{dots(cell.strength)} {cell.evidence}")
        for item in cell.statements:
            yield f"• {said_in_full(item)}"
        yield ""


def _cited(numbers: Sequence[int], report: Report, options: ExportOptions) -> list[str]:
    if not numbers:
        return []
    entries = [report.entry(number) for number in numbers]
    return [
        said("Sources"),
        *(
            f"[{entry.number}] {listed_text(entry.source, options.citation_style)}"
            for entry in entries
        ),
    ]


# -- The end -------------------------------------------------------------------------------------


def _key(deck: Deck, report: Report) -> None:
    if not report.key:
        return
    paras = [para(clean(line), 18, 10) for line in report.key]
    boxes = paged(paras, BODY_WIDTH, BODY_HEIGHT)
    for number, box in enumerate(boxes, start=1):
        slide = deck.slide(_numbered(said("How to read this"), number, len(boxes)))
        deck.box(slide, MARGIN, BODY_TOP, BODY_WIDTH, BODY_HEIGHT, box)


def _sources(deck: Deck, report: Report, options: ExportOptions) -> None:
    """Every source once, in two columns a slide."""
    if not listed_here(options):
        return
    width = (BODY_WIDTH - 30) / 2
    paras = []
    for entry in report.entries:
        bits = [Bit(f"{entry.number}. ", bold=True)]
        for piece in listed(entry.source, options.citation_style):
            bits.append(Bit(piece.text, italic=piece.italic, url=piece.url))
        paras.append(Para(tuple(bits), _SOURCE_SIZE, 4))
    boxes = paged(paras, width, BODY_HEIGHT)
    slides = -(-len(boxes) // 2)
    for number in range(slides):
        title = _numbered(said("Sources"), number + 1, slides)
        slide = deck.slide(title)
        for column, box in enumerate(boxes[2 * number : 2 * number + 2]):
            left = MARGIN + column * (width + 30)
            deck.box(slide, left, BODY_TOP, width, BODY_HEIGHT, box, name=said("Sources"))

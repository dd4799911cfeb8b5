"""Writes a report as a PowerPoint deck: one row of a table a slide, the rest in the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from casestudies.export.citations import listed, listed_text
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
    height,
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

_MOST_COLUMNS = 5
_GAP = 20.0
_HEADLINE_SIZES = (22, 20, 18, 17, 16, 15, 14, 13, 12)
_BODY_SIZES = (20, 18, 16, 15, 14)
_PAGED_SIZE = 16
_FINDING_SIZE = {1: 16, 2: 14, 3: 13, 4: 12, 5: 12}
_SOURCE_SIZE = 10.0


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as a .pptx file."""
    from pptx.opc.serialized import _ZipPkgWriter

    deck = Deck(clean(report.title), clean(report.subtitle), report.made_on)
    _opening(deck, report)
    label = ""
    for number, section in enumerate(report.sections):
        progress("Writing slides", number, len(report.sections))
        if section.level == 1:
            label = clean(section.heading)
        _section(deck, section, label if section.level > 1 else "", report, options)
        if section.tables:
            _key(deck, report)
        for table in section.tables:
            _table(deck, table, report, options, progress)
    progress("Writing sources", 0, 1)
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
    paras = list(_section_paras(section, _PAGED_SIZE))
    if not paras:
        return
    size = largest_fit(paras, _BODY_SIZES, BODY_WIDTH, BODY_HEIGHT) or _PAGED_SIZE
    boxes = paged(list(_section_paras(section, size)), BODY_WIDTH, BODY_HEIGHT)
    said = [
        *section.paragraphs,
        *(fact.said for fact in section.facts),
        *section.statements,
    ]
    notes = _cited(sorted({n for item in said for n in item.cites}), report, options)
    for number, box in enumerate(boxes, start=1):
        title = _numbered(clean(section.heading) or clean(report.title), number, len(boxes))
        slide = deck.slide(title, label, section.group)
        deck.box(slide, MARGIN, BODY_TOP, BODY_WIDTH, BODY_HEIGHT, box)
        deck.notes(slide, "\n".join(notes))


def _numbered(title: str, number: int, of: int) -> str:
    return f"{title} ({number} of {of})" if of > 1 else title


def _section_paras(section: Section, size: float) -> Iterator[Para]:
    if section.detail:
        yield para(clean(section.detail), size, soft=True)
    if section.lead:
        yield para(clean(section.lead), size, bold=True)
    if section.evidence:
        yield para(clean(evidence_line(section)), size, size * 0.2, soft=True)
    for said in section.paragraphs:
        yield Para(_bits(said), size, size * 0.5)
    for fact in section.facts:
        name = Bit(f"{clean(fact.name)}: ", bold=True)
        yield Para((name, *_bits(fact.said)), size, size * 0.35)
    for said in section.statements:
        yield Para(_bits(said), size, size * 0.45, bullet=True)


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


# -- Tables: one row a slide ---------------------------------------------------------------------


def _table(
    deck: Deck, table: Table, report: Report, options: ExportOptions, progress: Progress
) -> None:
    spans = _spans(len(table.heads))
    done, rows = 0, len(table.rows)
    if table.ticks:
        for group in table.groups:
            progress("Writing slides", done, rows)
            done += len(group.rows)
            told = replace(group, rows=tuple(row for row in group.rows if not _silent(row)))
            for slide, shown in tick_slides(deck, table, told):
                notes = _tick_notes(table.heads, shown, report, options)
                deck.notes(slide, "\n".join(notes))
        _gaps(deck, table)
        return
    for group in table.groups:
        for row in group.rows:
            progress("Writing slides", done, rows)
            done += 1
            if _silent(row):
                continue
            for number, span in enumerate(spans, start=1):
                title = _numbered(clean(row.head.name), number, len(spans))
                _row(deck, group, row, table.heads[span], row.cells[span], title, report, options)
    _gaps(deck, table)


def _silent(row: ReportRow) -> bool:
    return all(cell.empty for cell in row.cells)


def _gaps(deck: Deck, table: Table) -> None:
    """The rows that nobody documents, by name, on one slide and not on a slide each."""
    rows = [row for row in table.rows if _silent(row)]
    if not rows:
        return
    paras = [para(f"In our sources, for none of: {_names(table)}.", 16, soft=True)]
    if table.ticks:
        for group in table.groups:
            names = [clean(row.head.name) for row in group.rows if _silent(row)]
            if names:
                name = (Bit(f"{clean(group.name)}: ", bold=True),) if group.name else ()
                paras.append(Para((*name, Bit("; ".join(names))), 14, 6))
    else:
        paras += [Para((Bit(clean(row.head.name)),), 16, 5, bullet=True) for row in rows]
    boxes = paged(paras, BODY_WIDTH, BODY_HEIGHT)
    for number, box in enumerate(boxes, start=1):
        title = _numbered(STATE_NAMES[CellState.NOT_DOCUMENTED], number, len(boxes))
        slide = deck.slide(title)
        deck.box(slide, MARGIN, BODY_TOP, BODY_WIDTH, BODY_HEIGHT, box)


def _names(table: Table) -> str:
    """The names of a table's columns: "Lindsay, Chugach"."""
    return ", ".join(clean(head.name) for head in table.heads)


def _spans(columns: int) -> list[slice]:
    """The columns of each slide: as even as can be, four at most."""
    slides = -(-columns // _MOST_COLUMNS)
    size, more = divmod(columns, slides)
    spans, at = [], 0
    for number in range(slides):
        width = size + (1 if number < more else 0)
        spans.append(slice(at, at + width))
        at += width
    return spans


def _row(
    deck: Deck,
    group: RowGroup,
    row: ReportRow,
    heads: Sequence[Head],
    cells: Sequence[ReportCell],
    title: str,
    report: Report,
    options: ExportOptions,
) -> None:
    slide = deck.slide(title, clean(group.name), group.key)
    width = (BODY_WIDTH - _GAP * (len(heads) - 1)) / len(heads)
    top, room = BODY_TOP, BODY_HEIGHT
    if row.note:
        note = para(clean(row.note), 12, italic=True)
        taken = height(note, BODY_WIDTH) + 6
        deck.box(slide, MARGIN, top, BODY_WIDTH, taken, [note], name="Note")
        top, room = top + taken, room - taken
    opening = [_column_head(head, width) for head in heads]
    tallest = max(total_height(paras, width) for paras in opening)
    sizes = [_headline_size(cell, width, room - tallest - 40) for cell in cells]
    headline = min(sizes)
    for number, (paras, cell) in enumerate(zip(opening, cells, strict=True)):
        left = MARGIN + number * (width + _GAP)
        deck.box(slide, left, top, width, tallest, paras, name=paras[0].text)
        body = _cell_paras(cell, headline)
        if options.detail is Detail.FULL:
            body += _fitting(cell, body, width, room - tallest - 10, len(heads))
        deck.box(slide, left, top + tallest + 10, width, room - tallest - 10, body, name="Finding")
        if number:
            deck.line(slide, left - _GAP / 2, top, 0, LINE_COLOUR, 0.75, room)
    deck.notes(slide, "\n".join(_row_notes(heads, cells, report, options)))


def _column_head(head: Head, width: float) -> list[Para]:
    name = para(clean(head.name), 16, bold=True)
    size = largest_fit([name], (16, 14, 12), width, 2 * 16 * 1.2) or 11
    paras = [para(clean(head.name), size, bold=True)]
    if head.detail:
        paras.append(para(clean(head.detail), 10, 2, soft=True))
    return paras


def _headline_size(cell: ReportCell, width: float, room: float) -> float:
    """The size at which a cell's headline takes no more than half of its column."""
    for size in _HEADLINE_SIZES:
        if total_height(_cell_paras(cell, size), width) <= room * 0.55:
            return size
    return _HEADLINE_SIZES[-1]


def _cell_paras(cell: ReportCell, size: float) -> list[Para]:
    paras = []
    if cell_state_line(cell):
        small = max(size * 0.8, 11)
        paras.append(para(clean(cell_state_line(cell)), small, italic=True, soft=cell.empty))
    if cell.headline:
        paras.append(para(clean(cell.headline), size, 2))
    if cell.share:
        paras.append(para(clean(cell.share.text), max(size * 0.8, 11), 4))
    if cell.statements:
        shown = f"{dots(cell.strength)} " if cell.findings else ""
        paras.append(para(f"{shown}{counts(cell)}", 10.5, 5, soft=True))
    return paras


def _fitting(
    cell: ReportCell, body: Sequence[Para], width: float, room: float, columns: int
) -> list[Para]:
    """As many of the cell's findings as fit below its headline, and how many are in the notes."""
    size = _FINDING_SIZE[columns]
    left = room - total_height(body, width)
    more_line = 10.5 * 1.2 + 4
    shown: list[Para] = []
    for number, said in enumerate(cell.findings):
        item = Para(_bits(said), size, 8 if number == 0 else 4, bullet=True)
        last = number == len(cell.findings) - 1
        needed = height(item, width)
        if needed > left - (0 if last else more_line):
            break
        shown.append(item)
        left -= needed
    hidden = len(cell.findings) - len(shown)
    if hidden and left >= more_line:
        said = f"{hidden} more in the notes" if shown else f"{hidden} in the notes"
        shown.append(para(said, 10.5, 4, soft=True, italic=True))
    return shown


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
        "Sources",
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
        slide = deck.slide(_numbered("How to read this", number, len(boxes)))
        deck.box(slide, MARGIN, BODY_TOP, BODY_WIDTH, BODY_HEIGHT, box)


def _sources(deck: Deck, report: Report, options: ExportOptions) -> None:
    """Every source once, in two columns a slide."""
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
        title = _numbered("Sources", number + 1, slides)
        slide = deck.slide(title)
        for column, box in enumerate(boxes[2 * number : 2 * number + 2]):
            left = MARGIN + column * (width + 30)
            deck.box(slide, left, BODY_TOP, width, BODY_HEIGHT, box, name="Sources")

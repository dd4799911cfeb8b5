"""Writes a report as a Word document with real styles, headings and tables."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from casestudies.export.docx_parts import (
    add,
    add_footer,
    add_room_below,
    add_run,
    add_sources,
    keep_row_together,
    language,
    modern,
    repeat_as_head,
    set_widths,
    shade,
    start_section,
    styled,
)
from casestudies.export.docx_styles import GROUP_COLOURS, prepare
from casestudies.export.office_zip import zipped
from casestudies.export.text import (
    after,
    before,
    bracketed,
    cell_state_line,
    clean,
    dots,
    evidence_line,
    gaps,
    has_full_part,
    kept_counts,
    listed_here,
    shortened,
    tick,
    tick_evidence,
)
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import (
    Detail,
    ExportOptions,
    Paper,
    Report,
    ReportCell,
    ReportRow,
    Section,
    Statement,
    Table,
)
from casestudies.said import said

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell as WordCell
    from docx.text.paragraph import Paragraph

_INCH = 914400
_PAPER = {Paper.LETTER: (8.5, 11.0), Paper.A4: (8.268, 11.693)}
_MARGIN = 0.7
_UPRIGHT = 3  # more columns than this are laid across the long side
_FOOTER = 85  # letters of a title that one line at the foot of a page holds
_LONG_TITLE = 60
_BAND = "EFECE4"


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """``report`` as a .docx file."""
    if report.sheets:
        from casestudies.export import handout_docx

        return handout_docx.render(report, options, progress)
    import docx
    from docx.opc.phys_pkg import _ZipPkgWriter

    document = docx.Document()
    prepare(document)
    language(document, "en-US")
    modern(document)
    _properties(document, report)
    wide = any(len(table.heads) > _UPRIGHT for table in report.tables)
    _page(document.sections[0], options.paper, wide)
    footer = shortened(report.title, _FOOTER)
    add_footer(document.sections[0].footer, footer, _text_width(options.paper, wide))
    _title(document, clean(report.title))
    add(document, "Subtitle", clean(report.subtitle))
    for number, section in enumerate(report.sections):
        progress(said("Writing sections"), number, len(report.sections))
        _section(document, section, report, _text_width(options.paper, wide))
    if wide:
        rest = start_section(document)
        _page(rest, options.paper, wide=False)
        rest.footer.is_linked_to_previous = False
        add_footer(rest.footer, footer, _text_width(options.paper, wide=False))
    if report.key and not report.tables:
        add(document, "Heading 1", said("How to read this"))
        for line in report.key:
            add(document, "Note", clean(line))
    if options.detail is Detail.FULL and has_full_part(report.tables):
        add(document, "Heading 1", said("The findings in full"))
        for number, table in enumerate(report.tables):
            progress(said("Writing findings"), number, len(report.tables))
            _full(document, table)
    progress(said("Writing sources"), 0, 1)
    _sources(document, report, options)
    _notes(document, report)
    return zipped(document, _ZipPkgWriter)


def _properties(document: Document, report: Report) -> None:
    found = document.core_properties
    found.title = clean(report.title)[:255]
    found.subject = clean(report.subtitle)[:255]
    found.author = "Case Studies"
    found.last_modified_by = "Case Studies"
    found.comments = clean(" ".join(report.notes))[:255]
    found.keywords = "competency-based education; case studies"
    found.language = "en-US"
    found.created = found.modified = datetime.fromisoformat(report.made_on or "2026-01-01")


def _text_width(paper: Paper, wide: bool) -> float:
    """The width between the margins, in inches."""
    short, long = _PAPER[paper]
    return (long if wide else short) - 2 * _MARGIN


def _page(section: Any, paper: Paper, wide: bool) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Inches

    short, long = _PAPER[paper]
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width = Inches(long if wide else short)
    section.page_height = Inches(short if wide else long)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Inches(_MARGIN))
    section.footer_distance = Inches(0.4)


def _title(document: Document, title: str) -> None:
    """The title, smaller where it would take lines from the table below it."""
    from docx.shared import Pt

    paragraph = add(document, "Title", title)
    for run in paragraph.runs if len(title) > _LONG_TITLE else ():
        run.font.size = Pt(16)


def _section(document: Document, section: Section, report: Report, width: float) -> None:
    from docx.shared import Pt

    if section.heading:
        heading = add(document, f"Heading {section.level}", clean(section.heading))
        _colour(heading, section.group)
    if section.detail:
        add(document, "Evidence", clean(section.detail))
    if section.lead:
        add(document, "Lead", clean(section.lead))
    if section.evidence:
        add(document, "Evidence", clean(evidence_line(section)))
    for paragraph in section.paragraphs:
        _say(add(document, "Body Text"), paragraph)
    if section.facts:
        _facts(document, section, width)
    _statements(document, section.statements)
    for table in section.tables:
        if report.key:
            key = add(document, "Note", clean(" ".join(report.key)))
            key.paragraph_format.space_after = Pt(8)
        _table(document, table, width)


def _colour(heading: Paragraph, group: str) -> None:
    from docx.shared import RGBColor

    colour = GROUP_COLOURS.get(group)
    for run in heading.runs if colour else ():
        run.font.color.rgb = RGBColor.from_string(colour or "000000")


def _say(paragraph: Paragraph, said: Statement) -> None:
    """Write a statement with its state, year and source numbers."""
    if before(said):
        paragraph.add_run(clean(before(said))).bold = True
    for number, run in enumerate(said.runs, start=1):
        paragraph.add_run(clean(run.text)).bold = run.strong or None
        if number == len(said.runs):
            paragraph.add_run(after(said))
        if run.cites:
            add_run(paragraph, f" {bracketed(run.cites)}", "Citation")


def _statements(document: Document, items: Iterable[Statement]) -> None:
    for item in items:
        _say(add(document, "List Bullet"), item)


def _facts(document: Document, section: Section, width: float) -> None:
    table = document.add_table(rows=len(section.facts), cols=2, style="Facts")
    for fact, row in zip(section.facts, table.rows, strict=True):
        cells = row.cells
        keep_row_together(row)
        _write(cells[0], clean(fact.name), "Table Row")
        _say(styled(cells[1].paragraphs[0], "Table Text"), fact.said)
    set_widths(table, [1.8, width - 1.8])
    add_room_below(document)


def _table(document: Document, table: Table, width: float) -> None:
    columns = len(table.heads)
    grid = document.add_table(rows=1, cols=columns + 1, style="Comparison")
    heads = grid.rows[0].cells
    _write(heads[0], clean(table.row_label), "Table Detail")
    for head, cell in zip(table.heads, heads[1:], strict=True):
        _write(cell, clean(head.name), "Table Head")
        if head.detail:
            add(cell, "Table Detail", clean(head.detail))
    repeat_as_head(grid.rows[0])
    for group in table.groups:
        if group.name:
            band = grid.add_row()
            band.cells[0].merge(band.cells[-1])
            _write(band.cells[0], clean(group.name), "Table Group")
            _colour(band.cells[0].paragraphs[0], group.key)
            shade(band.cells[0], _BAND)
            keep_row_together(band)
        for row in group.rows:
            _row(grid.add_row().cells, row, table.ticks)
            keep_row_together(grid.rows[-1])
    first = 1.05 if columns > 6 else 2.0 if table.ticks else 1.3
    set_widths(grid, [first, *[(width - first) / columns] * columns])
    if columns > 6:
        _shrink(grid)
    add_room_below(document)


def _row(cells: tuple[WordCell, ...], row: ReportRow, ticks: bool) -> None:
    _write(cells[0], clean(row.head.name), "Table Row")
    if row.head.detail:
        add(cells[0], "Table Detail", clean(row.head.detail))
    if row.note:
        add(cells[0], "Table Detail", clean(row.note))
    for cell, found in zip(cells[1:], row.cells, strict=True):
        if ticks:
            _tick(cell, found)
        else:
            _cell(cell, found)


def _tick(into: WordCell, cell: ReportCell) -> None:
    evidence = tick_evidence(cell)
    _write(into, clean(tick(cell)), "Table Text")
    if evidence:
        into.paragraphs[0].runs[0].bold = True
        add_run(into.paragraphs[0], f"  {evidence}", "Citation")


def _cell(into: WordCell, cell: ReportCell) -> None:
    parts: list[tuple[str, str]] = []
    if cell_state_line(cell):
        parts.append((cell_state_line(cell), "Table State" if cell.statements else "Table Gap"))
    if cell.headline:
        parts.append((cell.headline, "Table Text"))
    if cell.share:
        parts.append((cell.share.text, "Table Text"))
    if cell.statements:
        shown = f"{dots(cell.strength)} " if cell.findings else ""
        parts.append((f"{shown}{kept_counts(cell)} {bracketed(cell.cites)}", "Table Detail"))
    for number, (text, style) in enumerate(parts):
        if number == 0:
            _write(into, text, style)
        else:
            add(into, style, _kept(text))


def _kept(text: str) -> str:
    """``text`` cleaned, with its unbreakable spaces."""
    return "\u00a0".join(clean(part) for part in text.split("\u00a0"))


def _write(cell: WordCell, text: str, style: str) -> None:
    """Set the cell's first paragraph."""
    paragraph = styled(cell.paragraphs[0], style)
    paragraph.add_run(_kept(text))


def _shrink(grid: Any) -> None:
    """Smaller letters for seven and eight columns."""
    from docx.shared import Pt

    sizes = {"Table Detail": 7, "Table Head": 8.5}
    for cell in grid._cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.font.size = Pt(sizes.get(paragraph.style.name, 7.5))


def _full(document: Document, table: Table) -> None:
    for group in table.groups:
        for row in group.rows:
            if not any(cell.statements for cell in row.cells):
                continue
            _colour(add(document, "Heading 2", clean(row.head.name)), group.key)
            for head, cell in zip(table.heads, row.cells, strict=True):
                if cell.statements:
                    _full_cell(document, clean(head.name), cell)
            for words, names in gaps(row, table.heads).items():
                gap = add(document, "Note")
                gap.add_run(f"{words}: ").italic = True
                gap.add_run(names)


def _full_cell(document: Document, name: str, cell: ReportCell) -> None:
    add(document, "Heading 3", name)
    state = cell_state_line(cell)
    lead = ": ".join(part for part in (state, clean(cell.headline)) if part)
    if lead:
        add(document, "Lead", lead)
    if cell.evidence:
        words = f"{dots(cell.strength)} {clean(cell.evidence)}"
        add(document, "Evidence", words)
    _statements(document, cell.statements)


def _sources(document: Document, report: Report, options: ExportOptions) -> None:
    if not report.entries or not listed_here(options):
        return
    add(document, "Heading 1", said("Sources"))
    add_sources(document, report.entries, options.citation_style)


def _notes(document: Document, report: Report) -> None:
    for number, note in enumerate(report.notes):
        paragraph = add(document, "Note", clean(note))
        if number == 0:
            from docx.shared import Pt

            paragraph.paragraph_format.space_before = Pt(18)

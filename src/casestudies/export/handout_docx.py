"""Hand-outs as a Word document, to be changed before they are printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from casestudies.export.citations import short_name, site_of
from casestudies.export.docx_parts import (
    add,
    add_footer,
    add_room_below,
    add_run,
    keep_row_together,
    language,
    modern,
    repeat_as_head,
    set_row_height,
    set_widths,
    shade,
    start_section,
)
from casestudies.export.docx_styles import prepare
from casestudies.export.office_zip import zipped
from casestudies.export.text import after, before, bracketed, cell_state_line, clean, shortened
from casestudies.export.visits.packet_docx import PacketWriter
from casestudies.model.progress import Progress, no_progress
from casestudies.model.report import (
    ExportOptions,
    Paper,
    Report,
    ReportCell,
    Sheet,
    SheetKind,
    Statement,
    Subject,
    content_language,
)
from casestudies.said import said

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

_PAPER = {Paper.LETTER: (8.5, 11.0), Paper.A4: (8.268, 11.693)}
_POSTER = {Paper.LETTER: (11.0, 17.0), Paper.A4: (11.693, 16.535)}
_MARGIN = 0.7
_UPRIGHT = 3  # more columns than this are laid across the long side
_BAND = "EFECE4"
_FOOTER = 80  # letters of a title that one line at the foot of a page holds
_NAME = 1.25  # inches of the column with the names of rows
_LINES = 8  # to write on, below what a packet tells
_MANY = 3  # rows of a poster that leave no room for its larger type
_POSTER_SIZES = (64.0, 48.0, 36.0)  # points: title, text, the least (see handouts.typ)


def render(report: Report, options: ExportOptions, progress: Progress = no_progress) -> bytes:
    """The sheets of ``report`` as a .docx file, each from a new page on and as often as it has
    copies."""
    import docx
    from docx.opc.phys_pkg import _ZipPkgWriter

    document = docx.Document()
    prepare(document)
    language(document, "en-US")
    modern(document)
    document.core_properties.title = clean(report.title)[:255]
    document.core_properties.author = "Case Studies"
    writer = _Writer(document, report, options)
    for number, sheet in enumerate(report.sheets):
        progress(said("Writing sheets"), number, len(report.sheets))
        for copy in range(sheet.copies):
            section = document.sections[0] if not number + copy else start_section(document)
            _page(section, sheet, options.paper)
            writer.sheet(sheet, section)
    foot = content_language()
    if report.subject is Subject.PACKET:
        foot = shortened(report.title, _FOOTER)
    if foot:
        first: Any = document.sections[0]
        width = first.page_width.inches - 2 * _MARGIN
        add_footer(first.footer, foot, width)
    return zipped(document, _ZipPkgWriter)


def _page(section: Any, sheet: Sheet, paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Inches

    width, height = (_POSTER if sheet.kind is SheetKind.POSTER else _PAPER)[paper]
    across = sheet.kind in (SheetKind.ONE_PAGE, SheetKind.BLANK) and len(sheet.heads) > _UPRIGHT
    if across:
        width, height = height, width
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Inches(width), Inches(height)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Inches(_MARGIN))
    section.footer_distance = Inches(_MARGIN / 2)


class _Writer:
    def __init__(self, document: Document, report: Report, options: ExportOptions) -> None:
        self._document, self._report = document, report
        self._packet_sheets = PacketWriter(document, report, options.citation_style)
        self._width = self._height = 0.0

    def sheet(self, sheet: Sheet, section: Any) -> None:
        """One sheet on the page of ``section``."""
        self._width = section.page_width.inches - 2 * _MARGIN
        self._height = section.page_height.inches - 2 * _MARGIN
        write: dict[SheetKind, Callable[[Sheet], None]] = {
            SheetKind.ONE_PAGE: self._side_by_side,
            SheetKind.PACKET: self._packet,
            SheetKind.POSTER: self._poster,
            SheetKind.NOTES: self._notes,
            SheetKind.BLANK: self._blank,
            SheetKind.CARDS: self._cards,
            SheetKind.KEY: self._key,
            SheetKind.GUIDE: self._guide,
        }
        if sheet.kind not in (SheetKind.CARDS, SheetKind.POSTER):
            if sheet.label:
                add(self._document, "Lead", clean(sheet.label))
            add(self._document, "Heading 1", clean(sheet.title))
            if sheet.detail:
                add(self._document, "Note", clean(sheet.detail))
        if self._packet_sheets.writes(sheet):
            self._packet_sheets.sheet(sheet, self._width, self._height)
        else:
            write[sheet.kind](sheet)

    def _table(self, columns: Sequence[float], heads: Sequence[str]) -> Table:
        table = self._document.add_table(rows=1 if heads else 0, cols=len(columns))
        table.style = "Comparison"
        if heads:
            for cell, head in zip(table.rows[0].cells, heads, strict=True):
                _say(cell, "Table Head", head)
            repeat_as_head(table.rows[0])
        return table

    def _columns(self, sheet: Sheet, first: float = _NAME) -> list[float]:
        each = (self._width - first) / max(1, len(sheet.heads))
        return [*([first] if first else []), *[each] * len(sheet.heads)]

    def _side_by_side(self, sheet: Sheet) -> None:
        columns = self._columns(sheet)
        table = self._table(columns, ["", *(clean(head.name) for head in sheet.heads)])
        for row in sheet.rows:
            made = table.add_row()
            keep_row_together(made)
            _say(made.cells[0], "Table Row", clean(row.head.name))
            for cell, told in zip(made.cells[1:], row.cells, strict=True):
                _tell(cell, told)
        set_widths(table, columns)
        add_room_below(self._document)
        self._sources(sheet)

    def _packet(self, sheet: Sheet) -> None:
        for prompt in sheet.prompts:
            add(self._document, "Lead", clean(prompt))
        for row in sheet.rows:
            add(self._document, "Heading 2", clean(row.head.name))
            (cell,) = row.cells
            for style, told in (
                ("Table State", cell_state_line(cell)),
                ("Lead", cell.headline),
            ):
                if told:
                    add(self._document, style, clean(told))
            for item in cell.statements:
                self._statement(item)
        self._lines_to_write_on(said("What we will teach"))
        self._sources(sheet)

    def _lines_to_write_on(self, name: str) -> None:
        """Ruled lines under a heading, all on one page."""
        heading = add(self._document, "Heading 2", clean(name))
        heading.paragraph_format.keep_with_next = True
        table = self._table([self._width], [])
        for number in range(_LINES):
            made = table.add_row()
            keep_row_together(made)
            set_row_height(made, 0.36)
            made.cells[0].paragraphs[0].paragraph_format.keep_with_next = number < _LINES - 1
        set_widths(table, [self._width])
        add_room_below(self._document)

    def _statement(self, item: Statement) -> None:
        paragraph = add(self._document, "List Bullet")
        if before(item):
            paragraph.add_run(clean(before(item))).bold = True
        for run in item.runs:
            paragraph.add_run(clean(run.text))
            if run.cites:
                add_run(paragraph, f" {bracketed(run.cites)}", "Citation")
        paragraph.add_run(clean(after(item)))

    def _poster(self, sheet: Sheet) -> None:
        title, large, least = _POSTER_SIZES
        size = least if len(sheet.rows) > _MANY else large
        self._large(sheet.label, least)
        self._large(sheet.title, title, bold=True)
        self._large(sheet.detail, least)
        for row in sheet.rows:
            (cell,) = row.cells
            self._large(row.head.name, least, bold=True)
            self._large(". ".join(filter(None, (cell_state_line(cell), cell.headline))), size)
        self._sources(sheet)

    def _large(self, said: str, size: float, *, bold: bool = False) -> None:
        """A line of a poster; nothing where nothing is said."""
        from docx.shared import Pt

        if said:
            paragraph = add(self._document, "Normal", clean(said))
            paragraph.runs[0].font.size = Pt(size)
            paragraph.runs[0].bold = bold
            paragraph.paragraph_format.keep_with_next = bold
            paragraph.paragraph_format.line_spacing = 1.0
            paragraph.paragraph_format.space_after = Pt(2 if bold else 10)

    def _notes(self, sheet: Sheet) -> None:
        columns = self._columns(sheet, first=0)
        heads = [f"{clean(head.name)}: {clean(head.detail)}" for head in sheet.heads]
        table = self._table(columns, heads)
        each = (self._height - 1.3) / max(1, len(sheet.rows)) - 0.35
        for row in sheet.rows:
            named = table.add_row()
            whole = named.cells[0].merge(named.cells[-1])
            shade(whole, _BAND)
            _say(whole, "Table Row", "  ".join(filter(None, map(clean, (row.head.name, row.note)))))
            set_row_height(table.add_row(), each)
        set_widths(table, columns)

    def _blank(self, sheet: Sheet) -> None:
        columns = self._columns(sheet)
        table = self._table(columns, ["", *(clean(head.name) for head in sheet.heads)])
        each = max(0.5, (self._height - 1.4) / max(1, len(sheet.rows)))
        for row in sheet.rows:
            made = table.add_row()
            _say(made.cells[0], "Table Row", clean(row.head.name))
            set_row_height(made, each)
        set_widths(table, columns)

    def _cards(self, sheet: Sheet) -> None:
        columns = [self._width / 2] * 2
        table = self._table(columns, [])
        for at in range(0, len(sheet.items), 2):
            made = table.add_row()
            keep_row_together(made)
            set_row_height(made, 1.9)
            for cell, item in zip(made.cells, sheet.items[at : at + 2], strict=False):
                _say(cell, "Table Detail", clean(f"{item.label}  {item.detail}"))
                add(cell, "Heading 3", clean(item.name))
        set_widths(table, columns)

    def _key(self, sheet: Sheet) -> None:
        columns = [0.5, 1.7, 1.7, self._width - 3.9]
        table = self._table(
            columns, [said("Card"), said("School"), said("Row"), said("What it says")]
        )
        for item in sheet.items:
            made = table.add_row()
            keep_row_together(made)
            told = f"{' '.join(item.lines)} {bracketed(item.cites)}"
            for cell, words in zip(
                made.cells, (item.label, item.name, item.detail, told), strict=True
            ):
                _say(cell, "Table Text", clean(words))
        set_widths(table, columns)
        add_room_below(self._document)
        self._sources(sheet)

    def _guide(self, sheet: Sheet) -> None:
        for prompt in sheet.prompts:
            add(self._document, "List Bullet", clean(prompt))
        for item in sheet.items:
            add(self._document, "Heading 2", clean(f"{item.label}  {item.name}"))
            add(self._document, "Note", clean(item.detail))
            for line in item.lines:
                add(self._document, "Body Text", clean(line))

    def _sources(self, sheet: Sheet) -> None:
        """The sources of the sheet in one run, and the sites where they are found."""
        if not sheet.cites:
            return
        entries = [self._report.entry(number) for number in sheet.cites]
        told = "; ".join(f"{entry.number} {short_name(entry.source)}" for entry in entries)
        sites = sorted({site_of(entry.source) for entry in entries} - {""})
        found = f" {said('Found at')} {', '.join(sites)}." if sites else ""
        add(self._document, "Note", clean(f"{said('Sources.')} {told}.{found}"))


def _say(cell: _Cell, style: str, text: str) -> None:
    """Text in the first paragraph of a cell."""
    from casestudies.export.docx_parts import styled

    styled(cell.paragraphs[0], style).add_run(text)


def _tell(cell: _Cell, told: ReportCell) -> None:
    state = clean(cell_state_line(told))
    _say(cell, "Table Gap" if told.empty else "Table State" if state else "Table Text", state)
    if told.headline:
        paragraph = add(cell, "Table Text", clean(told.headline)) if state else cell.paragraphs[0]
        if not state:
            paragraph.add_run(clean(told.headline))
        if told.cites:
            add_run(paragraph, f" {bracketed(told.cites)}", "Citation")

"""The sheets of a visit's packet in a Word document, to be changed before they are printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from casestudies.export.docx_parts import (
    add,
    add_link,
    add_room_below,
    add_run,
    add_sources,
    keep_row_together,
    repeat_as_head,
    set_row_height,
    set_widths,
    shade,
    styled,
)
from casestudies.export.text import bracketed, clean, is_web_address
from casestudies.model.report import (
    CitationStyle,
    Head,
    Report,
    Sheet,
    SheetGroup,
    SheetItem,
    SheetKind,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_BAND = "EFECE4"
_BOX = "☐"
_HOURS = 1.5  # inches of the itinerary's first column
_LOOKED_FOR = 2.6
_LINE = 0.36
_COVER_SIZES = (12, 28, 12)  # points: "Visit packet", the title, its days
_LEAST_ROW = 0.6


class PacketWriter:
    """Writes the sheets of ``report`` into ``document``, each below its head."""

    def __init__(self, document: Document, report: Report, style: CitationStyle) -> None:
        self._document, self._report, self._style = document, report, style
        self._width = self._height = 0.0

    def writes(self, sheet: Sheet) -> bool:
        """Whether the sheet is one of a packet."""
        return sheet.kind in self._kinds

    def sheet(self, sheet: Sheet, width: float, height: float) -> None:
        """What stands below the head of a sheet, on a page with room of so many inches."""
        self._width, self._height = width, height
        self._kinds[sheet.kind](sheet)

    @property
    def _kinds(self) -> dict[SheetKind, Callable[[Sheet], None]]:
        return {
            SheetKind.COVER: self._cover,
            SheetKind.ITINERARY: self._itinerary,
            SheetKind.BRIEF: self._listed,
            SheetKind.LOOK_FORS: self._look_fors,
            SheetKind.RULED: self._ruled,
            SheetKind.CHECKLIST: self._listed,
            SheetKind.SOURCES: self._sources,
        }

    def _cover(self, sheet: Sheet) -> None:
        from docx.shared import Pt

        head = [p for p in self._document.paragraphs if p.text]  # the cover comes first of all
        for paragraph, size in zip(head, _COVER_SIZES, strict=False):
            paragraph.runs[0].font.size = Pt(size)
        head[0].paragraph_format.space_before = Pt(60)
        for group in sheet.groups:
            add(self._document, "Heading 2", clean(group.name))
            for item in group.items:
                where = f" · {item.detail}" if item.detail else ""
                if item.label:
                    paragraph = self._hanging(item.label)
                    paragraph.add_run(clean(f"{item.name}{where}"))
                else:
                    add(self._document, "List Bullet", clean(f"{item.name}{where}"))

    def _itinerary(self, sheet: Sheet) -> None:
        for group in sheet.groups:
            add(self._document, "Heading 2", clean(group.name))
            if not any(item.detail for item in group.items):
                for item in group.items:
                    add(self._document, "Body Text", clean(item.name))
                continue
            table = self._document.add_table(rows=0, cols=2)
            table.style = "Facts"
            for item in group.items:
                row = table.add_row()
                keep_row_together(row)
                styled(row.cells[0].paragraphs[0], "Lead").add_run(clean(item.label))
                self._stop(row.cells[1], item)
            set_widths(table, [_HOURS, self._width - _HOURS])
            add_room_below(self._document)

    def _stop(self, cell: _Cell, item: SheetItem) -> None:
        styled(cell.paragraphs[0], "Lead").add_run(clean(item.name))
        for line in (item.detail, *item.lines):
            if is_web_address(line):
                add_link(add(cell, "Body Text"), line, line)
            else:
                add(cell, "Body Text", clean(line))
        self._blanks(cell, item.blanks, self._width - _HOURS - 0.2)

    def _listed(self, sheet: Sheet) -> None:
        for prompt in sheet.prompts:
            warned = self._document.add_table(rows=1, cols=1)
            warned.style = "Comparison"
            styled(warned.rows[0].cells[0].paragraphs[0], "Lead").add_run(clean(prompt))
            set_widths(warned, [self._width])
            add_room_below(self._document)
        for group in sheet.groups:
            add(self._document, "Heading 2", clean(group.name))
            self._items(group)

    def _items(self, group: SheetGroup) -> None:
        """The items of a group; a label that several share stands once."""
        from docx.shared import Pt

        before = ""
        for item in group.items:
            apart = item.label != before and not item.label
            if item.label != before and item.label:
                add(self._document, "Heading 3", clean(item.label))
            before = item.label
            if group.boxes:
                paragraph = self._hanging(_BOX)
            else:
                paragraph = add(self._document, "Lead" if item.strong else "List Bullet")
            if apart:
                paragraph.paragraph_format.space_before = Pt(8)
            _say(paragraph, item)

    def _look_fors(self, sheet: Sheet) -> None:
        self._blanks(self._document, sheet.blanks, self._width)
        table = self._table(sheet.heads, [_LOOKED_FOR, self._width - _LOOKED_FOR])
        rows = sum(len(group.items) for group in sheet.groups)
        room = self._height - 2.0 - 0.3 * len(sheet.groups)
        for group in sheet.groups:
            named = table.add_row()
            keep_row_together(named)
            whole = named.cells[0].merge(named.cells[-1])
            shade(whole, _BAND)
            styled(whole.paragraphs[0], "Table Row").add_run(clean(group.name))
            whole.paragraphs[0].paragraph_format.keep_with_next = True
            for item in group.items:
                made = table.add_row()
                keep_row_together(made)
                set_row_height(made, max(_LEAST_ROW, room / max(1, rows)))
                paragraph = styled(made.cells[0].paragraphs[0], "Body Text")
                paragraph.add_run(f"{_BOX} ")
                _say(paragraph, item)
        set_widths(table, [_LOOKED_FOR, self._width - _LOOKED_FOR])

    def _ruled(self, sheet: Sheet) -> None:
        self._blanks(self._document, sheet.blanks, self._width)
        columns = [self._width * 2 / 3, self._width / 3]
        table = self._table(sheet.heads, columns)
        for _ in range(int((self._height - 2.1) / _LINE)):
            set_row_height(table.add_row(), _LINE)
        set_widths(table, columns)

    def _sources(self, sheet: Sheet) -> None:
        del sheet
        add_sources(self._document, self._report.entries, self._style)
        for note in self._report.notes:
            add(self._document, "Note", clean(note))

    # --- parts of a page ----------------------------------------------------------------------

    def _table(self, heads: Sequence[Head], columns: Sequence[float]) -> Any:
        table = self._document.add_table(rows=1, cols=len(columns))
        table.style = "Comparison"
        for cell, head in zip(table.rows[0].cells, heads, strict=True):
            paragraph = styled(cell.paragraphs[0], "Table Head")
            paragraph.add_run(clean(head.name))
            if head.detail:
                paragraph.add_run(clean(f": {head.detail}")).bold = False
        repeat_as_head(table.rows[0])
        return table

    def _hanging(self, mark: str) -> Paragraph:
        """A paragraph that hangs behind a mark."""
        from docx.shared import Inches, Pt

        paragraph = add(self._document, "Body Text")
        shape = paragraph.paragraph_format
        shape.space_after, shape.line_spacing = Pt(2), 1.0
        shape.left_indent, shape.first_line_indent = Inches(0.28), Inches(-0.28)
        shape.tab_stops.add_tab_stop(Inches(0.28))
        paragraph.add_run(f"{mark}\t")
        return paragraph

    def _blanks(self, into: Document | _Cell, names: Sequence[str], width: float) -> None:
        """Names of what is filled in by hand, each before a line to write on, side by side."""
        from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
        from docx.shared import Inches, Pt

        if not names:
            return
        paragraph = add(into, "Note")
        paragraph.paragraph_format.space_before = Pt(8)
        paragraph.paragraph_format.space_after = Pt(8)
        stops = paragraph.paragraph_format.tab_stops
        for number, name in enumerate(names, start=1):
            at = Inches(width * number / len(names))
            stops.add_tab_stop(at, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
            paragraph.add_run(f"{clean(name)} \t ")


def _say(paragraph: Paragraph, item: SheetItem) -> None:
    """What an item says, its year and its sources."""
    year = f" ({item.detail})" if item.detail else ""
    paragraph.add_run(clean(f"{item.name}{year}")).bold = item.strong or None
    if item.cites:
        add_run(paragraph, f" {bracketed(item.cites)}", "Citation")

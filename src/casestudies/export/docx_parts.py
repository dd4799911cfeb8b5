"""What Word documents need below the surface of python-docx: fields, links, table settings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from casestudies.export.citations import listed
from casestudies.model.report import CitationStyle, Entry
from casestudies.said import said

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def styled(paragraph: Paragraph, style: str) -> Paragraph:
    """Give a paragraph the style of this name. Word's identifiers are the names without spaces;
    python-docx would look each of them up anew, which takes seconds in a long document."""
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def add(into: Document | _Cell, style: str, text: str = "") -> Paragraph:
    """Add a paragraph in a style."""
    return styled(into.add_paragraph(text), style)


def add_run(paragraph: Paragraph, text: str, style: str) -> Run:
    """Add a run in a character style."""
    run = paragraph.add_run(text)
    run._r.style = style.replace(" ", "")
    return run


def modern(document: Document) -> None:
    """Say that the document is made for today's Word, which else opens it in an older mode."""
    from docx.oxml.ns import qn

    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def language(document: Document, code: str) -> None:
    """Set the language of all text, for spelling and for screen readers."""
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(_element("w:lang", val=code, eastAsia=code, bidi="ar-SA"))


def add_footer(footer: Any, title: str, width: float) -> None:
    """A footer line with the title and, at its right end ``width`` inches on, "page of pages"."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Inches

    paragraph = footer.paragraphs[0]
    styled(paragraph, "Note")
    paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(width), WD_TAB_ALIGNMENT.RIGHT)
    before, between, after = re.split(r"\{\w+\}", said("Page {number} of {pages}"))
    paragraph.add_run(f"{title}\t{before}")
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES")
    if after:
        paragraph.add_run(after)


def _field(paragraph: Paragraph, code: str) -> None:
    run = paragraph.add_run()._r
    run.append(_element("w:fldChar", fldCharType="begin"))
    text = _element("w:instrText")
    text.text = code
    run.append(text)
    run.append(_element("w:fldChar", fldCharType="separate"))
    shown = _element("w:t")
    shown.text = "1"
    run.append(shown)
    run.append(_element("w:fldChar", fldCharType="end"))


def add_link(paragraph: Paragraph, text: str, url: str) -> None:
    """Add ``text`` as a link to ``url``."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    key = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = _element("w:hyperlink")
    link.set(qn("r:id"), key)
    run = add_run(paragraph, text, "Link")._r
    link.append(run)
    paragraph._p.append(link)


def repeat_as_head(row: _Row) -> None:
    """Repeat the row at the top of each page; screen readers read it as the heads."""
    properties = row._tr.get_or_add_trPr()
    properties.append(_element("w:cantSplit"))
    properties.append(_element("w:tblHeader"))


def keep_row_together(row: _Row) -> None:
    """Keep the row from breaking across pages."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))


def shade(cell: _Cell, colour: str) -> None:
    """Give the cell a ground of ``colour`` (RRGGBB)."""
    properties = cell._tc.get_or_add_tcPr()
    properties.append(_element("w:shd", val="clear", color="auto", fill=colour))


def set_widths(table: Table, inches: list[float]) -> None:
    """Fix the widths of the table's columns."""
    from docx.oxml.ns import qn
    from docx.shared import Inches

    table.autofit = False
    for column, width in zip(table.columns, inches, strict=True):
        column.width = Inches(width)
    for row in table._tbl.tr_lst:
        at = 0
        for cell in row.tc_lst:
            span = cell.grid_span
            width = sum(inches[at : at + span])
            cell.get_or_add_tcPr().get_or_add_tcW().set(qn("w:w"), str(round(width * 1440)))
            cell.get_or_add_tcPr().get_or_add_tcW().set(qn("w:type"), "dxa")
            at += span


def add_room_below(document: Document) -> None:
    """A small paragraph after a table, so that the next part does not touch it."""
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(6)


def start_section(document: Document) -> Any:
    """A new section on a new page. The break stands in a paragraph as low as can be, in place of
    the room below a table: else a table that fills its page is followed by an empty one."""
    from docx.enum.section import WD_SECTION
    from docx.oxml.ns import qn
    from docx.shared import Pt
    from docx.text.paragraph import Paragraph

    section = document.add_section(WD_SECTION.NEW_PAGE)
    place = f"{qn('w:pPr')}/{qn('w:sectPr')}"
    breaks = [item for item in document.paragraphs if item._p.find(place) is not None]
    holder = breaks[-1]
    before = holder._p.getprevious()
    if before is not None and before.tag == qn("w:p") and not Paragraph(before, holder).text:
        before.getparent().remove(before)
    low = holder.paragraph_format
    low.space_before = low.space_after = Pt(0)
    low.line_spacing = Pt(1)
    return section


def set_row_height(row: _Row, inches: float) -> None:
    """At least so high: room to write."""
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Inches

    row.height = Inches(inches)
    row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST


def add_sources(document: Document, entries: Sequence[Entry], style: CitationStyle) -> None:
    """Add the list of works, numbered; what follows does not stand on a page alone."""
    for entry in entries:
        paragraph = add(document, "Source")
        as_list_number(paragraph, entry.number)
        for piece in listed(entry.source, style):
            if piece.url:
                add_link(paragraph, piece.text, piece.url)
            else:
                paragraph.add_run(piece.text).italic = piece.italic or None
        if entry is entries[-1]:
            paragraph.paragraph_format.keep_with_next = True


def as_list_number(paragraph: Paragraph, number: int) -> None:
    """Write ``number`` before a paragraph with a hanging indent, as text that copies along."""
    paragraph.add_run(f"{number}.\t")

"""The styles of our Word documents, all of them named, so that a reader can restyle them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from casestudies.export.docx_parts import _element

if TYPE_CHECKING:
    from docx.document import Document

GROUP_COLOURS = {
    "purpose": "6B2F73",
    "learning": "135B5B",
    "supports": "7A5200",
    "system": "2F3F8A",
}
_INK, _SOFT = "1D2733", "4A5560"
_LINE = "A9A498"
_FONT = "Arial"
_HEADINGS = {"Title": 18, "Heading 1": 16, "Heading 2": 13, "Heading 3": 11}
# name: size, bold, italic, colour, space before, space after
_PARAGRAPHS: dict[str, tuple[float, bool, bool, str, float, float]] = {
    "Lead": (10, True, False, _INK, 0, 2),
    "Evidence": (8.5, False, False, _SOFT, 0, 3),
    "Note": (8.5, False, False, _SOFT, 0, 3),
    "Source": (9, False, False, _INK, 0, 3),
    "Table Head": (9.5, True, False, _INK, 0, 0),
    "Table Row": (8.5, True, False, _INK, 0, 1),
    "Table Group": (8.5, True, False, _INK, 1, 1),
    "Table Text": (8.5, False, False, _INK, 0, 1),
    "Table State": (8.5, True, True, _INK, 0, 1),
    "Table Gap": (8.5, False, True, _SOFT, 0, 1),
    "Table Detail": (7.5, False, False, _SOFT, 0, 0),
}


def prepare(document: Document) -> None:
    """Set the base styles and add our own."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Inches, Pt, RGBColor

    styles: Any = document.styles
    _font(styles["Normal"], 10, _INK)
    for name, size in _HEADINGS.items():
        _font(styles[name], size, _INK, bold=True)
        styles[name].paragraph_format.keep_with_next = True
        styles[name].paragraph_format.space_before = Pt(14 if size > 12 else 8)
        styles[name].paragraph_format.space_after = Pt(3)
    styles["Title"].paragraph_format.space_before = Pt(0)
    _without_line(styles["Title"])
    _font(styles["Subtitle"], 11.5, _SOFT)
    styles["Subtitle"].font.italic = False
    _font(styles["List Bullet"], 10, _INK)
    styles["List Bullet"].paragraph_format.space_after = Pt(3)
    styles["Body Text"].paragraph_format.space_after = Pt(4)
    for name, (size, bold, italic, colour, above, below) in _PARAGRAPHS.items():
        style: Any = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _font(style, size, colour, bold, italic)
        style.paragraph_format.space_before = Pt(above)
        style.paragraph_format.space_after = Pt(below)
        if name.startswith("Table"):
            style.paragraph_format.line_spacing = 1.0
    _without_line(styles["Subtitle"])
    for name in ("Lead", "Evidence", "Table Group"):
        styles[name].paragraph_format.keep_with_next = True
    source = styles["Source"].paragraph_format
    source.keep_together = True
    source.left_indent, source.first_line_indent = Inches(0.4), Inches(-0.4)
    source.tab_stops.add_tab_stop(Inches(0.4))
    link: Any = styles.add_style("Link", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = RGBColor.from_string("135B5B")
    link.font.underline = True
    citation: Any = styles.add_style("Citation", WD_STYLE_TYPE.CHARACTER)
    citation.font.size = Pt(8)
    citation.font.color.rgb = RGBColor.from_string(_SOFT)
    _table_style(styles, "Comparison", lines_between=True)
    _table_style(styles, "Facts", lines_between=False)


def _font(style: Any, size: float, colour: str, bold: bool = False, italic: bool = False) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name = _FONT
    style.font.size = Pt(size)
    style.font.bold = bold
    style.font.italic = italic
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), _FONT)


def _without_line(style: Any) -> None:
    """Word's template draws a blue line under the title and spaces its letters; ours does not."""
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)
    letters = style.element.get_or_add_rPr()
    for spacing in letters.findall(qn("w:spacing")):
        letters.remove(spacing)


def _table_style(styles: Any, name: str, lines_between: bool) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    style = styles.add_style(name, WD_STYLE_TYPE.TABLE)
    style.base_style = styles["Normal Table"]
    properties = _element("w:tblPr")
    borders = _element("w:tblBorders")
    for side in ("top", "bottom", "insideH", *(("insideV",) if lines_between else ())):
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color=_LINE))
    margins = _element("w:tblCellMar")
    for side, width in (("top", "40"), ("left", "70"), ("bottom", "40"), ("right", "70")):
        margins.append(_element(f"w:{side}", w=width, type="dxa"))
    properties.append(borders)
    properties.append(margins)
    style.element.append(properties)

"""A PowerPoint deck of ours: its size, its looks, and slides of measured text boxes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from casestudies.export.slide_text import Bit, Para

WIDTH, HEIGHT = 960.0, 540.0  # points: 13.33 x 7.5 inches
MARGIN = 42.0
TITLE_TOP, TITLE_HEIGHT = 42.0, 44.0
BODY_TOP = 98.0
BODY_HEIGHT = HEIGHT - BODY_TOP - 38
BODY_WIDTH = WIDTH - 2 * MARGIN
GROUP_COLOURS = {
    "purpose": "6B2F73",
    "learning": "135B5B",
    "supports": "7A5200",
    "system": "2F3F8A",
}
INK, SOFT, PAPER, RAIL, RAIL_INK = "1D2733", "4A5560", "FFFDF9", "16323A", "F6F4EF"
LINE_COLOUR = "CBC5B8"
FONT = "Arial"
_LINK_COLOURS = re.compile(rb'(<a:(?:fol)?[hH]link><a:srgbClr val=")[0-9A-F]{6}')
_LAYOUT_TITLE, _LAYOUT_TITLE_ONLY = 0, 5


class Deck:
    """A presentation under construction. Measures are points from the top left corner."""

    def __init__(self, title: str, subject: str, made_on: str) -> None:
        import pptx
        from pptx.util import Pt

        self._pptx: Any = pptx.Presentation()
        self._title = title
        self._pptx.slide_width, self._pptx.slide_height = Pt(WIDTH), Pt(HEIGHT)
        self._set_up_master()
        found = self._pptx.core_properties
        found.title, found.subject = title[:255], subject[:255]
        found.author = found.last_modified_by = "Case Studies"
        found.language = "en-US"
        found.created = found.modified = datetime.fromisoformat(made_on or "2026-01-01")

    @property
    def presentation(self) -> Any:
        return self._pptx

    def _set_up_master(self) -> None:
        """Bring python-pptx's 4:3 template to 16:9, in our font and colours."""
        from pptx.util import Pt

        master = self._pptx.slide_master
        for holder in (master, *self._pptx.slide_layouts):
            for shape in holder.placeholders:
                shape.left = round(shape.left * WIDTH / 720)
                shape.width = round(shape.width * WIDTH / 720)
        for relation in master.part.rels.values():
            if relation.reltype.endswith("/theme"):
                theme = relation.target_part
                theme.blob = _LINK_COLOURS.sub(
                    rb"\g<1>135B5B", theme.blob.replace(b'"Calibri"', f'"{FONT}"'.encode())
                )
        _fill(master.background.fill, PAPER)
        layout = self._pptx.slide_layouts[_LAYOUT_TITLE_ONLY]
        for shape in layout.placeholders:
            if shape.placeholder_format.idx == 0:
                shape.left, shape.top = Pt(MARGIN), Pt(TITLE_TOP)
                shape.width, shape.height = Pt(BODY_WIDTH), Pt(TITLE_HEIGHT)

    def title_slide(self, title: str, size: float, below: Sequence[Para]) -> Any:
        """The opening slide: light letters on the dark of the window's rail."""
        from pptx.util import Pt

        slide = self._pptx.slides.add_slide(self._pptx.slide_layouts[_LAYOUT_TITLE])
        _fill(slide.background.fill, RAIL)
        head = slide.shapes.title
        head.left, head.top, head.width, head.height = Pt(64), Pt(110), Pt(WIDTH - 128), Pt(190)
        self._fill_title(head, title, size, RAIL_INK, anchor_bottom=True)
        subtitle = slide.placeholders[1]
        subtitle.left, subtitle.top = Pt(64), Pt(316)
        subtitle.width, subtitle.height = Pt(WIDTH - 128), Pt(170)
        _plain_frame(subtitle.text_frame)
        write(subtitle.text_frame, below, RAIL_INK, "C9D8DA")
        return slide

    def slide(self, title: str, size: float, label: str = "", group: str = "") -> Any:
        """A slide with a title, a small ``label`` above it in the colour of its group, and a
        footer."""
        slide = self._pptx.slides.add_slide(self._pptx.slide_layouts[_LAYOUT_TITLE_ONLY])
        colour = GROUP_COLOURS.get(group, INK)
        self._fill_title(slide.shapes.title, title, size, INK, anchor_bottom=False)
        if label:
            self.box(
                slide, MARGIN, 22, BODY_WIDTH, 16,
                [Para((Bit(label.upper(), bold=True),), 11)], colour, name="Group",
            )  # fmt: skip
        self.line(slide, MARGIN, BODY_TOP - 8, BODY_WIDTH, colour, 1.5)
        self._footer(slide)
        return slide

    def _fill_title(
        self, head: Any, title: str, size: float, colour: str, anchor_bottom: bool
    ) -> None:
        from pptx.enum.text import MSO_ANCHOR

        frame = head.text_frame
        _plain_frame(frame)
        frame.vertical_anchor = MSO_ANCHOR.BOTTOM if anchor_bottom else MSO_ANCHOR.MIDDLE
        write(frame, [Para((Bit(title, bold=True),), size)], colour, colour)

    def box(
        self,
        slide: Any,
        left: float,
        top: float,
        width: float,
        height: float,
        paras: Sequence[Para],
        colour: str = INK,
        name: str = "Text",
    ) -> Any:
        """A text box; the paragraphs must have been measured to fit it."""
        from pptx.util import Pt

        shape = slide.shapes.add_textbox(Pt(left), Pt(top), Pt(width), Pt(height))
        shape.name = name
        _plain_frame(shape.text_frame)
        write(shape.text_frame, paras, colour, SOFT)
        return shape

    def line(
        self,
        slide: Any,
        left: float,
        top: float,
        width: float,
        colour: str,
        weight: float,
        height: float = 0.0,
    ) -> None:
        """A straight line; screen readers pass over it."""
        from pptx.dml.color import RGBColor
        from pptx.enum.shapes import MSO_CONNECTOR
        from pptx.oxml.ns import qn
        from pptx.util import Pt

        drawn = slide.shapes.add_connector(
            MSO_CONNECTOR.STRAIGHT, Pt(left), Pt(top), Pt(left + width), Pt(top + height)
        )
        drawn.line.color.rgb = RGBColor.from_string(colour)
        drawn.line.width = Pt(weight)
        drawn.name = "Line"
        style = drawn._element.find(qn("p:style"))
        if style is not None:  # the template's lines throw a shadow
            drawn._element.remove(style)

    def _footer(self, slide: Any) -> None:
        from pptx.enum.text import PP_ALIGN

        text = self._title if len(self._title) <= 120 else self._title[:119].rstrip() + "…"
        self.box(slide, MARGIN, HEIGHT - 28, BODY_WIDTH - 70, 14, [_soft(text)], name="Footer")
        shape = self.box(
            slide, WIDTH - MARGIN - 60, HEIGHT - 28, 60, 14, [_soft("")], name="Number"
        )
        paragraph = shape.text_frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT
        _slide_number(paragraph)

    def notes(self, slide: Any, text: str) -> None:
        """The speaker's notes of a slide."""
        slide.notes_slide.notes_text_frame.text = text


def _soft(text: str) -> Para:
    return Para((Bit(text, soft=True),), 9)


def _fill(fill: Any, colour: str) -> None:
    from pptx.dml.color import RGBColor

    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(colour)


def _plain_frame(frame: Any) -> None:
    from pptx.enum.text import MSO_AUTO_SIZE

    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0


def write(frame: Any, paras: Sequence[Para], colour: str, soft: str = SOFT) -> None:
    """Put paragraphs into an empty text frame."""
    from pptx.dml.color import RGBColor
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    for number, item in enumerate(paras):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        paragraph.space_before = Pt(item.above if number else 0)
        paragraph.space_after = Pt(0)
        paragraph.line_spacing = 1.0
        _bullet(paragraph, item)
        for bit in item.bits:
            run = paragraph.add_run()
            run.text = bit.text
            run.font.size = Pt(bit.size or item.size)
            run.font.bold = bit.bold
            run.font.italic = bit.italic
            run.font.color.rgb = RGBColor.from_string(soft if bit.soft else colour)
            if bit.url:
                run.hyperlink.address = bit.url


def _bullet(paragraph: Any, item: Para) -> None:
    """Give a paragraph a bullet, or make sure that it has none."""
    from pptx.oxml.ns import qn
    from pptx.util import Pt

    properties = paragraph._p.get_or_add_pPr()
    if not item.bullet:
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.append(properties.makeelement(qn("a:buNone"), {}))
        return
    indent = int(Pt(item.size * 0.9))
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    properties.append(properties.makeelement(qn("a:buFont"), {"typeface": FONT}))
    properties.append(properties.makeelement(qn("a:buChar"), {"char": "•"}))


def _slide_number(paragraph: Any) -> None:
    """Put the slide's number into a paragraph, as a field."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    for run in list(paragraph.runs):
        paragraph._p.remove(run._r)
    field = parse_xml(
        f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
        f'<a:rPr lang="en-US" sz="900"><a:solidFill><a:srgbClr val="{SOFT}"/></a:solidFill>'
        "</a:rPr><a:t>1</a:t></a:fld>"
    )
    paragraph._p.append(field)

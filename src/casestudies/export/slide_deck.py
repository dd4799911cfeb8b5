"""A PowerPoint deck of ours: its size, its looks, and slides of measured text boxes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from casestudies.export.slide_master import (
    BODY_TOP,
    BODY_WIDTH,
    FONT,
    FOOTER_ID,
    FOOTER_SIZE,
    GROUP_COLOURS,
    INK,
    MARGIN,
    NUMBER_ID,
    OPENING,
    RAIL,
    RAIL_INK,
    RAIL_SOFT,
    SOFT,
    TITLE_HEIGHT,
    TITLE_SIZE,
    TITLED,
    element,
    fill,
    list_notes_master,
    set_up,
)
from casestudies.export.slide_text import Bit, Para, largest_fit, para
from casestudies.export.text import shortened

_TITLE_SIZES = (TITLE_SIZE, 24, 22, 20, 18, 16, 14, 12)
_FOOTER = 120  # letters of a title that the foot of a slide holds
_DECORATIVE = (
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec='
    '"http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
)


class Deck:
    """A presentation under construction. Measures are points from the top left corner."""

    def __init__(self, title: str, subject: str, made_on: str) -> None:
        import pptx

        self._pptx: Any = pptx.Presentation()
        self._title = title
        self._titles: set[str] = set()
        set_up(self._pptx)
        found = self._pptx.core_properties
        found.title, found.subject = title[:255], subject[:255]
        found.author = found.last_modified_by = "Case Studies"
        found.language = "en-US"
        found.created = found.modified = datetime.fromisoformat(made_on or "2026-01-01")

    def finished(self) -> Any:
        """The presentation, each slide with a footer and its number, which are read last."""
        for slide in self._pptx.slides:
            if slide.slide_layout == self._pptx.slide_layouts[TITLED]:
                self._footer(slide)
        list_notes_master(self._pptx)
        return self._pptx

    def title_slide(self, title: str, size: float, below: Sequence[Para]) -> Any:
        """The opening slide: light letters on the dark of the window's rail."""
        slide = self._pptx.slides.add_slide(self._pptx.slide_layouts[OPENING])
        fill(slide.background.fill, RAIL)
        self._fill_title(slide.shapes.title, self._own(title), size, RAIL_INK, anchor_bottom=True)
        subtitle = slide.placeholders[1]
        _plain_frame(subtitle.text_frame)
        write(subtitle.text_frame, below, RAIL_INK, RAIL_SOFT)
        return slide

    def slide(self, title: str, label: str = "", group: str = "") -> Any:
        """A slide with a title as large as fits, and a small ``label`` above it in the colour of
        its group. A title that an earlier slide has is numbered."""
        slide = self._pptx.slides.add_slide(self._pptx.slide_layouts[TITLED])
        colour = GROUP_COLOURS.get(group, INK)
        own = self._own(title)
        whole = [para(own, TITLE_SIZE, bold=True)]
        size = largest_fit(whole, _TITLE_SIZES, BODY_WIDTH, TITLE_HEIGHT) or 10
        self._fill_title(slide.shapes.title, own, size, INK, anchor_bottom=False)
        if label:
            self.box(
                slide, MARGIN, 22, BODY_WIDTH, 16,
                [Para((Bit(label.upper(), bold=True),), 11)], colour, name="Group",
            )  # fmt: skip
        self.line(slide, MARGIN, BODY_TOP - 8, BODY_WIDTH, colour, 1.5)
        return slide

    def _own(self, title: str) -> str:
        """``title`` as no other slide has it: a screen reader lists slides by their titles."""
        said = wanted = title.strip() or self._title.strip() or "Slide"
        number = 1
        while said.casefold() in self._titles:
            number += 1
            said = f"{wanted} ({number})"
        self._titles.add(said.casefold())
        return said

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
        drawn._element.nvCxnSpPr.cNvPr.append(element("a:extLst", _DECORATIVE))
        style = drawn._element.find(qn("p:style"))
        if style is not None:  # the template's lines throw a shadow
            drawn._element.remove(style)

    def _footer(self, slide: Any) -> None:
        """The deck's title and the slide's number, in the placeholders of the layout; their looks
        are given again, for LibreOffice does not take a footer's from there."""
        for held in self._pptx.slide_layouts[TITLED].placeholders:
            key = held.placeholder_format.idx
            if key not in (FOOTER_ID, NUMBER_ID):
                continue
            slide.shapes.clone_placeholder(held)
            frame = slide.shapes[-1].text_frame
            _plain_frame(frame)
            said = shortened(self._title, _FOOTER) if key == FOOTER_ID else "1"
            write(frame, [Para((Bit(said, soft=True),), FOOTER_SIZE)], INK)
            frame.paragraphs[0].runs[0].font.name = "+mn-lt"
            if key == NUMBER_ID:
                _make_number(frame.paragraphs[0])

    def notes(self, slide: Any, text: str) -> None:
        """The speaker's notes of a slide."""
        slide.notes_slide.notes_text_frame.text = text


def _plain_frame(frame: Any) -> None:
    from pptx.enum.text import MSO_AUTO_SIZE

    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0


def write(frame: Any, paras: Sequence[Para], colour: str, soft: str = SOFT) -> None:
    """Put paragraphs into an empty text frame. A deck has thousands of them: their elements are
    made outright, for python-pptx's properties took half the time of a whole export."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml.ns import qn

    body = frame._txBody
    fill_name, colour_name, link_name = qn("a:solidFill"), qn("a:srgbClr"), qn("a:hlinkClick")
    for number, item in enumerate(paras):
        paragraph = body.p_lst[0] if number == 0 else body.add_p()
        _set_up_paragraph(paragraph, item, item.above if number else 0)
        for bit in item.bits:
            run = paragraph.add_r()
            run.text = bit.text
            looks = run.makeelement(
                qn("a:rPr"),
                {
                    "sz": _hundredths(bit.size or item.size),
                    "b": str(int(bit.bold)),
                    "i": str(int(bit.italic)),
                },
            )
            run.insert(0, looks)
            filled = _add(looks, fill_name)
            _add(filled, colour_name, val=soft if bit.soft else colour)
            if bit.url:
                link = frame.part.relate_to(bit.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
                _add(looks, link_name, **{qn("r:id"): link})


def _set_up_paragraph(paragraph: Any, item: Para, above: float) -> None:
    """Left-bound, with its bullet or surely none, and so many points above it."""
    from pptx.oxml.ns import qn
    from pptx.util import Pt

    indent = int(Pt(item.size * 0.9)) if item.bullet else 0
    set_up = {"algn": "l", "marL": str(indent), "indent": str(-indent)}
    properties = paragraph.makeelement(qn("a:pPr"), set_up)
    paragraph.insert(0, properties)
    _add(_add(properties, qn("a:lnSpc")), qn("a:spcPct"), val="100000")
    _add(_add(properties, qn("a:spcBef")), qn("a:spcPts"), val=_hundredths(above))
    _add(_add(properties, qn("a:spcAft")), qn("a:spcPts"), val="0")
    if item.bullet:
        _add(properties, qn("a:buFont"), typeface=FONT)
        _add(properties, qn("a:buChar"), char="•")
    else:
        _add(properties, qn("a:buNone"))


def _add(parent: Any, name: str, **values: str) -> Any:
    """A new last child of an element."""
    made = parent.makeelement(name, values)
    parent.append(made)
    return made


def _hundredths(points: float) -> str:
    """A size as PowerPoint writes it."""
    from pptx.util import Pt

    return str(Pt(points).centipoints)


def _make_number(paragraph: Any) -> None:
    """Make the one run of a paragraph the slide's number, as a field, at the right."""
    from pptx.enum.text import PP_ALIGN

    run = paragraph._p.r_lst[0]
    field = element("a:fld", "", 'id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"')
    paragraph._p.replace(run, field)
    field.extend(list(run))
    paragraph.alignment = PP_ALIGN.RIGHT

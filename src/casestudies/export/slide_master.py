"""The master and the two layouts of our slides: what a new slide looks like in any program."""

from __future__ import annotations

import re
from typing import Any

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
RAIL_SOFT = "C9D8DA"
LINE_COLOUR = "CBC5B8"
FONT = "Arial"
TITLE_SIZE = 26.0
FOOTER_SIZE = 9.0
FOOTER_ID, NUMBER_ID = 11, 12  # of python-pptx's layouts
OPENING, TITLED = 0, 1  # our layouts

_PLACES = {  # left, top, width, height
    "title": (MARGIN, TITLE_TOP, BODY_WIDTH, TITLE_HEIGHT),
    "body": (MARGIN, BODY_TOP, BODY_WIDTH, BODY_HEIGHT),
    "ctrTitle": (64.0, 110.0, WIDTH - 128, 190.0),
    "subTitle": (64.0, 316.0, WIDTH - 128, 170.0),
    "ftr": (MARGIN, HEIGHT - 28, BODY_WIDTH - 70, 14.0),
    "sldNum": (WIDTH - MARGIN - 60, HEIGHT - 28, 60.0, 14.0),
}
_LOOKS = {  # alignment, anchor, size, colour, bold
    "title": ("l", "ctr", TITLE_SIZE, INK, True),
    "body": ("l", "t", 18.0, INK, False),
    "ctrTitle": ("l", "b", 40.0, RAIL_INK, True),
    "subTitle": ("l", "t", 18.0, RAIL_INK, False),
    "ftr": ("l", "t", FOOTER_SIZE, SOFT, False),
    "sldNum": ("r", "t", FOOTER_SIZE, SOFT, False),
}
_COLOURS = {
    "dk1": INK, "lt1": PAPER, "dk2": RAIL, "lt2": RAIL_INK,
    "accent1": GROUP_COLOURS["learning"], "accent2": GROUP_COLOURS["purpose"],
    "accent3": GROUP_COLOURS["supports"], "accent4": GROUP_COLOURS["system"],
    "accent5": SOFT, "accent6": LINE_COLOUR,
    "hlink": GROUP_COLOURS["learning"], "folHlink": GROUP_COLOURS["learning"],
}  # fmt: skip


def set_up(presentation: Any) -> None:
    """Make python-pptx's template, a plain 4:3 one of eleven layouts, ours: 16:9, two layouts, our
    font and colours. Every program reads size, place and look of a placeholder from here."""
    from pptx.util import Pt

    presentation.slide_width, presentation.slide_height = Pt(WIDTH), Pt(HEIGHT)
    presentation.element.find(_name("p:sldSz")).attrib.pop("type", None)  # it says 4:3
    _drop_leftovers(presentation)
    layouts = presentation.slide_layouts
    for layout in list(layouts):
        if layout.name not in ("Title Slide", "Title Only"):
            layouts.remove(layout)
    master = presentation.slide_master
    _colour_theme(master)
    fill(master.background.fill, PAPER)
    for holder in (master, *layouts):
        for shape in list(holder.placeholders):
            kind = shape.element.ph.get("type", "body")
            if kind == "dt" or (holder is layouts[OPENING] and kind in ("ftr", "sldNum")):
                shape.element.getparent().remove(shape.element)
            else:
                _settle(shape, kind)
    _style_titles(master)
    opening = layouts[OPENING]
    fill(opening.background.fill, RAIL)


def list_notes_master(presentation: Any) -> None:
    """Name the notes' master in the presentation: python-pptx adds the part alone, and programs
    that look for it there find none."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    part = presentation.part
    for key, relation in part.rels.items():
        if relation.reltype == RELATIONSHIP_TYPE.NOTES_MASTER:
            known = presentation.element.find(_name("p:notesMasterIdLst"))
            if known is None:
                masters = presentation.element.find(_name("p:sldMasterIdLst"))
                masters.addnext(element("p:notesMasterIdLst", f'<p:notesMasterId r:id="{key}"/>'))


def fill(found: Any, colour: str) -> None:
    """Fill a shape or a background with one colour."""
    from pptx.dml.color import RGBColor

    found.solid()
    found.fore_color.rgb = RGBColor.from_string(colour)


def _drop_leftovers(presentation: Any) -> None:
    """The template's picture of itself, which file managers show, and its printer."""
    package = presentation.part.package
    for rels in (package._rels, presentation.part.rels):
        for key, relation in list(rels.items()):
            if relation.reltype.endswith(("/thumbnail", "/printerSettings")):
                rels.pop(key)


def _colour_theme(master: Any) -> None:
    for relation in master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            theme = relation.target_part
            said = theme.blob.decode("utf-8").replace('"Calibri"', f'"{FONT}"')
            for key, colour in _COLOURS.items():
                said = re.sub(
                    rf"<a:{key}>.*?</a:{key}>",
                    f'<a:{key}><a:srgbClr val="{colour}"/></a:{key}>',
                    said,
                )
            theme.blob = re.sub(r'(name=")Office( Theme)?"', r'\1Case Studies"', said).encode()


def _settle(shape: Any, kind: str) -> None:
    """Give a placeholder its place and its look, and no shrinking of text that is too long."""
    from pptx.util import Pt

    shape.left, shape.top, shape.width, shape.height = (Pt(at) for at in _PLACES[kind])
    align, anchor, size, colour, bold = _LOOKS[kind]
    body = shape.text_frame._txBody
    properties = body.bodyPr
    for child in list(properties):
        properties.remove(child)
    for side in ("lIns", "rIns", "tIns", "bIns"):
        properties.set(side, "0")
    properties.set("anchor", anchor)
    properties.append(element("a:noAutofit"))
    looks = (
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:buNone/><a:defRPr sz="{round(size * 100)}" b="{int(bold)}"><a:solidFill>'
        f'<a:srgbClr val="{colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    )
    if kind != "body":  # whose levels have the master's looks
        body.replace(body.find(_name("a:lstStyle")), element("a:lstStyle", looks))


def _style_titles(master: Any) -> None:
    style = master.element.find(
        f"{_name('p:txStyles')}/{_name('p:titleStyle')}/{_name('a:lvl1pPr')}"
    )
    style.set("algn", "l")
    run = style.find(_name("a:defRPr"))
    run.set("sz", str(round(TITLE_SIZE * 100)))
    run.set("b", "1")


def _name(tag: str) -> str:
    from pptx.oxml.ns import qn

    return qn(tag)


def element(tag: str, inside: str = "", attributes: str = "") -> Any:
    """The element ``tag`` ("a:noAutofit") with what is inside it as XML."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    return parse_xml(f"<{tag} {nsdecls('a', 'p', 'r')} {attributes}>{inside}</{tag}>")

"""Turns a rendered case into a document, made in a worker, for the reader to show."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QThread
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from casestudies.ui.parts.html_style import LEADS
from casestudies.ui.reader.case_html import CaseHtml
from casestudies.ui.reader.terms import Find, mark_terms


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``start`` to ``end`` (document positions) on a tinted ground with round corners;
    ``size`` is that of their font in pixels."""

    start: int
    end: int
    color: str
    size: float


@dataclass(frozen=True, slots=True)
class Link:
    """Characters ``start`` to ``end`` (document positions) that lead to ``href``."""

    start: int
    end: int
    href: str


@dataclass
class CaseDocument:
    """A document with its page; ``marks`` by block number, ``anchors`` to their block numbers,
    ``links`` in the order of reading."""

    document: QTextDocument
    page: CaseHtml
    marks: dict[int, list[Mark]] = field(default_factory=dict)
    anchors: dict[str, int] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)


def build_document(
    page: CaseHtml, font: QFont, home: QThread, terms: Find | None = None, dots: str = ""
) -> CaseDocument:
    """The document of ``page`` for a text edit of the thread ``home``, not laid out yet. ``terms``
    finds glossary terms, which get ``dots`` in this colour below and become links.

    May run in a worker. Qt holds Python's lock while it reads HTML, so the pieces are put in one
    by one: between two of them the interface's thread gets its turn.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(page.style)
    document.setDocumentMargin(0)
    option = document.defaultTextOption()  # what a text edit sets: or it would lay out twice
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    leads = {key: _lead(html, page.style) for key, html in LEADS.items()}
    cursor = QTextCursor(document)
    for number, part in enumerate(page.parts):
        if number:
            cursor.insertBlock(*leads[part.lead])
        else:
            cursor.setBlockFormat(leads[part.lead][0])
        cursor.insertHtml(part.html)
    if terms is not None:
        mark_terms(document, terms, font.families()[0], dots)
    found = CaseDocument(document, page)
    _take_marks(found)
    document.moveToThread(home)
    return found


def _lead(html: str, style: str) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """The formats of a paragraph: what is inserted into an empty block keeps the block's."""
    sample = QTextDocument()
    sample.setDefaultStyleSheet(style)
    sample.setHtml(html)
    block = sample.begin()
    return block.blockFormat(), block.charFormat()


def _take_marks(found: CaseDocument) -> None:
    """Note anchors, and take tinted grounds out of the text: the reader paints them rounded."""
    grounds: list[Mark] = []
    block = found.document.begin()
    while block.isValid():
        for start, end, look in _fragments(block):
            if look.anchorHref():
                _add_link(found.links, Link(start, end, look.anchorHref()))
            for name in look.anchorNames():
                found.anchors.setdefault(name, block.blockNumber())
            if look.hasProperty(QTextCharFormat.Property.BackgroundBrush):
                size = QFontInfo(look.font()).pixelSize()
                mark = Mark(start, end, look.background().color().name(), size)
                grounds.append(mark)
                found.marks.setdefault(block.blockNumber(), []).append(mark)
        block = block.next()
    cursor = QTextCursor(found.document)
    cursor.beginEditBlock()
    for mark in grounds:
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        look = cursor.charFormat()
        look.clearBackground()
        cursor.setCharFormat(look)
    cursor.endEditBlock()


def _add_link(links: list[Link], link: Link) -> None:
    """Note a link; pieces that stand side by side with one aim are one link."""
    last = links[-1] if links else None
    if last is not None and (last.end, last.href) == (link.start, link.href):
        links[-1] = Link(last.start, link.end, link.href)
    else:
        links.append(link)


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        if fragment.isValid():
            start = fragment.position()
            found.append((start, start + fragment.length(), fragment.charFormat()))
        walk += 1
    return found

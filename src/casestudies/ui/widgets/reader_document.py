"""Turns rendered HTML into a document laid out off the interface's thread, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QThread
from PySide6.QtGui import QFont, QFontInfo, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from casestudies.ui.rendering.case_page import CasePage


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``start`` to ``end`` (document positions) on a tinted ground with round corners;
    ``size`` is that of their font in pixels."""

    start: int
    end: int
    color: str
    size: float


@dataclass
class ReaderDocument:
    """A laid-out document; ``marks`` by block number, ``anchors`` to their block numbers."""

    document: QTextDocument
    page: CasePage
    marks: dict[int, list[Mark]] = field(default_factory=dict)
    anchors: dict[str, int] = field(default_factory=dict)


def build_document(
    page: CasePage, font: QFont, width: float, margins: tuple[float, float], home: QThread
) -> ReaderDocument:
    """Build and lay out ``page`` at a text ``width`` in pixels with (top, side) ``margins``.

    May run in a worker; the document is handed over to the thread ``home`` at the end.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(page.html)
    found = ReaderDocument(document, page)
    _take_marks(found)
    set_margins(document, *margins)
    document.setTextWidth(width)
    document.size()
    document.moveToThread(home)
    return found


def set_margins(document: QTextDocument, top: float, side: float) -> None:
    """Leave room above the text (for the header) and at its sides."""
    root = document.rootFrame()
    look = root.frameFormat()
    if (look.topMargin(), look.leftMargin()) == (top, side):
        return
    look.setTopMargin(top)
    look.setLeftMargin(side)
    look.setRightMargin(side)
    look.setBottomMargin(120)
    root.setFrameFormat(look)


def _take_marks(found: ReaderDocument) -> None:
    """Note anchors, and take tinted grounds out of the text: the reader paints them rounded."""
    grounds: list[Mark] = []
    block = found.document.begin()
    while block.isValid():
        for start, end, look in _fragments(block):
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

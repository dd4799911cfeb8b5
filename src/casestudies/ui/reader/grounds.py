"""What the reader paints under its text: bars, round grounds of chips and hits, a band."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock
from PySide6.QtWidgets import QWidget

from casestudies.ui.parts.html import Marker
from casestudies.ui.parts.wrapped_text import x_of
from casestudies.ui.reader.leads import NOTE, YOURS
from casestudies.ui.reader.spots import Spot
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

if TYPE_CHECKING:
    from casestudies.ui.reader.document import CaseDocument
    from casestudies.ui.reader.sections_html import Section

BAR = 4
FRAME = 2  # pixels round the text that has the focus


@dataclass(frozen=True, slots=True)
class Stop:
    """A section with the numbers of its first and last block."""

    first: int
    last: int
    section: Section


def stops_of(shown: CaseDocument) -> list[Stop]:
    """At which blocks the sections begin and end (where those stand on the page is asked only when
    they come into view: the document is laid out step by step)."""
    ends = sorted(
        number
        for anchor, number in shown.anchors.items()
        if not anchor.startswith(("finding-", "source-", NOTE, YOURS))
    )
    stops = []
    for section in shown.page.sections:
        first = shown.anchors.get(section.anchor)
        if first is not None:
            after = next((end for end in ends if end > first), shown.document.blockCount())
            stops.append(Stop(first, after - 1, section))
    return stops


@dataclass(frozen=True, slots=True)
class Painted:
    """What the user made of a case, as it stands in the document: highlights, and the numbers of
    the blocks with a star."""

    highlights: tuple[Spot, ...] = ()
    stars: frozenset[int] = frozenset()


class Grounds:
    """Paints in the document's coordinates; ``first`` and ``last`` are numbers of the blocks in
    view, so that nothing further down needs to be laid out."""

    def __init__(self, shown: CaseDocument, theme: ThemeService, side: int, width: int) -> None:
        self._shown = shown
        self._document = shown.document
        self._theme = theme
        self._side = side
        self._width = width

    def paint_bars(self, painter: QPainter, stops: Sequence[Stop], first: int, last: int) -> None:
        """The bars of the sections that reach into view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for stop in stops:
            if not stop.section.bar or stop.last < first or stop.first > last:
                continue
            top = self._rect(self._document.findBlockByNumber(max(stop.first, first))).top()
            bottom = self._rect(self._document.findBlockByNumber(min(stop.last, last))).bottom()
            painter.setBrush(QColor(stop.section.bar))
            painter.drawRoundedRect(QRectF(self._side, top - 1, BAR, bottom - top + 1), 2, 2)

    def paint_band(self, painter: QPainter, anchor: str) -> None:
        """A tinted band behind the paragraph of an anchor ("" for none)."""
        number = self._shown.anchors.get(anchor)
        if number is None:
            return
        rect = self._rect(self._document.findBlockByNumber(number))
        left = self._side + 10
        width = self._width - left - self._side + 12
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_pale"))
        painter.drawRoundedRect(QRectF(left, rect.top() - 5, width, rect.height() + 10), 6, 6)

    def paint_chips(self, painter: QPainter, first: int, last: int) -> None:
        """The grounds that the page gives its chips."""
        painter.setPen(Qt.PenStyle.NoPen)
        for block in self._blocks(first, last):
            for mark in self._shown.marks.get(block.blockNumber(), ()):
                painter.setBrush(QColor(mark.color))
                start, end = mark.start - block.position(), mark.end - block.position()
                for box in self._boxes(block, start, end, mark.size):
                    painter.drawRoundedRect(box, 4, 4)

    def paint_notes(self, painter: QPainter, first: int, last: int) -> None:
        """The grounds of the user's notes."""
        painter.setPen(QPen(self._theme.color("note_edge"), 1))
        painter.setBrush(self._theme.color("note"))
        for anchor, number in self._shown.anchors.items():
            if anchor.startswith(YOURS) and first <= number <= last:
                block = self._document.findBlockByNumber(number)
                rect = self._rect(block)
                left = self._side + block.blockFormat().leftMargin() - 8
                width = self._width - self._side - left
                box = QRectF(left, rect.top() - 3, width, rect.height() + 7)
                painter.drawRoundedRect(box, 6, 6)

    def paint_yours(self, painter: QPainter, yours: Painted, first: int, last: int) -> None:
        """What the user highlighted, underlined on a ground of its own, and stars in the margin."""
        for spot in yours.highlights:
            if not first <= spot.block <= last:
                continue
            block = self._document.findBlockByNumber(spot.block)
            for box in self._boxes(block, spot.start, spot.end):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("yours_mark"))
                painter.drawRoundedRect(box, 3, 3)
                painter.setPen(QPen(self._theme.color("yours_edge"), 1.5))
                painter.drawLine(box.bottomLeft(), box.bottomRight())
        for number in yours.stars:
            if first <= number <= last:
                rect = self._rect(self._document.findBlockByNumber(number))
                star = self._theme.icon("star-filled", "star", 15).pixmap(px(15))
                painter.drawPixmap(QPointF(self._side - px(21), rect.top() + 4), star)

    def paint_hits(self, painter: QPainter, marker: Marker, first: int, last: int) -> None:
        """The grounds of highlighted words."""
        if marker is None:
            return
        painter.setPen(QPen(self._theme.color("hit_edge"), 1))
        painter.setBrush(self._theme.color("hit"))
        for block in self._blocks(first, last):
            for found in marker.finditer(block.text()):
                for box in self._boxes(block, found.start(), found.end()):
                    painter.drawRoundedRect(box, 3, 3)

    def paint_spot(self, painter: QPainter, spot: Spot) -> None:
        """The ground of the one match that is walked to, with a strong edge."""
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.setBrush(self._theme.color("hit"))
        block = self._document.findBlockByNumber(spot.block)
        for box in self._boxes(block, spot.start, spot.end):
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)

    def _blocks(self, first: int, last: int) -> Iterator[QTextBlock]:
        for number in range(max(0, first), last + 1):
            block = self._document.findBlockByNumber(number)
            if not block.isValid():
                return
            yield block

    def _boxes(
        self, block: QTextBlock, start: int, end: int, size: float = 0.0
    ) -> Iterator[QRectF]:
        """The boxes around characters of a block, one a line: as high as the line, or as type of
        ``size`` pixels is."""
        layout = block.layout()
        origin = self._rect(block).topLeft()
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            one = max(start, line.textStart())
            two = min(end, line.textStart() + line.textLength())
            if one >= two:
                continue
            left, right = x_of(line.cursorToX(one)), x_of(line.cursorToX(two))
            if size:
                top, height = line.y() + line.ascent() - size, size * 1.32
            else:
                top, height = line.y() + 2, line.height() - 3
            yield QRectF(left - 2, top, right - left + 4, height).translated(origin)

    def _rect(self, block: QTextBlock) -> QRectF:
        return self._document.documentLayout().blockBoundingRect(block)


def paint_frame(viewport: QWidget, color: QColor) -> None:
    """Paint a frame round a text, that one sees where the keys go."""
    painter = QPainter(viewport)
    painter.setPen(QPen(color, FRAME))
    half = FRAME / 2
    painter.drawRect(QRectF(viewport.rect()).adjusted(half, half, -half, -half))
    painter.end()

"""The reader: a case's document under its header, with source marks, bars and round highlights."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QWidget

from casestudies.figures import shown
from casestudies.ui.a11y import announce, hear, named
from casestudies.ui.language.choice import CONTENT
from casestudies.ui.parts.html import Marker
from casestudies.ui.parts.links.names import NamedLink, Title, link_name
from casestudies.ui.reader.grounds import Grounds, Painted, Stop, paint_frame, stops_of
from casestudies.ui.reader.header import CaseHeader
from casestudies.ui.reader.spots import Spot, citable_at, show_menu, spots_of
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

if TYPE_CHECKING:
    from casestudies.ui.reader.document import CaseDocument, Link
    from casestudies.ui.reader.sections_html import Section

MOST_TEXT = 640  # pixels: about 75 characters of the reading face
LEAST_SIDE = 38
HOVER_MS = 350
_ABOVE = 18  # pixels left above a spot that is scrolled to


class Reader(QTextBrowser):
    """Shows a ``CaseDocument`` and scrolls a header widget with it.

    ``link_opened`` gives a link as it stands in the document ("source:S3"), the rectangle of its
    mark on the screen, and whether the keyboard opened it; ``link_hovered`` the same while the
    mouse rests on one, with "" when it leaves; ``link_focused`` the same for one that keys went to.
    ``moved`` follows the scrolling, ``passage_wanted`` asks for passages like a finding,
    ``citation_wanted`` for a finding as a citation; ``pointed`` gives the block on which the mouse
    is, -1 when it leaves; ``menu_opened`` the menu of the text, to be added to, and its block.
    """

    link_opened = Signal(str, QRect, bool)
    link_hovered = Signal(str, QRect)
    link_focused = Signal(str, QRect)
    moved = Signal()
    passage_wanted = Signal(str, QRect)
    citation_wanted = Signal(str)
    pointed = Signal(int)
    menu_opened = Signal(QMenu, int)

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: CaseDocument | None = None
        self._header: CaseHeader | None = None
        self._stops: list[Stop] = []
        self._marker: Marker = None
        self._spots: tuple[Spot, ...] = ()
        self._spot: Spot | None = None
        self._section = ""
        self._focus_band = ""
        self._yours = Painted()
        self._by_keyboard = False
        self._framed = False  # not where the mouse brought the focus
        self._hovered = ""
        self._title_of: Title = str
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        named(self, self.tr("Case"))
        self.setLocale(CONTENT)  # a screen reader reads it so
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(HOVER_MS)
        self._hover.timeout.connect(self._hover_rested)
        self.anchorClicked.connect(self._anchor_clicked)
        self.highlighted.connect(self._highlighted)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # --- what is shown ------------------------------------------------------------------------

    @property
    def sections(self) -> tuple[Section, ...]:
        return self._shown.page.sections if self._shown else ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of the shown document in the order of reading."""
        return tuple(self._shown.links) if self._shown else ()

    def named_links(self) -> tuple[NamedLink, ...]:
        """The links in words, under the titles of their sections, each once in a section."""
        found: dict[tuple[str, str], NamedLink] = {}
        for link in self.links:
            block = self.document().findBlock(link.start).blockNumber()
            head = next((s.section.title for s in self._stops if s.first <= block <= s.last), "")
            named_link = NamedLink(link.href, self._name_of(link), head)
            found.setdefault((head, named_link.name), named_link)
        return tuple(found.values())

    def _name_of(self, link: Link) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(link.start)
        cursor.setPosition(link.end, QTextCursor.MoveMode.KeepAnchor)
        return link_name(link.href, cursor.selectedText(), self._title_of)

    @property
    def shown(self) -> CaseDocument | None:
        """The document with what was noted of it when it was made."""
        return self._shown

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The sections with their blocks."""
        return tuple(self._stops)

    def set_yours(self, yours: Painted) -> None:
        """Paint what the user highlighted and starred."""
        if yours != self._yours:
            self._yours = yours
            self.viewport().update()

    def selected(self) -> tuple[int, int]:
        """The document positions of the text that somebody selected; equal for none."""
        cursor = self.textCursor()
        if self._link_at_cursor() is not None:
            return cursor.position(), cursor.position()
        return cursor.selectionStart(), cursor.selectionEnd()

    def rect_of(self, block: int) -> QRect:
        """Where a block stands on the screen, as far as it is in sight."""
        found = self._rect_of(self.document().findBlockByNumber(block))
        rect = found.translated(0, -self.verticalScrollBar().value()).toRect()
        seen = rect.intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def set_marker(self, marker: Marker) -> None:
        """Highlight what ``marker`` finds, in every paragraph that comes into view."""
        if marker != self._marker:
            self._marker = marker
            self.viewport().update()

    def hits(self) -> dict[str, int]:
        """How many highlighted words each section has, by anchor."""
        if self._marker is None:
            return {}
        counts: dict[str, int] = {}
        for stop in self._stops:
            for number in range(stop.first, stop.last + 1):
                text = self.document().findBlockByNumber(number).text()
                found = len(self._marker.findall(text))
                if found:
                    counts[stop.section.anchor] = counts.get(stop.section.anchor, 0) + found
        return counts

    # --- one match after the other ------------------------------------------------------------

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All matches that ``set_spots`` found."""
        return self._spots

    def set_spots(self, marker: Marker) -> None:
        """Highlight what ``marker`` finds and note every place, to be walked."""
        self._spots = spots_of(self.document(), marker)
        self._spot = None
        self.set_marker(marker)
        self.viewport().update()

    def first_spot(self) -> int:
        """The number of the first match at or below the top of the view, else 0."""
        top = self.cursorForPosition(QPoint(0, 0)).blockNumber()
        below = (number for number, spot in enumerate(self._spots) if spot.block >= top)
        return next(below, 0)

    def spot_in(self, anchor: str) -> int:
        """The number of the first match in a section; -1 if there is none."""
        stop = next((stop for stop in self._stops if stop.section.anchor == anchor), None)
        if stop is None:
            return -1
        inside = (n for n, spot in enumerate(self._spots) if stop.first <= spot.block <= stop.last)
        return next(inside, -1)

    def show_spot(self, number: int) -> None:
        """Scroll to a match and set it off from the others."""
        self._spot = spot = self._spots[number]
        block = self.document().findBlockByNumber(spot.block)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + spot.start)
        self.setTextCursor(cursor)
        line = self.cursorRect(cursor)
        if not self.viewport().rect().adjusted(0, 30, 0, -60).contains(line.topLeft()):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + line.top() - self.viewport().height() // 3)
        self.viewport().update()

    @property
    def set_off(self) -> str:
        """The anchor of the paragraph that is set off as the one gone to, "" for none."""
        return self._focus_band

    @property
    def header(self) -> CaseHeader | None:
        """The head of the case that is shown."""
        return self._header

    @property
    def section(self) -> str:
        """The anchor of the section at the top of the view."""
        return self._section

    @property
    def section_title(self) -> str:
        """The title of the section at the top of the view."""
        return next((s.title for s in self.sections if s.anchor == self._section), "")

    @property
    def title_hidden(self) -> bool:
        """Whether the case's name in the header is scrolled out of sight."""
        header, place = self._header, self.verticalScrollBar().value()
        return header is not None and place > header.title_bottom

    def margins(self, header_height: float) -> tuple[float, float]:
        """The document's (top, side) margins under a header of this height at the present width."""
        width = self.viewport().width()
        return header_height, max(LEAST_SIDE, (width - px(MOST_TEXT)) / 2)

    def side(self) -> int:
        """The room at each side of the text at the present width."""
        return math.ceil(self.margins(0)[1])

    def show_document(
        self,
        shown: CaseDocument,
        header: CaseHeader,
        name: str,
        title_of: Title,
        *,
        same: bool = False,
    ) -> None:
        """Show a document under a header (which becomes the reader's): from the top or, where it is
        the ``same`` case drawn anew, at the place where the reader was, with what was marked.
        ``title_of`` gives the title of a source by its key."""
        self._title_of = title_of
        place, band, before = self.verticalScrollBar().value(), self._focus_band, self.textCursor()
        if self._header is not None and self._header is not header:
            self._header.hide()
            self._header.deleteLater()
        self._shown = shown
        self._spots, self._spot, self._yours = (), None, Painted()
        self._focus_band = band if same else ""
        self._section = ""
        self._header = header
        _set_margins(shown.document, *self.margins(self._header_height()))
        shown.document.setParent(self)
        self.setDocument(shown.document)
        self.setAccessibleName(self.tr("Case: {0}").format(name))
        self._stops = stops_of(shown)
        self._lay_out()
        header.show()
        header.focused.connect(partial(self.verticalScrollBar().setValue, 0))
        self.verticalScrollBar().setValue(0)
        header.move(0, 0)
        if self._stops:  # known without laying the text out: that is left to the painting
            self._section = self._stops[0].section.anchor
        if same:
            self._select(before.anchor(), before.position())
            self.scroll_to(place)

    def prepare(self, header: CaseHeader) -> None:
        """Take a header in and measure it, a turn before its document is shown."""
        header.hide()
        header.setParent(self.viewport())
        header.set_side(self.side())
        header.heightForWidth(self.viewport().width())

    def _select(self, anchor: int, position: int) -> None:
        """Select what was selected in the document before, as far as this one reaches."""
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def scroll_to(self, value: int) -> None:
        """Scroll to a place noted before, laying the text out that far."""
        if value:
            self.document().size()
        self.verticalScrollBar().setValue(value)

    # --- moving -------------------------------------------------------------------------------

    def go_to(self, anchor: str, *, band: bool = False) -> bool:
        """Scroll to a named anchor; with ``band`` mark its paragraph. False if there is none."""
        block = self._block_of(anchor)
        if block is None:
            return False
        self._focus_band = anchor if band else ""
        top = self._rect_of(block).top() - _ABOVE
        if anchor == "summary":
            top = 0
        self.verticalScrollBar().setValue(round(top))
        cursor = QTextCursor(block)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(top))
        self.viewport().update()
        return True

    def citable_here(self) -> str:
        """The finding or note of the text cursor where that is in sight, else the first one in
        sight; "" for none."""
        anchors = self._shown.anchors if self._shown else {}
        height = self.viewport().height()
        first, last = (
            self.cursorForPosition(QPoint(0, y)).blockNumber() for y in (_ABOVE, height - 1)
        )
        at = self.textCursor().blockNumber()
        blocks = ([at] if first <= at <= last else []) + [*range(first, last + 1)]
        return next((found for block in blocks if (found := citable_at(anchors, block))), "")

    def go_to_top(self) -> None:
        """Scroll to the head of the case; Tab goes on from there."""
        self._scroll_to_end(0)

    def go_to_foot(self) -> None:
        """Scroll to the foot of the case; Tab goes on from there."""
        self.document().size()  # lays the text out to its end
        self._scroll_to_end(self.verticalScrollBar().maximum())

    def _scroll_to_end(self, value: int) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def step_section(self, by: int) -> None:
        """Go to the next section (``by`` 1) or the one before (-1)."""
        anchors = [stop.section.anchor for stop in self._stops]
        if not anchors:
            return
        at = anchors.index(self._section) if self._section in anchors else 0
        to = max(0, min(len(anchors) - 1, at + by))
        self.go_to(anchors[to])
        said = self.tr("Section {0} of {1}").format(shown(to + 1), shown(len(anchors)))
        announce(self, f"{said}: {self._stops[to].section.title}")

    # --- events -------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Leave the document its own font: Qt would give it the widget's when the style changes,
        which lays it out anew, shorter, and the place at its foot would be lost."""
        if event.type() not in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The text is one stop of Tab, its links together are the next, walked by arrows; behind
        them it leaves, as it does from the header, which asks here too."""
        inside = self._link_at_cursor() is not None
        if self.hasFocus() and forward and not inside and self._walk(forward=True):
            return True
        self._leave_links()
        if self.hasFocus() and inside and not forward:
            return True
        return super(QTextBrowser, self).focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes to the text first, backwards to its links first."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._framed = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.viewport().update()
        hear(self)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self._leave_links()
        elif event.reason() is Qt.FocusReason.BacktabFocusReason:
            self._leave_links()
            self._walk(forward=False)

    def _leave_links(self) -> None:
        if self._link_at_cursor() is not None:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.link_focused.emit("", QRect())

    def _walk(self, *, forward: bool) -> bool:
        """Go to the next link or the one before; False where there is none."""
        link = self._next_link(forward)
        if link is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(link.start)
        cursor.setPosition(link.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._by_keyboard = True
        announce(self, self._name_of(link))
        self.link_focused.emit(link.href, self._link_rect())
        self._by_keyboard = False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        link = self._link_at_cursor()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(forward=event.key() == Qt.Key.Key_Right)
        elif link is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.link_opened.emit(link.href, self._link_rect(), True)
        elif event.key() == Qt.Key.Key_Space and not self.textCursor().hasSelection():
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-1 if shift else 1) * (bar.pageStep() - 40))
        else:
            super().keyPressEvent(event)
        self._by_keyboard = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        anchors = self._shown.anchors if self._shown else {}
        show_menu(
            self,
            event,
            anchors,
            self.passage_wanted.emit,
            self.citation_wanted.emit,
            self.menu_opened.emit,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self.pointed.emit(self.cursorForPosition(event.position().toPoint()).blockNumber())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._highlighted(QUrl())
            self.pointed.emit(-1)
        return super().viewportEvent(event)

    def in_view(self) -> tuple[int, int]:
        """The numbers of the first and the last paragraph in view, and some around. Of a text that
        is not laid out yet Qt gives the end for the place at the top: then it is the first, or
        nothing would be painted under the text."""
        last = self.cursorForPosition(QPoint(0, self.viewport().height())).blockNumber() + 2
        first = self.cursorForPosition(QPoint(0, 0)).blockNumber() - 1
        return first if first <= last else 0, last

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is not None:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            first, last = self.in_view()
            grounds = Grounds(self._shown, self._theme, self.side(), self.viewport().width())
            grounds.paint_bars(painter, self._stops, first, last)
            grounds.paint_band(painter, self._focus_band)
            grounds.paint_notes(painter, first, last)
            grounds.paint_chips(painter, first, last)
            grounds.paint_yours(painter, self._yours, first, last)
            grounds.paint_hits(painter, self._marker, first, last)
            if self._spot is not None:
                grounds.paint_spot(painter, self._spot)
            painter.end()
        super().paintEvent(event)
        if self._framed and self.hasFocus() and not self.textCursor().hasSelection():
            paint_frame(self.viewport(), self._theme.color("accent"))

    # --- layout -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        if self._shown is None or self._header is None:
            return
        width, height = self.viewport().width(), self._header_height()
        self._header.setGeometry(0, -self.verticalScrollBar().value(), width, height)
        _set_margins(self.document(), *self.margins(height))

    def _header_height(self) -> int:
        assert self._header is not None
        self._header.set_side(self.side())
        return self._header.heightForWidth(self.viewport().width())

    def _scrolled(self, value: int) -> None:
        if self._header is not None:
            self._header.move(0, -value)
            self._header.set_reachable(not value or value < self._header.height())
        self._find_section()
        self.moved.emit()

    def _find_section(self) -> None:
        """Note which section is at the top of the view."""
        block = self.cursorForPosition(QPoint(self.viewport().width() // 2, _ABOVE + 8))
        current = ""
        for stop in self._stops:
            if stop.first <= block.blockNumber() or not current:
                current = stop.section.anchor
        self._section = current

    def _block_of(self, anchor: str) -> QTextBlock | None:
        number = self._shown.anchors.get(anchor) if self._shown else None
        return None if number is None else self.document().findBlockByNumber(number)

    def _rect_of(self, block: QTextBlock) -> QRectF:
        return self.document().documentLayout().blockBoundingRect(block)

    # --- links --------------------------------------------------------------------------------

    def _link_at_cursor(self) -> Link | None:
        """The link that Tab or an arrow went to."""
        cursor = self.textCursor()
        span = (cursor.selectionStart(), cursor.selectionEnd())
        links = self._shown.links if self._shown and cursor.hasSelection() else []
        return next((link for link in links if (link.start, link.end) == span), None)

    def _next_link(self, forward: bool) -> Link | None:
        links = self._shown.links if self._shown else []
        here = self._link_at_cursor()
        if here is not None and self.viewport().rect().contains(self.cursorRect().center()):
            place = links.index(here) + (1 if forward else -1)
            return links[place] if 0 <= place < len(links) else None
        edge = 0 if forward else self.viewport().height() - 1
        at = self.cursorForPosition(QPoint(0, edge)).position()
        if forward and not self.verticalScrollBar().value():
            at = 0  # before its first painting the text has no places to ask for
        if forward:
            return next((link for link in links if link.start >= at), None)
        return next((link for link in reversed(links) if link.end <= at), None)

    def _anchor_clicked(self, url: QUrl) -> None:
        self._hover.stop()
        self.link_opened.emit(url.toString(), self._link_rect(), self._by_keyboard)

    def _highlighted(self, url: QUrl) -> None:
        """The mouse came onto a link or left it (the keyboard's focus tells here too)."""
        if self._by_keyboard:
            return
        self._hovered = url.toString()
        if self._hovered:
            self._hover.start()
        else:
            self._hover.stop()
            self.link_hovered.emit("", QRect())

    def _hover_rested(self) -> None:
        inside = self.viewport().mapFromGlobal(QCursor.pos())
        if self._hovered and self.anchorAt(inside) == self._hovered:
            self.link_hovered.emit(self._hovered, self._link_rect())

    def _link_rect(self) -> QRect:
        """Where the opened or hovered link stands on the screen."""
        viewport = self.viewport()
        if self._by_keyboard:
            start = QTextCursor(self.textCursor())
            start.setPosition(self.textCursor().selectionStart())
            rect = self.cursorRect(start).united(self.cursorRect())
            return QRect(viewport.mapToGlobal(rect.topLeft()), rect.size())
        spot = QCursor.pos()
        return QRect(spot - QPoint(8, 10), spot + QPoint(8, 8))


def _set_margins(document: QTextDocument, top: float, side: float) -> None:
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

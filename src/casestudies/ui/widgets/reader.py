"""The reader: a case's document under its header, with source marks, bars and round highlights."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from casestudies.ui.a11y import named
from casestudies.ui.rendering.sections import Section
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.widgets.reader_document import ReaderDocument, set_margins

MOST_TEXT = 640  # pixels: about 75 characters of the reading face
LEAST_SIDE = 38
BAR = 4
HOVER_MS = 350
_ABOVE = 18  # pixels left above a spot that is scrolled to


class Reader(QTextBrowser):
    """Shows a ``ReaderDocument`` and scrolls a header widget with it.

    ``link_opened`` gives a link as it stands in the document ("source:S3"), the rectangle of its
    mark on the screen, and whether the keyboard opened it; ``link_hovered`` the same while the
    mouse rests on one, with "" when it leaves. ``section_changed`` follows the scrolling.
    """

    link_opened = Signal(str, QRect, bool)
    link_hovered = Signal(str, QRect)
    section_changed = Signal(str)

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: ReaderDocument | None = None
        self._header: QWidget | None = None
        self._bars: list[tuple[float, float, QColor]] = []
        self._tops: list[tuple[float, Section]] = []
        self._section = ""
        self._focus_band: str = ""
        self._by_keyboard = False
        self._hovered = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        named(self, self.tr("Case"))
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
    def section(self) -> str:
        """The anchor of the section at the top of the view."""
        return self._section

    def margins(self, header_height: float) -> tuple[float, float]:
        """The document's (top, side) margins under a header of this height at the present width."""
        width = self.viewport().width()
        return header_height, max(LEAST_SIDE, (width - MOST_TEXT) / 2)

    def side(self) -> int:
        """The room at each side of the text at the present width."""
        return round(self.margins(0)[1])

    def show_document(self, shown: ReaderDocument, header: QWidget, name: str) -> None:
        """Show a document under a header (which becomes the reader's) from the top."""
        if self._header is not None and self._header is not header:
            self._header.hide()
            self._header.deleteLater()
        self._shown = shown
        self._focus_band = ""
        shown.document.setParent(self)
        self.setDocument(shown.document)
        self.setAccessibleName(f"{self.tr('Case')}: {name}")
        self._header = header
        header.setParent(self.viewport())
        self._lay_out()
        header.show()
        self.verticalScrollBar().setValue(0)
        self._scrolled(0)

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

    def step_section(self, by: int) -> None:
        """Go to the next section (``by`` 1) or the one before (-1)."""
        anchors = [section.anchor for _, section in self._tops]
        if not anchors:
            return
        at = anchors.index(self._section) if self._section in anchors else 0
        self.go_to(anchors[max(0, min(len(anchors) - 1, at + by))])

    # --- events -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        if event.key() == Qt.Key.Key_Space and not self.textCursor().hasSelection():
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-1 if shift else 1) * (bar.pageStep() - 40))
        else:
            super().keyPressEvent(event)
        self._by_keyboard = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._highlighted(QUrl())
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.translate(0, -self.verticalScrollBar().value())
            self._paint_bars(painter)
            self._paint_band(painter)
            self._paint_marks(painter)
            painter.end()
        super().paintEvent(event)

    # --- painting -----------------------------------------------------------------------------

    def _paint_bars(self, painter: QPainter) -> None:
        side = self.side()
        for top, bottom, color in self._bars:
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(side, top, BAR, bottom - top), 2, 2)

    def _paint_band(self, painter: QPainter) -> None:
        block = self._block_of(self._focus_band) if self._focus_band else None
        if block is not None:
            rect = self._rect_of(block).adjusted(0, -5, 0, 5)
            left = self.side() + 10
            painter.setBrush(self._theme.color("accent_pale"))
            width = self.viewport().width() - left - self.side() + 12
            painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), 6, 6)

    def _paint_marks(self, painter: QPainter) -> None:
        """Round grounds under highlighted words and chips of the blocks in view."""
        assert self._shown is not None
        first = self.cursorForPosition(QPoint(0, 0)).blockNumber() - 1
        last = self.cursorForPosition(QPoint(0, self.viewport().height())).blockNumber() + 2
        document = self.document()
        for number in range(max(0, first), last + 1):
            marks = self._shown.marks.get(number)
            if not marks:
                continue
            block = document.findBlockByNumber(number)
            layout = block.layout()
            origin = self._rect_of(block).topLeft()
            for mark in marks:
                painter.setBrush(QColor(mark.color))
                start, end = mark.start - block.position(), mark.end - block.position()
                for at in range(layout.lineCount()):
                    line = layout.lineAt(at)
                    one = max(start, line.textStart())
                    two = min(end, line.textStart() + line.textLength())
                    if one >= two:
                        continue
                    left, right = _x(line.cursorToX(one)), _x(line.cursorToX(two))
                    base = line.y() + line.ascent()
                    box = QRectF(
                        left - 2, base - mark.size * 1.0, right - left + 4, mark.size * 1.32
                    )
                    painter.drawRoundedRect(box.translated(origin), 4, 4)

    # --- layout -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        if self._shown is None or self._header is None:
            return
        width = self.viewport().width()
        height = self._header.heightForWidth(width)
        if height < 0:
            height = self._header.sizeHint().height()
        self._header.setGeometry(0, -self.verticalScrollBar().value(), width, height)
        set_margins(self.document(), *self.margins(height))
        self._measure()

    def _measure(self) -> None:
        """Note where the sections begin and their bars end."""
        assert self._shown is not None
        document = self.document()
        self._tops, self._bars = [], []
        for section in self.sections:
            block = self._block_of(section.anchor)
            if block is not None:
                self._tops.append((self._rect_of(block).top(), section))
        ends = sorted(
            self._shown.anchors[anchor]
            for anchor in self._shown.anchors
            if not anchor.startswith(("finding-", "source-"))
        )
        for top, section in self._tops:
            if not section.bar:
                continue
            begin = self._shown.anchors[section.anchor]
            after = next((end for end in ends if end > begin), document.blockCount())
            bottom = self._rect_of(document.findBlockByNumber(after - 1)).bottom()
            self._bars.append((top - 1, bottom, QColor(section.bar)))

    def _scrolled(self, value: int) -> None:
        if self._header is not None:
            self._header.move(0, -value)
        current = ""
        for top, section in self._tops:
            if top <= value + _ABOVE + 6 or not current:
                current = section.anchor
        if current != self._section:
            self._section = current
            self.section_changed.emit(current)

    def _block_of(self, anchor: str) -> QTextBlock | None:
        number = self._shown.anchors.get(anchor) if self._shown else None
        return None if number is None else self.document().findBlockByNumber(number)

    def _rect_of(self, block: QTextBlock) -> QRectF:
        return self.document().documentLayout().blockBoundingRect(block)

    # --- links --------------------------------------------------------------------------------

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


def _x(found: object) -> float:
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]

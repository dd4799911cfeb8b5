"""A slide that is laid out, painted: on the wall, on the laptop's copy, or ahead into a picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QRegion

from casestudies.figures import by_number
from casestudies.model.talk import Slide
from casestudies.ui.present.pieces import Piece, Plate
from casestudies.ui.present.slide_layout import SlideLayout, unit_of
from casestudies.ui.present.state import View
from casestudies.ui.present.wall_colors import WallColors, wall_colors
from casestudies.ui.present.wall_type import BOLD, wall_font

_ROUND = 14  # the corners of a card, at a height of 720
_COUNTED = 6  # so many dots are seen at a glance


@dataclass(frozen=True)
class Drawing:
    """All that decides what is seen of a slide: its ``layout``, the ``view``, and the ``dots`` of
    its cards. With ``hints`` a covered card says what it is, for the laptop."""

    layout: SlideLayout
    slide: Slide
    view: View
    dots: tuple[int, ...]
    hints: bool

    @property
    def colors(self) -> WallColors:
        return wall_colors("light" if self.view.light else "dark")

    @property
    def ground(self) -> QColor:
        return QColor(self.colors.ground)

    @property
    def corner(self) -> QRegion:
        """Where the countdown stands."""
        return QRegion(self.layout.corner.adjusted(-8, -8, 8, 8).toAlignedRect())

    def parts_unlike(self, before: Drawing) -> QRegion | None:
        """Where this is painted unlike ``before``; None where all may be. One rectangle is painted
        sooner than several, and whole lines of pixels sooner than parts of them."""
        view, was = self.view, before.view
        if (view.blank, view.light) != (was.blank, was.light):
            return None
        if self.layout.size != before.layout.size:
            return None
        if self.layout is not before.layout:
            top = min(self.layout.top, before.layout.top)
            height = max(self.layout.bottom, before.layout.bottom) - top
            return QRegion(0, top, self.layout.size.width(), height)
        unit = self._unit
        found = QRegion()
        for plate in self.layout.plates:
            at = plate.cell
            seen, was_seen = at < self.view.revealed, at < before.view.revealed
            if seen != was_seen or self.dots[at] != before.dots[at]:
                edge = plate.rect.adjusted(-2 * unit, -2 * unit, 2 * unit, plate.dot)
                found += edge.toAlignedRect()
        return found

    def paint(self, painter: QPainter) -> None:
        """Paint all but the ground, at the size of the layout."""
        for found in self.layout.pieces:
            self._text(painter, found)
        for plate in self.layout.plates:
            if plate.cell < self.view.revealed:
                self._card(painter, plate)
            else:
                self._covered(painter, plate)

    def paint_countdown(self, painter: QPainter, seconds: int) -> None:
        """The seconds that are left, as large as the corner allows."""
        said = f"{seconds // 60}:{seconds % 60:02}"
        corner = self.layout.corner
        font = wall_font(round(corner.height()), BOLD)
        wide = QFontMetricsF(font).horizontalAdvance(said)
        if wide > corner.width():
            font = wall_font(int(corner.height() * corner.width() / wide), BOLD)
            wide = QFontMetricsF(font).horizontalAdvance(said)
        painter.setFont(font)
        painter.setPen(QColor(self.colors.prompt))
        painter.drawText(QPointF(corner.right() - wide, corner.bottom()), said)

    @property
    def _unit(self) -> float:
        return unit_of(self.layout.size)

    def _text(self, painter: QPainter, found: Piece) -> None:
        color = QColor(getattr(self.colors, found.color))
        found.text.draw(painter, found.left, found.top, color)

    def _card(self, painter: QPainter, plate: Plate) -> None:
        unit = self._unit
        painter.setPen(QPen(QColor(self.colors.card_edge), max(1.0, unit)))
        painter.setBrush(QColor(self.colors.card))
        painter.drawRoundedRect(plate.rect, _ROUND * unit, _ROUND * unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for found in plate.pieces:
            self._text(painter, found)
        if self.dots[plate.cell]:
            self._dots_of(painter, plate, self.dots[plate.cell])

    def _dots_of(self, painter: QPainter, plate: Plate, dots: int) -> None:
        """The dots on the lower edge of a card, where they cover nothing; how many, where they
        are too many to be counted from the last row."""
        unit, dot = self._unit, plate.dot
        right, middle = plate.rect.right() - _ROUND * unit, plate.rect.bottom() + 3 * unit
        painter.setPen(QPen(QColor(self.colors.dot_text), 2 * unit))
        painter.setBrush(QColor(self.colors.dot))
        step = dot * 1.2
        if dots <= _COUNTED and dots * step <= plate.rect.width() - 2 * _ROUND * unit:
            for at in range(dots):
                left = right - dot - (dots - 1 - at) * step
                painter.drawEllipse(QRectF(left, middle - dot / 2, dot, dot))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            return
        one = QCoreApplication.translate("Wall", "{0} dot")
        many = QCoreApplication.translate("Wall", "{0} dots")
        said = by_number(dots, one, many).format(dots)
        font, height = wall_font(round(dot), BOLD), dot * 1.4
        width = QFontMetricsF(font).horizontalAdvance(said) + dot
        where = QRectF(right - width, middle - height / 2, width, height)
        painter.drawRoundedRect(where, height / 2, height / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(font)
        painter.setPen(QColor(self.colors.dot_text))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, said)

    def _covered(self, painter: QPainter, plate: Plate) -> None:
        unit = self._unit
        painter.setPen(QPen(QColor(self.colors.edge), 2 * unit, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plate.rect, _ROUND * unit, _ROUND * unit)
        if self.hints:
            hint = QCoreApplication.translate("Wall", "{0}\n\nhidden: the right arrow reveals it")
            painter.setPen(QColor(self.colors.soft))
            painter.setFont(wall_font(round(26 * unit)))
            room = plate.rect.adjusted(22 * unit, 22 * unit, -22 * unit, -22 * unit)
            name = self.slide.cells[plate.cell].name
            painter.drawText(room, Qt.TextFlag.TextWordWrap, hint.format(name))


class Picture:
    """A drawing as pixels, to be there in an instant; ``ratio`` is the screen's."""

    def __init__(self, drawing: Drawing, ratio: float) -> None:
        self._drawing = drawing
        self.pixmap = QPixmap(drawing.layout.size * ratio)
        self.pixmap.setDevicePixelRatio(ratio)
        self.pixmap.fill(drawing.ground)
        painter = QPainter(self.pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.paint(painter)
        painter.end()

    def shows(self, drawing: Drawing, ratio: float) -> bool:
        """Whether this is what the drawing would paint on a screen of that ratio."""
        mine = self._drawing
        return mine.layout is drawing.layout and (
            mine.view, mine.dots, self.pixmap.devicePixelRatio()
        ) == (drawing.view, drawing.dots, ratio)  # fmt: skip

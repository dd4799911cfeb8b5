"""How a case is drawn on the map, in its list and in its legend: a shape and a colour a kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from casestudies.model.brief import Kind
from casestudies.recent import Recent
from casestudies.ui.theme.service import ThemeService

_KEPT = 600
_ROUND = 1000  # from here on a count is told in thousands


def em(theme: ThemeService) -> float:
    """How large things are that stand beside words: 1 at the usual size of type."""
    return theme.font("label").pixelSize() / 13


def shape_of(kind: Kind, side: float) -> QPainterPath:
    """The shape of a kind about the origin, as large to the eye as a square of this side."""
    path, half = QPainterPath(), side / 2
    if kind is Kind.DISTRICT:
        path.addRoundedRect(QRectF(-half, -half, side, side), side / 6, side / 6)
    elif kind is Kind.SCHOOL:
        path.addEllipse(QPointF(), half * 1.1, half * 1.1)
    elif kind is Kind.NETWORK:
        far = half * 1.4
        path.addPolygon(
            _closed(QPointF(0, -far), QPointF(far, 0), QPointF(0, far), QPointF(-far, 0))
        )
    else:
        far, low = half * 1.35, half
        path.addPolygon(_closed(QPointF(0, -far), QPointF(far, low), QPointF(-far, low)))
    return path


def paint_glyph(
    painter: QPainter, theme: ThemeService, kind: Kind, center: QPointF, side: float, *, gone: bool
) -> None:
    """Paint a case's shape about ``center``: filled in its kind's colour, hollow where the case is
    closed or merged, with an edge that sets it off from others below it."""
    color = theme.color(f"map_{kind.value}")
    path = shape_of(kind, side).translated(center)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("map_land"), side * 0.3))
    painter.setBrush(theme.color("map_land"))
    painter.drawPath(path)
    painter.setPen(QPen(color, side * 0.16))
    painter.setBrush(theme.color("map_land") if gone else color)
    painter.drawPath(path)


def count_words(count: int) -> str:
    """A count as it stands on the map: 9,999 as it is in thousands, 10k."""
    return str(count) if count < _ROUND else f"{count / _ROUND:.1f}".removesuffix(".0") + "k"


class Glyphs:
    """Pictures of the marks, painted once. Each is drawn with its middle at a point."""

    def __init__(self, theme: ThemeService) -> None:
        self._theme = theme
        self._kept: Recent[tuple[object, ...], QPixmap] = Recent(_KEPT)

    def forget(self) -> None:
        """Paint them anew: the colours or the size of type are others."""
        self._kept.clear()

    def draw_case(self, painter: QPainter, at: QPointF, kind: Kind, *, gone: bool) -> None:
        """Draw the mark of a case."""
        side = self.side
        room = QSizeF(side * 2, side * 2)

        def draw(inside: QPainter, middle: QPointF) -> None:
            paint_glyph(inside, self._theme, kind, middle, side, gone=gone)

        self._draw(painter, at, (kind, gone), room, draw)

    def draw_count(self, painter: QPainter, at: QPointF, count: int) -> None:
        """Draw the mark of several cases with their number."""
        text = count_words(count)
        room = self.room_of(text)
        self._draw(painter, at, (text,), room, partial(self._paint_count, text, room))

    @property
    def side(self) -> float:
        """Of a case's mark."""
        return 11.5 * em(self._theme)

    def room_of(self, text: str) -> QSizeF:
        """How large the mark of several cases is."""
        metrics = QFontMetricsF(self._theme.font("chip"))
        high = metrics.height() + 9 * em(self._theme)
        return QSizeF(max(high, metrics.horizontalAdvance(text) + high * 0.55) + 4, high + 4)

    def _paint_count(self, text: str, room: QSizeF, painter: QPainter, middle: QPointF) -> None:
        theme = self._theme
        box = QRectF(middle.x() - room.width() / 2, middle.y() - room.height() / 2, 0, 0)
        box.setSize(room)
        box.adjust(2, 2, -2, -2)
        painter.setPen(QPen(theme.color("map_land"), 2))
        painter.setBrush(theme.color("map_cluster"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.color("on_map_cluster"))
        painter.setFont(theme.font("chip"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _draw(
        self,
        painter: QPainter,
        at: QPointF,
        shows: tuple[object, ...],
        room: QSizeF,
        draw: Callable[[QPainter, QPointF], None],
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = self._kept.get_or((*shows, ratio), partial(_drawn, room, ratio, draw))
        width, height = picture.width(), picture.height()
        left = round(at.x() * ratio - width / 2) / ratio
        top = round(at.y() * ratio - height / 2) / ratio
        painter.drawPixmap(QPointF(left, top), picture)


def _drawn(room: QSizeF, ratio: float, draw: Callable[[QPainter, QPointF], None]) -> QPixmap:
    picture = QPixmap(ceil(room.width() * ratio), ceil(room.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QPointF(picture.width() / ratio / 2, picture.height() / ratio / 2))
    painter.end()
    return picture


def _closed(*corners: QPointF) -> QPolygonF:
    return QPolygonF([*corners, corners[0]])

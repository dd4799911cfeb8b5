"""How a case is drawn on the map, in its list and in its legend: a shape and a colour a kind."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from casestudies.model.brief import Kind
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import USUAL, percent

_KEPT = 2000  # numbers
_ROUND = 1000  # from here on a count is told in thousands


def em() -> float:
    """How large things are that stand beside words: 1 at the usual size of type."""
    return percent() / USUAL


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


class Look(NamedTuple):
    """What a case's mark shows: its kind, that it is ``gone`` (closed or merged), that it is
    ``remote`` (no road leads to all of it)."""

    kind: Kind
    gone: bool = False
    remote: bool = False


def paint_glyph(
    painter: QPainter, theme: ThemeService, look: Look, center: QPointF, side: float
) -> None:
    """Paint a case's shape about ``center``: filled in its kind's colour, hollow where the case is
    gone, in a ring of dots where it is remote, with an edge that sets it off from others."""
    kind, gone, remote = look
    color = theme.color(f"map_{kind.value}")
    path = shape_of(kind, side).translated(center)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("map_land"), side * 0.3))
    painter.setBrush(theme.color("map_land"))
    painter.drawPath(path)
    painter.setPen(QPen(color, side * 0.16))
    painter.setBrush(theme.color("map_land") if gone else color)
    painter.drawPath(path)
    if remote:
        pen = QPen(theme.color("ink"), side * 0.15, Qt.PenStyle.DotLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, side * 0.92, side * 0.92)


def count_words(count: int) -> str:
    """A count as it stands on the map: 9,999 as it is in thousands, 10k."""
    return str(count) if count < _ROUND else f"{count / _ROUND:.1f}".removesuffix(".0") + "k"


class Stamp(NamedTuple):
    """A picture in pixels of the screen, how far its left upper corner is from its middle, and the
    same ``picture`` for painters that reckon in logical pixels."""

    pixels: QPixmap
    left: int
    top: int
    picture: QPixmap


class Glyphs:
    """Pictures of the marks, painted once: a map of 100,000 marks draws hundreds at each step."""

    def __init__(self, theme: ThemeService) -> None:
        self._theme = theme
        self._ratio = 1.0
        self._cases: dict[Look, Stamp] = {}
        self._counts: dict[str, Stamp] = {}
        self._signs: dict[str, QPixmap] = {}
        self._grounds: dict[int, QPixmap] = {}

    def forget(self) -> None:
        """Paint them anew: the colours or the size of type are others."""
        for kept in (self._cases, self._counts, self._signs, self._grounds):
            kept.clear()

    def use(self, ratio: float) -> None:
        """Make pictures for a screen with so many pixels in a logical one."""
        if ratio != self._ratio or len(self._counts) > _KEPT:
            self._ratio = ratio
            self.forget()

    def case(self, look: Look) -> Stamp:
        """The mark of a case."""
        found = self._cases.get(look)
        if found is None:
            side = self.side

            def draw(painter: QPainter, middle: QPointF) -> None:
                paint_glyph(painter, self._theme, look, middle, side)

            picture = _drawn(QSizeF(side * 2.1, side * 2.1), self._ratio, draw)
            found = self._cases[look] = self._stamp(picture)
        return found

    def count(self, count: int) -> Stamp:
        """The mark of several cases with their number."""
        text = str(count) if count < _ROUND else count_words(count)
        found = self._counts.get(text)
        if found is None:
            found = self._counts[text] = self._stamp(self._counted(text))
        return found

    def draw(self, painter: QPainter, at: QPointF, stamp: Stamp) -> None:
        """Draw a mark with its middle at a point in logical pixels."""
        ratio = self._ratio
        left, top = round(at.x() * ratio) - stamp.left, round(at.y() * ratio) - stamp.top
        painter.drawPixmap(QPointF(left / ratio, top / ratio), stamp.picture)

    @property
    def side(self) -> float:
        """Of a case's mark."""
        return 11.5 * em()

    def _counted(self, text: str) -> QPixmap:
        """A number on its ground, put together of signs painted before: to paint words for each
        number would take the time of a frame where hundreds come into sight."""
        signs = [self._sign(sign) for sign in text]
        wide = sum(sign.width() for sign in signs)
        picture = QPixmap(self._ground(wide))
        at = (picture.width() - wide) // 2
        painter = QPainter(picture)
        for sign in signs:
            painter.drawPixmap(at, (picture.height() - sign.height()) // 2, sign)
            at += sign.width()
        painter.end()
        return picture

    def _sign(self, sign: str) -> QPixmap:
        found = self._signs.get(sign)
        if found is None:
            theme = self._theme
            font = theme.font("chip")
            metrics = QFontMetricsF(font)
            room = QSizeF(metrics.horizontalAdvance(sign), metrics.height())

            def draw(painter: QPainter, middle: QPointF) -> None:
                del middle
                painter.setPen(theme.color("on_map_cluster"))
                painter.setFont(font)
                painter.drawText(QPointF(0, metrics.ascent()), sign)

            found = self._signs[sign] = _pixels(_drawn(room, self._ratio, draw))
        return found

    def _ground(self, wide: int) -> QPixmap:
        """The ground under a number that is so many pixels wide."""
        found = self._grounds.get(wide)
        if found is None:
            high = QFontMetricsF(self._theme.font("chip")).height() + 9 * em()
            room = QSizeF(max(high, wide / self._ratio + high * 0.55) + 4, high + 4)

            def draw(painter: QPainter, middle: QPointF) -> None:
                box = QRectF(QPointF(), room).translated(middle - QRectF(QPointF(), room).center())
                box.adjust(2, 2, -2, -2)
                painter.setPen(QPen(self._theme.color("map_land"), 2))
                painter.setBrush(self._theme.color("map_cluster"))
                painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)

            found = self._grounds[wide] = _pixels(_drawn(room, self._ratio, draw))
        return found

    def _stamp(self, picture: QPixmap) -> Stamp:
        shown = QPixmap(picture)
        shown.setDevicePixelRatio(self._ratio)
        pixels = _pixels(picture)
        return Stamp(pixels, pixels.width() // 2, pixels.height() // 2, shown)


def _pixels(picture: QPixmap) -> QPixmap:
    """A picture whose every pixel is one of the screen."""
    found = QPixmap(picture)
    found.setDevicePixelRatio(1)
    return found


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

"""The ground of the map, painted once and moved with it: the states, and what stands on them."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from casestudies.services.map.outlines import Line, Outlines
from casestudies.services.map.projection import ALASKA, HAWAII, Box
from casestudies.ui.map.camera import Camera
from casestudies.ui.theme.service import ThemeService

Draw = Callable[[QPainter, QRect], None]


class Ground:
    """``picture`` gives what a camera sees of the states and of what ``draw`` puts on them. While
    the map is moved what was painted is moved with it, and only what comes into sight is
    painted."""

    def __init__(self, theme: ThemeService, outlines: Outlines) -> None:
        self._theme = theme
        self._land: list[tuple[QPainterPath, QRectF]] = []
        for shape in outlines.shapes:
            path = QPainterPath()
            for ring in shape.rings:
                path.addPolygon(_polygon(ring))
                path.closeSubpath()
            self._land.append((path, _rect(shape.box)))
        self._borders = [(_polygon(line), _rect(box)) for line, box in outlines.borders]
        self._frames = [_rect(inset.frame) for inset in (ALASKA, HAWAII)]
        self._picture = QPixmap()
        self._seen: tuple[float, int, int, float, float, float] | None = None
        self._shows: Hashable = None

    def forget(self) -> None:
        """Paint anew at the next question: the colours are others."""
        self._seen = None

    def picture(self, camera: Camera, shows: Hashable, draw: Draw) -> QPixmap:
        """What a camera sees, as large as its screen. ``draw`` paints what stands on the states
        into a part of the picture, in pixels of the screen; ``shows`` is all that it depends on but
        the camera."""
        view = camera.view
        before = self._seen if shows == self._shows else None
        if before == view:
            return self._picture
        self._seen, self._shows = view, shows
        scale, left, top, width, height, ratio = view
        size = QRectF(0, 0, width * ratio, height * ratio).toAlignedRect().size()
        whole = QRect(0, 0, size.width(), size.height())
        parts = [whole]
        self._picture.setDevicePixelRatio(1)
        if before is not None and (before[0], *before[3:]) == (scale, width, height, ratio):
            right, down = before[1] - left, before[2] - top
            if abs(right) < size.width() and abs(down) < size.height():
                self._picture.scroll(right, down, whole)
                parts = _uncovered(whole, right, down)
        elif self._picture.size() != size:
            self._picture = QPixmap(size)
        painter = QPainter(self._picture)
        for part in parts:
            painter.save()
            painter.setClipRect(part)
            painter.save()
            self._paint(painter, camera, part)
            painter.restore()
            draw(painter, part)
            painter.restore()
        painter.end()
        self._picture.setDevicePixelRatio(ratio)
        return self._picture

    def _paint(self, painter: QPainter, camera: Camera, part: QRect) -> None:
        """Paint the states into a rectangle of the picture, given in pixels of the screen."""
        scale = camera.scale * camera.ratio
        left, top = camera.corner
        color = self._theme.color
        painter.fillRect(part, color("map_water"))
        painter.translate(-left, -top)
        painter.scale(scale, scale)
        corner = QPointF((part.left() + left) / scale, (part.top() + top) / scale)
        sight = QRectF(corner.x(), corner.y(), part.width() / scale, part.height() / scale)
        # The edge of a filled state lies under its border, which alone needs to be smooth.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("map_land"))
        for path, box in self._land:
            if box.intersects(sight):
                painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # One pixel of the screen at any scale: a wider line takes six times as long.
        pen = QPen(color("map_border"), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        reach = sight.adjusted(-2 / scale, -2 / scale, 2 / scale, 2 / scale)
        for line, box in self._borders:
            if box.intersects(reach):
                painter.drawPolyline(line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen.setColor(color("line"))
        painter.setPen(pen)
        for frame in self._frames:
            painter.drawRect(frame)


def _polygon(line: Line) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in line])


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)


def _uncovered(whole: QRect, right: int, down: int) -> list[QRect]:
    """What of a rectangle nothing covers after all in it was moved."""
    width, height = whole.width(), whole.height()
    parts = []
    if right:
        parts.append(QRect(0 if right > 0 else width + right, 0, abs(right), height))
    if down:
        parts.append(QRect(0, 0 if down > 0 else height + down, width, abs(down)))
    return parts

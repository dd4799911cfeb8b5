"""Outline icons (Lucide) tinted in a colour, and the outlines of the states on cards."""

from __future__ import annotations

import json
import math
from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from casestudies.assets import resource


@cache
def _svg(name: str) -> str:
    svg = resource("icons", f"{name}.svg").read_text("utf-8")
    return svg.replace('stroke-width="2"', 'stroke-width="1.8"')


def tinted_pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon ``name`` in ``color``, ``size`` logical pixels wide, for a device pixel ratio."""
    return _pixmap(_drawing(name, color), size, ratio)


def tinted_icon(name: str, color: str, size: int) -> QIcon:
    """The icon at one size for the device pixel ratios of the screens that there are."""
    icon, drawing = QIcon(), _drawing(name, color)
    for ratio in screen_ratios():
        icon.addPixmap(_pixmap(drawing, size, ratio))
    return icon


def screen_ratios() -> tuple[int, ...]:
    """The device pixel ratios of the screens that there are, whole ones: Qt makes an icon smaller
    well, but not larger."""
    found = {math.ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}
    return tuple(sorted(found or {1}))


def _drawing(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode()))


def _pixmap(drawing: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@cache
def _outlines() -> dict[str, list[list[list[float]]]]:
    return json.loads(resource("map", "states.json").read_text("utf-8"))


@cache
def state_outline(state: str) -> QPainterPath:
    """The outline of a US state (``CA``) in a box of 100 units; empty for an unknown one."""
    path = QPainterPath()
    for ring in _outlines().get(state, []):
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def paint_state(painter: QPainter, state: str, box: QRectF, color: str) -> None:
    """Fill the outline of ``state`` into ``box``."""
    outline = state_outline(state)
    if outline.isEmpty():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 100, side / 100)
    painter.fillPath(outline, QColor(color))
    painter.restore()

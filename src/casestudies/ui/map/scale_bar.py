"""How long a mile is on the map, and which state is in its middle: a bar in the lower corner."""

from __future__ import annotations

from math import floor, log10

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from casestudies.model.places import STATE_NAMES, miles_between
from casestudies.services.map.outlines import Outlines
from casestudies.services.map.projection import ALASKA, MAINLAND, inset_at
from casestudies.ui.map.camera import Camera
from casestudies.ui.map.glyphs import em
from casestudies.ui.theme.service import ThemeService

_LONGEST = 110  # pixels of the bar, at the usual size of type
_PAD = 7
translate = QCoreApplication.translate


def round_miles(most: float) -> float:
    """The roundest number of miles that is no more: 1, 2 or 5 with noughts."""
    power = 10.0 ** floor(log10(most))
    return next(first * power for first in (5, 2, 1) if first * power <= most * 1.000001)


class ScaleBar:
    """Tells of the middle of the screen: Alaska and Hawaii have scales of their own."""

    def __init__(self, theme: ThemeService, outlines: Outlines) -> None:
        self._theme = theme
        self._outlines = outlines
        self._seen: tuple[float, ...] = ()
        self._told = (0.0, "")

    def told(self, camera: Camera) -> tuple[float, str]:
        """How many pixels the bar is long, and the words above it."""
        if self._seen != camera.view:
            self._seen = camera.view
            self._told = self._tell(camera)
        return self._told

    def _tell(self, camera: Camera) -> tuple[float, str]:
        inset = inset_at(camera.x, camera.y)
        most = _LONGEST * em()
        here = inset.unproject(camera.x, camera.y)
        there = inset.unproject(camera.x + most / camera.scale, camera.y)
        miles = miles_between(*here, *there)
        shown = round_miles(miles)
        one = translate("ScaleBar", "1 mile")
        words = one if shown == 1 else translate("ScaleBar", "{0} miles").format(f"{shown:,g}")
        corner = ALASKA.frame
        if inset is MAINLAND and camera.sight().left < corner.right < camera.sight().right:
            words = translate("ScaleBar", "{0} on the mainland").format(words)
        elif state := self._outlines.state_at(camera.x, camera.y):
            words = f"{STATE_NAMES[state]} · {words}"
        return most * shown / miles, words

    def paint(self, painter: QPainter, camera: Camera) -> None:
        """Paint it into the right lower corner of what a camera sees."""
        length, words = self.told(camera)
        font, color = self._theme.font("micro"), self._theme.color
        metrics = QFontMetricsF(font)
        wide = max(length, metrics.horizontalAdvance(words)) + 2 * _PAD
        high = metrics.height() + 3 * _PAD
        right, bottom = camera.size.width() - 12, camera.size.height() - 12
        box = QRectF(right - wide, bottom - high, wide, high)
        ground = color("map_land")
        ground.setAlphaF(0.86)
        painter.fillRect(box, ground)
        painter.setFont(font)
        painter.setPen(color("ink_soft"))
        line = QPointF(box.right() - _PAD - length, box.bottom() - _PAD)
        top = QRectF(box.left() + _PAD, box.top() + _PAD / 2, wide - 2 * _PAD, metrics.height())
        painter.drawText(top, Qt.AlignmentFlag.AlignRight, words)
        painter.setPen(QPen(color("ink_soft"), 1.5 * em()))
        end, tick = line + QPointF(length, 0), QPointF(0, 4 * em())
        painter.drawPolyline([line - tick, line, end, end - tick])

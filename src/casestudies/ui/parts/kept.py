"""Rows painted once and kept as pictures: a list that is uncovered again is copied, not painted."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from casestudies.recent import Recent
from casestudies.ui.theme.service import ThemeService

Draw = Callable[[QPainter, QRectF], None]


class KeptPictures:
    """The last ``most`` rows that were painted, by what they show. A change of the theme drops
    them all. At a scale that is no whole number rows do not begin on whole pixels of the screen,
    and a copy would blur: they are painted anew there."""

    def __init__(self, theme: ThemeService, most: int) -> None:
        self._pictures: Recent[Hashable, QPixmap] = Recent(most)
        theme.changed.connect(self._pictures.clear)

    def paint(
        self, painter: QPainter, box: QRect, ground: QColor, shows: Hashable, draw: Draw
    ) -> None:
        """Paint ``box`` of the painter on an opaque ``ground``: as kept under ``shows``, else with
        ``draw``, which gets a painter and the box to fill."""
        ratio = painter.device().devicePixelRatioF()
        if ratio != round(ratio):
            painter.fillRect(box, ground)
            draw(painter, QRectF(box))
            return
        key = (shows, ground.rgb(), box.width(), box.height(), ratio)
        picture = self._pictures.get_or(key, partial(_drawn, box, ground, ratio, draw))
        painter.drawPixmap(box.topLeft(), picture)


def _drawn(box: QRect, ground: QColor, ratio: float, draw: Draw) -> QPixmap:
    picture = QPixmap(box.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(ground)
    painter = QPainter(picture)
    draw(painter, QRectF(0, 0, box.width(), box.height()))
    painter.end()
    return picture

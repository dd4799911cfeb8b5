"""What part of the map is on the screen, and where a spot of the one is on the other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSizeF

from casestudies.services.map.clusters import Cluster
from casestudies.services.map.projection import BOUNDS, Box

CLOSEST = 200.0  # pixels a unit: about 25 metres a pixel on the mainland
_EDGE = 14  # pixels round the whole country
_AROUND = 40  # pixels round a part of it that was asked for


class Camera:
    """Looks at ``x``, ``y`` in units of the map with ``scale`` pixels a unit. What is shown begins
    on a whole pixel of the screen, so that what was painted can be moved and stays sharp.
    ``whole``: the country fills the screen, also after the screen changes; so does ``framed``, the
    part of the map that was asked for, until one looks elsewhere."""

    def __init__(self) -> None:
        self.size = QSizeF(1, 1)
        self.ratio = 1.0
        self.x = self.y = 0.0
        self.scale = 1.0
        self.whole = True
        self.framed: Box | None = None
        self.show_whole()

    @property
    def farthest(self) -> float:
        """The scale at which the whole country is in sight."""
        across = (self.size.width() - 2 * _EDGE) / (BOUNDS.right - BOUNDS.left)
        down = (self.size.height() - 2 * _EDGE) / (BOUNDS.bottom - BOUNDS.top)
        return max(min(across, down), 0.05)

    @property
    def corner(self) -> tuple[int, int]:
        """The pixel of the screen, counted from the map's origin, at the left upper corner."""
        scale = self.scale * self.ratio
        left = self.x * scale - self.size.width() * self.ratio / 2
        top = self.y * scale - self.size.height() * self.ratio / 2
        return round(left), round(top)

    @property
    def view(self) -> tuple[float, int, int, float, float, float]:
        """All that decides what is seen, to be compared."""
        left, top = self.corner
        return self.scale, left, top, self.size.width(), self.size.height(), self.ratio

    def resize(self, size: QSizeF, ratio: float) -> None:
        """The screen has another size, in logical pixels, or another number of pixels in one."""
        self.size, self.ratio = size, ratio
        if self.framed is not None:
            self.frame(self.framed)
        elif self.whole:
            self.show_whole()
        else:
            self.look_at(self.x, self.y, self.scale)

    def screen(self, x: float, y: float) -> QPointF:
        """Where a spot of the map is on the screen."""
        left, top = self.corner
        scale = self.scale * self.ratio
        return QPointF((x * scale - left) / self.ratio, (y * scale - top) / self.ratio)

    def placed(self, clusters: Iterable[Cluster]) -> list[tuple[Cluster, QPointF]]:
        """Where clusters are on the screen, all at once."""
        left, top = self.corner
        scale, ratio = self.scale * self.ratio, self.ratio
        return [
            (one, QPointF((one.x * scale - left) / ratio, (one.y * scale - top) / ratio))
            for one in clusters
        ]

    def spot(self, at: QPointF) -> tuple[float, float]:
        """What spot of the map is at a point of the screen."""
        left, top = self.corner
        scale = self.scale * self.ratio
        return (at.x() * self.ratio + left) / scale, (at.y() * self.ratio + top) / scale

    def sight(self, margin: float = 0.0) -> Box:
        """The part of the map that is seen, with ``margin`` pixels round it."""
        left, top = self.spot(QPointF(-margin, -margin))
        corner = QPointF(self.size.width() + margin, self.size.height() + margin)
        right, bottom = self.spot(corner)
        return Box(left, top, right, bottom)

    def box(self, box: Box) -> QRectF:
        """Where a rectangle of the map is on the screen."""
        return QRectF(self.screen(box.left, box.top), self.screen(box.right, box.bottom))

    def show_whole(self) -> None:
        """Look at the whole country."""
        x, y = (BOUNDS.left + BOUNDS.right) / 2, (BOUNDS.top + BOUNDS.bottom) / 2
        self.look_at(x, y, self.farthest)

    def frame(self, box: Box) -> None:
        """Look at a part of the map that was asked for."""
        self.show_box(box, self.farthest, _AROUND)
        self.framed = box

    def show_box(self, box: Box, least: float, pad: float) -> None:
        """Look at a rectangle of the map with ``pad`` pixels round it, at ``least`` at a scale."""
        across = max(self.size.width() - 2 * pad, 40) / max(box.right - box.left, 1e-6)
        down = max(self.size.height() - 2 * pad, 40) / max(box.bottom - box.top, 1e-6)
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        self.look_at(x, y, max(min(across, down), least))

    def pan(self, right: float, down: float) -> None:
        """Move what is seen by so many pixels."""
        self.look_at(self.x + right / self.scale, self.y + down / self.scale, self.scale)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Come closer by a factor; what is ``at`` a point of the screen (its middle) stays."""
        middle = QPointF(self.size.width() / 2, self.size.height() / 2)
        at = middle if at is None else at
        away = at - middle
        x, y = self.x + away.x() / self.scale, self.y + away.y() / self.scale
        scale = min(max(self.scale * factor, self.farthest), CLOSEST)
        self.look_at(x - away.x() / scale, y - away.y() / scale, scale)

    def bring_into_sight(self, x: float, y: float, margin: float) -> bool:
        """Look at a spot unless it is seen well within the screen; whether anything moved."""
        at = self.screen(x, y)
        width, height = self.size.width(), self.size.height()
        if margin <= at.x() <= width - margin and margin <= at.y() <= height - margin:
            return False
        self.look_at(x, y, self.scale)
        return True

    def look_at(self, x: float, y: float, scale: float) -> None:
        """Look there, as far as there is something to see."""
        farthest = self.farthest
        self.framed = None
        self.scale = min(max(scale, farthest), max(CLOSEST, farthest))
        self.whole = self.scale <= farthest * 1.0001
        self.x = _kept(x, BOUNDS.left, BOUNDS.right, self.size.width() / self.scale)
        self.y = _kept(y, BOUNDS.top, BOUNDS.bottom, self.size.height() / self.scale)


def _kept(at: float, least: float, most: float, seen: float) -> float:
    """Where to look so that no more than half of what is seen lies beyond the country's edge."""
    if seen >= most - least:
        return (least + most) / 2
    return min(max(at, least), most)

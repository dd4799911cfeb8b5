"""Names beside marks, where there is room for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from casestudies.services.map.marks import Mark
from casestudies.ui.theme.service import ThemeService

_CELL = 2  # pixels: how exactly it is known what is taken


class Taken:
    """Which parts of the screen are taken: rows of cells, each row the bits of one number, so that
    hundreds of places are looked at in the time of a frame."""

    def __init__(self) -> None:
        self._rows: dict[int, int] = {}

    def take(self, box: QRectF) -> None:
        """Take a rectangle."""
        rows, bits = _cells(box)
        for row in rows:
            self._rows[row] = self._rows.get(row, 0) | bits

    def free(self, box: QRectF) -> bool:
        """Whether nothing in a rectangle is taken."""
        rows, bits = _cells(box)
        return not any(self._rows.get(row, 0) & bits for row in rows)


def _cells(box: QRectF) -> tuple[range, int]:
    left, right = max(int(box.left() // _CELL), 0), max(int(box.right() // _CELL), 0)
    rows = range(int(box.top() // _CELL), int(box.bottom() // _CELL) + 1)
    return rows, ((1 << (right - left + 1)) - 1) << left


class Labels:
    """Paints the names of marks; the widths of names are measured once."""

    def __init__(self, theme: ThemeService) -> None:
        self._theme = theme
        self._widths: dict[str, float] = {}

    def forget(self) -> None:
        """The size of type is another."""
        self._widths.clear()

    def paint(
        self,
        painter: QPainter,
        inside: QRectF,
        marks: Iterable[tuple[Mark, QPointF]],
        boxes: Iterable[QRectF],
        chosen: str,
        side: float,
    ) -> None:
        """Name ``marks`` within the screen ``inside``, each right or left of its spot, below or
        above it, where none of ``boxes`` and no other name is; the ``chosen`` one first and in any
        case. ``side`` is how large a mark is."""
        theme = self._theme
        font = theme.font("caption")
        metrics = QFontMetricsF(font)
        height = metrics.height()
        taken = Taken()
        for box in boxes:
            taken.take(box)
        painter.setFont(font)
        halo = theme.color("map_land")
        halo.setAlphaF(0.86)
        ink = theme.color("ink")
        for mark, at in sorted(marks, key=lambda pair: pair[0].slug != chosen):
            first = mark.slug == chosen
            width = self._width(mark.name, metrics)
            gap = side * (1.2 if first else 0.85)
            places = [box for box in _places(at, gap, width, height) if inside.contains(box)]
            box = next((place for place in places if taken.free(place)), None)
            if box is None and first:
                box = next(iter(places), None)
            if box is None:
                continue
            taken.take(box)
            # Square: round corners would take ten times as long, a third of a frame.
            painter.fillRect(box, theme.color("hit") if first else halo)
            painter.setPen(theme.color("hit_ink") if first else ink)
            painter.drawText(QPointF(box.left() + 3, box.top() + metrics.ascent()), mark.name)

    def _width(self, name: str, metrics: QFontMetricsF) -> float:
        found = self._widths.get(name)
        if found is None:
            found = self._widths[name] = metrics.horizontalAdvance(name) + 6
        return found


def _places(at: QPointF, gap: float, width: float, height: float) -> Iterator[QRectF]:
    """Where a name may stand: right, left, below, above."""
    x, y = at.x(), at.y()
    yield QRectF(x + gap, y - height / 2, width, height)
    yield QRectF(x - gap - width, y - height / 2, width, height)
    yield QRectF(x - width / 2, y + gap, width, height)
    yield QRectF(x - width / 2, y - gap - height, width, height)

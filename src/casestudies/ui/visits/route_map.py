"""The journey on a small map: the states about it, its stops by number, the way between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from casestudies.services.map.outlines import Outlines
from casestudies.services.map.projection import Spot, place_at
from casestudies.ui.a11y import named
from casestudies.ui.context import UiContext
from casestudies.ui.visits.state import Told, VisitState

_HEIGHT = 12  # lines of type
_LEAST = 60.0  # of the map's units across: a city alone shows the states about it
_AROUND = 0.2  # of the journey's own width left free about it


class RouteMap(QWidget):
    """Shows the stops that lie on the map; of those in territories the list tells. It takes no
    focus: the list below says the same."""

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._theme = state, context.theme
        self._land: QPainterPath | None = None
        self._drawn: Told | None = None
        self._item = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        named(self, self.tr("Map of the journey"))
        self._reading = context.tasks.read(lambda: context.services.mapping.outlines, self._read)
        state.changed.connect(self._follow)
        context.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        lines = round(self.fontMetrics().lineSpacing() * _HEIGHT)
        return QSize(200, min(lines, self.window().height() // 4))

    def _read(self, outlines: Outlines) -> None:
        land = QPainterPath()
        for shape in outlines.shapes:
            for ring in shape.rings:
                land.moveTo(*ring[0])
                for spot in ring[1:]:
                    land.lineTo(*spot)
                land.closeSubpath()
        self._land = land
        self.update()

    def _follow(self) -> None:
        told, item = self._state.told, self._state.item
        if told is not self._drawn or item != self._item:
            self._drawn, self._item = told, item
            self.setVisible(bool(self._spots()))
            self.setAccessibleDescription(self._said())
            self.update()

    def _said(self) -> str:
        if self._drawn is None:
            return ""
        stops = self._drawn.journey.stops
        names = [f"{stop.number} {stop.case.short_name}" for stop in stops]
        return ", ".join(names)

    def _spots(self) -> list[tuple[str, str, Spot]]:
        """(id, number, where) of each stop on the map; the start has neither id nor number."""
        if self._drawn is None:
            return []
        found: list[tuple[str, str, Spot]] = []
        start = self._drawn.plan.start
        if start is not None and (spot := place_at(start.latitude, start.longitude)):
            found.append(("", "", spot))
        for stop in self._drawn.journey.stops:
            place = stop.case.place
            if spot := place_at(place.lat, place.lon):
                found.append((stop.stop.id, str(stop.number), spot))
        return found if any(number for _, number, _ in found) else []

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect())
        ground = QPainterPath()
        ground.addRoundedRect(box, 8, 8)
        painter.setClipPath(ground)
        painter.fillRect(box, theme.color("map_water"))
        spots = self._spots()
        if self._land is None or not spots:
            return
        scale, shift = self._view([spot for _, _, spot in spots])
        painter.save()
        painter.translate(shift)
        painter.scale(scale, scale)
        painter.setPen(QPen(theme.color("map_border"), 1 / scale))
        painter.setBrush(theme.color("map_land"))
        painter.drawPath(self._land)
        painter.restore()
        points = [shift + QPointF(*spot) * scale for _, _, spot in spots]
        painter.setPen(QPen(theme.color("caution"), 1.6, Qt.PenStyle.DashLine))
        back = [points[0]] if not spots[0][1] and len(points) > 1 else []
        painter.drawPolyline([*points, *back])
        for (key, number, _), point in zip(spots, points, strict=True):
            self._mark(painter, point, number, chosen=bool(key) and key == self._item)
        painter.end()

    def _view(self, spots: list[Spot]) -> tuple[float, QPointF]:
        """How large and where the map is drawn so that the whole journey is seen."""
        xs, ys = [x for x, _ in spots], [y for _, y in spots]
        wide = max(max(xs) - min(xs), _LEAST) * (1 + 2 * _AROUND)
        high = max(max(ys) - min(ys), _LEAST / 2) * (1 + 2 * _AROUND)
        scale = min(self.width() / wide, self.height() / high)
        middle = QPointF((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2) * scale
        return scale, QPointF(self.width() / 2, self.height() / 2) - middle

    def _mark(self, painter: QPainter, point: QPointF, number: str, *, chosen: bool) -> None:
        theme = self._theme
        font = theme.font("caption")
        font.setWeight(font.Weight.Bold)
        radius = self.fontMetrics().lineSpacing() * (0.62 if number else 0.3)
        painter.setPen(QPen(theme.color("surface"), 2))
        painter.setBrush(theme.color("accent" if chosen or not number else "map_cluster"))
        painter.drawEllipse(point, radius, radius)
        if number:
            painter.setFont(font)
            painter.setPen(theme.color("on_accent" if chosen else "on_map_cluster"))
            box = QRectF(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)

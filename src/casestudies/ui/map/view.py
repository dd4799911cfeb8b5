"""The map itself: painted, moved and read by mouse, wheel and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import cos, pi, sin, sqrt

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from casestudies.services.map.circle import Ring
from casestudies.services.map.clusters import WIDEST, Cluster
from casestudies.services.map.marks import Mark, Marks
from casestudies.services.map.outlines import Outlines
from casestudies.services.map.projection import ALASKA, HAWAII, MAINLAND, Box
from casestudies.ui.a11y import named
from casestudies.ui.map.camera import CLOSEST, Camera
from casestudies.ui.map.glyphs import Glyphs, Look, em
from casestudies.ui.map.ground import Ground
from casestudies.ui.map.labels import Labels
from casestudies.ui.map.scale_bar import ScaleBar
from casestudies.ui.parts.painting import paint_focus
from casestudies.ui.theme.service import ThemeService

RADIUS = 24  # pixels, or up to twice as many, within which marks become one
STEP = 80  # pixels that an arrow key moves the map
NOTCH = 1.25  # how much closer a notch of the wheel brings
MOST_LABELS = 90  # marks in sight beyond which only the chosen one is named
MOST_FANNED = 60
_SLIP = 5  # pixels that a click may move
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

Shown = tuple[Cluster, QPointF]


class MapView(QWidget):
    """Shows marks on the outlines. ``chosen`` brings the slug of a mark that was clicked or came
    out of several, ``opened`` one to be read; ``menu_wanted`` a place on the screen; ``crowded``
    how many marks stand at one spot where they are too many to be spread out."""

    chosen = Signal(str)
    opened = Signal(str)
    menu_wanted = Signal(QPoint)
    crowded = Signal(int)

    def __init__(self, theme: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.camera = Camera()
        self._ground: Ground | None = None  # until the outlines are read
        self.scale_bar: ScaleBar | None = None
        self._glyphs = Glyphs(theme)
        self._labels = Labels(theme)
        self._marks: Marks | None = None
        self._marks_shown = 0  # how often others were shown
        self._numbers: dict[str, int] = {}
        self._chosen = ""
        self._rings: tuple[Ring, ...] = ()
        self._start: tuple[float, float] | None = None
        self._fan: Cluster | None = None
        self._pressed: QPointF | None = None
        self._dragging = False
        self._sight: tuple[object, list[Shown]] = (None, [])
        self.tip_of: Callable[[Sequence[Mark]], str] = _names
        self.setMinimumSize(200, 160)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        named(
            self,
            self.tr("Map of the cases"),
            self.tr(
                "Arrows move the map, plus and minus zoom, 0 shows the whole country. Page Down "
                "and Page Up walk the cases, Enter opens marks that stand as one, or the case."
            ),
        )
        theme.changed.connect(self._restyle)

    # --- what is shown ------------------------------------------------------------------------

    def show_outlines(self, outlines: Outlines) -> None:
        """Draw the states."""
        self._ground = Ground(self._theme, outlines)
        self.scale_bar = ScaleBar(self._theme, outlines)
        self.update()

    def show_marks(self, marks: Marks) -> None:
        """Show these marks and no others."""
        self._marks = marks
        self._marks_shown += 1
        self._numbers = {mark.slug: number for number, mark in enumerate(marks.all)}
        self._fan = None
        self.update()

    def show_chosen(self, slug: str) -> None:
        """Set a mark off and bring it into sight; "" for none."""
        self._chosen = slug
        mark = self._mark(slug)
        if mark is not None and not self.fanned(slug):
            self._close_fan()
            self.camera.bring_into_sight(mark.x, mark.y, 3 * RADIUS)
        self.update()

    def show_circle(self, rings: tuple[Ring, ...], start: tuple[float, float] | None) -> None:
        """Draw a circle, and the place it is drawn about, in units of the map."""
        self._rings = rings
        self._start = start
        self.update()

    @property
    def marks(self) -> Marks | None:
        """The marks that are shown."""
        return self._marks

    @property
    def level(self) -> int:
        """The level of the clusters that is shown."""
        return self._level_at(self.camera.scale)

    def in_sight(self) -> list[Shown]:
        """The clusters in sight, marks alone among them, and where they are on the screen."""
        if self._marks is None:
            return []
        key = (self.camera.view, self._marks.clusters, em())
        if self._sight[0] != key:
            box = self.camera.sight(2 * RADIUS)
            found = self._marks.clusters.within(self.level, box)
            self._sight = (key, self.camera.placed(found))
        return self._sight[1]

    def fanned(self, slug: str) -> bool:
        """Whether a mark is one of those that are spread out."""
        if self._fan is None or self._marks is None:
            return False
        return self._numbers.get(slug) in self._marks.clusters.members(self._fan)

    # --- moving -------------------------------------------------------------------------------

    def zoom_in(self) -> None:
        """Come closer to the chosen mark if it is in sight, else to the middle."""
        self._zoom(2**0.5, self._anchor())

    def zoom_out(self) -> None:
        """Go further away."""
        self._zoom(2**-0.5, self._anchor())

    def show_whole(self) -> None:
        """Show the whole country."""
        self._close_fan()
        self.camera.show_whole()
        self.update()

    def show_part(self, part: Box | None) -> None:
        """Show a part of the map that was asked for; None for the whole country."""
        if part is None:
            self.show_whole()
        else:
            self._close_fan()
            self.camera.frame(part)
            self.update()

    def close_fan(self) -> bool:
        """Put marks that were spread out together again; False where there are none."""
        was = self._fan is not None
        self._close_fan()
        return was

    def enter(self) -> None:
        """Open the several marks that the chosen one stands among, else the chosen case."""
        mark = self._mark(self._chosen)
        if mark is None or self._marks is None:
            return
        cluster = self._marks.clusters.cluster_of(self.level, self._numbers[mark.slug])
        if cluster.count == 1 or self.fanned(mark.slug):
            self.opened.emit(mark.slug)
        else:
            self.open_cluster(cluster)

    def open_cluster(self, cluster: Cluster) -> None:
        """Come so close that marks which stand as one part; where they stand at one spot, spread
        them out round it."""
        assert self._marks is not None
        clusters = self._marks.clusters
        if self._mark(self._chosen) is None or not self._among(self._chosen, cluster):
            self.chosen.emit(self._marks.all[clusters.members(cluster)[0]].slug)
        level = clusters.opens_at(cluster)
        scale = self._scale_of(level) if level is not None else CLOSEST * 2
        if scale > CLOSEST:
            self._spread(cluster)
            return
        self._close_fan()
        self.camera.show_box(clusters.box_of(cluster), scale, 4 * RADIUS)
        self.update()

    def _spread(self, cluster: Cluster) -> None:
        if cluster.count > MOST_FANNED:
            self.crowded.emit(cluster.count)
            return
        self._fan = cluster
        self.camera.bring_into_sight(cluster.x, cluster.y, 5 * RADIUS)
        self.update()

    def _close_fan(self) -> None:
        self._fan = None
        self.update()

    def _zoom(self, factor: float, at: QPointF | None) -> None:
        self._fan = None
        self.camera.zoom(factor, at)
        self.update()

    def _anchor(self) -> QPointF | None:
        mark = self._mark(self._chosen)
        at = self.camera.screen(mark.x, mark.y) if mark is not None else None
        return at if at is not None and self.rect().contains(at.toPoint()) else None

    def _level_at(self, scale: float) -> int:
        assert self._marks is not None
        return self._marks.clusters.level(RADIUS * em() / scale)

    def _scale_of(self, level: int) -> float:
        """The smallest scale at which a level is shown."""
        radius = WIDEST / 2**level
        return RADIUS * em() / radius * 1.001

    def _mark(self, slug: str) -> Mark | None:
        number = self._numbers.get(slug)
        return self._marks.all[number] if self._marks is not None and number is not None else None

    def _among(self, slug: str, cluster: Cluster) -> bool:
        assert self._marks is not None
        place = self._marks.clusters.place[self._numbers[slug]]
        return cluster.first <= place < cluster.first + cluster.count

    # --- events -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            across, down = _ARROWS[key]
            self.camera.pan(across * STEP, down * STEP)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key is Qt.Key.Key_Minus:
            self.zoom_out()
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.show_whole()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = self._pressed - at
            if self._dragging or moved.manhattanLength() > _SLIP:
                self._dragging = True
                self._pressed = at
                self.camera.pan(moved.x(), moved.y())
                self.update()
        shape = Qt.CursorShape.ClosedHandCursor if self._dragging else Qt.CursorShape.ArrowCursor
        if not self._dragging and self.hit(at) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        clicked, self._pressed, self._dragging = not self._dragging, None, False
        if clicked:
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.hit(event.position())
        if isinstance(found, Mark):
            self.opened.emit(found.slug)
        elif found is None:
            self._zoom(2, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self._zoom(NOTCH**notches, event.position())
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            found = self.hit(QPointF(event.pos()))
            if isinstance(found, Mark):
                self.chosen.emit(found.slug)
                self.menu_wanted.emit(event.globalPos())
        elif (at := self._anchor()) is not None:
            self.menu_wanted.emit(self.mapToGlobal(at.toPoint()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(1 + event.value(), event.position())
                return True
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.camera.resize(QSizeF(self.size()), self.devicePixelRatioF())
        self.update()

    def _restyle(self) -> None:
        if self._ground is not None:
            self._ground.forget()
        self._glyphs.forget()
        self._labels.forget()
        self.update()

    def _click(self, at: QPointF) -> None:
        found = self.hit(at)
        if isinstance(found, Mark):
            self.chosen.emit(found.slug)
        elif found is not None:
            self.open_cluster(found)
        else:
            self._close_fan()

    def hit(self, at: QPointF) -> Mark | Cluster | None:
        """What is at a point of the screen: a mark, several that stand as one, or nothing."""
        if self._marks is None:
            return None
        reach = self._glyphs.side * 0.9
        for mark, spot in self._fan_spots():
            if (spot - at).manhattanLength() <= reach * 1.4:
                return mark
        near = [
            ((spot - at).manhattanLength() - (reach * 0.6 if one.count > 1 else 0), one)
            for one, spot in self.in_sight()
            if self._fan is None or one.first != self._fan.first
        ]
        close = min(near, key=lambda pair: pair[0], default=None)
        if close is None or close[0] > reach * 1.4:
            return None
        if close[1].count > 1:
            return close[1]
        return self._marks.all[self._marks.clusters.order[close[1].first]]

    def _tip(self, at: QPointF) -> str:
        found = self.hit(at)
        if found is None or self._marks is None:
            return ""
        if isinstance(found, Mark):
            return self.tip_of([found])
        return self.tip_of([self._marks.all[n] for n in self._marks.clusters.members(found)])

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        self._glyphs.use(ratio)
        front = self._front()
        if self._ground is not None:
            size = em()
            shows = (self._marks_shown, self._rings, self._start, self._fan, front, size)
            draw = partial(self._draw_layer, front)
            painter.drawPixmap(0, 0, self._ground.picture(self.camera, shows, draw))
        else:
            painter.fillRect(self.rect(), self._theme.color("map_water"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_over(painter, front)
        if self.scale_bar is not None:
            self.scale_bar.paint(painter, self.camera)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._theme.color("accent"))
        painter.end()

    def _front(self) -> Cluster | None:
        """The chosen mark, or those that it stands among."""
        number = self._numbers.get(self._chosen)
        if number is None or self._marks is None:
            return None
        return self._marks.clusters.cluster_of(self.level, number)

    def _draw_layer(self, front: Cluster | None, painter: QPainter, part: QRect) -> None:
        """Draw the circle, its middle and all marks but those in ``front`` or spread out, in pixels
        of the screen. Hundreds of marks go by here at each step of a zoom: all is at hand."""
        self._draw_circle(painter)
        self._draw_start(painter)
        if self._marks is None:
            return
        scale = self.camera.scale * self.camera.ratio
        left, top = self.camera.corner
        far = 2 * RADIUS * em() * self.camera.ratio
        box = Box(
            (part.left() + left - far) / scale,
            (part.top() + top - far) / scale,
            (part.right() + left + far) / scale,
            (part.bottom() + top + far) / scale,
        )
        order, all_marks = self._marks.clusters.order, self._marks.all
        case, count_of, draw = self._glyphs.case, self._glyphs.count, painter.drawPixmap
        apart = {one.first for one in (front, self._fan) if one is not None}
        for x, y, first, count in self._marks.clusters.within(self.level, box):
            if first in apart:
                continue
            if count == 1:
                mark = all_marks[order[first]]
                stamp = case(Look(mark.kind, mark.gone, mark.remote))
            else:
                stamp = count_of(count)
            draw(round(x * scale) - left - stamp.left, round(y * scale) - top - stamp.top, stamp[0])

    def _draw_circle(self, painter: QPainter) -> None:
        """Draw the circle in each part of the map, in pixels of the screen."""
        scale = self.camera.scale * self.camera.ratio
        left, top = self.camera.corner
        frames = {
            inset: QRectF(
                QPointF(inset.frame.left * scale - left, inset.frame.top * scale - top),
                QPointF(inset.frame.right * scale - left, inset.frame.bottom * scale - top),
            ).toAlignedRect()
            for inset in (ALASKA, HAWAII)
        }
        color = self._theme.color("map_ring")
        pen = QPen(color, 1.6 * em() * self.camera.ratio, Qt.PenStyle.DashLine)
        color.setAlphaF(0.07)
        for ring in self._rings:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            region = painter.clipRegion()
            if ring.inset is MAINLAND:
                for frame in frames.values():
                    region -= QRegion(frame)
            else:
                region &= QRegion(frames[ring.inset])
            painter.setClipRegion(region)
            path = QPainterPath()
            spots = [QPointF(x * scale - left, y * scale - top) for x, y in ring.spots]
            path.addPolygon(QPolygonF(spots))
            path.closeSubpath()
            painter.setPen(pen)
            painter.setBrush(color)
            painter.drawPath(path)
            painter.restore()

    def _draw_start(self, painter: QPainter) -> None:
        """A cross in a ring where distances are told from, in pixels of the screen."""
        if self._start is None:
            return
        x, y = self._start
        scale, ratio = self.camera.scale * self.camera.ratio, self.camera.ratio
        left, top = self.camera.corner
        at, far = QPointF(x * scale - left, y * scale - top), self._glyphs.side * ratio
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, width in (("map_land", 4.5), ("map_ring", 2.0)):
            painter.setPen(QPen(self._theme.color(name), width * em() * ratio))
            painter.drawEllipse(at, far * 0.8, far * 0.8)
            painter.drawLine(at - QPointF(far * 1.6, 0), at + QPointF(far * 1.6, 0))
            painter.drawLine(at - QPointF(0, far * 1.6), at + QPointF(0, far * 1.6))
        painter.restore()

    def _paint_over(self, painter: QPainter, front: Cluster | None) -> None:
        """The chosen mark, marks that are spread out, and names where there is room."""
        if self._marks is None:
            return
        order, all_marks = self._marks.clusters.order, self._marks.all
        few = self._marks.clusters.about(self.level, self.camera.sight()) <= 3 * MOST_LABELS
        shown = self.in_sight() if few else []
        taken: list[QRectF] = []
        singles: list[tuple[Mark, QPointF]] = []
        if len(shown) <= MOST_LABELS:
            taken = [self._room(at, one.count) for one, at in shown]
            singles = [(all_marks[order[one.first]], at) for one, at in shown if one.count == 1]
        if front is not None and front != self._fan:
            at = self.camera.screen(front.x, front.y)
            self._ring(painter, at, front.count)
            stamp = self._glyphs.count(front.count)
            if front.count == 1:
                mark = all_marks[order[front.first]]
                stamp = self._glyphs.case(Look(mark.kind, mark.gone, mark.remote))
                if not singles:
                    singles = [(mark, at)]
            self._glyphs.draw(painter, at, stamp)
        if self._fan is not None:
            singles = list(self._fan_spots())
            self._paint_fan(painter, singles)
            taken += [self._room(spot) for _, spot in singles]
        inside, side = QRectF(self.rect()), self._glyphs.side
        self._labels.paint(painter, inside, singles, taken, self._chosen, side)

    def _ring(self, painter: QPainter, at: QPointF, count: int) -> None:
        far = self._glyphs.side * (1.05 if count == 1 else 1.45)
        painter.setBrush(self._theme.color("hit"))
        painter.setPen(QPen(self._theme.color("ink"), 1.8 * em()))
        painter.drawEllipse(at, far, far)

    def _paint_fan(self, painter: QPainter, fan: list[tuple[Mark, QPointF]]) -> None:
        assert self._fan is not None
        middle = self.camera.screen(self._fan.x, self._fan.y)
        painter.setPen(QPen(self._theme.color("ink_soft"), 1))
        for _, spot in fan:
            painter.drawLine(middle, spot)
        painter.setBrush(self._theme.color("map_cluster"))
        painter.drawEllipse(middle, 3, 3)
        for mark, spot in fan:
            if mark.slug == self._chosen:
                self._ring(painter, spot, 1)
            stamp = self._glyphs.case(Look(mark.kind, mark.gone, mark.remote))
            self._glyphs.draw(painter, spot, stamp)

    def _fan_spots(self) -> Iterator[tuple[Mark, QPointF]]:
        """The marks that are spread out, and where: on a circle, many on a spiral."""
        if self._fan is None or self._marks is None:
            return
        middle = self.camera.screen(self._fan.x, self._fan.y)
        members = self._marks.clusters.members(self._fan)
        gap = self._glyphs.side * 2.3
        if len(members) <= 10:
            far = max(gap * len(members) / (2 * pi), gap * 1.3)
            spots = [(far, 2 * pi * at / len(members) - pi / 2) for at in range(len(members))]
        else:
            turns = [sqrt(at + 4) for at in range(len(members))]
            spots = [(gap * 0.62 * turn, 2 * turn * 1.8) for turn in turns]
        for number, (far, turn) in zip(members, spots, strict=True):
            yield self._marks.all[number], middle + QPointF(far * cos(turn), far * sin(turn))

    def _room(self, at: QPointF, count: int = 1) -> QRectF:
        """The room that a mark takes."""
        far = self._glyphs.side * (0.65 if count == 1 else 1.1)
        return QRectF(at.x() - far, at.y() - far, 2 * far, 2 * far)


def _names(marks: Sequence[Mark]) -> str:
    return "\n".join(mark.name for mark in marks)

"""The calendar of a visit: a day a column, its stops as blocks by the hour, moved by mouse and
keys; stops without a day stand at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from casestudies.figures import shown
from casestudies.model.visit import Stop, StopStatus, VisitPlan
from casestudies.services.visits.checks import about
from casestudies.services.visits.days import DAY, QUARTER, Lane, Way, lanes, placed, ways
from casestudies.services.visits.route import DETOUR, MILES_AN_HOUR
from casestudies.services.workshop.editing import clock
from casestudies.ui.a11y import announce, named
from casestudies.ui.context import UiContext
from casestudies.ui.parts.painting import paint_line
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px
from casestudies.ui.visits.day_block import BlockText, DayBlock
from casestudies.ui.visits.state import VisitState
from casestudies.ui.visits.words import day_name

_HOURS_SEEN = 11  # in a window that is high enough
_HOUR = 44  # pixels at the least
_COLUMN = 150
_HOURS = 48  # pixels of the column of hours
_HEADS = 40
_GAP = 4
_MORNING = 8 * 60
_WEEKEND = 5
_EDGE = 26  # pixels from which a drag scrolls
_OPEN = 64  # pixels of the height of a stop without a day
_LEAST = 20  # pixels of a block's height


@dataclass(frozen=True, slots=True)
class Scale:
    """How large the calendar is painted: pixels of an hour and of a day, and how many ``days``;
    behind them stands a column, ``last``, of the stops without a day."""

    hour: float
    column: float
    days: int
    last: float

    @property
    def width(self) -> int:
        return round(self.left(None) + self.last)

    @property
    def height(self) -> int:
        return round(self.hour * 24)

    def wide(self, day: int | None) -> float:
        return self.last if day is None else self.column

    def left(self, day: int | None) -> float:
        return self.column * (self.days if day is None else day)

    def top(self, minutes: float) -> float:
        return minutes * self.hour / 60

    def day_at(self, x: float) -> int | None:
        """The day whose column is at ``x``; None for that of stops without one."""
        at = max(0, int(x // self.column))
        return at if at < self.days else None

    def minutes_at(self, y: float) -> int:
        """The next quarter of an hour."""
        return round(y * 60 / self.hour / QUARTER) * QUARTER


class DaysView(QFrame):
    """``opened`` brings the id of a stop whose brief is wanted; ``removing`` follows Delete."""

    opened = Signal(str)
    removing = Signal()

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.area = _Area(context.theme, state, self)
        self.grid = self.area.grid
        self.grid.opened.connect(self.opened)
        self.grid.removing.connect(self.removing)
        self.note = QLabel(self)
        self.note.setProperty("look", "caption")
        self.note.setWordWrap(True)
        keys = self.tr(
            "Ctrl with the arrows, or the mouse, moves a stop; Ctrl+Shift with Up and Down, or its "
            "lower edge, makes it shorter or longer."
        )
        way = self.tr("Hatched: the way by car, {0} miles an hour on roads {1} times as long.")
        self.note.setText(f"{keys} {way.format(MILES_AN_HOUR, DETOUR)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 10)
        column.setSpacing(6)
        column.addWidget(self.area, 1)
        column.addWidget(self.note)
        bind = context.actions.bind
        for key, slot in self.grid.moves():
            bind(f"visits.{key}", self.area, slot)

    def take_focus(self) -> None:
        """Put the focus on the chosen stop, else on the first."""
        self.grid.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grid.show_first()


class _Area(QScrollArea):
    """Scrolls the grid below the names of the days and beside the hours, which stay."""

    def __init__(self, theme: ThemeService, state: VisitState, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heads = _Margin(self, self._paint_heads)
        self._hours = _Margin(self, self._paint_hours)
        self.grid = _Grid(theme, state, self)
        self.setWidget(self.grid)
        self.horizontalScrollBar().valueChanged.connect(self._heads.update)
        self.verticalScrollBar().valueChanged.connect(self._hours.update)
        self.verticalScrollBar().valueChanged.connect(self.grid.place)
        theme.changed.connect(self.fit)
        self.grid.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Let the grid fill the room there is, and the margins show what it shows."""
        heads, hours = px(_HEADS), px(_HOURS)
        if self.viewportMargins() != QMargins(hours, heads, 0, 0):
            self.setViewportMargins(hours, heads, 0, 0)
        view = self.viewport().geometry()
        self._heads.setGeometry(view.left(), view.top() - heads, view.width(), heads)
        self._hours.setGeometry(view.left() - hours, view.top(), hours, view.height())
        self.grid.fit(view.width(), view.height())
        self._heads.update()
        self._hours.update()

    def _paint_heads(self, painter: QPainter, box: QRect) -> None:
        plan, scale = self.grid.plan, self.grid.scale
        if plan is None:
            return
        theme, shift = self._theme, self.horizontalScrollBar().value()
        for day in (*range(scale.days), None):
            date = plan.date_of(day)
            weekend = date is not None and date.weekday() >= _WEEKEND
            said = day_name(plan, day)
            if weekend:
                said = self.tr("{0}: no school").format(said)
            column = QRectF(scale.left(day) - shift, 0, scale.wide(day), box.height())
            ink = "caution" if weekend else "ink_soft" if day is None else "ink"
            middle = Qt.AlignmentFlag.AlignHCenter
            inside = column.adjusted(4, 0, -4, 0)
            paint_line(painter, inside, said, theme.font("button"), theme.color(ink), middle)
        painter.setPen(theme.color("line_strong"))
        painter.drawLine(0, box.height() - 1, box.width(), box.height() - 1)

    def _paint_hours(self, painter: QPainter, box: QRect) -> None:
        scale, shift = self.grid.scale, self.verticalScrollBar().value()
        theme = self._theme
        for hour in range(1, 24):
            middle = scale.top(hour * 60) - shift
            line = QRectF(0, middle - px(9), box.width() - 8, px(18))
            right = Qt.AlignmentFlag.AlignRight
            font, ink = theme.font("caption"), theme.color("ink_faint")
            paint_line(painter, line, clock(hour * 60), font, ink, right)


class _Margin(QWidget):
    """A margin of the grid, painted by the area."""

    def __init__(self, area: _Area, paint: Callable[[QPainter, QRect], None]) -> None:
        super().__init__(area)
        self._paint = paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        self._paint(painter, self.rect())
        painter.end()


class _Grid(QWidget):
    """The blocks on the lines of the hours."""

    opened = Signal(str)
    removing = Signal()

    def __init__(self, theme: ThemeService, state: VisitState, area: _Area) -> None:
        super().__init__()
        self._theme, self._state, self._area = theme, state, area
        self.plan: VisitPlan | None = None
        self.scale = Scale(_HOUR, _COLUMN, 1, _COLUMN)
        self._blocks: dict[str, DayBlock] = {}
        self._ways: tuple[Way, ...] = ()
        self._drawn: tuple[str, VisitPlan] | None = None  # a stop under the mouse, and the plan so
        self._seen = ""  # the visit whose first stop was brought into sight
        named(
            self,
            self.tr("Calendar of the visit"),
            self.tr("Arrows choose a stop, with Ctrl they move it, Enter opens it"),
        )
        state.changed.connect(self.follow)

    # --- what is shown ------------------------------------------------------------------------

    def fit(self, width: int, height: int) -> None:
        """Fill a window of that size, and scroll where there are more days or hours."""
        days = self.plan.days if self.plan is not None else 1
        hour = max(float(px(_HOUR)), height / _HOURS_SEEN)
        last = float(px(_COLUMN))
        column = max(last, (width - last) / days)
        self.scale = Scale(hour, column, days, last)
        self.resize(self.scale.width, self.scale.height)
        self.place()

    def show_first(self) -> None:
        """Bring the hours of the chosen stop, else of the first, into sight, once a visit."""
        if self.plan is None or self._seen == self._state.key or not self.isVisible():
            return
        self._seen = self._state.key
        begins = [stop.begins for stop in self.plan.stops if stop.day is not None]
        first = min([_MORNING, *(at - QUARTER for at in begins)])
        self._area.verticalScrollBar().setValue(round(self.scale.top(first - 20)))

    def take_focus(self) -> None:
        block = self._blocks.get(self._state.item)
        if block is None and self._going:
            block = self._blocks[self._going[0].id]
        (block or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def _going(self) -> list[Stop]:
        """The stops that were not declined: by day and hour, those without a day last."""
        stops = self.plan.stops if self.plan is not None else ()
        going = [stop for stop in stops if stop.status is not StopStatus.DECLINED]
        return sorted(going, key=_when)

    def follow(self) -> None:
        """Show the plan as it is now."""
        plan = self._state.plan
        if plan is None:
            return
        if plan is not self.plan:
            self._drawn = None
        self.plan = plan
        told = self._state.told
        self._ways = ways(told.journey) if told is not None and told.plan == plan else ()
        self._fill()
        self._area.fit()
        self.show_first()

    def _fill(self) -> None:
        """A block for each stop."""
        going = {stop.id: stop for stop in self._going}
        for key in [key for key in self._blocks if key not in going]:
            block = self._blocks.pop(key)
            if block.hasFocus():
                self.setFocus()
            block.hide()
            block.deleteLater()
        chosen = self._state.item if self._state.item in going else next(iter(going), "")
        for key, stop in going.items():
            text, block = self._text(stop), self._blocks.get(key)
            if block is None:
                block = self._blocks[key] = DayBlock(self._theme, stop, text, self)
                block.chosen.connect(self._choose)
                block.opened.connect(self.opened)
                block.dragged.connect(self._drag)
                block.dropped.connect(self._drop)
                block.show()
            elif not block.moving and (block.stop, block.text) != (stop, text):
                block.show_stop(stop, text)
            block.choose(chosen=key == chosen)
        policy = Qt.FocusPolicy.NoFocus if going else Qt.FocusPolicy.StrongFocus
        self.setFocusPolicy(policy)

    def _text(self, stop: Stop) -> BlockText:
        assert self.plan is not None
        told = self._state.told
        going = told.stop(stop.id) if told is not None else None
        checks = self._state.checks_of(stop.id)
        said = tuple(check.said for check in sorted(checks, key=lambda one: not one.serious))
        return BlockText(
            day_name(self.plan, stop.day),
            self._state.name_of(stop.case),
            going.place if going else "",
            going.distance if going else "",
            said,
            any(check.serious for check in checks),
        )

    def place(self) -> None:
        """Put every block where its stop is in time."""
        plan = self._drawn[1] if self._drawn is not None else self.plan
        if plan is None:
            return
        going = [stop for stop in plan.stops if stop.id in self._blocks]
        for day in range(plan.days):
            of_day = [stop for stop in going if stop.day == day]
            shared = lanes(of_day)
            for stop in of_day:
                self._blocks[stop.id].setGeometry(self._box(stop, shared[stop.id]))
        self._place_open([stop for stop in going if stop.day is None])
        self.update()

    def _place_open(self, stops: list[Stop]) -> None:
        """Those without a day stay in sight while the hours scroll."""
        bar, high = self._area.verticalScrollBar(), px(_OPEN) + 6
        over = max(0, len(stops) * high + 6 - self._area.viewport().height())
        scrolled = bar.value() / bar.maximum() if bar.maximum() else 0.0
        top = round(bar.value() + 6 - over * scrolled)
        left = round(self.scale.left(None)) + _GAP
        wide = round(self.scale.last) - 2 * _GAP
        for at, stop in enumerate(stops):
            self._blocks[stop.id].setGeometry(left, top + at * high, wide, px(_OPEN))

    def _show(self, key: str) -> None:
        """Scroll a block into sight."""
        block = self._blocks[key]
        if block.stop.day is not None:
            self._area.ensureWidgetVisible(block, 10, 10)
            return
        across, down = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        across.setValue(across.maximum())
        there = [stop.id for stop in self._going if stop.day is None]
        if not self._area.viewport().rect().contains(block.geometry().translated(self.pos())):
            down.setValue(round(down.maximum() * there.index(key) / max(1, len(there) - 1)))

    def _box(self, stop: Stop, lane: Lane) -> QRect:
        scale = self.scale
        wide = (scale.column - 2 * _GAP) / lane.count
        left = scale.left(stop.day) + _GAP + lane.at * wide
        top = scale.top(stop.begins)
        foot = scale.top(min(DAY, stop.begins + stop.minutes))
        high = max(float(px(_LEAST)), foot - top - 1)
        return QRect(round(left), round(top), round(wide) - 2, round(high))

    # --- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in steps:
            self._step(steps[key])
        elif key in sideways:
            self._step_day(sideways[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._block is not None:
            self.opened.emit(self._block.stop.id)
        elif key == Qt.Key.Key_Delete and self._block is not None:
            self._state.show_item(self._block.stop.id)
            self.removing.emit()
        else:
            event.ignore()

    @property
    def _block(self) -> DayBlock | None:
        """The chosen block."""
        return next((block for block in self._blocks.values() if block.is_chosen), None)

    def _step(self, step: int) -> None:
        """To the stop before or after in time."""
        going = [stop.id for stop in self._going]
        if self._block is not None:
            at = going.index(self._block.stop.id) + step
            self._go_to(going[max(0, min(at, len(going) - 1))])

    def _step_day(self, step: int) -> None:
        """To the stop nearest in time on the next day that has one."""
        block = self._block
        if block is None:
            return
        here = self._column(block.stop)
        others = [stop for stop in self._going if (self._column(stop) - here) * step > 0]
        if others:
            nearest = min(abs(self._column(stop) - here) for stop in others)
            there = [stop for stop in others if abs(self._column(stop) - here) == nearest]
            self._go_to(min(there, key=lambda stop: abs(stop.begins - block.stop.begins)).id)

    def _column(self, stop: Stop) -> int:
        return self.scale.days if stop.day is None else stop.day

    def _go_to(self, key: str) -> None:
        self._state.show_item(key)
        self._blocks[key].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show(key)

    def _choose(self, key: str) -> None:
        self._state.show_item(key)

    # --- moving -------------------------------------------------------------------------------

    def moves(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What the keys do with the chosen stop, by the names of the actions."""
        return (
            ("day_before", lambda: self._move(days=-1)),
            ("day_after", lambda: self._move(days=1)),
            ("earlier", lambda: self._move(minutes=-QUARTER)),
            ("later", lambda: self._move(minutes=QUARTER)),
            ("shorter", lambda: self._move(longer=-QUARTER)),
            ("longer", lambda: self._move(longer=QUARTER)),
        )

    def _move(self, days: int = 0, minutes: int = 0, longer: int = 0) -> None:
        block, plan = self._block, self.plan
        if block is None or plan is None:
            return
        stop = block.stop
        column = self._column(stop) + days
        if not 0 <= column <= self.scale.days or (stop.day is None and not days):
            return
        day = column if column < self.scale.days else None
        begins = _stepped(stop.begins, minutes)
        self._take(placed(plan, stop.id, day, begins, stop.minutes + longer), stop.id)
        announce(block, block.accessibleName())

    def _take(self, plan: VisitPlan, key: str) -> None:
        self._state.show_item(key)
        self._state.change(plan, key)
        if key in self._blocks:
            self._show(key)

    def _drag(self, key: str, at: QPointF, foot: bool) -> None:
        """Show the plan as it would be if the block were dropped here."""
        plan, block = self.plan, self._blocks[key]
        if plan is None:
            return
        stop = self._drawn[1].stop(key) if self._drawn is not None else plan.stop(key)
        if stop is None:
            return
        if foot:
            ends = self.scale.minutes_at(at.y())
            shown = placed(plan, key, stop.day, stop.begins, ends - stop.begins)
        else:
            day = self.scale.day_at(at.x())
            begins = stop.begins if day is None else self.scale.minutes_at(at.y())
            shown = placed(plan, key, day, begins)
        self._drawn = (key, shown)
        now = shown.stop(key)
        assert now is not None
        block.raise_()
        block.show_stop(now, self._text(now))
        self.place()
        self._area.ensureVisible(round(at.x()), round(at.y()), _EDGE, _EDGE)

    def _drop(self, key: str, counts: bool) -> None:
        drawn, self._drawn = self._drawn, None
        if counts and drawn is not None:
            self._take(drawn[1], key)
        self._fill()
        self.place()

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, scale = self._theme, self.scale
        painter.fillRect(event.rect(), theme.color("surface"))
        self._paint_columns(painter)
        half = QPen(theme.color("line"), 1, Qt.PenStyle.DotLine)
        right = round(scale.left(None))
        for hour in range(24):
            for minutes, pen in ((0, QPen(theme.color("line"), 1)), (30, half)):
                painter.setPen(pen)
                y = round(scale.top(hour * 60 + minutes))
                painter.drawLine(0, y, right, y)
        if self._drawn is None:
            for way in self._ways:
                self._paint_way(painter, way)
        painter.end()

    def _paint_columns(self, painter: QPainter) -> None:
        theme, scale = self._theme, self.scale
        for day in (*range(scale.days), None):
            box = QRectF(scale.left(day), 0, scale.wide(day), self.height())
            date = self.plan.date_of(day) if self.plan is not None else None
            if day is None or (date is not None and date.weekday() >= _WEEKEND):
                painter.fillRect(box, theme.color("tile"))
            painter.setPen(theme.color("line_strong"))
            painter.drawLine(box.topLeft(), box.bottomLeft())

    def _paint_way(self, painter: QPainter, way: Way) -> None:
        """A strip before the stop, as high as the way is long, that says what it is."""
        theme, scale = self._theme, self.scale
        ends = way.leaves + way.room
        top = scale.top(max(way.leaves, ends - way.minutes))
        left = scale.left(way.day) + _GAP + 2
        box = QRectF(left, top + 1, scale.column - 2 * _GAP - 6, scale.top(ends) - top - 3)
        ink, edge = ("ink_faint", "line_strong") if way.fits else ("error", "error")
        painter.fillRect(box, theme.color("surface"))
        painter.setPen(theme.color(edge))
        painter.setBrush(QBrush(theme.color(edge), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(box)
        font = theme.font("caption")
        if box.height() < QFontMetricsF(font).lineSpacing() + 4:
            return
        said = self.tr("{0} miles, {1}").format(shown(way.miles), about(way.minutes))
        wide = min(box.width(), QFontMetricsF(font).horizontalAdvance(said) + 12)
        line = QRectF(0, 0, wide, QFontMetricsF(font).lineSpacing())
        line.moveCenter(box.center())
        painter.fillRect(line, theme.color("surface"))
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_line(painter, line, said, font, theme.color(ink), middle)


def _when(stop: Stop) -> tuple[bool, int, int]:
    return (True, 0, 0) if stop.day is None else (False, stop.day, stop.begins)


def _stepped(begins: int, minutes: int) -> int:
    """A quarter of an hour earlier or later; a time between two quarters goes to the next."""
    if not minutes:
        return begins
    quarters = begins // QUARTER + 1 if minutes > 0 else -(-begins // QUARTER) - 1
    return quarters * QUARTER

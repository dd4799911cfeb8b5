"""The journey at the left: the visit as a whole, its stops in order, and what can be done with
them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import by_number, shown
from casestudies.model.visit import BriefPart, Stop, VisitPlan
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.context import UiContext
from casestudies.ui.parts.form.dragged_list import DraggedList, moved_key
from casestudies.ui.parts.form.flow import Flow
from casestudies.ui.parts.painting import paint_focus, paint_line
from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit
from casestudies.ui.visits.route_map import RouteMap
from casestudies.ui.visits.state import VisitState
from casestudies.ui.visits.words import days_name, status_name, when

_PAD = 10
_LEFT = 12
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ItineraryRow:
    """A row: when, which site, what it documents of what is asked, its facts. ``key`` is "" for the
    visit as a whole; ``warned`` tells that something serious speaks against it."""

    key: str
    time: str
    title: str
    text: str
    facts: str
    warned: bool = False


class Itinerary(QFrame):
    """The row in focus is the stop in focus; stops are dragged into another order. ``adding``
    follows the button that adds one, ``removing`` Delete."""

    adding = Signal()
    removing = Signal()

    def __init__(
        self, context: UiContext, state: VisitState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: tuple[ItineraryRow, ...] = ()
        self._filling = False
        self.setObjectName("panel")
        theme = context.theme
        self.map = RouteMap(context, state, self)
        self.list = DraggedList(
            theme,
            self.tr("Stops"),
            self.tr("Alt+Up and Alt+Down move a stop, Delete takes it off the plan"),
            self,
        )
        self.list.setItemDelegate(_Delegate(theme, self.list))
        self.list.currentItemChanged.connect(self._chosen)
        self.list.model().rowsMoved.connect(self._dragged)
        self.total = QLabel(self)
        self.total.setProperty("look", "caption")
        self.total.setWordWrap(True)
        self.add = named(QPushButton(self.tr(" Which sites?"), self), self.tr("Which sites?"))
        self.add.setToolTip(tip("visits.sites"))
        theme.set_icon(self.add, "plus", "ink", 16)
        self.shorten = self._icon(theme, "arrow-up-down", "visits.shorten")
        self.up = self._icon(theme, "chevron-up", "visits.up")
        self.down = self._icon(theme, "chevron-down", "visits.down")
        self.remove = self._icon(theme, "trash-2", "visits.remove")
        self.add.clicked.connect(self.adding)
        self.shorten.clicked.connect(state.shorten)
        self.up.clicked.connect(lambda: state.move_stop(-1))
        self.down.clicked.connect(lambda: state.move_stop(1))
        self.remove.clicked.connect(self.removing)
        self.list.removing.connect(self.removing)
        buttons = Flow(self.add, self.shorten, self.up, self.down, self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self.map)
        column.addWidget(self.list, 1)
        column.addWidget(self.total)
        column.addLayout(buttons)
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _icon(self, theme: ThemeService, icon: str, action: str) -> QPushButton:
        button = named(QPushButton(self), tip(action).split(" (")[0])
        button.setProperty("look", "icon")
        fit(button.setFixedSize, 38, 36)
        button.setToolTip(tip(action))
        theme.set_icon(button, icon, "ink", 16)
        return button

    # --- what is shown ------------------------------------------------------------------------

    def _follow(self) -> None:
        plan = self._state.plan
        if plan is None:
            return
        rows = self._rows_of(plan)
        if rows != self._shown:
            self._fill(rows)
        at = next((n for n, row in enumerate(rows) if row.key == self._state.item), 0)
        if self.list.currentRow() != at:
            self._filling = True
            self.list.setCurrentRow(at)
            self._filling = False
        self.total.setText(self._total())
        count = len(plan.stops)
        for button, can in (
            (self.shorten, count > 1),
            (self.up, at > 1),
            (self.down, 0 < at < count),
            (self.remove, at > 0),
        ):
            if not can and button.hasFocus():
                self.list.setFocus()
            button.setEnabled(can)

    def _total(self) -> str:
        told = self._state.told
        if told is None or not told.journey.stops:
            return self.tr("No stops yet. “Which sites?” ranks the cases by what you ask.")
        miles = sum(stop.miles or 0 for stop in told.journey.stops) + (told.journey.back or 0)
        back = self.tr("there and back") if told.journey.back is not None else self.tr("in all")
        one = self.tr("{0} mile {1}, in straight lines")
        many = self.tr("{0} miles {1}, in straight lines")
        return by_number(round(miles), one, many).format(shown(miles), back)

    def _rows_of(self, plan: VisitPlan) -> tuple[ItineraryRow, ...]:
        title = plan.title.strip() or self.tr("Without a title")
        warned = any(check.serious for check in self._state.checks_of(""))
        rows = [ItineraryRow("", days_name(plan), title, "", self._asked(plan), warned)]
        rows += [self._row(plan, stop) for stop in plan.stops]
        return tuple(rows)

    def _asked(self, plan: VisitPlan) -> str:
        count = len(plan.focus.dimensions) + len(plan.focus.populations) + len(plan.focus.practices)
        count += len(plan.focus.questions)
        if not count:
            return self.tr("asks nothing yet")
        return by_number(count, self.tr("asks {0} thing"), self.tr("asks {0} things")).format(count)

    def _row(self, plan: VisitPlan, stop: Stop) -> ItineraryRow:
        told = self._state.told
        brief = told.briefs.get(stop.id) if told else None
        going = told.stop(stop.id) if told else None
        text, facts = "", []
        if brief is not None:
            documented = brief.part(BriefPart.DOCUMENTED)
            text = documented[0].text if documented else ""
            looks, asks = (len(brief.part(p)) for p in (BriefPart.LOOK_FOR, BriefPart.QUESTION))
            facts = [
                by_number(looks, self.tr("{0} look-for"), self.tr("{0} look-fors")).format(looks),
                by_number(asks, self.tr("{0} question"), self.tr("{0} questions")).format(asks),
            ]
        facts.append(status_name(stop.status).lower())
        if going is not None and going.distance:
            facts.append(going.distance)
        checks = self._state.checks_of(stop.id)
        serious = any(check.serious for check in checks)
        if checks:
            facts.append(self.tr("check: {0}").format(checks[0].said))
        name = self._state.name_of(stop.case)
        return ItineraryRow(stop.id, when(plan, stop), name, text, " · ".join(facts), serious)

    def _fill(self, rows: tuple[ItineraryRow, ...]) -> None:
        self._filling = True
        self._shown = rows
        self.list.make_rows(len(rows))
        for number, row in enumerate(rows):
            parts = (row.title, row.time, row.text, row.facts)
            said = ". ".join(part for part in parts if part)
            self.list.fill(number, row, said, row.facts, dragged=bool(row.key))
        self.list.scheduleDelayedItemsLayout()
        self._filling = False

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if not self._filling and item is not None:
            self._state.show_item(item.data(Role.VALUE).key)

    def _dragged(self) -> None:
        """Put the stop where it was dropped; the visit as a whole stays the first."""
        plan = self._state.plan
        if self._filling or plan is None:
            return
        keys = [self.list.item(n).data(Role.VALUE).key for n in range(self.list.count())]
        order = [key for key in keys if key]
        before = [stop.id for stop in plan.stops]
        self._shown = ()
        if moved := moved_key(before, order):
            self._state.item = moved
            self._state.put_stop(moved, order.index(moved))
        else:
            self._follow()


class _Delegate(QStyledItemDelegate):
    """When, the site, what it documents in two lines, its facts in two."""

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 200
        row: ItineraryRow = index.data(Role.VALUE)
        height = self._line("caption") + sum(text.height for text, _ in self._texts(row, width))
        return QSize(60, round(height) + 2 * _PAD + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ItineraryRow = index.data(Role.VALUE)
        theme, box = self._theme, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = box.adjusted(1, 2, -1, -2)
        hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(theme.color("accent" if chosen else "line"))
        painter.setBrush(theme.color("accent_pale" if chosen else "hover" if hot else "surface"))
        painter.drawRoundedRect(card, 9, 9)
        left, top = box.left() + _LEFT, box.top() + _PAD
        time = QRectF(left, top, box.width() - 2 * _LEFT, self._line("caption"))
        font = theme.font("caption")
        font.setWeight(font.Weight.DemiBold)
        paint_line(painter, time, row.time, font, theme.color("caution"))
        top += time.height() + 1
        for text, ink in self._texts(row, int(box.width())):
            text.draw(painter, left, top, theme.color(ink))
            top += text.height + 2
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, card, theme.color("accent"))
        painter.restore()

    def _line(self, role: str) -> float:
        return QFontMetricsF(self._theme.font(role)).lineSpacing()

    def _texts(self, row: ItineraryRow, width: int) -> list[tuple[WrappedText, str]]:
        room = max(60.0, width - 2 * _LEFT)
        found = []
        for text, role, lines, ink in (
            (row.title, "card_title", 2, "ink"),
            (row.text, "label", 2, "ink_soft"),
            (row.facts, "caption", 3, "error" if row.warned else "ink_faint"),
        ):
            if text:
                wrapped = WrappedText(text, self._theme.font(role), room, most_lines=lines)
                found.append((wrapped, ink))
        return found

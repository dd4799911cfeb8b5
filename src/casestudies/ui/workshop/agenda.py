"""The agenda at the left: the workshop as a whole, its activities against the clock, and what can
be done with them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from casestudies.figures import by_number
from casestudies.model.workshop import Activity, Workshop
from casestudies.services.workshop.editing import begin_times, clock
from casestudies.ui.a11y import named
from casestudies.ui.actions import tip
from casestudies.ui.parts.form.dragged_list import DraggedList, moved_key
from casestudies.ui.parts.painting import paint_focus, paint_line
from casestudies.ui.parts.wrapped_text import WrappedText
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import fit, lined
from casestudies.ui.workshop.state import WorkshopState

_PAD = 9
_LEFT = 12
_BUTTONS = 36
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A row of the agenda: when it begins, what it is, and its facts. ``key`` is "" for the
    workshop as a whole."""

    key: str
    time: str
    title: str
    facts: str


class Agenda(QFrame):
    """The row in focus is the activity in focus; activities are dragged into another order.
    ``removing`` follows Delete."""

    removing = Signal()

    def __init__(
        self, theme: ThemeService, state: WorkshopState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: tuple[AgendaRow, ...] = ()
        self._filling = False
        self.setObjectName("panel")
        self.list = DraggedList(
            theme,
            self.tr("Agenda"),
            self.tr("Alt+Up and Alt+Down move an activity, Delete removes it"),
            self,
        )
        self.list.setItemDelegate(_Delegate(theme, self.list))
        self.list.currentItemChanged.connect(self._chosen)
        self.list.model().rowsMoved.connect(self._dragged)
        self.total = QLabel(self)
        self.total.setProperty("look", "strong")
        self.total.setWordWrap(True)
        self.add = self._button(theme, "plus", "workshop.add")
        self.copy = self._button(theme, "copy", "workshop.duplicate")
        self.up = self._button(theme, "chevron-up", "workshop.up")
        self.down = self._button(theme, "chevron-down", "workshop.down")
        self.remove = self._button(theme, "trash-2", "workshop.remove")
        self.add.clicked.connect(state.add_activity)
        self.copy.clicked.connect(state.duplicate_activity)
        self.up.clicked.connect(lambda: state.move_activity(-1))
        self.down.clicked.connect(lambda: state.move_activity(1))
        self.remove.clicked.connect(self.removing)
        self.list.removing.connect(self.removing)
        row = QWidget(self)
        fit(row.setFixedHeight, _BUTTONS, by=lined)
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(6)
        for button in (self.add, self.copy, self.up, self.down, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addWidget(self.total)
        column.addWidget(row)
        state.changed.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _button(self, theme: ThemeService, icon: str, action: str) -> QPushButton:
        button = named(QPushButton(self), tip(action).split(" (")[0])
        button.setProperty("look", "icon")
        fit(button.setFixedSize, 38, _BUTTONS, by=lined)
        button.setToolTip(tip(action))
        theme.set_icon(button, icon, "ink", 16)
        return button

    def _follow(self) -> None:
        workshop = self._state.workshop
        if workshop is None:
            return
        rows = self._rows_of(workshop)
        if rows != self._shown:
            self._fill(rows)
        at = next((n for n, row in enumerate(rows) if row.key == self._state.item), 0)
        if self.list.currentRow() != at:
            self._filling = True
            self.list.setCurrentRow(at)
            self._filling = False
        times = begin_times(workshop)
        one, many = self.tr("{0} minute, {1} to {2}"), self.tr("{0} minutes, {1} to {2}")
        said = by_number(workshop.minutes, one, many)
        self.total.setText(said.format(workshop.minutes, clock(times[0]), clock(times[-1])))
        count = len(workshop.agenda)
        for button, can in (
            (self.copy, at > 0),
            (self.remove, at > 0),
            (self.up, at > 1),
            (self.down, 0 < at < count),
        ):
            if not can and button.hasFocus():
                self.list.setFocus()
            button.setEnabled(can)

    def _rows_of(self, workshop: Workshop) -> tuple[AgendaRow, ...]:
        in_one = by_number(
            workshop.people, self.tr("one person"), self.tr("{0} people in one group")
        )
        people = by_number(workshop.groups, in_one, self.tr("{0} people in {1} groups")).format(
            workshop.people, workshop.groups
        )
        title = workshop.title.strip() or self.tr("Without a title")
        rows = [AgendaRow("", "", title, people)]
        for item, begins in zip(workshop.agenda, begin_times(workshop), strict=False):
            name = item.title.strip() or self.tr("Without a title")
            rows.append(AgendaRow(item.id, clock(begins), name, self._facts(item)))
        return tuple(rows)

    def _facts(self, item: Activity) -> str:
        facts = [self.tr("{0} min").format(item.minutes)]
        if len(item.rows) == 1:
            facts.append(self.tr("1 row"))
        elif item.rows:
            facts.append(self.tr("{0} rows").format(len(item.rows)))
        if item.group_size:
            facts.append(self.tr("groups of {0}").format(item.group_size))
        return " · ".join(facts)

    def _fill(self, rows: tuple[AgendaRow, ...]) -> None:
        self._filling = True
        self._shown = rows
        self.list.make_rows(len(rows))
        for number, row in enumerate(rows):
            said = ", ".join(part for part in (row.time, row.title, row.facts) if part)
            self.list.fill(number, row, said, row.title, dragged=bool(row.key))
        self.list.scheduleDelayedItemsLayout()
        self._filling = False

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if not self._filling and item is not None:
            self._state.show_item(item.data(Role.VALUE).key)

    def _dragged(self) -> None:
        """Put the activity where it was dropped; the workshop as a whole stays the first."""
        if self._filling or self._state.workshop is None:
            return
        keys = [self.list.item(n).data(Role.VALUE).key for n in range(self.list.count())]
        order = [key for key in keys if key]
        self._shown = ()
        before = [item.id for item in self._state.workshop.agenda]
        if moved := moved_key(before, order):
            self._state.item = moved
            self._state.put_activity(moved, order.index(moved))
        else:
            self._follow()


class _Delegate(QStyledItemDelegate):
    """The time at the left, the title in one or two lines, its facts below."""

    def __init__(self, theme: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 200
        title = self._title(index.data(Role.VALUE), width)
        return QSize(60, round(title.height + self._line("caption")) + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AgendaRow = index.data(Role.VALUE)
        theme, box = self._theme, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_pale" if chosen else "hover"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 7, 7)
        title = self._title(row, int(box.width()))
        left, top = box.left() + _LEFT, box.top() + _PAD
        if row.key:
            time = QRectF(left, top, self._time_width, self._line("button"))
            paint_line(painter, time, row.time, theme.font("label"), theme.color("ink_soft"))
            left += self._time_width
        title.draw(painter, left, top, theme.color("accent_ink" if chosen else "ink"))
        below = top + title.height + 2
        facts = QRectF(left, below, box.right() - left - 8, self._line("caption"))
        paint_line(painter, facts, row.facts, theme.font("caption"), theme.color("ink_faint"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme.color("accent"))
        painter.restore()

    @property
    def _time_width(self) -> float:
        return QFontMetricsF(self._theme.font("label")).horizontalAdvance("00:00") + 10

    def _line(self, role: str) -> float:
        return QFontMetricsF(self._theme.font(role)).lineSpacing()

    def _title(self, row: AgendaRow, width: int) -> WrappedText:
        left = _LEFT + (self._time_width if row.key else 0)
        room = max(60.0, width - left - 10)
        return WrappedText(row.title, self._theme.font("button"), room, most_lines=2)

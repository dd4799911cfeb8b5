"""The rows of a comparison to tick: those that are shown, with how much each documents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from casestudies.services.workshop.editing import merged
from casestudies.services.workshop.focus import RowChoice
from casestudies.ui.a11y import named
from casestudies.ui.parts.painting import paint_focus, paint_line, paint_tick_box
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService
from casestudies.ui.theme.size import px

_BOX = 15
_ROW = 28
_BAR = 3
_MOST = 16  # rows without scrolling
Index = QModelIndex | QPersistentModelIndex


class RowsList(QListWidget):
    """``ticked`` brings the keys that are ticked, in the order of the list, after each change by
    the user; ``row_chosen`` the key of the row that the keyboard is on; ``entered`` follows Enter.
    With ``movable`` the rows can be dragged, and moved by ``move_row``."""

    ticked = Signal(tuple)
    row_chosen = Signal(str)
    entered = Signal()

    def __init__(
        self,
        theme: ThemeService,
        name: str,
        *,
        movable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        said = self.tr("Arrow keys move, Space ticks")
        named(
            self, name, self.tr("{0}, Alt+Up and Alt+Down order").format(said) if movable else said
        )
        self._filling = False
        self.setProperty("look", "picker")
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.setDefaultDropAction(Qt.DropAction.MoveAction)
            self.model().rowsMoved.connect(self._dragged)
        self.itemClicked.connect(self._clicked)
        self.currentItemChanged.connect(self._current_changed)
        theme.changed.connect(self._fit)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that are ticked, in the order of the list."""
        return tuple(str(i.data(Role.KEY)) for i in self._items() if _is_ticked(i))

    @property
    def offered(self) -> frozenset[str]:
        """The keys of all rows."""
        return frozenset(str(item.data(Role.KEY)) for item in self._items())

    @property
    def current_key(self) -> str:
        """The key of the row that the keyboard is on; "" without one."""
        item = self.currentItem()
        return str(item.data(Role.KEY)) if item is not None else ""

    def show_rows(self, rows: Sequence[RowChoice], keys: Sequence[str]) -> None:
        """Offer ``rows``, those of ``keys`` ticked and in that order. Rows stay where they are as
        long as that is true of them."""
        by_key = {row.key: row for row in rows}
        wanted = merged([row.key for row in rows], [key for key in keys if key in by_key])
        there = [str(item.data(Role.KEY)) for item in self._items()]
        ordered = [key for key in there if key in keys] == [key for key in keys if key in by_key]
        self._filling = True
        before = self.current_key
        if set(there) != set(by_key) or not ordered:
            self.clear()
            for key in wanted:
                self._add(by_key[key])
        for item in self._items():
            row = by_key[str(item.data(Role.KEY))]
            item.setData(Role.VALUE, row)
            self._tick(item, row.key in keys)
        if self.currentItem() is None:
            self._go_to(before)
        self._filling = False
        self._fit()

    def tick_only(self, keys: Sequence[str]) -> None:
        """Tick these rows and no others, as the user's choice."""
        for item in self._items():
            self._tick(item, str(item.data(Role.KEY)) in keys)
        self.ticked.emit(self.keys)

    def move_row(self, step: int) -> None:
        """Move the row that the keyboard is on up or down."""
        at = self.currentRow()
        if 0 <= at + step < self.count() and at >= 0:
            self._filling = True
            item = self.takeItem(at)
            self.insertItem(at + step, item)
            self.setCurrentItem(item)
            self._filling = False
            self.ticked.emit(self.keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._clicked(self.currentItem())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(number) for number in range(self.count())]

    def _add(self, row: RowChoice) -> None:
        item = QListWidgetItem(row.name)
        item.setData(Role.KEY, row.key)
        item.setData(Role.VALUE, row)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        item.setToolTip(f"{row.band}: {row.name}" if row.band else row.name)
        self.addItem(item)

    def _go_to(self, key: str) -> None:
        found = next((i for i in self._items() if i.data(Role.KEY) == key), None)
        first = next((i for i in self._items() if _is_ticked(i)), self.item(0))
        self.setCurrentItem(found or first)

    def _clicked(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._tick(item, not _is_ticked(item))
            self.ticked.emit(self.keys)

    def _tick(self, item: QListWidgetItem, ticked: bool) -> None:
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        item.setData(Qt.ItemDataRole.CheckStateRole, state)
        row: RowChoice = item.data(Role.VALUE)
        said = self.tr("shown") if ticked else self.tr("not shown")
        told = self.tr("documented in {0} of {1}").format(row.documented, row.of)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {said}, {told}")

    def _dragged(self) -> None:
        if not self._filling:
            self.ticked.emit(self.keys)

    def _current_changed(self) -> None:
        if not self._filling:
            self.row_chosen.emit(self.current_key)

    def _fit(self) -> None:
        row = row_height(self)
        self.setFixedHeight(min(max(self.count(), 3), _MOST) * row + 6)
        self.scheduleDelayedItemsLayout()


def row_height(view: QWidget) -> int:
    """The height of a row in the size of type that is chosen."""
    return max(_ROW, round(QFontMetricsF(view.font()).lineSpacing()) + 12)


class _Delegate(QStyledItemDelegate):
    """A box, the dimension group as a bar, the name, and at the right how much is documented."""

    def __init__(self, theme: ThemeService, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        return QSize(100, row_height(option.widget))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RowChoice = index.data(Role.VALUE)
        theme, box = self._theme, QRectF(option.rect)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("accent_pale"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        side = px(_BOX)
        square = QRectF(box.left() + 9, box.center().y() - side / 2, side, side)
        paint_tick_box(painter, square, theme, theme.color("accent"), chosen=ticked)
        bar = QRectF(square.right() + 9, box.top() + 7, _BAR, box.height() - 14)
        painter.fillRect(bar, theme.group(row.group).bar)
        told = self.tr("{0} of {1}").format(row.documented, row.of)
        small = theme.font("micro")
        wide = QFontMetricsF(small).horizontalAdvance(told)
        right = box.adjusted(box.width() - wide - 12, 0, -8, 0)
        paint_line(painter, right, told, small, theme.color("ink_faint"))
        words = QRectF(bar.right() + 8, box.top(), right.left() - bar.right() - 16, box.height())
        ink = theme.color("ink" if ticked else "ink_soft")
        paint_line(painter, words, row.name, theme.font("label"), ink)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme.color("accent"))
        painter.restore()


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked

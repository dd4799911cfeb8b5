"""A list whose rows are dragged into another order, each as high as its words need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from casestudies.ui.a11y import named
from casestudies.ui.roles import Role
from casestudies.ui.theme.service import ThemeService


class DraggedList(QListWidget):
    """``removing`` follows Delete. ``keys`` says what a screen reader tells of the keys."""

    removing = Signal()

    def __init__(self, theme: ThemeService, name: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name, keys)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
        else:
            super().keyPressEvent(event)

    def make_rows(self, count: int) -> None:
        """Have so many items, to be filled."""
        while self.count() > count:
            self.takeItem(self.count() - 1)
        while self.count() < count:
            self.addItem(QListWidgetItem())

    def fill(self, number: int, row: object, said: str, tip: str, *, dragged: bool) -> None:
        """Let the item of that number show a row, which a screen reader tells as ``said``."""
        item = self.item(number)
        item.setData(Role.VALUE, row)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip(tip)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled if dragged else flags)


def moved_key(before: Sequence[str], after: Sequence[str]) -> str:
    """Which key was dragged to another place; "" where the order is the same, or more than one
    was."""
    if list(before) == list(after):
        return ""
    return next((key for key in after if _without(after, key) == _without(before, key)), "")


def _without(keys: Sequence[str], key: str) -> list[str]:
    return [other for other in keys if other != key]

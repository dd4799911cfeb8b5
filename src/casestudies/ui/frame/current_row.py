"""Who comes into a list or a table with a screen reader hears the row that is chosen in it."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QTableView,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

from casestudies.ui.a11y import listening


class CurrentRow(QObject):
    """Qt says of a view that gets the focus its name alone; this has the chosen row said after it,
    while somebody listens."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._view: QAbstractItemView | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)  # Qt tells of the view itself after this signal
        self._soon.timeout.connect(self._say)
        app.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        del before
        if isinstance(now, QAbstractItemView) and listening():
            self._view = now
            self._soon.start()

    def _say(self) -> None:
        view, self._view = self._view, None
        if view is None or not isValid(view) or not view.hasFocus():
            return
        index = view.currentIndex()
        if index.isValid():
            event = QtGui.QAccessibleEvent(view, QtGui.QAccessible.Event.Focus)
            event.setChild(child_number(view, index))
            QtGui.QAccessible.updateAccessibility(event)


def child_number(view: QAbstractItemView, index: QModelIndex | QPersistentModelIndex) -> int:
    """The number of a row's or cell's child in the view's accessible interface, as Qt counts: heads
    are children too."""
    if isinstance(view, QListView):
        return index.row()
    across, down = 0, 0
    if isinstance(view, QTableView):
        across = 0 if view.horizontalHeader().isHidden() else 1
        down = 0 if view.verticalHeader().isHidden() else 1
    elif isinstance(view, QTreeView):
        across = 0 if view.isHeaderHidden() else 1
    columns = view.model().columnCount(view.rootIndex()) + down
    return (index.row() + across) * columns + index.column() + down

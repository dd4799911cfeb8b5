"""A row of widgets that goes on in another line where it has no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import isValid

_ANY = 16_777_215
"""The greatest height of a widget that was given none (``QWIDGETSIZE_MAX``)."""


class Flow(QLayout):
    """Lays its widgets from left to right, each as large as it wishes to be, in as many lines as
    that takes; ``gap`` pixels lie between two of them. ``middle`` puts the lower ones of a line
    at its middle, and not at its top. Once, in minutes of changes from two desks, Qt had deleted an
    item that this still held, and the window fell: such an item is let go of before it is used."""

    def __init__(self, *widgets: QWidget, gap: int = 6, middle: bool = False) -> None:
        super().__init__()
        self._middle = middle
        self._held: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    @property
    def _items(self) -> list[QLayoutItem]:
        """What is laid out."""
        if not all(map(isValid, self._held)):
            self._held = [item for item in self._held if isValid(item)]
        return self._held

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), only_measured=True)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, only_measured=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = [item for item in self._items if not item.isEmpty()]
        hints = [item.sizeHint().expandedTo(item.minimumSize()) for item in shown]
        across = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(across, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, only_measured: bool) -> int:
        """Put the widgets into ``rect``, or only tell how high they are in it."""
        left, top, line = rect.x(), rect.y(), 0
        placed: list[tuple[QLayoutItem, QPoint, QSize]] = []  # in the line
        for item in self._items:
            if item.isEmpty():
                continue
            least = item.minimumSize()
            size = item.sizeHint().expandedTo(least)
            most = item.maximumSize().height()
            if most < _ANY:  # a button of a fixed height, whose least height the style sheet lowers
                size.setHeight(most)
            size.setWidth(min(size.width(), max(rect.width(), least.width())))
            if left > rect.x() and left + size.width() > rect.x() + rect.width():
                self._put(placed, line)
                placed = []
                left, top, line = rect.x(), top + line + self.spacing(), 0
            if not only_measured:
                placed.append((item, QPoint(left, top), size))
            left += size.width() + self.spacing()
            line = max(line, size.height())
        self._put(placed, line)
        return top + line - rect.y()

    def _put(self, placed: list[tuple[QLayoutItem, QPoint, QSize]], line: int) -> None:
        """Put the widgets of a line that is so high."""
        for item, at, size in placed:
            down = (line - size.height()) // 2 if self._middle else 0
            item.setGeometry(QRect(at + QPoint(0, down), size))

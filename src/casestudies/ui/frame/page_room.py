"""Where a page is shown: it fills the room, and is scrolled where it needs more than there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget


class PageRoom(QScrollArea):
    """Holds a stack of pages; only the page in sight says how much room is needed, so that no page
    is larger for another's sake."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.stack = QStackedWidget()
        self.setProperty("frameShape", "NoFrame")
        self.setProperty("focusPolicy", "NoFocus")
        self.setWidget(self.stack)
        self.stack.currentChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.stack and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page = self.stack.currentWidget()
        if page is None:
            return
        needed = page.minimumSizeHint().expandedTo(page.minimumSize())
        room = self.maximumViewportSize()
        across, down = self.horizontalScrollBar().sizeHint(), self.verticalScrollBar().sizeHint()
        wide = needed.width() > room.width()
        if wide:
            room.setHeight(room.height() - across.height())
        if needed.height() > room.height():
            room.setWidth(room.width() - down.width())
            if not wide and needed.width() > room.width():
                room.setHeight(room.height() - across.height())
        self.stack.resize(room.expandedTo(needed))

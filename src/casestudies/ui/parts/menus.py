"""Menus that light their first item when a key opens them, as the platforms do, and whose actions
have their icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from casestudies.ui.actions import BoundAction


def show_icons(menu: QMenu) -> None:
    """Give the table's actions in a menu that opens their icons."""
    for action in menu.actions():
        if isinstance(action, BoundAction):
            action.show_icon()


class FirstItem(QObject):
    """Lights the first item of ``menu`` whenever it opens with no button of the mouse down."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._soon = QTimer(self)  # opening lights nothing, and does so last
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._light)
        menu.installEventFilter(self)
        menu.aboutToShow.connect(self._show_icons)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and not QGuiApplication.mouseButtons().value:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _show_icons(self) -> None:
        show_icons(self._menu)

    def _light(self) -> None:
        if self._menu.isVisible() and self._menu.activeAction() is None:
            plain = Qt.KeyboardModifier.NoModifier
            down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, plain)
            QApplication.sendEvent(self._menu, down)  # which opens no menu below
